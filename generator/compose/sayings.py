"""Quotes what somebody is quoted or reported as saying, with the words around it that say so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from generator.compose.index import Index
from generator.compose.prose import quote
from generator.compose.views import Quote
from generator.model import Sentence, Statement

NOTES = {(True, False): "quoted", (False, True): "reported", (True, True): "quoted and reported"}


def sayings(index: Index, statements: Iterable[Statement]) -> dict[str, list[Quote]]:
    """Statements by article, in the order of the text; those in the same sentences are quoted once.

    What was said is set off from the rest of its sentences.
    """
    held: dict[tuple[str, int], list[Statement]] = defaultdict(list)
    where: dict[tuple[str, int], tuple[Sentence, ...]] = {}
    for statement in statements:
        sentences = _sentences(index, statement)
        if sentences:
            key = statement.article, sentences[0].start
            held[key].append(statement)
            if key not in where or sentences[-1].end > where[key][-1].end:
                where[key] = sentences
    quotes: dict[str, list[Quote]] = defaultdict(list)
    for key in sorted(held):
        direct = any(s.direct for s in held[key])
        note = NOTES[direct, any(not s.direct for s in held[key])]
        words = [(s.start, s.end) for s in held[key]]
        quotes[key[0]].append(quote(index, key[0], where[key], words, note=note, said=True))
    return quotes


def _sentences(index: Index, statement: Statement) -> tuple[Sentence, ...]:
    """The sentences of a statement, and the one that names the speaker where it stands right before or after them."""
    if statement.article not in index.articles:
        return ()
    found = index.sentences_between(statement.article, statement.start, statement.end)
    if not found or statement.speaker_start is None:
        return found
    naming = index.sentence_at(statement.article, statement.speaker_start)
    if naming is None or naming in found:
        return found
    first, last = min(naming.start, found[0].start), max(naming.end, found[-1].end)
    both = index.sentences_between(statement.article, first, last)
    return both if len(both) == len(found) + 1 else found
