"""Finds quotations that independent accounts give to different people, where each account says plainly who spoke."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from cuttings.accounts.sentences import CONTENT_TAGS, Account, Told
from cuttings.common.text import fold
from cuttings.model import Difference, DifferenceKind, Entity, Kind, Reading, Statement

MIN_SHARED_RUN_WORDS = 6  # words in a row that two quotations have in common
MIN_SHARED_CONTENT_WORDS = 5  # of those, nouns, verbs and adjectives
MIN_NAME_CHARS = 3  # of a part of a name that people may share: "A.J." is none
_OUTER = re.compile(r"^[^\w]+")
_SPOKEN_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class _Quotation:
    """The words of a direct quotation of which an account says by name who spoke them."""

    told: Told
    speaker: str
    span: tuple[int, int]
    written: tuple[str, ...]  # the words with what stands between them and the word before
    words: tuple[str, ...]
    content: tuple[bool, ...]  # of each word, whether it is one of content


def find_attributions(
    accounts: Sequence[Account], statements: Mapping[str, Sequence[Statement]], entities: Mapping[str, Entity]
) -> tuple[Difference, ...]:
    """The quotations that `accounts` give to different people; `statements` are by article, `entities` by id."""
    found = [q for a in accounts for q in _quotations(a, statements.get(a.article.id, ()), entities)]
    having: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for n, quotation in enumerate(found):
        for words in _runs(quotation):
            having[words].append(n)
    out: list[Difference] = []
    taken: set[int] = set()
    for words, numbers in having.items():
        same = [found[n] for n in numbers]
        if not taken & set(numbers) and _is_disputed(same, entities):
            taken |= set(numbers)
            out.append(_shown(words, same, entities))
    return tuple(out)


def _quotations(account: Account, said: Sequence[Statement], entities: Mapping[str, Entity]) -> Iterator[_Quotation]:
    tokens = account.analysis.tokens
    for statement in said:
        told = next((t for t in account.sentences if t.start <= statement.start < t.end), None)
        if told is None or not statement.direct or not _is_sure(account, statement, entities):
            continue
        written, words, content = [], [], []
        last = statement.start
        for m in _SPOKEN_WORD.finditer(account.article.text, statement.start, statement.end):
            token = bisect_left(tokens.starts, m.start())
            written.append(account.article.text[last : m.end()])
            last = m.end()
            words.append(fold(m[0]).replace("’", "'"))
            content.append(token < len(tokens.tags) and tokens.tags[token] in CONTENT_TAGS)
        span = statement.start, statement.end
        yield _Quotation(told, statement.speaker or "", span, tuple(written), tuple(words), tuple(content))


def _is_sure(account: Account, statement: Statement, entities: Mapping[str, Entity]) -> bool:
    """Whether a verb or phrase reports the words, and a person's name and no pronoun stands for the speaker."""
    entity = entities.get(statement.speaker or "")
    start, end = statement.speaker_start, statement.speaker_end
    if entity is None or entity.kind is not Kind.PERSON or not statement.cue or start is None or end is None:
        return False
    named = (m for told in account.sentences if told.start <= start < told.end for m in told.mentions)
    return any(m.entity == entity.id and start <= m.start < end for m in named)


def _runs(quotation: _Quotation) -> Iterator[tuple[str, ...]]:
    """The shortest run of enough words and content words from each word on."""
    words, content = quotation.words, quotation.content
    for first in range(len(words)):
        seen = 0
        for last in range(first, len(words)):
            seen += content[last]
            if seen >= MIN_SHARED_CONTENT_WORDS and last - first + 1 >= MIN_SHARED_RUN_WORDS:
                yield words[first : last + 1]
                break


def _is_disputed(same: Sequence[_Quotation], entities: Mapping[str, Entity]) -> bool:
    """Whether independent accounts give the words to different people, and none of them to two."""
    by_group: dict[int, set[str]] = defaultdict(set)
    for quotation in same:
        by_group[quotation.told.group].add(quotation.speaker)
    speakers = sorted({q.speaker for q in same})
    parts = [_name_parts(entities[speaker]) for speaker in speakers]
    alike = any(a & b for n, a in enumerate(parts) for b in parts[n + 1 :])
    return len(speakers) > 1 and not alike and all(len(found) == 1 for found in by_group.values())


def _name_parts(entity: Entity) -> set[str]:
    """The parts of all names of somebody, without initials."""
    names = (entity.name, *(alias.name for alias in entity.aliases))
    return {part for name in names for part in re.findall(r"\w+", fold(name)) if len(part) >= MIN_NAME_CHARS}


def _shown(words: tuple[str, ...], same: Sequence[_Quotation], entities: Mapping[str, Entity]) -> Difference:
    by_speaker: dict[str, dict[int, _Quotation]] = defaultdict(dict)
    for quotation in same:
        by_speaker[quotation.speaker].setdefault(quotation.told.group, quotation)
    readings = [
        Reading(entities[speaker].name, tuple(q.told.passage([q.span]) for q in by_speaker[speaker].values()))
        for speaker in sorted(by_speaker, key=lambda s: (-len(by_speaker[s]), s))
    ]
    first = next(n for n in range(len(same[0].words)) if same[0].words[n : n + len(words)] == words)
    as_written = " ".join("".join(same[0].written[first : first + len(words)]).split())
    return Difference(_OUTER.sub("", as_written), tuple(readings), DifferenceKind.ATTRIBUTION)
