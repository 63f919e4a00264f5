"""What a name's own words say of whether it is one, and the rules for what a title announces."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from cuttings.common.facts import load_facts, word_set
from cuttings.common.text import fold
from cuttings.gazetteer import Gazetteer
from cuttings.resolve.detect.non_names.reasons import NotAName
from cuttings.resolve.names.organisation_name import only_legal_forms
from cuttings.resolve.names.surface_form import SurfaceForm
from cuttings.resolve.names.titles import only_titles
from cuttings.resolve.names.tokens import fact_words

# behind the name of a member of parliament: "D-N.Y.", "D-Little Norvik"
PARTY_AND_STATE = re.compile(r"[DRI]-[A-Z][A-Za-z.]*(?: [A-Z][A-Za-z.]*)*$")
LETTERS_IN_PLURAL = re.compile(r"[A-Z]{3,}s")
PLURAL_OF_LETTERS = re.compile(r" \w*[A-Z]{2}s\Z")
COMMON_WORDS_CHARS = 24  # characters beside a name in which the rest of such a phrase stands
MAX_WORDS_BESIDE = 2  # words of such a phrase beside a name
LINKS_TO_FIELD = frozenset({"of", "for", "on"})  # between a body and what it is for
PARTY_ADJECTIVES = frozenset({"republican", "democratic", "gop", "libertarian", "labour", "labor", "conservative"})
ADJECTIVE_ALONE = re.compile(
    r"[\w.’'-]+-(?:led|controlled|dominated|backed|based|run|held|owned|leaning|linked|aligned|affiliated|majority|style)"
    r"|(?:Anti|Counter|Non|Pro)-[A-Z][\w.]+"
)
OFFICE_FOR = re.compile(r"(?:Secretary|Undersecretary|Minister|Director|Commissioner) (?:of|for) (?:the )?[A-Z]")
AGE_GROUP = re.compile(r"under[- ]?\d\ds?")
NUMBER_OF_SORT = re.compile(r"(?:\d+|[A-Z]|[IVX]+)$")

Rule = tuple[NotAName, Callable[[SurfaceForm], bool]]


@cache  # for each form of a name, whatever article it is in
def by_own_words(name: SurfaceForm) -> NotAName | None:
    """Why the words of `name` by themselves are not a name, None where they may be one."""
    return next((reason for reason, applies in OWN_WORDS_RULES if applies(name)), None)


def announced_by_title(name: SurfaceForm) -> NotAName | None:
    """Why `name`, which stands behind a title, is not the name of the person who has it; None where it may be."""
    return next((reason for reason, applies in TITLED_RULES if applies(name)), None)


def is_abbreviation(word: str) -> bool:
    """Whether `word` is an abbreviation of a common noun, as it is written."""
    return word in word_set("no-names", "abbreviations")


def are_abbreviations(word: str) -> bool:
    """Whether `word` is an abbreviation of a common noun, perhaps in the plural, or any letters that are: "LKRs"."""
    return is_abbreviation(word.removesuffix("s")) or LETTERS_IN_PLURAL.fullmatch(word) is not None


def is_people(name: SurfaceForm) -> bool:
    """Whether `name` means the people of a nation without a land, of a faith or of a party."""
    return name.key in fact_words("names", "peoples")


def is_suffix(name: SurfaceForm) -> bool:
    """Whether `name` is what stands behind a person's name: "Jr", "III"."""
    return name.key in fact_words("names", "suffixes")


def is_form_of_address(name: SurfaceForm) -> bool:
    """Whether `name` is a form of address without the name behind it: "Alhaji"."""
    known = fact_words("titles", "honorifics") | fact_words("names", "forms_of_address")
    return not known.isdisjoint({name.key, f"{name.key}."})


def is_office(name: SurfaceForm) -> bool:
    """Whether `name` is an office of several words, and no titles that are names as well: "Home Secretary"."""
    names = fact_words("titles", "given_names", "second_titles")
    return len(name.words) > 1 and only_titles(name.words) and name.words[-1].bare not in names


def is_opener(name: SurfaceForm) -> bool:
    """Whether `name` is one of the words that open sentences: "When"."""
    return name.key in fact_words("names", "openers")


def is_numbered(name: SurfaceForm) -> bool:
    """Whether `name` is a sort of thing with its number or letter: "Group A", "Level 3", "Under-18"."""
    sort, _, number = name.text.rpartition(" ")
    if AGE_GROUP.fullmatch(name.key):
        return True
    return fold(sort) in fact_words("no-names", "numbered") and NUMBER_OF_SORT.match(number) is not None


def is_of_several(name: SurfaceForm) -> bool:
    """Whether `name` is of several bodies, or ends in letters with a plural ending behind a word: "Freedonian ISPs".

    The shares of a firm are named with it: "Larkin GDRs".
    """
    if name.known is not None:
        return False
    if name.text in _plurals_of_firms():
        return True  # "three Fords"
    if any(word.bare in fact_words("no-names", "several_bodies") for word in name.words):
        return True  # "Harbour and Canal Committees"
    if not PLURAL_OF_LETTERS.search(name.text):
        return False
    return name.words[-1].bare not in fact_words("organisations", "dispensable")


@cache
def _plurals_of_firms() -> frozenset[str]:
    """What a well-known firm makes or has, called by its name in the plural: "Fords"."""
    firms = word_set("organisations", "household_names")
    return frozenset(f"{firm}s" for firm in firms if not firm.endswith("s") and f"{firm}s" not in firms)


