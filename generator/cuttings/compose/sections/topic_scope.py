"""Finds the sentences that say what a topic is about in this collection."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log

from cuttings.compose.facts.lookup import Index
from cuttings.compose.text.quotes import quote
from cuttings.compose.text.self_contained import is_self_contained
from cuttings.compose.view_models import SourcedQuote
from cuttings.model import Kind, Mention, Occurrence, Sentence, Topic

MIN_SECOND_SENTENCE_SHARE = 0.75  # of the first sentence's points: a second one that has fewer is not shown
MAX_JACCARD_OF_SENTENCES = 0.4  # Jaccard similarity of words from which a second sentence says nothing new
MIN_SCOPE_SENTENCE_POINTS = 3.35  # points that a sentence must have at all
TOPIC_NOTE_CHARS = range(45, 301)  # characters of a sentence that reads as a note
IDEAL_SCOPE_SENTENCE_CHARS = 170  # characters of a sentence that is neither bare nor crowded
_DEFINITE_OPENING = re.compile(r"(?:The|That|This) [a-z][\w-]*(?: (of|for|in|between|to|on) )?")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True, slots=True)
class _Candidate:
    points: float
    article: str
    sentence: Sentence
    phrases: tuple[tuple[int, int], ...]
    words: frozenset[str]


def scope_note(index: Index, topic: Topic) -> tuple[SourcedQuote, ...]:
    """One or two sentences that name `topic` and say best what it is about; () where none can stand alone.

    A sentence scores higher the more words it has that recur wherever the topic is named (centroid-based summarisation:
    Radev et al., 2004), the nearer it is to the top of its article, and the more that article is about the topic.
    """
    held = _sentences(index, topic.occurrences)
    spoken = {key: _words(index, key[0], sentence) for key, (sentence, _) in held.items()}
    centre = _centre(spoken)
    scores = dict(topic.articles)
    found = []
    for key, (sentence, phrases) in held.items():
        starts = [start for start, _ in phrases]
        if is_self_contained(index, key[0], sentence, chars=TOPIC_NOTE_CHARS, they_are_people=True, subjects=starts):
            points = _points(index, key[0], sentence, phrases) + scores.get(key[0], 0.0) + _shared(spoken[key], centre)
            found.append(_Candidate(points, key[0], sentence, phrases, spoken[key]))
    found = sorted(
        (candidate for candidate in found if candidate.points >= MIN_SCOPE_SENTENCE_POINTS),
        key=lambda c: (-c.points, index.rank[c.article], c.sentence.start),
    )
    chosen = found[:1]
    for other in found[1:]:
        if other.points < MIN_SECOND_SENTENCE_SHARE * chosen[0].points:
            break
        if other.article != chosen[0].article and _likeness(other.words, chosen[0].words) < MAX_JACCARD_OF_SENTENCES:
            chosen.append(other)
            break
    return tuple(
        SourcedQuote(quote(index, c.article, [c.sentence], c.phrases), index.article_link(c.article)) for c in chosen
    )


def _sentences(
    index: Index, occurrences: Sequence[Occurrence]
) -> dict[tuple[str, str], tuple[Sentence, tuple[tuple[int, int], ...]]]:
    """The sentences with the topic's phrases, by article id and anchor, and the spans of the phrases."""
    held: dict[tuple[str, str], tuple[Sentence, tuple[tuple[int, int], ...]]] = {}
    for at in occurrences:
        if at.article in index.articles and (sentence := index.sentence_at(at.article, at.start)):
            key = at.article, sentence.anchor
            held[key] = sentence, (*held.get(key, (sentence, ()))[1], (at.start, at.end))
    return held


def _words(index: Index, article: str, sentence: Sentence) -> frozenset[str]:
    return frozenset(_LONG_WORD.findall(index.articles[article].text[sentence.start : sentence.end].lower()))


def _centre(spoken: Mapping[tuple[str, str], frozenset[str]]) -> Counter[str]:
    """For each word, how many articles have it in a sentence of the topic."""
    by_article = {(article, word) for (article, _), words in spoken.items() for word in words}
    return Counter(word for _, word in sorted(by_article))


def _shared(words: frozenset[str], centre: Counter[str]) -> float:
    """How many words a sentence shares with other sentences of the topic, as points: 0 to about 4."""
    shared = sorted((log(centre[word]) for word in words if centre[word] > 1), reverse=True)[:8]
    return 0.5 * sum(shared) / max(log(len(centre) + 2), 1.0)


def _points(index: Index, article: str, sentence: Sentence, phrases: tuple[tuple[int, int], ...]) -> float:
    """The points of a sentence by itself: for what it names, where it stands, and how long it is."""
    text = index.articles[article].text
    named = index.mentions_between(article, sentence.start, sentence.end)
    different = len({text[start:end].lower() for start, end in phrases})
    before = sum(s.start < sentence.start for s in index.sentences[article][:12])
    return (
        1.0
        + 0.6 * min(different, 3)
        + 0.3 * min(len({m.entity for m in named}), 3)
        + 2.0 / (1 + before / 2)
        - abs(sentence.end - sentence.start - IDEAL_SCOPE_SENTENCE_CHARS) / 120
        - 0.8 * min(sum(_by_surname(index, mention) for mention in named), 2)
        - 1.5 * _refers_back(text[sentence.start : sentence.end], [m.start - sentence.start for m in named])
    )


def _by_surname(index: Index, mention: Mention) -> bool:
    """Whether somebody is called by a surname alone, as only those are who have been introduced."""
    name = index.entities[mention.entity].name.split()
    return mention.kind is Kind.PERSON and len(name) > 1 and name[0] not in mention.text.split()


def _refers_back(text: str, names: Sequence[int]) -> bool:
    """Whether a sentence opens with "the" and a noun that nothing specifies, as in "The court ruled"."""
    match = _DEFINITE_OPENING.match(text)
    return match is not None and not match[1] and not any(start <= match.end() for start in names)


def _likeness(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / len(a | b) if a | b else 0.0
