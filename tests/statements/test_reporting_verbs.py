"""The facts about reporting verbs, and the words that tell "he" from "she"."""

from cuttings.common.facts import load_facts
from cuttings.statements.cues import nouns, reporting_verbs

TAKES = {"that", "to", "wh", "hearer", "object", "gerund"}


def test_every_verb_has_a_known_class_and_known_complements() -> None:
    classes = load_facts("reporting-verbs")["classes"]
    verbs = reporting_verbs()
    assert len(verbs) >= 150
    assert {verb.verb_class for verb in verbs.values()} == set(classes)
    assert all(verb.takes <= TAKES for verb in verbs.values())
    assert all(isinstance(p, str) for verb in verbs.values() for p in verb.prepositions)


def test_verbs_do_what_their_class_says() -> None:
    verbs = reporting_verbs()
    assert verbs["accuse"].verb_class == "accuse"
    assert verbs["accuse"].prepositions == {"of"}
    assert "to" in verbs["promise"].takes
    assert "that" in verbs["say"].takes


def test_irregular_forms_lead_to_verbs_of_the_list() -> None:
    assert set(load_facts("reporting-verbs")["forms"].values()) <= set(reporting_verbs())


def test_the_groups_of_nouns_do_not_overlap() -> None:
    groups = [nouns("documents"), nouns("voices"), nouns("bodies")]
    assert sum(map(len, groups)) == len(frozenset().union(*groups))


def test_no_word_is_both_male_and_female() -> None:
    facts = load_facts("genders")
    for group in ("titles", "nouns", "names"):
        assert not set(facts["male"][group]) & set(facts["female"][group])
