"""Reads a message or a page that a browser saved as one: both hold their parts in the form of electronic mail."""

from __future__ import annotations

import email
import re
from dataclasses import replace
from email.message import EmailMessage, Message
from email.policy import default

from cuttings.dates import parse_date
from cuttings.project.publication_fields import one_line
from cuttings.read.decode import decode
from cuttings.read.html.page import read_html
from cuttings.read.parsed import Parsed, Refusal

_MAX_PARTS = 1_000  # parts of a message; pages have one for each picture
_NO_TEXT = Refusal("There is no article text in this message.", "Paste its text into a .txt file, if there is any.")


def read_mail(data: bytes) -> Parsed:
    """The article of a message or of a page saved as `.mhtml`: its part in HTML, or else its plain text.

    The subject of a message is its title and its date that of publication; those of a saved page are the page's own.
    Raises `Refusal` if `data` is no message, is damaged or holds no text.
    """
    message = email.message_from_bytes(data, policy=default)
    if not isinstance(message, EmailMessage) or not message.keys() or not re.match(rb"\s*[!-9;-~]+:", data):
        raise Refusal("This is not a message.", "Save it again from the mail program or the browser.")
    try:
        page, plain = _parts(message)
        address = _header(message, "Snapshot-Content-Location")
        title, date = _header(message, "Subject"), _header(message, "Date")
    except (LookupError, ValueError, TypeError, AttributeError) as error:
        what = f"The message is damaged ({type(error).__name__})."
        raise Refusal(what, "Save it again from the mail program or the browser.") from None
    if page:
        parsed = read_html(page)
    elif plain and plain.strip():
        parsed = Parsed(plain)
    else:
        raise _NO_TEXT
    if address or _header(message, "From").startswith("<Saved by"):
        return replace(parsed, given=replace(parsed.given, url=parsed.given.url or address or None))
    given = replace(parsed.given, title=parsed.given.title or title or None)
    published = parse_date(date) if date and not given.published else None
    if published:
        given = replace(given, published=published, published_basis="message")
    return replace(parsed, given=given)


def _parts(message: EmailMessage) -> tuple[bytes, str]:
    """The first part in HTML, as UTF-8, and the first in plain text that is no attachment."""
    page, plain = b"", ""
    for number, part in enumerate(message.walk()):
        if number >= _MAX_PARTS:
            break
        if part.is_multipart() or part.get_content_disposition() == "attachment":
            continue
        kind, data = part.get_content_type(), part.get_payload(decode=True)
        if not isinstance(data, bytes):
            continue
        if kind in ("text/html", "application/xhtml+xml") and not page:
            page = _text(part, data).encode("utf-8")
        elif kind == "text/plain" and not plain:
            plain = _text(part, data)
    return page, plain


def _text(part: Message, data: bytes) -> str:
    """The text of a part: in the encoding that it states if that fits, or else in the one that is likeliest."""
    try:
        stated = data.decode(part.get_content_charset() or "utf-8")
    except (UnicodeDecodeError, LookupError):
        return decode(data, markup=True)
    return decode(stated.encode("utf-8"))


def _header(message: Message, name: str) -> str:
    return one_line(str(message.get(name) or ""))
