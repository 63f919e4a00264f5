"""Which entity the words for a speaker mean, in sentences whose grammar is written by hand."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from cuttings.model import Kind, Mention, Sentence
from cuttings.statements.direct import Draft
from cuttings.statements.lines import quotable_lines
from cuttings.statements.phrases import noun_phrase
from cuttings.statements.quotations import find_quotations
from cuttings.statements.speakers.find import name_speakers
from cuttings.statements.speakers.people import tell_genders, titles_of
from cuttings.statements.speakers.scene import Scene, set_scene
from cuttings.statements.words import Words
from tests.making import make_article
from tests.statements.parsed import parsed

KINDS = {
    **dict.fromkeys(("Anna Berg", "Berg", "Lund", "Peter Olsen", "Jim Olsen", "Roe"), Kind.PERSON),
    **dict.fromkeys(("Port", "Norvik", "Norvikian"), Kind.PLACE),
    **dict.fromkeys(("Board", "Wave"), Kind.ORGANISATION),
}


def mentions_of(text: str) -> list[Mention]:
    """The names of KINDS in a text; the entity of a person is the last word."""
    found = re.finditer(rf"\b(?:{'|'.join(sorted(KINDS, key=len, reverse=True))})\b", text)
    return [
        Mention("a", m.start(), m.end(), m[0], KINDS[m[0]], _entity(m[0]), demonym=m[0].endswith("ian")) for m in found
    ]


def _entity(name: str) -> str:
    return name.lower().replace("peter olsen", "p-olsen").replace("jim olsen", "j-olsen").split()[-1]


def scene_of(words: Words, genders: Mapping[str, str] | None = None) -> Scene:
    """The scene of a text whose sentences end at full stops."""
    text = words.text
    sentences = [Sentence(m.start(), m.end(), "") for m in re.finditer(r"[^.\s][^.]*\.?", text)]
    scene = set_scene(words, mentions_of(text), sentences, find_quotations(text, quotable_lines(make_article(text))))
    return Scene(**{f: getattr(scene, f) for f in scene.__slots__} | {"genders": genders or {}})


def whom(marked: str, genders: Mapping[str, str] | None = None) -> list[str | None]:
    """Whom each speaker is: "*" is before the head of one, "^" before a quotation without a cue."""
    words = parsed(re.sub(r"(?<!\S)[*^]", "", marked))
    drafts = []
    for n, part in enumerate(marked.split()):
        line = words.text.count("\n", 0, words.starts[n])
        if part.startswith("*"):
            verb = words.heads[n] if words.tags[words.heads[n]] == "VERB" else None
            phrase = noun_phrase(words, n, (0, len(words.text)))
            drafts.append(Draft(words.starts[n], words.ends[n], False, "", verb, phrase, line))
        elif part.startswith("^"):
            drafts.append(Draft(words.starts[n], words.ends[n], True, "", None, None, line, cued=False))
    return [entity for _, entity in name_speakers(scene_of(words, genders), drafts)]


MET = "Berg/PROPN/nsubj/met met/VERB/ROOT Lund/PROPN/dobj/met ."
SHE = "*she/PRON/nsubj/said said/VERB/dep/met ."
RAIN = "rain/NOUN/dep/met . "
PRONOUNS: dict[str, tuple[str, list[str | None]]] = {
    "the subject": (f"{MET} {SHE}", ["berg"]),
    "the subject of a passive": (
        f"Berg/PROPN/nsubjpass/met met/VERB/ROOT by/ADP Lund/PROPN/pobj/by . {SHE}",
        ["berg"],
    ),
    "neither of two": (f"met/VERB/ROOT Berg/PROPN/pobj/met Lund/PROPN/dobj/met . {SHE}", [None]),
    "the object, not the owner": (f"met/VERB/ROOT Berg/PROPN/poss/met Lund/PROPN/dobj/met . {SHE}", ["lund"]),
    "the name alone, not the owner": (
        f"met/VERB/dep/Lund Berg/PROPN/poss/met Lund/PROPN/ROOT . {SHE.replace('met', 'Lund')}",
        ["lund"],
    ),
    "neither an owner nor another": (f"met/VERB/ROOT Berg/PROPN/poss/met Lund/PROPN/pobj/met . {SHE}", [None]),
    "the nearer": (f"Berg/PROPN/pobj/met . met/VERB/ROOT Lund/PROPN/pobj/met . {SHE}", ["lund"]),
    "neither the nearer nor the subject": (f"Berg/PROPN/nsubj/met . met/VERB/ROOT Lund/PROPN/dobj/met . {SHE}", [None]),
    "in apposition": (
        f"mayor/NOUN/nsubj/met Berg/PROPN/appos/mayor met/VERB/ROOT Lund/PROPN/dobj/met . {SHE}",
        ["berg"],
    ),
    "in a compound": (
        f"mayor/NOUN/nsubj/met Berg/PROPN/compound/mayor met/VERB/ROOT Lund/PROPN/dobj/met . {SHE}",
        ["berg"],
    ),
    "beside another": (
        f"mayor/NOUN/nsubj/met Berg/PROPN/conj/mayor met/VERB/ROOT Lund/PROPN/dobj/met . {SHE}",
        ["berg"],
    ),
    "below another": (f"mayor/NOUN/nsubj/met Berg/PROPN/nmod/mayor met/VERB/ROOT Lund/PROPN/dobj/met . {SHE}", [None]),
    "three steps below the subject": (
        f"a/NOUN/nsubj/met b/NOUN/appos/a c/NOUN/appos/b Berg/PROPN/appos/c met/VERB/ROOT Lund/PROPN/dobj/met . {SHE}",
        ["berg"],
    ),
    "four steps below the subject": (
        "a/NOUN/nsubj/met b/NOUN/appos/a c/NOUN/appos/b d/NOUN/appos/c Berg/PROPN/appos/d met/VERB/ROOT "
        f"Lund/PROPN/pobj/met . {SHE}",
        [None],
    ),
    "neither of two owners": (f"met/VERB/ROOT Berg/PROPN/poss/met Lund/PROPN/poss/met . {SHE}", [None]),
    "the subject or the one who spoke": (
        f"Berg/PROPN/nsubj/met met/VERB/ROOT *Lund/PROPN/dobj/met . {SHE}",
        ["lund", None],
    ),
    "who is quoted": (f"“Roe/PROPN/nsubj/met ”/PUNCT . {MET} {SHE}", ["berg"]),
    "nobody quoted": (f"“Roe/PROPN/nsubj/met ”/PUNCT met/VERB/ROOT . {SHE}", [None]),
    "no place": (f"Port/PROPN/nsubj/met met/VERB/ROOT Berg/PROPN/dobj/met . {SHE}", ["berg"]),
    "who is named six sentences before": (f"{MET} {RAIN * 5}{SHE}", ["berg"]),
    "nobody named seven sentences before": (f"{MET} {RAIN * 6}{SHE}", [None]),
    "who was named twice": (
        f"{MET} Lund/PROPN/nsubj/left left/VERB/dep/met Lund/PROPN/poss/left . {SHE}",
        ["lund"],
    ),
    "who spoke last": (
        f"met/VERB/ROOT *Lund/PROPN/pobj/met Berg/PROPN/dobj/met . {SHE}",
        ["lund", "lund"],
    ),
    "not who spoke before that": (
        f"met/VERB/ROOT *Lund/PROPN/pobj/met *Berg/PROPN/dobj/met . {SHE}",
        ["lund", "berg", "berg"],
    ),
    "no stranger who spoke last": (f"{MET} *engineer/NOUN/nsubj/met . {SHE}", [None, None]),
    "nor a stranger with a name": (f"{MET} *Holm/PROPN/nsubj/met . {SHE}", [None, None]),
    "several who spoke last": (f"{MET} *engineers=engineer/NOUN/nsubj/met . {SHE}", [None, "berg"]),
    "a statement that spoke last": (f"{MET} *statement/NOUN/nsubj/met . {SHE}", [None, "berg"]),
    "an agency that spoke last": (f"{MET} *agency/NOUN/nsubj/met . {SHE}", [None, "berg"]),
    "they who spoke last": (f"{MET} *they/PRON/nsubj/met . {SHE}", [None, "berg"]),
    "the old who spoke last": (f"{MET} *old/ADJ/nsubj/met . {SHE}", [None, "berg"]),
    "another named since": (
        f"Lund/PROPN/dep/met . *engineer/NOUN/nsubj/met Berg/PROPN/nsubj/met met/VERB . {SHE}",
        [None, "berg"],
    ),
    "a place named since": (f"{MET} *engineer/NOUN/nsubj/met in/ADP Port/PROPN . {SHE}", [None, None]),
    "somebody quoted since": (f"{MET} *engineer/NOUN/nsubj/met . “Roe/PROPN/nsubj/met ”/PUNCT . {SHE}", [None, None]),
    "a stranger six sentences before": (f"{MET} *engineer/NOUN/nsubj/met . {RAIN * 5}{SHE}", [None, None]),
    "she who was nobody": (f"*she/PRON/nsubj/met met/VERB/ROOT . Lund/PROPN/dep/met . {SHE}", [None, "lund"]),
    "a stranger seven sentences before": (
        f"*engineer/NOUN/nsubj/met met/VERB/ROOT . {RAIN * 5} Berg/PROPN/poss/met port/NOUN . {SHE}",
        [None, "berg"],
    ),
    "they": (f"{MET} *they/PRON/nsubj/met .", [None]),
    "they, where only they were": ("Berg/PROPN/nsubj/met met/VERB/ROOT . *they/PRON/nsubj/met .", [None]),
    "a plural that is read as a name": (f"{MET} *Holms=Holm/PROPN/nsubj/met . {SHE}", [None, None]),
    "who spoke, once more": (
        f"*Berg/PROPN/nsubj/met met/VERB/ROOT *Lund/PROPN/dobj/met . {SHE}",
        ["berg", "lund", None],
    ),
    "it, of three sentences after much": (
        f"{RAIN * 4}*Board/PROPN/nsubj/said said/VERB . *it/PRON/nsubj/said .".replace("/met", "/said"),
        ["board", "board"],
    ),
    "it, the board": ("*Board/PROPN/nsubj/said said/VERB . *it/PRON/nsubj/said .", ["board", "board"]),
    "it, the town": ("*Port/PROPN/nsubj/said said/VERB . *it/PRON/nsubj/said .", ["port", "port"]),
    "it, no person": ("*Berg/PROPN/nsubj/said said/VERB . *it/PRON/nsubj/said .", ["berg", None]),
    "it, the statement of a person": (
        "a/DET Berg/PROPN/compound/statement *statement/NOUN/nsubj/said said/VERB . *it/PRON/nsubj/said .",
        ["berg", "berg"],
    ),
    "it, two sentences on": (
        "*Board/PROPN/nsubj/said said/VERB . rain/NOUN . *it/PRON/nsubj/said .",
        ["board", "board"],
    ),
    "it, three sentences on": (
        "*Board/PROPN/nsubj/said said/VERB . rain/NOUN . rain/NOUN . *it/PRON/nsubj/said .",
        ["board", None],
    ),
    "it, the last of several": (
        "*Board/PROPN/nsubj/said *Wave/PROPN/nsubj/said *Berg/PROPN said/VERB . *it/PRON/nsubj/said .",
        ["board", "wave", "berg", "wave"],
    ),
    "it, four statements back": (
        "*Board/PROPN said/VERB *Berg/PROPN *Berg/PROPN *Berg/PROPN . *it/PRON .",
        ["board", "berg", "berg", "berg", "board"],
    ),
    "it, five statements back": (
        "*Board/PROPN said/VERB *Berg/PROPN *Berg/PROPN *Berg/PROPN *Berg/PROPN . *it/PRON .",
        ["board", "berg", "berg", "berg", "berg", None],
    ),
}


@pytest.mark.parametrize(("marked", "expected"), PRONOUNS.values(), ids=PRONOUNS)
def test_a_pronoun_means_whom_the_text_speaks_of(marked: str, expected: list[str | None]) -> None:
    assert whom(marked) == expected


def test_he_is_no_woman_and_rather_a_man_than_anybody() -> None:
    both = "met/VERB/ROOT Berg/PROPN/pobj/met Lund/PROPN/dobj/met ."
    he = SHE.replace("she", "he")
    assert whom(f"{both} {he}", {"lund": "female"}) == ["berg"]
    assert whom(f"{both} {he}", {"lund": "male"}) == ["lund"]
    assert whom(f"{both} {SHE}", {"lund": "male"}) == ["berg"]
    assert whom(f"{both} {he}", {"berg": "male"}) == [None]
    assert whom(f"{both} {he}", {"berg": "female", "lund": "female"}) == [None]


NOUNS: dict[str, tuple[str, list[str | None]]] = {
    "a name": ("*Berg/PROPN/nsubj/said said/VERB .", ["berg"]),
    "the end of a name": ("Anna/PROPN/dep/said *Berg/PROPN/nsubj/said said/VERB .", ["berg"]),
    "a name after a title": ("mayor/NOUN/compound/Berg *Berg/PROPN/nsubj/said said/VERB .", ["berg"]),
    "a demonym": ("*Norvikian/PROPN/nsubj/said said/VERB .", [None]),
    "who is beside it": ("Lund/PROPN/dep/said *baker/NOUN/nsubj/said said/VERB .", [None]),
    "a board, by somebody": ("*Board/PROPN/nsubj/said Lund/PROPN/appos/Board said/VERB .", ["lund"]),
    "a board named after somebody": ("Lund/PROPN/compound/Board *Board/PROPN/nsubj/said said/VERB .", ["board"]),
    "a board, named so": ("Lund/PROPN/nmod/Board *Board/PROPN/nsubj/said said/VERB .", ["board"]),
    "a board of somebody": ("*Board/PROPN/nsubj/said of/ADP/prep/Board Lund/PROPN/pobj/of said/VERB .", ["board"]),
    "a board around somebody": ("*Board/PROPN/nsubj/said Lund/PROPN/amod/Board said/VERB .", ["board"]),
    "somebody's baker": ("Lund/PROPN/nmod/baker 's/PART/case/Lund *baker/NOUN/nsubj/said said/VERB .", [None]),
    "somebody’s baker": ("Lund/PROPN/nmod/baker ’s/PART/case/Lund *baker/NOUN/nsubj/said said/VERB .", [None]),
    "somebodies' baker": ("Lund/PROPN/nmod/baker _'/PART/case/Lund *baker/NOUN/nsubj/said said/VERB .", [None]),
    "somebodies’ baker": ("Lund/PROPN/nmod/baker _’/PART/case/Lund *baker/NOUN/nsubj/said said/VERB .", [None]),
    "an owner read as the head": ("*Lund/PROPN/nsubj/said _'s/PART/case/Lund baker/NOUN/dep/Lund said/VERB .", [None]),
    "an owner with a curly mark": ("*Lund/PROPN/nsubj/said _’s/PART/case/Lund baker/NOUN/dep/Lund said/VERB .", [None]),
    "an owner at the end": ("*Lund/PROPN/nsubj/said _'s/PART/dep/said said/VERB .", ["lund"]),
    "a surname of somebody named": ("Peter/PROPN Olsen/PROPN . *Olsen/PROPN/nsubj/said said/VERB .", ["p-olsen"]),
    "a surname of two": ("Peter/PROPN Olsen/PROPN Jim/PROPN Olsen/PROPN . *Olsen/PROPN/nsubj/said said/VERB .", [None]),
    "a surname of one named twice": (
        "Peter/PROPN Olsen/PROPN Peter/PROPN Olsen/PROPN . *Olsen/PROPN said/VERB .",
        ["p-olsen"],
    ),
    "a surname in capitals": ("Peter/PROPN Olsen/PROPN . *OLSEN/NOUN/nsubj/said said/VERB .", ["p-olsen"]),
    "a surname that is a noun": ("Peter/PROPN Olsen/PROPN . *olsen/NOUN/nsubj/said said/VERB .", [None]),
    "a letter that was not said so": (
        "a/DET *letter/NOUN/nsubj/said said/VERB . Board/PROPN/dep/said . *statement/NOUN/nsubj/said .",
        [None, None],
    ),
    "a statement of a board": ("Board/PROPN/compound/statement *statement/NOUN/nsubj/said said/VERB .", ["board"]),
    "a statement of a demonym": ("Norvikian/ADJ/amod/statement *statement/NOUN/nsubj/said said/VERB .", [None]),
    "a statement that a board issued": (
        "Board/PROPN/nsubj/issued issued=issue/VERB/ROOT a/DET *statement/NOUN/dobj/issued .",
        ["board"],
    ),
    "a statement that nobody issued": (
        "Board/PROPN/dep/issued issued=issue/VERB/ROOT a/DET *statement/NOUN/dobj/issued .",
        [None],
    ),
    "the statement that spoke before": (
        "Board/PROPN/compound/statement *statement/NOUN/nsubj/said said/VERB . the/DET *statement/NOUN/nsubj/said .",
        ["board", "board"],
    ),
    "another document": (
        "Board/PROPN/compound/statement *statement/NOUN/nsubj/said said/VERB . the/DET "
        "*letter/NOUN/nsubj/read read/VERB/x/read .",
        ["board", None],
    ),
    "not said in a statement, where nothing is said": (
        "*Board/PROPN/ROOT . the/DET *statement/NOUN/nsubj/read read/VERB/x/read .",
        ["board", None],
    ),
    "said in a statement": (
        "*Board/PROPN/nsubj/said said/VERB in/ADP/prep/said a/DET statement/NOUN/pobj/in . "
        "*Berg/PROPN/nsubj/added added/VERB/x/added . the/DET *statement/NOUN/nsubj/read read/VERB/x/read .",
        ["board", "berg", "board"],
    ),
    "issued in a statement": (
        "*Board/PROPN/nsubj/said said/VERB a/DET statement/NOUN/dobj/said . the/DET *statement/NOUN/dep/said .",
        ["board", "board"],
    ),
    "a spokesman for a board": (
        "*spokesman/NOUN/nsubj/said for/ADP/prep/spokesman Board/PROPN/pobj/for said/VERB .",
        ["board"],
    ),
    "a spokesman for a person": (
        "*spokesman/NOUN/nsubj/said for/ADP/prep/spokesman Lund/PROPN/pobj/for said/VERB .",
        [None],
    ),
    "a baker for a board": ("*baker/NOUN/nsubj/said for/ADP/prep/baker Board/PROPN/pobj/for said/VERB .", [None]),
    "an agency with a name": ("Wave/PROPN/compound/agency *agency/NOUN/nsubj/said said/VERB .", ["wave"]),
    "an agency with a name before it": ("Wave/PROPN/nmod/agency *agency/NOUN/nsubj/said said/VERB .", ["wave"]),
    "an agency with a name as adjective": ("Wave/PROPN/amod/agency *agency/NOUN/nsubj/said said/VERB .", ["wave"]),
    "an agency of a town": ("*agency/NOUN/nsubj/said of/ADP/prep/agency Port/PROPN/pobj/of said/VERB .", [None]),
    "a town's agency": ("Port/PROPN/poss/agency *agency/NOUN/nsubj/said said/VERB .", [None]),
    "the minister": (
        "Minister/NOUN/compound/Berg Berg/PROPN/ROOT . the/DET/det/minister *minister/NOUN/dep/Berg .",
        ["berg"],
    ),
    "minister": (
        "Minister/NOUN/compound/Berg Berg/PROPN/ROOT . a/DET/det/minister *minister/NOUN/dep/Berg .",
        [None],
    ),
    "the minister, before anybody is": (
        "*minister/NOUN/dep/Berg . minister/NOUN/compound/Berg Berg/PROPN/ROOT .",
        [None],
    ),
    "the agency, no title": (
        "agency/NOUN/compound/Berg Berg/PROPN/ROOT . the/DET/det/agency *agency/NOUN/dep/Berg .",
        [None],
    ),
    "either minister": (
        "Minister/NOUN Berg/PROPN . Minister/NOUN Lund/PROPN . the/DET/det/minister *minister/NOUN/dep/Berg .",
        [None],
    ),
    "the old minister": (
        "Old/ADJ Minister/NOUN Berg/PROPN . Minister/NOUN Lund/PROPN . the/DET/det/minister old/ADJ/amod/minister "
        "*minister/NOUN/dep/Berg .",
        ["berg"],
    ),
    "the minister, called so once": (
        "Minister/NOUN Berg/PROPN . Berg/PROPN rose/VERB . the/DET/det/minister *minister/NOUN/dep/Berg .",
        ["berg"],
    ),
}


@pytest.mark.parametrize(("marked", "expected"), NOUNS.values(), ids=NOUNS)
def test_a_noun_means_whom_the_text_calls_by_it(marked: str, expected: list[str | None]) -> None:
    assert whom(marked) == expected


WITHOUT: dict[str, tuple[str, list[str | None]]] = {
    "who spoke in the sentence before": ("*Berg/PROPN/nsubj/said said/VERB . ^«Rain/NOUN »/PUNCT .", ["berg", "berg"]),
    "the subject of the sentence before": ("Berg/PROPN/nsubj/rose rose/VERB . ^«Rain/NOUN »/PUNCT .", ["berg"]),
    "of a helping verb": ("Berg/PROPN/nsubj/was was/AUX/ROOT . ^«Rain/NOUN »/PUNCT .", ["berg"]),
    "of no verb": ("Berg/PROPN/nsubj/late late/ADJ/ROOT . ^«Rain/NOUN »/PUNCT .", [None]),
    "no object": ("saw/VERB Berg/PROPN/dobj/saw . ^«Rain/NOUN »/PUNCT .", [None]),
    "no board as subject": ("Board/PROPN/nsubj/rose rose/VERB . ^«Rain/NOUN »/PUNCT .", [None]),
    "a stranger": (
        "*Lund/PROPN/nsubj/said said/VERB . Holm/PROPN/nsubj/rose rose/VERB/ROOT . ^«Rain/NOUN »/PUNCT .",
        ["lund", None],
    ),
    "who spoke last, where a thing is the subject": (
        "*Lund/PROPN/nsubj/said said/VERB/dep/rose . wind/NOUN/nsubj/rose rose/VERB/ROOT . ^«Rain/NOUN »/PUNCT .",
        ["lund", "lund"],
    ),
    "at the very start": ("^«Rain/NOUN »/PUNCT said/VERB . Berg/PROPN rose/VERB .", [None]),
    "who is quoted as subject": ("«Berg/PROPN/nsubj/rose rose/VERB »/PUNCT . ^«Rain/NOUN »/PUNCT .", [None]),
    "who spoke in the same sentence before that": (
        "*Berg/PROPN/nsubj/said said/VERB . *Lund/PROPN/nsubj/added added/VERB/dep/said . ^«Rain/NOUN »/PUNCT .",
        ["berg", "lund", "lund"],
    ),
    "who spoke in the sentence before, not in its own": (
        "*Berg/PROPN/nsubj/said said/VERB . wind/NOUN *Lund/PROPN/nsubj/rose rose/VERB ^«Rain/NOUN »/PUNCT .",
        ["berg", "lund", "berg"],
    ),
    "two sentences before": (
        "Berg/PROPN/nsubj/rose rose/VERB/ROOT . wind/NOUN/nsubj/fell fell/VERB/x/fell . ^«Rain/NOUN »/PUNCT .",
        [None],
    ),
    "nobody": ("^«Rain/NOUN »/PUNCT .", [None]),
}


@pytest.mark.parametrize(("marked", "expected"), WITHOUT.values(), ids=WITHOUT)
def test_a_quotation_without_a_cue_is_of_who_spoke_or_acted_before(marked: str, expected: list[str | None]) -> None:
    assert whom(marked) == expected


@pytest.mark.parametrize(("lines", "entity"), [(3, "lund"), (4, None)])
def test_who_spoke_a_few_lines_before_may_go_on(lines: int, entity: str | None) -> None:
    words = parsed("Lund/PROPN/nsubj/said said/VERB . Rain/NOUN .")
    phrase = noun_phrase(words, 0, (0, 99))
    drafts = [
        Draft(0, 4, False, "", 1, phrase, 0),
        Draft(11, 15, True, "", None, None, lines, cued=False),
    ]
    scene = scene_of(words)
    apart = Scene(**{f: getattr(scene, f) for f in scene.__slots__} | {"sentences": [Sentence(11, 16, "")]})
    assert name_speakers(apart, drafts)[1][1] == entity


TITLES: dict[str, tuple[str, tuple[str, ...]]] = {
    "before the name": ("Deputy/PROPN Minister/NOUN old/ADJ Berg/PROPN", ("deputy", "minister", "old")),
    "not beyond a verb": ("Minister/NOUN met/VERB Berg/PROPN", ()),
    "not beyond an article": ("Minister/NOUN a/DET baker/NOUN Berg/PROPN", ("baker",)),
    "first of all": ("Berg/PROPN left/VERB", ()),
    "with a point": ("Mr./NOUN Berg/PROPN", ("mr",)),
    "the given name too": ("Mayor/NOUN Anna/PROPN Berg/PROPN", ("mayor", "anna")),
    "six words": (f"a/NOUN b/NOUN {'old/ADJ ' * 5} Berg/PROPN", ("b", *["old"] * 5)),
    "in apposition": (
        "Berg/PROPN/nsubj/left ,/PUNCT new/ADJ/amod/mayor town/NOUN/compound/mayor the/DET/det/mayor "
        "mayor/NOUN/appos/Berg left/VERB",
        ("mayor", "new", "town"),
    ),
    "in apposition to it": (
        "the/DET/det/mayor mayor/NOUN/nsubj/left ,/PUNCT Berg/PROPN/appos/mayor left/VERB",
        ("mayor",),
    ),
    "a name in apposition": ("Berg/PROPN/nsubj/left ,/PUNCT Lund/PROPN/appos/Berg left/VERB", ()),
    "a noun that is not": ("Berg/PROPN/nsubj/left ,/PUNCT mayor/NOUN/conj/Berg left/VERB", ()),
}


@pytest.mark.parametrize(("marked", "titles"), TITLES.values(), ids=TITLES)
def test_people_are_called_by_what_stands_beside_their_names(marked: str, titles: tuple[str, ...]) -> None:
    words = parsed(marked)
    (mention,) = [m for m in mentions_of(words.text) if m.entity == "berg"]
    assert titles_of(words, mention) == titles
    assert titles_of(words, Mention("a", 900, 904, "Berg", Kind.PERSON, "berg")) == ()


@pytest.mark.parametrize(("others", "entity"), [(199, "berg"), (200, "lund")])
def test_whom_a_title_means_is_looked_for_two_hundred_names_back(others: int, entity: str) -> None:
    first = "Old/ADJ Minister/NOUN Berg/PROPN rose/VERB . "
    last = "the/DET/det/minister old/ADJ/amod/minister *minister/NOUN/dep/rose ."
    assert whom(first + "Minister/NOUN Lund/PROPN . " * others + last) == [entity]


def test_titles_outweigh_nouns_and_nouns_given_names() -> None:
    def told(*evidence: tuple[str, list[str]], kind: Kind = Kind.PERSON) -> str | None:
        pairs = [(Mention("a", 0, len(name), name, kind, "x"), titles) for name, titles in evidence]
        return tell_genders(pairs).get("x")

    assert told(("Berg", ["mr"]), ("Berg", ["spokeswoman"])) == "male"
    assert told(("Berg", ["mr"]), ("Berg", ["spokeswoman", "spokeswoman"])) is None
    assert told(("Berg", ["spokeswoman"]), *[("Peter Berg", [])] * 3) == "female"
    assert told(("Berg", ["spokeswoman"]), *[("Peter Berg", [])] * 4) is None
    assert told(("Mr. Berg", []), ("Berg", ["spokeswoman"])) == "male"
    assert told(("Mr. Berg", []), ("Berg", ["spokeswoman", "spokeswoman"])) is None
    assert told(("Mr. Berg", []), ("Berg", ["mrs"])) is None
    assert told(("Mr Anna Berg", [])) == "male"
    assert told(*[("Mr Anna Berg", [])] * 1, ("Berg", ["spokeswoman", "spokeswoman"])) == "female"
    assert told(("Mr", []), ("Anna", [])) is None
    assert told(("Berg", ["mr"]), kind=Kind.ORGANISATION) is None
