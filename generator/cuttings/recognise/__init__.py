"""Finds the sentences, words, grammar and names of each article.

Each article is analysed by itself, paragraph by paragraph, so that it has the same analysis in every collection. Names
come from the project's own tagger or from spaCy; sentences and grammar always come from spaCy.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from cuttings.common.workers import spread
from cuttings.model import Analysis, Article, Sentence
from cuttings.recognise.paragraphs import pieces, readable, runs
from cuttings.recognise.parser import load_library, parse, parser_id
from cuttings.recognise.tagger import find_names, tagger_id

VERSION = 11  # raise it when the same article would get a different analysis
MAX_ARTICLES_ANALYSED_ALONE = 8  # articles that one process can analyse while another loads its models


def recogniser_id(model: str, recogniser: str) -> str:
    """The identifier of the models and rules, by which analyses are cached; it changes whenever they do.

    Raises CuttingsError if the spaCy package `model` is not installed, or the list of the tagger's files is missing.
    """
    names = tagger_id() if recogniser == "own" else "spacy"
    return f"{parser_id(model)}-{names}-{VERSION}"


def recognise(articles: Sequence[Article], model: str, recogniser: str, processes: int) -> Iterator[Analysis]:
    """Yield the analysis of each article, in order.

    `model` is the installed spaCy package; `recogniser` is what finds the names, "own" or "spacy"; `processes` is the
    number of worker processes, 0 for one on each core.
    """
    if articles:
        load_library()
    return spread(
        partial(analyse, model=model, recogniser=recogniser),
        articles,
        processes,
        few=MAX_ARTICLES_ANALYSED_ALONE,
        at_once=4,
    )


def analyse(article: Article, model: str, recogniser: str = "own") -> Analysis:
    """The sentences, words and names of one article, except in boilerplate."""
    text = readable(article.text)
    spans = [piece for start, end in runs(article) for piece in pieces(text, start, end)]
    own = recogniser == "own"
    found = parse(text, spans, model, names=not own)
    found = replace(found, sentences=tuple(_bracketed(article.text, s) for s in found.sentences))
    return replace(found, names=find_names(text, spans)) if own else found


def _bracketed(text: str, sentence: Sentence) -> Sentence:
    """`sentence`, extended by the angle bracket of a news wire before or after it: "<Harbour Lines Inc> said so"."""
    start, end = sentence.start, sentence.end
    if start and text[start - 1] == "<" and ">" in text[start:end]:
        start -= 1
    if text.startswith(">", end) and "<" in text[start:end]:
        end += 1
    return replace(sentence, start=start, end=end)
