"""Finds what several accounts quote in the same words, however differently they introduce it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from cuttings.accounts.likeness import begins_and_ends
from cuttings.accounts.quotations.wording import Wording, read_wording
from cuttings.accounts.sentences import Account
from cuttings.common.facts import load_facts
from cuttings.model import Difference, Passage

MIN_WORDS_BOTH_QUOTE = 7  # words in a row that both accounts have in quotation marks ...
MIN_WORDS_ONE_QUOTES = 12  # ... or that one of them quotes and the other may have itself
MIN_CONTENT_WORDS = 4  # of those, nouns, verbs and adjectives
MAX_PLACES_OF_RUN = 40  # in the texts of one event, beyond which words are a formula
MAX_RUNS_OF_EVENT = 1000  # the longest ones, which rows are made of
MAX_QUOTED_PASSAGE_SENTENCES, MAX_QUOTED_PASSAGE_CHARS = 3, 480  # of a passage
MAX_ATTRIBUTION_WORDS = 12  # of a sentence after a quotation that tells only who speaks
MAX_QUOTATION_ROWS = 4  # shown of an event

Place = tuple[int, int]  # an account's number, and a word's in it


@dataclass(frozen=True, slots=True)
class _Run:
    """Words in a row that two accounts have: where the first of them stands in each, and how many there are."""

    one: Place
    other: Place
    words: int


def repeated_quotations(accounts: Sequence[Account]) -> tuple[tuple[Passage, ...], ...]:
    """Rows of passages, one of each account, in which independent accounts quote the same words; those are marked.

    The rows of most accounts come first, then those of most words.
    """
    read = [read_wording(account) for account in accounts]
    runs = sorted(_runs(read), key=lambda r: (-r.words, r.one, r.other))[:MAX_RUNS_OF_EVENT]
    taken: set[tuple[int, int]] = set()  # an account's number, and that of a sentence in it
    found = []
    for run in runs:
        if taken & {(n, read[n].sentences[at]) for n, at in (run.one, run.other)}:
            continue
        row = _row(run, runs, read)
        places = {(n, read[n].sentences[at]) for n, words in row.items() for at in words}
        if taken & places:
            continue
        passages = {n: passage for n, words in row.items() if (passage := _passage(read[n], words))}
        if len({accounts[n].group for n in passages}) > 1:
            taken |= places | {(n, s) for n, passage in passages.items() for s in _inside(read[n], passage)}
            found.append((len(passages), run.words, tuple(passages[n] for n in sorted(passages))))
    found.sort(key=lambda f: (-f[0], -f[1]))
    return tuple(row for _, _, row in found[:MAX_QUOTATION_ROWS])


def with_quotations(
    alike: Sequence[tuple[Passage, ...]], quoted: Sequence[tuple[Passage, ...]], disputed: Iterable[Difference]
) -> tuple[tuple[Passage, ...], ...]:
    """Rows of sentences that are `alike` and rows that are `quoted`, those of most accounts first.

    Of two rows that share a sentence, that of more accounts is kept; what is `disputed` is left out of what is quoted.
    """
    apart = [p for difference in disputed for reading in difference.readings for p in reading.passages]
    kept = list(alike)
    for row in quoted:
        if any(_overlap(p, other) for p in row for other in apart):
            continue
        near = [other for other in kept if any(_overlap(p, q) for p in row for q in other)]
        if all(len(other) <= len(row) for other in near):
            kept = [*(other for other in kept if other not in near), row]
    return tuple(sorted(kept, key=lambda row: -len(row)))


def _overlap(one: Passage, other: Passage) -> bool:
    return one.article == other.article and one.start < other.end and other.start < one.end


def _runs(read: Sequence[Wording]) -> Iterator[_Run]:
    """The longest runs of words that two independent accounts have, at least one of them as a quotation."""
    places: dict[tuple[str, ...], list[Place]] = defaultdict(list)
    for n, wording in enumerate(read):
        for at in range(len(wording.words) - MIN_WORDS_BOTH_QUOTE + 1):
            places[wording.words[at : at + MIN_WORDS_BOTH_QUOTE]].append((n, at))
    by_distance: dict[tuple[int, int, int], list[int]] = defaultdict(list)
    for same in places.values():
        for n, at in same if 1 < len(same) <= MAX_PLACES_OF_RUN else ():
            for m, there in same:
                if n < m and read[n].account.group != read[m].account.group:
                    by_distance[n, m, there - at].append(at)
    for (n, m, distance), found in sorted(by_distance.items()):
        for first, last in _joined(sorted(found)):
            for start, end in _quoted(read[n], read[m], range(first, last + MIN_WORDS_BOTH_QUOTE), distance):
                if sum(read[n].content[start:end]) >= MIN_CONTENT_WORDS:
                    yield _Run((n, start), (m, start + distance), end - start)


def _joined(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The first and the last of each row of consecutive `numbers`."""
    first = 0
    for n in range(1, len(numbers) + 1):
        if n == len(numbers) or numbers[n] != numbers[n - 1] + 1:
            yield numbers[first], numbers[n - 1]
            first = n


