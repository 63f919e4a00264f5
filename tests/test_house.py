"""Checks the structure of the code: which module may import which, and how large modules and functions may be."""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tools import architecture
from tools.architecture import FLOOR_OF as FLOORS

SOURCE = ROOT / "generator"
PACKAGE = SOURCE / "cuttings"
STAGES = 2
DOORS: dict[str, set[str]] = {  # heavy dependency: the modules that may import it
    "spacy": {"recognise"},
    "onnxruntime": {"recognise"},
    "numpy": {"recognise", "events"},
    "jinja2": {"render"},
    "markupsafe": {"render"},
    "click": {"cli", "common.progress"},
    "mkdocs": {"plugin", "cli"},
    "markdown": {"read", "tables"},
    "trafilatura": {"read"},
    "lxml": {"read"},
    "feedgenerator": {"publish"},
    "pagefind": {"search"},
    "cbor2": {"search"},
    "sqlite3": {"cache", "export.tables.sqlite"},
    "sqlite_utils": {"export.tables.sqlite"},
    "pyarrow": {"export.tables.parquet", "read"},
    "filelock": {"cache"},
    "multiprocessing": {"common.workers"},
    "concurrent": {"common.workers", "common.cluster", "search"},  # the first for processes, the last for a thread
    "distributed": {"common.cluster"},
    "pypdf": {"read"},
    "charset_normalizer": {"read"},
    "defusedxml": {"read"},
    "ftfy": {"read"},
    "warcio": {"read"},
    "brotli": {"read"},
    "py3langid": {"metadata"},
    "ruamel": {"project"},
    "yaml": {"common.facts", "project", "read", "render"},
}
LONGEST_MODULE, LONGEST_FUNCTION = 250, 45
MAX_MODULES = 12  # of a package, its __init__ among them, its sub-packages not
FILES = sorted(PACKAGE.rglob("*.py"))


def unit(file: Path) -> str:
    """The module or package of the top level that `file` is or belongs to: `read` for cuttings/read/html/page.py."""
    return file.relative_to(PACKAGE).with_suffix("").parts[0]


def dotted(file: Path) -> str:
    """The dotted name of a module within the package: `common.workers`."""
    return ".".join(file.relative_to(PACKAGE).with_suffix("").parts)


@cache
def text_of(file: Path) -> str:
    return file.read_text(encoding="utf8")


@cache
def nodes(file: Path) -> tuple[ast.AST, ...]:
    """All nodes of the syntax tree of `file`, the module first."""
    return tuple(ast.walk(ast.parse(text_of(file))))


def statements(file: Path) -> list[ast.stmt]:
    """The statements of the top level of a module."""
    module = nodes(file)[0]
    assert isinstance(module, ast.Module)
    return module.body


@cache
def imports(file: Path) -> frozenset[str]:
    """The full names that `file` imports anywhere in it: modules, and names in modules for `from` imports."""
    found: set[str] = set()
    for node in nodes(file):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{file}:{node.lineno}: relative import"
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return frozenset(found)


def in_a_circle(graph: Mapping[str, set[str]]) -> set[str]:
    """The nodes of `graph` that import each other in a circle, and those above them; a node may import itself."""
    done: set[str] = set()
    while ready := {node for node in graph.keys() - done if not (graph[node] & graph.keys()) - done - {node}}:
        done |= ready
    return graph.keys() - done


def constants(file: Path) -> set[str]:
    """The names in capitals, a leading underscore left out, that a module defines; type variables are one letter."""
    found = set()
    for node in statements(file):
        targets = (
            node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        )
        names = {n.id.lstrip("_") for target in targets for n in ast.walk(target) if isinstance(n, ast.Name)}
        found |= {name for name in names if name.isupper() and len(name) > 1}
    return found


