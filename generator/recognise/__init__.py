"""Finds names, sentences and grammar in one article: the only door to spaCy.

What is found in an article does not depend on what else is read with it: an article is always analysed alone, paragraph
by paragraph, so the same article gives the same analysis in any collection.
"""

from __future__ import annotations

import os
import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from importlib import import_module, metadata
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.errors import CuttingsError
from generator.model import Analysis, Article, Label, Name, Role, Sentence, Tokens
from generator.text import sentence_anchor

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

VERSION = 2  # raise it when the same article would be analysed differently
LONGEST = 20_000  # characters given to the model at once: its memory grows with the length
FEW = 8  # articles for which starting more processes costs more than it saves
NARROWEST, WIDEST = 40, 100  # characters of a line in a text that is wrapped
SURROGATE = re.compile(r"[\ud800-\udfff]")
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
    text = _readable(article.text)
    spans = [piece for start, end in _runs(article) for piece in _pieces(text, start, end)]
    docs = _pipeline(model).pipe(text[start:end] for start, end in spans)
    return _gather(text, [start for start, _ in spans], docs)


@cache
def _pipeline(model: str) -> Language:
    pipeline: Language = import_module(model).load()
    return pipeline


# --- paragraphs ----------------------------------------------------------------------------------------------------


def _readable(text: str) -> str:
    """`text`, as long as it was, with U+FFFD for what the model cannot take, and wrapped lines made whole.

    The end of a line that was wrapped becomes a space; every "\\n" that is left ends a paragraph.
    """
    plain = SURROGATE.sub("\ufffd", text)
    wraps = _wraps(plain)
    return "".join(" " if i in wraps else c for i, c in enumerate(plain)) if wraps else plain


def _wraps(text: str) -> frozenset[int]:
    """The offsets of the ends of lines that are there for the width of the page alone.

    Where lines are wrapped, the next line's first word would not have fitted; that this is so for most lines of a
    text, and that many of them go on in lower case, tells wrapped prose from lists, tables, and a paragraph a line.
    """
    lines = [(m.start(), m.end(), m[0]) for m in re.finditer(r"[^\n]+", text)]
    lengths = sorted(len(line.rstrip()) for _, _, line in lines)
    width = lengths[int(0.95 * (len(lengths) - 1))] if lengths else 0
    if not NARROWEST <= width <= WIDEST:
        return frozenset()
    pairs = [(a, b) for a, b in pairwise(lines) if a[1] + 1 == b[0] and not b[2][0].isspace() and a[2].strip()]
    full = [(a, b) for a, b in pairs if len(a[2].rstrip()) + 1 + len(b[2].split(maxsplit=1)[0]) > width]
    lower = sum(b[2][0].islower() for _, b in full)
    if len(full) * 2 < len(pairs) or lower * 4 < len(full) or lower < 2:
        return frozenset()
    return frozenset(a[1] for a, _ in full)


def _runs(article: Article) -> Iterator[tuple[int, int]]:
    """The stretches of text to analyse: blocks, those of one role that follow each other directly as one."""
    run: tuple[int, int, Role] | None = None
    for block in article.read_blocks():
        if run and run[2] is block.role and not article.text[run[1] : block.start].strip():
            run = (run[0], block.end, block.role)
            continue
        if run:
            yield run[:2]
        run = (block.start, block.end, block.role)
    if run:
        yield run[:2]


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The paragraphs of `text[start:end]`, those longer than LONGEST cut after a sentence, or else after a word."""
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        if stop - start > LONGEST:
            ends = (
                max(text.rfind(mark, start, start + LONGEST) for mark in marks) for marks in ((". ", "? ", "! "), " ")
            )
            stop = next((found + 1 for found in ends if found > start), start + LONGEST)
        if text[start:stop].strip():
            yield start, stop
        start = stop + 1 if text[stop : stop + 1] == "\n" else stop


# --- what the model says -------------------------------------------------------------------------------------------


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
