"""Where "he" or "she" may be somebody whom the text does not name, nobody named is the speaker."""

from __future__ import annotations

import pytest

from cuttings.statements.direct import Draft
from cuttings.statements.phrases import noun_phrase
from cuttings.statements.speakers.find import name_speakers
from tests.statements.parsed import parsed
from tests.statements.test_whom_it_means import scene_of, whom

# Each sentence has its own main verb, so that it has its own subject.
NAMED = "met/VERB/ROOT Berg/PROPN/nsubj/met ."
JUDGE = "met/VERB/ROOT Judge/NOUN/compound/Berg Berg/PROPN/nsubj/met ."
SENATOR = "met/VERB/ROOT Sen/NOUN/compound/Berg Berg/PROPN/nsubj/met ."
SHE = "*she/PRON/nsubj/said said/VERB/x/said ."
RAIN = "rain/NOUN/dep/fell fell/VERB/x/fell ."


def subject(determiner: str, noun: str) -> str:
    """A sentence about somebody without a name."""
    return f"{determiner}/DET/det/{noun} {noun}/NOUN/nsubj/left left/VERB/x/left ."


def owner(determiner: str, noun: str) -> str:
    """A sentence about what somebody without a name has."""
    return f"{determiner}/DET/det/{noun} {noun}/NOUN/poss/hopes hopes/NOUN/nsubj/rose rose/VERB/x/rose ."


