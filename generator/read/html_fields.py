"""Finds what an HTML page states of its article: title, outlet, date, authors, address, language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Any
from unicodedata import normalize
from urllib.parse import urlsplit

from htmldate import find_date

from generator.dates import parse_date
from generator.facts import load_facts
from generator.model import Metadata
from generator.read.authors import organisations_among, people_among
from generator.read.headline import choose_headline
from generator.read.json_ld import ArticleData, article_data

Tree = Any  # an lxml element: lxml has no types of its own


_FRAME = "not(ancestor::*[self::aside or self::footer or self::nav or self::figure])"
_ASIDE = (  # outside parts that tell of other articles or of other people than the author; what holds the h1 is none
    "not(ancestor::*[self::aside or self::footer or self::nav or self::figure"
    " or (contains(translate(concat(@id,' ',@class),'CRS','crs'),'comment')"
    " or contains(translate(concat(@id,' ',@class),'CRS','crs'),'related')"
    " or contains(translate(concat(@id,' ',@class),'CRS','crs'),'sidebar'))"
    " and not(self::body) and not(.//h1)])"
)
_AUTHOR_PATHS = (
    f"//*[@rel='author' and {_ASIDE}]",
    f"//*[contains(@itemprop,'author') and {_ASIDE}]",
    f"//*[(self::a or self::span or self::div or self::p or self::strong or self::li) and {_ASIDE} and ("
    "contains(@class,'author-name') or contains(@class,'author__name') or contains(@class,'authorName')"
    " or contains(@class,'byline-name') or contains(@class,'byline__name') or contains(@class,'vcard'))]",
    f"//address[{_ASIDE}]",
    f"//*[(self::a or self::span or self::div or self::p) and {_ASIDE} and ("
    "contains(translate(@class,'ABL','abl'),'byline') or contains(translate(@class,'A','a'),'author')"
    " or contains(@class,'posted-by'))]",
)
_LONGEST_BYLINE = 150  # characters; what is longer is a biography


def page_metadata(tree: Tree) -> tuple[Metadata, tuple[str, ...]]:
    """What the page states, and all forms of its title, by which the headline is known in its text."""
    data = article_data(_text(script) for script in tree.xpath("//script[@type='application/ld+json']"))
    metas = _metas(tree)
    url = _url(tree, metas, data)
    outlet = _outlet([*_all(metas, "shared sites"), data.publisher or "", *_all(metas, "sites")])
    published, basis = _published(tree, metas, data, url)
    titles = [*_all(metas, "shared titles"), data.headline, *map(_text, tree.xpath("//head//title"))]
    known = [title for title in (*titles, *_all(metas, "titles")) if title]
    host = urlsplit(url or "").hostname or ""
    headings = [
        _text(h) for h in tree.xpath(f"//h1[{_FRAME}] | //*[@itemprop='headline' and not(self::meta) and {_ASIDE}]")
    ]
    title = choose_headline([h for h in headings if h], known, [outlet or "", data.publisher or "", host])
    metadata = Metadata(
        title=title,
        outlet=outlet if outlet != title else None,
        published=published,
        published_basis=basis,
        authors=_authors(tree, metas, data, outlet),
        url=url,
        language=_language(tree),
    )
    return metadata, tuple(dict.fromkeys([*headings, *known]))


def _text(element: Tree) -> str:
    return " ".join(normalize("NFC", str(element.text_content())).split())


def _metas(tree: Tree) -> dict[str, list[str]]:
    """The content of the page's <meta> elements by name, names in lower case."""
    metas: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        content = " ".join(normalize("NFC", meta.get("content") or "").split())
        for attribute in ("property", "name"):
            if content and meta.get(attribute):
                metas.setdefault(meta.get(attribute).strip().lower(), []).append(content)
    return metas


def _all(metas: dict[str, list[str]], what: str) -> list[str]:
    """What the <meta> elements say that tell `what`, a key of `page-marks.yml`."""
    return [content for name in load_facts("page-marks")[what] for content in metas.get(name, ())]


def _outlet(names: Iterable[str]) -> str | None:
    """The first of `names` that says something, without a motto after it or the sign of a social network before it."""
    plain = (re.split(r"\s+[|»•·]\s*", name.strip().removeprefix("@"))[0] for name in names)
    return next((name for name in plain if name), None)