def _quoted(one: Wording, other: Wording, words: range, distance: int) -> Iterator[tuple[int, int]]:
    """The parts of a run of words of `one` that both accounts quote, or that one does if they are long."""
    by_both = [bool(one.quotations[w] and other.quotations[w + distance]) for w in words]
    by_any = [bool(one.quotations[w] or other.quotations[w + distance]) for w in words]
    for marked, least in ((by_any, MIN_WORDS_ONE_QUOTES), (by_both, MIN_WORDS_BOTH_QUOTE)):
        found = [(a, b + 1) for a, b in _joined([w for w, is_so in zip(words, marked, strict=True) if is_so])]
        if long := [(a, b) for a, b in found if b - a >= least]:
            yield from long
            return


def _row(seed: _Run, runs: Sequence[_Run], read: Sequence[Wording]) -> dict[int, range]:
    """The words of `seed` in its two accounts, and those of others that have most of them; `runs`: longest first."""
    row = {n: range(at, at + seed.words) for n, at in (seed.one, seed.other)}
    for run in runs:
        for (n, at), (m, there) in ((run.one, run.other), (run.other, run.one)):
            if n in (seed.one[0], seed.other[0]) and m not in row:
                shared = range(max(at, row[n].start), min(at + run.words, row[n].stop))
                if len(shared) >= MIN_WORDS_BOTH_QUOTE:
                    row[m] = range(shared.start + there - at, shared.stop + there - at)
    groups: set[int] = set()
    independent = {}
    for n, words in row.items():
        if read[n].account.group not in groups:
            groups.add(read[n].account.group)
            independent[n] = words
    return independent


def _passage(wording: Wording, words: range) -> Passage | None:
    """The sentences with `words`, the rest of the quotation and, if there is room, who speaks; None if too long."""
    first, last = wording.sentences[words.start], wording.sentences[words.stop - 1]
    first, last = _whole(wording, first, last)
    if not _fits(wording, first, last):
        return None
    if all(wording.quotations[w] for w in wording.words_of(first, last)):
        for more, wider in (
            (last + 1, _whole(wording, first, last + 1)),
            (first - 1, _whole(wording, first - 1, last)),
        ):
            if _fits(wording, *wider) and _says_who_speaks(wording, more, after=more > last):
                first, last = wider
                break
    start, end = wording.body[first].start, wording.body[last].end
    strong = (wording.spans[words.start][0], wording.spans[words.stop - 1][1])
    return Passage(wording.account.article.id, start, end, (strong,))


def _says_who_speaks(wording: Wording, sentence: int, *, after: bool) -> bool:
    """Whether words outside quotations tell that somebody says it; `after` the quotation, hardly anything else."""
    unquoted = [w for w in wording.words_of(sentence, sentence) if not wording.quotations[w]]
    if not unquoted or (after and len(unquoted) > MAX_ATTRIBUTION_WORDS):
        return False
    telling = load_facts("reporting-verbs")["verbs"]
    tokens, starts = wording.account.analysis.tokens, {wording.spans[w][0] for w in unquoted}
    words = wording.body[sentence].words
    return any(tokens.starts[w] in starts and tokens.lemmas[w].lower() in telling for w in words)


def _whole(wording: Wording, first: int, last: int) -> tuple[int, int]:
    """The sentences from `first` to `last`, and those with the rest of the quotations in them."""
    inside = wording.words_of(first, last)
    if not inside:
        return first, last
    start, end = inside.start, inside.stop - 1
    while start > 0 and wording.quotations[start - 1] == wording.quotations[start] != 0:
        start -= 1
    while end + 1 < len(wording.words) and wording.quotations[end + 1] == wording.quotations[end] != 0:
        end += 1
    return wording.sentences[start], wording.sentences[end]


def _fits(wording: Wording, first: int, last: int) -> bool:
    """Whether the sentences from `first` to `last` are of one paragraph, short enough, and whole."""
    if first < 0 or last >= len(wording.body) or last - first >= MAX_QUOTED_PASSAGE_SENTENCES:
        return False
    start, end = wording.body[first].start, wording.body[last].end
    text = wording.account.article.text[start:end]
    return (
        len(text) <= MAX_QUOTED_PASSAGE_CHARS
        and "\n\n" not in text
        and all(begins_and_ends(wording.account, wording.body[s]) for s in range(first, last + 1))
    )


def _inside(wording: Wording, passage: Passage) -> Iterator[int]:
    return (n for n, told in enumerate(wording.body) if passage.start <= told.start < passage.end)
