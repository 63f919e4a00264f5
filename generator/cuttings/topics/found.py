"""Makes topics of what was found in the corpus: the strongest, without near-duplicates.

They are subjects of places, names of stories, and terms.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TypeVar

from cuttings.common.facts import word_set
from cuttings.common.text import unique_slug
from cuttings.model import Event, Mention, Topic
from cuttings.topics.bound import load_families, place_names
from cuttings.topics.discover import MIN_PHRASE_ASSOCIATION, Counts, association, phrase_name, telling
from cuttings.topics.file import Filing, topic_of
from cuttings.topics.score import MIN_TELLING_WEIGHT, Hit, score
from cuttings.topics.stories import StoryHit, StoryKey, load_story_nouns, name_count
from cuttings.topics.taxonomy import WEIGHT_BY_PHRASE_LIST, Taxonomy, load_taxonomy, topic_id
from cuttings.topics.words import Zone

# score from which an article is filed under a phrase; one occurrence in the lead reaches it, or two in the body
MIN_PHRASE_FILING_SCORE = 0.3
MIN_BOUND_FILING_SCORE = 0.3  # the same for the subject of a place
MIN_STORY_FILING_SCORE = 0.3  # the same for the name of a story
# share of the articles of the smaller of two stories of one kind that are about both, from which they are one story
MIN_SHARED_OF_ONE_STORY = 0.5
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

    Where the broader topic of a family is known, only articles that are about it can be about a narrower one.
    `bound` has the hits by family and place and by article, `lengths` the number of words of each article, and `known`
    the topics that exist already.
    """
    families, names = load_families().all, place_names(mentions)
    least = 1 if len(lengths) < MIN_LARGE_CORPUS_ARTICLES else least_articles(len(lengths))
    about = {topic.name: {article for article, _ in topic.articles} for topic in known}
    found = {}
    for key, hits in bound.items():
        broad = about.get(families[key[0]].broader)
        within = {article: here for article, here in hits.items() if broad is None or article in broad}
        filings = _filings(within, lengths, MIN_BOUND_FILING_SCORE) if key[1] in names else []
        if len(filings) >= least:
            found[key] = filings
    pages = {topic.name: topic.id for topic in known}
    taken = {topic.id.partition("/")[2] for topic in known}
    topics = []
    for family, place in _strongest(found, dict.fromkeys(found, 1.0), [], most_topics(len(lengths))):
        name = families[family].name.format(place=names[place], bare=names[place].removeprefix("the "))
        id = "topics/" + unique_slug(topic_id(name).partition("/")[2], taken)
        broader = pages.get(families[family].broader)
        topics.append(topic_of(id, name, found[family, place], broader=broader, discovered=True))
    return topics


def story_topics(
    stories: Mapping[StoryKey, Mapping[str, Sequence[StoryHit]]],
    counts: Counts,
    mentions: Iterable[Mention],
    lengths: Mapping[str, int],
    known: Sequence[Topic],
) -> list[Topic]:
    """Topics such as "Mueller investigation", each with all names of one story.

    `stories` has the hits by story and article, and `lengths` the number of words of each article. A story needs
    several articles that give it the same name, and a name and a noun that do not only meet by chance.
    """
    least = least_articles(len(lengths))
    hits, headings = _one_of_each(*_told_stories(stories, counts, mentions, least))
    found = {}
    for key, by_article in hits.items():
        filings = _filings(by_article, lengths, MIN_STORY_FILING_SCORE)
        if len(filings) >= max(least, MIN_PROMINENT_SHARE * len(by_article)):
            found[key] = filings
    taken = {topic.id.partition("/")[2] for topic in known}
    topics = []
    for key in _strongest(found, dict.fromkeys(found, 1.0), known, most_topics(len(lengths))):
        id = "topics/" + unique_slug(topic_id(headings[key]).partition("/")[2], taken)
        topics.append(topic_of(id, headings[key], found[key], discovered=True))
    return topics


