"""What is a denial, what an assertion, and which belong together, in sentences whose grammar is written by hand."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from cuttings.accounts.disputes import find_disputes
from cuttings.accounts.sentences import rarity
from tests.accounts.marked import account_of

ACCUSED = (
    "Roe/PROPN/nsubj/accused accused=accuse/VERB/ROOT Berg/PROPN/dobj/accused of/ADP taking/VERB "
    "silver/NOUN and/CCONJ copper/NOUN ."
)
DENIED = "denied=deny/VERB/x/denied"
THEFT = "silver/NOUN/nmod/copper copper/NOUN/dobj/denied ."


def disputes(*accounts: str, weights: Mapping[str, float] | None = None) -> list[tuple[str, str, str]]:
    """The assertions and denials of accounts, and the words that deny."""
    read = [account_of(marked, chr(97 + n), n) for n, marked in enumerate(accounts)]
    texts = {a.article.id: a.article.text for a in read}
    found = []
    for dispute in find_disputes(read, rarity(read) if weights is None else weights):
        (cue,) = dispute.denial.strong
        one, other = dispute.assertion, dispute.denial
        found.append(
            (
                texts[one.article][one.start : one.end],
                texts[other.article][other.start : other.end],
                texts[other.article][slice(*cue)],
            )
        )
    return found


DENIALS: dict[str, tuple[str, str | None]] = {
    "of a thing": (f"Berg/PROPN/nsubj/denied {DENIED} {THEFT}", "denied"),
    "of a clause": (
        f"Berg/PROPN/nsubj/denied {DENIED} stealing/VERB/ccomp/denied silver/NOUN/dobj/stealing "
        f"copper/NOUN/dep/stealing .",
        "denied",
    ),
    "of doing": (
        f"Berg/PROPN/nsubj/denied {DENIED} stealing/VERB/xcomp/denied silver/NOUN/dobj/stealing "
        f"copper/NOUN/dep/stealing .",
        "denied",
    ),
    "of something else": (f"Berg/PROPN/nsubj/denied {DENIED} wood/NOUN/dobj/denied iron/NOUN/nmod/wood .", None),
    "of nothing": (f"Berg/PROPN/nsubj/denied {DENIED} in/ADP/prep/denied silver/NOUN copper/NOUN .", None),
    "by nobody": (f"Berg/PROPN/dep/denied {DENIED} {THEFT}", None),
    "by another": (f"Lund/PROPN/nsubj/denied {DENIED} {THEFT}", None),
    "by the accuser": (f"Roe/PROPN/nsubj/denied {DENIED} {THEFT}", None),
    "as a noun": ("Berg/PROPN/nsubj/denied denied=deny/NOUN/x/denied silver/NOUN/dobj/denied copper/NOUN .", None),
    "by another verb": (
        "Berg/PROPN/nsubj/denied denied=admit/VERB/x/denied silver/NOUN/dobj/denied copper/NOUN .",
        None,
    ),
    "before it": (f"silver/NOUN/nmod/copper copper/NOUN/dobj/denied Berg/PROPN/nsubj/denied {DENIED} .", None),
    "not": (f"Berg/PROPN/nsubj/denied not/PART/neg/denied {DENIED} {THEFT}", None),
    "was denied": (f"Berg/PROPN/nsubj/denied was/AUX/auxpass/denied {DENIED} {THEFT}", None),
    "who was denied": (f"Berg/PROPN/nsubj/denied it/PRON/nsubjpass/denied {DENIED} {THEFT}", None),
    "denied somebody": (f"Berg/PROPN/nsubj/denied {DENIED} Lund/PROPN/dative/denied {THEFT}", None),
    "could": (f"Berg/PROPN/nsubj/denied could/AUX/aux/denied {DENIED} {THEFT}", None),
    "has": (f"Berg/PROPN/nsubj/denied has/AUX/aux/denied {DENIED} {THEFT}", "denied"),
    "could, elsewhere": (f"Berg/PROPN/nsubj/denied could/AUX/dep/denied {DENIED} {THEFT}", "denied"),
    "or": (f"Berg/PROPN/nsubj/denied nor/CCONJ {DENIED} {THEFT}", None),
    "or to": (f"Berg/PROPN/nsubj/denied or/CCONJ to/PART {DENIED} {THEFT}", None),
    "for": (f"Berg/PROPN/nsubj/denied for/CCONJ {DENIED} {THEFT}", "denied"),
    "by a court": (f"court/NOUN/nsubj/denied Berg/PROPN/appos/court {DENIED} {THEFT}", None),
    "and denied": (f"Berg/PROPN/nsubj/rose rose/VERB/x/rose denied=deny/VERB/conj/rose {THEFT}", "denied"),
    "denying": (f"Berg/PROPN/nsubj/rose rose/VERB/x/rose denied=deny/VERB/advcl/rose {THEFT}", "denied"),
    "who denies": (f"Berg/PROPN/nsubj/rose rose/VERB/x/rose denied=deny/VERB/relcl/Berg {THEFT}", "denied"),
    "to deny": (f"Berg/PROPN/nsubj/rose rose/VERB/x/rose denied=deny/VERB/xcomp/rose {THEFT}", None),
    "bail": (
        f"Berg/PROPN/nsubj/denied {DENIED} bail/NOUN/dobj/denied silver/NOUN/nmod/bail copper/NOUN/nmod/bail .",
        None,
    ),
    "an offer of it, in a clause": (
        f"Berg/PROPN/nsubj/denied {DENIED} bail/VERB/ccomp/denied silver/NOUN/nmod/bail copper/NOUN/nmod/bail .",
        "denied",
    ),
    "rejected": (f"Berg/PROPN/nsubj/denied denied=reject/VERB/x/denied {THEFT}", None),
    "rejected a claim": (
        "Berg/PROPN/nsubj/denied denied=reject/VERB/x/denied claim/NOUN/dobj/denied silver/NOUN/nmod/claim "
        "copper/NOUN/nmod/claim .",
        "denied",
    ),
    "rejected a suggestion": (
        "Berg/PROPN/nsubj/denied denied=reject/VERB/x/denied suggestion/NOUN/dobj/denied silver/NOUN/nmod/suggestion "
        "copper/NOUN/nmod/suggestion .",
        None,
    ),
    "rejected that": (
        "Berg/PROPN/nsubj/denied denied=reject/VERB/x/denied stealing/VERB/ccomp/denied "
        "silver/NOUN/dobj/stealing copper/NOUN/dep/stealing .",
        "denied",
    ),
    "the accusation": (f"Berg/PROPN/nsubj/denied {DENIED} accusation/NOUN/dobj/denied .", "denied"),
    "it": (f"he/PRON/nsubj/denied {DENIED} it/PRON/dobj/denied .", "denied"),
    "the accusation, by another": (f"Lund/PROPN/nsubj/denied {DENIED} accusation/NOUN/dobj/denied .", None),
    "a plea": ("Berg/PROPN pleaded/VERB not/PART guilty/ADJ .", "pleaded not guilty"),
    "pleads": ("Berg/PROPN pleads/VERB not/PART guilty/ADJ .", "pleads not guilty"),
    "pleading": ("Berg/PROPN left/VERB pleading/VERB not/PART guilty/ADJ .", "pleading not guilty"),
    "plead": ("Berg/PROPN plead/VERB not/PART guilty/ADJ .", "plead not guilty"),
    "a plea, yesterday": (
        "Berg/PROPN pleaded/VERB yesterday/NOUN not/PART guilty/ADJ .",
        "pleaded yesterday not guilty",
    ),
    "a noun": ("Berg/PROPN entered/VERB a/DET not/PART guilty/ADJ plea/NOUN .", "not guilty plea"),
    "guilty": ("Berg/PROPN pleaded/VERB guilty/ADJ .", None),
    "a plea to": ("Berg/PROPN pleaded/VERB not/PART guilty/ADJ to/ADP taking/VERB silver/NOUN .", "pleaded not guilty"),
    "a plea to something else": (
        "Berg/PROPN pleaded/VERB not/PART guilty/ADJ to/ADP taking/VERB iron/NOUN wood/NOUN tin/NOUN .",
        None,
    ),
    "a plea to it, by a pronoun": (
        "he/PRON pleaded/VERB not/PART guilty/ADJ to/ADP taking/VERB silver/NOUN copper/NOUN .",
        "pleaded not guilty",
    ),
    "a plea of another": ("Lund/PROPN pleaded/VERB not/PART guilty/ADJ .", None),
    "no truth": ("there/PRON is/AUX no/DET truth/NOUN in/ADP it/PRON .", "there is no truth"),
    "was no truth": ("there/PRON was/AUX no/DET truth/NOUN in/ADP it/PRON .", "there was no truth"),
    "untrue": ("it/PRON is/AUX untrue/ADJ .", "is untrue"),
    "are baseless": ("they/PRON are/AUX baseless/ADJ .", "are baseless"),
    "was unfounded": ("it/PRON was/AUX unfounded/ADJ .", "was unfounded"),
    "were not true": ("they/PRON were/AUX not/PART true/ADJ .", "were not true"),
    "as groundless": ("it/PRON was/AUX called/VERB as/ADP groundless/ADJ .", "as groundless"),
    "is simply false": ("it/PRON is/AUX simply/ADV false/ADJ .", "is simply false"),
    "is true": ("it/PRON is/AUX true/ADJ .", None),
}


@pytest.mark.parametrize(("marked", "cue"), DENIALS.values(), ids=DENIALS)
def test_a_denial_answers_the_accusation(marked: str, cue: str | None) -> None:
    found = disputes(f"{ACCUSED} {marked}")
    assert [(c, d.split()[0]) for _, d, c in found] == (
        [] if cue is None else [(cue, marked.split("/", maxsplit=1)[0])]
    )


SAID = "Roe/PROPN/nsubj/said said=say/VERB/ROOT that/SCONJ Berg/PROPN took/VERB silver/NOUN and/CCONJ copper/NOUN ."
DENIAL = f"Berg/PROPN/nsubj/denied {DENIED} taking/VERB/xcomp/denied {THEFT.replace('/denied', '/taking')}"
RAIN = "rain/NOUN fell/VERB/x/fell ."
FITS: dict[str, tuple[list[str], int]] = {
    "accused": ([ACCUSED, DENIAL], 1),
    "said": ([SAID, DENIAL], 1),
    "said of another": ([SAID.replace("Berg", "Lund"), DENIAL], 0),
    "said by the one who denies": ([SAID.replace("Roe", "Berg"), DENIAL], 0),
    "thought": ([SAID.replace("said=say", "said=think"), DENIAL], 0),
    "a saying": ([SAID.replace("said=say/VERB", "said=say/NOUN"), DENIAL], 0),
    "said and denied": ([SAID.replace("took/VERB", "took=deny/VERB"), DENIAL], 0),
    "said in a plea": (
        [SAID.replace("took/VERB", "pleaded/VERB not/PART guilty/ADJ took/VERB"), RAIN + " " + DENIAL],
        0,
    ),
    "said of a lie": ([SAID.replace("took/VERB", "lied/VERB about/ADP"), DENIAL], 0),
    "said of lying": ([SAID.replace("took/VERB", "is/AUX lying/VERB when/ADV"), DENIAL], 0),
    "said that it lies in": ([SAID.replace("took/VERB", "lies/VERB in/ADP"), DENIAL], 0),
    "said that it lies that": ([SAID.replace("took/VERB", "lies/VERB that/SCONJ"), DENIAL], 0),
    "said that it lies by": ([SAID.replace("took/VERB", "lies/VERB by/ADP"), DENIAL], 0),
    "said that it lied to": ([SAID.replace("took/VERB", "lied/VERB to/ADP"), DENIAL], 0),
    "said that it lied": ([SAID.replace("took/VERB", "lied/VERB for/ADP"), DENIAL], 1),
    "said of half": ([SAID.replace("copper", "wood"), DENIAL], 0),
    "said of two of four": (
        [SAID, DENIAL.replace("silver", "tin/NOUN/nmod/copper iron/NOUN/nmod/copper silver")],
        0,
    ),
    "said of two of three": (
        [SAID, DENIAL.replace("silver", "tin/NOUN/nmod/copper silver").replace("taking/VERB", "taking/AUX")],
        1,
    ),
    "accused of one of two": ([ACCUSED.replace("copper", "wood"), DENIAL.replace("taking/VERB", "taking/AUX")], 1),
    "accused of one of many": (
        [
            ACCUSED.replace("copper", "wood").replace("taking", "having"),
            DENIAL.replace("silver", "tin/NOUN/nmod/copper iron/NOUN/nmod/copper zinc/NOUN/nmod/copper silver"),
        ],
        0,
    ),
    "accused of nothing of it": (
        [ACCUSED.replace("copper", "wood").replace("silver", "tin").replace("taking", "having"), DENIAL],
        0,
    ),
    "reports of three": (
        [
            SAID.replace("Berg", "Lund").replace("took", "taking"),
            f"Roe2/PRON/nsubj/denied {DENIED} reports=report/NOUN/dobj/denied of/ADP/prep/reports taking/VERB/pcomp/of "
            f"{THEFT.replace('/denied', '/taking')}",
        ],
        1,
    ),
    "reports of two": (
        [
            SAID.replace("Berg", "Lund"),
            f"Roe2/PRON/nsubj/denied {DENIED} reports=report/NOUN/dobj/denied of/ADP/prep/reports having/AUX/pcomp/of "
            f"{THEFT.replace('/denied', '/having')}",
        ],
        0,
    ),
    "a word right before": ([f"{ACCUSED} Berg/PROPN/nsubj/denied {DENIED} it/PRON/dobj/denied ."], 1),
    "a word two sentences on": ([f"{ACCUSED} {RAIN} Berg/PROPN/nsubj/denied {DENIED} it/PRON/dobj/denied ."], 1),
    "a word three sentences on": (
        [f"{ACCUSED} {RAIN} {RAIN} Berg/PROPN/nsubj/denied {DENIED} it/PRON/dobj/denied ."],
        0,
    ),
    "a word before it": ([f"Berg/PROPN/nsubj/denied {DENIED} it/PRON/dobj/denied . {ACCUSED}"], 0),
    "a word in another account": ([ACCUSED, f"Berg/PROPN/nsubj/denied {DENIED} it/PRON/dobj/denied ."], 0),
    "a word, not accused": ([f"{SAID} Berg/PROPN/nsubj/denied {DENIED} it/PRON/dobj/denied ."], 0),
}


@pytest.mark.parametrize(("accounts", "count"), FITS.values(), ids=FITS)
def test_a_denial_is_of_what_somebody_asserted_of_who_denies(accounts: list[str], count: int) -> None:
    assert len(disputes(*accounts)) == count


def test_a_title_asserts_and_denies_nothing() -> None:
    for title in ("Roe accused Berg of taking silver and copper.", "Berg denied taking silver copper."):
        read = [account_of(marked, chr(97 + n), n, title=title) for n, marked in enumerate((ACCUSED, DENIAL))]
        assert len(find_disputes(read, rarity(read))) == 0
    plain = [account_of(marked, chr(97 + n), n) for n, marked in enumerate((ACCUSED, DENIAL))]
    assert len(find_disputes(plain, rarity(plain))) == 1


def test_the_best_assertion_and_the_best_denial_are_shown() -> None:
    """Of several that fit as well, the first; of two denials of one thing, one."""
    assert [a for a, _, _ in disputes(SAID, ACCUSED, DENIAL)] == ["Roe accused Berg of taking silver and copper."]
    found = disputes(f"{SAID} {RAIN} {SAID.replace('took', 'stole')}", DENIAL)
    assert [a for a, _, _ in found] == ["Roe said that Berg took silver and copper."]
    assert len(disputes(ACCUSED, DENIAL, DENIAL)) == 1


def test_six_disputes_are_shown_those_that_fit_best_first() -> None:
    things = ["tin", "zinc", "gold", "wood", "coal", "salt", "lead"]
    pairs = [
        marked.replace("silver", f"{thing}rings").replace("copper", f"big{thing}").replace("taking", f"{thing}ing")
        for thing in things
        for marked in (ACCUSED, DENIAL)
    ]
    found = disputes(*pairs)
    assert len(found) == 6
    assert [d.split()[3] for _, d, _ in found] == [f"{thing}rings" for thing in things[:6]]
