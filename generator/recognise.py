"""Finds names, sentences and grammar in one article: the only door to spaCy.

The figures of a sentence do not depend on what else is read with it: an article is always analysed alone, block by
block, so the same article gives the same analysis in any collection.
"""

from __future__ import annotations

import os
from array import array
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from importlib import import_module, metadata
from typing import TYPE_CHECKING

from generator.errors import CuttingsError
from generator.model import Analysis, Article, Label, Name, Role, Sentence, Tokens
from generator.text import sentence_anchor

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

VERSION = 1  # raise it when the same article would be analysed differently
LONGEST = 20_000  # characters given to the model at once: its memory grows with the length
FEW = 8  # articles for which starting more processes costs more than it saves
LABELS = {
    "PERSON": Label.PERSON,
    "GPE": Label.LOCATION,
    "LOC": Label.LOCATION,
    "FAC": Label.LOCATION,
    "ORG": Label.ORGANISATION,
    "NORP": Label.MISCELLANEOUS,
}


def recogniser_id(model: str) -> str:
    """Names the model and the rules around it; analyses made under another name are not this recogniser's.

    Raises CuttingsError where the model is not installed.
    """
    try:
        return f"{model}-{metadata.version(model)}-{VERSION}"
    except metadata.PackageNotFoundError:
        raise CuttingsError(
            f"settings: the model '{model}' is not installed. Install it with 'pip install {model}', "
            "or leave `model` out of the settings."
        ) from None


def recognise(articles: Sequence[Article], model: str, processes: int) -> Iterator[Analysis]:
    """The analysis of each article, in their order; `processes` 0 means one a core."""
    processes = processes or os.cpu_count() or 1
    if processes == 1 or len(articles) < FEW:
        yield from (analyse(article, model) for article in articles)
        return
    with ProcessPoolExecutor(processes) as pool:
        yield from pool.map(analyse, articles, [model] * len(articles), chunksize=4)


def analyse(article: Article, model: str) -> Analysis:
    """The sentences, words and names of one article, boilerplate left out."""
    spans = [
        span
        for block in article.blocks
        if block.role is not Role.BOILERPLATE
        for span in _pieces(article.text, block.start, block.end)
    ]
    docs = _pipeline(model).pipe(article.text[start:end] for start, end in spans)
    return _gather(article.text, [start for start, _ in spans], docs)


@cache
def _pipeline(model: str) -> Language:
    pipeline: Language = import_module(model).load()
    return pipeline


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The paragraphs of `text[start:end]`, those longer than LONGEST cut at a space where there is one."""
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        if stop - start > LONGEST:
            space = text.rfind(" ", start + 1, start + LONGEST)
            stop = space if space > 0 else start + LONGEST
        if text[start:stop].strip():
            yield start, stop
        start = stop + 1 if text[stop : stop + 1].isspace() else stop


def _gather(text: str, offsets: Sequence[int], docs: Iterable[Doc]) -> Analysis:
    sentences: list[Sentence] = []
    names: list[Name] = []
    starts, ends, heads = array("l"), array("l"), array("l")
    lemmas: list[str] = []
    tags: list[str] = []
    dependencies: list[str] = []
    seen: dict[str, int] = {}
    for offset, doc in zip(offsets, docs, strict=True):
        first = len(starts)
        for token in doc:
            starts.append(offset + token.idx)
            ends.append(offset + token.idx + len(token))
            heads.append(first + token.head.i)
            lemmas.append(token.lemma_)
            tags.append(token.pos_)
            dependencies.append(token.dep_)
        for span in doc.sents:
            start, end = _trim(text, offset + span.start_char, offset + span.end_char)
            if start < end:
                anchor = sentence_anchor(text[start:end])
                seen[anchor] = n = seen.get(anchor, 0) + 1
                sentences.append(Sentence(start, end, anchor if n == 1 else f"{anchor}-{n}"))
        names.extend(
            Name(offset + entity.start_char, offset + entity.end_char, LABELS[entity.label_])
            for entity in doc.ents
            if entity.label_ in LABELS
        )
    tokens = Tokens(starts, ends, heads, tuple(lemmas), tuple(tags), tuple(dependencies))
    return Analysis(tuple(sentences), tokens, tuple(names))


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
