"""How much each sort of evidence weighs against readings of the recogniser, and how a decision is told."""

from __future__ import annotations

from math import inf

import pytest

from cuttings.model import Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.kinds.clues import Clue, KindDecision, NameClues, count_votes, decide
from cuttings.resolve.kinds.explain import kind_evidence, tell_kind
from cuttings.resolve.kinds.weights import KIND_WEIGHTS, Source

PER, LOC, ORG, THING, MISC = Label.PERSON, Label.LOCATION, Label.ORGANISATION, Label.THING, Label.MISCELLANEOUS
S = Source


def clues(label: Label, source: Source, times: int = 1, reason: str = "so it is") -> list[Clue]:
    return [Clue(label, KIND_WEIGHTS[source], reason, source)] * times


def wins(source: Source, readings: int) -> bool:
    """Whether two clues of a source outweigh so many readings as another kind."""
    own, other = clues(PER, source, 2), clues(ORG, S.READING, readings)
    return decide(NameClues(here=[*own, *other])).label is PER


@pytest.mark.parametrize(
    ("source", "beaten", "too_many"),
    [
        (S.BOUNDARY, 1, 3),
        (S.OVERRULED_READING, 2, 4),
        (S.DISPUTED_PLACE, 0, 2),
        (S.TITLE, 7, 9),
        (S.KNOWN_ORGANISATION, 99, 101),
        (S.SPOTTED_PLACE, 7, 9),
        (S.THING_WORDS, 99, 101),
        (S.SAID_THING, 5, 7),
        (S.SAID_PLACE, 11, 13),
        (S.INITIAL, 3, 5),
        (S.FOLLOWING_WORD, 2, 4),
        (S.SHARE_SYMBOL, 5, 7),
        (S.SHORT_FOR_FIRM, 1, 3),
        (S.ALL_ARTICLES, 5, 7),
        (S.ONE_THING, 39, 41),
        (S.HEAD_NOUN, 5, 7),
        (S.HEAD_OF_PEOPLE, 5, 7),
        (S.FAMOUS_PLACE, 7, 9),
        (S.SHARED_PLACE, 2, 4),
        (S.LISTED_PLACE, 0, 2),
    ],
)
def test_how_many_readings_two_clues_outweigh(source: Source, beaten: int, too_many: int) -> None:
    assert wins(source, beaten)
    assert not wins(source, too_many)


@pytest.mark.parametrize(
    ("label", "kind"), [(PER, "a person"), (LOC, "a place"), (ORG, "an organisation"), (THING, "a named thing")]
)
def test_what_each_kind_is_called(label: Label, kind: str) -> None:
    assert told(label, clues(label, S.KNOWN_ORGANISATION)) == f"'Larkin Mills' is {kind}: so it is"


@pytest.mark.parametrize("source", [S.SURNAME, S.SURNAME_AS_PLACE, S.GIVEN_NAME, S.FIRM_HERE, S.ALWAYS_KNOWN])
def test_what_decides_alone(source: Source) -> None:
    assert wins(source, 10_000)
    assert KIND_WEIGHTS[source] == inf


@pytest.mark.parametrize("source", [S.NAMED_IN_FULL, S.NOUN_IN_NAME, S.PLACE_AS_WRITTEN, S.SAID_SHIP])
def test_what_is_told_and_does_not_count(source: Source) -> None:
    assert not wins(source, 1)


def test_every_source_has_a_weight() -> None:
    assert set(KIND_WEIGHTS) == set(Source)


def test_a_clue_may_have_the_votes_of_another_kind() -> None:
    """A land's name has the votes of a firm once more."""
    land = Clue(LOC, KIND_WEIGHTS[S.FAMOUS_LAND], "a land", S.FAMOUS_LAND, takes_votes_of=ORG)
    full = Clue(ORG, KIND_WEIGHTS[S.FULL_FORM], "the full form", S.FULL_FORM)
    votes = count_votes([*clues(ORG, S.READING, 3), full, land])
    assert (votes[ORG], votes[LOC], votes[PER], votes[THING]) == (4.0, 4.0, 0.0, 0.0)


