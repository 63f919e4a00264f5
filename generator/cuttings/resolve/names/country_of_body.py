"""Reads the country in the name of what every country has: "Russian Defence Ministry", "Supreme Court of India"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from cuttings.common.facts import load_facts
from cuttings.gazetteer import Gazetteer
from cuttings.resolve.names.organisation_name import generic_name
from cuttings.resolve.names.tokens import words

LEADS = (" of the ", " of ")


def split_owner(name: str, gazetteer: Gazetteer) -> tuple[str | None, str]:
    """The country (ISO code) and the rest of "Russian Defence Ministry" and of "Supreme Court of India".

    None and `name` where it names no country, or where the rest is no name that every country has.
    """
    line = words(name)
    for length in (3, 2, 1):
        if len(line) > length:
            rest = name[line[length].start :]
            if generic_name(rest) and (country := _country(name[: line[length - 1].end], gazetteer)):
                return country, rest
    for lead in LEADS:
        rest, found, owner = name.rpartition(lead)
        if found and generic_name(rest) and (country := _country(owner, gazetteer)):
            return country, rest
    return None, name


@cache
def country_of_known() -> Mapping[str, str | None]:
    """The country of each known organisation (ISO code), None for what is of the world."""
    return {entry["name"]: entry.get("country") for entry in load_facts("organisations")["known"]}


def _country(name: str, gazetteer: Gazetteer) -> str | None:
    place = gazetteer.land(name)
    return place.country if place and place.place_type == "country" else None
