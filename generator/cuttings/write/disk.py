"""What lies below the folder of pages, and which of it was generated.

A manifest in the cache says which files are ours and what was last written to them. Where it is lost, pages are known
as ours by the line `generated: cuttings` of their front matter, and data by the page of the same name. What else lies
where data is to go is taken for ours beside a generated index; nothing else is taken away.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

MANIFEST = "pages.json"
MARKDOWN = frozenset({"md", "markdown", "mdown", "mkdn", "mkd"})  # MkDocs' endings, each leading to the same address
TWINS = frozenset({"json", "xml"})  # the endings of what is generated beside a page, by its name
FRONT_MATTER = re.compile(rb"\A(?:\xef\xbb\xbf)?---[ \t]*\r?\n(.*?)^---[ \t]*\r?$", re.DOTALL | re.MULTILINE)
GENERATED = re.compile(rb"^generated:[ \t]*cuttings[ \t]*\r?$", re.MULTILINE)
NOT_GENERATED = re.compile(rb"^generated:[ \t]*false[ \t]*\r?$", re.MULTILINE)

Manifest = dict[str, list[str]]  # path below the pages' folder: SHA-256 of each content of ours that may be there


@dataclass(frozen=True, slots=True)
class Disk:
    """What lies below the pages' folder, and what is known of it."""

    folder: Path
    there: Mapping[str, tuple[str, ...]]  # by address on the site
    manifest: Manifest | None
    shas: dict[str, str] = field(default_factory=dict)  # of the contents that were asked for: a file is read once

    def content(self, path: str) -> bytes:
        """What the file at `path` holds; nothing where there is none."""
        file = self.folder / path
        return file.read_bytes() if file.is_file() else b""

    def sha(self, path: str) -> str:
        """The SHA-256 of the file at `path`, or of nothing where there is none."""
        if path not in self.shas:
            self.shas[path] = sha_of(self.content(path))
        return self.shas[path]

    def is_ours(self, path: str) -> bool:
        """Whether the file at `path`, where one is to be generated, is exactly as it was generated."""
        if self.manifest is None:
            return self.is_signed(path) or (not _is_page(path) and self.is_signed(_beside(path, "index.md")))
        return path in self.manifest and self.sha(path) in self.manifest[path]

    def is_left_over(self, path: str) -> bool:
        """Whether the file at `path`, where none is to be generated, once was."""
        return self.is_signed(path) if self.manifest is None else self.is_ours(path)

    def is_signed(self, path: str) -> bool:
        """Whether the page at `path` says that it is generated, or that of the same name for data beside it."""
        stem, _, ending = path.rpartition(".")
        page = f"{stem}.md" if ending in TWINS else path
        return GENERATED.search(front_matter(self.content(page))) is not None


def look(folder: Path, manifest: Manifest | None) -> Disk:
    """What lies below `folder`."""
    there: dict[str, tuple[str, ...]] = {}
    for path in sorted(_files(folder)):
        address = address_of(path)
        there[address] = (*there.get(address, ()), path)
    return Disk(folder, there, manifest)


def _files(folder: Path) -> Iterator[str]:
    """Every file below `folder` as a path with "/", those left out that MkDocs does not see."""
    for top, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        below = Path(top).relative_to(folder)
        yield from ((below / name).as_posix() for name in files if not name.startswith("."))


def address_of(path: str) -> str:
    """What `path` becomes on the site, without case: of two files with one address MkDocs keeps the last, silently."""
    stem, _, ending = path.casefold().rpartition(".")
    if ending not in MARKDOWN:
        return path.casefold()
    return re.sub(r"(^|/)(index|readme)$", "", stem) + "/"


def front_matter(content: bytes) -> bytes:
    """The front matter of a page, nothing where it has none."""
    found = FRONT_MATTER.match(content)
    return found[1] if found else b""


def _is_page(path: str) -> bool:
    return path.rpartition(".")[2].casefold() in MARKDOWN


def _beside(path: str, name: str) -> str:
    return (PurePosixPath(path).parent / name).as_posix()


def sha_of(content: bytes) -> str:
    """SHA-256, in hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def load_manifest(path: Path) -> Manifest | None:
    """The manifest, None where it is lost or is not what was written."""
    try:
        manifest = json.loads(path.read_bytes())
    except (FileNotFoundError, ValueError):
        return None
    if not isinstance(manifest, dict) or not all(isinstance(shas, list) for shas in manifest.values()):
        return None
    return manifest


def store_manifest(path: Path, manifest: Manifest) -> None:
    """Writes what `load_manifest` reads."""
    store(path, json.dumps(manifest, indent=0).encode())


def store(path: Path, content: bytes) -> None:
    """Writes a file whole or not at all; its waiting room has a dot, so that MkDocs does not take it for a page."""
    path.parent.mkdir(parents=True, exist_ok=True)
    waiting = path.with_name(f".{path.name}.part")
    waiting.write_bytes(content)
    waiting.replace(path)
