"""Which words name who speaks, in sentences whose grammar is written by hand."""

from __future__ import annotations

import pytest

from cuttings.statements.cues import is_unsaid, reporting_verb
from cuttings.statements.phrases import noun_phrase
from cuttings.statements.subjects import speaker_of
from tests.statements.parsed import parsed, shown, word

PHRASES = {
    "The/DET/det/baker old/ADJ/amod/baker baker/NOUN/nsubj/said said/VERB": "The old baker",
    "baker/NOUN/nsubj/said of/ADP/prep/baker bread/NOUN/pobj/of said/VERB": "baker of bread",
    "Nearly/ADV/advmod/all all/DET/det/baker baker/NOUN/nsubj/said said/VERB": "Nearly all baker",
    "Almost/ADV/advmod/ten ten/NUM/nummod/baker baker/NOUN/nsubj/said said/VERB": "Almost ten baker",
    "Even/ADV/advmod/baker the/DET/det/baker baker/NOUN/nsubj/said said/VERB": "the baker",
    "Today/ADV/advmod/said some/DET/det/baker baker/NOUN/nsubj/said said/VERB": "some baker",
    "baker/NOUN/nsubj/said (/PUNCT/punct/baker _here/ADV/advmod/baker )/PUNCT/punct/baker said/VERB": "baker (here)",
}


@pytest.mark.parametrize(("marked", "phrase"), PHRASES.items())
def test_a_noun_has_what_belongs_to_it(marked: str, phrase: str) -> None:
    words = parsed(marked)
    assert shown(words, noun_phrase(words, word(words, "baker"), (0, len(words.text)))) == phrase


LUND = "Lund/PROPN/nsubj/said ,/PUNCT/punct/Lund"
SAID = "said=say/VERB/ROOT"
BESIDE = {
    f"{LUND} Mayor/PROPN/compound/Berg Berg/PROPN/appos/Lund {SAID}": "Mayor Berg",
    f"{LUND} Old/PROPN/compound/Berg Judge/PROPN/compound/Berg Berg/PROPN/appos/Lund {SAID}": "Old Judge Berg",
    f"{LUND} Mayor/PROPN/compound/Berg Berg/PROPN/appos/Lund ,/PUNCT/punct/Lund {SAID}": "Lund , Mayor Berg",
    f"{LUND} Mayor/PROPN/appos/Lund {SAID}": "Lund , Mayor",
    f"{LUND} Berg/PROPN/appos/Lund {SAID}": "Lund , Berg",
    f"{SAID} Lund/PROPN/nsubj/said ,/PUNCT Mayor/PROPN/compound/Berg Berg/PROPN/appos/Lund .": "Lund , Mayor Berg",
}


@pytest.mark.parametrize(("marked", "phrase"), BESIDE.items())
def test_who_stands_with_a_title_before_the_verb_is_no_apposition(marked: str, phrase: str) -> None:
    words = parsed(marked)
    found = shown(words, noun_phrase(words, word(words, "Lund"), (0, len(words.text))))
    assert found is not None
    assert found.replace(",", " ,") == phrase


@pytest.mark.parametrize("clause", ["relcl", "acl", "advcl", "ccomp", "parataxis"])
def test_a_clause_is_no_part_of_a_phrase(clause: str) -> None:
    after = parsed(
        f"the/DET/det/baker baker/NOUN/nsubj/left who/PRON/nsubj/bakes bakes/VERB/{clause}/baker left/VERB/ROOT"
    )
    assert shown(after, noun_phrase(after, 1, (0, 99))) == "the baker"
    before = parsed(
        f"who/PRON/nsubj/bakes bakes/VERB/{clause}/baker old/ADJ/amod/baker baker/NOUN/nsubj/left left/VERB/ROOT"
    )
    assert shown(before, noun_phrase(before, 3, (0, 99))) == "old baker"


