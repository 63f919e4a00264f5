"""Says of each mention which entity it names, and how."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from sys import intern

from cuttings.model import Entity, Label, Mention
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.clusters import KIND_OF_LABEL


def mentions_of(
    entities: Sequence[Entity],
    groups: Sequence[Sequence[Candidate]],
    governments: Container[tuple[str, int]],
    teams: Container[tuple[str, int]] = (),
) -> Iterator[Mention]:
    """The mentions of each entity, whose candidates are the group at the same place in `groups`.

    `governments` holds the article and start of each place that stands for its government, `teams` those of each that
    stands for its national team.
    """
    for entity, group in zip(entities, groups, strict=True):
        for c in group:
            where, kind = (c.article, c.start), KIND_OF_LABEL[c.label]
            demonym, team = c.label is Label.MISCELLANEOUS, where in teams
            government = where in governments and not team
            yield Mention(c.article, c.start, c.end, intern(c.text), kind, entity.id, demonym, government, team=team)
