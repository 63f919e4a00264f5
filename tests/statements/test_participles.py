"""Who says what a participle opens: "She said it was late, adding"."""

from __future__ import annotations

import pytest

from cuttings.statements.subjects import leading_speaker
from cuttings.statements.syntax.leading import leads_on
from tests.statements.parsed import parsed, word

ADDING = "adding=add/VERB/advcl/said"
OPENS: dict[str, tuple[str, bool]] = {
    "after a comma": (f"Berg/PROPN/nsubj/said said=say/VERB/ROOT , {ADDING}", True),
    "after while": (f"Berg/PROPN/nsubj/said said=say/VERB/ROOT while/SCONJ {ADDING}", True),
    "right behind the verb": (f"Berg/PROPN/nsubj/said said=say/VERB/ROOT {ADDING}", False),
    "after and": (f"Berg/PROPN/nsubj/said said=say/VERB/ROOT and/CCONJ {ADDING}", False),
    "at the beginning": ("adding=add/VERB/ROOT rain/NOUN ,", False),
    "second of all": (", adding=add/VERB/ROOT", True),
    "with a subject": (", adding=add/VERB/ROOT she/PRON/nsubj/adding", False),
    "another class, in a relative clause": (
        "Berg/PROPN/ROOT who/PRON/nsubj/left left/VERB/relcl/Berg , adding=say/VERB/advcl/left",
        True,
    ),
    "another class": ("Berg/PROPN/nsubj/left left/VERB/ROOT , adding=say/VERB/advcl/left", False),
    "another class, of what is told": (
        "Berg/PROPN/nsubj/said said=say/VERB/ROOT it/PRON/nsubj/fell fell/VERB/ccomp/said , adding=say/VERB/advcl/fell",
        True,
    ),
    "of who is told to do something": (
        "Berg/PROPN/nsubj/said said=say/VERB/ROOT Lund/PROPN/nsubj/left left/VERB/ccomp/said , "
        "adding=say/VERB/advcl/left",
        False,
    ),
    "of another than the pronoun": (
        "police/NOUN/nsubj/said said=say/VERB/ROOT he/PRON/nsubj/left left/VERB/ccomp/said , "
        "adding=say/VERB/advcl/left",
        False,
    ),
    "of some of the things told of": (
        "Berg/PROPN/nsubj/said said=say/VERB/ROOT some/PRON/nsubj/fell of/ADP/prep/some fees/NOUN/pobj/of "
        "fell/VERB/ccomp/said , adding=say/VERB/advcl/fell",
        True,
    ),
    "of some of the people told of": (
        "Berg/PROPN/nsubj/said said=say/VERB/ROOT some/PRON/nsubj/left of/ADP/prep/some clerks=clerk/NOUN/pobj/of "
        "left/VERB/ccomp/said , adding=say/VERB/advcl/left",
        False,
    ),
    "of who tells of a letter": (
        "clerk/NOUN/nsubj/said said=say/VERB/ROOT letter/NOUN/nsubj/fell fell/VERB/ccomp/said , "
        "adding=say/VERB/advcl/fell",
        True,
    ),
    "behind an adverb": (f"Berg/PROPN/nsubj/said said=say/VERB/ROOT , also/ADV {ADDING}", True),
    "no verb of saying": ("Berg/PROPN/nsubj/left left/VERB/ROOT , adding=run/VERB/advcl/left", False),
}


@pytest.mark.parametrize(("marked", "opens"), OPENS.values(), ids=OPENS)
def test_a_participle_goes_on_for_the_speaker_of_the_sentence(marked: str, *, opens: bool) -> None:
    words = parsed(marked)
    assert leads_on(words, word(words, "adding")) is opens


def test_a_finite_verb_does_not_go_on() -> None:
    words = parsed("Berg/PROPN/nsubj/left left/VERB/ROOT , added=add/VERB/advcl/left")
    assert not leads_on(words, word(words, "added"))


LED: dict[str, tuple[str, str | None]] = {
    "who said it": (f"Berg/PROPN/nsubj/said said=say/VERB/ROOT , {ADDING}", "berg"),
    "who said it within what somebody did": (
        f"Berg/PROPN/nsubj/left left/VERB/ROOT Lund/PROPN/nsubj/said said=say/VERB/ccomp/left , {ADDING}",
        "lund",
    ),
    "who said what another said": (
        "Berg/PROPN/nsubj/told told=tell/VERB/ROOT Lund/PROPN/nsubj/said said=say/VERB/ccomp/told , " + ADDING,
        "berg",
    ),
    "who said what another did": (
        "Berg/PROPN/nsubj/told told=tell/VERB/ROOT Lund/PROPN/nsubj/sat sat/VERB/ccomp/told , "
        "adding=add/VERB/advcl/sat",
        "berg",
    ),
    "who did what, where nobody said so": (
        "Berg/PROPN/nsubj/left left/VERB/ROOT Lund/PROPN/nsubj/sat sat/VERB/ccomp/left , adding=add/VERB/advcl/sat",
        "berg",
    ),
    "who was somewhere": ("Berg/PROPN/nsubj/was was/AUX/ROOT , adding=add/VERB/advcl/was", "berg"),
    "nobody behind it": (f"said=say/VERB/ROOT , {ADDING} Berg/PROPN/nsubj/said", None),
    "no noun": ("views/NOUN/ROOT , adding=add/VERB/acl/views", None),
    "nobody": ("left/VERB/ROOT , adding=add/VERB/advcl/left", None),
}


@pytest.mark.parametrize(("marked", "speaker"), LED.values(), ids=LED)
def test_the_outermost_speaker_goes_on(marked: str, speaker: str | None) -> None:
    words = parsed(marked)
    found = leading_speaker(words, word(words, "adding"))
    assert (None if found is None else words.forms[found]) == speaker
