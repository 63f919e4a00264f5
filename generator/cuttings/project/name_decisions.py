"""Reads and writes the lines of `curation/entities.yml`: what the editor decided about names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

import yaml

from cuttings.common.text import nearest
from cuttings.dates import parse_date
from cuttings.model import Decision, Kind, Location, Notice
from cuttings.project.publication_fields import one_line
from cuttings.project.yaml_nodes import is_mapping, is_null, items, line_of, number, pairs, scalar, texts

LINE_FORM_BY_VERB: Mapping[str, str] = {  # an example of a line under each verb, for notices
    "same": "same: [{names: [Ada Example, A. Example], why: one minister}]",
    "different": "different: [{names: [Springfield Council, Springfield], why: a body and a town}]",
    "rename": "rename: [{from: Ada Example, to: Ada Sample}]",
    "kind": "kind: [{name: Example River, kind: organisation}]",
    "hide": "hide: [{name: Read More, why: a button}]",
    "place": "place: [{name: Springfield, lat: 39.8, lon: -89.65, country: US}]",
    "split": "split: [{name: Ada Example, in: [flood.txt], why: another of that name}]",
    "note": "note: [{name: Ada Example, text: She *left* the council in 2020.}]",
}
IN_ARTICLES = "in"  # the articles that a line is limited to
DECISION_VERBS = tuple(LINE_FORM_BY_VERB)
_KIND_SYNONYMS = {"organization": "organisation", "org": "organisation", "people": "person", "location": "place"}

Fields = Mapping[str, yaml.Node]


def decisions(verb: str, node: yaml.Node, where: str) -> tuple[list[Decision], list[Notice]]:
    """The decisions in `node`, the value of `verb` in the file `where`, and a notice for each faulty line."""
    if is_null(node):
        return [], []
    entries = _entries(verb, node)
    if entries is None:
        return [], [_wrong(verb, f"{where}:{line_of(node)}", "a list is expected")]
    found: list[Decision] = []
    notices: list[Notice] = []
    for entry in entries:
        place = f"{where}:{line_of(entry)}"
        try:
            found.append(_decision(verb, entry, place))
        except _WrongError as error:
            notices.append(_wrong(verb, place, str(error)))
        if is_mapping(entry) and not _is_short(verb, entry):
            notices += _unknown(verb, entry, place)
    return found, notices


class _WrongError(Exception):
    """Raised for a line that cannot be understood, with the reason."""


def _wrong(verb: str, place: str, why: str) -> Notice:
    return Notice(place, f"This line under '{verb}' says nothing: {why}.", f"Write it as `{LINE_FORM_BY_VERB[verb]}`.")


def _entries(verb: str, node: yaml.Node) -> list[yaml.Node] | None:
    """The lines under a verb: the members of a list, or each pair of a short form (`rename: {A: B}`).

    None if `node` is neither. A plain list of names under `same` or `different` is one line.
    """
    listed = items(node)
    if listed is not None:
        split = verb in ("same", "different") and listed and all(scalar(member) for member in listed)
        return [node] if split else [part for member in listed for part in _pairwise(verb, member)]
    return _pairwise(verb, node) if is_mapping(node) else [node] if verb == "hide" else None


def _pairwise(verb: str, node: yaml.Node) -> list[yaml.Node]:
    """A mapping `{A: B, C: D}` as one mapping for each pair, unless its keys are fields of the verb."""
    if not is_mapping(node) or not _is_short(verb, node):
        return [node]
    return [yaml.MappingNode(node.tag, [pair], pair[0].start_mark, pair[1].end_mark) for pair in node.value]


_SHORT_FORM_FIELDS = {"rename": ("from", "to"), "kind": ("name", "kind")}
_FIELDS_BY_VERB: Mapping[str, tuple[str, ...]] = {
    "same": ("names", IN_ARTICLES),
    "different": ("names", IN_ARTICLES),
    "split": ("name", IN_ARTICLES, "role"),
    "rename": ("from", "to"),
    "kind": ("name", "names", "kind", IN_ARTICLES),
    "hide": ("name", "names", "text"),
    "place": ("name", "names", "lat", "lon", "country", "type", IN_ARTICLES),
    "note": ("name", "names", "text"),
}
_COMMON_FIELDS = ("why", "on")  # the reason of a decision, and when it was made


def _is_short(verb: str, node: yaml.Node) -> bool:
    """Whether a mapping is one or more pairs `{A: B}` rather than one decision with named fields."""
    keys = [key for key, _, _ in pairs(node)]
    return verb in _SHORT_FORM_FIELDS and not (
        len(keys) > 1 and any(key in (*_FIELDS_BY_VERB[verb], *_COMMON_FIELDS) for key in keys)
    )


def _decision(verb: str, node: yaml.Node, place: str) -> Decision:
    """The decision of one line; raises `_WrongError` if it cannot be understood."""
    if not is_mapping(node):
        names = texts(node)
        if verb not in ("same", "different", "hide") or not names:
            raise _WrongError("fields are expected")
        return _checked(Decision(verb, _names(names), place))
    if _is_short(verb, node):
        key, value = node.value[0]
        fields: Fields = dict(zip(_SHORT_FORM_FIELDS[verb], (key, value), strict=True))
        return _checked(_with_fields(verb, fields, place))
    fields = {key: value for key, _, value in pairs(node)}
    return _checked(_with_fields(verb, fields, place))


def _unknown(verb: str, node: yaml.Node, place: str) -> Iterable[Notice]:
    known = (*_FIELDS_BY_VERB[verb], *_COMMON_FIELDS)
    file = place.rsplit(":", 1)[0]
    for name, key, _ in pairs(node):
        if name not in known:
            near = nearest(name, known)
            mend = f"Did you mean '{near}'?" if near else f"Known are: {', '.join(known)}."
            yield Notice(f"{file}:{line_of(key)}", f"'{name}' says nothing under '{verb}'.", mend)


def _names(texts_: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in map(one_line, texts_) if name))


def _with_fields(verb: str, fields: Fields, place: str) -> Decision:
    stated = [texts(fields[key]) for key in ("names", "name", "from") if key in fields]
    return Decision(
        verb=verb,
        names=_names(name for some in stated for name in some or ()),
        where=place,
        why=_text(fields, "why"),
        to=_text(fields, "to") if verb == "rename" else None,
        kind=_kind(_text(fields, "kind")) if verb == "kind" else None,
        location=_location(fields) if verb == "place" else None,
        articles=_names(texts(fields[IN_ARTICLES]) or ())
        if IN_ARTICLES in fields and IN_ARTICLES in _FIELDS_BY_VERB[verb]
        else (),
        text=_told(verb, fields) if "text" in _FIELDS_BY_VERB[verb] else None,
        role=_text(fields, "role") if verb == "split" else None,
        on=_day(fields),
    )


def _text(fields: Fields, key: str) -> str | None:
    return one_line(scalar(fields[key]) or "") or None if key in fields else None


def _told(verb: str, fields: Fields) -> str | None:
    """The Markdown of a note, with its lines; or what becomes of a hidden name in texts."""
    if verb == "note":
        return (scalar(fields["text"]) or "").strip() or None if "text" in fields else None
    text = _text(fields, "text")
    if text not in (None, "keep", "remove"):
        raise _WrongError("'text' is either keep or remove")
    return text


def _day(fields: Fields) -> str | None:
    stated = _text(fields, "on")
    day = parse_date(stated) if stated else None
    if stated and day is None:
        raise _WrongError("'on' is a date such as 2024-12-31")
    return day


def _kind(text: str | None) -> Kind:
    word = (text or "").lower()
    try:
        return Kind(_KIND_SYNONYMS.get(word, word))
    except ValueError:
        raise _WrongError(f"a kind is one of {', '.join(Kind)}") from None


def _location(fields: Fields) -> Location:
    lat, lon = (_degrees(fields, key, most) for key, most in (("lat", 90.0), ("lon", 180.0)))
    country = _text(fields, "country")
    if (lat is None) != (lon is None):
        raise _WrongError("lat and lon go together")
    if country and not re.fullmatch(r"[A-Za-z]{2}", country):
        raise _WrongError("a country is its two letters in ISO 3166")
    if lat is None and country is None:
        raise _WrongError("it has neither lat and lon nor a country")
    return Location(_text(fields, "type") or "place", lat, lon, country.upper() if country else None)


def _degrees(fields: Fields, key: str, most: float) -> float | None:
    if key not in fields or is_null(fields[key]):
        return None
    value = number(fields[key])
    if value is None or abs(value) > most:
        raise _WrongError(f"{key} is a number of degrees from -{most:g} to {most:g}")
    return value


_Check = Callable[[Decision], bool]
_REQUIREMENT_BY_VERB: Mapping[str, tuple[_Check, str]] = {
    "same": (lambda d: len(d.names) > 1 or len(d.articles) > 1, "two names or more are expected"),
    "different": (lambda d: len(d.names) > 1 or bool(d.articles), "two names or more are expected"),
    "split": (lambda d: len(d.names) == 1 and bool(d.articles or d.role), "a name, and where or in which role"),
    "note": (lambda d: bool(d.names) and bool(d.text), "a name and a text are expected"),
    "rename": (lambda d: len(d.names) == 1 and d.to is not None, "one name, and its new one, are expected"),
}


def _checked(decision: Decision) -> Decision:
    enough, why = _REQUIREMENT_BY_VERB.get(decision.verb, (lambda d: bool(d.names), "a name is expected"))
    if not enough(decision):
        raise _WrongError(why)
    return decision
