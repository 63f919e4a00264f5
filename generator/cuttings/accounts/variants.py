"""Finds sentences of two accounts that say the same but for a year, a month or a length of time."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from cuttings.accounts.figures.claims import figure_facts, unit_after
from cuttings.accounts.figures.times import month_spans, year_spans
from cuttings.accounts.likeness import Pairs, complete
from cuttings.accounts.propositions import Proposition
from cuttings.accounts.sentences import Account, Told
from cuttings.model import Difference, Passage, Reading

MIN_VARIANT_COSINE = 0.6  # cosine from which two sentences may say the same but for one thing

# spaCy labels between a length of time and what it measures
_WITHIN_LENGTH = frozenset({"pobj", "prep", "npadvmod", "nummod", "nmod", "compound", "amod", "dobj"})

Span = tuple[int, int]
# passages by the thing and the values that differ, then by value, then by article
Variants = dict[tuple[str, tuple[str, ...]], dict[str, dict[str, Passage]]]


def find_variants(
    accounts: Sequence[Account], sentences: Sequence[Told], pairs: Pairs, known: Iterable[Difference]
) -> tuple[Difference, ...]:
    """The times that independent accounts give differently in sentences that are otherwise alike.

    Sentences that one of the `known` differences shows are left out.
    """
    by_id = {a.article.id: a for a in accounts}
    shown = {(p.article, p.start) for difference in known for reading in difference.readings for p in reading.passages}
    fit = [complete(by_id[told.article], told) and (told.article, told.start) not in shown for told in sentences]
    said = [Proposition(by_id[told.article], told) for told in sentences]
    found: Variants = defaultdict(lambda: defaultdict(dict))
    for n, near in sorted(pairs.items()):
        for m, likeness in sorted(near.items()):
            apart = m > n and fit[n] and fit[m] and sentences[n].group != sentences[m].group
            if apart and likeness >= MIN_VARIANT_COSINE and said[n].differs_in_one_thing(said[m]):
                _add(found, said[n], said[m])
    return tuple(_difference(thing, readings) for (thing, _), readings in sorted(found.items()))


def _add(found: Variants, one: Proposition, other: Proposition) -> None:
    """Add to `found` what one proposition and the other say differently."""
    for thing, spans in _conflict(one, other):
        both = ((one, spans[0]), (other, spans[1]))
        written = [" ".join(said.account.article.text[start:end].split()) for said, (start, end) in both]
        readings = found[thing, tuple(sorted(written))]
        for (said, span), text in zip(both, written, strict=True):
            readings[text].setdefault(said.told.article, said.told.passage([span]))


def _conflict(one: Proposition, other: Proposition) -> Iterator[tuple[str, tuple[Span, Span]]]:
    """The time that each of two propositions gives once, where that is the only thing in which they differ."""
    for thing, name, find in (("month", "months", month_spans), ("year", "years", year_spans)):
        if name in one.conflicting_times(other):
            mine, theirs = (find(said.account, said.told) for said in (one, other))
            if len(mine) == len(theirs) == 1:
                yield thing, (mine[0], theirs[0])
    for noun in one.conflicting_counts(other):
        if noun in figure_facts()["units"]["duration"]:
            mine, theirs = (_durations(said, noun) for said in (one, other))
            if len(mine) == len(theirs) == 1:
                lasting = _lasting(one.account, one.told, mine[0]) or _lasting(other.account, other.told, theirs[0])
                if lasting:
                    yield f"{lasting}, in {noun}s", (mine[0], theirs[0])


def _durations(said: Proposition, unit: str) -> list[Span]:
    """Where a proposition gives lengths of time in a unit, less the unit: "2 1/2" of "a 2 1/2-year sentence"."""
    text = said.account.article.text
    return [(amount.start, amount.end) for amount in said.counted[unit] if unit_after(text, amount)]


def _lasting(account: Account, told: Told, span: Span) -> str:
    """What a length of time measures: "length of the strike", "time jailed"; "" where the grammar does not tell."""
    tokens = account.analysis.tokens
    word = bisect_left(tokens.starts, span[1])
    while word in told.words and tokens.tags[word] == "PUNCT":  # the hyphen of "a 5-year contract"
        word += 1
    while word in told.words and tokens.dependencies[word] in _WITHIN_LENGTH:
        word = tokens.heads[word]
        if tokens.tags[word] == "NOUN" and tokens.lemmas[word] not in figure_facts()["units"]["duration"]:
            return f"length of the {tokens.lemmas[word]}"
    below = [w for w in told.words if tokens.heads[w] == word != w]
    if tokens.tags[word] == "VERB" and any(tokens.dependencies[w] in ("nsubjpass", "auxpass") for w in below):
        return f"time {account.word(word)}"
    place = next((w for w in told.words if tokens.heads[w] in below and tokens.dependencies[w] == "pobj"), None)
    if tokens.lemmas[word].lower() == "be" and place is not None and tokens.starts[place] < span[0]:
        return f"time {account.word(tokens.heads[place])} the {account.word(place)}"
    subject = next((w for w in below if tokens.dependencies[w] == "nsubj" and tokens.tags[w] == "NOUN"), None)
    lasts = subject is not None and tokens.lemmas[word].lower() in figure_facts()["lasting"]
    return f"length of the {tokens.lemmas[subject]}" if lasts and subject is not None else ""


def _difference(thing: str, readings: dict[str, dict[str, Passage]]) -> Difference:
    """The readings of a thing, that of most accounts first."""
    ordered = sorted(readings.items(), key=lambda reading: (-len(reading[1]), reading[0]))
    return Difference(thing, tuple(Reading(text, tuple(p for _, p in sorted(of.items()))) for text, of in ordered))