@pytest.mark.parametrize("tag", ["PUNCT", "ADV", "AUX", "PART", "SPACE", "CCONJ", "SCONJ"])
def test_small_words_at_the_edge_of_a_phrase_go(tag: str) -> None:
    words = parsed(f"so/{tag}/x/baker the/DET/det/baker baker/NOUN/nsubj/left too/{tag}/x/baker left/VERB/ROOT")
    assert shown(words, noun_phrase(words, 2, (0, 99))) == "the baker"
    words = parsed(f"so/{tag}/x/left left/VERB/ROOT")
    assert shown(words, noun_phrase(words, 0, (0, 99))) == "so"  # the head stays, whatever it was read as


def test_a_phrase_is_cut_to_where_it_is_looked_for() -> None:
    words = parsed(
        "the/DET/det/baker old/ADJ/amod/baker baker/NOUN/nsubj/left of/ADP/prep/baker bread/NOUN/pobj/of left/VERB/ROOT"
    )
    assert shown(words, noun_phrase(words, 2, (4, 99))) == "old baker of bread"
    assert shown(words, noun_phrase(words, 2, (0, 17))) == "the old baker of"
    assert shown(words, noun_phrase(words, 2, (14, 99))) is None
    assert shown(words, noun_phrase(words, 2, (0, 8))) is None
    assert shown(words, noun_phrase(words, 2, (8, 9))) == "baker"


