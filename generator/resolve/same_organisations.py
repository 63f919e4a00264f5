"""Joins the names of each organisation."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from generator.gazetteer import Gazetteer
from generator.model import Article
from generator.resolve.candidates import Candidate
from generator.resolve.clusters import Clusters, Node
from generator.resolve.known import known_organisation
from generator.resolve.organisations import generic_name, is_role, read_organisation
from generator.resolve.owners import Owners, split_owner
from generator.resolve.short_forms import (
    Strength,
    initials,
    is_dispensable,
    is_part,
    nickname,
    short_for,
)
from generator.resolve.worlds import Company
from generator.text import fold

MUCH = 3  # times as often
SPELT = 3  # letters of an acronym that is looked for in other articles


class _Host(NamedTuple):
    """The longer name that a name is short for in its article, and why."""

    candidate: Candidate
    why: str


class OrganisationJoiner:
    """Joins the mentions of each organisation: within articles first, then across them."""

    def __init__(
        self,
        articles: Mapping[str, Article],
        owners: Owners,
        gazetteer: Gazetteer,
        company: Company,
        clusters: Clusters,
    ) -> None:
        self._articles, self._owners, self._gazetteer = articles, owners, gazetteer
        self._company, self._clusters = company, clusters
        self._formal: set[str] = set()  # keys that some article writes with a legal form: "larkin" of "Larkin Corp"

    def join(self, candidates: Sequence[Candidate]) -> None:
        """Joins `candidates`, which are all organisations, in order of article and text."""
        identities = {(c.article, c.start): self._identity(c) for c in candidates}
        self._formal = {n.key for c in candidates if (n := read_organisation(c.text)).formal}
        by_article: dict[str, list[Candidate]] = defaultdict(list)
        for c in candidates:
            by_article[c.article].append(c)
        leaders: dict[str, Candidate] = {}
        alone: list[Candidate] = []  # without a longer name in the article
        hosts: dict[str, list[_Host]] = defaultdict(list)  # by key of the short name
        short: list[tuple[Candidate, _Host]] = []
        for own in by_article.values():
            found = self._hosts(own, identities)
            alone += [c for c, host in found if host is None]
            explained = [(c, host) for c, host in found if host]
            short += explained
            for key, host in {read_organisation(c.text).key: host for c, host in explained}.items():
                hosts[key].append(host)
        for c in alone:
            leader = leaders.setdefault(identities[c.article, c.start], c)
            self._clusters.join(Node.of(c), Node.of(leader), self._same_name(c, leader))
        for c, host in short:
            self._clusters.join(Node.of(c), Node.of(host.candidate), host.why)
        self._join_across(alone, hosts, leaders, identities)

    def _identity(self, c: Candidate) -> str:
        """What names one thing wherever it stands; a mere "Council" or "Foreign Ministry" only in its article."""
        if known := self._owners.known_meant(c, self._articles[c.article].role_at(c.start), self._gazetteer):
            return f"known {known}"
        generic = generic_name(split_owner(c.text, self._gazetteer)[1])
        if generic and (owner := self._owners.of(c)):
            return f"{generic} of {owner}"
        if generic or is_role(c.text):
            return f"{generic or read_organisation(c.text).key} in {c.article}"
        return read_organisation(c.text).key

    def _same_name(self, c: Candidate, leader: Candidate) -> str:
        if owner := self._owners.of(c):
            return f"the one of {owner}, by the country named with it"
        if known_organisation(c.text):
            return "always means this organisation"
        return "the same name" if fold(c.text) == fold(leader.text) else f"the same name as {leader.text}"

    def _hosts(
        self, own: Sequence[Candidate], identities: Mapping[tuple[str, int], str]
    ) -> list[tuple[Candidate, _Host | None]]:
        """The organisations of an article, each with the one that it is short for there."""
        text = self._articles[own[0].article].text if own else ""
        longer: dict[str, list[Candidate]] = defaultdict(list)
        for c in own:
            if len(read_organisation(c.text).parts) > 1:
                longer[identities[c.article, c.start]].append(c)
        found: dict[str, _Host | None] = {}
        for c in own:
            identity = identities[c.article, c.start]
            if identity not in found:
                same = [x for x in own if identities[x.article, x.start] == identity]
                found[identity] = None if self._stands_alone(c, identity) else self._host(same, longer, identity, text)
        return [(c, found[identities[c.article, c.start]]) for c in own]

    def _stands_alone(self, c: Candidate, identity: str) -> bool:
        return identity.startswith("known ") or self._owners.of(c) is not None

    def _host(
        self, same: Sequence[Candidate], longer: Mapping[str, Sequence[Candidate]], identity: str, text: str
    ) -> _Host | None:
        """The one that all of `same`, mentions of one name, are short for; None where two may be meant, or none.

        Here joins within an article are weighed and refused.
        """
        if any(read_organisation(s.text).formal for s in same):
            return None
        best: dict[str, tuple[Strength, str, Candidate]] = {}
        for other, bearers in longer.items():
            if other == identity:
                continue
            for short, full in ((s, f) for s in same for f in bearers):
                how = short_for(short, full, text, self._gazetteer)
                if (
                    how
                    and not self._is_whole(short, full, how.strength, same, bearers)
                    and how.strength > best.get(other, (0,))[0]
                ):
                    best[other] = (how.strength, f"{how.why} {full.text} in the same article", full)
        strongest = max((b[0] for b in best.values()), default=None)
        hosts = {other: b for other, b in best.items() if b[0] is strongest}
        hosts = {o: b for o, b in hosts.items() if not any(o != x and _holds(b[2], hosts[x][2]) for x in hosts)}
        if len(hosts) != 1:
            return None
        _, why, full = next(iter(hosts.values()))
        return _Host(full, why)

    def _is_whole(
        self,
        short: Candidate,
        full: Candidate,
        strength: Strength,
        same: Sequence[Candidate],
        bearers: Sequence[Candidate],
    ) -> bool:
        """Whether a short name is a whole name, and the longer one that of a part or a product.

        So it is where the text comes to the longer one only later, but for headlines; or where it is but a part of what
        bears the short one for its name.
        """
        if strength not in (Strength.WORD, Strength.WORDS):
            return False
        rest = read_organisation(full.text).parts[len(read_organisation(short.text).parts) :]
        if read_organisation(short.text).key in self._formal and is_part(rest):
            return True
        first = min((c.start for c in same if not c.headline), default=None)
        later = first is not None and min(c.start for c in bearers) > first
        return later and not read_organisation(full.text).formal and not is_dispensable(rest)

    def _join_across(
        self,
        alone: Sequence[Candidate],
        hosts: Mapping[str, Sequence[_Host]],
        leaders: Mapping[str, Candidate],
        identities: Mapping[tuple[str, int], str],
    ) -> None:
        """Joins a name that no longer one explains in its article to what other articles tell that it is short for."""
        names = {identity: c for identity, c in leaders.items() if not self._stands_alone(c, identity)}
        structural = self._structural(names)
        articles: dict[str, set[str]] = defaultdict(set)
        for c in alone:
            articles[identities[c.article, c.start]].add(c.article)
        for identity in sorted(names):
            c, key = names[identity], read_organisation(names[identity].text).key
            if is_role(c.text) or identity != key:
                continue
            full, why = self._bearer(c, hosts.get(key, ()), structural.get(key, {}), articles)
            if full:
                self._clusters.join(Node.of(c), Node.of(full), why)

    def _bearer(
        self,
        c: Candidate,
        hosts: Sequence[_Host],
        structural: Mapping[str, tuple[Candidate, str, bool]],
        articles: Mapping[str, set[str]],
    ) -> tuple[Candidate | None, str]:
        """The organisation that a name without a longer one in its article means, and why; None where none is sure.

        Here joins across articles are weighed and refused.
        """
        votes = Counter(self._clusters.root(Node.of(host.candidate)) for host in hosts)
        if votes and not read_organisation(c.text).formal and read_organisation(c.text).key not in self._formal:
            best = min(votes, key=lambda root: (-votes[root], root))
            if votes[best] >= MUCH * (sum(votes.values()) - votes[best]):
                host = next(h for h in hosts if self._clusters.root(Node.of(h.candidate)) == best)
                return host.candidate, f"short for {host.candidate.text} in other articles"
        if not votes and len(structural) == 1:
            identity, (full, why, sure) = next(iter(structural.items()))
            shared = () if sure else self._company.shared(articles[read_organisation(c.text).key], articles[identity])
            if sure or shared:
                return full, why + (f" {full.text}, named with {shared[0]} too" if shared else f" {full.text}")
        return None, ""

    def _structural(self, names: Mapping[str, Candidate]) -> dict[str, dict[str, tuple[Candidate, str, bool]]]:
        """For each key, the longer names of the collection that it may be short for, why, and whether that is sure."""
        out: dict[str, dict[str, tuple[Candidate, str, bool]]] = defaultdict(dict)
        for identity in sorted(names):
            full = names[identity]
            name = read_organisation(full.text)
            if len(name.parts) < 2:
                continue
            if tail := nickname(name, self._gazetteer):
                out["".join(tail)].setdefault(identity, (full, "the name without the place:", True))
            for length in range(1, len(name.parts)):
                if is_dispensable(name.parts[length:]):
                    out["".join(name.parts[:length])].setdefault(identity, (full, "short for", length > 1))
            for letters in initials(name):
                if len(letters) >= SPELT:
                    out[letters].setdefault(identity, (full, "the acronym of", False))
        return out


def _holds(part: Candidate, whole: Candidate) -> bool:
    """Whether one name is the beginning of a longer one: then that is meant by what is short for both."""
    a, b = read_organisation(part.text).parts, read_organisation(whole.text).parts
    return len(a) < len(b) and b[: len(a)] == a
