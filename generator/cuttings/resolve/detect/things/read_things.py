"""Which names that the recogniser read as no person, place or organisation are the names of things.

Peoples, languages, adjectives and words with a capital for no reason are read so too: a name counts where its words
or those beside it say what it is.
"""

from __future__ import annotations

import re

from cuttings.gazetteer import Gazetteer
from cuttings.model import ThingType
from cuttings.resolve.detect.things.said_types import type_of_head_behind, type_said_before, type_said_behind
from cuttings.resolve.names.known_organisations import known_organisation
from cuttings.resolve.names.surface_form import SurfaceForm
from cuttings.resolve.names.titles import only_titles
from cuttings.resolve.names.tokens import fact_words

LEADING_YEAR = re.compile(r"(?:\d{4}(?:[-–/]\d{2,4})?|\d+(?:st|nd|rd|th) Annual|Annual)\s+(?=[A-Z\d])")
REST_OF_DESIGNATION = re.compile(r"(?: ?[-/][A-Z]*\d+[A-Z]*)+(?![\w-])")
MODEL = re.compile(r"[A-Z][a-z]\w* [A-Z][A-Za-z]*-?\d{2,}[\w-]*|[A-Z][A-Za-z]*-?\d{3,}[A-Za-z]*(?:-\d+)?s?")
DESIGNATION = re.compile(r"(?:[A-Z][\w.]*[ -])?[A-Z][A-Za-z]*-?\d+[A-Za-z]*(?:-\d+)?s?")  # "INO-4800", "Airbus A350"


def bounds_of_read(text: str, start: int, end: int) -> tuple[int, int]:
    """The span of a name without the year before it, and with the rest of a model's number: "A350" and "-900"."""
    if year := LEADING_YEAR.match(text, start, end):
        start = year.end()
    rest = REST_OF_DESIGNATION.match(text, end)
    return start, rest.end() if rest else end


def may_be_thing(name: SurfaceForm, gazetteer: Gazetteer) -> bool:
    """Whether a name that was read as something else may be a thing's, and is not that of a people or the like."""
    line = name.words
    if not line or not any(word.capital for word in line) or only_titles(line):
        return False
    people = fact_words("names", "peoples") | fact_words("things", "not_last")
    last = line[-1].bare
    return (
        last not in people and gazetteer.demonym(line[-1].text) is None and last not in fact_words("names", "calendar")
    )


def is_description(name: SurfaceForm, gazetteer: Gazetteer) -> bool:
    """Whether a name only says who meets or agrees, "UK-France Summit": its parties have names of their own."""
    line = name.words
    if len(line) < 2 or line[-1].bare not in fact_words("things", "of_parties"):
        return False
    parts = [part for word in line[:-1] for part in re.split(r"[-–/]", word.text)]
    lands = len(parts) > 1 and all(gazetteer.land(part) for part in parts)
    return lands or known_organisation(line[0].text) is not None


def is_model(name: SurfaceForm) -> bool:
    """Whether a name is that of a model or a sample, with letters and figures: "Airbus A350", "INO-4800"."""
    return MODEL.fullmatch(name.one_line) is not None


def type_beside(text: str, start: int, end: int, name: SurfaceForm) -> ThingType | None:
    """The type that the words beside a name give it, None where they give none."""
    said = type_said_before(text, start) or type_said_behind(text, end)
    designated = DESIGNATION.fullmatch(name.text) is not None
    if said is None and (designated or len(name.words) > 1):
        said = type_of_head_behind(text, end)
    return said
