"""Reads the article in one message of electronic mail, such as a newsletter or a page that a browser saved as one."""

from __future__ import annotations

import email
import email.policy
import re
from dataclasses import replace
from email.message import Message

from cuttings.common.facts import load_facts, word_set
from cuttings.model import Block, Role
from cuttings.project.author_names import looks_like_a_person
from cuttings.project.publication_fields import metadata_of, one_line
from cuttings.read.authors import is_full_name
from cuttings.read.copies import joined
from cuttings.read.decode import decode
from cuttings.read.html.page import read_html
from cuttings.read.html.shown_text import shown_text
from cuttings.read.messages.digests import stories_of
from cuttings.read.parsed import Parsed, Refusal

_MAX_PARTS = 1_000  # parts of a message; pages have one for each picture
_MIN_FULL_SHARE = 0.5  # of the other form of a text; a form that is shorter is only a hint at it or a part of it
_ADDRESS_LINE = re.compile(
    r"^[ \t]*(?:[^\s:]+(?:[ \t]+[^\s:]+){0,4}(?:[ \t]*:[ \t]*|[ \t]*))?[<(\[]?https?://\S+[>)\]]?[ \t]*$\n?",
    re.MULTILINE,
)
_MAIL_SIGNATURE = re.compile(r"^--[ \t]*$", re.MULTILINE)  # who sent the message, and how to be sent no more
_ADDRESS = re.compile(r"[<(\[]?\s*https?://\S+\s*[>)\]]?")
_MAX_LINES_BEFORE_FORWARDED = 40  # lines that whoever sends a message on may write above it
_MIN_FORWARDED_LABELS = 3
_LABELLED_LINE = re.compile(r"^[>*\s]*([^\W\d_][\w-]{0,11})\s?:\**\s+(\S.*)$")
_ADDRESS_HEADERS = ("Snapshot-Content-Location", "Content-Location")  # of a page that a browser saved
_SAVED_BY_BROWSER = re.compile(r"[\"<]?Saved by ")  # Chrome and Firefox, and Internet Explorer
_SAVE_AGAIN = "Save it again from the mail program or the browser."
_HEADER_ERRORS = (LookupError, ValueError, TypeError, AttributeError, RecursionError)  # of the parser, at bad headers


def read_message(data: bytes, where: str) -> Parsed:
    """The article of a message: its part in HTML or in plain text, whichever has the whole text, HTML if both have.

    The subject is its title, the date that of publication and the sender its author or outlet. Of a message that was
    forwarded these are those of the message in it, if it states them, and of a page that a browser saved, those that
    the page states. `where` is its path in notices. Raises `Refusal` if `data` is damaged or has no text.
    """
    try:
        message = email.message_from_bytes(data, policy=email.policy.default)
        page, plain = _parts(message)
        stated = {name: _header(message, name) for name in ("Subject", "Date", "From", *_ADDRESS_HEADERS)}
    except _HEADER_ERRORS as error:
        raise Refusal(f"The message is damaged ({type(error).__name__}).", _SAVE_AGAIN) from None
    address = next((stated[name] for name in _ADDRESS_HEADERS if stated[name].startswith("http")), "")
    if page and (address or _SAVED_BY_BROWSER.match(stated["From"])):
        return read_html(page, address or None)
    subject, was_forwarded = _without_reply_marks(stated["Subject"])
    if was_forwarded:
        first = _forwarded(plain or shown_text(page.decode("utf-8")))
        plain, page = (first.pop("text"), b"") if first else (plain, page)
        stated = {"Subject": subject, **first}
    article = _whole_text(page, plain)
    sender = re.sub(r"[<\[(].*", "", stated.get("From", "")).strip(" \"'")
    sender = "" if "@" in sender else sender
    person, _, outlet = sender.partition(" from ")  # "Ann Lee from Harbour Post", as newsletters of one author have it
    if not (is_full_name(person) and outlet[:1].isupper()):
        person, outlet = (sender, "") if looks_like_a_person(sender) else ("", sender)
    title = _without_reply_marks(stated.get("Subject", ""))[0]
    fields = (
        ("title", title),
        ("published", stated.get("Date", "")),
        ("authors", person),
        ("outlet", outlet),
    )
    given, notices = metadata_of([(key, (value,) if value else (), where) for key, value in fields], "message header")
    stories = stories_of(page.decode("utf-8"), where) if article.blocks else ()  # of a page that could be read
    return replace(
        _retitled(article, given.title),
        given=joined(given, article.given),
        notices=notices,
        articles=tuple(replace(story, given=joined(story.given, replace(given, authors=()))) for story in stories),
    )


def _parts(message: Message) -> tuple[bytes, str]:
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
            plain = _text(part, data).strip()
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


def _without_reply_marks(subject: str) -> tuple[str, bool]:
    """`subject` without "Re:" and "Fwd:" before it, and whether one of them says that the message was forwarded."""
    marks = word_set("mail", "reply_marks", "forward_marks")
    was_forwarded = False
    while (parts := subject.partition(":"))[1] and parts[0].strip().lower() in marks:
        was_forwarded |= parts[0].strip().lower() in word_set("mail", "forward_marks")
        subject = parts[2].strip()
    return subject, was_forwarded


def _forwarded(text: str) -> dict[str, str]:
    """The header fields that a text states of the message that was forwarded in it, and its "text"; {} if none."""
    names = {label: name for name, labels in load_facts("mail")["forwarded_labels"].items() for label in labels}
    lines = text.split("\n")
    found: dict[str, str] = {}
    for number, line in enumerate(lines):
        labelled = _LABELLED_LINE.match(line)
        name = names.get(labelled[1].lower()) if labelled else None
        if labelled and name:
            found.setdefault(name, labelled[2].strip("* "))
        elif len(found) >= _MIN_FORWARDED_LABELS and "From" in found:
            return {**found, "text": "\n".join(lines[number:]).strip()}
        elif number > _MAX_LINES_BEFORE_FORWARDED:
            break
        elif line.strip():
            found = {}
    return {}


def _whole_text(page: bytes, plain: str) -> Parsed:
    """The article of a message in HTML, in plain text or both; raises `Refusal` if there is no text."""
    shown = shown_text(page.decode("utf-8")) if page else ""
    words = _ADDRESS.sub("", plain)
    if shown:
        whole = max(len(words), 1) if len(words) >= _MIN_FULL_SHARE * len(shown) else 1
        try:
            article = read_html(page)
        except Refusal:
            article = Parsed("")
        if article.text and len(article.text) >= _MIN_FULL_SHARE * whole:
            return article
    signed = _MAIL_SIGNATURE.search(plain, len(plain) // 2)
    text = (
        _ADDRESS_LINE.sub("", plain[: signed and signed.start()])
        if len(words) >= _MIN_FULL_SHARE * len(shown)
        else shown
    )
    if not text.strip():
        raise Refusal("There is no article text in this message.", "Paste its text into a .txt file, if there is any.")
    return Parsed(text)


def _retitled(article: Parsed, title: str | None) -> Parsed:
    """`article` with `title` in the place of the title that the page of a message states, which is often its sender."""
    if not title or not article.blocks or article.blocks[0].role is not Role.TITLE:
        return article
    first, *rest = article.blocks
    more = len(title) - (first.end - first.start)
    blocks = (Block(0, len(title), Role.TITLE), *(Block(b.start + more, b.end + more, b.role) for b in rest))
    return replace(article, text=title + article.text[first.end :], blocks=blocks)
