"""Messages and pages saved in one file are read, and what holds no text is refused."""

from __future__ import annotations

import pytest

from cuttings.model import Metadata, Role
from cuttings.read.messages.mail import read_mail
from cuttings.read.messages.mailboxes import read_mailbox
from cuttings.read.parsed import Refusal

HEAD = (
    b"From: news@b.example\nSubject: =?utf-8?q?Quarry_on_S=C3=B8lvik_to_shut?=\nDate: Thu, 04 May 2023 07:00:00 +0000\n"
)
TEXT = "The quarry will shut within a year, said Orla Venning of S\u00f8lvik."
PAGE = (
    "<html><body><article><h1>Quarry to shut</h1>"
    + f"<p>{TEXT}</p>"
    + "<p>The council meets on Monday to hear more of it.</p></article></body></html>"
)
SAVED = (
    b"From: <Saved by Blink>\nSnapshot-Content-Location: https://b.example/quarry\n"
    b"Subject: x\nDate: Mon, 01 Jan 2024 07:00:00 +0000\n"
)


def _parts(head: bytes, *parts: bytes) -> bytes:
    return (
        head
        + b'Content-Type: multipart/related; boundary="B"\n\n'
        + b"".join(b"--B\n" + p + b"\n" for p in parts)
        + b"--B--\n"
    )


PLAIN_PART = b"Content-Type: text/plain; charset=utf-8\n\n" + TEXT.encode()
LATIN_PART = b"Content-Type: text/plain; charset=iso-8859-1\n\n" + TEXT.encode("latin-1")
PAGE_PART = b"Content-Type: text/html; charset=utf-8\n\n" + PAGE.encode()
PICTURE = b"Content-Type: image/png\nContent-Transfer-Encoding: base64\n\nAAAA"
ATTACHED = b"Content-Type: text/plain\nContent-Disposition: attachment\n\nA secret list."


@pytest.mark.parametrize(
    "data",
    [HEAD + PLAIN_PART, _parts(HEAD, PLAIN_PART, PICTURE), _parts(HEAD, ATTACHED, LATIN_PART), _parts(HEAD, PAGE_PART)],
)
def test_a_message_gives_its_text_subject_and_date(data: bytes) -> None:
    """The text is found in whatever part and encoding it stands, and no attachment is taken for it."""
    parsed = read_mail(data, "a.eml")
    assert TEXT in parsed.text
    assert "secret" not in parsed.text
    assert parsed.given.published == "2023-05-04"
    assert parsed.given.title == "Quarry on S\u00f8lvik to shut"
    assert parsed.given.published_basis == "message header"


@pytest.mark.parametrize(
    ("sender", "outlet", "authors"),
    [
        ("The Vale Post <a@b.example>", "The Vale Post", ()),
        ("Agnes Larkin <a@b.example>", None, ("Agnes Larkin",)),
        ("Oswin Tarle from The Vale Post <a@b.example>", "The Vale Post", ("Oswin Tarle",)),
        ("News from Arden <a@b.example>", "News from Arden", ()),
        ("a@b.example", None, ()),
    ],
)
def test_files_and_mailboxes_are_read_alike(sender: str, outlet: str | None, authors: tuple[str, ...]) -> None:
    """The sender is the author if it is a person, and else the outlet."""
    head = f"From: {sender}\nSubject: Re: Quarry to shut\nDate: Thu, 04 May 2023 07:00:00 +0000\n".encode()
    data = _parts(head, PLAIN_PART, PAGE_PART)
    parsed = read_mail(data, "a.eml")
    (record,) = read_mailbox(b"From a@b Thu May  4 07:00:00 2023\n" + data, "a.mbox")
    assert record.outcome == parsed
    assert (parsed.given.title, parsed.given.outlet, parsed.given.authors) == ("Quarry to shut", outlet, authors)


HINT = b"Content-Type: text/plain\n\nRead this in your browser: https://b.example/a-long-address-of-the-newsletter/of-today"
SHORT_PAGE = b"Content-Type: text/html\n\n<html><body><p>Open the text version.</p></body></html>"
NAMED_PAGE = PAGE_PART.replace(b"<body>", b"<head><title>The Vale Newsletter</title></head><body>").replace(
    b"h1>", b"h4>"
)


@pytest.mark.parametrize("parts", [[HINT, PAGE_PART], [SHORT_PAGE, PLAIN_PART], [PLAIN_PART, NAMED_PAGE]])
def test_the_form_with_the_whole_text_is_read(parts: list[bytes]) -> None:
    """The subject is the title, not the name of the newsletter."""
    parsed = read_mail(_parts(HEAD, *parts), "a.eml")
    assert TEXT in parsed.text
    assert not {"browser", "version", "Newsletter"} & set(parsed.text.replace(".", " ").split())
    assert all(
        parsed.text[b.start : b.end] in ("Quarry on S\u00f8lvik to shut", *parsed.text.split("\n\n"))
        for b in parsed.blocks
    )


