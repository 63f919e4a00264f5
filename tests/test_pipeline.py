"""What the stages are given by the pipeline."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from cuttings import pipeline
from cuttings.common.interchange.records import record_lines
from cuttings.common.workers import MAX_ARTICLES_JOINED_HERE
from cuttings.explain import explain
from cuttings.export import export
from cuttings.model import Curation, Kind, Label, Mention
from cuttings.project.settings import load_settings
from cuttings.resolve import bodies
from cuttings.site import make_site

STORY = """Ministers sign the Helsinki Fishing Treaty

HELSINKI, March 4 - Ministers of Finland and Norway met in Helsinki on Monday to sign the Helsinki Fishing Treaty.

"It took nine years," said Aino Virtanen, the minister of Finland. She said the Helsinki Fishing Treaty was fair.
"""
PLAIN_ENGLISH = "The harbour was closed on Monday, and the ships that were in it had to wait until it was opened. " * 9
STAGES = ("group_events", "find_topics", "state_alone", "compare_accounts", "find_relations", "find_doubts")


@pytest.mark.parametrize(("more", "processes"), [(0, 1), (1, 2)])
def test_what_was_looked_up_for_few_articles_is_known_in_the_next_build(
    tmp_path: Path, more: int, processes: int
) -> None:
    """Since this process joins them: what another one looks up is lost with it."""
    articles: Any = range(MAX_ARTICLES_JOINED_HERE + more)
    assert pipeline._processes(replace(load_settings(tmp_path), processes=2), articles) == processes


def test_only_the_places_of_articles_count_places_within_longer_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A town in the name of a treaty says nothing by itself, and is among the places of the article."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/treaty.txt").write_text(STORY)
    given: dict[str, list[Mention]] = {}

    def watch(name: str) -> None:
        stage = getattr(pipeline, name)

        def watched(*args: Any, **named: Any) -> Any:
            given[name] = [m for arg in args if isinstance(arg, tuple) for m in arg if isinstance(m, Mention)]
            return stage(*args, **named)

        monkeypatch.setattr(pipeline, name, watched)

    for name in (*STAGES, "find_appearances"):
        watch(name)
    library = pipeline.build_library(load_settings(tmp_path), doubts=True)
    nested = [m for m in library.mentions if m.nested]
    assert {(m.text, m.kind, m.entity) for m in nested} == {("Helsinki", Kind.PLACE, "places/helsinki")}
    assert all(given[name] and not any(m.nested for m in given[name]) for name in STAGES)
    assert [m for m in given["find_appearances"] if m.nested] == nested


def test_libraries_that_are_slow_to_load_are_not_loaded_before_they_are_needed() -> None:
    """Three seconds together; a run that reads only plain English of files analysed before needs none of them."""
    program = (
        "import sys; from cuttings import pipeline; from cuttings.metadata.language import guess_language;"
        f"print(guess_language({PLAIN_ENGLISH!r}), *sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    language, *loaded = done.stdout.split()
    slow = {"spacy", "onnxruntime", "py3langid", "trafilatura", "htmldate", "pypdf", "mammoth", "warcio", "ftfy"}
    assert language == "en"
    assert "cuttings.read.html.page" in loaded
    assert not slow & set(loaded)


DOUBTED = """Norvik Works closes

LEEDS, March 4, 2019 - Norvik Works closed on Monday, and Ann Lee, the chairwoman of Norvik Works, wept.

"We are sorry," Norvik Works said in Leeds. Ann Lee said that Norvik Works had waited long.
"""


def test_what_is_too_unsure_for_a_page_is_in_the_export_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Until the editor names it."""
    monkeypatch.setattr(bodies, "likelihood_of_page", lambda features: 0.5)
    monkeypatch.setattr(bodies, "is_settled", lambda group, texts, bodies: group[0].label is not Label.ORGANISATION)
    (tmp_path / "seeds").mkdir()
    (tmp_path / "curation").mkdir()
    (tmp_path / "seeds/works.txt").write_text(DOUBTED)
    settings, id = load_settings(tmp_path), "unsure/norvik-works"

    def site() -> str:
        make_site(settings)
        files = sorted(path for path in settings.pages.rglob("*") if path.is_file())
        return "\n".join([str(path.relative_to(settings.pages)) + path.read_text() for path in files])

    library = pipeline.build_library(settings, doubts=True)
    exported = export(library, tmp_path / "known", ("jsonl", "sqlite", "gexf", "neo4j", "obsidian", "openrefine"))
    files = (path for path in exported["jsonl"].rglob("*") if path.is_file())
    assert {path.name for path in files if id in path.read_text(errors="replace")} == {
        "entities.jsonl", "mentions.jsonl", "cuttings.db"
    }  # fmt: skip
    records = {name: [*map(json.loads, lines)] for name, lines in record_lines(library.with_unsure()).items()}
    assert {record["id"]: record["sure"] for record in records["entities"]} == {
        "people/ann-lee": True, "places/leeds": True, id: False
    }  # fmt: skip
    assert {r["id"]: r["confidence"] for r in records["entities"] if "confidence" in r} == {id: 0.5}
    assert sum(record["entity"] == id for record in records["mentions"]) == 5
    assert [s.speaker for s in library.statements] == [None, "people/ann-lee"]
    assert any(doubt.asks == "Is Norvik Works an organisation? It has no page." for doubt in library.doubts)
    assert "has no page, since the likelihood" in explain(library, Curation(), "Norvik Works")
    pages = site()
    assert "people/ann-lee" in pages
    assert id not in pages
    assert "organisations/norvik-works" not in pages

    decisions = tmp_path / "curation/entities.yml"
    decisions.write_text("hide: [{name: Norvik Works}]")
    assert id not in "".join(chain(*record_lines(pipeline.build_library(settings).with_unsure()).values()))
    decisions.write_text("kind: [{name: Norvik Works, kind: organisation}]")
    assert "organisations/norvik-works" in site()
