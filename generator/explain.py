"""Says why a page is as it is: the names that lead to it, the rules, the decisions, the sentences."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from generator.errors import CuttingsError
from generator.model import Article, Curation, Decision, Entity, Library, Mention
from generator.text import fold

LONGEST = 160  # characters of a sentence that are shown
EXAMPLES = 3  # sentences shown of one article


def explain(library: Library, curation: Curation, name: str) -> str:
    """The account of every page that `name` stands for: its name, one of its other names, or its address.

    Raises CuttingsError where there is none, with the names that are nearest.
    """
    wanted = fold(name)
    found = [e for e in library.entities if wanted in {fold(known) for known in _names(e)} or name.strip("/") == e.id]
    if not found:
        raise CuttingsError(f"explain: no page has the name '{name}'. {_nearest(library, wanted)}")
    return "\n\n".join("\n".join(_account(library, curation, entity)) for entity in found)


def _names(entity: Entity) -> tuple[str, ...]:
    return (entity.name, *(alias.name for alias in entity.aliases))


def _nearest(library: Library, wanted: str) -> str:
    known = {fold(name): name for entity in library.entities for name in _names(entity)}
    near = get_close_matches(wanted, sorted(known), n=3, cutoff=0.6)
    near += [name for name in sorted(known) if wanted and wanted in name.split() and name not in near]
    if not near:
        return "Look it up on the index pages, or in entities.jsonl of `cuttings export`."
    return "The nearest are: " + ", ".join(f"'{known[name]}'" for name in near[:5]) + "."


def _account(library: Library, curation: Curation, entity: Entity) -> Iterator[str]:
    """The lines of the account of one page."""
    mentions = [m for m in library.mentions if m.entity == entity.id]
    title = f"{entity.name} ({entity.qualifier})" if entity.qualifier else entity.name
    yield f"{title}: {entity.kind}, {entity.id}"
    yield from (f"  because {reason}" for reason in entity.evidence)
    yield from _place(entity)
    yield from _aliases(entity, mentions)
    yield from _offices(entity)
    yield from _decisions(entity, curation)
    yield from _articles(library, mentions)


def _place(entity: Entity) -> Iterator[str]:
    where = entity.location
    if where is None:
        return
    facts = [where.place_type, f"country {where.country}" if where.country else None, where.uri]
    if where.lat is not None and where.lon is not None:
        facts.insert(1, f"{where.lat:.2f}, {where.lon:.2f}")
    yield "  on the map: " + "; ".join(fact for fact in facts if fact)


def _aliases(entity: Entity, mentions: Sequence[Mention]) -> Iterator[str]:
    yield "  named as"
    counts = Counter(" ".join(m.text.split()) for m in mentions)
    explained = {fold(alias.name) for alias in entity.aliases}
    rows = [(alias.name, alias.count, alias.evidence) for alias in entity.aliases]
    rows += [(text, count, "") for text, count in counts.items() if fold(text) not in explained]
    for text, count, evidence in sorted(rows, key=lambda row: (-row[1], row[0])):
        yield f"    {count:4} × {text}" + (f": {evidence}" if evidence else "")


def _offices(entity: Entity) -> Iterator[str]:
    if entity.offices:
        yield "  offices"
    for office in entity.offices:
        dates = " to ".join(dict.fromkeys(date for date in (office.first, office.last) if date))
        yield f"    {office.title}" + (f" ({dates})" if dates else "")


def _decisions(entity: Entity, curation: Curation) -> Iterator[str]:
    known = {fold(name) for name in _names(entity)}
    touched = [d for d in curation.entities if known & {fold(name) for name in (*d.names, d.to or "")}]
    if touched:
        yield "  decided"
    yield from (f"    {_decision(decision)}" for decision in touched)


def _decision(decision: Decision) -> str:
    says = f"{decision.where}: {decision.verb} {', '.join(decision.names)}"
    says += f" to {decision.to}" if decision.to else ""
    says += f" as {decision.kind}" if decision.kind else ""
    return says + (f" ({decision.why})" if decision.why else "")


def _articles(library: Library, mentions: Sequence[Mention]) -> Iterator[str]:
    by_article: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_article[mention.article].append(mention)
    about = {(a.entity, a.article) for a in library.appearances if a.about}
    yield f"  in {len(by_article)} article{'' if len(by_article) == 1 else 's'}"
    for article in library.articles:
        if here := by_article.get(article.id):
            mark = ", which is about it" if (here[0].entity, article.id) in about else ""
            yield f"    {article.source}: {article.title} ({len(here)} ×{mark})"
            yield from (f"      {sentence}" for sentence in _sentences(library, article, here))


def _sentences(library: Library, article: Article, mentions: Sequence[Mention]) -> list[str]:
    """The first sentences of `article` that hold a mention, cut where they are long, each with its anchor."""
    analysis = library.analyses.get(article.id)
    shown: list[str] = []
    for sentence in analysis.sentences if analysis else ():
        if len(shown) < EXAMPLES and any(sentence.start <= m.start < sentence.end for m in mentions):
            text = " ".join(article.text[sentence.start : sentence.end].split())
            short = text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"
            shown.append(f"#{sentence.anchor}  {short}")
    return shown
