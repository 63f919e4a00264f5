"""What each article says by itself is found once, and what all have in common is the same as if all were read anew."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from cuttings.common.identity.remember import Remember, remember_nothing
from cuttings.compose.chronology.dated_sentences import find_dated_sentences
from cuttings.compose.facts.index_library import index_library
from cuttings.events import group_events
from cuttings.model import Library, OwnTopic
from cuttings.topics import find_topics
from tests.memory import Memory
from tests.world import make_world

Find = Callable[[Library, Remember], object]


def topics(library: Library, remember: Remember, own: tuple[OwnTopic, ...] = ()) -> object:
    known = library.articles, library.analyses, library.mentions, library.entities
    return find_topics(*known, own=own, remember=remember)


def events(library: Library, remember: Remember) -> object:
    return group_events(library.articles, library.analyses, library.mentions, remember=remember)


def dated_sentences(library: Library, remember: Remember) -> object:
    return list(find_dated_sentences(index_library(library), remember))


FINDERS = [(topics, "topics"), (events, "accounts"), (dated_sentences, "dates")]


@pytest.mark.parametrize(("find", "kind"), FINDERS)
def test_only_an_article_that_changed_is_read_again(find: Find, kind: str) -> None:
    world, memory = make_world(), Memory()
    assert find(world, memory) == find(world, remember_nothing)
    assert sorted(memory.made) == sorted((kind, article.id) for article in world.articles)
    memory.made.clear()
    assert find(world, memory) == find(world, remember_nothing)
    assert memory.made == []
    first, *rest = world.articles
    text = first.text.replace("singer", "writer").replace("rain", "wind")
    changed = replace(world, articles=(replace(first, text=text), *rest))
    assert find(changed, memory) == find(changed, remember_nothing)
    assert memory.made == [(kind, first.id)]
    memory.made.clear()
    fewer = replace(world, articles=tuple(rest))
    assert find(fewer, memory) == find(fewer, remember_nothing)
    assert memory.made == []


def test_topics_are_read_again_for_other_names_and_other_topics_of_the_editor() -> None:
    world, memory = make_world(), Memory()
    topics(world, memory)
    memory.made.clear()
    nameless = replace(world, mentions=tuple(m for m in world.mentions if m.article != world.articles[0].id))
    assert topics(nameless, memory) == topics(nameless, remember_nothing)
    assert memory.made == [("topics", world.articles[0].id)]
    memory.made.clear()
    own = (OwnTopic("Gates of the harbour", ("harbour gates", "harbour"), "curation/topics.yml"),)
    assert topics(world, memory, own) == topics(world, remember_nothing, own)
    assert len(memory.made) == len(world.articles)
