"""The one door to the facts in `cuttings/data/`: YAML files that rules read and nobody hard-codes.

The loader turns fewer words into something else than YAML 1.1 does, since most facts are words: `no` is a family name
and a preposition is `on`. Only `true` and `false`, whole numbers without a leading zero and decimal fractions are no
text; nothing at all is None. Everything else, such as `yes`, `Null`, `12:30` or `2024-12-31`, stays the text it is.

Words that several lists have stand once: `!all names.suffixes` within a list stands for all that the list `suffixes` in
`names.yml` holds.
"""

import re
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

import yaml

_IMPLICIT = (  # the YAML tag, the form of what has it, and the characters that it can begin with; "" for nothing
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
    """The content of a fact file with this `text`; raises `yaml.YAMLError` where it is no YAML."""
    return yaml.load(text, _loader())


@cache
def _loader() -> Any:
    safe = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C one is ten times faster, where libyaml is there
    loader: Any = type("FactLoader", (safe,), {"yaml_implicit_resolvers": {}})
    for tag, form, first in _IMPLICIT:
        loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(rf"(?:{form})\Z"), list(first))
    loader.add_constructor("!all", lambda _, node: _All(*node.value.split(".")))
    return loader
