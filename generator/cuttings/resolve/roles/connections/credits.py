"""Reads for whom somebody made a picture or a report from credits and bylines: "Anna Berg/Harbour Agency"."""

from __future__ import annotations

import re

from cuttings.common.text import fold
from cuttings.model import Article, Kind, Mention, Role
from cuttings.resolve.names.known_organisations import is_outlet, known_organisation
from cuttings.resolve.roles.article_words import ArticleWords

SLASH_BEHIND_NAME = re.compile(r"\s?/\s?")
SLASH_BEFORE_NAME = re.compile(r"(?: [Pp]hoto)?\s?/\s?\Z")
FOR_BEHIND_NAME = re.compile(r" for (?:the )?")
MAX_SLASH_CHARS = 9  # with spaces, and with the word for a photograph
PHOTO_BEFORE_NAME = re.compile(r"\b[Pp]hoto(?:graph)?s?(?: by| ?:) ?\Z")
PHOTO_OF_BODY_BEFORE_NAME = re.compile(r" (?:[Ff]ile )?[Pp]hoto(?:graph)?s?(?: by| ?:) ?\Z")
BODY_BEHIND_NAME = re.compile(r"(?:,| for| of) (?:the )?")
MAX_PHOTO_CHARS = 20  # characters of the words for a photograph before a name
WRITERS = re.compile(
    r"['’]?s? ((?:staff )?(?:writer|reporter|correspondent|journalist|producer|photographer|editor))s?\b"
)
END_OF_CREDIT = re.compile(r"\b(?:contributed|reported|reporting|helped|reports|wrote)\b")


def credit_of(words: ArticleWords, mention: Mention) -> str:
    """What a credit says of a person: "picture credit with NPR", "worked on a report by NPR"; "" where none does.

    A slash between a name and a body's is that of a photograph's credit, wherever it stands.
    """
    article = words.article
    if " " not in mention.text:
        return ""
    if body := _body_beside_slash(words, mention) or _body_of_caption(words, mention) or _body_of_photo(words, mention):
        return f"picture credit with {_title_of(body)}"
    if article.role_at(mention.start) is Role.CREDIT:
        written = f"worked on a report by {article.outlet}" if article.outlet else ""
        return _writer_of_body(words, mention) or written
    return f"author of an article in {article.outlet}" if article.outlet and _is_author(article, mention) else ""


def _is_author(article: Article, mention: Mention) -> bool:
    """Whether a byline names somebody, or a line of the name alone before one with that of an outlet."""
    own, *behind = (block for block in article.blocks if block.end > mention.start)
    if own.role is Role.BYLINE or not behind:
        return own.role is Role.BYLINE
    following = behind[0]
    alone = article.text[own.start : own.end].strip() == mention.text
    beneath = " ".join(article.text[following.start : following.end].split())
    return alone and (is_outlet(beneath) or fold(beneath) == fold(article.outlet or ""))


def _writer_of_body(words: ArticleWords, mention: Mention) -> str:
    """The writer of whom the first of a list with a name is one: "Harbour Agency writers Eva Lee, Anna Berg and"."""
    text = words.article.text
    block = next(b for b in words.article.blocks if b.start <= mention.start < b.end)
    bodies = [m for m in words.mentions if block.start <= m.start < mention.start and m.kind is Kind.ORGANISATION]
    for body in reversed(bodies):
        named = WRITERS.match(text, body.end)
        if named and not END_OF_CREDIT.search(text, named.end(), mention.start):
            return f"{_title_of(body)} {named[1]}"
    return ""


def _title_of(body: Mention) -> str:
    """The name of a body, without what was read as its first words: "Ohio Harbour Agency" for "Harbour Agency"."""
    line = body.text.split()
    known = (known_organisation(" ".join(line[at:]), Role.CAPTION) for at in range(len(line)))
    return next(filter(None, known), " ".join(line))


def _body_beside_slash(words: ArticleWords, mention: Mention) -> Mention | None:
    """The body in "Anna Berg/NPR" and "NPR/Anna Berg"; None where no body stands beside a slash."""
    text = words.article.text
    if behind := SLASH_BEHIND_NAME.match(text, mention.end):
        return _body_at(words, behind.end())
    before = SLASH_BEFORE_NAME.search(text, max(0, mention.start - MAX_SLASH_CHARS), mention.start)
    found = [m for m in words.mentions if before and m.end == before.start() and m.kind is Kind.ORGANISATION]
    return found[0] if found else None


def _body_of_photo(words: ArticleWords, mention: Mention) -> Mention | None:
    """The body in "(Photo: Anna Berg, NPR)" and "(NPR file photo: Anna Berg)"."""
    text, start = words.article.text, max(0, mention.start - MAX_PHOTO_CHARS)
    if of_body := PHOTO_OF_BODY_BEFORE_NAME.search(text, start, mention.start):
        found = [m for m in words.mentions if m.end == of_body.start() and m.kind is Kind.ORGANISATION]
        if found:
            return found[0]
    behind = BODY_BEHIND_NAME.match(text, mention.end)
    return _body_at(words, behind.end()) if behind and PHOTO_BEFORE_NAME.search(text, start, mention.start) else None


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
