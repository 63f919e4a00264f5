"""The words of an article with their grammar, and the names among them."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from cuttings.common.facts import load_facts
from cuttings.common.text import fold
from cuttings.model import Analysis, Article, Kind, Mention, Tokens, sentence_at
from cuttings.resolve.names.tokens import fact_words

MAX_ASIDE_WORDS = 8  # of "(R-Utah)" behind a name


@cache
def _titles_in_plural() -> frozenset[str]:
    """The abbreviated titles of several people, as they stand before their names: "Reps."."""
    return frozenset(f"{short.capitalize()}s." for short in load_facts("roles")["short"])


@dataclass(frozen=True)
class ArticleWords:
    """An article, its grammar, and its mentions in order of the text. Words are counted from 0."""

    article: Article
    analysis: Analysis
    mentions: Sequence[Mention]

    @cached_property
    def _starts(self) -> list[int]:
        return [m.start for m in self.mentions]

    @cached_property
    def _names(self) -> list[tuple[int, int]]:
        """Start and end of every name that the recogniser read."""
        return sorted((n.start, n.end) for n in self.analysis.names)

    @cached_property
    def tokens(self) -> Tokens:
        """The words with their grammar, without the white space that the parser counts as words."""
        tokens = self.analysis.tokens
        kept = [i for i, tag in enumerate(tokens.tags) if tag != "SPACE"]
        if len(kept) == len(tokens):
            return tokens
        place = {i: n for n, i in enumerate(kept)}
        return Tokens(
            array("i", (tokens.starts[i] for i in kept)),
            array("i", (tokens.ends[i] for i in kept)),
            array("i", (place.get(tokens.heads[i], n) for n, i in enumerate(kept))),
            tuple(tokens.lemmas[i] for i in kept),
            tuple(tokens.tags[i] for i in kept),
            tuple(tokens.dependencies[i] for i in kept),
        )

    def __len__(self) -> int:
        return len(self.tokens)

    def form(self, i: int) -> str:
        """Word `i` as it is written; "" where there is none."""
        tokens = self.tokens
        return self.article.text[tokens.starts[i] : tokens.ends[i]] if 0 <= i < len(tokens) else ""

    def bare(self, i: int) -> str:
        """Word `i`, folded, without the stop of an abbreviation."""
        return fold(self.form(i)).rstrip(".") or self.form(i)

    def tag(self, i: int) -> str:
        """The part of speech of word `i`; "" where there is none."""
        return self.tokens.tags[i] if 0 <= i < len(self) else ""

    def is_participle(self, i: int) -> bool:
        """Whether word `i` is a verb that stands before a noun as an adjective does: "acting", "retired"."""
        return self.tag(i) == "VERB" and self.tokens.dependencies[i] in ("amod", "compound")

    def start(self, i: int) -> int:
        """The offset of word `i`."""
        return self.tokens.starts[i]

    def end(self, i: int) -> int:
        """The offset behind word `i`."""
        return self.tokens.ends[i]

    def text_of(self, first: int, last: int) -> str:
        """The text from word `first` to word `last`, on one line."""
        return " ".join(self.article.text[self.start(first) : self.end(last)].split())

    def adjoin(self, i: int) -> bool:
        """Whether words `i` and `i` + 1 stand in one paragraph."""
        if not 0 <= i < len(self) - 1:
            return False
        gap = self.article.text[self.end(i) : self.start(i + 1)]
        return not gap.strip() and gap.count("\n") < 2

    def cuts_word(self, i: int) -> bool:
        """Whether word `i` is the end of a longer one that the parser divides: the "m" of "100m"."""
        before = self.form(i - 1)
        return before[-1:].isalnum() and self.end(i - 1) == self.start(i)

    def is_dash(self, i: int) -> bool:
        """Whether word `i` is a hyphen between spaces, which divides as a dash does."""
        apart = 0 < i < len(self) - 1 and self.end(i - 1) < self.start(i) and self.end(i) < self.start(i + 1)
        return self.form(i) == "-" and apart

    def name(self, mention: Mention) -> NameInSentence:
        """The words of a mention, with the forms of address before it, and of its sentence."""
        low, high = self._bounds(mention)
        first = self.first_of(mention)
        while mention.kind is Kind.PERSON and first > low and self._is_form_of_address(first - 1):
            first -= 1
        return NameInSentence(self, mention.kind, first, self.behind(mention), low, high)

    def _is_form_of_address(self, i: int) -> bool:
        """Whether word `i` addresses whoever the next words name: "Sir", "Dr."; no office, as "Professor" is."""
        addressed = self.form(i)[:1].isupper() and self.bare(i) in fact_words("roles", "addresses")
        addressed = addressed and self.bare(i - 1) not in ("first", "second")  # "First Lady"
        return addressed and self.adjoin(i) and self.is_free(i)

    def sentence_start(self, i: int) -> int:
        """The offset at which the sentence of word `i` begins."""
        sentence = sentence_at(self.analysis.sentences, self.start(i))
        return sentence.start if sentence else self.start(i)

    def first_of(self, mention: Mention) -> int:
        """The first word of a mention."""
        return bisect_right(self.tokens.starts, mention.start) - 1

    def behind(self, mention: Mention) -> int:
        """The word behind a mention."""
        return bisect_left(self.tokens.starts, mention.end)

    def _bounds(self, mention: Mention) -> tuple[int, int]:
        """The first word of the sentence of a mention, and the word behind that sentence."""
        sentence = sentence_at(self.analysis.sentences, mention.start)
        if sentence is None:
            return self.first_of(mention), self.behind(mention)
        starts = self.tokens.starts
        first = bisect_left(starts, sentence.start)
        title = self.form(first - 2) * (self.form(first - 1) == ".") + self.form(first - 1)
        if first and title in _titles_in_plural() and self.adjoin(first - 1):
            first = bisect_left(starts, self.sentence_start(first - 1))  # "Reps." ends no sentence
        return first, bisect_left(starts, sentence.end)

    def mention_at(self, i: int) -> Mention | None:
        """The mention that word `i` belongs to, the whole before what is within it; None where it belongs to none."""
        if not 0 <= i < len(self):
            return None
        at = self.start(i)
        last = bisect_right(self._starts, at)
        around = [m for m in self.mentions[max(0, last - 4) : last] if m.end > at]
        return next((m for m in reversed(around) if not m.nested), around[-1] if around else None)

    def mentions_between(self, low: int, high: int) -> Sequence[Mention]:
        """The mentions that begin with one of the words from `low` to before `high`."""
        end = self.start(high) if high < len(self) else len(self.article.text)
        return self.mentions[bisect_left(self._starts, self.start(low)) : bisect_left(self._starts, end)]

    def is_person(self, i: int) -> bool:
        """Whether word `i` belongs to a person's name."""
        mention = self.mention_at(i)
        return mention is not None and mention.kind is Kind.PERSON

    def is_organisation(self, i: int) -> bool:
        """Whether word `i` belongs to an organisation's name."""
        mention = self.mention_at(i)
        return mention is not None and mention.kind is Kind.ORGANISATION

    def name_start(self, i: int) -> int:
        """The first word of the longest name that word `i` belongs to; `i` where it belongs to none."""
        at = self.start(i)
        place = bisect_right(self._names, (at, len(self.article.text))) - 1
        starts = [self._names[place][0]] if place >= 0 and self._names[place][1] > at else []
        mention = self.mention_at(i)
        starts += [mention.start] if mention else []
        return min((bisect_right(self.tokens.starts, s) - 1 for s in starts), default=i)

    def name_end(self, i: int) -> int:
        """The last word of the longest name that word `i` belongs to; `i` where it belongs to none."""
        at = self.start(i)
        place = bisect_right(self._names, (at, len(self.article.text))) - 1
        ends = [self._names[place][1]] if place >= 0 and self._names[place][1] > at else []
        mention = self.mention_at(i)
        ends += [mention.end] if mention else []
        return max((bisect_left(self.tokens.starts, e) - 1 for e in ends), default=i)

    def is_free(self, i: int) -> bool:
        """Whether word `i` is no part of a longer name."""
        return self.name_start(i) == i == self.name_end(i)

    def depends_on(self, i: int, low: int, high: int) -> bool:
        """Whether the grammar ties word `i` to one of the words from `low` to before `high`."""
        heads = self.tokens.heads
        for _ in range(8):
            if heads[i] == i:
                return False
            i = heads[i]
            if low <= i < high:
                return True
        return False


@dataclass(frozen=True, slots=True)
class NameInSentence:
    """A name among the words of its sentence: word `first` to before `behind`, in `low` to before `high`."""

    words: ArticleWords
    kind: Kind  # of its bearer
    first: int
    behind: int
    low: int
    high: int

    def past_aside(self) -> int:
        """The mark behind the name, past "(R-Utah)" and ", 51"."""
        words, i, high = self.words, self.behind, self.high
        if i < high and words.form(i) == "(":
            close = next((n for n in range(i + 1, min(high, i + MAX_ASIDE_WORDS)) if words.form(n) == ")"), None)
            if close is not None and close + 1 < high and words.form(close + 1) == ",":
                i = close + 1
        if i + 2 < high and words.form(i) == "," and words.form(i + 1).isdigit() and words.form(i + 2) == ",":
            i += 2
        return i
