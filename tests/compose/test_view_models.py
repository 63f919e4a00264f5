"""Templates and view models agree: a template uses the fields of its view model, all of them and no others."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, get_type_hints

import pytest
from jinja2 import nodes
from jinja2.meta import find_undeclared_variables

from cuttings.compose import view_models
from cuttings.compose.view_models import Link, RedirectView
from cuttings.model import FrontMatter, Page, PageView
from cuttings.render import _environment, render
from tests.conftest import ROOT

PACKAGE = ROOT / "generator" / "cuttings"
TEMPLATES = sorted(file.name for file in (PACKAGE / "templates").glob("*.j2"))
NOT_IN_TEMPLATES = {"meta"}  # a field that render.py writes as front matter
READ_BY_RENDER = {"attribution", "strong"}  # fields that functions of render.py read
READ_BY_PROPERTIES = {"can"}  # fields that other properties of the class are made of
CLASSES = {
    name: value
    for name, value in vars(view_models).items()
    if isinstance(value, type) and dataclasses.is_dataclass(value)
}
VIEWS = {view.template: view for view in CLASSES.values() if issubclass(view, PageView)}


@cache
def parsed(template: str) -> nodes.Template:
    return _environment().parse((PACKAGE / "templates" / template).read_text(encoding="utf8"))


def included(template: str) -> Iterator[str]:
    """The template, and all that it includes: those are given the same variables."""
    yield template
    for node in parsed(template).find_all(nodes.Include):
        assert isinstance(node.template, nodes.Const), f"{template} includes what its text does not name"
        yield from included(node.template.value)


def variables(template: str) -> set[str]:
    """The variables that a template takes from what it is given."""
    asked = {name for part in included(template) for name in find_undeclared_variables(parsed(part))}
    return asked - set(_environment().globals)


def attributes() -> set[str]:
    """The names of attributes that any template reads, filters such as selectattr("more") included."""
    found = set()
    for template in TEMPLATES:
        tree = parsed(template)
        found |= {node.attr for node in tree.find_all(nodes.Getattr)}
        for node in tree.find_all(nodes.Filter):
            given = [*node.args, *(pair.value for pair in node.kwargs)]
            found |= {arg.value for arg in given if isinstance(arg, nodes.Const) and isinstance(arg.value, str)}
    return found


def test_each_page_template_has_one_view_model() -> None:
    pages = [template for template in TEMPLATES if not template.startswith("_")]
    views = [view.template for view in CLASSES.values() if issubclass(view, PageView)]
    assert sorted(views) == pages


@pytest.mark.parametrize("template", sorted(VIEWS))
def test_a_template_uses_every_field_of_its_view_model_and_nothing_else(template: str) -> None:
    fields = {field.name for field in dataclasses.fields(VIEWS[template])}
    assert variables(template) == fields - NOT_IN_TEMPLATES


@pytest.mark.parametrize("template", sorted(VIEWS))
def test_a_template_says_at_its_top_what_it_is_given(template: str) -> None:
    view = VIEWS[template]
    file = Path(*view.__module__.split(".")).with_suffix(".py").as_posix()
    first = (PACKAGE / "templates" / template).read_text(encoding="utf8").split("\n", 1)[0]
    assert first == f"{{# Given: {view.__name__}, in {file}. #}}"
    assert f"{template}  " in (view_models.__doc__ or "")


@pytest.mark.parametrize("template", [t for t in TEMPLATES if t.startswith("_")])
def test_a_part_of_templates_says_at_its_top_what_it_is_given(template: str) -> None:
    text = (PACKAGE / "templates" / template).read_text(encoding="utf8")
    comment = re.search(r"\{#.*?#\}", text, re.DOTALL)
    assert comment is not None
    assert "Given" in comment[0]
    for name in re.findall(r"\b[A-Z]\w+View\b", comment[0]):
        assert name in CLASSES
    for name in re.findall(r"cuttings/compose/view_models/\w+\.py", comment[0]):
        assert (PACKAGE.parent / name).is_file()


@pytest.mark.parametrize("name", sorted(set(CLASSES) - {view.__name__ for view in VIEWS.values()}))
def test_every_field_of_what_view_models_hold_is_read(name: str) -> None:
    """By its name alone: a template's text does not say of which class a value is."""
    known = attributes() | READ_BY_RENDER | READ_BY_PROPERTIES
    assert {field.name for field in dataclasses.fields(CLASSES[name])} <= known


@pytest.mark.parametrize("name", sorted(CLASSES))
def test_a_view_model_is_a_frozen_value_with_types(name: str) -> None:
    made: Any = CLASSES[name]
    assert made.__dataclass_params__.frozen
    assert "__slots__" in vars(made)
    for field, hint in get_type_hints(made).items():
        assert not re.search(r"\b(object|Any|[dD]ict|Mapping|list)\b", str(hint)), f"{name}.{field}: {hint}"


def test_nothing_in_compose_and_render_passes_untyped_mappings() -> None:
    files = [*(PACKAGE / "compose").rglob("*.py"), PACKAGE / "render.py"]
    untyped = re.compile(r"\b([dD]ict|Mapping|MutableMapping)\[str, (object|Any)\]|\*\*\w+: (object|Any)\b")
    assert [file.name for file in files if untyped.search(file.read_text(encoding="utf8"))] == []


@pytest.mark.parametrize(
    ("meta", "front"),
    [
        (FrontMatter(), ""),
        (
            FrontMatter(kind="index", hide=("toc",), search_excluded=True, description="All of it."),
            "kind: index\nhide:\n- toc\nsearch:\n  exclude: true\ndescription: All of it.\n",
        ),
        (
            FrontMatter(kind="person", description="a <b>", describes_itself=True, search_boost=2),
            "kind: person\ndescription: a &lt;b&gt;\nsearch:\n  boost: 2\n",
        ),
        (FrontMatter(kind="disambiguation", search_boost=0.5), "kind: disambiguation\nsearch:\n  boost: 0.5\n"),
        (
            FrontMatter(theme_template="redirect.html", target="people/x", search_excluded=True),
            "template: redirect.html\ntarget: people/x\nsearch:\n  exclude: true\n",
        ),
    ],
)
def test_front_matter_has_what_is_known_and_nothing_else(meta: FrontMatter, front: str) -> None:
    page = Page("x.md", "X", RedirectView(meta=meta, link_to=Link("y", "y.md")))
    assert render(page).split("---\n")[1] == f"title: X\ngenerated: cuttings\n{front}"
