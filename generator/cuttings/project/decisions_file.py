"""Adds decisions to `curation/entities.yml` below what the editor wrote there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cuttings.common.errors import CuttingsError
from cuttings.model import Decision
from cuttings.project.curation import ENTITIES_FILE, load_curation
from cuttings.project.name_decisions import line_of_decision
from cuttings.project.settings import Settings


def add_decisions(decisions: Sequence[Decision], settings: Settings) -> Sequence[Decision]:
    """Add a line for each of `decisions` that is not in the file yet; return those that were added.

    Raises CuttingsError if lines cannot be added to the file as it is, which is then left as it was; OSError if it
    cannot be written.
    """
    known = {_without_place(decision) for decision in load_curation(settings)[0].entities}
    wanted = {_without_place(decision): decision for decision in reversed(decisions)}
    new = [d for d in decisions if wanted[_without_place(d)] is d and _without_place(d) not in known]
    if not new:
        return ()
    file = settings.curation / ENTITIES_FILE
    before = file.read_text(encoding="utf-8-sig") if file.exists() else None
    stated = before or ""
    lines = "".join(f"{line_of_decision(decision)}\n" for decision in new)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(
        stated + ("\n" if stated and not stated.endswith("\n") else "") + lines, encoding="utf8", newline="\n"
    )
    there = {_without_place(decision) for decision in load_curation(settings)[0].entities}
    if not {*known, *map(_without_place, new)} <= there:
        file.unlink() if before is None else file.write_text(before, encoding="utf8", newline="\n")
        raise CuttingsError(
            f"{settings.below_root(file)}: lines cannot be added below what is there. Mend the file ('cuttings check' "
            f"says what is wrong), or add them yourself:\n{lines.rstrip()}"
        )
    return new


def _without_place(decision: Decision) -> Decision:
    """The decision without the line that it stands on and its reason, by which it is recognised."""
    return replace(decision, where="", why=None)
