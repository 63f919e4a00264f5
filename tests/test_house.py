"""Checks the structure of the code: which module may import which, and how large modules and functions may be."""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from tests.conftest import ROOT
from tools import architecture
from tools.architecture import FLOOR_OF as FLOORS

SOURCE = ROOT / "generator"
PACKAGE = SOURCE / "cuttings"
STAGES = 2
DOORS: dict[str, set[str]] = {  # heavy dependency: the modules that may import it
    "spacy": {"recognise"},
    "onnxruntime": {"recognise"},
    "numpy": {"recognise"},
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
    "pyarrow": {"export.tables.parquet"},
    "filelock": {"cache"},
    "multiprocessing": {"common.workers"},
    "concurrent": {"common.workers", "search"},  # the first for processes, the second for a thread
    "pypdf": {"read"},
    "charset_normalizer": {"read"},
    "defusedxml": {"read"},
    "ftfy": {"read"},
    "warcio": {"read"},
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


def imports(file: Path) -> set[str]:
    """The full names that `file` imports anywhere in it: modules, and names in modules for `from` imports."""
    found = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{file}:{node.lineno}: relative import"
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def in_a_circle(graph: Mapping[str, set[str]]) -> set[str]:
    """The nodes of `graph` that import each other in a circle, and those above them; a node may import itself."""
    done: set[str] = set()
    while ready := {node for node in graph.keys() - done if not (graph[node] & graph.keys()) - done - {node}}:
        done |= ready
    return graph.keys() - done


def constants(file: Path) -> set[str]:
    """The names in capitals, a leading underscore left out, that a module defines; type variables are one letter."""
    found = set()
    for node in ast.parse(file.read_text(encoding="utf8")).body:
        targets = (
            node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        )
        names = {n.id.lstrip("_") for target in targets for n in ast.walk(target) if isinstance(n, ast.Name)}
        found |= {name for name in names if name.isupper() and len(name) > 1}
    return found


def ids(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


CONSTANTS: dict[str, list[str]] = {}  # name: the modules that define it
for _file in FILES:
    for _name in constants(_file):
        CONSTANTS.setdefault(_name, []).append(ids(_file))


@pytest.mark.parametrize("file", FILES, ids=ids)
def test_imports_go_down_the_floors(file: Path) -> None:
    """A module imports from lower floors, and on floors below the stages also from its own floor, without cycles."""
    here = unit(file)
    if here in ("__init__", "__main__"):
        return
    assert here in FLOORS, f"{here} stands on no floor: give it one in tools/architecture.py"
    for name in sorted(imports(file)):
        there = name.split(".")[1] if name.startswith("cuttings.") else here
        if there in (here, "__version__"):
            continue
        assert there in FLOORS, f"{ids(file)} imports {name}, which stands on no floor"
        beside = FLOORS[there] == FLOORS[here] != STAGES and FLOORS[here] < STAGES
        assert FLOORS[there] < FLOORS[here] or beside, f"{ids(file)} imports {name}: not below it"


@pytest.mark.parametrize("file", FILES, ids=ids)
def test_heavy_dependencies_have_one_door(file: Path) -> None:
    for name in sorted(imports(file)):
        door = DOORS.get(name.split(".")[0])
        assert door is None or {unit(file), dotted(file)} & door, (
            f"{ids(file)} imports {name}: its door is {sorted(door or ())}"
        )


@pytest.mark.parametrize("file", FILES, ids=ids)
def test_modules_and_functions_are_small(file: Path) -> None:
    text = file.read_text(encoding="utf8")
    assert text.count("\n") <= LONGEST_MODULE, "is there a second idea in it?"
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            size = (node.end_lineno or 0) - node.lineno + 1
            assert size <= LONGEST_FUNCTION, f"{ids(file)}:{node.lineno}: {node.name} has {size} lines"


@pytest.mark.parametrize("file", FILES, ids=ids)
def test_public_definitions_have_docstrings(file: Path) -> None:
    tree = ast.parse(file.read_text(encoding="utf8"))
    assert file.name == "__main__.py" or ast.get_docstring(tree), f"{ids(file)} has no docstring"
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            assert ast.get_docstring(node), f"{ids(file)}:{node.lineno}: {node.name} has no docstring"


@pytest.mark.parametrize("file", FILES, ids=ids)
def test_no_print_no_bare_except_and_no_leftover_comments(file: Path) -> None:
    text = file.read_text(encoding="utf8")
    assert not re.search(r"\b(TODO|FIXME|XXX(?!X)|HACK)\b(?!-)|raise NotImplementedError", text)
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.ExceptHandler):
            names = {n.id for n in ast.walk(node.type) if isinstance(n, ast.Name)} if node.type else {"everything"}
            assert not names & {"everything", "Exception", "BaseException"}, f"{ids(file)}:{node.lineno}"
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print":
            assert unit(file) == "cli", f"{ids(file)}:{node.lineno}: only the command prints"


@pytest.mark.parametrize("file", FILES, ids=ids)
def test_nothing_depends_on_clock_chance_or_locale(file: Path) -> None:
    clock = set() if dotted(file) == "common.progress" else {"time"}  # how long something took reaches no page
    banned = {"random", "locale", "secrets", "uuid"} | clock
    assert not {name.split(".")[0] for name in imports(file)} & banned
    calls = {
        ast.unparse(n.func) for n in ast.walk(ast.parse(file.read_text(encoding="utf8"))) if isinstance(n, ast.Call)
    }
    assert not {c for c in calls if re.search(r"\b(now|today|utcnow|getlocale|hash)$", c)}


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
            for node in ast.parse(file.read_text(encoding="utf8")).body:
                if isinstance(node, ast.ClassDef):
                    where.setdefault(f"class {node.name}", []).append(ids(file))
    twice = [f"{name}: {', '.join(files)}" for name, files in where.items() if len(files) > 1]
    assert not twice, "rename all but one by what it does: " + "; ".join(twice)


@pytest.mark.parametrize("file", FILES, ids=ids)
def test_constants_are_defined_once(file: Path) -> None:
    """A constant of one name has one meaning: what it measures, in which unit, is in its name."""
    twice = [f"{name} ({', '.join(CONSTANTS[name])})" for name in sorted(constants(file)) if len(CONSTANTS[name]) > 1]
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


def test_workflows_are_sound_yaml_with_pinned_official_actions() -> None:
    for file in sorted((ROOT / ".github" / "workflows").glob("*.yml")):
        workflow = yaml.safe_load(file.read_text(encoding="utf8"))
        steps = [step for job in workflow["jobs"].values() for step in job["steps"]]
        used = [step["uses"] for step in steps if "uses" in step]
        assert used
        assert all(re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", action) for action in used), used
