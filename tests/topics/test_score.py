"""How strongly phrases say what an article is about."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.model import Kind, Mention
from cuttings.topics.score import INSIDE_NAME_SHARE, Hit, hits_of, longest, score
from cuttings.topics.words import Word, Zone

WEIGHTS = {("coffee",): 1.0, ("coffee", "price"): 2.0, ("roaster",): 1.0}


def _hit(start: int, *phrase: str, zone: Zone = Zone.BODY) -> Hit:
    text = " ".join(phrase)
    return Hit(start, start + len(text), phrase, text, zone)


def test_the_title_says_more_than_the_lead_and_that_more_than_the_body() -> None:
    title, lead, body = (score([_hit(0, "coffee", zone=zone)], WEIGHTS, 100) for zone in list(Zone)[:3])
    assert title > lead > body


def test_different_phrases_say_more_than_one_repeated() -> None:
    repeated = score([_hit(0, "coffee"), _hit(20, "coffee")], WEIGHTS, 100)
    assert score([_hit(0, "coffee"), _hit(20, "roaster")], WEIGHTS, 100) > repeated


def test_a_longer_article_needs_more() -> None:
    assert score([_hit(0, "coffee")], WEIGHTS, 2000) < score([_hit(0, "coffee")], WEIGHTS, 100)


@pytest.mark.parametrize(
    ("zones", "strength"),
    [
        ([Zone.BODY], 1.0),
        ([Zone.BODY] * 3, 2.0),
        ([Zone.ASIDE] * 2, 1.0),
        ([Zone.TITLE, Zone.ASIDE], 2.0),
        ([Zone.LEAD] * 5, 3.0),
    ],
)
def test_the_strength_of_a_phrase_grows_with_the_logarithm_of_its_occurrences(
    zones: list[Zone], strength: float
) -> None:
    hits = [_hit(20 * i, "coffee", zone=zone) for i, zone in enumerate(zones)]
    assert score(hits, WEIGHTS, 150) == pytest.approx(strength / (strength + 3.8))


def test_a_share_of_an_occurrence_counts_as_much_less() -> None:
    half = replace(_hit(0, "coffee"), share=0.5)
    assert score([half, half], WEIGHTS, 150) == pytest.approx(score([_hit(0, "coffee")], WEIGHTS, 150))
    assert _hit(0, "coffee").share == 1


def test_weak_phrases_reinforce_telling_ones_up_to_a_share() -> None:
    weights: dict[tuple[str, ...], float] = {("coffee",): 1.0, ("cup",): 0.4, ("mill",): 0.4}
    coffee, cup, mill = (_hit(20 * i, *phrase) for i, phrase in enumerate(weights))
    assert score([coffee, cup], weights, 150) == pytest.approx(1.4 / 5.2)
    assert score([coffee, cup, mill], weights, 150) == pytest.approx(1.7 / 5.5)
    assert score([cup, mill], weights, 150) == 0
    assert score([], weights, 150) == 0


@pytest.mark.parametrize(
    ("length", "needed"), [(4500, 7.503), (1500, 6.023), (60, 3.164), (30, 2.754), (15, 2.754), (0, 2.754)]
)
def test_an_article_thirty_times_as_long_needs_twice_the_strength(length: int, needed: float) -> None:
    assert score([_hit(0, "coffee")], WEIGHTS, length) == pytest.approx(1 / (1 + needed), rel=0.001)


@given(st.lists(st.sampled_from(sorted(WEIGHTS)), min_size=1, max_size=50), st.integers(0, 100_000))
def test_a_score_lies_between_0_and_1_and_more_phrases_do_not_lower_it(
    phrases: list[tuple[str, ...]], length: int
) -> None:
    hits = [_hit(20 * i, *phrase) for i, phrase in enumerate(phrases)]
    assert 0 < score(hits[:1], WEIGHTS, length) <= score(hits, WEIGHTS, length) < 1


def test_the_longest_of_overlapping_phrases_stays() -> None:
    hits = [_hit(0, "coffee"), _hit(0, "coffee", "price"), _hit(30, "coffee")]
    assert longest(hits) == hits[1:]
    assert longest(hits[::-1]) == hits[1:]


@pytest.mark.parametrize(
    ("spans", "kept"),
    [
        ([(0, 4), (4, 8)], [(0, 4), (4, 8)]),
        ([(0, 4), (4, 9)], [(0, 4), (4, 9)]),
        ([(0, 3), (4, 9)], [(0, 3), (4, 9)]),
        ([(0, 5), (4, 8)], [(0, 5)]),
        ([(0, 5), (4, 9)], [(0, 5)]),
        ([(0, 5), (4, 10)], [(4, 10)]),
        ([(2, 4), (0, 9)], [(0, 9)]),
        ([(6, 8), (0, 4), (3, 5)], [(0, 4), (6, 8)]),
    ],
)
def test_phrases_that_overlap_no_longer_one_stay_in_order(
    spans: list[tuple[int, int]], kept: list[tuple[int, int]]
) -> None:
    hits = [Hit(start, end, ("coffee",), "coffee", Zone.BODY) for start, end in spans]
    assert [(hit.start, hit.end) for hit in longest(hits)] == kept


def _mention(text: str, kind: Kind) -> Mention:
    return Mention("a", 0, len(text), text, kind, "x")


def test_names_of_people_and_places_are_no_phrases() -> None:
    run = [Word(("rice", "=rice"), 0, 4, "PROPN", Zone.BODY)]
    for kind in (Kind.PERSON, Kind.PLACE):
        assert hits_of(run, [(0, 1, ("rice",))], {0: _mention("Rice", kind)}) == []


def test_the_name_of_a_competition_is_a_phrase() -> None:
    run = [Word((word, f"={word}"), 4 * n, 4 * n + 3, "PROPN", Zone.BODY) for n, word in enumerate(("six", "nation"))]
    [hit] = hits_of(run, [(0, 2, ("six", "nation"))], {0: _mention("Six Nations Cup", Kind.THING)})
    assert hit.share == INSIDE_NAME_SHARE  # "Six Nations Cup" goes on
    [whole] = hits_of(run, [(0, 2, ("six", "nation"))], {0: _mention("Six Nat", Kind.THING)})
    assert whole.share == 1


def test_a_phrase_within_the_name_of_an_organisation_counts_less() -> None:
    run = [Word(("coffee", "=coffee"), 0, 6, "PROPN", Zone.BODY)]
    [hit] = hits_of(run, [(0, 1, ("coffee",))], {0: _mention("Coffee Growers Union", Kind.ORGANISATION)})
    assert hit.share == INSIDE_NAME_SHARE == 0.4
    [whole] = hits_of(run, [(0, 1, ("coffee",))], {0: _mention("Coffee", Kind.ORGANISATION)})
    assert whole.share == 1
    [free] = hits_of(run, [(0, 1, ("coffee",))], {})
    assert free.share == 1 and free.zone is Zone.BODY


@pytest.mark.parametrize("kind", [Kind.PERSON, Kind.ORGANISATION])
def test_a_phrase_that_goes_on_behind_a_name_counts(kind: Kind) -> None:
    run = [Word(("rice", "=rice"), 0, 4, "PROPN", Zone.LEAD), Word(("price", "=prices"), 5, 11, "NOUN", Zone.LEAD)]
    assert hits_of(run, [(0, 2, ("rice", "price"))], {0: _mention("Rice", kind)}) == [
        Hit(0, 11, ("rice", "price"), "rice prices", Zone.LEAD)
    ]


def test_a_name_of_a_place_or_a_person_leaves_the_phrases_after_it() -> None:
    run = [Word((word, f"={word}"), 5 * n, 5 * n + 4, "PROPN", Zone.BODY) for n, word in enumerate(("rice", "corn"))]
    found = [(0, 1, ("rice",)), (1, 2, ("corn",))]
    assert [hit.phrase for hit in hits_of(run, found, {0: _mention("Rice", Kind.PLACE)})] == [("corn",)]
