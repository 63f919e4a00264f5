"""The names that a careful reader marked in the seeds are found, mention by mention, with the right kind."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import pytest
import yaml

from cuttings.model import Kind, Library
from cuttings.pipeline import build_library
from cuttings.project.settings import load_settings
from tests.conftest import ROOT

MARKED = yaml.safe_load((Path(__file__).parent / "data" / "seeds-names.yml").read_text(encoding="utf8"))
KINDS = {"P": Kind.PERSON, "L": Kind.PLACE, "O": Kind.ORGANISATION}
ENOUGH = 0.97  # share of the marked names

Found = tuple[int, str, Kind]  # offset, words, kind


@pytest.fixture(scope="module")
def seeds_library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The library of the seeds, without decisions of an editor."""
    return build_library(load_settings(tmp_path_factory.mktemp("seeds"), ROOT / "seeds"))


def marked(name: str, text: str) -> set[Found]:
    """The marked names of one seed; raises AssertionError if a line does not contain its names in that order."""
    lines = text.splitlines(keepends=True)
    starts = [sum(map(len, lines[:i])) for i in range(len(lines))]
    found = set()
    for number, names in MARKED[name].items():
        at = starts[number - 1]
        for kind, words in (part.strip().split(" ", 1) for part in names.split(", ")):
            match = re.search(
                rf"(?<!\w){re.escape(words)}(?!\w)", text[at : starts[number - 1] + len(lines[number - 1])]
            )
            assert match, f"{name}:{number}: no {words!r}"
            found.add((at + match.start(), words, KINDS[kind]))
            at += match.end()
    return found


def test_names_of_the_seeds_are_found_with_their_kind(seeds_library: Library) -> None:
    """A name counts if exactly its words are a mention of its kind."""
    kinds = {entity.id: entity.kind for entity in seeds_library.entities}
    known: dict[str, set[Found]] = defaultdict(set)
    for mention in seeds_library.mentions:
        known[mention.article].add((mention.start, mention.text, kinds[mention.entity]))
    wanted, missed = 0, []
    for article in seeds_library.articles:
        name = Path(article.source).name
        names = marked(name, article.text)
        wanted += len(names)
        missed += [f"{name}: {words} ({kind})" for at, words, kind in sorted(names - known[article.id])]
    assert len(missed) <= (1 - ENOUGH) * wanted, missed


def test_every_seed_is_marked(seeds_library: Library) -> None:
    """So that no seed that is added or renamed remains unmarked."""
    assert {Path(article.source).name for article in seeds_library.articles} == set(MARKED)
