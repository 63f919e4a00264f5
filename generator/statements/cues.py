"""What the reporting verbs take and mean, from `generator/data/reporting-verbs.yml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from generator.facts import load_facts
from generator.statements.words import Words


@dataclass(frozen=True, slots=True)
class ReportingVerb:
    """What a speaker does by it ("accuse"), and how what was said follows it."""

    verb_class: str
    takes: frozenset[str]
    prepositions: frozenset[str]


@cache
def reporting_verbs() -> dict[str, ReportingVerb]:
    """Every reporting verb by its lemma."""
    return {
        lemma: ReportingVerb(facts["class"], frozenset(facts.get("takes", ())), frozenset(facts.get("with", ())))
        for lemma, facts in load_facts("reporting-verbs")["verbs"].items()
    }


@cache
def nouns(group: str) -> frozenset[str]:
    """The nouns of one group: `documents`, `voices` or `bodies`."""
    return frozenset(load_facts("reporting-verbs")[group])


def reporting_verb(words: Words, word: int) -> ReportingVerb | None:
    """The reporting verb that `word` is a form of, None where it is none."""
    if words.tags[word] not in {"VERB", "AUX"} or words.dependencies[word] in {"amod", "compound"}:
        return None
    return reporting_verbs().get(words.lemmas[word])
