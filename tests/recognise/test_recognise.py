"""Recognition analyses any text completely, and independently of other articles."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cuttings.common.errors import CuttingsError
from cuttings.model import Analysis, Article, Block, Label, Role
from cuttings.project.settings import Settings
from cuttings.recognise import MAX_ARTICLES_ANALYSED_ALONE, analyse, recognise, recogniser_id
from cuttings.recognise.paragraphs import MAX_PARAGRAPH_CHARS, pieces, readable

MODEL = str(Settings.__dataclass_fields__["model"].default)
MakeArticle = Callable[..., Article]


@pytest.fixture(params=["own", "spacy"])
def recogniser(request: pytest.FixtureRequest) -> str:
    """The recogniser of names; the tests apply to both."""
    return str(request.param)


@cache
def analysed(text: str, recogniser: str = "own") -> Analysis:
    return analyse(_article(text), MODEL, recogniser)


def _article(text: str, *blocks: Block) -> Article:
    whole = blocks or (Block(0, len(text), Role.BODY),)
    return Article("a", "seeds/a.txt", (), text, whole, "A", None, None, None, (), None, "en", "")


def assert_holds(text: str, analysis: Analysis) -> None:
    """Assert what must be true of every analysis."""
    tokens = analysis.tokens
    columns = (tokens.starts, tokens.ends, tokens.heads, tokens.lemmas, tokens.tags, tokens.dependencies)
    assert {len(column) for column in columns} == {len(tokens)}
    assert all(0 <= head < len(tokens) for head in tokens.heads)
    for spans in ([(s.start, s.end) for s in analysis.sentences], [(n.start, n.end) for n in analysis.names]):
        assert all(0 <= start < end <= len(text) for start, end in spans)
        assert all(a[1] <= b[0] for a, b in pairwise(spans)), "sorted and disjoint"
    anchors = [sentence.anchor for sentence in analysis.sentences]
    assert len(anchors) == len(set(anchors))
    assert all(text[s.start : s.end] == text[s.start : s.end].strip() for s in analysis.sentences)


def test_names_and_sentences_have_the_right_spans(recogniser: str) -> None:
    text = "Margaret Hollis flew to Norway on Monday. She met officials of Siemens there."
    found = analysed(text, recogniser)
    assert_holds(text, found)
    assert [text[s.start : s.end] for s in found.sentences] == [text[:41], text[42:]]
    assert {(text[n.start : n.end], n.label) for n in found.names} == {
        ("Margaret Hollis", Label.PERSON),
        ("Norway", Label.LOCATION),
        ("Siemens", Label.ORGANISATION),
    }


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t\n ",
        "x",
        "\ud800 lone half of a character in Norway",
        "a" * 100_000,
        "." * 5_000,
        "北京市长周二在首都会见了来访的代表团。" * 5,
        "Президент встретился с послом в Москве. Он сказал, что доволен.",
        "قال الرئيس إن الاجتماع كان جيدا في القاهرة.",
        "PARLIAMENT VOTES TO CLOSE HARBOUR\nMAYOR ANGRY",
        "Zero\u200bwidth, combining e\u0301, emoji 👩‍🚒🇳🇴, and \u2028 a separator.",
        "\n\n\nOnly one line.\n\n\n",
        "https://example.org/" + "very-long/" * 400,
    ],
    ids=range(13),
)
def test_any_text_is_analysed(text: str, recogniser: str) -> None:
    assert_holds(text, analysed(text, recogniser))


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=200))
def test_unusual_texts_are_analysed(text: str) -> None:
    assert_holds(text, analysed(text))


def test_a_paragraph_of_ten_thousand_words_is_analysed_completely() -> None:
    """It is given to the model in pieces, cut after sentences, so that no sentence or name is lost or broken."""
    sentence = "The council of Port Vale met Margaret Hollis again today. "
    text = sentence * 1_000
    assert len(text) > MAX_PARAGRAPH_CHARS
    found = analysed(text)
    assert_holds(text, found)
    assert {text[s.start : s.end] for s in found.sentences} == {sentence.strip()}
    assert sum(text[n.start : n.end] == "Margaret Hollis" for n in found.names) > 950


@given(st.text("ab .?\n", max_size=300))
def test_pieces_cover_every_letter_once(text: str) -> None:
    found = list(pieces(text, 0, len(text)))
    assert all(a[1] <= b[0] for a, b in pairwise(found))
    assert "".join(text[a:b] for a, b in found).split() == text.split() or "\n" in text
    assert "".join("".join(text[a:b] for a, b in found).split()) == "".join(text.split())


WRAPPED = """\
PORT VALE, March 3 - The mayor of the town said on Monday that
the harbour would be closed to fishing boats from the coming
winter on, and that Margaret
Hollis, who runs it, had agreed with the decision of the council
after long talks.
    The boats will move to a quay further up the coast, which
