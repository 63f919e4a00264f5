"""Measures how the processor time for one article grows when something is repeated in it, for each of many pieces.

    python bench/repetition.py [--chars 60000] [--whole] [--all] [ENDING ...]

An article in which a piece fills so many characters is read, and one of twice the length; with `--whole` a site is made
of each, for which 8,000 characters are enough. Shown are those that take more than 2.7 times as long for twice the
length (what grows with the square takes 4 times), and with `--all` every piece. The tests count calls of functions for
some of them (`tests/test_linear_time.py`); here the time within regular expressions and copied strings counts, too.
"""

from __future__ import annotations

import argparse
import io
import sys
import tempfile
import time
from contextlib import redirect_stderr
from dataclasses import replace
from pathlib import Path

import yaml

from cuttings.blocks import find_blocks
from cuttings.cache import SiteTexts
from cuttings.metadata import describe
from cuttings.model import Curation
from cuttings.pipeline import build_library, compose_site
from cuttings.project.settings import load_settings
from cuttings.read import read
from cuttings.site import TEXTS_NAME

MAX_GROWTH = 2.7  # for twice the length
MIN_SECONDS = 0.3  # what takes less is not shown: what is loaded once counts for too much
TEXT = "Harbour opens\n\nNORVIK, March 4, 2024 - The harbour of Norvik opened today, Mayor Ann Berg said. "
MAIL = f"From: a@b.c\nSubject: Harbour opens\nContent-Type: multipart/mixed; boundary=b\n\n{TEXT}"
AROUND = {  # what stands before and after the repeated pieces, by the ending of the file
    "txt": (TEXT, ""),
    "md": (TEXT, ""),
    "html": ("<html><body><h1>Harbour opens</h1><p>The harbour of Norvik opened on Monday.</p>", ""),
    "xml": ("<rss><channel>", ""),
    "csv": ("title,text\n", ""),
    "eml": (MAIL, ""),
    "rtf": (f"{{\\rtf1 {TEXT}", "}"),
}


def seconds(ending: str, text: str, whole: bool) -> float:
    """The processor seconds to read the article `text`, or to make a site of it and of another if `whole`."""
    with tempfile.TemporaryDirectory() as name:
        seeds = Path(name) / "seeds"
        seeds.mkdir()
        (seeds / f"x.{ending}").write_text(text, encoding="utf8")
        (seeds / "other.txt").write_text(TEXT, encoding="utf8")
        settings = replace(load_settings(Path(name)), processes=1)
        began = time.process_time()
        with redirect_stderr(io.StringIO()):
            if whole:
                texts = SiteTexts(settings.cache / TEXTS_NAME)
                compose_site(build_library(settings), settings, texts)
                texts.close()
            else:
                documents, _ = read(settings, Curation())
                describe(documents, [find_blocks(document) for document in documents], Curation())
        return time.process_time() - began


def main() -> int:
    """Print the pieces whose time grows too fast; 1 if there are any."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("endings", nargs="*", help="only files of these endings, such as txt and html")
    parser.add_argument("--chars", type=int, default=60_000, help="characters of the shorter article")
    parser.add_argument("--whole", action="store_true", help="make a site of text files")
    parser.add_argument("--all", action="store_true", help="show every piece")
    given = parser.parse_args()
    fast = 0
    pieces = yaml.safe_load(Path(__file__).with_suffix(".yml").read_text(encoding="utf8"))
    sentences = pieces.pop("sites")
    if given.whole:
        pieces = {"txt": sentences + pieces["txt"]}
    for ending in given.endings or pieces:
        before, after = AROUND.get(ending, ("", ""))
        seconds("txt", TEXT, given.whole)  # what is loaded once
        for piece in pieces[ending]:
            short, long = (
                seconds(ending, before + piece * (times * given.chars // len(piece)) + after, given.whole)
                for times in (1, 2)
            )
            grows = long > MAX_GROWTH * max(short, 0.01) and long > MIN_SECONDS
            fast += grows
            if grows or given.all:
                print(f"{ending:6} {piece!r:40} {short:8.2f} {long:8.2f} {long / max(short, 0.01):8.2f}", flush=True)
    print(f"{fast} of {sum(len(pieces[ending]) for ending in given.endings or pieces)} pieces grow too fast")
    return int(bool(fast))


if __name__ == "__main__":
    sys.exit(main())