RIVALS = {
    "a passenger": f"{NAMED} {subject('a', 'passenger')} {SHE}",
    "one voter": f"{NAMED} {subject('one', 'voter')} {SHE}",
    "another nurse": f"{NAMED} {subject('another', 'nurse')} {SHE}",
    "a shopper's hopes": f"{NAMED} {owner('a', 'shopper')} {SHE}",
    "the pilot's hopes": f"{NAMED} met/VERB/x/met Berg/PROPN/dobj/met . {owner('the', 'pilot')} {SHE}",
    "the judge, where the text was not about who is named": (
        f"rain/NOUN/nsubj/met {NAMED.replace('nsubj', 'pobj')} {subject('the', 'judge')} {SHE}"
    ),
    "the mayor, whom a sentence tells apart": (
        "Berg/PROPN/nsubj/met met/VERB/ROOT the/DET/det/mayor mayor/NOUN/dobj/met . "
        f"met/VERB/x/met Berg/PROPN/nsubj/met . {subject('the', 'mayor')} {SHE}"
    ),
    "the coach, as whom another is named": (
        f"Coach/NOUN/compound/Lund Lund/PROPN/nsubj/ran ran/VERB/ROOT . {NAMED.replace('ROOT', 'x/met')} "
        f"{subject('the', 'coach')} {RAIN} {SHE}"
    ),
    "his widow": f"{NAMED} his/PRON/poss/widow widow/NOUN/nsubj/left left/VERB/x/left . {SHE}",
    "her mother": f"{NAMED} her/PRON/poss/mother mother/NOUN/nsubj/left left/VERB/x/left . {SHE}",
    "his sister": f"{NAMED} his/PRON/poss/sister sister/NOUN/nsubj/left left/VERB/x/left . {SHE}",
    "two sentences before": f"{NAMED} {subject('a', 'passenger')} {RAIN} {SHE}",
    "a subject before who is named in passing": (
        f"a/DET/det/voter voter/NOUN/nsubj/left left/VERB/x/left with/ADP/prep/left Berg/PROPN/pobj/with . {SHE}"
    ),
    "the woman at the door": (
        f"{NAMED} the/DET/det/woman woman/NOUN/nsubj/left at/ADP/prep/woman door/NOUN/pobj/at left/VERB/x/left . {SHE}"
    ),
    "the nurse whom others know": (
        f"{NAMED} the/DET/det/nurse nurse/NOUN/nsubj/left whom/PRON/dobj/know know/VERB/relcl/nurse "
        f"left/VERB/x/left . {SHE}"
    ),
    "the president, where the one named is a judge": f"{JUDGE} {owner('the', 'president')} {SHE}",
    "the woman, where the one named is a judge": f"{JUDGE} {subject('the', 'woman')} {SHE}",
}
MEANT = {
    "the woman, where the one named is no officer": f"{NAMED} {subject('the', 'woman')} {SHE}",
    "the woman, of whom a clause adds something": (
        f"{NAMED} the/DET/det/woman woman/NOUN/nsubj/left ,/PUNCT who/PRON/nsubj/ran ran/VERB/relcl/woman ,/PUNCT "
        f"left/VERB/x/left . {SHE}"
    ),
    "the senator, named with a short title": f"{SENATOR} {subject('the', 'senator')} {SHE}",
    "the rider of a horse": (
        f"{NAMED} the/DET/det/rider rider/NOUN/nsubj/left of/ADP/prep/rider horse/NOUN/pobj/of left/VERB/x/left . {SHE}"
    ),
    "the mayor in town": (
        f"{NAMED} the/DET/det/mayor mayor/NOUN/nsubj/left in/ADP/prep/mayor town/NOUN/pobj/in left/VERB/x/left . {SHE}"
    ),
    "who is named after": f"{subject('a', 'passenger')} {RAIN} {NAMED} {SHE}",
    "no man": f"{NAMED} {subject('a', 'salesman')} {SHE}",
    "no thing": f"{NAMED} {subject('a', 'storm')} {SHE}",
    "no plural": f"{NAMED} the/DET/det/voters voters=voter/NOUN/nsubj/left left/VERB/x/left . {SHE}",
    "nobody in passing": f"{NAMED} rain/NOUN/nsubj/hit hit/VERB/x/hit a/DET/det/voter voter/NOUN/dobj/hit . {SHE}",
    "three sentences before": f"{NAMED} {subject('a', 'passenger')} {RAIN} {RAIN} {SHE}",
    "every voter": f"{NAMED} {subject('every', 'voter')} {SHE}",
    "the baker, as whom the text was about": f"{NAMED} {subject('the', 'baker')} {SHE}",
    "the mayor, who is named so": f"Mayor/NOUN/compound/Berg {NAMED} {subject('the', 'mayor')} {SHE}",
    "the baker, told apart from nobody but one with a name": (
        "Berg/PROPN/nsubj/met met/VERB/ROOT the/DET/det/baker baker/NOUN/dobj/met Holm/PROPN/appos/baker . "
        f"met/VERB/x/met Berg/PROPN/nsubj/met . {subject('the', 'baker')} {SHE}"
    ),
    "the baker, whom a sentence compares": (
        "Berg/PROPN/nsubj/rose rose/VERB/ROOT as/ADP/prep/rose the/DET/det/baker baker/NOUN/pobj/as . "
        f"{subject('the', 'baker')} {SHE}"
    ),
    "a baker with a name": (
        f"{NAMED} a/DET/det/baker baker/NOUN/nsubj/left Berg/PROPN/appos/baker left/VERB/x/left . {SHE}"
    ),
    "a baker who is called by a name": (
        f"{NAMED} a/DET/det/baker baker/NOUN/nsubj/left named=name/VERB/acl/baker Holm/PROPN/oprd/named "
        f"left/VERB/x/left . {SHE}"
    ),
    "an object named after somebody": (
        f"{subject('a', 'passenger')} rain/NOUN/nsubj/hit hit/VERB/ROOT Berg/PROPN/dobj/hit . {SHE}"
    ),
    "her lawyer, who is no kin": f"{NAMED} her/PRON/poss/lawyer lawyer/NOUN/nsubj/left left/VERB/x/left . {SHE}",
    "a guest who is quoted": f"{NAMED} “{subject('a', 'guest')[:-2]} ”/PUNCT . {SHE}",
}


@pytest.mark.parametrize("marked", RIVALS.values(), ids=RIVALS)
def test_a_pronoun_that_may_mean_somebody_nameless_means_nobody(marked: str) -> None:
    assert whom(marked)[-1] is None


