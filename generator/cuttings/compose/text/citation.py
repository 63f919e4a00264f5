"""Writes references to an article: as a line of text, for BibTeX, and as CSL-JSON."""

from __future__ import annotations

import json
import re

from cuttings.compose.format import enumeration, reader_date
from cuttings.compose.view_models import Reference
from cuttings.dates import month_names
from cuttings.model import Article

_LATEX = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{c: f"\\{c}" for c in "&%$#_{}"},
}
# What a field of CSL-JSON can be: words, names in their parts, or a date.
_CslValue = str | list[dict[str, str]] | dict[str, list[list[int]]]
_INSTITUTION = re.compile(r"\b(staff|agency|agencies|news|desk|bureau|press|service|editors?|correspondents?)\b", re.I)


def cite_article(article: Article, site_name: str, address: str) -> Reference:
    """References to `article` in the collection `site_name`; `address` is the URL of its page, "" where it has none."""
    return Reference(_text(article, site_name, address), _bibtex(article, site_name, address), _csl(article, address))


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


def _bibtex(article: Article, site_name: str, address: str) -> str:
    """An entry for BibTeX (Patashnik, BibTeXing, 1988); `url` and `note` are what most styles print."""
    year, month, day = _date(article.published)
    fields = {
        "author": " and ".join(_author(name) for name in article.authors),
        "title": f"{{{_latex(article.title)}}}",
        "journal": _latex(article.outlet or ""),
        "year": year,
        "month": month_names()[int(month) - 1][:3].lower() if month else "",
        "day": str(int(day)) if day else "",
        "url": _web(article.url or address),
        "note": _latex(f"In {site_name}") + (f": {_web(address)}" if address and article.url else ""),
    }
    kind = "article" if article.outlet else "misc"
    lines = [f"  {name} = {value if name == 'month' else f'{{{value}}}'}," for name, value in fields.items() if value]
    return "\n".join([f"@{kind}{{{article.id},", *lines, "}"])


def _csl(article: Article, address: str) -> str:
    """An item of CSL-JSON (Citation Style Language 1.0.2)."""
    item: dict[str, _CslValue] = {"id": article.id, "type": "article-newspaper", "title": article.title}
    if article.authors:
        item["author"] = [_name(author) for author in article.authors]
    if article.outlet:
        item["container-title"] = article.outlet
    parts = [int(part) for part in _date(article.published) if part]
    if parts:
        item["issued"] = {"date-parts": [parts]}
    if article.url or address:
        item["URL"] = article.url or address
    item["language"] = article.language
    lines = ",\n".join(f"  {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in item.items())
    return f"[{{\n{lines}\n}}]"


def _date(edtf: str | None) -> tuple[str, str, str]:
    """Year, month and day as far as they are stated, "" for the others; all three are "" without a year."""
    match = re.match(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", edtf or "")
    return (match[1], match[2] or "", match[3] or "") if match else ("", "", "")


def _name(author: str) -> dict[str, str]:
    """A person's name in its parts; the name of an agency, or one of a single word, undivided."""
    given, _, family = author.strip().rpartition(" ")
    return {"literal": author} if _INSTITUTION.search(author) or not given else {"family": family, "given": given}


def _author(author: str) -> str:
    parts = _name(author)
    return _latex(f"{parts['family']}, {parts['given']}") if "family" in parts else f"{{{_latex(author)}}}"


def _latex(text: str) -> str:
    return "".join(_LATEX.get(c, c) for c in " ".join(text.split()))


def _web(url: str) -> str:
    """A web address for BibTeX, whose braces must match; every other character is kept."""
    return url.replace("{", "%7B").replace("}", "%7D")
