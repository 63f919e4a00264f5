"""Writes the hashes of the articles' files: whoever has a file can tell whether it is the one that was read."""

from __future__ import annotations

from cuttings.publish.holdings import Holdings

MANIFEST_PATH = "data/manifest-sha256.txt"


def manifest(holdings: Holdings) -> str:
    """A line for each article that is a whole file: its SHA-256 and its path below the folder of articles.

    The form is that of `sha256sum` of GNU coreutils, whose `-c` checks the files in that folder; a line break or a
    backslash in a path is escaped, and the line begins with a backslash then. An article in a file with many has a
    number or a path behind its file's, after a colon, and is left out: its hash is of its part of the file. So
    are files that are withheld where the others are offered.
    """
    library = holdings.library
    held = {a.source: a.sha256 for a in library.articles if ":" not in a.source and a.source not in library.withheld}
    return "".join(_line(held[source], source) for source in sorted(held))


def _line(sha256: str, source: str) -> str:
    escaped = source.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r")
    return f"{chr(92) * (escaped != source)}{sha256}  {escaped}\n"
