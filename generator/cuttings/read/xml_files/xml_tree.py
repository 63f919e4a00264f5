"""Parses XML without what can make a small file large, and looks elements up by their names without namespaces."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html.entities import name2codepoint
from typing import Any, TypeAlias
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from cuttings.read.parsed import Refusal

Element: TypeAlias = Any  # an element of xml.etree, whose parts lack types of their own

_NAMED_ENTITY = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,10});")
_XML_ENTITIES = frozenset({"amp", "lt", "gt", "quot", "apos"})
_MAX_XML_ELEMENTS = 5_000_000


def xml_root(data: bytes) -> Element:
    """The outermost element of `data`; entities of HTML need no declaration.

    Raises `Refusal` if it is not well-formed, or declares entities of its own: these can make a small file fill memory,
    or read other files.
    """
    try:
        root: Element = fromstring(_NAMED_ENTITY.sub(_as_number, data).lstrip())
    except DefusedXmlException:
        mend = "Save it without them, or paste the article into a .txt file."
        raise Refusal("The XML declares entities, which are not read.", mend) from None
    except ParseError as error:
        line, column = error.position
        what = f"The file is not well-formed XML (line {line}, character {column + 1})."
        raise Refusal(what, "Save or export it again.") from None
    except (LookupError, ValueError, RecursionError):
        raise Refusal("The XML is in an encoding that is not known, or damaged.", "Save it as UTF-8.") from None
    if sum(1 for _ in root.iter()) > _MAX_XML_ELEMENTS:
        raise Refusal(f"The XML has more than {_MAX_XML_ELEMENTS:,} elements.", "Split it.")
    return root


def _as_number(found: re.Match[bytes]) -> bytes:
    name = found[1].decode("ascii")
    code = name2codepoint.get(name)
    return found[0] if code is None or name in _XML_ENTITIES else b"&#%d;" % code


def local_name(element: Element) -> str:
    """The name of an element in lower case, without its namespace; "" for a comment."""
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


def elements_named(root: Element, names: Iterable[str]) -> Iterator[Element]:
    """`root` and the elements within it that have one of `names`, in order; those within another one are left out."""
    wanted = frozenset(names)
    waiting = [root]
    while waiting:
        element = waiting.pop()
        if local_name(element) in wanted:
            yield element
        else:
            waiting.extend(reversed(element))


def values_at(root: Element, path: str) -> list[str]:
    """The texts at `path` anywhere within `root`, in order, those that are empty left out.

    A path has the names of elements, the outer first; the last may be "@" and the name of an attribute, and the first
    "." for `root` itself.
    """
    steps = path.split("/")
    attribute = steps.pop()[1:] if steps[-1].startswith("@") else ""
    found = [root] if steps[0] == "." else [e for e in root.iter() if local_name(e) == steps[0]]
    for step in steps[1:]:
        found = [child for element in found for child in element if local_name(child) == step]
    texts = (_attribute(element, attribute) if attribute else "".join(element.itertext()) for element in found)
    return [" ".join(text.split()) for text in texts if text.strip()]


def _attribute(element: Element, name: str) -> str:
    return next((value for key, value in element.attrib.items() if key.rpartition("}")[2].lower() == name), "")
