"""Writes references to articles for programs that manage literature: BibTeX and RIS."""

from __future__ import annotations

import re

from cuttings.model import Article

BIBTEX_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")  # its macros
_LATEX = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{c: f"\\{c}" for c in "&%$#_{}"},
}
_INSTITUTION = re.compile(r"\b(staff|agency|agencies|news|desk|bureau|press|service|editors?|correspondents?)\b", re.I)


def bibtex_entry(article: Article, site_name: str, address: str = "") -> str:
    """An entry for BibTeX (Patashnik, BibTeXing, 1988); `url` and `note` are what most styles print.

    `address` is the URL of the article's page in the collection `site_name`, "" where it has none.
    """
    year, month, day = date_parts(article.published)
    fields = {
        "author": " and ".join(_author(name) for name in article.authors),
        "title": f"{{{_latex(article.title)}}}",
        "journal": _latex(article.outlet or ""),
        "year": year,
        "month": BIBTEX_MONTHS[int(month) - 1] if month else "",
        "day": str(int(day)) if day else "",
        "url": _web(article.url or address),
        "note": _latex(f"In {site_name}") + (f": {_web(address)}" if address and article.url else ""),
    }
    kind = "article" if article.outlet else "misc"
    lines = [f"  {name} = {value if name == 'month' else f'{{{value}}}'}," for name, value in fields.items() if value]
    return "\n".join([f"@{kind}{{{article.id},", *lines, "}"])


def ris_entry(article: Article, site_name: str) -> str:
    """An entry in RIS, of the type "newspaper article"; each line is a tag with a value."""
    date = "/".join(part for part in date_parts(article.published) if part)
    tags = [
        ("TY", "NEWS"),
        ("ID", article.id),
        ("TI", article.title),
        *(("AU", _reversed(name)) for name in article.authors),
        ("T2", article.outlet or ""),
        ("PY", date[:4]),
        ("DA", date),
        ("UR", article.url or ""),
        ("LA", "" if article.language == "und" else article.language),
        ("N1", f"In {site_name}, read from {article.source}"),
    ]
    lines = [f"{tag}  - {words}" for tag, value in tags if (words := " ".join(value.split()))]
    return "\n".join([*lines, "ER  - "])


def date_parts(edtf: str | None) -> tuple[str, str, str]:
    """Year, month and day as far as they are stated, "" for the others; all three are "" without a year."""
    match = re.match(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", edtf or "")
    return (match[1], match[2] or "", match[3] or "") if match else ("", "", "")


def name_parts(author: str) -> dict[str, str]:
    """A person's name in its parts; the name of an agency, or one of a single word, undivided."""
    given, _, family = author.strip().rpartition(" ")
    return {"literal": author} if _INSTITUTION.search(author) or not given else {"family": family, "given": given}


def _author(author: str) -> str:
    return _latex(_reversed(author)) if "family" in name_parts(author) else f"{{{_latex(author)}}}"


def _reversed(author: str) -> str:
    """A person's name with the family name first: "Lee, Ann"; any other name as it is."""
    parts = name_parts(author)
    return f"{parts['family']}, {parts['given']}" if "family" in parts else author


def _latex(text: str) -> str:
    return "".join(_LATEX.get(c, c) for c in " ".join(text.split()))


def _web(url: str) -> str:
    """A web address for BibTeX, whose braces must match; every other character is kept."""
    return url.replace("{", "%7B").replace("}", "%7D")
