"""Makes the search index of a site, beside other work where there is memory for both, and puts it into the built site.

The index of the last run is in the cache, under a hash of all that it was made from.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir
from threading import Thread

from cuttings.cache import is_packed, pack, program_id, unpack
from cuttings.common.errors import CuttingsError, as_cuttings_error
from cuttings.common.progress import begin
from cuttings.project.settings import Settings
from cuttings.search import Record, handwritten, in_order, write_index

SEARCH_INDEX_NAME = "search-index"  # in the cache
INDEX_FOLDER = "pagefind"  # in the site
MAX_PAGES_MEANWHILE = 3000  # pages up to which the index is made beside other work; of more it takes too much memory


class SiteIndex:
    """The search index of a site, which does not depend on the built pages: any renderer may build them."""

    def __init__(self, found: Sequence[Record], settings: Settings) -> None:
        """`found` are the search records of the library's pages; those of hand-written pages are added."""
        self._records = in_order((*found, *handwritten(settings)))
        made_of = sha256(program_id().encode())
        for record in self._records:  # one at a time: together they are as long as all articles
            made_of.update(json.dumps(asdict(record)).encode())
        self._key = made_of.hexdigest()
        self._kept_in = settings.cache / SEARCH_INDEX_NAME
        self._making: Thread | None = None

    def begin(self) -> None:
        """Begin to make the index while this process does something else, if it is not in the cache.

        Pagefind is a program of its own, so that another core does the work.
        """
        if len(self._records) <= MAX_PAGES_MEANWHILE and not is_packed(self._kept_in, self._key):
            self._making = Thread(target=self._make_in_cache)
            self._making.start()

    def put(self, site: Path) -> int:
        """Write the index into the folder `site`; return the number of pages in it.

        Raises CuttingsError if it cannot be made.
        """
        begin("making the search index")
        folder = site / INDEX_FOLDER
        if self._making is not None:
            self._making.join()
        try:
            if not unpack(self._kept_in, self._key, folder):
                shutil.rmtree(folder, ignore_errors=True)
                write_index(self._records, folder)
                pack(self._kept_in, self._key, folder)
        except OSError as error:
            raise as_cuttings_error(error, unnamed=f"{gettempdir()} or {folder}") from error
        return len(self._records)

    def _make_in_cache(self) -> None:
        try:
            with TemporaryDirectory() as folder:
                write_index(self._records, Path(folder))
                pack(self._kept_in, self._key, Path(folder))
        except (CuttingsError, OSError):
            return  # it is made again when it is wanted, and then the error is told
