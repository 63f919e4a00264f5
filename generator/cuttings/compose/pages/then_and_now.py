"""Two dated statements of one speaker on one subject, the oldest beside the newest, without a judgement."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from cuttings.common.passages.back_references import leans
from cuttings.compose.facts.lookup import Index
from cuttings.compose.format import reader_date
from cuttings.compose.sections.account_comparison import source_link
from cuttings.compose.text.self_contained import is_self_contained
from cuttings.compose.text.statement_quotes import StatementGroup, group_statements, quote_statements
from cuttings.compose.view_models import ComparedColumn, ComparedRow, SourcedQuote
from cuttings.model import NOUN_TAGS, Entity, Kind

_TELLING_TAGS = NOUN_TAGS | {"VERB", "ADJ"}
MIN_DAYS_BETWEEN = 21  # of publication, between the two
MAX_PAIRS_PER_PERSON = 2
STATEMENT_CHARS = range(40, 401)  # characters of a sentence that there is room for
MIN_WORDS_SAID = 6
RARE_ARTICLE_SHARE = 0.02  # of all articles that may have a word or a name by which two statements are about one thing
MAX_RARE_ARTICLES = 5  # articles that may have it in any case
MIN_SHARED_CHARS = 4  # of a word that counts as shared
MIN_SHARED_WORDS = 2  # one is enough beside a subject that is rare itself
SAME_STATEMENT_WORD_SHARE = 0.6  # of the words of the longer statement, in the other: it only repeats it


@dataclass(frozen=True)
class Rarity:
    """Which words and names few articles have."""

    index: Index

    @cached_property
    def _articles(self) -> Mapping[str, int]:
        found: Counter[str] = Counter()
        for analysis in self.index.library.analyses.values():
            tagged = zip(analysis.tokens.lemmas, analysis.tokens.tags, strict=True)
            found.update({lemma.lower() for lemma, tag in tagged if tag in _TELLING_TAGS})
        return found

    def has(self, feature: str) -> bool:
        """Whether `feature`, a lemma or the id of an entity, is in few articles."""
        most = max(MAX_RARE_ARTICLES, RARE_ARTICLE_SHARE * len(self.index.articles))
        known = self.index.prominence.get(feature)
        return (known.articles if known else self._articles[feature]) <= most


@dataclass(frozen=True)
class _Said:
    group: StatementGroup
    day: date
    subjects: frozenset[str]  # ids of entities and topics
    words: frozenset[str]  # lemmas

    @property
    def forms(self) -> frozenset[bool]:
        """Whether it is direct speech, reported speech, or both."""
        return frozenset(s.verbatim for s in self.group.statements)


def make_then_and_now(index: Index, entity: Entity, rarity: Rarity) -> tuple[ComparedRow, ...]:
    """The oldest and the newest statement of a person on the subject they are quoted on most; at most two pairs."""
    if entity.kind is not Kind.PERSON:
        return ()
    said = list(_dated(index, entity.id))
    on: dict[str, list[_Said]] = defaultdict(list)
    for one in said:
        for subject in one.subjects:
            on[subject].append(one)
    out: list[ComparedRow] = []
    used: set[int] = set()
    for subject in sorted(on, key=lambda s: (-len(on[s]), s)):
        left = [one for one in on[subject] if id(one) not in used]
        pair = _widest(left, subject, rarity)
        if pair and len(out) < MAX_PAIRS_PER_PERSON:
            used |= {id(one) for one in pair}
            out.append(ComparedRow(index.titles[subject], tuple(_column(index, one) for one in pair)))
    return tuple(out)


def _dated(index: Index, speaker: str) -> Iterator[_Said]:
    """What somebody says in single sentences that name them and can stand alone, in articles of a known day."""
    for group in group_statements(index, index.statements_by.get(speaker, ())):
        day = index.articles[group.article].published or ""
        if len(day) != len("2019-05-04") or day.startswith("X") or not _stands_alone(index, group, speaker):
            continue
        said = [index.articles[group.article].text[start:end] for start, end in group.spans]
        if sum(len(words.split()) for words in said) >= MIN_WORDS_SAID:
            subjects = _subjects(index, group, speaker)
            yield _Said(group, date.fromisoformat(day), subjects, _words(index, group))


def _stands_alone(index: Index, group: StatementGroup, speaker: str) -> bool:
    """Whether a statement is one sentence that names its speaker, has no other's words, and leans on none before it."""
    if len(group.sentences) > 1 or any(s.cue.endswith("ing") for s in group.statements):  # "reacting ..., saying"
        return False
    sentence = group.sentences[0]
    text = index.articles[group.article].text
    others = index.statements_between(group.article, sentence.start, sentence.end)
    return (
        _is_named(index, group, speaker)
        and all(s.speaker == speaker for s in others)
        and not any(leans(text[s.start : s.end], first_person=True) for s in group.statements)
        and is_self_contained(
            index, group.article, sentence, chars=STATEMENT_CHARS, they_are_people=False, first_person=True
        )
    )


