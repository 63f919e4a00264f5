"""What a figure counts, in sentences whose grammar is written by hand."""

from __future__ import annotations

import pytest

from cuttings.accounts.figures.counted import find_claims
from cuttings.accounts.figures.counted_nouns import counted, quantity
from cuttings.accounts.figures.grammar import governing, in_phrase, is_joined, is_passive, subject_of, told_after
from cuttings.accounts.sentences import Account
from tests.accounts.marked import account_of


def word(account: Account, form: str) -> int:
    """The number of a word, by its form."""
    return next(n for n in range(len(account.analysis.tokens)) if account.word(n) == form.lower())


Counted = tuple[str, str, str, str] | None
HOMES = "5/NUM/nummod/homes homes=home/NOUN/nsubjpass/damaged"
WERE = "were=be/AUX/auxpass/damaged"
DAMAGED = "damaged=damage/VERB/ROOT"
FLOOD = "flood/NOUN/nsubj/damaged"
OBJECT = "5/NUM/nummod/homes homes=home/NOUN/dobj/damaged"
PHRASES: dict[str, tuple[str, Counted]] = {
    "passive": (f"{HOMES} {WERE} {DAMAGED} .", ("homes", "damaged", "object", "")),
    "active": (f"{FLOOD} {DAMAGED} {OBJECT} .", ("homes", "damaged", "object", "flood")),
    "active, by an entity": (
        f"Berg/PROPN/nsubj/damaged {DAMAGED} {OBJECT} .",
        ("homes", "damaged", "object", "people/berg"),
    ),
    "active, by a pronoun": (f"it/PRON/nsubj/damaged {DAMAGED} {OBJECT} .", ("homes", "damaged", "object", "")),
    "as a noun": ("5/NUM sheep/NOUN/nsubj/died died=die/VERB .", ("sheep", "killed", "object", "")),
    "of what they do": ("5/NUM boats=boat/NOUN/nsubj/left left=leave/VERB .", ("boats", "leave", "subject", "")),
    "of what says nothing": ("5/NUM boats=boat/NOUN/nsubj/had had=have/VERB .", None),
    "of nothing": ("5/NUM boats=boat/NOUN/ROOT .", None),
    "people": (f"5/NUM people/NOUN/nsubjpass/damaged {WERE} {DAMAGED} .", ("people", "damaged", "object", "")),
    "victims": (f"5/NUM victims=victim/NOUN/nsubjpass/damaged {WERE} {DAMAGED} .", ("people", "damaged", "object", "")),
    "local people": (
        f"5/NUM local/ADJ people/NOUN/nsubjpass/damaged {WERE} {DAMAGED} .",
        ("people", "damaged", "object", ""),
    ),
    "poor people": (
        f"5/NUM poor/ADJ people/NOUN/nsubjpass/damaged {WERE} {DAMAGED} .",
        ("poor people", "damaged", "object", ""),
    ),
    "fallen people": (
        f"5/NUM fallen/VERB/amod/people people/NOUN/nsubjpass/damaged {WERE} {DAMAGED} .",
        ("fallen people", "damaged", "object", ""),
    ),
    "fallen otherwise": (f"5/NUM fallen/VERB/acl/homes homes=home/NOUN/nsubjpass/damaged {WERE} {DAMAGED} .", None),
    "people of a town": (
        f"5/NUM people/NOUN/nsubjpass/damaged of/ADP town/NOUN {WERE} {DAMAGED} .",
        ("people of town", "damaged", "object", ""),
    ),
    "boxes of old fish": (
        f"{FLOOD} {DAMAGED} 5/NUM boxes=box/NOUN/dobj/damaged of/ADP/prep/boxes old/ADJ fish/NOUN/pobj/of .",
        ("boxes of old fish", "damaged", "object", "flood"),
    ),
    "boxes of nothing": (
        f"{FLOOD} {DAMAGED} 5/NUM boxes=box/NOUN/dobj/damaged of/ADP/prep/boxes it/PRON/pobj/of .",
        None,
    ),
    "a word with a hyphen": (
        f"{FLOOD} {DAMAGED} 5/NUM red/ADJ -/PUNCT storey/NOUN homes=home/NOUN/dobj/damaged .",
        ("red- storey homes", "damaged", "object", "flood"),
    ),
    "a word with a dash": (
        f"{FLOOD} {DAMAGED} 5/NUM red/ADJ –/PUNCT storey/NOUN homes=home/NOUN/dobj/damaged .",
        ("red– storey homes", "damaged", "object", "flood"),
    ),
    "six words": (
        f"{FLOOD} {DAMAGED} 5/NUM a/ADJ b/ADJ c/ADJ d/ADJ e/ADJ homes=home/NOUN/dobj/damaged .",
        ("a b c d e homes", "damaged", "object", "flood"),
    ),
    "seven words": (
        f"{FLOOD} {DAMAGED} 5/NUM a/ADJ b/ADJ c/ADJ d/ADJ e/ADJ f/ADJ homes=home/NOUN/dobj/damaged .",
        None,
    ),
    "up to what is told of them": (
        "5/NUM homes=home/NOUN/nsubj/stood dead/ADJ/amod/homes wood/NOUN stood=stand/VERB/ROOT .",
        ("homes", "killed", "object", ""),
    ),
    "a name": (f"{FLOOD} {DAMAGED} 5/NUM Volvos=volvo/PROPN/dobj/damaged .", ("Volvos", "damaged", "object", "flood")),
    "of years": (f"5/NUM year/NOUN homes=home/NOUN/nsubjpass/damaged {WERE} {DAMAGED} .", None),
    "years old": (f"5/NUM years=year/NOUN/nsubjpass/damaged old/ADV {WERE} {DAMAGED} .", None),
    "in some": (f"in/ADP/prep/damaged 5/NUM homes=home/NOUN/pobj/in boats/PROPN {WERE} {DAMAGED} .", None),
    "first of several": (
        f"5/NUM homes=home/NOUN/nsubjpass/damaged and/CCONJ boats=boat/NOUN/conj/homes {WERE} {DAMAGED} .",
        None,
    ),
    "perhaps": (f"{HOMES} may/AUX/aux/damaged be/AUX {DAMAGED} .", None),
    "not": (f"{HOMES} {WERE} not/PART/neg/damaged {DAMAGED} .", None),
    "also": (f"{HOMES} {WERE} also/ADV/advmod/damaged {DAMAGED} .", None),
    "to be": (f"{FLOOD} to/PART/aux/damaged {DAMAGED} {OBJECT} .", None),
    "to a town": (f"to/ADP/prep/damaged {FLOOD} {DAMAGED} {OBJECT} .", ("homes", "damaged", "object", "flood")),
    "of a lost cause": (f"{DAMAGED} {OBJECT} .", None),
    "of a cause that goes on": (
        f"{FLOOD.replace('damaged', 'rose')} rose/VERB/ROOT damaged=damage/VERB/conj/rose {OBJECT} .",
        ("homes", "damaged", "object", "flood"),
    ),
    "of a cause in -ing": (
        f"damaging=damage/VERB/ROOT {OBJECT.replace('damaged', 'damaging')} .",
        ("homes", "damaged", "object", ""),
    ),
    "of a relative": (
        f"flood/NOUN/ROOT damaged=damage/VERB/relcl/flood {OBJECT} .",
        ("homes", "damaged", "object", ""),
    ),
    "of what it is able to": (
        f"flood/NOUN/ROOT damaged=damage/VERB/xcomp/flood {OBJECT} .",
        ("homes", "damaged", "object", ""),
    ),
    "of two causes": (
        f"flood/NOUN/nsubj/damaged and/CCONJ/cc/flood {DAMAGED} {OBJECT} .",
        None,
    ),
    "of two causes, one farther": (
        f"flood/NOUN/nsubj/damaged and/CCONJ/cc/damaged {DAMAGED} {OBJECT} .",
        ("homes", "damaged", "object", "flood"),
    ),
    "of passive causes": (
        f"Berg/PROPN/nsubjpass/damaged and/CCONJ/cc/Berg {WERE} {DAMAGED} {OBJECT} .",
        ("homes", "damaged", "object", ""),
    ),
    "charged with": (
        "Berg/PROPN/nsubjpass/charged was=be/AUX/auxpass/charged charged=charge/VERB/ROOT with/ADP/prep/charged 2/NUM "
        "counts=count/NOUN/pobj/with of/ADP/prep/counts fraud/NOUN/pobj/of .",
        ("counts of fraud", "charged", "object", "people/berg"),
    ),
    "charged on": (
        "Berg/PROPN/nsubjpass/charged was=be/AUX/auxpass/charged charged=charge/VERB/ROOT on/ADP/prep/charged 2/NUM "
        "counts=count/NOUN/pobj/on .",
        ("counts", "charged", "object", "people/berg"),
    ),
    "charged in": (
        "Berg/PROPN/nsubjpass/charged was=be/AUX/auxpass/charged charged=charge/VERB/ROOT in/ADP/prep/charged 2/NUM "
        "counts=count/NOUN/pobj/in .",
        ("counts", "charged", "after in", ""),
    ),
    "fled to": (
        "Berg/PROPN/nsubj/sailed sailed=sail/VERB/ROOT with/ADP/prep/sailed 2/NUM boats=boat/NOUN/pobj/with .",
        ("boats", "sail", "after with", "people/berg"),
    ),
    "people alone": (
        "flood/NOUN/nsubj/killed killed=kill/VERB/ROOT 40/NUM/dobj/killed .",
        ("people", "killed", "object", ""),
    ),
    "people alone, passive": (
        "40/NUM/nsubjpass/hurt were=be/AUX/auxpass/hurt hurt/VERB/ROOT .",
        ("people", "injured", "object", ""),
    ),
    "the dead": ("left/VERB/ROOT 40/NUM/dobj/left dead/ADJ/oprd/left .", ("people", "killed", "object", "")),
    "people alone, who do": ("40/NUM/nsubj/kill kill/VERB/ROOT .", None),
    "things alone": ("40/NUM/nsubjpass/bought were=be/AUX/auxpass/bought bought=buy/VERB/ROOT .", None),
    "a share": ("40/NUM/nsubjpass/hurt %/PUNCT were=be/AUX/auxpass/hurt hurt/VERB/ROOT .", None),
    "a share in words": ("40/NUM/nsubjpass/hurt percent/ADV were=be/AUX/auxpass/hurt hurt/VERB/ROOT .", None),
    "perhaps alone": ("40/NUM/nsubjpass/hurt could/AUX be/AUX/auxpass/hurt hurt/VERB/ROOT .", None),
    "also alone": ("40/NUM/nsubjpass/hurt were=be/AUX also/ADV hurt/VERB/ROOT .", None),
    "an adjective alone": ("flood/NOUN/nsubj/killed killed=kill/VERB/ROOT 40/ADJ/dobj/killed .", None),
}


