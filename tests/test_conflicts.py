"""Decisions that contradict each other are reported with all their lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from cuttings.project.curation import load_curation
from cuttings.project.settings import load_settings


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (
            "same:\n- [A, B]\n- [B, C]\ndifferent:\n- [A, C]\n",
            "5: 'A' and 'C' are different here, and the same by 2 and 3",
        ),
        ("same:\n- [A, b]\ndifferent:\n- [X, B, a]\n", "4: 'B' and 'a' are different here, and the same by 2"),
        ("same:\n- [A, B]\n- [C, D]\ndifferent:\n- [A, C]\n", ""),
        ("same:\n- {names: [L, A], in: x.txt}\ndifferent:\n- {names: [L, A], in: [x.txt, y.txt]}\n", "4: 'L' and 'A'"),
        ("same:\n- [L, A]\ndifferent:\n- {names: [L, A], in: x.txt}\n", ""),
        ("same:\n- {names: [L, A], in: x.txt}\ndifferent:\n- [L, B]\n- {names: [A, B], in: x.txt}\n", ""),
        (
            "same:\n- [A, B]\n- [B, C]\n- [C, A]\ndifferent:\n- [C, A]\n",
            "6: 'C' and 'A' are different here, and the same by 4",
        ),
    ],
)
def test_names_that_are_both_the_same_and_different(lines: str, told: str, tmp_path: Path) -> None:
    settings = load_settings(tmp_path)
    settings.curation.mkdir()
    (settings.curation / "entities.yml").write_text(lines)
    _, notices = load_curation(settings)
    found = [f"{n.where}: {n.what}".replace("curation/entities.yml:", "") for n in notices]
    assert len(found) == bool(told)
    assert not told or found[0].startswith(told)
