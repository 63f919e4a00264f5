"""Reads the changes in a table of entities as decisions."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from cuttings.common.errors import CuttingsError
from cuttings.common.interchange.csv_rows import read_rows
from cuttings.common.text import fold
from cuttings.model import Decision, Kind, Location, Notice
from cuttings.project.entity_table.columns import ALIAS_DELIMITER, EDITED_COLUMNS, ORIGINAL_COLUMN, EntityRow
from cuttings.project.publication_fields import one_line

HIDING_WORDS = frozenset({"yes", "y", "x", "true", "1", "hide"})


def decisions_of_table(text: str, file: str) -> tuple[tuple[Decision, ...], tuple[Notice, ...]]:
    """The decisions that the changes in the table `text` mean, and a notice for each change that cannot be one.

    `file` names the table in both. Raises CuttingsError if `text` is not a table that was exported so.
    """
    edits = [_edit(cells, f"{file}:{line}") for line, cells in _rows(text, file)]
    notices = [notice for edit in edits for notice in edit.notices]
    bearers = Counter(name for edit in edits for name in edit.before.names)
    decisions: list[Decision] = []
    for edit in edits:
        own = list(_own_decisions(edit, bearers))
        if own and bearers[fold(edit.before.written)] > 1:
            notices.append(_ambiguous(edit.where, edit.before.written))
        else:
            decisions += own
        some, more = _alias_decisions(edit)
        decisions += some
        notices += more
    for group in _groups_of_one_name(edits):
        some, more = _name_decisions(group, bearers)
        decisions += some
        notices += more
    return tuple(decisions), tuple(notices)


@dataclass(frozen=True, slots=True)
class _Edit:
    where: str
    before: EntityRow
    after: EntityRow
    hide: bool
    why: str | None
    notices: tuple[Notice, ...]


def _rows(text: str, file: str) -> Sequence[tuple[int, Mapping[str, str]]]:
    try:
        rows = read_rows(text)
    except csv.Error as error:
        raise CuttingsError(f"{file}: this is not a table of comma-separated values ({error}).") from None
    if rows and not {ORIGINAL_COLUMN, *EDITED_COLUMNS} <= rows[0][1].keys():
        missing = ", ".join(name for name in (*EDITED_COLUMNS, ORIGINAL_COLUMN) if name not in rows[0][1])
        raise CuttingsError(
            f"{file}: the table has no column {missing}. Take one that `cuttings export --as openrefine` wrote, and "
            "leave its columns in place."
        )
    return rows


def _edit(cells: Mapping[str, str], where: str) -> _Edit:
    try:
        known = json.loads(cells[ORIGINAL_COLUMN])
        before = EntityRow(**known | {"aliases": tuple(known["aliases"])})
    except (ValueError, TypeError, KeyError):
        raise CuttingsError(
            f"{where}: the cell under {ORIGINAL_COLUMN} was changed. Copy it from the exported table."
        ) from None
    notices = []
    kind = cells["kind"].strip().lower()
    if kind not in set(Kind):
        notices.append(Notice(where, f"'{cells['kind']}' is not a kind.", f"Known are: {', '.join(Kind)}."))
        kind = before.kind
    try:
        lat, lon, country = _located(cells)
    except ValueError:
        what = "Where this place is cannot be understood."
        notices.append(Notice(where, what, "Write degrees such as 53.05, and a country's two letters."))
        lat, lon, country = before.lat, before.lon, before.country
    name = one_line(cells["name"]) or before.name
    aliases = tuple(alias for part in cells["aliases"].split(ALIAS_DELIMITER) if (alias := one_line(part)))
    after = replace(before, name=name, kind=kind, aliases=aliases, lat=lat, lon=lon, country=country)
    hide = cells["hide"].strip().lower() in HIDING_WORDS
    return _Edit(where, before, after, hide, one_line(cells["why"]) or None, tuple(notices))


def _located(cells: Mapping[str, str]) -> tuple[float | None, float | None, str]:
    """Degrees and country of a row, as far as they are stated; raises ValueError if they cannot be right."""
    country = cells["country"].strip().upper()
    degrees = [float(cells[name]) if cells[name].strip() else None for name in ("lat", "lon")]
    limits = zip(degrees, (90, 180), strict=True)
    if degrees.count(None) == 1 or not all(d is None or abs(d) <= most for d, most in limits):
        raise ValueError(degrees)
    if country and not re.fullmatch("[A-Z]{2}", country):
        raise ValueError(country)
    return degrees[0], degrees[1], country


def _own_decisions(edit: _Edit, bearers: Counter[str]) -> Iterator[Decision]:
    """What the edit of a row says of that entity alone, by the name that the articles use."""
    before, after = edit.before, edit.after
    if edit.hide:
        yield Decision("hide", (before.written,), edit.where, edit.why)
        return
    if after.kind != before.kind:
        own = [a for a in before.aliases if bearers[fold(a)] == 1 and fold(a) != fold(before.written)]
        names = (before.written, *own)
        yield Decision("kind", names, edit.where, edit.why, kind=Kind(after.kind))
    located = (after.lat, after.lon, after.country)
    if located != (before.lat, before.lon, before.country) and any(located):
        location = Location("place", after.lat, after.lon, after.country or None)
        yield Decision("place", (before.written,), edit.where, edit.why, location=location)


def _alias_decisions(edit: _Edit) -> tuple[list[Decision], list[Notice]]:
    """A decision for each name that was taken from a row or added to it."""
    if edit.hide:
        return [], []
    before, after = ({fold(name): name for name in row.aliases} for row in (edit.before, edit.after))
    written = edit.before.written
    taken = sorted(before.keys() - after.keys())
    decisions = [
        Decision("different", (before[key], written), edit.where, edit.why) for key in taken if key != fold(written)
    ]
    decisions += [
        Decision("same", (written, after[key]), edit.where, edit.why)
        for key in sorted(after.keys() - edit.before.names)
    ]
    if fold(written) not in taken:
        return decisions, []
    what = f"'{written}' is the name by which the articles call it, and cannot be taken from it."
    return decisions, [
        Notice(edit.where, what, "Leave it there; to have no page of that name, write `yes` under hide.")
    ]


def _groups_of_one_name(edits: Sequence[_Edit]) -> Iterator[Sequence[_Edit]]:
    """The rows that have one name and kind now, of which at least one had another name before."""
    groups: dict[tuple[str, str], list[_Edit]] = defaultdict(list)
    for edit in edits:
        if not edit.hide:
            groups[fold(edit.after.name), edit.after.kind].append(edit)
    for group in groups.values():
        if any(edit.after.name != edit.before.name for edit in group):
            yield group


def _name_decisions(group: Sequence[_Edit], bearers: Counter[str]) -> tuple[list[Decision], list[Notice]]:
    """Rows of one name are one entity, which goes by that name."""
    changed = [edit for edit in group if edit.after.name != edit.before.name]
    kept = [edit for edit in group if edit.after.name == edit.before.name]
    unclear = [edit for edit in group if bearers[fold(edit.before.written)] > 1]
    if unclear or len(kept) > 1:
        return [], [_ambiguous(edit.where, (unclear or kept)[0].before.written) for edit in changed]
    first, *others = [*kept, *changed]
    where, why = changed[0].where, next((edit.why for edit in changed if edit.why), None)
    decisions = []
    if others:
        names = (first.before.written, *(edit.before.written for edit in others))
        decisions.append(Decision("same", names, where, why))
    if not kept:
        decisions += [Decision("rename", (e.before.written,), e.where, why, to=e.after.name) for e in changed]
    return decisions, []


def _ambiguous(where: str, name: str) -> Notice:
    return Notice(
        where,
        f"Several rows go by '{name}', and a decision would be about all of them.",
        "Write a line of curation/entities.yml that names its articles with `in`.",
    )


def new_decisions(decisions: Sequence[Decision], known: Sequence[Decision]) -> Sequence[Decision]:
    """Those of `decisions` that are not among `known`, each once, whatever line, reason and day they have."""
    said = {_plain(decision) for decision in known}
    first = {_plain(decision): decision for decision in reversed(decisions)}
    return [d for d in decisions if first[_plain(d)] is d and _plain(d) not in said]


def _plain(decision: Decision) -> Decision:
    return replace(decision, where="", why=None, on=None)
