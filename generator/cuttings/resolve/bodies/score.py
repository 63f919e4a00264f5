"""How likely a name is a body's: a logistic regression, fitted to judged names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import exp, log
from statistics import fmean

from cuttings.common.facts import load_facts
from cuttings.model import READ_LABELS
from cuttings.resolve.bodies.evidence import evidence_of
from cuttings.resolve.candidates import Candidate

LEAST_LIKELIHOOD = 0.005  # below which one likelihood is as good as another
LIKELIHOODS = ("no name", *READ_LABELS)  # in the order of `Name.likelihoods`


def is_likely_body(group: Sequence[Candidate], texts: Mapping[str, str]) -> bool:
    """Whether a name with these mentions is as likely a body's as is asked for, or the recogniser does not say.

    `texts` are by article.
    """
    features = features_of(group, texts)
    return not features or likelihood_of(features) >= float(load_facts("body-weights")["threshold"])


def features_of(group: Sequence[Candidate], texts: Mapping[str, str]) -> Mapping[str, float]:
    """The features of a name; none if the recogniser gives no likelihoods for any of its mentions.

    They are the mean logarithms of these, the share of the mentions for which each kind of evidence is found, and the
    logarithms of the numbers of mentions and of forms of the name.
    """
    read = [c.likelihoods for c in group if c.likelihoods]
    if not read:
        return {}
    found = {
        str(name): fmean(log(max(likelihood, LEAST_LIKELIHOOD)) for likelihood in column)
        for name, column in zip(LIKELIHOODS, zip(*read, strict=True), strict=True)
    }
    told = Counter(name for c in group for name in set(evidence_of(c, texts[c.article])))
    found |= {name: count / len(group) for name, count in told.items()}
    found |= {"mentions": log(len(group)), "forms": log(len({c.key for c in group}))}
    return {name: round(value, 3) for name, value in found.items()}


def likelihood_of(features: Mapping[str, float]) -> float:
    """How likely a name with these features is a body's, from 0 to 1; a feature without a weight says nothing."""
    facts = load_facts("body-weights")
    weights: dict[str, float] = facts["weights"]
    evidence = facts["intercept"] + sum(weights.get(name, 0.0) * value for name, value in sorted(features.items()))
    return round(1 / (1 + exp(-evidence)), 2)
