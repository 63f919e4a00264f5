"""How likely a name is a body's, by the recogniser's likelihoods: a logistic regression, fitted to judged names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import exp, log
from statistics import fmean

from cuttings.common.facts import load_facts
from cuttings.model import READ_LABELS
from cuttings.resolve.candidates import Candidate

LEAST_LIKELIHOOD = 0.005  # below which one likelihood is as good as another
FEATURES = ("no name", *READ_LABELS)  # in the order of `Name.likelihoods`


def is_likely_body(group: Sequence[Candidate]) -> bool:
    """Whether the mentions of a name are as likely a body's as is asked for, or the recogniser does not say."""
    features = features_of(group)
    return not features or likelihood_of(features) >= float(load_facts("body-weights")["threshold"])


def features_of(group: Sequence[Candidate]) -> Mapping[str, float]:
    """The features of a name, the mean of those of its mentions; none if the recogniser gives no likelihoods."""
    mentions = [dict(_of_mention(c)) for c in group if c.likelihoods]
    return {name: round(fmean(m[name] for m in mentions), 3) for name in mentions[0]} if mentions else {}


def _of_mention(c: Candidate) -> Iterator[tuple[str, float]]:
    for name, likelihood in zip(FEATURES, c.likelihoods, strict=True):
        yield name, log(max(likelihood, LEAST_LIKELIHOOD))
    yield "cut", float(c.cut)


def likelihood_of(features: Mapping[str, float]) -> float:
    """How likely a name with these features is a body's, from 0 to 1."""
    facts = load_facts("body-weights")
    weights: dict[str, float] = facts["weights"]
    evidence = facts["intercept"] + sum(weights[name] * value for name, value in sorted(features.items()))
    return round(1 / (1 + exp(-evidence)), 2)
