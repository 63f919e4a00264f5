"""Reads an XML file: finds out of which kind it is by its outermost element."""

from __future__ import annotations

from collections.abc import Iterator

from cuttings.common.facts import word_set
from cuttings.read.html.page import read_html
from cuttings.read.parsed import Refusal
from cuttings.read.records.record import ReadRecord, sha256_of
from cuttings.read.xml_files.feeds import read_feed
from cuttings.read.xml_files.news_items import read_news_items
from cuttings.read.xml_files.xml_tree import elements_named, local_name, xml_root

_FEEDS = frozenset({"rss", "rdf", "feed", "channel"})


def read_xml(data: bytes, where: str) -> Iterator[ReadRecord]:
    """Each article of an XML file, numbered from 1; `where` is its path in notices.

    Raises `Refusal` if it is not XML, declares entities, or is of no kind that holds articles.
    """
    root = xml_root(data)
    kind = local_name(root)
    if kind == "html":
        page = read_html(data)
        yield ReadRecord(1, sha256_of(page.text), page)
    elif kind in _FEEDS:
        yield from read_feed(root, where)
    elif next(elements_named(root, word_set("news-xml", "articles")), None) is not None:
        yield from read_news_items(root, where)
    else:
        mend = "NITF, NewsML, RSS and Atom are. Save the text of each article as .txt, or as HTML."
        raise Refusal(f"XML whose outermost element is '{kind}' is not read.", mend)
