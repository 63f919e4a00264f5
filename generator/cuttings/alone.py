"""Finds what one document or article tells by itself, in several processes, and keeps it in the cache.

An article that is added costs this only for itself; what all articles have in common is found in `pipeline`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, astuple
from functools import partial
from typing import Any

from cuttings.blocks import find_blocks
from cuttings.cache import program_id, recall
from cuttings.common.value_id import value_id
from cuttings.common.workers import spread
from cuttings.gazetteer import load_gazetteer
from cuttings.metadata import decided_metadata, metadata_of
from cuttings.model import Analysis, Article, Block, Curation, Document, Metadata, Role
from cuttings.project.settings import Settings
from cuttings.resolve.candidates import Candidate, candidates_of_plain, plain_candidates
from cuttings.resolve.detect.gather import gather


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
        return spread(partial(_gathered, analyses=analyses), [english[at] for at in missing], settings.processes)

    found = recall(settings.cache / "candidates.sqlite", wanted, make)
    return [c for article, own in zip(english, found, strict=True) for c in candidates_of_plain(article.id, own)]


def _gathered(article: Article, analyses: Mapping[str, Analysis]) -> object:
    return plain_candidates(gather(article, analyses[article.id], load_gazetteer()))
