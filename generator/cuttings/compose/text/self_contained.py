"""Which sentences can stand alone: whole ones, that lean on none before them."""

from __future__ import annotations

import re
from functools import cache

from cuttings.common.facts import load_facts
from cuttings.common.text import fold
from cuttings.compose.facts.lookup import Index
from cuttings.model import Kind, Role, Sentence

SHORTEST, LONGEST = 45, 300  # characters
_END = re.compile(r"[.][\"”’')\]]*$")
_WORD = re.compile(r"[\w'’]+")
_PRONOUN = re.compile(r"\b(?:he|she|his|her|him|they|their|also)\b", re.IGNORECASE)
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Uu]s)\b(?!\.)")


@cache
def _openings() -> frozenset[str]:
    return frozenset(load_facts("hanging")["openings"])


def stands_alone(index: Index, article: str, sentence: Sentence) -> bool:
    """Whether a sentence of an article's body is whole and says by itself what it says, in the article's own voice."""
    text = index.articles[article].text[sentence.start : sentence.end]
    if not SHORTEST <= len(text) <= LONGEST or index.articles[article].role_at(sentence.start) is not Role.BODY:
        return False
    if not (text[0].isupper() or text[0].isdigit()) or not _END.search(text) or text.count("\n\n"):
        return False
    if text.count('"') % 2 or text.count("“") != text.count("”") or text.count("(") != text.count(")"):
        return False
    words = [word.replace("’", "'") for word in _WORD.findall(fold(text[:60]))]
    if not words or any(" ".join(words[:n]) in _openings() for n in (1, 2, 3)):
        return False
    named = [m.start for m in index.mentions_between(article, sentence.start, sentence.end) if m.kind is Kind.PERSON]
    if _PRONOUN.search(text, 0, min(named, default=sentence.end) - sentence.start):
        return False
    return not _FIRST_PERSON.search(re.sub(r"[“\"][^”\"]*[”\"]", "", text))
