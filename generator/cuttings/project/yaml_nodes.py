"""Reads YAML that the user wrote into nodes that know their lines.

Values are read as the text in the file, so that a title `1984`, a country `NO`, a date, or somebody called Null is not
converted; tags are never evaluated, so that `!!python/name:...` in a `mkdocs.yml` does no harm.
"""

from __future__ import annotations

from collections.abc import Iterator

import yaml

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C one is ten times faster, where libyaml is there
NULL = "tag:yaml.org,2002:null"  # the tag of null values in YAML 1.1, which include `Null` and `NULL`
_TRUE, _FALSE = frozenset({"true", "yes", "on"}), frozenset({"false", "no", "off"})


class BadYamlError(Exception):
    """Raised for text that is not YAML: the line, from 1, and the problem."""

    def __init__(self, line: int, problem: str) -> None:
        super().__init__(problem)
        self.line = line
        self.problem = problem


def compose(text: str) -> yaml.Node | None:
    """The node of the document in `text`, None if it is empty; raises `BadYamlError` if it is not one YAML document."""
    try:
        return yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        last = text.rstrip().count("\n") + 1  # if the end of something is missing, the error is after the last line
        line = min(mark.line + 1, last) if mark else 1
        raise BadYamlError(line, error.problem or error.context or "it cannot be read") from None
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        raise BadYamlError(line, "there is a character that YAML does not allow") from None
    except RecursionError:
        raise BadYamlError(1, "it is nested too deeply") from None


def line_of(node: yaml.Node) -> int:
    """The line, from 1, in which `node` begins."""
    return int(node.start_mark.line) + 1


def is_null(node: yaml.Node) -> bool:
    """Whether `node` is empty, as in `title:`, `title: ~` or `title: null`; "Null" is a name."""
    return node.tag == NULL and node.value in ("", "~", "null")


def scalar(node: yaml.Node) -> str | None:
    """The text of a scalar as it is written in the file; None if it is null or empty, and for lists and mappings."""
    return None if is_null(node) or not isinstance(node, yaml.ScalarNode) else str(node.value).strip() or None


def boolean(node: yaml.Node) -> bool | None:
    """True or false as YAML 1.1 writes them, None for anything else."""
    word = (scalar(node) or "").lower()
    return True if word in _TRUE else False if word in _FALSE else None


def number(node: yaml.Node) -> float | None:
    """The finite number of a scalar, None for anything else."""
    try:
        value = float(scalar(node) or "")
    except ValueError:
        return None
    return value if abs(value) < float("inf") else None


def items(node: yaml.Node) -> list[yaml.Node] | None:
    """The members of a list; None for anything else."""
    return list(node.value) if isinstance(node, yaml.SequenceNode) else None


def pairs(node: yaml.Node) -> Iterator[tuple[str, yaml.Node, yaml.Node]]:
    """The key as text, the node of the key and the node of the value, for each pair of a mapping with a scalar key."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if (text := scalar(key)) is not None:
                yield text, key, value


def is_mapping(node: yaml.Node) -> bool:
    """Whether `node` is a mapping."""
    return isinstance(node, yaml.MappingNode)


def texts(node: yaml.Node) -> tuple[str, ...] | None:
    """The texts of a list of scalars or of one scalar; None if `node` is or holds anything else."""
    members = items(node)
    found = [scalar(member) for member in ([node] if members is None else members)]
    return tuple(text for text in found if text) if all(found) else None
