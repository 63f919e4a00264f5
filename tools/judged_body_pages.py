#!/usr/bin/env python3
"""Finds the features of the judged pages of organisations anew, after the code changed: `tools/body-page-verdicts.tsv`.

    python -m tools.judged_body_pages --folder NAME=PATH [--folder NAME=PATH ...]

`tools/fit_body_pages.py` says what was judged. The texts are not in the repository: each folder holds the articles of a
set under the names that the file gives. A page that is no longer found, or is no organisation's, is left out, and
counted; those of sets without a folder keep their features.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory
from unittest.mock import patch

from cuttings.model import Label
from cuttings.pipeline import build_library
from cuttings.project.settings import load_settings
from cuttings.resolve import bodies
from cuttings.resolve.bodies.page_score import page_features
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.organisations.body_countries import BodyCountries
from tools.fit_body_pages import VERDICTS

PLACE_CELLS = 5  # of a line: set, article, start, end and cause; then the features
Place = tuple[str, str, str]  # an article, and where a mention of the organisation starts and ends


def features_in(folder: Path) -> dict[Place, Mapping[str, float]]:
    """The features of each organisation of the articles in `folder`, by each of its mentions; none where settled."""
    found: dict[Place, Mapping[str, float]] = {}
    ask = bodies.is_settled

    def is_settled(group: Sequence[Candidate], texts: Mapping[str, str], countries: BodyCountries) -> bool:
        settled = ask(group, texts, countries)
        if group[0].label is Label.ORGANISATION:
            features = {} if settled else page_features(group, texts)
            found.update({(c.article, str(c.start), str(c.end)): features for c in group})
        return settled

    with TemporaryDirectory() as name, patch.object(bodies, "is_settled", is_settled):
        (Path(name) / "seeds").symlink_to(folder.resolve())
        library = build_library(load_settings(Path(name)))
    stems = {article.id: PurePath(article.source).stem for article in library.articles}
    return {(stems[id], start, end): features for (id, start, end), features in found.items()}


def with_features(lines: Sequence[str], known: Mapping[str, Mapping[Place, Mapping[str, float]]]) -> list[str]:
    """The `lines` of the file, those of the sets that are `known` with the features that their pages have now."""
    comment, head, *rows = lines
    names = head.split("\t")[PLACE_CELLS:]
    found = [comment, head]
    for row in (line.split("\t") for line in rows):
        collection, article, start, end, _ = row[:PLACE_CELLS]
        if collection in known:
            features = known[collection].get((article, start, end))
            if features is None:
                continue
            row[PLACE_CELLS:] = [f"{features[name]:g}" for name in names] if features else [""] * len(names)
        found.append("\t".join(row))
    return found


def main() -> None:
    """Write the file anew."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", action="append", default=[], metavar="NAME=PATH")
    folders = dict(given.split("=", 1) for given in parser.parse_args().folder)
    lines = VERDICTS.read_text(encoding="utf8").splitlines()
    found = with_features(lines, {name: features_in(Path(path)) for name, path in folders.items()})
    changed = sum(line not in set(lines) for line in found)
    VERDICTS.write_text("\n".join(found) + "\n", encoding="utf8", newline="\n")
    print(f"{len(found) - 2} pages, {len(lines) - len(found)} no longer found, {changed} with other features")


if __name__ == "__main__":
    main()