was built in the last century and is seldom used.
"""


def test_lines_that_are_wrapped_are_read_as_one_paragraph() -> None:
    """A name and a sentence may continue in the next line, but not in the next paragraph."""
    whole = readable(WRAPPED)
    assert len(whole) == len(WRAPPED)
    assert whole.count("\n") == 3, "after 'Margaret' a word more would have fitted, and two paragraphs end"
    assert "on Monday that the harbour" in whole
    sentences = [WRAPPED[s.start : s.end] for s in analysed(WRAPPED).sentences]
    assert any("quay further up the coast, which\nwas built" in s for s in sentences)


def test_the_angle_brackets_of_news_wires_are_replaced() -> None:
    """A firm in angle brackets is read as a name, the symbol of a share as an aside; mathematical signs are kept."""
    text = "<Harbour Lines Inc> said it bought Larkin Mills <LRK> for less, as 3 < 4 and 5 > 2."
    whole = readable(text)
    assert whole == " Harbour Lines Inc  said it bought Larkin Mills (LRK) for less, as 3 < 4 and 5 > 2."
    assert [text[s.start : s.end] for s in analyse(_article(text), MODEL).sentences] == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Home\nNews\nSport\nWeather\nContact\n",
        "Wheat 27.35 +0.435 +0.237\nBarley 45.73 -1.660 +10.436\nOats 152.80 +0.300 -11.900\n",
        "One paragraph a line, and this one is a good deal longer than any page is wide, as such lines are.\n" * 4,
        "Roses are red, and so is the wine,\nViolets are blue, and the day is fine.\n",
        "",
    ],
)
def test_lines_that_are_not_wrapped_are_not_joined(text: str) -> None:
    assert readable(text) == text


def test_boilerplate_is_left_out() -> None:
    text = "Norway won.\nSubscribe to The Daily Norway"
    found = analyse(_article(text, Block(0, 11, Role.BODY), Block(12, len(text), Role.BOILERPLATE)), MODEL, "own")
    assert [text[s.start : s.end] for s in found.sentences] == ["Norway won."]


def test_blocks_of_different_roles_are_not_joined() -> None:
    text = "Harbour closes\nMargaret Hollis agreed."
    found = analyse(_article(text, Block(0, 14, Role.TITLE), Block(15, len(text), Role.BODY)), MODEL, "own")
    assert [text[s.start : s.end] for s in found.sentences] == ["Harbour closes", "Margaret Hollis agreed."]


def test_a_sentence_that_comes_twice_has_two_anchors() -> None:
    first, second = analysed("Nobody was hurt.\nNobody was hurt.").sentences
    assert second.anchor == f"{first.anchor}-2"


def test_one_process_and_two_find_the_same(make_article: MakeArticle) -> None:
    articles = [
        make_article(f"Margaret Hollis saw {n} ships off Norway.\nShe left.", f"a{n}")
        for n in range(MAX_ARTICLES_ANALYSED_ALONE + 2)
    ]
    assert list(recognise(articles, MODEL, "own", 1)) == list(recognise(articles, MODEL, "own", 2))


def test_an_analysis_does_not_depend_on_other_articles(make_article: MakeArticle) -> None:
    articles = [make_article("Margaret Hollis saw Norway.", "a"), make_article("Norway saw Margaret Hollis.", "b")]
    assert list(recognise(articles, MODEL, "own", 1))[1:] == list(recognise(articles[1:], MODEL, "own", 1))


def test_a_model_that_is_not_installed_is_reported_in_one_line() -> None:
    with pytest.raises(CuttingsError, match=r"'no_such_model' is not installed\. Install it with"):
        recogniser_id("no_such_model", "own")


def test_an_analysis_is_cached_for_its_models() -> None:
    """So that analyses of one recogniser are not used for another."""
    assert recogniser_id(MODEL, "own") != recogniser_id(MODEL, "spacy")


@pytest.mark.parametrize(
    "headline",
    [
        "Mayor Margaret Hollis meets Norway ambassador in Berlin",
        "Mayor Margaret Hollis Meets Norway Ambassador In Berlin",
        "MAYOR MARGARET HOLLIS MEETS NORWAY AMBASSADOR IN BERLIN",
    ],
)
def test_headlines_are_read_in_any_letter_case(headline: str) -> None:
    """The names are found exactly, although every word has a capital."""
    found = {(headline[n.start : n.end].lower(), n.label) for n in analysed(headline).names}
    assert found == {
        ("margaret hollis", Label.PERSON),
        ("norway", Label.LOCATION),
        ("berlin", Label.LOCATION),
    }


@pytest.mark.parametrize(
    "text",
    [
        "It was raining, said Const. Sandra Bough.",
        "Police Sgt. Tom Roe said that it rained.",
        "The Atty. Ann Lund left with Det. Roe and Supt. Hale.",
    ],
)
def test_a_title_with_a_full_stop_ends_no_sentence(text: str) -> None:
    assert [text[s.start : s.end] for s in analyse(_article(text), MODEL).sentences] == [text]


def test_a_sentence_can_end_with_a_title() -> None:
    text = "They met the Sgt. He left."
    assert [text[s.start : s.end] for s in analyse(_article(text), MODEL).sentences] == [
        "They met the Sgt.",
        "He left.",
    ]
