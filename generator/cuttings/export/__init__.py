"""Writes a library for other programs, in the forms that their users ask for.

`json_lines` has the records of everything that is known; `tables` lays the same out as tables for SQLite and Parquet;
`networks` writes GEXF and Neo4j's import files, `vault` notes for Obsidian, `literature` references, and `openrefine` a
table of entities that is read back as decisions. Records and tables alone have the entities that are too unsure for a
page. What only one form needs is imported when that form is written.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from cuttings.common.files.whole_files import write_whole
from cuttings.model import Library

__all__ = ["FORMS", "Form", "export"]


@dataclass(frozen=True, slots=True)
class Form:
    """A form of the export."""

    says: str  # what it is, in a few words
    name: str  # of the file or folder that is written; "" where files lie in the folder of the export itself
    write: Callable[[Library, Path, str, str | None], None]  # given the library, that path, and the site's name and URL


def export(
    library: Library,
    folder: Path,
    forms: Sequence[str] = ("jsonl",),
    site_name: str = "Cuttings",
    site_url: str | None = None,
) -> Mapping[str, Path]:
    """Write each of `forms` into `folder`, and return the path of what was written for it.

    Raises CuttingsError where a form needs a package that is not installed, OSError if a file cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    written = {}
    for form in dict.fromkeys(forms):
        path = folder / FORMS[form].name if FORMS[form].name else folder
        FORMS[form].write(library, path, site_name, site_url)
        written[form] = path
    return written


# ruff: noqa: PLC0415 - each form is written by libraries that take a while to load, and that other forms do not need


def _jsonl(library: Library, path: Path, site_name: str, site_url: str | None) -> None:
    from cuttings.export.json_lines import write_json_lines

    write_json_lines(library.with_unsure(), path)


def _sqlite(library: Library, path: Path, site_name: str, site_url: str | None) -> None:
    from cuttings.export.tables.datasette import datasette_metadata
    from cuttings.export.tables.schema import METADATA_FILE
    from cuttings.export.tables.sqlite import write_database

    write_database(library.with_unsure(), path)
    _write(path.with_name(METADATA_FILE), datasette_metadata(site_name, site_url))


def _parquet(library: Library, path: Path, site_name: str, site_url: str | None) -> None:
    from cuttings.export.tables.parquet import write_parquet

    write_parquet(library.with_unsure(), path)


def _obsidian(library: Library, path: Path, site_name: str, site_url: str | None) -> None:
    from cuttings.export.vault.vault_folder import write_vault

    write_vault(library, path, site_name)


def _gexf(library: Library, path: Path, site_name: str, site_url: str | None) -> None:
    from cuttings.export.networks.gexf import gexf_lines

    _write(path, "".join(gexf_lines(library)))


def _neo4j(library: Library, path: Path, site_name: str, site_url: str | None) -> None:
    from cuttings.export.networks.neo4j import write_neo4j

    write_neo4j(library, path)


def _bibtex(library: Library, path: Path, site_name: str, site_url: str | None) -> None:
    from cuttings.export.literature import bibtex

    _write(path, bibtex(library, site_name))


def _ris(library: Library, path: Path, site_name: str, site_url: str | None) -> None:
    from cuttings.export.literature import ris

    _write(path, ris(library, site_name))


def _openrefine(library: Library, path: Path, site_name: str, site_url: str | None) -> None:
    from cuttings.export.openrefine import entity_table

    _write(path, entity_table(library))


def _write(path: Path, text: str) -> None:
    write_whole(path, text.encode(errors="replace"))


FORMS: Mapping[str, Form] = {
    "jsonl": Form("JSON Lines, a record a line: all that is known", "", _jsonl),
    "sqlite": Form("an SQLite database with full-text search, for Datasette", "cuttings.db", _sqlite),
    "parquet": Form("the same tables as Parquet files, for pandas and DuckDB", "parquet", _parquet),
    "obsidian": Form("a vault of linked notes, for Obsidian", "vault", _obsidian),
    "gexf": Form("the network of names, for Gephi and NetworkX", "network.gexf", _gexf),
    "neo4j": Form("CSV files and a script for the importer of Neo4j", "neo4j", _neo4j),
    "bibtex": Form("a reference for each article, for LaTeX and JabRef", "references.bib", _bibtex),
    "ris": Form("the same for Zotero, EndNote and Mendeley", "references.ris", _ris),
    "openrefine": Form("a table of the names; edited, `cuttings decisions` reads it", "entities.csv", _openrefine),
}
