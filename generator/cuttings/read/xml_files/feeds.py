"""Reads saved feeds, RSS and Atom: an article in each entry that has its whole text, not only a summary."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import tostring

from cuttings.read.html.shown_text import shown_text
from cuttings.read.parsed import Refusal
from cuttings.read.records.record import ReadRecord, read_record, sha256_of
from cuttings.read.xml_files.xml_tree import Element, elements_named, local_name, values_at

_ENTRY_FORM = "Save the pages that the entries link to."
_MIN_DESCRIPTION_WORDS = 150  # words from which a description is the article rather than a summary of it
_IS_CUT_OFF = re.compile(
    r"(?:\[…\]|\[\.\.\.\]|…|\.\.\.|(?:read|continue|view)\W+(?:more|reading|the full \w+)\W*)\s*$", re.IGNORECASE
)
_APPEARED_FIRST = re.compile(r"\s*The post .{1,300} (?:appeared first on|first appeared on) [^\n]{1,120}$")
_ENTRY_AUTHOR_PATHS = ("./creator", "./author/name", "./author")
_MAILED_BY = re.compile(r"\S+@\S+\s*\((.+)\)")


def read_feed(root: Element, where: str) -> Iterator[ReadRecord]:
    """The article of each entry of a feed, numbered from 1; entries without a whole text are told in one notice."""
    names = [title for path in ("./channel/title", "./title") for title in values_at(root, path)]
    entries = list(elements_named(root, ("item", "entry")))
    lacking = []
    for number, entry in enumerate(entries, 1):
        text = _whole_text(entry)
        if not text:
            lacking.append(number)
            continue
        article = read_record({**_fields(entry, names), "text": text}, f"{where}:{number}", "feed entry", _ENTRY_FORM)
        yield ReadRecord(number, sha256_of(f"{article.given}{article.text}"), article)
    if lacking:
        what = f"{len(lacking)} of {len(entries)} entries of the feed have a summary only, not the whole text."
        yield ReadRecord(lacking[0], "", Refusal(what, _ENTRY_FORM))


def _fields(entry: Element, feed_names: list[str]) -> dict[str, object]:
    """What the entry states, under names of fields."""
    people = next((found for path in _ENTRY_AUTHOR_PATHS if (found := values_at(entry, path))), [])
    links = [
        *(
            link.get("href", "")
            for link in entry
            if local_name(link) == "link" and link.get("rel", "alternate") == "alternate"
        ),
        *values_at(entry, "./link"),
    ]
    dates = [date for path in ("./pubdate", "./published", "./date", "./issued") for date in values_at(entry, path)]
    sources = [*values_at(entry, "./source/title"), *values_at(entry, "./source"), *feed_names]
    return {
        "title": next(iter(values_at(entry, "./title")), None),
        "authors": [_MAILED_BY.sub(r"\1", name) for name in people],
        "url": next((link for link in links if link), None),
        "published": next(iter(dates), None),
        "outlet": next(iter(sources), None),
    }


def _whole_text(entry: Element) -> str:
    """The text of an entry's article, "" if it has only a summary."""
    held = {name: child for child in entry if (name := local_name(child)) in ("encoded", "content", "description")}
    for name in ("encoded", "content", "description"):
        text = _APPEARED_FIRST.sub("", _shown(held[name])) if name in held else ""
        long_enough = name != "description" or len(text.split()) >= _MIN_DESCRIPTION_WORDS
        if text and long_enough and not _IS_CUT_OFF.search(text):
            return text
    return ""


def _shown(content: Element) -> str:
    """The text that a reader of feeds would show of an element: in HTML as a text, in XHTML as elements, or plain."""
    if len(content):
        return shown_text(re.sub(r"<(/?)\w+:", r"<\1", tostring(content, encoding="unicode")))
    text = content.text or ""
    return shown_text(text) if re.search(r"<\w+[^<>]*>|&\w+;", text) else text.strip()
