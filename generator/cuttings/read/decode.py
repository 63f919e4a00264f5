"""Turns bytes into text: finds the encoding, makes every line end a newline and characters those that are usual."""

from __future__ import annotations

import codecs
import re
import unicodedata

from cuttings.read.guess import guess_encoding
from cuttings.read.parsed import Refusal

_BYTE_ORDER_MARKS = (  # longer marks first: the UTF-32 mark begins with the UTF-16 one
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,40})|<\?xml[^>]{0,100}encoding=["']([\w-]{2,40})""",
    re.IGNORECASE,
)
_CONTROL_CHARACTER = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MAX_CONTROL_SHARE = 0.005  # share of control characters above which bytes are no text
_MAX_STRAY_CONTROLS = 2  # control characters that are no sign of bytes however short the text is, unless one is NUL
_SAMPLE_BYTES = 65_536  # bytes that an encoding is guessed from

# Marks of direction, and inside a word soft hyphens and spaces without width: none is seen, and each parts a name or a
# quotation from what stands beside it. The joiners U+200C and U+200D are letters' business in other scripts.
# Each pattern begins with a set of rare characters, and is looked for only in a text that has one of them.
_DIRECTION = r"\u200e\u200f\u202a-\u202e\u2066-\u2069"
_UNSEEN_MARK = rf"[\u00ad\u200b\u2060\ufeff{_DIRECTION}]"
_INVISIBLE_MARKS = re.compile(rf"{_UNSEEN_MARK}(?<=\w{_UNSEEN_MARK}){_UNSEEN_MARK}*(?=\w)|[{_DIRECTION}]+")
_WRONGLY_DECODED = re.compile("[\u00c2\u00c3\u0303](?:(?<=[\u00c2\u00c3])\u0303?|(?<=A\u0303))[\u0080-\u00bf]")
# control codes in Latin-1, which no text has; Windows has its quotation marks and dashes there
_WINDOWS_MARKS = re.compile("[\u0082\u0084\u0091-\u0097]")
_UTF8_IN_LATIN1 = re.compile(
    "[\u00c2-\u00f4](?:(?<=[\u00c2-\u00df])[\u0080-\u00bf]|(?<=[\u00e0-\u00ef])[\u0080-\u00bf]{2}"
    "|(?<=[\u00f0-\u00f4])[\u0080-\u00bf]{3})"
)
_LIGATURES = re.compile("[\ufb00-\ufb06]")
_UNSEEN_MARKS = re.compile(_UNSEEN_MARK)
_ASCII = bytes(range(128))


def decode(data: bytes, markup: bool = False) -> str:
    """The text of `data`, without a byte order mark, with newlines as "\\n" and plain characters.

    The encoding is the first that fits of: the one of the byte order mark, UTF-8, UTF-16 without a mark, the one that
    the page declares (only if `data` is `markup`), a guess. Raises `Refusal` if `data` is not text.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _even(_strictly(data[len(mark) :], encoding))
    for encoding in ("utf-8", *_utf16(data), *(_declared(data) if markup else ())):
        try:
            text = data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
        if not _is_binary(text):
            return _even(text)
    return _even(_guessed(data))


def plain_characters(text: str) -> str:
    """`text` in Unicode's composed form (NFC), with Latin ligatures split and without marks that are not seen in words.

    Quotation marks and dashes of Windows that were taken for Latin-1 are what they were. A text that was decoded
    wrongly before it was saved is not composed: its accents are none.
    """
    if text.isascii():
        return text
    others = _not_ascii(text)
    if _LIGATURES.search(others):
        text = _LIGATURES.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    if _WINDOWS_MARKS.search(others) and not _UTF8_IN_LATIN1.search(text):
        text = _WINDOWS_MARKS.sub(lambda found: found[0].encode("latin-1").decode("cp1252"), text)
    if _UNSEEN_MARKS.search(others):
        text = _INVISIBLE_MARKS.sub("", text)
    return text if _is_composed(others) or _WRONGLY_DECODED.search(text) else unicodedata.normalize("NFC", text)


def _not_ascii(text: str) -> str:
    """The characters of `text` that are not ASCII, in order; of a page they are few."""
    return text.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass")


def _is_composed(others: str) -> bool:
    """Whether a text is in NFC, given its characters that are not ASCII: none composes with a letter before it."""
    return not any(map(unicodedata.combining, set(others))) and unicodedata.is_normalized("NFC", others)


def _even(text: str) -> str:
    return plain_characters(text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))


def _is_binary(text: str) -> bool:
    sample = text[:_SAMPLE_BYTES]
    found = _CONTROL_CHARACTER.findall(sample)
    stray = len(found) <= _MAX_STRAY_CONTROLS and "\0" not in found
    return not stray and len(found) > len(sample) * _MAX_CONTROL_SHARE


def _strictly(data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data[: error.start].decode(encoding, "replace").count("\n") + 1
        what = f"The file says that it is {encoding.upper()}, but byte {error.start} (line {line}) is none."
        raise Refusal(what, "Open it in a text editor and save it as UTF-8.") from None
    if _is_binary(text):
        raise _not_text()
    return text


def _utf16(data: bytes) -> tuple[str, ...]:
    """The UTF-16 encoding that `data` is in without a mark, or (): every other byte of Latin text is zero."""
    sample = data[:4096]
    if len(sample) < 4 or len(data) % 2:
        return ()
    even, odd = sample[::2].count(0) / len(sample[::2]), sample[1::2].count(0) / len(sample[1::2])
    if odd > 0.4 and even < 0.05:
        return ("utf-16-le",)
    return ("utf-16-be",) if even > 0.4 and odd < 0.05 else ()


def _declared(data: bytes) -> tuple[str, ...]:
    found = _DECLARED.search(data[:4096])
    return ((found[1] or found[2]).decode("ascii"),) if found else ()


def _guessed(data: bytes) -> str:
    """The text in the likeliest older encoding; raises `Refusal` for damaged UTF-8 and for bytes that are not text."""
    if data[:_SAMPLE_BYTES].count(0) > 8:
        raise _not_text()
    damaged = data.decode("utf-8", "replace")
    broken = damaged.count("\ufffd")
    if 0 < broken <= sum(ord(c) > 127 for c in damaged) - broken:
        line = damaged.count("\n", 0, damaged.index("\ufffd")) + 1
        what = f"In line {line} there are bytes that are not UTF-8, unlike the rest of the file."
        raise Refusal(what, "Open it in a text editor, mend that line and save it as UTF-8.")
    encoding = guess_encoding(data[:_SAMPLE_BYTES])
    text = data.decode(encoding, "replace") if encoding else ""
    if not text or _is_binary(text) or "\ufffd" in text:
        raise _not_text()
    return text


def _not_text() -> Refusal:
    return Refusal(
        "These bytes are not text in any known encoding.",
        "Save the article as UTF-8 text, or move the file out of the folder of articles.",
    )
