"""Measures the reading of a folder of mixed files, compared with trafilatura alone on the HTML ones among them.

    python bench/read_speed.py SET.jsonl.gz ... [--files 1000] [--rounds 3]

The files are the articles of the sets in turn, pages and texts; they are repeated if the sets have fewer. Both run in
this process, in turn for a few files each, and the seconds are of the processor, so that other work on the machine
slows both down alike; the result is their ratio.
"""

from __future__ import annotations

import argparse
import gzip
import json
import tempfile
import time
from collections import deque
from collections.abc import Sequence
from itertools import chain, cycle, islice
from pathlib import Path
from statistics import median

from trafilatura import bare_extraction

from cuttings.project.settings import Settings
from cuttings.read.files import SourceFile, find_files
from cuttings.read.loading import read_files

FILES_A_TURN = 12


def write_files(sets: list[Path], many: int, folder: Path) -> None:
    """Write `many` articles of the sets, one of each in turn, each into a file of its own."""
    articles = []
    for file in sets:
        with gzip.open(file, "rt", encoding="utf-8") as lines:
            articles.append([json.loads(line) for line in lines])
    turns = zip(*(cycle(some) for some in articles), strict=True)
    for at, article in enumerate(islice(chain.from_iterable(turns), many)):
        (folder / f"{at:05}.{article['ext']}").write_text(article["source"], encoding="utf-8", newline="\n")


def time_trafilatura(files: Sequence[SourceFile]) -> float:
    """The processor seconds that trafilatura takes for the text and the fields of the HTML files among `files`."""
    began = time.process_time()
    for file in files:
        if file.format == "html":
            bare_extraction(file.path.read_bytes(), include_comments=False, with_metadata=True)
    return time.process_time() - began


def time_reading(files: Sequence[SourceFile], settings: Settings) -> float:
    """The processor seconds that Cuttings takes to read `files`, in one process."""
    began = time.process_time()
    deque(read_files(files, settings), maxlen=0)  # they are read one by one
    return time.process_time() - began


def main() -> None:
    """Parse the arguments, measure, and print the results."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", type=Path, nargs="+")
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "seeds"
        folder.mkdir()
        write_files(given.sets, given.files, folder)
        root = folder.parent
        settings = Settings(root, folder, root / "curation", root / "docs", root / "cache", processes=1)
        files = find_files(settings)[0]
        turns = [files[at : at + FILES_A_TURN] for at in range(0, len(files), FILES_A_TURN)]
        ratios = []
        for at in range(given.rounds):
            alone, whole = map(
                sum, zip(*((time_trafilatura(t), time_reading(t, settings)) for t in turns), strict=True)
            )
            ratios.append(whole / alone)
            print(f"round {at + 1}: trafilatura {alone:.1f} s, reading {whole:.1f} s, ratio {whole / alone:.2f}")
    print(f"reading takes {median(ratios):.2f} times as long as trafilatura alone")


if __name__ == "__main__":
    main()
