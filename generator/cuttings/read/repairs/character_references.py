"""Reads references to characters in HTML ("&amp;", "&#8217;") that a program left in a text, as it may leave tags."""

from __future__ import annotations

import re
from html import unescape
from html.entities import html5

from cuttings.read.decode import plain_characters
from cuttings.read.parsed import Parsed
from cuttings.read.repairs.whole_article import repaired

_REFERENCE = re.compile(r"&(?:amp;)?(#\d{2,6}|#x[0-9a-f]{2,5}|[a-z]{2,8}\d?);", re.IGNORECASE)
_LINE_TAG = re.compile(r"[ \t]*<br\s*/?>\n?|</p>|<p(?:\s[^<>]*)?>", re.IGNORECASE)
_INLINE_TAG = re.compile(r"</?(?:i|b|em|strong|span|u|a)(?:\s[^<>]*)?>", re.IGNORECASE)


def read_references(parsed: Parsed) -> Parsed:
    """`parsed` with the characters that references mean; where a text has any, its tags are read as well."""
    known = (found[1] for found in _REFERENCE.finditer(parsed.text))
    if not any(name.startswith("#") or f"{name};" in html5 for name in known):
        return parsed
    return repaired(parsed, _plain if parsed.blocks else _without_tags)


def _without_tags(text: str) -> str:
    return _plain(_INLINE_TAG.sub("", _LINE_TAG.sub("\n", text)))


def _plain(text: str) -> str:
    characters = _REFERENCE.sub(lambda found: unescape(f"&{found[1]};"), text)
    return plain_characters(characters.replace("\u00a0", " "))
