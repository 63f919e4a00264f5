"""Finds names, sentences and grammar in one article.

What is found in an article does not depend on what else is read with it: an article is always analysed alone, paragraph
by paragraph, so the same article gives the same analysis in any collection. Names come from the project's own tagger or
from spaCy; sentences and grammar always from spaCy.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from cuttings.common.workers import spread
from cuttings.model import Analysis, Article, Sentence
from cuttings.recognise.paragraphs import pieces, readable, runs
from cuttings.recognise.parser import parse, parser_id
from cuttings.recognise.tagger import find_names, tagger_id

VERSION = 5  # raise it when the same article would be analysed differently
FEW = 8  # articles that one process has read before another has loaded its models


def recogniser_id(model: str, recogniser: str) -> str:
    """Names the models and the rules around them; analyses made under another name are not this recogniser's.

    Raises CuttingsError where spaCy's package `model` is not installed, or the files of the tagger are not whole.
    """
    names = tagger_id() if recogniser == "own" else "spacy"
    return f"{parser_id(model)}-{names}-{VERSION}"


def recognise(articles: Sequence[Article], model: str, recogniser: str, processes: int) -> Iterator[Analysis]:
    """The analysis of each article, in their order.

    `recogniser` says who finds the names, "own" or "spacy"; `processes` 0 means one a core.
    """
    return spread(partial(analyse, model=model, recogniser=recogniser), articles, processes, few=FEW, at_once=4)


def analyse(article: Article, model: str, recogniser: str = "own") -> Analysis:
    """The sentences, words and names of one article, boilerplate left out."""
    text = readable(article.text)
    spans = [piece for start, end in runs(article) for piece in pieces(text, start, end)]
    own = recogniser == "own"
    found = parse(text, spans, model, names=not own)
    found = replace(found, sentences=tuple(_bracketed(article.text, s) for s in found.sentences))
    return replace(found, names=find_names(text, spans)) if own else found


def _bracketed(text: str, sentence: Sentence) -> Sentence:
    """A sentence with the bracket of a wire that opens or ends it: "<Harbour Lines Inc> said so"."""
    start, end = sentence.start, sentence.end
    if start and text[start - 1] == "<" and ">" in text[start:end]:
        start -= 1
    if text.startswith(">", end) and "<" in text[start:end]:
        end += 1
    return replace(sentence, start=start, end=end)
