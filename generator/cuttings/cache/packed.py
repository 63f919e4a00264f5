"""Holds the analyses of all articles in a fifth of the memory that they take as objects.

They lie in one stretch of bytes, and each is unpacked when it is asked for. A forked process shares that stretch with
its parent whatever it reads; objects it would copy as soon as it looks at them, since Python counts who refers to them.
"""

from __future__ import annotations

import marshal
import zlib
from array import array
from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence

from cuttings.model import Analysis, Label, Name, Sentence, Tokens

MAX_UNPACKED = 256  # analyses that were asked for last, kept as objects: a page asks for the same few again and again


class PackedAnalyses(Mapping[str, Analysis]):
    """The analysis of each article by its id; equal words are the same object in all that are unpacked."""

    def __init__(self) -> None:
        self._packed = bytearray()
        self._spans: dict[str, tuple[int, int]] = {}  # where each analysis lies in it
        self._words: list[str] = []  # all lemmas and labels, each once
        self._codes: dict[str, int] = {}  # their places there
        self._unpacked: OrderedDict[str, Analysis] = OrderedDict()

    def add(self, id: str, analysis: Analysis) -> None:
        """Add the analysis of the article `id`, which has none yet."""
        tokens, start = analysis.tokens, len(self._packed)
        plain = (
            [(one.start, one.end, one.anchor) for one in analysis.sentences],
            [(one.start, one.end, one.label.value, one.likelihoods) for one in analysis.names],
            [array("i", column).tobytes() for column in (tokens.starts, tokens.ends, tokens.heads)],
            [self._coded(column).tobytes() for column in (tokens.lemmas, tokens.tags, tokens.dependencies)],
        )
        self._packed += zlib.compress(marshal.dumps(plain), 1)
        self._spans[id] = start, len(self._packed)

    def in_order(self, ids: Sequence[str]) -> PackedAnalyses:
        """These analyses in the order of `ids`, which has all of them."""
        self._spans = {id: self._spans[id] for id in ids}
        return self

    def __getitem__(self, id: str) -> Analysis:
        known = self._unpacked.get(id)
        if known is not None:
            self._unpacked.move_to_end(id)
            return known
        found = self._unpacked[id] = self._unpack(*self._spans[id])
        if len(self._unpacked) > MAX_UNPACKED:
            self._unpacked.popitem(last=False)
        return found

    def __contains__(self, id: object) -> bool:
        return id in self._spans

    def __iter__(self) -> Iterator[str]:
        return iter(self._spans)

    def __len__(self) -> int:
        return len(self._spans)

    def __getstate__(self) -> dict[str, object]:
        """What another process is sent: all except what is unpacked."""
        return self.__dict__ | {"_unpacked": OrderedDict()}

    def _coded(self, words: Sequence[str]) -> array[int]:
        for word in words:
            if word not in self._codes:
                self._codes[word] = len(self._words)
                self._words.append(word)
        return array("I", map(self._codes.__getitem__, words))

    def _unpack(self, start: int, end: int) -> Analysis:
        with memoryview(self._packed) as packed:
            sentences, names, spans, words = marshal.loads(zlib.decompress(packed[start:end]))
        starts, ends, heads = (_column("i", column) for column in spans)
        lemmas, tags, dependencies = (tuple(map(self._words.__getitem__, _column("I", column))) for column in words)
        return Analysis(
            tuple(Sentence(*one) for one in sentences),
            Tokens(starts, ends, heads, lemmas, tags, dependencies),
            tuple(Name(first, past, Label(label), likely) for first, past, label, likely in names),
        )


def _column(code: str, content: bytes) -> array[int]:
    column = array(code)
    column.frombytes(content)
    return column
