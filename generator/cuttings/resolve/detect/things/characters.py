"""Leaves out the characters of fiction among what was read as the names of people.

The words beside a name say that it is one's: "the character Larkin", and in an article on films, plays or broadcasts
an actor who "played Larkin", "her role as Larkin", an actor's name before "as Larkin" or "(Larkin)". The given names
beside such a name are of the same story, unless somebody bears them there in full. Whom an article on something else
names in full has lived.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from cuttings.common.facts import load_facts, word_set
from cuttings.common.genders import given_names
from cuttings.common.grouped import grouped
from cuttings.common.text import alternation
from cuttings.model import Article, Label
from cuttings.resolve.candidates import Candidate

MIN_WORDS_ON_ACTING = 2  # different words by which an article speaks of acting
MIN_CHARACTERS = 2  # names of characters beside which all given names alone in an article are characters' too
ROLE_CHARS = 60  # characters beside a name in which the words stand that make a character of it
LONGER_NAME_BEHIND = re.compile(r"['’]s?\b| [A-Z]")  # "as Larkin's rival", "as Larkin United"
AS_BEHIND_NAME = re.compile(r"(?: \([^()\n]*\))?,? as \Z")
PLAYED_BEHIND = re.compile(
    r"(?:,? \(?| who (?:is|was) | (?:is|was|will be) )(?:played|portrayed|voiced) by [a-z ]*[A-Z]"
)
BETWEEN_SENTENCES = re.compile(r"[.!?][\"”’']? |\n")


def without_characters(candidates: Sequence[Candidate], articles: Mapping[str, Article]) -> list[Candidate]:
    """The candidates, in order, without the characters of fiction; `articles` are by id."""
    by_article = grouped((c.article, c) for c in candidates if c.label is Label.PERSON)
    acting = {id for id in by_article if _speaks_of_acting(articles[id].text)}
    elsewhere = ((id, own) for id, own in by_article.items() if id not in acting or _tells_of_lives(articles[id].text))
    lived = grouped((c.key, id) for id, own in elsewhere for c in own if " " in c.key)
    left_out: set[tuple[str, int]] = set()
    for id, own in by_article.items():
        text = articles[id].text
        played = _played(own, text, acted=id in acting)
        if played and _tells_of_lives(text):
            played = set()
        names = _characters(own, text, {key for key in played if set(lived.get(key, ())) <= {id}})
        left_out.update((id, c.start) for c in own if c.key in names)
    return [c for c in candidates if c.label is not Label.PERSON or (c.article, c.start) not in left_out]


def _speaks_of_acting(text: str) -> bool:
    small = text.lower()
    if sum(word in small for word in word_set("works", "acting")) < MIN_WORDS_ON_ACTING:
        return False  # as most articles, which are not searched for whole words then
    return len({match.lower() for match in _words("acting").findall(text)}) >= MIN_WORDS_ON_ACTING


def _tells_of_lives(text: str) -> bool:
    return _words("lives").search(text) is not None


def _played(own: Sequence[Candidate], text: str, *, acted: bool) -> set[str]:
    """The folded names of whom somebody acts in one article; `acted` says whether it speaks of acting.

    A full name that stands elsewhere in it too may be that of somebody who has lived.
    """
    ends = {c.end for c in own}
    shown = [c for c in own if c.rule != "title" and _is_played(c, text, ends, acted=acted)]
    again = Counter(c.key for c in own if " " in c.key and not c.headline) - Counter(c.key for c in shown)
    return {c.key for c in shown} - again.keys()


def _characters(own: Sequence[Candidate], text: str, played: set[str]) -> set[str]:
    """The folded names of the characters among the people of one article, of whom some are `played`."""
    shown = played | {c.key for c in own if _is_called_character(c, text)}
    real = {word for c in own if c.key not in shown and c.name.family_names for word in c.key.split()}
    names = {key for key in shown if " " in key or key not in real}
    if not names:
        return names
    parts = {word for key in names for word in key.split()}
    if played:
        parts |= {c.key for c in _beside(own, names | parts, text) if c.key in given_names()}
    return names | {c.key for c in own if " " not in c.key and c.key in parts - real}


def _beside(own: Sequence[Candidate], names: set[str], text: str) -> Iterator[Candidate]:
    """The mentions of other people in sentences with one of the `names`; all of them where there are several."""
    known = [c for c in own if c.key in names]
    several = len({c.key for c in known}) >= MIN_CHARACTERS
    for c in own:
        spans = (sorted((c, other), key=lambda c: c.start) for other in known)
        if several or any(not BETWEEN_SENTENCES.search(text, a.end, b.start) for a, b in spans):
            yield c


def _is_called_character(c: Candidate, text: str) -> bool:
    return _words_before("called").search(text, max(0, c.start - ROLE_CHARS), c.start) is not None


def _is_played(c: Candidate, text: str, ends: set[int], *, acted: bool) -> bool:
    """Whether the words beside a name say that somebody acts it, where the article or they speak of acting."""
    since = max(0, c.start - ROLE_CHARS)
    said = _is_said_to_be_played(c, text, ends, since)
    return said and (acted or _words("acting").search(text, since, c.end + ROLE_CHARS) is not None)


def _is_said_to_be_played(c: Candidate, text: str, ends: set[int], since: int) -> bool:
    """Whether the words beside a name, from `since` on, are those for a character; names of people end at `ends`."""
    if PLAYED_BEHIND.match(text, c.end):
        return True
    if LONGER_NAME_BEHIND.match(text, c.end):
        return False
    if _words_before("played").search(text, since, c.start):
        return True
    actor = AS_BEHIND_NAME.search(text, since, c.start)
    in_brackets = text.startswith(")", c.end) and text.endswith(" (", since, c.start)
    return bool(actor and actor.start() in ends) or (in_brackets and c.start - len(" (") in ends)


@cache
def _words(group: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(word_set('works', group))})\b", re.IGNORECASE)


@cache
def _words_before(how: str) -> re.Pattern[str]:
    """The words right before the name of a character that is "called" one or "played"."""
    roles, acts = (alternation(load_facts("works")[words]) for words in ("roles", "acts"))
    part = rf"(?:(?:the|a) )?(?:[a-z-]+ )?(?:{roles}) (?:of|as) "
    called = r"fictional (?:[a-z-]+ ){0,2}|character (?:named |called )?"
    several = r"characters (?:such as|like|including) (?:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*(?:,|,? and) )*"
    played = rf"{part}|(?:{acts}) (?:{part})?|(?<!such )(?:{alternation(load_facts('works')['appears'])}) as "
    return re.compile(rf"\b(?:{f'{called}|{several}' if how == 'called' else played})\Z")
