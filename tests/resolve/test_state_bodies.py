"""Bodies of a state that are written small: found where articles write them with capitals too."""

from __future__ import annotations

from cuttings.model import Curation, Label
from cuttings.resolve import resolve
from tests.making import Names, make_analysis, make_article, make_gazetteer

LOC, ORG, MISC = Label.LOCATION, Label.ORGANISATION, Label.MISCELLANEOUS
GAZETTEER = make_gazetteer(Freedonia="Freedonian", Sylvania="Sylvanian")


def mentions(*texts: str, names: Names) -> list[tuple[str, str]]:
    """Text and kind of every mention."""
    articles = [make_article(text, f"a{i}") for i, text in enumerate(texts)]
    analyses = {a.id: make_analysis(a, names) for a in articles}
    return [(m.text, str(m.kind)) for m in resolve(articles, analyses, GAZETTEER, Curation())[1]]


def test_a_body_of_a_state_is_found_written_small_where_it_is_written_with_capitals_too() -> None:
    names = [("Freedonian", MISC), ("Sylvanian", MISC), ("Security Forces", ORG)]
    text = "Freedonian Security Forces came. Then Freedonian security forces left. Sylvanian security forces stayed."
    assert [m for m in mentions(text, names=names) if m[1] == "organisation"] == [
        ("Security Forces", "organisation"),
        ("security forces", "organisation"),
    ]


def test_a_body_of_a_state_is_called_as_it_is_written_with_capitals() -> None:
    names = [("Freedonian", MISC), ("Security Forces", ORG)]
    article = make_article("Freedonian Security Forces came." + " The Freedonian security forces left." * 3)
    entities, _, _ = resolve([article], {article.id: make_analysis(article, names)}, GAZETTEER, Curation())
    assert "Security Forces" in {entity.name for entity in entities}


def test_one_article_that_writes_it_with_capitals_does_not_speak_for_the_others() -> None:
    names = [("Freedonia", LOC), ("Government", ORG)]
    large, small = "The Government of Freedonia met.", "They blame the government of Freedonia."
    assert ("government", "organisation") not in mentions(large, small, names=names)
    assert ("government", "organisation") in mentions(large, large, small, names=names)
