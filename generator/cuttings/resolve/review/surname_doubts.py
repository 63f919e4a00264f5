"""Doubts about surnames: pages of a surname alone, and surnames that were given to one of several bearers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from cuttings.common.text import fold
from cuttings.model import Answer, Decision, Doubt, Kind, Mention, Question
from cuttings.resolve.names.surface_form import surface_form
from cuttings.resolve.review.entity_pages import EntityPage, EntityPages, shared_in_words

MAX_BEARERS_OFFERED = 6  # people whom a surname may mean, to ask which of them it means
MAX_ARTICLES_IN_FULL = 3  # articles that name somebody in full, to ask about the surname in another
MAX_ANTECEDENT_CHARS = 400  # characters: whom an article named last in full is on the reader's mind so long

Bearers = Mapping[str, Sequence[EntityPage]]  # the people named in full somewhere, by their surnames


def surname_doubts(pages: EntityPages) -> Iterator[Doubt]:
    """Every surname that may be another's than the rules said, or whose bearer they could not tell."""
    bearers: dict[str, list[EntityPage]] = defaultdict(list)
    people = pages.of_kind(Kind.PERSON)
    full = {page.entity.id: page.full_names for page in people}
    for page in people:
        names = map(surface_form, full[page.entity.id])
        for family in dict.fromkeys(family for name in names for family in name.family_names):
            bearers[family].append(page)
    for page in people:
        if not full[page.entity.id]:
            yield from _surname_alone(page, bearers, pages)
        else:
            yield from _without_shared_names(page, full[page.entity.id], pages)
    yield from _after_another_bearer(people, bearers, pages)


def _surname_alone(page: EntityPage, bearers: Bearers, pages: EntityPages) -> Iterator[Doubt]:
    """A page of a surname alone, where other pages may be the same person's.

    An article that names several of that surname in full is asked about by itself, all others together.
    """
    name = max(page.forms, key=lambda form: (page.forms[form], form))
    by_family = bearers.get(surface_form(name).person.family, ())
    everybody = [p for p in bearers.get(fold(name), by_family) if _may_be(name, p)]
    apart = {article: named for article in page.articles if len(named := _named_there(everybody, article)) > 1}
    for article, named in apart.items():
        yield from _ask_whom(page, name, [article], named, pages, bearers=len(everybody))
    others = [a for a in page.articles if a not in apart]
    shared = {p.entity.id: pages.shared_names(page, p, others) for p in everybody}
    possible = sorted(everybody, key=lambda p: (-len(shared[p.entity.id]), -len(p.mentions), p.entity.id))
    most = len(shared[possible[0].entity.id]) if possible else 0
    if most or len(possible) > MAX_BEARERS_OFFERED:  # only those for whom about as much speaks as for the likeliest
        possible = [p for p in possible if 0 < most <= 2 * len(shared[p.entity.id])][:MAX_BEARERS_OFFERED]
    yield from _ask_whom(page, name, others, possible, pages, bearers=len(bearers.get(fold(name), ())))


def _named_there(people: Sequence[EntityPage], article: str) -> list[EntityPage]:
    """Those of `people` whom an article names in full."""
    return [
        p for p in people if any(m.article == article and " ".join(m.text.split()) in p.full_names for m in p.mentions)
    ]


def _ask_whom(
    page: EntityPage,
    name: str,
    articles: Sequence[str],
    possible: Sequence[EntityPage],
    pages: EntityPages,
    *,
    bearers: int,
) -> Iterator[Doubt]:
    """The question whom a surname, which has so many `bearers`, means in some articles, unless the editor answered."""
    inside = [a for a in articles if not any(_settled(name, p, a, pages) for p in possible)]
    if not possible or not inside:
        return
    fulls = [p.full_names[0] for p in possible]
    best = pages.shared_names(page, possible[0], inside)
    where = pages.sources(inside)
    side = page.side(name, inside)
    apart = len(inside) == 1 and len(_named_there(possible, inside[0])) > 1
    place = f" in {where[0].rpartition('/')[2]}" if apart else ""
    yield Doubt(
        question=Question.SURNAME,
        asks=f"Whom does {name} mean{place}: {_either(fulls)}?"
        if len(fulls) > 1
        else f"Is {name}{place} the same as {fulls[0]}?",
        sides=(side, *(p.side(f) for p, f in zip(possible, fulls, strict=True))),
        why=shared_in_words(best) if best else "the surname is theirs",
        why_not="no first name stands with it"
        + (", and several bear it" if bearers > 1 else ", and little speaks for it"),
        answers=(
            *(Answer(f"{name} is {full}", Decision("same", (name, full), "", articles=where)) for full in fulls),
            Answer(
                "none of them" if len(fulls) > 1 else "no", Decision("different", (name, *fulls), "", articles=where)
            ),
        ),
        at_stake=side.mentions,
    )


