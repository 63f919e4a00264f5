"""The command: its output, the files that it writes, and its exit status."""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from cuttings import __version__, pipeline
from cuttings.cli import main
from cuttings.model import Library
from cuttings.project.settings import Settings
from tests.conftest import run, tree

STORY = """\
Harbour of Port Vale to close

Margaret Hollis, the mayor of Bergen, said on Monday that the harbour would close to fishing boats.

"We have no choice," Hollis said. She spoke after a meeting with officials of Siemens in Norway.
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one article, which is the working directory."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/story.txt").write_text(STORY)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def lines(file: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in file.read_text(encoding="utf8").splitlines()]


def test_write_makes_pages_and_prints_how_many(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["write"]) == 0
    written = re.match(r"(\d+) pages written, 0 unchanged, 0 removed\n", capsys.readouterr().out)
    assert written
    pages = tree(folder / "site_src")
    assert len(pages) == int(written[1]) > 0
    assert main(["write"]) == 0
    assert capsys.readouterr().out.startswith(
        f"0 pages written, {len(pages)} unchanged, 0 removed\nsite_url is not set"
    )
    assert main(["clean"]) == 0
    assert capsys.readouterr().out == f"{len(pages)} pages removed\n"
    assert tree(folder / "site_src") == {}


def test_other_renderers_can_build_the_pages_and_search_works(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Links lead to files that were written, and the index is added to pages that another renderer made."""
    assert main(["write"]) == 0
    pages = folder / "site_src"
    links = [
        (file.parent / target.partition("#")[0], file.name)
        for file in sorted(pages.rglob("*.md"))
        for target in re.findall(r"\]\(([^):#]+\.md)(?:#[^)]*)?\)", file.read_text(encoding="utf8"))
    ]
    by_hand = {pages / "about.md", pages / "limits.md", pages / "search.md"}  # this project has none
    assert links
    assert [(path, name) for path, name in links if not path.is_file() and path.resolve() not in by_hand] == []
    (folder / "built").mkdir()
    capsys.readouterr()
    assert main(["index", "built"]) == 0
    assert re.match(r"[1-9]\d* pages can be found\n", capsys.readouterr().out)
    assert (folder / "built/pagefind/pagefind-entry.json").is_file()


def test_export_needs_only_articles(folder: Path) -> None:
    """It works without mkdocs.yml and decisions, with articles in any folder."""
    (folder / "seeds").rename(folder / "elsewhere")
    assert main(["export", "--seeds", "elsewhere", "--out", "known/here"]) == 0
    assert sorted(f.name for f in (folder / "known/here").iterdir()) == [
        "articles.jsonl",
        "entities.jsonl",
        "events.jsonl",
        "mentions.jsonl",
        "statements.jsonl",
        "topics.jsonl",
    ]
    (article,) = lines(folder / "known/here/articles.jsonl")
    assert article["text"] == STORY
    assert not (folder / "site_src").exists()


