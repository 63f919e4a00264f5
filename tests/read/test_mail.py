"""Messages and pages saved in one file are read, and what holds no text is refused."""

from __future__ import annotations

import pytest

from cuttings.read.messages.mail import read_mail
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
    parsed = read_mail(data)
    assert TEXT in parsed.text
    assert "secret" not in parsed.text
    assert parsed.given.published == "2023-05-04"
    assert parsed.given.title in ("Quarry on S\u00f8lvik to shut", "Quarry to shut")


def test_a_saved_page_has_its_address_and_not_the_day_of_saving() -> None:
    """The day when a page was saved is not that of its publication."""
    parsed = read_mail(_parts(SAVED, PAGE_PART, PICTURE))
    assert TEXT in parsed.text
    assert (parsed.given.url, parsed.given.published) == ("https://b.example/quarry", None)


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
        read_mail(data)
    assert says in refusal.value.what
