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
from cuttings.resolve.detect.non_names.place_words import is_in_quoted_name, is_no_place_alone, is_party, is_saint
from cuttings.resolve.detect.non_names.reasons import NotAName
from cuttings.resolve.detect.non_names.ship_names import (
    PREPOSITION_BEFORE,
    PREPOSITION_CHARS,
    is_named_ship,
    names_of_ships,
)
from cuttings.resolve.detect.non_names.table_lines import is_in_catalogue, is_turn_mark
from cuttings.resolve.names.tokens import Word, fact_words, words

QUOTED_TITLE = re.compile(r"(?:``|[\"“‘]) ?([A-Z][a-z]+\.?) \Z")
QUOTE_BEHIND_NICKNAME = re.compile(r" ?(?:''|[\"”’](?!s\b))")
OF_LAND_BEFORE = re.compile(r"\b(?:Miss|Captain|Mister) \Z")
TITLE_CHARS = 24  # characters before a name in which its title stands
CALLED_AFTER = frozenset({Label.LOCATION, Label.PERSON})  # what ships are called after
LETTERS_BEHIND = re.compile(r"(?<=[^\W\d_])(?:,\s(?:[A-Z][A-Za-z.]{1,6})(?=[\s,;.)]|$))+")
BEFORE_SENTENCE = re.compile(r"(?:^|[.!?:…|•*–—]|\n)[\s\"“”‘’'`«(\[]*$")
SENTENCE_CHARS = 12  # characters before a word that show whether it opens a sentence
ENDS_IN_CREDIT = re.compile(r"[^\W\d_](?:Credit|Photo|Image|Picture|Source)s?$")  # "MayCredit: Ann Lee"
COMMITTEE_FIELD = r"[A-Z][\w’'-]+(?: (?:of )?[A-Z][\w’'-]+)*"
MORE_FIELDS = rf"(?:(?:, (?:and )?| and )(?:the )?{COMMITTEE_FIELD})+"
LIST_OF_FIELDS = re.compile(rf"\b(?:[Ss]ubc|[Cc])ommittees (?:on|of|for) (?:the )?{COMMITTEE_FIELD}{MORE_FIELDS}")
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
    def lists_of_fields(self) -> Sequence[tuple[int, int]]:
        """Where several committees are told by what they are for: "committees on Mines, Wool and Trade"."""
        return [match.span() for match in LIST_OF_FIELDS.finditer(self.article.text)]

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


def _is_credit(gathered: GatheredNames, c: Candidate) -> bool:
    return ENDS_IN_CREDIT.search(c.text) is not None and gathered.article.text[c.end : c.end + 1] == ":"


def _is_nickname(gathered: GatheredNames, c: Candidate) -> bool:
    """Whether quotation marks hold a title and the name behind it, and nothing else: "King Jim".

    So it is where the name is a land's, behind the title of a contest or a hero: "Miss Freedonia".
    """
    text = gathered.article.text
    if OF_LAND_BEFORE.search(text, max(0, c.start - TITLE_CHARS), c.start) and gathered.gazetteer.land(c.text):
        return True
    title = QUOTED_TITLE.search(text, max(0, c.start - TITLE_CHARS), c.start)
    if c.label is not Label.PERSON or title is None or not QUOTE_BEHIND_NICKNAME.match(text, c.end):
        return False
    return fold(title[1]).rstrip(".") in fact_words("no-names", "titles_of_nicknames")


def _is_room(gathered: GatheredNames, c: Candidate) -> bool:
    """Whether letters only say which room or ward it is: "the ABC, PNC and labour rooms"."""
    if not c.text.isupper() or " " in c.text or c.name.known:
        return False
    return _room_behind().match(gathered.article.text, c.end) is not None


def _is_in_catalogue(gathered: GatheredNames, c: Candidate) -> bool:
    """Whether an unknown name stands among goods with their prices: "Larkin Chair for $40 (list price $50)"."""
    if c.name.known or c.rule != "recogniser" or gathered.gazetteer.lookup(c.text):
        return False
    return is_in_catalogue(gathered.article.text, c.start, c.end)


def _is_in_list_of_fields(gathered: GatheredNames, c: Candidate) -> bool:
    fields = any(start < c.end and c.start < end for start, end in gathered.lists_of_fields)
    return fields and c.label is Label.ORGANISATION and not c.name.known


def _is_serving(gathered: GatheredNames, c: Candidate) -> bool:
    """Whether a name is that of a drink: "a glass of Larkin"."""
    before = gathered.article.text[max(0, c.start - TITLE_CHARS) : c.start]
    return c.label is Label.ORGANISATION and _serving_before().search(before) is not None


def _is_no_place(gathered: GatheredNames, c: Candidate) -> bool:
    """Whether what was taken for a place is a word of a title, a party of a law case, or one of many districts."""
    span = gathered.article.text, c.start, c.end
    if c.label in {Label.LOCATION, Label.MISCELLANEOUS} and is_in_quoted_name(*span):
        return True
    return c.label is Label.LOCATION and (is_party(*span, gathered.gazetteer) or is_no_place_alone(*span))


GATHERED_RULES: tuple[tuple[NotAName, Callable[[GatheredNames, Candidate], bool]], ...] = (
    (NotAName.SHIP, _is_ship),
    (NotAName.NICKNAME, _is_nickname),
    (NotAName.SAINT, lambda gathered, c: is_saint(gathered.article.text, c.start)),
    (NotAName.NO_PLACE, _is_no_place),
    (NotAName.ROOM, _is_room),
    (NotAName.CATALOGUE, _is_in_catalogue),
    (NotAName.DEGREE, _is_degree),
    (NotAName.SENTENCE_OPENING, _is_sentence_opening),
    (NotAName.OTHER_MEANING, _has_other_meaning),
    (NotAName.RUN_TOGETHER, _is_run_together),
    (NotAName.CREDIT, _is_credit),
    (NotAName.TURN, lambda gathered, c: is_turn_mark(gathered.article.text, c.start, c.end)),
    (NotAName.FIELDS, _is_in_list_of_fields),
    (NotAName.SERVING, _is_serving),
)


@cache
def _serving_before() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load_facts('no-names')['servings'])}) of \Z")


@cache
def _letters_before() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, load_facts('names')['ships']))}) [A-Z][a-z]+\.? \Z")


@cache
def _room_behind() -> re.Pattern[str]:
    rooms = "|".join(map(re.escape, load_facts("no-names")["rooms"]))
    return re.compile(rf"(?:, [A-Z]{{2,6}})*(?:,? and [\w-]+)? (?:{rooms})\b")


@cache
def _ship() -> re.Pattern[str]:
    prefixes = "|".join(map(re.escape, load_facts("names")["ships"]))
    return re.compile(rf"\b(?:{prefixes})\s+([A-Z][\w’'-]+)")
