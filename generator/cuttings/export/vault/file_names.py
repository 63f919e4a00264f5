"""Names the notes of a vault so that every system can store them and every link finds them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from cuttings.common.text import RESERVED_SLUGS, printable, with_capital
from cuttings.model import PLURAL_LABEL_BY_KIND, Library

MAX_NAME_BYTES = 120  # of a note's name in UTF-8; file systems allow 255, and sync services less for a whole path
ARTICLE_NOTES, TOPIC_NOTES, EVENT_NOTES = "Articles", "Topics", "Events"  # folders
HOME_NOTE = "Home"  # the note to begin with
# What Windows forbids in names, and what ends the name of a note within a link.
_FORBIDDEN = re.compile(r'[\\/:*?"<>|#^\[\]%\ufffd]+')


def note_paths(library: Library) -> Mapping[str, str]:
    """The path of each note in the vault, without ".md", by the id of what it is about: "People/Ann Lee".

    No two differ only in case, since many disks ignore it.
    """
    wanted = [(a.id, ARTICLE_NOTES, a.title) for a in library.articles]
    wanted += [(e.id, PLURAL_LABEL_BY_KIND[e.kind], e.title) for e in library.entities]
    wanted += [(t.id, TOPIC_NOTES, with_capital(t.name)) for t in library.topics]
    wanted += [(e.id, EVENT_NOTES, e.name) for e in library.events]
    taken = {HOME_NOTE.casefold()}
    return {id: _unique(f"{folder}/{_file_name(name)}", taken) for id, folder, name in wanted}


def _file_name(name: str) -> str:
    """`name` as the name of a file on any system; never empty."""
    plain = " ".join(_FORBIDDEN.sub(" ", printable(name)).split())
    while len(plain.encode()) > MAX_NAME_BYTES:
        plain = plain[:-1]
    plain = plain.strip(" .")
    return f"{plain} note" if plain.lower() in RESERVED_SLUGS else plain or "Untitled"


def _unique(path: str, taken: set[str]) -> str:
    out, n = path, 1
    while out.casefold() in taken:
        n += 1
        out = f"{path} ({n})"
    taken.add(out.casefold())
    return out
