"""Finds the joins that are uncertain, for the editor to decide, each with the lines that decide it.

1. `entity_pages`: what the entities are called, where, and what is named with them; `settled_doubts`: what the editor
   has decided already.
2. A module for each sort of doubt: `spelling_doubts`, `surname_doubts` (a surname that was left open, or given to one
   of several bearers), `namesake_doubts`, `organisation_doubts`, `place_doubts`, `kind_doubts`,
   `page_doubts`.

What is asked is kept to what a reader can answer from two sentences, and what makes a difference. Pages are compared
only within blocks (by sound, by surname, by initials), so that the time grows with the number of names.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from cuttings.model import Analysis, Article, Curation, Doubt, Entity, Mention, Unsure
from cuttings.resolve.review.entity_pages import EntityPages
from cuttings.resolve.review.kind_doubts import kind_doubts
from cuttings.resolve.review.namesake_doubts import namesake_doubts
from cuttings.resolve.review.organisation_doubts import organisation_doubts
from cuttings.resolve.review.page_doubts import missing_page_doubts, page_doubts
from cuttings.resolve.review.place_doubts import place_doubts
from cuttings.resolve.review.spelling_doubts import spelling_doubts
from cuttings.resolve.review.surname_doubts import surname_doubts


def find_doubts(
    articles: Sequence[Article],
    analyses: Mapping[str, Analysis],
    entities: Sequence[Entity],
    mentions: Sequence[Mention],
    curation: Curation,
    *,
    unsure: Unsure | None = None,
) -> tuple[Doubt, ...]:
    """The doubts that the editor has not settled, those with the most mentions at stake first.

    Of `unsure` entities, which have no page, it is asked what they are, and nothing else.
    """
    pages = EntityPages(articles, entities, mentions, curation)
    unsure = unsure or Unsure()

    def all_of_them() -> Iterator[Doubt]:
        yield from spelling_doubts(pages)
        yield from surname_doubts(pages)
        yield from namesake_doubts(pages)
        yield from organisation_doubts(pages)
        yield from place_doubts(pages)
        yield from kind_doubts(pages, analyses)
        yield from page_doubts(pages, analyses)
        yield from missing_page_doubts(EntityPages(articles, unsure.entities, unsure.mentions, curation))

    return tuple(sorted(all_of_them(), key=lambda d: (-d.at_stake, d.question, d.asks, d.sides[0].article)))