SPEAKERS = {
    "its subject": ("Berg/PROPN/nsubj/said *said/VERB", "Berg"),
    "the nearer of two": ("who/PRON/nsubj/said he/PRON/nsubj/said *said/VERB", "he"),
    "the first of two after it": ("*said/VERB Berg/PROPN/nsubj/said Lund/PROPN/nsubj/said", "Berg"),
    "the one before it": ("Berg/PROPN/nsubj/said *said/VERB Lund/PROPN/nsubj/said", "Berg"),
    "a number": ("two/NUM/nsubj/said *said/VERB", "two"),
    "a pronoun": ("she/PRON/nsubj/said *said/VERB", "she"),
    "a noun": ("baker/NOUN/nsubj/said *said/VERB", "baker"),
    "those": ("those/DET/nsubj/said *said/VERB", "those"),
    "the old": ("old/ADJ/nsubj/said *said/VERB", "old"),
    "but no verb": ("baking/VERB/nsubj/said *said/VERB/ROOT", None),
    "who was told does not speak": ("Berg/PROPN/nsubjpass/told *told=tell/VERB", None),
    "told by": ("Berg/PROPN/nsubjpass/told *told=tell/VERB by/ADP/agent/told Lund/PROPN/pobj/by", "Lund"),
    "told by nobody": ("Berg/PROPN/nsubjpass/told *told=tell/VERB by/ADP/agent/told", None),
    "who is quoted": (
        "agency/NOUN/nsubj/quoted *quoted=quote/VERB Berg/PROPN/dobj/quoted as/ADP/prep/quoted saying/VERB/pcomp/as",
        "Berg",
    ),
    "who is cited": (
        "agency/NOUN/nsubj/cited *cited=cite/VERB/ROOT Berg/PROPN/dep/cited as/ADP/prep/cited telling/VERB/pcomp/as",
        "Berg",
    ),
    "who quotes, as a warning": (
        "agency/NOUN/nsubj/quoted *quoted=quote/VERB Berg/PROPN/dobj/quoted as/ADP/prep/quoted proof/NOUN/pobj/as",
        "agency",
    ),
    "who quotes, as": ("agency/NOUN/nsubj/quoted *quoted=quote/VERB Berg/PROPN/dobj/quoted as/ADP", "agency"),
    "who quotes, saying": (
        "agency/NOUN/nsubj/quoted *quoted=quote/VERB Berg/PROPN/dobj/quoted and saying/VERB",
        "agency",
    ),
    "who tells, as": (
        "agency/NOUN/nsubj/told *told=tell/VERB Berg/PROPN/dobj/told as/ADP/prep/told saying/VERB/pcomp/as",
        "agency",
    ),
    "of a relative clause": (
        "the/DET/det/baker baker/NOUN/nsubj/left who/PRON/nsubj/said *said/VERB/relcl/baker left/VERB/ROOT",
        "baker",
    ),
    "of a question": ("who/PRON/nsubj/said *said/VERB/ROOT", "who"),
    "of a clause beside a noun": (
        "baker/NOUN/nsubj/left she/PRON/nsubj/said *said/VERB/relcl/baker left/VERB/ROOT",
        "she",
    ),
    "of nothing": ("*said/VERB/ROOT", None),
    "of a relative clause without a subject": ("Berg/PROPN/nsubj/left left/VERB/ROOT *saying/VERB/relcl/left", None),
    "adding, of a helping verb": ("Berg/PROPN/nsubj/was was/AUX/ROOT *adding/VERB/advcl/was", "Berg"),
    "adding, of an adjective": ("Berg/PROPN/nsubj/late late/ADJ/ROOT *adding/VERB/advcl/late", None),
    "of a noun": ("mayor/NOUN/nsubj/left *adding/VERB/acl/mayor left/VERB/ROOT", "mayor"),
    "of a name": ("Berg/PROPN/nsubj/left *adding/VERB/acl/Berg left/VERB/ROOT", "Berg"),
    "of a pronoun": ("she/PRON/nsubj/left *adding/VERB/acl/she left/VERB/ROOT", None),
    "of a noun alone": ("order/NOUN/ROOT *declaring/VERB/acl/order", None),
    "of a noun alone, beside it": ("order/NOUN/ROOT *declaring/VERB/conj/order", "order"),
    "asked about it": ("*Asked=ask/VERB/advcl/said Berg/PROPN/nsubj/said said=say/VERB/ROOT", None),
    "asked, of a noun": ("mayor/NOUN/nsubj/left *asked=ask/VERB/acl/mayor left/VERB/ROOT", None),
    "asked, and": ("Berg/PROPN/nsubj/left left/VERB/ROOT and/CCONJ *asked=ask/VERB/conj/left", "Berg"),
    "seen, adding": ("Berg/PROPN/nsubjpass/seen seen/VERB/ROOT *adding/VERB/advcl/seen", "Berg"),
    "brought to say": (
        "flood/NOUN/nsubj/led led=lead/VERB/ROOT council/NOUN/dobj/led to/PART/aux/warn *warn/VERB/xcomp/led",
        "council",
    ),
    "brought by something to say": (
        "council/NOUN/nsubjpass/led led=lead/VERB/ROOT to/PART/aux/warn *warn/VERB/xcomp/led",
        "council",
    ),
    "led others, saying": (
        "Berg/PROPN/nsubj/led led=lead/VERB/ROOT council/NOUN/dobj/led *saying/VERB/advcl/led",
        "Berg",
    ),
    "asked them to say": (
        "Berg/PROPN/nsubj/asked asked=ask/VERB/ROOT them/PRON/dobj/asked to/PART/aux/say *say/VERB/xcomp/asked",
        None,
    ),
    "had them say": ("Berg/PROPN/nsubj/had had=have/VERB/ROOT them/PRON/dobj/had *say/VERB/ccomp/had", None),
    "met them, saying": ("Berg/PROPN/nsubj/met met=meet/VERB/ROOT them/PRON/dobj/met *saying/VERB/advcl/met", "Berg"),
    "promised to say": (
        "Berg/PROPN/nsubj/promised promised/VERB/ROOT to/PART/aux/say *say/VERB/xcomp/promised",
        "Berg",
    ),
    "was asked to say": (
        "Berg/PROPN/nsubjpass/asked asked/VERB/ROOT it/PRON/dobj/asked to/PART/aux/say *say/VERB/xcomp/asked",
        "Berg",
    ),
    "and added, after a cue in the middle": (
        "It/PRON/nsubj/is is/AUX/ROOT she/PRON/nsubj/said said=say/VERB/parataxis/is late/ADJ *added/VERB/conj/is",
        "she",
    ),
    "adding, after a cue in the middle": (
        "Berg/PROPN/nsubj/is is/AUX/ROOT she/PRON/nsubj/said said=say/VERB/parataxis/is late/ADJ *adding/VERB/advcl/is",
        "Berg",
    ),
    "and added, after an aside": (
        "Berg/PROPN/nsubj/is is/AUX/ROOT late/ADJ/parataxis/is *added/VERB/conj/is",
        "Berg",
    ),
    "was quoted as saying": (
        "He/PRON/nsubjpass/quoted quoted=quote/VERB/ROOT as/ADP/prep/quoted *saying/VERB/pcomp/as",
        "He",
    ),
    "was described as saying, by the object": (
        "agency/NOUN/nsubj/showed showed=show/VERB/ROOT Berg/PROPN/dobj/showed as/ADP/prep/showed "
        "*saying/VERB/pcomp/as",
        "Berg",
    ),
    "began by saying": ("Berg/PROPN/nsubj/began began/VERB/ROOT by/ADP/prep/began *saying/VERB/pcomp/by", "Berg"),
    "was there by saying": ("Berg/PROPN/nsubj/was was/AUX/ROOT by/ADP/prep/was *saying/VERB/pcomp/by", "Berg"),
    "two verbs up": (
        "Berg/PROPN/nsubj/left left/VERB/ROOT ran/VERB/conj/left sang/VERB/conj/ran by/ADP/prep/sang "
        "*saying/VERB/pcomp/by",
        "Berg",
    ),
    "three verbs up": (
        "Berg/PROPN/nsubj/left left/VERB/ROOT ran/VERB/conj/left sat/VERB/conj/ran sang/VERB/conj/sat by/ADP/prep/sang "
        "*saying/VERB/pcomp/by",
        None,
    ),
    "a history of arguing": ("history/NOUN/dobj/has has/VERB/ROOT of/ADP/prep/history *arguing/VERB/pcomp/of", None),
    "a man in saying": ("man/NOUN/nsubj/left in/ADP/prep/man *saying/VERB/pcomp/in left/VERB/ROOT", "man"),
    "clear in saying": ("clear/ADJ/acomp/was was/AUX/ROOT in/ADP/prep/clear *saying/VERB/pcomp/in", None),
}


