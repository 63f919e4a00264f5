"""How likely the page of an organisation is right: one body, under its whole name; a logistic regression.

It was fitted to pages that were read and judged. What the recogniser thought of the name counts most (`score`); beside
it what the name is made of and what stands beside it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from math import exp
from statistics import fmean

from cuttings.common.facts import load_facts
from cuttings.common.genders import given_names
from cuttings.common.text import alternation, fold
from cuttings.model import Label
from cuttings.resolve.bodies.evidence import is_body_in_text
from cuttings.resolve.bodies.score import features_of, log_odds_of
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.kinds.name_clues import head_noun, noun_in_name
from cuttings.resolve.names.titles import is_title
from cuttings.resolve.names.tokens import fact_words

MOST_LOG_ODDS = 3.0  # of the recogniser's reading, from which on it is as good as any
CAPITAL_BEHIND = re.compile(r" ([A-Z][\w’'.-]*)")
MIXED = re.compile(r"\d|\.[A-Za-z]{2,}|[a-z][A-Z]")  # as firms and sites write themselves: "LarkinRoe", "Larkin.org"


def page_features(group: Sequence[Candidate], texts: Mapping[str, str]) -> Mapping[str, float]:
    """The features of an organisation, of whose mentions the recogniser must have read some; `texts` are by article."""
    full = max((c.text for c in group), key=lambda name: (len(name.split()), name))
    whole = [c for c in group if c.text == full]
    has_head = head_noun(whole[0].key) is not None or _opens_with_noun(whole[0].key)
    likely = log_odds_of(features_of(group, texts))
    found = {
        "reading": max(-MOST_LOG_ODDS, min(MOST_LOG_ODDS, likely)),
        "read as something else": fmean(c.read not in (Label.ORGANISATION, None) for c in group),
        "acts": any(is_body_in_text(texts[c.article], c.start, c.end) for c in group),
        "noun inside": not has_head and noun_in_name(whole[0].key) is not None,
        "given name": fmean(fold(c.text.split()[0]) in given_names() for c in group),
        "party in the name": " " in full and not _words_for_parties().isdisjoint(fold(full).split()),
        "mixed letters": MIXED.search(full) is not None,
        "capital behind": fmean(_goes_on(c, texts[c.article]) for c in whole),
        "title behind": fmean(not has_head and " " in full and _has_holder(c, texts[c.article]) for c in whole),
        "noun behind": fmean(_noun_behind().match(texts[c.article], c.end) is not None for c in whole),
    }
    return {name: round(float(value), 2) for name, value in found.items()}


def _opens_with_noun(key: str) -> bool:
    """Whether a folded name opens with a noun for a body and says what that is on: "council on larkin affairs"."""
    words = key.split()  # none of a name that folds to nothing: "\uff9f"
    return words[1:2] == ["on"] and words[0] in fact_words("organisations", "heads")


def _goes_on(c: Candidate, text: str) -> bool:
    """Whether a word with a capital follows that is no title and no given name: the name may go on."""
    word = CAPITAL_BEHIND.match(text, c.end)
    return word is not None and not is_title(fold(word[1])) and fold(word[1]) not in given_names()


def _has_holder(c: Candidate, text: str) -> bool:
    """Whether a title with a capital follows: "Larkin Law Professor Ann Lee"."""
    word = CAPITAL_BEHIND.match(text, c.end)
    return word is not None and is_title(fold(word[1]))


@cache
def _noun_behind() -> re.Pattern[str]:
    """A noun behind a name that things are called by which are of it, or of the bearers of two names."""
    return re.compile(rf" (?:{alternation(fact_words('organisations', 'no_bodies_behind'))})\b")


@cache
def _words_for_parties() -> frozenset[str]:
    return fact_words("organisations", "words_for_parties")


def likelihood_of_page(features: Mapping[str, float]) -> float:
    """How likely a page with these features is right, from 0 to 1."""
    facts = load_facts("body-page-weights")
    weights: dict[str, float] = facts["weights"]
    evidence = facts["intercept"] + sum(weights[name] * value for name, value in sorted(features.items()))
    return round(1 / (1 + exp(-evidence)), 2)
