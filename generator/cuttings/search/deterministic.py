"""Rewrites a search index so that the same pages give the same bytes: the order of Pagefind's filters varies.

Its files are compressed CBOR (RFC 8949) after a signature, and a file is named after its content. The filters are
sorted and renamed, in the list of filters (the index's `pf_meta`) and on disk. Pagefind's own user interface, which is
not used, is removed.
"""

from __future__ import annotations

import gzip
import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import cbor2

PAGEFIND_MARK = b"pagefind_dcd"
FILTERS_FIELD = 3  # the index of the list of filters in `pf_meta`
LOADED_FILES = frozenset({"pagefind.js", "pagefind-worker.js", "pagefind-entry.json"})


def make_deterministic(folder: Path) -> None:
    """Rewrite the index in `folder`, which holds one language; an index in an unknown format is left as it is."""
    for file in folder.iterdir():
        if file.is_file() and file.suffix in (".js", ".css") and file.name not in LOADED_FILES:
            file.unlink()
    entry_file = folder / "pagefind-entry.json"
    entry = json.loads(entry_file.read_bytes())
    for language, stated in entry["languages"].items():
        old = folder / f"pagefind.{stated['hash']}.pf_meta"
        meta = _read(old)
        if not isinstance(meta, list) or len(meta) <= FILTERS_FIELD:
            continue
        meta[FILTERS_FIELD] = sorted([name, _order(folder, hash, language)] for name, hash in meta[FILTERS_FIELD])
        content = _packed(meta)
        stated["hash"] = f"{language}_{sha256(content).hexdigest()[:10]}"
        old.unlink()
        (folder / f"pagefind.{stated['hash']}.pf_meta").write_bytes(content)
    entry["include_characters"] = sorted(entry.get("include_characters", []))
    entry_file.write_text(json.dumps(entry, ensure_ascii=False, sort_keys=True), encoding="utf8")


def _order(folder: Path, hash: str, language: str) -> str:
    """Sort the values of the filter `hash`; return the new hash after which its file is named."""
    old = folder / "filter" / f"{hash}.pf_filter"
    name, values = _read(old)
    content = _packed([name, sorted(values)])
    old.unlink()
    hash = f"{language}_{sha256(content).hexdigest()[:7]}"
    (folder / "filter" / f"{hash}.pf_filter").write_bytes(content)
    return hash


def _read(file: Path) -> Any:
    """The decoded content of a file of the index, whose structure Pagefind does not document."""
    return cbor2.loads(gzip.decompress(file.read_bytes()).removeprefix(PAGEFIND_MARK))


def _packed(value: object) -> bytes:
    return gzip.compress(PAGEFIND_MARK + cbor2.dumps(value), mtime=0)