@pytest.mark.parametrize(("marked", "expected"), PHRASES.values(), ids=PHRASES)
def test_a_figure_counts_what_the_grammar_says(marked: str, expected: Counted) -> None:
    account = account_of(marked)
    told = account.sentences[0]
    found = counted(account, told, told.amounts[-1])
    assert (found and (found.words, found.predicate, found.role, found.subject)) == expected
    if found is not None:
        assert found.told == (
            found.predicate if found.role == "object" and found.predicate not in {"leave"} else ""
        ) or (found.predicate == "charged")


@pytest.mark.parametrize("verb", ["sunken", "hurt", "begun", "thrown", "sold", "sent", "shot", "bought", "towed"])
def test_a_participle_after_be_is_done_to_them(verb: str) -> None:
    account = account_of(f"5/NUM boats=boat/NOUN/dep/{verb} were=be/AUX {verb}/VERB/ROOT .")
    assert told_after(account, account.sentences[0], 2) == (3, "object")


AFTER: dict[str, tuple[int, str] | None] = {
    "boats were=be/AUX later/ADV not/PART sold/VERB": (4, "object"),
    "boats got=get/AUX sold/VERB": (2, "object"),
    "boats had=have/AUX sold/VERB/ROOT": None,
    "boats were=be/AUX sell/VERB/ROOT": None,
    "boats were=be/AUX sold/NOUN/ROOT": None,
    "boats were=be/AUX a/DET sold/VERB/ROOT": None,
    "boats a/ADV b/ADV c/ADV were=be/AUX sold/VERB/ROOT": (5, "object"),
    "boats a/ADV b/ADV c/ADV d/ADV were=be/AUX sold/VERB/ROOT": None,
    "boats died=die/VERB/ROOT": (1, "object"),
    "boats damaged=damage/VERB/acl/boats": (1, "object"),
    "boats damaged=damage/VERB/amod/boats": (1, "object"),
    "boats damaged=damage/VERB/nsubj/boats": (1, "object"),
    "boats damaged=damage/VERB/conj/boats": (1, "object"),
    "boats damaged=damage/VERB/dep/boats": (1, "object"),
    "boats damaged=damage/VERB/relcl/boats": None,
    "boats moored=moor/VERB/acl/boats": None,
    "boats damaging=damage/VERB/acl/boats": None,
    "boats": None,
}


