#!/usr/bin/env python3
"""Draws the packages of Cuttings and their imports into `docs/architecture.md`.

    python -m tools.architecture            # writes the generated part again
    python -m tools.architecture --check    # fails if it is out of date

The diagrams are Mermaid, which GitHub renders; each is followed by the same in words. The part of the document above
the mark is written by hand.
"""

from __future__ import annotations

import ast
import sys
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "generator" / "cuttings"
DOCUMENT = ROOT / "docs" / "architecture.md"
MARK = "<!-- From here on this page is made by tools/architecture.py: change the code, then run it again. -->"
FLOORS: tuple[tuple[str, str], ...] = (  # from the lowest: the name of a floor, and its packages and modules
    ("Nouns", "model"),
    ("Foundations", "common project permalinks dates gazetteer draw"),
    (
        "Stages",
        "read blocks metadata recognise cache resolve redact topics statements events accounts relate check compose "
        "render write export explain review publish search",
    ),
    ("One article by itself", "alone distribution"),
    ("The way through", "pipeline intake indexing"),
    ("The site's files", "site"),
    ("Entrances", "plugin cli tables"),
)
FLOOR_OF: Mapping[str, int] = {unit: floor for floor, (_, units) in enumerate(FLOORS) for unit in units.split()}
Arrows = Mapping[str, set[str]]  # the names that each name imports


def modules(folder: Path) -> list[Path]:
    """The Python files directly in `folder`, sorted."""
    return sorted(folder.glob("*.py"))


def packages(folder: Path) -> list[Path]:
    """`folder` and every package below it, sorted."""
    return sorted(file.parent for file in folder.rglob("__init__.py"))


def imported(file: Path) -> set[str]:
    """The dotted names below `cuttings` that `file` imports from: `resolve.names.tokens`."""
    found = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] == "cuttings":
            below = (node.module or "").partition(".")[2]
            found |= {below} if below else {alias.name for alias in node.names}
        elif isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[2] for alias in node.names if alias.name.startswith("cuttings.")}
    return found


def arrows_in(folder: Path) -> Arrows:
    """Which of the modules and packages directly in `folder` import which others of them.

    The `__init__` of `folder` itself is left out: it puts the others together.
    """
    prefix = folder.relative_to(PACKAGE).parts
    found: dict[str, set[str]] = defaultdict(set)
    for file in sorted(folder.rglob("*.py")):
        unit = file.relative_to(folder).with_suffix("").parts[0]
        if unit == "__init__":
            continue
        found[unit] |= set()
        for name in imported(file):
            parts = tuple(name.split("."))
            if len(parts) > len(prefix) and parts[: len(prefix)] == prefix and parts[len(prefix)] != unit:
                found[unit].add(parts[len(prefix)])
    return found


def purpose(path: Path) -> str:
    """The first sentence of the docstring of a module or package."""
    file = path / "__init__.py" if path.is_dir() else path
    text = ast.get_docstring(ast.parse(file.read_text(encoding="utf8"))) or ""
    first = " ".join(text.split("\n\n")[0].split())
    return first.partition(". ")[0].removesuffix(".")


def purpose_of(folder: Path, unit: str) -> str:
    """The first sentence of the docstring of the module or package called `unit` in `folder`."""
    return purpose(folder / unit if (folder / unit).is_dir() else folder / f"{unit}.py")


def _whole() -> list[str]:
    """The diagram and the list of the floors."""
    lines = ["## The floors", "", "A module imports from the floors below its own. Stages never import each other.", ""]
    lines += ["```mermaid", "flowchart TB"]
    for floor in range(len(FLOORS) - 1, -1, -1):
        name, units = FLOORS[floor]
        lines += [f'  subgraph f{floor}["{name}"]', *(f"    {unit}" for unit in sorted(units.split())), "  end"]
    lines += [f"  f{floor} --> f{floor - 1}" for floor in range(len(FLOORS) - 1, 0, -1)]
    lines += ["```", "", "| floor | package or module | what it does | imports |", "|---|---|---|---|"]
    arrows = arrows_in(PACKAGE)
    for name, units in reversed(FLOORS):
        for unit in sorted(units.split()):
            lines.append(f"| {name} | `{unit}` | {purpose_of(PACKAGE, unit)} | {_listed(arrows[unit])} |")
    return lines


def _inside(folder: Path) -> list[str]:
    """The sub-packages of one package and the modules beside them."""
    arrows = arrows_in(folder)
    drawn = {unit for unit in arrows if (folder / unit).is_dir()}
    lines = ["", f"## `{folder.relative_to(PACKAGE).as_posix()}`", "", f"{purpose(folder)}.", ""]
    lines += ["```mermaid", "flowchart TB"]
    lines += [f'  {unit}["{unit}/"]' if unit in drawn else f"  {unit}" for unit in sorted(arrows)]
    lines += [f"  {unit} --> {other}" for unit in sorted(arrows) for other in sorted(arrows[unit])]
    lines += ["```", "", "| part | what it does | imports |", "|---|---|---|"]
    for unit in sorted(arrows, key=lambda unit: (unit not in drawn, unit)):
        lines.append(f"| `{unit}{'/' * (unit in drawn)}` | {purpose_of(folder, unit)} | {_listed(arrows[unit])} |")
    return lines


def _listed(units: set[str]) -> str:
    return ", ".join(f"`{unit}`" for unit in sorted(units))


def generated() -> str:
    """The generated part of the document, below the mark."""
    lines = _whole()
    for folder in packages(PACKAGE):
        if folder != PACKAGE and any((folder / unit).is_dir() for unit in arrows_in(folder)):
            lines += _inside(folder)
    return "\n".join(lines) + "\n"


def main(arguments: list[str]) -> int:
    """Write the document and return 0; with `--check`, only return 1 if it is out of date."""
    written, _, old = DOCUMENT.read_text(encoding="utf8").partition(MARK)
    new = f"\n\n{generated()}"
    if "--check" in arguments:
        return int(old != new)
    DOCUMENT.write_text(written + MARK + new, encoding="utf8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
