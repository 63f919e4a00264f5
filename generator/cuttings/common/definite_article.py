"""Puts "the" before the names of places that have it in a sentence."""

from __future__ import annotations

from cuttings.common.facts import load_facts


def with_article(place: str) -> str:
    """The name of a place, with "the" before those that have it in a sentence: "the US", "the Czech Republic"."""
    facts = load_facts("phrases")["the"]
    words = place.casefold().split()
    return f"the {place}" if words and (words[0] in facts["first"] or words[-1] in facts["last"]) else place
