"""Reads a mailbox (mbox), as mail programs export newsletters: an article in each message."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from cuttings.read.messages.message_articles import read_message
from cuttings.read.parsed import Refusal, outcome_of
from cuttings.read.records.record import ReadRecord

_MESSAGE_MARK = re.compile(rb"(?:\A|(?<=\n))From [^\n]*\d{4}[^\n]*\n(?=[\w-]+:|>?From )")
_QUOTED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)
_MESSAGE_FORM = "Export the messages as one mbox file, with their headers and texts."


def read_mailbox(data: bytes, where: str) -> Iterator[ReadRecord]:
    """The article of each message, numbered from 1; raises `Refusal` if there are no messages in `data`."""
    data = data.replace(b"\r\n", b"\n")
    marks = list(_MESSAGE_MARK.finditer(data))
    if not marks:
        raise Refusal("There are no messages in the mailbox.", _MESSAGE_FORM)
    ends = [*(mark.start() for mark in marks), len(data)][1:]
    for number, (mark, end) in enumerate(zip(marks, ends, strict=True), 1):
        raw = _QUOTED_FROM.sub(rb"\1", data[mark.end() : end])
        outcome = outcome_of(read_message, raw, f"{where}:{number}")
        yield ReadRecord(number, hashlib.sha256(raw).hexdigest(), outcome)