@pytest.mark.parametrize("command", [["write"], ["check"], ["export", "--out", "known"]])
def test_the_number_of_processes_can_be_given(
    folder: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    """In place of the one in mkdocs.yml."""
    (folder / "mkdocs.yml").write_text("plugins:\n  - cuttings:\n      processes: 3\n")
    seen = []
    build = pipeline.build_library

    def noted(settings: Settings, **_: bool) -> Library:
        seen.append(settings.processes)
        return build(replace(settings, processes=1))

    for module in ("cuttings.pipeline", "cuttings.cli.library"):
        monkeypatch.setattr(f"{module}.build_library", noted)
    assert main([*command, "--workers", "2"]) == 0
    (folder / "seeds/more.txt").write_text("Sun over Port Vale\n\nThe sun shone on Port Vale on Tuesday.\n")
    assert main(command) == 0
    assert seen == [2, 3]
    with pytest.raises(SystemExit):
        main([*command, "--workers", "0"])


def test_history_records_each_article_once(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["history"]) == 0
    assert capsys.readouterr().out == "1 article recorded in curation/history/0001.txt\n"
    assert main(["history"]) == 0
    assert capsys.readouterr().out == "Every article is recorded already.\n"
    (folder / "seeds/more.txt").write_text("Sun over Port Vale\n\nThe sun shone on Port Vale on Tuesday.\n")
    assert main(["write"]) == 0
    assert "1 article added last" in (folder / "site_src/new.md").read_text()


@pytest.mark.parametrize("name", ["Margaret Hollis", "margaret hollis", "HOLLIS"])
def test_explain_gives_the_reasons_for_a_page(folder: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    assert main(["explain", name]) == 0
    out = capsys.readouterr().out
    assert "Margaret Hollis" in out
    assert "person" in out
    assert re.search(r"^ +\d+ × ", out, re.MULTILINE)
    assert "seeds/story.txt" in out
    assert re.search(r"#s-[0-9a-f]{8}  ", out), "the sentence it comes from"


def test_explain_suggests_similar_names(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "Norwai"]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("explain: no page has the name 'Norwai'. The nearest are: 'Norway'")
    assert main(["explain", "Zzyzx"]) == 1
    assert "index pages" in capsys.readouterr().err


def test_review_asks_a_question_and_its_line_answers_it(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """When the printed line is pasted, the question is not asked again."""
    assert main(["review"]) == 0
    assert capsys.readouterr().out == "Nothing is in doubt.\n"
    (folder / "seeds/later.txt").write_text("Mr. Hollis sold bread to the poor.\n")
    assert main(["review", "--list", "--limit", "1"]) == 0
    out = capsys.readouterr().out
    assert re.search(r"Is Hollis .*Margaret Hollis\? \(1 mention\)", out)
    assert "Mr. «Hollis» sold bread to the poor." in out
    (line,) = re.findall(r"no:\n +(.+)", out)
    (folder / "curation").mkdir()
    (folder / "curation/entities.yml").write_text(f"{line}\n")
    assert main(["review", "--strict"]) == 0
    assert capsys.readouterr().out == "Nothing is in doubt.\n"
    assert main(["explain", "Hollis"]) == 0
    assert {"people/hollis", "people/margaret-hollis"} <= set(re.findall(r"people/[\w-]+", capsys.readouterr().out))


def test_an_answer_to_review_is_written_and_not_asked_again(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "seeds/later.txt").write_text("Mr. Hollis sold bread to the poor.\n")
    (folder / "curation").mkdir()
    (folder / "curation/entities.yml").write_text("# ours\nhide:\n  - Read More  # a button\n")
    monkeypatch.setattr("sys.stdin", io.StringIO("later\n"))
    assert main(["review"]) == 0
    assert "0 decisions written" in capsys.readouterr().out
    monkeypatch.setattr("sys.stdin", io.StringIO("perhaps\nn\n"))
    assert main(["review"]) == 0
    out = capsys.readouterr().out
    assert "Mr. «Hollis» sold bread to the poor." in out
    assert "'perhaps' is none of these" in out
    assert "1 decision written" in out
    held = (folder / "curation/entities.yml").read_text()
    assert held.startswith(
        "# ours\nhide:\n  - Read More  # a button\ndifferent:\n  - {names: [Hollis, Margaret Hollis], in: "
    )
    assert main(["review"]) == 0
    assert capsys.readouterr().out == "Nothing is in doubt.\n"


@pytest.mark.parametrize("limit", ["0", "-1", "many"])
def test_a_limit_is_at_least_1(limit: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["review", f"--limit={limit}"])
    assert f"'{limit}' is not a whole number of 1 or more" in capsys.readouterr().err


def test_strict_ends_with_1_where_there_is_a_notice(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--strict"]) == 0
    (folder / "seeds/empty.txt").write_text("")
    assert main(["check"]) == 0
    notice = capsys.readouterr().err
    assert notice.startswith("seeds/empty.txt")
    assert len(notice.splitlines()) == 1
    assert main(["check", "--strict"]) == 1
    assert main(["write", "--strict"]) == 1
    assert main(["export", "--strict", "--out", "known"]) == 1
    assert (folder / "known/articles.jsonl").exists(), "the other articles go on"


@pytest.mark.parametrize("empty", [True, False])
def test_a_folder_without_articles_gives_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], empty: bool
) -> None:
    monkeypatch.chdir(tmp_path)
    if empty:
        (tmp_path / "seeds").mkdir()
    main(["check"])
    captured = capsys.readouterr()
    assert len(captured.err.splitlines()) == 1
    assert "seeds" in captured.err


def test_a_mistake_in_the_settings_is_printed_with_the_error_it_causes(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "seeds").rename(folder / "clippings")
    (folder / "mkdocs.yml").write_text("plugins:\n  - cuttings:\n      seedz: clippings\n")
    assert main(["check"]) == 1
    slip, fault = capsys.readouterr().err.splitlines()
    assert "'seedz'" in slip
    assert "'seeds'" in slip
    assert fault.startswith("seeds: ")


def test_an_unwritable_folder_gives_one_line(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "taken").write_text("a file, no folder")
    assert main(["export", "--out", "taken"]) == 1
    assert re.fullmatch(r"taken: .+\. Move away the file .+, and run again\.\n", capsys.readouterr().err)


@pytest.mark.parametrize("out", ["seeds", "seeds/known", "./seeds/../seeds"])
def test_export_does_not_write_among_the_articles(out: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = sorted((folder / "seeds").rglob("*"))
    assert main(["export", "--out", out]) == 1
    assert "--out lies in the folder of articles" in capsys.readouterr().err
    assert sorted((folder / "seeds").rglob("*")) == before


def test_no_control_character_of_a_files_name_reaches_the_terminal(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "seeds" / "red\x1b[31m.wire").write_text("The dam broke.")
    (folder / "seeds" / "two\nlines\u2028more.wire").write_text("The dam broke.")
    main(["write"])
    told = capsys.readouterr().err
    assert "red" in told
    assert "\x1b" not in told
    assert "\nlines" not in told
    assert "seeds/two\ufffdlines\ufffdmore.wire: " in told


@pytest.mark.parametrize("arguments", [[], ["burn"], ["write", "--flames"], ["export"], ["explain"]])
def test_an_unknown_command_ends_with_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ending:
        main(arguments)
    assert ending.value.code == 2
    assert "Usage: cuttings" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["write", "export", "check", "explain", "review", "clean"])
def test_help_shows_an_example(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ending:
        main([command, "--help"])
    assert ending.value.code == 0
    assert f"example: cuttings {command}" in " ".join(capsys.readouterr().out.split())


def test_help_imports_nothing_but_the_argument_library(tmp_path: Path) -> None:
    done = run("cuttings", "write", "--help", cwd=tmp_path, environment={"PYTHONPROFILEIMPORTTIME": "1"})
    imported = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert {"click", "cuttings.cli.declared"} <= imported
    heavy = {"spacy", "numpy", "trafilatura", "pypdf", "mkdocs", "yaml", "cuttings.model", "cuttings.pipeline"}
    assert not heavy & imported


@pytest.mark.parametrize(
    ("typed", "offered"),
    [("ex", {"export", "explain"}), ("check --st", {"--strict"}), ("review --l", {"--limit", "--list"})],
)
def test_a_shell_can_complete_commands_and_options(tmp_path: Path, typed: str, offered: set[str]) -> None:
    asked = {"_CUTTINGS_COMPLETE": "bash_complete", "COMP_WORDS": f"cuttings {typed}"}
    asked["COMP_CWORD"] = str(len(typed.split()))
    done = run("cuttings", cwd=tmp_path, environment=asked)
    assert {line.partition(",")[2] for line in done.stdout.splitlines()} == offered


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--version"])
    assert capsys.readouterr().out == f"cuttings {__version__}\n"


def test_a_character_that_the_terminal_cannot_show_is_no_error(folder: Path) -> None:
    (folder / "seeds/story.txt").write_text("Søren Åkerblom flew to Norway. Søren Åkerblom landed.", encoding="utf8")
    done = run("cuttings", "explain", "Norway", cwd=folder, environment={"PYTHONIOENCODING": "ascii"})
    assert "S?ren" in done.stdout
