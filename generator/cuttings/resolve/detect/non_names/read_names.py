"""What an article says of whether a name that the recogniser read in it is one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from cuttings.common.text import fold
from cuttings.gazetteer import Gazetteer
from cuttings.model import Analysis, Article, Label, Tokens, sentence_at
from cuttings.resolve.detect.non_names.explained_letters import explained_letters
from cuttings.resolve.detect.non_names.lone_words import is_contested, is_nobody, is_team_member, is_with_article
from cuttings.resolve.detect.non_names.own_words import (
    are_abbreviations,
    are_states,
    by_own_words,
    is_office,
    is_part_of_common_words,
    is_people,
    vessels,
)
from cuttings.resolve.detect.non_names.place_words import is_no_place
from cuttings.resolve.detect.non_names.possessive_places import is_somebodys_place
from cuttings.resolve.detect.non_names.reasons import NotAName
from cuttings.resolve.detect.non_names.share_symbols import is_share_symbol
from cuttings.resolve.detect.non_names.table_lines import is_in_other_script, is_row_label
from cuttings.resolve.names.forms_of_address import is_office_in_letters
from cuttings.resolve.names.surface_form import SurfaceForm
from cuttings.resolve.names.titles import only_titles
from cuttings.resolve.names.tokens import words

MAX_NAME_CHARS = 100
NAME_BEHIND_LETTERS = re.compile(r" [A-Z][\w’'-]*[a-z]")
SIBILANTS = ("s", "x", "z", "ch", "sh")  # endings of names whose plural ends in "es"
CLOSING_QUOTES = {'"': '"', "“": "”", "«": "»", "„": "“"}
TAGS_OF_COMMON_WORDS = {"NOUN", "VERB", "AUX", "ADV", "ADJ", "DET", "PRON", "SCONJ", "CCONJ", "INTJ", "ADP", "NUM"}


class ReadSpan(NamedTuple):
    """A stretch of an article that the recogniser takes for a name, and of what kind."""

    start: int
    end: int
    label: Label


Rule = tuple[NotAName, Callable[["ReadNames", ReadSpan, SurfaceForm], bool]]


@dataclass(frozen=True)
class ReadNames:
    """The names that the recogniser read in one article, and what the article says of them."""

    article: Article
    analysis: Analysis
    spans: Sequence[ReadSpan]
    offices: Sequence[tuple[int, int]]  # start and end of titles that announce somebody
    gazetteer: Gazetteer

    def verdict(self, span: ReadSpan, name: SurfaceForm) -> NotAName | None:
        """Why `span`, in which `name` stands, is not a name; None where it is one."""
        reason = (
            self._first_of(RULES_OF_SHAPE, span, name)
            or by_own_words(name)
            or self._first_of(RULES_OF_CONTEXT, span, name)
        )
        if reason or name.known or self.gazetteer.lookup(name.text):
            return reason
        return self._first_of(RULES_FOR_UNKNOWN, span, name)

    def _first_of(self, rules: Sequence[Rule], span: ReadSpan, name: SurfaceForm) -> NotAName | None:
        for reason, applies in rules:
            if applies(self, span, name):
                return reason
        return None

    @cached_property
    def texts(self) -> list[str]:
        """The names as the article writes them, in the order of `spans`."""
        return [self.article.text[span.start : span.end] for span in self.spans]

    @cached_property
    def explained(self) -> frozenset[str]:
        """Abbreviations that the article explains by a common noun: "improvised explosive devices (IEDs)"."""
        return explained_letters(self.article.text)

    @cached_property
    def firms(self) -> Sequence[tuple[int, int]]:
        """The spans of what was read as the name of an organisation."""
        return [(s.start, s.end) for s in self.spans if s.label is Label.ORGANISATION]

    @cached_property
    def ships(self) -> frozenset[str]:
        """The names that stand behind the letters of a ship: "Larkin" of "HMS Larkin"."""
        text = self.article.text
        return frozenset(text[s.start : s.end] for s in self.spans if _follows_vessel(text, s.start))

    @cached_property
    def sentence_openings(self) -> frozenset[str]:
        """Lone words that are read as names only where they open a sentence, and to the parser are common words."""
        text = self.article.text
        sentences = {sentence.start for sentence in self.analysis.sentences}
        sentences |= {start + 1 for start in sentences if text[start : start + 1] in CLOSING_QUOTES}
        opening, elsewhere = set[str](), set[str]()
        for span, name in zip(self.spans, self.texts, strict=True):
            prose = text[span.end : span.end + 2].strip().islower() and not name.isupper()
            opens = " " not in name and prose and span.start in sentences
            if opens and _tag_at(self.analysis.tokens, span.start) in TAGS_OF_COMMON_WORDS:
                opening.add(name)
            else:
                elsewhere |= {name, *name.split()}
        return frozenset(opening - elsewhere)

    @cached_property
    def quoted(self) -> frozenset[str]:
        """What is read as a person, but has quotation marks of its own wherever it stands: shows, songs, nicknames."""
        text, quoted, plain = self.article.text, set[str](), set[str]()
        for span, name in zip(self.spans, self.texts, strict=True):
            closing = CLOSING_QUOTES.get(text[span.start - 1 : span.start])
            alone = closing is not None and text[span.end : span.end + 2].lstrip(",.").startswith(closing)
            bracket = text[max(0, span.start - 2) : span.start - 1] == "("
            (quoted if alone and span.label is Label.PERSON and not bracket else plain).add(name)
        return frozenset(quoted - plain)

    @cached_property
    def surnames(self) -> frozenset[str]:
        """The folded last words of the names of people that have several words."""
        text = self.article.text
        full = (words(text, s.start, s.end) for s in self.spans if s.label is Label.PERSON)
        return frozenset(fold(line[-1].text) for line in full if len(line) > 1)


def _is_other_kind(read: ReadNames, span: ReadSpan, name: SurfaceForm) -> bool:
    return span.label is Label.MISCELLANEOUS and not read.gazetteer.demonym(name.text)


def _is_people(read: ReadNames, span: ReadSpan, name: SurfaceForm) -> bool:
    return is_people(name) and not read.gazetteer.demonym(name.text)


def _has_no_capital(read: ReadNames, span: ReadSpan, name: SurfaceForm) -> bool:
    return not any(c.isalpha() and not c.islower() for c in name.text)


def _is_too_long(read: ReadNames, span: ReadSpan, name: SurfaceForm) -> bool:
    return span.end - span.start > MAX_NAME_CHARS


def _is_in_office(read: ReadNames, span: ReadSpan, name: SurfaceForm) -> bool:
    """Whether the words are only titles, in a title that announces somebody, or an office that was read as a person."""
    announced = any(start <= span.start and span.end <= end for start, end in read.offices)
    return only_titles(name.words) if announced else span.label is Label.PERSON and is_office(name)


def _is_handle(read: ReadNames, span: ReadSpan, name: SurfaceForm) -> bool:
    return read.article.text[span.start - 1 : span.start] in ("@", "#")


def _is_ticker(read: ReadNames, span: ReadSpan, name: SurfaceForm) -> bool:
    """Whether it is the symbol of a share; known letters may stand for several: "the agency (AP)" is none."""
    firms = () if name.known else read.firms
    return is_share_symbol(read.article.text, span.start, span.end, firms)


def _is_abbreviation(read: ReadNames, span: ReadSpan, name: SurfaceForm) -> bool:
    """Whether it is one or several of what is abbreviated so, or any letters in the plural; a place may be: "CT".

    Letters for an office or where somebody plays are one before a name: "TE Ann Lee".
    """
    letters = is_office_in_letters(name.text) and NAME_BEHIND_LETTERS.match(read.article.text, span.end)
    return span.label is not Label.LOCATION and bool(letters or are_abbreviations(name.text))


def _is_family(read: ReadNames, span: ReadSpan, name: SurfaceForm) -> bool:
    definite = fold(read.article.text[max(0, span.start - 4) : span.start]).strip() == "the"
    families = {f"{surname}{'es' if surname.endswith(SIBILANTS) else 's'}" for surname in read.surnames}  # "pooles"
    return name.key in families and (definite or name.key.endswith(tuple(f"{s}es" for s in SIBILANTS)))


def _is_somebodys_place(read: ReadNames, span: ReadSpan, name: SurfaceForm) -> bool:
    starts = (s.start for s, text in zip(read.spans, read.texts, strict=True) if text == name.text)
    return span.label is Label.ORGANISATION and is_somebodys_place(read.article.text, name, span.start, starts)


def _is_part_of_phrase(read: ReadNames, span: ReadSpan, name: SurfaceForm) -> bool:
    place = span.label is Label.LOCATION  # "U.S. dollars" are of a land
    return not place and is_part_of_common_words(read.article.text, span.start, span.end)


def _is_no_place(read: ReadNames, span: ReadSpan, name: SurfaceForm) -> bool:
    return span.label is Label.LOCATION and is_no_place(read.article.text, span.start, span.end, read.gazetteer)


def _is_lone_word(read: ReadNames, span: ReadSpan, name: SurfaceForm) -> bool:
    text, start, end = read.article.text, span.start, span.end
    if is_with_article(text, start, end, read.surnames):
        return True
    behind = _tag_at(read.analysis.tokens, end + 1) if text[end : end + 1] == " " else None
    nobody = is_nobody(text, start, end, behind, read.surnames) or are_states(name.text, read.gazetteer)
    return span.label is Label.PERSON and nobody


def _is_in_other_script(read: ReadNames, span: ReadSpan, name: SurfaceForm) -> bool:
    sentence = sentence_at(read.analysis.sentences, span.start)
    bounds = (sentence.start, sentence.end) if sentence else (span.start, span.end)
    return is_in_other_script(read.article.text, span.start, span.end, bounds)


RULES_OF_SHAPE: tuple[Rule, ...] = (
    (NotAName.OTHER_KIND, _is_other_kind),
    (NotAName.PEOPLE, _is_people),
    (NotAName.NO_CAPITAL, _has_no_capital),
    (NotAName.TOO_LONG, _is_too_long),
    (NotAName.ONLY_TITLE, _is_in_office),
    (NotAName.OTHER_SCRIPT, _is_in_other_script),
)
RULES_OF_CONTEXT: tuple[Rule, ...] = (  # after those of the words by themselves
    (NotAName.EXPLAINED, lambda read, span, name: name.text in read.explained),
    (NotAName.SHIP, lambda read, span, name: name.text in read.ships),
    (NotAName.HANDLE, _is_handle),
    (NotAName.TICKER, _is_ticker),
    (NotAName.ABBREVIATION, _is_abbreviation),
    (NotAName.WHERE, _is_somebodys_place),
    (NotAName.LEFT_OPEN, lambda read, span, name: is_contested(read.article.text, name, span.end)),
    (NotAName.NO_PLACE, _is_no_place),
    (NotAName.LONE_WORD, _is_lone_word),  # there is a town called Secretary
)
RULES_FOR_UNKNOWN: tuple[Rule, ...] = (  # for what neither the gazetteer knows nor the facts on organisations
    (NotAName.SHIP, lambda read, span, name: name.text.split()[0] in vessels()),
    (NotAName.SENTENCE_OPENING, lambda read, span, name: name.text in read.sentence_openings),
    (NotAName.QUOTED, lambda read, span, name: name.text in read.quoted),
    (NotAName.MEMBER, lambda read, span, name: is_team_member(read.article.text, span.start, span.end)),
    (NotAName.COMMON_WORDS, _is_part_of_phrase),
    (NotAName.TABLE_ROW, lambda read, span, name: is_row_label(read.article.text, span.start, span.end)),
    (NotAName.FAMILY, _is_family),
)


def _tag_at(tokens: Tokens, start: int) -> str | None:
    """The tag of the word that begins at `start`, None where none begins."""
    at = bisect_left(tokens.starts, start)
    return tokens.tags[at] if at < len(tokens) and tokens.starts[at] == start else None


def _follows_vessel(text: str, start: int) -> bool:
    return bool(set(text[max(0, start - 8) : start].split()[-1:]) & vessels()) and text[start - 1] in " ."
