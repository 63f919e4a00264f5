"""Finds place names that stand for a team in news of a league that is no report on a match: a coach leaves, a trade.

Such an article names a league, or two clubs that are known, and uses several words of sport. There a place is a team
only where the words right beside that mention say so: "a loss to Detroit", "Detroit's head coach", "signed by Memphis".
The name that a club of Europe goes by is the club, unless they say where: "joined from Leeds", but not "in Leeds".
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache

from cuttings.common.facts import load_facts, word_set
from cuttings.common.text import alternation, fold
from cuttings.gazetteer import Gazetteer
from cuttings.model import Article, Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.teams.team_mentions import (
    CLUE_CHARS,
    OF_STATE,
    TEAM_PLACE_TYPES,
    all_nicknames,
    known_nicknames,
    national_sides,
    says_where,
)

MIN_CLUBS = 2  # different clubs that an article names where it names no league
MIN_CLUBS_OF_DRAW = 5  # that an article names with their league where it has no words of matches: who plays whom next
MIN_LEAGUE_WORDS = 3  # different words of matches that make an article which names a league one on sport
MIN_WORDS_BESIDE_BOTH = 2  # of matches or sport, in one that names a league and clubs
LISTED_BEFORE = re.compile(r"[,;:(] \Z|\(\Z|\n\Z")
LISTED_BEHIND = re.compile(r"[,;.)]| \(")
LABELS_OF_TEAM_PLACES = frozenset({Label.LOCATION, Label.PERSON})


def is_league_news(article: Article, candidates: Sequence[Candidate]) -> bool:
    """Whether an article names a league of teams, one by its nickname or two clubs, and speaks of sport."""
    named = any(c.label is Label.ORGANISATION and c.key in all_nicknames() for c in candidates)
    clubs = {c.key for c in candidates if c.key in _clubs()}
    league = _league().search(article.text) is not None
    if league and len(clubs) >= MIN_CLUBS_OF_DRAW:
        return True
    if not named and len(clubs) < MIN_CLUBS and not league:
        return False
    both = league and len(clubs) >= MIN_CLUBS
    telling = word_set("sports", "match_words", *(["only_in_sport"] if both else []))
    words = telling.intersection(re.findall(r"[a-z-]+", article.text))
    return len(words) >= (MIN_WORDS_BESIDE_BOTH if both else MIN_LEAGUE_WORDS)


def teams_in_league_news(candidates: Sequence[Candidate], text: str, gazetteer: Gazetteer) -> Iterator[int]:
    """The starts of the mentions of towns and regions that name a team; `candidates` are of one article."""
    bearers = {part for c in candidates if c.label is Label.PERSON and " " in c.text for part in c.key.split()}
    for c in candidates:
        said = c.label in LABELS_OF_TEAM_PLACES and _may_be_team(c, gazetteer) and _has_clue(text, c)
        club = c.key in _clubs() and not _is_placed(text, c, gazetteer)
        if said or (club and (c.label is Label.LOCATION or _is_nobody(text, c, bearers))):
            yield c.start


def _is_nobody(text: str, c: Candidate, bearers: Collection[str]) -> bool:
    """Whether the name of a club was read as somebody's whom no title, list or full name of the article shows.

    `bearers` are the words of the full names of its people.
    """
    listed = LISTED_BEFORE.search(text, max(0, c.start - 2), c.start) and LISTED_BEHIND.match(text, c.end)
    return c.label is Label.PERSON and c.rule != "title" and c.key not in bearers and not listed


def _is_placed(text: str, c: Candidate, gazetteer: Gazetteer) -> bool:
    """Whether the words beside the name of a club mean the town: "in Leeds", "Leeds, Yorkshire", "Leeds council"."""
    return says_where(text, c, gazetteer) or _town_behind().match(text, c.end) is not None


def _may_be_team(c: Candidate, gazetteer: Gazetteer) -> bool:
    """Whether the name is that of a town or region; what was read as somebody only where a known team is called so."""
    known = c.key in known_nicknames() or c.key in _clubs()
    if c.key in national_sides() or (c.label is Label.PERSON and not known):
        return False
    places = gazetteer.lookup(c.text)
    return bool(places) and places[0].place_type in TEAM_PLACE_TYPES


def _has_clue(text: str, c: Candidate) -> bool:
    before = text[max(0, c.start - CLUE_CHARS) : c.start]
    if OF_STATE.match(text, c.end) or _region_behind().match(text, c.end):
        return False
    return bool(_before().search(before) or _behind().match(text, c.end))


@cache
def _league() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(load_facts('sports')['leagues'])})\b")


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(load_facts('sports')['league_before'])}) \Z")


@cache
def _behind() -> re.Pattern[str]:
    posts = alternation((*load_facts("sports")["posts"], *load_facts("sports")["of_teams"]))
    plays = [verb for verb in load_facts("sports")["plays"] if "host" not in verb]  # towns host matches too
    deals = alternation((*plays, *load_facts("sports")["deals"]))
    return re.compile(rf"(?:['’]s (?:\w+ )?(?:{posts})\b| (?:{posts}) [A-Z]| (?:{deals})\b(?! in\b))")


@cache
def _clubs() -> frozenset[str]:
    """The folded names by which clubs are known."""
    return frozenset(map(fold, load_facts("sports")["clubs"]))


@cache
def _town_behind() -> re.Pattern[str]:
    towns = alternation(load_facts("sports")["of_towns"])
    return re.compile(rf"(?:-based\b|(?:['’]s)? (?:[\w-]+ )?(?:{towns})\b|, (?:in )?[A-Z][\w ]+[,.])")


@cache
def _region_behind() -> re.Pattern[str]:
    return re.compile(r", [A-Z]")
