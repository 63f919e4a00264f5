"""The documents are true: examples work, tables are complete, links lead to files."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from cuttings import __version__
from cuttings.cli import main
from cuttings.cli.declared import program
from cuttings.project.curation import load_curation
from cuttings.project.name_decisions import DECISION_VERBS
from cuttings.project.settings import OPTIONS, load_settings
from tests.conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf8")
EXAMPLES: list[str] = re.findall(r"^```yaml\n(.*?)^```", README, re.MULTILINE | re.DOTALL)


def example(start: str) -> str:
    return next(text for text in EXAMPLES if text.startswith(start))


def test_the_examples_of_decisions_are_understood(tmp_path: Path) -> None:
    (tmp_path / "curation").mkdir()
    (tmp_path / "curation/entities.yml").write_text(example("same:"))
    (tmp_path / "curation/articles.yml").write_text(example("harbour.txt:"))
    curation, notices = load_curation(load_settings(tmp_path))
    assert notices == ()
    assert {decision.verb for decision in curation.entities} == set(DECISION_VERBS)
    assert {source: decision.exclude for source, decision in curation.articles.items()} == {
        "seeds/harbour.txt": False,
        "seeds/copies/harbour-again.txt": True,
    }


def test_the_example_of_decisions_for_some_articles_is_understood(tmp_path: Path) -> None:
    (text,) = [text for text in EXAMPLES if "in: harbour.txt" in text]
    (tmp_path / "curation").mkdir()
    (tmp_path / "curation/entities.yml").write_text(text)
    curation, notices = load_curation(load_settings(tmp_path))
    assert notices == ()
    assert [decision.articles for decision in curation.entities] == [
        ("seeds/harbour.txt",),
        ("seeds/mill.txt", "seeds/bridge.txt"),
    ]


def test_the_example_of_settings_is_understood(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(example("plugins:"))
    assert load_settings(tmp_path).notices == ()


def test_the_example_of_an_article_is_understood(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/harbour.md").write_text(example("---\n") + "\nAnn Lee spoke in Oslo on Monday.\n")
    assert main(["export", "--strict", "--out", "known"]) == 0
    known = (tmp_path / "known/articles.jsonl").read_text()
    assert '"title": "Harbour of Port Vale to close"' in known
    assert '"published": "2024-12-31"' in known


def test_the_table_of_settings_is_complete() -> None:
    table = README.split("## Settings")[1].split("\n## ")[0]
    assert re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE) == list(OPTIONS)


def test_the_table_of_commands_is_complete() -> None:
    assert set(program.commands) == set(re.findall(r"^\| `cuttings (\w+)", README, re.MULTILINE))


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"])
def test_the_documents_refer_to_existing_files(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf8")
    links = [link for link in re.findall(r"\]\(([^)#]+)\)", text) if "://" not in link]
    paths = re.findall(r"`((?:generator|tests|tools|site_src|\.github)/[\w./-]+)`", text)
    assert [path for path in (*links, *paths) if not (ROOT / path).exists()] == []


def test_the_version_is_the_same_everywhere() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf8"))
    assert project["project"]["version"] == __version__