def _may_be(name: str, page: EntityPage) -> bool:
    """Whether a surname, perhaps with initials, may be short for the person's full name."""
    initials = surface_form(name).person.given
    given = surface_form(page.full_names[0]).person.given
    return all(g.startswith(i) for i, g in zip(initials, given, strict=False))


def _settled(name: str, page: EntityPage, article: str, pages: EntityPages) -> bool:
    return any(pages.settled_doubts.pair(name, full, pages.articles[article].source) for full in page.full_names)


def _either(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " or " + names[-1]


def _without_shared_names(page: EntityPage, full: Sequence[str], pages: EntityPages) -> Iterator[Doubt]:
    """Articles that give only the surname, which was taken for the one bearer known though they share nothing else."""
    fulls = set(full)
    home = {m.article for m in page.mentions if " ".join(m.text.split()) in fulls}
    in_office = {citation.article for office in page.entity.offices for citation in office.citations}
    away: dict[str, list[Mention]] = defaultdict(list)
    for m in page.mentions:
        if m.article not in home:
            away[m.article].append(m)
    known = pages.named_with(home, page.entity.id) if away else set()
    for article in sorted(away):
        name = " ".join(away[article][0].text.split())
        alike = pages.named_with([article], page.entity.id) & known or (in_office & home and article in in_office)
        if alike or len(home) > MAX_ARTICLES_IN_FULL or _settled(name, page, article, pages):
            continue
        yield _ask_in_article(name, full[0], page, article, pages)


def _ask_in_article(name: str, full: str, page: EntityPage, article: str, pages: EntityPages) -> Doubt:
    where = pages.sources([article])
    side = page.side(name, [article])
    return Doubt(
        question=Question.SURNAME,
        asks=f"Is {name} in {where[0].rpartition('/')[2]} {full}?",
        sides=(side, page.side(full)),
        why=f"no other {name} is named in full, so they are on one page now",
        why_not="the articles name nobody and nothing else in common",
        answers=(
            Answer("yes", Decision("same", (name, full), "", articles=where)),
            Answer("no", Decision("different", (name, full), "", articles=where)),
        ),
        at_stake=side.mentions,
    )


def _after_another_bearer(people: Sequence[EntityPage], bearers: Bearers, pages: EntityPages) -> Iterator[Doubt]:
    """Surnames that stand close behind the full name of another bearer than the one they were given to."""
    shared = {family for family, those in bearers.items() if len(those) > 1}
    by_article: dict[str, list[tuple[Mention, EntityPage]]] = defaultdict(list)
    for page in people:
        for m in page.mentions:
            by_article[m.article].append((m, page))
    for article in sorted(by_article):
        last: dict[str, tuple[int, EntityPage, str]] = {}  # by surname: where it stood last in full, whose, and how
        odd: dict[tuple[str, str, str], list[tuple[Mention, EntityPage, EntityPage]]] = defaultdict(list)
        for m, page in sorted(by_article[article], key=lambda pair: pair[0].start):
            form = " ".join(m.text.split())
            for family in surface_form(form).family_names:
                if family in shared:
                    last[family] = (m.end, page, form)
            at, other, full = last.get(fold(form), (-MAX_ANTECEDENT_CHARS, page, ""))
            if other is not page and m.start - at < MAX_ANTECEDENT_CHARS:
                odd[form, page.entity.id, full].append((m, page, other))
        for (form, _, full), found in sorted(odd.items(), key=lambda item: item[0]):
            _, page, other = found[0]
            source = pages.articles[article].source
            if (
                page.full_names
                and not pages.settled_doubts.pair(form, full, source)
                and not pages.settled_doubts.pair(form, _own(page), source)
            ):
                yield _ask_between(form, full, found, pages)


def _own(page: EntityPage) -> str:
    return page.full_names[0]


def _ask_between(
    form: str, full: str, found: Sequence[tuple[Mention, EntityPage, EntityPage]], pages: EntityPages
) -> Doubt:
    first, page, other = found[0]
    article = first.article
    where = pages.sources([article])
    own = next((f for f in page.full_names if article in page.side(f).article), _own(page))
    return Doubt(
        question=Question.SURNAME,
        asks=f"Whom does {form} mean in {where[0].rpartition('/')[2]}: {own} or {full}?",
        sides=(page.side(form, [article]), page.side(own, [article]), other.side(full, [article])),
        why=f"{full} is the one whom the article named last before it",
        why_not=f"by itself the surname was taken for {own}",
        answers=(
            Answer(own, Decision("same", (form, own), "", articles=where)),
            Answer(full, Decision("same", (form, full), "", articles=where)),
        ),
        at_stake=len(found),
    )
