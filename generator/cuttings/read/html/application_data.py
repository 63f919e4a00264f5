"""Finds the article in the data of a page's application, for pages that show their article only after it has run."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import islice
from typing import Any

from cuttings.common.facts import load_facts
from cuttings.read.html.headline import shares_words
from cuttings.read.html.meta_marks import MIN_PROSE_CHARS, Tree, text_of, tree_of

_MAX_SCRIPT_CHARS = 8_000_000  # characters of a script that is read
_MAX_DEPTH = 40  # levels of nesting that are followed
_MIN_ARTICLE_PARAGRAPHS = 3  # paragraphs of prose from which data hold an article, and a page shows one
_ASSIGNED = re.compile(r"\s*(?:window|self|globalThis)(?:\.\w+|\[['\"]\w+['\"]\])\s*=\s*(?=[{\[])")


@dataclass(frozen=True, slots=True)
class _Found:
    """An article in the data: its paragraphs as HTML, and its headings and the short texts beside it."""

    paragraphs: tuple[str, ...]
    beside: tuple[str, ...]


def show_article_of_application(tree: Tree) -> None:
    """Add the article in the data of the page's application, if the page shows none itself; changes the tree.

    Of several articles, that with the page's title is added; none without one.
    """
    body = tree.find(".//body")
    if body is None or _shows_prose(body):
        return
    titles = [*tree.xpath("//meta[@property='og:title']/@content"), *map(text_of, tree.xpath("//head//title"))]
    articles = [found for script in tree.iter("script") for found in _articles(_loaded(script.text or ""), (), 0)]
    own = [found for found in articles if any(shares_words(text, t) for text in found.beside for t in titles)]
    if own:
        longest = max(own, key=lambda found: sum(map(len, found.paragraphs)))
        shown: Tree = tree_of(f"<html><body><article>{''.join(longest.paragraphs)}</article></body></html>")
        body.append(shown.find(".//article"))


def _shows_prose(body: Tree) -> bool:
    elements = (body.iter("p"), (e for e in body.iter() if isinstance(e.tag, str) and e.tag != "script"))
    prose = ((e for e in some if _own_chars(e) >= MIN_PROSE_CHARS) for some in elements)
    return any(len(list(islice(some, _MIN_ARTICLE_PARAGRAPHS))) == _MIN_ARTICLE_PARAGRAPHS for some in prose)


def _own_chars(element: Tree) -> int:
    return len((element.text or "").strip()) + sum(len((child.tail or "").strip()) for child in element)


def _loaded(script: str) -> Any:
    """The value of a script that is JSON, or that gives JSON a name; None of others."""
    assigned = _ASSIGNED.match(script)
    if not (len(script) <= _MAX_SCRIPT_CHARS and (assigned or script.lstrip()[:1] in ("{", "["))):
        return None
    try:
        return json.JSONDecoder(strict=False).raw_decode(script, assigned.end() if assigned else 0)[0]
    except (ValueError, RecursionError):
        return None


def _articles(value: Any, beside: Sequence[str], depth: int) -> Iterator[_Found]:
    """The articles in `value`; `beside` are the short texts of the object around it."""
    if depth > _MAX_DEPTH:
        return
    if isinstance(value, str):
        paragraphs = _paragraphs_of_text(value) if len(value) >= _MIN_ARTICLE_PARAGRAPHS * MIN_PROSE_CHARS else ()
    else:
        paragraphs = (
            tuple(f"<p>{escape(text)}</p>" for text in map(_text_of_part, value)) if isinstance(value, list) else ()
        )
    if sum(len(p) >= MIN_PROSE_CHARS for p in paragraphs) >= _MIN_ARTICLE_PARAGRAPHS:
        headings = [re.sub(r"<[^<>]*>", "", p) for p in paragraphs if p.startswith("<h")]
        yield _Found(paragraphs, (*beside, *headings))
    if isinstance(value, dict):
        beside = [
            text
            for text in value.values()
            if isinstance(text, str) and len(text) < _MIN_ARTICLE_PARAGRAPHS * MIN_PROSE_CHARS
        ]
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _articles(inner, beside, depth + 1)


def _paragraphs_of_text(text: str) -> tuple[str, ...]:
    """The paragraphs of a text that is HTML, or plain with a line for each; () of anything else, such as a script."""
    if re.search(r"<p[\s>]", text):
        return tuple(re.findall(r"<h\d[\s>].*?</h\d>|<p[\s>].*?(?:</p>|(?=<p[\s>])|$)", text, re.DOTALL))
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    prose = [line for line in lines if re.search(r"[.!?…][\"'”’»)]*$", line)]
    return tuple(f"<p>{escape(line)}</p>" for line in lines) if 2 * len(prose) > len(lines) else ()


def _text_of_part(part: Any, depth: int = 0) -> str:
    """The text of a part of an article: a text, or an object that holds texts, as editors of pages store paragraphs."""
    if isinstance(part, str):
        return re.sub(r"<[^<>]*>", "", part)
    if depth > _MAX_DEPTH or not isinstance(part, (dict, list)):
        return ""
    keys = load_facts("page-marks")["application texts"]
    inner = part if isinstance(part, list) else [part[key] for key in keys if key in part][:1]
    return "".join(_text_of_part(piece, depth + 1) for piece in inner)
