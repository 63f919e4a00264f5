"""Doubts about one full name: on one page for what may be two people, or on two for what may be one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from cuttings.common.text import fold
from cuttings.model import Answer, Decision, Doubt, Kind, Question
from cuttings.resolve.review.entity_pages import EntityPage, EntityPages, shared_in_words

MIN_SILENT_YEARS = 15  # years without a word of somebody, from which a name may be that of a namesake
MAX_ARTICLES_TO_ASK = 40  # articles that name a person; one who is named in more is known to be one


def namesake_doubts(pages: EntityPages) -> Iterator[Doubt]:
    """People of one full name who were kept apart, and names on one page that two people may share."""
    by_name: dict[str, list[EntityPage]] = defaultdict(list)
    for page in pages.of_kind(Kind.PERSON):
        if full := page.full_names:
            by_name[fold(full[0])].append(page)
            yield from _joined(page, full[0], pages)
    for key in sorted(by_name):
        alike = sorted(by_name[key], key=lambda page: (-len(page.mentions), page.entity.id))
        for other in alike[1:]:
            if doubt := _apart(alike[0], other, pages):
                yield doubt


def _apart(a: EntityPage, b: EntityPage, pages: EntityPages) -> Doubt | None:
    name = b.full_names[0]
    if any(pages.settled_doubts.pair(name, name, source) for source in pages.sources(b.articles)):
        return None
    shared = pages.shared_names(a, b)
    both = tuple(sorted({*pages.sources(a.articles), *pages.sources(b.articles)}))
    return Doubt(
        question=Question.NAMESAKE,
        asks=f"Are the two of the name {name} one person?",
        sides=(a.side(a.full_names[0]), b.side(name)),
        why=shared_in_words(shared) if shared else "the name is the same",
        why_not="the articles speak of different worlds",
        answers=_of_one_name(name, both, pages.sources(b.articles)),
        at_stake=len(b.mentions),
    )


def _joined(page: EntityPage, name: str, pages: EntityPages) -> Iterator[Doubt]:
    """Articles of a page that share nobody and nothing with its others, where the offices or the years differ too."""
    if not 2 <= len(page.articles) <= MAX_ARTICLES_TO_ASK:
        return
    contexts = _contexts(page, pages)
    main = contexts[0]
    for other in contexts[1:]:
        there = _name_in(page, other, name)
        settled = any(pages.settled_doubts.pair(name, there, source) for source in pages.sources(other))
        why = _unlike(page, main, other, pages)
        if not why or settled:
            continue
        asks, answers = f"Are {name} and {there} one person?", _of_two_names(name, there)
        if fold(there) == fold(name):
            asks = f"Is {name} one person in all these articles?"
            answers = _of_one_name(name, pages.sources(page.articles), pages.sources(other))
        yield Doubt(
            question=Question.NAMESAKE,
            asks=asks,
            sides=(page.side(name, main), page.side(there, other)),
            why="the full name is the same, so they are on one page now",
            why_not=f"the articles name nobody and nothing else in common, and {why}",
            answers=answers,
            at_stake=sum(m.article in other for m in page.mentions),
        )


def _name_in(page: EntityPage, articles: Sequence[str], name: str) -> str:
    """What the person is called in some articles: by `name`, if they have it, else by the full name that they have."""
    here = {fold(m.text): " ".join(m.text.split()) for m in page.mentions if m.article in articles}
    return next((here[fold(form)] for form in (name, *page.full_names) if fold(form) in here), name)


def _of_one_name(name: str, everywhere: tuple[str, ...], there: tuple[str, ...]) -> tuple[Answer, ...]:
    return (
        Answer("one person", Decision("same", (name,), "", articles=everywhere)),
        Answer("two", Decision("different", (name,), "", articles=there)),
    )


def _of_two_names(name: str, other: str) -> tuple[Answer, ...]:
    return (
        Answer("one person", Decision("same", (name, other), "")),
        Answer("two", Decision("different", (name, other), "")),
    )


def _contexts(page: EntityPage, pages: EntityPages) -> list[tuple[str, ...]]:
    """The page's articles in groups that share other names, the largest first."""
    group = {article: {article} for article in page.articles}
    holders: dict[str, list[str]] = defaultdict(list)
    for article in page.articles:
        for entity in pages.named_with([article], page.entity.id):
            holders[entity].append(article)
    for held in holders.values():
        for a, b in pairwise(held):
            if group[a] is not group[b]:
                small, large = sorted((group[a], group[b]), key=len)
                large |= small
                group.update(dict.fromkeys(small, large))
    found = {tuple(sorted(members)) for members in map(frozenset, group.values())}
    return sorted(found, key=lambda members: (-len(members), members))


def _unlike(page: EntityPage, main: Sequence[str], other: Sequence[str], pages: EntityPages) -> str | None:
    """What else speaks against one person: offices without a word in common, or years between."""
    offices = [_offices(page, articles) for articles in (main, other)]
    words = [{word for title in titles for word in fold(title).split()} for titles in offices]
    if all(offices) and words[0].isdisjoint(words[1]):
        return f"one is {offices[0][0]}, the other {offices[1][0]}"
    years = [_years(articles, pages) for articles in (main, other)]
    if all(years):
        gap = max(min(years[0]) - max(years[1]), min(years[1]) - max(years[0]))
        if gap >= MIN_SILENT_YEARS:
            return f"{gap} years lie between them"
    return None


def _offices(page: EntityPage, articles: Sequence[str]) -> list[str]:
    here = Counter(
        " ".join(office.title.split())
        for office in page.entity.offices
        for citation in office.citations
        if citation.article in articles
    )
    return sorted(here, key=lambda title: (-here[title], title))


def _years(articles: Sequence[str], pages: EntityPages) -> list[int]:
    published = [pages.articles[article].published or "" for article in articles]
    return [int(edtf[:4]) for edtf in published if edtf[:4].isdigit()]
