"""What exactly a denial denies, how much of it an assertion must share, and which of several is shown."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tests.accounts.test_denials import ACCUSED, DENIED, RAIN, SAID, disputes

SAID_ROSE = SAID.replace("silver/NOUN and/CCONJ copper/NOUN", "{}")
BERG = f"Berg/PROPN/nsubj/denied {DENIED}"


def denial(*things: str) -> str:
    """Berg denies `things`, of which the last is the object."""
    *others, last = [thing.partition("/") for thing in things]
    below = "".join(f"{form}/{tag or 'NOUN'}/nmod/{last[0].split('=')[0]} " for form, _, tag in others)
    return f"{BERG} {below}{last[0]}/{last[2] or 'NOUN'}/dobj/denied ."


CONTENT: dict[str, tuple[str, str, int]] = {
    "two of two words": ("silver/NOUN copper/NOUN", denial("silver", "copper"), 1),
    "one of one word": ("silver/NOUN copper/NOUN", denial("silver"), 0),
    "one of two words": ("silver/NOUN copper/NOUN", denial("silver", "tin"), 0),
    "two of four words": ("silver/NOUN copper/NOUN", denial("silver", "copper", "tin", "iron"), 1),
    "two of five words": ("silver/NOUN copper/NOUN", denial("silver", "copper", "tin", "iron", "coal"), 0),
    "a name is no word": ("silver/NOUN in/ADP Karvel/PROPN", denial("silver", "Karvel/PROPN"), 0),
    "a name beside four words": (
        "silver/NOUN copper/NOUN",
        denial("silver", "copper", "Karvel/PROPN", "tin", "iron"),
        1,
    ),
    "short words": ("ox/NOUN ax/NOUN", denial("ox", "ax"), 0),
    "words of three letters": ("cow/NOUN axe/NOUN", denial("cow", "axe"), 1),
    "units": ("tonnes=tonne/NOUN silver/NOUN", denial("tonnes=tonne", "silver"), 0),
    "those who tell": ("police/NOUN silver/NOUN", denial("police", "silver"), 0),
    "words for claims": ("wrongdoing/NOUN silver/NOUN", denial("wrongdoing", "silver"), 0),
    "to have": ("had=have/VERB silver/NOUN", denial("had=have/VERB", "silver"), 0),
    "no letters": ("---/NOUN silver/NOUN", denial("---", "silver"), 0),
    "words without content": ("very/ADV silver/NOUN", denial("very/ADV", "silver"), 0),
    "an adjective": ("old/ADJ silver/NOUN", denial("old/ADJ", "silver"), 1),
}


@pytest.mark.parametrize(("said", "denied", "count"), CONTENT.values(), ids=CONTENT)
def test_words_with_a_meaning_are_what_is_denied(said: str, denied: str, count: int) -> None:
    assert len(disputes(SAID_ROSE.format(said), denied)) == count


def test_what_lies_deep_in_a_sentence_is_denied_too() -> None:
    chain = " ".join(f"x{n}/X/dep/x{n - 1}" for n in range(1, 31))
    denied = f"{BERG} x0/NOUN/dobj/denied {chain} silver/NOUN/nmod/x30 copper/NOUN/nmod/x30 ."
    assert len(disputes(f"{SAID} {RAIN}", denied.replace("x0/NOUN", "x0/X"))) == 1


SUBJECTS: dict[str, tuple[str, str, int]] = {
    "tutor, no or": (SAID, f"Berg/PROPN/nsubj/denied the/DET tutor/NOUN {DENIED} silver/NOUN/dobj/denied copper", 1),
    "or": (SAID, f"Berg/PROPN/nsubj/denied or/CCONJ {DENIED} silver/NOUN/dobj/denied copper", 0),
    "nor to": (SAID, f"Berg/PROPN/nsubj/denied nor/CCONJ to/PART {DENIED} silver/NOUN/dobj/denied copper", 0),
    "a pronoun before it": (
        SAID,
        f"which/PRON/dobj/denied Berg/PROPN/nsubj/denied {DENIED} silver/NOUN/dobj/denied copper",
        1,
    ),
    "a day between": (SAID, f"{BERG} on/ADP/prep/denied Monday/NOUN/pobj/on silver/NOUN/dobj/denied copper", 1),
    "the speaker of a clause": (
        "Roe/PROPN/nsubj/rose rose/VERB/ROOT Berg/PROPN/nsubj/said said=say/VERB/ccomp/rose silver/NOUN copper/NOUN .",
        denial("silver", "copper"),
        0,
    ),
    "the subject of another verb": (
        "Roe/PROPN/nsubj/said said=say/VERB/ROOT Berg/PROPN/nsubj/took took=take/VERB/ccomp/said silver/NOUN "
        "copper/NOUN .",
        denial("silver", "copper"),
        1,
    ),
    "the object of a saying": (
        "Roe/PROPN/nsubj/told told=tell/VERB/ROOT Berg/PROPN/dobj/told silver/NOUN copper/NOUN .",
        denial("silver", "copper"),
        1,
    ),
    "its own accusation": (f"{RAIN} {ACCUSED.replace('Roe', 'Berg')}", denial("silver", "copper"), 0),
}


@pytest.mark.parametrize(("said", "denied", "count"), SUBJECTS.values(), ids=SUBJECTS)
def test_nobody_denies_what_they_say_themselves(said: str, denied: str, count: int) -> None:
    marked = denied if denied.endswith(".") else f"{denied}/NOUN/nmod/silver ."
    assert len(disputes(said, marked)) == count


AFTER: dict[str, tuple[str, str | None]] = {
    "his false teeth": ("he/PRON lost/VERB his/DET false/ADJ teeth/NOUN .", None),
    "falsely": ("it/PRON is/AUX falsely/ADV said/VERB .", None),
    "is not true": ("it/PRON is/AUX not/PART true/ADJ .", "is not true"),
    "a plea in the same town": ("Lund/PROPN pleaded/VERB not/PART guilty/ADJ in/ADP Karvel/PROPN .", None),
    "a plea by a firm, whose people go without a name": (
        "Halden/PROPN pleaded/VERB not/PART guilty/ADJ in/ADP Karvel/PROPN .",
        "pleaded not guilty",
    ),
    "a plea, of what comes before": (
        "Berg/PROPN pleaded/VERB not/PART guilty/ADJ in/ADP the/DET silver/NOUN copper/NOUN case/NOUN to/ADP "
        "selling/VERB iron/NOUN wood/NOUN tin/NOUN .",
        None,
    ),
    "a plea, six words on": (
        "Berg/PROPN pleaded/VERB not/PART guilty/ADJ a/X b/X c/X d/X e/X f/X to/ADP selling/VERB iron/NOUN .",
        None,
    ),
    "a plea, of which seven words on nothing is known": (
        "Berg/PROPN pleaded/VERB not/PART guilty/ADJ a/X b/X c/X d/X e/X f/X g/X to/ADP selling/VERB iron/NOUN .",
        "pleaded not guilty",
    ),
    "a plea to nothing that has a meaning": (
        "Berg/PROPN pleaded/VERB not/PART guilty/ADJ to/ADP it/PRON .",
        "pleaded not guilty",
    ),
    "a plea to nothing that has letters": (
        "Berg/PROPN pleaded/VERB not/PART guilty/ADJ to/ADP ---/NOUN .",
        "pleaded not guilty",
    ),
    "involvement, and then it": (
        "Berg/PROPN/nsubj/denied denied=deny/VERB/ROOT involvement/NOUN/dobj/denied and/CCONJ "
        "rejected=reject/VERB/conj/denied that/PRON/dobj/rejected .",
        None,
    ),
    "involvement, and the accusation": (
        "Berg/PROPN/nsubj/denied denied=deny/VERB/ROOT involvement/NOUN/dobj/denied and/CCONJ "
        "rejected=reject/VERB/conj/denied accusation/NOUN/dobj/rejected .",
        "rejected",
    ),
    "the accusation of something else": (
        f"{BERG} accusation/NOUN/dobj/denied of/ADP/prep/accusation arson/NOUN/pobj/of .",
        None,
    ),
}


@pytest.mark.parametrize(("marked", "cue"), AFTER.values(), ids=AFTER)
def test_a_denial_after_an_accusation(marked: str, cue: str | None) -> None:
    accused = ACCUSED.replace(" .", " in/ADP Karvel/PROPN .")
    assert [c for _, _, c in disputes(f"{accused} {marked}")] == ([] if cue is None else [cue])


def assertion_shown(weights: Mapping[str, float]) -> str | None:
    """The first word of what Berg's denial of silver and copper stands beside: one accuses of silver, one tells all."""
    accused = "Roe/PROPN/nsubj/accused accused=accuse/VERB/ROOT Berg/PROPN/dobj/accused of/ADP silver/NOUN ."
    told = SAID.replace("Roe", "Lund")
    found = disputes(accused, told, denial("silver", "copper"), weights=weights)
    return found[0][0].split()[0] if found else None


