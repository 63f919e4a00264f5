#!/usr/bin/env python3
"""The statements that were judged right or wrong, in `tools/statement-verdicts.tsv`, as offsets without the texts.

    python -m tools.judged_statements features [--folder NAME=PATH ...]   # finds the features of the statements anew
    python -m tools.judged_statements gold                       # adds the direct statements of polnear-dev
    python -m tools.judged_statements draw SET --count 50 --seed 3   # prints statements to judge

Of `../shared/bench`, without the articles that are kept for the last reading. Seven sets are folders of articles that
are not in the bench: `wiki` of Wikinews, `world`, `world2` and `world3` of the BBC of 2004 and 2005 and of web pages
on American politics of 2016, `basil` of American news on sixty events from 2010 to 2019 (BASIL, Fan et al. 2019),
drawn near the thresholds, `outlets` and `press` of news and comment of American and British outlets from 2012 to 2020
(articles of Article-Bias-Prediction, Baly et al. 2020); without `--folder wiki=PATH`, their statements keep their
features. A statement whose words or whose speaker are found otherwise than they were judged is left out, and counted.
Judged `read`: drawn at random and read, with the text around; `gold`: a direct statement that the annotators of
polnear-dev have too, or have otherwise and then read; `more`: read, but drawn from turns of transcripts, from
statements with one feature, or from what was shown alone or held back alone. Causes of a wrong verdict: S another
speaks, U the speaker is named nearby but was not found, C the words are cut, L they are too many, X it is no
statement.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import tempfile
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path, PurePath
from typing import Any

from cuttings.model import Role
from cuttings.pipeline import build_library
from cuttings.project.settings import load_settings
from cuttings.statements import attribute
from cuttings.statements.confidence.attributed import Attributed
from cuttings.statements.confidence.score import features_of

ROOT = Path(__file__).resolve().parents[1]
VERDICTS = ROOT / "tools" / "statement-verdicts.tsv"
GOLD = ROOT.parent / "shared" / "bench" / "gold"
KEPT_TOPICS = frozenset({"4", "12", "37", "42", "44"})  # of ecbplus, for the last reading
FOLDER_SETS = frozenset({"wiki", "world", "world2", "world3", "basil", "outlets", "press"})  # that are not in the bench
KEPT_SETS = frozenset({"trnews", "polnear-dev", "custom-dev", "dates-dev"})  # a third of their articles is kept too
CONTEXT_CHARS = 280  # characters before a statement that are printed for whoever judges it
HEAD = ("set", "article", "start", "end", "speaker_start", "basis", "judged", "cause", "features")
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Verdict:
    """A judged statement; `cause` is "" where it is right, `judged` says whether it was read or held against gold."""

    collection: str
    article: str
    start: int
    end: int
    speaker_start: int | None
    basis: str
    judged: str
    cause: str
    features: frozenset[str] = frozenset()

    @property
    def place(self) -> tuple[int, int, int | None, str]:
        """What must be found again for the verdict to hold."""
        return self.start, self.end, self.speaker_start, self.basis


def read_verdicts(path: Path = VERDICTS) -> list[Verdict]:
    """The verdicts of a file of tab-separated lines, without its comment and its head."""
    found = []
    for line in path.read_text(encoding="utf8").splitlines()[2:]:
        collection, article, start, end, speaker, basis, judged, cause, features = line.split("\t")
        spans = int(start), int(end), int(speaker) if speaker else None
        found.append(Verdict(collection, article, *spans, basis, judged, cause, frozenset(features.split("; "))))
    return found


def write_verdicts(verdicts: Iterable[Verdict], path: Path = VERDICTS) -> None:
    """Write `verdicts` in order, with a comment and a head."""
    lines = [
        "# Statements judged right or wrong, with their features. Made by tools/judged_statements.py, which says how."
    ]
    lines.append("\t".join(HEAD))
    for v in sorted(verdicts, key=lambda v: (v.collection, v.article, v.start, v.end, v.speaker_start or 0, v.judged)):
        cells = (v.collection, v.article, v.start, v.end, "" if v.speaker_start is None else v.speaker_start)
        lines.append("\t".join(map(str, (*cells, v.basis, v.judged, v.cause, "; ".join(sorted(v.features))))))
    path.write_text("\n".join(lines) + "\n", encoding="utf8", newline="\n")


def is_kept(collection: str, article: str) -> bool:
    """Whether an article is kept for the last reading."""
    if collection == "ecbplus":
        return article.split("_", maxsplit=1)[0] in KEPT_TOPICS
    return collection in KEPT_SETS and int(sha256(article.encode()).hexdigest(), 16) % 3 == 0


def load_set(collection: str) -> dict[str, Any]:
    """The articles of a set of the bench by id, without those that are kept."""
    with gzip.open(GOLD / f"{collection}.jsonl.gz", "rt", encoding="utf8") as lines:
        articles = {article["id"]: article for article in map(json.loads, lines)}
    return {id: article for id, article in articles.items() if not is_kept(collection, id)}


def attributed_in(files: Mapping[str, str]) -> dict[str, tuple[str, list[Attributed]]]:
    """The text and the statements of each article of a collection, by the name of its file without the ending."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "seeds").mkdir()
        for name, text in files.items():
            (root / "seeds" / name).write_text(text, encoding="utf8", newline="\n")
        library = build_library(load_settings(root, root / "seeds"))
    mentions = tuple(m for m in library.mentions if not m.nested)
    articles = {article.id: article for article in library.articles}
    found = attribute(library.articles, library.analyses, mentions)
    return {PurePath(articles[id].source).stem: (articles[id].text, said) for id, said in found}


