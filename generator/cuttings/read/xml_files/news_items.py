"""Reads articles in the formats of news agencies: NITF, NewsML-G2 and NewsML 1, by what `news-xml.yml` says of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from cuttings.common.facts import load_facts, word_set
from cuttings.common.text import fold
from cuttings.project.publication_fields import metadata_of
from cuttings.read.decode import plain_characters
from cuttings.read.parsed import Parsed, Refusal
from cuttings.read.records.record import ReadRecord, sha256_of
from cuttings.read.xml_files.xml_tree import Element, elements_named, local_name, values_at

_COMPACT_TIME = re.compile(r"^(\d{4})(\d\d)(\d\d)T\d\S*$")
_NUMERIC_DATE = re.compile(r"\s*\d{4}-\d\d-\d\d.*")
_ITEM_FORM = "Export the items with their texts."


def read_news_items(root: Element, where: str) -> Iterator[ReadRecord]:
    """The article of each news item in `root`, numbered from 1; items such as pictures, which have no text, are told.

    `where` is the path of the file in notices.
    """
    items = list(elements_named(root, load_facts("news-xml")["articles"]))
    lacking = []
    for number, item in enumerate(items, 1):
        paragraphs = _paragraphs(item)
        if not paragraphs:
            lacking.append(number)
            continue
        here = f"{where}:{number}"
        outcome = _withheld(item) or _article(item, paragraphs, here)
        yield ReadRecord(number, sha256_of("".join(item.itertext())), outcome)
    if lacking:
        what = f"{len(lacking)} of {len(items)} news items have no text, as pictures have none."
        yield ReadRecord(lacking[0], "", Refusal(what, _ITEM_FORM))


def _withheld(item: Element) -> Refusal | None:
    """Why the item must not be used, if its provider says so."""
    states = [
        text for path in ("pubstatus/@qcode", "newsmanagement/status/@formalname") for text in values_at(item, path)
    ]
    state = next((s for s in states if s.lower().rpartition(":")[2] in word_set("news-xml", "withheld")), None)
    if not state:
        return None
    return Refusal(f"The provider states that this item is not to be used ('{state}').", "Leave it out.")


def _article(item: Element, paragraphs: Sequence[str], where: str) -> Parsed:
    fields: Mapping[str, Sequence[str]] = load_facts("news-xml")["fields"]
    found = {
        name: next((values for path in paths if (values := values_at(item, path))), [])
        for name, paths in fields.items()
    }
    stated = [
        (
            name,
            tuple(_COMPACT_TIME.sub(r"\1-\2-\3", value) for value in values[: None if name == "authors" else 1]),
            where,
        )
        for name, values in found.items()
        if name != "dateline"
    ]
    given, notices = metadata_of(stated, "news item")
    body = _with_dateline(list(paragraphs), next(iter(found["dateline"]), ""))
    lines = body if not given.title or fold(body[0]) == fold(given.title) else [given.title, *body]
    return Parsed(plain_characters("\n\n".join(lines)), given, (), notices)


def _with_dateline(paragraphs: list[str], dateline: str) -> list[str]:
    """`paragraphs` with the dateline before the first, as newspapers print it, unless that begins with it."""
    line = _NUMERIC_DATE.sub("", dateline).strip(" ,-–—")
    place = re.split(r"[,(]", line)[0].strip()
    if not place or fold(paragraphs[0]).startswith(fold(place)):
        return paragraphs
    return [f"{line} - {paragraphs[0]}", *paragraphs[1:]]


def _paragraphs(item: Element) -> list[str]:
    """The paragraphs of the item's text; [] if it has none."""
    for name in load_facts("news-xml")["texts"]:
        for holder in elements_named(item, [name]):
            if lines := _lines_in(holder):
                return lines
    return []


def _lines_in(holder: Element) -> list[str]:
    """The lines of the text in `holder`: its paragraphs, or what blank lines divide where it has no elements.

    The tree is walked without recursion, since a file may be nested to any depth.
    """
    facts = load_facts("news-xml")
    beside, blocks = word_set("news-xml", "beside"), frozenset(facts["paragraphs"])
    if len(holder) == 0:
        parts = (holder.text or "").replace("\r\n", "\n").split("\n\n")
        return [line for part in parts if (line := " ".join(part.split()))]
    lines: list[str] = []
    pieces: list[str] = [holder.text or ""]
    steps: list[tuple[Element, bool]] = [(child, True) for child in reversed(holder)]
    while steps:
        element, entering = steps.pop()
        name = local_name(element)
        if name in blocks:
            lines.append(" ".join("".join(pieces).split()))
            pieces = []
        if entering and name not in beside and name:
            pieces.append(" " if name == "br" else element.text or "")
            steps.append((element, False))
            steps.extend((child, True) for child in reversed(element))
        else:
            pieces.append(element.tail or "")
    lines.append(" ".join("".join(pieces).split()))
    return [line for line in lines if line]
