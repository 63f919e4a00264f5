"""Makes the new record of addresses: those that were recorded, and that of every page of the site."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from cuttings.common.addresses import subject_of
from cuttings.common.text import slug
from cuttings.compose.facts.lookup import Index
from cuttings.compose.facts.pairs import Pair
from cuttings.compose.view_models import DisambiguationView, RedirectView
from cuttings.model import About, Entity, Event, Mention, Page, Permalink, Topic, key_of_article
from cuttings.permalinks.book import Book, book_of
from cuttings.permalinks.fingerprints import article_keys

MAX_MENTION_KEYS = 4  # of an entity: mentions in so many articles recognise it, also when some of them are taken out
MAX_ARTICLE_KEYS = 12  # of a topic or an event


def new_record(
    index: Index, paths: Iterable[str], lost: Sequence[Page], pairs: Mapping[tuple[str, str], Pair]
) -> tuple[Permalink, ...]:
    """Every address that there is or was, sorted, with what its page is or was about.

    `paths` are those of all pages; `lost` are the pages among them that lead elsewhere, or are stubs. An address
    without a page of its own keeps what was recorded of it.
    """
    recorded = book_of(index.library)
    subjects = _subjects(index, recorded, pairs)
    found = {address: _renewed(index, link, recorded) for address, link in recorded.by_address.items()}
    elsewhere = {page.path.removesuffix(".md"): page for page in lost}
    live = {path.removesuffix(".md") for path in paths}
    for address in sorted(live):
        before, page = found.get(address), elsewhere.get(address)
        if address in subjects:
            found[address] = subjects[address]
        elif page is not None and isinstance(page.view, RedirectView | DisambiguationView):
            if before is None or before.about is About.NAME:
                leads = {*_targets(page), *(before.leads if before else ())}
                found[address] = Permalink(address, About.NAME, page.title, (), tuple(sorted(leads)))
        elif before is None:
            found[address] = Permalink(address, About.PART, "", (), _parent(address, live))
    return tuple(found[address] for address in sorted(found))


def _renewed(index: Index, link: Permalink, recorded: Book) -> Permalink:
    """A recorded line whose keys name the sources of its articles as they are now, edited perhaps since."""
    if link.about is About.ARTICLE:
        id = recorded.article_at.get(link.address)
        return link if id is None else replace(link, keys=article_keys(index.articles[id]))
    pairs = (key.partition(":") for key in link.keys)
    keys = {
        f"{key_of_article(index.articles[recorded.article_by_key[key]].sha256)}{colon}{form}"
        if key in recorded.article_by_key
        else f"{key}{colon}{form}"
        for key, colon, form in pairs
    }
    return replace(link, keys=tuple(sorted(keys)))


def _subjects(index: Index, recorded: Book, pairs: Mapping[tuple[str, str], Pair]) -> dict[str, Permalink]:
    """The permalink of each page with a subject of its own, by address."""
    keys = _MentionKeys(index, recorded)
    links = [
        *(Permalink(f"articles/{a.id}", About.ARTICLE, "", article_keys(a)) for a in index.library.articles),
        *(Permalink(e.id, About.ENTITY, e.name, keys.of(e)) for e in index.library.entities),
        *(_of_topic(index, topic) for topic in index.library.topics),
        *(_of_event(index, event) for event in index.library.events),
        *(Permalink(pair.id, About.PAIR, pair.title, (), (pair.a, pair.b)) for pair in pairs.values()),
    ]
    return {link.address: link for link in links}


def _of_topic(index: Index, topic: Topic) -> Permalink:
    keys = _article_keys(index, (article for article, _ in topic.articles))
    return Permalink(topic.id, About.TOPIC, index.titles[topic.id], keys, (topic.broader,) if topic.broader else ())


def _of_event(index: Index, event: Event) -> Permalink:
    return Permalink(event.id, About.EVENT, event.name, _article_keys(index, event.articles))


def _article_keys(index: Index, articles: Iterable[str]) -> tuple[str, ...]:
    known = [id for id in articles if id in index.articles][:MAX_ARTICLE_KEYS]
    return tuple(sorted({key_of_article(index.articles[id].sha256) for id in known}))


def _targets(page: Page) -> list[str]:
    if isinstance(page.view, RedirectView):
        return [subject_of(page.view.link_to.href)]
    return [subject_of(choice.href) for choice in getattr(page.view, "choices", ())]


def _parent(address: str, live: set[str]) -> tuple[str, ...]:
    """The page that a further page belongs to: "people/x" for "people/x/more-2"; none for a list."""
    parent = address.rpartition("/")[0]
    return (parent,) if "/" in parent and parent in live else ()


class _MentionKeys:
    """Chooses the mentions that an entity is recognised by: in several articles, and under names of no other."""

    def __init__(self, index: Index, recorded: Book) -> None:
        self._index, self._recorded = index, recorded
        self._holders: dict[str, set[str]] = defaultdict(set)
        self._keys: dict[str, dict[str, str]] = defaultdict(dict)  # by entity: the article of each key
        for mention in index.library.mentions:
            if mention.entity in index.entities:
                key = self._key(mention)
                self._holders[key].add(mention.entity)
                self._keys[mention.entity][key] = mention.article

    def of(self, entity: Entity) -> tuple[str, ...]:
        """The keys of an entity: those that were recorded and still hold, and others up to the number that is kept."""
        keys = self._keys.get(entity.id, {})
        link = self._recorded.by_address.get(entity.id)
        before = set(link.keys) if link else set[str]()
        name = slug(entity.name)

        def order(key: str) -> tuple[bool, bool, bool, str]:
            form = key.partition(":")[2]
            return len(self._holders[key]) > 1, key not in before, form != name, key

        chosen: dict[str, str] = {}  # by article
        for key in sorted(keys, key=order):
            if len(chosen) < MAX_MENTION_KEYS:
                chosen.setdefault(keys[key], key)
        return tuple(sorted(chosen.values()))

    def _key(self, mention: Mention) -> str:
        return f"{key_of_article(self._index.articles[mention.article].sha256)}:{slug(mention.text)}"
