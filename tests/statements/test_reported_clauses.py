"""Which words a reporting verb reports, in sentences whose grammar is written by hand."""

from __future__ import annotations

import pytest

from cuttings.model import Role
from cuttings.statements.direct import Draft
from cuttings.statements.lines import Line
from cuttings.statements.quotations import Quotation, find_quotations
from cuttings.statements.reported import find_reported
from cuttings.statements.words import Words
from tests.statements.parsed import parsed, shown, word

Told = tuple[str, str, str | None]
BERG = "Berg/PROPN/nsubj/said said=say/VERB/ROOT"
IT_RAINED = "it/PRON/nsubj/rained rained/VERB/ccomp/said"


def berg(lemma: str) -> str:
    """What Berg does by another verb, written as "said"."""
    return BERG.replace("said=say", f"said={lemma}")


def read(words: Words, quotations: tuple[Quotation, ...] = ()) -> list[Draft]:
    """The reported statements of a text of one line."""
    lines = (Line(0, len(words.text), Role.BODY),)
    return find_reported(words, lines, quotations or find_quotations(words.text, lines), [])


def reported(marked: str) -> list[Told]:
    """What is reported, by which cue, and by whom."""
    words = parsed(marked)
    return [(words.text[d.start : d.end], d.cue, shown(words, d.speaker)) for d in read(words)]


