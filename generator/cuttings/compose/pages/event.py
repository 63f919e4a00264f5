"""The page of an event: its accounts side by side."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date
from itertools import islice

from cuttings.common.addresses import subject_of
from cuttings.compose.chronology.chronicle import Chronicle, make_event_chronology
from cuttings.compose.coverage.copied_texts import Copy, copy_of, differences
from cuttings.compose.coverage.coverage_table import make_coverage_table
from cuttings.compose.coverage.makers import is_of_makers
from cuttings.compose.coverage.unmentioned_names import find_unmentioned
from cuttings.compose.facts.lookup import Index
from cuttings.compose.format import count, event_date, is_earlier, listed_date, reader_date
from cuttings.compose.sections.account_comparison import (
    agreement_rows,
    difference_rows,
    dispute_rows,
    event_lead,
    quotes_of_one_account,
    speakers_in_accounts,
)
from cuttings.compose.sections.later_articles import later_articles
from cuttings.compose.sections.related_articles import SubjectWeights
from cuttings.compose.text.excerpts import fold_excerpts
from cuttings.compose.text.folding import count_open
from cuttings.compose.text.quotes import quote
from cuttings.compose.view_models import AccountRow, EventView, Excerpt, Link, NamedInAccounts, NamedRow
from cuttings.model import Article, Comparison, Event, FrontMatter, Kind, Page, Role

LABEL_BY_KIND = {
    Kind.PERSON: "Who",
    Kind.PLACE: "Places named",
    Kind.ORGANISATION: "Organisations",
    Kind.THING: "Things",
}
MIN_CHIEF_SHARE = 0.2  # of the accounts, that are about somebody who took part in an event
# of the accounts, that name somebody whose name the others do not know yet, and how many must
MIN_EARLY_SHARE, MIN_EARLY_ACCOUNTS = 0.4, 3
MIN_ABOUT_OF_NAMED = 0.75  # of those, that are about somebody
CHIEF_PEOPLE = 5  # of those whom most accounts name, at the head of the page
SPEAKERS_SHOWN = 8  # speakers shown before the rest is folded away
ACCOUNT_OPENING_SENTENCES = 3  # sentences at the top of each account's body, which show how it tells the event
OPEN_NAMES_PER_KIND = 12  # entities of each kind shown before the rest is folded away


def event_page(index: Index, event: Event, weights: SubjectWeights, chronicle: Chronicle) -> Page:
    """The page of `event`; `weights` says what its accounts and other articles share."""
    told = sorted((id for id in event.articles if id in index.articles), key=index.rank.__getitem__, reverse=True)
    ids = [id for id in told if id not in event.of_another_time]
    comparison = index.comparisons.get(event.id) or Comparison(event.id)
    speakers = tuple(speakers_in_accounts(index, ids))
    shared = tuple(agreement_rows(index, comparison))
    cut = count_open(len(speakers), SPEAKERS_SHOWN)
    view = EventView(
        meta=FrontMatter(kind="event", search_boost=2),
        name=event.name,
        lead=event_lead(index, event),
        date=reader_date(event.date),
        first_reported=event_date(None, event.first_reported),
        date_basis=comparison.date_basis or "",
        where=tuple(index.link(id) for id in comparison.places),
        who=_chief_people(index, ids),
        differing=tuple(difference_rows(index, comparison.differences)),
        disputed=tuple(dispute_rows(index, comparison)),
        shared=shared,
        alone=tuple(quotes_of_one_account(index, comparison)),
        coverage=make_coverage_table(index.articles[id] for id in ids),
        chronology=make_event_chronology(index, chronicle, ids),
        counts=_counts(event, ids),
        of_another_time=tuple(index.article_link(id) for id in told if id in event.of_another_time),
        accounts=_accounts(index, event, ids),
        named_rows=_named_rows(index, ids),
        topics=_topics(index, ids),
        openings=fold_excerpts([] if shared else _openings(index, ids)),
        speakers=speakers[:cut],
        more_speakers=speakers[cut:],
        later=later_articles(index, event, weights),
        evidence=event.evidence,
    )
    return Page(f"{event.id}.md", event.name, view)


def _counts(event: Event, ids: list[str]) -> str:
    """How many accounts there are: "3 accounts, 2 of them independent"."""
    told = count(len(ids), "report")
    independent = len(ids) - len({copy for copy, _ in event.copies if copy in ids})
    return f"{told}, {independent} of them independent" if independent < len(ids) else told


def _accounts(index: Index, event: Event, ids: list[str]) -> tuple[AccountRow, ...]:
    copies = dict(event.copies)
    out = []
    days = {id: day for id in ids if (day := _day(index.articles[id].published))}
    unmentioned = find_unmentioned(index, event, ids)
    first = min(days.values(), default=None) if len(set(days.values())) > 1 else None
    alone = sum(day == first for day in days.values()) == 1
    for id in ids:
        article = index.articles[id]
        original = copies.get(id, "")
        copy_to = _original(index, ids, original) if original in ids else None
        link = Link(article.title, f"articles/{id}.md")
        out.append(
            AccountRow(
                article=link,
                outlet=article.outlet or "",
                date=listed_date(article.published),
                copy_of=copy_to,
                copied=_copied(article, index.articles[original]) if copy_to else "",
                differences=differences(index, article, index.articles[original]) if copy_to else (),
                unmentioned=tuple(index.link(entity) for entity in unmentioned.get(id, ())),
                order=_order(days.get(id), first, alone),
            )
        )
    return tuple(out)


def _copied(article: Article, original: Article) -> str:
    """How a report is a copy of another: one of another length or with a few other words does not just repeat it."""
    how = copy_of(article, original)
    if how is Copy.SAME:
        return "repeats" if is_earlier(original.published, article.published) else "same text as"
    return f"{how.value} {'as' if how is Copy.NEAR else 'of the text of'}"


def _original(index: Index, ids: list[str], original: str) -> Link:
    """The account that another repeats, by its outlet or, where that is not known, by its number in the table."""
    return Link(index.articles[original].outlet or f"report {ids.index(original) + 1}", f"articles/{original}.md")


def _day(published: str | None) -> date | None:
    """The day of a full date, None for anything less."""
    try:
        return date.fromisoformat(published) if published and len(published) == 10 else None
    except ValueError:
        return None


def _order(day: date | None, first: date | None, alone: bool) -> str:
    """An account's place in time, in words; "" where all are of one day, or its day is not known."""
    if day is None or first is None:
        return ""
    if day > first:
        return f"{count((day - first).days, 'day')} later"
    return "first report" if alone else "on the first day"


