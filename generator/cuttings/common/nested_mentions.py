"""Decides which mentions count for the page of their entity: those that are not inside a longer name.

"Paris" in "Paris Agreement" says where the agreement was made. It puts Paris among the places of the article, and is
no mention of Paris that the page of Paris should list.
"""

from __future__ import annotations

from collections.abc import Iterable

from cuttings.model import Mention


def mentions_for_pages(mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions that count for the pages of their entities, in their order.

    Nested mentions are left out, except those of an entity that has no others: its page would have nothing to show.
    """
    found = list(mentions)
    independent = {m.entity for m in found if not m.nested}
    return [m for m in found if not m.nested or m.entity not in independent]
