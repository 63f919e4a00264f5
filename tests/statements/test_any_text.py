"""What holds of the statements of any text, however it was parsed."""

from array import array

from hypothesis import given
from hypothesis import strategies as st

from cuttings.model import Analysis, Kind, Mention, Tokens
from cuttings.statements import find_statements
from tests.making import make_analysis, make_article

WORDS = [
    "said",
    "he",
    "Berg",
    "that",
    "according",
    "to",
    '"',
    "“",
    "”",
    ",",
    ".",
    ":",
    "accused",
    "of",
    "it",
    "\n",
    "?",
]
TAGS = ["VERB", "PRON", "PROPN", "NOUN", "SCONJ", "ADP", "PUNCT", "AUX"]
LABELS = ["nsubj", "ccomp", "ROOT", "prep", "pobj", "dobj", "relcl", "pcomp", "advcl", "conj", "parataxis", "nsubjpass"]


@st.composite
def parsed(draw: st.DrawFn) -> tuple[str, Analysis]:
    """A text with a parse of it that is a tree, if a senseless one."""
    text = " ".join(draw(st.lists(st.sampled_from(WORDS), max_size=25)))
    analysis = make_analysis(make_article(text))
    size = len(analysis.tokens)
    heads = [draw(st.integers(0, number)) for number in range(size)]
    order = draw(st.permutations(range(size)))  # so that heads stand on both sides
    tree = array("l", [0] * size)
    for number, head in enumerate(heads):
        tree[order[number]] = order[head]
    tokens = Tokens(
        analysis.tokens.starts,
        analysis.tokens.ends,
        tree,
        tuple({"said": "say", "accused": "accuse"}.get(lemma, lemma) for lemma in analysis.tokens.lemmas),
        tuple(draw(st.sampled_from(TAGS)) for _ in range(size)),
        tuple(draw(st.sampled_from(LABELS)) for _ in range(size)),
    )
    return text, Analysis(analysis.sentences, tokens, ())


@given(parsed())
def test_spans_lie_in_the_text_and_speakers_are_known(case: tuple[str, Analysis]) -> None:
    text, analysis = case
    article = make_article(text)
    start = text.find("Berg")
    mentions = [Mention("a", start, start + 4, "Berg", Kind.PERSON, "people/berg")] if start >= 0 else []
    for s in find_statements([article], {"a": analysis}, mentions):
        assert 0 <= s.start < s.end <= len(text)
        assert s.speaker in {None, "people/berg"}
        assert (s.speaker_start is None) == (s.speaker_end is None)
        if s.speaker_start is not None and s.speaker_end is not None:
            assert 0 <= s.speaker_start < s.speaker_end <= len(text)


@given(st.text())
def test_any_text_has_statements_or_none(text: str) -> None:
    article = make_article(text)
    for s in find_statements([article], {"a": make_analysis(article)}, ()):
        assert text[s.start : s.end].strip()


def test_no_articles_have_no_statements() -> None:
    assert find_statements((), {}, ()) == ()


def test_quotation_marks_without_a_word_read_between_them_are_no_statement() -> None:
    """Whatever the reader of grammar made of the text: no words at all, or nothing but marks."""
    article = make_article('\u201d " ? "')
    no_tokens = Tokens(array("l"), array("l"), array("l"), (), (), ())
    assert find_statements([article], {article.id: Analysis((), no_tokens, ())}, []) == ()
