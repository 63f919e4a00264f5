"""Makes the search record of each page: its title and other names, the words on it, and what results show of it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from cuttings.common.addresses import address_of
from cuttings.common.grouped import grouped
from cuttings.common.text import with_capital
from cuttings.dates import event_date, reader_date
from cuttings.model import (
    NAME_BY_KIND,
    NAME_BY_THING_TYPE,
    Article,
    Entity,
    Library,
    Role,
    foremost_role,
    mentions_for_pages,
)
from cuttings.project.packaged.site_files import site_files
from cuttings.project.settings import Settings

LEADING_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)  # front matter of a hand-written page
MARKDOWN_MARKS = re.compile(r"\{:[^}]*\}|<[^>]*>|\]\([^)]*\)|[#*`>\[\]]")


@dataclass(frozen=True, slots=True)
class Record:
    """What the search index holds for one page."""

    address: str  # relative to the site's root
    kind: str
    title: str
    names: tuple[str, ...] = ()  # other names that find it
    detail: str = ""  # what a result shows beside the title
    body: str = ""
    outlets: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    entries: tuple[tuple[str, str, str], ...] = ()  # of names that share the page: anchor, title, what is told of each


def records(library: Library, settings: Settings) -> tuple[Record, ...]:
    """A record for each page of an article, entity, topic or event, and for those that names share.

    Indexes and redirects have none.
    """
    articles = {a.id: a for a in library.articles}
    held: dict[str, set[str]] = defaultdict(set)
    for mention in mentions_for_pages(library.mentions):
        held[mention.entity].add(mention.article)
    out = [_article(article, settings) for article in library.articles]
    told = {e.id: _entity(e, [articles[id] for id in sorted(held[e.id])], settings) for e in library.entities}
    out += [record for id, record in told.items() if id not in library.entries]
    out += _shared(library, told, settings)
    for topic in library.topics:
        inside = [articles[id] for id, _ in topic.articles if id in articles]
        title = with_capital(topic.name)
        detail, outlets, years = _held(inside)
        out.append(Record(_address(topic.id, settings), "Topic", title, topic.phrases, detail, "", outlets, years))
    for event in library.events:
        inside = [articles[id] for id in event.articles if id in articles]
        titles, (_, outlets, years) = " ".join(a.title for a in inside), _held(inside)
        detail = _told(event_date(event.date, event.first_reported), _number(len(inside), "account"))
        out.append(Record(_address(event.id, settings), "Event", event.name, (), detail, titles, outlets, years))
    return tuple(out)


def _shared(library: Library, told: Mapping[str, Record], settings: Settings) -> Iterator[Record]:
    """A record for each page that names share; `told` has the record that each would have by itself, by its id."""
    pages = grouped((href.partition("#")[0], id) for id, href in sorted(library.entries.items()) if id in told)
    for path, ids in pages.items():
        first, last = told[ids[0]].title, told[ids[-1]].title
        held = tuple(
            (library.entries[id].partition("#")[2], told[id].title, _told(told[id].detail, *told[id].names))
            for id in ids
        )
        outlets, years = (sorted({v for id in ids for v in getattr(told[id], name)}) for name in ("outlets", "years"))
        title = first if first == last else f"{first} to {last}"
        yield Record(
            address_of(path, settings.directory_urls),
            told[ids[0]].kind,
            title,
            outlets=tuple(outlets),
            years=tuple(years),
            entries=held,
        )


def in_order(found: Iterable[Record]) -> tuple[Record, ...]:
    """The records sorted by address."""
    return tuple(sorted(found, key=lambda record: record.address))


def _address(id: str, settings: Settings) -> str:
    return address_of(f"{id}.md", settings.directory_urls)


def _article(article: Article, settings: Settings) -> Record:
    """The record of an article; its body is the article's text only if its page shows it in full."""
    shown = settings.article_text
    bodies = [b for b in article.read_blocks() if b.role is not Role.TITLE]
    text = " ".join(article.text[b.start : b.end] for b in bodies if shown == "full")
    _, outlets, years = _held([article])
    detail = _told(article.outlet or "", reader_date(article.published))
    address = _address(f"articles/{article.id}", settings)
    return Record(address, "Article", article.title, (), detail, text, outlets, years)


def _entity(entity: Entity, articles: list[Article], settings: Settings) -> Record:
    title = f"{entity.name} ({entity.qualifier})" if entity.qualifier else entity.name
    names = tuple(a.name for a in entity.aliases if a.name != entity.name)
    roles = " ".join(office.title for office in entity.offices)
    counted, outlets, years = _held(articles)
    detail = _told(with_capital(_what(entity)), counted)
    return Record(_address(entity.id, settings), NAME_BY_KIND[entity.kind], title, names, detail, roles, outlets, years)


def _what(entity: Entity) -> str:
    """What an entity is: the first office of a person, the type of a place or of a thing; "" where unknown."""
    if role := foremost_role(entity):
        return role.title
    if entity.thing_type:
        return NAME_BY_THING_TYPE[entity.thing_type]
    return entity.location.place_type if entity.location else ""


def _held(articles: Iterable[Article]) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """The number of `articles` in words, their outlets, and their years, both sorted."""
    articles = list(articles)
    outlets = sorted({a.outlet for a in articles if a.outlet})
    years = sorted({a.published[:4] for a in articles if a.published and re.match(r"\d{4}", a.published)})
    return _number(len(articles), "article"), tuple(outlets), tuple(years)


def _number(n: int, thing: str) -> str:
    return f"{n:,} {thing}{'' if n == 1 else 's'}"


def _told(*facts: str) -> str:
    """What a result shows beside its title: the facts that are not empty, separated by commas."""
    return ", ".join(" ".join(fact.split()) for fact in facts if fact)


def handwritten(settings: Settings) -> list[Record]:
    """A record for each page directly in the folder of pages that is written by hand, by the editor or by us.

    A form and a table are not found by their words; the foot of each page leads to them.
    """
    own = {file.name: file for file in (settings.pages.glob("*.md") if settings.pages.is_dir() else ())}
    ours = {name: file for name, file in site_files().items() if name.endswith(".md")}
    out = []
    for _, file in sorted({**ours, **own}.items()):
        text = file.read_text(encoding="utf8", errors="replace")
        if file.stem not in ("index", "search", "limits") and "\ngenerated: cuttings" not in text[:2000]:
            words = MARKDOWN_MARKS.sub(" ", LEADING_FRONT_MATTER.sub("", text))
            heading = re.search(r"^# +(.+?) *$", text, re.MULTILINE)
            title = heading[1] if heading else file.stem
            out.append(Record(_address(file.stem, settings), "Page", title, body=" ".join(words.split())))
    return out


def filters(record: Record) -> Mapping[str, tuple[str, ...]]:
    """The values of `record` by which results can be filtered."""
    return {"kind": (record.kind,), "outlet": record.outlets, "year": record.years}