FORWARD = "Worth a read!\n\n---------- Forwarded message ---------\n{}\n\n" + TEXT
GMAIL = "From: The Vale Post <a@b.ex>\nDate: Thu, May 4, 2023 at 7:00 AM\nSubject: Quarry to shut\nTo: <me@b.example>"
OUTLOOK = "From: The Vale Post\nSent: Thursday, May 4, 2023 7:00 AM\nTo: Me\nSubject: Quarry to shut"
APPLE = "> *From:* The Vale Post <a@b.example>\n> *Subject:* Quarry to shut\n> *Date:* 4 May 2023 at 07:00:00 GMT"


@pytest.mark.parametrize("inner", [GMAIL, OUTLOOK, APPLE])
def test_a_forwarded_message_has_the_fields_of_the_first_one(inner: str) -> None:
    head = b"From: Bram Holt <me@home.example>\nSubject: Fwd: see below\nDate: Mon, 01 Jan 2024 07:00:00 +0000\n"
    part = b"Content-Type: text/plain; charset=utf-8\n\n" + FORWARD.format(inner).encode()
    parsed = read_mail(_parts(head, part), "a.eml")
    assert parsed.text == TEXT
    assert parsed.given == Metadata("Quarry to shut", "The Vale Post", "2023-05-04", "message header")


def test_what_a_text_lists_far_below_is_no_header_of_a_forwarded_message() -> None:
    head = b"From: Bram Holt <me@home.example>\nSubject: Fwd: Quarry to shut\n"
    part = "Content-Type: text/plain; charset=utf-8\n\n" + f"{TEXT}\n" * 60 + GMAIL + "\n\nMore of it."
    parsed = read_mail(_parts(head, part.encode()), "a.eml")
    assert parsed.given == Metadata("Quarry to shut")
    assert parsed.text.startswith(TEXT)


def test_a_forwarded_message_without_such_fields_has_no_date() -> None:
    head = b"From: Bram Holt <me@home.example>\nSubject: FW: Quarry to shut\nDate: Mon, 01 Jan 2024 07:00:00 +0000\n"
    assert read_mail(_parts(head, PLAIN_PART), "a.eml").given == Metadata("Quarry to shut")


def test_a_saved_page_has_its_address_and_not_the_day_of_saving() -> None:
    """The day when a page was saved is not that of its publication."""
    parsed = read_mail(_parts(SAVED, PAGE_PART, PICTURE), "a.mhtml")
    assert TEXT in parsed.text
    assert (parsed.given.url, parsed.given.published) == ("https://b.example/quarry", None)


def test_a_page_that_internet_explorer_saved_is_a_page() -> None:
    head = (
        b'From: "Saved by Windows Internet Explorer 11"\nSubject: x\nDate: Mon, 01 Jan 2024 07:00:00 +0000\n'
        b"Content-Location: https://b.example/quarry\n"
    )
    parsed = read_mail(head + PAGE_PART, "a.mht")
    assert TEXT in parsed.text
    assert parsed.given.url == "https://b.example/quarry"
    assert (parsed.given.title, parsed.given.published, parsed.given.authors) == ("Quarry to shut", None, ())
    nowhere = read_mail(head[: head.index(b"Content-Location")] + PAGE_PART, "a.mht")
    assert (nowhere.given.title, nowhere.given.outlet, nowhere.given.published) == ("Quarry to shut", None, None)


@pytest.mark.parametrize(
    "line",
    [
        "You are receiving this email because you signed up at b.example.",
        "Forwarded this email? Subscribe here for more",
        "Thanks for reading The Vale Post! Subscribe for free to receive new posts.",
        "Unsubscribe",
    ],
)
def test_what_a_mailing_service_adds_is_no_text(line: str) -> None:
    page = PAGE_PART.replace(b"</article>", f"<p>{line}</p></article>".encode())
    parsed = read_mail(_parts(HEAD, page), "a.eml")
    roles = {parsed.text[b.start : b.end]: b.role for b in parsed.blocks}
    assert roles.get(line, Role.BOILERPLATE) is Role.BOILERPLATE
    assert roles[TEXT] is Role.BODY


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"Just a text of some kind.", "not a message"),
        (b"\x00\x01\x02", "not a message"),
        (HEAD + b"\n", "no article text"),
        (_parts(HEAD, PICTURE), "no article text"),
        (_parts(HEAD, ATTACHED), "no article text"),
        (
            HEAD + b"Content-Type: multipart/encrypted; boundary=B\n\n--B\nContent-Type: a/b\n\nx\n--B--\n",
            "no article text",
        ),
    ],
)
def test_what_is_no_message_or_has_no_text_is_refused(data: bytes, says: str) -> None:
    """Broken, empty and encrypted messages give a reason."""
    with pytest.raises(Refusal) as refusal:
        read_mail(data, "a.eml")
    assert says in refusal.value.what


def test_links_alone_and_the_signature_are_no_text_of_a_plain_message() -> None:
    links = "Read more: https://b.example/q\n\n<https://b.example/r>\n"
    plain = f"{TEXT}\n{links}\nSee https://b.example/s for it all.\n-- \nLeave: x"
    found = read_mail(HEAD + b"Content-Type: text/plain; charset=utf-8\n\n" + plain.encode(), "a.eml")
    assert found.text.split() == f"{TEXT} See https://b.example/s for it all.".split()
