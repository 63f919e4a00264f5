"""Doubts about kinds: names that were read now as one sort of thing, now as another."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from cuttings.common.text import fold
from cuttings.model import Analysis, Answer, Decision, Doubt, Kind, Label, Question
from cuttings.resolve.names.known_organisations import known_organisation
from cuttings.resolve.names.thing_name import is_thing_by_words
from cuttings.resolve.review.entity_pages import EntityPage, EntityPages

KIND_OF_READING = {Label.PERSON: Kind.PERSON, Label.LOCATION: Kind.PLACE, Label.ORGANISATION: Kind.ORGANISATION}
MIN_CLEAR_SHARE = 0.65  # of the readings that the kind of a page has, from which the kind is not in doubt
MIN_READINGS = 3  # readings of a name, to speak of votes
KIND_IN_WORDS = {
    Kind.PERSON: "a person",
    Kind.PLACE: "a place",
    Kind.ORGANISATION: "an organisation",
    Kind.THING: "a named thing",
}


def kind_doubts(pages: EntityPages, analyses: Mapping[str, Analysis]) -> Iterator[Doubt]:
    """Names with pages of two kinds, and names whose readings are divided."""
    by_key: dict[str, list[EntityPage]] = defaultdict(list)
    for page in pages.all:
        for key in page.keys:
            by_key[key].append(page)
    for page in pages.all:
        name = max(page.forms, key=lambda form: (page.forms[form], form))
        settled = all(pages.settled_doubts.name("kind", name, source) for source in pages.sources(page.articles))
        if settled or known_organisation(name):
            continue
        others = [p for p in by_key[fold(name)] if p.entity.kind is not page.entity.kind]
        larger = [p for p in others if (len(p.mentions), p.entity.id) > (len(page.mentions), page.entity.id)]
        if larger and (larger[0].shares_article(page) or not (_established(page) or _established(larger[0], page))):
            yield _two_kinds(page, larger[0], name, pages)
        elif not others and (second := _divided(page, fold(name), analyses)):
            yield _close(page, name, *second)


def _established(page: EntityPage, other: EntityPage | None = None) -> bool:
    """Whether it is sure what a page is: it has a place on the map, or a longer name; but a town may name a club."""
    club = other is not None and other.entity.kind is Kind.ORGANISATION
    return (page.entity.location is not None and not club) or any(" " in form for form in page.forms)


def _two_kinds(page: EntityPage, larger: EntityPage, name: str, pages: EntityPages) -> Doubt:
    where = pages.sources(page.articles)
    own, other = page.entity.kind, larger.entity.kind
    return Doubt(
        question=Question.KIND,
        asks=f"Is {name} {KIND_IN_WORDS[own]} here, or {KIND_IN_WORDS[other]} as elsewhere?",
        sides=(page.side(name), larger.side(name)),
        why=f"{name} is {KIND_IN_WORDS[other]} in other articles",
        why_not="its own sentences read differently",
        answers=(
            Answer(KIND_IN_WORDS[other], Decision("kind", (name,), "", kind=other, articles=where)),
            Answer(KIND_IN_WORDS[own], Decision("kind", (name,), "", kind=own, articles=where)),
        ),
        at_stake=len(page.mentions),
    )


def _close(page: EntityPage, name: str, second: Kind, votes: Counter[Kind]) -> Doubt:
    own = page.entity.kind
    told = ", ".join(f"{n} × {kind}" for kind, n in sorted(votes.items(), key=lambda v: (-v[1], v[0])))
    return Doubt(
        question=Question.KIND,
        asks=f"Is {name} {KIND_IN_WORDS[own]} or {KIND_IN_WORDS[second]}?",
        sides=(page.side(name),),
        why=f"sentence by sentence it was read as {told}",
        why_not=f"all the votes together made it {KIND_IN_WORDS[own]}",
        answers=tuple(Answer(KIND_IN_WORDS[kind], Decision("kind", (name,), "", kind=kind)) for kind in (own, second)),
        at_stake=len(page.mentions),
    )


def _divided(page: EntityPage, key: str, analyses: Mapping[str, Analysis]) -> tuple[Kind, Counter[Kind]] | None:
    """The second kind and the readings of a name, where its own kind has no clear majority."""
    if page.entity.kind is Kind.THING and is_thing_by_words(key, sure=True):
        return None  # the recogniser has no kind for it
    votes = readings(page, key, analyses)
    own, total = votes[page.entity.kind], votes.total()
    if (
        total < MIN_READINGS
        or own >= MIN_CLEAR_SHARE * total
        or (" " not in key and any(" " in form for form in page.forms))
    ):
        return None
    second = min((k for k in votes if k is not page.entity.kind), key=lambda k: (-votes[k], k))
    if page.entity.location is not None and votes[second] < MIN_CLEAR_SHARE * total:
        return None
    return second, votes


def readings(page: EntityPage, key: str, analyses: Mapping[str, Analysis]) -> Counter[Kind]:
    """What the recogniser read the mentions of the folded name `key` as, sentence by sentence."""
    votes: Counter[Kind] = Counter()
    for m in page.mentions:
        if fold(m.text) != key or (label := _label_at(analyses[m.article], m.start, m.end)) is None:
            continue
        if label is Label.MISCELLANEOUS and page.entity.kind is Kind.THING:
            votes[Kind.THING] += 1
        elif label in KIND_OF_READING:
            votes[KIND_OF_READING[label]] += 1
    return votes


def _label_at(analysis: Analysis, start: int, end: int) -> Label | None:
    """The label of the name that the recogniser saw at exactly that span."""
    names = analysis.names
    at = bisect_left(names, start, key=lambda name: name.start)
    return names[at].label if at < len(names) and (names[at].start, names[at].end) == (start, end) else None
