"""What a speaker does by a reporting verb, in the few kinds that a reader chooses from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from cuttings.common.facts import load_facts

PLAINEST = "said"


@cache
def kind_of(cue: str) -> str:
    """The kind of statement that a cue ("warned", "according to") makes; "said" for one that is not known."""
    words = cue.lower().split()
    return next((kind for word in words if (kind := _kinds().get(word))), PLAINEST)


@cache
def told(cue: str) -> str:
    """A cue as a page gives it: "said" for the "saying" of "quoted as saying", all others as the article has them."""
    forms: dict[str, str] = load_facts("reporting-verbs")["forms"]
    lemma = next((lemma for lemma in load_facts("reporting-verbs")["verbs"] if cue in _gerunds(lemma)), None)
    if lemma is None:
        return cue
    return next((form for form, of in forms.items() if of == lemma), None) or _past(lemma)


def _gerunds(lemma: str) -> tuple[str, ...]:
    return tuple(form for form in _forms(lemma) if form.endswith("ing") and form != lemma)


def _past(lemma: str) -> str:
    """The past of a regular verb."""
    if lemma.endswith("e"):
        return f"{lemma}d"
    return f"{lemma[:-1]}ied" if re.search(r"[^aeiou]y$", lemma) else f"{lemma}ed"


@cache
def _kinds() -> dict[str, str]:
    """Kinds by every form of every reporting verb."""
    verbs = load_facts("reporting-verbs")
    kind_of_class = {c: kind for kind, classes in load_facts("statement-kinds")["kinds"].items() for c in classes}
    kinds: dict[str, str] = {}
    for lemma, facts in verbs["verbs"].items():
        for form in _forms(lemma):
            kinds.setdefault(form, kind_of_class[facts["class"]])
    for form, lemma in verbs["forms"].items():
        kinds[form] = kind_of_class[verbs["verbs"][lemma]["class"]]
    return kinds


def _forms(lemma: str) -> Iterator[str]:
    """A verb's forms, made as regular verbs make them (those that are no words do no harm)."""
    yield from (lemma, f"{lemma}s", f"{lemma}es", f"{lemma}ed", f"{lemma}ing")
    if lemma.endswith("e"):
        yield from (f"{lemma}d", f"{lemma[:-1]}ing")
    if re.search(r"[^aeiou]y$", lemma):
        yield from (f"{lemma[:-1]}ied", f"{lemma[:-1]}ies")
    if re.search(r"[^aeiou][aeiou][^aeiouwxy]$", lemma):
        yield from (f"{lemma}{lemma[-1]}ed", f"{lemma}{lemma[-1]}ing")
