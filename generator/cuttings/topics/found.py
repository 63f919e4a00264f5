"""Makes topics of the subjects of places and the terms found in the corpus: the strongest, without near-duplicates."""

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

# score from which an article is filed under a phrase; one occurrence in the lead reaches it, or two in the body
MIN_PHRASE_FILING_SCORE = 0.3
MIN_BOUND_FILING_SCORE = 0.3  # the same for the subject of a place
# share of a phrase's articles that are filed under it, at least; otherwise it is a common expression and no subject
MIN_PROMINENT_SHARE = 0.3
MAX_JACCARD_OF_TOPICS = 0.6  # Jaccard similarity of two topics' articles above which the weaker topic is redundant
Key = TypeVar("Key", tuple[int, str], tuple[str, ...])
# corpus size in articles from which a topic needs several articles, and a phrase has to be in headlines
MIN_LARGE_CORPUS_ARTICLES = 20
MIN_HEADLINES = 2  # headlines in which a phrase has to be; a subject that no headline names is no subject
MIN_HEADLINE_SHARE = 0.1  # the same as a share of the articles that are filed under it


def bound_topics(
    bound: Mapping[tuple[int, str], Mapping[str, Sequence[Hit]]],
    mentions: Iterable[Mention],
    lengths: Mapping[str, int],
    known: Sequence[Topic],
) -> list[Topic]:
    """Topics such as "Conflict in Syria", each made of a family of subjects and a place.

    `bound` has the hits by family and place and by article, `lengths` the number of words of each article, and `known`
    the topics that exist already.
    """
    families, names = load_families().all, place_names(mentions)
    least = 1 if len(lengths) < MIN_LARGE_CORPUS_ARTICLES else least_articles(len(lengths))
    found = {
        key: filings
        for key, hits in bound.items()
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
    """Topics such as "Phone call", made of phrases that are central to several articles and that no known topic covers.

    `lengths` has the number of words of each article.
    """
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
    """The number of articles that a discovered topic needs, by corpus size: 2 of 100, 3 of 1,000, 6 of 10,000."""
    return max(2, int(articles**0.2))


def most_topics(articles: int) -> int:
    """The largest number of discovered topics of a kind, by corpus size: 4 for 10, 10 for 100, 31 for 1,000."""
    return max(4, math.isqrt(articles))


def _covered(pages: Collection[str]) -> set[tuple[str, ...]]:
    """The telling phrases of the curated topics whose ids are in `pages`."""
    taxonomy = load_taxonomy()
    return {
        phrase
        for phrase, targets in taxonomy.leads.items()
        if any(weight >= MIN_TELLING_WEIGHT and taxonomy.subjects[i].id in pages for i, weight in targets)
    }


def _filings(hits: Mapping[str, Sequence[Hit]], lengths: Mapping[str, int], least: float) -> list[Filing]:
    filings = []
    for article, found in hits.items():
        weights = {hit.phrase: WEIGHT_BY_PHRASE_LIST["strong"] for hit in found}
        value = score(found, weights, lengths[article])
        if value >= least:
            filings.append(Filing(article, value, tuple(found)))
    return filings


def _strongest(
    found: Mapping[Key, Sequence[Filing]], worth: Mapping[Key, float], known: Sequence[Topic], most: int
) -> list[Key]:
    """The `most` strongest keys of `found` whose articles differ from those of stronger and of known topics."""
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
