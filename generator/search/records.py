"""What each page is found by: its title and other names before the words that stand on it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.addresses import address_of
from generator.model import Article, Entity, Kind, Library, Role
from generator.settings import Settings

KINDS = {Kind.PERSON: "Person", Kind.PLACE: "Place", Kind.ORGANISATION: "Organisation"}
OWN_WORDS = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)  # front matter of a hand-written page
MARKS = re.compile(r"\{:[^}]*\}|<[^>]*>|\]\([^)]*\)|[#*`>\[\]]")


@dataclass(frozen=True, slots=True)
class Record:
    """A page as search knows it."""

    address: str  # below the site's root
    kind: str
    title: str
    names: tuple[str, ...] = ()  # that lead to it as well
    detail: str = ""  # what a result says beside the title
    body: str = ""
    outlets: tuple[str, ...] = ()
    years: tuple[str, ...] = ()


def records(library: Library, settings: Settings) -> tuple[Record, ...]:
    """A record for each page of `library` that answers a question; indexes and redirects are left out."""
    articles = {a.id: a for a in library.articles}
    held: dict[str, set[str]] = defaultdict(set)
    for mention in library.mentions:
        held[mention.entity].add(mention.article)
    out = [_article(article, settings) for article in library.articles]
    out += [_entity(entity, [articles[id] for id in sorted(held[entity.id])], settings) for entity in library.entities]
    for topic in library.topics:
        inside = [articles[id] for id, _ in topic.articles if id in articles]
        title = topic.name[:1].upper() + topic.name[1:]
        out.append(Record(_address(topic.id, settings), "Topic", title, topic.phrases, *_held(inside)))
    for event in library.events:
        inside = [articles[id] for id in event.articles if id in articles]
        titles = " ".join(a.title for a in inside)
        out.append(Record(_address(event.id, settings), "Event", event.name, (), *_held(inside, titles)))
    return tuple(out)


def in_order(found: Iterable[Record]) -> tuple[Record, ...]:
    """Records by address."""
    return tuple(sorted(found, key=lambda record: record.address))


def _address(id: str, settings: Settings) -> str:
    return address_of(f"{id}.md", settings.directory_urls)


def _article(article: Article, settings: Settings) -> Record:
    """An article is found by its words as far as its page shows them."""
    shown = settings.article_text
    bodies = [b for b in article.read_blocks() if b.role is not Role.TITLE]
    text = " ".join(article.text[b.start : b.end] for b in bodies if shown == "full")
    detail, _, outlets, years = _held([article])
    dated = (article.published or "").removeprefix("XXXX-")
    detail = ", ".join(words for words in (article.outlet, dated) if words)
    address = _address(f"articles/{article.id}", settings)
    return Record(address, "Article", article.title, (), detail, text, outlets, years)


def _entity(entity: Entity, articles: list[Article], settings: Settings) -> Record:
    title = f"{entity.name} ({entity.qualifier})" if entity.qualifier else entity.name
    names = tuple(a.name for a in entity.aliases if a.name != entity.name)
    roles = " ".join(office.title for office in entity.offices)
    detail, _, outlets, years = _held(articles)
    if entity.offices:
        detail = f"{entity.offices[0].title}; {detail}"
    return Record(_address(entity.id, settings), KINDS[entity.kind], title, names, detail, roles, outlets, years)


def _held(articles: Iterable[Article], body: str = "") -> tuple[str, str, tuple[str, ...], tuple[str, ...]]:
    """Detail, body, outlets and years of a page that gathers `articles`."""
    articles = list(articles)
    outlets = sorted({a.outlet for a in articles if a.outlet})
    years = sorted({a.published[:4] for a in articles if a.published and re.match(r"\d{4}", a.published)})
    detail = f"{len(articles)} article{'' if len(articles) == 1 else 's'}"
    return detail, body, tuple(outlets), tuple(years)


def handwritten(settings: Settings) -> list[Record]:
    """A record for each of the pages that the editor wrote at the top of the folder of pages."""
    out = []
    for file in sorted(settings.pages.glob("*.md")) if settings.pages.is_dir() else []:
        text = file.read_text(encoding="utf8", errors="replace")
        if file.stem not in ("index", "search") and "\ngenerated: cuttings" not in text[:2000]:
            words = MARKS.sub(" ", OWN_WORDS.sub("", text))
            heading = re.search(r"^# +(.+?) *$", text, re.MULTILINE)
            title = heading[1] if heading else file.stem
            out.append(Record(_address(file.stem, settings), "Page", title, body=" ".join(words.split())))
    return out


def filters(record: Record) -> Mapping[str, tuple[str, ...]]:
    """What results can be narrowed by."""
    return {"kind": (record.kind,), "outlet": record.outlets, "year": record.years}