def files_of(collection: str, wanted: Collection[str], folders: Mapping[str, Path]) -> dict[str, str]:
    """The files of the `wanted` articles by name; none where the set is not at hand. `folders` are those by set."""
    if collection in FOLDER_SETS:
        files = sorted(folders[collection].glob("*.*")) if collection in folders else []
        return {file.name: file.read_text(encoding="utf8") for file in files if file.stem in wanted}
    return {f"{id}.{a['ext']}": a["source"] for id, a in load_set(collection).items() if id in wanted}


def as_verdict(collection: str, article: str, found: Attributed, judged: str, cause: str) -> Verdict:
    """The verdict on a statement, with its features."""
    draft = found.draft
    speaker = None if draft.speaker is None else draft.speaker.start
    place = draft.start, draft.end, speaker, found.basis
    return Verdict(collection, article, *place, judged, cause, features_of(found))


def with_features(verdicts: Iterable[Verdict], folders: Mapping[str, Path]) -> Iterator[Verdict]:
    """Yield the verdicts with the features that their statements have now, those of which there are still any."""
    by_set: dict[str, list[Verdict]] = defaultdict(list)
    for verdict in verdicts:
        by_set[verdict.collection].append(verdict)
    for collection, judged in sorted(by_set.items()):
        files = files_of(collection, {v.article for v in judged}, folders)
        if not files:
            yield from judged
            continue
        now = {
            (stem, verdict.place): verdict.features
            for stem, (_, said) in attributed_in(files).items()
            for verdict in (as_verdict(collection, stem, found, "", "") for found in said)
        }
        held = [replace(v, features=now[v.article, v.place]) for v in judged if (v.article, v.place) in now]
        print(f"{collection}: {len(held)} of {len(judged)} found again")
        yield from held


def against_gold() -> Iterator[Verdict]:
    """Yield the direct statements of polnear-dev that its annotators have too, with the same words for the speaker."""
    articles = load_set("polnear-dev")
    for stem, (_, said) in attributed_in(files_of("polnear-dev", articles, {})).items():
        for found in said:
            if found.draft.direct and _is_in_gold(found, articles[stem]["gold"]["quotes"]):
                yield as_verdict("polnear-dev", stem, found, "gold", "")


def _is_in_gold(found: Attributed, quotes: Iterable[tuple[int, int, int, int]]) -> bool:
    """Whether half of the shorter of two quotations is in both, and the words for the speaker overlap."""
    draft, speaker = found.draft, found.draft.speaker
    if speaker is None:
        return False
    return any(
        2 * _shared((start, end), (draft.start, draft.end)) >= min(end - start, draft.end - draft.start)
        and _shared((first, last), (speaker.start, speaker.end)) > 0
        for start, end, first, last in quotes
    )


def _shared(one: Span, other: Span) -> int:
    return min(one[1], other[1]) - max(one[0], other[0])


def draw(collection: str, count: int, seed: int, folders: Mapping[str, Path]) -> Iterator[str]:
    """Yield statements drawn from all that nobody has judged, headlines left out, with the text around them."""
    known = {(v.article, v.start, v.end) for v in read_verdicts()}
    folder = folders.get(collection)
    wanted = {f.stem for f in folder.glob("*.*")} if folder is not None else load_set(collection)
    rows = [
        (stem, text, found)
        for stem, (text, said) in attributed_in(files_of(collection, wanted, folders)).items()
        for found in said
        if found.role is not Role.TITLE and (stem, found.draft.start, found.draft.end) not in known
    ]
    chosen = random.Random(seed).sample(range(len(rows)), min(count, len(rows)))
    for stem, text, found in (rows[n] for n in sorted(chosen)):
        spans = [(found.draft.start, found.draft.end), *found.beside]
        around = slice(max(min(s for s, _ in spans) - CONTEXT_CHARS, 0), max(e for _, e in spans) + CONTEXT_CHARS // 2)
        speaker = found.draft.speaker
        words = "" if speaker is None else text[speaker.start : speaker.end]
        verdict = as_verdict(collection, stem, found, "read", "?")
        said = " ".join(text[found.draft.start : found.draft.end].split())
        yield f"{collection}\t{stem}\t{verdict.place}\n  said: {said}"
        yield f"  by: {' '.join(words.split())} ({found.entity})\n  in: {' '.join(text[around].split())}\n"


def main() -> None:
    """Find the features anew, add the gold, or draw."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("do", choices=("features", "gold", "draw"))
    parser.add_argument("set", nargs="?", default="wiki")
    parser.add_argument("--count", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", action="append", default=[], metavar="NAME=PATH")
    args = parser.parse_args()
    folders = {name: Path(path) for name, _, path in (given.partition("=") for given in args.folder)}
    if args.do == "draw":
        for lines in draw(args.set, args.count, args.seed, folders):
            print(lines)
        return
    verdicts = read_verdicts()
    if args.do == "features":
        write_verdicts(with_features(verdicts, folders))
        return
    judged = {(v.article, v.place) for v in verdicts}
    write_verdicts([*verdicts, *(v for v in against_gold() if (v.article, v.place) not in judged)])


if __name__ == "__main__":
    main()
