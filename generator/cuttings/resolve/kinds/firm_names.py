"""Names of firms that are people's or places' too, where the article says that the firm is meant.

"The carmaker Larkin" and "Larkin shares" are of a firm, whoever founded it, but not "a giant Larkin win". "Larkin"
behind "Larkin Lines" is short for it, and so is "Santa Larka" behind "Santa Larka Mining Corp", where it is said to
have a board or shares. An acronym that the article puts in brackets behind an organisation is that, whoever is called
so.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from cuttings.common.facts import load_facts
from cuttings.common.genders import genders_of
from cuttings.common.text import alternation, fold
from cuttings.model import Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.kinds.surnames import where_before
from cuttings.resolve.names.titles import is_title
from cuttings.resolve.names.tokens import fact_words

NAME = r"[A-Z][\w’'-]*?[a-z]"
WORD_OF_BODY = r"(?:[A-Z][\w’'-]+|of|for|the|and|in|on)"
ACRONYM_IN_BRACKETS = re.compile(rf"({WORD_OF_BODY}(?: {WORD_OF_BODY})+) \(([A-Z]{{2,8}}|[A-Z][a-z]{{2,7}})\)")
PERSON_BEHIND = re.compile(r",? who\b|,? (?:said|says|added|told \w+)(?: that)? (?:he|she)\b|, \d\d,")
OFFICER_BEHIND = r"(?: ?['’]s)? (?:[Cc]hief (?:[Ee]xecutive|[Ff]inancial|[Oo]perating)|CEO|CFO|COO)\b"
PERSON_BEFORE_CHARS = 20  # characters before a name in which a title is looked for
MAX_SHORT_WORDS = 3  # words of the short form of a firm's name


@dataclass(frozen=True, slots=True)
class FirmNames:
    """The folded names that mean a firm or another body, by article."""

    told: Mapping[str, frozenset[str]]  # names that the words beside them say are a firm's
    having: Mapping[str, frozenset[tuple[str, int]]]  # those that have what a firm has, with where it is said
    short: Mapping[str, Mapping[str, int]]  # short forms of firms named in full, with where the full name begins
    acronyms: Mapping[str, frozenset[str]]  # as they are written
    texts: Mapping[str, str]

    @classmethod
    def of(cls, candidates: Sequence[Candidate], texts: Mapping[str, str]) -> FirmNames:
        """What the `texts` of articles, by id, and the organisations among `candidates` say of firms."""
        told = {article: frozenset(name for name, _ in _told(text)) for article, text in texts.items()}
        having = {article: frozenset(_having(text)) for article, text in texts.items()}
        things: dict[str, set[str]] = defaultdict(set)
        for c in candidates:
            if c.label is Label.THING:
                things[c.article].add(c.key)
        acronyms = {article: frozenset(_acronyms(text, things[article])) for article, text in texts.items()}
        people = _first_in_full(candidates)
        short: dict[str, dict[str, int]] = defaultdict(dict)
        for c in candidates:
            for key in _short_forms(c):
                if people.get((c.article, key), c.start) >= c.start:
                    short[c.article].setdefault(key, c.start)
        return cls(told, having, short, acronyms, texts)

    def reason(
        self,
        c: Candidate,
        is_surname: bool,
        places: Callable[[str], Sequence[object]] | None = None,
        *,
        somebody: bool = False,
    ) -> str | None:
        """Why a name means a firm or another body in its article; None where it need not.

        `is_surname` tells whether the article names somebody in full who is called so, and `somebody` whether any
        article does: "Larkin products" are a firm's, but the Larkin of the rest is that person then. `places` looks up
        the places of a name, without which every name may be a place's.
        """
        text = self.texts[c.article]
        if c.text in self.acronyms[c.article]:
            return "the article explains the letters"
        having = {start for name, start in self.having[c.article] if name == c.key}
        if somebody and c.label is Label.PERSON:
            having &= {c.start}
        told = (bool(having) or c.key in self.told[c.article]) and (is_surname or c.label is not Label.LOCATION)
        begins = self.short.get(c.article, {}).get(c.key)
        short = begins is not None and not is_surname and (c.headline or begins < c.start)
        if not (told or short) or c.rule == "title" or c.text.isupper() or self._is_person(c, text):
            return None
        if told:
            return "the article says that it is a firm"
        is_listed = c.label is Label.LOCATION and (places is None or places(c.text))
        if is_listed and not self._acts_as_firm(c, text):
            return None
        return "short for a firm that the article names in full"

    def _is_person(self, c: Candidate, text: str) -> bool:
        before = text[max(0, c.start - PERSON_BEFORE_CHARS) : c.start].split()[-1:]
        title = bool(before) and is_title(fold(before[0]))
        return title or PERSON_BEHIND.match(text, c.end) is not None or _kin_behind().match(text, c.end) is not None

    def _acts_as_firm(self, c: Candidate, text: str) -> bool:
        """Whether a place's name is said somewhere to have what a firm has, and nothing is placed there right here."""
        behind = re.compile(rf"\b{re.escape(c.text)}(?:{_belongings()}|['’]s board\b|{OFFICER_BEHIND})")
        return (behind.match(text, c.start) if where_before(c, text) else behind.search(text)) is not None


