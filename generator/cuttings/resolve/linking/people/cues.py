"""What the words beside a short name say of its bearer: "Mr", "President", "Jr", "the younger", "'s wife Ann Lee"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from cuttings.common.facts import load_facts
from cuttings.common.text import alternation, fold
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.people.genders import genders_by_key
from cuttings.resolve.names.title_senses import TitleSense, title_sense
from cuttings.resolve.names.titles import is_title
from cuttings.resolve.names.tokens import fact_words

BEFORE_CHARS = 40  # characters before a name in which a title or a word of kin is looked for
BEHIND_CHARS = 90  # characters behind it in which a pronoun or a word of kin is looked for
MAX_SHORT_TITLE_CHARS = 5  # characters of a title that a stop shortens: "Capt.", "Maj."
WORD_BEFORE = re.compile(r"(?:^|[\s(\"“‘—–-])([\w’'-]+)(\.?)[ \n]$")
GENERATION_BEHIND = re.compile(r", (Jr|Sr|II|III|IV)\b")
PRESIDENCY_BEHIND = re.compile(r"(?:['’]s)? (?:administration|presidency|[Ww]hite [Hh]ouse)\b")
CHILD_BEFORE = re.compile(r"\b(?:son|daughter|child|children|sons|daughters) of (?:the late )?\Z")
PARENT_BEFORE = re.compile(  # "his father, civil rights leader Rev. "
    r"\b(?:father|mother|dad|mom|mum|namesake),?(?: (?:the|[\w’'-]+)){0,5}(?: [A-Z][a-z]{1,4}\.)? \Z"
)
OF_AGE = {"younger": "younger", "elder": "elder", "older": "elder"}
AGE_OF_SIBLING = {**OF_AGE, "big": "elder", "little": "younger", "kid": "younger", "baby": "younger"}
SIBLING = rf"({'|'.join(AGE_OF_SIBLING)}) (?:brother|sister)"
SIBLING_BEFORE = re.compile(rf"\b{SIBLING},? \Z")
SIBLING_BEHIND = re.compile(rf", (?:the )?{SIBLING} of\b")
SAID_PRONOUN = re.compile(
    r"(?:,? who)? (?:also |later |then |once )?\w+(?: (?:reporters|members|journalists|lawmakers|police))?"
    r"(?: (?:on|in) [A-Z]\w+)?(?: that)? (he|she)(?:['’]\w+)?\b"
)
OWN_RELATIVE = re.compile(  # behind the subject of a sentence
    r"(?!['’])[^.!?\n\"“”A-Z]{0,60}? (?:(his)(?= (?:[\w-]+ )?(?:wife|girlfriend|widow)\b)"
    r"|(her)(?= (?:[\w-]+ )?(?:husband|boyfriend)\b)|(himself|herself)\b)"
)
AND_FAMILY = re.compile(r" and (his|her) (?:[\w-]+ )?(?:family|children|sons?|daughters?|kids)\b")
GENDER_OF_PRONOUN = {
    **dict.fromkeys(("he", "his", "him", "himself"), "male"),
    **dict.fromkeys(("she", "her", "herself"), "female"),
}


@dataclass(frozen=True, slots=True)
class Cues:
    """What a text says beside one mention of who is meant; "" or None where it does not say it."""

    gender: str = ""  # "male", "female"
    title: TitleSense | None = None
    generation: str = ""  # "jr", "iii"; "younger" and "elder" where those words say it
    before: str = ""  # the word before it, folded
    parent: bool = False  # whether it is said whose child somebody is: "the son of Ann"
    pronoun: str = ""  # the gender of the bearer by a pronoun behind: "Larkin said she", "Larkin killed his wife"


NO_CUES = Cues()


def read_cues(c: Candidate, text: str) -> Cues:
    """The cues of the mention `c` in its article's `text`."""
    before = word_before(c, text)
    title = title_sense(c.office) if c.office and c.rule == "title" else title_sense(before)
    if title is None and PRESIDENCY_BEHIND.match(text, c.end) and before not in fact_words("titles", "hypothetical"):
        title = title_sense("president")
    end = c.end + BEHIND_CHARS
    own = SAID_PRONOUN.match(text, c.end, end) or OWN_RELATIVE.match(text, c.end, end) or AND_FAMILY.match(text, c.end)
    return Cues(
        before=before,
        gender=gender_of_address(before),
        title=title,
        parent=CHILD_BEFORE.search(text, max(0, c.start - BEFORE_CHARS), c.start) is not None,
        generation=generation_of(c, text) or OF_AGE.get(before, ""),
        pronoun=GENDER_OF_PRONOUN[next(word for word in own.groups() if word)] if own else "",
    )


