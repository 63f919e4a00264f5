"""The one door to the facts in `cuttings/data/`: YAML files that rules read and nobody hard-codes.

The loader turns fewer words into something else than YAML 1.1 does, since most facts are words: `no` is a family name
and a preposition is `on`. Only `true` and `false`, whole numbers without a leading zero and decimal fractions are no
text; nothing at all is None. Everything else, such as `yes`, `Null`, `12:30` or `2024-12-31`, stays the text it is.
"""

import re
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

_IMPLICIT = (  # the YAML tag, the form of what has it, and the characters that it can begin with; "" for nothing
    ("bool", r"true|false", "tf"),
    ("int", r"-?(?:0|[1-9][0-9]*)", "-0123456789"),
    ("float", r"-?(?:0|[1-9][0-9]*)\.[0-9]+", "-0123456789"),
    ("null", r"", ("",)),
)


@cache
def load_facts(name: str) -> Any:
    """The content of `cuttings/data/{name}.yml`."""
    return parse_facts((files("cuttings") / "data" / f"{name}.yml").read_text(encoding="utf8"))


def parse_facts(text: str) -> Any:
    """The content of a fact file with this `text`; raises `yaml.YAMLError` where it is no YAML."""
    return yaml.load(text, _loader())


@cache
def _loader() -> Any:
    safe = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C one is ten times faster, where libyaml is there
    loader: Any = type("FactLoader", (safe,), {"yaml_implicit_resolvers": {}})
    for tag, form, first in _IMPLICIT:
        loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(rf"(?:{form})\Z"), list(first))
    return loader