@pytest.mark.parametrize(("marked", "found"), AFTER.items())
def test_what_is_told_of_a_noun_may_follow_it(marked: str, found: tuple[int, str] | None) -> None:
    root = "" if "/ROOT" in marked else " sank/VERB/ROOT ."
    account = account_of(marked.replace("boats", "boats/NOUN", 1).replace("/NOUN/boats", "/boats") + root)
    assert told_after(account, account.sentences[0], 1) == found


GOVERNED: dict[str, tuple[str, str] | None] = {
    "flood/NOUN/nsubj/sank sank/VERB/ROOT *boats/NOUN/dobj/sank .": ("sank", "object"),
    "*boats/NOUN/nsubjpass/sank sank/VERB/ROOT .": ("sank", "object"),
    "*boats/NOUN/nsubj/sank sank/VERB/ROOT .": ("sank", "subject"),
    "*boats/NOUN/nsubj/is is/AUX/ROOT .": ("is", "subject"),
    "*boats/NOUN/nsubj/loss loss/NOUN/ROOT .": ("loss", "subject"),
    "*boats/NOUN/nsubj/late late/ADJ/ROOT .": None,
    "*boats/NOUN/attr/sank sank/VERB/ROOT .": None,
    "*boats/NOUN/ROOT .": None,
    "sank/VERB/ROOT rafts/NOUN/dobj/sank and/CCONJ *boats/NOUN/conj/rafts .": ("sank", "object"),
    "sank/VERB/ROOT rafts/NOUN/dobj/sank ships/PROPN/conj/rafts *boats/NOUN/conj/ships .": ("sank", "object"),
    "*boats/NOUN/conj/rafts sank/VERB/ROOT rafts/NOUN/dobj/sank .": None,
    "sank/VERB/ROOT *boats/NOUN/conj/sank .": None,
    "sank/VERB/ROOT with/ADP/prep/sank *boats/NOUN/pobj/with .": ("sank", "after with"),
    "loss/NOUN/ROOT With=With/ADP/prep/loss *boats/NOUN/pobj/With .": ("loss", "after with"),
    "loss/NOUN/ROOT of/ADP/prep/loss *boats/NOUN/pobj/of .": None,
    "late/ADJ/ROOT with/ADP/prep/late *boats/NOUN/pobj/with .": None,
    "sank/VERB/ROOT with/SCONJ/prep/sank *boats/NOUN/pobj/with .": None,
    "sank/VERB/ROOT . *boats/NOUN/dobj/sank .": None,
    "*boats/NOUN/dobj/sank . sank/VERB/ROOT .": None,
    "sank/VERB/ROOT . with/ADP/prep/sank *boats/NOUN/pobj/with .": None,
}


