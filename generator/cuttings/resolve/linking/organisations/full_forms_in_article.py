"""Finds the full form of a short name of an organisation in its own article: "Larkin Mills" for "Larkin"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from cuttings.gazetteer import Gazetteer
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.organisations.short_forms import (
    Strength,
    is_branch,
    is_dispensable,
    is_part,
    short_for,
)
from cuttings.resolve.names.country_of_body import split_owner
from cuttings.resolve.names.organisation_name import small_words

Identities = Mapping[tuple[str, int], str]  # what a mention names, by article and start
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


def is_settled(identity: str) -> bool:
    """Whether an identity is that of a known organisation or of a country's: then no full form need tell what it is."""
    return identity.startswith(KNOWN_MARK) or NATIONAL_MARK in identity


def find_full_forms(
    own: Sequence[Candidate], text: str, identities: Identities, formal: Collection[str], gazetteer: Gazetteer
) -> list[tuple[Candidate, FullForm | None]]:
    """The mentions of organisations of an article, each with the full form that it is short for there, None for none.

    `formal` holds the keys that some article writes with a legal form: "larkin" of "Larkin Corp".
    """
    named: dict[str, list[Candidate]] = defaultdict(list)
    longer: dict[str, list[Candidate]] = defaultdict(list)
    for c in own:
        identity = identities[c.article, c.start]
        named[identity].append(c)
        country, rest = split_owner(c.name, gazetteer)
        for full in (c, *((replace(c, text=rest.text),) if country else ())):
            if len(full.name.organisation.parts) > 1:
                longer[identity].append(full)
    found: dict[str, FullForm | None] = {}
    for identity, same in named.items():
        others = {other: bearers for other, bearers in longer.items() if other != identity}
        known, letters = is_settled(identity), all(c.name.organisation.letters for c in same)
        full_form = None if known and not letters else _full_form(same, others, text, formal, gazetteer)
        found[identity] = full_form if full_form and (full_form.spelt_out or not known) else None
    return [(c, found[identities[c.article, c.start]]) for c in own]


def _full_form(
    same: Sequence[Candidate],
    longer: Mapping[str, Sequence[Candidate]],
    text: str,
    formal: Collection[str],
    gazetteer: Gazetteer,
) -> FullForm | None:
    """What all of `same`, mentions of one name, are short for; None where several may be meant, or none.

    Here joins within an article are weighed and refused.
    """
    if any(s.name.organisation.formal for s in same):
        return None
    best: dict[str, _Possible] = {}
    for other, bearers in longer.items():
        for short, full in ((s, f) for s in _distinct(same) for f in bearers):
            how = short_for(short, full, text, gazetteer)
            if how is None or (other in best and how.strength <= best[other].strength):
                continue
            if how.strength is Strength.TAIL and any(_holds(x, short) for o in longer if o != other for x in longer[o]):
                continue  # "Surgery" of "Larkin Department of Surgery", beside "Larkin Surgery Journal"
            if not _is_whole_name(short, full, how.strength, (same, bearers), formal):
                best[other] = _Possible(how.strength, f"{how.why} {full.text} in the same article", full)
    strongest = max((b.strength for b in best.values()), default=None)
    left = [b for b in best.values() if b.strength is strongest]
    left = [b for b in left if not any(b is not x and _begins(b.full, x.full) for x in left)]
    if len(left) != 1:
        return None
    sure = strongest is Strength.BRACKETS or (
        strongest is Strength.LETTERS and len(same[0].text) >= MIN_ACRONYM_LETTERS
    )
    return FullForm(left[0].full, left[0].why, sure)


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
    bears the short one for its name.
    """
    if strength not in (Strength.WORD, Strength.WORDS):
        return False
    rest = full.name.organisation.parts[len(short.name.organisation.parts) :]
    same, bearers = mentions
    if short.name.organisation.key in formal and is_part(rest):
        return True
    if is_branch(rest) and len(same) >= WHOLE_NAME_FACTOR * len(bearers):
        return True
    first = min((c.start for c in same if not c.headline), default=None)
    later = first is not None and min(c.start for c in bearers) > first
    return later and not (full.name.organisation.formal or is_dispensable(rest) or rest[0] in small_words())


def _holds(longer: Candidate, word: Candidate) -> bool:
    """Whether a name of several words has that lone one among them."""
    return word.name.organisation.parts[0] in longer.name.organisation.parts


def _begins(part: Candidate, whole: Candidate) -> bool:
    """Whether one name is the beginning of a longer one: then that is meant by what is short for both."""
    a, b = part.name.organisation.parts, whole.name.organisation.parts
    return len(a) < len(b) and b[: len(a)] == a
