"""Finds who wrote an article in what its page states and shows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from unicodedata import normalize

from cuttings.read.authors import organisations_among, people_among
from cuttings.read.html.json_ld import ArticleData
from cuttings.read.html.meta_marks import Page, Tree

_AUTHOR_PATHS = (
    "//*[@rel='author']",
    "//*[contains(@itemprop,'author')]",
    "//*[(self::a or self::span or self::div or self::p or self::strong or self::li) and ("
    "contains(@class,'author-name') or contains(@class,'author__name') or contains(@class,'authorName')"
    " or contains(@class,'byline-name') or contains(@class,'byline__name') or contains(@class,'vcard'))]",
    "//address",
    "//*[(self::a or self::span or self::div or self::p) and ("
    "contains(translate(@class,'ABL','abl'),'byline') or contains(translate(@class,'A','a'),'author')"
    " or contains(@class,'posted-by'))]",
)
_MAX_BYLINE_CHARS = 150  # characters of a byline; what is longer is a biography
_BY = re.compile(r"\s*(?:By|Written by|Story by|Words by|Posted by|Von|Par|Por)\b", re.IGNORECASE)
_MAX_OPENING_BYLINE_CHARS = 80  # characters of a byline that is recognised by its first word only


def page_authors(page: Page, data: ArticleData, outlet: str | None) -> tuple[str, ...]:
    """The authors that the page names, each once.

    Persons with a full name are preferred to those with one word, and those to organisations, of which at most two are
    returned. The page's statements (`data`, <meta>) are preferred to what it shows. `outlet` is left out.
    """
    stated = [list(data.people), _labelled(page) or page.named("authors")]
    people = [people_among(source, outlet) for source in stated]
    if set(people[0]) < set(people[1]):
        people[0] = people[1]  # JSON-LD often gives the first author alone
    shown = [_texts(page.find(path), _MAX_BYLINE_CHARS)[:4] for path in _AUTHOR_PATHS]
    people += [people_among(source, outlet) for source in shown]
    full = next((names for names in people if any(" " in name for name in names)), None)
    single = next((names for names in people[:2] if names), None)
    others = (*data.people, *data.organisations, *stated[1], *shown[0][:1])
    return full or _after_by(page, outlet) or single or organisations_among(others)[:2]


def _texts(elements: Iterable[Tree], longest: int) -> list[str]:
    """The texts of `elements` that are not empty and not longer than `longest` characters.

    A space is put between nested elements, since a name and an office often follow each other without one.
    """
    texts = (" ".join(normalize("NFC", " ".join(element.itertext())).split()) for element in elements)
    return [text for text in texts if 0 < len(text) <= longest]


def _after_by(page: Page, outlet: str | None) -> tuple[str, ...]:
    """The persons with full names in the first short line that begins with "By"."""
    path = "//*[self::p or self::div or self::span or self::li or self::h2 or self::h3 or self::h4]"
    by = (element for element in page.tree.xpath(path) if len(element) <= 4 and _BY.match(element.text or ""))
    for text in _texts((element for element in by if not page.is_beside(element)), _MAX_OPENING_BYLINE_CHARS):
        if names := tuple(name for name in people_among([text], outlet) if " " in name):
            return names
    return ()


def _labelled(page: Page) -> list[str]:
    """The authors in the labels for cards on social networks ("Written by": "Ada Example")."""
    marks = page.marks
    pairs = [(marks.get(f"twitter:label{n}", [""])[0], marks.get(f"twitter:data{n}", [""])[0]) for n in (1, 2)]
    return [value for label, value in pairs if re.search(r"\b(?:by|author)\b", label.lower())]
