"""Says who may be meant by a short name in one article, and who of them is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.people.antecedents import Antecedents
from cuttings.resolve.linking.people.cues import NO_CUES, Cues
from cuttings.resolve.linking.people.full_name_index import DOMINANCE_FACTOR
from cuttings.resolve.linking.people.in_article.bearer_clues import BearerClues, Bearers
from cuttings.resolve.linking.people.middle_names import middle_names_agree
from cuttings.resolve.linking.people.namesakes import Namesakes
from cuttings.resolve.linking.people.profiles import Profiles, of_generation
from cuttings.resolve.linking.spelling_slips import is_slip
from cuttings.resolve.names.person_name import PersonName
from cuttings.resolve.names.tokens import fact_words

MIN_ARTICLES_OF_RIVAL = 2  # articles that name somebody in full who may be meant by a surname in others
MIN_SLIP_LETTERS_OF_GIVEN_NAME = 6  # letters of a given name in which one may be wrong within one article
SOMEBODY = "somebody"  # the key of who is meant by a title and is named in full nowhere


class LeftOver(NamedTuple):
    """What is known of a short name that no full name of its article explains."""

    cues: Cues = NO_CUES
    others: frozenset[str] = frozenset()  # keys of people whom the article names in full, and who are not meant
    meant: Candidate | None = None  # somebody of another article who has that very title
    two_remain: bool = False  # whether it may be two people's, so that it is nobody's


class SurnameScene:
    """One article: the people whom it names, and whom it means by a surname without naming them in full."""

    def __init__(self, ordered: Sequence[Candidate], text: str, profiles: Profiles, namesakes: Namesakes) -> None:
        self._ordered, self._profiles, self._namesakes = ordered, profiles, namesakes
        self._antecedents = Antecedents(ordered)
        self.clues = BearerClues(ordered, text, profiles)
        # By family name: who is meant without being named in full here, and from where on; whom the name means
        # alone, "", or with a form of address, by its gender.
        self._strangers: dict[str, tuple[int, Candidate | None]] = {}
        self._usual: dict[tuple[str, str], str] = {}

    def is_opening(self, c: Candidate, full: Candidate) -> bool:
        """Whether a name of several words is one with which that of `full` opens."""
        return full in self._antecedents.opening_with(c)

    def in_order_of_cues(self) -> list[Candidate]:
        """The mentions, first those with something beside them that says who is meant; the headline's last."""
        return sorted(self._ordered, key=lambda c: (not self.clues.tells(c), c.headline, c.start))

    def meant(self, c: Candidate) -> Candidate | LeftOver:
        """The mention in full that `c` is short for in the article; else what is known of `c`."""
        bearers = self._bearers(c)
        if not bearers:
            return LeftOver(self.clues.cues(c))
        if self.clues.cues(c).parent and c.name.person.family not in {b.name.person.family for b in bearers.values()}:
            return LeftOver(self.clues.cues(c), frozenset(bearers), two_remain=True)  # "the son of Ann and Tom Lee"
        if not c.name.person.given and all(map(self._profiles.leads_team, bearers)) and self.clues.is_listed(c):
            return LeftOver(self.clues.cues(c), frozenset(bearers), two_remain=True)  # a player of the coach's name
        possible = self._titled(c, bearers) if self.clues.tells(c) else self._with_strangers(c, bearers)
        possible = self._elder(c, possible) or self.clues.of_age(c, bearers) or self.clues.told(c, possible)
        use = self._use(c)
        usual = self._usual.get(use, "") if use else ""
        key = self._one_of(c, possible, usual)
        lately = None if key else self._just_named(c, possible)
        key = key or lately
        if key and self.clues.is_told_once(c):
            self.clues.remember(c, key)
        elif key and key != SOMEBODY and use and not lately:
            self._usual.setdefault(use, key)
        if key in bearers:
            return bearers[key]
        away = possible.get(key) if key and key != SOMEBODY else None
        if key or not possible:
            self._strangers.setdefault(c.name.person.family, (c.start, away))
        return LeftOver(self.clues.cues(c), frozenset(bearers), away, two_remain=bool(possible) and not key)

    def _bearers(self, c: Candidate) -> dict[str, Candidate]:
        """The people whom the article names in full and `c` may be short for; of a person's several names the first."""
        found: dict[str, Candidate] = {}
        for b in self._antecedents.of(c):
            if not any(_are_variants(b.name.person, other.name.person) for other in found.values()):
                found.setdefault(self._profiles.index.key(b) or b.key, b)
        return found

    def _titled(self, c: Candidate, bearers: Bearers) -> Bearers:
        """Those whom the words beside a name fit: of the article, or of others where only they have the title."""
        cues, profiles = self.clues.cues(c), self._profiles
        fitting = {k: b for k, b in bearers.items() if profiles.fits(k, cues) and k != self.clues.relative_of(c)}
        fitting = of_generation(self._without_parents(c, fitting), cues.generation)
        if cues.gender:  # "Mr Lee" is not Sasha of "Sasha and Ann Lee", of whom nothing says whether it fits
            fitting = {k: b for k, b in fitting.items() if k in profiles.genders or not b.in_full}
        if cues.title is None:
            return {k: b for k, b in fitting.items() if cues.gender and k in profiles.genders} or fitting
        if titled := {k: b for k, b in fitting.items() if profiles.has_title(k, cues.title)}:
            return titled
        away = profiles.outsiders(c, cues, bearers)
        away = {k: b for k, b in away.items() if cues.title and profiles.has_title(k, cues.title)}
        if len(away) == 1:
            named = profiles.index.same(next(iter(away.values())))
            if cues.title.head in fact_words("titles", "public") or self._namesakes.share_context(c, *named):
                return away
        return {**{k: b for k, b in fitting.items() if (c.article, k) not in profiles.kin}, **away}

    def _with_strangers(self, c: Candidate, bearers: Bearers) -> Bearers:
        """Those who may be meant by a surname alone: also somebody whom the article names by a title and surname."""
        family = c.name.person.family
        possible = of_generation(self._without_parents(c, bearers), "")
        since, stranger = self._strangers.get(family, (c.start, None))
        if since < c.start:
            key = self._profiles.index.key(stranger) if stranger else SOMEBODY
            return {**possible, key: stranger or c}
        only = next(iter(possible), "")
        rival = self._rival(c, only, bearers) if len(possible) == 1 else None
        if rival is None:
            return possible
        unknown_yet = not c.headline and c.start < self.clues.first_in_full(only)
        return {**({} if unknown_yet else possible), self._profiles.index.key(rival): rival}

    def _rival(self, c: Candidate, key: str, bearers: Bearers) -> Candidate | None:
        """Somebody of other articles whom a surname may mean, where little speaks for the only bearer of the article.

        That is one who is introduced as somebody's kin, or who is named only later. The other is named in full far more
        often, and together with other names of the article.
        """
        index = self._profiles.index
        if (c.article, key) not in self._profiles.kin and c.start > self.clues.first_in_full(key):
            return None
        away = self._profiles.outsiders(c, self.clues.cues(c), bearers)
        best = max(sorted(away), key=lambda k: index.times(away[k]), default=None)
        if best is None:
            return None
        named = index.same(away[best])
        known = len({b.article for b in named}) >= MIN_ARTICLES_OF_RIVAL
        often = len(named) >= DOMINANCE_FACTOR * index.times(bearers[key])
        return away[best] if known and often and self._namesakes.share_context(c, *named) else None

    def _without_parents(self, c: Candidate, bearers: Bearers) -> Bearers:
        """The bearers but those introduced as a parent of one of the same name with "Jr", unless `c` asks for them."""
        sons = {b.name.person.formal_key for b in bearers.values() if b.name.person.generation}
        if self.clues.cues(c).generation:
            return bearers
        return {
            k: b
            for k, b in bearers.items()
            if b.name.person.generation or b.name.person.formal_key not in sons or k not in self.clues.parents
        }

    def _elder(self, c: Candidate, possible: Bearers) -> Bearers:
        """The one of other articles of whose name the only bearer here has "Jr", where far more is told of the elder.

        A surname alone is then the elder's, unless the headline or the first words name the younger.
        """
        junior = next(iter(possible.values()), None)
        cues, index = self.clues.cues(c), self._profiles.index
        if len(possible) != 1 or junior is None or junior.name.person.generation not in fact_words("names", "filial"):
            return {}
        if c.name.person.given or cues.generation or cues.title or self._opens_with(junior):
            return {}
        elders = {
            k: b
            for k, b in self._profiles.outsiders(c, cues, possible).items()
            if b.name.person.formal_key == junior.name.person.formal_key and not b.name.person.generation
        }
        elder = next(iter(elders.values()), None)
        known = elder is not None and index.times(elder) >= DOMINANCE_FACTOR * index.times(junior)
        return elders if len(elders) == 1 and known else {}

    def _opens_with(self, junior: Candidate) -> bool:
        """Whether the article names somebody of a full name before all other people."""
        return self._profiles.index.key(self._ordered[0]) == self._profiles.index.key(junior)

    def _stranger_of(self, c: Candidate) -> str:
        _, stranger = self._strangers.get(c.name.person.family, (0, None))
        return self._profiles.index.key(stranger) if stranger else SOMEBODY

    def _use(self, c: Candidate) -> tuple[str, str] | None:
        """How a surname is used: with the gender of "Mr", alone, or None with anything else that says who is meant."""
        cues, family = self.clues.cues(c), c.name.person.family
        if c.name.person.given:
            return None
        if not self.clues.tells(c):
            return family, ""
        plain = cues.title is None and not cues.generation and self.clues.relative_of(c) is None
        return (family, cues.gender) if plain else None

    def _are_here(self, c: Candidate, possible: Bearers) -> bool:
        """Whether all who may be meant are people whom the article names."""
        return set(possible) <= {k for k, b in possible.items() if b.article == c.article} | {self._stranger_of(c)}

    def _just_named(self, c: Candidate, possible: Bearers) -> str | None:
        """The key of the one of several whom a surname alone means since the sentence before names them."""
        strangers = SOMEBODY in possible or any(b.article != c.article for b in possible.values())
        if len(possible) < 2 or strangers or self.clues.tells(c):
            return None
        return self.clues.just_named(c, possible)

    def _one_of(self, c: Candidate, possible: Bearers, usual: str) -> str | None:
        """The key of the one of `possible` who is meant; None where two remain.

        Whom the surname alone meant before others were named (`usual`) is meant again. Somebody introduced as kin is
        named in full again. Somebody whom the collection names far more often is meant by default.
        """
        if len(possible) < 2:
            return next(iter(possible), None)
        if usual in possible:
            return usual
        if not self._are_here(c, possible):
            return None
        kin = self._profiles.kin
        main: Bearers = {
            k: b
            for k, b in possible.items()
            if (c.article, k) not in kin and not self.clues.is_late(k) and not _has_one_initial(b.name.person)
        }
        main = possible if not main or self.clues.relative_was_last(c, possible) else main
        if len(main) > 1 and SOMEBODY in main:
            return None
        times = {k: self._profiles.index.times(b) for k, b in main.items()}
        best = max(times, key=lambda k: times[k])
        return best if times[best] >= DOMINANCE_FACTOR * (sum(times.values()) - times[best]) else None


def _has_one_initial(name: PersonName) -> bool:
    """Whether a name is an initial and a family name, which is how people are named beside others: "M. Larkin"."""
    return bool(name.given) and not name.key


def _are_variants(a: PersonName, b: PersonName) -> bool:
    """Whether one full name is the other with further given names, "Mary Ann Lee", or with a slip in the first."""
    fewer, more = sorted((a, b), key=lambda name: len(name.given))
    slip = len(a.given) == len(b.given) and is_slip(a.given[0], b.given[0], MIN_SLIP_LETTERS_OF_GIVEN_NAME)
    same = a.family == b.family and a.generation == b.generation and middle_names_agree(a, b)
    return same and (slip or set(fewer.given) <= set(more.given))
