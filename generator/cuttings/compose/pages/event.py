"""The page of an event: the accounts side by side."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date
from itertools import islice

from cuttings.common.text import fold
from cuttings.compose.facts.lookup import Index
from cuttings.compose.format import count, listed_date, reader_date
from cuttings.compose.sections.account_comparison import Sourced, agreeing, alone, differing, disputed, sourced, voices
from cuttings.compose.sections.later_articles import later_articles
from cuttings.compose.sections.related_articles import Things
from cuttings.compose.text.excerpts import fold_away
from cuttings.compose.text.folding import open_ones
from cuttings.compose.text.quotes import quote
from cuttings.compose.view_models import Clipping, Link
from cuttings.model import Comparison, Event, Kind, Page, Passage, Role

CHIEF = {Kind.PLACE: 2, Kind.PERSON: 5}  # of those most accounts name, who stand at the head of the page
VOICES = 8  # speakers whose sayings are listed before the rest is folded away
LEAST = 8  # words of a lead: fewer are a byline or a heading
OPENING = 3  # sentences of each account's body that say how it tells the event
NAMED = 12  # of each kind, before the rest is folded away


@dataclass(frozen=True, slots=True)
class Account:
    """One article's account: its outlet and date, whether it is independent, and its place in time."""

    article: Link
    outlet: str
    date: str
    copy_of: Link | None
    order: str  # "first report", "2 days later", "" where the dates do not say


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody or something in the accounts, and in which of them: their numbers, leading to the first sentence."""

    link: Link
    every: bool
    accounts: tuple[Link, ...]


def event_page(index: Index, event: Event, things: Things) -> Page:
    """The page of `event`; `things` are what the articles share."""
    ids = sorted((id for id in event.articles if id in index.articles), key=index.rank.__getitem__, reverse=True)
    told = count(len(ids), "account")
    comparison = index.comparisons.get(event.id) or Comparison(event.id)
    said = voices(index, ids)
    accounts = _accounts(index, event, ids)
    shared = agreeing(index, comparison)
    independent = len(ids) - len({copy for copy, _ in event.copies if copy in ids})
    cut = open_ones(len(said), VOICES)
    context: dict[str, object] = {
        "meta": {"kind": "event", "search": {"boost": 2}},
        "name": event.name,
        "lead": _lead(index, event, comparison, ids),
        "date": reader_date(event.date),
        "date_basis": comparison.date_basis or "",
        "where": _chief(index, ids, Kind.PLACE),
        "who": _chief(index, ids, Kind.PERSON),
        "differing": differing(index, comparison.differences),
        "disputed": disputed(index, comparison),
        "shared": shared,
        "alone": alone(index, comparison),
        "standing": f"{told}, {independent} of them independent" if independent < len(ids) else told,
        "accounts": accounts,
        "named_rows": [
            (label, found[: open_ones(len(found), NAMED)], found[open_ones(len(found), NAMED) :])
            for label, kind in (("Who", Kind.PERSON), ("Where", Kind.PLACE), ("Organisations", Kind.ORGANISATION))
            if (found := _named(index, ids, kind))
        ],
        "topics": _topics(index, ids),
        "openings": fold_away([] if shared else _openings(index, ids)),
        "voices": said[:cut],
        "more_voices": said[cut:],
        "later": later_articles(index, event, things),
        "evidence": event.evidence,
    }
    return Page(f"{event.id}.md", event.name, "event.md.j2", context)


def _lead(index: Index, event: Event, comparison: Comparison, ids: list[str]) -> Sourced | None:
    """The sentence that tells the event best: where that is its very name, the next one of the same body."""
    lead = comparison.lead
    if lead is None or lead.article not in ids:
        return None
    if _telling(index.articles[lead.article].text[lead.start : lead.end]) != _telling(event.name):
        return sourced(index, lead)
    article = index.articles[lead.article]
    body = (s for s in index.sentences[article.id] if s.start >= lead.end and article.role_at(s.start) is Role.BODY)
    told = next((s for s in body if len(article.text[s.start : s.end].split()) >= LEAST), None)
    return sourced(index, Passage(lead.article, told.start, told.end)) if told else None


def _telling(sentence: str) -> str:
    return fold(sentence).rstrip(". ")


def _accounts(index: Index, event: Event, ids: list[str]) -> list[Account]:
    copies = dict(event.copies)
    out = []
    days = {id: day for id in ids if (day := _day(index.articles[id].published))}
    first = min(days.values(), default=None) if len(set(days.values())) > 1 else None
    alone = sum(day == first for day in days.values()) == 1
    for id in ids:
        article = index.articles[id]
        original = copies.get(id)
        copy_of = _original(index, ids, original) if original in ids else None
        link = Link(article.title, f"articles/{id}.md")
        out.append(
            Account(
                link, article.outlet or "", listed_date(article.published), copy_of, _order(days.get(id), first, alone)
            )
        )
    return out


def _original(index: Index, ids: list[str], original: str) -> Link:
    """The account that another repeats, by its outlet, or else by its number in the table."""
    return Link(index.articles[original].outlet or f"account {ids.index(original) + 1}", f"articles/{original}.md")


def _day(published: str | None) -> date | None:
    """The day of a full date, None for anything less."""
    try:
        return date.fromisoformat(published) if published and len(published) == 10 else None
    except ValueError:
        return None


def _order(day: date | None, first: date | None, alone: bool) -> str:
    """An account's place in time; "" where all are of one day."""
    if day is None or first is None:
        return ""
    if day > first:
        return f"{count((day - first).days, 'day')} later"
    return "first report" if alone else "on the first day"


def _chief(index: Index, ids: list[str], kind: Kind) -> list[Link]:
    """Those whom more than half of the accounts name; of places the ones that most do."""
    named = _named(index, ids, kind)
    wide = [n for n in named if 2 * len(n.accounts) > len(ids)]
    return [n.link for n in wide[: CHIEF[kind]]]


def _named(index: Index, ids: list[str], kind: Kind) -> list[Named]:
    """Everybody of a kind who is named in the accounts: those in most accounts first."""
    times: Counter[str] = Counter()
    accounts: dict[str, dict[str, Link]] = defaultdict(dict)
    for number, id in enumerate(ids, 1):
        for mention in index.mentions_in.get(id, ()):
            entity = index.entities[mention.entity]
            if entity.kind is kind and not entity.source:
                times[entity.id] += 1
                if id not in accounts[entity.id]:
                    accounts[entity.id][id] = Link(str(number), index.locate(id, mention.start))
    ranked = sorted(times, key=lambda e: (-len(accounts[e]), -times[e], index.titles[e], e))
    return [Named(index.link(e), len(accounts[e]) == len(ids), tuple(accounts[e].values())) for e in ranked]


def _topics(index: Index, ids: list[str]) -> list[Link]:
    found = Counter(topic.id for id in ids for topic, _ in index.topics_in.get(id, ()))
    return [index.link(id) for id in sorted(found, key=lambda id: (-found[id], index.titles[id]))]


def _openings(index: Index, ids: list[str]) -> list[Clipping]:
    """How each account begins: the first sentences of its body."""
    out = []
    for id in ids:
        article = index.articles[id]
        body = islice((s for s in index.sentences[id] if article.role_at(s.start) is Role.BODY), OPENING)
        quotes = tuple(quote(index, id, [sentence], []) for sentence in body)
        if quotes:
            out.append(Clipping(index.article_link(id), False, quotes))
    return out
