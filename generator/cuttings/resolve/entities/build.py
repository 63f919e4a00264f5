"""Makes an entity of each group of mentions: its name, aliases, offices and address."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from cuttings.common.text import fold, slug
from cuttings.gazetteer import Gazetteer, Toponym
from cuttings.gazetteer.toponym import AREA
from cuttings.model import (
    FOLDER_BY_KIND,
    Alias,
    Article,
    Decision,
    Entity,
    Kind,
    Label,
    Location,
)
from cuttings.permalinks.book import Book, name_entities
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.entities.display_name import best_name, with_title_of_name
from cuttings.resolve.entities.news_sources import is_source
from cuttings.resolve.entities.qualifiers import qualifiers
from cuttings.resolve.entities.things import known_title, thing_type
from cuttings.resolve.kinds.explain import RULE_IN_WORDS, kind_evidence
from cuttings.resolve.linking import Linked
from cuttings.resolve.linking.clusters import KIND_OF_LABEL, Node
from cuttings.resolve.linking.people.namesakes import commonest_office
from cuttings.resolve.names.country_of_body import split_owner
from cuttings.resolve.names.surface_form import surface_form
from cuttings.resolve.places.containment import is_quarter
from cuttings.resolve.places.unlisted import town_of_unlisted


@dataclass(frozen=True, slots=True)
class Context:
    """What is needed beside the mentions themselves."""

    articles: Mapping[str, Article]
    toponyms: Mapping[tuple[str, int], Toponym]  # by article and start of a mention
    linked: Linked  # why mentions were joined or kept apart, and the countries of generic organisations
    renames: Mapping[str, Decision]
    gazetteer: Gazetteer
    book: Book = field(default_factory=Book)  # the addresses that entities have had
    likelihoods: Mapping[tuple[str, int], float] = field(default_factory=dict)  # that pages are right, by first mention


class _Draft(NamedTuple):
    """An entity before its details; `qualifiers` are what may distinguish it from a namesake, the best first."""

    kind: Kind
    name: str
    qualifiers: tuple[str, ...]

    @property
    def address(self) -> str:
        """The address that its page would have if nothing else were called so."""
        return f"{FOLDER_BY_KIND[self.kind]}/{slug(self.name)}"


def make_entities(groups: Sequence[Sequence[Candidate]], context: Context) -> list[Entity]:
    """An entity for each group, in the groups' order; ids are unique.

    An entity keeps the address that it has had under its name; else the most mentioned one gets the plain address.
    """
    drafts = [_draft(group, context) for group in groups]
    qualifiers = _qualifiers(drafts, groups, context)
    order = sorted(
        range(len(groups)), key=lambda i: (-len(groups[i]), drafts[i], groups[i][0].article, groups[i][0].start)
    )
    ids = _addresses([drafts[i]._replace(qualifiers=qualifiers[i]) for i in order], [groups[i] for i in order], context)
    id_of = dict(zip(order, ids, strict=True))
    return [
        _entity(id_of[i], draft._replace(qualifiers=qualifiers[i]), group, context)
        for i, (draft, group) in enumerate(zip(drafts, groups, strict=True))
    ]


def _addresses(drafts: Sequence[_Draft], groups: Sequence[Sequence[Candidate]], context: Context) -> list[str]:
    """An address for each entity, of which the first has the first choice."""
    holders: dict[tuple[str, str], list[int]] = defaultdict(list)
    if context.book.permalinks:
        for i, group in enumerate(groups):
            for c in group:
                holders[c.article, slug(c.text)].append(i)
    wanted = [(d.address, *(f"{d.address}-{slug(q)}" for q in d.qualifiers[:1])) for d in drafts]
    return name_entities(context.book, wanted, [d.name for d in drafts], lambda *at: holders.get(at, ()))


def _qualifiers(
    drafts: Sequence[_Draft], groups: Sequence[Sequence[Candidate]], context: Context
) -> dict[int, tuple[str, ...]]:
    """What each entity needs behind its name to distinguish it from its namesakes: one qualifier, or none.

    The first sort of qualifier counts that differs among them all: the country, else the type, else the region.
    """
    namesakes: dict[str, list[int]] = defaultdict(list)
    for i, draft in enumerate(drafts):
        namesakes[draft.address].append(i)
    out: dict[int, tuple[str, ...]] = dict.fromkeys(range(len(drafts)), ())
    for same in namesakes.values():
        if len(same) == 1 and not _lacks_country(drafts[same[0]], context):
            continue
        alone = len(same) == 1
        found = {i: drafts[i].qualifiers or (() if alone else _beside(groups[i], context)) for i in same}
        sorts = range(min(map(len, found.values())))
        best = next((s for s in sorts if len({found[i][s] for i in same}) == len(same)), 0)
        for i in same:
            out[i] = tuple(filter(None, found[i][best : best + 1]))
    return out


def _lacks_country(draft: _Draft, context: Context) -> bool:
    """Whether the name is one that every country has, without the country's."""
    if draft.kind is not Kind.ORGANISATION:
        return False
    name = surface_form(draft.name)
    return name.organisation.is_generic and split_owner(name, context.gazetteer)[0] is None