@pytest.mark.parametrize(("marked", "named"), SPEAKERS.values(), ids=SPEAKERS)
def test_who_speaks_is_the_subject_or_that_of_the_verb_above(marked: str, named: str | None) -> None:
    words = parsed(marked.replace("*", ""))
    verb = next(n for n, part in enumerate(marked.split()) if part.startswith("*"))
    found = speaker_of(words, verb)
    assert (None if found is None else words.text[words.starts[found] : words.ends[found]]) == named


@pytest.mark.parametrize("link", ["conj", "advcl", "xcomp", "ccomp", "dep", "parataxis"])
def test_a_verb_without_a_subject_takes_that_of_the_verb_above(link: str) -> None:
    words = parsed(f"Berg/PROPN/nsubj/left left/VERB/ROOT adding=add/VERB/{link}/left")
    assert speaker_of(words, 2) == 0


@pytest.mark.parametrize("verb", ["saying", "telling", "writing", "adding"])
def test_who_is_quoted_stands_a_few_words_before_as_saying(verb: str) -> None:
    start = "agency/NOUN/nsubj/quoted quoted=quote/VERB/ROOT"
    near = " ".join(["old/ADJ"] * 9 + ["Berg/PROPN"])
    words = parsed(f"{start} {near} as/ADP {verb}/VERB")
    assert words.forms[speaker_of(words, 1) or 0] == "berg"
    words = parsed(f"{start} old/ADJ {near} as/ADP {verb}/VERB")
    assert words.forms[speaker_of(words, 1) or 0] == "agency"


