"""By which words a quotation is attributed, and to whom, in sentences whose grammar is written by hand."""

from __future__ import annotations

import pytest

from cuttings.statements.attribution.by_verb import Cue, cue_after, cue_before
from cuttings.statements.attribution.without_verb import cue_by_colon, cue_by_dash
from cuttings.statements.words import Words
from tests.statements.parsed import parsed, shown

Told = tuple[str, str | None] | None


def told(words: Words, cue: Cue | None) -> Told:
    """The cue and the words that name the speaker."""
    return None if cue is None else (cue.text, shown(words, cue.speaker))


SAID = "said=say/VERB/ROOT"
AFTER: dict[str, tuple[str, Told]] = {
    "its subject": (f"Berg/PROPN/nsubj/said {SAID} .", ("said", "Berg")),
    "after a comma": (f", and/CCONJ Berg/PROPN/nsubj/said {SAID} .", ("said", "Berg")),
    "after a line's end": (f"x/SPACE Berg/PROPN/nsubj/said {SAID} .", ("said", "Berg")),
    "only in the first sentence": (f"It/PRON rained/VERB . Berg/PROPN/nsubj/said {SAID} .", None),
    "not after a question": (f"? Berg/PROPN/nsubj/said {SAID} .", None),
    "not after a call": (f"! Berg/PROPN/nsubj/said {SAID} .", None),
    "not after a full stop": (f". Berg/PROPN/nsubj/said {SAID} .", None),
    "nor beyond a question": (f"It/PRON rained/NOUN ? Berg/PROPN/nsubj/said {SAID} .", None),
    "nothing": (".", None),
    "inverted": (f"{SAID} the/DET/det/baker old/ADJ/amod/baker baker/NOUN/dobj/said .", ("said", "the old baker")),
    "inverted, to an object of two words": (f"{SAID} New/X Berg/PROPN/dobj/said .", ("said", "New Berg")),
    "inverted, with a post that is taken for a verb": (
        f"{SAID} coxswain/VERB/xcomp Ann/PROPN/compound/Lee Lee/PROPN/dobj/coxswain .",
        ("said", "coxswain Ann Lee"),
    ),
    "in capitals, taken for a name": ("BERG/PROPN/npadvmod SAID/PROPN/ROOT .", ("SAID", "BERG")),
    "then inverted": (f"then/ADV {SAID} Berg/PROPN/dobj/said", ("said", "Berg")),
    "has inverted": (f"has/AUX not/PART so/SCONJ x/SPACE , {SAID} Berg/PROPN/dobj/said", ("said", "Berg")),
    "not inverted": (f"Lund/PROPN/dep/said there/ADV {SAID} words/NOUN/dobj/said", ("said", "Lund")),
    "in its clause": (
        f"Berg/PROPN/nsubj/said who/PRON/nsubj/bakes bakes/VERB/relcl/Berg {SAID}",
        ("said", "Berg"),
    ),
    "before a clause beside it": (
        f"Ms/PROPN/compound/Berg Berg/PROPN/dep/said , who/PRON/nsubj/bakes bakes/VERB/dep/said , {SAID}",
        ("said", "Ms Berg"),
    ),
    "a name with points and of": ("Dr/PROPN . of/ADP Berg/PROPN said=say/VERB/ROOT", None),
    "the head of": (
        f"head/NOUN/dep/said of/ADP/prep/head Berg/PROPN/pobj/of went/VERB/dep/said {SAID}",
        ("said", "head of Berg"),
    ),
    "a baker of": (
        f"head/NOUN/dep/said in/ADP/prep/head Berg/PROPN/pobj/in went/VERB/dep/said {SAID}",
        ("said", "head"),
    ),
    "an adverb before": (f"there/ADV Berg/PROPN/dep/said went/VERB/dep/said {SAID}", None),
    "the passive": ("Berg/PROPN/nsubjpass/told was/AUX/auxpass/told told=tell/VERB/ROOT", None),
    "a noun of saying": ("Berg/PROPN word/NOUN", None),
    "a relative clause that says": ("Berg/PROPN who/PRON/nsubj/said said=say/VERB/relcl/Berg left/VERB/ROOT", None),
    "the stated aim": ("stated=state/VERB/amod/aim aim/NOUN/ROOT", None),
    "who said": (f"who/PRON/nsubj/said {SAID} Berg/PROPN/dobj/said", None),
    "when she said": (f"when/SCONJ she/PRON/nsubj/said {SAID}", None),
    "because she said": (f"because/SCONJ she/PRON/nsubj/said {SAID}", None),
    "according to": (
        "according/VERB/ROOT to/ADP/prep/according Anna/PROPN/compound/Berg Berg/PROPN/pobj/to .",
        ("according to", "Anna Berg"),
    ),
    "according to, without a head": (
        "according/VERB/ROOT to/ADP/prep/according Anna/PROPN Berg/PROPN .",
        ("according to", "Anna Berg"),
    ),
    "according to, whose head is elsewhere": (
        "according/VERB/ROOT to/ADP/prep/according Anna/PROPN . Berg/PROPN/pobj/to .",
        ("according to", "Anna"),
    ),
    "according to nobody": ("according/VERB to/ADP .", None),
    "according to, and the text ends": ("according/VERB to/ADP", None),
    "according, and the text ends": ("according/VERB", None),
    "according to something": ("according/VERB to/ADP so/ADV .", None),
    "and according to": (
        "and/CCONJ according/VERB/ROOT to/ADP/prep/according Anna/PROPN/compound/Berg Berg/PROPN/pobj/to .",
        ("according to", "Anna Berg"),
    ),
    "according to, after a comma": (
        ", according/VERB/ROOT to/ADP/prep/according old/ADJ/amod/Berg Berg/PROPN/pobj/to of/ADP/prep/Berg "
        "Port/PROPN/pobj/of .",
        ("according to", "old Berg of Port"),
    ),
    "according to, on the next line": (
        "x/SPACE according/VERB/ROOT to/ADP/prep/according Berg/PROPN/pobj/to .",
        ("according to", "Berg"),
    ),
    "a comma alone": (",", None),
    "an owner": (f"{SAID} Berg/PROPN 's/PART brother/NOUN .", ("said", "Berg 's brother")),
    "an owner of nothing": (f"{SAID} Berg/PROPN 's/PART went/VERB .", ("said", "Berg")),
    "no noun": (f"there/ADV {SAID} old/ADJ .", None),
    "the next sentence": (f"there/ADV {SAID} . Berg/PROPN/dep/said", None),
    "a verb up": ("there/ADV Berg/PROPN/nsubj/left left/VERB/ROOT said=say/VERB/conj/left", ("said", "Berg")),
    "two verbs up": (
        "there/ADV Berg/PROPN/nsubj/left left/VERB/ROOT sat/VERB/conj/left said=say/VERB/conj/sat",
        None,
    ),
    "up to the verb": (f"there/ADV Berg/PROPN/nsubj/said {SAID} old/ADJ/amod/Berg", ("said", "Berg")),
    "from the verb": (f"there/ADV old/ADJ/amod/Berg {SAID} Berg/PROPN/nsubj/said", ("said", "Berg")),
    "with all that belongs to it": (
        f"there/ADV {SAID} old/ADJ/amod/Berg Berg/PROPN/nsubj/said of/ADP/prep/Berg Port/PROPN/pobj/of",
        ("said", "old Berg of Port"),
    ),
    "the second verb": ("rained/VERB/ROOT Berg/PROPN/nsubj/said said=say/VERB/conj/rained", ("said", "Berg")),
    "a subject at hand": (
        "Berg/PROPN/nsubj/left left/VERB/ROOT and/CCONJ sat/VERB/conj/left said=say/VERB/conj/sat",
        ("said", "Berg"),
    ),
}


