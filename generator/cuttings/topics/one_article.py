"""What one article says of topics by itself: how it is filed, what it joins to places, what it calls stories."""

from __future__ import annotations

import marshal
import zlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from sys import intern
from typing import Any

from cuttings.model import Analysis, Article, Mention
from cuttings.topics.bound import BoundKey, bound_hits
from cuttings.topics.discover import Counts, Phrase, count_phrases
from cuttings.topics.file import Filing, file_article, names_at, names_in_title
from cuttings.topics.score import Hit
from cuttings.topics.stories import StoryHit, StoryKey, story_hits
from cuttings.topics.taxonomy import Taxonomy
from cuttings.topics.words import Zone, words_of, words_of_given_title


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
    title = words_of_given_title(article, analysis)
    told = [*title, *runs]
    found = [taxonomy.index.find(run) for run in told]
    filings = file_article(article.id, told, found, {**named, **names_in_title(title, runs, named)}, taxonomy)
    bound = [one for run in runs for one in bound_hits(article.text, run, named)]
    stories = [one for run in runs for one in story_hits(article.text, run, named)]
    leading = [[one for one in phrases if taxonomy.leads_somewhere(one[2])] for phrases in found]
    counts = Counts()
    count_phrases(counts, article, told, leading, named)
    return {
        "words": sum(map(len, told)),
        "filings": [(i, filing.score, [_plain(hit) for hit in filing.hits]) for i, filing in filings],
        "bound": [(family, place, _plain(hit)) for family, place, hit in bound],
        "stories": [(*key, _plain(story.hit), story.heading) for key, story in stories],
        "counted": dict(counts.words),
        "phrases": [_plain(hit) for of in counts.hits.values() for hits in of.values() for hit in hits],
        "titles": sorted(counts.titles),
    }


def said(article: str, plain: Any, counts: Counts) -> Said:
    """What the article with the id `article` says; its words are added to `counts`, its phrases by `Candidates`."""
    counts.words.update(plain["counted"])
    return Said(
        plain["words"],
        [(i, Filing(article, score, tuple(map(_hit, hits)))) for i, score, hits in plain["filings"]],
        [((family, place), _hit(hit)) for family, place, hit in plain["bound"]],
        [((group, name), StoryHit(_hit(hit), heading)) for group, name, hit, heading in plain["stories"]],
    )


class Candidates:
    """The phrases of all articles that could become topics, packed until it is known how many articles have each.

    Most are in one article only, and as objects they would take ten times the memory.
    """

    def __init__(self) -> None:
        self._packed: list[tuple[str, bytes]] = []
        self._articles: Counter[Phrase] = Counter()  # that have each

    def add(self, article: str, plain: Any) -> None:
        """Add those of the article with the id `article`, as `plain_said` gave them."""
        self._packed.append((article, zlib.compress(marshal.dumps((plain["phrases"], plain["titles"])), 1)))
        self._articles.update({_phrase(*hit[2]) for hit in plain["phrases"]})

    def count(self, counts: Counts, least: int) -> None:
        """Add those that at least `least` articles have to `counts`, and forget all."""
        frequent = {phrase for phrase, articles in self._articles.items() if articles >= least}
        self._articles.clear()
        for article, packed in self._packed:
            phrases, titles = marshal.loads(zlib.decompress(packed))
            counts.titles.update(title for title in map(tuple, titles) if title in frequent)
            for plain in phrases:
                if tuple(plain[2]) in frequent:
                    hit = _hit(plain)
                    counts.phrases[hit.phrase] += 1
                    counts.hits[hit.phrase].setdefault(article, []).append(hit)
        self._packed.clear()


def _plain(hit: Hit) -> tuple[object, ...]:
    return hit.start, hit.end, hit.phrase, hit.text, int(hit.zone), hit.share


def _hit(plain: Sequence[Any]) -> Hit:
    start, end, phrase, text, zone, share = plain
    return Hit(start, end, _phrase(*phrase), intern(text), Zone(zone), share)


@lru_cache(1 << 14)  # few phrases make most hits: each is the same object in all of these
def _phrase(*words: str) -> Phrase:
    return tuple(map(intern, words))