def test_six_verbs_up_a_subject_is_looked_for() -> None:
    def chain(verbs: int) -> str:
        return " ".join(f"v{n}/VERB/conj/{f'v{n - 1}' if n else 'left'}" for n in range(verbs))

    start = "Berg/PROPN/nsubj/left left/VERB/ROOT"
    assert speaker_of(parsed(f"{start} {chain(6)}"), 7) == 0
    assert speaker_of(parsed(f"{start} {chain(7)}"), 8) is None


@pytest.mark.parametrize(
    ("tag", "link", "reports"),
    [
        ("VERB", "ROOT", True),
        ("AUX", "ROOT", True),
        ("NOUN", "ROOT", False),
        ("VERB", "amod", False),
        ("VERB", "compound", False),
    ],
)
def test_only_a_verb_that_is_no_part_of_a_noun_reports(tag: str, link: str, *, reports: bool) -> None:
    words = parsed(f"said=say/{tag}/{link} word/NOUN")
    assert (reporting_verb(words, 0) is not None) == reports
    assert reporting_verb(words, 1) is None


UNSAID = {
    "she/PRON/nsubj/says *says=say/VERB": False,
    "she/PRON/nsubj/say did/AUX/aux/say not/PART/neg/say *say/VERB": True,
    "she/PRON/nsubj/deny did/AUX/aux/deny not/PART/neg/deny *deny/VERB": True,
    "she/PRON/nsubj/refuse did/AUX/aux/refuse not/PART/neg/refuse *refuse/VERB": True,
    "if/SCONJ/mark/says she/PRON/nsubj/says *says=say/VERB": True,
    "as/SCONJ/mark/says she/PRON/nsubj/says *says=say/VERB": False,
    "if/ADV/advmod/says she/PRON/nsubj/says *says=say/VERB": False,
    "she/PRON/nsubj/wanted wanted=want/VERB/ROOT to/PART/aux/say *say/VERB/xcomp/wanted": True,
    "she/PRON/nsubj/went went=go/VERB/ROOT on/ADP to/PART/aux/say *say/VERB/xcomp/went": False,
    "flood/NOUN/nsubj/forced forced=force/VERB/ROOT her/PRON/dobj/forced to/PART/aux/say *say/VERB/xcomp/forced": False,
    "It/PRON/nsubj/forced forced=force/VERB/ROOT not/PART/neg/forced to/PART/aux/say *say/VERB/xcomp/forced": True,
    "It/PRON may/AUX/aux/force force/VERB/ROOT her/PRON to/PART/aux/say *say/VERB/xcomp/force": True,
    "It/PRON has/AUX/aux/forced forced=force/VERB/ROOT her/PRON to/PART/aux/say *say/VERB/xcomp/forced": False,
    "It/PRON may/NOUN/nsubj/forced forced=force/VERB/ROOT her/PRON to/PART/aux/say *say/VERB/xcomp/forced": False,
    "to/PART/aux/continue *continue/VERB/ROOT": True,
    "she/PRON/nsubj/said *said=say/VERB to/ADP/prep/said me/PRON/pobj/to": False,
    "she/PRON/nsubj/say should/AUX/aux/say *say/VERB": True,
    "she/PRON/nsubj/say might/AUX/aux/say have/AUX/aux/say *say/VERB": True,
    "she/PRON/nsubj/say will/AUX/aux/say *say/VERB": False,
    "she/PRON/nsubj/say must/NOUN/dobj/say *say/VERB": False,
}


@pytest.mark.parametrize(("marked", "unsaid"), UNSAID.items())
def test_what_is_denied_supposed_or_wished_is_not_said(marked: str, *, unsaid: bool) -> None:
    words = parsed(marked.replace("*", ""))
    verb = next(n for n, part in enumerate(marked.split()) if part.startswith("*"))
    facts = reporting_verb(words, verb)
    assert facts is not None
    assert is_unsaid(words, verb, facts) == unsaid