@pytest.mark.parametrize(("marked", "expected"), AFTER.values(), ids=AFTER)
def test_the_cue_after_a_quotation(marked: str, expected: Told) -> None:
    words = parsed(marked)
    assert told(words, cue_after(words, 0, len(words.text), sure=True)) == expected


MORE: dict[str, tuple[str, bool]] = {
    "nothing more": (f"Berg/PROPN/nsubj/said {SAID}", True),
    "that it rained": (f"Berg/PROPN/nsubj/said {SAID} it/PRON/nsubj/rained rained/VERB/ccomp/said", False),
    "to go": (f"Berg/PROPN/nsubj/said {SAID} go/VERB/xcomp/said", False),
    "a word": (f"Berg/PROPN/nsubj/said {SAID} word/NOUN/dobj/said", False),
    "it": (f"Berg/PROPN/nsubj/said {SAID} it/PRON/dobj/said", True),
    "in a word": (f"Berg/PROPN/nsubj/said {SAID} in/ADP/prep/said", True),
    "before it": (f"word/NOUN/dobj/said Berg/PROPN/nsubj/said {SAID}", True),
    "told somebody": ("Berg/PROPN/nsubj/told told=tell/VERB/ROOT Lund/PROPN/dobj/told", True),
    "told somebody that": (
        "Berg/PROPN/nsubj/told told=tell/VERB/ROOT Lund/PROPN/dobj/told rained/VERB/ccomp/told",
        False,
    ),
    "told somebody to": ("Berg/PROPN/nsubj/told told=tell/VERB/ROOT Lund/PROPN/dobj/told go/VERB/xcomp/told", False),
}


