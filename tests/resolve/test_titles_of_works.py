"""Which names that were read as people's, places' and organisations' are the titles of works."""

from __future__ import annotations

import pytest

from cuttings.model import Label, ThingType
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.detect.things.titles_of_works import with_works
from tests.making import make_article
from tests.resolve.made_up import GAZETTEER

PER, LOC, ORG = Label.PERSON, Label.LOCATION, Label.ORGANISATION
FILMS = " The actress spoke of her movies."  # makes an article one that speaks of works


def works(*told: tuple[str, dict[str, Label]]) -> list[tuple[str, str]]:
    """Article and text of every title of a work, in articles given by their text and the names read in them."""
    articles = {f"a{i}": make_article(text, f"a{i}") for i, (text, _) in enumerate(told)}
    candidates = [
        Candidate(id, start, start + len(name), name, label, "recogniser")
        for (id, article), (_, names) in zip(articles.items(), told, strict=True)
        for name, label in names.items()
        for start in range(len(article.text))
        if article.text.startswith(name, start)
    ]
    candidates.sort(key=lambda c: (c.article, c.start))
    found = with_works(candidates, articles, GAZETTEER)
    assert [(c.article, c.start) for c in found] == sorted((c.article, c.start) for c in found)
    return [(c.article, c.text) for c in found if c.thing_type is ThingType.WORK]


MARKED: dict[str, tuple[dict[str, Label], list[str]]] = {
    # in quotation marks of any kind
    "The star of the epic ``Freedonia,'' spoke.": ({"Freedonia": LOC}, ["Freedonia"]),
    "The star of “Grey Heron” spoke.": ({"Grey Heron": ORG}, ["Grey Heron"]),
    "He is no second ‘ Grey Heron ’ or ‘ Tide ’ of films.": ({"Grey Heron": ORG}, ["Grey Heron"]),
    'She starred in "Max Grey," a comedy.': ({"Max Grey": PER}, ["Max Grey"]),
    "She was the star of ``Tides'', ``Max Grey'' and ``Larks''.": ({"Max Grey": PER}, ["Max Grey"]),
    "A director of ‘ Max Grey ’ and ‘ Tides ’ films came.": ({"Max Grey": PER}, ["Max Grey"]),
    # the whole title
    "He directed “Sea People: Heron” and a comedy.": ({"Heron": PER}, ["Sea People: Heron"]),
    # without them
    "She starred in Max Grey.": ({"Max Grey": PER}, ["Max Grey"]),
    "Her performance in Hotel Norvik won.": ({"Hotel Norvik": LOC}, []),
    "Her performance in Hotel Norvik.": ({"Hotel Norvik": LOC}, ["Hotel Norvik"]),
    "It is the sequel to Tides, and the film of the year.": ({"Tides": ORG}, ["Tides"]),
    "The film, Grey Tides, is late.": ({"Grey Tides": ORG}, ["Grey Tides"]),
    # what is none
    'The film star said "it is dead," Grey adds. "But films sell."': ({"Grey": PER}, []),
    'The film star said "is it dead?" Grey adds. "But films sell."': ({"Grey": PER}, []),
    "In the film, Grey is a docker.": ({"Grey": PER}, []),
    "The actor said “Freedonia” was far.": ({"Max": PER}, []),
    "It was the sequel to Larkin's film.": ({"Larkin": ORG}, []),
    "The film by Max Grey, is late.": ({"Max Grey": PER}, []),
    "They spoke of the romance with a singer “Max Grey” at length.": ({"Max Grey": PER}, []),
    "The actor Dwayne “Grey” Jones came.": ({"Grey": PER}, []),
    "The director spoke of the “Larkin Institute” at length.": ({"Larkin Institute": ORG}, []),
    "The director spoke of the “Grey and nothing else whatever” speech.": ({"Grey": PER}, []),
    "She filmed in the movie Freedonia, in May.": ({"Freedonia": LOC}, []),
    "In the movie Max Grey plays a docker.": ({"Max Grey": PER}, []),
}


@pytest.mark.parametrize("text", MARKED)
def test_a_title_is_marked_by_the_words_beside_it(text: str) -> None:
    names, expected = MARKED[text]
    assert [name for _, name in works((text + FILMS, names))] == expected


def test_an_article_on_something_else_has_none() -> None:
    assert works(("He starred in Max Grey.", {"Max Grey": PER})) == []


@pytest.mark.parametrize(
    ("text", "names", "is_work"),
    [
        ("Grey Heron had four directors." + FILMS, {"Grey Heron": PER}, True),
        ("Grey Heron came." + FILMS + " Heron was ill.", {"Grey Heron": PER, "Heron": PER}, False),
        ("Grey Heron had four dockers.", {"Grey Heron": PER}, False),  # an article on something else
        ("Tides had four directors." + FILMS, {"Tides": ORG}, True),
        ("Tides came." + FILMS, {"Tides": PER}, False),
        ("The Tides franchise grew." + FILMS, {"Tides": PER}, True),
        ("It is in Freedonia." + FILMS, {"Freedonia": LOC}, False),
    ],
)
def test_what_is_written_like_a_title_elsewhere_is_one(text: str, names: dict[str, Label], is_work: bool) -> None:
    marks = "The films “Grey Heron”, “Tides” and the epic “Freedonia” by the director came."
    first = (marks + FILMS, {"Grey Heron": ORG, "Tides": ORG, "Freedonia": LOC})
    assert ("a1" in {id for id, _ in works(first, (text, names))}) == is_work


SOAPS = " The sitcom and the film were shown."


@pytest.mark.parametrize(
    ("text", "label", "found"),
    [
        ("They met Grey Heron star Ann Lee." + SOAPS, ORG, True),
        ("They met Grey Heron's creator Ann Lee." + SOAPS, ORG, True),
        ("They met Grey Heron actor Ann Lee." + SOAPS, ORG, True),
        ("They met Grey Heron star Ann Lee. The star of hits sang.", ORG, False),  # a club's may be in hits too
        ("They met Grey Heron director and co-star Ann Lee." + SOAPS, ORG, True),
        ("They met Grey Heron star Lee." + SOAPS, ORG, False),
        ("They met Grey Heron director Ann Lee." + SOAPS, ORG, False),  # a firm has one
        ("They met Grey Heron director Ann Lee." + SOAPS, LOC, True),  # a place has none
        ("They met Grey Heron star Ann Lee." + SOAPS, LOC, True),
        ("They met Grey Heron director Ann Lee.", LOC, False),
        ("They met at Grey Heron." + SOAPS, LOC, False),
        ("They met Grey Heron star Ann Lee." + SOAPS, PER, False),
        ("The TV soap Grey Heron has ended." + SOAPS, ORG, True),
    ],
)
def test_what_its_maker_is_named_with_is_a_work_where_the_article_speaks_of_works(
    text: str, label: Label, *, found: bool
) -> None:
    assert works((text, {"Grey Heron": label})) == [("a0", "Grey Heron")] * found