@pytest.mark.parametrize(("marked", "found"), GOVERNED.items())
def test_a_verb_governs_its_subject_and_its_object(marked: str, found: tuple[str, str] | None) -> None:
    account = account_of(marked.replace("*", ""))
    told = next(t for t in account.sentences if word(account, "boats") in t.words)
    governed = governing(account, told, word(account, "boats"))
    assert (governed and (account.word(governed[0]), governed[1])) == found


SUBJECTS = {
    "flood/NOUN/nsubj/sank sank/VERB/ROOT .": "flood",
    "floods=Flood/NOUN/nsubjpass/sank sank/VERB/ROOT .": "flood",
    "she/PRON/nsubj/sank sank/VERB/ROOT .": "",
    "Berg/PROPN/nsubj/sank sank/VERB/ROOT .": "people/berg",
    "flood/NOUN/dobj/sank sank/VERB/ROOT .": "",
    "flood/NOUN/nsubj/rose rose/VERB/ROOT sank/VERB/conj/rose .": "flood",
    "flood/NOUN/nsubj/rose rose/VERB/ROOT rain/NOUN/nsubj/sank sank/VERB/conj/rose .": "rain",
    "flood/NOUN/nsubj/rose rose/VERB/ROOT sank/VERB/advcl/rose .": "",
    "flood/NOUN/nsubj/rose rose/VERB/ROOT . sank/VERB/conj/rose .": "",
    "Berg/PROPN/obl/sank flood/NOUN/nsubj/sank sank/VERB/ROOT .": "flood",
}