@pytest.mark.parametrize(("marked", "cued"), MORE.values(), ids=MORE)
def test_a_verb_that_reports_something_else_is_a_cue_only_after_a_comma(marked: str, *, cued: bool) -> None:
    words = parsed(marked)
    assert cue_after(words, 0, len(words.text), sure=True) is not None
    assert (cue_after(words, 0, len(words.text), sure=False) is not None) == cued


SIGNATURES: dict[str, tuple[str, Told]] = {
    "a name": ("— Anna/PROPN Berg/PROPN", ("", "Anna Berg")),
    "a name and a trade": ("— Anna/PROPN Berg/PROPN , baker/NOUN", ("", "Anna Berg")),
    "a name and a comma read otherwise": ("— Anna/PROPN ,/X baker/NOUN", ("", "Anna")),
    "a name and a bracket": ("— Anna/PROPN (/PUNCT baker/NOUN )", ("", "Anna")),
    "a name and a line's end": ("— Anna/PROPN x/SPACE baker/NOUN", ("", "Anna")),
    "twelve words": ("— " + " ".join(["Anna/PROPN"] * 12), ("", " ".join(["Anna"] * 12))),
    "thirteen words": ("— " + " ".join(["Anna/PROPN"] * 13), None),
    "no name": ("— a/DET baker/NOUN", None),
    "a sentence": ("— Berg/PROPN/nsubj/left left/VERB", None),
    "a sentence about what was done": ("— Berg/PROPN/nsubjpass/left left/VERB", None),
    "a sentence about a sentence": ("— Leaving/VERB/csubj/was was/AUX/ROOT", None),
    "nothing": ("—", None),
}


@pytest.mark.parametrize(("marked", "expected"), SIGNATURES.values(), ids=SIGNATURES)
def test_who_signs_a_quotation_after_a_dash(marked: str, expected: Told) -> None:
    words = parsed(marked)
    assert told(words, cue_by_dash(words, 0, len(words.text))) == expected


