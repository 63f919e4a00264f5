"""The one door to the facts in `cuttings/data/`: YAML files that rules read and nobody hard-codes."""

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C one is ten times faster, where libyaml is there


@cache
def load_facts(name: str) -> Any:
    """The content of `cuttings/data/{name}.yml`."""
    return yaml.load((files("cuttings") / "data" / f"{name}.yml").read_text(encoding="utf8"), _Loader)
