"""The box of facts beside the lead: names, roles, dates, counts, each with where it is seen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from cuttings.common.facts import load_facts
from cuttings.common.text import fold
from cuttings.compose.facts.affiliations import Affiliation
from cuttings.compose.facts.lookup import Index
from cuttings.compose.format import date_order, has_year, reader_date, short_date
from cuttings.compose.sections.provenance import written_names
from cuttings.compose.text.quotes import quote
from cuttings.compose.view_models import Link, Quote
from cuttings.model import Citation, Entity, Kind, Mention, Office, Role, Sentence

ROLES = 4  # that most sentences give, before the rest
SHOWN = 6  # names, and members of an organisation, before the rest is folded away


@dataclass(frozen=True, slots=True)
class Name:
    """Another name, how often it stands for the subject, and the sentence that has it first."""

    text: str
    count: int
    first: Link | None


@dataclass(frozen=True, slots=True)
class RoleSeen:
    """An office somebody was seen with, when, and the first sentence that gives it."""

    title: str
    dates: str
    href: str
    quote: Quote | None


@dataclass(frozen=True, slots=True)
class Tie:
    """The other side of an affiliation, the words for it, when, and the sentence."""

    link: Link
    words: str
    date: str
    href: str


@dataclass(frozen=True, slots=True)
class Infobox:
    """Facts of a person or an organisation."""

    names: tuple[Name, ...]
    more_names: tuple[Name, ...]
    roles: tuple[RoleSeen, ...]
    more_roles: tuple[RoleSeen, ...]
    ties: tuple[Tie, ...]
    more_ties: tuple[Tie, ...]
    first: Link | None
    last: Link | None
    articles: int
    about: int
    mentions: int
    statements: int


def make_infobox(index: Index, entity: Entity, affiliations: Sequence[Affiliation], statements: int) -> Infobox:
    """The facts of `entity`; `statements` is how many lines its ledger has."""
    mentions = sorted(index.mentions_of.get(entity.id, ()), key=lambda m: (_oldest(index, m.article), m.start))
    names, roles = _names(entity, mentions, index), tuple(_role(index, office) for office in by_use(entity.offices))
    ties = _ties(index, entity, affiliations)
    dated = [m for m in mentions if _is_dated(index, m.article)] or [
        m for m in mentions[:1] if index.articles[m.article].published
    ]
    one_day = bool(dated) and index.articles[dated[0].article].published == index.articles[dated[-1].article].published
    standing = index.standing[entity.id]
    return Infobox(
        names=names[:SHOWN],
        more_names=names[SHOWN:],
        roles=roles[:ROLES],
        more_roles=roles[ROLES:],
        ties=ties[:SHOWN],
        more_ties=ties[SHOWN:],
        first=_where(index, dated[0]) if dated else None,
        last=_where(index, dated[-1]) if dated and not one_day else None,
        articles=standing.articles,
        about=standing.about,
        mentions=standing.mentions,
        statements=statements,
    )


def _is_dated(index: Index, article: str) -> bool:
    published = index.articles[article].published
    return bool(published) and not str(published).startswith("X")


def _oldest(index: Index, article: str) -> tuple[bool, int]:
    """Sorts articles by date, the oldest first, those without a year last."""
    return not _is_dated(index, article), -index.rank[article]


def _where(index: Index, mention: Mention) -> Link:
    article = index.articles[mention.article]
    href = index.locate(mention.article, mention.start)
    date = short_date(article.published) if has_year(article.published) else reader_date(article.published)
    return Link(date, href, article.outlet or article.title)


def _names(entity: Entity, mentions: Sequence[Mention], index: Index) -> tuple[Name, ...]:
    """The names beside its own, the most used first; those that differ in case or accents alone are one."""
    first: dict[str, Mention] = {}
    for mention in mentions:
        first.setdefault(fold(mention.text), mention)
    counts: Counter[str] = Counter()
    spelt: dict[str, str] = {}
    for alias in sorted(written_names(index, entity), key=lambda a: (-a.count, a.name)):
        counts[fold(alias.name)] += alias.count
        spelt.setdefault(fold(alias.name), alias.name)
    spelt.pop(fold(entity.name), None)
    ranked = sorted(spelt, key=lambda key: (-counts[key], spelt[key]))
    return tuple(_name(index, spelt[key], counts[key], first.get(key)) for key in ranked)


def _name(index: Index, name: str, count: int, first: Mention | None) -> Name:
    seen = Link(index.articles[first.article].title, index.locate(first.article, first.start)) if first else None
    return Name(name, count, seen)


def by_use(offices: Sequence[Office]) -> list[Office]:
    """Offices each told once, those first that most sentences give, the newest first among equals."""
    newest = sorted(merge_offices(offices), key=lambda o: date_order(o.last), reverse=True)
    return sorted(newest, key=lambda o: -len(o.citations))


def merge_offices(offices: Sequence[Office]) -> list[Office]:
    """Offices each told once: one goes into a longer name that has all its words and does not change its meaning."""
    changing = frozenset(load_facts("leads")["changing"])
    kept: list[tuple[frozenset[str], Office]] = []
    for office in sorted(offices, key=lambda o: (-len(o.title.split()), -len(o.citations), o.title)):
        words = frozenset(fold(office.title).split())
        same = next((n for n, (other, _) in enumerate(kept) if words <= other and not (other - words) & changing), None)
        if same is None:
            kept.append((words, office))
        else:
            kept[same] = kept[same][0], _joined(kept[same][1], office)
    return [office for _, office in kept]


def _joined(one: Office, other: Office) -> Office:
    dates = sorted((d for d in (one.first, one.last, other.first, other.last) if d), key=date_order)
    first, last = (dates[0], dates[-1]) if dates else (None, None)
    return Office(one.title, first, last, tuple(dict.fromkeys((*one.citations, *other.citations))))


def _role(index: Index, office: Office) -> RoleSeen:
    cited = [c for c in office.citations if c.article in index.articles]
    cited.sort(key=lambda c: not _is_told(index, c))  # stable: a sentence of the text before a caption
    sentence = _sentence(index, cited[0]) if cited else None
    return RoleSeen(
        title=" ".join(office.title.split()),
        dates=_dates(office),
        href=index.cite(cited[0]) if cited else "",
        quote=quote(index, cited[0].article, [sentence], _titles(index, cited[0].article, sentence, office))
        if sentence
        else None,
    )


def _sentence(index: Index, citation: Citation) -> Sentence | None:
    return next((s for s in index.sentences[citation.article] if s.anchor == citation.anchor), None)


def _is_told(index: Index, citation: Citation) -> bool:
    sentence = _sentence(index, citation)
    return sentence is not None and index.articles[citation.article].role_at(sentence.start) is Role.BODY


def _dates(office: Office) -> str:
    """When an office was seen, in few letters."""
    dates = (short_date(date) for date in (office.first, office.last) if date)
    return " – ".join(dict.fromkeys(dates))


def _titles(index: Index, article: str, sentence: Sentence, office: Office) -> list[tuple[int, int]]:
    """Where the sentence gives the office."""
    at = index.articles[article].text.find(office.title, sentence.start, sentence.end)
    return [(at, at + len(office.title))] if at >= 0 else []


def _ties(index: Index, entity: Entity, affiliations: Sequence[Affiliation]) -> tuple[Tie, ...]:
    """Organisations of a person, or people of an organisation: each of them once, with the newest words for it."""
    ties: dict[str, Tie] = {}
    for a in affiliations:
        other = a.organisation if entity.kind is Kind.PERSON else a.person
        ties.setdefault(other, Tie(index.link(other), a.words, short_date(a.published), a.href))
    return tuple(ties.values())
