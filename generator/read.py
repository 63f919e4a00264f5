"""Reads the folder of articles."""

from __future__ import annotations

import hashlib

from generator.model import Curation, Document, Metadata, Notice
from generator.settings import Settings


def read(settings: Settings, curation: Curation) -> tuple[tuple[Document, ...], tuple[Notice, ...]]:
    """Every article below `settings.seeds`, in order of path, and a notice for each that cannot be read."""
    documents = []
    for path in sorted(settings.seeds.rglob("*")):
        if path.suffix in (".txt", ".html"):
            raw = path.read_bytes()
            source = path.relative_to(settings.seeds.parent).as_posix()
            documents.append(
                Document(
                    source,
                    raw.decode("utf8").replace("\r\n", "\n"),
                    hashlib.sha256(raw).hexdigest(),
                    Metadata(),
                    (),
                    (source,),
                )
            )
    return tuple(documents), ()
