"""Finds the files of articles below a folder."""

from __future__ import annotations

import os
import stat
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from cuttings.common.facts import load_facts
from cuttings.common.files.formats import ending_of, format_by_ending, usual_endings
from cuttings.common.files.real_paths import real_below
from cuttings.model import Notice
from cuttings.project.settings import Settings
from cuttings.read.parsed import Refusal
from cuttings.read.scans.recognised_text import can_recognise

LINK_OUT_WHAT = "This link leads out of the folder of articles, and what it leads to is published."
LINK_OUT_MEND = "Put a copy in its place if that is meant, or remove the link."


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to read: its path, its source (with "/", from the folder of articles on), its format in `formats.yml`."""

    path: Path
    source: str
    format: str


def find_files(settings: Settings) -> tuple[tuple[SourceFile, ...], tuple[Notice, ...]]:
    """Return the files of articles below `settings.seeds`, sorted by source, and a notice for each other file there.

    Hidden files and folders, highlights, pictures of notes and pages, and the folders that browsers save beside a page
    are skipped without a notice. If no program is installed that reads pictures, one notice is given for all of them.
    """
    files: list[SourceFile] = []
    notices: list[Notice] = []
    pictures: list[str] = []
    formats = format_by_ending()
    root = os.path.realpath(settings.seeds)
    for folder, path in _walk(settings.seeds, settings, notices):
        name = "/".join((settings.seeds.name, *folder, path.name))
        source = unicodedata.normalize("NFC", name.encode("utf-8", "replace").decode("utf-8"))
        where = settings.below_root(settings.seeds.parent / source)
        if not _is_kind(path, stat.S_ISREG):
            what = (
                "The link leads nowhere."
                if _is_kind(path, stat.S_ISLNK, follow=False)
                else "This is not an ordinary file."
            )
            notices.append(Notice(where, what, "Remove it, or put the article itself in its place."))
        elif (form := formats.get(ending_of(path.name))) == "picture" and _belongs_to_notes(folder):
            continue
        elif form == "picture" and not can_recognise():
            pictures.append(where)
        elif form:
            files.append(SourceFile(path, source, form))
            if path.is_symlink() and not Path(os.path.realpath(path)).is_relative_to(root):
                notices.append(Notice(where, LINK_OUT_WHAT, LINK_OUT_MEND))
        elif refusal := why_unread(path.name):
            notices.append(Notice(where, refusal.what, refusal.mend))
    if pictures:
        what = f"{len(pictures)} picture{'s are' if len(pictures) > 1 else ' is'} not read."
        mend = "If it is a scanned article, install tesseract-ocr, which reads the text in pictures."
        notices.append(Notice(min(pictures), what, mend))
    return tuple(sorted(files, key=lambda file: file.source)), tuple(notices)


def paths_by_source(settings: Settings) -> dict[str, Path]:
    """The path of each file of articles below `settings.seeds`, by its source."""
    return {file.source: file.path for file in find_files(settings)[0]}


def _belongs_to_notes(folder: Sequence[str]) -> bool:
    """Whether a program keeps in the `folder` the pictures that notes or pages show."""
    return any(name.lower() in load_facts("formats")["picture_folders"] for name in folder)


def why_unread(name: str) -> Refusal | None:
    """Why a file of this name is not read, where it has no format; None for those that nobody takes for articles."""
    ending = ending_of(name)
    if ending in load_facts("formats")["silent"]:
        return None
    mend = load_facts("formats")["convert"].get(ending, f"Save it as {usual_endings()}.")
    return Refusal(f"Files of the kind '.{ending}' are not read." if ending else "The file's name has no ending.", mend)


def _walk(root: Path, settings: Settings, notices: list[Notice]) -> Iterator[tuple[tuple[str, ...], Path]]:
    """Each file below `root` with the names of the folders above it; a folder that is linked to is walked once."""
    seen: set[str] = set()
    top = os.path.realpath(root)
    waiting: list[tuple[tuple[str, ...], Path, str]] = [((), root, top)]  # the last is its path without links
    formats = format_by_ending()
    linked: list[tuple[tuple[str, ...], Path, str]] = []  # after all others, so that a folder is named by its own path
    while waiting or linked:
        names, folder, real = waiting.pop() if waiting else linked.pop(0)
        where = settings.below_root(settings.seeds.joinpath(*names))
        if real in seen:
            mend = "Remove the link, if its articles are in the folder anyway."
            notices.append(Notice(where, "This link leads to a folder that was read already.", mend))
            continue
        seen.add(real)
        if folder.is_symlink() and folder != root and not Path(real).is_relative_to(top):
            notices.append(Notice(where, LINK_OUT_WHAT, LINK_OUT_MEND))
        try:
            entries = sorted(folder.iterdir(), key=lambda path: path.name)
        except OSError as error:
            mend = "Let everybody read it, or move it out of the folder of articles."
            notices.append(Notice(where, f"The folder cannot be read ({error.strerror}).", mend))
            continue
        pages = {path.stem for path in entries if formats.get(ending_of(path.name)) == "html"}
        for path in entries:
            if path.name.startswith("."):
                continue
            if not _is_kind(path, stat.S_ISDIR):
                pair = highlighted_page("/".join((*names, path.name)))
                if not (pair and root.joinpath(pair).exists()):
                    yield names, path
            elif not is_companion(path.name, pages):
                is_link = path.is_symlink()
                inside = ((*names, path.name), path, real_below(real, path, linked=is_link))
                (linked if is_link else waiting).append(inside)


def _is_kind(path: Path, kind: Callable[[int], bool], *, follow: bool = True) -> bool:
    """Whether `path` is something of this kind, or leads to it if `follow`.

    False for what cannot be looked at, since its folder cannot be entered or its name is too long.
    """
    try:
        return kind(path.stat(follow_symlinks=follow).st_mode)
    except (OSError, ValueError):
        return False


def highlighted_page(name: str) -> str | None:
    """The page that the file `name` has the highlights of, if there is such a page; None for other files."""
    folder, _, file = name.rpartition("/")
    around, _, last = folder.rpartition("/")
    pages: Mapping[str, str] = load_facts("formats")["highlights"]
    if last.lower() not in pages:
        return None
    return "/".join(part for part in (around, pages[last.lower()], f"{file.rpartition('.')[0]}.html") if part)


def is_companion(name: str, pages: set[str]) -> bool:
    """Whether the folder `name` holds the pictures and scripts of one of the saved `pages` beside it."""
    endings = load_facts("formats")["companions"]
    return any(name.endswith(ending) and name.removesuffix(ending) in pages for ending in endings)
