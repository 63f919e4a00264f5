"""Finds what an HTML page states about its article: title, outlet, date, authors, address, language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice
from urllib.parse import urljoin, urlsplit

from cuttings.model import Metadata
from cuttings.read.html.dates.page_dates import published_day
from cuttings.read.html.headline import choose_headline, shares_words
from cuttings.read.html.json_ld import ArticleData, Node, article_data
from cuttings.read.html.meta_marks import MIN_PROSE_CHARS, Page, Tree, page_of, shown, text_of
from cuttings.read.html.page_authors import page_authors
from cuttings.read.html.site_names import site_name

_HEADLINE_CLASSES = re.compile("entry-title|post-title|article-title|headline")
_HEADLINE_TAGS = frozenset({"h2", "h3", "div", "p"})
_MAX_LESSER_HEADINGS = 20  # headings of level two that are compared with the titles
_MIN_PARAGRAPHS_ABOVE = 3  # paragraphs of prose above a heading from which it stands below an article


def page_metadata(
    tree: Tree, nodes: Sequence[Node], saved: str | None = None
) -> tuple[Metadata, tuple[str, ...], str | None]:
    """What the page states, all forms of its title, and the text that it states for search engines, if any.

    The titles help to recognise the headline in the text. `nodes` are those of its JSON-LD.
    `saved` is the address from which the page was saved, if that is known.
    """
    data = article_data(nodes)
    page = page_of(tree)
    url = _url(page, data, saved)
    host = urlsplit(url or "").hostname or ""
    heads = [text_of(title) for title in tree.xpath("//head//title")]
    outlet = site_name(page, data, heads, url)
    titles = [*page.named("shared titles"), data.headline, *heads]
    known = [title for title in (*titles, *page.named("titles")) if title]
    found = [element for element in _headings(page) if not _leads_elsewhere(element, url)]
    headings = [text for element in found if (text := _headline_in(element, known)) and _may_head(element, text, known)]
    site_names = [outlet or "", data.publisher or "", host]
    title = choose_headline(
        headings, known, site_names, (text_of(heading) for heading in page.find("h2", most=_MAX_LESSER_HEADINGS))
    )
    published, basis = published_day(page, data, url, title)
    metadata = Metadata(
        title=title,
        outlet=outlet if outlet != title else None,
        published=published,
        published_basis=basis,
        authors=page_authors(page, data, outlet),
        url=url,
        language=_language(tree),
    )
    return metadata, tuple(dict.fromkeys([*headings, *known])), data.body


def _headings(page: Page) -> list[Tree]:
    """The headings of level one, then other elements that may be the headline."""
    stated = page.find_marked("itemprop", re.compile("^headline$"))
    named = page.find_marked("class", _HEADLINE_CLASSES, _HEADLINE_TAGS)
    return [*page.find("h1"), *(element for element in stated if element.tag != "meta"), *named]


def _headline_in(heading: Tree, titles: Sequence[str]) -> str:
    """The text of a heading, or the one of its elements that is one of `titles`: beside it are a label, or a byline."""
    pieces = (shown(text) for text in heading.itertext())
    return next((text for text in pieces if text in titles), None) or text_of(heading)


def _leads_elsewhere(heading: Tree, url: str | None) -> bool:
    """Whether a heading is a link to another page than `url`, or the last step of the path to it."""
    around = (heading, *heading.iterancestors())
    if heading.get("itemprop") != "headline" and any("breadcrumb" in (e.get("class") or "").lower() for e in around):
        return True
    links = [*heading.iterancestors("a"), *(a for a in heading.iter("a") if text_of(a) == text_of(heading))]
    targets = [target for link in links if (target := (link.get("href") or "").strip()) and target[0] != "#"]
    own = urlsplit(url or "").path.rstrip("/")
    return bool(own) and any(urlsplit(urljoin(url or "", target)).path.rstrip("/") != own for target in targets)


def _may_head(heading: Tree, text: str, titles: Sequence[str]) -> bool:
    """Whether a heading may be the article's.

    One unlike all `titles` must be of level one; below paragraphs of prose it is another article's.
    """
    if any(shares_words(text, title) for title in titles) or not titles:
        return True
    if heading.tag != "h1":
        return False
    above = (p for p in heading.xpath("preceding::p") if len(text_of(p)) >= MIN_PROSE_CHARS)
    return len(list(islice(above, _MIN_PARAGRAPHS_ABOVE))) < _MIN_PARAGRAPHS_ABOVE


def _url(page: Page, data: ArticleData, saved: str | None) -> str | None:
    """The page's address: the canonical one, else the one for sharing, else the one a browser noted when saving."""
    links = [link.get("href") or "" for link in page.tree.xpath("//link[@rel='canonical']")]
    candidates = [*links, *page.marks.get("og:url", ()), data.url or "", saved or ""]
    return next((url.strip() for url in candidates if re.match(r"https?://[^/\s]+\.[^/\s]+/\S", url.strip())), None)


def _language(tree: Tree) -> str | None:
    stated = (tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or "").strip().lower()
    return stated[:2] if re.match(r"[a-z]{2}(?:[-_]|$)", stated) else None
