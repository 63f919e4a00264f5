"""Explanations: each kind of page is explained briefly, with its evidence and sentences."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.common.errors import CuttingsError
from cuttings.explain import explain
from cuttings.model import (
    Answer,
    ArticleDecision,
    Curation,
    Decision,
    Doubt,
    Entity,
    Event,
    Kind,
    Library,
    Location,
    Metadata,
    Question,
    Rival,
    Side,
    Topic,
)
from tests.world import make_world

WORLD = make_world()
STRIKE = "dockers-close-port-imber"


def told(name: str, library: Library = WORLD, curation: Curation | None = None) -> list[str]:
    return [line.strip() for line in explain(library, curation or Curation(), name).splitlines()]


@pytest.mark.parametrize(
    ("name", "heads"),
    [
        ("Ana Petrova", ["Ana Petrova (harbour minister): person, people/ana-petrova",
                         "Ana Petrova (singer): person, people/ana-petrova-singer"]),
        ("people/ana-petrova-singer", ["Ana Petrova (singer): person, people/ana-petrova-singer"]),
        ("/places/karvel/", ["Karvel: place, places/karvel"]),
        ("PORT IMBER", ["Port Imber: place, places/port-imber"]),
        ("walkout", ["strikes: topic, topics/strikes"]),
        ("topics/wages.md", ["wages: topic, topics/wages"]),
        ("Walkout at Port Imber", ["Walkout at Port Imber: event, events/2019-05-04-walkout-at-port-imber"]),
        ("gazette-0504.html", [f"Dockers close Port Imber in pay dispute: article, articles/{STRIKE}"]),
        ("copies/gazette-0504.txt", [f"Dockers close Port Imber in pay dispute: article, articles/{STRIKE}"]),
        ("seeds/wire.jsonl:12", ["Varland minister condemns harbour walkout: article, "
                                 "articles/varland-minister-condemns-harbour-walkout"]),
        (f"articles/{STRIKE}", [f"Dockers close Port Imber in pay dispute: article, articles/{STRIKE}"]),
        (STRIKE, [f"Dockers close Port Imber in pay dispute: article, articles/{STRIKE}"]),
    ],
)  # fmt: skip  # a name and its lines, as they are printed
def test_a_page_is_found_by_its_names_its_files_and_its_address(name: str, heads: list[str]) -> None:
    """If there are several, each is explained, with an empty line between."""
    accounts = explain(WORLD, Curation(), name).split("\n\n")
    assert [account.splitlines()[0] for account in accounts] == heads


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("people/ana-petrova", [
            "because not the singer: no article names both",
            "4 × Petrova: a surname in an article that gives the full name",
            "#s-5cefb9c5  Harbour minister «Petrova» did not attend; Mikkel Ostrand did.",
            "harbour minister (2019-05-04 to 2020-02)",
            "in 4 articles",
            "seeds/gazette-0504.html: Dockers close Port Imber in pay dispute (3 ×, which is about it: 1.00 of 1)",
        ]),
        ("places/varland", ["in 1 mention it is named by its people", "on the map: country; 58.00, 25.00; country VX"]),
        ("places/karvel", ["in 1 mention it stands for its government"]),
        ("topics/strikes", [
            "because it is in the list of topics (IPTC 20000531)",
            "a part of wages, topics/wages",
            "2 × walkout (2 articles)",
            "3 articles about it, by how strongly (0 to 1)",
            "1.00  seeds/gazette-0504.html: Dockers close Port Imber in pay dispute",
            "2 × strike: 2 in the opening",
            "#s-e2aa1dec  Dockers closed Port Imber, the largest harbour of Varland, on Monday in a «strike» over pay.",
        ]),
        ("topics/wages", ["because articles here turn on it: no list of topics has it"]),
        ("Walkout at Port Imber", [
            "because dated within two days",
            "on 2019-05-04, as the accounts say together",
            "2 accounts and 1 with much the same text",
            "much the same text as seeds/wire.jsonl:12",
        ]),
        (STRIKE, [
            "read from seeds/gazette-0504.html, seeds/copies/gazette-0504.txt",
            "title: Dockers close Port Imber in pay dispute: the headline of the text, "
            "'Dockers close Port Imber in pay dispute'",
            "outlet: Karvel Gazette: the file or its address says so",
            "published: 2019-05-04: page metadata",
            "authors: Runa Teal: the line of the author, 'By Runa Teal'",
            "made of 1 × title, 1 × byline, 1 × dateline, 4 × body, 1 × caption, 1 × credit, 2 × boilerplate",
            "Home | News | Sport | Subscribe",
            "1.00  Port Imber (3 ×, about it)",
            "1.00  strikes, topics/strikes: 2 × strike",
            "an account of Walkout at Port Imber, events/2019-05-04-walkout-at-port-imber",
            "5 statements",
            "quoted, “Nobody may shut a harbour on which two million people depend,”",
            "told by 'said'; 'Petrova': Ana Petrova, named so",
        ]),
        ("untitled", ["outlet: none is stated", "published: no date is stated", "authors: none are stated"]),
    ],
)  # fmt: skip  # a name and its lines, as they are printed
def test_an_explanation_gives_the_evidence_of_the_page(name: str, lines: list[str]) -> None:
    """These lines are in this order, among others."""
    account = told(name)
    places = [account.index(line) for line in lines]
    assert places == sorted(places)


def test_the_editors_decisions_are_listed_where_they_apply() -> None:
    decided = ArticleDecision("curation/articles.yml:3", Metadata(title="Dockers close Port Imber in pay dispute"))
    curation = Curation(
        (
            Decision(
                "same", ("Petrova", "Ana Petrova"), "curation/entities.yml:2", "one", articles=("seeds/court.txt",)
            ),
        ),
        {"seeds/gazette-0504.html": decided},
    )
    line = "curation/entities.yml:2: same Petrova, Ana Petrova in seeds/court.txt (one)"
    assert line in told("people/ana-petrova", curation=curation)
    account = told(STRIKE, curation=curation)
    assert "title: Dockers close Port Imber in pay dispute: the editor says so (curation/articles.yml:3)" in account


def test_rival_places_are_listed_with_how_close_they_came() -> None:
    """The closest first, each once, with the article in which it was closest."""
    here = Location("city", 1.0, 1.0, "YY")
    rivals = (
        Rival(STRIKE, 0, "Karvel, Varland", "Karvel, Ysland", here, 0.5, (0.0, 0.0)),
        Rival("court-hears-wage-case", 0, "Karvel, Varland", "Karvel, Ysland", here, 1.2, (1.0, 0.0)),
        Rival("a-voice-from-karvel", 0, "Karvel, Varland", "Karvel, Zedland", here, 0.3, (0.2, 1.0)),
    )
    entities = tuple(replace(e, rivals=rivals) if e.id == "places/karvel" else e for e in WORLD.entities)
    account = told("Karvel", replace(WORLD, entities=entities))
    at = account.index("rather than")
    assert account[at + 1 : at + 3] == [
        "Karvel, Zedland: 2.0 times less likely; though the text favours the other (seeds/song.md)",
        "Karvel, Ysland: 3.2 times less likely at the least; nothing in the text decides (seeds/gazette-0504.html)",
    ]


def test_open_questions_are_listed() -> None:
    side = Side("Ana Petrova", "people/ana-petrova", STRIKE, 0, 1, 1)
    doubt = Doubt(
        Question.NAMESAKE, "Is she one?", (side,), "a reason", "none", (Answer("", Decision("same", (), "")),), 1
    )
    assert "Is she one? Perhaps: a reason." in told("people/ana-petrova", replace(WORLD, doubts=(doubt,)))


def test_statements_say_how_their_speaker_was_identified() -> None:
    """By name, by a pronoun, by another description, by the context; or not at all."""
    text = next(a.text for a in WORLD.articles if a.id == STRIKE)
    first = next(s for s in WORLD.statements if s.article == STRIKE)
    she, head = text.index("She added"), text.index("head of")
    said = (
        replace(first, speaker_start=she, speaker_end=she + 3),
        replace(first, speaker_start=head, speaker_end=head + 4),
        replace(first, speaker_start=None, speaker_end=None, cue=""),
        replace(first, speaker=None, speaker_start=she, speaker_end=she + 3),
        replace(first, speaker=None, speaker_start=None, speaker_end=None),
    )
    account = told(STRIKE, replace(WORLD, statements=said))
    assert [line for line in account if line.startswith(("told by", "without"))] == [
        "told by 'said'; 'She': Ana Petrova, whom the article named last and who fits",
        "told by 'said'; 'head': Ana Petrova, whom the article calls so",
        "without a reporting verb; of Ana Petrova, by the words around it",
        "told by 'said'; of 'She', of whom it is not clear who it is",
        "told by 'said'; nobody is named as its speaker",
    ]


@pytest.mark.parametrize("page", [*WORLD.entities, *WORLD.topics, *WORLD.events], ids=lambda page: page.id)
def test_every_page_has_an_explanation_of_short_lines(page: Entity | Topic | Event) -> None:
    account = explain(WORLD, Curation(), page.id)
    assert all(0 < len(line) < 320 for line in account.splitlines())


@given(st.text(max_size=30))
def test_any_name_gives_an_explanation_or_suggestions(name: str) -> None:
    try:
        assert explain(WORLD, Curation(), name)
    except CuttingsError as error:
        assert str(error).startswith(f"explain: no page has the name '{name}'. ")


def test_what_the_recogniser_saw_is_told_of_what_is_mentioned_alone() -> None:
    assert any(line.startswith("the recogniser, one sentence at a time, saw") for line in told("places/karvel"))
    library = replace(WORLD, mentions=tuple(m for m in WORLD.mentions if m.entity != "places/karvel"))
    lines = told("places/karvel", library)
    assert lines[0] == "Karvel: place, places/karvel"
    assert not any("the recogniser" in line for line in lines)


def test_how_likely_a_page_is_right_is_told() -> None:
    union = next(e for e in WORLD.entities if e.kind is Kind.ORGANISATION)
    others = tuple(e for e in WORLD.entities if e is not union)

    def with_union(**more: object) -> list[str]:
        return told(union.id, replace(WORLD, entities=(*others, replace(union, **more))))  # type: ignore[arg-type]

    line = "its page is right with a likelihood of 0.81"
    assert line not in with_union()
    assert line in with_union(confidence=0.81)
    assert line not in with_union(confidence=0.81, doubt="it is unlikely")
