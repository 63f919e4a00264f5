"""Joins a surname to a person of other articles, where its own article names nobody of that surname in full.

The surname is left open where several people may bear it, or too little speaks for the only one. Then its mentions are
an entity of their own, "never named in full". The editor is asked whom it means (`review/surname_doubts.py`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.clusters import Clusters, Node
from cuttings.resolve.linking.people.antecedents import has_given_name, initials_fit, particles_fit
from cuttings.resolve.linking.people.full_name_index import DOMINANCE_FACTOR, FullNameIndex
from cuttings.resolve.linking.people.genders import genders_by_key
from cuttings.resolve.linking.people.namesakes import Namesakes
from cuttings.resolve.names.titles import office_head

MIN_ARTICLES_TO_BE_KNOWN = 2  # articles that name somebody in full, from which on a surname may be theirs anywhere

# By lone word and key of a full name: the mentions in full that the word meant in articles that hold both.
Usage = Mapping[str, Mapping[str, Sequence[Candidate]]]


def join_surnames_across_articles(
    people: Sequence[Candidate], index: FullNameIndex, usage: Usage, namesakes: Namesakes, clusters: Clusters
) -> None:
    """Joins a name without a full one in its article to the person of the collection whom it fits, if only one does.

    `people` are the mentions of all articles. What fits nobody, or several, is joined to the same surname elsewhere.
    Here joins of surnames across articles are weighed and refused.
    """
    bearers: dict[str, dict[str, Candidate]] = defaultdict(dict)
    for c in people:
        if key := c.name.person.formal_key:
            for family in (f for f in c.name.family_names if len(f) > 1):
                bearers[family].setdefault(key, c)
    left_open: dict[str, Candidate] = {}
    for c in (c for article in sorted(index.by_article) for c in index.by_article[article]):
        name = c.name.person
        if has_given_name(name) or clusters.joined(Node.of(c)):
            continue
        of_family = bearers.get(c.key) or bearers.get(name.family, {})
        alike = {k: b for k, b in of_family.items() if initials_fit(name, b.name.person)}
        possible = alike if name.given else {k: b for k, b in alike.items() if particles_fit(c, b)}
        best = _dominant(possible, index) if possible else _by_usage(c, usage, namesakes)
        if best and (not possible or _likely(c, best, index, namesakes)):
            clusters.join(Node.of(c), Node.of(best), f"the only {c.text} of the collection is {best.text}")
        elif c.key in left_open:
            clusters.join(Node.of(c), Node.of(left_open[c.key]), "the same surname, never named in full")
        else:
            left_open[c.key] = c


def _dominant(bearers: Mapping[str, Candidate], index: FullNameIndex) -> Candidate | None:
    """The bearer who is named in full far more often than all others together."""
    counts = {key: index.times(c) for key, c in bearers.items()}
    best = max(sorted(counts), key=lambda key: counts[key], default=None)
    if best is None or (len(counts) > 1 and counts[best] < DOMINANCE_FACTOR * (sum(counts.values()) - counts[best])):
        return None
    return bearers[best]


def _likely(c: Candidate, bearer: Candidate, index: FullNameIndex, namesakes: Namesakes) -> bool:
    """Whether a surname alone may mean the only bearer of the collection.

    It may where several articles name that one in full, or give the same office, or name others together with it.
    """
    people = index.named(bearer.text)
    same = [x for x in index.by_article[c.article] if x.key == c.key]
    offices = {office_head(x.office) for x in same if x.office} & {office_head(b.office) for b in people if b.office}
    known = len({b.article for b in people}) >= MIN_ARTICLES_TO_BE_KNOWN
    return known or bool(offices) or namesakes.share_context(c, *people)


def _by_usage(c: Candidate, usage: Usage, namesakes: Namesakes) -> Candidate | None:
    """Whom other articles, which name them in full, call by a name that is not their family name."""
    people = usage.get(c.key, {})
    if len(people) != 1:
        return None
    called = next(iter(people.values()))
    if c.key in genders_by_key("names"):  # a common given name
        fits = namesakes.share_context(c, *called)
    else:
        fits = len({b.article for b in called}) >= MIN_ARTICLES_TO_BE_KNOWN
    return called[0] if fits else None
