"""The documents are true: examples work, tables are complete, links lead to files."""

from __future__ import annotations

import json
import re
import shlex
import tomllib
from contextlib import suppress
from pathlib import Path

import click
import pytest
import yaml

from cuttings import __version__
from cuttings.cli import main
from cuttings.cli.declared import program
from cuttings.project.curation import load_curation
from cuttings.project.name_decisions import DECISION_VERBS
from cuttings.project.settings import OPTIONS, load_settings
from tests.conftest import ROOT, run
from tools import reference
from tools.docs_pictures import tutorial_articles

DOCS = {
    path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf8")
    for path in (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")))
}


def examples(page: str) -> list[str]:
    """The YAML of the page `docs/{page}.md`."""
    return re.findall(r"^```yaml\n(.*?)^```", DOCS[f"docs/{page}.md"], re.MULTILINE | re.DOTALL)


def example(page: str, start: str) -> str:
    return next(text for text in examples(page) if text.startswith(start))


def test_the_examples_of_decisions_are_understood(tmp_path: Path) -> None:
    (tmp_path / "curation").mkdir()
    (tmp_path / "curation/entities.yml").write_text(example("reference/decisions", "same:"))
    (tmp_path / "curation/articles.yml").write_text(example("reference/decisions", "harbour.txt:"))
    curation, notices = load_curation(load_settings(tmp_path))
    assert notices == ()
    assert {decision.verb for decision in curation.entities} == set(DECISION_VERBS)
    assert {source: decision.exclude for source, decision in curation.articles.items()} == {
        "seeds/harbour.txt": False,
        "seeds/copies/harbour-again.txt": True,
    }


def test_the_example_of_decisions_for_some_articles_is_understood(tmp_path: Path) -> None:
    (text,) = [text for text in examples("reference/decisions") if "in: harbour.txt" in text]
    (tmp_path / "curation").mkdir()
    (tmp_path / "curation/entities.yml").write_text(text)
    curation, notices = load_curation(load_settings(tmp_path))
    assert notices == ()
    assert [decision.articles for decision in curation.entities] == [
        ("seeds/harbour.txt",),
        ("seeds/mill.txt", "seeds/bridge.txt"),
    ]


def test_the_example_of_settings_is_understood(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(example("reference/settings", "plugins:"))
    assert load_settings(tmp_path).notices == ()


def test_the_example_of_an_article_is_understood(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/harbour.md").write_text(
        example("how-to/formats", "---\n") + "\nAnn Lee spoke in Oslo on Monday.\n"
    )
    assert main(["export", "--strict", "--out", "known"]) == 0
    known = (tmp_path / "known/articles.jsonl").read_text()
    assert '"title": "Harbour of Port Vale to close"' in known
    assert '"published": "2024-12-31"' in known


def test_the_table_of_settings_is_complete() -> None:
    assert re.findall(r"^\| `(\w+)` \|", DOCS["docs/reference/settings.md"], re.MULTILINE) == list(OPTIONS)


def test_the_parts_that_the_code_knows_best_are_up_to_date() -> None:
    """Commands, records, tables and figures; `python -m tools.reference` writes them again."""
    assert reference.main(["--check"]) == 0


def commands_in(text: str) -> list[list[str]]:
    """The words of each command line of `cuttings` in the code of a document."""
    lines = re.findall(r"^ {4,}(?:\S*/)?cuttings (.*)$", text, re.MULTILINE)
    lines += re.findall(r"`(?:\S*/)?cuttings ([a-z][^`]*)`", text)
    return [shlex.split(line) for line in lines if "[OPTIONS]" not in line]


@pytest.mark.parametrize("name", DOCS)
def test_every_command_in_the_documents_exists(name: str) -> None:
    for command, *words in commands_in(DOCS[name]):
        assert command in program.commands, command
        with suppress(click.MissingParameter):  # prose names a command with the one option it speaks of
            program.commands[command].make_context(command, words)


def test_the_documentation_is_built_without_a_warning(tmp_path: Path) -> None:
    """Its links and their anchors lead somewhere, every page is in the menu, and nothing is asked of another server."""
    run("mkdocs", "build", "--strict", "--config-file", "mkdocs-docs.yml", "--site-dir", tmp_path, cwd=ROOT)
    pages = {page: page.read_text(encoding="utf8") for page in tmp_path.rglob("*.html")}
    assert len(pages) > 15
    asked = [re.findall(r'(?:src|<link[^>]* href)="?(https?://[^">]+)', text) for text in pages.values()]
    assert not [address for found in asked for address in found]
    for schema in (tmp_path / "reference/schemas").iterdir():
        assert json.loads(schema.read_text(encoding="utf8"))["$schema"].endswith("2020-12/schema")


def test_the_tutorial_finds_what_it_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its articles give the pages in its pictures, and its decision is understood."""
    monkeypatch.chdir(tmp_path)
    for folder in ("seeds", "curation"):
        (tmp_path / folder).mkdir()
    for name, text in tutorial_articles().items():
        (tmp_path / "seeds" / name).write_text(text, encoding="utf8")
    (tmp_path / "curation/entities.yml").write_text(example("tutorial", "hide:"))
    assert main(["export", "--strict", "--out", "known"]) == 0
    known = {
        name: [json.loads(line) for line in (tmp_path / f"known/{name}.jsonl").read_text(encoding="utf8").splitlines()]
        for name in ("articles", "entities", "statements", "events")
    }
    assert len(known["articles"]) == 3
    assert {e["name"]: len(e["articles"]) for e in known["entities"] if e["kind"] == "person"} == {
        "Ann Lee": 3,
        "Ben Sample": 3,
    }
    assert "Evening Post" not in {e["name"] for e in known["entities"]}
    assert [len(event["articles"]) for event in known["events"]] == [2]
    assert sum(s["speaker"] == "people/ann-lee" for s in known["statements"]) >= 4


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"])
def test_the_documents_refer_to_existing_files(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf8")
    links = [link for link in re.findall(r"\]\(([^)#]+)\)", text) if "://" not in link]
    paths = re.findall(r"`((?:generator|tests|tools|site_src|\.github)/[\w./-]+)`", text)
    assert [path for path in (*links, *paths) if not (ROOT / path).exists()] == []


def test_the_version_is_the_same_everywhere() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf8"))
    assert project["project"]["version"] == __version__
    assert f"\nversion: {__version__}\n" in (ROOT / "CITATION.cff").read_text(encoding="utf8")


@pytest.mark.parametrize("file", sorted((ROOT / ".github/ISSUE_TEMPLATE").glob("[a-z]*-*.yml")), ids=lambda f: f.stem)
def test_forms_for_issues_are_sound(file: Path) -> None:
    form = yaml.safe_load(file.read_text(encoding="utf8"))
    assert {"name", "description", "body"} <= form.keys()
    ids = [field["id"] for field in form["body"]]
    assert len(ids) == len(set(ids)) > 1
    assert all(field["type"] in ("textarea", "input") and field["attributes"]["label"] for field in form["body"])


def test_the_citation_has_what_its_format_requires() -> None:
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf8"))
    assert {"cff-version", "message", "title", "authors"} <= citation.keys()
    assert (
        citation["license"] == tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf8"))["project"]["license"]
    )
