"""What holds of the statements of any text, however it was parsed."""

from array import array

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cuttings.model import Analysis, Article, Kind, Mention, Statement, Tokens
from cuttings.recognise import analyse
from cuttings.statements import find_statements
from tests.making import make_analysis, make_article
from tests.statements.grammar import MODEL

SENTENCES = [
    "Berg said that the bridge was closed.",
    "Berg accused him of it, according to Lund.",
    '"It is closed," he said.',
    '"Is it closed?" Berg asked. "It is."',
    "“It is closed,” said Berg, “and it will not open.”",
    "He told Berg:\n“It is closed.\n“It will not open.”",
    "According to Berg, it was late, he added.",
    "BERG: It is closed.",
    "The flood forced Berg to admit that it was late.",
]
TAGS = ["VERB", "PRON", "PROPN", "NOUN", "SCONJ", "ADP", "PUNCT", "AUX"]
LABELS = ["nsubj", "ccomp", "ROOT", "prep", "pobj", "dobj", "relcl", "pcomp", "advcl", "conj", "parataxis", "nsubjpass"]
PIECES = ['"', "“", "”", "‘", "’", "''", "\n", "\n\n", ": ", ", ", "She said", "It is closed.", "BERG: "]
PIECES += ['"It is late and dark."', "“It is late, very late.”", "‘It is late, you see.’", "``Is it so very late?''"]


@pytest.fixture(scope="module", autouse=True)
def loaded() -> None:
    """The model, loaded before any text is drawn: what it does with random numbers then, Hypothesis objects to."""
    analyse(make_article(SENTENCES[0]), MODEL)


def found(article: Article, analysis: Analysis) -> tuple[Statement, ...]:
    """The statements of `article`, in which Berg is somebody."""
    start = article.text.find("Berg")
    mentions = [Mention("a", start, start + 4, "Berg", Kind.PERSON, "people/berg")] if start >= 0 else []
    return find_statements([article], {"a": analysis}, mentions)


@st.composite
def misread(draw: st.DrawFn) -> tuple[Article, Analysis]:
    """An article and a reading of its grammar that has gone wrong in places, but is a tree."""
    article = make_article(" ".join(draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4))))
    analysis = analyse(article, MODEL)
    tokens = analysis.tokens
    heads, tags, labels = array("l", tokens.heads), list(tokens.tags), list(tokens.dependencies)
    for word in draw(st.lists(st.integers(0, len(tokens) - 1), max_size=4)):
        heads[word] = draw(st.sampled_from([word, heads[heads[word]]]))  # hung higher, or on nothing
        tags[word] = draw(st.sampled_from([tags[word], *TAGS]))
        labels[word] = draw(st.sampled_from([labels[word], *LABELS]))
    wrong = Tokens(tokens.starts, tokens.ends, heads, tokens.lemmas, tuple(tags), tuple(labels))
    return article, Analysis(analysis.sentences, wrong, ())


def test_each_of_the_sentences_says_something() -> None:
    """So that what follows is not true of nothing."""
    for sentence in SENTENCES[:-2]:
        article = make_article(sentence)
        assert found(article, analyse(article, MODEL)), sentence


@settings(deadline=None)
@given(misread())
def test_spans_lie_in_the_text_and_speakers_are_known(case: tuple[Article, Analysis]) -> None:
    article, analysis = case
    for s in found(article, analysis):
        assert 0 <= s.start < s.end <= len(article.text)
        assert s.speaker in {None, "people/berg"}
        assert (s.speaker_start is None) == (s.speaker_end is None)
        if s.speaker_start is not None and s.speaker_end is not None:
            assert 0 <= s.speaker_start < s.speaker_end <= len(article.text)


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=12).map(" ".join))
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


def test_a_long_word_in_capitals_takes_no_time() -> None:
    """As many ways to divide it into the words of a label as there are, it took hours."""
    article = make_article("A" * 1000 + "…\n" + "B" * 1000 + "\nBerg left.")
    assert found(article, analyse(article, MODEL)) == ()
