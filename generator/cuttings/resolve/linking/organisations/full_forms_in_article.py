"""Finds, in one article, the longer name of an organisation that a shorter one stands for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from cuttings.gazetteer import Gazetteer
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.organisations.short_forms import Strength, is_dispensable, is_part, short_for
from cuttings.resolve.names.country_of_body import split_owner
from cuttings.resolve.names.organisation_name import read_organisation, small_words

Identities = Mapping[tuple[str, int], str]  # what a mention names, by article and start
SPELT = 3  # letters from which on an acronym is told by the first letters of a name
NATIONAL = " of "  # before the country in the identity of what every country has


class Host(NamedTuple):
    """The longer name that a name is short for in its article, and why."""

    candidate: Candidate
    why: str
    spelt_out: bool = False  # letters that the article spells out: then they mean that, whatever they mean elsewhere


class _Bearing(NamedTuple):
    """How strongly a longer name speaks for being meant."""

    strength: Strength
    why: str
    full: Candidate


def stands_alone(identity: str) -> bool:
    """Whether what is identified so is known, or a country's: then no longer name need tell what it is."""
    return identity.startswith("known ") or NATIONAL in identity


def find_hosts(
    own: Sequence[Candidate], text: str, identities: Identities, formal: Collection[str], gazetteer: Gazetteer
) -> list[tuple[Candidate, Host | None]]:
    """The organisations of an article, each with the one that it is short for there.

    `formal` holds the keys that some article writes with a legal form: "larkin" of "Larkin Corp".
    """
    named: dict[str, list[Candidate]] = defaultdict(list)
    longer: dict[str, list[Candidate]] = defaultdict(list)
    for c in own:
        identity = identities[c.article, c.start]
        named[identity].append(c)
        country, rest = split_owner(c.text, gazetteer)
        for full in (c, *((replace(c, text=rest),) if country else ())):
            if len(read_organisation(full.text).parts) > 1:
                longer[identity].append(full)
    found: dict[str, Host | None] = {}
    for identity, same in named.items():
        others = {other: bearers for other, bearers in longer.items() if other != identity}
        known, letters = stands_alone(identity), all(read_organisation(c.text).letters for c in same)
        host = None if known and not letters else _host(same, others, text, formal, gazetteer)
        found[identity] = host if host and (host.spelt_out or not known) else None
    return [(c, found[identities[c.article, c.start]]) for c in own]


def _host(
    same: Sequence[Candidate],
    longer: Mapping[str, Sequence[Candidate]],
    text: str,
    formal: Collection[str],
    gazetteer: Gazetteer,
) -> Host | None:
    """The one that all of `same`, mentions of one name, are short for; None where two may be meant, or none.

    Here joins within an article are weighed and refused.
    """
    if any(read_organisation(s.text).formal for s in same):
        return None
    best: dict[str, _Bearing] = {}
    for other, bearers in longer.items():
        for short, full in ((s, f) for s in _distinct(same) for f in bearers):
            how = short_for(short, full, text, gazetteer)
            if how is None or (other in best and how.strength <= best[other].strength):
                continue
            if not _is_whole(short, full, how.strength, (same, bearers), formal):
                best[other] = _Bearing(how.strength, f"{how.why} {full.text} in the same article", full)
    strongest = max((b.strength for b in best.values()), default=None)
    hosts = [b for b in best.values() if b.strength is strongest]
    hosts = [b for b in hosts if not any(b is not x and _begins(b.full, x.full) for x in hosts)]
    if len(hosts) != 1:
        return None
    sure = strongest is Strength.BRACKETS or (strongest is Strength.LETTERS and len(same[0].text) >= SPELT)
    return Host(hosts[0].full, hosts[0].why, sure)


def _distinct(same: Sequence[Candidate]) -> list[Candidate]:
    """The first mention of each form; all where brackets beside one may tell what it stands for."""
    forms: dict[str, Candidate] = {}
    return [c for c in same if read_organisation(c.text).letters or forms.setdefault(c.text, c) is c]


def _is_whole(
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
    rest = read_organisation(full.text).parts[len(read_organisation(short.text).parts) :]
    if read_organisation(short.text).key in formal and is_part(rest):
        return True
    same, bearers = mentions
    first = min((c.start for c in same if not c.headline), default=None)
    later = first is not None and min(c.start for c in bearers) > first
    return later and not (read_organisation(full.text).formal or is_dispensable(rest) or rest[0] in small_words())


def _begins(part: Candidate, whole: Candidate) -> bool:
    """Whether one name is the beginning of a longer one: then that is meant by what is short for both."""
    a, b = read_organisation(part.text).parts, read_organisation(whole.text).parts
    return len(a) < len(b) and b[: len(a)] == a
