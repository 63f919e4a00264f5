"""The only module that runs Pagefind, which makes an index that a browser reads piece by piece (pagefind.app).

Its program reads pages from a folder, and ends when all files are written. Its Python interface is not used: it waits a
tenth of a second for each page, and reports files as written that are not yet (Pagefind's issue 1271).
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

from cuttings.common.errors import CuttingsError
from cuttings.common.text import plain_letters
from cuttings.search.deterministic import make_deterministic
from cuttings.search.records import Record, filters

PAGEFIND_COMMAND = (
    sys.executable,
    "-m",
    "pagefind",
    "--silent",
    "--force-language",
    "en",
    "--site",
    ".",
    "--output-path",
)
# weight of a title by the kind of record; it is 10 for all other kinds
TITLE_WEIGHT_BY_KIND = {"Article": 4, "Page": 4}
ENTRY_WEIGHT = 7  # of a name that shares its page with others
# A word of the index after which no page's own words follow, but those of its words that have ø, ł, ß or the like, in
# plain letters: "soren" finds Søren. search.js shows the page's words in their place.
PLAIN_WORDS_MARK = "\ue000"


def write_index(records: Sequence[Record], folder: Path) -> None:
    """Write the index of `records` into `folder`, replacing what was there.

    Raises CuttingsError if Pagefind's program fails, OSError if it cannot be run or a file cannot be written.
    """
    shutil.rmtree(folder, ignore_errors=True)
    variables = {name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")}
    try:
        with TemporaryDirectory() as name:
            _write_pages(records, Path(name))
            command = [*PAGEFIND_COMMAND, str(folder.absolute())]
            subprocess.run(command, cwd=name, env=variables, check=True, capture_output=True, text=True)
        make_deterministic(folder)
    except (ValueError, subprocess.CalledProcessError) as error:
        why = ((getattr(error, "stderr", "") or "").strip() or str(error)).splitlines()[-1]
        raise CuttingsError(
            f"search: Pagefind did not make the index ({why}). Make sure that the disk has room, "
            "or install it anew with `pip install 'pagefind[bin]'`."
        ) from error


def _write_pages(records: Sequence[Record], folder: Path) -> None:
    for record in records:
        page = folder / (f"{record.address}index.html" if record.address.endswith("/") else record.address)
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(to_html(record), encoding="utf8")


def to_html(record: Record) -> str:
    """An HTML page for Pagefind with the title, the other names and the body of `record`, in order of their weight."""
    kept = "".join(_kept("filter", name, value) for name, values in filters(record).items() for value in values)
    kept += _kept("meta", "kind", record.kind) + (_kept("meta", "detail", record.detail) if record.detail else "")
    names, weight = "; ".join(record.names), TITLE_WEIGHT_BY_KIND.get(record.kind, 10)
    kept += _kept("meta", "names", names) if names else ""
    kept += _kept("meta", "shared", "yes") if record.entries else ""
    entered = " ".join(title for _, title, _ in record.entries)
    plain = ((weight, _plain_words(f"{record.title} {names} {entered}")), (0.3, _plain_words(record.body)))
    paragraphs = "".join(f'<p data-pagefind-weight="{weight}">{words}</p>' for weight, words in plain if words)
    return (
        '<html lang="en"><body data-pagefind-body>'
        f'<h1 data-pagefind-meta="title" data-pagefind-weight="{weight}">{_words(record.title)}</h1>'
        f'<p data-pagefind-weight="7">{_words(names)}</p>'
        f'<p data-pagefind-weight="0.3">{_words(record.body)}</p>'
        f"{_entries(record)}"
        f"{f'<p>{PLAIN_WORDS_MARK}</p>{paragraphs}' if paragraphs else ''}"
        f"<p data-pagefind-ignore>{kept}</p></body></html>"
    )


def _entries(record: Record) -> str:
    """The names that share a page, each under a heading that a result can lead to."""
    return "".join(
        f'<h2 id="{escape(anchor)}" data-pagefind-weight="{ENTRY_WEIGHT}">{_words(title)}</h2>'
        f'<p data-pagefind-weight="0.3">{_words(told)}</p>'
        for anchor, title, told in record.entries
    )


def _plain_words(text: str) -> str:
    """The words of `text` that have letters such as ø, in plain letters, each once."""
    words = text.lower().split() if not text.isascii() else []
    return _words(" ".join(dict.fromkeys(plain for word in words if (plain := plain_letters(word)) != word)))


def _kept(use: str, name: str, value: str) -> str:
    return f'<span data-pagefind-{use}="{name}">{_words(value)}</span>'


def _words(text: str) -> str:
    return escape(" ".join(text.encode("utf8", "replace").decode("utf8").replace(PLAIN_WORDS_MARK, "").split()))