def _told_stories(
    stories: Mapping[StoryKey, Mapping[str, Sequence[StoryHit]]],
    counts: Counts,
    mentions: Iterable[Mention],
    least: int,
) -> tuple[dict[StoryKey, dict[str, list[Hit]]], dict[StoryKey, str]]:
    """The hits by article, and the heading, of each story that `least` articles give the same name."""
    named, total = Counter(mention.entity for mention in mentions), counts.words.total()
    of_group = Counter[int]()
    for word, group in load_story_nouns().of_word.items():
        of_group[group] += counts.words[word]
    told, headings = {}, {}
    for key, by_article in sorted(stories.items()):
        heading, times = _heading(by_article.values())
        if times < least:
            continue
        joint = sum(map(len, by_article.values()))
        single = [max(name_count(key, named, counts.words), joint), of_group[key[0]]]
        if association(joint, single, total) >= MIN_PHRASE_ASSOCIATION:
            told[key] = {article: [one.hit for one in here] for article, here in by_article.items()}
            headings[key] = heading
    return told, headings


def _one_of_each(
    told: Mapping[StoryKey, dict[str, list[Hit]]], headings: Mapping[StoryKey, str]
) -> tuple[dict[StoryKey, dict[str, list[Hit]]], Mapping[StoryKey, str]]:
    """`told` with the hits of a story under several names put together under the one that most articles give.

    Two names mean one story if they have synonymous nouns, and the same words or mostly the same articles.
    """
    kept: dict[StoryKey, dict[str, list[Hit]]] = {}
    ranked = sorted(told, key=lambda key: (-len(told[key]), -sum(map(len, told[key].values())), key))
    for key in ranked:
        for other, here in kept.items():
            alike = len(told[key].keys() & here.keys()) >= max(2, MIN_SHARED_OF_ONE_STORY * len(told[key]))
            if key[0] == other[0] and (alike or headings[key].casefold() == headings[other].casefold()):
                for article, hits in told[key].items():
                    here[article] = sorted(here.get(article, []) + hits, key=lambda hit: hit.start)
                break
        else:
            kept[key] = dict(told[key])
    return kept, headings


def _heading(articles: Iterable[Sequence[StoryHit]]) -> tuple[str, int]:
    """The name that most articles give a story outside headlines, the shortest of equals, and how many give it."""
    counts = Counter(
        heading for hits in articles for heading in {one.heading for one in hits if one.hit.zone is not Zone.TITLE}
    )
    return min(
        ((name, n) for name, n in counts.items()), key=lambda pair: (-pair[1], len(pair[0]), pair), default=("", 0)
    )


def phrase_topics(
    counts: Counts, lengths: Mapping[str, int], known: Sequence[Topic], taxonomy: Taxonomy | None = None
) -> list[Topic]:
    """Topics such as "Phone call", made of phrases that are central to several articles and that no known topic covers.

    `lengths` has the number of words of each article.
    """
    taxonomy = taxonomy or load_taxonomy()
    least = least_articles(len(lengths))
    terms = telling(counts, least, _covered({topic.id for topic in known}, taxonomy))
    found = {}
    for phrase in terms:
        filings = _filings(counts.hits[phrase], lengths, MIN_PHRASE_FILING_SCORE)
        spoken_of = len(lengths) < MIN_LARGE_CORPUS_ARTICLES or counts.titles[phrase] >= max(
            MIN_HEADLINES, MIN_HEADLINE_SHARE * len(filings)
        )
        spoken_of = spoken_of or (phrase[-1] in word_set("phrases", "story_terms") and len(filings) > least)
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


def without_single_events(topics: Sequence[Topic], events: Iterable[Event], articles: int) -> tuple[Topic, ...]:
    """`topics` without discovered ones whose articles all report one event, which has a page of its own.

    A topic with a broader one stays, since that one leads to it; and so do all in a corpus of few `articles`.
    """
    if articles < MIN_LARGE_CORPUS_ARTICLES:
        return tuple(topics)
    event_of = {article: event.id for event in events for article in event.articles}
    return tuple(
        topic
        for topic in topics
        if topic.broader
        or not topic.discovered
        or len({event_of.get(article, article) for article, _ in topic.articles}) > 1
    )


def _covered(pages: Collection[str], taxonomy: Taxonomy) -> set[tuple[str, ...]]:
    """The telling phrases of the curated topics whose ids are in `pages`."""
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
