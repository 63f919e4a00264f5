"""Makes an entity of each group of mentions: its name, aliases, offices and address."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.gazetteer import Gazetteer, Toponym
from generator.model import (
    Alias,
    Analysis,
    Article,
    Citation,
    Decision,
    Entity,
    Kind,
    Label,
    Location,
    Office,
    Role,
    sentence_at,
)
from generator.resolve.candidates import Candidate
from generator.resolve.clusters import KINDS, Clusters, Node
from generator.resolve.distinguish import qualifiers
from generator.resolve.known import is_agency
from generator.resolve.naming import best_name
from generator.resolve.organisations import is_generic
from generator.resolve.reasons import kind_evidence
from generator.text import fold, slug, unique_slug

FOLDERS = {Kind.PERSON: "people", Kind.PLACE: "places", Kind.ORGANISATION: "organisations"}
CITED = 5  # sentences kept for an office
ASIDE = {Role.CREDIT, Role.CAPTION, Role.DATELINE, Role.BYLINE}


@dataclass(frozen=True, slots=True)
class Context:
    """What is needed beside the mentions themselves."""

    articles: Mapping[str, Article]
    analyses: Mapping[str, Analysis]
    toponyms: Mapping[tuple[str, int], Toponym]  # by article and start of a mention
    owners: Mapping[tuple[str, int], str]  # country of a generic organisation
    renames: Mapping[str, Decision]
    gazetteer: Gazetteer


class _Draft(NamedTuple):
    """An entity before its details; `qualifiers` are what may tell it from a namesake, the best first."""

    kind: Kind
    name: str
    qualifiers: tuple[str, ...]

    @property
    def address(self) -> str:
        """The address that its page would have if nothing else were called so."""
        return f"{FOLDERS[self.kind]}/{slug(self.name)}"


def make_entities(groups: Sequence[Sequence[Candidate]], clusters: Clusters, context: Context) -> list[Entity]:
    """An entity for each group, in the groups' order; ids are unique, the most mentioned entity gets the plain one."""
    drafts = [_draft(group, context) for group in groups]
    qualifiers = _qualifiers(drafts)
    ids: dict[int, str] = {}
    taken: set[str] = set()
    for i in sorted(
        range(len(groups)), key=lambda i: (-len(groups[i]), drafts[i], groups[i][0].article, groups[i][0].start)
    ):
        wanted = drafts[i].address
        if wanted in taken and qualifiers[i]:
            wanted = f"{wanted}-{slug(qualifiers[i][0])}"
        ids[i] = unique_slug(wanted, taken)
    return [
        _entity(ids[i], draft._replace(qualifiers=qualifiers[i]), group, clusters, context)
        for i, (draft, group) in enumerate(zip(drafts, groups, strict=True))
    ]


def _qualifiers(drafts: Sequence[_Draft]) -> dict[int, tuple[str, ...]]:
    """What each entity needs behind its name to be told from its namesakes: one qualifier, or none.

    The first sort of qualifier counts that differs among them all: the country, else the type, else the region.
    """
    namesakes: dict[str, list[int]] = defaultdict(list)
    for i, draft in enumerate(drafts):
        namesakes[draft.address].append(i)
    out: dict[int, tuple[str, ...]] = dict.fromkeys(range(len(drafts)), ())
    for same in namesakes.values():
        if len(same) == 1 and not is_generic(drafts[same[0]].name):
            continue
        sorts = range(min(len(drafts[i].qualifiers) for i in same))
        best = next((s for s in sorts if len({drafts[i].qualifiers[s] for i in same}) == len(same)), 0)
        for i in same:
            out[i] = drafts[i].qualifiers[best : best + 1]
    return out


def _draft(group: Sequence[Candidate], context: Context) -> _Draft:
    kind = KINDS[group[0].label]
    toponym = next((t for c in group if (t := context.toponyms.get((c.article, c.start)))), None)
    owner = next((o for c in group if (o := context.owners.get((c.article, c.start)))), None)
    name = best_name(kind, group, toponym, context.articles)
    if rename := next(
        (context.renames[fold(n)] for n in (name, *(c.text for c in group)) if fold(n) in context.renames), None
    ):
        name = rename.to or name
    told: tuple[str, ...] = (_country_name(owner, context.gazetteer),) if owner else ()
    if toponym:
        told = qualifiers(toponym, _country_name(toponym.country, context.gazetteer))
    return _Draft(kind, name, told)


