"""Decisions are added to the editor's file, which stays as it was otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from cuttings.common.errors import CuttingsError
from cuttings.model import Decision, Kind
from cuttings.project.curation import load_curation
from cuttings.project.decision_file import add_decisions, with_decisions
from cuttings.project.settings import load_settings

SAME = Decision("same", ("Ann Lee", "A. Lee"), "", why="one: mayor", articles=("harbour.txt",), on="2024-05-06")
LINE = "{names: [Ann Lee, A. Lee], in: [harbour.txt], why: 'one: mayor', on: '2024-05-06'}"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", f"same:\n  - {LINE}\n"),
        ("# only words\n", f"# only words\n\nsame:\n  - {LINE}\n"),
        ("same:\n  - {names: ['B', C]} # first\n", f"same:\n  - {{names: ['B', C]}} # first\n  - {LINE}\n"),
        ("same:\n- {names: [B, C]}\n", f"same:\n- {{names: [B, C]}}\n- {LINE}\n"),
        ("same: [B, C]\n", f"same:\n  - [B, C]\n  - {LINE}\n"),
        ("same:\nhide:\n  - X  # a button\n", f"same:\n  - {LINE}\nhide:\n  - X  # a button\n"),
        (
            '# top\nrename: {A: B}  # new\n\n# next\nkind:\n  - {name: "Q", kind: thing}\n',
            '# top\nrename: {A: B}  # new\n\n# next\nkind:\n  - {name: "Q", kind: thing}\n' + f"same:\n  - {LINE}\n",
        ),
    ],
)
def test_a_decision_is_added_and_all_else_kept(before: str, after: str) -> None:
    assert with_decisions(before, SAME) == after


@pytest.mark.parametrize(
    ("before", "decision"),
    [
        ("rename: {A: B}\n", Decision("rename", ("C",), "", to="D")),
        ("hide: [A, B]\n", Decision("hide", ("C",), "", why="a button")),
        ("different: [A, B]\n", Decision("different", ("C",), "", articles=("seeds/a.txt",))),
        ("kind: {A: thing}\n", Decision("kind", ("C",), "", kind=Kind.THING)),
        ("note:\n  - name: A\n    text: |\n      One.\n\n      Two.\n", Decision("note", ("C",), "", text="*Three*")),
    ],
)
def test_old_and_new_decisions_are_read(before: str, decision: Decision, tmp_path: Path) -> None:
    settings = load_settings(tmp_path)
    settings.curation.mkdir()
    file = settings.curation / "entities.yml"
    file.write_text(before)
    held = load_curation(settings)[0].entities
    add_decisions(settings, decision)
    curation, notices = load_curation(settings)
    assert notices == ()
    assert [(d.verb, d.names, d.to, d.text) for d in curation.entities] == [
        (d.verb, d.names, d.to, d.text) for d in (*held, decision)
    ]


def test_a_file_that_is_no_yaml_is_left_alone(tmp_path: Path) -> None:
    settings = load_settings(tmp_path)
    settings.curation.mkdir()
    (settings.curation / "entities.yml").write_text("same: [A\n")
    with pytest.raises(CuttingsError, match=r"entities.yml: This is not YAML.*paste: same: \[\{names"):
        add_decisions(settings, SAME)
    assert (settings.curation / "entities.yml").read_text() == "same: [A\n"
