"""Recognises the names of those who made a report and its pictures: they took no part in what it tells."""

from __future__ import annotations

import re
from functools import cache

from cuttings.common.facts import load_facts
from cuttings.common.text import alternation
from cuttings.compose.facts.lookup import Index
from cuttings.model import Mention, Role

MAX_NAMES_OF_MAKERS = 8  # in a line; a longer list is of others, such as those who died
CREDIT_CHARS_BESIDE_NAME = 30  # before or behind a photographer's name, in which the agency is looked for
_BETWEEN_NAMES = re.compile(r"[\s,;&/|.:–—-]|\b(?:and|by|with)\b", re.IGNORECASE)


def is_of_makers(index: Index, mention: Mention) -> bool:
    """Whether a name is of a byline or a credit, of a photographer, or in a line that has nothing but names."""
    article = index.articles[mention.article]
    if article.role_at(mention.start) in (Role.BYLINE, Role.CREDIT):
        return True
    before = article.text[max(0, mention.start - CREDIT_CHARS_BESIDE_NAME) : mention.start]
    after = article.text[mention.end : mention.end + CREDIT_CHARS_BESIDE_NAME]
    return bool(_body_before().search(before) or _body_behind().match(after)) or _is_in_line_of_names(index, mention)


def _is_in_line_of_names(index: Index, mention: Mention) -> bool:
    """Whether a line of the text has names alone, such as "Ann Lee and Bo Berg", and is not a headline."""
    article = index.articles[mention.article]
    if article.role_at(mention.start) is Role.TITLE:
        return False
    start = article.text.rfind("\n", 0, mention.start) + 1
    end = article.text.find("\n", mention.end)
    end = len(article.text) if end < 0 else end
    names = index.mentions_between(article.id, start, end)
    if len(names) > MAX_NAMES_OF_MAKERS:
        return False
    rest, at = [], start
    for named in names:
        rest.append(article.text[at : named.start])
        at = max(at, named.end)
    return not _BETWEEN_NAMES.sub("", "".join((*rest, article.text[at:end])))


@cache
def _body_before() -> re.Pattern[str]:
    """The agency before a photographer's name, "REUTERS/Ann Lee"."""
    return re.compile(rf"\b(?:{_bodies()})\s?/\s?(?:Pool\s?/\s?)?\Z")


@cache
def _body_behind() -> re.Pattern[str]:
    """The agency behind it, "Ann Lee/AP" or "Ann Lee | Getty Images"."""
    return re.compile(rf"\s?[/|]\s?(?:Pool\s?/\s?|Pool\svia\s|via\s)?(?:{_bodies()})\b")


def _bodies() -> str:
    return alternation(load_facts("page-parts")["photo_bodies"])
