"""The diagrams of the packages in docs/architecture.md match the imports."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools import architecture


def test_the_picture_is_what_the_imports_say() -> None:
    assert architecture.main(["--check"]) == 0, "Run: python -m tools.architecture"


def test_an_import_more_makes_the_picture_stale(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "cuttings"
    for name, text in {
        "__init__.py": '"""The whole."""',
        "shelf/__init__.py": '"""A shelf. It has two boards."""',
        "shelf/boards/__init__.py": '"""The boards."""',
        "shelf/boards/upper.py": '"""The upper one."""\nfrom cuttings.shelf.nails import NAIL',
        "shelf/nails.py": '"""What holds the boards."""\nNAIL = 1',
    }.items():
        (package / name).parent.mkdir(parents=True, exist_ok=True)
        (package / name).write_text(text)
    document = tmp_path / "architecture.md"
    document.write_text(f"# By hand\n\n{architecture.MARK}\n\nold\n")
    monkeypatch.setattr(architecture, "PACKAGE", package)
    monkeypatch.setattr(architecture, "DOCUMENT", document)
    monkeypatch.setattr(architecture, "FLOORS", (("Shelves", "shelf"),))
    assert architecture.main(["--check"]) == 1
    assert architecture.main([]) == 0
    text = document.read_text()
    assert text.startswith("# By hand\n")
    assert '  boards["boards/"]\n  nails\n  boards --> nails\n' in text
    assert "| `boards/` | The boards | `nails` |" in text
    assert architecture.main(["--check"]) == 0
    (package / "shelf/nails.py").write_text('"""What holds the boards."""\nfrom cuttings.shelf.boards import upper')
    assert architecture.main(["--check"]) == 1
