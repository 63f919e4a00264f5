"""What was said, less "that", punctuation, the cue and the next statement at its edges."""

from __future__ import annotations

import pytest

from cuttings.statements.claims.contrasts import up_to_another
from cuttings.statements.phrases import noun_phrase
from cuttings.statements.spans import is_that, trim, without_cue
from tests.statements.parsed import parsed, word


@pytest.mark.parametrize(
    ("marked", "left"),
    [
        ("that/SCONJ rain/NOUN fell/VERB .", "rain fell"),
        (", and/CCONJ that/SCONJ rain/NOUN fell/VERB , and/CCONJ", "rain fell"),
        ("x/SPACE rain/NOUN fell/VERB x/SPACE", "rain fell"),
        ("rain/NOUN , wind/NOUN", "rain, wind"),
        ("rain/NOUN .", None),  # a word alone is no clause
        ("rain/NOUN", None),
        (", .", None),
    ],
)
def test_words_that_join_a_clause_are_not_of_it(marked: str, left: str | None) -> None:
    words = parsed(marked)
    span = trim(words, 0, len(words) - 1)
    assert (words.text[slice(*span)] if span else None) == left


@pytest.mark.parametrize(
    ("marked", "opens"),
    [
        ("that/SCONJ rain/NOUN", True),
        ("that/PRON/mark/rain rain/NOUN", True),
        ("that/PRON she/PRON", True),
        ("that/PRON the/DET", True),
        ("that/PRON Berg/PROPN", True),
        ("that/PRON rain/NOUN", False),
        ("that/PRON rain/NOUN she/PRON", False),
        ("that/DET/det/she she/PRON", False),
        ("that/SCONJ/det/rain rain/NOUN", False),
        ("that/PRON", False),
        ("this/SCONJ rain/NOUN", False),
        ("this/PRON she/PRON", False),
    ],
)
def test_that_opens_a_clause_or_is_a_word_of_it(marked: str, *, opens: bool) -> None:
    assert is_that(parsed(marked), 0) is opens


COLD = "Berg/PROPN said/VERB it/PRON was/AUX cold/ADJ"


@pytest.mark.parametrize(
    ("marked", "left"),
    [
        (f"{COLD} , adding=add/VERB/advcl/said rain/NOUN", "it was cold"),
        (f"{COLD} adding=add/VERB/advcl/said rain/NOUN", "it was cold adding rain"),
        (f"{COLD} , adding=add/VERB/conj/said rain/NOUN", "it was cold, adding rain"),
        (f"{COLD} , added=add/VERB/advcl/said rain/NOUN", "it was cold, added rain"),
        (f"{COLD} , running=run/VERB/advcl/said rain/NOUN", "it was cold, running rain"),
        (f"{COLD} , adding=add/VERB/advcl/said rain/NOUN , adding=add/VERB/advcl/said wind/NOUN", "it was cold"),
    ],
)
def test_a_participle_that_says_more_opens_another_statement(marked: str, left: str) -> None:
    words = parsed(marked)
    verb, start = word(words, "said"), words.text.index("it was")
    first, end = up_to_another(words, verb, start, len(words.text))
    assert (first, words.text[first:end]) == (start, left)


def test_a_participle_right_behind_the_verb_and_a_comma_opens_another_statement() -> None:
    words = parsed("rain/NOUN fell/VERB said=say/VERB , adding=add/VERB/advcl/said wind/NOUN")
    first, end = up_to_another(words, word(words, "said"), 0, len(words.text))
    assert words.text[first:end] == "rain fell said"


def test_a_participle_before_the_verb_or_at_the_beginning_opens_nothing() -> None:
    words = parsed("It/PRON fell/VERB , adding=add/VERB/advcl/said rain/NOUN , Berg/PROPN said/VERB")
    whole = 0, len(words.text)
    assert up_to_another(words, word(words, "said"), *whole) == whole
    words = parsed("Berg/PROPN said/VERB , adding=add/VERB/advcl/said rain/NOUN")
    start = words.text.index(",")
    assert up_to_another(words, 1, start, len(words.text)) == (start, len(words.text))


@pytest.mark.parametrize(
    ("marked", "start", "end", "left"),
    [
        ("it/PRON was/AUX late/ADJ , Berg/PROPN/nsubj/said said/VERB", 0, 99, "it was late"),
        ("Berg/PROPN/nsubj/said said/VERB it/PRON was/AUX late/ADJ", 0, 99, "it was late"),
        ("it/PRON was/AUX Berg/PROPN/nsubj/said said/VERB late/ADJ", 0, 99, "it was Berg said late"),
        *(
            (f"{mark} rain/NOUN fell/VERB Berg/PROPN/nsubj/said said/VERB", 0, 12, "rain fell")
            for mark in (",", ";", ":", "—", "–")
        ),
    ],
)
def test_the_cue_at_an_edge_is_left_out(marked: str, start: int, end: int, left: str) -> None:
    words = parsed(marked)
    speaker = noun_phrase(words, word(words, "Berg"), (0, len(words.text)))
    assert speaker is not None
    first, last = without_cue(words, word(words, "said"), speaker, start, min(end, len(words.text)))
    assert words.text[first:last] == left


@pytest.mark.parametrize("mark", [" ", ",", ";", ":", "—", "–", "-", "\u00a0"])
def test_marks_at_the_end_are_left_out(mark: str) -> None:
    words = parsed("rain/NOUN fell/VERB far/ADV Berg/PROPN/nsubj/said said/VERB")
    speaker = noun_phrase(words, 3, (0, len(words.text)))
    assert speaker is not None
    object.__setattr__(words, "text", f"rain fell{mark}" + words.text[10:])
    assert without_cue(words, 4, speaker, 0, 10) == (0, 9)
