"""Describes the database for Datasette (`datasette cuttings.db --metadata cuttings-metadata.json`)."""

from __future__ import annotations

import json

from cuttings.export.tables.schema import DATABASE_FILE, DOCUMENTATION, VIEWS, Table, tables


def datasette_metadata(site_name: str, site_url: str | None = None) -> str:
    """The metadata file: what the database, its tables and their columns hold, and how to show them."""
    described: dict[str, object] = {table.name: _table(table) for table in tables()}
    described |= {name: {"description": says} for name, (says, _) in VIEWS.items()}
    described[DOCUMENTATION] = {"description": "What each table and column holds; a table's own line has no column."}
    name = DATABASE_FILE.rpartition(".")[0]
    about = {
        "title": site_name,
        "description": "What the articles of this collection say, and the sentences that say it. Made by Cuttings.",
        **({"source": site_name, "source_url": site_url} if site_url else {}),
        "databases": {name: {"tables": described}},
    }
    return json.dumps(about, ensure_ascii=False, indent=2) + "\n"


def _table(table: Table) -> dict[str, object]:
    given: dict[str, object] = {
        "description": table.says,
        "columns": {column.name: column.says for column in table.columns},
    }
    if table.label:
        given["label_column"] = table.label
    if table.facets:
        given["facets"] = list(table.facets)
    if table.largest_first:
        given["sort_desc"] = table.largest_first
    return given
