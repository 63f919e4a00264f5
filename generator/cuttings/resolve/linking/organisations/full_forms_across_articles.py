"""Finds, in the other articles, the longer name of an organisation that a shorter one stands for."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from cuttings.gazetteer import Gazetteer
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.clusters import Clusters, Node
from cuttings.resolve.linking.cooccurrence import Company
from cuttings.resolve.linking.organisations.full_forms_in_article import SPELT, Host, Identities, stands_alone
from cuttings.resolve.linking.organisations.short_forms import initials, is_dispensable, nickname
from cuttings.resolve.linking.people.antecedents import is_slip
from cuttings.resolve.names.organisation_name import is_role, read_organisation

MUCH = 3  # times as many articles
PLURAL = ("s", "sox")  # as the names of clubs end that no other club of the language has: not "United", "City"
LONGEST_LAND = 3  # words
SLIP = 14  # letters of a name in which one may be wrong


class _Longer(NamedTuple):
    """A longer name of the collection that a name may be short for by its words alone."""

    candidate: Candidate
    why: str
    sure: bool  # whether the words alone tell; else the articles must share another name


class Elsewhere:
    """Joins names that no longer one explains in their article to those that the other articles tell of."""

    def __init__(
        self,
        identities: Identities,
        alone: Sequence[Candidate],
        leaders: Mapping[str, Candidate],
        company: Company,
        clusters: Clusters,
    ) -> None:
        """`alone` are the mentions that nothing explains, `leaders` one of them for each identity."""
        self._names = {
            identity: c
            for identity, c in sorted(leaders.items())
            if not stands_alone(identity) and identity == read_organisation(c.text).key and not is_role(c.text)
        }
        self._articles: dict[str, set[str]] = defaultdict(set)
        for c in alone:
            self._articles[identities[c.article, c.start]].add(c.article)
        self._company, self._clusters = company, clusters

    def join(self, hosts: Mapping[str, Sequence[Host]], formal: Collection[str], gazetteer: Gazetteer) -> None:
        """Joins them. `hosts` tells what each short name stands for where it is explained, one an article."""
        self._join_slips()
        longer = self._longer(gazetteer)
        for key, c in self._names.items():
            host = self._host(key, hosts.get(key, ()), longer.get(key, {}), key in formal)
            if host:
                self._clusters.join(Node.of(c), Node.of(host.candidate), host.why)

    def _host(self, key: str, hosts: Sequence[Host], longer: Mapping[str, _Longer], formal: bool) -> Host | None:
        """The organisation that a name without a longer one in its article means; None where none is sure.

        Here joins across articles are weighed and refused.
        """
        votes = Counter(self._clusters.root(Node.of(host.candidate)) for host in hosts)
        if votes and not formal:
            best = min(votes, key=lambda root: (-votes[root], root))
            if votes[best] >= MUCH * (sum(votes.values()) - votes[best]):
                host = next(h.candidate for h in hosts if self._clusters.root(Node.of(h.candidate)) == best)
                return Host(host, f"short for {host.text} in other articles")
        if votes or formal or len(longer) != 1:
            return None
        identity, (full, why, sure) = next(iter(longer.items()))
        shared = () if sure else self._company.shared(self._articles[key], self._articles[identity])
        if not sure and not shared:
            return None
        return Host(full, f"{why} {full.text}, named with {shared[0]} too" if shared else f"{why} {full.text}")

    def _longer(self, gazetteer: Gazetteer) -> dict[str, dict[str, _Longer]]:
        """For each key, the longer names of the collection that it may be short for."""
        out: dict[str, dict[str, _Longer]] = defaultdict(dict)
        for identity, full in self._names.items():
            name = read_organisation(full.text)
            if len(name.parts) < 2:
                continue
            for length in range(1, min(LONGEST_LAND, len(name.parts) - 1) + 1):
                if gazetteer.land(" ".join(name.parts[:length])):
                    rest = "".join(name.parts[length:])
                    out[rest].setdefault(identity, _Longer(full, "the name without the country:", False))
            if tail := nickname(name, gazetteer):
                out["".join(tail)].setdefault(
                    identity, _Longer(full, "the name without the place:", tail[-1].endswith(PLURAL))
                )
            for length in range(1, len(name.parts)):
                if is_dispensable(name.parts[length:]):
                    out["".join(name.parts[:length])].setdefault(identity, _Longer(full, "short for", length > 1))
            for letters in initials(name):
                if len(letters) >= SPELT:
                    out[letters].setdefault(identity, _Longer(full, "the acronym of", False))
        return out

    def _join_slips(self) -> None:
        """Joins long names that differ in one letter."""
        without: dict[str, Candidate] = {}
        for key, c in self._names.items():
            if len(key) < SLIP or any(ch.isdigit() for ch in key):
                continue
            for form in sorted({key, *(key[:i] + key[i + 1 :] for i in range(len(key)))}):
                other = without.setdefault(form, c)
                if is_slip(key, read_organisation(other.text).key, SLIP):
                    self._clusters.join(Node.of(c), Node.of(other), f"another spelling of {other.text}")
