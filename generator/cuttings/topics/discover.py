"""Finds terms of several words that are frequent in the corpus and could become topics.

Candidates are sequences of adjectives and nouns that end in a noun (Justeson and Katz 1995). A phrase that occurs
mostly within one longer phrase is dropped in favour of it, similar to the C-value (Frantzi, Ananiadou and Mima 2000).
Normalised pointwise mutual information (Bouma 2009) distinguishes terms from words that are adjacent by chance.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from cuttings.common.facts import load_facts
from cuttings.common.text import with_capital
from cuttings.model import NOUN_TAGS, Article
from cuttings.topics.score import Hit
from cuttings.topics.words import Found, Word, Zone, phrase_forms

MAX_PHRASE_WORDS = 4  # words of a phrase at most
MIN_PHRASE_ASSOCIATION = 0.35  # least normalised pointwise mutual information of a phrase's words, of at most 1
MAX_SHARE_WITHIN_LONGER = 0.6  # share of a phrase's occurrences within one longer phrase above which it is dropped
PHRASE_MODIFIER_TAGS = frozenset({"ADJ", "NOUN"})

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """What is counted in the corpus.

    `words` and `phrases` have the number of occurrences of each word and candidate, `hits` the candidates' occurrences
    by article, and `titles` the number of articles whose title contains a sequence of words.
    """

    words: Counter[str] = field(default_factory=Counter)
    phrases: Counter[Phrase] = field(default_factory=Counter)
    hits: defaultdict[Phrase, dict[str, list[Hit]]] = field(default_factory=lambda: defaultdict(dict))
    titles: Counter[Phrase] = field(default_factory=Counter)


def count_phrases(
    counts: Counts,
    article: Article,
    runs: Sequence[Sequence[Word]],
    found: Sequence[Sequence[Found]],
    named: Collection[int],
) -> None:
    """Add the words and candidates of one article to `counts`.

    `found` has the phrases of curated topics in each of `runs`; no candidate overlaps one of several words. `named` has
    the character offsets of the words that are part of names.
    """
    titles = {part for run in runs if run[0].zone is Zone.TITLE for part in _spans(_forms(run), MAX_PHRASE_WORDS)}
    counts.titles.update(part for part in titles if len(part) > 1)
    text = article.text
    for run, phrases in zip(runs, found, strict=True):
        counts.words.update(word.forms[0] for word in run)
        known = {at for first, past, _ in phrases if past - first > 1 for at in range(first, past)}
        for first, past in _candidates(run, named):
            if not known.isdisjoint(range(first, past)):
                continue
            phrase = _forms(run[first:past])
            start, end = run[first].start, run[past - 1].end
            written = " ".join(text[start:end].split()).casefold()
            joined = first > 0 and "-" in text[run[first - 1].end : start]  # the half of a compound
            if joined or " - " in written or any(text[word.start].isupper() for word in run[max(first, 1) : past]):
                continue  # a dash, or a name that was not recognised
            counts.phrases[phrase] += 1
            hit = Hit(start, end, phrase, written, run[first].zone)
            counts.hits[phrase].setdefault(article.id, []).append(hit)


def telling(counts: Counts, least: int, covered: Collection[Phrase]) -> dict[Phrase, float]:
    """The terms that occur in at least `least` articles and contain no phrase of `covered`, with their association.

    The association is the normalised pointwise mutual information of their words.
    """
    frequent = {phrase for phrase, hits in counts.hits.items() if len(hits) >= least}
    within: defaultdict[Phrase, int] = defaultdict(int)
    for phrase in frequent:
        for part in _parts(phrase):
            if part in frequent:
                within[part] = max(within[part], counts.phrases[phrase])
    total = counts.words.total()
    found = {}
    for phrase in sorted(frequent):
        if within[phrase] > MAX_SHARE_WITHIN_LONGER * counts.phrases[phrase] or any(
            part in covered for part in _spans(phrase)
        ):
            continue
        strength = association(counts.phrases[phrase], [counts.words[word] for word in phrase], total)
        if strength >= MIN_PHRASE_ASSOCIATION:
            found[phrase] = strength
    return found


def phrase_name(hits: Iterable[Hit]) -> str:
    """The commonest spelling of a phrase, with a capital: "Phone call"."""
    surfaces = Counter(hit.text for hit in hits)
    name = min(surfaces, key=lambda surface: (-surfaces[surface], surface))
    return with_capital(name)


@cache
def excluded_words() -> frozenset[str]:
    """The words, in the form of a lookup, that no phrase of a topic contains."""
    return frozenset(form for group in load_facts("phrases")["never"] for word in group for form in phrase_forms(word))


@cache
def _exceptions() -> frozenset[Phrase]:
    return frozenset(map(phrase_forms, load_facts("phrases")["except"]))


def _candidates(run: Sequence[Word], named: Collection[int]) -> Iterator[tuple[int, int]]:
    """The index of the first word of each candidate in `run`, and the index after its last word.

    A candidate ends where the sequence of nouns does: "data centre" is none in "data centre design". Headlines have no
    candidates, since taggers do badly on them.
    """
    never, exceptions = excluded_words(), _exceptions()
    for past in range(2, len(run) + 1):
        if run[past - 1].tag != "NOUN" or run[past - 1].zone is Zone.TITLE:
            continue
        if past < len(run) and run[past].tag in NOUN_TAGS:
            continue
        for first in range(past - 1, max(past - 1 - MAX_PHRASE_WORDS, -1), -1):
            word = run[first]
            if (
                word.tag not in PHRASE_MODIFIER_TAGS
                or word.start in named
                or not word.forms[0].isalpha()
                or len(word.forms[0]) < 3
            ):
                break
            if past - first < 2:
                continue
            phrase = _forms(run[first:past])
            if never.isdisjoint(phrase) or phrase in exceptions:
                yield first, past


def _parts(phrase: Phrase) -> set[Phrase]:
    return {part for part in _spans(phrase) if len(part) < len(phrase)}


def _spans(phrase: Phrase, longest: int = MAX_PHRASE_WORDS) -> set[Phrase]:
    return {phrase[i:j] for i in range(len(phrase)) for j in range(i + 1, min(i + longest, len(phrase)) + 1)}


def _forms(words: Sequence[Word]) -> Phrase:
    return tuple(word.forms[0] for word in words)


def association(joint: int, single: Sequence[int], total: int) -> float:
    """The normalised pointwise mutual information of parts of a phrase; 1 if none occurs without the others.

    The phrase occurs `joint` times among `total` words, and its parts, at least two, as often as `single` says.
    """
    together = joint / total
    apart = math.fsum(math.log(number / total) for number in single)
    return (math.log(together) - apart) / (-math.log(together) * (len(single) - 1)) if together < 1 else 1.0
