"""Names the notes of a vault so that every system can store them and every link finds them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from unicodedata import normalize

from cuttings.common.text import RESERVED_SLUGS, printable, with_capital
from cuttings.model import PLURAL_LABEL_BY_KIND, Library

MAX_NAME_BYTES = 120  # of a note's name in UTF-8; file systems allow 255, and sync services less for a whole path
ARTICLE_NOTES, TOPIC_NOTES, EVENT_NOTES = "Articles", "Topics", "Events"  # folders
HOME_NOTE = "Home"  # the note to begin with
# What Windows forbids in names, and what ends the name of a note within a link.
_FORBIDDEN = re.compile(r'[\\/:*?"<>|#^\[\]%\ufffd]+')
# Endings of the files that Obsidian knows: a link to "Point.md" would lead to a note that is called "Point".
_FILE_ENDING = re.compile(r"\.(?=(?:base|canvas|gif|jpe?g|m4a|md|mkv|mp[34]|ogg|pdf|png|svg|wav|webm|webp)$)", re.I)


def note_paths(library: Library) -> Mapping[str, str]:
    """The path of each note in the vault, without ".md", by the id of what it is about: "People/Ann Lee".

    No two differ only in case or in how accents are encoded, since many disks ignore both.
    """
    wanted = [(a.id, ARTICLE_NOTES, a.title) for a in library.articles]
    wanted += [(e.id, PLURAL_LABEL_BY_KIND[e.kind], e.title) for e in library.entities]
    wanted += [(t.id, TOPIC_NOTES, with_capital(t.name)) for t in library.topics]
    wanted += [(e.id, EVENT_NOTES, e.name) for e in library.events]
    taken = {HOME_NOTE.casefold()}
    return {id: _unique(f"{folder}/{_file_name(name)}", taken) for id, folder, name in wanted}


def _file_name(name: str) -> str:
    """`name` as the name of a file on any system; never empty."""
    plain = " ".join(_FORBIDDEN.sub(" ", printable(normalize("NFC", name))).split())
    while len(plain.encode()) > MAX_NAME_BYTES:
        plain = plain[:-1]
    plain = _FILE_ENDING.sub(" ", plain.strip(" ."))
    return f"{plain} note" if plain.lower() in RESERVED_SLUGS else plain or "Untitled"


def _unique(path: str, taken: set[str]) -> str:
    out, n = path, 1
    while out.casefold() in taken:
        n += 1
        out = f"{path} ({n})"
    taken.add(out.casefold())
    return out