CLAUSES: dict[str, tuple[str, str | None]] = {
    "that": (f"{BERG} that/SCONJ/mark/rained {IT_RAINED} .", "it rained"),
    "no that": (f"{BERG} {IT_RAINED} .", "it rained"),
    "a comma, and so": (
        f"{BERG} ,/PUNCT/punct/rained and/CCONJ/cc/rained {IT_RAINED} ,/PUNCT/punct/rained",
        "it rained",
    ),
    "a line's end": (f"{BERG} x/SPACE/dep/rained {IT_RAINED} x/SPACE/dep/rained", "it rained"),
    "that, after others": (
        f"{BERG} on/ADP/prep/rained Friday/PROPN/pobj/on that/SCONJ/mark/rained {IT_RAINED} .",
        "it rained",
    ),
    "that, after another verb": (
        f"{BERG} having/VERB/advcl/rained that/SCONJ/mark/rained {IT_RAINED} .",
        "having that it rained",
    ),
    "that one": (
        f"{BERG} that/DET/det/rain rain/NOUN/nsubj/fell fell=fall/VERB/ccomp/said .",
        "that rain fell",
    ),
    "that, read otherwise": (
        f"{BERG} that/PRON/dep/fell the/DET/det/rain rain/NOUN/nsubj/fell fell=fall/VERB/ccomp/said .",
        "the rain fell",
    ),
    "that, before a name": (f"{BERG} that/PRON/dep/fell Lund/PROPN/nsubj/fell fell=fall/VERB/ccomp/said", "Lund fell"),
    "that, before a pronoun": (f"{BERG} that/PRON/dep/fell he/PRON/nsubj/fell fell=fall/VERB/ccomp/said", "he fell"),
    "that, marked": (f"{BERG} that/PRON/mark/fell rain/NOUN/nsubj/fell fell=fall/VERB/ccomp/said", "rain fell"),
    "that, joined": (f"{BERG} that/SCONJ/dep/fell rain/NOUN/nsubj/fell fell=fall/VERB/ccomp/said", "rain fell"),
    "that, alone": (f"{BERG} that/PRON/nsubj/fell often/ADV/advmod/fell fell=fall/VERB/ccomp/said", "that often fell"),
    "to go": (
        f"{berg('promise')} to/PART/aux/go go/VERB/xcomp/said home/ADV/advmod/go",
        "to go home",
    ),
    "to go, read as a clause": (
        f"{berg('promise')} to/PART/aux/go go/VERB/ccomp/said home/ADV/advmod/go",
        "to go home",
    ),
    "not to go": (
        f"{berg('promise')} not/PART/neg/go to/PART/aux/go go/VERB/xcomp/said",
        "not to go",
    ),
    "nor to go, of one that takes none": (f"{BERG} to/PART/aux/go go/VERB/xcomp/said", None),
    "going, of one that takes none": (f"{BERG} going/VERB/xcomp/said home/ADV/advmod/going", None),
    "going, denied": (
        f"{berg('deny')} going/VERB/xcomp/said home/ADV/advmod/going",
        "going home",
    ),
    "gone, denied": (f"{berg('deny')} gone=go/VERB/xcomp/said home/ADV/advmod/gone", None),
    "to somebody": (
        f"{BERG} to/ADP/prep/rained Lund/PROPN/pobj/to {IT_RAINED}",
        "to Lund it rained",
    ),
    "to, after it": (f"{BERG} {IT_RAINED} to/PART/aux/rained excess/NOUN", "it rained to"),
    "whether": (f"{berg('ask')} whether/SCONJ/mark/rained {IT_RAINED}", "whether it rained"),
    "whether, of one that knows no question": (
        f"{berg('claim')} whether/SCONJ/mark/rained {IT_RAINED}",
        None,
    ),
    "if, of one that knows no question": (
        f"{berg('claim')} if/SCONJ/mark/rained {IT_RAINED}",
        "if it rained",
    ),
    "no question, of one that asks": (f"{berg('ask')} {IT_RAINED}", None),
    "a clause, of one that takes none": (f"{berg('utter')} {IT_RAINED}", None),
    "found standing": (
        f"{berg('find')} her/PRON/nsubj/standing standing=stand/VERB/ccomp/said",
        None,
    ),
    "found it tranquil": (
        f"{berg('find')} it/PRON/nsubj/tranquil tranquil/ADJ/ccomp/said",
        None,
    ),
    "found it stood": (f"{berg('find')} {IT_RAINED}", "it rained"),
    "found it was": (f"{berg('find')} it/PRON/nsubj/was was/AUX/ccomp/said", None),  # says nothing by itself
    "found it was standing": (
        f"{berg('find')} it/PRON/nsubj/standing was/AUX/aux/standing standing/VERB/ccomp/said",
        "it was standing",
    ),
    "found it was being": (
        f"{berg('find')} it/PRON/nsubj/closing was/AUX/auxpass/closing closing/VERB/ccomp/said",
        "it was closing",
    ),
    "found it was late": (
        f"{berg('find')} it/PRON/nsubj/late was/AUX/cop/late late/ADJ/ccomp/said",
        "it was late",
    ),
    "found that, standing": (
        f"{berg('find')} that/SCONJ/mark/standing her/PRON/nsubj/standing standing=stand/VERB/ccomp/said",
        "her standing",
    ),
    "said standing": (f"{BERG} her/PRON/nsubj/standing standing=stand/VERB/ccomp/said", "her standing"),
    "a word that is no clause": (f"{BERG} no/DET/det/word word/NOUN/dobj/said", None),
    "not said": (f"Berg/PROPN/nsubj/said not/PART/neg/said said=say/VERB/ROOT {IT_RAINED}", None),
    "from the verb on": (
        f"Berg/PROPN/nsubj/said so/ADV/advmod/rained said=say/VERB/ROOT {IT_RAINED} .",
        "it rained",
    ),
    "a word before its clause": (
        f"today/NOUN/npadvmod/rained {BERG} {IT_RAINED} .",
        "it rained",
    ),
    "that, after a helping verb": (
        f"{BERG} was/AUX/dep/rained that/SCONJ/mark/rained {IT_RAINED} .",
        "was that it rained",
    ),
    "that, at the end": (f"{BERG} so/ADV/advmod/rained rained/VERB/ccomp/said that/PRON/dobj/rained", "so rained that"),
    "a quoted object of a preposition": (
        f"{berg('accuse')} «Lund/PROPN/dobj/said »/PUNCT/punct/«Lund",
        None,
    ),
    "one word": (f"{BERG} rain/VERB/ccomp/said", None),
    "around the cue": (
        "The/DET/det/rain rain/NOUN/nsubj/fell ,/PUNCT/punct/fell she/PRON/nsubj/said said=say/VERB/parataxis/fell "
        ",/PUNCT/punct/fell fell/VERB/ROOT",
        "The rain, she said, fell",
    ),
    "around the cue, after because": (
        "because/SCONJ/mark/fell the/DET/det/rain rain/NOUN/nsubj/fell ,/PUNCT/punct/fell she/PRON/nsubj/said "
        "said=say/VERB/parataxis/fell ,/PUNCT/punct/fell fell/VERB/ROOT",
        "because the rain, she said, fell",
    ),
    "around one without a subject": (
        "The/DET/det/rain rain/NOUN/nsubj/fell said=say/VERB/parataxis/fell fell/VERB/ROOT",
        None,
    ),
    "around one that takes no clause": (
        "The/DET/det/rain rain/NOUN/nsubj/fell she/PRON/nsubj/said said=utter/VERB/parataxis/fell fell/VERB/ROOT",
        None,
    ),
    "beside the cue": (
        "The/DET/det/rain rain/NOUN/nsubj/fell she/PRON/nsubj/said said=say/VERB/dep/fell fell/VERB/ROOT",
        None,
    ),
    "that, lost": (
        f"{BERG} on/ADP/prep/said Friday/PROPN/pobj/on that/SCONJ/dep/said rain/NOUN/dep/said fell/NOUN/dep/said",
        "rain fell",
    ),
    "that, lost, of one that takes none": (
        f"{berg('utter')} that/SCONJ/dep/said rain/NOUN/dep/said fell/NOUN/dep/said",
        None,
    ),
    "that, lost after a verb": (
        f"{BERG} fell/VERB/dep/said that/SCONJ/dep/said rain/NOUN/dep/said fell/NOUN/dep/said",
        None,
    ),
    "that, lost after a helping verb": (
        f"{BERG} was/AUX/dep/said that/SCONJ/dep/said rain/NOUN/dep/said fell/NOUN/dep/said",
        None,
    ),
    "that, eight words on": (
        f"{BERG} {'old/ADJ ' * 7} that/SCONJ rain/NOUN fell/NOUN",
        "rain fell",
    ),
    "that, nine words on": (f"{BERG} {'old/ADJ ' * 8} that/SCONJ rain/NOUN fell/NOUN", None),
    "that, nine words on, as a clause": (
        f"{BERG} {'old/ADJ/dep/fell ' * 8} that/SCONJ/mark/fell rain/NOUN/nsubj/fell fell/VERB/ccomp/said",
        "old old old old old old old old that rain fell",
    ),
    "that, eight words on, as a clause": (
        f"{BERG} {'old/ADJ/dep/fell ' * 7} that/SCONJ/mark/fell rain/NOUN/nsubj/fell fell/VERB/ccomp/said",
        "rain fell",
    ),
    "accused of": (
        f"{berg('accuse')} Lund/PROPN/dobj/said of/ADP/prep/said old/ADJ/amod/theft theft/NOUN/pobj/of",
        "old theft",
    ),
    "accused of lying": (
        f"{berg('accuse')} Lund/PROPN/dobj/said of/ADP/prep/Lund lying/VERB/pcomp/of",
        "lying",
    ),
    "called on, for": (
        f"{berg('call')} for/ADP/prt/said calm/NOUN/pobj/for",
        "calm",
    ),
    "called, for, read otherwise": (
        f"{berg('call')} for/ADP/dep/said calm/NOUN/pobj/for",
        None,
    ),
    "for it, before": (
        f"For/ADP/prep/said years/NOUN/pobj/For {berg('call')} for/ADP/prep/said calm/NOUN/pobj/for",
        "calm",
    ),
    "by another preposition": (f"{berg('call')} in/ADP/prep/said Port/NOUN/pobj/in", None),
    "for nothing": (f"{berg('call')} for/ADP/prep/said", None),
    "said of": (f"{BERG} of/ADP/prep/said theft/NOUN/pobj/of", None),
}


