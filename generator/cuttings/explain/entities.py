"""Explains the page of a person, a place, an organisation or a named thing."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from cuttings.common.text import fold
from cuttings.explain.lines import SENTENCES_PER_ARTICLE, Sources, counted, decision_line, few, first_of_each
from cuttings.model import Appearance, Entity, Kind, Label, Mention
from cuttings.permalinks.book import entities_meant

MAX_OFFICES_LISTED = 5
MAX_RIVALS_LISTED = 4
SEEN_AS_BY_LABEL = {
    Label.PERSON: "a person",
    Label.LOCATION: "a place",
    Label.ORGANISATION: "an organisation",
    Label.MISCELLANEOUS: "a demonym or other name",
}


def explain_entity(entity: Entity, sources: Sources) -> Iterator[str]:
    """The lines of the explanation of `entity`."""
    named = [m for m in sources.library.mentions if m.entity == entity.id]
    mentions = [m for m in named if not m.nested]
    title = f"{entity.name} ({entity.qualifier})" if entity.qualifier else entity.name
    kind = f"{entity.kind} ({entity.thing_type or 'of unknown type'})" if entity.kind is Kind.THING else entity.kind
    yield f"{title}: {kind}, {entity.id}"
    if entity.doubt:
        yield f"  has no page, since {entity.doubt}; a decision on the name gives it one"
    elif entity.confidence is not None:
        yield f"  its page is right with a likelihood of {entity.confidence:.2f}"
    yield from (f"  because {reason}" for reason in entity.evidence)
    yield from _readings(mentions, sources)
    if nested := len(named) - len(mentions):
        yield f"  beside these, {counted(nested, 'mention')} in longer names, which are not on its page"
    yield from _former_addresses(entity, sources)
    yield from _place(entity, mentions, sources)
    yield from _aliases(entity, mentions, sources)
    yield from _offices(entity, sources)
    yield from _decisions(entity, sources)
    yield from _doubts(entity, sources)
    yield from _articles(entity, mentions, sources)


def _former_addresses(entity: Entity, sources: Sources) -> Iterator[str]:
    """Where its page was before, under another name or put together with others."""
    meant = entities_meant(sources.library)
    former = sorted(address for address, ids in meant.items() if entity.id in ids and address != entity.id)
    if former:
        yield f"  led to from {', '.join(former)}"


def _readings(mentions: Sequence[Mention], sources: Sources) -> Iterator[str]:
    """The number of mentions that the recogniser labelled in each way; other rules may overrule these votes."""
    votes: Counter[str] = Counter()
    for m in mentions:
        analysis = sources.library.analyses.get(m.article)
        names = analysis.names if analysis else ()
        at = bisect_left(names, m.start, key=lambda name: name.end - 1)
        seen = at < len(names) and names[at].start < m.end
        votes[SEEN_AS_BY_LABEL[names[at].label] if seen else "no name"] += 1
    if votes:
        told = ", ".join(f"{n} × {what}" for what, n in sorted(votes.items(), key=lambda v: (-v[1], v[0])))
        yield f"  the recogniser, one sentence at a time, saw {told}"
    people = "members" if any(m.kind is Kind.ORGANISATION for m in mentions) else "people"
    for says, count in (
        (f"is named by its {people}", sum(m.demonym for m in mentions)),
        ("stands for its government", sum(m.government for m in mentions)),
        ("stands for its team", sum(m.team for m in mentions)),
    ):
        if count:
            yield f"  in {counted(count, 'mention')} it {says}"


def _place(entity: Entity, mentions: Sequence[Mention], sources: Sources) -> Iterator[str]:
    where = entity.location
    if where is None:
        return
    facts = [where.place_type, f"country {where.country}" if where.country else None, where.uri]
    if where.lat is not None and where.lon is not None:
        facts.insert(1, f"{where.lat:.2f}, {where.lon:.2f}")
    yield "  on the map: " + "; ".join(fact for fact in facts if fact)
    by_name: dict[str, list[int]] = defaultdict(list)
    for n, rival in enumerate(entity.rivals):
        by_name[rival.name].append(n)
    closest = sorted(by_name.values(), key=lambda found: (min(entity.rivals[n].lead for n in found), found))
    if closest:
        yield "  rather than"
    yield from few((_rival(entity, found, sources) for found in closest), "    ", MAX_RIVALS_LISTED)


def _rival(entity: Entity, found: Sequence[int], sources: Sources) -> str:
    """A line about another place of the same name: how much less likely it was where it was closest, and why.

    `found` are the indexes of `entity.rivals` for that place.
    """
    rival = min((entity.rivals[n] for n in found), key=lambda r: (r.lead, r.article))
    chosen, other = rival.evidence
    said = "the text favours both alike" if chosen else "nothing in the text decides"
    if chosen > other:
        said = "the text favours the one chosen"
    elif other > chosen:
        said = "though the text favours the other"
    times = f"{10**rival.lead:.1f}" if rival.lead < 1 else f"{10 ** min(rival.lead, 9):.0f}"
    least = " at the least" if len(found) > 1 else ""
    file = sources.articles[rival.article].source
    return f"{rival.name}: {times} times less likely{least}; {said} ({file})"


def _aliases(entity: Entity, mentions: Sequence[Mention], sources: Sources) -> Iterator[str]:
    yield "  named as"
    counts = Counter(" ".join(m.text.split()) for m in mentions)
    explained = {fold(alias.name) for alias in entity.aliases}
    rows = [(alias.name, alias.count, alias.evidence) for alias in entity.aliases]
    rows += [(text, count, "") for text, count in counts.items() if fold(text) not in explained]
    first = first_of_each(mentions)
    for text, count, evidence in sorted(rows, key=lambda row: (-row[1], row[0])):
        yield f"    {count:4} × {text}" + (f": {evidence}" if evidence else "")
        if evidence and text != entity.name and (m := first.get(text)):
            yield f"           {sources.quote(m.article, m.start, m.end)}"


def _offices(entity: Entity, sources: Sources) -> Iterator[str]:
    if entity.offices:
        yield "  offices"
    for office in entity.offices[:MAX_OFFICES_LISTED]:
        dates = " to ".join(dict.fromkeys(date for date in (office.first, office.last) if date))
        yield f"    {' '.join(office.title.split())}" + (f" ({dates})" if dates else "")
        cited = (sources.cited(citation, entity.id) for citation in office.citations)
        yield from (f"      {sentence}" for sentence in [s for s in cited if s][:1])
    if len(entity.offices) > MAX_OFFICES_LISTED:
        yield f"    and {len(entity.offices) - MAX_OFFICES_LISTED} more"


def _decisions(entity: Entity, sources: Sources) -> Iterator[str]:
    known = {fold(name) for name in (entity.name, *(alias.name for alias in entity.aliases))}
    touched = [d for d in sources.curation.entities if known & {fold(name) for name in (*d.names, d.to or "")}]
    if touched:
        yield "  decided"
    yield from (f"    {decision_line(decision)}" for decision in touched)


def _doubts(entity: Entity, sources: Sources) -> Iterator[str]:
    asked = [d for d in sources.library.doubts if any(side.entity == entity.id for side in d.sides)]
    if asked:
        yield "  in doubt (`cuttings review`)"
    yield from few((f"{doubt.asks} Perhaps: {doubt.why}." for doubt in asked), "    ")


def _articles(entity: Entity, mentions: Sequence[Mention], sources: Sources) -> Iterator[str]:
    """The articles that name the entity, the most salient first, with a few sentences from each."""
    here: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        here[mention.article].append(mention)
    salience = {a.article: a for a in sources.library.appearances if a.entity == entity.id}
    ranked = sorted(here, key=lambda id: (-_salience(salience.get(id)), sources.articles[id].source))
    yield f"  in {counted(len(here), 'article')}"
    shown = 0
    for id in ranked[:8]:
        shown += 1
        known = salience.get(id)
        mark = f", which is {'about it' if known.about else 'not about it'}: {known.salience:.2f} of 1" if known else ""
        yield f"    {sources.headed(id)} ({len(here[id])} ×{mark})"
        seen = dict.fromkeys(sources.quote(m.article, m.start, m.end) for m in here[id])
        yield from (f"      {quoted}" for quoted in list(seen)[:SENTENCES_PER_ARTICLE])
    if shown < len(ranked):
        yield f"    and {len(ranked) - shown} more"


def _salience(appearance: Appearance | None) -> float:
    return appearance.salience if appearance else 0.0
