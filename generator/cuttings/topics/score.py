"""Scores how strongly an article is about a topic, from the topic's phrases in it."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from cuttings.model import Kind, Mention
from cuttings.topics.words import Found, Word, Zone, words_as_written

STRENGTH_BY_ZONE = {Zone.TITLE: 2.5, Zone.LEAD: 1.4, Zone.BODY: 1.0, Zone.ASIDE: 0.5}
USUAL_LENGTH_WORDS = 150  # length of a short news report, for which NEEDED_STRENGTH holds
NEEDED_STRENGTH = 3.8  # strength that gives a report of this length the score 0.5
LENGTH_POWER = 0.2  # exponent of the length: a report thirty times as long needs twice the strength
MIN_TELLING_WEIGHT = 1.0  # weight from which a phrase is evidence by itself
MAX_WEAK_SHARE = 0.7  # largest strength of all weak phrases, as a share of the strength of the telling ones
NAMES_WITHOUT_SUBJECT = frozenset({Kind.PERSON, Kind.PLACE})  # whose words say nothing of a subject: "Cotton"
INSIDE_NAME_SHARE = 0.4  # share at which a phrase counts in a longer name: "Coffee" in "Coffee Growers Association"


@dataclass(frozen=True, slots=True)
class Hit:
    """An occurrence of a phrase: character span, phrase, words as written, zone, and the share (0 to 1) that counts."""

    start: int
    end: int
    phrase: tuple[str, ...]
    text: str
    zone: Zone
    share: float = 1.0


def hits_of(run: Sequence[Word], found: Iterable[Found], names: Mapping[int, Mention]) -> list[Hit]:
    """The hits of the phrases `found` in `run`, except those within names of people and places.

    `names` has the mention that a word is part of, by the word's character offset.
    """
    hits = []
    for first, past, phrase in found:
        start, end = run[first].start, run[past - 1].end
        share = 1.0
        name = names.get(start)
        if name is not None and end <= name.end:
            if name.kind in NAMES_WITHOUT_SUBJECT:
                continue
            share = 1.0 if (name.start, name.end) == (start, end) else INSIDE_NAME_SHARE
        hits.append(Hit(start, end, phrase, words_as_written(run[first:past]), run[first].zone, share))
    return hits


def longest(hits: Sequence[Hit]) -> list[Hit]:
    """The hits that do not overlap a longer one, in the order of their position; of equally long ones the first."""
    kept: list[Hit] = []  # none overlaps another, so that only the one before and the one after can overlap a new one
    for hit in sorted(hits, key=lambda hit: (hit.start - hit.end, hit.start, hit.phrase)):
        at = bisect_right(kept, hit.start, key=lambda other: other.start)
        if (at == 0 or kept[at - 1].end <= hit.start) and (at == len(kept) or hit.end <= kept[at].start):
            kept.insert(at, hit)
    return kept


def score(hits: Sequence[Hit], weights: Mapping[tuple[str, ...], float], length: int) -> float:
    """How strongly an article of `length` words is about a topic: at least 0 and below 1, and 0.5 means undecided.

    A phrase contributes its weight times the logarithm of its occurrences, each counted by zone and share. So several
    different phrases count more than a repeated one. Weak phrases only reinforce the telling ones.
    """
    counts: defaultdict[tuple[str, ...], float] = defaultdict(float)
    for hit in hits:
        counts[hit.phrase] += STRENGTH_BY_ZONE[hit.zone] * hit.share
    strengths = {phrase: weights[phrase] * math.log2(1 + count) for phrase, count in counts.items()}
    telling = math.fsum(strength for phrase, strength in strengths.items() if weights[phrase] >= MIN_TELLING_WEIGHT)
    weak = math.fsum(strength for phrase, strength in strengths.items() if weights[phrase] < MIN_TELLING_WEIGHT)
    strength = telling + min(weak, MAX_WEAK_SHARE * telling)
    needed: float = NEEDED_STRENGTH * max(length / USUAL_LENGTH_WORDS, 0.2) ** LENGTH_POWER
    return strength / (strength + needed)
