"""Tells how prominent entities are in articles, and which belong together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.model import Analysis, Appearance, Article, Entity, Mention, Relation


def find_appearances(articles: Sequence[Article], mentions: Sequence[Mention]) -> tuple[Appearance, ...]:
    """Every entity in every article, by article, most salient first."""
    return ()


def find_relations(
    articles: Sequence[Article],
    analyses: Mapping[str, Analysis],
    entities: Sequence[Entity],
    mentions: Sequence[Mention],
) -> tuple[Relation, ...]:
    """The pairs of entities named together, strongest first."""
    return ()
