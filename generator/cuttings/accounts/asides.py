"""Tells what a report says beside the news of its event: background, another story, words of nobody named."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import timedelta
from functools import cache

from cuttings.accounts.sentences import Account, Told
from cuttings.common.facts import load_facts, word_set
from cuttings.dates import full_day, resolve_dates
from cuttings.model import Kind

SENTENCES_OF_NEWS = 3  # of a body, which tell the news together with the headline
MIN_OPENING_NAMES = 2  # names of the news in a sentence that has nothing else of it
MAX_BACKGROUND_DAYS = 14  # days: what a sentence dates earlier is background
QUOTED_SPANS = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)")
_YEAR_NAMED = re.compile(r"\b(?:in|since|during|until) ((?:19|20)\d\d)\b")
_OF_PEOPLE = frozenset({"he", "she"})  # pronouns that only a person's name explains


def news_of(accounts: Sequence[Account]) -> frozenset[str]:
    """What the headline or the first sentences of an account have, and another one that is no copy of it."""
    holders: dict[str, set[int]] = defaultdict(set)
    opening: set[str] = set()
    for account in accounts:
        for told in account.sentences:
            for feature in told.features:
                holders[feature].add(account.group)
            if told.number < SENTENCES_OF_NEWS:
                opening |= told.features
    return frozenset(feature for feature in opening if len(holders[feature]) > 1)


def is_aside(account: Account, told: Told, news: frozenset[str], common: Collection[str]) -> bool:
    """Whether a sentence is not about the event, of which `news` tells: on other things, other times or its author.

    `common` are the features that many other articles have. Where there are too few others to tell, all may be news.
    """
    elsewhere = bool(common) and not is_of_the_news(told, news, common)
    return elsewhere or is_of_another_time(account, told) or speaks_for_itself(account, told)


def is_of_the_news(told: Told, news: frozenset[str], common: Collection[str]) -> bool:
    """Whether a sentence has something of the `news` that is not `common` elsewhere, or several of its names."""
    shared = told.features & news
    names = sum("/" in feature for feature in shared)
    return names >= MIN_OPENING_NAMES or any(feature not in common for feature in shared)


def is_of_another_time(account: Account, told: Told) -> bool:
    """Whether the days, months and years that a sentence names were all over two weeks before the report."""
    published = full_day(account.article.published)
    if published is None:
        return False
    text = account.article.text[told.start : told.end]
    earliest = (published - timedelta(days=MAX_BACKGROUND_DAYS)).isoformat()
    spans = [span.edtf for span in resolve_dates(text, account.article.published)]
    spans += _YEAR_NAMED.findall(text)
    dated = [edtf for edtf in spans if re.fullmatch(r"\d{4}(?:-\d\d){0,2}", edtf)]
    return bool(dated) and all(edtf < earliest[: len(edtf)] for edtf in dated)


def speaks_for_itself(account: Account, told: Told) -> bool:
    """Whether "I", "we" or "you" stands outside quotation marks: a post, or the report's author."""
    own = QUOTED_SPANS.sub(" ", account.article.text[told.start : told.end])
    return bool(_speakers().search(own))


@cache
def _speakers() -> re.Pattern[str]:
    words = (f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in load_facts("hanging")["speakers"])
    return re.compile(rf"\b(?:{'|'.join(words)})\b(?!\.\w)")  # "us", not "US"


def is_of_one_named_before(account: Account, told: Told) -> bool:
    """Whether the subject of a sentence is a pronoun before which it names nobody: "He said", "That is a word".

    A name within a quotation does not say who speaks it, and only a person's name explains "she".
    """
    text, tokens = account.article.text, account.analysis.tokens
    subjects = (w for w in told.words if tokens.dependencies[w] in ("nsubj", "nsubjpass"))
    first = next((w for w in subjects if tokens.dependencies[tokens.heads[w]] == "ROOT"), None)
    if first is None or account.word(first) not in word_set("disputes", "pronouns"):
        return False
    quoted = [m.span() for m in QUOTED_SPANS.finditer(text, told.start, told.end)]
    said = (m for m in told.mentions if not any(start <= m.start < end for start, end in quoted))
    named = [m for m in said if m.end <= tokens.starts[first]]
    return not any(m.kind is Kind.PERSON or account.word(first) not in _OF_PEOPLE for m in named)
