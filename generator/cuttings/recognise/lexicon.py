"""What a word is by spaCy's rules: its lemma, its part of speech and its relation to its head.

These rules (a pipeline's attribute ruler and its lemmatizer) look at a word, its tag and its relation; only few of them
look at the next word too. So they are asked once for each word with a tag and a relation, not for each token: a fifth
of the pipeline's time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.tokens import Doc

if TYPE_CHECKING:
    from spacy.language import Language

RULER, LEMMATIZER = "attribute_ruler", "lemmatizer"
OF_A_WORD = {"TAG", "DEP", "LOWER", "ORTH", "TEXT", "NORM", "IS_SPACE"}  # what rules may ask of one and be asked once
Word = tuple[int, int, int]  # the word, its tag and its relation, as spaCy numbers strings


class Form(NamedTuple):
    """A word as the rules see it, in spaCy's terms."""

    lemma: str
    tag: str  # Universal Dependencies' part of speech
    dependency: str


def take_over(pipeline: Language) -> Lexicon | None:
    """What is asked from now on instead of the rules of `pipeline`; None where they must be asked for each token."""
    if not {RULER, LEMMATIZER} <= set(pipeline.pipe_names):
        return None
    ruler, lemmatizer = pipeline.get_pipe(RULER), pipeline.get_pipe(LEMMATIZER)
    if type(ruler) is not AttributeRuler or not isinstance(lemmatizer, Lemmatizer):
        return None
    if any(token.keys() - OF_A_WORD for pattern in _patterns(ruler) for token in pattern):
        return None
    pipeline.select_pipes(disable=[RULER, LEMMATIZER])
    return Lexicon(ruler, lemmatizer)


def _patterns(ruler: AttributeRuler) -> Iterator[list[dict[str, Any]]]:
    for rule in ruler.patterns:
        yield from cast(list[list[dict[str, Any]]], rule["patterns"])


class Lexicon:
    """The forms of all words that a pipeline's rules were asked for."""

    def __init__(self, ruler: AttributeRuler, lemmatizer: Lemmatizer) -> None:
        """For rules that ask nothing of a token but OF_A_WORD."""
        self.ruler, self.lemmatizer, self.vocabulary = ruler, lemmatizer, ruler.vocab
        self.openings = Matcher(self.vocabulary)
        for pattern in _patterns(ruler):
            if len(pattern) > 1:
                self.openings.add("opening", [pattern[:1]])
        index = lemmatizer.lookups.get_table("lemma_index", {})
        for tag, lemmas in index.items():  # lists of many thousand lemmas, in each of which each new word is looked for
            index[tag] = frozenset(lemmas)
        self._known: dict[Word, Form | None] = {}

    def forms(self, docs: Sequence[Doc]) -> Iterator[Sequence[Form]]:
        """The form of each token of each of `docs`, which are tagged and parsed."""
        words = [list(map(tuple, doc.to_array(["ORTH", "TAG", "DEP"]).tolist())) for doc in docs]
        self._learn({word for own in words for word in own}.difference(self._known))
        for doc, own in zip(docs, words, strict=True):
            forms = [form for word in own if (form := self._known[word])]
            yield forms if len(forms) == len(own) else self._ruled(doc)

    def _learn(self, words: Iterable[Word]) -> None:
        """Keeps the form of each word by itself, and None for those that a rule of several words may begin with."""
        words = sorted(words)
        opening = {words[start] for _, start, _ in self.openings(self._row(words), allow_missing=True)}
        alone = [word for word in words if word not in opening]  # no rule holds for two of these in a row
        self._known.update(dict.fromkeys(opening))
        self._known.update(zip(alone, self._ruled(self._row(alone)), strict=True))

    def _row(self, words: Sequence[Word]) -> Doc:
        """The words one behind the other, each its own head."""
        texts, tags, dependencies = ([self.vocabulary.strings[word[n]] for word in words] for n in range(3))
        return Doc(self.vocabulary, texts, tags=tags, deps=dependencies, heads=list(range(len(words))))

    def _ruled(self, doc: Doc) -> list[Form]:
        return read_forms(self.lemmatizer(self.ruler(doc)))


def read_forms(doc: Doc) -> list[Form]:
    """The form of each token of `doc`, whose rules have been applied."""
    return [Form(token.lemma_, token.pos_, token.dep_) for token in doc]
