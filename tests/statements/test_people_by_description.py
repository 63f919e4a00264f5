"""Whom "the senator" means: one whom this article calls so, or else one whom others of the collection do."""

from __future__ import annotations

import pytest

from cuttings.recognise import analyse
from cuttings.statements import find_statements
from tests.making import make_article
from tests.statements.grammar import CAST, MODEL, name_mentions, statements_of

ELSEWHERE = (
    "Sen. Anna Berg came to the pier. The Harbour Party nominee Peter Lund met the Fishery Party nominee Jim Olsen."
)

LAST: dict[str, tuple[str, str | None]] = {
    "a title of another article": ("Anna Berg left. The senator said it was late.", "people/anna-berg"),
    "not of somebody whom none calls so": ("Peter Lund left. The senator said it was late.", None),
    "nobody who is named far above": ("Anna Berg left. " + "It rained. " * 8 + "The senator said it was late.", None),
    "words beside it decide": (
        "Peter Lund met Jim Olsen. The Fishery Party nominee said it was late.",
        "people/jim-olsen",
    ),
    "nobody where nothing decides": ("The pier is for Peter Lund and Jim Olsen. The nominee said it was late.", None),
    "neither of two in the sentence before": ("Peter Lund met Jim Olsen. The nominee said it was late.", None),
    "who leads the sentence before": (
        "Peter Lund met Jim Olsen. Lund left the pier. The nominee said it was late.",
        "people/peter-lund",
    ),
    "no more than one": ("Anna Berg left. The senators said it was late.", None),
    "a title in this article, in short": (
        "Gov. Peter Lund left the pier. The governor said it was late.",
        "people/peter-lund",
    ),
    "not of another rank": ("Deputy Mayor Anna Berg left. The mayor said it was late.", None),
    "of that rank": ("Deputy Mayor Anna Berg left. The deputy mayor said it was late.", "people/anna-berg"),
    "not of a higher one": ("Deputy Prime Minister Peter Lund left. The prime minister said it was late.", None),
    "introduced by the office alone too": (
        "Vice President Peter Lund left. President Peter Lund came. The president said it was late.",
        "people/peter-lund",
    ),
    "a rank that is left out": (
        "Associate Professor Peter Lund left. The professor said it was late.",
        "people/peter-lund",
    ),
    "said once more, as the same": (
        "Anna Berg left. The senator said it was late, noting it was cold.",
        "people/anna-berg",
    ),
}


@pytest.mark.parametrize("case", LAST)
def test_whom_a_description_means(case: str) -> None:
    text, speaker = LAST[case]
    articles = [make_article(text), make_article(ELSEWHERE, id="elsewhere")]
    analyses = {a.id: analyse(a, MODEL) for a in articles}
    mentions = [m for a in articles for m in name_mentions(a, CAST)]
    found = [s for s in find_statements(articles, analyses, mentions) if s.article == articles[0].id]
    assert found[-1].speaker == speaker


INTRODUCED: dict[str, tuple[str, str | None]] = {
    "with what they are": (
        "Many boats went to Peter Lund in May, which troubles Jim Olsen, president of the Harbour Guild.\n\n"
        '"It creaks at night," he said.',
        "people/jim-olsen",
    ),
    "by name alone": (
        'Many boats went to Peter Lund in May, which troubles Jim Olsen.\n\n"It creaks at night," he said.',
        None,
    ),
}


OWNED = "Jim Olsen said it was late. It might not be the right time, but Peter Lund’s thoughts ran to boats."


def test_who_owns_the_subject_may_be_the_one_who_goes_on() -> None:
    assert statements_of(f'{OWNED}\n\n"It creaks at night," he said.', CAST)[-1].speaker is None
    assert statements_of(f'{OWNED[:28]}\n\n"It creaks at night," he said.', CAST)[-1].speaker == "people/jim-olsen"


@pytest.mark.parametrize("case", INTRODUCED)
def test_who_is_introduced_right_before_speaks(case: str) -> None:
    text, speaker = INTRODUCED[case]
    assert statements_of(text, CAST)[-1].speaker == speaker


ALONE: dict[str, tuple[str, str | None]] = {
    "not of another country": (
        "President Anna Berg flew to Oslo on Monday to meet Norwegian President Peter Lund. It rained.\n\n"
        "The president said it was late.",
        "people/anna-berg",
    ),
    "not president of a country": (
        "President Anna Berg met Peter Lund, president of Norway, and Norwegian President Peter Lund left. It rained."
        "\n\nThe president said it was late.",
        "people/anna-berg",
    ),
    "not the vice president": (
        "President Peter Lund and Vice President Jim Olsen came to the pier. It rained.\n\n"
        "The president said it was late.",
        "people/peter-lund",
    ),
    "not a former one": (
        "President Peter Lund and former President Jim Olsen came to the pier. It rained.\n\n"
        "The president said it was late.",
        "people/peter-lund",
    ),
    "nobody where the sentence before is of both": (
        "President Anna Berg flew to Oslo on Monday to meet Norwegian President Peter Lund.\n\n"
        "The president said it was late.",
        None,
    ),
    "nobody where a clause of the sentence before is of another": (
        "They doubted the first woman as president, Anna Berg. It rained. Some words are hard to take, and Peter Lund"
        " is making them harder.\n\nThe president said it was late.",
        None,
    ),
    "nor where the president goes on as he": (
        "They doubted the first president of the town, Jim Olsen. It rained. Some words are hard to take, and Peter"
        ' Lund is making them harder. The president went on to shout on Monday. "It is late," he added.',
        None,
    ),
    "nobody of two": (
        "President Anna Berg flew to Oslo on Monday. President Peter Lund went there too. It rained.\n\n"
        "The president said it was late.",
        None,
    ),
}


@pytest.mark.parametrize("case", ALONE)
def test_whom_a_title_alone_means(case: str) -> None:
    text, speaker = ALONE[case]
    names = {**CAST, "Norwegian": "places/norway", "Norway": "places/norway"}
    assert statements_of(text, names)[-1].speaker == speaker
