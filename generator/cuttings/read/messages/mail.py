"""Reads a file with one message, or with a page that a browser saved in the form of one."""

from __future__ import annotations

import re

from cuttings.read.messages.message_articles import read_message
from cuttings.read.parsed import Parsed, Refusal


def read_mail(data: bytes, where: str) -> Parsed:
    """The article of a message (`.eml`) or of a saved page (`.mhtml`); `where` is the file's path in notices.

    Raises `Refusal` if `data` is no message, is damaged or holds no text.
    """
    if not re.match(rb"\s*[!-9;-~]+:", data):
        raise Refusal("This is not a message.", "Save it again from the mail program or the browser.")
    return read_message(data, where)