@pytest.mark.parametrize(("marked", "expected"), CLAUSES.values(), ids=CLAUSES)
def test_what_is_reported_is_the_clause_that_the_verb_takes(marked: str, expected: str | None) -> None:
    assert [said for said, _, _ in reported(marked)] == ([] if expected is None else [expected])


def object_of(lemma: str, link: str = "dobj", mark: str = "«") -> str:
    """A sentence with an object that is quoted in part."""
    return f"Berg/PROPN/nsubj/said said={lemma}/VERB/ROOT a/DET/det/day {mark}new/ADJ/amod/day day»/NOUN/{link}/said ."


QUOTED = {
    "hailed": (object_of("hail").replace("/day", "/day»"), "a «new day»"),
    "said": (object_of("say").replace("/day", "/day»"), "a «new day»"),
    "in one": (object_of("say", "prep").replace("/day", "/day»"), "a «new day»"),
    "of it": (object_of("say", "npadvmod").replace("/day", "/day»"), None),
    "of one that takes no object": (object_of("accuse").replace("/day", "/day»"), None),
    "not quoted": (object_of("say", mark="").replace("/day", "/day»"), None),
    "what it said": (f"what/PRON/dobj/said {object_of('hail').replace('/day', '/day»')}", None),
    "before it": (
        "a/DET/det/day» «new/ADJ/amod/day» day»/NOUN/dobj/said Berg/PROPN/nsubj/said said=hail/VERB/ROOT",
        None,
    ),
    "called by a name": (
        "Berg/PROPN/nsubj/said said=call/VERB/ROOT the/DET/det/day day/NOUN/dobj/said a/DET/det/dawn» "
        "«new/ADJ/amod/dawn» dawn»/NOUN/oprd/said .",
        "the day a «new dawn»",
    ),
    "hailed with something else": (
        "Berg/PROPN/nsubj/said said=hail/VERB/ROOT the/DET/det/day» «new/ADJ/amod/day» day»/NOUN/dobj/said "
        "in/ADP/prep/said "
        "Port/PROPN/pobj/in",
        "the «new day»",
    ),
}


