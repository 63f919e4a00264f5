"""What the <meta> elements of an HTML page state, and which parts of the page are beside the article."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from itertools import islice
from typing import Any
from unicodedata import normalize

from cuttings.common.facts import load_facts

Tree = Any  # an lxml element: lxml has no types of its own
Marks = dict[str, list[str]]  # the contents of <meta> elements by name, names in lower case

MIN_PROSE_CHARS = 80  # characters of a paragraph of an article
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")  # soft hyphens and the like
_BESIDE_TAGS = frozenset({"aside", "footer", "nav", "figure"})
_LISTS = r"related|recirc|recommend|trending|most-?(?:read|popular)|(?:read|up)-?next|more-?stories"
_NAMES_OF_LISTS = re.compile(_LISTS, re.IGNORECASE)
_BESIDE_NAMES = re.compile(rf"comment|sidebar|{_LISTS}", re.IGNORECASE)


MAX_NOTE_CHARS = 250  # characters of a byline with its dates and buttons
_MAX_NOTE_LINK_WORDS = 4  # words of a link that is a name or a button
_MAX_FOUND = 8  # elements of a kind that are looked at


def tree_of(html: str | bytes) -> Tree | None:
    """The tree of a page, by trafilatura's parser; None if `html` is not HTML."""
    from trafilatura import load_html  # noqa: PLC0415 - slow to load, and not needed where no page is read

    return load_html(html)


@dataclass(frozen=True)
class Page:
    """A page as a tree, with its <meta> elements; `wrappers` are the elements that hold its level one headings."""

    tree: Tree
    marks: Marks
    wrappers: frozenset[Tree]

    def named(self, what: str) -> list[str]:
        """The contents of the <meta> elements for `what`, a key of `page-marks.yml`, the preferred ones first."""
        return [content for name in load_facts("page-marks")[what] for content in self.marks.get(name, ())]

    def find(self, *tags: str, most: int = _MAX_FOUND) -> list[Tree]:
        """The first `most` elements with one of `tags` that are not beside the article."""
        return self._own(self.tree.iter(*tags), most)

    def find_marked(self, attribute: str, value: re.Pattern[str], tags: Container[str] = ()) -> list[Tree]:
        """The same of elements in an attribute of which `value` is found; of any tag if there are no `tags`."""
        marked = self._attributes.get(attribute, ())
        found = (element for element, text in marked if value.search(text) and (not tags or element.tag in tags))
        return self._own(found, _MAX_FOUND)

    @cached_property
    def _attributes(self) -> dict[str, list[tuple[Tree, str]]]:
        """The elements that have each of the attributes that mark parts of a page, with their values, in order.

        One walk over the page takes less time than any XPath about its classes.
        """
        found: dict[str, list[tuple[Tree, str]]] = {}
        for element in self.tree.iter("*"):
            for attribute in ("class", "itemprop", "rel"):
                if value := element.get(attribute):
                    found.setdefault(attribute, []).append((element, value))
        return found

    def _own(self, elements: Iterable[Tree], most: int) -> list[Tree]:
        return list(islice((element for element in elements if not self.is_beside(element)), most))

    def is_beside(self, element: Tree, at_headline: bool = False) -> bool:
        """Whether an element is in a part of the page about other articles, or about people other than the author.

        Such parts have a certain tag, or a certain id or class. The id or class does not count if the part holds the
        headline, since a whole page may have the class "with-sidebar". Directly `at_headline`, neither does a part
        that holds no more than a byline, a date and the number of comments.
        """
        return any(
            (
                parent.tag in _BESIDE_TAGS
                or (parent not in self.wrappers and parent.tag != "body" and _is_named(parent, _BESIDE_NAMES))
            )
            and not (at_headline and _is_note(parent))
            for parent in element.iterancestors()
        )


def is_list_of_others(element: Tree) -> bool:
    """Whether an element is named as a list of other articles, and does not hold the headline."""
    return element.tag != "body" and _is_named(element, _NAMES_OF_LISTS) and element.find(".//h1") is None


def _is_note(part: Tree) -> bool:
    """Whether a part of the page has the length of a byline with a date, and no headline of another article."""
    if part.tag in ("footer", "nav", "figure") or _is_named(part, _NAMES_OF_LISTS):
        return False
    short = len(text_of(part)) <= MAX_NOTE_CHARS
    return short and all(len(text_of(link).split()) <= _MAX_NOTE_LINK_WORDS for link in part.iter("a"))


def _is_named(element: Tree, names: re.Pattern[str]) -> bool:
    return names.search(f"{element.get('id')} {element.get('class')}") is not None


def page_of(tree: Tree) -> Page:
    """The `Page` of an HTML tree."""
    marks: Marks = {}
    for meta in tree.iter("meta"):
        content = shown(unescape(meta.get("content") or ""))  # some systems escape twice
        for attribute in ("property", "name"):
            if content and meta.get(attribute):
                marks.setdefault(meta.get(attribute).strip().lower(), []).append(content)
    return Page(tree, marks, frozenset(tree.xpath("//h1/ancestor::*")))


def text_of(element: Tree) -> str:
    """The text of an element as it is shown, in one line."""
    return shown(str(element.text_content()))


def shown(text: str) -> str:
    """`text` in one line and in NFC, without characters that mark where a word may be broken."""
    plain = text if text.isascii() else _INVISIBLE.sub("", normalize("NFC", text))
    return " ".join(plain.split())


def stated_summary(tree: Tree) -> str | None:
    """What a page states to sum its article up, for search engines or for sharing; None if it states nothing."""
    summaries = tree.xpath("//meta[@name='description' or @property='og:description']/@content")
    return next((summary for text in summaries if (summary := shown(unescape(text)))), None)