def _country_name(code: str | None, gazetteer: Gazetteer) -> str:
    country = gazetteer.countries.get(code) if code else None
    return country.name if country else code or ""


def _entity(id: str, draft: _Draft, group: Sequence[Candidate], clusters: Clusters, context: Context) -> Entity:
    toponym = next((t for c in group if (t := context.toponyms.get((c.article, c.start)))), None)
    return Entity(
        id=id,
        kind=draft.kind,
        name=draft.name,
        aliases=_aliases(group, clusters, context),
        evidence=_evidence(group),
        qualifier=next(iter(draft.qualifiers), None),
        offices=_offices(group, context),
        location=_location(toponym),
        source=draft.kind is Kind.ORGANISATION and _is_source(group, context),
    )


def _location(toponym: Toponym | None) -> Location | None:
    if toponym is None:
        return None
    return Location(toponym.place_type, toponym.lat, toponym.lon, toponym.country, toponym.uri)


def _aliases(group: Sequence[Candidate], clusters: Clusters, context: Context) -> tuple[Alias, ...]:
    """Every form of the name, demonyms left out, the most used first, each with the first reason that joined it."""
    counts: Counter[str] = Counter()
    reasons: dict[str, str] = {}
    for c in group:
        if c.label is Label.MISCELLANEOUS:
            continue
        form = " ".join(c.text.split())
        counts[form] += 1
        reason = clusters.reasons.get(Node.of(c))
        if reason:
            reasons.setdefault(form, reason)
        if c.office and (head := _title_beside(c, context)):
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


def _evidence(group: Sequence[Candidate]) -> tuple[str, ...]:
    """Which rules found the mentions, and how often; why its names are of its kind."""
    rules = Counter(c.rule for c in group)
    found = (f"{count} {'mention' if count == 1 else 'mentions'} by {rule}" for rule, count in sorted(rules.items()))
    return (*found, *kind_evidence(group))


def _offices(group: Sequence[Candidate], context: Context) -> tuple[Office, ...]:
    """The offices, most seen first; one told without its country is the same as the only one told with it."""
    seen: dict[tuple[str, ...], list[Candidate]] = defaultdict(list)
    for c in group:
        if c.office:
            seen[_office_key(c.office, context.gazetteer)].append(c)
    for key in sorted(seen, key=len):
        longer = [other for other in seen if len(other) > len(key) and other[len(other) - len(key) :] == key]
        if len(longer) == 1 and longer[0][0].startswith("in "):
            seen[longer[0]] += seen.pop(key)
    return tuple(_office(seen[key], context) for key in sorted(seen, key=lambda key: (-len(seen[key]), key)))


def _office_key(office: str, gazetteer: Gazetteer) -> tuple[str, ...]:
    """The words of an office, folded, countries and demonyms alike: "US President", "American president"."""
    key = []
    for word in office.split():
        country = gazetteer.land(word)
        key.append(f"in {country.id}" if country else fold(word))
    return tuple(key)


def _office(seen: Sequence[Candidate], context: Context) -> Office:
    titles = Counter(c.office or "" for c in seen)
    dates = sorted(date for c in seen if (date := context.articles[c.article].published) and date[0].isdigit())
    citations = dict.fromkeys(
        citation for c in seen if (citation := cite(c.article, c.start, context.analyses[c.article]))
    )
    title = min(titles, key=lambda t: (-len(t.split()), -titles[t], t))  # with its country, where one tells it
    return Office(title, dates[0] if dates else None, dates[-1] if dates else None, tuple(citations)[:CITED])


def cite(article: str, offset: int, analysis: Analysis) -> Citation | None:
    """The sentence that holds `offset`."""
    sentence = sentence_at(analysis.sentences, offset)
    return Citation(article, sentence.anchor) if sentence else None


def _is_source(group: Sequence[Candidate], context: Context) -> bool:
    """Whether an organisation is named as a source, not as an actor: in credits, captions and datelines only."""
    aside = sum(context.articles[c.article].role_at(c.start) in ASIDE for c in group)
    return aside == len(group) or (any(is_agency(c.text) for c in group) and aside * 2 >= len(group))
