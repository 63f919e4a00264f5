"""Says in words which clues decided of what kind a name is, for `cuttings explain` and the page of the entity."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

from cuttings.model import Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.kinds.clues import KindDecision
from cuttings.resolve.kinds.weights import Source

LABEL_IN_WORDS = {
    Label.PERSON: "a person",
    Label.LOCATION: "a place",
    Label.ORGANISATION: "an organisation",
    Label.THING: "a named thing",
}
RULE_IN_WORDS = {  # how a mention was found
    "recogniser": "read as a name by the language model",
    "title": "shown by a title",
    "gazetteer": "a name of a place that the gazetteer is sure of",
    "gazetteer by fame": "a name of a widely known place",
    "known organisation": "a name that always means this organisation",
    "words of a thing": "a name whose words are those of a thing",
    "read as a thing": "read by the language model as a name of something else, with a word for things",
    "said to be a ship": "the words before it say that it is a ship",
    "said to be a thing": "the words beside it say what it is",
    "headline of results": "a headline on the results of a firm opens with it",
    "echo": "the same name as elsewhere in the articles",
}
MAX_NAMES_EXPLAINED = 3  # names of one entity

# The sources that are told, in the order of the sentence; what the others say is in the votes only.
TOLD_ONCE = (Source.KNOWN_ORGANISATION,)
TOLD_TIMES = (Source.TITLE,)
TOLD_ONCE_OF_ITS_LABEL = (
    Source.THING_WORDS,
    Source.SAID_THING,
    Source.FIRM_HERE,
    Source.NAMED_IN_FULL,
    Source.NOUN_IN_NAME,
    Source.PLACE_AS_WRITTEN,
)
TOLD_TIMES_OF_ITS_LABEL = (Source.FOLLOWING_WORD, Source.SAID_PLACE, Source.INITIAL, Source.FULL_NAME)
TOLD_AS_READ = frozenset({Source.READING, Source.BOUNDARY})


class KindInWords(NamedTuple):
    """What is told of how a kind was decided."""

    words: str  # a line with the name, its kind, and what spoke for it or against it; "" where nothing is told
    only_read: bool  # whether that is nothing but readings of the recogniser, of that kind too


def tell_kind(name: str, decision: KindDecision) -> KindInWords:
    """What decided of which kind a name is."""
    own: Counter[tuple[Source, str]] = Counter()  # what speaks for the label decided
    both: Counter[tuple[Source, str]] = Counter()
    read: Counter[Label] = Counter()
    for clue in chain.from_iterable(decision.reasons):
        both[clue.source, clue.reason] += 1
        own[clue.source, clue.reason] += clue.label is decision.label
        read[clue.label] += clue.source in TOLD_AS_READ
    clues = [
        *(reason for reason, _ in _of(both, TOLD_ONCE)),
        *(f"{reason} {_times(count)}" for reason, count in _of(both, TOLD_TIMES)),
        *(reason for reason, _ in _of(own, TOLD_ONCE_OF_ITS_LABEL)),
        *(f"{reason} {_times(count)}" for reason, count in _of(own, TOLD_TIMES_OF_ITS_LABEL)),
    ]
    phrases = [*clues, *_readings(read)]
    kind = LABEL_IN_WORDS[decision.label]
    words = f"{' '.join(name.split())!r} is {kind}: {'; '.join(phrases)}" if phrases else ""
    return KindInWords(words, only_read=not clues and read[decision.label] > 0)


def _of(counts: Counter[tuple[Source, str]], sources: Sequence[Source]) -> list[tuple[str, int]]:
    """The reasons that come from `sources`, in that order and of each in alphabetical order, with their counts."""
    return [
        (reason, counts[source, reason])
        for source in sources
        for (_, reason) in sorted(key for key in counts if key[0] is source and counts[key])
    ]


def _readings(read: Counter[Label]) -> list[str]:
    """What the recogniser read the name as, the commonest first."""
    ordered = sorted((label for label in read if read[label]), key=lambda label: (-read[label], label))
    told = ", as ".join(f"{LABEL_IN_WORDS[label]} {_times(read[label])}" for label in ordered)
    return [f"read as {told}"] if told else []


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def kind_evidence(group: Sequence[Candidate]) -> tuple[str, ...]:
    """Why the names of one entity are of its kind: a line for each of the most used ones."""
    whys = Counter(c.why for c in group if c.why)
    return tuple(sorted(whys, key=lambda why: (-whys[why], why))[:MAX_NAMES_EXPLAINED])
