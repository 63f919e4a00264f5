"""Clues of which kind a name is, and the decision that they make together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cuttings.model import Label
from cuttings.resolve.kinds.weights import Source

Votes = dict[Label, float]
# Of equals the first: a place that the gazetteer does not know is rarer in news than a firm, and would do more harm.
VOTED_LABELS = (Label.ORGANISATION, Label.LOCATION, Label.PERSON, Label.THING)


class Clue(NamedTuple):
    """One thing that speaks for a kind: how many votes it has, why, and which weight that is."""

    label: Label
    weight: float  # votes
    reason: str  # in words, as it stands in a list of reasons: "a title stands before it"
    source: Source
    takes_votes_of: Label | None = None  # it has `weight` times the votes that this label gets


class NameClues(NamedTuple):
    """The clues of one name in one article. What is summed is `here`, then `name`, then `decisive`."""

    here: Sequence[Clue] = ()  # of its mentions in the article
    name: Sequence[Clue] = ()  # of the name: the votes of all articles, its shape, the gazetteer
    decisive: Sequence[Clue] = ()  # of one mention: what decides alone
    everywhere: Sequence[Clue] = ()  # of its mentions in all articles, those of `here` too: `name` sums them up
    told: Sequence[Clue] = ()  # without a weight of its own, for the reader


class KindDecision(NamedTuple):
    """The label that a name gets, and the clues that are told as the reasons."""

    label: Label
    reasons: tuple[Sequence[Clue], ...]  # in several sequences, as many articles share them


def decide(clues: NameClues) -> KindDecision:
    """The label with the most votes; of equals the first of VOTED_LABELS."""
    votes = count_votes((*clues.here, *clues.name, *clues.decisive))
    label = max(VOTED_LABELS, key=votes.__getitem__)
    return KindDecision(label, (clues.everywhere, clues.name, clues.decisive, clues.told))


def count_votes(clues: Iterable[Clue]) -> Votes:
    """The votes for each label, summed in the order of the clues."""
    votes = dict.fromkeys(VOTED_LABELS, 0.0)
    for clue in clues:
        taken = votes[clue.takes_votes_of] if clue.takes_votes_of else 1.0
        votes[clue.label] += clue.weight * taken
    return votes
