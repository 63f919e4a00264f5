"""Joins full names: spellings of one, those that leave out a part or turn the order, and slips of the pen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from cuttings.common.genders import given_names
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.clusters import Clusters, Node
from cuttings.resolve.linking.people.antecedents import has_given_name
from cuttings.resolve.linking.people.full_name_index import FullNameIndex
from cuttings.resolve.linking.people.middle_names import middle_names_agree
from cuttings.resolve.linking.people.namesakes import Namesakes
from cuttings.resolve.linking.spelling_slips import is_slip
from cuttings.resolve.names.person_name import SPACED_HYPHEN, PersonName, normalise_name
from cuttings.resolve.names.titles import office_head

MIN_SLIP_LETTERS = 7  # letters of the given or the family name in which one may be wrong
MAX_TIMES_OF_SLIP = 2  # mentions in full of the rarer spelling


def join_full_names(
    people: Sequence[Candidate], index: FullNameIndex, namesakes: Namesakes, clusters: Clusters
) -> dict[Node, str]:
    """Joins the spellings of one full name, unless middle names or the contexts contradict each other.

    `people` are the mentions of all articles. Returns why people of one name are kept apart (see `Namesakes`), by one
    of the mentions of each.
    """
    by_key: dict[str, list[Candidate]] = defaultdict(list)
    for c in people:
        if key := index.key(c):
            by_key[key].append(c)
    notes: dict[Node, str] = {}
    for key in sorted(by_key):
        for same_name in _by_middle_names(by_key[key]):
            split = namesakes.split_by_context(same_name)
            notes |= split.notes
            for person in split.people:
                _join_spellings(person, clusters)
    return notes


def _by_middle_names(people: Sequence[Candidate]) -> list[list[Candidate]]:
    """Mentions of one full name in groups whose middle names do not contradict that of the first."""
    groups: list[list[Candidate]] = []
    for c in sorted(people, key=lambda c: (c.text, c.article, c.start)):
        same = next((g for g in groups if middle_names_agree(g[0].name.person, c.name.person)), None)
        if same is None:
            groups.append([c])
        else:
            same.append(c)
    return groups


def _join_spellings(people: Sequence[Candidate], clusters: Clusters) -> None:
    leader = people[0]
    for c in people[1:]:
        same = c.key == leader.key
        reason = "the same full name" if same else f"another spelling of {leader.text}"
        clusters.join(Node.of(c), Node.of(leader), reason)


def join_variants(people: Sequence[Candidate], index: FullNameIndex, namesakes: Namesakes, clusters: Clusters) -> None:
    """Joins full names that leave out a first name ("Tadeo Arden" for "Luis Tadeo Arden") or turn the order around.

    `people` are the mentions of all articles. Here joins of different full names are weighed and refused.
    """
    shorter: dict[str, dict[str, Candidate]] = defaultdict(dict)
    turned: dict[str, dict[str, Candidate]] = defaultdict(dict)
    first: dict[str, Candidate] = {}
    for c in people:
        name = c.name.person
        if not has_given_name(name):
            continue
        key = index.key(c) or name.formal_key
        first.setdefault(key, c)
        if len(name.given) > 1 and not name.family_first and all(len(g) > 1 for g in name.given):
            shorter[PersonName(name.given[1:], name.family).formal_key].setdefault(key, c)
        turned[_sorted_words(name)].setdefault(key, c)
    for key, c in sorted(first.items()):
        longer = {k: b for k, b in shorter.get(key, {}).items() if k != key}
        if len(longer) == 1:
            bearer = next(iter(longer.values()))
            if _has_compound_given_name(bearer) and not namesakes.share_context(c, bearer):
                continue  # Luc is not called Jean-Luc
            clusters.join(Node.of(c), Node.of(bearer), f"{bearer.text} without the first name")
    _join_turned(turned, namesakes, clusters)
    _join_turned_and_shortened(first, namesakes, clusters)


def _has_compound_given_name(c: Candidate) -> bool:
    return "-" in SPACED_HYPHEN.sub("-", c.text).split(maxsplit=1)[0]


def _join_turned(turned: Mapping[str, Mapping[str, Candidate]], namesakes: Namesakes, clusters: Clusters) -> None:
    """Joins the two orders of one name's words, where the articles have something else in common.

    `turned` gives a mention of each full name, by its sorted words and its key.
    """
    for words in sorted(turned):
        forms = turned[words]
        if len(forms) == 2:
            one, other = (forms[key] for key in sorted(forms))
            turned_around = one.name.person.formal_key != other.name.person.formal_key
            if turned_around and namesakes.share_context(one, other):
                clusters.join(Node.of(one), Node.of(other), f"{other.text} with the family name first")


def _join_turned_and_shortened(first: Mapping[str, Candidate], namesakes: Namesakes, clusters: Clusters) -> None:
    """Joins "Anton Orlin" and "Orlin Jan-Anton": the family name first, and of its given names some left out.

    `first` gives a mention of each full name. The family name is nobody's given name, one name fits, and the articles
    have something else in common.
    """
    by_first_word: dict[str, list[Candidate]] = defaultdict(list)
    for _, c in sorted(first.items()):
        words = _words(c.name.person)
        if len(words) > 2 and not c.name.person.family_first and words[0] not in given_names():
            by_first_word[normalise_name(words[0])].append(c)
    for _, c in sorted(first.items()):
        name = c.name.person
        fits = [
            longer
            for longer in by_first_word.get(normalise_name(name.family), ())
            if not name.family_first and {*name.given} < {*_words(longer.name.person)[1:]}
        ]
        if len(fits) == 1 and namesakes.share_context(c, fits[0]):
            clusters.join(Node.of(c), Node.of(fits[0]), f"{fits[0].text} with the family name last")


def _words(name: PersonName) -> tuple[str, ...]:
    return (*name.given, name.family)


def _sorted_words(name: PersonName) -> str:
    """The words of a name in alphabetical order, so that their order does not matter."""
    return " ".join(sorted(map(normalise_name, _words(name))))


def join_misspelt(people: Sequence[Candidate], index: FullNameIndex, namesakes: Namesakes, clusters: Clusters) -> None:
    """Joins a rare spelling to the one from which a letter differs, where both are of one story or one article.

    A slip in a given name also asks for one office: Christina and Christine Lee may be sisters. `people` are the
    mentions of all articles.
    """
    first: dict[str, Candidate] = {}
    for c in people:
        if (key := index.key(c)) and not c.name.person.family_first and not c.name.person.generation:
            first.setdefault(key, c)
    by_part: dict[tuple[bool, str], list[Candidate]] = defaultdict(list)
    for _, c in sorted(first.items()):
        by_part[True, c.name.person.given[0]].append(c)
        by_part[False, c.name.person.family].append(c)
    for (given, _), same in sorted(by_part.items()):
        for a, b in combinations(same, 2):
            if not _are_slips(a, b, given):
                continue
            rarer, usual = sorted((a, b), key=lambda c: (index.times(c), index.key(c)))
            if _fit(rarer, usual, index, namesakes, same_office=not given):
                clusters.join(Node.of(rarer), Node.of(usual), f"{usual.text} with a slip of the pen")


def _are_slips(a: Candidate, b: Candidate, given: bool) -> bool:
    x, y = a.name.person, b.name.person
    one, other = (x.family, y.family) if given else (x.given[0], y.given[0])
    return is_slip(one, other, MIN_SLIP_LETTERS)


def _fit(rarer: Candidate, usual: Candidate, index: FullNameIndex, namesakes: Namesakes, *, same_office: bool) -> bool:
    """Whether nothing but the letter tells two people, and their articles are of one story."""
    if index.times(rarer) > MAX_TIMES_OF_SLIP:
        return False
    here, there = _heads(index.same(rarer)), _heads(index.same(usual))
    if not here & there and (same_office or (here and there)):
        return False
    named = index.same(usual)
    shared = any(c.article in {b.article for b in named} for c in index.same(rarer))
    return shared or namesakes.share_story(rarer, *named)


def _heads(people: Sequence[Candidate]) -> frozenset[str]:
    return frozenset(head for c in people if c.office and (head := office_head(c.office)))
