"""What a stage found in earlier runs, as the cache keeps it from run to run."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from cuttings.common.identity.remember import Make


class Memory:
    """Remembers what is made, as JSON gives it back, and notes of whom."""

    def __init__(self) -> None:
        self._held: dict[tuple[str, str, str], str] = {}
        self.made: list[tuple[str, str]] = []  # what, and the name

    def __call__(self, kind: str, wanted: Sequence[tuple[str, str]], make: Make) -> Iterator[Any]:
        missing = [at for at, (name, key) in enumerate(wanted) if (kind, name, key) not in self._held]
        self.made += [(kind, wanted[at][0]) for at in missing]
        for at, data in zip(missing, make(missing), strict=True):
            name, key = wanted[at]
            self._held[kind, name, key] = json.dumps(data)
        return (json.loads(self._held[kind, name, key]) for name, key in wanted)