def _is_named(index: Index, group: StatementGroup, speaker: str) -> bool:
    """Whether the words for the speaker of a statement hold their name, and are no pronoun."""
    spans = [(s.speaker_start, s.speaker_end) for s in group.statements]
    return any(
        m.entity == speaker
        for start, end in spans
        if start is not None and end is not None
        for m in index.mentions_between(group.article, start, end)
    )


def _subjects(index: Index, group: StatementGroup, speaker: str) -> frozenset[str]:
    """The entities named in what was said, and the topics that have a phrase in it."""
    found = set()
    for start, end in group.spans:
        for mention in index.mentions_between(group.article, start, end):
            if mention.entity != speaker and not index.entities[mention.entity].source:
                found.add(mention.entity)
        for topic in index.topics_in.get(group.article, ()):
            starts = index.phrase_starts.get((topic, group.article), ())
            if any(start <= at < end for at in starts):
                found.add(topic)
    return frozenset(found)


def _words(index: Index, group: StatementGroup) -> frozenset[str]:
    """The lemmas of the content words of what was said, without those of names."""
    tokens = index.library.analyses[group.article].tokens
    out = set()
    for start, end in group.spans:
        named = index.mentions_between(group.article, start, end)
        for word in tokens.within(start, end):
            if tokens.tags[word] in _TELLING_TAGS and not any(m.start <= tokens.starts[word] < m.end for m in named):
                out.add(tokens.lemmas[word].lower())
    return frozenset(out)


def _widest(said: Sequence[_Said], subject: str, rarity: Rarity) -> tuple[_Said, _Said] | None:
    """The two statements farthest apart in time that share something rare beside their subject."""
    pairs = (
        (then, now)
        for then in said
        for now in said
        if (now.day - then.day).days >= MIN_DAYS_BETWEEN
        and then.forms & now.forms
        and _on_one_thing(then, now, subject, rarity)
    )
    return max(pairs, key=lambda p: (p[1].day - p[0].day, p[0].group.article, p[1].group.article), default=None)


def _on_one_thing(then: _Said, now: _Said, subject: str, rarity: Rarity) -> bool:
    """Whether two statements on a subject share a rare word or name beside it, and the later one is no repetition."""
    words = then.words & now.words
    if len(words) > SAME_STATEMENT_WORD_SHARE * max(len(then.words), len(now.words)):
        return False
    own = {word for phrase in _phrases(rarity.index, subject) for word in phrase.lower().split()}
    long = {word for word in words - own if len(word) >= MIN_SHARED_CHARS}
    names = {e for e in then.subjects & now.subjects if e != subject and e in rarity.index.entities}
    if len(long) < MIN_SHARED_WORDS:
        return subject in rarity.index.entities and rarity.has(subject) and any(map(rarity.has, long))
    return any(map(rarity.has, long | names))


def _phrases(index: Index, subject: str) -> tuple[str, ...]:
    return index.topics[subject].phrases if subject in index.topics else ()


def _column(index: Index, said: _Said) -> ComparedColumn:
    quoted = SourcedQuote(quote_statements(index, said.group), source_link(index, said.group.article))
    return ComparedColumn(reader_date(said.day.isoformat()), said.group.note, (quoted,))
