"""Writes the entities as a table for OpenRefine or any spreadsheet; edited, it is read back as decisions.

`project.entity_table` reads it. What an editor may change stands in columns of its own; the last column keeps what was
there before, so that only what was changed becomes a decision, whatever articles have come since.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cuttings.common.interchange.csv_rows import csv_text
from cuttings.common.text import fold
from cuttings.model import Entity, Library, foremost_role, mentions_for_pages
from cuttings.project.entity_table.columns import (
    ALIAS_DELIMITER,
    EDITED_COLUMNS,
    TABLE_COLUMNS,
    EntityRow,
    original_cell,
)


def entity_table(library: Library) -> str:
    """The table: a row for each entity."""
    return csv_text(_rows(library))


def _rows(library: Library) -> Iterator[Iterable[object]]:
    yield TABLE_COLUMNS
    articles: dict[str, set[str]] = {e.id: set() for e in library.entities}
    for m in mentions_for_pages(library.mentions):
        articles[m.entity].add(m.article)
    for e in library.entities:
        role = foremost_role(e)
        row = _row(e)
        edited = row.cells()
        yield (
            *(e.id, *(edited[name] for name in EDITED_COLUMNS)),
            *(e.qualifier, role.title if role else None, len(articles[e.id]), original_cell(row)),
        )


def _row(entity: Entity) -> EntityRow:
    """What an editor may change of `entity`, without aliases that only case divides from its name."""
    where = entity.location
    counts: dict[str, int] = {}
    for alias in entity.aliases:
        counts[alias.name] = counts.get(alias.name, 0) + alias.count
    written = sorted(counts, key=lambda name: (-counts[name], name))
    own = next((name for name in written if fold(name) == fold(entity.name)), written[0] if written else entity.name)
    return EntityRow(
        name=entity.name,
        kind=entity.kind.value,
        aliases=tuple(n for n in written if fold(n) != fold(entity.name) and ALIAS_DELIMITER not in n),
        lat=where.lat if where else None,
        lon=where.lon if where else None,
        country=(where.country if where else None) or "",
        written=own,
    )
