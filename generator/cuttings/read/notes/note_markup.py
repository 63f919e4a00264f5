"""Removes what programs for notes add to Markdown: private comments, wikilinks, highlights, callouts, footnotes."""

from __future__ import annotations

import re
from typing import NamedTuple

from cuttings.common.facts import word_set
from cuttings.model import Notice

COMMENT_NEWLINE = "\x00"  # stands for a newline in a comment that was removed, so that lines can still be counted

_COMMENT_OPENING = re.compile(r"(%%|<!--)")
_COMMENT_CLOSING = {"%%": "%%", "<!--": "-->"}
_PARAGRAPH_END = re.compile(r"\n[ \t]*\n")
_CODE = re.compile(
    r"(^[ \t]*(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^[ \t]*\2[`~]*[ \t]*$|\Z)|(?<!`)(`{1,2})(?!`)[^\n]+?(?<!`)\3(?!`))",
    re.MULTILINE,
)
_EMBED = re.compile(r"!\[\[[^\[\]\n]*\]\]")
_SHOWN_WIKILINK = re.compile(r"\[\[([^\[\]|#\n]*)(?:#[^\[\]|\n]*)?(?:\|([^\[\]\n]*))?\]\]")
_HIGHLIGHT = re.compile(r"==(?=[^\s=])((?:(?!\n\s*\n|==).)+?)(?<=\S)==", re.DOTALL)
_CALLOUT = re.compile(r"^((?:[ \t]*>)+)[ \t]*\[![\w-]+(?:\|[^\]\n]*)?\][+-]?[ \t]*(.*)$", re.MULTILINE)
_PRIVATE_CALLOUT = re.compile(  # with the lines of its quotation: its kind, and its title
    r"^[ \t]*>[ \t]*\[!([\w-]+)(?:\|[^\]\n]*)?\][+-]?[ \t]*([^\n]*)(?:\n[ \t]*>[^\n]*)*", re.MULTILINE
)
_LABELLED_COMMENT = re.compile(  # "**Comment** — who is this?", with the lines of its paragraph
    r"^[ \t>]*[*_]*([^\W\d_][\w ]{2,15})[*_]*()[ \t]*(?::|[–—-](?=\s))[^\n]*(?:\n(?![ \t]*$)[^\n]+)*", re.MULTILINE
)
_INLINE_FOOTNOTE = re.compile(r"\^\[([^\[\]\n]*(?:\[[^\[\]\n]*\][^\[\]\n]*)*)\]")
_FOOTNOTE_DEFINITION = re.compile(r"^\[\^[^\]\s]+\]:[ \t]*(.*)$", re.MULTILINE)
_FOOTNOTE_MARK = re.compile(r"\[\^[^\]\s]+\]")
_BLOCK_ID = re.compile(r"(?<![ \t])[ \t]+\^[A-Za-z0-9-]+[ \t]*$", re.MULTILINE)
_TAG_LINE = re.compile(r"^[ \t]*#[^\W\d][\w/-]*(?:[ \t]+#[^\W\d][\w/-]*)*[ \t]*$\n?", re.MULTILINE)
_LINK_LINE = re.compile(r"^[ \t]*(?:[-*][ \t]+)?\[([^\[\]\n]+)\]\([^()\s]*\)[ \t]*$\n?", re.MULTILINE)
_LINK_IN_BRACKETS = re.compile(r"[ \t]?\(\[([^\[\]\n]+)\]\([^()\s]*\)\)")


class Uncommented(NamedTuple):
    """A text without its private comments, and the notices about comments that have no end."""

    text: str
    notices: tuple[Notice, ...]


def without_comments(text: str, where: str) -> Uncommented:
    """`text` without comments, `%%…%%` and `<!-- … -->`; `COMMENT_NEWLINE` is left for each newline in them.

    They are private: they are removed from code and from front matter too. One without an end goes on to the end of the
    paragraph, or of the file if it begins a line; a notice names the first.
    """
    text = text.replace(COMMENT_NEWLINE, "")
    kept: list[str] = []
    notices: dict[str, Notice] = {}
    last = 0
    while opening := _COMMENT_OPENING.search(text, last):
        start, closing = opening.start(), _COMMENT_CLOSING[opening[1]]
        end = -1 if closing in notices else text.find(closing, opening.end())
        if end >= 0:
            end += len(closing)
        else:
            if closing not in notices:
                notices[closing] = _unclosed(closing, f"{where}:{text.count(chr(10), 0, start) + 1}")
            begins_line = not text[text.rfind("\n", 0, start) + 1 : start].strip()
            rest = None if begins_line else _PARAGRAPH_END.search(text, opening.end())
            end = rest.start() if rest else len(text)
        kept += [text[last:start], COMMENT_NEWLINE * text.count("\n", start, end)]
        last = end
    return Uncommented("".join(kept) + text[last:], tuple(notices.values()))


def _unclosed(closing: str, where: str) -> Notice:
    what = "The comment that begins here has no end: what follows in its paragraph or file is not read."
    return Notice(where, what, f"Put {closing} after it, or take the mark that begins it away.")


def plain_markdown(text: str) -> str:
    """`text` in Markdown without the additions of programs for notes; code is left as it is."""
    pieces: list[str] = []
    notes: list[str] = []
    last = 0
    for code in _CODE.finditer(text):
        pieces += [_plain_part(text[last : code.start()], notes), code[0]]
        last = code.end()
    pieces.append(_plain_part(text[last:], notes))
    return "".join(pieces) + "".join(f"\n\n{note}\n" for note in notes)


def _plain_part(text: str, notes: list[str]) -> str:
    """`text`, which holds no code, without additions; the texts of footnotes within a line are added to `notes`."""
    text = _LINK_LINE.sub(_without_program_link, _TAG_LINE.sub("", text))
    text = _LINK_IN_BRACKETS.sub(_without_program_link, text)
    text = _PRIVATE_CALLOUT.sub(_without_private, text)
    text = _LABELLED_COMMENT.sub(_without_private, text)
    text = _CALLOUT.sub(lambda m: f"{m[1]} {m[2]}\n{m[1]}" if m[2] else m[1], text)
    text = _EMBED.sub("", text)
    text = _SHOWN_WIKILINK.sub(lambda m: m[2] or m[1], text)
    text = _HIGHLIGHT.sub(r"\1", text)
    notes += [m[1] for m in _INLINE_FOOTNOTE.finditer(text)]
    text = _INLINE_FOOTNOTE.sub("", text)
    text = _FOOTNOTE_DEFINITION.sub(r"\n\1", text)
    return _BLOCK_ID.sub("", _FOOTNOTE_MARK.sub("", text))


def _without_private(found: re.Match[str]) -> str:
    """A callout or a paragraph; "" if its kind or its title is a label of what the owner of a note says."""
    labels = {text.strip(" *_:").casefold() for text in found.groups()}
    return found[0] if labels.isdisjoint(word_set("notes", "private_labels")) else ""


def _without_program_link(found: re.Match[str]) -> str:
    return "" if found[1].strip().casefold() in word_set("notes", "link_labels") else found[0]
