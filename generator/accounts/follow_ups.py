"""Finds later articles that refer back to an event: a sentence in them tells again what an account of it opened with.

That it is the same thing and not one like it is shown by the day it speaks of, or by people whom nobody named before.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import fsum, sqrt
from typing import NamedTuple

from generator.accounts.likeness import complete
from generator.accounts.looking_back import days_between, looks_back, looks_further_back
from generator.accounts.sentences import Account, Told
from generator.model import Event, Passage, Role

OPENING = 2  # sentences of an account's body that tell what happened
NAMES, WORDS = 2, 2  # entities, and other words, that a sentence has in common with one of them
ALIKE = 0.38  # cosine from which it tells the same, where it speaks of that day ...
OF_PEOPLE = 0.2  # ... or of two people who are known by the event
FORM = 0.8  # from which it is the same form filled in again
COMMON = 4000  # sentences that name an entity, from which it finds nobody
PROMPT = 3  # days within which an event is reported: who opens with it then has it as news
SOON, LATEST = 45, 1500  # days after the event, where its year is not known and where it is
MOST = 5
PERSON = "people/"


class Collection(NamedTuple):
    """All articles: by id, where each entity is named (article, number of the sentence), and how rare things are."""

    accounts: Mapping[str, Account]
    named: Mapping[str, Sequence[tuple[str, int]]]
    weights: Mapping[str, float]


def find_follow_ups(
    events: Sequence[Event], accounts: Mapping[str, Account], weights: Mapping[str, float]
) -> Mapping[str, tuple[Passage, ...]]:
    """By event, the sentences of later articles outside it that tell of it, the earliest article first."""
    named: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for id in sorted(accounts):
        for n, told in enumerate(accounts[id].sentences):
            if told.role is Role.BODY:
                for feature in told.features:
                    if "/" in feature:
                        named[feature].append((id, n))
    collection = Collection(accounts, named, weights)
    found = {event.id: _best(_referring(event, event.date, collection), accounts) for event in events if event.date}
    return {id: passages for id, passages in found.items() if passages}


def _referring(event: Event, day: str, collection: Collection) -> list[tuple[float, Told]]:
    """The sentences of later articles that tell what an account opened with, each with how much alike they are."""
    accounts, named, weights = collection
    openings = _openings(event, day, accounts)
    names = sorted(frozenset(f for t in openings for f in t.features if "/" in f))
    near = Counter(place for f in names if len(named[f]) <= COMMON for place in named[f])
    people = _known_by(event, day, names, collection)
    forms: set[str] = set()
    found = []
    for (id, n), times in near.items():
        account, told = accounts[id], accounts[id].sentences[n]
        if times < NAMES or id in event.articles or not _later(account, day):
            continue
        alike = max((_alike(told, opening, weights) for opening in openings), default=0.0)
        if alike >= FORM:
            forms.add(id)
        of_people = alike >= OF_PEOPLE and len(told.features & people) >= NAMES
        if (of_people or (alike >= ALIKE and _of_the_past(account, told, day))) and complete(account, told):
            found.append((alike, told))
    return [(alike, told) for alike, told in found if told.article not in forms]


def _openings(event: Event, day: str, accounts: Mapping[str, Account]) -> list[Told]:
    """The headlines and first sentences of the accounts, but for those that tell what was before."""
    return [
        told
        for account in (accounts[id] for id in event.articles if id in accounts)
        for told in account.sentences
        if (told.role is Role.TITLE or told.number < OPENING) and not looks_further_back(account, told, day)
    ]


def _known_by(event: Event, day: str, names: Iterable[str], collection: Collection) -> frozenset[str]:
    """The people of `names` whom two accounts name, and no article that appeared before the event.

    Officials and the famous are named together on any day; the accused and the victim are so for one reason.
    """
    out = set()
    for name in names:
        articles = {id for id, _ in collection.named[name]}
        outside = articles.difference(event.articles)
        days = (days_between(day, collection.accounts[id].article.published) for id in outside)
        if name.startswith(PERSON) and len(articles) - len(outside) > 1 and all(d is None or d >= 0 for d in days):
            out.add(name)
    return frozenset(out)


def _alike(a: Told, b: Told, weights: Mapping[str, float]) -> float:
    """The cosine of two sentences; 0 where they share few names, or hardly more than names."""
    shared = a.features & b.features
    names = sum("/" in f for f in shared)
    if names < NAMES or len(shared) - names < WORDS:
        return 0.0
    lengths = [sqrt(fsum(weights[f] ** 2 for f in told.features)) for told in (a, b)]
    return fsum(weights[f] ** 2 for f in shared) / (lengths[0] * lengths[1])


def _later(account: Account, day: str) -> bool:
    """Whether an article appeared after `day`, soon enough to be a report of what came of it."""
    after = days_between(day, account.article.published)
    return after is not None and 0 < after <= (SOON if day[0] == "X" else LATEST)


def _of_the_past(account: Account, told: Told, day: str) -> bool:
    """Whether a sentence tells of `day` as of what is past; who opens with it days later has it as news."""
    news = told.number == 0 and (days_between(day, account.article.published) or 0) <= PROMPT
    return not news and looks_back(account, told, day)


def _best(found: Iterable[tuple[float, Told]], accounts: Mapping[str, Account]) -> tuple[Passage, ...]:
    """The likest sentence of each article, the earliest article first."""
    best: dict[str, tuple[float, int, Told]] = {}
    for alike, told in found:
        known = best.get(told.article)
        if known is None or (alike, -told.start) > known[:2]:
            best[told.article] = (alike, -told.start, told)
    order = sorted(best, key=lambda id: (accounts[id].article.published or "", id))
    return tuple(best[id][2].passage() for id in order[:MOST])
