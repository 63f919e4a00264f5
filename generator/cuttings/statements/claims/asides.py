"""Finds the narrator's words inside of what was said: "she said" of "The bridge, she said, was closed"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cuttings.model import VERB_TAGS
from cuttings.statements.claims.remarks.relatives import glosses, reporters_asides
from cuttings.statements.direct import Draft
from cuttings.statements.quotations import Quotation
from cuttings.statements.words import Span, Words

MAX_WORDS_TO_COMMA = 12  # words behind a cue up to the comma that closes it: ", she told the Wave on Monday,"
_COMMAS = frozenset({",", "–", "—", "--"})  # not a hyphen, which may be inside of a word
_MARKS_BEFORE_CUE = " ,;—–\n"


def asides_in(words: Words, draft: Draft, beside: Sequence[Span], quotations: Sequence[Quotation]) -> tuple[Span, ...]:
    """The spans of the narrator's words inside of what `draft` says was said, in order.

    Of a direct statement it is what stands between its `quotations`, of a reported one the cue between two commas, and
    the clauses of the reporter; `beside` has the spans of the cue and of the words for the speaker.
    """
    found = _between_quotations(draft, quotations) if draft.direct else _in_report(words, draft, beside)
    inside: list[Span] = []
    for start, end in sorted(found):
        if max([draft.start, *(e for _, e in inside)]) < start < end < draft.end:
            inside.append((start, end))
    return tuple(inside)


def _in_report(words: Words, draft: Draft, beside: Sequence[Span]) -> Iterator[Span]:
    yield from _around_cue(words, draft, beside)
    if draft.verb is not None:
        inside = words.within(draft.start, draft.end)
        yield from reporters_asides(words, draft.verb, inside)
        yield from glosses(words, inside)


def _between_quotations(draft: Draft, quotations: Sequence[Quotation]) -> Iterator[Span]:
    inside = [q for q in quotations if q.start < draft.end and draft.start < q.end]
    for one, following in pairwise(inside):
        yield one.end, following.start


def _around_cue(words: Words, draft: Draft, beside: Sequence[Span]) -> Iterator[Span]:
    inside = [span for span in beside if draft.start <= span[0] < span[1] <= draft.end]
    if len(inside) < len(beside) or not inside:
        return
    start, end = min(s for s, _ in inside), max(e for _, e in inside)
    before, after = words.within(draft.start, start), words.within(end, draft.end)
    if not before or not after:
        return
    opens = words.forms[before[-1]] in _COMMAS
    closing = next((w for w in after[:MAX_WORDS_TO_COMMA] if words.forms[w] in _COMMAS), None) if opens else None
    if closing is not None and any(words.tags[w] in VERB_TAGS for w in range(after[0], closing)):
        closing = None
    start = len(words.text[:start].rstrip(_MARKS_BEFORE_CUE)) if opens else start
    behind = after[0] if closing is None else closing + 1
    if behind in after:
        yield start, words.starts[behind]
