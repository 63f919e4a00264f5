"""Collects the lines that a message in HTML shows, and how they look; mails are laid out by tables within tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cuttings.common.facts import word_set
from cuttings.common.text import fold
from cuttings.read.html.meta_marks import MIN_PROSE_CHARS, Tree, shown

_MAIL_HEADING_TAGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_MAIL_BLOCK_TAGS = (
    _MAIL_HEADING_TAGS | {"p", "li", "dt", "dd", "td", "th", "hr"} | {"blockquote", "pre", "div", "section", "article"}
)
_MARKING_TAGS = frozenset({"a", "b", "strong"})  # what a headline is made of that is no heading
_NEVER_SHOWN_TAGS = frozenset({"script", "style", "template", "head", "title"})
_PREVIEW_STYLE = re.compile(r"display\s*:\s*none", re.IGNORECASE)  # a line that mail programs preview
_MAX_MARKS = 8  # links and letters in bold within each other that are looked at
_MIN_HEADLINE_WORDS, _MAX_HEADLINE_CHARS = 3, 200


class MessageLine(NamedTuple):
    """A line that a message shows: its text, where it leads if all of it is a link, and how it looks.

    The look is the name, class and style of its element, and of the links and letters in bold that all of it is in.
    """

    text: str
    link: str
    look: tuple[str, ...]
    stands_out: bool  # as headlines do: all of it is a heading, a link or in bold

    @property
    def is_prose(self) -> bool:
        return not self.stands_out and len(self.text) >= MIN_PROSE_CHARS

    @property
    def may_be_headline(self) -> bool:
        """Whether it stands out, its length is that of a headline, and it is no button."""
        has_length = len(self.text.split()) >= _MIN_HEADLINE_WORDS and len(self.text) <= _MAX_HEADLINE_CHARS
        return self.stands_out and has_length and not self.leads_on

    @property
    def leads_on(self) -> bool:
        """Whether it is a link to the rest of a story: "Read more", "Full story →"."""
        folded = fold(self.text)
        return bool(self.link) and any(folded.startswith(words) for words in word_set("mail", "read_on_openings"))


def shown_lines(tree: Tree) -> Iterator[MessageLine]:
    """The lines of text between the beginnings and ends of paragraphs, cells and other blocks, and between breaks."""
    pieces: list[_LinePiece] = []
    unshown = 0
    blocks, marks = [tree], list[Tree]()  # those that are open
    for element, begins in _walk(tree):
        tag = element.tag
        if tag in _MAIL_BLOCK_TAGS or tag == "br":
            yield from _split(pieces, blocks[-1])
            pieces = []
        for tags, opened in ((_MAIL_BLOCK_TAGS, blocks), (_MARKING_TAGS, marks)):
            if tag in tags:
                opened.append(element) if begins else opened.pop()
        unshown += (1 if begins else -1) * _is_unshown(element)
        text = element.text if begins else element.tail
        if text and not unshown and isinstance(tag, str):
            pieces.append(_LinePiece(text, tuple(marks[-_MAX_MARKS:])))
    yield from _split(pieces, blocks[-1])


def _walk(tree: Tree) -> Iterator[tuple[Tree, bool]]:
    """Each element where it begins (True) and where it ends, however deep the tree is."""
    waiting = [(tree, True)]
    while waiting:
        element, begins = waiting.pop()
        yield element, begins
        if begins:
            waiting += [(element, False), *((inner, True) for inner in reversed(element))]


class _LinePiece(NamedTuple):
    text: str
    marks: tuple[Tree, ...]  # the links and letters in bold around it


def _split(pieces: Sequence[_LinePiece], block: Tree) -> Iterator[MessageLine]:
    """The line that `pieces` make in `block`, and one for the link to the rest of a story at its end."""
    end = next((number for number in range(len(pieces), 0, -1) if pieces[number - 1].text.strip()), 0)
    last = _line(pieces[end - 1 : end], block)
    parts = (pieces[: end - 1], pieces[end - 1 :]) if last and last.leads_on else (pieces,)
    yield from filter(None, (_line(part, block) for part in parts))


def _line(pieces: Sequence[_LinePiece], block: Tree) -> MessageLine | None:
    text = shown("".join(piece.text for piece in pieces))
    if not text:
        return None
    all_marks = [piece.marks for piece in pieces if piece.text.strip()]
    common = [mark for mark in all_marks[0] if all(mark in marks for marks in all_marks)]
    addresses = [mark.get("href", "") for mark in common if mark.tag == "a"]
    link = next((address for address in addresses if address.startswith("http")), "")
    look = tuple(f"{e.tag} {e.get('class', '')} {e.get('style', '')}" for e in (block, *common))
    return MessageLine(text, link, look, bool(common) or block.tag in _MAIL_HEADING_TAGS)


def _is_unshown(element: Tree) -> bool:
    return element.tag in _NEVER_SHOWN_TAGS or bool(_PREVIEW_STYLE.search(element.get("style") or ""))
