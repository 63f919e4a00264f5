"""Finds what one document or article tells by itself, in several processes, and keeps it in the cache.

An article that is added costs this only for itself; what all articles have in common is found in `pipeline`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, astuple
from functools import partial
from sys import intern
from typing import Any

from cuttings import accounts
from cuttings.accounts.sentences import inverse_frequencies
from cuttings.blocks import find_blocks
from cuttings.cache import program_id, recall
from cuttings.common.grouped import mentions_by_article
from cuttings.common.identity.value_id import value_id
from cuttings.common.workers import spread
from cuttings.gazetteer import load_gazetteer
from cuttings.metadata import decided_metadata, metadata_of
from cuttings.model import (
    Analysis,
    Article,
    Block,
    Curation,
    Document,
    Mention,
    Metadata,
    Role,
    Statement,
)
from cuttings.project.settings import Settings
from cuttings.resolve.candidates import Candidate, candidates_of_plain, plain_candidates
from cuttings.resolve.detect.gather import gather
from cuttings.statements import (
    Known,
    in_order,
    introductions,
    may_hold_statements,
    named_by_article,
    statements_in,
)


def read_alone(
    documents: Sequence[Document], curation: Curation, settings: Settings
) -> tuple[list[tuple[Block, ...]], list[Metadata]]:
    """The blocks of each document, and what is found about its publication."""
    program = program_id()
    wanted = [(d.source, value_id(program, d, decided_metadata(d, curation))) for d in documents]

    def make(missing: Sequence[int]) -> Iterable[object]:
        return spread(partial(_described, curation=curation), [documents[at] for at in missing], settings.processes)

    blocks, metadata = [], []
    for own, given in recall(settings.cache / "documents.sqlite", wanted, make):
        blocks.append(tuple(Block(start, end, Role(role)) for start, end, role in own))
        metadata.append(Metadata(**{**given, "authors": tuple(given["authors"])}))
    return blocks, metadata


def _described(document: Document, curation: Curation) -> tuple[object, object]:
    blocks = find_blocks(document)
    return [astuple(block) for block in blocks], asdict(metadata_of(document, blocks, curation))


def gather_alone(
    articles: Sequence[Article], analyses: Mapping[str, Analysis], recogniser: str, settings: Settings
) -> list[Candidate]:
    """What may be a name in each article in English, in order; `recogniser` identifies what made the `analyses`."""
    english = [article for article in articles if article.in_english]
    program = program_id()
    wanted = [(article.id, value_id(program, recogniser, article)) for article in english]

    def make(missing: Sequence[int]) -> Iterator[Any]:
        load = partial(_with_analysis, analyses=analyses)
        return spread(_gathered, [english[at] for at in missing], settings.processes, load=load)

    found = recall(settings.cache / "candidates.sqlite", wanted, make)
    return [c for article, own in zip(english, found, strict=True) for c in candidates_of_plain(article.id, own)]


def _with_analysis(article: Article, analyses: Mapping[str, Analysis]) -> tuple[Article, Analysis]:
    return article, analyses[article.id]


def _gathered(analysed: tuple[Article, Analysis]) -> object:
    return plain_candidates(gather(*analysed, load_gazetteer()))


_Named = tuple[Article, Analysis, Sequence[Mention]]  # an article with what it names


def state_alone(
    articles: Sequence[Article], analyses: Mapping[str, Analysis], mentions: Sequence[Mention], settings: Settings
) -> tuple[Statement, ...]:
    """The statements of all articles, as `find_statements` finds them."""
    program, named = program_id(), named_by_article(mentions)
    speaking = [article for article in articles if may_hold_statements(article)]
    owns = [named.get(article.id, ()) for article in speaking]
    given = partial(_article_at, articles=speaking, analyses=analyses, mentions=owns)
    keys = [value_id(program, *given(at)) for at in range(len(speaking))]

    def introduce(missing: Sequence[int]) -> Iterator[object]:
        return spread(_introduced, missing, settings.processes, load=given)

    wanted = [(article.id, key) for article, key in zip(speaking, keys, strict=True)]
    titles = recall(settings.cache / "introductions.sqlite", wanted, introduce)
    known = Known.of(owns, titles, mentions)

    def state(missing: Sequence[int]) -> Iterator[object]:
        return spread(_stated, missing, settings.processes, load=partial(_with_known, given=given, known=known))

    wanted = [
        (article.id, value_id(key, known.among(own).plain()))
        for key, article, own in zip(keys, speaking, owns, strict=True)
    ]
    found = recall(settings.cache / "statements.sqlite", wanted, state)
    return in_order(_statement(plain) for own in found for plain in own)


def _article_at(
    at: int,
    articles: Sequence[Article],
    analyses: Mapping[str, Analysis],
    mentions: Sequence[Sequence[Mention]],
) -> _Named:
    """The article at the position `at`, with its analysis and what it names; only one is unpacked at a time."""
    return articles[at], analyses[articles[at].id], mentions[at]


def _with_known(at: int, given: Callable[[int], _Named], known: Known) -> tuple[Any, ...]:
    article, analysis, mentions = given(at)
    return article, analysis, mentions, known.among(mentions)


def _introduced(given: _Named) -> object:
    return introductions(*given)


def _stated(given: tuple[Article, Analysis, Sequence[Mention], Known]) -> object:
    return [astuple(one) for one in statements_in(*given)]


def _statement(plain: Sequence[Any]) -> Statement:
    """The statement whose fields have the values `plain`, as JSON gives them back."""
    return Statement(*map(_held, plain))


def _held(value: Any) -> Any:
    """A value as a statement holds it; equal words, ids and verbs are one object in all statements."""
    if isinstance(value, str):
        return intern(value)
    return tuple(map(_held, value)) if isinstance(value, list) else value


def weigh_remembering(
    articles: Sequence[Article], analyses: Mapping[str, Analysis], mentions: Sequence[Mention], settings: Settings
) -> Mapping[str, float]:
    """How much each feature of an account tells, for `compare_accounts`; those of each article are remembered."""
    program, named = program_id(), mentions_by_article(mentions)
    owns = [named.get(article.id, ()) for article in articles]
    given = partial(_article_at, articles=articles, analyses=analyses, mentions=owns)
    wanted = [(article.id, value_id(program, *given(at))) for at, article in enumerate(articles)]

    def read_again(missing: Sequence[int]) -> Iterator[object]:
        return spread(_features, missing, settings.processes, load=given)

    return inverse_frequencies(recall(settings.cache / "features.sqlite", wanted, read_again))


def _features(given: _Named) -> object:
    return accounts.features_of(*given)
