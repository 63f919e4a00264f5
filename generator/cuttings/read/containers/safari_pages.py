"""Reads a page that Safari saved as one file (`.webarchive`): a property list with the page and what it shows."""

from __future__ import annotations

import plistlib
from contextlib import suppress
from xml.parsers.expat import ExpatError

from cuttings.read.html.page import read_html
from cuttings.read.parsed import Parsed, Refusal

_SAVE_SOURCE = "Open it in Safari and save the page source as .html."


def read_webarchive(data: bytes) -> Parsed:
    """The article of the page, with the address that Safari noted; raises `Refusal` if there is no page in it."""
    if b"<!ENTITY" in data:
        raise Refusal("The file declares entities, which are not read.", _SAVE_SOURCE)
    try:
        held = plistlib.loads(data)
    except (
        plistlib.InvalidFileException,
        ExpatError,
        ValueError,
        LookupError,
        TypeError,
        OverflowError,
        RecursionError,
    ):
        raise Refusal("The file is damaged, or no page that Safari saved.", _SAVE_SOURCE) from None
    page = held.get("WebMainResource") if isinstance(held, dict) else None
    content = page.get("WebResourceData") if isinstance(page, dict) else None
    if not isinstance(page, dict) or not isinstance(content, bytes):
        raise Refusal("There is no page in this file.", _SAVE_SOURCE)
    address, charset = page.get("WebResourceURL"), page.get("WebResourceTextEncodingName")
    with suppress(UnicodeError, LookupError):
        content = content.decode(str(charset or "utf-8")).encode("utf-8")
    return read_html(content, address if isinstance(address, str) else None)
