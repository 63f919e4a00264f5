"""What the text of an article tells of which of several people a surname means."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.people.cues import (
    AGE_OF_SIBLING,
    GENDER_OF_PRONOUN,
    Cues,
    age_among_siblings,
    introduced_as_parent,
    kin_of,
    read_cues,
)
from cuttings.resolve.linking.people.profiles import Profiles
from cuttings.resolve.teams.lineups import is_in_list_of_surnames

MAX_SENTENCES_TO_BEARER = 1  # ends of sentences between a name in full and the surname alone
MAX_SENTENCES_TO_SURNAME = 5  # the same between a surname alone and the next
SENTENCE_CHARS_BEFORE = 400  # characters before a name in which the beginning of its sentence is looked for
END_OF_SENTENCE = re.compile(
    r"(?:(?<!\b[A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})(?<!\b[A-Z][a-z]{3})[.!?][\"”’)]*\s|\n)\s*"
)
SUBJECT_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Hh]is|[Hh]er|[Tt]heir)\b")
NOMINATIVE = re.compile(r"\b(?:[Hh]e|[Ss]he)\b")
ANY_PRONOUN = re.compile(r"\b(?:[Hh]e|[Hh]is|[Hh]im|[Hh]imself|[Ss]he|[Hh]er|[Hh]erself)\b")
OPENING_QUOTE = re.compile(r"[\"“]|``")
WHOSE_RELATIVE = re.compile(r"\b(?:[Hh]is|[Hh]er|[Tt]heir) (?:[\w-]+ )?[\w-]+,? \Z")  # right before a name

Bearers = Mapping[str, Candidate]  # people of one surname, each with a mention in full, by the key of the full name


class BearerClues:
    """The mentions of one article, what stands beside them, and where it names people in full."""

    def __init__(self, ordered: Sequence[Candidate], text: str, profiles: Profiles) -> None:
        self._ordered, self._text, self._profiles = ordered, text, profiles
        self._cues = {c.start: read_cues(c, text) for c in ordered}
        self._keys = {c.start: profiles.index.key(c) for c in ordered}
        relatives = {c: at for c in ordered if (at := kin_of(c, text)) is not None}
        self._named_behind_owner = {at for c, at in relatives.items() if text[c.end] in "'’"}
        self._relatives = {c.start: self._keys.get(at, "") for c, at in relatives.items()}
        self._first_in_full: dict[str, int] = {}  # in running text, by key
        self.parents: set[str] = set()  # the keys of those introduced as somebody's parents
        for c in ordered:
            key = self._keys[c.start]
            if not c.headline and key not in self._first_in_full:
                self._first_in_full[key] = c.start
                self.parents |= {key} if introduced_as_parent(c, text) else set()
        self._ages = {self._keys[c.start]: age for c in ordered if (age := age_among_siblings(c, text))}
        self._told_by_sentence: set[int] = set()  # where surnames stand of which a later pronoun told whose they are
        self._lately: dict[str, Candidate] = {}  # the last surname alone that meant who was just named, by key

    def cues(self, c: Candidate) -> Cues:
        """What stands beside a mention."""
        return self._cues[c.start]

    def tells(self, c: Candidate) -> bool:
        """Whether words beside a mention say who is meant."""
        cues = self._cues[c.start]
        return bool(cues.gender or cues.title or cues.generation or c.start in self._relatives)

    def relative_of(self, c: Candidate) -> str | None:
        """The key of a relative named in full behind `c`: of Ann Lee in "Lee's wife, Ann Lee"; None without one."""
        return self._relatives.get(c.start)

    def first_in_full(self, key: str) -> int:
        """Where the running text names a person in full first; 0 where it does not."""
        return self._first_in_full.get(key, 0)

    def is_late(self, key: str) -> bool:
        """Whether a person is named as "the late Ann Lee"."""
        named = (c for c in self._ordered if (self._keys[c.start] or c.key) == key)
        return any(self._cues[c.start].before == "late" for c in named)

    def told(self, c: Candidate, possible: Bearers) -> Bearers:
        """Those of `possible` who are named before `c`, whose given name or gender the text tells beside it."""
        if any(self._first_in_full.get(k, c.start) < c.start for k in possible):
            possible = {k: b for k, b in possible.items() if self.first_in_full(k) < c.start}
        cues = self._cues[c.start]
        if called := {k: b for k, b in possible.items() if b.name.person.given[:1] == (cues.before,)}:
            return called
        genders = self._profiles.genders
        if cues.pronoun:
            return {k: b for k, b in possible.items() if genders.get(k, cues.pronoun) == cues.pronoun} or possible
        if len(possible) > 1:
            later = self._pronoun_in_sentence(c)
            near = {k: b for k, b in possible.items() if later and genders.get(k) == later and self._is_near(c, k)}
            near = near or {k: b for k, b in possible.items() if self._goes_on(c, k, possible)}
            self._told_by_sentence |= {c.start} if near else set()
            return near or possible
        return possible

    def is_told_once(self, c: Candidate) -> bool:
        """Whether a pronoun in the sentence of `c` told who is meant, which says nothing of the surname elsewhere."""
        return bool(self._cues[c.start].pronoun) or c.start in self._told_by_sentence

    def _pronoun_in_sentence(self, c: Candidate) -> str:
        """The gender of "he" or "she" behind a surname in its sentence, outside quotations and before other names.

        "" where none stands there, or pronouns of both genders do: "Lee asked her whether he should go".
        """
        rest = self._text[c.end : c.end + SENTENCE_CHARS_BEFORE]
        ends = [m.start() for m in (END_OF_SENTENCE.search(rest), OPENING_QUOTE.search(rest)) if m]
        end = min((len(rest), *ends, *(b.start - c.end for b in self._ordered if b.start >= c.end)))
        genders = {GENDER_OF_PRONOUN[word.lower()] for word in ANY_PRONOUN.findall(rest, 0, end)}
        return min(genders) if len(genders) == 1 and NOMINATIVE.search(rest, 0, end) else ""

    def _goes_on(self, c: Candidate, key: str, possible: Bearers) -> bool:
        """Whether the surname alone meant that person shortly before `c`, and nobody was named in full since."""
        last = self._lately.get(key)
        if last is None or not last.start < c.start or self._sentences(last.end, c.start) > MAX_SENTENCES_TO_SURNAME:
            return False
        return not any(last.start < b.start < c.start and self._keys[b.start] in possible for b in self._ordered)

    def _is_near(self, c: Candidate, key: str) -> bool:
        """Whether the sentence before `c`, or its own, names a person in full."""
        ends = (b.end for b in self._ordered if b.start < c.start and self._keys[b.start] == key and not b.headline)
        return not c.headline and any(self._sentences(end, c.start) <= MAX_SENTENCES_TO_BEARER for end in ends)

    def of_age(self, c: Candidate, bearers: Bearers) -> Bearers:
        """The elder or the younger of siblings, for whom `c` asks and whom the article calls so; {} if it does not.

        Of two of whom one is called the other, it is the second.
        """
        asked = self._cues[c.start].generation
        called = {k: self._ages[k] for k in bearers if k in self._ages}
        if asked not in AGE_OF_SIBLING.values() or len(bearers) > 2 or len(called) != 1:
            return {}
        return {k: b for k, b in bearers.items() if (called.get(k) == asked) is (asked in called.values())}

    def relative_was_last(self, c: Candidate, possible: Bearers) -> bool:
        """Whether the last of `possible` named in full before `c` is a relative of whom something else is told.

        That is the subject of "Tom Lee's wife, Ann Lee, came", and a relative who is named in full again.
        """
        last = max(
            (b.start for b in self._ordered if b.start < c.start and self._keys[b.start] in possible), default=-1
        )
        return last in self._named_behind_owner or self._is_relative_again(c.article, last)

    def _is_relative_again(self, article: str, start: int) -> bool:
        key = self._keys.get(start, "")
        return (article, key) in self._profiles.kin and self._first_in_full.get(key, start) < start

    def is_listed(self, c: Candidate) -> bool:
        """Whether a name stands in a list of surnames alone: "Berg, Lund, Strand and Roe"."""
        return is_in_list_of_surnames(self._text, c.start, c.end)

    def remember(self, c: Candidate, key: str) -> None:
        """Note that a surname alone means somebody here, so that it may go on to."""
        self._lately[key] = c

    def just_named(self, c: Candidate, possible: Bearers) -> str | None:
        """The key of the one of `possible` whom alone the sentence before `c`, or its own, names in full.

        From then on the surname alone goes on to mean that one, until another is named. None where that sentence has a
        pronoun before the name, which somebody else may be, or says whose relative it is.
        """
        before = [b for b in self._ordered if b.start < c.start and self._keys[b.start] in possible and not b.headline]
        if not before or c.headline:
            return None
        last = before[-1]
        key = self._keys[last.start]
        kin = {k for k in possible if (c.article, k) in self._profiles.kin}
        if key in kin and kin != set(possible):
            return None
        lately = self._lately.get(key)
        if lately is not None and lately.start > last.start:
            near = self._sentences(lately.end, c.start) <= MAX_SENTENCES_TO_SURNAME
        else:
            near = self._sentences(last.end, c.start) <= MAX_SENTENCES_TO_BEARER and self._is_subject(last, possible)
        if near:
            self._lately[key] = c
        return key if near else None

    def _sentences(self, start: int, end: int) -> int:
        return len(END_OF_SENTENCE.findall(self._text, start, end))

    def _is_subject(self, full: Candidate, possible: Bearers) -> bool:
        """Whether nobody else of `possible` is named in the sentence of a mention, and no pronoun before it."""
        since = max(0, full.start - SENTENCE_CHARS_BEFORE)
        begin = max((m.end() for m in END_OF_SENTENCE.finditer(self._text, since, full.start)), default=since)
        named = {self._keys[b.start] for b in self._ordered if begin <= b.start <= full.start} & set(possible)
        possessive = self._text.startswith(("'", "’"), full.end)
        before = WHOSE_RELATIVE.sub("", self._text[begin : full.start])
        return len(named) == 1 and not possessive and SUBJECT_PRONOUN.search(before) is None
