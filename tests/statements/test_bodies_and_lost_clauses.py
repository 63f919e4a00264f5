"""Bodies called by a noun, people named behind their post, and clauses that the parse ties elsewhere."""

from __future__ import annotations

import pytest

from tests.statements.grammar import CAST, statements_of

NAMES = {
    **CAST,
    "Larkin Airways": "organisations/larkin-airways",
    "Larkin": "organisations/larkin-airways",
    "Tolver Air": "organisations/tolver-air",
    "Bank of Oxley": "organisations/bank-of-oxley",
    "Oxley Gazette": "organisations/oxley-gazette",
    "Oxley Radio": "organisations/oxley-radio",
    "Tolver": "organisations/tolver",
    "Road Ministry": "organisations/road-ministry",
    "Ann Berg": "people/ann-berg",
    "Tim Pell": "people/tim-pell",
}

CALLED: dict[str, tuple[str, str | None]] = {
    "the one that the text is about": (
        "Tolver sells boats. Lund came to Tolver in May. Shares in Tolver fell, like those of Larkin. "
        "Its boats are slow. The company said it was too cold.",
        "organisations/tolver",
    ),
    "another that did something since": (
        "Tolver sells boats. Lund came to Tolver in May. Shares in Tolver fell. Larkin sold its boats. "
        "They are slow. The company said it was too cold.",
        None,
    ),
    "two of the kind": (
        "Tolver sells boats. Lund came to Tolver in May. Shares in Tolver fell, like those of Larkin and the "
        "price of Larkin. Its boats are slow. The company said it was too cold.",
        None,
    ),
    "by the noun before its name": (
        "British energy firm Tolver was hit in May. Tolver sank. Shares in Larkin fell. The firm said it was too cold.",
        "organisations/tolver",
    ),
    "by what any are called": (
        "The Bank of Oxley rose, as rival banks did. Lund came. The bank said it was too cold.",
        "organisations/bank-of-oxley",
    ),
    "which does something too": (
        "The Bank of Oxley was shut. The bank gave no reason, but said it was too cold.",
        "organisations/bank-of-oxley",
    ),
    "by a word of its name": (
        "Larkin Airways flies to Oxley. The airline said it was too cold.",
        "organisations/larkin-airways",
    ),
    "a bank": ("The Bank of Oxley was shut on Monday. The bank said it was too cold.", "organisations/bank-of-oxley"),
    "a newspaper": (
        "The Oxley Gazette is sold here. It was too cold, the newspaper said.",
        "organisations/oxley-gazette",
    ),
    "a station": ("He listens to Oxley Radio. The station said it was too cold.", "organisations/oxley-radio"),
    "by the noun beside its name": (
        "Tolver, a fund for old ships, owns the pier. The fund said it was too cold.",
        "organisations/tolver",
    ),
    "a ministry, with an airline": (
        "The Road Ministry sued Larkin Airways. The ministry said it was too cold.",
        "organisations/road-ministry",
    ),
    "one of two": ("Larkin Airways and Tolver Air fly to Oxley. The airline said it was too cold.", None),
    "another that may be one": ("Larkin Airways sued Tolver. The airline said it was too cold.", None),
    "one without a name": ("Larkin Airways sued a rival airline. The airline said it was too cold.", None),
    "told apart by a word": ("Larkin Airways flies to Oxley. The rival airline said it was too cold.", None),
    "not the only one": ("Larkin Airways flies to Oxley. An airline said it was too cold.", None),
    "of no such kind": ("The Road Ministry shut the pier. The airline said it was too cold.", None),
    "long before": (
        "Larkin Airways flies to Oxley. It rains. It pours. It snows. It hails. It blows. It thaws. It rains. "
        "The airline said it was too cold.",
        None,
    ),
    "long before, with its noun in its name": (
        "The Road Ministry shut. It rains. It pours. It snows. It hails. It blows. It thaws. Tolver closed. It rains. "
        "The ministry said it was too cold.",
        "organisations/road-ministry",
    ),
    "alone in the sentence": (
        "Lund was late. Tolver was hit, and the group said it was too cold.",
        "organisations/tolver",
    ),
    "one of two in the sentence": ("Tolver sued Larkin Airways, and the group said it was too cold.", None),
    "no firm": ("Ann Berg ran the Road Ministry, and the firm said it was too cold.", None),
    "taken up by it": (
        "Larkin Airways flies to Oxley. Lund was late. The airline has two ships. It said it was too cold.",
        "organisations/larkin-airways",
    ),
    "the one that the sentence before is about": (
        "Larkin Airways said it was late. The Road Ministry shut. It said it was too cold.",
        "organisations/road-ministry",
    ),
    "the one that it describes": (
        "The Road Ministry shut. Larkin Airways said it was late. The ministry, an old body, met. It said it was too "
        "cold.",
        "organisations/road-ministry",
    ),
    "of another verb": (
        "Larkin Airways flies to Oxley. Pilots say the airline underrated the wind and have urged that it is too cold.",
        None,
    ),
    "named only after it": ("The airline said it was too cold. Larkin Airways flies to Oxley.", None),
    "somebody named behind the post": (
        "The head of the port authority in Oxley, Ann Berg, told reporters that it was too cold.",
        "people/ann-berg",
    ),
    "with a post of a unit": (
        "The chief of the rescue brigade of the district, Ann Berg, said it was too cold.",
        "people/ann-berg",
    ),
    "with a director": ("The director of the school in Oxley, Tim Pell, said it was too cold.", "people/tim-pell"),
}


