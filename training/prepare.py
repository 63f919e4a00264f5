"""Reads the annotated corpora and packs them into the windows that the network reads."""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from cuttings.recognise.shapes import Shape, line_shapes
from cuttings.recognise.windows import BIO_LABELS, WINDOW_PIECES
from cuttings.recognise.wordpiece import WordPieces

IGNORED = -100  # the label of pieces that the loss ignores
OPEN = "X"  # the label of words for which a corpus has no decision
NUMBERS = {label: i for i, label in enumerate(BIO_LABELS)} | {OPEN: IGNORED}
# How often a document of a source is read in an epoch, on average; 1 for other sources. Single sentences about
# chemistry or albums, and the reports of one government, would otherwise have too much weight for a model of news.
SHARES = {
    "multiner": 0.5,
    "crossner-ai": 0.5,
    "crossner-music": 0.5,
    "crossner-science": 0.7,
    "crossner-literature": 0.7,
    "meantime": 2.0,
    "pud": 1.5,
}


@dataclass(frozen=True, slots=True)
class Line:
    """Words and their labels: O, B- or I- with PER, LOC, ORG or MISC, and X where the corpus has no decision."""

    words: tuple[str, ...]
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """A document of a corpus, as lines."""

    source: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Window:
    """What the network reads at once: the numbers of pieces, the shapes of their words, their labels."""

    pieces: tuple[int, ...]
    shapes: tuple[int, ...]
    labels: tuple[int, ...]


def load_texts(path: Path) -> list[Text]:
    """The documents of a gzipped file of JSON Lines: `{"src": ..., "sents": [[[word, ...], [label, ...]], ...]}`."""
    with gzip.open(path, "rt", encoding="utf8") as file:
        return [
            Text(plain["src"], tuple(Line(tuple(words), tuple(labels)) for words, labels in plain["sents"]))
            for plain in map(json.loads, file)
        ]


def names_in(labels: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """The indexes of the first word and after the last word, and the kind, of each name in `labels`."""
    start = 0
    while start < len(labels):
        end = start + 1
        if labels[start].startswith("B-"):
            kind = labels[start][2:]
            while end < len(labels) and labels[end] == f"I-{kind}":
                end += 1
            yield start, end, kind
        start = end


def drawn(texts: Sequence[Text], chance: random.Random) -> Iterator[Text]:
    """The documents of one epoch, each as often as its source's share says."""
    for text in texts:
        share = SHARES.get(text.source, 1.0)
        for _ in range(int(share) + (chance.random() < share % 1)):
            yield text


def joined(lines: Sequence[Line], chance: random.Random) -> Iterator[Line]:
    """The sentences of a document joined into paragraphs, in half of the documents several to a paragraph."""
    most = chance.choice((1, 1, 1, 2, 3, 6))
    waiting: list[Line] = []
    for i, line in enumerate(lines):
        waiting.append(line)
        if i == 0 or len(waiting) >= chance.randint(1, most):  # the first sentence may be the headline
            yield _one(waiting)
            waiting = []
    if waiting:
        yield _one(waiting)


def _one(lines: Sequence[Line]) -> Line:
    return Line(tuple(w for line in lines for w in line.words), tuple(x for line in lines for x in line.labels))


def encode(line: Line, cutter: WordPieces) -> list[tuple[tuple[int, ...], Shape, int]]:
    """The words of a line as the recogniser cuts them: the pieces, the shape, and the label of the first piece."""
    text = " ".join(line.words)
    words = cutter.words(text, 0, len(text))
    shapes = line_shapes([text[word.start : word.end] for word in words])
    found = []
    at, token, fresh = 0, 0, True  # the offset and the index of the token, and whether it has no label yet
    for word, shape in zip(words, shapes, strict=True):
        while word.start >= at + len(line.words[token]):
            at, token, fresh = at + len(line.words[token]) + 1, token + 1, True
        label = line.labels[token]
        if not fresh and label.startswith("B-"):
            label = "I" + label[1:]
        found.append((word.pieces, shape, NUMBERS[label]))
        fresh = False
    return found


def windows(lines: Sequence[Line], cutter: WordPieces, chance: random.Random) -> Iterator[Window]:
    """The lines of one document in windows of at most WINDOW_PIECES pieces, cut between lines where possible."""
    width = WINDOW_PIECES if chance.random() < 0.7 else chance.choice((WINDOW_PIECES, 64, 32))
    gaps = chance.random() < 0.7  # the recogniser marks the ends of lines, but the model should not depend on it
    pieces: list[int] = []
    shapes: list[int] = []
    labels: list[int] = []

    def close() -> Window:
        window = Window(
            (cutter.first, *pieces, cutter.gap), (Shape.NONE, *shapes, Shape.NONE), (IGNORED, *labels, IGNORED)
        )
        for column in (pieces, shapes, labels):
            column.clear()
        return window

    for line in lines:
        words = encode(line, cutter)
        if pieces and len(pieces) + sum(len(p) for p, _, _ in words) > width - 3:
            yield close()
        elif pieces and gaps:
            for column, mark in ((pieces, cutter.gap), (shapes, Shape.NONE), (labels, IGNORED)):
                column.append(mark)
        for whole, shape, label in words:
            word = whole[: WINDOW_PIECES - 2]
            if len(pieces) + len(word) > WINDOW_PIECES - 2:
                yield close()
            pieces.extend(word)
            shapes.extend([shape] * len(word))
            labels.extend([label] + [IGNORED] * (len(word) - 1))
    if pieces:
        yield close()
