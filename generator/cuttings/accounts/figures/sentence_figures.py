"""The figures of a whole sentence by what they count, so that two sentences can be compared."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from functools import cache

from cuttings.accounts.amounts import Amount
from cuttings.accounts.figures.claims import figure_facts, is_unit
from cuttings.accounts.figures.grammar import facts_of, predicates
from cuttings.accounts.sentences import Account, Told
from cuttings.common.text import alternation

_PERCENT = re.compile(r"\s?(?:%|per\s?cent\b|pct\b)", re.IGNORECASE)
_OLD = re.compile(r"[\s-]{0,3}years?[\s-]{1,3}old\b", re.IGNORECASE)
_HYPHENED = re.compile(r"\s?-\s?([a-z]+)\b", re.IGNORECASE)  # the unit of "a 5-year sentence"
_AGE_BEFORE, _AGE_AFTER = re.compile(r"[a-z]\s?,\s(?:aged\s)?$"), re.compile(r"\s?[,.;]")
_ORDINAL_DIGITS = re.compile(r"(\d{1,3})(?:st|nd|rd|th)", re.IGNORECASE)
_COUNTED_DEPENDENCIES = frozenset({"nsubj", "nsubjpass", "dobj"})


def counted_by_noun(account: Account, told: Told) -> dict[str, list[Amount]]:
    """The figures of a sentence by the noun (lemma) that they count: "sentence" of "three life sentences".

    Money is counted by its sign, shares by "%", years of age by "age", and people without a noun by "people".
    """
    found: dict[str, list[Amount]] = defaultdict(list)
    for amount in told.amounts:
        noun = _measure(account, amount) or _noun(account, told, amount)
        if noun:
            found["people" if noun in facts_of("people") else noun].append(amount)
    return found


def ordinals_by_noun(account: Account, told: Told) -> dict[str, frozenset[int]]:
    """The ordinals of a sentence by the noun (lemma) that they number: "marriage" of "her second marriage"."""
    tokens = account.analysis.tokens
    found: dict[str, frozenset[int]] = defaultdict(frozenset)
    for word in told.words:
        number = _ordinal(account.word(word))
        noun = tokens.heads[word]
        if number and noun > word and tokens.tags[noun] in ("NOUN", "PROPN"):
            found[tokens.lemmas[noun].lower()] |= {number}
    return found


def totals(account: Account, told: Told) -> bool:
    """Whether figures of a sentence add up several occasions: "so far in five raids", "to date this year"."""
    return bool(told.amounts and _totalling().search(account.article.text, told.start, told.end))


@cache
def _totalling() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(figure_facts()['totalling'])})\b", re.IGNORECASE)


def _ordinal(word: str) -> int:
    """The number that a word is the ordinal of; 0 for any other word."""
    digits = _ORDINAL_DIGITS.fullmatch(word)
    return int(digits[1]) if digits else int(figure_facts()["ordinals"].get(word, 0))


def _measure(account: Account, amount: Amount) -> str:
    """What a figure measures by the words or signs around it, "" where they do not tell."""
    text = account.article.text
    if amount.currency:
        return amount.currency[-1]
    if _PERCENT.match(text, amount.end):
        return "%"
    aged = _AGE_BEFORE.search(text[max(0, amount.start - 8) : amount.start]) and _AGE_AFTER.match(text, amount.end)
    if _OLD.match(text, amount.end) or aged:
        return "age"
    unit = _HYPHENED.match(text, amount.end)
    return unit[1].lower() if unit and is_unit(unit[1].lower()) else ""


def _noun(account: Account, told: Told, amount: Amount) -> str:
    """The lemma of the noun that a figure counts, "people" for a figure that is what a verb of the kind counts."""
    tokens = account.analysis.tokens
    word = bisect_left(tokens.starts, amount.end)
    if word in told.words and tokens.dependencies[word] in ("amod", "compound") and tokens.heads[word] > word:
        word = tokens.heads[word]
    if word in told.words and tokens.tags[word] == "NOUN":
        return tokens.lemmas[word]
    own = bisect_left(tokens.starts, amount.end) - 1
    alone = own in told.words and tokens.dependencies[own] in _COUNTED_DEPENDENCIES and tokens.tags[own] == "NUM"
    return "people" if alone and predicates().get(tokens.lemmas[tokens.heads[own]]) in facts_of("personal") else ""
