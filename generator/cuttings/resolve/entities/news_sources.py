"""Finds organisations that articles name as the source of a report or a picture, not as somebody who acts in them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from cuttings.model import Article, Role
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.names.known_organisations import is_agency

CREDITING_ROLES = {Role.CREDIT, Role.DATELINE, Role.BYLINE}
CREDIT_CHARS = 24  # characters before a name in which a caption says that it is a credit
_CREDITED = re.compile(
    r"(?:\b(?:photos?|photographs?|pictures?|images?|credits?|courtesy(?: of)?|via)\b|[©/])[\s:]*(?:by )?\Z",
    re.IGNORECASE,
)


# What an agency was told, or asked for, is not a deed of its own: "told Reuters", "analysts polled by Reuters".
_TOLD_TO_AGENCY = re.compile(
    r"\b(?:told|tells|telling|(?:polled|surveyed|obtained|seen|interviewed|contacted|reached) by|interview with)\s+\Z"
)


def is_source(group: Sequence[Candidate], articles: Mapping[str, Article]) -> bool:
    """Whether an organisation is credited wherever it is named, or is a news agency and mostly credited."""
    aside = sum(_credited(c, articles[c.article]) for c in group)
    return aside == len(group) or (any(is_agency(c.text) for c in group) and aside * 2 >= len(group))


def _credited(c: Candidate, article: Article) -> bool:
    """Whether a mention credits: in a credit, a dateline or a byline, above a caption, or as who was told."""
    role = article.role_at(c.start)
    if role is not Role.CAPTION:
        return role in CREDITING_ROLES or (
            is_agency(c.text)
            and _TOLD_TO_AGENCY.search(article.text, max(0, c.start - CREDIT_CHARS), c.start) is not None
        )
    return is_agency(c.text) or _CREDITED.search(article.text, max(0, c.start - CREDIT_CHARS), c.start) is not None
