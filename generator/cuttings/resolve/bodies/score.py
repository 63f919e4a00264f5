"""How likely a name is a body's by what the recogniser thought of it: a logistic regression, fitted to judged names."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from math import log
from statistics import fmean

from cuttings.common.facts import load_facts
from cuttings.common.genders import given_names
from cuttings.model import READ_LABELS
from cuttings.resolve.candidates import Candidate

LEAST_LIKELIHOOD = 0.005  # below which one likelihood is as good as another
LIKELIHOODS = ("no name", *READ_LABELS)  # in the order of `Name.likelihoods`
# A word with a capital before a name that may be a part of it: "All Larkin", but not "The Larkin" or "US-led Larkin".
CAPITAL_BEFORE = re.compile(r"(?<!\. )(?<!\A)\b(?!(?:The|A|An)\b)[A-Z][\w’']* \Z")
MAX_CAPITAL_CHARS = 60  # of a word before a name, with the space


def features_of(group: Sequence[Candidate], texts: Mapping[str, str]) -> Mapping[str, float]:
    """The features of a name; none if the recogniser gives no likelihoods for any of its mentions.

    They are the mean logarithms of these, and the shares of the mentions that are parts of what was read, that were
    found only as repeats of others, that begin with a given name, and that follow a word with a capital. `texts` are by
    article.
    """
    read = [c.likelihoods for c in group if c.likelihoods]
    if not read:
        return {}
    found = {
        name: fmean(log(max(likelihood, LEAST_LIKELIHOOD)) for likelihood in column)
        for name, column in zip(map(str, LIKELIHOODS), zip(*read, strict=True), strict=True)
    }
    found["cut"] = fmean(c.cut for c in group)
    found["found again"] = fmean(c.rule == "echo" for c in group)
    found["given name"] = fmean(c.text.split()[0].lower() in given_names() for c in group)
    found["capital before"] = fmean(_follows_capital(c, texts[c.article]) for c in group)
    return {name: round(value, 2) for name, value in found.items()}


def _follows_capital(c: Candidate, text: str) -> bool:
    before = text[max(0, c.start - MAX_CAPITAL_CHARS) : c.start].rpartition("\n")[2]
    return CAPITAL_BEFORE.search(before) is not None


def log_odds_of(features: Mapping[str, float]) -> float:
    """The logarithm of the odds that a name with these features is a body's; 0 if there are none."""
    facts = load_facts("body-weights")
    weights: dict[str, float] = facts["weights"]
    return facts["intercept"] + sum(weights[name] * value for name, value in features.items()) if features else 0.0
