"""Names that one article names in passing have an entry on a page that they share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from cuttings.model import Alias, Appearance, Curation, Decision, Entity, Kind, Location, Mention, Statement
from cuttings.relate.passing import MAX_ENTRIES_PER_PAGE, find_entries

ADA = "people/ada-fenn"


def entity(id: str, place_type: str = "") -> Entity:
    name = id.partition("/")[2].replace("-", " ").title()
    kind = Kind.PLACE if id.startswith("places/") else Kind.PERSON
    where = Location(place_type, 1.0, 2.0, "NO") if place_type else None
    return Entity(id, kind, name, (Alias(name, 1, "its name"),), location=where)


def mention(id: str, article: str = "a", start: int = 10) -> Mention:
    return Mention(article, start, start + 8, "Ada Fenn", Kind.PERSON, id)


def said_by(speaker: str | None, start: int, end: int) -> Statement:
    return Statement("a", 40, 60, False, "said", speaker, start, end)


def entry(
    mentions: Sequence[Mention],
    statements: Sequence[Statement] = (),
    about: bool = False,
    decisions: Sequence[Decision] = (),
    one: Entity | None = None,
) -> str | None:
    one = one or entity(ADA)
    appearances = [Appearance(one.id, "a", len(mentions), 0.5, about)]
    return find_entries([one], mentions, statements, appearances, Curation(entities=tuple(decisions))).get(one.id)


@pytest.mark.parametrize("mentions", [[mention(ADA)], [mention(ADA), mention(ADA, start=90)]], ids=["once", "twice"])
def test_a_name_in_passing_has_an_entry_under_its_letter(mentions: Sequence[Mention]) -> None:
    assert entry(mentions) == "people/in-passing/a.md#ada-fenn"


@pytest.mark.parametrize(
    ("mentions", "rest"),
    [
        ([mention(ADA), mention(ADA, "b")], {}),
        ([mention(ADA), mention(ADA, start=90), mention(ADA, start=190)], {}),
        ([], {}),
        ([mention(ADA)], {"about": True}),
        ([mention(ADA)], {"statements": [said_by(ADA, 10, 18)]}),
        ([mention(ADA)], {"statements": [said_by("people/bo-lund", 0, 18)]}),
        ([mention(ADA)], {"decisions": [Decision("note", ("ADA FENN",), "entities.yml:1", text="A pilot.")]}),
        ([mention(ADA)], {"decisions": [Decision("rename", ("A. F.",), "entities.yml:1", to="Ada Fenn")]}),
    ],
    ids=["two articles", "often", "nowhere", "main subject", "speaker", "joint speaker", "noted", "renamed"],
)
def test_others_have_a_page_of_their_own(mentions: Sequence[Mention], rest: dict[str, object]) -> None:
    assert entry(mentions, **rest) is None  # type: ignore[arg-type]  # the fields of `entry` by their names


def test_words_beside_those_for_the_speaker_are_no_speaker() -> None:
    assert entry([mention(ADA)], [said_by("people/bo-lund", 0, 9)]) is not None


@pytest.mark.parametrize(("place_type", "shares"), [("city", True), ("country", False), ("region", False)])
def test_a_place_that_others_lie_in_has_a_page(place_type: str, shares: bool) -> None:
    vale = entity("places/port-vale", place_type)
    assert (entry([mention(vale.id)], one=vale) is not None) is shares


def test_a_letter_with_many_names_has_several_pages_of_like_size() -> None:
    ids = [f"people/ada-{n:04}" for n in range(2 * MAX_ENTRIES_PER_PAGE + 1)]
    found = find_entries([entity(id) for id in ids], [mention(id) for id in ids], (), (), Curation())
    pages = [found[id].partition("#")[0] for id in ids]
    assert list(dict.fromkeys(pages)) == [f"people/in-passing/a{part}.md" for part in ("", "-2", "-3")]
    counts = [pages.count(page) for page in pages]
    assert max(counts) <= MAX_ENTRIES_PER_PAGE
    assert max(counts) - min(counts) <= 3


def test_names_without_a_letter_come_under_others() -> None:
    one = replace(entity(ADA), id="people/7-up")
    assert entry([mention(one.id)], one=one) == "people/in-passing/other.md#7-up"
