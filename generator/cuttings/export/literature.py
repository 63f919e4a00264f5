"""Writes references to all articles of a collection, for programs that manage literature."""

from __future__ import annotations

from cuttings.common.interchange.references import bibtex_entry, ris_entry
from cuttings.common.text import printable
from cuttings.model import Library


def bibtex(library: Library, site_name: str) -> str:
    """A BibTeX entry for each article."""
    return "\n".join(printable(bibtex_entry(article, site_name)) + "\n" for article in library.articles)


def ris(library: Library, site_name: str) -> str:
    """An RIS entry for each article."""
    return "\n".join(printable(ris_entry(article, site_name)) + "\n" for article in library.articles)
