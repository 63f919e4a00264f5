"""Finds the names of countries that stand for their national team: "England beat Fiji", "the Ireland captain".

In a report on sport a score, a verb, a post or a word for what teams have beside the name of a country shows its team.
So it is meant wherever the report names that country, except where the words beside it say that something is there:
"in England", "the tour to England". Elsewhere than in reports on sport nothing is decided.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from cuttings.common.facts import load_facts
from cuttings.common.text import alternation, fold
from cuttings.gazetteer import Toponym
from cuttings.gazetteer.toponym import COUNTRY, HISTORIC
from cuttings.model import Article, Label, Role
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.teams.team_mentions import CLUE_CHARS, RECORD_AFTER, SAYS_WHERE, national_sides

MIN_WORDS_ONLY_IN_SPORT = 4  # different ones that a report on sport has
MIN_SHARE_OF_SPORT_WORDS = 0.018  # of its words
PLURAL_BEHIND = re.compile(r" (?:have|are|were)\b")
JOINED_BEFORE = re.compile(r"(?:\band|,) (?:the )?\Z")
SCORE_BEFORE = re.compile(r"\b\d{1,3}-\d{1,3} (?:(?:[a-z-]+ ){0,2}(?:against|by|over|to) (?:the )?)?\Z")
GOES_THERE = re.compile(
    r"\b(?:at|from|of|to|towards?|via|tour|tours|toured|touring|visit|visits|visited|visiting|leave|left|leaving|reach|reached"
    r"|(?:leave|leaves|leaving|left|bound|head|heads|headed|heading|off) for) (?:the )?\Z"
)
BEHIND_TOWN = re.compile(r"[A-Z][\w'’-]+, \Z")
VERBS_BEFORE_PLAYS = "(?:also|can|could|did|first|had|has|have|just|may|must|next|now|should|then|twice|will|would)"
LISTED = re.compile(r",? (?:and |or )?(?:the )?")
SOMEBODY_BEHIND = re.compile(r"['’]s? [A-Z][\w'’-]+ [A-Z]")


def national_team_mentions(
    candidates: Sequence[Candidate], toponyms: Mapping[tuple[str, int], Toponym], articles: Mapping[str, Article]
) -> frozenset[tuple[str, int]]:
    """Article and start of each name of a country that stands for its team; `toponyms` are by article and start."""
    named: dict[str, list[Candidate]] = defaultdict(list)
    for c in candidates:
        if c.label is Label.LOCATION and (place := toponyms.get((c.article, c.start))) and _has_team(place):
            named[c.article].append(c)
    return frozenset(
        (id, start)
        for id, countries in named.items()
        if is_sport(articles[id])
        for start in _teams(countries, toponyms, articles[id].text)
    )


def is_sport(article: Article) -> bool:
    """Whether an article reports on sport: words that only such reports have are many and various in it."""
    text = " ".join(article.text[b.start : b.end] for b in article.read_blocks() if b.role in (Role.TITLE, Role.BODY))
    found = _only_in_sport().findall(text)
    return len(set(found)) >= MIN_WORDS_ONLY_IN_SPORT and len(found) >= MIN_SHARE_OF_SPORT_WORDS * len(text.split())


def _has_team(place: Toponym) -> bool:
    return place.place_type in (COUNTRY, HISTORIC) or fold(place.name) in national_sides()


def _teams(countries: Sequence[Candidate], toponyms: Mapping[tuple[str, int], Toponym], text: str) -> frozenset[int]:
    """The starts of those of an article's names of `countries` that name a team."""
    lists = list(_listed(countries, text))
    shown = {c.start for c in countries if _has_clue(text, c.start, c.end)}
    playing = {toponyms[c.article, c.start] for c in countries if c.start in shown}
    for listed in lists:
        if not _says_where(text, listed[0].start) and not _of_state().match(text, listed[-1].end):
            shown |= {c.start for c in listed if toponyms[c.article, c.start] in playing}
        if any(c.start in shown for c in listed):
            shown |= {c.start for c in listed}
    return frozenset(shown)


def _listed(countries: Sequence[Candidate], text: str) -> Iterator[list[Candidate]]:
    """The names of countries in groups: those that only commas and "and" divide are in one."""
    listed: list[Candidate] = []
    for c in sorted(countries, key=lambda c: c.start):
        if listed and not LISTED.fullmatch(text, listed[-1].end, c.start):
            yield listed
            listed = []
        listed.append(c)
    if listed:
        yield listed


def _has_clue(text: str, start: int, end: int) -> bool:
    """Whether the words right beside a country's name show that its team is meant."""
    before = text[max(0, start - CLUE_CHARS) : start]
    if _before().search(before) or SCORE_BEFORE.search(before):
        return not SOMEBODY_BEHIND.match(text, end)
    if _of_side().match(text, end):
        return True
    if SAYS_WHERE.search(before) or GOES_THERE.search(before):
        return False
    plural = PLURAL_BEHIND.match(text, end) and not JOINED_BEFORE.search(before)
    return bool(plural or RECORD_AFTER.match(text, end) or _does().match(text, end))


def _says_where(text: str, start: int) -> bool:
    """Whether the words before the name of a country say that something is there, or only whose somebody is."""
    before = text[max(0, start - CLUE_CHARS) : start]
    there = (SAYS_WHERE, GOES_THERE, BEHIND_TOWN)
    return any(cue.search(before) for cue in there) or text[start - 1 : start] == "("


@cache
def _of_state() -> re.Pattern[str]:
    own = alternation(load_facts("sports")["of_countries"])
    return re.compile(rf"['’]s? (?:[\w-]+ ){{0,2}}(?:{own})(?![\w-])")


@cache
def _only_in_sport() -> re.Pattern[str]:
    words = alternation([*load_facts("sports")["only_in_sport"], *load_facts("sports")["match_words"]])
    return re.compile(rf"\b(?:{words})\b")


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(load_facts('sports')['side_before'])}) (?:the )?\Z")


@cache
def _does() -> re.Pattern[str]:
    does = alternation(load_facts("sports")["side_does"])
    return re.compile(rf" (?:{VERBS_BEFORE_PLAYS} )*(?:{does})\b")


@cache
def _of_side() -> re.Pattern[str]:
    own = alternation(load_facts("sports")["of_sides"])
    return re.compile(rf"(?:['’]s?)? (?:[A-Za-z][\w-]+ ){{0,2}}(?:{own})(?![\w-])")
