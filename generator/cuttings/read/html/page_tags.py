"""Looks at the tags of a page before it is parsed: the time for one grows with the square of its attributes."""

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


def max_attributes(page: str, looked_for: int) -> int:
    """The largest number of attributes of one tag of `page`; tags too short for `looked_for` of them count as 0."""
    found = (tag["attributes"] or "" for tag in _TOKENS.finditer(page))
    return max((len(_ATTRIBUTES.findall(text)) for text in found if len(text) >= looked_for * 2), default=0)
