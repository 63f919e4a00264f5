"""Finds the names of places and schools that stand for a team in a report on a match: "Oregon beat Texas 38-13".

A name is a team in an article on a match where a score, a record, a rank, a post or the verb of a match stands beside
one of its mentions. All its mentions there are the team then, but for those that say where: "in Eugene, Oregon".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from itertools import permutations

from cuttings.common.facts import load_facts, word_set
from cuttings.common.text import alternation, fold
from cuttings.gazetteer import Gazetteer
from cuttings.gazetteer.toponym import AREA, CITY, COUNTY, REGION
from cuttings.model import Article, Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.places.adjacent_words import follows_town, is_dateline

MIN_MATCH_WORDS = 3  # different words of matches that make an article a report on one, beside a score
MATCH_OPENING_CHARS = 800  # of the text, in which a report on a match gives its score
CLUE_CHARS = 40  # characters around a name in which its clues are
TEAM_PLACE_TYPES = frozenset({AREA, CITY, COUNTY, REGION})  # a country's team is filed under the country
SCORE = re.compile(r"\b\d{1,3}-\d{1,3}\b(?!-)")
POLL = re.compile(r"\b(?:polls?|pollsters?)\b")
ELECTION = re.compile(
    r"\b(?:voters|Democrats?|Republicans?|candidates?|presidential|White House|nominees?|elections?|electoral)\b"
)
RECORD_AFTER = re.compile(r" ?\( ?\d{1,3}-\d{1,3}(?:-\d{1,3})?\b| \d{1,3}-\d{1,3}\b(?!-)")
RANK_BEFORE = re.compile(
    r"(?:\bNo ?\. ?\d{1,2}|\b\d{1,2}(?:st|nd|rd|th)-ranked|\b(?:top|un)-?ranked|\brivals?|\bhosts?) \Z"
)
SAYS_WHERE = re.compile(r"\b(?:across|around|in|inside|near|outside|throughout|within) (?:the )?\Z", re.IGNORECASE)
MAY_SAY_WHERE = re.compile(r"\b(?:at|for|from|of|to|toward|towards|via) (?:the )?\Z", re.IGNORECASE)
OF_STATE = re.compile(
    r" (?:Gov\b|Governor\b|Sen\b|Senator\b|[Ll]egislature\b|[Ll]awmakers?\b)|,? ?[A-Z][a-z]+ County\b"
)


def is_match_report(article: Article) -> bool:
    """Whether an article gives a score where it begins, which is no poll's, and speaks of a match."""
    body = next((block.start for block in article.body_blocks()), 0)
    opening = article.text[: body + MATCH_OPENING_CHARS]
    if not SCORE.search(opening) or (POLL.search(opening) and ELECTION.search(opening)):
        return False
    return len(word_set("sports", "match_words").intersection(re.findall(r"[a-z-]+", article.text))) >= MIN_MATCH_WORDS


def team_mentions(
    candidates: Sequence[Candidate], text: str, gazetteer: Gazetteer
) -> tuple[frozenset[str], frozenset[int]]:
    """The folded names of the teams of a report on a match, and the starts of the mentions that name a team.

    `candidates` are those of the report; places and organisations with a clue of a team are taken.
    """
    named = [c for c in candidates if c.label in (Label.LOCATION, Label.ORGANISATION)]
    possible = [c for c in named if _may_be_team(c, gazetteer)]
    names = {c.key for c in named}
    clear = {c for c in possible if has_clue(text, c.start, c.end)}
    by_clue = {c.key for c in clear}
    in_full = {c.key for c in possible if c.key not in by_clue and _is_called_in_full(c.key, names)}
    starts = (
        c.start
        for c in named
        if c in clear
        or (
            (c.key in by_clue | in_full and not says_where(text, c, gazetteer))
            and not (c.key in in_full and MAY_SAY_WHERE.search(text, max(0, c.start - CLUE_CHARS), c.start))
        )
    )
    return frozenset(by_clue | in_full), frozenset(starts)


def has_clue(text: str, start: int, end: int) -> bool:
    """Whether a score, record, rank, post or the verb of a match beside `text[start:end]` shows it to be a team."""
    before, after = text[max(0, start - CLUE_CHARS) : start], text[end : end + CLUE_CHARS]
    return bool(
        RECORD_AFTER.match(after)
        or RANK_BEFORE.search(before)
        or _post_after().match(after)
        or (_plays_after().match(after) and SCORE.search(text, end, end + 2 * CLUE_CHARS))
        or (_against_before().search(before) and SCORE.search(text, max(0, start - 2 * CLUE_CHARS), end + CLUE_CHARS))
    )


def _may_be_team(c: Candidate, gazetteer: Gazetteer) -> bool:
    """Whether a mention may be a team: an organisation, or a place that is no country and plays as none."""
    if c.label is Label.ORGANISATION:
        return True
    places = gazetteer.lookup(c.text)
    if c.key in national_sides():
        return False
    return not places or places[0].place_type in TEAM_PLACE_TYPES


def _is_called_in_full(place: str, names: Collection[str]) -> bool:
    """Whether the report calls the team of a place by its nickname, which is known, or by both: "Leeds Lions"."""
    known = any(nickname in names for nickname in known_nicknames().get(place, ()))
    return known or any(name.startswith(f"{place} ") and name.endswith("s") and name.count(" ") < 4 for name in names)


def says_where(text: str, c: Candidate, gazetteer: Gazetteer) -> bool:
    """Whether a mention of a name that is a team elsewhere in the report is the place."""
    if is_dateline(text, c.start, c.end) or SAYS_WHERE.search(text[max(0, c.start - CLUE_CHARS) : c.start]):
        return True
    return follows_town(text, c.start, gazetteer) or OF_STATE.match(text, c.end) is not None


@cache
def known_nicknames() -> Mapping[str, frozenset[str]]:
    """The folded nicknames of well-known teams, by each folded name of their place or school."""
    nicknames: dict[str, list[str]] = load_facts("sports")["nicknames"]
    return {
        fold(place): frozenset(map(fold, names)) for places, names in nicknames.items() for place in places.split(" / ")
    }


@cache
def national_sides() -> frozenset[str]:
    """The folded names of regions that have a team as countries do."""
    return frozenset(map(fold, load_facts("sports")["national_sides"]))


@cache
def all_nicknames() -> frozenset[str]:
    """The folded nicknames of well-known teams."""
    return frozenset[str]().union(*known_nicknames().values())


@cache
def shared_nicknames() -> frozenset[str]:
    """The folded nicknames that teams of several places or schools have: "eagles"."""
    nicknames: dict[str, list[str]] = load_facts("sports")["nicknames"]
    counts = Counter(fold(name) for names in nicknames.values() for name in set(names))
    return frozenset(name for name, count in counts.items() if count > 1)


@cache
def same_team() -> frozenset[tuple[str, str]]:
    """The pairs of folded names of one school: "california" and "cal"."""
    groups = (tuple(map(fold, places.split(" / "))) for places in load_facts("sports")["nicknames"])
    return frozenset(pair for group in groups for pair in permutations(group, 2))


@cache
def _post_after() -> re.Pattern[str]:
    posts = alternation(load_facts("sports")["posts"])
    return re.compile(rf"(?: ?['’]s)? (?:{posts}) [A-Z]")


@cache
def _plays_after() -> re.Pattern[str]:
    return re.compile(rf" (?:{alternation(load_facts('sports')['plays'])})\b")


@cache
def _against_before() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(load_facts('sports')['against'])}) (?:the )?\Z")
