"""Finds ships that are called like a person, a place or a firm: "the trawler Ann Poole", and then "the Ann Poole"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cuttings.model import Article, Name, Role
from cuttings.resolve.detect.bounds.name_boundaries import trim
from cuttings.resolve.detect.non_names.ship_names import is_named_ship


def find_named_ships(article: Article, read: Sequence[Name]) -> Iterator[tuple[int, int]]:
    """The spans of ships among the names that were `read` in the text.

    Where the article names somebody like the ship too, the name without "the" is not the ship's; nor is that of
    somebody who speaks: "on the ferry Ann Poole said".
    """
    text = article.text
    for name in read:
        start, end = trim(text, name.start, name.end)
        if start < end and article.role_at(start) is not Role.TITLE and is_named_ship(text, start, end):
            yield start, end
