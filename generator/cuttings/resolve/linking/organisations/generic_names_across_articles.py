"""Joins a name that says nothing by itself, "the Council", across articles that have other names in common."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.clusters import Join, Node
from cuttings.resolve.linking.cooccurrence import Cooccurrence
from cuttings.resolve.linking.organisations.identities import LOCAL_MARK

MIN_SHARED_NAMES = 1  # names that two articles share beside a generic name, to mean one organisation by it
MIN_SHARED_NAMES_FOR_ROLE = 2  # the same for a role, "the Council"
MAX_CONTEXTS_COMPARED = 30  # groups of articles that such a name is looked for in


National = Mapping[str, Sequence[tuple[Candidate, Collection[str]]]]  # first mentions and articles, by generic name


def generic_name_joins(
    first_mentions: Mapping[str, Candidate], national: National, cooccurrence: Cooccurrence
) -> Iterator[Join]:
    """Joins of names that say nothing by themselves, from the first mention of each identity.

    `national` are those of such a name that are known to be a country's. Here joins of such names are weighed and
    refused.
    """
    local: dict[str, list[Candidate]] = defaultdict(list)
    for identity in sorted(first_mentions):
        name, found, _ = identity.rpartition(LOCAL_MARK)
        if found:
            local[name].append(first_mentions[identity])
    for name, same in local.items():
        contexts: list[tuple[Candidate, set[str]]] = []
        least = MIN_SHARED_NAMES_FOR_ROLE if same[0].name.organisation.is_role else MIN_SHARED_NAMES
        for c in same:
            if join := _with_national(c, national.get(name, ()), least, cooccurrence):
                yield join
                continue
            for first, articles in contexts[:MAX_CONTEXTS_COMPARED]:
                shared = cooccurrence.shared_names((c.article,), articles)
                if len(shared) >= least or cooccurrence.shares_many(c.article, articles):
                    beside = f"name {' and '.join(shared[:2])} too" if shared else "name much the same"
                    yield Join(Node.of(c), Node.of(first), f"the same name, in articles that {beside}")
                    articles.add(c.article)
                    break
            else:
                contexts.append((c, {c.article}))


def _with_national(
    c: Candidate, national: Sequence[tuple[Candidate, Collection[str]]], least: int, cooccurrence: Cooccurrence
) -> Join | None:
    """The join of a name with the country's body whose articles share `least` names with its own, and most of all."""
    shared = [(cooccurrence.shared_names((c.article,), articles), first) for first, articles in national]
    shared.sort(key=lambda found: -len(found[0]))
    if not shared or len(shared[0][0]) < least or (len(shared) > 1 and len(shared[1][0]) == len(shared[0][0])):
        return None
    names, first = shared[0]
    beside = " and ".join(names[:2])
    return Join(Node.of(c), Node.of(first), f"the same name, in articles that name {beside} too")
