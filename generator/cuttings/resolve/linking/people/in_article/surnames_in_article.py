"""Joins short names to full ones of the same article: "Mr Kim" to Kim Jong Un, "Lopez" to Maria Lopez.

A short name with a title, a form of address or a generation goes to somebody whom these fit, in the article or, where
nobody there has that very title, in another article. A name that two people may still bear is left open.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.clusters import Clusters, Node
from cuttings.resolve.linking.people.full_name_index import FullNameIndex
from cuttings.resolve.linking.people.in_article.scene import LeftOver, SurnameScene
from cuttings.resolve.linking.people.namesakes import Namesakes
from cuttings.resolve.linking.people.profiles import Profiles

MIN_ARTICLES_IN_FULL = 2  # that have a name of several words alone, so that it is no opening of a longer one


@dataclass(frozen=True, slots=True)
class InArticle:
    """The short names of one article: which were joined, each with the mention in full, and which were not."""

    joined: list[tuple[Candidate, Candidate]] = field(default_factory=list)
    left: dict[tuple[str, int], LeftOver] = field(default_factory=dict)
    openings: set[tuple[str, int]] = field(default_factory=set)  # "Jean-Luc", which is no full name there


def join_surnames_in_article(
    people: Sequence[Candidate], text: str, profiles: Profiles, namesakes: Namesakes, clusters: Clusters
) -> InArticle:
    """Joins short names to the person whom the article names in full by that family name, or else that given name.

    `people` are the mentions of one article with that `text`; `profiles` hold what all articles say of people. Returns
    each lone word that was joined, with the mention in full that it means, and what is known of the others.

    Here joins within an article are weighed and refused.
    """
    scene = SurnameScene(sorted(people, key=lambda c: c.start), text, profiles, namesakes)
    done = InArticle()
    for c in scene.in_order_of_cues():
        found = scene.meant(c)
        if found is c:  # "J. Larkin", which no fuller name of the article explains
            found = LeftOver(scene.clues.cues(c))
        if isinstance(found, LeftOver):
            done.left[c.article, c.start] = found
            continue
        reason = f"short for {found.text}, named in full in the same article"
        if clusters.join(Node.of(c), Node.of(found), reason) and not c.name.person.given:
            done.joined.append((c, found))
        if scene.is_opening(c, found) and not _is_full_elsewhere(c, found, profiles.index):
            done.openings.add((c.article, c.start))
    return done


def _is_full_elsewhere(c: Candidate, longer: Candidate, index: FullNameIndex) -> bool:
    """Whether other articles have a name without the longer one that it opens, which may have a word too many."""
    with_longer = {c.article, *(b.article for b in index.same(longer))}
    return len({b.article for b in index.same(c)} - with_longer) >= MIN_ARTICLES_IN_FULL
