"""Finds the full form of a short name of an organisation in its own article: "Larkin Mills" for "Larkin"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from cuttings.common.facts import word_set
from cuttings.gazetteer import Gazetteer
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.organisations.committee_names import read_committee
from cuttings.resolve.linking.organisations.short_forms import (
    MAX_INTRODUCING_CHARS,
    Strength,
    initials,
    is_branch,
    is_dispensable,
    is_part,
    short_for,
)
from cuttings.resolve.linking.stated_aliases import MAX_ALIAS_GAP_CHARS
from cuttings.resolve.names.country_of_body import split_owner
from cuttings.resolve.names.organisation_name import OrganisationName, small_words

Identities = Mapping[tuple[str, int], str]  # what a mention names, by article and start
_Place = tuple[str, int]  # of a mention: its identity, and its number among the mentions of that
CREDIT_BESIDE = re.compile(r"\A.?/|/.?\Z")  # in a name with two characters on each side
MIN_ACRONYM_LETTERS = 3  # letters from which on an acronym is told by the first letters of a name
WHOLE_NAME_FACTOR = 3  # times as often as its part an organisation is named that does not go by that part's name
KNOWN_MARK = "known "  # before the name of a known organisation in its identity
NATIONAL_MARK = " of "  # before the country in the identity of what every country has


class FullForm(NamedTuple):
    """The longer name that a name is short for, and why."""

    candidate: Candidate
    why: str
    spelt_out: bool = False  # the article spells out the letters: they mean that here, whatever they mean elsewhere


class _Possible(NamedTuple):
    """A longer name that may be meant, and how sure that is."""

    strength: Strength
    why: str
    full: Candidate


class LongerNames:
    """The names in `text` that others may be short for, found by their words and by where they stand.

    Comparing each name with every other would take long where there are thousands.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.bearers: dict[str, list[Candidate]] = defaultdict(list)  # by identity
        self.identities_with: dict[str, set[str]] = defaultdict(set)  # by a word of the name
        self._by_clue: dict[tuple[str, ...], dict[str, _Place]] = defaultdict(dict)  # then by text
        self._by_start: list[tuple[int, _Place]] = []
        self._longest = 0

    def add(self, identity: str, full: Candidate) -> None:
        """Add a mention of a name of several words; mentions come in the order of the text."""
        place = identity, len(self.bearers[identity])
        self.bearers[identity].append(full)
        self._by_start.append((full.start, place))
        self._longest = max(self._longest, full.end - full.start)
        for word in full.name.organisation.parts:
            self.identities_with[word].add(identity)
        for clue in _clues_of_longer(full.name.organisation):
            self._by_clue[clue].setdefault(f"{identity} {full.text}", place)

    def for_short(self, short: Candidate, own: str) -> Iterator[tuple[str, Candidate]]:
        """The identities and mentions that `short`, of the identity `own`, may be short for, by order of the text.

        They share words or letters with it, or stand beside it.
        """
        gap = max(MAX_ALIAS_GAP_CHARS, MAX_INTRODUCING_CHARS)
        first = bisect_left(self._by_start, (short.start - gap - self._longest,))
        last = bisect_left(self._by_start, (short.end + gap + 1,))
        places = {place for _, place in self._by_start[first:last]}
        for clue in _clues_of_short(short.name.organisation):
            places |= {*self._by_clue.get(clue, {}).values()}
        for identity, number in sorted(places):
            if identity != own:
                yield identity, self.bearers[identity][number]


def _clues_of_longer(name: OrganisationName) -> Iterator[tuple[str, ...]]:
    """What must be the words or letters of a name that is short for `name`, unless the text says that it is."""
    for length in range(1, len(name.parts)):
        yield name.parts[:length]
        yield name.parts[-length:]
    for letters in initials(name):
        yield (letters,)
    committee = read_committee(name)
    if committee:
        for length in range(1, len(committee.field) + 1):
            yield committee.noun, *committee.field[:length]


def _clues_of_short(name: OrganisationName) -> Iterator[tuple[str, ...]]:
    """One of them is among `_clues_of_longer` of each name that `name` is short for by its words or letters."""
    yield name.parts
    if name.letters:
        yield (name.letters,)
    committee = read_committee(name)
    if committee:
        yield committee.noun, *committee.field


def is_settled(identity: str) -> bool:
    """Whether an identity is that of a known organisation or of a country's: then no full form need tell what it is."""
    return identity.startswith(KNOWN_MARK) or NATIONAL_MARK in identity


