"""Reads documents in Rich Text Format (.rtf), by striprtf (https://github.com/joshy/striprtf).

striprtf shows hidden text, deletions and the marks of lists, and drops footnotes. So these are removed before, and
footnotes are put at the end. Control words are written so that it does not add the addresses of links, and the table of
fonts so that it is read in one pass: its pattern takes the cube of the time for fonts that do not end.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from striprtf.striprtf import rtf_to_text, specialchars

from cuttings.model import Block, Role
from cuttings.read.decode import plain_characters
from cuttings.read.documents.properties import Properties, believed
from cuttings.read.limits import MAX_RTF_TOKENS
from cuttings.read.parsed import Parsed, Refusal

_SAVE_AS_RTF = "Open it in your word processor and save it again as .rtf."
_OPENING = re.compile(rb"\s*\{\\u?rtf")
_TOKEN = re.compile(
    r"\\bin(\d+) ?|\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'[0-9a-fA-F]{2}|\\[^a-zA-Z]|[{}]|[\r\n]+|[^\\{}\r\n]+|\\"
)
_SKIPPED_GROUPS = frozenset(
    {"listtext", "pntext", "pict", "objdata", "annotation", "atnid", "atnauthor", "stylesheet", "colortbl", "fonttbl"}
    | {"themedata", "datastore", "latentstyles"}
)
_MAX_HEAD_CHARS = 200_000  # characters at the beginning that may hold properties
_NOTES_MARK = "\ue000"  # stands between the text and its footnotes, a character that has no meaning
_BULLET = re.compile(r"[ \t]*[•·▪●◦‣]\t")
_CODE_PAGE = re.compile(r"\\ansicpg\d+")
_PROPERTY = r"\{\\%s[ \r\n]+((?:[^{}]|\{[^{}]*\})*)\}"


def read_rtf(data: bytes, where: str) -> Parsed:
    """The article in an RTF file, a line for each paragraph, its footnotes at the end; `where` is its path in notices.

    Raises `Refusal` if the file is not RTF, is damaged or holds no text.
    """
    if not _OPENING.match(data[:64]):
        raise Refusal("This is not an RTF file.", _SAVE_AS_RTF)
    raw = _ascii(data)
    try:
        text = _plain(_shown(raw))
        properties = Properties(_property(raw, "title"), _property(raw, "author"))
    except (ValueError, LookupError, OverflowError, TypeError) as error:
        raise Refusal(f"The RTF file is damaged ({type(error).__name__}).", _SAVE_AS_RTF) from None
    text, _, notes = text.partition(_NOTES_MARK)
    text, notes = text.strip("\n"), notes.strip()
    if not text.strip():
        raise Refusal("There is no text in the RTF file.", "Put the article's text into it, or delete it.")
    given, notices = believed(properties, text, where)
    if not notes:
        return Parsed(text, given, (), notices)
    whole = f"{text}\n\n{notes}"
    return Parsed(whole, given, (Block(len(text) + 2, len(whole), Role.BOILERPLATE),), notices)


def _ascii(data: bytes) -> str:
    """`data` with the characters beyond ASCII, which have no place in RTF, as control words."""
    try:
        text, is_utf8 = data.decode("utf-8"), True
    except UnicodeDecodeError:
        text, is_utf8 = data.decode("latin-1"), False
    if text.isascii():
        return text
    if is_utf8:
        return re.sub(r"[^\x00-\x7f]", lambda found: f"{{\\uc0\\u{ord(found[0])} }}", text)
    return re.sub(r"[^\x00-\x7f]", lambda found: f"\\'{ord(found[0]):02x}", text)


def _plain(rtf: str) -> str:
    """The text of `rtf` without bullets; characters that it writes as two surrogates are joined."""
    text: str = rtf_to_text(rtf, errors="replace")
    text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").replace("\r", "\n")
    return plain_characters("\n".join(_BULLET.sub("", line).strip() for line in text.split("\n")))


def _property(raw: str, name: str) -> str:
    found = re.search(_PROPERTY % name, raw[:_MAX_HEAD_CHARS])
    code_page = _CODE_PAGE.search(raw)
    return _plain(f"{{\\rtf1\\ansi{code_page[0] if code_page else ''} {found[1]}}}").strip() if found else ""


class _Group(NamedTuple):
    """Whether the text of a group is skipped, hidden or deleted, and is within a footnote or the table of fonts."""

    skipped: bool = False
    hidden: bool = False
    deleted: bool = False
    in_note: bool = False
    of_fonts: bool = False


def _shown(raw: str) -> str:
    """`raw` without what a reader does not see, cells of tables parted by tabs, and footnotes before its last brace.

    Raises `ValueError` if a group does not end, and `Refusal` if there are too many control words.
    """
    body: list[str] = []
    notes: list[str] = []
    groups: list[_Group] = []
    fonts: list[tuple[str, str]] = []
    group, at, tokens = _Group(), 0, 0
    while found := _TOKEN.match(raw, at):
        tokens += 1
        if tokens > MAX_RTF_TOKENS:
            raise Refusal(f"It has more than {MAX_RTF_TOKENS:,} control words.", "Split it into articles, a file each.")
        token, word = found[0], found[2]
        at = found.end() + int(found[1] or 0)  # binary data follows
        out = notes if group.in_note else body
        if token == "{":
            groups.append(group)
            out += [] if group.skipped else [token]
        elif token == "}":
            group = groups.pop() if groups else _Group()
            out += [] if group.skipped else [token]
            if not groups:
                break
        elif word == "footnote" and not group.skipped:
            body.append("}")
            notes.append("\\par {" if notes else f"\\par {{\\uc0\\u{ord(_NOTES_MARK)} }}{{")
            group = group._replace(in_note=True)
        elif group.of_fonts and word in ("f", "fcharset"):
            fonts.append((word, found[3] or ""))
        elif word:
            group = _after_word(group, word, found[3])
            out += [] if group.skipped else _kept_word(word, found[3] or "", group)
        elif not (group.skipped or group.hidden or group.deleted or found[1]):
            out.append(token)
    if groups:
        raise ValueError("a group does not end")
    return f"{''.join(body[:-1])}{_table(fonts)}{''.join(notes)}}}"


def _table(fonts: Sequence[tuple[str, str]]) -> str:
    """The table of the character sets of fonts, of which `fonts` are the numbers and the sets in their order."""
    known = ((a[1], b[1]) for a, b in pairwise(fonts) if a[0] == "f" and b[0] == "fcharset")
    entries = (rf"{{\f{font}\fcharset{charset} x;}}" for font, charset in known if font.isdigit() and charset.isdigit())
    return rf"{{\fonttbl{''.join(entries)}}}"


def _after_word(group: _Group, word: str, number: str | None) -> _Group:
    """The state of `group` after the control word `word` with its `number`."""
    if word in _SKIPPED_GROUPS:
        return group._replace(skipped=True, of_fonts=word == "fonttbl")
    if word == "v":
        return group._replace(hidden=number != "0")
    if word == "deleted":
        return group._replace(deleted=number != "0")
    return group._replace(hidden=False, deleted=False) if word == "plain" else group


def _kept_word(word: str, number: str, group: _Group) -> list[str]:
    """The control word `word`, with a space after it, so that text can follow; nothing if it is text that is hidden."""
    if word in ("cell", "nestcell"):
        word = "tab"
    is_text = word == "u" or word in specialchars
    return [] if is_text and (group.hidden or group.deleted) else [f"\\{word}{number} "]
