"""Measures the salience of entities in articles.

Salience is the sum of the weights of an entity's mentions, by where they are (headline, opening, body, captions), times
a factor for how much of the text they are spread over.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from cuttings.model import Appearance, Article, Mention, Role

WEIGHT_BY_ROLE = {Role.TITLE: 3.0, Role.BODY: 1.0, Role.CAPTION: 0.5, Role.DATELINE: 0.2}
# the weight of a mention in a byline, a credit or boilerplate, which is hardly part of the story, and of a nested one
ASIDE_WEIGHT = 0.1
OPENING_CHARS = 400  # characters at the start of the body, where news says what it is about
OPENING_WEIGHT = 2.0
DEMONYM_WEIGHT = 0.5  # the factor for demonyms: "Syrian troops" is less about Syria than "Syria" is
BODY_PARTS = 4  # equal parts of a body, to measure how far mentions are spread
MIN_ABOUT_SALIENCE = 0.3  # salience from which an article is about an entity that it names prominently
MIN_HEADED_SALIENCE = 0.15  # the same if both the headline and the opening name the entity


def find_appearances(articles: Sequence[Article], mentions: Sequence[Mention]) -> tuple[Appearance, ...]:
    """The appearance of every entity in every article, sorted by article id and then from the most salient."""
    by_article: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_article[mention.article].append(mention)
    return tuple(
        appearance
        for article in sorted(articles, key=lambda a: a.id)
        for appearance in _appearances(article, by_article[article.id])
    )


@dataclass(slots=True)
class _Presence:
    count: int = 0
    weight: float = 0.0
    titled: bool = False
    opens: bool = False
    parts: set[int] = field(default_factory=set)


def _appearances(article: Article, mentions: Sequence[Mention]) -> list[Appearance]:
    found = _presences(article, mentions)
    raw = {entity: p.weight * (1 + len(p.parts) / BODY_PARTS) for entity, p in found.items()}
    most = max(raw.values(), default=1.0)
    salience = {entity: max(0.0001, round(weight / most, 4)) for entity, weight in raw.items()}
    appearances = [
        Appearance(entity, article.id, p.count, salience[entity], _is_about(p, salience[entity]))
        for entity, p in found.items()
    ]
    return sorted(appearances, key=lambda a: (-a.salience, a.entity))


def _presences(article: Article, mentions: Sequence[Mention]) -> dict[str, _Presence]:
    starts = [block.start for block in article.blocks]
    body = [block for block in article.blocks if block.role is Role.BODY]
    first, last = (body[0].start, body[-1].end) if body else (0, 0)
    found: dict[str, _Presence] = defaultdict(_Presence)
    for mention in mentions:
        role = role_of(article, starts, mention.start)
        presence = found[mention.entity]
        if mention.nested:
            presence.weight += ASIDE_WEIGHT
            continue
        presence.count += 1
        opens = role is Role.BODY and mention.start < first + OPENING_CHARS
        weight = WEIGHT_BY_ROLE.get(role, ASIDE_WEIGHT) if role else ASIDE_WEIGHT
        if role is Role.TITLE and presence.titled:  # a headline counts once, even if it is repeated
            weight = 0.0
        presence.weight += weight * (OPENING_WEIGHT if opens else 1.0) * (DEMONYM_WEIGHT if mention.demonym else 1.0)
        presence.titled |= role is Role.TITLE
        presence.opens |= opens and not mention.demonym
        if role is Role.BODY:
            presence.parts.add(BODY_PARTS * (mention.start - first) // max(1, last - first))
    return found


def role_of(article: Article, starts: Sequence[int], offset: int) -> Role | None:
    """The role of the block at `offset`, None between blocks; found by bisection in `starts`, those of the blocks."""
    at = bisect_right(starts, offset) - 1
    return article.blocks[at].role if at >= 0 and offset < article.blocks[at].end else None


def _is_about(presence: _Presence, salience: float) -> bool:
    if presence.titled and presence.opens and salience >= MIN_HEADED_SALIENCE:
        return True
    return salience >= MIN_ABOUT_SALIENCE and (
        presence.titled or presence.opens or len(presence.parts) > BODY_PARTS / 2
    )
