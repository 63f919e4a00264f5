"""Who issued a statement, and who goes on in a quotation without a cue, by the sentences before."""

from __future__ import annotations

import pytest

from cuttings.statements.direct import Draft
from cuttings.statements.phrases import noun_phrase
from cuttings.statements.speakers.find import name_speakers
from tests.statements.parsed import parsed, shown
from tests.statements.test_whom_it_means import scene_of, whom

BOARD = "Board/PROPN/compound/statement *statement/NOUN/nsubj/said said/VERB ."
WAVE = BOARD.replace("Board", "Wave")
IT = "the/DET *statement/NOUN/nsubj/read read/VERB/x/read ."
BERG = "*Berg/PROPN/nsubj/rose rose/VERB/x/rose . "
RAIN = "^«Rain/NOUN »/PUNCT ."
ISSUED: dict[str, tuple[str, list[str | None]]] = {
    "nobody known, whoever issued the last one": (
        f"{BOARD} it/PRON/nsubj/issued issued=issue/VERB/x/issued a/DET *statement/NOUN/dobj/issued .",
        ["board", None],
    ),
    "who issued it, not who issued the last one": (
        f"{BOARD} Wave/PROPN/nsubj/issued issued=issue/VERB/x/issued a/DET *statement/NOUN/dobj/issued .",
        ["board", "wave"],
    ),
    "a person": ("Berg/PROPN/nsubj/issued issued=issue/VERB/ROOT a/DET *statement/NOUN/dobj/issued .", ["berg"]),
    "the last one": (f"{BOARD} {WAVE} {IT}", ["board", "wave", "wave"]),
    "four statements back": (f"{BOARD} {BERG * 3}{IT}", ["board", *["berg"] * 3, "board"]),
    "five statements back": (f"{BOARD} {BERG * 4}{IT}", ["board", *["berg"] * 4, None]),
    "nobody who spoke": (f"{RAIN} {IT}", [None, None]),
    "nobody before": (f"said/VERB {IT}", [None]),
    "said beside it": (
        f"*Board/PROPN/nsubj/said said/VERB . a/DET statement/NOUN/dep/fell fell/VERB/x/fell . {IT}",
        ["board", None],
    ),
    "said in another": (
        f"*Board/PROPN/nsubj/said said/VERB in/ADP/prep/said letters=letter/NOUN/pobj/in . {IT}",
        ["board", None],
    ),
    "said in several": (
        f"*Board/PROPN/nsubj/said said/VERB in/ADP/prep/said statements=statement/NOUN/pobj/in . {IT}",
        ["board", "board"],
    ),
    "said in the minutes of one": (
        "*Board/PROPN/nsubj/said said/VERB in/ADP/prep/said minutes/NOUN/pobj/in of/ADP/prep/minutes "
        f"statement/NOUN/pobj/of . {IT}",
        ["board", None],
    ),
}


@pytest.mark.parametrize(("marked", "expected"), ISSUED.values(), ids=ISSUED)
def test_a_statement_is_of_who_issued_it_or_last_spoke_in_one(marked: str, expected: list[str | None]) -> None:
    assert whom(marked) == expected


ROSE = "{}/PROPN/nsubj/rose rose/VERB/ROOT ."
GOES_ON: dict[str, tuple[str, list[str | None]]] = {
    "the subject, not who spoke earlier": (
        f"*Lund/PROPN/nsubj/said said/VERB/x/said . {ROSE.format('Berg')} {RAIN}",
        ["lund", "berg"],
    ),
    "who spoke earlier, where a board is the subject": (
        f"*Lund/PROPN/nsubj/said said/VERB/x/said . {ROSE.format('Board')} {RAIN}",
        ["lund", "lund"],
    ),
    "the subject, whose quotation goes on": (f"{ROSE.format('Berg')} {RAIN} {RAIN}", ["berg", "berg"]),
    "who spoke earlier, where he is quoted": (
        f"*Lund/PROPN/nsubj/said said/VERB/x/said . «Berg/PROPN/nsubj/rose rose/VERB/ROOT »/PUNCT . {RAIN}",
        ["lund", "lund"],
    ),
    "who spoke in the sentence before, whoever is its subject": (
        f"Berg/PROPN/nsubj/rose rose/VERB/ROOT as/SCONJ *Lund/PROPN/nsubj/said said/VERB/x/said . {RAIN}",
        ["lund", "lund"],
    ),
    "nobody, after nobody": (f"{RAIN} {RAIN}", [None, None]),
    "a plural": (f"bakers=baker/NOUN/nsubj/rose rose/VERB/ROOT . {RAIN}", [None]),
}


@pytest.mark.parametrize(("marked", "expected"), GOES_ON.values(), ids=GOES_ON)
def test_a_quotation_without_a_cue_goes_on_with_the_sentence_before(marked: str, expected: list[str | None]) -> None:
    assert whom(marked) == expected


def test_a_stranger_who_acted_before_is_the_speaker_by_name() -> None:
    words = parsed(
        f"*Lund/PROPN/nsubj/said said/VERB/x/said . {ROSE.format('Holm')} {RAIN}".replace("*", "").replace("^", "")
    )
    first, last = words.forms.index("lund"), words.forms.index("«rain")
    drafts = [
        Draft(words.starts[first], words.ends[first], False, "", 1, noun_phrase(words, first, (0, 4)), 0),
        Draft(words.starts[last], words.ends[last], True, "", None, None, 0, cued=False),
    ]
    ((_, lund), (draft, entity)) = name_speakers(scene_of(words), drafts)
    assert (lund, shown(words, draft.speaker), entity) == ("lund", "Holm", None)
