"""Explains pages: the names, rules, editor's decisions and sentences that each one is based on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from cuttings.common.errors import CuttingsError
from cuttings.common.text import fold
from cuttings.explain.articles import explain_article
from cuttings.explain.entities import explain_entity
from cuttings.explain.events import explain_event
from cuttings.explain.lines import Sources, decision_line
from cuttings.explain.topics import explain_topic
from cuttings.model import Article, Curation, Entity, Event, Library, Topic
from cuttings.permalinks.book import entities_meant

Subject = Entity | Topic | Event | Article


def explain(library: Library, curation: Curation, name: str) -> str:
    """The explanation of every page that `name` identifies by its name, another name, a file or an address.

    An entity too unsure for a page is explained too.

    The address may be one that a page had before. Of a hidden name the decision is told that hides it. Raises
    CuttingsError, which suggests the most similar names, if there is none.
    """
    library = library.with_unsure()
    wanted = fold(name)
    address = name.strip("/").removesuffix(".md")
    found = [s for s in _subjects(library) if address == _address(s) or wanted in map(fold, _names(s))]
    if not found:
        moved = _now_at(library, address)
        found = [s for s in _subjects(library) if _address(s) in moved]
    if not found and (hiding := [d for d in curation.entities if d.verb == "hide" and wanted in map(fold, d.names)]):
        return "\n".join([f"{name}: hidden", *(f"  by the decision {decision_line(decision)}" for decision in hiding)])
    if not found:
        raise CuttingsError(f"explain: no page has the name '{name}'. {_nearest(library, wanted)}")
    sources = Sources(library, curation)
    return "\n\n".join("\n".join(_explanation(subject, sources)) for subject in found)


def _now_at(library: Library, address: str) -> tuple[str, ...]:
    """The addresses of the pages that a page has become which was at `address`."""
    article = library.article_at.get(address)
    return (f"articles/{article}",) if article else entities_meant(library).get(address, ())


def _subjects(library: Library) -> Sequence[Subject]:
    return (*library.entities, *library.topics, *library.events, *library.articles)


def _address(subject: Subject) -> str:
    return f"articles/{subject.id}" if isinstance(subject, Article) else subject.id


def _names(subject: Subject) -> tuple[str, ...]:
    """The names that identify a page."""
    if isinstance(subject, Entity):
        return (subject.name, *(alias.name for alias in subject.aliases))
    if isinstance(subject, Topic):
        return (subject.name, *subject.phrases)
    if isinstance(subject, Event):
        return (subject.name,)
    files = (part for source in subject.sources for part in (source, source.partition("/")[2], source.split("/")[-1]))
    return (subject.id, subject.title, *files)


def _nearest(library: Library, wanted: str) -> str:
    known = {fold(name): name for subject in _subjects(library) for name in _names(subject)}
    near = get_close_matches(wanted, sorted(known), n=3, cutoff=0.6)
    near += [name for name in sorted(known) if wanted and wanted in name.split() and name not in near]
    if not near:
        return "Look it up on the index pages, or in entities.jsonl of `cuttings export`."
    return "The nearest are: " + ", ".join(f"'{known[name]}'" for name in near[:5]) + "."


def _explanation(subject: Subject, sources: Sources) -> Iterator[str]:
    """The lines of the explanation of one page."""
    if isinstance(subject, Entity):
        return explain_entity(subject, sources)
    if isinstance(subject, Topic):
        return explain_topic(subject, sources)
    if isinstance(subject, Event):
        return explain_event(subject, sources)
    return explain_article(subject, sources)
