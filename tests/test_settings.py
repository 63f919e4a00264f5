"""Settings are read from mkdocs.yml and from options, and have defaults."""

from __future__ import annotations

from pathlib import Path

import pytest

from cuttings.common.errors import CuttingsError
from cuttings.project.settings import load_settings, settings_from_options


def in_block(block: str) -> str:
    """A mkdocs.yml with the plugin's block from line 6 on."""
    return f"site_name: My cuttings\nsite_url: https://example.org/\ndocs_dir: pages\nplugins:\n  - search\n{block}"


def test_without_a_file_all_settings_have_defaults(tmp_path: Path) -> None:
    """Any folder is a project."""
    found = load_settings(tmp_path)
    assert found.seeds == tmp_path / "seeds"
    assert found.pages == tmp_path / "site_src"
    assert found.cache == tmp_path / ".cache" / "cuttings"
    assert (found.site_name, found.site_url, found.processes, found.notices) == ("Cuttings", None, 0, ())


def test_mkdocs_yml_is_read_whatever_tags_are_in_it(tmp_path: Path) -> None:
    """Tags that MkDocs evaluates are not evaluated here; options whose value only MkDocs knows keep their default."""
    emoji = "markdown_extensions:\n  - emoji: {index: !!python/name:material.emoji.twemoji ''}\n"
    block = "  - cuttings:\n      seeds: 2024\n      processes: 2\n      model: !ENV [MODEL, x]\n"
    (tmp_path / "mkdocs.yml").write_text(in_block(block) + emoji)
    found = load_settings(tmp_path)
    assert (found.site_name, found.site_url) == ("My cuttings", "https://example.org/")
    assert (found.pages, found.seeds, found.processes) == (tmp_path / "pages", tmp_path / "2024", 2)
    assert found.model.startswith("en_core_web")
    assert found.notices == ()


@pytest.mark.parametrize(
    "plugins",
    ["plugins: [search, cuttings]", "plugins:\n  cuttings:\n    seeds: x", "plugins:\n- cuttings: {seeds: x}"],
)
def test_plugins_may_be_written_as_mkdocs_takes_them(tmp_path: Path, plugins: str) -> None:
    """As a list of names, as a mapping, or as a list of mappings."""
    (tmp_path / "mkdocs.yml").write_text(plugins)
    assert load_settings(tmp_path).seeds == tmp_path / ("x" if "seeds" in plugins else "seeds")


def test_a_folder_on_the_command_line_takes_precedence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is relative to the working directory, as on any command line."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mkdocs.yml").write_text("plugins: [{cuttings: {seeds: x}}]")
    assert load_settings(tmp_path / "project", Path("clips")).seeds == tmp_path / "clips"


@pytest.mark.parametrize(
    ("line", "notice"),
    [
        ("proceses: 2", "mkdocs.yml:7: The plugin 'cuttings' has no option 'proceses'. Did you mean 'processes'?"),
        (
            "colour: red",
            "mkdocs.yml:7: The plugin 'cuttings' has no option 'colour'. "
            "Known are: seeds, curation, cache, model, recogniser, processes, scheduler, article_text, shared_pages, "
            "sqlite, originals, content_security_policy.",
        ),
        ("processes: many", "mkdocs.yml:7: 'processes' should be a whole number. Write `processes: 2`."),
        ("processes: -1", "mkdocs.yml:7: 'processes' should be a whole number. Write `processes: 2`."),
        (
            "recogniser: mine",
            "mkdocs.yml:7: 'recogniser' cannot be 'mine'. Write `recogniser: own` or `recogniser: spacy`.",
        ),
        ("sqlite: maybe", "mkdocs.yml:7: 'sqlite' should be true or false. Write `sqlite: true`."),
        ("seeds: [a, b]", "mkdocs.yml:7: 'seeds' should be a text. Write `seeds: seeds`."),
    ],
)
def test_a_wrong_option_gives_a_notice_and_its_default_is_used(tmp_path: Path, line: str, notice: str) -> None:
    """The notice has the line, whether the file is read here or MkDocs passes the options."""
    (tmp_path / "mkdocs.yml").write_text(in_block(f"  - cuttings:\n      {line}\n"))
    found = load_settings(tmp_path)
    assert [str(n) for n in found.notices] == [notice]
    assert (found.seeds, found.recogniser, found.processes) == (tmp_path / "seeds", "own", 0)
    name, _, value = line.partition(": ")
    option = {"many": "many", "-1": -1, "[a, b]": ["a", "b"]}.get(value, value)
    handed = settings_from_options(tmp_path, {name: option}, pages=tmp_path, site_name="x", site_url=None)
    assert [str(n) for n in handed.notices] == [notice]


@pytest.mark.parametrize(
    ("content", "says"), [(b"a: [", "mkdocs.yml:1: This is not YAML"), (b"\xff\xfe\x00", "mkdocs.yml cannot be read")]
)
def test_a_file_that_is_not_yaml_stops_with_one_line(tmp_path: Path, content: bytes, says: str) -> None:
    """None of its settings can be known."""
    (tmp_path / "mkdocs.yml").write_bytes(content)
    with pytest.raises(CuttingsError) as error:
        load_settings(tmp_path)
    assert says in str(error.value)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("content", ["", "# nothing\n", "- a list\n", "just words\n"])
def test_an_empty_file_is_like_no_file(tmp_path: Path, content: str) -> None:
    """It is up to MkDocs to complain about an empty or unusual mkdocs.yml."""
    (tmp_path / "mkdocs.yml").write_text(content)
    assert load_settings(tmp_path).site_name == "Cuttings"


def test_paths_in_notices_are_relative_to_the_project(tmp_path: Path) -> None:
    """They use "/", and are absolute for files elsewhere."""
    found = load_settings(tmp_path)
    assert found.below_root(tmp_path / "seeds" / "x.txt") == "seeds/x.txt"
    assert found.below_root(Path("/elsewhere/x.txt")) == "/elsewhere/x.txt"


@pytest.mark.parametrize(("word", "value"), [("true", True), ("on", True), ("false", False), ("no", False)])
def test_a_switch_is_read_as_mkdocs_reads_it(tmp_path: Path, word: str, value: bool) -> None:
    (tmp_path / "mkdocs.yml").write_text(in_block(f"  - cuttings:\n      sqlite: {word}\n"))
    assert (load_settings(tmp_path).sqlite, load_settings(tmp_path).notices) == (value, ())
    handed = settings_from_options(tmp_path, {"sqlite": value}, pages=tmp_path, site_name="x", site_url=None)
    assert (handed.sqlite, handed.notices) == (value, ())
