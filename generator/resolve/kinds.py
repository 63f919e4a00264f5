"""Decides what each name is: one kind for a name, by what its article and the whole corpus say.

A model that reads one sentence at a time takes a lone surname for an organisation now and then. Here every mention
votes: titles, known organisations and the gazetteer count for more than the recogniser, the name's own article for
more than the others, and a person named in full decides for the surname.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from generator.gazetteer import Gazetteer
from generator.model import Label
from generator.resolve.candidates import Candidate, relabel
from generator.resolve.people import family_names
from generator.resolve.words import fact_words

Votes = dict[Label, float]
OF_RULE = {"title": 4.0, "known organisation": 50.0, "recogniser": 1.0}
ELSEWHERE = 3.0  # the weight of all other articles together, in votes
HEAD = 3.0  # what "Ministry" or "Inc" in a name adds


def decide_kinds(candidates: Sequence[Candidate], gazetteer: Gazetteer) -> list[Candidate]:
    """The candidates with the label that the votes give them; demonyms keep theirs."""
    local: dict[tuple[str, str], Votes] = defaultdict(_no_votes)
    overall: dict[str, Votes] = defaultdict(_no_votes)
    for c in candidates:
        if c.label is not Label.MISCELLANEOUS:
            weight = OF_RULE[c.rule] * (0.3 if c.headline else 1.0)
            local[c.article, c.key][c.label] += weight
            overall[c.key][c.label] += weight
    verdicts = {
        (article, key): _verdict(key, votes, overall[key], gazetteer) for (article, key), votes in local.items()
    }
    surnames = _surnames(candidates, verdicts)
    return [relabel(c, _label(c, verdicts, surnames, gazetteer)) for c in candidates]


def _no_votes() -> Votes:
    return dict.fromkeys((Label.PERSON, Label.LOCATION, Label.ORGANISATION), 0.0)


def _label(
    c: Candidate, verdicts: dict[tuple[str, str], Label], surnames: set[tuple[str, str]], gazetteer: Gazetteer
) -> Label:
    if c.label is Label.MISCELLANEOUS or c.rule == "known organisation":
        return c.label
    if (c.article, c.key) in surnames:
        placed = c.label is Label.LOCATION and bool(gazetteer.lookup(c.text))
        return Label.LOCATION if placed and verdicts[c.article, c.key] is Label.LOCATION else Label.PERSON
    return verdicts[c.article, c.key]


def _verdict(key: str, votes: Votes, overall: Votes, gazetteer: Gazetteer) -> Label:
    total = sum(overall.values()) or 1.0
    score = {label: votes[label] + ELSEWHERE * overall[label] / total for label in overall}
    parts = key.split()
    heads = fact_words("organisations", "heads")
    if len(parts) > 1 and (parts[-1] in heads or (parts[0] in heads and parts[1] in {"of", "for"})):
        score[Label.ORGANISATION] += HEAD
    places = gazetteer.lookup(key)
    if any(place.place_type in {"country", "continent"} for place in places):
        score[Label.LOCATION] += HEAD
    elif places and score[Label.PERSON] <= score[Label.LOCATION] + score[Label.ORGANISATION]:
        score[Label.LOCATION] += 0.5
    return min(score, key=lambda label: (-score[label], label))


def _surnames(candidates: Iterable[Candidate], verdicts: dict[tuple[str, str], Label]) -> set[tuple[str, str]]:
    """(article, key) of every one-word name that a person named in full in that article goes by."""
    return {
        (c.article, family)
        for c in candidates
        if c.label is not Label.MISCELLANEOUS
        and verdicts[c.article, c.key] is Label.PERSON
        and not (c.headline and c.rule == "recogniser")
        for family in family_names(c.text)
    }
