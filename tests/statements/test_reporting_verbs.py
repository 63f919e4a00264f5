"""The facts about reporting verbs, and the words that tell "he" from "she"."""

import pytest

from cuttings.common.facts import load_facts
from cuttings.statements.cues import nouns, reporting_verbs
from tests.statements.grammar import statements_of, told

TAKES = {"that", "to", "wh", "hearer", "object", "gerund", "noun"}


def test_every_verb_has_a_known_class_and_known_complements() -> None:
    classes = [c for classes in load_facts("reporting-verbs")["kinds"].values() for c in classes]
    verbs = reporting_verbs()
    assert len(verbs) >= 150
    assert sorted({verb.verb_class for verb in verbs.values()}) == sorted(classes)  # each class is of one kind
    assert all(verb.takes <= TAKES for verb in verbs.values())
    assert all(isinstance(p, str) for verb in verbs.values() for p in verb.prepositions)


def test_verbs_do_what_their_class_says() -> None:
    verbs = reporting_verbs()
    assert verbs["accuse"].verb_class == "accuse"
    assert verbs["accuse"].prepositions == {"of"}
    assert "to" in verbs["promise"].takes
    assert "that" in verbs["say"].takes


def test_irregular_forms_are_of_verbs_of_the_list() -> None:
    assert set(load_facts("reporting-verbs")["past"]) <= set(reporting_verbs())


def test_the_kinds_that_are_about_their_object_are_kinds() -> None:
    assert set(load_facts("reporting-verbs")["targeting"]) < set(load_facts("reporting-verbs")["kinds"])


LEMMAS = {
    "Anna Berg said that it was late.": "say",
    "It was late, Anna Berg says.": "say",
    "Anna Berg has denied that it was late.": "deny",
    "Anna Berg left, admitting that it was late.": "admit",
    "The mayor accused the company of hiding the damage.": "accuse",
    '"It is late," Anna Berg told reporters.': "tell",
    'Berg went on:\n\n"It is late."': "go",
    "She was quoted as saying that it was late.": "say",
    "The guards found that the bridge was closed.": "find",
    "It was late, according to Anna Berg.": "",
    'Her answer: "It is late."': "",
    "BERG: It is late.\nLUND: It is.\nBERG: So it is.": "",
    'Berg said it was late.\n\n"We have never seen such a storm before."': "say",
}


@pytest.mark.parametrize(("text", "lemma"), LEMMAS.items())
def test_a_statement_carries_the_lemma_of_its_verb(text: str, lemma: str) -> None:
    first, *others = statements_of(text)
    assert first.lemma == lemma
    assert all(s.lemma == "" for s in others)
    assert (first.lemma in reporting_verbs()) == bool(lemma)


def test_a_new_class_of_verbs_makes_statements(monkeypatch: pytest.MonkeyPatch) -> None:
    """It takes a line for the verb and its class among those of a kind, and no code."""
    text = "Anna Berg toasted that the bridge was open."
    assert statements_of(text) == ()
    monkeypatch.setitem(load_facts("reporting-verbs")["verbs"], "toast", {"class": "toast", "takes": ["that"]})
    monkeypatch.setattr("cuttings.statements.cues.reporting_verbs", reporting_verbs.__wrapped__)
    (statement,) = statements_of(text)
    assert (told(text, statement)[:2], statement.lemma) == (("the bridge was open", "toasted"), "toast")


def test_the_groups_of_nouns_do_not_overlap() -> None:
    groups = [nouns("documents"), nouns("voices"), nouns("bodies")]
    assert sum(map(len, groups)) == len(frozenset().union(*groups))


def test_no_word_is_both_male_and_female() -> None:
    facts = load_facts("genders")
    for group in ("pronouns", "titles", "nouns", "names"):
        assert not set(facts["male"][group]) & set(facts["female"][group])
