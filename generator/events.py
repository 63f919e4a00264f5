"""Groups articles that report one happening."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.model import Analysis, Article, Event, Mention


def group_events(
    articles: Sequence[Article], analyses: Mapping[str, Analysis], mentions: Sequence[Mention]
) -> tuple[Event, ...]:
    """The events that two or more articles report, sorted by id."""
    return ()


def infer_years(articles: Sequence[Article], events: Sequence[Event]) -> tuple[Article, ...]:
    """The articles, those without a year dated by another account of the same event, and marked as inferred."""
    return tuple(articles)
