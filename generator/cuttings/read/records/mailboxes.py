"""Reads a mailbox (mbox), as mail programs export newsletters: an article in each message."""

from __future__ import annotations

import email
import email.policy
import hashlib
import re
from collections.abc import Iterator
from email.message import EmailMessage
from email.utils import parseaddr

from cuttings.project.author_names import looks_like_a_person
from cuttings.project.publication_fields import Stated, metadata_of
from cuttings.read.html.shown_text import shown_text
from cuttings.read.parsed import Parsed, Refusal
from cuttings.read.records.record import ReadRecord

_MESSAGE_MARK = re.compile(rb"(?:\A|(?<=\n))From [^\n]*\d{4}[^\n]*\n(?=[\w-]+:|>?From )")
_QUOTED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)
_REPLY = re.compile(r"^(?:(?:re|fw|fwd|aw|wg|tr)\s*:\s*)+", re.IGNORECASE)
_MIN_PLAIN_SHARE = 0.5  # of the characters that the HTML shows; a shorter plain text is only a hint at the HTML
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
        yield ReadRecord(number, hashlib.sha256(raw).hexdigest(), _outcome_of(raw, f"{where}:{number}"))


def _outcome_of(raw: bytes, where: str) -> Parsed | Refusal:
    try:
        message = email.message_from_bytes(raw, policy=email.policy.default)
        return _article_of(message, where)
    except (LookupError, ValueError, AttributeError, RecursionError):  # the standard library's parser meets bad headers
        return Refusal("The message cannot be read.", _MESSAGE_FORM)
    except Refusal as refusal:
        return refusal


def _article_of(message: EmailMessage, where: str) -> Parsed:
    plain, html = (_part_of(message, kind) for kind in ("plain", "html"))
    shown = shown_text(html) if html else ""
    text = plain if len(plain) >= _MIN_PLAIN_SHARE * len(shown) else shown
    if not text.strip():
        raise Refusal("The message has no text.", "Leave it out, or save the page that it links to.")
    sender = parseaddr(str(message.get("from", "")))[0].strip()
    stated: list[Stated] = [
        ("title", (_REPLY.sub("", str(message.get("subject", ""))),), where),
        ("published", (str(message.get("date", "")),), where),
        ("authors" if looks_like_a_person(sender) else "outlet", (sender,), where),
    ]
    given, notices = metadata_of(stated, "message header")
    return Parsed(text.replace("\r\n", "\n").strip(), given, (), notices)


def _part_of(message: EmailMessage, kind: str) -> str:
    part = message.get_body((kind,))
    content = part.get_content() if part else ""
    return content if isinstance(content, str) else ""
