"""Makes small articles, analyses and gazetteers for tests."""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence
from typing import Any

from cuttings.common.text import fold, sentence_anchor
from cuttings.gazetteer import Gazetteer, Toponym
from cuttings.model import Analysis, Article, Block, Label, Library, Name, Page, Role, Sentence, Tokens
from cuttings.project.settings import Settings
from cuttings.publish import publish

Names = Sequence[tuple[str, Label]]


def texts_beside(library: Library, settings: Settings) -> dict[str, str]:
    """The texts of the files beside the pages, by their paths."""
    return {file.path: file.make() for file in publish(library, settings)}


def make_article(text: str, id: str = "a", title: str = "", published: str | None = None) -> Article:
    """An article whose first line is the title and whose other lines are body."""
    blocks = tuple(
        Block(m.start(), m.end(), Role.TITLE if title and m.group() == title else Role.BODY)
        for m in re.finditer(r"\S.*", text)
    )
    return Article(
        id=id,
        source=f"seeds/{id}.txt",
        sources=(f"seeds/{id}.txt",),
        text=text,
        blocks=blocks,
        title=title or id,
        outlet=None,
        published=published,
        published_basis=None,
        authors=(),
        url=None,
        language="en",
        sha256="0" * 64,
    )


def make_analysis(article: Article, names: Names = (), common: Sequence[str] = ()) -> Analysis:
    """An analysis that finds `names` everywhere, has a sentence up to each full stop, and lemmas of `common` words."""
    text = article.text
    found = [
        Name(m.start(), m.end(), label) for name, label in names for m in re.finditer(rf"\b{re.escape(name)}\b", text)
    ]
    sentences = [
        Sentence(m.start(), m.end(), sentence_anchor(m.group())) for m in re.finditer(r"\S[^.\n]*(?:\.|$)?", text)
    ]
    words = list(re.finditer(r"\w+", text))
    tokens = Tokens(
        array("l", [w.start() for w in words]),
        array("l", [w.end() for w in words]),
        array("l", range(len(words))),
        tuple(w.group().lower() for w in words),
        tuple("VERB" if w.group().lower() in common else "PROPN" for w in words),
        tuple("dep" for _ in words),
    )
    return Analysis(tuple(sentences), tokens, tuple(sorted(found, key=lambda n: n.start)))


def make_gazetteer(**demonyms: str) -> Gazetteer:
    """A gazetteer of made-up countries, each with its demonym: make_gazetteer(Freedonia="Freedonian")."""
    places = {
        name: Toponym(f"g{i}", name, "country", 10.0 * i, 20.0, name[:2].upper(), 1_000_000)
        for i, name in enumerate(sorted(demonyms))
    }
    return Gazetteer(
        names={fold(name): (place,) for name, place in places.items()},
        demonyms={fold(word): places[name] for name, word in demonyms.items()},
    )


def get(page: Page, field: str) -> Any:
    """What the view model of `page` has in a field, whatever kind of page it is."""
    return getattr(page.view, field)
