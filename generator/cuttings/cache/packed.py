"""Holds the analyses of all articles as they lie in the cache: in a fifth of the memory that they take as objects.

They lie in one stretch of bytes, and of each the part that is asked for is unpacked: many want sentences and no words.
A forked process shares that stretch with its parent whatever it reads; objects it would copy as soon as it looks at
them, since Python counts who refers to them.
"""

from __future__ import annotations

import marshal
import zlib
from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping, Sequence
from sys import byteorder, intern
from typing import Any

from cuttings.model import Analysis, Label, Name, Sentence, Tokens

MAX_UNPACKED = 256  # analyses that were asked for last, kept as objects: a page asks for the same few again and again
_MARSHAL_VERSION = 2  # of marshal: in later ones equal values may differ, since they refer back to the same object
_LENGTH_BYTES = 4  # of the length of a part


def packed(analysis: Analysis) -> bytes:
    """`analysis` as `PackedAnalyses` takes it, each part with its length before it; equal ones are equal."""
    tokens = analysis.tokens
    parts = (
        [(one.start, one.end, one.anchor) for one in analysis.sentences],
        (
            [_columns(column) for column in (tokens.lemmas, tokens.tags, tokens.dependencies)],
            [_bytes("i", column) for column in (tokens.starts, tokens.ends, tokens.heads)],
        ),
        [(one.start, one.end, one.label.value, one.likelihoods) for one in analysis.names],
    )
    contents = [zlib.compress(marshal.dumps(part, _MARSHAL_VERSION), 1) for part in parts]
    return b"".join(len(content).to_bytes(_LENGTH_BYTES, "big") + content for content in contents)


def _columns(words: Sequence[str]) -> tuple[list[str], bytes]:
    """The distinct `words` in order, and for each word its index among them."""
    vocabulary = {word: i for i, word in enumerate(dict.fromkeys(words))}
    return list(vocabulary), _bytes("I", map(vocabulary.__getitem__, words))


class _Packed(Analysis):
    """An analysis of which each part is unpacked when it is asked for; until then its slot is empty."""

    __slots__ = ("_content",)
    __hash__ = Analysis.__hash__
    _content: bytes

    def __init__(self, content: bytes, known_id: str) -> None:
        object.__setattr__(self, "_content", content)
        object.__setattr__(self, "known_id", known_id)

    def __getattr__(self, name: str) -> object:
        if name not in _READER_BY_PART:
            raise AttributeError(name)
        object.__setattr__(self, name, _READER_BY_PART[name](_part(self._content, list(_READER_BY_PART).index(name))))
        return getattr(self, name)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Analysis) and _parts(self) == _parts(other)

    def __reduce__(self) -> tuple[type, tuple[bytes, str]]:
        return _Packed, (self._content, self.known_id)


def _parts(analysis: Analysis) -> list[object]:
    return [getattr(analysis, name) for name in _READER_BY_PART]


class PackedAnalyses(Mapping[str, Analysis]):
    """The analysis of each article by its id; equal words are the same object in all that are unpacked."""

    def __init__(self) -> None:
        self._packed = bytearray()
        self._spans: dict[str, tuple[int, int, str]] = {}  # where each analysis lies in it, and its identity
        self._unpacked: OrderedDict[str, Analysis] = OrderedDict()

    def add(self, id: str, content: bytes, identity: str) -> None:
        """Add the `packed` analysis of the article `id`, which has none yet; analyses of one `identity` are equal."""
        start = len(self._packed)
        self._packed += content
        self._spans[id] = start, len(self._packed), identity

    def in_order(self, ids: Sequence[str]) -> PackedAnalyses:
        """These analyses in the order of `ids`, which has all of them."""
        self._spans = {id: self._spans[id] for id in ids}
        return self

    def __getitem__(self, id: str) -> Analysis:
        known = self._unpacked.get(id)
        if known is not None:
            self._unpacked.move_to_end(id)
            return known
        start, end, identity = self._spans[id]
        found = self._unpacked[id] = _Packed(bytes(self._packed[start:end]), identity)
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


def _part(content: bytes, number: int) -> Any:
    for _ in range(number):
        content = content[_LENGTH_BYTES + int.from_bytes(content[:_LENGTH_BYTES], "big") :]
    length = int.from_bytes(content[:_LENGTH_BYTES], "big")
    return marshal.loads(zlib.decompress(content[_LENGTH_BYTES : _LENGTH_BYTES + length]))


def _sentences(plain: Any) -> tuple[Sentence, ...]:
    return tuple(Sentence(*one) for one in plain)


def _names(plain: Any) -> tuple[Name, ...]:
    return tuple(Name(start, end, Label(label), likely) for start, end, label, likely in plain)


def _tokens(plain: Any) -> Tokens:
    words, spans = plain
    starts, ends, heads = (_column("i", column) for column in spans)
    lemmas, tags, dependencies = (_words(vocabulary, _column("I", index)) for vocabulary, index in words)
    return Tokens(starts, ends, heads, lemmas, tags, dependencies)


_READER_BY_PART: Mapping[str, Callable[[Any], object]] = {"sentences": _sentences, "tokens": _tokens, "names": _names}


def _words(vocabulary: Sequence[str], index: Sequence[int]) -> tuple[str, ...]:
    """The words that `_columns` was given; equal ones are the same object in all articles."""
    known = list(map(intern, vocabulary))
    return tuple(map(known.__getitem__, index))


def _bytes(code: str, values: Any) -> bytes:
    column = array(code, values)
    if byteorder == "big":  # a cache may be restored on another machine
        column.byteswap()
    return column.tobytes()


def _column(code: str, content: bytes) -> array[int]:
    column = array(code)
    column.frombytes(content)
    if byteorder == "big":
        column.byteswap()
    return column