@pytest.mark.parametrize(("marked", "expected"), QUOTED.values(), ids=QUOTED)
def test_an_object_that_is_quoted_in_part_is_reported(marked: str, expected: str | None) -> None:
    assert [said for said, _, _ in reported(marked)] == ([] if expected is None else [expected])


@pytest.mark.parametrize("link", ["ccomp", "xcomp", "dobj", "oprd", "attr", "acomp", "prep"])
def test_whatever_stands_for_what_is_said_may_be_quoted_in_part(link: str) -> None:
    assert reported(object_of("hail", link).replace("/day", "/day»")) == [("a «new day»", "said", "Berg")]


CUES: dict[str, tuple[str, list[Told]]] = {
    "at the end": (
        "It/PRON/nsubj/rained rained/VERB/ccomp/said , Berg/PROPN/nsubj/said said=say/VERB/ROOT",
        [("It rained", "said", "Berg")],
    ),
    "inside, at the end": (
        "It/PRON/nsubj/rained rained/VERB/ROOT ,/PUNCT/punct/rained Berg/PROPN/nsubj/said "
        "said=say/VERB/parataxis/rained",
        [("It rained", "said", "Berg")],
    ),
    "inside, at the end, the other way round": (
        "It/PRON/nsubj/rained rained/VERB/ROOT ,/PUNCT/punct/rained said=say/VERB/parataxis/rained "
        "Berg/PROPN/nsubj/said",
        [("It rained", "said", "Berg")],
    ),
    "inside, at the start": (
        "Berg/PROPN/nsubj/said said=say/VERB/parataxis/rained ,/PUNCT/punct/rained it/PRON/nsubj/rained "
        "rained/VERB/ROOT",
        [("it rained", "said", "Berg")],
    ),
    "a dash": (
        "It/PRON/nsubj/rained rained/VERB/ROOT —/X/punct/rained Berg/PROPN/nsubj/said said=say/VERB/parataxis/rained",
        [("It rained", "said", "Berg")],
    ),
    "a relative who speaks": ("who/PRON/nsubj/said said=say/VERB/ROOT it/PRON/nsubj/rained rained/VERB/ccomp/said", []),
    "nobody": ("said=say/VERB/ROOT it/PRON/nsubj/rained rained/VERB/ccomp/said", []),
    "who speaks after it": (
        "It/PRON/nsubj/rained rained/VERB/ccomp/said , said=say/VERB/ROOT Berg/PROPN/nsubj/said",
        [("It rained", "said", "Berg")],
    ),
    "according to, after": (
        "It/PRON/nsubj/rained rained/VERB/ROOT ,/PUNCT/punct/rained according/VERB/prep/rained to/ADP/prep/according "
        "Anna/PROPN/compound/Berg Berg/PROPN/pobj/to .",
        [("It rained", "according to", "Anna Berg")],
    ),
    "according to, before": (
        "According/VERB/prep/rained to/ADP/prep/According Anna/PROPN/compound/Berg Berg/PROPN/pobj/to , "
        "it/PRON/nsubj/rained rained/VERB/ROOT .",
        [("it rained", "According to", "Anna Berg")],
    ),
    "according to, in the middle": (
        "The/DET/det/rain rain/NOUN/nsubj/fell ,/PUNCT/punct/fell according/VERB/prep/fell to/ADP/prep/according "
        "Berg/PROPN/pobj/to ,/PUNCT/punct/fell fell/VERB/ROOT hard/ADV/advmod/fell today/ADV/advmod/fell .",
        [("The rain, according to Berg, fell hard today", "according to", "Berg")],
    ),
    "according to, hung lower": (
        "It/PRON/nsubj/rained rained/VERB/ROOT ,/PUNCT/punct/rained according/VERB/prep/rained to/ADP/dep/rained "
        "Anna/PROPN/compound/Berg Berg/PROPN/pobj/to .",
        [("It rained", "according to", "Anna Berg")],
    ),
    "according to nobody": (
        "It/PRON/nsubj/rained rained/VERB/ROOT according/VERB/prep/rained to/ADP/prep/according",
        [],
    ),
    "according as": (
        "It/PRON/nsubj/rained rained/VERB/ROOT according/VERB/prep/rained as/ADP/prep/according Berg/PROPN/pobj/as",
        [],
    ),
    "according, said": (
        "It/PRON/nsubj/rained rained/VERB/ROOT that/SCONJ according=say/VERB/prep/rained "
        "to/ADP/prep/according Berg/PROPN/pobj/to",
        [("It rained that", "according to", "Berg")],
    ),
    "according to, near the end": (
        "It/PRON/nsubj/rained rained/VERB/ROOT according/VERB/prep/rained to/ADP/prep/according Berg/PROPN/pobj/to "
        "today/NOUN/npadvmod/rained",
        [("It rained", "according to", "Berg")],
    ),
    "according to, two words before the end": (
        "It/PRON/nsubj/rained rained/VERB/ROOT according/VERB/prep/rained to/ADP/prep/according Berg/PROPN/pobj/to "
        "today/NOUN/npadvmod/rained too/ADV/advmod/rained",
        [("It rained according to Berg today too", "according to", "Berg")],
    ),
    "according to, second": (
        "Today/NOUN/npadvmod/rained according/VERB/prep/rained to/ADP/prep/according Berg/PROPN/pobj/to "
        "it/PRON/nsubj/rained rained/VERB/ROOT hard/ADV/advmod/rained much/ADV/advmod/rained",
        [("it rained hard much", "according to", "Berg")],
    ),
    "according to, third": (
        "Today/NOUN/npadvmod/rained too/ADV/advmod/rained according/VERB/prep/rained to/ADP/prep/according "
        "Berg/PROPN/pobj/to it/PRON/nsubj/rained rained/VERB/ROOT hard/ADV/advmod/rained",
        [("Today too according to Berg it rained hard", "according to", "Berg")],
    ),
    "according to, and one word": (
        "According/VERB/prep/rained to/ADP/prep/According Berg/PROPN/pobj/to rained/VERB/ROOT",
        [],
    ),
    "according": ("It/PRON/nsubj/rained rained/VERB/ROOT according/VERB/prep/rained", []),
    "according to, of nothing": (
        "according/VERB/ROOT to/ADP/prep/according Anna/PROPN/compound/Berg Berg/PROPN/pobj/to it/PRON rained/NOUN",
        [],
    ),
}


