"""Notes what is looked up while something is made, so that it is made again only if any of that has changed.

These are the verifying traces of build systems (Mokhov, Mitchell and Peyton Jones 2018): with what was made, the keys
are kept that were looked up, and one hash of all that was found under them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any, TypeVar

from cuttings.common.identity.value_id import value_id

K = TypeVar("K")
V = TypeVar("V")
_ID_CHARS = 32  # hexadecimal digits of the hash of a value: thousands of them are hashed for a page
ALL = None  # in place of a key: all keys and values, in order
Looked = dict[str, list[Any]]  # the keys that were looked up, by the name of the mapping; sorted


class Watched(Mapping[K, V]):
    """A mapping that notes which keys are looked up in it."""

    def __init__(self, held: Mapping[K, V], shown: Callable[[K], object] | None = None) -> None:
        """`shown` gives what is to be hashed for a key, where the value tells more than those who look it up can use.

        Such as a rank, by which things are only put in order: it is the same whatever comes before the first of them.
        """
        self._held, self._shown = held, shown
        self._ids: dict[K | None, bytes] = {}
        self.looked: set[K | None] = set()

    def __getitem__(self, key: K) -> V:
        self.looked.add(key)
        return self._held[key]

    def get(self, key: K, default: Any = None) -> Any:
        """The value of `key`, or `default`."""
        self.looked.add(key)
        return self._held.get(key, default)

    def __contains__(self, key: object) -> bool:
        self.looked.add(key)  # type: ignore[arg-type]  # whatever is looked up
        return key in self._held

    def __iter__(self) -> Iterator[K]:
        self.looked.add(ALL)
        return iter(self._held)

    def __len__(self) -> int:
        self.looked.add(ALL)
        return len(self._held)

    def identify(self, keys: Sequence[K | None]) -> bytes:
        """The hashes of what is found under each of `keys`, whether anything is or not, one after the other."""
        known = self._ids
        try:
            return b"".join([known[key] for key in keys])
        except KeyError:  # seldom: most keys are looked up for many pages
            new = ((key, value_id(self._found(key))[:_ID_CHARS]) for key in keys if key not in known)
            known.update((key, bytes.fromhex(id)) for key, id in new)
            return b"".join([known[key] for key in keys])

    def _found(self, key: K | None) -> object:
        if key is None:
            return tuple(self._held.items())
        if self._shown is not None:
            try:
                return self._shown(key)
            except KeyError:  # it is there no longer
                return ()
        return (self._held[key],) if key in self._held else ()


class Answers(Mapping[tuple[Any, ...], V]):
    """A function as a mapping from its arguments to what it returns."""

    def __init__(self, answer: Callable[..., V]) -> None:
        self._answer = answer

    def __getitem__(self, key: tuple[Any, ...]) -> V:
        return self._answer(*key)

    def __contains__(self, key: object) -> bool:
        return True

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        raise TypeError("a function has no list of its arguments")

    def __len__(self) -> int:
        raise TypeError("a function has no number of arguments")


class Reads:
    """Mappings that are watched together."""

    def __init__(self) -> None:
        self._watched: dict[str, Watched[Any, Any]] = {}

    def watch(self, name: str, held: Mapping[K, V], shown: Callable[[K], object] | None = None) -> Watched[K, V]:
        """`held`, watched under `name`; keys are strings, or tuples of strings and numbers."""
        self._watched[name] = Watched(held, shown)
        return self._watched[name]

    def begin(self) -> None:
        """Forget what was looked up."""
        for watched in self._watched.values():
            watched.looked = set()

    def looked(self) -> Looked:
        """What was looked up since `begin`."""
        out: Looked = {}
        for name, watched in self._watched.items():
            if watched.looked:
                out[name] = [ALL] if ALL in watched.looked else sorted(watched.looked)
        return out

    def identify(self, looked: Looked) -> str:
        """A hash of what is found now under the keys that were `looked` up; tuples may have become lists."""
        out = sha256()
        for name in sorted(looked):
            out.update(name.encode())
            keys = looked[name]
            tuples = bool(keys) and isinstance(keys[0], list)
            out.update(self._watched[name].identify([tuple(key) for key in keys] if tuples else keys))
        return out.hexdigest()
