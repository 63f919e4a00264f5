"""What the stages are given by the pipeline."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from cuttings import pipeline
from cuttings.model import Kind, Mention
from cuttings.project.settings import load_settings

STORY = """Ministers sign the Helsinki Fishing Treaty

HELSINKI, March 4 - Ministers of Finland and Norway met in Helsinki on Monday to sign the Helsinki Fishing Treaty.

"It took nine years," said Aino Virtanen, the minister of Finland. She said the Helsinki Fishing Treaty was fair.
"""
PLAIN_ENGLISH = "The harbour was closed on Monday, and the ships that were in it had to wait until it was opened. " * 9
STAGES = ("group_events", "find_topics", "state_alone", "compare_accounts", "find_relations", "find_doubts")


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