@pytest.mark.parametrize(("marked", "expected"), CUES.values(), ids=CUES)
def test_the_cue_is_no_part_of_what_was_said(marked: str, expected: list[Told]) -> None:
    assert reported(marked) == expected


def test_a_very_long_clause_is_no_statement() -> None:
    longest = "r" * (1200 - len("it rained "))
    for more, count in (("", 1), ("r", 0)):
        assert len(reported(f"{BERG} {IT_RAINED} {longest}{more}/ADV/advmod/rained")) == count
        there = f"it/PRON/nsubj/rained rained/VERB/ROOT {longest}{more}/ADV/advmod/rained"
        before = "According/VERB/prep/rained to/ADP/prep/According Berg/PROPN/pobj/to ,"
        assert len(reported(f"{before} {there}")) == count


def test_of_several_direct_statements_the_one_at_hand_counts() -> None:
    words = parsed(f"{BERG} {IT_RAINED}")
    lines = (Line(0, len(words.text), Role.BODY),)
    before, beside, after = (Draft(*span, True, "", None, None, 0) for span in ((0, 4), (10, 19), (19, 30)))
    assert find_reported(words, lines, (), [before, beside, after]) == []
    assert len(find_reported(words, lines, (), [before, after])) == 1
    assert find_reported(words, lines, (), [beside, after]) == []


def test_what_is_quoted_or_used_reports_nothing_again() -> None:
    words = parsed(f"{BERG} {IT_RAINED}")
    assert len(read(words)) == 1
    assert read(words, (Quotation(5, 9, 0, 0),)) == []
    used = Draft(90, 99, True, "said", word(words, "said"), None, 0)
    lines = (Line(0, len(words.text), Role.BODY),)
    assert find_reported(words, lines, (), [used]) == []
    assert find_reported(words, (Line(10, 19, Role.BODY),), (), []) == []


@pytest.mark.parametrize(
    ("start", "end", "kept"),
    [
        (0, 14, True),
        (0, 15, False),
        (0, 13, True),
        (17, 21, False),
        (14, 40, False),
        (15, 40, True),
        (18, 22, True),
        (0, 9, True),
        (20, 40, True),
    ],
)
def test_what_a_direct_statement_has_is_not_reported_beside_it(start: int, end: int, *, kept: bool) -> None:
    words = parsed(f"{BERG} {IT_RAINED}")
    lines = (Line(0, len(words.text), Role.BODY),)
    (draft,) = read(words)
    assert (draft.start, draft.end, draft.direct) == (10, 19, False)
    assert bool(find_reported(words, lines, (), [Draft(start, end, True, "", None, None, 0)])) == kept