def _url(tree: Tree, metas: dict[str, list[str]], data: ArticleData) -> str | None:
    """The page's address: the canonical one, else as it is shared, else as a browser noted it when saving."""
    links = [link.get("href") or "" for link in tree.xpath("//link[@rel='canonical']")]
    saved = [m[1] for c in tree.xpath("//comment()")[:5] if (m := re.search(r"saved from url=\(\d+\)(\S+)", str(c)))]
    candidates = [*links, *metas.get("og:url", ()), data.url or "", *saved]
    return next((url.strip() for url in candidates if re.match(r"https?://[^/\s]+\.[^/\s]+/\S", url.strip())), None)


def _language(tree: Tree) -> str | None:
    stated = (tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or "").strip().lower()
    return stated[:2] if re.match(r"[a-z]{2}(?:[-_]|$)", stated) else None


def _published(
    tree: Tree, metas: dict[str, list[str]], data: ArticleData, url: str | None
) -> tuple[str | None, str | None]:
    """The day of publication, and what that rests on."""
    times = [t.get("datetime") or _text(t) for t in tree.xpath(f"//time[{_ASIDE}]")]
    marked = tree.xpath(f"//*[contains(@itemprop,'datePublished') and {_ASIDE}]")
    stated = [data.published or "", *_all(metas, "dates")]
    stated += [e.get("content") or e.get("datetime") or _text(e) for e in marked]
    stated += [t.get("datetime") or "" for t in tree.xpath(f"//time[@pubdate and {_ASIDE}]")] + times[:1]
    for text in stated:
        day = parse_date(_local(text, times))
        if day and not day.startswith("XXXX"):
            return (_day_of_address(day, url) if _UTC.fullmatch(text) else day), "page metadata"
    if day := _date_of_address(url):
        return day, "page address"
    found = find_date(tree, original_date=True, extensive_search=False, url=url, max_date="2100-01-01")
    return (found, "page text") if found else (None, None)


_UTC = re.compile(r"\d{4}-\d\d-\d\dT\d\d:(\d\d:\d\d)(?:\.\d+)?(?:Z|[+-]00:?00)")


def _local(stamp: str, times: Iterable[str]) -> str:
    """A time in UTC as the page itself shows it in local time: near midnight the day differs."""
    utc = _UTC.fullmatch(stamp)
    if not utc:
        return stamp
    same = (t for t in times if re.fullmatch(rf"\d{{4}}-\d\d-\d\dT\d\d:{utc[1]}(?:\.\d+)?[+-](?!00:?00)\d\d:?\d\d", t))
    return next(same, stamp)


def _date_of_address(url: str | None) -> str | None:
    """The day that the page's address holds, as in /2024/05/07/ or /2024/may/07/."""
    found = re.search(r"/((?:19|20)\d\d)[/-](\d\d|[a-z]{3,9})[/-](\d\d?)(?:/|$)", url or "")
    if not found:
        return None
    year, month, day = found.groups()
    return parse_date(f"{year}-{month}-{day:0>2}" if month.isdigit() else f"{day} {month.capitalize()} {year}")


def _day_of_address(day: str, url: str | None) -> str:
    """The day in the page's address, if it is next to `day`: the publisher's own calendar rather than that of UTC."""
    stated = _date_of_address(url)
    near = stated and abs((date.fromisoformat(stated) - date.fromisoformat(day)).days) == 1
    return stated if stated and near else day


def _authors(tree: Tree, metas: dict[str, list[str]], data: ArticleData, outlet: str | None) -> tuple[str, ...]:
    """Who wrote it: persons with a full name before those with one word, and organisations where no person is named."""
    sources: list[list[str]] = [list(data.people), _written_by(metas) or _all(metas, "authors")]
    for path in _AUTHOR_PATHS:
        texts = [_text(element) for element in tree.xpath(path)[:8]]
        sources.append([text for text in texts if 0 < len(text) <= _LONGEST_BYLINE][:4])
    people = [people_among(source, outlet) for source in sources]
    if set(people[0]) < set(people[1]):
        people[0] = people[1]  # JSON-LD often gives the first author alone
    full = next((names for names in people if any(" " in name for name in names)), None)
    return (
        full
        or next((names for names in people[:2] if names), None)
        or organisations_among([*data.people, *data.organisations, *sources[1], *sources[2][:1]])[:2]
    )


def _written_by(metas: dict[str, list[str]]) -> list[str]:
    """Authors in the labels that cards on social networks show ("Written by": "Jane Doe")."""
    pairs = [(metas.get(f"twitter:label{n}", [""])[0], metas.get(f"twitter:data{n}", [""])[0]) for n in (1, 2)]
    return [value for label, value in pairs if re.search(r"\b(?:by|author)\b", label.lower())]
