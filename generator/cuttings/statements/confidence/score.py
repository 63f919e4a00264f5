"""The probability that a statement is right, from its features: a logistic regression, fitted to judged statements."""

from __future__ import annotations

from collections.abc import Iterable
from math import exp

from cuttings.common.facts import load_facts
from cuttings.statements.confidence.attributed import Attributed
from cuttings.statements.confidence.claim_features import claim_features
from cuttings.statements.confidence.cue_features import cue_features
from cuttings.statements.confidence.edge_features import edge_features
from cuttings.statements.confidence.speaker_features import speaker_features


def features_of(found: Attributed) -> frozenset[str]:
    """The names of all features that a statement has; one of a group, "odd cue: modal", stands for the group too."""
    draft = found.draft
    if draft.verb is None and not draft.cue and not draft.direct:
        return frozenset([*speaker_features(found), "a turn of a transcript"])
    features = [*speaker_features(found), *cue_features(found), *claim_features(found), *edge_features(found)]
    return frozenset([*features, *(feature.split(":")[0] for feature in features)])


def confidence_of(features: Iterable[str]) -> float:
    """How likely a statement with these features is right, from 0 to 1; a feature without a weight says nothing."""
    facts = load_facts("statement-confidence")
    weights: dict[str, float] = facts["weights"]
    evidence = facts["intercept"] + sum(weights.get(feature, 0.0) for feature in sorted(features))
    return round(1 / (1 + exp(-evidence)), 2)


def is_sure(confidence: float, *, named: bool = True) -> bool:
    """Whether a statement of this confidence is shown under a name and in tables, and not only in its article.

    One of somebody who is `named` has to be surer than one of "officials": a wrong word in somebody's mouth is worse.
    """
    return confidence >= float(load_facts("statement-confidence")["threshold" if named else "threshold_unnamed"])