def test_all_sorts_of_clues_count_and_of_equals_the_first_in_the_alphabet() -> None:
    one, two = clues(PER, S.READING), clues(ORG, S.READING)
    assert decide(NameClues(here=one, name=[*two, *two])).label is ORG
    assert decide(NameClues(here=[*one, *one], name=two)).label is PER
    assert decide(NameClues(here=two, decisive=clues(PER, S.SURNAME))).label is PER
    assert decide(NameClues(here=[*one, *two])).label is min(PER, ORG)
    assert decide(NameClues(here=one, everywhere=[*two, *two], told=[*two, *two])).label is PER


def told(label: Label, *sequences: list[Clue]) -> str:
    return tell_kind("Larkin\nMills", KindDecision(label, sequences)).words


def test_whether_nothing_but_readings_decided() -> None:
    read, other = clues(PER, S.READING), clues(ORG, S.READING)
    assert tell_kind("Larkin", KindDecision(PER, (read, other))).only_read
    assert not tell_kind("Larkin", KindDecision(PER, (read, clues(PER, S.TITLE)))).only_read
    assert not tell_kind("Larkin", KindDecision(PER, (other,))).only_read


@pytest.mark.parametrize(
    ("source", "own", "other"),
    [
        (S.KNOWN_ORGANISATION, "why", "why"),
        (S.TITLE, "why twice", "why twice"),
        *((source, "why", "") for source in (S.THING_WORDS, S.SAID_THING, S.FIRM_HERE, S.NAMED_IN_FULL,
                                             S.NOUN_IN_NAME, S.PLACE_AS_WRITTEN)),
        *((source, "why twice", "") for source in (S.FOLLOWING_WORD, S.SAID_PLACE, S.INITIAL)),
        (S.READING, "read as a person twice", "read as an organisation twice"),
        (S.BOUNDARY, "read as a person twice", "read as an organisation twice"),
        *((source, "", "") for source in (S.OVERRULED_READING, S.SPOTTED_PLACE, S.HEAD_NOUN, S.SURNAME, S.ONE_THING)),
    ],
)  # fmt: skip
def test_how_each_source_is_told(source: Source, own: str, other: str) -> None:
    """What speaks for the kind that was decided, and what speaks for another one."""
    for label, words in ((PER, own), (ORG, other)):
        line = told(PER, clues(label, source, 2, "why"))
        assert line == (f"'Larkin Mills' is a person: {words}" if words else "")


def test_the_order_in_which_reasons_are_told() -> None:
    line = told(
        ORG,
        [*clues(PER, S.READING, 1), *clues(ORG, S.READING, 4), *clues(LOC, S.READING, 4)],
        [*clues(ORG, S.NOUN_IN_NAME, 1, "noun"), *clues(ORG, S.FIRM_HERE, 3, "firm")],
        [*clues(PER, S.TITLE, 3, "title b"), *clues(PER, S.TITLE, 1, "title a")],
        [*clues(ORG, S.KNOWN_ORGANISATION, 2, "known"), *clues(ORG, S.INITIAL, 2, "initial")],
    )
    read = "read as a place 4 times, as an organisation 4 times, as a person once"
    assert line == (
        f"'Larkin Mills' is an organisation: known; title a once; title b 3 times; firm; noun; initial twice; {read}"
    )


def test_the_three_commonest_reasons_of_a_group_are_kept() -> None:
    whys = ["b", "b", "a", "c", "c", "c", "", "", "", "", "d"]
    group = [Candidate("a", n, n + 3, "Roe", PER, "recogniser", why=why) for n, why in enumerate(whys)]
    assert kind_evidence(group) == ("c", "b", "a")