@pytest.mark.parametrize(("text", "speaker"), CALLED.values(), ids=CALLED.keys())
def test_a_noun_names_the_one_that_it_fits(text: str, speaker: str | None) -> None:
    told = [s for s in statements_of(text, NAMES) if "too cold" in text[s.start : s.end]]
    assert {s.speaker for s in told} == {speaker}


SAID: dict[str, tuple[str, list[str]]] = {
    "on a day": ("Peter Lund said on Monday he would resign.", ["he would resign"]),
    "another day": ("Ann Berg said on Friday the bridge was safe.", ["the bridge was safe"]),
    "a third day": ("Ann Berg announced on Sunday she would retire.", ["she would retire"]),
    "after something": ("Ann Berg said after the vote she would not stand again.", ["she would not stand again"]),
    "after something else": (
        "Tim Pell said after the vote he would never speak again.",
        ["he would never speak again"],
    ),
    "before something": ("Ann Berg said before the hearing she would not answer.", ["she would not answer"]),
    "but that": (
        "Peter Lund said the plan was wrong, but that it could be mended.",
        ["the plan was wrong, but that it could be mended"],
    ),
    "and that": (
        "Ann Berg said that the pier was shut, and that nobody was hurt.",
        ["the pier was shut, and that nobody was hurt"],
    ),
    "but that, of another verb": (
        "Ann Berg argued the rule was old, but that it had worked.",
        ["the rule was old, but that it had worked"],
    ),
    "what is told beside it": ("Ann Berg said the town was poor, but she left.", ["the town was poor"]),
    "quoted by": (
        "The harbour would open soon, Lund was quoted as saying by the Oxley Gazette.",
        ["The harbour would open soon"],
    ),
    "quoted": ("The pier was never safe, Ann Berg was quoted as saying.", ["The pier was never safe"]),
    "quoted by a radio": (
        "The bridge will close on Friday, Tim Pell was quoted as saying by Oxley Radio.",
        ["The bridge will close on Friday"],
    ),
    "quoted on something": ("Ann Berg was quoted as saying nothing.", []),
}


@pytest.mark.parametrize(("text", "said"), SAID.values(), ids=SAID.keys())
def test_what_is_said_is_whole_and_no_more(text: str, said: list[str]) -> None:
    assert [text[s.start : s.end] for s in statements_of(text, NAMES)] == said


@pytest.mark.parametrize(
    "stray",
    [
        "``Lund said the team was tired.",
        "“Tim Pell says nobody came.",
        '"Ann Berg told them to go home.',
        "``Pell added three.",
    ],
)
def test_a_stray_mark_before_the_narrators_sentence_quotes_nobody(stray: str) -> None:
    text = f"``We will mend it soon,'' Ann Berg said.\n\n{stray}\n\nIt rained."
    assert [text[s.start : s.end] for s in statements_of(text, NAMES) if s.direct] == ["``We will mend it soon,''"]


def test_a_paragraph_that_nothing_closes_is_quoted() -> None:
    text = "``We will mend it soon,'' Ann Berg said.\n\n``Lund knows the pier well.\n\n``He will start,'' she said."
    assert any("Lund knows" in text[s.start : s.end] for s in statements_of(text, NAMES) if s.direct)
