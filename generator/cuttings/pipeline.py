"""Runs all stages in order: from a folder of articles to a library, and from a library to the files of a site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from cuttings.accounts import compare_accounts
from cuttings.alone import gather_alone, read_alone, state_alone, weigh_remembering
from cuttings.blocks.shared_paragraphs import without_shared_paragraphs
from cuttings.cache import KeptValues, SiteTexts, analyse_cached, forget_stale, program_id, remember_in, templates_id
from cuttings.check import check
from cuttings.common.identity.value_id import value_id
from cuttings.common.progress import begin
from cuttings.common.workers import (
    MAX_ARTICLES_JOINED_HERE,
    apart,
    collecting_only_new_garbage,
    side_by_side,
    without_garbage_collection,
)
from cuttings.compose import Composition
from cuttings.compose.reuse import Made
from cuttings.distribution import sending_work
from cuttings.events import group_events, infer_years
from cuttings.gazetteer import load_gazetteer
from cuttings.metadata import describe
from cuttings.model import (
    Analysis,
    Article,
    Comparison,
    Curation,
    Entity,
    Event,
    Library,
    Mention,
    Notice,
    Permalink,
    Relation,
    Statement,
)
from cuttings.permalinks.book import open_book
from cuttings.permalinks.record import load_permalinks
from cuttings.project.curation import load_curation
from cuttings.project.history import load_history
from cuttings.project.settings import Settings
from cuttings.publish import linked_data, page_meta, publish, summary_cards
from cuttings.read import read
from cuttings.read.files import paths_by_source
from cuttings.recognise import recognise, recogniser_id
from cuttings.redact import Findings, redact, without_names
from cuttings.redact.addresses import without_hidden_names
from cuttings.redact.originals import withheld_originals
from cuttings.relate import find_appearances, find_entries, find_relations
from cuttings.render import render
from cuttings.resolve import resolve_names
from cuttings.resolve.names.surface_form import forget_forms
from cuttings.resolve.review import find_doubts
from cuttings.topics import find_topics, without_single_events

COMPOSED_NAME = "composed.sqlite"  # in the cache


@dataclass(frozen=True, slots=True)
class _Named:
    """The articles and what they name, without what the editor hides."""

    found: Findings
    curation: Curation
    withheld: frozenset[str]  # sources whose files are not offered
    notices: tuple[Notice, ...]


@without_garbage_collection()
def build_library(settings: Settings, *, doubts: bool = False) -> Library:
    """The library of the articles in `settings.seeds`, with all notices; raises CuttingsError if it cannot be built.

    What the editor is to be asked is found only if `doubts` are wanted: no page shows it.
    """
    curation, curation_notices = load_curation(settings)
    history, history_notices = load_history(settings)
    named = _name(settings, curation)
    found, articles, analyses = named.found, named.found.articles, named.found.analyses
    independent = tuple(m for m in found.mentions if not m.nested)  # a place inside a name is in no sentence by itself
    begin("finding events and topics")
    read, remember = (articles, analyses, independent), remember_in(settings.cache)
    with sending_work(settings):
        events, topics = side_by_side(
            partial(group_events, *read, found.book, remember=remember),
            partial(find_topics, *read, found.entities, found.book.topics, own=curation.topics, remember=remember),
            processes=1 if settings.scheduler else _processes(settings, articles),
        )
        begin("finding statements")
        statements = state_alone(articles, analyses, independent, settings)
    articles = infer_years(articles, events)
    known = articles, analyses, found.entities, independent
    comparisons, relations = _compare(*known, events=events, statements=statements, settings=settings)
    library = Library(
        articles=articles,
        analyses=analyses,
        entities=found.entities,
        mentions=found.mentions,
        unsure=found.unsure,
        statements=statements,
        topics=without_single_events(topics, events, len(articles)),
        events=events,
        comparisons=comparisons,
        appearances=find_appearances(articles, found.mentions),
        relations=relations,
        doubts=find_doubts(*known, curation, unsure=found.unsure) if doubts else (),
        history=history,
        curation=named.curation,
        permalinks=found.book.permalinks,
        article_at=found.book.article_at,
        article_by_key=found.book.article_by_key,
        withheld=named.withheld,
        notices=(*settings.notices, *curation_notices, *history_notices, *named.notices),
    )
    return _with_entries(library.with_notices(check(library)), settings)


def _with_entries(library: Library, settings: Settings) -> Library:
    """`library`, in which names that are mentioned in passing share pages if there are many articles."""
    if not 0 < settings.shared_pages <= len(library.articles):
        return library
    known = library.entities, library.mentions, library.statements, library.appearances
    return replace(library, entries=find_entries(*known, library.curation))


def _processes(settings: Settings, articles: Sequence[Article]) -> int:
    """The number of processes for work on all `articles` together, 0 for one on each core."""
    return settings.processes if len(articles) > MAX_ARTICLES_JOINED_HERE else 1


def _compare(
    articles: Sequence[Article],
    analyses: Mapping[str, Analysis],
    entities: Sequence[Entity],
    mentions: Sequence[Mention],
    *,
    events: Sequence[Event],
    statements: Sequence[Statement],
    settings: Settings,
) -> tuple[tuple[Comparison, ...], tuple[Relation, ...]]:
    """The accounts of each event compared, and which names belong together."""
    begin("comparing accounts")
    with sending_work(settings):
        weights = weigh_remembering(articles, analyses, mentions, settings)
    known = articles, analyses, entities, mentions
    return side_by_side(
        partial(compare_accounts, *known, events, statements=statements, weights=weights),
        partial(find_relations, *known),
        processes=_processes(settings, articles),
    )


def _name(settings: Settings, curation: Curation) -> _Named:
    """Read the articles and find what they name; at the end the names that the editor hides are covered."""
    permalinks, permalink_notices = load_permalinks(settings)
    permalinks = without_hidden_names(permalinks, curation.entities)
    with sending_work(settings):
        begin("reading the articles")
        documents, read_notices = read(settings, curation)
        begin("finding headlines, bylines and texts")
        blocks, metadata = read_alone(documents, curation, settings)
        articles, about_articles = describe(documents, blocks, curation, metadata, permalinks)
        articles = without_shared_paragraphs(articles)
        book = open_book(permalinks, articles)
        recogniser = recogniser_id(settings.model, settings.recogniser)
        begin("finding names and sentences")
        analyses = _analyse(articles, recogniser, settings)
        begin("deciding who is who")
        candidates = gather_alone(articles, analyses, recogniser, settings)
        known = articles, analyses, load_gazetteer(), curation, candidates
        resolve = partial(resolve_names, *known, book=book, remember=remember_in(settings.cache))
        resolved = apart(resolve, processes=1 if settings.scheduler else _processes(settings, articles))
    forget_forms()
    found = Findings(articles, analyses, resolved.entities, resolved.mentions, book, resolved.unsure)
    shown = redact(found, resolved.hidden)
    withheld, about_originals = frozenset[str](), tuple[Notice, ...]()
    if settings.originals and (resolved.hidden.names or resolved.hidden.mentions):
        files = paths_by_source(settings)
        withheld, about_originals = withheld_originals(found.articles, shown.articles, files, resolved.hidden)
    return _Named(
        shown,
        without_names(curation, resolved.hidden),
        withheld,
        (*permalink_notices, *read_notices, *about_articles, *resolved.notices, *about_originals),
    )


def _analyse(articles: Sequence[Article], identity: str, settings: Settings) -> Mapping[str, Analysis]:
    """The analysis of each article, by article id; only articles that are not in the cache are analysed."""
    recogniser = partial(recognise, model=settings.model, recogniser=settings.recogniser, processes=settings.processes)
    analyses = analyse_cached(articles, settings.cache, identity, recogniser)
    forget_stale(settings.cache, articles, identity)
    return analyses


def addresses_of(library: Library, settings: Settings) -> tuple[Permalink, ...]:
    """Every address that the site of `library` has, or ever had."""
    composition = Composition(library, settings)
    for _ in composition.made():
        pass
    return composition.permalinks()


@collecting_only_new_garbage()
def compose_site(
    library: Library, settings: Settings, texts: SiteTexts, database_bytes: int = 0
) -> tuple[Permalink, ...]:
    """Add the pages of `library`, and the files for other programs, to `texts`; paths are below `settings.pages`.

    The site offers a database of `database_bytes`, or none if that is 0. The value is every address that the site has,
    or ever had.
    """
    begin("composing the pages")
    program, templates = program_id(), templates_id(settings.overrides)
    for file in publish(library, settings):
        texts.add(file.path, f"{program} {file.key}", file.make)
    linked = linked_data(library, settings)
    meta = page_meta(library, settings, texts)
    kept = KeptValues(settings.cache / COMPOSED_NAME)
    remember = remember_in(settings.cache)
    composition = Composition(library, settings, database_bytes, kept, program, remember=remember)

    def rendered() -> Iterator[Made]:
        for page in composition.made():
            more = meta.get(page.path, {}), linked.get(page.path, "")
            key = value_id((program, templates), page.path, page.title, page.view_id(), more)
            texts.add(page.path, key, partial(_rendered, page, *more, settings.overrides, templates))
            yield page

    for path, text in summary_cards(rendered()).items():
        texts.add_text(path, text)
    kept.close()
    return composition.permalinks()


def _rendered(page: Made, more: Mapping[str, str], linked: str, overrides: Path | None, version: str) -> str:
    return render(page.page(), more, linked, overrides, version)