def ids(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def test_imports_go_down_the_floors() -> None:
    """A module imports from lower floors, and on floors below the stages also from its own floor, without cycles."""
    faults = []
    for file in FILES:
        here = unit(file)
        if here in ("__init__", "__main__"):
            continue
        assert here in FLOORS, f"{here} stands on no floor: give it one in tools/architecture.py"
        for name in sorted(imports(file)):
            there = name.split(".")[1] if name.startswith("cuttings.") else here
            if there in (here, "__version__"):
                continue
            assert there in FLOORS, f"{ids(file)} imports {name}, which stands on no floor"
            beside = FLOORS[there] == FLOORS[here] != STAGES and FLOORS[here] < STAGES
            if not (FLOORS[there] < FLOORS[here] or beside):
                faults.append(f"{ids(file)} imports {name}: not below it")
    assert faults == []


def test_heavy_dependencies_have_one_door() -> None:
    faults = []
    for file in FILES:
        for name in sorted(imports(file)):
            door = DOORS.get(name.split(".")[0])
            if door is not None and not {unit(file), dotted(file)} & door:
                faults.append(f"{ids(file)} imports {name}: its door is {sorted(door)}")
    assert faults == []


def test_modules_and_functions_are_small() -> None:
    """A module that is too long: is there a second idea in it?"""
    faults = [f"{ids(file)} has {size} lines" for file in FILES if (size := text_of(file).count("\n")) > LONGEST_MODULE]
    for file in FILES:
        for node in nodes(file):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                size = (node.end_lineno or 0) - node.lineno + 1
                if size > LONGEST_FUNCTION:
                    faults.append(f"{ids(file)}:{node.lineno}: {node.name} has {size} lines")
    assert faults == []


def test_public_definitions_have_docstrings() -> None:
    faults = []
    for file in FILES:
        module = nodes(file)[0]
        assert isinstance(module, ast.Module)
        if file.name != "__main__.py" and not ast.get_docstring(module):
            faults.append(f"{ids(file)} has no docstring")
        for node in module.body:
            if not isinstance(node, ast.FunctionDef | ast.ClassDef) or node.name.startswith("_"):
                continue
            overload = [ast.unparse(decorator) for decorator in node.decorator_list] == ["overload"]
            if not ast.get_docstring(node) and not overload:
                faults.append(f"{ids(file)}:{node.lineno}: {node.name} has no docstring")
    assert faults == []


def test_no_print_no_bare_except_and_no_leftover_comments() -> None:
    leftover = re.compile(r"\b(TODO|FIXME|XXX(?!X)|HACK)\b(?!-)|raise NotImplementedError")
    faults = [f"{ids(file)}: {found[0]}" for file in FILES if (found := leftover.search(text_of(file)))]
    for file in FILES:
        for node in nodes(file):
            if isinstance(node, ast.ExceptHandler):
                names = {n.id for n in ast.walk(node.type) if isinstance(n, ast.Name)} if node.type else {"everything"}
                if names & {"everything", "Exception", "BaseException"}:
                    faults.append(f"{ids(file)}:{node.lineno}: catches everything")
            if isinstance(node, ast.Name) and node.id == "print" and unit(file) != "cli":
                faults.append(f"{ids(file)}:{node.lineno}: only the command prints")
    assert faults == []


def test_nothing_depends_on_clock_chance_or_locale() -> None:
    faults = []
    for file in FILES:
        clock = set() if dotted(file) == "common.progress" else {"time"}  # how long something took reaches no page
        banned = {"random", "locale", "secrets", "uuid"} | clock
        faults += [f"{ids(file)} imports {name}" for name in sorted(imports(file)) if name.split(".")[0] in banned]
        calls = {ast.unparse(node.func) for node in nodes(file) if isinstance(node, ast.Call)}
        found = {c for c in calls if re.search(r"\b(now|today|utcnow|getlocale|hash)$", c)}
        if file == PACKAGE / "cli/commands/review.py":  # it notes the day on which the editor answers, in an input
            found -= {"datetime.now"}
        faults += [f"{ids(file)} calls {call}" for call in sorted(found)]
    assert faults == []


def test_no_module_has_the_name_of_a_package() -> None:
    assert not [file for file in FILES if file.with_suffix("").is_dir()]


@pytest.mark.parametrize("folder", architecture.packages(PACKAGE), ids=ids)
def test_packages_are_small(folder: Path) -> None:
    found = architecture.modules(folder)
    assert len(found) <= MAX_MODULES, f"{ids(folder)} has {len(found)} modules: divide it into sub-packages"


@pytest.mark.parametrize("folder", architecture.packages(PACKAGE), ids=ids)
def test_parts_of_a_package_import_in_one_direction(folder: Path) -> None:
    """Sub-packages and the modules beside them do not import each other in a circle."""
    circle = sorted(in_a_circle(architecture.arrows_in(folder)))
    assert not circle, (
        f"{', '.join(circle)} in {ids(folder)} import each other in a circle, or such as do: move what two "
        "of them share to a module that imports neither"
    )


@pytest.mark.parametrize("stage", sorted({unit(file) for file in FILES}))
def test_names_are_unique_in_a_stage(stage: str) -> None:
    """The sub-package of a module or class does not have to be known to tell it from another of the stage."""
    where: dict[str, list[str]] = {}
    for file in FILES:
        if unit(file) == stage:
            if not file.stem.startswith("__"):
                where.setdefault(f"module {file.stem}", []).append(ids(file))
            for node in statements(file):
                if isinstance(node, ast.ClassDef):
                    where.setdefault(f"class {node.name}", []).append(ids(file))
    twice = [f"{name}: {', '.join(files)}" for name, files in where.items() if len(files) > 1]
    assert not twice, "rename all but one by what it does: " + "; ".join(twice)


def test_constants_are_defined_once() -> None:
    """A constant of one name has one meaning: what it measures, in which unit, is in its name."""
    where: dict[str, list[str]] = {}  # name: the modules that define it
    for file in FILES:
        for name in constants(file):
            where.setdefault(name, []).append(ids(file))
    twice = [f"{name} ({', '.join(files)})" for name, files in sorted(where.items()) if len(files) > 1]
    assert not twice, (
        "rename these by what each measures and in which unit; if they are one, keep the one on the lowest floor and "
        "import it: " + "; ".join(twice)
    )


def test_no_file_names_a_registry() -> None:
    """The user decides which registry packages come from."""
    folders = ("generator", "tests", "tools", ".github", "site_src")
    files = [f for f in (*ROOT.iterdir(), *(f for name in folders for f in (ROOT / name).rglob("*"))) if f.is_file()]
    hosts = re.compile(rb"p[y]pi\.org|pythonhosted\.org|registry\.npmjs|--(extra-)?inde[x]-url|--find-lin[k]s")
    assert [ids(file) for file in files if hosts.search(file.read_bytes())] == []


def test_the_two_locks_agree() -> None:
    """The site is built with the same versions with which the tests were run."""
    pinned = {}
    for name in ("requirements.lock", "requirements-dev.lock"):
        text = (ROOT / name).read_text(encoding="utf8")
        pinned[name] = set(re.findall(r"^\S+==\S+(?: ; [^\\]+)?", text, re.MULTILINE))
    assert {p.split()[0] for p in pinned["requirements.lock"]} <= {
        p.split()[0] for p in pinned["requirements-dev.lock"]
    }
    assert any(p.startswith("setuptools==") for p in pinned["requirements.lock"]), "the Makefile builds with it"
