"""Puts pages on disk, and takes away those that are no longer made.

A manifest in the cache says which files are ours and what was last written to them. A file that is not in it, or that
was changed since, is the user's: it wins, and is never touched. Where the manifest is lost, pages are known as ours by
the line `generated: cuttings` of their front matter.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from generator.errors import as_cuttings_error
from generator.model import Notice, Report
from generator.settings import Settings

MANIFEST = "pages.json"
MARKDOWN = frozenset({"md", "markdown", "mdown", "mkdn", "mkd"})  # MkDocs' endings, each leading to the same address
FRONT_MATTER = re.compile(rb"\A(?:\xef\xbb\xbf)?---[ \t]*\r?\n(.*?)^---[ \t]*\r?$", re.DOTALL | re.MULTILINE)
GENERATED = re.compile(rb"^generated:[ \t]*cuttings[ \t]*\r?$", re.MULTILINE)
NOT_GENERATED = re.compile(rb"^generated:[ \t]*false[ \t]*\r?$", re.MULTILINE)

Manifest = dict[str, list[str]]  # path below the pages' folder: SHA-256 of each content of ours that may be there


@dataclass(frozen=True, slots=True)
class _Disk:
    """What lies below the pages' folder, and what is known of it."""

    folder: Path
    there: Mapping[str, tuple[str, ...]]  # by address on the site
    manifest: Manifest | None
    shas: dict[str, str] = field(default_factory=dict)  # of the contents that were asked for: a file is read once

    def content(self, path: str) -> bytes:
        file = self.folder / path
        return file.read_bytes() if file.is_file() else b""

    def sha(self, path: str) -> str:
        """The SHA-256 of the file at `path`, or of nothing where there is none."""
        if path not in self.shas:
            self.shas[path] = _sha(self.content(path))
        return self.shas[path]

    def is_ours(self, path: str) -> bool:
        """Whether the file at `path` is exactly as it was generated."""
        if self.manifest is None:
            return any(GENERATED.search(_front_matter(self.content(page))) for page in _signed(path))
        return path in self.manifest and self.sha(path) in self.manifest[path]


@dataclass(frozen=True, slots=True)
class _Plan:
    write: Mapping[str, str]  # path and SHA-256, here and below
    unchanged: Mapping[str, str]
    remove: tuple[str, ...]
    notices: tuple[Notice, ...]

    @property
    def report(self) -> Report:
        return Report(len(self.write), len(self.unchanged), len(self.remove), self.notices)


def write_pages(settings: Settings, pages: Mapping[str, str]) -> Report:
    """Makes the generated files below `settings.pages` be exactly `pages` (path, with "/", and text).

    Writes only what differs, removes what was generated before and is no longer in `pages`, and leaves the user's own
    files alone, with a notice for each that stands where a page would go. Raises CuttingsError where the disk refuses.
    """
    contents = {path: text.encode("utf8", "replace") for path, text in pages.items()}  # a lone surrogate stops nothing
    try:
        disk = _look(settings.pages, _load_manifest(settings.cache / MANIFEST))
        plan = _plan(disk, {path: _sha(content) for path, content in contents.items()}, _name_of(settings))
        _carry_out(settings, plan, contents, disk.manifest)
    except OSError as error:
        raise as_cuttings_error(error) from error
    return plan.report


def hashes(pages: Mapping[str, str]) -> Mapping[str, str]:
    """What `in_place` knows `pages` by: the SHA-256 of what is written for each."""
    return {path: _sha(text.encode("utf8", "replace")) for path, text in pages.items()}


def in_place(settings: Settings, pages: Mapping[str, str]) -> Report | None:
    """What `write_pages` would report for pages of these `hashes`, where it would write and remove nothing; else None.

    Every file is read: one that somebody changed, or put in the way of a page, is noticed.
    """
    manifest = _load_manifest(settings.cache / MANIFEST)
    if manifest is None:
        return None
    plan = _plan(_look(settings.pages, manifest), pages, _name_of(settings))
    same = {path: [sha] for path, sha in plan.unchanged.items()} == manifest
    return plan.report if same and not plan.write and not plan.remove else None


def _plan(disk: _Disk, pages: Mapping[str, str], name: str) -> _Plan:
    """What is to be done; nothing is done yet. `name` is what to call the folder in notices."""
    write, unchanged = dict[str, str](), dict[str, str]()
    notices: list[Notice] = []
    taken: dict[str, str] = {}
    for path, sha in sorted(pages.items()):
        address = _address(path)
        notice = _obstacle(disk, path, sha, taken.get(address), name)
        if notice is not None:
            notices.append(notice)
        elif address not in taken and not _users_file(disk, path, sha):
            same = path in disk.there.get(address, ()) and disk.sha(path) == sha
            (unchanged if same else write)[path] = sha
            taken[address] = path
    known = [path for paths in disk.there.values() for path in paths]
    remove = [p for p in sorted(known) if p not in write and p not in unchanged and disk.is_ours(p)]
    return _Plan(write, unchanged, tuple(remove), tuple(notices))