@pytest.mark.parametrize(("marked", "subject"), SUBJECTS.items())
def test_the_subject_of_a_verb_is_an_entity_or_a_noun(marked: str, subject: str) -> None:
    account = account_of(marked)
    assert subject_of(account, account.sentences[-1], word(account, "sank")) == subject


def test_a_verb_is_passive_by_what_stands_a_few_words_before_it() -> None:
    for link, passive in (("nsubjpass", True), ("auxpass", True), ("nsubj", False)):
        account = account_of(f"boats/NOUN/{link}/sunk {'so/ADV ' * 11} sunk/VERB/ROOT .")
        assert is_passive(account, 12) == passive
    account = account_of(f"boats/NOUN/nsubjpass/sunk {'so/ADV ' * 12} sunk/VERB/ROOT .")
    assert not is_passive(account, 13)
    account = account_of("boats/NOUN/nsubjpass/were were/VERB/ROOT sunk/VERB/dep/were .")
    assert not is_passive(account, 2)


JOINED = {
    "homes/NOUN/nsubj/sank and/CCONJ boats/NOUN/conj/homes sank/VERB/ROOT .": True,
    "homes/NOUN/nsubj/sank and/CCONJ Volvos/PROPN/conj/homes sank/VERB/ROOT .": True,
    "homes/NOUN/nsubj/sank and/CCONJ old/ADJ/conj/homes sank/VERB/ROOT .": False,
    "homes/NOUN/nsubj/sank and/CCONJ boats/NOUN/appos/homes sank/VERB/ROOT .": False,
    "homes/NOUN/nsubj/sank and/CCONJ boats/NOUN/conj/sank sank/VERB/ROOT .": False,
    "homes/NOUN/nsubj/sank sank/VERB/ROOT and/CCONJ boats/NOUN/conj/homes .": False,
    "sank/VERB/ROOT homes/NOUN/dobj/sank and/CCONJ boats/NOUN/conj/homes .": False,
    f"homes/NOUN/nsubj/sank {'so/ADV ' * 6} boats/NOUN/conj/homes sank/VERB/ROOT .": True,
    f"homes/NOUN/nsubj/sank {'so/ADV ' * 7} boats/NOUN/conj/homes sank/VERB/ROOT .": False,
}


