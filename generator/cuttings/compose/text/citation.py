"""Writes references to an article: as a line of text, for BibTeX, and as CSL-JSON."""

from __future__ import annotations

import json

from cuttings.common.interchange.references import bibtex_entry, date_parts, name_parts
from cuttings.compose.format import enumeration, reader_date
from cuttings.compose.view_models import Reference
from cuttings.model import Article

# What a field of CSL-JSON can be: words, names in their parts, or a date.
_CslValue = str | list[dict[str, str]] | dict[str, list[list[int]]]


def cite_article(article: Article, site_name: str, address: str) -> Reference:
    """References to `article` in the collection `site_name`; `address` is the URL of its page, "" where it has none."""
    text, entry = _text(article, site_name, address), bibtex_entry(article, site_name, address)
    return Reference(text, entry, _csl(article, address))


def _text(article: Article, site_name: str, address: str) -> str:
    """Author. “Title.” Outlet, date. Where it was published. Where it is kept."""
    title = article.title.strip()
    stop = "" if title.endswith((".", "?", "!", "…")) else "."
    known = ", ".join(words for words in (article.outlet, reader_date(article.published)) if words)
    parts = [
        f"{enumeration(list(article.authors))}." if article.authors else "",
        f"“{title}{stop}”",
        f"{known}." if known else "",
        f"{article.url}." if article.url else "",
        f"In {site_name}" + (f", {address}." if address else "."),
    ]
    return " ".join(part for part in parts if part)


def _csl(article: Article, address: str) -> str:
    """An item of CSL-JSON (Citation Style Language 1.0.2)."""
    item: dict[str, _CslValue] = {"id": article.id, "type": "article-newspaper", "title": article.title}
    if article.authors:
        item["author"] = [name_parts(author) for author in article.authors]
    if article.outlet:
        item["container-title"] = article.outlet
    parts = [int(part) for part in date_parts(article.published) if part]
    if parts:
        item["issued"] = {"date-parts": [parts]}
    if article.url or address:
        item["URL"] = article.url or address
    item["language"] = article.language
    lines = ",\n".join(f"  {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in item.items())
    return f"[{{\n{lines}\n}}]"
