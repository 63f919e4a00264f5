"""What one article says of topics by itself: how it is filed, what it joins to places, what it calls stories."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from cuttings.model import Analysis, Article, Mention
from cuttings.topics.bound import BoundKey, bound_hits
from cuttings.topics.discover import Counts, count_phrases
from cuttings.topics.file import Filing, file_article, names_at
from cuttings.topics.score import Hit
from cuttings.topics.stories import StoryHit, StoryKey, story_hits
from cuttings.topics.taxonomy import Taxonomy
from cuttings.topics.words import Zone, words_of


@dataclass(frozen=True, slots=True)
class Said:
    """The words of an article and what they say of topics, in the order of the text."""

    words: int
    filings: list[tuple[int, Filing]] = field(default_factory=list)  # by the subject's position in the taxonomy
    bound: list[tuple[BoundKey, Hit]] = field(default_factory=list)
    stories: list[tuple[StoryKey, StoryHit]] = field(default_factory=list)


def plain_said(article: Article, analysis: Analysis, mentions: Sequence[Mention], taxonomy: Taxonomy) -> object:
    """What `article`, which names `mentions`, says: plain data for `said`."""
    runs = words_of(article, analysis)
    named = names_at(runs, mentions)
    found = [taxonomy.index.find(run) for run in runs]
    filings = file_article(article.id, runs, found, named, taxonomy)
    bound = [one for run in runs for one in bound_hits(article.text, run, named)]
    stories = [one for run in runs for one in story_hits(article.text, run, named)]
    leading = [[one for one in phrases if taxonomy.leads_somewhere(one[2])] for phrases in found]
    counts = Counts()
    count_phrases(counts, article, runs, leading, named)
    return {
        "words": sum(map(len, runs)),
        "filings": [(i, filing.score, [_plain(hit) for hit in filing.hits]) for i, filing in filings],
        "bound": [(family, place, _plain(hit)) for family, place, hit in bound],
        "stories": [(*key, _plain(story.hit), story.heading) for key, story in stories],
        "counted": dict(counts.words),
        "phrases": [_plain(hit) for of in counts.hits.values() for hits in of.values() for hit in hits],
        "titles": sorted(counts.titles),
    }


def said(article: str, plain: Any, counts: Counts) -> Said:
    """What the article with the id `article` says; its words and phrases are added to `counts`."""
    counts.words.update(plain["counted"])
    counts.titles.update(map(tuple, plain["titles"]))
    for hit in map(_hit, plain["phrases"]):
        counts.phrases[hit.phrase] += 1
        counts.hits[hit.phrase].setdefault(article, []).append(hit)
    return Said(
        plain["words"],
        [(i, Filing(article, score, tuple(map(_hit, hits)))) for i, score, hits in plain["filings"]],
        [((family, place), _hit(hit)) for family, place, hit in plain["bound"]],
        [((group, name), StoryHit(_hit(hit), heading)) for group, name, hit, heading in plain["stories"]],
    )


def _plain(hit: Hit) -> tuple[object, ...]:
    return hit.start, hit.end, hit.phrase, hit.text, int(hit.zone), hit.share


def _hit(plain: Sequence[Any]) -> Hit:
    start, end, phrase, text, zone, share = plain
    return Hit(start, end, tuple(phrase), text, Zone(zone), share)
