"""Adds the JSON Schema files of the installed package to the documentation, which links to them."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from cuttings.export.json_lines import schema_folder


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add `reference/schemas/articles.schema.json` and the others, as they are."""
    for schema in sorted(schema_folder().iterdir()):
        files.append(File.generated(config, f"reference/schemas/{schema.name}", abs_src_path=str(schema)))
    return files
