"""Articles as the stages before would hand them on, made from plain text without a model."""

from __future__ import annotations

import re
from array import array
from collections.abc import Mapping, Sequence

from cuttings.common.text import sentence_anchor, slug
from cuttings.model import Analysis, Article, Block, Kind, Mention, Role, Sentence, Tokens

SMALL = re.compile(
    "an?|and|are|as|at|been|but|by|for|from|ha[ds]|have|her?|his|in|its?|is|of|on|or|she|that|the|to|was|were|will|with",
    re.IGNORECASE,
)


def article(
    id: str, title: str, body: str, published: str | None = None, *, outlet: str | None = None, credit: str = ""
) -> Article:
    """An article of a headline, body paragraphs and, where it is given, a credit below."""
    parts = [(Role.TITLE, title), *((Role.BODY, line) for line in body.strip().split("\n")), (Role.CREDIT, credit)]
    text, blocks = "", []
    for role, part in parts:
        if part.strip():
            blocks.append(Block(len(text), len(text) + len(part.strip()), role))
            text += part.strip() + "\n\n"
    return Article(
        id=id,
        source=f"seeds/{id}.txt",
        sources=(f"seeds/{id}.txt",),
        text=text,
        blocks=tuple(blocks),
        title=title,
        outlet=outlet,
        published=published,
        published_basis="dateline" if published else None,
        authors=(),
        url=None,
        language="en",
        sha256="0" * 64,
    )


def analyse(article: Article) -> Analysis:
    """Sentences cut at full stops, words tagged by their shape: capitals are names, digits are figures."""
    words = [m for m in re.finditer(r"[\w'-]+(?:\.\d+)?", article.text) if article.role_at(m.start())]
    sentences = []
    for block in article.blocks:
        for m in re.finditer(r"[^.!?]+[.!?]?", article.text[block.start : block.end]):
            start, end = block.start + m.start() + len(m[0]) - len(m[0].lstrip()), block.start + m.end()
            if start < end:
                sentences.append(Sentence(start, end, sentence_anchor(article.text[start:end])))
    tokens = Tokens(
        array("l", [m.start() for m in words]),
        array("l", [m.end() for m in words]),
        array("l", range(len(words))),
        tuple(m[0].lower() for m in words),
        tuple(_tag(m[0]) for m in words),
        ("dep",) * len(words),
    )
    return Analysis(tuple(sentences), tokens, ())


def _tag(word: str) -> str:
    if SMALL.fullmatch(word):
        return "X"
    return "NUM" if word[0].isdigit() else "PROPN" if word[0].isupper() else "NOUN"


def analyses_of(articles: Sequence[Article]) -> Mapping[str, Analysis]:
    """The analyses of `articles` by id."""
    return {a.id: analyse(a) for a in articles}


def mentions_of(articles: Sequence[Article], names: Mapping[str, Kind]) -> tuple[Mention, ...]:
    """Every place where one of `names` stands, each name an entity of its own."""
    return tuple(
        Mention(a.id, m.start(), m.end(), name, kind, f"{_FOLDERS[kind]}/{slug(name)}")
        for a in articles
        for name, kind in sorted(names.items())
        for m in re.finditer(rf"\b{re.escape(name)}\b", a.text)
    )


_FOLDERS = {Kind.PERSON: "people", Kind.PLACE: "places", Kind.ORGANISATION: "organisations"}
