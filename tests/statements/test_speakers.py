"""Which entity a statement is by."""

import pytest

from cuttings.model import Kind, Mention, Statement
from cuttings.recognise import analyse
from cuttings.statements import find_statements
from cuttings.statements.speakers.people import surname, tell_genders
from tests.making import make_article
from tests.statements.grammar import CAST, MODEL, name_mentions, statements_of

NAMES = {**CAST, "Daily Wave": "organisations/daily-wave"}

CASES: dict[str, tuple[str, list[str | None]]] = {
    "by name": ('"It is closed," Anna Berg said.', ["people/anna-berg"]),
    "by title and name": ('"It is closed," said Mayor Anna Berg.', ["people/anna-berg"]),
    "in apposition": ("The mayor, Anna Berg, said it was closed.", ["people/anna-berg"]),
    "the owner does not speak": ("Anna Berg's brother said it was closed.", [None]),
    "nor do the owners": ("Anna Berg's and Peter Lund's lawyers said it was closed.", [None]),
    "a habit of saying so says nothing": ("Anna Berg has a history of arguing that the bridge is closed.", []),
    "a spokesman, by name": ("Harbour Board spokesman Peter Lund said it was closed.", ["people/peter-lund"]),
    "a spokesman, unnamed": (
        "A spokesman for the Harbour Board said it was closed.",
        ["organisations/harbour-board"],
    ),
    "a body": ("The Harbour Board said it was closed.", ["organisations/harbour-board"]),
    "a government": ("Norvik said it was closed.", ["places/norvik"]),
    "it": (
        'The Harbour Board said it was closed. "We regret this," it added.',
        ["organisations/harbour-board", "organisations/harbour-board"],
    ),
    "he and she": (
        "Anna Berg met Peter Lund on Friday. She said the bridge was closed. He said it was open.",
        ["people/anna-berg", "people/peter-lund"],
    ),
    "she, across paragraphs": (
        "Anna Berg opened the session.\n\n“We will mend it,” she said.",
        ["people/anna-berg"],
    ),
    "nobody quoted is meant by he": (
        'Peter Lund spoke. "I asked Berg about it," he said. "Berg knew," he added.',
        ["people/peter-lund", "people/peter-lund"],
    ),
    "the minister": (
        "Minister Peter Lund met Anna Berg. The minister said the bridge was closed.",
        ["people/peter-lund"],
    ),
    "one of two ministers": (
        "Finance Minister Peter Lund met Foreign Minister Anna Berg. The finance minister said it was late.",
        ["people/peter-lund"],
    ),
    "either of two ministers": (
        "Minister Peter Lund met Minister Anna Berg. The minister said it was late.",
        [None],
    ),
    "the statement": (
        'The Harbour Board said in a statement that it was closed. "We regret this," the statement said.',
        ["organisations/harbour-board", "organisations/harbour-board"],
    ),
    "the statement of another": (
        "Peter Lund said in a statement that it was closed. A statement from Norvik officials said it was late.",
        ["people/peter-lund", None],
    ),
    "its statement": ("A Harbour Board statement said it was closed.", ["organisations/harbour-board"]),
    "an unknown speaker is no one named before": (
        'Peter Lund left. "It is closed," said an engineer. "It is old," he added.',
        [None, None],
    ),
    "a quotation alone is of the sentence before": (
        'Anna Berg opened the session on the bridge.\n\n"We have never seen such a storm before."',
        ["people/anna-berg"],
    ),
    "nor of who spoke before a stranger came": (
        'Anna Berg said it was closed.\n\nJim Olsen heard the news.\n\n"We have never seen such a storm before."',
        ["people/anna-berg", None],
    ),
    "they": ("Peter Lund met Anna Berg. They said it was closed.", [None]),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_a_statement_is_by_whom_the_text_names_or_clearly_means(text: str, expected: list[str | None]) -> None:
    assert [s.speaker for s in statements_of(text, NAMES)] == expected


def test_a_demonym_is_no_speaker() -> None:
    article = make_article("Norvik officials said it was closed.")
    mention = Mention("a", 0, 6, "Norvik", Kind.PLACE, "places/norvik", demonym=True)
    (statement,) = find_statements([article], {"a": analyse(article, MODEL)}, [mention])
    assert statement.speaker is None


def test_statements_come_by_article_and_place() -> None:
    articles = [make_article('"It is closed," Berg said. "Go home," Lund said.', id=id) for id in "ba"]
    analyses = {a.id: analyse(a, MODEL) for a in articles}
    mentions = [m for a in articles for m in name_mentions(a, NAMES)]
    found = find_statements(articles, analyses, mentions)
    keys = [(s.article, s.start) for s in found]
    assert keys == sorted(keys)
    assert find_statements(articles[::-1], analyses, mentions[::-1]) == found


@pytest.mark.parametrize(
    ("titles", "name", "gender"),
    [
        (["mr"], "Berg", "male"),
        (["mrs"], "Berg", "female"),
        (["spokeswoman"], "Kim Berg", "female"),
        ([], "Anna Berg", "female"),
        ([], "Peter Berg", "male"),
        ([], "Kim Berg", None),
        (["mrs"], "Peter Berg", "female"),
        ([], "Anna", None),
    ],
)
def test_titles_and_given_names_tell_he_from_she(titles: list[str], name: str, gender: str | None) -> None:
    mention = Mention("a", 0, len(name), name, Kind.PERSON, "people/x")
    assert tell_genders([(mention, titles)]).get("people/x") == gender


def test_a_surname_is_the_last_word_without_its_possessive() -> None:
    assert surname(Mention("a", 0, 11, "Anna Berg's", Kind.PERSON, "x")) == "berg"
    assert surname(Mention("a", 0, 0, "", Kind.PERSON, "x")) == ""


def test_a_speaker_who_is_nobody_in_the_library_keeps_its_words() -> None:
    (statement,) = statements_of("A baker said it was late.")
    assert isinstance(statement, Statement)
    assert statement.speaker is None
    assert (statement.speaker_start, statement.speaker_end) == (0, 7)
