"""Reads and records the batches in which articles were added to the collection, in `curation/history/`.

Each file there is one batch, in the order of the files' names: a line for each article, with its id and the beginning
of the SHA-256 of its source. An article is recognised by either, since its file may be edited or its title may change.
Articles in no file are the newest batch. Nothing else is recorded: whether a page, a role or a figure is new follows
from the articles it is based on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from cuttings.common.errors import as_cuttings_error
from cuttings.common.files.whole_files import write_whole
from cuttings.model import Article, Batch, Notice
from cuttings.project.settings import Settings

HISTORY_FOLDER, BATCH_ENDING = "history", ".txt"
HASH_DIGITS = 16  # hexadecimal digits of a SHA-256 that are recorded
_HISTORY_LINE = re.compile(rf"(\S+)[ \t]+([0-9a-f]{{{HASH_DIGITS}}})[ \t]*")


def load_history(settings: Settings) -> tuple[tuple[Batch, ...], tuple[Notice, ...]]:
    """The recorded batches, the oldest first, and a notice for each line that cannot be read; other lines are used."""
    folder = settings.curation / HISTORY_FOLDER
    batches, notices = [], list[Notice]()
    for path in _files(folder):
        where = settings.below_root(path)
        try:
            lines = path.read_text(encoding="utf-8-sig").splitlines()
        except (OSError, UnicodeDecodeError):
            notices.append(Notice(where, "The file cannot be read.", "Take it back from your version control."))
            continue
        known: set[str] = set()
        for number, line in enumerate(lines, 1):
            if match := _HISTORY_LINE.fullmatch(line.strip()):
                known |= set(match.groups())
            elif line.strip() and not line.startswith("#"):
                mend = f"A line is an article's id and {HASH_DIGITS} digits; delete it, and the article counts as new."
                notices.append(Notice(f"{where}:{number}", "This line names no article.", mend))
        batches.append(Batch(path.stem, frozenset(known)))
    return tuple(batches), tuple(notices)


def unrecorded(articles: Sequence[Article], history: Sequence[Batch]) -> tuple[Article, ...]:
    """The articles that are in none of the batches of `history`."""
    known = frozenset[str]().union(*(batch.known for batch in history))
    return tuple(article for article in articles if not {article.id, article.sha256[:HASH_DIGITS]} & known)


def members(articles: Sequence[Article], batch: Batch) -> tuple[Article, ...]:
    """The articles that are in `batch`."""
    return tuple(article for article in articles if {article.id, article.sha256[:HASH_DIGITS]} & batch.known)


def record(articles: Sequence[Article], history: Sequence[Batch], settings: Settings) -> tuple[Path, int] | None:
    """Write the articles that are in no batch as a new one; return its file and their number, None if there are none.

    Raises CuttingsError if the file cannot be written.
    """
    new = unrecorded(articles, history)
    if not new:
        return None
    folder = settings.curation / HISTORY_FOLDER
    numbers = [int(path.stem) for path in _files(folder) if path.stem.isdecimal()]
    path = folder / f"{max(numbers, default=0) + 1:04}{BATCH_ENDING}"
    text = "".join(f"{article.id} {article.sha256[:HASH_DIGITS]}\n" for article in sorted(new, key=lambda a: a.id))
    try:
        write_whole(path, text.encode())
    except OSError as error:
        raise as_cuttings_error(error) from error
    return path, len(new)


def _files(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.suffix == BATCH_ENDING and path.is_file())
    except OSError:
        return []
