"""Addresses at which the site has, or once had, a page."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class About(StrEnum):
    """What a page is about, as far as an address must be told from another; entities of all kinds are one sort."""

    ARTICLE = "article"
    ENTITY = "entity"
    TOPIC = "topic"
    EVENT = "event"
    PAIR = "pair"
    NAME = "name"  # an alias or a file's name: the page leads to others
    PART = "part"  # a further page of another, or a list
    HIDDEN = "hidden"  # removed by the editor: the record holds no more than a hash of it


@dataclass(frozen=True, slots=True)
class Permalink:
    """An address, and what identifies the subject of its page wherever that is found later."""

    address: str  # the path of the page without its ending: "people/ann-lee"; of a hidden one its `hidden_address`
    about: About
    name: str = ""  # what the page was called; "" for articles, which may have to be forgotten
    keys: tuple[str, ...] = ()  # of an entity its mentions, of an article its text, of an event its articles
    leads: tuple[str, ...] = ()  # addresses of pages that the address leads to, or once led to


def key_of_article(sha256: str) -> str:
    """What stands for an article in the keys of permalinks, of the SHA-256 of its source."""
    return sha256[:12]
