"""Words for speakers without a name are whole, and so are claims about the noun before their cue."""

from __future__ import annotations

import pytest

from tests.statements.grammar import CAST, statements_of, told

LABELS: dict[str, str | None] = {  # a text, and the words for the speaker of its only statement
    "The people briefed on the plans said it was late.": "The people briefed on the plans",
    "It was late, the people briefed on the plans said.": "the people briefed on the plans",
    "It was late, said a man arrested at the pier.": "a man arrested at the pier",
    "A man accused of theft said it was late.": "A man accused of theft",
    "A person familiar with the text said it was late.": "A person familiar with the text",
    "Police officers stationed at the pier said it was late.": "Police officers stationed at the pier",
    "The 11 who filed papers said they were cold.": "The 11 who filed papers",
    "Those who came to the pier said they were cold.": "Those who came to the pier",
    "Even many of his critics say it was late.": "many of his critics",
    # the clause tells what a text is, gives a name, or is long
    "A letter written by Lund said it was late.": "A letter",
    "A woman named Ida Falk said it was late.": "A woman",
    "A sailor who left said it was late.": "A sailor",
    "A man held in the old jail behind the church on the hill near Norvik said it was late.": "A man",
    # a clause behind a comma is no part of the words
    "It was late, according to two people briefed on the talks, who asked not to be named.": (
        "two people briefed on the talks"
    ),
    "It was late, said Anna Berg, a doctor at the ward, who had seen it.": "Anna Berg, a doctor at the ward",
    "Anna Berg and Lund have each said that it was late.": "Anna Berg and Lund",
}
CLAIMS: dict[str, list[str]] = {
    "It is a plan that Lund said would ruin the pier.": ["a plan that Lund said would ruin the pier"],
    "The board shut the pier, a step Olsen said was needed.": ["a step Olsen said was needed"],
    "They argue over the roof, which the mayors say was sold.": ["the roof, which the mayors say was sold"],
    "They ended his war, which Lund said was lost.": ["his war, which Lund said was lost"],
    "The bill has rules that critics say are strict.": ["rules that critics say are strict"],
    # "which" may take up more than a bare noun
    "The talk was light in tone, which Lund said led to a vote.": ["led to a vote"],
    # the relative pronoun is who says it, or the clause has its own subject
    "Anna Berg met the mayor, who said there was nothing left.": ["there was nothing left"],
    "It is a town in which Lund said there was nothing left.": ["there was nothing left"],
}
SPEAKERS: dict[str, str | None] = {  # a text, and the entity that speaks in its last statement
    'Lund, who was also shouted at, called the crowd "ugly" and mean.': "people/peter-lund",
    "Berg has said that at least some of the taxes will stay, saying they are needed.": "people/anna-berg",
}


@pytest.mark.parametrize(("text", "label"), LABELS.items())
def test_the_words_for_a_speaker_say_who_is_meant(text: str, label: str | None) -> None:
    (statement,) = statements_of(text, CAST)
    assert told(text, statement)[2] == label


@pytest.mark.parametrize(("text", "claims"), CLAIMS.items())
def test_a_claim_about_the_noun_before_its_cue_has_that_noun(text: str, claims: list[str]) -> None:
    assert [text[s.start : s.end] for s in statements_of(text, CAST)] == claims


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS.items())
def test_the_subject_of_the_sentence_says_what_another_clause_tells(text: str, speaker: str | None) -> None:
    assert max(statements_of(text, CAST), key=lambda s: s.start).speaker == speaker
