"""Joins a team's nickname with the name of its place in a report on a match: "the Ducks" with "Oregon".

Some article names the team in full ("Oregon Ducks"), the pair is known, or the report itself shows it: the same
record stands behind both, a coach of the one speaks of the other. Where two nicknames or two teams fit about as well,
none is joined.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from cuttings.common.facts import word_set
from cuttings.common.grouped import grouped
from cuttings.gazetteer import Gazetteer
from cuttings.model import Article
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.clusters import Join, Node
from cuttings.resolve.teams.team_mentions import (
    CLUE_CHARS,
    RECORD_AFTER,
    all_nicknames,
    is_match_report,
    known_nicknames,
    same_team,
    team_mentions,
)

# How much speaks for a nickname being that of a team; it needs MIN_NICKNAME_SCORE, and that much more than any rival.
NAMED_IN_FULL_SCORE = 10.0  # an article calls the team by both
KNOWN_PAIR_SCORE = 6.0
SAME_RECORD_SCORE = 5.0  # "Oregon (3-2)", "the Ducks (3-2)"
SPOKEN_OF_SCORE = 1.0  # "Oregon coach Sam Hill praised the Ducks": each sentence
TAKEN_UP_SCORE = 1.0  # "Oregon beat Texas. The Ducks ...": each time
OPPONENT_SCORE = -4.0  # "Texas beat the Ducks"
MIN_NICKNAME_SCORE = 2.0
SENTENCE_END = re.compile(r"[.!?][\"”’']* +(?=[A-Z\"“‘'])")
BEFORE_NICKNAME = re.compile(r"\b(\w+ )?[Tt]he (?:\w+-\w+ )?\Z")
SAYS = re.compile(r"\b(?:said|praised|told|credited|called|thought|thanked|blamed)\b")


def nickname_joins(
    organisations: Sequence[Candidate], articles: Mapping[str, Article], gazetteer: Gazetteer
) -> Iterator[Join]:
    """The joins of nicknames with teams; `organisations` are in order of article and text."""
    by_article = grouped((c.article, c) for c in organisations)
    full_names = frozenset(c.key for c in organisations if " " in c.key)
    for article, own in by_article.items():
        if is_match_report(articles[article]):
            yield from _joins_in(own, articles[article].text, full_names, gazetteer)


def _joins_in(
    organisations: Sequence[Candidate], text: str, full_names: Collection[str], gazetteer: Gazetteer
) -> Iterator[Join]:
    teams, starts = team_mentions(organisations, text, gazetteer)
    nicknames = _nicknames(organisations, text)
    named: dict[str, list[Candidate]] = defaultdict(list)
    for c in organisations:
        if c.key in nicknames or (c.key in teams and c.start in starts):
            named[c.key].append(c)
    places = [key for key in sorted(teams - nicknames) if key in named]
    scores = {
        (nickname, place): _score(named[nickname], named[place], text, full_names)
        for nickname in sorted(nicknames)
        for place in places
    }
    for nickname, place in _best_pairs(scores):
        first = named[place][0]
        for c in (*named[nickname], *named[place]):
            if c is not first:
                yield Join(Node.of(c), Node.of(first), f"a name of the team {first.text} in the same article")


def _nicknames(organisations: Sequence[Candidate], text: str) -> frozenset[str]:
    """The folded names that may be nicknames: plurals behind "the", or names known as such."""
    known = all_nicknames()
    found = set()
    for c in organisations:
        plural = c.text.endswith("s") and c.text.count(" ") < 2
        if c.key in known or (plural and BEFORE_NICKNAME.search(text, max(0, c.start - CLUE_CHARS), c.start)):
            found.add(c.key)
    return frozenset(found)


def _score(
    nicknames: Sequence[Candidate], places: Sequence[Candidate], text: str, full_names: Collection[str]
) -> float:
    """How much speaks for the mentions of a nickname and of a place being of one team."""
    nickname, place = nicknames[0].key, places[0].key
    score = 0.0
    if f"{place} {nickname}" in full_names:
        score += NAMED_IN_FULL_SCORE
    if nickname in known_nicknames().get(place, ()):
        score += KNOWN_PAIR_SCORE
    if {*_records(nicknames, text)} & {*_records(places, text)}:
        score += SAME_RECORD_SCORE
    for one in nicknames:
        for other in places:
            score += _beside(one, other, text)
    return score


def _beside(nickname: Candidate, place: Candidate, text: str) -> float:
    """What a mention of a nickname and one of a place say when they stand close to each other."""
    first, second = sorted((nickname, place), key=lambda c: c.start)
    between = text[first.end : second.start]
    ends = len(SENTENCE_END.findall(between))
    if ends == 0:
        before = between.rstrip().removesuffix(" the").split()
        if before and before[-1] in word_set("sports", "against"):
            return OPPONENT_SCORE
        return SPOKEN_OF_SCORE if first is place and SAYS.search(between) else 0.0
    led = first is place and ends == 1 and _opens(text, first) and re.search(r"[.!?] +The \Z", between)
    return TAKEN_UP_SCORE if led else 0.0


def _opens(text: str, c: Candidate) -> bool:
    """Whether a mention opens its sentence or line."""
    return re.search(r"(?:\A|\n|[.!?][\"”]* +|[-–—] )\Z", text[max(0, c.start - CLUE_CHARS) : c.start]) is not None


def _records(mentions: Sequence[Candidate], text: str) -> Iterator[str]:
    """The records of a season in brackets behind the mentions: "3-2"."""
    for c in mentions:
        record = RECORD_AFTER.match(text, c.end)
        if record and "(" in record[0]:
            yield record[0].strip(" (")


def _best_pairs(scores: Mapping[tuple[str, str], float]) -> Iterator[tuple[str, str]]:
    """The pairs of a nickname and a place that fit, each better than any other pair with one of the two."""
    for (nickname, place), score in scores.items():
        rivals = [
            other
            for (n, p), other in scores.items()
            if (n == nickname and p != place and (p, place) not in same_team())
            or (p == place and n != nickname and not _are_of_one_team(n, nickname, place))
        ]
        if score >= MIN_NICKNAME_SCORE and all(score - rival >= MIN_NICKNAME_SCORE for rival in rivals):
            yield nickname, place


def _are_of_one_team(a: str, b: str, place: str) -> bool:
    """Whether both nicknames are known for the place, and one is the other without its first words: "golden bears"."""
    return {a, b} <= known_nicknames().get(place, frozenset()) and (a.endswith(f" {b}") or b.endswith(f" {a}"))
