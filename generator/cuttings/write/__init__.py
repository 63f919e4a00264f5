"""Writes pages to disk, and removes those that are no longer generated.

A file that was not generated, or that was edited since, belongs to the user: it takes precedence and is never changed.
`disk` determines which files those are.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from cuttings.common.errors import as_cuttings_error
from cuttings.common.files.whole_files import write_whole
from cuttings.model import Notice, Report
from cuttings.project.settings import Settings
from cuttings.write.disk import (
    GENERATED,
    MANIFEST,
    NOT_GENERATED,
    Disk,
    Manifest,
    address_of,
    front_matter,
    load_manifest,
    look,
    sha_of,
    store_manifest,
)

_NO_NAME = re.compile(r"[\\:\0]")


@dataclass(frozen=True, slots=True)
class _Plan:
    write: Mapping[str, str]  # SHA-256 by path, as in `unchanged`
    unchanged: Mapping[str, str]
    remove: tuple[str, ...]
    notices: tuple[Notice, ...]

    @property
    def report(self) -> Report:
        return Report(len(self.write), len(self.unchanged), len(self.remove), self.notices)


def write_pages(settings: Settings, pages: Mapping[str, str], known: Mapping[str, str] | None = None) -> Report:
    """Make the generated files below `settings.pages` be exactly `pages`, the text of each by its path with "/".

    Only files that differ are written, and generated files that are no longer in `pages` are removed. The user's own
    files are left as they are; there is a notice for each that is in the place of a page. If the `hashes` of the pages
    are `known`, only the texts to be written are asked for. Raises CuttingsError if a file cannot be read, written or
    removed.
    """
    shas = hashes(pages) if known is None else known
    try:
        disk = look(settings.pages, load_manifest(settings.cache / MANIFEST))
        plan = _plan(disk, shas, _name_of(settings))
        _carry_out(settings, plan, pages, disk)
    except OSError as error:
        raise as_cuttings_error(error) from error
    return plan.report


def hashes(pages: Mapping[str, str]) -> Mapping[str, str]:
    """The SHA-256 of what is written for each of `pages`, by path, as `in_place` takes it."""
    return {path: sha_of(_content(text)) for path, text in pages.items()}


def _content(text: str) -> bytes:
    return text.encode("utf8", "replace")  # lone surrogates become "?"


def in_place(settings: Settings, pages: Mapping[str, str]) -> Report | None:
    """The report of `write_pages` for pages with these `hashes`, if it would not write or remove anything; else None.

    Every file is read, so that files which were edited or put in the place of a page are noticed.
    """
    manifest = load_manifest(settings.cache / MANIFEST)
    if manifest is None:
        return None
    plan = _plan(look(settings.pages, manifest), pages, _name_of(settings))
    same = {path: [sha] for path, sha in plan.unchanged.items()} == manifest
    return plan.report if same and not plan.write and not plan.remove else None


def _plan(disk: Disk, pages: Mapping[str, str], name: str) -> _Plan:
    """The files to write and to remove, without doing so; `name` is the name of the folder in notices."""
    write, unchanged = dict[str, str](), dict[str, str]()
    notices: list[Notice] = []
    taken: dict[str, str] = {}
    for path, sha in sorted(pages.items()):
        address = address_of(path)
        notice = _obstacle(disk, path, sha, taken.get(address), name)
        if notice is not None:
            notices.append(notice)
        elif address not in taken and not _users_file(disk, path, sha):
            same = path in disk.there.get(address, ()) and disk.sha(path) == sha
            (unchanged if same else write)[path] = sha
            taken[address] = path
    remove = [p for p in sorted(disk.paths) if p not in write and p not in unchanged and disk.is_left_over(p)]
    return _Plan(write, unchanged, tuple(remove), tuple(notices))


def _carry_out(settings: Settings, plan: _Plan, pages: Mapping[str, str], disk: Disk) -> None:
    """Carry out `plan`. Files are removed first, since on some disks names that differ only in case are the same."""
    manifest = disk.manifest
    before = _generated_before(plan, disk)
    after = {path: [sha] for path, sha in sorted({**plan.unchanged, **plan.write}.items())}
    if plan.write or plan.remove:  # after an interrupted run, the next one must recognise both old and new files
        either = {path: sorted({*before.get(path, ()), *after.get(path, ())}) for path in sorted({*before, *after})}
        store_manifest(settings.cache / MANIFEST, either)
    for path in plan.remove:
        (settings.pages / path).unlink(missing_ok=True)
    for path in plan.write:
        write_whole(settings.pages / path, _content(pages[path]))
    emptied = {parent for path in plan.remove for parent in PurePosixPath(path).parents if parent.parts}
    for folder in sorted((settings.pages / parent for parent in emptied), reverse=True):
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
    if after != manifest or plan.write or plan.remove:
        store_manifest(settings.cache / MANIFEST, after)


def _generated_before(plan: _Plan, disk: Disk) -> Manifest:
    """The manifest of the files that were there; where it is lost, of those that `plan` writes over or removes."""
    if disk.manifest is not None:
        return disk.manifest
    return {path: [disk.sha(path)] for path in sorted({*plan.write, *plan.remove} & disk.paths)}


# --- obstacles -----------------------------------------------------------------------------------------------------


def _obstacle(disk: Disk, path: str, sha: str, taken: str | None, name: str) -> Notice | None:
    """A notice about why the page at `path` cannot be written; None if it can, or if the user asked for no notice."""
    where = f"{name}/{path}"
    if not _is_name(path) or not disk.leads_inside(PurePosixPath(path).parent.as_posix()):
        return Notice(where, "leads out of the folder of pages.", "Replace the link that leads there by a folder.")
    if taken is not None:
        mend = "Rename one of the two in curation/."
        return Notice(where, f"would have the same address as {name}/{taken}.", mend)
    theirs = _users_file(disk, path, sha)
    stated = front_matter(disk.content(theirs)) if theirs else b""
    if theirs is None or NOT_GENERATED.search(stated):
        return None
    mend = "Delete it to get the generated page back, or keep it with `generated: false` in its front matter."
    if theirs == path and GENERATED.search(stated):
        return Notice(where, "was edited by hand and is left as it is.", mend)
    return Notice(f"{name}/{theirs}", f"replaces the generated {path}.", mend)


def _users_file(disk: Disk, path: str, sha: str) -> str | None:
    """The path of the user's own file with the same address as `path`; None if there is none."""
    for other in disk.there.get(address_of(path), ()):
        if not (disk.is_ours(other) or (other == path and disk.sha(other) == sha)):
            return other
    return None


def _is_name(path: str) -> bool:
    """Whether `path` is relative and has no ".."."""
    return not any(part in ("", ".", "..") or _NO_NAME.search(part) for part in path.split("/"))


def _name_of(settings: Settings) -> str:
    """The folder of pages as notices name it: relative to the project's folder if it is in there."""
    if settings.pages.is_relative_to(settings.root):
        return settings.pages.relative_to(settings.root).as_posix()
    return settings.pages.as_posix()
