"""Resolution as a whole, on made-up articles."""

from __future__ import annotations

from itertools import pairwise

import pytest

from cuttings.gazetteer import Gazetteer, load_gazetteer
from cuttings.model import Curation, Decision, Entity, Kind, Label, Mention
from cuttings.resolve import resolve
from tests.making import Names, make_analysis, make_article, make_gazetteer

PER, LOC, ORG, MISC = Label.PERSON, Label.LOCATION, Label.ORGANISATION, Label.MISCELLANEOUS
GAZETTEER = make_gazetteer(Freedonia="Freedonian", Sylvania="Sylvanian")


def run(
    *texts: str, names: Names = (), curation: Curation | None = None, title: str = "", gazetteer: Gazetteer = GAZETTEER
) -> tuple[dict[str, Entity], list[Mention]]:
    """The entities by name and the mentions of articles that have these texts."""
    articles = [make_article(text, f"a{i}", title) for i, text in enumerate(texts)]
    analyses = {a.id: make_analysis(a, names, common=("discuss", "talks")) for a in articles}
    entities, mentions, _ = resolve(articles, analyses, gazetteer, curation or Curation())
    return {e.name: e for e in entities}, list(mentions)


def aliases(entity: Entity) -> set[str]:
    return {alias.name for alias in entity.aliases}


def test_a_surname_belongs_to_the_person_named_in_full() -> None:
    """Even where the recogniser takes the lone surname for an organisation."""
    entities, _ = run("Maria Lopez came. Lopez spoke.", names=[("Maria Lopez", PER), ("Lopez", ORG)])
    assert set(entities) == {"Maria Lopez"}
    assert aliases(entities["Maria Lopez"]) == {"Maria Lopez", "Lopez"}


@pytest.mark.parametrize(
    ("texts", "one"),
    [
        (("Maria Lopez came to Freedonia.", "Lopez left Freedonia."), True),  # both name something else together
        (("Maria Lopez came.", "Maria Lopez sang.", "Lopez spoke."), True),  # she is known from several articles
        (("Minister Maria Lopez came.", "Minister Lopez spoke."), True),  # the same office
        (("Maria Lopez came.", "Lopez spoke."), False),
        (("Maria Lopez came to Freedonia.", "Lopez came to Sylvania."), False),
    ],
)
def test_a_surname_alone_in_its_article_needs_a_reason_to_mean_the_only_bearer(
    texts: tuple[str, ...], one: bool
) -> None:
    names = [("Maria Lopez", PER), ("Lopez", PER), ("Freedonia", LOC), ("Sylvania", LOC)]
    _, mentions = run(*texts, names=names)
    assert (len({m.entity for m in mentions if m.kind is Kind.PERSON}) == 1) is one


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Photo by ANN MCNEIL for us", "Ann McNeil"),
        ("Photo by J.K. O'HARA for us", "J.K. O'Hara"),
        ("Photo by JK LEE III for us", "JK Lee III"),
        ("Photo by ANN LEE. Ann Lee sang.", "Ann Lee"),
        ("Photo by HUNTER for us", "HUNTER"),  # may be letters
    ],
)
def test_a_person_only_written_in_capitals_is_called_in_ordinary_letters(text: str, title: str) -> None:
    name = text.partition(" by ")[2].partition(" for")[0].partition(". A")[0]
    entities, _ = run(text, names=[(name, PER), ("Ann Lee", PER)])
    assert set(entities) == {title}


def test_organisations_of_one_name_are_told_apart_by_the_country_named_beside() -> None:
    texts = "The Association met in Freedonia.", "The Association met in Sylvania."
    names = [("Association", ORG), ("Freedonia", LOC), ("Sylvania", LOC)]
    articles = [make_article(text, f"a{i}") for i, text in enumerate(texts)]
    analyses = {a.id: make_analysis(a, names) for a in articles}
    entities, _, _ = resolve(articles, analyses, GAZETTEER, Curation())
    told = {(e.name, e.qualifier) for e in entities if e.kind is Kind.ORGANISATION}
    assert told == {("Association", "FR"), ("Association", "SY")}  # by its code, as the gazetteer names no country


def test_two_people_of_one_surname_stay_two() -> None:
    entities, mentions = run("Maria Lopez met Juan Lopez.", names=[("Maria Lopez", PER), ("Juan Lopez", PER)])
    assert set(entities) == {"Maria Lopez", "Juan Lopez"}
    assert len({m.entity for m in mentions}) == 2


def test_a_title_makes_a_person_of_a_misread_name() -> None:
    entities, _ = run("President Malin spoke. Malin left.", names=[("Malin", ORG)])
    malin = entities["Malin"]
    assert malin.kind is Kind.PERSON
    assert "President Malin" in aliases(malin)


