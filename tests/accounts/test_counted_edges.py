"""What a figure counts at the edges of its rules: at the end of a sentence, some words from a verb, written oddly."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cuttings.accounts.amounts import find_amounts
from cuttings.accounts.figures.counted import find_claims
from cuttings.accounts.figures.counted_nouns import counted
from cuttings.accounts.figures.grammar import (
    governing,
    in_phrase,
    is_added,
    is_cause_unclear,
    is_joined,
    is_unreal,
)
from cuttings.accounts.sentences import Account
from tests.accounts.marked import account_of
from tests.accounts.test_counted import DAMAGED, FLOOD, HOMES, OBJECT, PHRASES, WERE, Counted, word

EDGES: dict[str, tuple[str, Counted]] = {
    "an adverb before them": (f"5/NUM very/ADV/amod/homes homes=home/NOUN/nsubjpass/damaged {WERE} {DAMAGED} .", None),
    "injured boys": (
        "5/NUM injured/ADJ boys=boy/NOUN/nsubjpass/arrested were=be/AUX arrested=arrest/VERB/ROOT .",
        ("injured boys", "arrested", "object", ""),
    ),
    "subjects, the first of two": (
        "5/NUM boats=boat/NOUN/nsubj/left and/CCONJ/cc/boats left=leave/VERB/ROOT docks/NOUN/dobj/left .",
        ("boats", "leave", "subject", ""),
    ),
    "what strikes": (
        "5/NUM boats=boat/NOUN/nsubj/struck struck=strike/VERB/ROOT docks=dock/NOUN/dobj/struck .",
        ("boats", "struck", "subject", ""),
    ),
    "people by their lemma": (
        f"5/NUM humans=human/NOUN/nsubjpass/damaged {WERE} {DAMAGED} .",
        ("people", "damaged", "object", ""),
    ),
    "people by their form": (
        "5/NUM wounded=wound/NOUN/nsubjpass/rescued were=be/AUX rescued=rescue/VERB/ROOT .",
        ("people", "rescued", "object", ""),
    ),
    "who died, far before the verb": (
        "5/NUM boys=boy/NOUN/nsubj/died the/DET police/NOUN said/X died=die/VERB/ROOT .",
        ("boys", "killed", "object", ""),
    ),
    "with whom somebody died": (
        "Berg/PROPN/nsubj/died died=die/VERB/ROOT with/ADP/prep/died 5/NUM boys=boy/NOUN/pobj/with .",
        ("boys", "killed", "after with", "people/berg"),
    ),
    "cut after the noun": (f"{FLOOD} {DAMAGED} {OBJECT}", ("homes", "damaged", "object", "flood")),
    "cut after of": (f"{FLOOD} {DAMAGED} {OBJECT} of/ADP", ("homes", "damaged", "object", "flood")),
    "cut after the figure": (
        "flood/NOUN/nsubj/killed killed=kill/VERB/ROOT 40/NUM/dobj/killed",
        ("people", "killed", "object", ""),
    ),
}


@pytest.mark.parametrize(("marked", "expected"), EDGES.values(), ids=EDGES)
def test_a_figure_counts_what_the_grammar_says_at_its_edges(marked: str, expected: Counted) -> None:
    account = account_of(marked)
    found = counted(account, account.sentences[0], account.sentences[0].amounts[-1])
    assert (found and (found.words, found.predicate, found.role, found.subject)) == expected
    assert not (found and found.role != "object" and found.told)


@pytest.mark.parametrize(("marked", "expected"), PHRASES.values(), ids=PHRASES)
def test_a_figure_counts_the_same_in_a_later_sentence(marked: str, expected: Counted) -> None:
    account = account_of(f"Rain/NOUN ended/NOUN . {marked}")
    told = account.sentences[1]
    found = counted(account, told, told.amounts[-1])
    assert (found and (found.words, found.predicate, found.role, found.subject)) == expected


@pytest.mark.parametrize(
    ("marked", "span"),
    [
        (f"So/ADV {HOMES} {WERE} {DAMAGED} today/ADV .", "5 homes were damaged"),
        (f"So/ADV {FLOOD} {DAMAGED} {OBJECT} today/ADV .", "damaged 5 homes"),
        (f"So/ADV {FLOOD} {DAMAGED} {OBJECT} of/ADP wood/NOUN today/ADV .", "damaged 5 homes of wood"),
        ("So/ADV flood/NOUN killed=kill/VERB/ROOT 40/NUM/dobj/killed today/ADV .", "killed 40"),
        ("So/ADV 40/NUM/nsubjpass/hurt were=be/AUX hurt/VERB/ROOT today/ADV .", "40 were hurt"),
    ],
)
def test_a_phrase_runs_from_its_figure_to_its_verb(marked: str, span: str) -> None:
    account = account_of(marked)
    found = counted(account, account.sentences[0], account.sentences[0].amounts[0])
    assert found is not None
    assert account.article.text[found.start : found.end] == span


def test_only_words_modify_what_is_counted() -> None:
    account = account_of(
        f"{FLOOD} {DAMAGED} 5/NUM red/ADJ -/PUNCT storey/NOUN homes=home/NOUN/dobj/damaged of/ADP old/ADJ "
        "-/PUNCT town/NOUN folk/NOUN ."
    )
    found = counted(account, account.sentences[0], account.sentences[0].amounts[0])
    assert found is not None
    assert found.modifiers == {"red", "storey", "old", "town", "folk"}


@pytest.mark.parametrize(
    ("before", "after", "added"),
    [
        ("also/ADV so/ADV so/ADV", "", True),
        ("also/ADV so/ADV so/ADV so/ADV", "", False),
        ("", "so/ADV also/ADV", True),
        ("", "so/ADV so/ADV also/ADV", False),
        ("so/ADV", "so/ADV", False),
    ],
)
def test_also_near_a_verb_adds_its_figure_to_another(before: str, after: str, *, added: bool) -> None:
    account = account_of(f"{before} sank/VERB/ROOT {after} .")
    assert is_added(account, account.sentences[0], word(account, "sank")) == added


@pytest.mark.parametrize(
    ("marked", "unreal"),
    [
        ("may/AUX a/X b/X c/X sank/VERB/ROOT .", True),
        ("may/AUX a/X b/X c/X d/X sank/VERB/ROOT .", False),
        ("It/PRON sank/VERB/ROOT not/PART .", True),
        ("It/PRON sank/VERB/ROOT a/X not/PART .", False),
        ("It/PRON will/AUX . It/PRON sank/VERB/ROOT .", False),
        ("It/PRON to/PART/aux/sank sank/VERB/ROOT .", True),
        ("It/PRON to/PART/aux/seek seek/VERB sank/VERB/ROOT .", False),
        ("It/PRON to/ADP/prep/sank sank/VERB/ROOT .", False),
        ("Berg/PROPN 's/PART/case/sank sank/VERB/ROOT .", False),
    ],
)
def test_a_verb_is_unreal_by_a_word_near_it(marked: str, *, unreal: bool) -> None:
    account = account_of(marked)
    assert is_unreal(account, account.sentences[-1], word(account, "sank")) == unreal


@pytest.mark.parametrize(
    ("marked", "unclear"),
    [
        ("sank/VERB/ROOT boats/NOUN/dobj/sank .", True),
        ("sank/VERB/ROOT rose/VERB/conj/sank boats/NOUN/dobj/rose .", False),
        ("the/DET/det/flood flood/NOUN/nsubj/sank sank/VERB/ROOT boats/NOUN/dobj/sank .", False),
        ("flood/NOUN/nsubj/sank and/CCONJ/cc/flood sank/VERB/ROOT boats/NOUN/dobj/sank .", True),
    ],
)
def test_a_cause_is_unclear_where_it_is_lost_or_one_of_two(marked: str, *, unclear: bool) -> None:
    account = account_of(marked)
    assert is_cause_unclear(account, account.sentences[0], word(account, "sank")) == unclear


@pytest.mark.parametrize(
    "marked",
    [
        "sank/VERB/ROOT rafts/NOUN/dobj/sank boats/NOUN/appos/rafts .",
        "rose/VERB/ROOT after/ADP/prep/rose sinking/VERB/pobj/after boats/NOUN/conj/sinking .",
        "boats/NOUN/conj/boats sank/VERB/ROOT .",
        "sank/VERB/ROOT with/ADP/prep/sank boats/NOUN/dep/with .",
        "is/AUX/ROOT with/ADP/prep/is boats/NOUN/pobj/with .",
    ],
)
def test_a_noun_that_is_no_part_of_a_verb_has_none(marked: str) -> None:
    account = account_of(marked)
    assert governing(account, account.sentences[0], word(account, "boats")) is None


def test_two_nouns_are_joined_without_a_word_between_them() -> None:
    account = account_of("homes/NOUN/nsubj/sank boats/NOUN/conj/homes sank/VERB/ROOT .")
    assert is_joined(account, 0, 2)


def test_the_preposition_of_a_total_is_a_word_of_the_sentence() -> None:
    account = account_of("a/DET total/NOUN of/ADP 5/NUM")
    told = account.sentences[0]
    assert not in_phrase(account, told, told.amounts[0])
    account = account_of("so/ADV in/ADP 5/NUM")
    told = account.sentences[0]
    assert in_phrase(account, told, told.amounts[0])
    assert not in_phrase(account, replace(told, words=range(2, 3)), told.amounts[0])


QUAKE = "quake/NOUN of/ADP magnitude/NOUN 7.6/NUM struck/VERB"
SENTENCED = "Berg/PROPN/nsubjpass/sentenced was=be/AUX sentenced=sentence/VERB to/ADP 5/NUM years=year/NOUN"
CLAIMS: dict[str, list[tuple[str, str]]] = {
    f"It/PRON {FLOOD} {DAMAGED} {OBJECT} .": [("homes damaged", "5")],
    f"It/PRON could/AUX rain/VERB . A/DET {FLOOD} {DAMAGED} {OBJECT} .": [("homes damaged", "5")],
    f"In/ADP May/PROPN it/PRON rained/VERB . A/DET {FLOOD} {DAMAGED} {OBJECT} .": [],
    f"A/DET {QUAKE} .": [("magnitude of the earthquake", "7.6")],
    f"In/ADP May/PROPN a/DET {QUAKE} .": [],
    f"{SENTENCED} in/ADP prison/NOUN .": [("prison sentence", "5")],
    "quake/NOUN struck/VERB 40/NUM km/NOUN north/ADV of/ADP Karvel/PROPN .": [
        ("distance of the earthquake from Karvel", "40")
    ],
    "5/NUM boats=boat/NOUN/ROOT .": [],
    "5/NUM boats=boat/NOUN/nsubj/struck struck=strike/VERB/ROOT docks=dock/NOUN/dobj/struck .": [],
    "Berg/PROPN/nsubj/died died=die/VERB with/ADP/prep/died 1/NUM boy/NOUN/pobj/with .": [("boy", "1")],
    "flood/NOUN/nsubj/left left=leave/VERB 2/NUM boats=boat/NOUN/dobj/left .": [("boats", "2")],
    f"5/NUM -/SYM homes=home/NOUN/nsubjpass/damaged {WERE} {DAMAGED} .": [],
    f"5/NUM –/PUNCT homes=home/NOUN/nsubjpass/damaged {WERE} {DAMAGED} .": [],
    f"5/NUM -/PUNCT _homes=home/NOUN/nsubjpass/damaged {WERE} {DAMAGED} .": [],
    f"{FLOOD} {DAMAGED} 1/NUM ,/PUNCT 150/NUM homes=home/NOUN/dobj/damaged .": [("homes damaged", "1,150")],
    "a/DET $/SYM 3/NUM deal/NOUN .": [("deal", "$3")],
    "a/DET £/SYM 3/NUM deal/NOUN .": [("deal", "£3")],
    "a/DET €/SYM 3/NUM deal/NOUN .": [("deal", "€3")],
    "a/DET ¥/SYM 3/NUM deal/NOUN .": [("deal", "¥3")],
    "a/DET $/SYM 3/NUM million/NUM deal/NOUN .": [("deal", "$3 million")],
}


@pytest.mark.parametrize(("marked", "expected"), CLAIMS.items())
def test_each_kind_of_figure_makes_its_claim_as_it_is_written(marked: str, expected: list[tuple[str, str]]) -> None:
    assert [(c.thing, c.figure) for c in find_claims(account_of(marked), frozenset())] == expected


def test_a_figure_with_a_space_after_its_point_is_shown_without_it() -> None:
    whole: Account = account_of("a/DET depth/NOUN of/ADP 4./NUM 6/NUM km/NOUN")
    text = whole.article.text
    told = replace(whole.sentences[0], end=len(text), words=range(6), amounts=find_amounts(text, 0, len(text)))
    (claim,) = find_claims(replace(whole, sentences=(told,)), frozenset())
    assert claim.figure == "4.6"


def test_a_people_and_a_government_limit_no_claim() -> None:
    account = account_of(f"In/ADP Karvel/PROPN {HOMES} {WERE} {DAMAGED} .")
    told = account.sentences[0]
    (place,) = told.mentions
    for mention, scope in (
        (place, {place.entity}),
        (replace(place, demonym=True), set()),
        (replace(place, government=True), set()),
    ):
        (claim,) = find_claims(replace(account, sentences=(replace(told, mentions=(mention,)),)), frozenset())
        assert claim.scope == scope
