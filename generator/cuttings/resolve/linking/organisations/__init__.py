"""Joins the mentions of one organisation: short names with full forms in an article, then across articles.

1. `body_countries`: whose the "Foreign Ministry" is, before anything is joined; `identities`: what the words identify,
   a committee's its chamber and field (`committee_names`), a nickname's its article where it is of several teams
   (`ambiguous_nicknames`).
2. `full_forms_in_article`: the full form that a short name or acronym stands for in its article (`short_forms`).
3. `full_forms_across_articles`: the same for names whose article has no full form; not for letters that stand for
   something else too (`acronym_meanings`). Before that, full forms with the same letters (`wordings_of_letters`).
4. `generic_names_across_articles`: "the Council" of several articles.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from cuttings.common.grouped import grouped
from cuttings.gazetteer import Gazetteer
from cuttings.model import Article
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.clusters import Clusters, Join, Node
from cuttings.resolve.linking.cooccurrence import Cooccurrence
from cuttings.resolve.linking.organisations.acronym_meanings import AcronymMeanings
from cuttings.resolve.linking.organisations.ambiguous_nicknames import identities_of_nicknames
from cuttings.resolve.linking.organisations.body_countries import BodyCountries
from cuttings.resolve.linking.organisations.full_forms_across_articles import (
    FullFormsAcrossArticles,
    names_of_wider_bodies,
)
from cuttings.resolve.linking.organisations.full_forms_in_article import KNOWN_MARK, FullForm, find_full_forms
from cuttings.resolve.linking.organisations.generic_names_across_articles import National, generic_name_joins
from cuttings.resolve.linking.organisations.identities import identity, reason_for_same_identity
from cuttings.resolve.linking.organisations.wordings_of_letters import wordings_of_letters
from cuttings.resolve.names.country_of_body import split_owner
from cuttings.resolve.names.known_organisations import is_outlet
from cuttings.resolve.names.organisation_name import read_organisation


def join_organisations(
    candidates: Sequence[Candidate],
    articles: Mapping[str, Article],
    bodies: BodyCountries,
    cooccurrence: Cooccurrence,
    *,
    things: Iterable[Candidate],
    gazetteer: Gazetteer,
    clusters: Clusters,
) -> None:
    """Joins `candidates`, which are all organisations, in order of article and text; `articles` are by id.

    `things` are the mentions of named things, which letters may stand for too.
    """
    nicknames = identities_of_nicknames(candidates)
    identities = {(c.article, c.start): identity(c, articles, bodies, gazetteer, nicknames) for c in candidates}
    formal = {n.key for c in candidates if (n := c.name.organisation).formal}
    by_article = grouped((c.article, c) for c in candidates)
    unexplained: list[Candidate] = []  # without a full form in the article
    explained: list[tuple[Candidate, FullForm]] = []
    full_forms: dict[str, list[FullForm]] = defaultdict(list)  # by key of the short name, one for each article
    for article, own in by_article.items():
        found = find_full_forms(own, articles[article].text, identities, formal, gazetteer)
        unexplained += [c for c, full_form in found if full_form is None]
        explained += [(c, full_form) for c, full_form in found if full_form]
    wider = names_of_wider_bodies(unexplained, explained, gazetteer)
    unexplained += [c for c, full_form in explained if c.name.organisation.key in wider and _precedes(c, full_form)]
    explained = [(c, f) for c, f in explained if c.name.organisation.key not in wider or not _precedes(c, f)]
    for (key, _), full_form in {(c.name.organisation.key, c.article): form for c, form in explained}.items():
        if key not in wider:
            full_forms[key].append(full_form)
    first_mentions: dict[str, Candidate] = {}  # by identity
    for c in unexplained:
        first = first_mentions.setdefault(identities[c.article, c.start], c)
        clusters.join(Node.of(c), Node.of(first), reason_for_same_identity(c, first, bodies))
    clusters.join_all(_outlets(first_mentions))
    for c, full_form in explained:
        clusters.join(Node.of(c), Node.of(full_form.candidate), full_form.why)
    clusters.join_all(wordings_of_letters(full_forms))
    across = FullFormsAcrossArticles(identities, unexplained, first_mentions, cooccurrence, clusters)
    across.join(full_forms, formal, AcronymMeanings.of(things, articles), gazetteer)
    national = _national(unexplained, bodies, identities, gazetteer)
    clusters.join_all(generic_name_joins(first_mentions, national, cooccurrence))


def _precedes(c: Candidate, full_form: FullForm) -> bool:
    """Whether a mention of a name stands before the longer one that it may be short for."""
    return c.start < full_form.candidate.start


def _outlets(first_mentions: Mapping[str, Candidate]) -> Iterator[Join]:
    """Joins of an outlet's name that may mean other things too, "Times", with it where the collection names it surely.

    `first_mentions` are by identity.
    """
    for named, known in sorted(first_mentions.items()):
        outlet = named.removeprefix(KNOWN_MARK) if named.startswith(KNOWN_MARK) else ""
        alone = first_mentions.get(read_organisation(outlet).key) if is_outlet(outlet) else None
        if alone and " " not in alone.text:
            yield Join(Node.of(alone), Node.of(known), f"the name of {outlet}, which other articles name surely")


def _national(
    candidates: Iterable[Candidate],
    bodies: BodyCountries,
    identities: Mapping[tuple[str, int], str],
    gazetteer: Gazetteer,
) -> National:
    """The first mention of each country's body and the articles that name it, by the name that all countries have."""
    first: dict[tuple[str, str], Candidate] = {}
    articles: dict[tuple[str, str], set[str]] = defaultdict(set)
    for c in candidates:
        generic = split_owner(c.name, gazetteer)[1].organisation.generic_name
        if generic and bodies.of(c):
            body = generic, identities[c.article, c.start]
            first.setdefault(body, c)
            articles[body].add(c.article)
    return grouped((generic, (c, articles[generic, body])) for (generic, body), c in first.items())
