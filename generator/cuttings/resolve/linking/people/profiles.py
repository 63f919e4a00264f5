"""What the collection says of the people whom it names in full: their gender, their titles, whose kin they are."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from cuttings.model import Article
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.people.antecedents import initials_fit, particles_fit
from cuttings.resolve.linking.people.cues import (
    GENDER_OF_PRONOUN,
    Cues,
    gender_of_address,
    has_relative_behind,
    introduced_as_kin,
    introduced_as_parent,
    word_before,
)
from cuttings.resolve.linking.people.full_name_index import FullNameIndex
from cuttings.resolve.linking.people.genders import genders_by_key
from cuttings.resolve.names.title_senses import TitleSense, title_sense
from cuttings.resolve.names.tokens import fact_words

NEXT_PRONOUN = re.compile(r"[^.!?\n\"“”A-Z]{1,80}?\b(he|she|his|her|himself|herself)\b")
ADDRESS_WEIGHT = 8  # votes of a form of address or a noun before a full name, where a pronoun behind it has one
GIVEN_NAME_WEIGHT = 4  # votes of a given name, likewise


@dataclass(frozen=True, slots=True)
class Profiles:
    """What the articles say of each person, by the key of the full name (`FullNameIndex.key`)."""

    genders: Mapping[str, str]
    titles: Mapping[str, frozenset[TitleSense]]
    kin: frozenset[tuple[str, str]]  # articles that introduce somebody by a word of kin, with the key
    index: FullNameIndex

    def fits(self, key: str, cues: Cues) -> bool:
        """Whether nothing that is known of a person contradicts the form of address of a mention."""
        return not cues.gender or self.genders.get(key, cues.gender) == cues.gender

    def outsiders(self, c: Candidate, cues: Cues, without: Collection[str]) -> dict[str, Candidate]:
        """The people of the collection whom a short name with these cues may mean, but for the keys of `without`."""
        name = c.name.person
        of_family = self.index.bearers(c.key) or self.index.bearers(name.family)
        found = {
            k: b
            for k, b in of_family.items()
            if k not in without and initials_fit(name, b.name.person) and (name.given or particles_fit(c, b))
        }
        return of_generation({k: b for k, b in found.items() if self.fits(k, cues)}, cues.generation)

    def is_kin(self, key: str) -> bool:
        """Whether some article introduces the person by a word of kin."""
        return any(own == key for _, own in self.kin)

    def has_title(self, key: str, title: TitleSense) -> bool:
        """Whether an article names the person in full with that very title."""
        return title in self.titles.get(key, ())

    def leads_team(self, key: str) -> bool:
        """Whether an article calls the person the coach of a team, who is not one of its players."""
        return any(title.head in fact_words("sports", "leaders") for title in self.titles.get(key, ()))


def of_generation(bearers: Mapping[str, Candidate], generation: str) -> dict[str, Candidate]:
    """Those of `bearers` whom a generation fits; a plain surname is not that of "Jr" where his father is there too."""
    own = {k: b.name.person.generation for k, b in bearers.items()}
    if not generation:
        plain = {b.name.person.formal_key for k, b in bearers.items() if not own[k]}
        return {k: b for k, b in bearers.items() if not own[k] or b.name.person.formal_key not in plain}
    if generation == "younger":
        young = {k: b for k, b in bearers.items() if own[k] not in ("", "sr")}
        return {k: b for k, b in young.items() if own[k] == "jr"} or young
    if generation == "elder":
        namesakes = {b.name.person.given[:1] for k, b in bearers.items() if own[k] not in ("", "sr")}
        return {k: b for k, b in bearers.items() if own[k] in ("", "sr") and b.name.person.given[:1] in namesakes}
    return {k: b for k, b in bearers.items() if own[k] == generation}


def profiles_of(people: Sequence[Candidate], articles: Mapping[str, Article], index: FullNameIndex) -> Profiles:
    """The profiles of those of `people` whom the articles, by id, name in full.

    In "Ann Lee, daughter of Tom Lee, spoke" she is nobody's kin but the subject, unless he is named before her.
    """
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    titles: dict[str, set[TitleSense]] = defaultdict(set)
    kin: set[tuple[str, str]] = set()
    named: dict[tuple[str, str], set[str]] = defaultdict(set)  # the keys so far, by article and family name
    for c in people:
        key, text = index.key(c), articles[c.article].text
        if not key:
            continue
        votes[key].update(_gender_votes(c, text))
        if c.office and (title := title_sense(c.office)):
            titles[key].add(title)
        family = named[c.article, c.name.person.family]
        told_kin = introduced_as_kin(c, text) or (key not in family and introduced_as_parent(c, text))
        if told_kin and not (has_relative_behind(c, text) and family <= {key}):
            kin.add((c.article, key))
        family.add(key)
    told = {key: gender for key, count in votes.items() if (gender := _told(count))}
    return Profiles(told, {key: frozenset(found) for key, found in titles.items()}, frozenset(kin), index)


def _gender_votes(c: Candidate, text: str) -> Counter[str]:
    """What one mention in full says of a person's gender."""
    votes: Counter[str] = Counter()
    if gender := gender_of_address(word_before(c, text)):
        votes[gender] += ADDRESS_WEIGHT
    given = c.name.person.given
    if given and (gender := genders_by_key("names").get(given[0], "")):
        votes[gender] += GIVEN_NAME_WEIGHT
    if c.name.person.generation:  # mostly men's
        votes["male"] += GIVEN_NAME_WEIGHT
    if (pronoun := NEXT_PRONOUN.match(text, c.end)) and pronoun[1] in GENDER_OF_PRONOUN:
        votes[GENDER_OF_PRONOUN[pronoun[1]]] += 1
    return votes


def _told(votes: Counter[str]) -> str:
    male, female = votes["male"], votes["female"]
    return "" if max(male, female) < 2 * min(male, female) + 1 else ("male" if male > female else "female")
