"""Caches the lemma, part of speech and dependency that spaCy's rules give to words.

These rules (the attribute ruler and the lemmatizer of a pipeline) look at a word, its tag and its dependency; only few
of them look at the next word too. So they are applied once to each combination of word, tag and dependency rather than
to each token, which saves a fifth of the pipeline's time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.tokens import Doc

if TYPE_CHECKING:
    from spacy.language import Language

ATTRIBUTE_RULER, LEMMATIZER = "attribute_ruler", "lemmatizer"
WORD_ATTRIBUTES = {"TAG", "DEP", "LOWER", "ORTH", "TEXT", "NORM", "IS_SPACE"}  # attributes that a `Word` determines
Word = tuple[int, int, int]  # spaCy's numbers for a word, its tag and its dependency


class Form(NamedTuple):
    """What the rules give to a word."""

    lemma: str
    tag: str  # the part of speech of Universal Dependencies
    dependency: str


def replace_rules(pipeline: Language) -> Lexicon | None:
    """Disable the rules of `pipeline` and return a lexicon to use instead of them.

    If the pipeline has other rules than these, or rules that need more than a `Word`, it is not changed and the result
    is None.
    """
    if not {ATTRIBUTE_RULER, LEMMATIZER} <= set(pipeline.pipe_names):
        return None
    ruler, lemmatizer = pipeline.get_pipe(ATTRIBUTE_RULER), pipeline.get_pipe(LEMMATIZER)
    if type(ruler) is not AttributeRuler or not isinstance(lemmatizer, Lemmatizer):
        return None
    if any(token.keys() - WORD_ATTRIBUTES for pattern in _patterns(ruler) for token in pattern):
        return None
    pipeline.select_pipes(disable=[ATTRIBUTE_RULER, LEMMATIZER])
    return Lexicon(ruler, lemmatizer)


def _patterns(ruler: AttributeRuler) -> Iterator[list[dict[str, Any]]]:
    for rule in ruler.patterns:
        yield from cast(list[list[dict[str, Any]]], rule["patterns"])


class Lexicon:
    """The forms of all words to which a pipeline's rules were applied so far."""

    def __init__(self, ruler: AttributeRuler, lemmatizer: Lemmatizer) -> None:
        """The rules must use no attributes of a token except WORD_ATTRIBUTES."""
        self.ruler, self.lemmatizer, self.vocabulary = ruler, lemmatizer, ruler.vocab
        self.openings = Matcher(self.vocabulary)
        for pattern in _patterns(ruler):
            if len(pattern) > 1:
                self.openings.add("opening", [pattern[:1]])
        index = lemmatizer.lookups.get_table("lemma_index", {})
        for tag, lemmas in index.items():  # lists of thousands of lemmas, in which every new word is searched
            index[tag] = frozenset(lemmas)
        self._known: dict[Word, Form | None] = {}

    def forms(self, docs: Sequence[Doc]) -> Iterator[Sequence[Form]]:
        """The forms of the tokens of each of `docs`, which must be tagged and parsed."""
        words = [list(map(tuple, doc.to_array(["ORTH", "TAG", "DEP"]).tolist())) for doc in docs]
        self._learn({word for own in words for word in own}.difference(self._known))
        for doc, own in zip(docs, words, strict=True):
            forms = [form for word in own if (form := self._known[word])]
            yield forms if len(forms) == len(own) else self._ruled(doc)

    def _learn(self, words: Iterable[Word]) -> None:
        """Store the form of each word, or None if a rule for several words may begin with it."""
        words = sorted(words)
        opening = {words[start] for _, start, _ in self.openings(self._row(words), allow_missing=True)}
        alone = [word for word in words if word not in opening]  # no rule matches two of these in a row
        self._known.update(dict.fromkeys(opening))
        self._known.update(zip(alone, self._ruled(self._row(alone)), strict=True))

    def _row(self, words: Sequence[Word]) -> Doc:
        """A document of the words in a row, each its own head."""
        texts, tags, dependencies = ([self.vocabulary.strings[word[n]] for word in words] for n in range(3))
        return Doc(self.vocabulary, texts, tags=tags, deps=dependencies, heads=list(range(len(words))))

    def _ruled(self, doc: Doc) -> list[Form]:
        return read_forms(self.lemmatizer(self.ruler(doc)))


def read_forms(doc: Doc) -> list[Form]:
    """The form of each token of `doc`, to which the rules have been applied."""
    return [Form(token.lemma_, token.pos_, token.dep_) for token in doc]
