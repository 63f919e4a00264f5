"""Joins the names of each organisation: equal ones everywhere, short ones in their articles and then across them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from cuttings.common.text import fold
from cuttings.gazetteer import Gazetteer
from cuttings.model import Article
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.clusters import Clusters, Node
from cuttings.resolve.linking.cooccurrence import Company
from cuttings.resolve.linking.organisations.body_countries import Owners
from cuttings.resolve.linking.organisations.full_forms_across_articles import Elsewhere
from cuttings.resolve.linking.organisations.full_forms_in_article import Host, find_hosts
from cuttings.resolve.names.country_of_body import split_owner
from cuttings.resolve.names.known_organisations import known_organisation
from cuttings.resolve.names.organisation_name import generic_name, is_role, read_organisation

World = tuple[Mapping[str, Article], Gazetteer]  # the articles by id, and the places that there are
LOCAL = " in "  # before the article's id in the identity of what is told from its like by its article alone
SHARED, SHARED_BY_ROLES = 1, 2  # names that two articles share beside one that tells nothing by itself, to make it one
WORLDS = 30  # groups of articles, at most, that such a name is looked for in


def join_organisations(
    candidates: Sequence[Candidate],
    world: World,
    owners: Owners,
    company: Company,
    clusters: Clusters,
) -> None:
    """Joins `candidates`, which are all organisations, in order of article and text."""
    articles, gazetteer = world
    identities = {(c.article, c.start): _identity(c, articles, owners, gazetteer) for c in candidates}
    formal = {n.key for c in candidates if (n := read_organisation(c.text)).formal}
    by_article: dict[str, list[Candidate]] = defaultdict(list)
    for c in candidates:
        by_article[c.article].append(c)
    alone: list[Candidate] = []  # without a longer name in the article
    hosts: dict[str, list[Host]] = defaultdict(list)  # by key of the short name, one for each article
    short: list[tuple[Candidate, Host]] = []
    for article, own in by_article.items():
        found = find_hosts(own, articles[article].text, identities, formal, gazetteer)
        alone += [c for c, host in found if host is None]
        explained = [(c, host) for c, host in found if host]
        short += explained
        for key, host in {read_organisation(c.text).key: host for c, host in explained}.items():
            hosts[key].append(host)
    leaders: dict[str, Candidate] = {}
    for c in alone:
        leader = leaders.setdefault(identities[c.article, c.start], c)
        clusters.join(Node.of(c), Node.of(leader), _same_name(c, leader, owners))
    for c, host in short:
        clusters.join(Node.of(c), Node.of(host.candidate), host.why)
    Elsewhere(identities, alone, leaders, company, clusters).join(hosts, formal, gazetteer)
    _join_local(leaders, company, clusters)


def _identity(c: Candidate, articles: Mapping[str, Article], owners: Owners, gazetteer: Gazetteer) -> str:
    """What names one thing wherever it stands; a mere "Council" or "Foreign Ministry" only in its article."""
    if known := owners.known_meant(c, articles[c.article].role_at(c.start), gazetteer):
        return f"known {known}"
    generic = generic_name(split_owner(c.text, gazetteer)[1])
    if generic and (owner := owners.of(c)):
        return f"{generic} of {owner}"
    if generic or is_role(c.text):
        return f"{generic or read_organisation(c.text).key}{LOCAL}{c.article}"
    return read_organisation(c.text).key


def _same_name(c: Candidate, leader: Candidate, owners: Owners) -> str:
    if owner := owners.of(c):
        return f"the one of {owner}, by the country named with it"
    if known_organisation(c.text):
        return "always means this organisation"
    return "the same name" if fold(c.text) == fold(leader.text) else f"the same name as {leader.text}"


def _join_local(leaders: Mapping[str, Candidate], company: Company, clusters: Clusters) -> None:
    """Joins "the Council" of several articles where they share other names too.

    Here joins of names that tell nothing by themselves are weighed and refused.
    """
    local: dict[str, list[Candidate]] = defaultdict(list)
    for identity in sorted(leaders):
        name, found, _ = identity.rpartition(LOCAL)
        if found:
            local[name].append(leaders[identity])
    for same in local.values():
        worlds: list[tuple[Candidate, set[str]]] = []
        least = SHARED_BY_ROLES if is_role(same[0].text) else SHARED
        for c in same:
            for first, articles in worlds[:WORLDS]:
                shared = company.shared((c.article,), articles)
                if len(shared) >= least or company.much_shared(c.article, articles):
                    beside = f"name {' and '.join(shared[:2])} too" if shared else "name much the same"
                    why = f"the same name, in articles that {beside}"
                    clusters.join(Node.of(c), Node.of(first), why)
                    articles.add(c.article)
                    break
            else:
                worlds.append((c, {c.article}))