BEFORE: dict[str, tuple[str, Told]] = {
    "its subject": (f"Berg/PROPN/nsubj/said {SAID} ,", ("said", "Berg")),
    "in the last sentence": (f"It/PRON rained/VERB/dep/said . Berg/PROPN/nsubj/said {SAID} :", ("said", "Berg")),
    "not in a sentence that ends": (f"Berg/PROPN/nsubj/said {SAID} .", None),
    "nor one that asks": (f"Berg/PROPN/nsubj/said {SAID} ? x/SPACE", None),
    "nor one that calls": (f"Berg/PROPN/nsubj/said {SAID} !", None),
    "nor before one": (f"Berg/PROPN/nsubj/said {SAID} ! Then/ADV", None),
    "nothing": (",", None),
    "according to": (
        "It/PRON rained/VERB . According/VERB/ROOT to/ADP/prep/According Anna/PROPN/compound/Berg Berg/PROPN/pobj/to ,",
        ("According to", "Anna Berg"),
    ),
    "acting to": ("acting/VERB/ROOT to/ADP/prep/acting Berg/PROPN/pobj/to ,", None),
    "according to, at the end": ("according/VERB/ROOT to/ADP/prep/according", None),
    "a verb alone": (f"{SAID} :", ("said", None)),
    "a verb alone that ends": (f"{SAID} .", None),
    "said as": (f"Berg/PROPN/nsubj/said {SAID} as/SCONJ/mark/said ,", ("said", "Berg")),
    "a pronoun nearby": (f"left/VERB/dep/said she/PRON/nsubj/left {SAID} ,", ("said", "she")),
    "a subject two words before": (f"Berg/PROPN/nsubj/left left/VERB/dep/said {SAID} ,", ("said", "Berg")),
    "the last verb": (
        f"Berg/PROPN/nsubj/said {SAID} Lund/PROPN/nsubj/added added=add/VERB/conj/said ,",
        ("added", "Lund"),
    ),
    "that is no quotation": (f"Berg/PROPN/nsubj/said {SAID} that/SCONJ/mark/said ,", None),
    "said that, as a pointer": (f"Berg/PROPN/nsubj/said {SAID} that/PRON/dobj/said ,", ("said", "Berg")),
    "another clause between": (f"Berg/PROPN/nsubj/said {SAID} it/PRON/nsubj/rained rained/VERB/ccomp/said ,", None),
    "a helping verb between": (f"Berg/PROPN/nsubj/said {SAID} it/PRON/nsubj/was was/AUX/ccomp/said ,", None),
    "a verb without a subject between": (f"Berg/PROPN/nsubj/said {SAID} going/VERB/advcl/said ,", ("said", "Berg")),
    "a verb before its subject between": (
        f"Berg/PROPN/nsubj/said {SAID} came/VERB/advcl/said rain/NOUN/nsubj/came ,",
        ("said", "Berg"),
    ),
    "a thing said of a noun": ("views/NOUN/ROOT on/ADP/prep/views pressing=press/VERB/pcomp/on matters/NOUN ,", None),
    "as saying": (
        "He/PRON/nsubjpass/quoted quoted=quote/VERB/ROOT as/ADP/prep/quoted saying=say/VERB/pcomp/as ,",
        ("saying", "He"),
    ),
    "what she called": ("what/PRON/dobj/called she/PRON/nsubj/called called=call/VERB/ROOT ,", None),
    "told before": (f"It/PRON/nsubj/was was/AUX/ccomp/said she/PRON/nsubj/said {SAID} ,", None),
    "told before, by a verb": (f"It/PRON/nsubj/rained rained/VERB/ccomp/said she/PRON/nsubj/said {SAID} ,", None),
    "called before": (f"rain/NOUN/ccomp/said she/PRON/nsubj/said {SAID} ,", ("said", "she")),
    "told after": (f"she/PRON/nsubj/said {SAID} leave/VERB/ccomp/said ,", ("said", "she")),
    "told in the sentence before": (f"rained/VERB/ccomp/said . she/PRON/nsubj/said {SAID} ,", ("said", "she")),
    "the name right before": (f"old/ADJ/amod/Berg Berg/PROPN/dep/said {SAID} ,", ("said", "old Berg")),
    "the noun right before": (f"baker/NOUN/dep/said {SAID} ,", ("said", "baker")),
    "no noun right before": (f"her/PRON/dep/said {SAID} ,", ("said", None)),
    "a name in the sentence before": (f"Berg/PROPN/dep/said . {SAID} ,", ("said", None)),
    "a subject nearby": (f"Berg/PROPN/nsubj/left left/VERB/dep/said so/ADV {SAID} ,", ("said", "Berg")),
    "the nearest subject": (
        f"Lund/PROPN/nsubj/sat sat/VERB/dep/said Berg/PROPN/nsubj/left left/VERB/dep/said so/ADV {SAID} ,",
        ("said", "Berg"),
    ),
    "no object nearby": (f"Berg/PROPN/dobj/left left/VERB/dep/said so/ADV {SAID} ,", ("said", None)),
    "no relative nearby": (f"who/PRON/nsubj/left left/VERB/dep/said so/ADV {SAID} ,", ("said", None)),
    "no adjective nearby": (f"old/ADJ/nsubj/left left/VERB/dep/said so/ADV {SAID} ,", ("said", None)),
    "inverted": (f"{SAID} Anna/PROPN/compound/Berg Berg/PROPN/dobj/said :", ("said", "Anna Berg")),
    "not inverted": (f"so/ADV {SAID} Anna/PROPN/compound/Berg Berg/PROPN/dobj/said :", ("said", None)),
    "subject after": (f"so/ADV {SAID} old/ADJ/amod/Berg Berg/PROPN/nsubj/said :", ("said", "old Berg")),
    "the passive": ("Berg/PROPN/nsubjpass/told told=tell/VERB/ROOT :", ("told", None)),
    "a subject of another sentence": (f"Berg/PROPN/nsubj/said . Lund/PROPN/dep/said {SAID} ,", ("said", "Lund")),
}


@pytest.mark.parametrize(("marked", "expected"), BEFORE.values(), ids=BEFORE)
def test_the_cue_before_a_quotation(marked: str, expected: Told) -> None:
    words = parsed(marked)
    assert told(words, cue_before(words, 0, len(words.text), adjacent=False)) == expected


PARTS: dict[str, tuple[str, Told]] = {
    "the noun before it": (f"Lund/PROPN/dep/said |{SAID} Berg/PROPN/dep/said :", ("said", "Berg")),
    "she, before it": (
        f"left/VERB/dep/said she/PRON/nsubj/left |{SAID} Berg/PROPN/dep/said :",
        ("said", "Berg"),
    ),
    "the verb before it": (f"{SAID} Berg/PROPN/dep/said |,", None),
    "the subject before it": (f"Lund/PROPN/nsubj/said |so/ADV {SAID} ,", ("said", None)),
}


