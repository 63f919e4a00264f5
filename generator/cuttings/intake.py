"""Copies articles into the folder of articles, and divides files that hold many into a file an article.

Everything is first read in a temporary folder, just as a build reads it: what is told of an article is what its page
will say, and nothing is copied that cannot be read.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from cuttings.blocks import find_blocks
from cuttings.common.errors import CuttingsError
from cuttings.common.files.formats import ending_of, format_by_ending
from cuttings.common.files.whole_files import replaced
from cuttings.common.progress import begin
from cuttings.metadata import describe
from cuttings.model import Article, Curation, Document, Notice
from cuttings.project.publication_fields import PUBLICATION_FIELDS
from cuttings.project.settings import Settings
from cuttings.read import read

# temporary folders: of what is to be copied, and of files made for articles
_ADDED_NAME, _DIVIDED_NAME = "added", "divided"


@dataclass(frozen=True, slots=True)
class Added:
    """An article that was copied in: its file, and what is known of it."""

    path: Path
    is_new: bool  # False if a file of this name and content was there already
    article: Article


class _Found(NamedTuple):
    document: Document
    article: Article


def take_in(paths: Sequence[Path], settings: Settings) -> tuple[tuple[Added, ...], tuple[Notice, ...]]:
    """Copy the articles in `paths`, files and folders, into `settings.seeds`; a notice says what was not understood.

    A file of many articles becomes a folder of its own name with a file an article. It is copied whole if its format
    gives more than the text of each, as a web archive does. Raises CuttingsError if no article is in any of `paths`.
    """
    faults = {path: what for path in paths if (what := _why_not(path, settings))}
    paths = [path for path in paths if path not in faults]
    if not paths:
        raise CuttingsError("\n".join(f"{path}: {what}" for path, what in faults.items()))
    with tempfile.TemporaryDirectory() as temporary:
        waiting = Path(temporary) / _ADDED_NAME
        begin("copying the files")
        names = _copy(paths, waiting)
        begin("reading the articles")
        try:
            found, notices = _read(waiting, settings)
        except CuttingsError as error:
            what = _with_names(str(error), names).removeprefix(f"{_ADDED_NAME}: ")
            raise CuttingsError(f"{', '.join(map(str, paths))}: {what}") from None
        for file in _describing(found, notices, waiting):
            _place(file, waiting, settings)
        filed = list(_filed(found, waiting, settings))
        added = tuple(Added(*_place(file, folder, settings), article) for folder, file, article in filed)
    left_out = (Notice(str(path), what, "The others were added.") for path, what in faults.items())
    told = (Notice(_with_names(n.where, names), _with_names(n.what, names), n.mend) for n in notices)
    return added, (*left_out, *told)


def _why_not(path: Path, settings: Settings) -> str | None:
    """Why nothing can be added from `path`, None if it can be read."""
    if not path.exists():
        return "There is no such file or folder."
    if path.resolve().is_relative_to(settings.seeds.resolve()):
        return "It is in the folder of articles already."
    return None


def _copy(paths: Sequence[Path], folder: Path) -> Mapping[str, str]:
    """Copy `paths` into `folder`, by hard links where possible; the path of each by its path below the parent."""
    folder.mkdir()
    names = {}
    for path in paths:
        target = _free(folder / (path.name or path.resolve().name))
        if path.is_dir():
            shutil.copytree(path, target, copy_function=_link, ignore_dangling_symlinks=True)
        else:
            _link(str(path), str(target))
        names[f"{folder.name}/{target.name}"] = str(path)
    return names


def _link(source: str, target: str) -> None:
    try:
        os.link(os.path.realpath(source), target)
    except OSError:  # another disk, or one that has no links
        shutil.copy2(source, target)


def _with_names(text: str, names: Mapping[str, str]) -> str:
    """`text` with the paths that the user gave in the place of those in the temporary folder."""
    for name in sorted(names, key=len, reverse=True):
        text = text.replace(name, names[name])
    return text


def _read(folder: Path, settings: Settings) -> tuple[list[_Found], tuple[Notice, ...]]:
    """The articles in `folder`, and the notices about them."""
    documents, notices = read(replace(settings, root=folder.parent, seeds=folder), Curation())
    articles, more = describe(documents, [find_blocks(document) for document in documents], Curation())
    return list(map(_Found, documents, articles)), (*notices, *more)


def _filed(found: Sequence[_Found], waiting: Path, settings: Settings) -> Iterator[tuple[Path, Path, Article]]:
    """A file for each article, after the folder that it is in: its own, one written for it, or one of several."""
    divided = waiting.with_name(_DIVIDED_NAME)
    by_file: dict[Path, list[_Found]] = {}
    for one in found:
        by_file.setdefault(_file_of(one.document.source, waiting), []).append(one)
    parts: dict[str, tuple[Path, _Found]] = {}  # by the source of the new file
    for file, held in by_file.items():
        if len(held) == 1 or any(one.document.blocks or one.document.scanned for one in held):
            yield from ((waiting, file, one.article) for one in held)
            continue
        folder = _free(divided / file.relative_to(waiting).with_name(file.name.partition(".")[0] or "articles"))
        folder.mkdir(parents=True)
        for one in held:
            part = folder / f"{one.article.id}.md"
            part.write_text(_as_note(one.document), encoding="utf8", errors="replace", newline="\n")
            parts[part.relative_to(divided.parent).as_posix()] = (part, one)
    read_again = _read(divided, settings)[0] if parts else []
    again = {source: one.document.text.strip() for one in read_again for source in one.document.sources}
    for source, (part, one) in parts.items():
        file = part
        if again.get(source) != one.document.text.strip():  # something in it would be taken for formatting
            file = part.with_suffix(".json")
            part.unlink()
            file.write_text(_as_record(one.document), encoding="utf8", newline="\n")
        yield divided, file, one.article


def _file_of(source: str, waiting: Path) -> Path:
    """The file with the article `source`, which may be within it: `added/saved.zip:2024/harbour.html`."""
    ends = [at for at, character in enumerate(source) if character == ":"]
    return next(file for end in (*ends, len(source)) if (file := waiting.parent / source[:end]).is_file())


def _stated(document: Document) -> Mapping[str, object]:
    """What the source states about the article, by name."""
    return {name: value for name in PUBLICATION_FIELDS if (value := getattr(document.given, name))}


def _as_note(document: Document) -> str:
    """Markdown with what is stated in its front matter."""
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in _stated(document).items()]
    return f"---\n{''.join(lines)}---\n\n{document.text.strip()}\n" if lines else f"{document.text.strip()}\n"


def _as_record(document: Document) -> str:
    return json.dumps({"text": document.text, **_stated(document)}, indent=1) + "\n"


def _describing(found: Sequence[_Found], notices: Sequence[Notice], waiting: Path) -> list[Path]:
    """The files in `waiting` that hold no article and were read all the same: they describe pages beside them."""
    holding = {_file_of(source, waiting) for one in found for source in one.document.sources}
    faulty = {waiting.parent / notice.where for notice in notices}
    files = [file for file in waiting.rglob("*") if file.is_file() and ending_of(file.name) in format_by_ending()]
    described = {"bibliography", "json", "table"}
    return [
        file
        for file in sorted(files)
        if format_by_ending()[ending_of(file.name)] in described and file not in holding and file not in faulty
    ]


def _place(file: Path, folder: Path, settings: Settings) -> tuple[Path, bool]:
    """Copy `file` in `folder` to the same path in the folder of articles; the path there, and whether it is new."""
    wanted = settings.seeds / file.relative_to(folder)
    if wanted.is_file() and wanted.read_bytes() == file.read_bytes():
        return wanted, False
    target = _free(wanted)
    with replaced(target) as waiting:
        shutil.copyfile(file, waiting)
    return target, True


def _free(path: Path) -> Path:
    """`path`, or with a number if there is something of that name."""
    stem, dot, endings = path.name.partition(".")
    number, free = 1, path
    while free.exists():
        number += 1
        free = path.with_name(f"{stem}-{number}{dot}{endings}")
    return free