def word_before(c: Candidate, text: str) -> str:
    """The folded word right before a name; "" where there is none, or a stop behind it ends a sentence."""
    found = WORD_BEFORE.search(text[max(0, c.start - BEFORE_CHARS) : c.start])
    if not found:
        return ""
    shortened = found[1].istitle() and len(found[1]) <= MAX_SHORT_TITLE_CHARS and is_title(fold(found[1]))
    return fold(found[1]) if shortened or not found[2] else ""


def generation_of(c: Candidate, text: str) -> str:
    """The generation of a name, also where a comma divides it from the name: "Joseph Lee, Jr."."""
    found = GENERATION_BEHIND.match(text, c.end)
    return c.name.person.generation or (found[1].lower() if found else "")


def gender_of_address(word: str) -> str:
    """The gender that a folded form of address, an office or a word of kin gives: "mr", "congresswoman", "wife"."""
    return genders_by_key("titles").get(word) or genders_by_key("nouns").get(word, "")


def introduced_as_kin(c: Candidate, text: str) -> bool:
    """Whether a name in full is introduced by a word of kin: "Ann Lee, the mayor's wife", "his wife Ann" somewhere."""
    given = c.name.person.given
    if given and given[0] in _called_kin(text):
        return True
    return has_relative_behind(c, text) or _kin_behind().match(text, c.end, c.end + BEHIND_CHARS) is not None


def has_relative_behind(c: Candidate, text: str) -> bool:
    """Whether a name in full has behind it whose kin the bearer is: "Ann Lee, daughter of Tom Lee"."""
    return _kin_of().match(text, c.end, c.end + BEHIND_CHARS) is not None


def introduced_as_parent(c: Candidate, text: str) -> bool:
    """Whether a name in full stands behind a word for a parent: "his father, the Rev. Tom Lee"."""
    return PARENT_BEFORE.search(text, max(0, c.start - BEHIND_CHARS), c.start) is not None


def age_among_siblings(c: Candidate, text: str) -> str:
    """Whether a name in full is called that of an "elder" or a "younger" sibling: "his big brother, Tom Lee"; or ""."""
    found = SIBLING_BEFORE.search(text, max(0, c.start - BEFORE_CHARS), c.start)
    found = found or SIBLING_BEHIND.match(text, c.end)
    return AGE_OF_SIBLING[found[1]] if found else ""


def is_kin_before(given: str, text: str) -> bool:
    """Whether a word for a blood relation stands before a folded given name: "the son of the champion Michael"."""
    relation = alternation(load_facts("genders")["blood_relations"])
    return re.search(rf"\b(?:{relation})\b[^.!?\n]{{0,80}}\b{re.escape(given)}\b", text, re.IGNORECASE) is not None


@lru_cache(1 << 4)  # asked of every person of an article, one after the other
def _called_kin(text: str) -> frozenset[str]:
    """The folded first words behind words of kin: "carl" of "her husband, Carl Lee"."""
    return frozenset(fold(found[1]) for found in _kin_before().finditer(text))


def kin_of(c: Candidate, text: str) -> int | None:
    """Where the name of a relative begins behind the mention `c`: "Lee's wife, Ann Lee", "Lee and his wife Ann Lee"."""
    found = _kin_named_behind().match(text, c.end, c.end + BEHIND_CHARS)
    return found.end() if found else None


@cache
def _kin() -> str:
    return alternation(load_facts("genders")["kin"])


@cache
def _kin_before() -> re.Pattern[str]:
    return re.compile(rf"\b(?i:{_kin()}),?\s([A-Z][\w’'-]+)")


@cache
def _kin_behind() -> re.Pattern[str]:
    owner = r"(?:the )?(?:[\w-]+ ){0,2}\w+['’]s? (?:[\w-]+ ){0,2}"
    return re.compile(rf"(?:, \d+)?, {owner}(?:{_kin()})(?=[,.;)])")


@cache
def _kin_of() -> re.Pattern[str]:
    return re.compile(rf"(?:, \d+)?, (?:a |the )?(?:{_kin()}) (?:of|to) ")


@cache
def _kin_named_behind() -> re.Pattern[str]:
    whose = r"(?:['’]s?|,? (?:and|with) (?:his|her|their)) (?:[\w-]+ ){0,3}"
    return re.compile(rf"{whose}(?:{_kin()})(?:, \d+)?,? (?=[A-Z])")