@pytest.mark.parametrize(("marked", "expected"), PARTS.values(), ids=PARTS)
def test_what_stands_before_the_text_that_is_read_is_no_cue(marked: str, expected: Told) -> None:
    words = parsed(marked.replace("|", ""))
    start = words.starts[next(n for n, part in enumerate(marked.split()) if part.startswith("|"))]
    assert told(words, cue_before(words, start, len(words.text), adjacent=False)) == expected


def test_the_subject_of_a_cue_stands_on_its_side_of_the_quotation() -> None:
    words = parsed("Berg/PROPN/nsubj/left left/VERB/ROOT , there/ADV said=say/VERB/conj/left .")
    assert told(words, cue_after(words, 0, 99, sure=True)) == ("said", "Berg")
    assert cue_after(words, words.starts[2], 99, sure=True) is None


ADJACENT: dict[str, tuple[str, bool]] = {
    "the verb last": (f"Berg/PROPN/nsubj/said {SAID}", True),
    "somebody who is told": ("Berg/PROPN/nsubj/told told=tell/VERB/ROOT Lund/PROPN/dobj/told", True),
    "a pronoun": ("Berg/PROPN/nsubj/told told=tell/VERB/ROOT us/PRON/dobj/told", True),
    "people": ("Berg/PROPN/nsubj/told told=tell/VERB/ROOT people/NOUN/dobj/told", True),
    "two": ("Berg/PROPN/nsubj/told told=tell/VERB/ROOT two/NUM/dobj/told", True),
    "when": ("Berg/PROPN/nsubj/told told=tell/VERB/ROOT us/PRON/dobj/told today/ADV", True),
    "an adjective": ("Berg/PROPN/nsubj/told told=tell/VERB/ROOT the/DET good/ADJ", False),
    "four words": ("Berg/PROPN/nsubj/told told=tell/VERB/ROOT the/DET Old/ADJ North/PROPN Wave/PROPN", True),
    "five words": ("Berg/PROPN/nsubj/told told=tell/VERB/ROOT the/DET Old/ADJ Far/PROPN North/PROPN Wave/PROPN", False),
    "who is not told": (f"Berg/PROPN/nsubj/said {SAID} words/NOUN/dobj/said", False),
}


@pytest.mark.parametrize(("marked", "cued"), ADJACENT.values(), ids=ADJACENT)
def test_without_a_mark_between_only_who_is_told_may_stand_before_a_quotation(marked: str, *, cued: bool) -> None:
    words = parsed(marked)
    assert (cue_before(words, 0, len(words.text), adjacent=True) is not None) == cued
    assert cue_before(words, 0, len(words.text), adjacent=False) is not None


COLONS: dict[str, tuple[str, Told]] = {
    "a name": ("Ms/PROPN/compound/Berg Berg/PROPN/ROOT :", ("", "Ms Berg")),
    "a name in the last sentence": (
        "It/PRON/nsubj/rained rained/VERB/ROOT . Ms/PROPN/compound/Berg Berg/PROPN/dep/rained :",
        ("", "Ms Berg"),
    ),
    "a noun with an owner": ("Her/PRON/poss/answer answer/NOUN/ROOT :", ("", "Her")),
    "a noun that is no utterance": ("Their/PRON/poss/names names=name/NOUN/ROOT :", None),
    "a letter with an owner": ("Her/PRON/poss/letter letter/NOUN/ROOT :", ("", "Her")),
    "an office": ("the/DET/det/mayor mayor/NOUN/ROOT :", ("", "the mayor")),
    "a baker": ("the/DET/det/baker baker/NOUN/nsubj/rose rose/VERB/ROOT :", ("", "the baker")),
    "a thing": ("the/DET/det/problem problem/NOUN/nsubj/rose rose/VERB/ROOT :", None),
    "a distributive": ("each/PRON/nsubj/rose rose/VERB/ROOT :", None),
    "the one who tells it": ("I/PRON/nsubj/rose rose/VERB/ROOT :", ("", "I")),
    "a sentence": ("She/PRON/nsubj/rose rose/VERB/ROOT :", ("", "She")),
    "a sentence without a subject": ("Go/VERB/ROOT now/ADV :", None),
    "a subject that is none": ("Going/VERB/csubj/was was/AUX/ROOT :", None),
    "an adjective": ("new/ADJ/ROOT :", None),
    "nothing": (":", None),
}


@pytest.mark.parametrize(("marked", "expected"), COLONS.values(), ids=COLONS)
def test_who_is_named_before_a_colon(marked: str, expected: Told) -> None:
    words = parsed(marked)
    assert told(words, cue_by_colon(words, 0, len(words.text))) == expected
