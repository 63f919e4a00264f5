"""Finds sentences, words and grammar with spaCy, and names on request."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, partial
from importlib import import_module, metadata
from typing import TYPE_CHECKING, Any

from cuttings.common.errors import CuttingsError
from cuttings.common.facts import word_set
from cuttings.common.text import sentence_anchor
from cuttings.model import Analysis, Label, Name, Sentence, Tokens

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span

    from cuttings.recognise.lexicon import Form

    Forms = Callable[[Sequence[Doc]], Iterable[Sequence[Form]]]

MAX_SUFFIX_CHARS = 64  # characters at the end of a word in which a suffix is looked for; only runs of dots are longer
MAX_SENTENCE_CHARS = 3_000  # characters of a sentence; each name of a longer one would repeat it on its page
LABEL_BY_SPACY_TYPE = {
    "PERSON": Label.PERSON,
    "GPE": Label.LOCATION,
    "LOC": Label.LOCATION,
    "FAC": Label.LOCATION,
    "ORG": Label.ORGANISATION,
    "NORP": Label.MISCELLANEOUS,
}


def parser_id(model: str) -> str:
    """The name and version of the installed spaCy package `model`; raises CuttingsError if it is not installed."""
    try:
        return f"{model}-{metadata.version(model)}"
    except metadata.PackageNotFoundError:
        raise CuttingsError(
            f"settings: the model '{model}' is not installed. Install it with 'pip install {model}', "
            "or leave `model` out of the settings."
        ) from None


def parse(text: str, spans: Sequence[tuple[int, int]], model: str, *, names: bool) -> Analysis:
    """The sentences and words of the paragraphs `spans` of `text`, and the names that spaCy finds if `names`."""
    pipeline, forms = _pipeline(model, names)
    docs = list(pipeline.pipe(text[start:end] for start, end in spans))
    return _gather(text, [start for start, _ in spans], docs, forms(docs))


def load_library() -> None:
    """Load spaCy, which `parse` does otherwise; processes that are forked from this one then share it."""
    import_module("cuttings.recognise.lexicon")


@cache
def _pipeline(model: str, names: bool) -> tuple[Language, Forms]:
    """The pipeline of `model`, and what gives the forms of the words of its documents."""
    # spaCy is not needed if every analysis is in the cache, and loading it takes more than a second
    from cuttings.recognise.lexicon import read_forms, replace_rules  # noqa: PLC0415

    pipeline: Language = import_module(model).load(exclude=[] if names else ["ner"])
    tokenizer: Any = pipeline.tokenizer
    prefix, suffix = tokenizer.prefix_search.__self__, tokenizer.suffix_search.__self__
    tokenizer.prefix_search = prefix.match  # what its search finds; that looks for the beginning everywhere
    tokenizer.suffix_search = lambda word: suffix.search(word, max(0, len(word) - MAX_SUFFIX_CHARS))
    for abbreviation in word_set("titles", "abbreviated"):  # so that no sentence ends within "Const. Larkin"
        tokenizer.add_special_case(abbreviation, [{"ORTH": abbreviation}])
    lexicon = replace_rules(pipeline)
    return pipeline, lexicon.forms if lexicon else partial(map, read_forms)


def _gather(text: str, offsets: Sequence[int], docs: Iterable[Doc], forms: Iterable[Sequence[Form]]) -> Analysis:
    sentences: list[Sentence] = []
    names: list[Name] = []
    starts, ends, heads = array("i"), array("i"), array("i")
    lemmas: list[str] = []
    tags: list[str] = []
    dependencies: list[str] = []
    seen: dict[str, int] = {}
    for offset, doc, own in zip(offsets, docs, forms, strict=True):
        first = len(starts)
        for i, (start, length, head) in enumerate(doc.to_array(["IDX", "LENGTH", "HEAD"]).astype("int64").tolist()):
            starts.append(offset + start)
            ends.append(offset + start + length)
            heads.append(first + i + head)
        for form in own:
            lemmas.append(form.lemma)
            tags.append(form.tag)
            dependencies.append(form.dependency)
        for span in (part for sentence in doc.sents for part in _parts(sentence)):
            start, end = _trim(text, offset + span.start_char, offset + span.end_char)
            if start < end:
                anchor = sentence_anchor(text[start:end])
                seen[anchor] = n = seen.get(anchor, 0) + 1
                sentences.append(Sentence(start, end, anchor if n == 1 else f"{anchor}-{n}"))
        names.extend(
            Name(offset + entity.start_char, offset + entity.end_char, LABEL_BY_SPACY_TYPE[entity.label_])
            for entity in doc.ents
            if entity.label_ in LABEL_BY_SPACY_TYPE
        )
    tokens = Tokens(starts, ends, heads, tuple(lemmas), tuple(tags), tuple(dependencies))
    return Analysis(tuple(sentences), tokens, tuple(names))


def _parts(sentence: Span) -> Iterator[Span]:
    """`sentence`; parts of it of at most MAX_SENTENCE_CHARS where it is longer."""
    first = sentence.start
    if sentence.end_char - sentence.start_char > MAX_SENTENCE_CHARS:
        for word in sentence:
            if first < word.i and word.idx + len(word) - sentence.doc[first].idx > MAX_SENTENCE_CHARS:
                yield sentence.doc[first : word.i]
                first = word.i
    yield sentence.doc[first : sentence.end]


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
