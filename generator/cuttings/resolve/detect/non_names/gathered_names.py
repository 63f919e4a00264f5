"""What an article says of whether a name that was gathered in it is one, when all its names are known."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from cuttings.common.facts import load_facts, word_set
from cuttings.common.text import fold
from cuttings.gazetteer import Gazetteer
from cuttings.model import Article, Label, Role
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.detect.non_names.own_words import is_abbreviation
from cuttings.resolve.detect.non_names.place_words import (
    is_in_fixed_phrase,
    is_in_quoted_name,
    is_no_place_alone,
    is_numbered_seat,
    is_pollster,
    is_scandal_or_people,
    parties_of_cases,
)
from cuttings.resolve.detect.non_names.reasons import NotAName
from cuttings.resolve.detect.non_names.ship_names import (
    PREPOSITION_BEFORE,
    PREPOSITION_CHARS,
    is_named_ship,
    names_of_ships,
)
from cuttings.resolve.detect.non_names.table_lines import is_in_catalogue, is_turn_mark
from cuttings.resolve.names.tokens import Word, words

TITLE_CHARS = 24  # characters before a name in which its title stands
CALLED_AFTER = frozenset({Label.LOCATION, Label.PERSON})  # what ships are called after
LETTERS_BEHIND = re.compile(r"(?<=[^\W\d_])(?:,\s(?:[A-Z][A-Za-z.]{1,6})(?=[\s,;.)]|$))+")
BEFORE_SENTENCE = re.compile(r"(?:^|[.!?:…|•*–—]|\n)[\s\"“”‘’'`«(\[]*$")
SENTENCE_CHARS = 12  # characters before a word that show whether it opens a sentence
RUN_TOGETHER = re.compile(r"(?<![^\W_])(?!Ma?c)([A-Z][a-z]{2,})([A-Z][a-z]+)")


def without_non_names(article: Article, candidates: Sequence[Candidate], gazetteer: Gazetteer) -> list[Candidate]:
    """The candidates of one article, which are sorted, but for those that its text shows not to be names."""
    gathered = GatheredNames(article, candidates, gazetteer)
    return [c for c in candidates if gathered.verdict(c) is None]


@dataclass(frozen=True)
class GatheredNames:
    """The candidates of one article, and what the article says of them."""

    article: Article
    candidates: Sequence[Candidate]
    gazetteer: Gazetteer

    def verdict(self, c: Candidate) -> NotAName | None:
        """Why a candidate of the article is not a name; None where it is one."""
        return next((reason for reason, applies in GATHERED_RULES if applies(self, c)), None)

    @cached_property
    def ships(self) -> frozenset[str]:
        """The folded names that stand behind the letters of a ship: "norvik" of "HMS Norvik"."""
        return frozenset(fold(match[1]) for match in _ship().finditer(self.article.text))

    @cached_property
    def ashore(self) -> Sequence[Candidate]:
        """The candidates that are not ships."""
        any_ship = self.ships or names_of_ships(self.article.text)
        return [c for c in self.candidates if not _is_ship(self, c)] if any_ship else self.candidates

    @cached_property
    def degrees(self) -> Sequence[tuple[int, int]]:
        """Where degrees and orders stand behind a name: ", BSc, RD" in "Ann Lee, BSc, RD".

        One that can be nothing else makes degrees of the letters beside it, those of a state among them.
        """
        return [
            match.span()
            for match in LETTERS_BEHIND.finditer(self.article.text)
            if any(letters.replace(".", "") in word_set("no-names", "degrees") for letters in match[0].split(", ")[1:])
        ]

    @cached_property
    def sentence_openings(self) -> frozenset[str]:
        """Lone words with a capital only where they open a sentence or headline, and more often without one."""
        lone = {c.text for c in self.ashore if c.text.isalpha() and c.text.istitle() and not c.name.known}
        if not lone:
            return frozenset()
        inside = {w.stem for c in self.ashore if " " in c.text for w in c.name.words}
        without_capital = {name.lower() for name in lone}
        small, opening, within = Counter[str](), Counter[str](), set[str]()
        text = self.article.text
        for block in self.article.read_blocks():
            headline = block.role is Role.TITLE
            for word in words(text, block.start, block.end):
                if word.text.islower():
                    if word.text in without_capital:
                        small[word.text] += 1
                elif word.text in lone and opens_sentence(text, word, block.start):
                    opening[word.text] += 1
                elif word.stem in lone and not headline:
                    within.add(word.stem)
        return frozenset(w for w in lone - inside - within if opening[w] and small[w.lower()] >= opening[w])

    @cached_property
    def parties(self) -> frozenset[str]:
        """Those who sue in the cases that the article names: "in Larkin" is no place beside "Larkin v. Roe"."""
        return parties_of_cases(self.article.text)

    @cached_property
    def words_of_people(self) -> Collection[str]:
        """The words of the names of people in which no two words run together."""
        people = (c for c in self.ashore if c.label is Label.PERSON and not RUN_TOGETHER.search(c.text))
        return frozenset(w.stem for c in people for w in c.name.words)


def opens_sentence(text: str, word: Word, begin: int) -> bool:
    """Whether a word opens a sentence of the block that begins at `begin`."""
    return BEFORE_SENTENCE.search(text[max(begin, word.start - SENTENCE_CHARS) : word.start]) is not None


def _is_ship(gathered: GatheredNames, c: Candidate) -> bool:
    """Whether a place or person is the ship called after it: "HMS Norvik", and then "Norvik", but not "in Norvik".

    So is "the trawler Ann Lee", and then "the Ann Lee", but not "Ann Lee".
    """
    if c.label in CALLED_AFTER and is_named_ship(gathered.article.text, c.start, c.end):
        return True
    if c.rule == "title" and _letters_before().search(gathered.article.text, max(0, c.start - TITLE_CHARS), c.start):
        return True  # "MV Professor Ann Lee"
    if c.label not in CALLED_AFTER or c.key not in gathered.ships:
        return False
    return PREPOSITION_BEFORE.search(gathered.article.text, max(0, c.start - PREPOSITION_CHARS), c.start) is None


def _is_degree(gathered: GatheredNames, c: Candidate) -> bool:
    return any(start <= c.start < end for start, end in gathered.degrees)


def _is_sentence_opening(gathered: GatheredNames, c: Candidate) -> bool:
    return c.rule in {"recogniser", "title"} and c.text in gathered.sentence_openings


def _has_other_meaning(gathered: GatheredNames, c: Candidate) -> bool:
    """Whether letters that mean one organisation in its own surroundings stand in others: "IRA" of a pension."""
    surroundings = load_facts("organisations")["letters_near"].get(c.text)
    return surroundings is not None and not any(word in gathered.article.text for word in surroundings)


def _is_run_together(gathered: GatheredNames, c: Candidate) -> bool:
    """Whether a word has the end of one name and the beginning of another, as a page's pop-ups leave them.

    So has "Ann LeeAnn", and "LeeHarbour" where somebody in the article is called Lee.
    """
    pairs = RUN_TOGETHER.findall(c.text)
    if not pairs:
        return False
    parts = {part for w in c.name.words for part in w.stem.split("-")}
    return any(left in gathered.words_of_people or {left, right} & parts for left, right in pairs)


def _is_in_catalogue(gathered: GatheredNames, c: Candidate) -> bool:
    """Whether an unknown name stands among goods with their prices: "Larkin Chair for $40 (list price $50)"."""
    if c.name.known or c.rule != "recogniser" or gathered.gazetteer.lookup(c.text):
        return False
    return is_in_catalogue(gathered.article.text, c.start, c.end)


def _is_no_place(gathered: GatheredNames, c: Candidate) -> bool:
    """Whether what was taken for a place is a word of a title, or one of many districts."""
    span = gathered.article.text, c.start, c.end
    if c.label in {Label.LOCATION, Label.MISCELLANEOUS} and is_in_quoted_name(*span):
        return True
    if c.label is Label.ORGANISATION and is_numbered_seat(c.text):
        return True
    if is_abbreviation(c.text) and gathered.article.text.startswith(". ", c.end):
        return c.rule == "gazetteer"  # "Sens. Ann Lee and Otto Roe"
    return c.label is Label.LOCATION and (_means_another(gathered, c) or is_no_place_alone(*span))


def _means_another(gathered: GatheredNames, c: Candidate) -> bool:
    """Whether a place's name is that of a scandal, of some people, of who is sued, of a pollster, or in a phrase."""
    if is_scandal_or_people(c.text, gathered.gazetteer) or is_in_fixed_phrase(gathered.article.text, c.start):
        return True
    party = c.text in gathered.parties and not gathered.gazetteer.land(c.text)
    return party or is_pollster(gathered.article.text, c.start, c.end, gathered.gazetteer)


GATHERED_RULES: tuple[tuple[NotAName, Callable[[GatheredNames, Candidate], bool]], ...] = (
    (NotAName.SHIP, _is_ship),
    (NotAName.NO_PLACE, _is_no_place),
    (NotAName.CATALOGUE, _is_in_catalogue),
    (NotAName.DEGREE, _is_degree),
    (NotAName.SENTENCE_OPENING, _is_sentence_opening),
    (NotAName.OTHER_MEANING, _has_other_meaning),
    (NotAName.RUN_TOGETHER, _is_run_together),
    (NotAName.TURN, lambda gathered, c: is_turn_mark(gathered.article.text, c.start, c.end)),
)


@cache
def _letters_before() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, load_facts('names')['ships']))}) [A-Z][a-z]+\.? \Z")


@cache
def _ship() -> re.Pattern[str]:
    prefixes = "|".join(map(re.escape, load_facts("names")["ships"]))
    return re.compile(rf"\b(?:{prefixes})\s+([A-Z][\w’'-]+)")