def test_a_headline_is_read_with_what_the_body_teaches() -> None:
    """A span that glues a verb to a name is no name."""
    title = "Lopez Discuss Talks"
    entities, mentions = run(
        f"{title}\n\nMaria Lopez came to discuss talks.",
        names=[("Maria Lopez", PER), ("Lopez Discuss", PER)],
        title=title,
    )
    assert set(entities) == {"Maria Lopez"}
    assert [m.text for m in mentions] == ["Lopez", "Maria Lopez"]


def test_a_demonym_stands_for_its_country() -> None:
    entities, mentions = run(
        "Freedonia won. The Freedonian team cheered.", names=[("Freedonia", LOC), ("Freedonian", MISC)]
    )
    assert set(entities) == {"Freedonia"}
    assert [m.demonym for m in mentions] == [False, True]
    assert aliases(entities["Freedonia"]) == {"Freedonia"}


def test_known_organisations_that_are_read_as_one_name_are_two() -> None:
    """But what only sounds like two stays one."""
    names = [("UN and NATO", ORG), ("Ministry of Health and Sports", ORG)]
    _, mentions = run("The UN and NATO agreed. The Ministry of Health and Sports did not.", names=names)
    assert [m.text for m in mentions] == ["UN", "NATO", "Ministry of Health and Sports"]


def test_a_place_whose_noun_is_written_small_is_that_place() -> None:
    """The gazetteer must know it by just that name."""
    land = make_gazetteer(**{"Sylvania": "Sylvanian", "Sylvanian Peninsula": "Peninsular"})
    text = "The Sylvanian peninsula is cold. The Sylvanian valley is not."
    _, mentions = run(text, names=[("Sylvanian", MISC)], gazetteer=land)
    assert [(m.text, m.demonym) for m in mentions] == [("Sylvanian peninsula", False), ("Sylvanian", True)]


def test_towns_of_one_name_in_different_articles_are_different_pages() -> None:
    """Each is told from the other in its title and says why it is the one."""
    texts = ("A mill in Birmingham, Alabama, closed.", "Birmingham in England grew. Birmingham is large.")
    articles = [make_article(text, f"a{i}") for i, text in enumerate(texts)]
    names = [("Birmingham", LOC), ("Alabama", LOC), ("England", LOC)]
    analyses = {a.id: make_analysis(a, [name for name in names if name[0] in a.text]) for a in articles}
    entities, mentions, _ = resolve(articles, analyses, load_gazetteer(), Curation())
    towns = [e for e in entities if e.name == "Birmingham"]
    assert {(e.qualifier, sum(m.entity == e.id for m in mentions)) for e in towns} == {
        ("Alabama", 1),
        ("United Kingdom", 2),
    }
    assert {line for e in towns for line in e.evidence if line.startswith("“")} == {
        "“Birmingham” in 1 mention: the article names Alabama beside it",
        "“Birmingham” in 1 mention: the article names England beside it",
        "“Birmingham” in 1 mention: elsewhere the article names England beside it",
    }


def test_ministries_belong_to_their_countries() -> None:
    text = "Freedonia's Foreign Ministry protested. The Sylvanian Foreign Ministry replied."
    entities, mentions = run(
        text, names=[("Freedonia", LOC), ("Foreign Ministry", ORG), ("Sylvanian", MISC), ("Freedonian", MISC)]
    )
    ministries = {m.entity for m in mentions if m.kind is Kind.ORGANISATION}
    assert len(ministries) == 2
    assert {e.qualifier for e in entities.values() if e.kind is Kind.ORGANISATION} <= {
        "Freedonia",
        "Sylvania",
        "FR",
        "SY",
    }


@pytest.mark.parametrize(
    ("text", "names", "name"),
    [
        (
            "The World Data Council (WDC) met. WDC voted.",
            [("World Data Council", ORG), ("WDC", ORG)],
            "World Data Council",
        ),
        (
            "Larkin Mills Inc rose. Larkin Mills fell.",
            [("Larkin Mills Inc", ORG), ("Larkin Mills", ORG)],
            "Larkin Mills",
        ),
        (
            "Harbour Trade Union met. Harbour Trade won.",
            [("Harbour Trade Union", ORG), ("Harbour Trade", ORG)],
            "Harbour Trade Union",
        ),
    ],
)
def test_short_forms_and_acronyms_of_an_organisation_are_one(text: str, names: Names, name: str) -> None:
    entities, mentions = run(text, names=names)
    assert [e.name.removesuffix(" Inc") for e in entities.values()] == [name]
    assert len({m.entity for m in mentions}) == 1


def decide(verb: str, *names: str, to: str | None = None, kind: Kind | None = None) -> Curation:
    return Curation(entities=(Decision(verb, names, "curation/entities.yml:1", to=to, kind=kind),))


