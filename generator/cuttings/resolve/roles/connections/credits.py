"""Reads for whom somebody made a picture or a report from the credits of an article: "Anna Berg/Harbour Agency"."""

from __future__ import annotations

import re

from cuttings.model import Kind, Mention, Role
from cuttings.resolve.names.known_organisations import known_organisation
from cuttings.resolve.roles.article_words import ArticleWords

SLASH_BEHIND_NAME = re.compile(r"\s?/\s?")
SLASH_BEFORE_NAME = re.compile(r"\s?/\s?\Z")
FOR_BEHIND_NAME = re.compile(r" for (?:the )?")
MAX_SLASH_CHARS = 3  # with spaces


def credit_of(words: ArticleWords, mention: Mention) -> str:
    """What a credit says of a person: "picture credit with NPR", "worked on a report by NPR"; "" where none does.

    A slash between a name and a body's is that of a photograph's credit, wherever it stands.
    """
    article = words.article
    if " " not in mention.text:
        return ""
    if body := _body_beside_slash(words, mention) or _body_of_caption(words, mention):
        return f"picture credit with {known_organisation(body.text, Role.CAPTION) or ' '.join(body.text.split())}"
    if article.outlet and article.role_at(mention.start) is Role.CREDIT:
        return f"worked on a report by {article.outlet}"
    return ""


def _body_beside_slash(words: ArticleWords, mention: Mention) -> Mention | None:
    """The body in "Anna Berg/NPR" and "NPR/Anna Berg"; None where no body stands beside a slash."""
    text = words.article.text
    if behind := SLASH_BEHIND_NAME.match(text, mention.end):
        return _body_at(words, behind.end())
    before = SLASH_BEFORE_NAME.search(text, max(0, mention.start - MAX_SLASH_CHARS), mention.start)
    found = [m for m in words.mentions if before and m.end == before.start() and m.kind is Kind.ORGANISATION]
    return found[0] if found else None


def _body_of_caption(words: ArticleWords, mention: Mention) -> Mention | None:
    """The body in a caption that is a credit alone: "Anna Berg for NPR"."""
    behind = FOR_BEHIND_NAME.match(words.article.text, mention.end)
    if behind is None or words.article.role_at(mention.start) is not Role.CAPTION:
        return None
    body = _body_at(words, behind.end())
    block = next(b for b in words.article.blocks if b.start <= mention.start < b.end)
    return body if body and block.start == mention.start and body.end == block.end else None


def _body_at(words: ArticleWords, offset: int) -> Mention | None:
    found = (m for m in words.mentions if m.start == offset and m.kind is Kind.ORGANISATION and not m.demonym)
    return next(found, None)
