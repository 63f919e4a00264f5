"""Joins a name that says nothing by itself, "the Council", across articles that have other names in common."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.clusters import Join, Node
from cuttings.resolve.linking.cooccurrence import Cooccurrence
from cuttings.resolve.linking.organisations.identities import LOCAL_MARK

MIN_SHARED_NAMES = 1  # names that two articles share beside a generic name, to mean one organisation by it
MIN_SHARED_NAMES_FOR_ROLE = 2  # the same for a role, "the Council"
MAX_CONTEXTS_COMPARED = 30  # groups of articles that such a name is looked for in


def generic_name_joins(first_mentions: Mapping[str, Candidate], cooccurrence: Cooccurrence) -> Iterator[Join]:
    """Joins of names that say nothing by themselves, from the first mention of each identity.

    Here joins of such names are weighed and refused.
    """
    local: dict[str, list[Candidate]] = defaultdict(list)
    for identity in sorted(first_mentions):
        name, found, _ = identity.rpartition(LOCAL_MARK)
        if found:
            local[name].append(first_mentions[identity])
    for same in local.values():
        contexts: list[tuple[Candidate, set[str]]] = []
        least = MIN_SHARED_NAMES_FOR_ROLE if same[0].name.organisation.is_role else MIN_SHARED_NAMES
        for c in same:
            for first, articles in contexts[:MAX_CONTEXTS_COMPARED]:
                shared = cooccurrence.shared_names((c.article,), articles)
                if len(shared) >= least or cooccurrence.shares_many(c.article, articles):
                    beside = f"name {' and '.join(shared[:2])} too" if shared else "name much the same"
                    yield Join(Node.of(c), Node.of(first), f"the same name, in articles that {beside}")
                    articles.add(c.article)
                    break
            else:
                contexts.append((c, {c.article}))
