"""Keeps what one article tells by itself, so that an added article costs only itself and what it has in common."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from cuttings.cache.inputs import program_id
from cuttings.cache.rows import Rows
from cuttings.common.identity.remember import Make, Remember


def recall(file: Path, wanted: Sequence[tuple[str, str]], make: Make) -> Iterator[Any]:
    """Yield the JSON data for each of `wanted`, a name and a key: what `file` holds, or else what is made.

    `make` is given the positions in `wanted` of what is missing, and yields the data for each, in this order. The names
    must be distinct; those that are not wanted are forgotten.
    """
    rows = Rows(file)
    stored = rows.keys(name for name, _ in wanted)
    held = [stored.get(name) == key for name, key in wanted]
    made = iter(make([at for at, known in enumerate(held) if not known]))
    for at, ((name, key), known) in enumerate(zip(wanted, held, strict=True)):
        data = _data(rows.value(name, key)) if known else None  # one at a time: all of them take much memory
        if data is None:
            text = json.dumps(next(iter(make([at]))) if known else next(made), separators=(",", ":"))
            rows.put(name, key, text.encode())
            data = json.loads(text)  # the same whether it was made or stored
        yield data
    rows.close()


def remember_in(folder: Path) -> Remember:
    """What keeps the data of each kind in a database of its own in `folder`, by its key and by the program."""
    return partial(_remember, folder, program_id())


def _remember(folder: Path, program: str, kind: str, wanted: Sequence[tuple[str, str]], make: Make) -> Iterator[Any]:
    """As `Remember`; a function of the module, since it may be sent to another process."""
    return recall(folder / f"{kind}.sqlite", [(name, f"{program} {key}") for name, key in wanted], make)


def _data(stored: bytes | None) -> Any:
    try:
        return None if stored is None else json.loads(stored)
    except ValueError:
        return None