@pytest.mark.parametrize(("marked", "joined"), JOINED.items())
def test_the_first_of_several_subjects_is_not_all(marked: str, *, joined: bool) -> None:
    account = account_of(marked)
    assert is_joined(account, word(account, "homes"), word(account, "sank")) == joined


@pytest.mark.parametrize(
    ("marked", "inside"),
    [
        ("in/ADP 5/NUM", True),
        ("sank/VERB 5/NUM", False),
        ("5/NUM", False),
        ("in/ADP . 5/NUM", False),
        ("boats/NOUN of/ADP 5/NUM", True),
        ("total/NOUN of/ADP 5/NUM", False),
        ("toll/NOUN of/ADP 5/NUM", False),
        ("toll/NOUN in/ADP 5/NUM", True),
        ("of/ADP 5/NUM", True),
    ],
)
def test_a_preposition_before_a_figure_is_of_something_else(marked: str, *, inside: bool) -> None:
    account = account_of(marked)
    assert in_phrase(account, account.sentences[-1], account.sentences[-1].amounts[0]) == inside


QUANTITIES: dict[str, tuple[str, str] | None] = {
    "a/DET $3/NUM takeover/NOUN .": ("takeover", "$3 takeover"),
    "a/DET $3/NUM old/ADJ cash/NOUN takeover/NOUN .": ("takeover", "$3 old cash takeover"),
    "a/DET $3/NUM in/ADP cash/X debt/NOUN .": ("debt", "$3 in cash debt"),
    "a/DET $3/NUM -/SYM debt/NOUN .": ("debt", "$3 - debt"),
    "a/DET $3/NUM a/ADJ b/NOUN c/PROPN debt/NOUN .": ("debt", "$3 a b c debt"),
    "a/DET $3/NUM a/ADJ b/NOUN c/PROPN d/NOUN debt/NOUN .": None,
    "a/DET $3/NUM for/ADP debt/NOUN .": None,
    "a/DET $3/NUM . debt/NOUN .": None,
    "bail/NOUN was/AUX set/VERB at/ADP $3/NUM .": ("bail", "bail was set at $3"),
    "bail/NOUN a/X b/X c/X d/X e/X $3/NUM .": ("bail", "bail a b c d e $3"),
    "bail/NOUN a/X b/X c/X d/X e/X f/X $3/NUM .": None,
    "bail/NOUN $3/NUM .": None,
    "bail/NOUN , at/ADP $3/NUM .": None,
    "bail/NOUN and/CCONJ at/ADP $3/NUM .": None,
    "bail/NOUN Norvik/PROPN at/ADP $3/NUM .": None,
    "bail/NOUN five/NUM at/ADP $3/NUM .": None,
    "bail/NOUN . at/ADP $3/NUM .": None,
    "bail/NOUN at/ADP 3/NUM .": None,
    "a/DET population/NOUN of/ADP 3/NUM .": ("population", "population of 3"),
    "a/DET depth/NOUN of/ADP 3/NUM .": ("depth", "depth of 3"),
    "a/DET depth/NOUN of/ADP another/DET 3/NUM .": None,
    "3/NUM debt/NOUN .": None,
    "$3/NUM .": None,
}


@pytest.mark.parametrize(("marked", "expected"), QUANTITIES.items())
def test_an_amount_measures_what_stands_beside_it(marked: str, expected: tuple[str, str] | None) -> None:
    account = account_of(marked)
    told = next(t for t in account.sentences if any(a.value == 3 for a in t.amounts))
    found = quantity(account, told, told.amounts[-1])
    assert (found and (found[0], account.article.text[found[1] : found[2]])) == expected