def is_round(name: SurfaceForm) -> bool:
    """Whether `name` is that of a round in which a competition is decided, before the last: "Cup Semis"."""
    return bool(name.words) and name.words[-1].bare in fact_words("sports", "rounds")


def is_party_member(name: SurfaceForm) -> bool:
    """Whether `name` is what somebody of a party is called, or some of its members: "Larkin Republican"."""
    if len(name.words) < 2:
        return False
    first, last = name.words[0].bare, name.words[-1].bare
    if last in fact_words("no-names", "elected_bodies") and any(w.bare in PARTY_ADJECTIVES for w in name.words[:-1]):
        return True  # "Ohio Republican Senate" primary
    if last == "gop" and first in fact_words("no-names", "of_members"):
        return True  # "Senate GOP"
    members = fact_words("no-names", "party_members")
    before = " ".join(word.bare for word in name.words[:-1])
    some = first in fact_words("no-names", "of_members") or before in _states()
    some = some or name.words[-2].bare in fact_words("no-names", "bodies_of_members")
    return last in members or (last.removesuffix("s") in members and some)


@cache
def _states() -> frozenset[str]:
    """The folded names of the states whose members of a party are told together: "Ohio Republicans"."""
    return frozenset(map(fold, load_facts("regions")["abbreviations"]["US"]))


def is_left_open(name: SurfaceForm) -> bool:
    """Whether `name` ends with an adjective of something that was cut off: "Ohio Democratic", "Office for National".

    Or it is one by itself: "Larkin-led", "Anti-Larkin".
    """
    bare = [word.bare for word in name.words]
    if ADJECTIVE_ALONE.fullmatch(name.text) and name.known is None:
        return True
    if len(bare) < 2 or name.known is not None:
        return False
    behind_link = len(bare) > 2 and bare[-2] in LINKS_TO_FIELD and bare[-1] in fact_words("no-names", "open_endings_of")
    return behind_link or bare[-1] in fact_words("no-names", "open_endings")


def is_office_of_state(name: SurfaceForm) -> bool:
    """Whether `name` is that of a state and letters for an office of it: "Ohio AG"."""
    before, _, letters = name.text.rpartition(" ")
    return letters in word_set("no-names", "offices_of_states") and fold(before) in _states()


def is_office_of_body(name: SurfaceForm) -> bool:
    """Whether `name` is an office with what it is for: "Secretary of Mines and Wool"."""
    return OFFICE_FOR.match(name.text) is not None


def is_sort_of_person(name: SurfaceForm) -> bool:
    """Whether `name` says only what sort of person somebody is: "Perennial Party Girl"."""
    return len(name.words) > 1 and name.words[-1].bare in fact_words("no-names", "sorts_of_people")


OWN_WORDS_RULES: tuple[Rule, ...] = (
    (NotAName.LETTER, lambda name: len(name.key) == 1),
    (NotAName.SUFFIX, is_suffix),
    (NotAName.ONLY_TITLE, is_form_of_address),
    (NotAName.LEGAL_FORM, lambda name: only_legal_forms(name.words)),
    (NotAName.PARTY, lambda name: PARTY_AND_STATE.match(name.text) is not None),
    (NotAName.LEFT_OPEN, is_left_open),
    (NotAName.ABBREVIATION, lambda name: all(is_abbreviation(word.rstrip(".")) for word in name.text.split())),
    (NotAName.COMMON_WORDS, lambda name: name.key in fact_words("no-names", "words")),
    (NotAName.OPENER, is_opener),
    (NotAName.NUMBERED, is_numbered),
    (NotAName.SEVERAL, is_of_several),
    (NotAName.ROUND, is_round),
    (NotAName.PEOPLE, is_party_member),
    (NotAName.SORT, is_sort_of_person),
    (NotAName.ONLY_TITLE, is_office_of_state),
    (NotAName.ONLY_TITLE, is_office_of_body),
)
TITLED_RULES: tuple[Rule, ...] = (
    (NotAName.PEOPLE, is_people),
    (NotAName.SUFFIX, is_suffix),
    (NotAName.OPENER, is_opener),
    (NotAName.LEFT_OPEN, lambda name: name.key in PARTY_ADJECTIVES),  # "the billionaire Democratic donor"
)


def is_part_of_common_words(text: str, start: int, end: int) -> bool:
    """Whether a longer phrase that is no name begins or ends with `text[start:end]`: "Hall" of "Hall of Famer"."""
    own = len(fold(text[start:end]).split())
    behind = fold(text[start : end + COMMON_WORDS_CHARS]).split()
    before = fold(text[max(0, start - COMMON_WORDS_CHARS) : end]).split()
    longer = range(own + 1, own + 1 + MAX_WORDS_BESIDE)
    phrases = {" ".join(behind[:n]) for n in longer} | {" ".join(before[-n:]) for n in longer if n <= len(before)}
    return not phrases.isdisjoint(fact_words("no-names", "words"))


def vessels() -> frozenset[str]:
    """The letters before the names of ships, as they are written: "HMS"."""
    return word_set("no-names", "vessels")


def are_states(name: str, gazetteer: Gazetteer) -> bool:
    """Whether a name is abbreviations of regions and nothing more: "W.Va.", "Va. Mo. Ky"."""
    short = (word if word.endswith(".") else f"{word}." for word in name.split())
    return "." in name and all(word in gazetteer.abbreviations for word in short)
