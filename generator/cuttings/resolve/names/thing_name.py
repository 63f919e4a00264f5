"""What the words of a name say of the thing that it names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from cuttings.common.facts import load_facts, word_set
from cuttings.common.text import fold
from cuttings.model import ThingType
from cuttings.resolve.names.surface_form import SurfaceForm
from cuttings.resolve.names.tokens import fact_words, words

Types = Mapping[str, ThingType | None]  # by folded word or name; None where the word does not tell the type
MIN_NAME_WORDS = 2  # words of a name that its head shows to be a thing's: "the Act" names none
LEADS_WITHIN = frozenset({"of", "for", "against", "the", "at", "on"})  # words before one that heads no name
UNKNOWN_TYPE = "unknown"  # in `things.yml`: what the words after it are is not known


class KnownThing(NamedTuple):
    """A thing that everybody knows by name."""

    title: str  # of its page
    thing_type: ThingType | None


@cache
def types_by_word(*keys: str) -> Types:
    """What the words that `things.yml` lists under any of `keys` say a thing is."""
    facts = load_facts("things")
    return {fold(word): _type(said) for key in keys for said, listed in facts[key].items() for word in listed}


def _type(said: str) -> ThingType | None:
    return None if said == UNKNOWN_TYPE else ThingType(said)


@cache
def known_things() -> Mapping[str, KnownThing]:
    """The things that are known, by each of their names, folded."""
    facts: Mapping[str, list[list[str]]] = load_facts("things")["known"]
    things = [(KnownThing(names[0], _type(said)), names) for said, listed in facts.items() for names in listed]
    return {fold(name): thing for thing, names in things for name in names}


def is_known_thing(name: str) -> bool:
    """Whether a name always means one thing that is known."""
    return fold(name) in known_things()


def is_thing_by_words(name: str, *, sure: bool) -> bool:
    """Whether the words of a name show that it is a thing's.

    Where that must be `sure`, only words count that hardly ever end the name of an organisation or a place.
    """
    if is_known_thing(name):
        return True
    line = words(name)
    if len(line) < MIN_NAME_WORDS:
        return False
    bare = [word.bare for word in line]
    if not sure and len(bare) == MIN_NAME_WORDS and bare[-1] in fact_words("things", "heads_behind_any_land"):
        return bare[0] in fact_words("things", "generic_lands") or bare[0] not in fact_words("things", "generic")
    heads = types_by_word("sure_heads") if sure else types_by_word("sure_heads", "heads")
    if bare[-1] in heads or _is_fair(bare):
        if bare[-2] in LEADS_WITHIN:  # "Veterans Against the War": another word is the head
            return opens_as_thing(bare)
        return not all(word in fact_words("things", "generic") for word in bare[:-1])
    return opens_as_thing(bare)


def _is_fair(bare: Sequence[str]) -> bool:
    """Whether a name, of which the folded words are given, is that of a fair: "Larkin Motor Show", not "Motor Show"."""
    return len(bare) > MIN_NAME_WORDS and bare[-1] == "show" and bare[-2] in fact_words("things", "shown_at_fairs")


def opens_as_thing(bare: list[str]) -> bool:
    """Whether a name, of which the folded words are given, opens as a thing's: "Operation", "Battle of"."""
    of = len(bare) > MIN_NAME_WORDS and bare[1] == "of" and bare[0] in types_by_word("openers_with_of")
    first = {" ".join(bare[:1]), " ".join(bare[:2])} & types_by_word("openers").keys()
    return of or (bool(first) and len(bare) > max(map(len, map(str.split, first))))


def type_by_words(name: str, *, sure: bool = False) -> ThingType | None:
    """The type of a thing of that name, None where its words do not tell it; where `sure`, only by the surest."""
    if known := known_things().get(fold(name)):
        return known.thing_type
    if name.split()[:1] and name.split(maxsplit=1)[0] in word_set("names", "ships"):
        return ThingType.VEHICLE
    bare = [word.bare for word in words(name)]
    if not bare:
        return None
    for heads in ("sure_heads",) if sure else ("sure_heads", "heads"):
        if len(bare) > 1 and bare[-1] in types_by_word(heads):
            prize = bare[0] == "best" and bare[-1] == "act"  # "Best Dance Act"
            other = ThingType.COMPETITION if prize else types_by_word(heads)[bare[-1]]
            return ThingType.EVENT if _is_fair(bare) else other
    if opens_as_thing(bare):
        openers = types_by_word("openers_with_of", "openers")
        return openers.get(bare[0], openers.get(" ".join(bare[:2])))
    return None


def initials(name: SurfaceForm) -> str:
    """The first letters of the words with a capital: "TPS" of "Temporary Protected Status"."""
    return "".join(word.text[0] for word in name.words if word.capital)
