"""`cuttings decisions`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cuttings.common.errors import CuttingsError
from cuttings.model import Notice
from cuttings.project.curation import load_curation
from cuttings.project.decision_file import add_decisions
from cuttings.project.decision_lines import line_of_decision
from cuttings.project.entity_table.edited_table import decisions_of_table, new_decisions
from cuttings.project.settings import load_settings


def run(seeds: Path | None, file: Path, dry_run: bool) -> Sequence[Notice]:
    """Add the changes in the table `file` to the editor's decisions, unless `dry_run`, and print their lines.

    Raises CuttingsError if it is not a table that was exported for this, or the decisions cannot be added.
    """
    settings = load_settings(Path.cwd(), seeds)
    try:
        text = file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise CuttingsError(f"{file}: the table is not UTF-8 text. Save it as CSV in UTF-8.") from None
    decided, notices = decisions_of_table(text, file.name)
    new = new_decisions(decided, load_curation(settings)[0].entities)
    if new and not dry_run:
        add_decisions(settings, *new)
    for decision in new:
        print(line_of_decision(decision))
    return (*settings.notices, *notices)
