"""What the words beside a name say of the thing that it names: "the film X", "the X missile", "X, a frigate"."""

from __future__ import annotations

import re
from functools import cache

from cuttings.common.facts import load_facts
from cuttings.common.text import alternation, fold
from cuttings.model import ThingType
from cuttings.resolve.names.thing_name import types_by_word

BESIDE_CHARS = 60  # characters beside a name in which such a noun is looked for
# "could play the Larkin gig" names no play; look-behinds have one width each
VERBS_BEFORE = ("to", "can", "could", "may", "might", "must", "should", "will", "would")
NO_VERB = "".join(rf"(?<!\b{word})" for word in VERBS_BEFORE)
CALLED = r"(?:called|named|titled|entitled|dubbed|codenamed|code-named|known as)"


def type_said_before(text: str, start: int) -> ThingType | None:
    """The type that a noun right before a name gives it: "the film X", "the spacecraft, X", "drills dubbed the X"."""
    return _type(_before().search(text, max(0, start - BESIDE_CHARS), start))


def type_said_behind(text: str, end: int) -> ThingType | None:
    """The type that an apposition behind a name gives it: "X, a French thriller"."""
    return _type(_apposition().match(text, end, end + BESIDE_CHARS))


def type_of_head_behind(text: str, end: int) -> ThingType | None:
    """The type of the noun that a name stands before: "the X missile". The maker of a thing stands there too."""
    return _type(_attribute().match(text, end, end + BESIDE_CHARS))


def _type(found: re.Match[str] | None) -> ThingType | None:
    if found is None:
        return None
    noun = fold(found["noun"])
    types = types_by_word("nouns")
    return types.get(noun, types.get(noun.removesuffix("s"), types.get(noun.removesuffix("es"))))


@cache
def _noun() -> str:
    return rf"(?P<noun>(?:{'|'.join(sorted(types_by_word('nouns'), key=lambda noun: (-len(noun), noun)))})(?:s|es)?)"


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"{NO_VERB}(?:\A|[\s(]){_noun()}(?: ?,? {CALLED})? ?,? (?:[Tt]he )?(?:[\"“‘'«]|``)? ?\Z")


@cache
def _apposition() -> re.Pattern[str]:
    article = r"(?:an?|the|its|his|her|their|which (?:is|was) an?)"
    return re.compile(rf"[\"”’'»]? ?,[\"”’'»]? {article} (?:[\w’'-]+ ){{0,3}}?{_noun()}\b")


@cache
def _attribute() -> re.Pattern[str]:
    mishaps = alternation(load_facts("things")["done_with_vehicles"])
    return re.compile(rf"[\"”’'»]? (?:[a-z-]+ )?{_noun()}\b(?!(?<!missile)(?<!rocket)(?<!drone) (?:{mishaps})\b)")
