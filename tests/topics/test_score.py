"""How strongly phrases say what an article is about."""

from __future__ import annotations

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


@given(st.lists(st.sampled_from(sorted(WEIGHTS)), min_size=1, max_size=50), st.integers(0, 100_000))
def test_a_score_lies_between_0_and_1_and_more_phrases_do_not_lower_it(
    phrases: list[tuple[str, ...]], length: int
) -> None:
    hits = [_hit(20 * i, *phrase) for i, phrase in enumerate(phrases)]
    assert 0 < score(hits[:1], WEIGHTS, length) <= score(hits, WEIGHTS, length) < 1


def test_the_longest_of_overlapping_phrases_stays() -> None:
    hits = [_hit(0, "coffee"), _hit(0, "coffee", "price"), _hit(30, "coffee")]
    assert longest(hits) == hits[1:]


def _mention(text: str, kind: Kind) -> Mention:
    return Mention("a", 0, len(text), text, kind, "x")


def test_names_of_people_and_places_are_no_phrases() -> None:
    run = [Word(("rice", "=rice"), 0, 4, "PROPN", Zone.BODY)]
    for kind in (Kind.PERSON, Kind.PLACE):
        assert hits_of(run, [(0, 1, ("rice",))], {0: _mention("Rice", kind)}) == []


def test_a_phrase_within_the_name_of_an_organisation_counts_less() -> None:
    run = [Word(("coffee", "=coffee"), 0, 6, "PROPN", Zone.BODY)]
    [hit] = hits_of(run, [(0, 1, ("coffee",))], {0: _mention("Coffee Growers Union", Kind.ORGANISATION)})
    assert hit.share == INSIDE_NAME_SHARE
    [whole] = hits_of(run, [(0, 1, ("coffee",))], {0: _mention("Coffee", Kind.ORGANISATION)})
    assert whole.share == 1
