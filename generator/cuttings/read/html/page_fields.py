"""Finds what an HTML page states about its article: title, outlet, date, authors, address, language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from urllib.parse import urlsplit

from htmldate import find_date

from cuttings.dates import parse_date
from cuttings.model import Metadata
from cuttings.read.html.headline import choose_headline, site_in_title
from cuttings.read.html.json_ld import ArticleData, article_data
from cuttings.read.html.meta_marks import Page, Tree, page_of, text_of
from cuttings.read.html.page_authors import page_authors

_HEADING_PATHS = (  # headings of level one, then other elements that may be the headline
    "//h1",
    "//*[@itemprop='headline' and not(self::meta)]",
    "//*[(self::h2 or self::h3 or self::div or self::p) and (contains(@class,'entry-title')"
    " or contains(@class,'post-title') or contains(@class,'article-title') or contains(@class,'headline'))]",
)


def page_metadata(tree: Tree) -> tuple[Metadata, tuple[str, ...]]:
    """What the page states, and all forms of its title, which help to recognise the headline in its text."""
    data = article_data(text_of(script) for script in tree.xpath("//script[@type='application/ld+json']"))
    page = page_of(tree)
    url = _url(page, data)
    host = urlsplit(url or "").hostname or ""
    heads = [text_of(title) for title in tree.xpath("//head//title")]
    named = [*page.named("shared sites"), site_in_title(heads, host) or "", data.publisher or "", *page.named("sites")]
    outlet = _outlet(named)
    published, basis = _published(page, data, url)
    titles = [*page.named("shared titles"), data.headline, *heads]
    known = [title for title in (*titles, *page.named("titles")) if title]
    headings = [text for path in _HEADING_PATHS for element in page.find(path) if (text := text_of(element))]
    title = choose_headline(headings, known, [outlet or "", data.publisher or "", host])
    metadata = Metadata(
        title=title,
        outlet=outlet if outlet != title else None,
        published=published,
        published_basis=basis,
        authors=page_authors(page, data, outlet),
        url=url,
        language=_language(tree),
    )
    return metadata, tuple(dict.fromkeys([*headings, *known]))


def _outlet(names: Iterable[str]) -> str | None:
    """The first of `names` that is not empty, without a motto after it or the "@" of a social network before it."""
    plain = (re.split(r"\s+[|»•·]\s*", name.strip().removeprefix("@"))[0] for name in names)
    return next((name for name in plain if name), None)


def _url(page: Page, data: ArticleData) -> str | None:
    """The page's address: the canonical one, else the one for sharing, else the one a browser noted when saving."""
    links = [link.get("href") or "" for link in page.tree.xpath("//link[@rel='canonical']")]
    saved = [
        m[1] for c in page.tree.xpath("//comment()")[:5] if (m := re.search(r"saved from url=\(\d+\)(\S+)", str(c)))
    ]
    candidates = [*links, *page.marks.get("og:url", ()), data.url or "", *saved]
    return next((url.strip() for url in candidates if re.match(r"https?://[^/\s]+\.[^/\s]+/\S", url.strip())), None)


def _language(tree: Tree) -> str | None:
    stated = (tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or "").strip().lower()
    return stated[:2] if re.match(r"[a-z]{2}(?:[-_]|$)", stated) else None


def _published(page: Page, data: ArticleData, url: str | None) -> tuple[str | None, str | None]:
    """The day of publication (EDTF), and its basis; None for both if no day is found."""
    times = [t.get("datetime") or text_of(t) for t in page.find("//time")]
    marked = page.find("//*[contains(@itemprop,'datePublished')]")
    stated = [data.published or "", *page.named("dates")]
    stated += [e.get("content") or e.get("datetime") or text_of(e) for e in marked]
    stated += [t.get("datetime") or "" for t in page.find("//time[@pubdate]")] + times[:1]
    for text in stated:
        day = parse_date(_local(text, times))
        if day and not day.startswith("XXXX"):
            return (_day_of_address(day, url) if _UTC.fullmatch(text) else day), "page metadata"
    if day := _date_of_address(url):
        return day, "page address"
    found = find_date(page.tree, original_date=True, extensive_search=False, url=url, max_date="2100-01-01")
    return (found, "page text") if found else (None, None)


_UTC = re.compile(r"\d{4}-\d\d-\d\dT\d\d:(\d\d:\d\d)(?:\.\d+)?(?:Z|[+-]00:?00)")


def _local(stamp: str, times: Iterable[str]) -> str:
    """The time in the page's `times` that is `stamp` in local time, if `stamp` is UTC; else `stamp`.

    Near midnight the two are on different days.
    """
    utc = _UTC.fullmatch(stamp)
    if not utc:
        return stamp
    same = (t for t in times if re.fullmatch(rf"\d{{4}}-\d\d-\d\dT\d\d:{utc[1]}(?:\.\d+)?[+-](?!00:?00)\d\d:?\d\d", t))
    return next(same, stamp)


def _date_of_address(url: str | None) -> str | None:
    """The day in the page's address, as in /2024/05/07/ or /2024/may/07/; None if there is none."""
    found = re.search(r"/((?:19|20)\d\d)[/-](\d\d|[a-z]{3,9})[/-](\d\d?)(?:/|$)", url or "")
    if not found:
        return None
    year, month, day = found.groups()
    return parse_date(f"{year}-{month}-{day:0>2}" if month.isdigit() else f"{day} {month.capitalize()} {year}")


def _day_of_address(day: str, url: str | None) -> str:
    """The day in the page's address if it is one day from `day`, since it is in local time, not in UTC; else `day`."""
    stated = _date_of_address(url)
    near = stated and abs((date.fromisoformat(stated) - date.fromisoformat(day)).days) == 1
    return stated if stated and near else day
