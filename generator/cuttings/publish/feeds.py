"""Writes RSS feeds of the newest articles: for the whole site, for each entity and for each topic.

Where a page has moved, the feed of the new one stands at its old address too. They are RSS 2.0, made by the
feedgenerator library. A feed needs absolute addresses and at least one article with a
full date.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime

from feedgenerator import Rss201rev2Feed

from cuttings.common.addresses import article_href
from cuttings.common.text import printable
from cuttings.model import About
from cuttings.permalinks.book import entities_meant
from cuttings.publish.holdings import Holdings

FEED_ARTICLES = 20  # articles in a feed
MAX_ITEM_CHARS = 500  # characters of the description of an item


def feeds(holdings: Holdings) -> Iterator[tuple[str, str]]:
    """Yield the path of each feed ("feed.xml", "people/x.xml") and its text; none without the site's address."""
    if holdings.settings.site_url:
        yield from ((path, text) for path, text in _feeds(holdings) if text)


def _feeds(holdings: Holdings) -> Iterator[tuple[str, str]]:
    site = holdings.settings.site_name
    yield "feed.xml", _feed(holdings, "index.md", site, holdings.newest, {})
    former = _former(holdings)
    for entity in holdings.library.entities:
        said = _sentences(holdings, entity.id)
        title = f"{entity.title} · {site}"
        text = _feed(holdings, f"{entity.id}.md", title, holdings.articles_of(entity.id), said)
        yield from ((f"{address}.xml", text) for address in (entity.id, *former[entity.id]))
    for topic in holdings.library.topics:
        articles = holdings.in_order(id for id, _ in topic.articles if id in holdings.articles)
        text = _feed(holdings, f"{topic.id}.md", f"{topic.name} · {site}", articles, {})
        yield from ((f"{address}.xml", text) for address in (topic.id, *former[topic.id]))


def _former(holdings: Holdings) -> Mapping[str, list[str]]:
    """By the id of an entity or a topic, the addresses without a page of their own whose readers follow it now.

    An address once led to the page of the entity that it means, or of a topic that is gone and lay below this one.
    """
    known = {topic.id for topic in holdings.library.topics}
    moved = {address: ids[0] for address, ids in entities_meant(holdings.library).items() if ids}
    recorded = {link.address: link for link in holdings.library.permalinks if link.about is About.TOPIC}
    for address, link in recorded.items():
        above = link
        for _ in recorded:  # a record may be written by hand, in a circle
            if above.address in known or not above.leads or above.leads[0] not in recorded:
                break
            above = recorded[above.leads[0]]
        moved[address] = above.address
    taken = known | {entity.id for entity in holdings.library.entities}
    former = defaultdict[str, list[str]](list)
    for address, id in moved.items():
        if address not in taken:
            former[id].append(address)
    return former


def _sentences(holdings: Holdings, entity: str) -> dict[str, str]:
    """The first sentence that names the entity, by article id."""
    said: dict[str, str] = {}
    for mention in holdings.mentions_of.get(entity, ()):
        if mention.article not in said and (found := holdings.sentence(mention.article, mention.start)):
            said[mention.article] = holdings.words(mention.article, found.start, found.end)[:MAX_ITEM_CHARS]
    return said


def _feed(holdings: Holdings, page: str, title: str, articles: Iterable[str], said: dict[str, str]) -> str:
    """The feed of a page; "" if none of its articles has a full date."""
    dated = [(id, when) for id in articles if (when := _day(holdings.articles[id].published))][:FEED_ARTICLES]
    if not dated:
        return ""
    link = holdings.url(page, page)
    own = holdings.url("feed.xml" if page == "index.md" else page.removesuffix(".md") + ".xml", page)
    told = printable(title)
    feed = Rss201rev2Feed(title=told, link=link, description=f"Articles on {told}", language="en", feed_url=own)
    for id, when in dated:
        article = holdings.articles[id]
        address = holdings.url(article_href(id), page)
        feed.add_item(
            title=printable(article.title),
            link=address,
            unique_id=address,
            description=printable(said.get(id, article.outlet or "")),
            author_name=printable(article.outlet or "") or None,
            pubdate=when,
        )
    return str(feed.writeString("utf-8"))


def _day(edtf: str | None) -> datetime | None:
    """The beginning of the day `edtf` in UTC; None if it is not a full date."""
    try:
        return datetime.strptime(edtf or "", "%Y-%m-%d").replace(tzinfo=UTC)
    except ValueError:
        return None