def _draft(group: Sequence[Candidate], context: Context) -> _Draft:
    kind = KIND_OF_LABEL[group[0].label]
    toponym = next((t for c in group if (t := context.toponyms.get((c.article, c.start)))), None)
    owner = next((o for c in group if (o := context.linked.bodies.of(c))), None)
    name = best_name(kind, group, toponym, _known(kind, group, context))
    if kind is Kind.PERSON:
        name = with_title_of_name(name, group, context.articles)
    keys = (fold(name), *(c.key for c in group))
    if rename := next((context.renames[key] for key in keys if key in context.renames), None):
        name = rename.to or name
    found: tuple[str, ...] = (_country_name(owner, context.gazetteer),) if owner else ()
    if toponym:
        found = qualifiers(toponym, _country_name(toponym.country, context.gazetteer))
    return _Draft(kind, name, found)


def _known(kind: Kind, group: Sequence[Candidate], context: Context) -> str | None:
    """The known organisation or thing that the mentions are of.

    An organisation's letters speak only where no name written out contradicts.
    """
    if kind is Kind.THING:
        return known_title(group)
    if kind is not Kind.ORGANISATION:
        return None
    meant: dict[bool, list[str | None]] = {True: [], False: []}
    for c in group:
        article, name = context.articles[c.article], c.name.organisation
        if name.letters or len(name.parts) > 1 or context.linked.bodies.of(c):
            meant[bool(name.letters)].append(context.linked.bodies.known_organisation(c, article, context.gazetteer))
        elif known := context.linked.bodies.known_organisation(c, article, context.gazetteer):
            return known
    return next(filter(None, meant[False]), None) or (None if meant[False] else next(filter(None, meant[True]), None))


def _beside(group: Sequence[Candidate], context: Context) -> tuple[str, ...]:
    """What may distinguish a person or an organisation from a namesake, the best first.

    For a person that is the office, the country of most places named in the same articles, and the decade; for an
    organisation that country, the decade, and the outlet.
    """
    if group[0].label not in (Label.PERSON, Label.ORGANISATION):
        return ()
    articles = {c.article for c in group}
    lands = Counter(t.country for (a, _), t in context.toponyms.items() if a in articles and t.country)
    dates = sorted(d for a in articles if (d := context.articles[a].published) and d[:4].isdigit())
    land = min(lands, key=lambda code: (-lands[code], code), default=None)
    when = f"{dates[0][:3]}0s" if dates else ""
    if group[0].label is Label.PERSON:
        return commonest_office(group), _country_name(land, context.gazetteer), when
    outlets = sorted(filter(None, {context.articles[a].outlet for a in articles}))
    country = (
        "" if group[0].name.organisation.is_generic else _country_name(land, context.gazetteer)
    )  # a ministry is of its own
    return country, when, outlets[0] if len(outlets) == 1 else ""


def _country_name(code: str | None, gazetteer: Gazetteer) -> str:
    country = gazetteer.countries.get(code) if code else None
    return country.name if country else code or ""


def _entity(id: str, draft: _Draft, group: Sequence[Candidate], context: Context) -> Entity:
    toponym = next((t for c in group if (t := context.toponyms.get((c.article, c.start)))), None)
    return Entity(
        id=id,
        kind=draft.kind,
        name=draft.name,
        aliases=_aliases(group, context),
        evidence=_evidence(group, context.linked.kept_apart),
        qualifier=next(iter(draft.qualifiers), None),
        location=_location(toponym),
        thing_type=thing_type(group) if draft.kind is Kind.THING else None,
        source=draft.kind is Kind.ORGANISATION and is_source(group, context.articles),
        confidence=context.likelihoods.get((group[0].article, group[0].start)),
    )


def _location(toponym: Toponym | None) -> Location | None:
    if toponym is None:
        return None
    town = town_of_unlisted(toponym)
    place_type = AREA if is_quarter(toponym) else toponym.place_type
    return Location(place_type, toponym.lat, toponym.lon, toponym.country, toponym.uri, town)


def _aliases(group: Sequence[Candidate], context: Context) -> tuple[Alias, ...]:
    """Every form of the name, demonyms left out, the most used first, each with the first reason that joined it."""
    counts: Counter[str] = Counter()
    reasons: dict[str, str] = {}
    for c in group:
        if c.label is Label.MISCELLANEOUS:
            continue
        form = c.name.one_line
        counts[form] += 1
        reason = context.linked.reasons.get(Node.of(c))
        if reason:
            reasons.setdefault(form, reason)
        if c.label is Label.PERSON and c.office and (head := _title_beside(c, context)):
            counts[f"{head} {form}"] += 1
            reasons.setdefault(f"{head} {form}", "with a title before the name")
    return tuple(
        Alias(form, counts[form], reasons.get(form, "as the articles write it"))
        for form in sorted(counts, key=lambda form: (-counts[form], form))
    )


def _title_beside(c: Candidate, context: Context) -> str | None:
    """The capitalised title right before a lone surname: "President" in "President Smith"."""
    if " " in c.text or not c.office:
        return None
    head = c.office.split()[-1]
    before = context.articles[c.article].text[: c.start]
    return head if head[0].isupper() and before.endswith(f"{head} ") else None


def _evidence(group: Sequence[Candidate], kept_apart: Mapping[Node, str]) -> tuple[str, ...]:
    """Which rules found the mentions, and how often; why its names are of its kind; and why it is not a namesake."""
    rules = Counter(RULE_IN_WORDS.get(c.rule, c.rule) for c in group)
    found = [f"{count} {'mention' if count == 1 else 'mentions'}: {rule}" for rule, count in sorted(rules.items())]
    apart = sorted({kept_apart[node] for node in map(Node.of, group) if node in kept_apart})
    return (*found, *kind_evidence(group), *apart)