def find_full_forms(
    own: Sequence[Candidate], text: str, identities: Identities, formal: Collection[str], gazetteer: Gazetteer
) -> list[tuple[Candidate, FullForm | None]]:
    """The mentions of organisations of an article, each with the full form that it is short for there, None for none.

    `own` are in the order of the text. `formal` holds the keys that some article writes with a legal form: "larkin" of
    "Larkin Corp".
    """
    named: dict[str, list[Candidate]] = defaultdict(list)
    longer = LongerNames(text)
    for c in own:
        identity = identities[c.article, c.start]
        named[identity].append(c)
        country, rest = split_owner(c.name, gazetteer)
        for full in (c, *((replace(c, text=rest.text),) if country else ())):
            if len(full.name.organisation.parts) > 1:
                longer.add(identity, full)
    found: dict[str, FullForm | None] = {}
    for identity, same in named.items():
        known, letters = is_settled(identity), all(c.name.organisation.letters for c in same)
        if known and all(CREDIT_BESIDE.search(text[max(0, c.start - 2) : c.end + 2]) for c in same):
            letters = False  # an agency in a credit: "Ann Lee/LKN/Larkin Images"
        full_form = None if known and not letters else _full_form(identity, same, longer, formal, gazetteer)
        found[identity] = full_form if full_form and (full_form.spelt_out or not known) else None
    return [(c, found[identities[c.article, c.start]]) for c in own]


def _full_form(
    own: str,
    same: Sequence[Candidate],
    longer: LongerNames,
    formal: Collection[str],
    gazetteer: Gazetteer,
) -> FullForm | None:
    """What all of `same`, the mentions of the identity `own`, are short for; None where several may be meant, or none.

    Here joins within an article are weighed and refused.
    """
    if any(s.name.organisation.formal for s in same):
        return None
    best: dict[str, _Possible] = {}
    for short in _distinct(same):
        for other, full in longer.for_short(short, own):
            how = short_for(short, full, longer.text, gazetteer)
            if how is None or (other in best and how.strength <= best[other].strength):
                continue
            bearers = longer.identities_with[short.name.organisation.parts[0]]
            if how.strength is Strength.TAIL and bearers - {own, other}:
                continue  # "Surgery" of "Larkin Department of Surgery", beside "Larkin Surgery Journal"
            if not _is_whole_name(short, full, how.strength, (same, longer.bearers[other]), formal):
                best[other] = _Possible(how.strength, f"{how.why} {full.text} in the same article", full)
    strongest = max((b.strength for b in best.values()), default=None)
    left = [b for b in best.values() if b.strength is strongest]
    begun = {parts[:length] for parts in map(_parts, left) for length in range(len(parts))}
    left = [b for b in left if _parts(b) not in begun]  # what is short for both means the longer one
    if len(left) != 1:
        return None
    sure = strongest is Strength.BRACKETS or (
        strongest is Strength.LETTERS and len(same[0].text) >= MIN_ACRONYM_LETTERS
    )
    return FullForm(left[0].full, left[0].why, sure)


def _parts(possible: _Possible) -> tuple[str, ...]:
    return possible.full.name.organisation.parts


def _distinct(same: Sequence[Candidate]) -> list[Candidate]:
    """The first mention of each form; all where brackets beside one may tell what it stands for."""
    forms: dict[str, Candidate] = {}
    return [c for c in same if c.name.organisation.letters or forms.setdefault(c.text, c) is c]


def _is_whole_name(
    short: Candidate,
    full: Candidate,
    strength: Strength,
    mentions: tuple[Sequence[Candidate], Sequence[Candidate]],
    formal: Collection[str],
) -> bool:
    """Whether a short name is a whole name, and the longer one that of a part or a product.

    So it is where the text comes to the longer one only later, but for headlines; or where it is but a part of what
    bears the short one for its name, as the news of a firm that everybody knows.
    """
    if strength not in (Strength.WORD, Strength.WORDS):
        return False
    rest = full.name.organisation.parts[len(short.name.organisation.parts) :]
    same, bearers = mentions
    if short.name.organisation.key in formal and is_part(rest):
        return True
    firm = short.text in word_set("organisations", "household_names")
    if is_branch(rest) and (firm or len(same) >= WHOLE_NAME_FACTOR * len(bearers)):
        return True
    first = min((c.start for c in same if not c.headline), default=None)
    later = first is not None and min(c.start for c in bearers) > first
    return later and not (full.name.organisation.formal or is_dispensable(rest) or rest[0] in small_words())
