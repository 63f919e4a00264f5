"""Groups values by a key."""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from typing import TypeVar

from cuttings.model import Mention

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")


def grouped(pairs: Iterable[tuple[K, T]]) -> dict[K, tuple[T, ...]]:
    """The values of `pairs` by their key, keys and values in the order in which they come."""
    groups: dict[K, list[T]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}


def mentions_by_article(mentions: Iterable[Mention]) -> dict[str, tuple[Mention, ...]]:
    """The mentions of each article, by its id, in the order of the text."""
    found = grouped((mention.article, mention) for mention in mentions)
    return {article: tuple(sorted(own, key=lambda m: (m.start, m.end))) for article, own in found.items()}
