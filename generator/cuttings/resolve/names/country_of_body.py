"""Reads the country in the name of a body that every country has: "Russian Defence Ministry"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from cuttings.common.facts import load_facts
from cuttings.gazetteer import Gazetteer
from cuttings.resolve.names.organisation_name import read_organisation
from cuttings.resolve.names.surface_form import SurfaceForm, surface_form

COUNTRY_LEADS = (" of the ", " of ")
MAX_OWNER_WORDS = 3  # words of a country's name before a body: "South Sudanese Army"


def split_owner(name: SurfaceForm, gazetteer: Gazetteer) -> tuple[str | None, SurfaceForm]:
    """The country (ISO code) and the rest of "Russian Defence Ministry" and of "Supreme Court of India".

    None and `name` where it names no country, or where the rest is not a name that every country has.
    """
    for owner, rest in _possible_splits(name):
        place = gazetteer.land(owner)
        if place and place.place_type == "country" and place.country:
            return place.country, rest
    return None, name


@cache
def country_of_known() -> Mapping[str, str | None]:
    """The country of each known organisation (ISO code), None for international ones."""
    return {entry["name"]: entry.get("country") for entry in load_facts("organisations")["known"]}


def has_body(country: str, generic: str) -> bool:
    """Whether a country (ISO code) has a body of that generic name: the US has a Congress, but no Parliament."""
    only, lacking = (load_facts("organisations")[key].get(generic) for key in ("only_in", "lacking"))
    return country in (only or (country,)) and country not in (lacking or ())


@cache  # the words of a name decide this, whatever places there are
def _possible_splits(name: SurfaceForm) -> tuple[tuple[str, SurfaceForm], ...]:
    """The ways to divide a name into what may be a country and a generic name, the likeliest first."""
    return tuple((owner, surface_form(rest)) for owner, rest in _splits(name) if read_organisation(rest).is_generic)


def _splits(name: SurfaceForm) -> Iterator[tuple[str, str]]:
    text, line = name.text, name.words
    for length in range(MAX_OWNER_WORDS, 0, -1):
        if len(line) > length:
            yield text[: line[length - 1].end], text[line[length].start :]
    for lead in COUNTRY_LEADS:
        rest, found, owner = text.rpartition(lead)
        if found:
            yield owner, rest
