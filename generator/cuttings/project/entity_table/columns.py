"""The columns of the table of entities, and what a row of it says."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from cuttings.common.text import fold

EDITED_COLUMNS = ("name", "kind", "aliases", "lat", "lon", "country", "hide", "why")  # what an editor may change
ORIGINAL_COLUMN = "as_exported"
TABLE_COLUMNS = ("id", *EDITED_COLUMNS, "qualifier", "role", "articles", ORIGINAL_COLUMN)
ALIAS_DELIMITER = ";"


@dataclass(frozen=True, slots=True)
class EntityRow:
    """What an editor may change of an entity; `written` is the name that finds it, since the articles use it."""

    name: str
    kind: str
    aliases: tuple[str, ...]
    lat: float | None
    lon: float | None
    country: str
    written: str

    def cells(self) -> Mapping[str, object]:
        """The cells of the columns that an editor may change."""
        stated = asdict(self) | {"aliases": f"{ALIAS_DELIMITER} ".join(self.aliases), "hide": "", "why": ""}
        return {name: stated[name] for name in EDITED_COLUMNS}

    @property
    def names(self) -> frozenset[str]:
        """All its names, folded."""
        return frozenset(map(fold, (self.name, self.written, *self.aliases)))


def original_cell(row: EntityRow) -> str:
    """The cell of the last column: `row` in JSON."""
    return json.dumps(asdict(row), ensure_ascii=False)
