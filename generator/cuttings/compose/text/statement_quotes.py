"""Quotes what somebody said, with the words of its sentences that say who spoke."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from cuttings.common.facts import load_facts
from cuttings.common.text import fold, with_capital
from cuttings.compose.facts.lookup import Index
from cuttings.compose.text.quotes import quote
from cuttings.compose.view_models import Quote
from cuttings.model import Sentence, Statement

_MARKS_AROUND_SPEAKER = " ,;:.-–—\"“”'‘’()"
_ADDED = re.compile(r"[,;(]| [–—-] |—| including ")
_PHRASE = re.compile(r" (?:of|on|in|into|from|by|for|with|at|to|who|that|which)(?= )")
_OPEN_BRACKET = re.compile(r"\s*\([^)]*\Z")
MAX_UNKNOWN_SPEAKER_CHARS = 80  # characters of the words for a speaker who is not known by name
QUOTED_OR_REPORTED = {(True, False): "quoted", (False, True): "reported", (True, True): "quoted and reported"}


@dataclass(frozen=True, slots=True)
class StatementGroup:
    """Statements of one speaker in the same sentences of an article."""

    article: str  # its id
    sentences: tuple[Sentence, ...]  # in the order of the text
    statements: tuple[Statement, ...]  # in the order of the text

    @property
    def note(self) -> str:
        """Whether they are quoted, reported, or both, in words."""
        verbatim = {s.verbatim for s in self.statements}
        return QUOTED_OR_REPORTED[True in verbatim, False in verbatim]

    @property
    def spans(self) -> list[tuple[int, int]]:
        """Start and end of the words that were said, one pair for each statement."""
        return [(s.start, s.end) for s in self.statements]

    @property
    def said(self) -> list[tuple[int, int]]:
        """The same without the narrator's words inside: the two parts of "The bridge, she said, was closed"."""
        return [part for s in self.statements for part in s.parts]


def quotes_by_article(index: Index, statements: Iterable[Statement]) -> dict[str, list[Quote]]:
    """Statements as quotations by article id, in the order of the text, with the words that were said set off.

    Statements in the same sentences are quoted once.
    """
    quotes: dict[str, list[Quote]] = defaultdict(list)
    for found in group_statements(index, statements):
        quotes[found.article].append(quote_statements(index, found, note=found.note))
    return quotes


def quote_statements(index: Index, found: StatementGroup, note: str = "") -> Quote:
    """A group of statements as a quotation, with the words that were said set off."""
    return quote(index, found.article, found.sentences, found.said, note=note, is_statement=True)


def count_statements(index: Index, speaker: str) -> int:
    """How many groups of statements by the entity `speaker` there are: so many rows do pages show."""
    return len(group_statements(index, index.statements_by.get(speaker, ())))


def speaker_of(index: Index, statement: Statement) -> tuple[str, str]:
    """The id of the speaker and "", or "" and the words that stand for them: "A council diplomat".

    Both are "" where nobody in particular speaks.
    """
    if statement.speaker and statement.speaker in index.entities:
        return statement.speaker, ""
    if statement.speaker_start is None or statement.speaker_end is None or statement.article not in index.articles:
        return "", ""
    start, end = statement.unnamed or (statement.speaker_start, statement.speaker_end)
    words = " ".join(index.articles[statement.article].text[start:end].split())
    words = _without_additions(words.strip(_MARKS_AROUND_SPEAKER))
    if (
        not 2 < len(words) <= MAX_UNKNOWN_SPEAKER_CHARS
        or '"' in words
        or fold(words) in load_facts("hearers")["nobody"]
    ):
        return "", ""
    return "", with_capital(words)


def _without_additions(words: str) -> str:
    """The words for a speaker, cut before what is added to a long phrase: "Some mayors, including those of ports"."""
    if len(words) > MAX_UNKNOWN_SPEAKER_CHARS:
        words = _ADDED.split(words)[0].strip(_MARKS_AROUND_SPEAKER)
    while len(words) > MAX_UNKNOWN_SPEAKER_CHARS and (phrases := list(_PHRASE.finditer(words))):
        words = words[: phrases[-1].start()].strip(_MARKS_AROUND_SPEAKER)
    return _OPEN_BRACKET.sub("", words)


def group_statements(index: Index, statements: Iterable[Statement]) -> list[StatementGroup]:
    """Statements grouped by the sentences they stand in, sorted by article and place in the text."""
    held: dict[tuple[str, int], list[Statement]] = defaultdict(list)
    where: dict[tuple[str, int], tuple[Sentence, ...]] = {}
    for statement in statements:
        sentences = _sentences(index, statement)
        if sentences:
            key = statement.article, sentences[0].start
            held[key].append(statement)
            if key not in where or sentences[-1].end > where[key][-1].end:
                where[key] = sentences
    return [StatementGroup(key[0], where[key], tuple(held[key])) for key in sorted(held)]


def _sentences(index: Index, statement: Statement) -> tuple[Sentence, ...]:
    """The sentences of a statement, and the one that names the speaker where it directly precedes or follows them."""
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
