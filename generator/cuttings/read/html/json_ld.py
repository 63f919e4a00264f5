"""Finds what a page states about itself in JSON-LD, with the vocabulary of schema.org that search engines ask for."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

_WRAPPING = re.compile(
    r"^\s*(?://)?\s*(?:<!--|<!\[CDATA\[|/\*.*?\*/)|(?://)?\s*(?:-->|\]\]>)\s*;?\s*$|;\s*$", re.DOTALL
)
_ARTICLE_TYPE = re.compile(r"Article$|^(?:BlogPosting|LiveBlogPosting|Report|Review|SocialMediaPosting|Recipe)$")
_PARAGRAPH_TAG = re.compile(r"<(?:/?(?:p|div|h[1-6]|li|blockquote)|br)\b[^<>]*>", re.IGNORECASE)
_MAX_NESTING = 12  # levels of nesting that are followed; real pages use four


@dataclass(frozen=True, slots=True)
class ArticleData:
    """What JSON-LD states about the page's article, each value as it is written there."""

    headline: str | None = None
    published: str | None = None
    people: tuple[str, ...] = ()  # authors whose stated type is a person, or who have no stated type
    organisations: tuple[str, ...] = ()  # authors of any other stated type
    publisher: str | None = None
    url: str | None = None
    body: str | None = None  # the text of the whole article


Node = Mapping[str, Any]  # a JSON object


def json_ld_nodes(scripts: Iterable[str]) -> tuple[Node, ...]:
    """Every JSON object in the JSON-LD `scripts` of a page, outer ones before the ones within them."""
    return tuple(node for script in scripts for node in _nodes(_loaded(script)))


def article_data(nodes: Sequence[Node]) -> ArticleData:
    """What the JSON-LD of a page states about its article: the first node of an article, else of a page."""
    by_id: dict[str, Node] = {}
    for node in nodes:
        if isinstance(identity := node.get("@id"), str) and len(node) > len(by_id.get(identity, ())):
            by_id[identity] = node
    articles = [node for node in nodes if any(_ARTICLE_TYPE.search(kind) for kind in _types(node))]
    pages = [node for node in nodes if "WebPage" in _types(node)]
    described = [node for node in articles if "headline" in node or "datePublished" in node]
    main = next(iter([*described, *articles, *pages]), None)
    if main is None:
        return ArticleData()
    people, organisations = _authors(main, by_id)
    return ArticleData(
        headline=_string(main.get("headline")) or (_string(main.get("name")) if main in articles else None),
        published=_first_string([main, *pages], ("datePublished", "dateCreated")),
        people=people,
        organisations=organisations,
        publisher=_name(main.get("publisher"), by_id),
        url=_string(main.get("url")) or _string(main.get("mainEntityOfPage")),
        body=_without_tags(_string(main.get("articleBody"))),
    )


@dataclass(frozen=True, slots=True)
class LiveUpdate:
    """An entry of a live blog, as JSON-LD states it; "" for what it does not state."""

    headline: str
    published: str
    body: str


def live_updates(nodes: Iterable[Node]) -> tuple[LiveUpdate, ...]:
    """The entries of the live blog that the JSON-LD of a page describes, in order; () for other pages."""
    stated = next((found for node in nodes if isinstance(found := node.get("liveBlogUpdate"), list)), [])
    return tuple(
        LiveUpdate(
            headline=_string(entry.get("headline")) or "",
            published=_string(entry.get("datePublished")) or "",
            body=_without_tags(_string(entry.get("articleBody"))) or "",
        )
        for entry in stated
        if isinstance(entry, dict)
    )


def _loaded(script: str) -> Any:
    """The value of a script; None if it is not JSON even after comments, CDATA marks and entities are removed."""
    for text in (script, _WRAPPING.sub("", script), html.unescape(_WRAPPING.sub("", script))):
        try:
            return json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _nodes(value: Any, depth: int = 0) -> Iterator[Node]:
    """Every JSON object in `value`, outer ones before the ones within them."""
    if depth > _MAX_NESTING:
        return
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from _nodes(inner, depth + 1)
    elif isinstance(value, list):
        for inner in value:
            yield from _nodes(inner, depth + 1)


def _types(node: Node) -> list[str]:
    kinds = node.get("@type")
    return [kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]


def _string(value: Any) -> str | None:
    if isinstance(value, list):
        value = next(iter(value), None)
    return html.unescape(value).strip() or None if isinstance(value, str) else None


def _without_tags(text: str | None) -> str | None:
    """A `text` that may be HTML, with a line for each of its paragraphs."""
    return re.sub(r"<[a-zA-Z/][^<>]*>", "", _PARAGRAPH_TAG.sub("\n", text)) if text else text


def _first_string(nodes: Iterable[Mapping[str, Any]], keys: Iterable[str]) -> str | None:
    return next((text for key in keys for node in nodes if (text := _string(node.get(key)))), None)


def _resolved(value: Any, by_id: Mapping[str, Node]) -> Any:
    """The node that `value` refers to if it is only a reference (`{"@id": ...}`), else `value` itself."""
    if isinstance(value, dict) and "name" not in value and isinstance(value.get("@id"), str):
        return by_id.get(value["@id"], value)
    return value


def _name(value: Any, by_id: Mapping[str, Node]) -> str | None:
    value = _resolved(value[0] if isinstance(value, list) and value else value, by_id)
    if not isinstance(value, dict):
        return _string(value)
    parts = [_string(value.get(part)) for part in ("givenName", "additionalName", "familyName")]
    return _string(value.get("name")) or " ".join(part for part in parts if part) or None


def _authors(main: Node, by_id: Mapping[str, Node]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names of the persons and of the organisations that wrote `main`."""
    stated = main.get("author") or main.get("creator") or ()
    people: list[str] = []
    organisations: list[str] = []
    for author in stated if isinstance(stated, list) else [stated]:
        whole = _resolved(author, by_id)
        several = whole.get("name") if isinstance(whole, dict) else None
        names = several if isinstance(several, list) else [_name(whole, by_id)]
        is_person = not isinstance(whole, dict) or "Person" in _types(whole) or not _types(whole)
        (people if is_person else organisations).extend(name for name in names if isinstance(name, str) and name)
    return tuple(dict.fromkeys(people)), tuple(dict.fromkeys(organisations))
