"""Finds what articles are about: curated topics, and topics that are discovered in the corpus.

Four steps: articles are filed under the curated topics (`file`), the subjects that articles join to a place become
topics of that place (`bound`), what several articles call a story becomes a topic (`stories`), and so do frequent terms
that no other topic covers (`discover`, `found`). What an article says by itself is found in `one_article`.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from cuttings.common.identity.remember import Remember, remember_nothing
from cuttings.common.identity.value_id import value_id
from cuttings.common.workers import spread
from cuttings.model import Analysis, Article, Entity, Mention, OwnTopic, Topic
from cuttings.topics.bound import BoundKey, under_countries
from cuttings.topics.discover import Counts
from cuttings.topics.file import Filing, topic_of
from cuttings.topics.found import bound_topics, least_articles, phrase_topics, story_topics
from cuttings.topics.found import without_single_events as without_single_events
from cuttings.topics.one_article import Candidates, plain_said, said
from cuttings.topics.score import Hit
from cuttings.topics.stories import StoryHit, StoryKey
from cuttings.topics.taxonomy import Taxonomy, broader_page, load_taxonomy, topic_id


def find_topics(
    articles: Sequence[Article],
    analyses: Mapping[str, Analysis],
    mentions: Sequence[Mention],
    entities: Sequence[Entity] = (),
    published: Collection[str] = (),
    *,
    own: tuple[OwnTopic, ...] = (),
    remember: Remember = remember_nothing,
) -> tuple[Topic, ...]:
    """The topics of the corpus, sorted by id.

    `analyses` has the analysis of each article by the article's id, `entities` those that `mentions` name, and
    `published` the ids of topics that have had a page: a curated one keeps it with one article. The number of
    discovered topics of each kind is limited (see `most_topics`), so that a reader can survey them. `own` are those of
    the editor, which need but one article. What each article says by itself is left to `remember`.
    """
    filed: defaultdict[int, list[Filing]] = defaultdict(list)
    bound: defaultdict[BoundKey, dict[str, list[Hit]]] = defaultdict(dict)
    stories: defaultdict[StoryKey, dict[str, list[StoryHit]]] = defaultdict(dict)
    counts, candidates, taxonomy = Counts(), Candidates(), load_taxonomy(own)
    lengths: dict[str, int] = {}
    for id, plain in _told(articles, analyses, mentions, own, remember):
        found = said(id, plain, counts)
        candidates.add(id, plain)
        lengths[id] = found.words
        for i, filing in found.filings:
            filed[i].append(filing)
        for key, hit in found.bound:
            bound[key].setdefault(id, []).append(hit)
        for story, named in found.stories:
            stories[story].setdefault(id, []).append(named)
    candidates.count(counts, least_articles(len(articles)))
    topics = _curated(filed, len(articles), taxonomy, {*published, *(topic_id(topic.name) for topic in own)})
    places = under_countries(bound, mentions, entities)
    topics = _without_doubles(topics, bound_topics(places, mentions, lengths, topics))
    topics += story_topics(stories, counts, mentions, lengths, [topic for topic in topics if topic.discovered])
    topics += phrase_topics(counts, lengths, topics, taxonomy)
    return tuple(sorted(topics, key=lambda topic: topic.id))


def _told(
    articles: Sequence[Article],
    analyses: Mapping[str, Analysis],
    mentions: Sequence[Mention],
    own: tuple[OwnTopic, ...],
    remember: Remember,
) -> Iterator[tuple[str, Any]]:
    """Yield the id of each article with what it says of topics by itself, one at a time."""
    names: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        names[mention.article].append(mention)

    def given(at: int) -> tuple[Article, Analysis, Sequence[Mention]]:
        return articles[at], analyses[articles[at].id], names.get(articles[at].id, ())

    read = partial(spread, partial(_plain_said, own=own), processes=1, load=given)
    wanted = [(article.id, value_id(*given(at), own)) for at, article in enumerate(articles)]
    for (id, _), plain in zip(wanted, remember("topics", wanted, read), strict=True):
        yield id, plain


def _plain_said(named: tuple[Article, Analysis, Sequence[Mention]], own: tuple[OwnTopic, ...]) -> object:
    return plain_said(*named, load_taxonomy(own))


def _without_doubles(curated: Sequence[Topic], bound: Sequence[Topic]) -> list[Topic]:
    """All topics, except curated ones whose only narrower topic is one of a place with exactly the same articles.

    The topic of the place has the more precise name. Its broader topic becomes that of the curated one.
    """
    parts: defaultdict[str | None, list[Topic]] = defaultdict(list)
    for topic in (*curated, *bound):
        parts[topic.broader].append(topic)
    double = {
        topic.id: topic
        for topic in curated
        if len(below := parts[topic.id]) == 1 and below[0] in bound and _articles(below[0]) == _articles(topic)
    }
    return [
        replace(topic, broader=double[topic.broader].broader) if topic.broader in double else topic
        for topic in (*curated, *bound)
        if topic.id not in double
    ]


def _articles(topic: Topic) -> set[str]:
    return {article for article, _ in topic.articles}


def _curated(
    filed: Mapping[int, Sequence[Filing]], articles: int, taxonomy: Taxonomy, sure: Collection[str]
) -> list[Topic]:
    """A topic for each subject with enough articles: one below 100 articles in all, two from 100, three from 1,000.

    One is enough for those whose ids are in `sure`. `filed` has the filings by the subject's position in the taxonomy,
    and `articles` is the size of the corpus.
    """
    least = 1 + int(math.log10(max(articles, 10) / 10))
    subjects = taxonomy.subjects
    kept = {
        subjects[i].id: filings
        for i, filings in filed.items()
        if len(filings) >= (1 if subjects[i].id in sure else least)
    }
    return [
        topic_of(
            subject.id,
            subject.name,
            kept[subject.id],
            medtop=subject.medtop,
            broader=broader_page(subject, kept, taxonomy),
        )
        for subject in subjects
        if subject.id in kept
    ]