def test_an_accusation_by_name_counts_like_four_more_of_weight() -> None:
    assert assertion_shown({"silver": 5.0, "copper": 3.0}) == "Roe"
    assert assertion_shown({"silver": 5.0, "copper": 5.0}) == "Lund"


@pytest.mark.parametrize(("shared", "count"), [(0.4, 1), (0.3, 1), (0.2, 0)])
def test_an_accusation_has_three_tenths_of_what_is_denied(shared: float, count: int) -> None:
    weights = {"silver": shared, "tin": 1 - shared}
    assert len(disputes(ACCUSED, denial("silver", "tin"), weights=weights)) == count


def test_words_that_hardly_tell_are_enough_where_two_are_shared() -> None:
    assert len(disputes(SAID, denial("silver", "copper"), weights={"silver": 0.1, "copper": 0.1})) == 1


def test_two_denials_of_which_half_is_the_same_are_both_shown() -> None:
    said = SAID_ROSE.format("silver/NOUN copper/NOUN iron/NOUN coal/NOUN")
    one, other = denial("silver", "copper", "iron"), denial("iron", "coal", "copper")
    alike, unlike = denial("silver", "copper", "coal", "iron"), denial("coal", "iron")
    assert len(disputes(said, one, other)) == 1  # who denies, and two of four words: three of five are shared
    assert len(disputes(said, denial("silver", "copper"), unlike)) == 2
    assert len(disputes(said, denial("silver", "copper", "iron"), unlike)) == 2  # two of four are shared
    assert len(disputes(said, one, alike)) == 1
    third = denial("silver", "copper").replace("Berg/", "Lund/")
    both = said.replace("Berg/PROPN", "Berg/PROPN Lund/PROPN")
    assert len(disputes(both, denial("silver", "copper"), third)) == 2  # two of four: others deny it


def test_disputes_that_fit_as_well_stand_in_the_order_of_the_texts() -> None:
    said = SAID_ROSE.format("silver/NOUN copper/NOUN iron/NOUN coal/NOUN")
    weights = dict.fromkeys(("silver", "copper", "iron", "coal"), 1.0)
    texts = (f"{denial('silver', 'copper')} {denial('iron', 'coal')}", said)
    assert [d for _, d, _ in disputes(*texts, weights=weights)] == [
        "Berg denied silver copper.",
        "Berg denied iron coal.",
    ]
    heavy = weights | {"coal": 2.0}
    assert [d for _, d, _ in disputes(*texts, weights=heavy)] == [
        "Berg denied iron coal.",
        "Berg denied silver copper.",
    ]
    apart = (denial("iron", "coal"), denial("silver", "copper"), said)
    assert [d for _, d, _ in disputes(*apart, weights=weights)] == [
        *("Berg denied iron coal.", "Berg denied silver copper.")
    ]
