"""The one way through: from a folder of articles to a library, and from a library to the files of a site."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from generator.accounts import compare_accounts
from generator.blocks import find_blocks
from generator.cache import analyse_cached, forget_stale
from generator.check import check
from generator.compose import compose
from generator.curation import load_curation
from generator.events import group_events, infer_years
from generator.gazetteer import load_gazetteer
from generator.history import load_history
from generator.metadata import describe
from generator.model import Analysis, Article, Library
from generator.publish import linked_data, page_meta, publish, summary_cards
from generator.read import read
from generator.recognise import recognise, recogniser_id
from generator.relate import find_appearances, find_relations
from generator.render import render
from generator.resolve import resolve
from generator.resolve.doubts import find_doubts
from generator.settings import Settings
from generator.statements import find_statements
from generator.topics import find_topics
from generator.workers import FEW, side_by_side, spread, undisturbed


@undisturbed()
def build_library(settings: Settings) -> Library:
    """Everything the articles say, and a notice for everything the user should know of."""
    curation, curation_notices = load_curation(settings)
    history, history_notices = load_history(settings)
    documents, read_notices = read(settings, curation)
    blocks = list(spread(find_blocks, documents, settings.processes))
    articles, about_articles = describe(documents, blocks, curation)
    analyses = _analyse(articles, settings)
    entities, mentions, about_names = resolve(articles, analyses, load_gazetteer(), curation, settings.processes)
    processes = settings.processes if len(articles) >= FEW else 1
    events, topics, statements = side_by_side(
        partial(group_events, articles, analyses, mentions),
        partial(find_topics, articles, analyses, mentions),
        partial(find_statements, articles, analyses, mentions),
        processes=processes,
    )
    articles = infer_years(articles, events)
    comparisons, relations, doubts = side_by_side(
        partial(compare_accounts, articles, analyses, entities, mentions, events),
        partial(find_relations, articles, analyses, entities, mentions),
        partial(find_doubts, articles, analyses, entities, mentions, curation),
        processes=processes,
    )

    library = Library(
        articles=articles,
        analyses=analyses,
        entities=entities,
        mentions=mentions,
        statements=statements,
        topics=topics,
        events=events,
        comparisons=comparisons,
        appearances=find_appearances(articles, mentions),
        relations=relations,
        doubts=doubts,
        history=history,
        notices=(*settings.notices, *curation_notices, *history_notices, *read_notices, *about_articles, *about_names),
    )
    return library.with_notices(check(library))


def _analyse(articles: Sequence[Article], settings: Settings) -> Mapping[str, Analysis]:
    """The analysis of each article by its id, of those alone made anew that are not kept from before."""
    identity = recogniser_id(settings.model, settings.recogniser)
    recogniser = partial(recognise, model=settings.model, recogniser=settings.recogniser, processes=settings.processes)
    analyses = analyse_cached(articles, settings.cache, identity, recogniser)
    forget_stale(settings.cache, articles, identity)
    return analyses


def compose_site(library: Library, settings: Settings) -> Mapping[str, str]:
    """The pages of `library`, and beside them the files for other programs: path below `settings.pages`, and text."""
    files = publish(library, settings)
    linked = linked_data(library, settings)
    meta = page_meta(library, settings, files)
    pages = compose(library, settings)
    rendered = {page.path: render(page, meta.get(page.path), linked.get(page.path, "")) for page in pages}
    return {**files, **summary_cards(pages), **rendered}
