"""Loads the facts in `cuttings/data/`: YAML files with the words and numbers that rules use.

The loader converts fewer words to other types than YAML 1.1 does, since most facts are words: `no` is a family name,
and `on` is a preposition. Only `true` and `false`, whole numbers without a leading zero and decimal fractions are not
text, and an empty value is None. Everything else, such as `yes`, `Null`, `12:30` or `2024-12-31`, is text.

A list may refer to another one: `!all names.suffixes` within a list is replaced by all items of the list `suffixes` in
`names.yml`, so that words that several lists need are written once.
"""

import re
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

import yaml

_IMPLICIT = (  # the YAML tag, the pattern of its values, and the characters that they begin with; "" for an empty one
    ("bool", r"true|false", "tf"),
    ("int", r"-?(?:0|[1-9][0-9]*)", "-0123456789"),
    ("float", r"-?(?:0|[1-9][0-9]*)\.[0-9]+", "-0123456789"),
    ("null", r"", ("",)),
)


@cache
def load_facts(name: str) -> Any:
    """The content of `cuttings/data/{name}.yml`, what it refers to included; raises `KeyError` where there is none."""
    return _resolved(_written(name))


@cache
def word_set(name: str, *keys: str) -> frozenset[str]:
    """The words that `cuttings/data/{name}.yml` lists under any of `keys`, as they are written there."""
    facts = load_facts(name)
    return frozenset(word for key in keys for word in facts[key])


@cache
def _written(name: str) -> Any:
    return parse_facts((files("cuttings") / "data" / f"{name}.yml").read_text(encoding="utf8"))


class _All(NamedTuple):
    """A reference to another list, from where it is written."""

    file: str
    key: str


def _resolved(value: Any) -> Any:
    """`value` with the words of other lists in the place of references to them."""
    if isinstance(value, dict):
        return {key: _resolved(inner) for key, inner in value.items()}
    if not isinstance(value, list):
        return value
    found: list[Any] = []
    for item in value:
        if isinstance(item, _All):
            found += _resolved(_written(item.file)[item.key])
        else:
            found.append(_resolved(item))
    return found


def parse_facts(text: str) -> Any:
    """The content of a fact file with this `text`; raises `yaml.YAMLError` if it is not YAML."""
    return yaml.load(text, _loader())


@cache
def _loader() -> Any:
    safe = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # with libyaml, ten times faster
    loader: Any = type("FactLoader", (safe,), {"yaml_implicit_resolvers": {}})
    for tag, form, first in _IMPLICIT:
        loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(rf"(?:{form})\Z"), list(first))
    loader.add_constructor("!all", lambda _, node: _All(*node.value.split(".")))
    return loader
