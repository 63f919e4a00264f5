"""What only the page of a place shows."""

from __future__ import annotations

from dataclasses import dataclass

from cuttings.compose.view_models.links_and_quotes import Link, Piece, RelatedRow, SourcedQuote
from cuttings.draw import Sketch


@dataclass(frozen=True, slots=True)
class PlaceSense:
    """A sense in which articles name the place: the place itself, its people, its government, its team."""

    label: str
    heading: str  # of its examples; "" where it never has any
    id: str  # its anchor on the page
    count: str  # how often it is meant: "4 times in 3 articles"
    examples: tuple[SourcedQuote, ...] = ()


@dataclass(frozen=True, slots=True)
class PlaceInside:
    """A place that lies in the place of the page."""

    link: Link
    place_type: str  # "city"; "" where it is not known
    articles: str  # how many name it
    named_with: tuple[Link, ...]  # people, organisations and things most strongly related to it


@dataclass(frozen=True, slots=True)
class PlaceSection:
    """Where a place lies, what lies in it, in which senses it is named, and who and what is named there."""

    place_type: str
    lies_in: tuple[Piece, ...]  # the nearest first; a place without a page has no href
    coordinates: str  # "50.45° N, 30.52° E"; "" also for countries and continents
    uri: str  # its entry in a gazetteer
    near: tuple[Link, ...]  # places nearby; a note has the distance in kilometres
    maps: tuple[Sketch, ...]  # of the surroundings, and of the world
    senses: tuple[PlaceSense, ...]  # () where only the place itself is ever meant
    inside: tuple[PlaceInside, ...]
    more_inside: tuple[PlaceInside, ...]  # over the limit, folded away
    further_inside: str  # how many more there are; "" for none
    named_here: tuple[RelatedRow, ...]  # in one sentence with it, or with a place in it
