"""One article, indexed for looking up speakers."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from cuttings.common.genders import genders_of
from cuttings.model import VERB_TAGS, Kind, Mention, Sentence
from cuttings.statements.direct import Draft
from cuttings.statements.quotations import Quotation
from cuttings.statements.speakers.people import kinds_of_body, same_office, surname, titles_of
from cuttings.statements.words import SUBJECT_DEPENDENCIES, Words

Named = Sequence[tuple[Draft, str | None]]  # the earlier statements, each with its speaker's entity
MAX_STATEMENTS_BACK = 4  # statements: how far back "it" and "the statement" look for their antecedent


@dataclass(frozen=True, slots=True)
class Scene:
    """One article, indexed for looking up speakers."""

    words: Words
    mentions: Sequence[Mention]  # of this article, by start
    titles: Sequence[Sequence[str]]  # of each mention
    sentences: Sequence[Sentence]
    quotations: Sequence[Quotation]
    kinds: Mapping[str, Kind]  # of each entity named here
    surnames: Mapping[str, Sequence[str]]  # the people named here by the last word of a name
    titled: Mapping[str, Sequence[int]]  # the mentions of people by each word that introduces them
    in_full: frozenset[str] = frozenset()  # the people whom an article names by more than one word
    genders: Mapping[str, str] = field(default_factory=dict)  # by entity, told by all articles together
    known_as: Mapping[str, frozenset[str]] = field(default_factory=dict)  # titles by entity, in all articles together
    body_kinds: Mapping[int, frozenset[str]] = field(default_factory=dict)  # the nouns for bodies, by mention

    def sure(self, mention: Mention) -> str | None:
        """The entity of a person's mention; None where it is not sure who is meant.

        So it is where the form of address is that of the other gender, or where the surname alone, which nobody was
        found to bear, is that of people whom the article names in full.
        """
        number = bisect_left(self.mentions, mention.start, key=lambda m: m.start)
        known = self.genders.get(mention.entity)
        addressed = {genders_of("titles")[t] for t in self.titles[number][-1:] if t in genders_of("titles")}
        if known and addressed and known not in addressed and len(mention.text.split()) == 1:
            return None
        others = [e for e in self.surnames.get(surname(mention), ()) if e != mention.entity]
        return None if others and mention.entity not in self.in_full else mention.entity

    def quoted(self, offset: int) -> bool:
        number = bisect_right(self.quotations, offset, key=lambda q: q.start) - 1
        return number >= 0 and offset < self.quotations[number].end

    def stands_alone(self, mention: Mention) -> bool:
        """Whether the name is a line of its own, as a signature is, and in no sentence."""
        text = self.words.text
        start, end = text.rfind("\n", 0, mention.start) + 1, text.find("\n", mention.end)
        return text[start : end if end >= 0 else len(text)].strip(" .,") == mention.text.strip(" .,")

    def sentence_at(self, offset: int) -> int:
        return bisect_right(self.sentences, offset, key=lambda s: s.start) - 1

    def is_described(self, mention: Mention) -> bool:
        """Whether a noun set off by a comma tells who the person is: "Ann Lee, a baker"."""
        inside = self.words.within(mention.start, mention.end)
        beside = self.words.children[inside[-1]] if inside else ()
        return any(self.words.dependencies[c] == "appos" and self.words.tags[c] == "NOUN" for c in beside)

    def narrated_before(self, offset: int) -> int | None:
        """The number of the last sentence before that of `offset` which begins outside quotations; None without one."""
        number = self.sentence_at(offset) - 1
        while number >= 0 and self.quoted(self.sentences[number].start):
            number -= 1
        return number if number >= 0 else None

    def subject_of(self, sentence: Sentence) -> int | None:
        """The word that is the subject of a sentence as a whole."""
        words = self.words
        inside = words.within(sentence.start, sentence.end)
        root = next((w for w in inside if words.heads[w] == w and words.tags[w] in VERB_TAGS), None)
        return words.subject(root) if root is not None else None

    def named_subject(self, sentence: Sentence) -> Mention | None:
        """The name that is the subject of a sentence as a whole, or stands beside that: "the chemist Ann Lee"."""
        words, subject = self.words, self.subject_of(sentence)
        for mention in (self.mentions[n] for n in self.mentions_in(sentence.start, sentence.end)):
            inside = words.within(mention.start, mention.end)
            last = inside[-1] if inside else None
            beside = last is not None and words.dependencies[last] in {"appos", "compound"}
            if last is not None and (last == subject or (beside and words.heads[last] == subject)):
                return mention
        return None

    def acting(self, sentence: Sentence) -> frozenset[str]:
        """The people who are the subjects of the clauses of a sentence, by name."""
        named = (self.mentions[n] for n in self.mentions_in(sentence.start, sentence.end))
        people = [m for m in named if m.kind is Kind.PERSON and not self.quoted(m.start)]
        subject = self.named_subject(sentence)
        return frozenset(m.entity for m in people if m is subject or self.is_subject(m))

    def is_subject(self, mention: Mention) -> bool:
        """Whether the last word of a name is the subject of a clause."""
        inside = self.words.within(mention.start, mention.end)
        return bool(inside) and self.words.dependencies[inside[-1]] in SUBJECT_DEPENDENCIES

    def mentions_in(self, start: int, end: int) -> list[int]:
        """The numbers of the mentions that begin in `text[start:end]`."""
        first = bisect_left(self.mentions, start, key=lambda m: m.start)
        last = bisect_left(self.mentions, end, key=lambda m: m.start)
        return list(range(first, last))


def set_scene(
    words: Words, mentions: Sequence[Mention], sentences: Sequence[Sentence], quotations: Sequence[Quotation]
) -> Scene:
    """The scene of one article, with its people indexed by what they are called; their genders are told later."""
    titles = [titles_of(words, mention) for mention in mentions]
    surnames: dict[str, list[str]] = defaultdict(list)
    titled: dict[str, list[int]] = defaultdict(list)
    for number, mention in enumerate(mentions):
        if mention.kind is not Kind.PERSON:
            continue
        bearers = surnames[surname(mention)]
        if mention.entity not in bearers:
            bearers.append(mention.entity)
        for office in {office for title in titles[number] for office in same_office(title)}:
            titled[office].append(number)
    kinds = {mention.entity: mention.kind for mention in mentions}
    bodies = {n: kinds_of_body(words, m) for n, m in enumerate(mentions) if m.kind is Kind.ORGANISATION}
    return Scene(words, mentions, titles, sentences, quotations, kinds, dict(surnames), dict(titled), body_kinds=bodies)
