"""Joins a surname to a person of other articles, where its own article names nobody of that surname in full.

The surname is left open where several people may bear it, or too little speaks for the only one. Then its mentions are
an entity of their own, "never named in full". The editor is asked whom it means (`review/surname_doubts.py`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.clusters import Clusters, Node
from cuttings.resolve.linking.people.antecedents import has_given_name
from cuttings.resolve.linking.people.cues import Cues
from cuttings.resolve.linking.people.full_name_index import DOMINANCE_FACTOR, FullNameIndex
from cuttings.resolve.linking.people.genders import genders_by_key
from cuttings.resolve.linking.people.in_article.scene import LeftOver
from cuttings.resolve.linking.people.namesakes import Namesakes
from cuttings.resolve.linking.people.profiles import Profiles
from cuttings.resolve.names.titles import office_head
from cuttings.resolve.names.tokens import fact_words

NO_PLAYERS: Mapping[str, Collection[str]] = {}
FACTOR_BY_USAGE = 9  # times as many articles as all others together, which call somebody so who is not named more often
MIN_ARTICLES_OF_USAGE = 5  # that call somebody so, for that
MIN_ARTICLES_TO_BE_KNOWN = 2  # articles that name somebody in full, from which on a surname may be theirs anywhere

# By lone word and key of a full name: the mentions in full that the word meant in articles that hold both.
Usage = Mapping[str, Mapping[str, Sequence[Candidate]]]


def join_surnames_across_articles(
    profiles: Profiles,
    left: Mapping[tuple[str, int], LeftOver],
    usage: Usage,
    namesakes: Namesakes,
    clusters: Clusters,
    *,
    players: Mapping[str, Collection[str]] = NO_PLAYERS,
) -> None:
    """Joins a name without a full one in its article to the person of the collection whom it fits, if only one does.

    `left` says what is known of the short names of all articles, by article and start. What fits nobody, or several, is
    joined to the same surname elsewhere, unless that is of the other gender. A surname of `players`, the folded names
    that an article has in lists of players alone, asks for other names in common.
    """
    index = profiles.index
    remaining: list[tuple[Candidate, Cues]] = []
    for article in sorted(index.by_article):
        for c, known, cues in _with_cues(index.by_article[article], left):
            if has_given_name(c.name.person) or clusters.joined(Node.of(c)):
                continue
            best = known.meant
            if best is None and not known.two_remain:
                possible = _titled(profiles.outsiders(c, cues, known.others), cues, profiles)
                nobody = not possible and not _is_public(cues)
                called = usage.get(c.key, {})
                best = _by_usage(c, usage, namesakes, known.others) if nobody else _foremost(possible, called, index)
                best = best or _in_one_story(c, possible, index, namesakes)
                best = best if best and (not possible or _likely(c, cues, best, profiles, namesakes)) else None
                if best and c.key in players.get(article, ()) and not namesakes.share_context(c, *index.same(best)):
                    best = None
            if best:
                clusters.join(Node.of(c), Node.of(best), f"the only {c.text} of the collection is {best.text}")
            else:
                remaining.append((c, cues))
    _join_left_open(remaining, index, namesakes, clusters)


def _with_cues(
    people: Sequence[Candidate], left: Mapping[tuple[str, int], LeftOver]
) -> Iterator[tuple[Candidate, LeftOver, Cues]]:
    """The mentions of one article that `left` holds, with what all mentions of the same surname say together."""
    pooled: dict[str, list[Cues]] = defaultdict(list)
    ours = [(c, left[c.article, c.start]) for c in people if (c.article, c.start) in left]
    for c, known in ours:
        pooled[c.key].append(known.cues)
    for c, known in ours:
        genders = {cues.gender for cues in pooled[c.key]} - {""}
        titles = {cues.title for cues in pooled[c.key]} - {None}
        yield c, known, replace(
            known.cues,
            gender=known.cues.gender or (min(genders) if len(genders) == 1 else ""),
            title=known.cues.title or (next(iter(titles)) if len(titles) == 1 else None),
        )  # fmt: skip


def _titled(possible: dict[str, Candidate], cues: Cues, profiles: Profiles) -> dict[str, Candidate]:
    """Those of `possible` who are named in full with a title; all where nobody is, but for a public office of several.

    "The Larkin administration" is not that of the footballer, though he is named far more often than his namesakes.
    """
    title = cues.title
    titled = {k: b for k, b in possible.items() if title and profiles.has_title(k, title)}
    return titled or ({} if _is_public(cues) and len(possible) > 1 else possible)


def _is_public(cues: Cues) -> bool:
    """Whether a title is that of an office of which everybody knows the holder."""
    return cues.title is not None and cues.title.head in fact_words("titles", "public")


def _join_left_open(
    remaining: Sequence[tuple[Candidate, Cues]], index: FullNameIndex, namesakes: Namesakes, clusters: Clusters
) -> None:
    """Joins the mentions of one name; those of men and of women apart where there are both.

    A surname, which others bear in full or which "Mr" stands before, is joined only between articles that have
    something else in common: many people are called Larkin, and one only Pelé.
    """
    genders: dict[str, set[str]] = defaultdict(set)
    surnames = set[str]()
    for c, cues in remaining:
        genders[c.key].add(cues.gender)
        if index.bearers(c.key) or cues.before.rstrip(".") in fact_words("titles", "before_surnames"):
            surnames.add(c.key)
    groups: dict[tuple[str, str], list[list[Candidate]]] = defaultdict(list)
    for c, cues in remaining:
        same_name = groups[c.key, cues.gender if {"male", "female"} <= genders[c.key] else ""]
        group = next((g for g in same_name if c.key not in surnames or namesakes.share_context(c, *g)), None)
        if group is None:
            same_name.append([c])
            continue
        clusters.join(Node.of(c), Node.of(group[0]), "the same surname, never named in full")
        group.append(c)


def _foremost(
    bearers: Mapping[str, Candidate], called: Mapping[str, Sequence[Candidate]], index: FullNameIndex
) -> Candidate | None:
    """The bearer whom a surname alone nearly always means.

    That is who is named in full far more often than all others together, unless articles that name several bearers
    alone by it tell otherwise; or else whom very many more of those that use it call so. When each of 2,137 surnames of
    1,349 articles that was explained in its own was looked up in the others, the first was right 93 times of 100, 58
    of 100 where articles told otherwise, and the second 97 of 100 where the first found nobody.
    """
    times = {key: index.times(c) for key, c in bearers.items()}
    articles = {key: len({c.article for c in called.get(key, ())}) for key in bearers}
    best = _dominant(times, DOMINANCE_FACTOR)
    if best is None:
        best = _dominant(articles, FACTOR_BY_USAGE)
        return bearers[best] if best and articles[best] >= MIN_ARTICLES_OF_USAGE else None
    return bearers[best] if not any(articles.values()) or _dominant(articles, DOMINANCE_FACTOR) == best else None


def _dominant(counts: Mapping[str, int], factor: int) -> str | None:
    """The key that counts for `factor` times as much as all others together; None without one."""
    best = max(sorted(counts), key=lambda key: counts[key], default=None)
    return best if best is not None and counts[best] >= factor * (sum(counts.values()) - counts[best]) else None


def _in_one_story(
    c: Candidate, possible: Mapping[str, Candidate], index: FullNameIndex, namesakes: Namesakes
) -> Candidate | None:
    """The only one of several bearers whom an article on the same things as that of `c` names in full; else None."""
    known = [b for b in possible.values() if namesakes.share_story(c, *index.same(b))]
    return known[0] if len(possible) > 1 and len(known) == 1 else None


def _likely(c: Candidate, cues: Cues, bearer: Candidate, profiles: Profiles, namesakes: Namesakes) -> bool:
    """Whether a surname alone may mean the only bearer of the collection.

    It may where several articles name that one in full, or give the same office, or name others together with it.
    A title that the bearer, who has others, never has asks for more: an office or other names in common. So does a
    public office. Other names in common do not make a peer of somebody: "Lady Larkin".
    """
    people = profiles.index.same(bearer)
    key = profiles.index.key(bearer)
    known = len({b.article for b in people}) >= MIN_ARTICLES_TO_BE_KNOWN
    if cues.title and profiles.has_title(key, cues.title):
        return True
    if cues.before in fact_words("titles", "peers") and not known:
        return _same_office(c, people, profiles.index)
    if cues.title and profiles.is_kin(key):
        return _same_office(c, people, profiles.index)
    if cues.title and (profiles.titles.get(key) or _is_public(cues)):
        return _same_office(c, people, profiles.index) or namesakes.share_context(c, *people)
    return known or _same_office(c, people, profiles.index) or namesakes.share_context(c, *people)


def _same_office(c: Candidate, people: Sequence[Candidate], index: FullNameIndex) -> bool:
    """Whether the article of `c` gives a bearer of the surname an office that `people` have."""
    offices = {x.office for x in index.by_article[c.article] if x.key == c.key and x.office}
    heads = {office_head(" ".join(words[: n + 1])) for o in offices for words in [o.split()] for n in range(len(words))}
    return not heads.isdisjoint({office_head(b.office) for b in people if b.office} - {None})


def _by_usage(c: Candidate, usage: Usage, namesakes: Namesakes, without: Collection[str]) -> Candidate | None:
    """Whom other articles, which name them in full, call by a name that is not their family name."""
    people = {key: called for key, called in usage.get(c.key, {}).items() if key not in without}
    if len(people) != 1:
        return None
    called = next(iter(people.values()))
    if c.key in genders_by_key("names"):  # a common given name
        fits = namesakes.share_context(c, *called)
    else:
        fits = len({b.article for b in called}) >= MIN_ARTICLES_TO_BE_KNOWN
    return called[0] if fits else None