CLAIMS: dict[str, list[tuple[str, str]]] = {
    f"{HOMES} {WERE} {DAMAGED} .": [("homes damaged", "5")],
    f"another/DET {HOMES} {WERE} {DAMAGED} .": [],
    f"${HOMES} {WERE} {DAMAGED} .": [],
    "5/NUM boats=boat/NOUN/nsubj/left left=leave/VERB .": [],
    "flood/NOUN/nsubj/left left=leave/VERB 5/NUM boats=boat/NOUN/dobj/left .": [("boats", "5")],
    "flood/NOUN/nsubj/left left=leave/VERB 1/NUM boats=boat/NOUN/dobj/left .": [],
    "it/PRON/nsubj/left left=leave/VERB 5/NUM boats=boat/NOUN/dobj/left .": [],
    f"{FLOOD} {DAMAGED} 1/NUM home/NOUN/dobj/damaged .": [("home damaged", "1")],
    f"5/NUM tonnes=tonne/NOUN/nsubjpass/damaged {WERE} {DAMAGED} .": [],
    f"5/NUM km/NOUN roads=road/NOUN/nsubjpass/damaged {WERE} {DAMAGED} .": [],
    f"5/NUM -/PUNCT homes=home/NOUN/nsubjpass/damaged {WERE} {DAMAGED} .": [],
    f"5/NUM goals=goal/NOUN/nsubjpass/damaged {WERE} {DAMAGED} .": [],
    "a/DET depth/NOUN of/ADP 3/NUM km/NOUN .": [("depth", "3")],
    "a/DET $3/NUM takeover/NOUN .": [("takeover", "$3")],
    f"In/ADP May/PROPN {HOMES} {WERE} {DAMAGED} .": [],
    f"years/NOUN ago/ADV {HOMES} {WERE} {DAMAGED} .": [],
    f"expected/VERB to/ADP {HOMES} {WERE} {DAMAGED} .": [],
    f"In/ADP May/PROPN it/PRON rained/VERB . It/PRON {FLOOD} {DAMAGED} {OBJECT} .": [],
    f"In/ADP town/NOUN it/PRON rained/VERB . It/PRON {FLOOD} {DAMAGED} {OBJECT} .": [("homes damaged", "5")],
    "In/ADP May/PROPN Berg/PROPN , 41/NUM , left/VERB .": [("age", "41")],
    "Berg/PROPN , 41/NUM , left/VERB .": [("age", "41")],
}


@pytest.mark.parametrize(("marked", "expected"), CLAIMS.items())
def test_only_clear_figures_of_the_event_make_claims(marked: str, expected: list[tuple[str, str]]) -> None:
    assert [(c.thing, c.figure) for c in find_claims(account_of(marked), frozenset())] == expected


def test_a_title_counts_people_alone() -> None:
    for noun, count in (("people/NOUN", 1), ("homes=home/NOUN", 0)):
        marked = f"5/NUM {noun}/nsubjpass/damaged {WERE} {DAMAGED} ."
        text = f"5 {noun.partition('/')[0].partition('=')[0]} were damaged."
        assert len(list(find_claims(account_of(marked, title=text), frozenset()))) == count


def test_a_claim_has_its_places_and_its_parties() -> None:
    bought = "Norvik/PROPN/nsubj/bought bought=buy/VERB/ROOT Halden/PROPN in/ADP Karvel/PROPN"
    (claim,) = find_claims(account_of(f"{bought} in/ADP a/DET $3/NUM deal/NOUN ."), frozenset())
    assert claim.key == ("value", "deal", "$")
    assert claim.parties == {"organisations/norvik", "organisations/halden"}
    assert claim.scope == {"places/karvel"}
    (claim,) = find_claims(account_of("Halden/PROPN has/VERB a/DET depth/NOUN of/ADP 3/NUM km/NOUN ."), frozenset())
    assert (claim.key, claim.parties, claim.unit) == (("value", "depth", "length"), frozenset(), 1000)
    (claim,) = find_claims(account_of("Halden/PROPN has/VERB a/DET depth/NOUN of/ADP 3/NUM boats/NOUN ."), frozenset())
    assert (claim.key, claim.unit) == (("value", "depth", ""), 1)