@pytest.mark.parametrize("marked", MEANT.values(), ids=MEANT)
def test_a_pronoun_means_the_one_named_where_nobody_nameless_is_as_near(marked: str) -> None:
    assert whom(marked)[-1] == "berg"


def said(marked: str, *stretches: tuple[str, str, str]) -> list[str | None]:
    """Whom the speakers are of statements, each from one word to another, with its speaker."""
    words = parsed(marked)
    drafts = []
    for first, last, speaker in stretches:
        start, end, head = (words.forms.index(form) for form in (first, last, speaker))
        phrase = noun_phrase(words, head, (0, len(words.text)))
        drafts.append(Draft(words.starts[start], words.ends[end], False, "", words.heads[head], phrase, 0))
    return [entity for _, entity in name_speakers(scene_of(words), drafts)]


TOLD = "Lund/PROPN/nsubj/said said/VERB/ROOT {} ."


@pytest.mark.parametrize("noun", ["passenger", "nurse", "gunman"])
def test_who_tells_of_somebody_nameless_goes_on_speaking(noun: str) -> None:
    clause = f"a/DET/det/{noun} {noun}/NOUN/nsubj/left left/VERB/x/left"
    marked = f"{TOLD.format(clause)} he/PRON/nsubj/added added/VERB/x/added rain/NOUN ."
    assert said(marked, ("a", "left", "lund"), ("rain", "rain", "he")) == ["lund", "lund"]


@pytest.mark.parametrize("noun", ["driver", "nurse", "guest"])
def test_nobody_speaks_of_themselves_by_a_noun(noun: str) -> None:
    clause = f"a/DET/det/{noun} {noun}/NOUN/nsubj/left left/VERB/x/left"
    marked = f"Lund/PROPN/nsubj/met met/VERB/ROOT . {clause} ,/PUNCT he/PRON/nsubj/added added/VERB/x/added ."
    assert said(marked, ("a", "left", "he")) == ["lund"]


@pytest.mark.parametrize("verb", ["warned", "urged", "promised"])
def test_who_is_only_told_to_have_spoken_did_not_speak_last(verb: str) -> None:
    clause = f"Berg/PROPN/nsubj/{verb} {verb}/VERB/ccomp/said rain/NOUN/dobj/{verb}"
    marked = f"{TOLD.format(clause)} he/PRON/nsubj/added added/VERB/x/added storms/NOUN ."
    stretches = (("berg", "rain", "lund"), ("rain", "rain", "berg"), ("storms", "storms", "he"))
    assert said(marked, *stretches) == ["lund", "berg", "lund"]


@pytest.mark.parametrize("verb", ["praised", "blamed", "saw"])
def test_who_goes_on_is_nobody_of_whom_an_unknown_one_told(verb: str) -> None:
    clause = f"Berg/PROPN/dobj/{verb} rain/NOUN/dep/{verb}"
    marked = f"he/PRON/nsubj/{verb} {verb}/VERB/ROOT {clause} . she/PRON/nsubj/added added/VERB/x/added storms/NOUN ."
    assert said(marked, ("berg", "rain", "he"), ("storms", "storms", "she")) == [None, None]


@pytest.mark.parametrize("verb", ["warned", "urged", "promised"])
def test_within_the_words_of_another_who_is_told_to_have_spoken_goes_on(verb: str) -> None:
    clause = f"Berg/PROPN/nsubj/{verb} {verb}/VERB/ccomp/said rain/NOUN/dobj/{verb}"
    marked = f"{TOLD.format(clause)[:-2]} and/CCONJ he/PRON/nsubj/added added/VERB/conj/{verb} storms/NOUN ."
    stretches = (("berg", "storms", "lund"), ("rain", "rain", "berg"), ("storms", "storms", "he"))
    assert said(marked, *stretches) == ["lund", "berg", "berg"]
