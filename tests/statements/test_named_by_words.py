"""Whom the words for a speaker name: people in apposition, firms behind a noun, surnames and forms of address."""

from __future__ import annotations

import pytest

from cuttings.model import Sentence
from cuttings.statements.direct import Draft
from cuttings.statements.phrases import noun_phrase
from cuttings.statements.speakers.find import name_speakers
from cuttings.statements.speakers.scene import Scene
from tests.statements.parsed import parsed
from tests.statements.test_whom_it_means import scene_of, whom

SAID = "said/VERB ."
CASES: dict[str, tuple[str, str | None]] = {
    "the carmaker Board": (f"the/DET *carmaker/NOUN/nsubj/said Board/PROPN/appos/carmaker {SAID}", "board"),
    "the carmaker, Board": (f"the/DET *carmaker/NOUN/nsubj/said , Board/PROPN/appos/carmaker {SAID}", None),
    "the carmaker Port, a place": (f"the/DET *carmaker/NOUN/nsubj/said Port/PROPN/appos/carmaker {SAID}", None),
    "the carmaker beside Board": (f"the/DET *carmaker/NOUN/nsubj/said Board/PROPN/dep/said {SAID}", None),
    "Wave Board": (f"*Wave/PROPN/nsubj/said Board/PROPN/appos/Wave {SAID}", "wave"),
    "the newspaper Lund": (f"the/DET *newspaper/NOUN/nsubj/said Lund/PROPN/appos/newspaper {SAID}", "lund"),
    "the newspaper Daily Lund": (
        f"the/DET *newspaper/NOUN/nsubj/said Daily/PROPN/compound/Lund Lund/PROPN/appos/newspaper {SAID}",
        None,
    ),
    "the newspaper old Lund": (
        f"the/DET *newspaper/NOUN/nsubj/said old/ADJ/compound/Lund Lund/PROPN/appos/newspaper {SAID}",
        "lund",
    ),
    "the newspaper Daily, Lund": (
        f"the/DET *newspaper/NOUN/nsubj/said Daily/PROPN/amod/Lund Lund/PROPN/appos/newspaper {SAID}",
        "lund",
    ),
    "the baker Daily Lund": (
        f"the/DET *baker/NOUN/nsubj/said Daily/PROPN/compound/Lund Lund/PROPN/appos/baker {SAID}",
        "lund",
    ),
    "at the end of the text": ("said/VERB/ROOT *Board/PROPN/nsubj/said Lund/PROPN/appos/Board", "lund"),
    "the Lund campaign": (f"the/DET Lund/PROPN/compound/campaign *campaign/NOUN/nsubj/said {SAID}", None),
    "the Lund old campaign": (
        f"the/DET Lund/PROPN/compound/campaign old/ADJ *campaign/NOUN/nsubj/said {SAID}",
        None,
    ),
    "Lund 3rd": (f"Lund/PROPN/compound/3rd *3rd/NOUN/nsubj/said {SAID}", "lund"),
    "Lund, baker": (f"Lund/PROPN/appos/baker *baker/NOUN/nsubj/said {SAID}", "lund"),
    "Lund, apart from the noun": (f"Lund/PROPN/compound/baker , *baker/NOUN/nsubj/said {SAID}", "lund"),
    "several statements": (f"Board/PROPN/compound/statements *statements=statement/NOUN/nsubj/said {SAID}", "board"),
    "the Minister, read as a name": (
        "Minister/NOUN/compound/Berg Berg/PROPN/ROOT . the/DET/det/Minister *Minister=x/PROPN/dep/Berg .",
        "berg",
    ),
}


@pytest.mark.parametrize(("marked", "entity"), CASES.values(), ids=CASES)
def test_whom_the_words_for_a_speaker_name(marked: str, entity: str | None) -> None:
    assert whom(marked) == [entity]


OLSEN = "Peter/PROPN Olsen/PROPN . "


@pytest.mark.parametrize(
    ("address", "gender", "entity"),
    [
        ("Mrs", "male", None),
        ("Mrs.", "male", None),
        ("Mr", "male", "p-olsen"),
        ("Mrs", None, "p-olsen"),
        ("old", "male", "p-olsen"),
    ],
)
def test_a_surname_with_a_form_of_address_is_of_nobody_of_the_other_gender(
    address: str, gender: str | None, entity: str | None
) -> None:
    genders = {"p-olsen": gender, "lund": gender} if gender else {}
    assert whom(f"{OLSEN}{address}/PROPN/dep/said *Olsen/PROPN/nsubj/said {SAID}", genders) == [entity]
    found = whom(f"{address}/NOUN/compound/Lund *Lund/PROPN/nsubj/said {SAID}", genders)
    assert found == [entity and "lund"]


def test_a_full_name_is_of_its_bearer_whatever_the_form_of_address() -> None:
    marked = f"Mr/NOUN/compound/Berg Anna/PROPN/compound/Berg *Berg/PROPN/nsubj/said {SAID}"
    assert whom(marked, {"berg": "female"}) == ["berg"]


def test_who_spoke_last_goes_on() -> None:
    marked = (
        "*Berg/PROPN/nsubj/said said/VERB . *Lund/PROPN/nsubj/added added/VERB/dep/said . "
        "wind/NOUN/nsubj/fell fell/VERB/x/fell . ^«Rain/NOUN »/PUNCT ."
    )
    assert whom(marked) == ["berg", "lund", "lund"]


def test_two_quotations_of_nobody_are_of_nobody() -> None:
    assert whom("^«Rain/NOUN »/PUNCT . ^«Wind/NOUN »/PUNCT .") == [None, None]


@pytest.mark.parametrize(
    ("name", "line", "entity"),
    [
        ("Berg", 1, None),  # another person is named between
        ("Berg", 0, "lund"),  # in the same line
        ("Lund", 1, "lund"),
        ("Port", 1, "lund"),
        ("«Berg»", 1, "lund"),  # in a quotation
    ],
)
def test_who_is_named_between_two_lines_may_be_the_one_quoted(name: str, line: int, entity: str | None) -> None:
    marked = f"Lund/PROPN/nsubj/said said/VERB . {name.replace('»', '/PROPN »')} . Rain/NOUN ."
    words = parsed(marked if "«" in name else marked.replace(f"{name} .", f"{name}/PROPN ."))
    start = words.text.index("Rain")
    drafts = [
        Draft(0, 4, False, "", 1, noun_phrase(words, 0, (0, 99)), 0),
        Draft(start, start + 4, True, "", None, None, line, cued=False),
    ]
    scene = scene_of(words)
    apart = Scene(**{f: getattr(scene, f) for f in scene.__slots__} | {"sentences": [Sentence(start, start + 5, "")]})
    assert name_speakers(apart, drafts)[1][1] == entity
