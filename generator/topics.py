"""Finds what articles are about: curated topics, and phrases that the corpus itself brings up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.model import Analysis, Article, Mention, Topic


def find_topics(
    articles: Sequence[Article], analyses: Mapping[str, Analysis], mentions: Sequence[Mention]
) -> tuple[Topic, ...]:
    """The topics of the corpus, sorted by id."""
    return ()
