"""Packs the lines of an article into the windows that the tagger's network reads at once.

A window holds as many whole lines as fit, so that the headline is read with the first paragraph, and a surname with the
sentence before it. A line that is longer than a window is cut after a sentence, a comma or a lower-case word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from cuttings.model import READ_LABELS
from cuttings.recognise.shapes import Shape, line_shapes
from cuttings.recognise.wordpiece import Word, WordPieces

WINDOW_PIECES = 128  # pieces that the network reads at once
WINDOW_TEXT_PIECES = WINDOW_PIECES - 2  # without the marks at both ends
BIO_LABELS = ("O", *(f"{place}-{label}" for label in READ_LABELS for place in "BI"))  # the labels that it scores
SENTENCE_STOPS, CLAUSE_PAUSES = frozenset(".?!;"), frozenset(",:—–-)")
MIN_CUT_SHARE = 0.4  # share of the words that fit into a window after which it may be cut

Shaped = tuple[Word, Shape]


@dataclass(frozen=True, slots=True)
class Window:
    """The network's input: piece numbers, and the shape of each piece's word; the words, and their first pieces."""

    pieces: tuple[int, ...]
    shapes: tuple[int, ...]
    words: tuple[Word, ...]
    firsts: tuple[int, ...]


def windows(text: str, lines: Iterable[tuple[int, int]], cutter: WordPieces) -> Iterator[Window]:
    """The words of the `lines` of `text`, each once and in order, in windows of at most WINDOW_PIECES pieces."""
    waiting: list[list[Shaped]] = []
    used = 0
    for start, end in lines:
        words = cutter.words(text, start, end)
        shapes = line_shapes([text[word.start : word.end] for word in words])
        for part in _parts(list(zip(words, shapes, strict=True)), text):
            size = sum(_size(word) for word, _ in part)
            if waiting and used + 1 + size > WINDOW_TEXT_PIECES:
                yield _window(waiting, cutter)
                waiting, used = [], 0
            used += size + bool(waiting)
            waiting.append(part)
    if waiting:
        yield _window(waiting, cutter)


def _size(word: Word) -> int:
    return min(len(word.pieces), WINDOW_TEXT_PIECES)


def _parts(line: list[Shaped], text: str) -> Iterator[list[Shaped]]:
    """`line` in parts of which each fits into a window."""
    while line:
        size, fits = 0, 0
        while fits < len(line) and size + _size(line[fits][0]) <= WINDOW_TEXT_PIECES:
            size += _size(line[fits][0])
            fits += 1
        cut = fits if fits == len(line) else _best_cut(line[: fits + 1], text)
        yield line[:cut]
        line = line[cut:]


def _best_cut(line: Sequence[Shaped], text: str) -> int:
    """The number of words to take from a line whose last word does not fit.

    The cut is at the last place of the best kind: after a sentence, after a pause, before a lower-case word, anywhere.
    """
    words = [text[word.start : word.end] for word, _ in line]
    places = range(max(1, int(MIN_CUT_SHARE * len(line))), len(line))
    kinds = (
        [i for i in places if words[i - 1] in SENTENCE_STOPS and not words[i][0].islower() and len(words[i - 2]) > 2],
        [i for i in places if words[i - 1] in CLAUSE_PAUSES],
        [i for i in places if line[i][1] is Shape.LOWER],
    )
    return next((found[-1] for found in kinds if found), len(line) - 1)


def _window(lines: Sequence[Sequence[Shaped]], cutter: WordPieces) -> Window:
    pieces, shapes = [cutter.first], [int(Shape.NONE)]
    words: list[Word] = []
    firsts: list[int] = []
    for line in lines:
        if words:
            pieces.append(cutter.gap)
            shapes.append(Shape.NONE)
        for word, shape in line:
            words.append(word)
            firsts.append(len(pieces))
            pieces.extend(word.pieces[:WINDOW_TEXT_PIECES])
            shapes.extend([int(shape)] * _size(word))
    return Window((*pieces, cutter.gap), (*shapes, int(Shape.NONE)), tuple(words), tuple(firsts))