def _carry_out(settings: Settings, plan: _Plan, contents: Mapping[str, bytes], manifest: Manifest | None) -> None:
    """Removes before it writes: where the disk ignores case, a stale file may be the new one's namesake."""
    before = manifest or {}
    after = {path: [sha] for path, sha in sorted({**plan.unchanged, **plan.write}.items())}
    if plan.write or plan.remove:  # a run that is stopped half way must know its own pages the next time
        either = {path: sorted({*before.get(path, ()), *after.get(path, ())}) for path in sorted({*before, *after})}
        _store_manifest(settings.cache / MANIFEST, either)
    for path in plan.remove:
        (settings.pages / path).unlink(missing_ok=True)
    for path in plan.write:
        _store(settings.pages / path, contents[path])
    emptied = {parent for path in plan.remove for parent in PurePosixPath(path).parents if parent.parts}
    for folder in sorted((settings.pages / parent for parent in emptied), reverse=True):
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
    if after != manifest or plan.write or plan.remove:
        _store_manifest(settings.cache / MANIFEST, after)


# --- what stands in the way ----------------------------------------------------------------------------------------


def _obstacle(disk: _Disk, path: str, sha: str, taken: str | None, name: str) -> Notice | None:
    """Why the page at `path` cannot be written, where the user should know."""
    where = f"{name}/{path}"
    if not _is_inside(disk.folder, path):
        return Notice(where, "leads out of the folder of pages.", "Replace the link that leads there by a folder.")
    if taken is not None:
        mend = "Rename one of the two in curation/."
        return Notice(where, f"would have the same address as {name}/{taken}.", mend)
    theirs = _users_file(disk, path, sha)
    front_matter = _front_matter(disk.content(theirs)) if theirs else b""
    if theirs is None or NOT_GENERATED.search(front_matter):
        return None
    mend = "Delete it to get the generated page back, or keep it with `generated: false` in its front matter."
    if theirs == path and GENERATED.search(front_matter):
        return Notice(where, "was edited by hand and is left as it is.", mend)
    return Notice(f"{name}/{theirs}", f"stands in place of the generated {path}.", mend)


def _users_file(disk: _Disk, path: str, sha: str) -> str | None:
    """The user's own file that has the address of `path`, if there is one."""
    for other in disk.there.get(_address(path), ()):
        if not (disk.is_ours(other) or (other == path and disk.sha(other) == sha)):
            return other
    return None


def _is_inside(folder: Path, path: str) -> bool:
    """Whether `path` is a plain way down from `folder`: nothing absolute, nothing up, no link that leads out."""
    parts = path.split("/")
    if any(part in ("", ".", "..") or re.search(r"[\\:\0]", part) for part in parts):
        return False
    return (folder / path).parent.resolve().is_relative_to(folder.resolve())


def _address(path: str) -> str:
    """What `path` becomes on the site, without case: of two files with one address MkDocs keeps the last, silently."""
    stem, _, ending = path.casefold().rpartition(".")
    if ending not in MARKDOWN:
        return path.casefold()
    return re.sub(r"(^|/)(index|readme)$", "", stem) + "/"


def _front_matter(content: bytes) -> bytes:
    found = FRONT_MATTER.match(content)
    return found[1] if found else b""


# --- the disk ------------------------------------------------------------------------------------------------------


def _look(folder: Path, manifest: Manifest | None) -> _Disk:
    there: dict[str, tuple[str, ...]] = {}
    for path in sorted(_files(folder)):
        address = _address(path)
        there[address] = (*there.get(address, ()), path)
    return _Disk(folder, there, manifest)


def _files(folder: Path) -> Iterator[str]:
    """Every file below `folder` as a path with "/", those left out that MkDocs does not see."""
    for top, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        below = Path(top).relative_to(folder)
        yield from ((below / name).as_posix() for name in files if not name.startswith("."))


def _name_of(settings: Settings) -> str:
    """The folder of pages as the user knows it."""
    if settings.pages.is_relative_to(settings.root):
        return settings.pages.relative_to(settings.root).as_posix()
    return settings.pages.as_posix()


def _signed(path: str) -> tuple[str, ...]:
    """The pages by whose front matter `path` is known as generated: itself, or for data the page that it is beside."""
    stem, _, ending = path.rpartition(".")
    if ending.casefold() in MARKDOWN:
        return (path,)
    return f"{stem}.md", (PurePosixPath(path).parent / "index.md").as_posix()


def _sha(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _load_manifest(path: Path) -> Manifest | None:
    """The manifest, None where it is lost or is not what was written."""
    try:
        manifest = json.loads(path.read_bytes())
    except (FileNotFoundError, ValueError):
        return None
    if not isinstance(manifest, dict) or not all(isinstance(shas, list) for shas in manifest.values()):
        return None
    return manifest


def _store_manifest(path: Path, manifest: Manifest) -> None:
    _store(path, json.dumps(manifest, indent=0).encode())


def _store(path: Path, content: bytes) -> None:
    """Writes a file whole or not at all; its waiting room has a dot, so that MkDocs does not take it for a page."""
    path.parent.mkdir(parents=True, exist_ok=True)
    waiting = path.with_name(f".{path.name}.part")
    waiting.write_bytes(content)
    waiting.replace(path)
