"""Packs the files of the articles, as they were read, for readers who want to check the site against them.

They are in a ZIP file, since a page that a stranger wrote must not be opened under the site's own address, where its
scripts would run as the site's.
"""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from cuttings.common.files.whole_files import replaced
from cuttings.model import Library

ORIGINALS_FILE = "originals.zip"


def write_originals(library: Library, files: Mapping[str, Path], target: Path) -> None:
    """Write the files of all articles that may be given away to the ZIP file `target`, by the paths in the manifest.

    `files` are the paths by source. One that has changed since it was read is left out: a name that is to be hidden may
    be in it now. Raises OSError if the ZIP file cannot be written.
    """
    read = {article.source: article.sha256 for article in library.articles}
    with replaced(target) as waiting, ZipFile(waiting, "w", ZIP_DEFLATED) as out:
        for source in sorted(read.keys() & files.keys() - library.withheld):
            content = _content(files[source])
            if sha256(content).hexdigest() == read[source]:
                entry = ZipInfo(source)  # with a fixed date
                entry.compress_type = ZIP_DEFLATED
                out.writestr(entry, content)


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:  # it is no longer there
        return b""