def test_the_editor_joins_what_rules_keep_apart() -> None:
    names = [("Maria Lopez", PER), ("La Paloma", PER)]
    entities, _ = run(
        "Maria Lopez sang. La Paloma bowed.", names=names, curation=decide("same", "Maria Lopez", "La Paloma")
    )
    assert len(entities) == 1


def test_the_editor_keeps_apart_what_rules_join() -> None:
    names = [("Maria Lopez", PER), ("Maria C. Lopez", PER)]
    text = "Maria Lopez sang. Maria C. Lopez bowed."
    assert len(run(text, names=names)[0]) == 1
    entities, _ = run(text, names=names, curation=decide("different", "Maria Lopez", "Maria C. Lopez"))
    assert len(entities) == 2


def test_the_editor_renames_hides_and_sets_the_kind() -> None:
    names = [("Maria Lopez", PER), ("Larkin", PER)]
    text = "Maria Lopez joined Larkin."
    assert set(run(text, names=names, curation=decide("rename", "Maria Lopez", to="M. Lopez"))[0]) == {
        "M. Lopez",
        "Larkin",
    }
    assert set(run(text, names=names, curation=decide("hide", "Larkin"))[0]) == {"Maria Lopez"}
    entities, _ = run(text, names=names, curation=decide("kind", "Larkin", kind=Kind.ORGANISATION))
    assert entities["Larkin"].kind is Kind.ORGANISATION
    assert any("curation/entities.yml:1" in line for line in entities["Larkin"].evidence)


def test_several_decisions_about_one_name_all_hold() -> None:
    """Also where they stand on one line of the file."""
    names = [(name, PER) for name in ("Maria Lopez", "La Paloma", "Pia Dove", "Otto Berg", "Ole Hill")]
    text = "Maria Lopez sang. La Paloma bowed. Pia Dove left. Otto Berg met Ole Hill."
    same = [("Maria Lopez", "La Paloma"), ("Maria Lopez", "Pia Dove"), ("Otto Berg", "Ole Hill")]
    curation = Curation(tuple(Decision("same", pair, "curation/entities.yml:1") for pair in same))
    assert len(run(text, names=names, curation=curation)[0]) == 2


def test_a_decision_may_hold_in_some_articles_only() -> None:
    """There the first name means what the line says, whatever the rules make of it; elsewhere nothing changes."""
    texts = {
        "a": "Bill Farrow met Joan Farrow. Farrow smiled.",
        "b": "Bill Farrow came home. Farrow slept.",
    }
    articles = [make_article(text, id) for id, text in texts.items()]
    names = [("Bill Farrow", PER), ("Joan Farrow", PER), ("Farrow", PER)]
    analyses = {a.id: make_analysis(a, names) for a in articles}
    line = Decision("same", ("Farrow", "Joan Farrow"), "curation/entities.yml:1", articles=("seeds/a.txt",))
    _, mentions, notices = resolve(articles, analyses, GAZETTEER, Curation((line,)))
    assert [(m.article, m.text, m.entity) for m in mentions] == [
        ("a", "Bill Farrow", "people/bill-farrow"),
        ("a", "Joan Farrow", "people/joan-farrow"),
        ("a", "Farrow", "people/joan-farrow"),
        ("b", "Bill Farrow", "people/bill-farrow"),
        ("b", "Farrow", "people/bill-farrow"),
    ]
    assert notices == ()


def test_a_decision_about_an_article_that_is_not_there_is_a_notice() -> None:
    line = Decision("different", ("Maria Lopez",), "curation/entities.yml:1", articles=("seeds/gone.txt",))
    article = make_article("Maria Lopez sang.")
    analyses = {article.id: make_analysis(article, [("Maria Lopez", PER)])}
    _, _, (notice,) = resolve([article], analyses, GAZETTEER, Curation((line,)))
    assert "'seeds/gone.txt', which is not an article" in notice.what


def test_a_decision_about_a_name_that_no_article_holds_is_a_notice() -> None:
    article = make_article("Maria Lopez sang.")
    analyses = {article.id: make_analysis(article, [("Maria Lopez", PER)])}
    _, _, notices = resolve([article], analyses, GAZETTEER, decide("hide", "Nobody"))
    assert [notice.where for notice in notices] == ["curation/entities.yml:1"]
    assert "Nobody" in notices[0].what


def test_mentions_are_disjoint_and_show_the_text() -> None:
    text = "President Maria Lopez of Freedonia met the Freedonian League (FL) and Lopez's aide."
    names = [("President Maria Lopez", PER), ("Freedonia", LOC), ("Freedonian League (FL)", ORG), ("Lopez's", PER)]
    _, mentions = run(text, names=names)
    assert all(text[m.start : m.end] == m.text for m in mentions)
    assert all(a.end <= b.start for a, b in pairwise(mentions))


def test_no_articles_give_nothing() -> None:
    assert resolve([], {}, GAZETTEER, Curation()) == ((), (), ())