def _told(text: str) -> Iterator[tuple[str, int]]:
    """The folded names that stand behind a noun for firms or before "its chairman", with their start."""
    return _folded(text, _noun_before(), _officer_of_its())


def _having(text: str) -> Iterator[tuple[str, int]]:
    """The folded names that stand before what only a firm has, with their start."""
    return _folded(text, _belonging_behind(), _shop_behind())


def _folded(text: str, *patterns: re.Pattern[str]) -> Iterator[tuple[str, int]]:
    return ((fold(found[1]), found.start(1)) for pattern in patterns for found in pattern.finditer(text))


def _acronyms(text: str, things: Collection[str]) -> Iterable[str]:
    """The letters in brackets that are the first letters of the words with a capital before them.

    Those of a thing, whose folded names are `things`, are left out: a treaty, a programme.
    """
    for found in ACRONYM_IN_BRACKETS.finditer(text):
        capitals = [word for word in found[1].split() if word[0].isupper()]
        letters = "".join(word[0] for word in capitals[-len(found[2]) :])
        if letters == found[2].upper() and not fold(found[1]).endswith(tuple(things)):
            yield found[2]


def _first_in_full(candidates: Sequence[Candidate]) -> Mapping[tuple[str, str], int]:
    """Where people are first named in full, by article and folded name: what is called so later is called after them.

    Headlines do not count, where more is misread.
    """
    ordered = sorted(candidates, key=lambda c: -c.start)
    named = (c for c in ordered if c.label is Label.PERSON and " " in c.key and not c.headline)
    return {(c.article, c.key): c.start for c in named}


def _short_forms(c: Candidate) -> Iterable[str]:
    """The folded beginnings of a firm's name that it goes by: "larkin" for "Larkin Lines".

    Those of a party have two words or more, as parties are called after people: "new larkin" for "New Larkin Party".
    """
    words = c.name.words
    firm = bool(words) and words[-1].bare in fact_words("organisations", "trading")
    party = bool(words) and words[-1].bare in fact_words("organisations", "called_in_short")
    if c.label is not Label.ORGANISATION or not (firm or party):
        return
    first = 1 if words[0].bare in fact_words("organisations", "leading_forms") else 0
    for n in range(first + (1 if firm else 2), min(first + MAX_SHORT_WORDS, len(words) - 1) + 1):
        yield fold(c.text[words[first].start : words[n - 1].end])


@cache
def _noun_before() -> re.Pattern[str]:
    """A noun for firms and a name behind it; but those who brand Larkin a fool do something to somebody."""
    nouns = alternation(load_facts("organisations")["firm_nouns"])
    return re.compile(rf"(?<!\b[Aa] )\b(?:{nouns}) ({NAME})(?:['’]s)?(?! an? )(?=[ ,.;:)]+(?:[a-z\d(]|$))")


@cache
def _belongings() -> str:
    things = alternation(load_facts("organisations")["firm_belongings"])
    moves = "fell|rose|were|closed|slid|gained|lost|jumped|dropped|traded|ended|opened|slipped|climbed|sank|surged"
    return rf"(?:['’]s)? (?:(?:{things})\b|(?:shares|stock) (?:have |had |also )?(?:{moves})\b)"


@cache
def _belonging_behind() -> re.Pattern[str]:
    return re.compile(rf"(?:^|[\s\"“(])({NAME}){_belongings()}")


@cache
def _shop_behind() -> re.Pattern[str]:
    """A name of two words with a shop right behind it, which is called after whoever opened the first."""
    shops = alternation(load_facts("organisations")["shops"])
    return re.compile(
        rf"\b(?:[Aa]n?|[Tt]he|its|[Tt]wo|of|at|this) (?:\w+ )?({NAME} {NAME}) (?:\w+ )?(?:{shops})\b(?! [A-Z])"
    )


@cache
def _officer_of_its() -> re.Pattern[str]:
    """A name that opens a sentence, and behind its verb "its" and a post in a body: "Larkin has lost its chairman"."""
    posts = alternation(fact_words("kinds", "posts_in_bodies") - fact_words("sports", "posts"))
    verb = r" (?:is|has|had|will|was|said|says|[a-z]+ed)\b"
    return re.compile(rf"(?:^|[.!?] |\n)({NAME}(?: {NAME}){{0,2}}){verb}(?: [\w-]+){{0,5}}? its (?:\w+ )?(?:{posts})\b")


@cache
def _kin_behind() -> re.Pattern[str]:
    kin = alternation((*load_facts("genders")["kin"], *genders_of("nouns")))
    return re.compile(rf"['’]s? (?:[\w-]+ )?(?:{kin})\b")
