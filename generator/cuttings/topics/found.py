"""Makes topics of what the corpus brings up, few and good: the strongest, and none that repeats another."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TypeVar

from cuttings.common.text import unique_slug
from cuttings.model import Mention, Topic
from cuttings.topics.bound import load_families, place_names
from cuttings.topics.discover import Counts, phrase_name, telling
from cuttings.topics.file import Filing, topic_of
from cuttings.topics.score import MIN_TELLING_WEIGHT, Hit, score
from cuttings.topics.taxonomy import WEIGHT_BY_PHRASE_LIST, load_taxonomy, topic_id

# the score from which an article is filed under a phrase: once in the lead, or twice below it
MIN_PHRASE_FILING_SCORE = 0.3
MIN_BOUND_FILING_SCORE = 0.3  # and under the subject of a place
# least share of a phrase's articles in which it is prominent: less, and it is a way of speaking
MIN_PROMINENT_SHARE = 0.3
MAX_JACCARD_OF_TOPICS = 0.6  # Jaccard similarity of two topics' articles from which one of them says nothing new
Key = TypeVar("Key", tuple[int, str], tuple[str, ...])
# articles among which one may have a topic of its own, and a topic may be in no headline
MIN_LARGE_CORPUS_ARTICLES = 20
MIN_HEADLINES = 2  # else it must stand in so many, and
MIN_HEADLINE_SHARE = 0.1  # in this share of its articles' headlines: what no headline speaks of is no subject


def bound_topics(
    bound: Mapping[tuple[int, str], Mapping[str, Sequence[Hit]]],
    mentions: Iterable[Mention],
    lengths: Mapping[str, int],
    known: Sequence[Topic],
) -> list[Topic]:
    """Topics such as "Conflict in Syria", of the words that join a subject to a place."""
    families, names = load_families().all, place_names(mentions)
    least = 1 if len(lengths) < MIN_LARGE_CORPUS_ARTICLES else least_articles(len(lengths))
    found = {
        key: filings
        for key, hits in sorted(bound.items())
        if key[1] in names and len(filings := _filings(hits, lengths, MIN_BOUND_FILING_SCORE)) >= least
    }
    pages = {topic.name: topic.id for topic in known}
    taken = {topic.id.partition("/")[2] for topic in known}
    topics = []
    for family, place in _strongest(found, dict.fromkeys(found, 1.0), [], most_topics(len(lengths))):
        name = families[family].name.format(place=names[place], bare=names[place].removeprefix("the "))
        id = "topics/" + unique_slug(topic_id(name).partition("/")[2], taken)
        broader = pages.get(families[family].broader)
        topics.append(topic_of(id, name, found[family, place], broader=broader, discovered=True))
    return topics


def phrase_topics(counts: Counts, lengths: Mapping[str, int], known: Sequence[Topic]) -> list[Topic]:
    """Topics such as "Phone call", of phrases that several articles turn on and no known topic covers."""
    least = least_articles(len(lengths))
    terms = telling(counts, least, _covered({topic.id for topic in known}))
    found = {}
    for phrase in terms:
        filings = _filings(counts.hits[phrase], lengths, MIN_PHRASE_FILING_SCORE)
        spoken_of = len(lengths) < MIN_LARGE_CORPUS_ARTICLES or counts.titles[phrase] >= max(
            MIN_HEADLINES, MIN_HEADLINE_SHARE * len(filings)
        )
        if spoken_of and len(filings) >= max(least, MIN_PROMINENT_SHARE * len(counts.hits[phrase])):
            found[phrase] = filings
    worth = {phrase: terms[phrase] * math.log2(1 + len(phrase)) for phrase in found}
    taken = {topic.id.partition("/")[2] for topic in known}
    topics = []
    for phrase in _strongest(found, worth, known, most_topics(len(lengths))):
        name = phrase_name(hit for hits in counts.hits[phrase].values() for hit in hits)
        id = "topics/" + unique_slug(topic_id(name).partition("/")[2], taken)
        topics.append(topic_of(id, name, found[phrase], discovered=True))
    return topics


def least_articles(articles: int) -> int:
    """In how many articles something must be prominent to become a topic: 2 of 100, 3 of 1,000, 6 of 10,000."""
    return max(2, int(articles**0.2))


def most_topics(articles: int) -> int:
    """How many topics of a kind may be discovered in so many articles: 4 in ten, 10 in 100, 31 in 1,000."""
    return max(4, math.isqrt(articles))


def _covered(pages: Collection[str]) -> set[tuple[str, ...]]:
    """The phrases that lead to a curated topic which has a page."""
    taxonomy = load_taxonomy()
    return {
        phrase
        for phrase, targets in taxonomy.leads.items()
        if any(weight >= MIN_TELLING_WEIGHT and taxonomy.subjects[i].id in pages for i, weight in targets)
    }


def _filings(hits: Mapping[str, Sequence[Hit]], lengths: Mapping[str, int], least: float) -> list[Filing]:
    filings = []
    for article, found in sorted(hits.items()):
        weights = {hit.phrase: WEIGHT_BY_PHRASE_LIST["strong"] for hit in found}
        value = score(found, weights, lengths[article])
        if value >= least:
            filings.append(Filing(article, value, tuple(found)))
    return filings


def _strongest(
    found: Mapping[Key, Sequence[Filing]], worth: Mapping[Key, float], known: Sequence[Topic], most: int
) -> list[Key]:
    """The `most` strongest whose articles are not largely those of a stronger one, or of a known topic."""
    ranked = sorted(found, key=lambda key: (-worth[key] * math.fsum(f.score for f in found[key]), key))
    taken = [{article for article, _ in topic.articles} for topic in known]
    kept: list[Key] = []
    for key in ranked:
        if len(kept) == most:
            break
        here = {filing.article for filing in found[key]}
        if len(here) < 2 or all(len(here & other) <= MAX_JACCARD_OF_TOPICS * len(here | other) for other in taken):
            kept.append(key)
            taken.append(here)
    return kept
