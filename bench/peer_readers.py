"""Reads pages with the libraries that are installed beside it; `page_peers.py` runs it with the peers' own Python.

Takes JSON Lines with `id`, `source` and `url` on its standard input, and writes a line for each page and peer.
"""

from __future__ import annotations

import importlib
import json
import re
import sys
from collections.abc import Callable
from typing import Any

Fields = dict[str, Any]


def trafilatura(source: str, url: str | None) -> Fields:
    """The article by trafilatura with its own settings."""
    found = importlib.import_module("trafilatura").bare_extraction(
        source, url=url, include_comments=False, with_metadata=True
    )
    if found is None:
        return {}
    authors = (found.author or "").split("; ")
    return {
        "title": found.title,
        "published": found.date,
        "authors": authors,
        "outlet": found.sitename,
        "text": found.text,
    }


def newspaper4k(source: str, url: str | None) -> Fields:
    """The article by newspaper4k; it gives no outlet of its own but the site's name in its metadata."""
    article = importlib.import_module("newspaper").Article(url or "https://example.com/x", fetch_images=False)
    article.download(input_html=source)
    article.parse()
    published = article.publish_date.isoformat() if article.publish_date else None
    outlet = article.meta_site_name or None
    return {
        "title": article.title,
        "published": published,
        "authors": article.authors,
        "outlet": outlet,
        "text": article.text,
    }


def htmldate(source: str, url: str | None) -> Fields:
    """The date alone, of the first publication."""
    return {"published": importlib.import_module("htmldate").find_date(source, url=url, original_date=True)}


def readability(source: str, url: str | None) -> Fields:
    """The title and the text by readability-lxml, whose markup is removed."""
    document = importlib.import_module("readability").Document(source, url=url)
    tree = importlib.import_module("lxml.html").fromstring(document.summary())
    text = "\n".join(" ".join(line.itertext()) for line in tree.iter("p", "li", "h2", "h3", "h4", "blockquote", "pre"))
    return {"title": document.short_title(), "text": re.sub(r"[ \t]+", " ", text)}


PEERS: dict[str, Callable[[str, str | None], Fields]] = {
    "trafilatura": trafilatura,
    "newspaper4k": newspaper4k,
    "htmldate": htmldate,
    "readability-lxml": readability,
}


def main() -> None:
    """Read each page with each peer; a peer that fails on a page, or is not installed, gives nothing for it."""
    for line in sys.stdin:
        page = json.loads(line)
        for name, read in PEERS.items():
            try:
                fields = read(page["source"], page["url"])
            except Exception as error:  # it counts against the peer, and stops nothing
                fields = {"failed": f"{type(error).__name__}: {error}"[:200]}
            sys.stdout.write(json.dumps({"id": page["id"], "peer": name, **fields}) + "\n")


if __name__ == "__main__":
    main()
