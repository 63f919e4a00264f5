"""Looks at the tags of a page before it is parsed.

The time for a tag grows with the square of its attributes, and one that is never closed can hold the rest of the page.
"""

from __future__ import annotations

import re

_ATTRIBUTE = r"""[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"?|'[^']*+'?|[^\s>"'][^\s>]*+)?)?"""
# Comments and what has no elements in it are passed over. Nothing is read twice, so that this is linear.
_TOKENS = re.compile(
    rf"""<!--.*?(?:-->|\Z)|<(?:(script|style|textarea|title|xmp|iframe|noembed|noframes)(?=[\s/>])|[a-z][^\s/>]*+)
    (?P<attributes>(?:{_ATTRIBUTE})*+)(?(1).*?(?:</\1|\Z))""",
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
_ATTRIBUTES = re.compile(_ATTRIBUTE)
# A quick sign of an element without tags in it, or of a comment, that is not closed before the next of its kind.
_MAY_BE_UNCLOSED = re.compile(
    r"<(iframe|textarea|title|style|xmp|noembed|noframes)(?=[\s/>])[^<]*+(?:<(?!/?\1[\s/>])[^<]*+)*+(?:<\1|\Z)",
    re.IGNORECASE,
)
_MAX_UNCLOSED = 8  # such elements of a page that are mended
_CODE_TAGS = frozenset({"script", "style"})


def max_attributes(page: str, looked_for: int) -> int:
    """The largest number of attributes of one tag of `page`; tags too short for `looked_for` of them count as 0."""
    found = (tag["attributes"] or "" for tag in _TOKENS.finditer(page))
    return max((len(_ATTRIBUTES.findall(text)) for text in found if len(text) >= looked_for * 2), default=0)


def without_unclosed(page: str) -> str:
    """`page` without the beginnings of comments and of elements without tags in them that are never closed.

    To a browser they hold all that follows, up to the end or to the next of their kind; whoever saved the page wants
    the article, which is in it.
    """
    for _ in range(_MAX_UNCLOSED):
        ends = (("<!--", "-->"), ("<script", "</script"))
        if not _MAY_BE_UNCLOSED.search(page) and all(page.rfind(end) >= page.rfind(start) for start, end in ends):
            break
        start, end = next((_opening(token) for token in _TOKENS.finditer(page) if _is_unclosed(token)), (0, 0))
        if start == end:
            break
        page = page[:start] + page[end:]
    return page


def _is_unclosed(token: re.Match[str]) -> bool:
    """Whether a comment or an element goes on to the end of the page, or to another of its kind."""
    whole, tag = token[0], token[1]
    if tag is None:
        return whole.startswith("<!--") and not whole.endswith("-->")
    inside = token.string[token.end("attributes") : token.end()].lower()
    return not inside.endswith(f"</{tag.lower()}") or (tag.lower() != "script" and f"<{tag.lower()}" in inside)


def _opening(token: re.Match[str]) -> tuple[int, int]:
    """The span of the tag, or of the mark of a comment, with which `token` begins, and of the code behind that."""
    page = token.string
    if token[1] is None:
        return token.start(), token.start() + len("<!--")
    end = page.find(">", token.end("attributes")) + 1 or len(page)
    if token[1].lower() in _CODE_TAGS:
        end = page.find("<", end) if page.find("<", end) >= 0 else len(page)
    return token.start(), end
