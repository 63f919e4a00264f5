"""The sentences of the accounts of an event, each with the content that it can share with others."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from math import expm1, log
from sys import intern

from cuttings.accounts.amounts import Amount, find_amounts
from cuttings.common.facts import load_facts
from cuttings.model import Analysis, Article, Block, Mention, Passage, Role, Sentence

STEM_CHARS = 6  # letters of a stem, by which "bombing" and "bombed" count as one word
CONTENT_TAGS = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence of an account's body: the `number`th, with its words, names, figures and what it can share."""

    article: str
    group: int  # copies of one text are one group
    number: int
    start: int
    end: int
    words: range  # into the article's tokens
    mentions: tuple[Mention, ...]
    amounts: tuple[Amount, ...]
    names: frozenset[str]  # the words of names, unresolved ones included
    features: frozenset[str]  # "ana/id" of entities, "=5" of figures, stems of words
    role: Role

    def passage(self, strong: Iterable[tuple[int, int]] = ()) -> Passage:
        """Return the sentence as it is shown, with its key words marked."""
        return Passage(self.article, self.start, self.end, tuple(sorted(strong)))


@dataclass(frozen=True, slots=True)
class Account:
    """One article of an event."""

    article: Article
    analysis: Analysis
    group: int
    sentences: tuple[Told, ...]

    @property
    def features(self) -> frozenset[str]:
        """Those of all its sentences."""
        return frozenset[str]().union(*(sentence.features for sentence in self.sentences))

    def word(self, index: int) -> str:
        """A word as it is written, in small letters."""
        tokens = self.analysis.tokens
        return self.article.text[tokens.starts[index] : tokens.ends[index]].lower()


def read_account(article: Article, analysis: Analysis, mentions: Sequence[Mention], group: int) -> Account:
    """`article` with the sentences of its headline and its body; `mentions` are its own, sorted."""
    starts = [m.start for m in mentions]
    told = []
    blocks = list(article.blocks)
    number = 0
    for sentence in sorted(analysis.sentences, key=lambda s: s.start):
        block = _block(blocks, sentence)
        if block is None or block.role not in (Role.BODY, Role.TITLE):
            continue
        named = mentions[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        told.append(_told(article, analysis, sentence, tuple(named), (group, number, block.role)))
        number += block.role is Role.BODY
    return Account(article, analysis, group, tuple(told))


def _block(blocks: Sequence[Block], sentence: Sentence) -> Block | None:
    place = bisect_left(blocks, sentence.start + 1, key=lambda b: b.start) - 1
    return blocks[place] if place >= 0 and blocks[place].end > sentence.start else None


def _told(
    article: Article,
    analysis: Analysis,
    sentence: Sentence,
    named: tuple[Mention, ...],
    place: tuple[int, int, Role],
) -> Told:
    tokens = analysis.tokens
    words = tokens.within(sentence.start, sentence.end)
    amounts = find_amounts(article.text, sentence.start, sentence.end)
    taken = [(m.start, m.end) for m in named] + [(a.start, a.end) for a in amounts]
    features = {intern(m.entity) for m in named}
    features |= {intern(f"={a.value:g}") for a in amounts}
    for word in words:
        if tokens.tags[word] in CONTENT_TAGS and not any(s <= tokens.starts[word] < e for s, e in taken):
            features.add(intern(stem(tokens.lemmas[word])))
    features.discard("")
    group, number, role = place
    return Told(
        article=article.id,
        group=group,
        number=number,
        start=sentence.start,
        end=sentence.end,
        words=words,
        mentions=named,
        amounts=amounts,
        names=_names(article, analysis, words),
        features=frozenset(features),
        role=role,
    )


def _names(article: Article, analysis: Analysis, words: range) -> frozenset[str]:
    """Return the words of a sentence that are written as names, lower-cased, without those of the calendar."""
    tokens = analysis.tokens
    found = set()
    for word in words:
        written = article.text[tokens.starts[word] : tokens.ends[word]]
        named = tokens.tags[word] == "PROPN" or (word > words.start and tokens.tags[word] != "PRON")
        if named and len(written) > 1 and written[0].isupper():
            found.add(intern(written.lower()))
    return frozenset(found - _calendar())


@cache
def _calendar() -> frozenset[str]:
    facts = load_facts("dates")
    return frozenset(word for forms in (*facts["months"], *facts["weekdays"]) for word in forms)


@lru_cache(1 << 16)
def stem(lemma: str) -> str:
    """Return the stem of a word, "" for anything else than a word."""
    letters = lemma.lower()
    return letters[:STEM_CHARS] if len(letters) > 1 and any(c.isalnum() for c in letters) else ""


def rarity(accounts: Iterable[Account]) -> Mapping[str, float]:
    """Return the inverse document frequency (idf) of each feature of `accounts`."""
    return inverse_frequencies(account.features for account in accounts)


def inverse_frequencies(features: Iterable[Collection[str]]) -> Mapping[str, float]:
    """Return the inverse document frequency (idf) of each feature; `features` are those of each article, each once."""
    holders: Counter[str] = Counter()
    count = 0
    for held in features:
        count += 1
        holders.update(held)
    return {feature: log(1 + count / n) for feature, n in holders.items()}


def frequency(weight: float, count: int) -> float:
    """In how many of `count` articles a feature is that has this weight among `inverse_frequencies`."""
    return count / expm1(weight) if weight > 0 else float(count)


def holders_of(accounts: Sequence[Account]) -> Mapping[str, frozenset[int]]:
    """The groups of accounts that have each feature."""
    holders: dict[str, set[int]] = defaultdict(set)
    for account in accounts:
        for sentence in account.sentences:
            for feature in sentence.features:
                holders[feature].add(account.group)
    return {feature: frozenset(groups) for feature, groups in holders.items()}
