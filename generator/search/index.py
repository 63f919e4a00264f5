"""The only door to Pagefind, which makes an index that a browser reads piece by piece (pagefind.app)."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from html import escape
from pathlib import Path

from pagefind.index import IndexConfig, PagefindIndex

from generator.errors import CuttingsError
from generator.search.records import Record, filters
from generator.search.steady import make_steady

TITLE = {"Article": 4, "Page": 4}  # weight of a title; that of a page about something is 10


def write_index(records: Sequence[Record], folder: Path) -> None:
    """Writes the index of `records` into `folder`, in place of what was there.

    Raises CuttingsError where Pagefind's program does not run.
    """
    shutil.rmtree(folder, ignore_errors=True)
    try:
        with ThreadPoolExecutor(1) as pool:  # a thread of its own, since the caller's may have a loop already
            pool.submit(lambda: asyncio.run(_write(records, folder))).result()
        make_steady(folder)
    except (OSError, RuntimeError, AssertionError) as error:
        raise CuttingsError(
            f"search: Pagefind did not make the index ({error}). Install it anew with `pip install 'pagefind[bin]'`."
        ) from error


async def _write(records: Sequence[Record], folder: Path) -> None:
    async with PagefindIndex(config=IndexConfig(output_path=str(folder), force_language="en")) as index:
        for record in records:
            await index.add_html_file(content=to_html(record), url=record.address)


def to_html(record: Record) -> str:
    """A page that holds what `record` is found by, its title and other names with more weight than its body."""
    kept = "".join(_kept("filter", name, value) for name, values in filters(record).items() for value in values)
    kept += _kept("meta", "kind", record.kind) + (_kept("meta", "detail", record.detail) if record.detail else "")
    names, weight = "; ".join(record.names), TITLE.get(record.kind, 10)
    kept += _kept("meta", "names", names) if names else ""
    return (
        '<html lang="en"><body data-pagefind-body>'
        f'<h1 data-pagefind-meta="title" data-pagefind-weight="{weight}">{_words(record.title)}</h1>'
        f'<p data-pagefind-weight="7">{_words(names)}</p>'
        f'<p data-pagefind-weight="0.3">{_words(record.body)}</p>'
        f"<p data-pagefind-ignore>{kept}</p></body></html>"
    )


def _kept(use: str, name: str, value: str) -> str:
    return f'<span data-pagefind-{use}="{name}">{_words(value)}</span>'


def _words(text: str) -> str:
    return escape(" ".join(text.encode("utf8", "replace").decode("utf8").split()))
