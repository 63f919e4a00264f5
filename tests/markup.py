"""Checks the HTML of a page strictly: errors that a browser would mend silently, and parts that a page lacks.

It is not a validator (`make html-check` runs one), but a quick check of rules for every page of this site.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


VOID = _set("area base br col embed hr img input link meta source track wbr")
BLOCKS = _set(
    "address article aside blockquote details div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main nav "
    "ol p pre section table ul"
)
CLOSED_TO_BLOCKS = _set("p h1 h2 h3 h4 h5 h6 span small strong em a b i code dt summary label button")
CHILDREN = {  # the only elements that may be children of these
    "ul": {"li", "script", "template"},
    "ol": {"li", "script", "template"},
    "dl": {"dt", "dd", "div", "script", "template"},
    "table": {"caption", "colgroup", "thead", "tbody", "tfoot", "tr"},
    "thead": {"tr"},
    "tbody": {"tr"},
    "tr": {"th", "td"},
}
ATTRIBUTE = re.compile(r"[a-zA-Z][a-zA-Z0-9:-]*")
TAKES_FOCUS = {"a", "button", "input", "select", "textarea", "summary"}
LANDMARKS = {"nav", "aside", "main", "footer", "header", "form"}


@dataclass
class Element:
    """An element as it is written in the source, with its content."""

    tag: str
    attributes: dict[str, str]
    line: int
    parent: Element | None
    children: list[Element] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    def all(self, *tags: str) -> Iterator[Element]:
        """The elements below this one, in order; only those of `tags` if some are given."""
        for child in self.children:
            if not tags or child.tag in tags:
                yield child
            yield from child.all(*tags)

    def above(self) -> Iterator[Element]:
        """The elements around this one, from the innermost."""
        at = self.parent
        while at is not None:
            yield at
            at = at.parent

    def text(self) -> str:
        """The text in it and below it, except what screen readers skip."""
        if self.attributes.get("aria-hidden") == "true" or self.tag in ("script", "style"):
            return ""
        return " ".join(filter(None, ["".join(self.words).strip(), *(child.text() for child in self.children)]))

    def name(self) -> str:
        """Its accessible name."""
        given = self.attributes.get("aria-label") or self.attributes.get("aria-labelledby") or ""
        return given or self.text() or self.attributes.get("alt", "")


class Page(HTMLParser):
    """The elements of a page, and the errors in how they are written, as "line: what"."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.root = self.at = Element("", {}, 0, None)
        self.wrong: list[str] = []
        self.feed(html)
        self.close()
        if self.at is not self.root:
            self._say(f"<{self.at.tag}> is not closed")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open(tag, attrs)
        if tag not in VOID:
            self.at = self.at.children[-1]

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if self.at.tag != tag:
            self._say(f"</{tag}> where <{self.at.tag}> is open")
            return
        self.at = self.at.parent or self.root

    def handle_data(self, data: str) -> None:
        self.at.words.append(data)

    def _open(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, times in Counter(name for name, _ in attrs).items():
            if times > 1:
                self._say(f"<{tag}> has {name} twice")
            if not ATTRIBUTE.fullmatch(name):
                self._say(f"<{tag}> has an attribute {name!r}")
        around = [self.at, *self.at.above()]
        if self.at.tag in CHILDREN and tag not in CHILDREN[self.at.tag]:
            self._say(f"<{tag}> right in <{self.at.tag}>")
        if tag in BLOCKS and (closed := next((e.tag for e in around if e.tag in CLOSED_TO_BLOCKS), None)):
            self._say(f"<{tag}> in <{closed}>")
        if tag in TAKES_FOCUS - {"input"} and (
            outer := next((e.tag for e in around if e.tag in ("a", "button")), None)
        ):
            self._say(f"<{tag}> in <{outer}>")
        self.at.children.append(
            Element(tag, {k: v or "" for k, v in attrs}, self.getpos()[0], self.at if self.at.tag else None)
        )

    def _say(self, what: str) -> None:
        self.wrong.append(f"{self.getpos()[0]}: {what}")


def faults(html: str) -> list[str]:
    """The errors of a page, as "line: what"; empty for a sound page."""
    page = Page(html)
    every = list(page.root.all())
    return [*page.wrong, *_ids(every), *_frame(page.root, every), *_headings(every), *_things(every)]


def _ids(every: list[Element]) -> Iterator[str]:
    ids = Counter(e.attributes["id"] for e in every if "id" in e.attributes)
    yield from (f"0: the id {id!r} stands {times} times" for id, times in ids.items() if times > 1)
    for e in every:
        for key in ("aria-labelledby", "aria-describedby", "for"):
            for id in e.attributes.get(key, "").split():
                if id not in ids:
                    yield f"{e.line}: {key} is {id!r}, which is nowhere"


def _frame(root: Element, every: list[Element]) -> Iterator[str]:
    """Errors in the frame: it needs one <main>, one <h1>, a language, a title, and landmarks with distinct names."""
    if not any(e.tag == "html" and e.attributes.get("lang") for e in every):
        yield "0: no language"
    titles = [e for e in every if e.tag == "title" and not any(o.tag == "svg" for o in e.above())]
    if len(titles) != 1 or not titles[0].text():
        yield "0: not one title"
    for tag in ("h1", "main"):
        if sum(e.tag == tag for e in every) != 1:
            yield f"0: not one <{tag}>"
    marks = Counter((e.tag, e.attributes.get("aria-label", "")) for e in every if e.tag in LANDMARKS)
    yield from (f"0: {times} landmarks {mark}" for mark, times in marks.items() if times > 1)
    ids = {e.attributes["id"] for e in every if "id" in e.attributes}
    first = next((e for e in root.all(*TAKES_FOCUS) if "href" in e.attributes or e.tag != "a"), None)
    main = any(e.tag == "header" for e in every)
    if main and (first is None or first.attributes.get("href", "").removeprefix("#") not in ids):
        yield "0: what can be reached first does not lead to the page's words"


def _headings(every: list[Element]) -> Iterator[str]:
    level = 0
    for e in every:
        if re.fullmatch(r"h[1-6]", e.tag):
            if int(e.tag[1]) > level + 1:
                yield f"{e.line}: <{e.tag}> after a heading of level {level}"
            if not e.text():
                yield f"{e.line}: an empty heading"
            level = int(e.tag[1])


def _things(every: list[Element]) -> Iterator[str]:
    """Errors in the names of controls and images, and in the headers and names of tables."""
    labelled = {e.attributes.get("for") for e in every if e.tag == "label"}
    for e in every:
        has = e.attributes
        if e.tag in ("a", "button", "summary") and not e.name():
            yield f"{e.line}: <{e.tag}> has no name"
        if e.tag in ("input", "select", "textarea") and not (has.get("aria-label") or has.get("id") in labelled):
            yield f"{e.line}: <{e.tag}> has no label"
        if e.tag == "img" and "alt" not in has:
            yield f"{e.line}: <img> without alt"
        if e.tag == "svg" and has.get("role") and not (e.name() or any(c.tag == "title" for c in e.children)):
            yield f"{e.line}: a drawing has no name"
        if e.tag == "table" and not ({"aria-label", "aria-labelledby"} & has.keys() or list(e.all("caption"))):
            yield f"{e.line}: a table has no name"
        if e.tag == "th" and not (has.get("scope") and e.name()):
            yield f"{e.line}: a head of a table says nothing, or not of what"