def _chief_people(index: Index, ids: list[str]) -> tuple[Link, ...]:
    """The people whom more than half of the reports name and some are about, those that most are about first.

    Fewer reports do for somebody whom nearly all that give the name are about: early ones may not know it yet. Whom
    reports name only in their background, such as a predecessor long dead, took no part.
    """
    about = Counter(
        e for id in ids for e in {m.entity for m in index.mentions_in.get(id, ())} if (e, id) in index.about
    )
    chief = []
    for named in _named(index, ids, Kind.PERSON):
        times, told = len(named.accounts), about[subject_of(named.link.href)]
        early = times >= max(MIN_EARLY_ACCOUNTS, MIN_EARLY_SHARE * len(ids)) and told >= MIN_ABOUT_OF_NAMED * times
        if told >= MIN_CHIEF_SHARE * len(ids) and (2 * times > len(ids) or early):
            chief.append((-told, named.link))
    return tuple(link for _, link in sorted(chief, key=lambda c: c[0])[:CHIEF_PEOPLE])


def _named_rows(index: Index, ids: list[str]) -> tuple[NamedRow, ...]:
    rows = []
    for kind, label in LABEL_BY_KIND.items():
        found = _named(index, ids, kind)
        cut = count_open(len(found), OPEN_NAMES_PER_KIND)
        if found:
            rows.append(NamedRow(label, found[:cut], found[cut:]))
    return tuple(rows)


def _named(index: Index, ids: list[str], kind: Kind) -> tuple[NamedInAccounts, ...]:
    """The entities of a kind that the accounts name, those in most accounts first."""
    times: Counter[str] = Counter()
    accounts: dict[str, dict[str, Link]] = defaultdict(dict)
    for number, id in enumerate(ids, 1):
        for mention in index.mentions_in.get(id, ()):
            entity = index.entities[mention.entity]
            if entity.kind is kind and not entity.source and not is_of_makers(index, mention):
                times[entity.id] += 1
                if id not in accounts[entity.id]:
                    accounts[entity.id][id] = Link(str(number), index.locate(id, mention.start))
    ranked = sorted(times, key=lambda e: (-len(accounts[e]), -times[e], index.titles[e], e))
    return tuple(NamedInAccounts(index.link(e), tuple(accounts[e].values())) for e in ranked)


def _topics(index: Index, ids: list[str]) -> tuple[Link, ...]:
    found = Counter(topic for id in ids for topic in index.topics_in.get(id, ()))
    return tuple(index.link(id) for id in sorted(found, key=lambda id: (-found[id], index.titles[id])))


def _openings(index: Index, ids: list[str]) -> list[Excerpt]:
    """How each account begins: the first sentences of its body."""
    out = []
    for id in ids:
        article = index.articles[id]
        body = islice(
            (s for s in index.sentences[id] if article.role_at(s.start) is Role.BODY), ACCOUNT_OPENING_SENTENCES
        )
        quotes = tuple(quote(index, id, [sentence], []) for sentence in body)
        if quotes:
            out.append(Excerpt(index.article_link(id), False, quotes))
    return out
