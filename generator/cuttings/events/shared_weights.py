"""Sums the weights of what pairs of accounts share: for one account and all that it is compared with at a time.

The sums of a pair have the same last digit whatever other accounts there are: features are added in one order.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from cuttings.events.account import Account
from cuttings.events.features import Channel

_LEAD = len(Channel)  # the column of the weights in the lead, behind those of the channels


class Shared(NamedTuple):
    """What two accounts share: sums of products of weights, and of idf."""

    names: float
    words: float
    figures: float
    lead: float
    told: float  # the idf of what stands in the lead of the first and anywhere in the second
    told_back: float  # and of what stands in the lead of the second and anywhere in the first


class _Columns(NamedTuple):
    """The features of an account by number, and the weights of each in its channels and in its lead."""

    features: npt.NDArray[np.int32]
    weights: npt.NDArray[np.float64]


def shared_weights(
    accounts: Sequence[Account], idf: Mapping[str, float], pairs: Sequence[tuple[int, int]]
) -> Iterator[Shared]:
    """Yield what each of `pairs` of `accounts`, given by their indexes and sorted, share."""
    vocabulary = sorted(set[str]().union(*map(_features, accounts)))
    numbers = {feature: n for n, feature in enumerate(vocabulary)}
    rarity = np.array([idf.get(feature, 0.0) for feature in vocabulary])
    columns: list[_Columns | None] = [None] * len(accounts)
    weights = np.zeros((len(rarity), _LEAD + 1))  # of the first account of the pairs
    held = np.zeros(len(rarity), bool)  # whether it has a feature

    def of(index: int) -> _Columns:
        found = columns[index]
        if found is None:
            found = columns[index] = _columns(accounts[index], numbers)
        return found

    for first, group in groupby(pairs, itemgetter(0)):
        own, others = of(first), [of(second) for _, second in group]
        weights[own.features], held[own.features] = own.weights, True
        yield from _sums(weights, held, others, rarity)
        weights[own.features], held[own.features] = 0.0, False
        columns[first] = None  # it is the second of no further pair


def _features(account: Account) -> set[str]:
    return set(account.vocabulary).union(account.lead, *account.channels)


def _columns(account: Account, numbers: Mapping[str, int]) -> _Columns:
    features = sorted(_features(account))
    place = {feature: at for at, feature in enumerate(features)}
    weights = np.zeros((len(features), _LEAD + 1))
    for at, column in enumerate((*account.channels, account.lead)):
        weights[[place[feature] for feature in column], at] = list(column.values())
    return _Columns(np.array([numbers[feature] for feature in features], np.int32), weights)


def _sums(
    weights: npt.NDArray[np.float64],
    held: npt.NDArray[np.bool_],
    others: Sequence[_Columns],
    rarity: npt.NDArray[np.float64],
) -> Iterator[Shared]:
    lengths = [len(other.features) for other in others]
    features = np.concatenate([other.features for other in others])
    (common,) = held[features].nonzero()  # what both have
    pairs = np.repeat(np.arange(len(others)), lengths)[common]
    features, theirs = features[common], np.concatenate([other.weights for other in others])[common]
    mine, idf = weights[features], rarity[features]
    products = (*(mine * theirs).T, idf * (mine[:, _LEAD] > 0), idf * (theirs[:, _LEAD] > 0))
    sums: Any = np.array([np.bincount(pairs, product, len(others)) for product in products])
    return map(Shared._make, sums.T.tolist())
