"""Reads personal names, and tells which of them are one person's."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from generator.facts import load_facts
from generator.resolve.candidates import Candidate
from generator.resolve.clusters import Clusters, Node
from generator.resolve.words import fact_words, words
from generator.text import fold

MUCH = 3  # times as often named in full
SYLLABLE = re.compile(
    r"(?:[bcdfghjklmnpqrstvwxyz]|ch|sh|zh|hy|ky|my|py|ry|kw|hw)?[yw]?[aeiou]{1,3}(?:ng|nh|ch|[nklmpthsc])?"
)


@dataclass(frozen=True, slots=True)
class PersonName:
    """The parts of a personal name, folded: given names or initials, and the family name without its particles."""

    given: tuple[str, ...]
    family: str
    family_first: bool = False

    @property
    def key(self) -> str:
        """Equal for the spellings of one full name: middle names and initials do not count."""
        if self.family_first:
            return self.family + "".join(self.given)
        spelt = [g for g in self.given if len(g) > 1]
        return f"{spelt[0]} {self.family}" if spelt else ""


def parse_name(text: str) -> PersonName:
    """The parts of the personal name `text`; a single word is a family name."""
    particles, suffixes = fact_words("names", "particles"), fact_words("names", "suffixes")
    parts = [p.rstrip(".") for w in words(text) for p in fold(w.text).split()]
    while len(parts) > 1 and parts[-1] in suffixes:
        parts.pop()
    kept = [p for i, p in enumerate(parts) if p not in particles or (i == 0 and len(parts) > 1 and len(p) > 2)] or parts
    if not kept:
        return PersonName((), fold(text))
    if is_family_first(text):
        return PersonName(tuple(kept[1:]), kept[0], True)
    return PersonName(tuple(kept[:-1]), kept[-1])


@cache
def is_family_first(text: str) -> bool:
    """Whether `text` looks like a Chinese, Korean or Vietnamese name: a known family name, then short syllables."""
    parts = fold(text).split()
    if not 2 <= len(parts) <= 4 or len(words(text)) > 3:
        return False
    known = parts[0] in fact_words("names", "family_first")
    syllables = [SYLLABLE.fullmatch(p) is not None and len(p) <= 6 for p in parts]
    if len(parts) == 2:  # "Xi Jinping": the second word may be two syllables run together
        return known and re.fullmatch(f"(?:{SYLLABLE.pattern}){{1,2}}", parts[1]) is not None
    return all(syllables[1:]) and (known or (syllables[0] and len(parts) == 3))


def family_names(text: str) -> tuple[str, ...]:
    """The one-word names (folded) that the person fully named `text` goes by afterwards; () for a name of one word."""
    name = parse_name(text)
    if not name.given:
        return ()
    plain = fold(text).split()
    with_particle = (
        " ".join(plain[-2:]) if len(plain) > 2 and plain[-2] in fact_words("names", "particles") else name.family
    )
    return tuple(dict.fromkeys((name.family, with_particle)))


def join_people(candidates: Sequence[Candidate], clusters: Clusters) -> None:
    """Joins the names of each person, within articles first, then across them."""
    by_article: dict[str, list[Candidate]] = defaultdict(list)
    for c in candidates:
        by_article[c.article].append(c)
    full_names = Counter(parse_name(c.text).key for c in candidates if parse_name(c.text).given)
    for people in by_article.values():
        _join_within(people, clusters, full_names)
    _join_full_names(candidates, clusters)
    _join_lone(by_article, clusters, full_names)


def _join_within(people: Iterable[Candidate], clusters: Clusters, full_names: Counter[str]) -> None:
    """Lone names go to the person whom the article names in full with that family name, or else that given name."""
    ordered = sorted(people, key=lambda c: c.start)
    full: dict[str, list[Candidate]] = defaultdict(list)
    given: dict[str, list[Candidate]] = defaultdict(list)
    for c in ordered:
        for family in (*family_names(c.text), *_without_first(c)):
            full[family].append(c)
        if family_names(c.text):
            given[parse_name(c.text).given[0]].append(c)
    for c in ordered:
        name = parse_name(c.text)
        if _spelt_out(name) and c.key not in full:
            continue
        bearers = full.get(c.key) or full.get(name.family) or given.get(c.key) or []
        near = given.get(c.key, [])
        fitting = [b for b in bearers if _may_be(name, parse_name(b.text)) or b in near or c.key in _without_first(b)]
        if fitting:
            bearer = _likeliest(fitting, full_names)
            clusters.join(Node.of(c), Node.of(bearer), f"short for {bearer.text}, named in full in the same article")


def _without_first(c: Candidate) -> tuple[str, ...]:
    """The last two words of a name of three or more: "Suu Kyi" of "Aung San Suu Kyi"."""
    parts = c.key.split()
    return (" ".join(parts[-2:]),) if len(parts) > 2 and not is_family_first(c.text) else ()


def _spelt_out(name: PersonName) -> bool:
    return any(len(g) > 1 for g in name.given)


def _likeliest(bearers: Sequence[Candidate], full_names: Counter[str]) -> Candidate:
    """Of people of one surname, the one who is meant by it alone: whom the article names first.

    The others are told from that one by their full names each time; but somebody whom the collection names far more
    often comes before a relative who happens to be named first.
    """
    most = max(full_names[parse_name(b.text).key] for b in bearers)
    return next(b for b in bearers if full_names[parse_name(b.text).key] * MUCH >= most)


def _may_be(short: PersonName, full: PersonName) -> bool:
    """Whether a name of initials and a family name can be short for `full`."""
    return all(f.startswith(s) for s, f in zip(short.given, full.given, strict=False))


def _join_full_names(candidates: Sequence[Candidate], clusters: Clusters) -> None:
    """Spellings of one full name are one person, unless their middle names contradict each other."""
    by_key: dict[str, list[Candidate]] = defaultdict(list)
    for c in candidates:
        name = parse_name(c.text)
        if name.given and name.key:
            by_key[_formal(name)].append(c)
    for key in sorted(by_key):
        leaders: list[Candidate] = []
        for c in sorted(by_key[key], key=lambda c: (c.text, c.article, c.start)):
            leader = next((x for x in leaders if _middle_agrees(parse_name(x.text), parse_name(c.text))), None)
            if leader is None:
                leaders.append(c)
                continue
            same = fold(c.text) == fold(leader.text)
            clusters.join(
                Node.of(c), Node.of(leader), "the same full name" if same else f"another spelling of {leader.text}"
            )


def _formal(name: PersonName) -> str:
    """The key of a name with a short given name spelt out: "bob", "robert" alike."""
    given, _, family = name.key.partition(" ")
    return f"{load_facts('names')['nicknames'].get(given, given)} {family}" if family else given


def _middle_agrees(a: PersonName, b: PersonName) -> bool:
    if a.family_first or b.family_first:
        return True
    return all(x[0] == y[0] for x, y in zip(a.given[1:], b.given[1:], strict=False))


def _join_lone(by_article: dict[str, list[Candidate]], clusters: Clusters, full_names: Counter[str]) -> None:
    """A name without a full one in its article: the person of the corpus that it fits, where that is only one."""
    bearers: dict[str, dict[str, Candidate]] = defaultdict(dict)
    for people in by_article.values():
        for c in people:
            for family in family_names(c.text):
                if parse_name(c.text).key:
                    bearers[family].setdefault(_formal(parse_name(c.text)), c)
    strays: dict[str, Candidate] = {}
    for article in sorted(by_article):
        for c in by_article[article]:
            name = parse_name(c.text)
            if _spelt_out(name) or clusters.joined(Node.of(c)):
                continue
            fitting = {
                k: b
                for k, b in bearers.get(fold(c.text), bearers.get(name.family, {})).items()
                if _may_be(name, parse_name(b.text))
            }
            best = _dominant(fitting, full_names)
            if best:
                clusters.join(Node.of(c), Node.of(best), f"the only {c.text} of the collection is {best.text}")
            elif c.key in strays:
                clusters.join(Node.of(c), Node.of(strays[c.key]), "the same surname, never named in full")
            else:
                strays[c.key] = c


def _dominant(bearers: dict[str, Candidate], full_names: Counter[str]) -> Candidate | None:
    """The bearer who is named in full far more often than all others together."""
    counts = {key: full_names[parse_name(c.text).key] for key, c in bearers.items()}
    best = max(sorted(counts), key=lambda key: counts[key], default=None)
    if best is None or (len(counts) > 1 and counts[best] < MUCH * (sum(counts.values()) - counts[best])):
        return None
    return bearers[best]
