"""Quotes what somebody is quoted or reported as saying, with the words around it that say so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from cuttings.common.facts import load_facts
from cuttings.common.text import fold, with_capital
from cuttings.compose.facts.lookup import Index
from cuttings.compose.text.quotes import quote
from cuttings.compose.view_models import Quote
from cuttings.model import Sentence, Statement

LONGEST = 60  # characters of the words for a speaker who is not known by name
NOTES = {(True, False): "quoted", (False, True): "reported", (True, True): "quoted and reported"}


@dataclass(frozen=True, slots=True)
class Saying:
    """Statements in the same sentences of an article, and the sentences, in the order of the text."""

    article: str
    sentences: tuple[Sentence, ...]
    statements: tuple[Statement, ...]

    @property
    def note(self) -> str:
        """Whether the words are the speaker's own."""
        return NOTES[any(s.direct for s in self.statements), any(not s.direct for s in self.statements)]

    @property
    def spans(self) -> list[tuple[int, int]]:
        """What was said."""
        return [(s.start, s.end) for s in self.statements]


def sayings(index: Index, statements: Iterable[Statement]) -> dict[str, list[Quote]]:
    """Statements by article, in the order of the text; those in the same sentences are quoted once.

    What was said is set off from the rest of its sentences.
    """
    quotes: dict[str, list[Quote]] = defaultdict(list)
    for found in group_sayings(index, statements):
        quotes[found.article].append(quote_saying(index, found, note=found.note))
    return quotes


def quote_saying(index: Index, found: Saying, note: str = "") -> Quote:
    """The sentences of a saying as a quotation, what was said set off."""
    return quote(index, found.article, found.sentences, found.spans, note=note, said=True)


def count_sayings(index: Index, speaker: str) -> int:
    """How many statements of `speaker` pages show."""
    return len(group_sayings(index, index.statements_by.get(speaker, ())))


def who_said(index: Index, statement: Statement) -> tuple[str, str]:
    """The speaker's id, "" where it is not known, and then the words that stand for them: "a council diplomat"."""
    if statement.speaker and statement.speaker in index.entities:
        return statement.speaker, ""
    if statement.speaker_start is None or statement.speaker_end is None or statement.article not in index.articles:
        return "", ""
    words = " ".join(index.articles[statement.article].text[statement.speaker_start : statement.speaker_end].split())
    words = words.strip(" ,;:.-–—\"“”'‘’()")
    if not 2 < len(words) <= LONGEST or '"' in words or fold(words) in load_facts("hearers")["nobody"]:
        return "", ""
    return "", with_capital(words)


def group_sayings(index: Index, statements: Iterable[Statement]) -> list[Saying]:
    """Statements that stand in the same sentences put together, sorted by article and place."""
    held: dict[tuple[str, int], list[Statement]] = defaultdict(list)
    where: dict[tuple[str, int], tuple[Sentence, ...]] = {}
    for statement in statements:
        sentences = _sentences(index, statement)
        if sentences:
            key = statement.article, sentences[0].start
            held[key].append(statement)
            if key not in where or sentences[-1].end > where[key][-1].end:
                where[key] = sentences
    return [Saying(key[0], where[key], tuple(held[key])) for key in sorted(held)]


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
