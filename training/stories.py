"""Writes short articles from templates, for kinds of text of which the training corpora hold little."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from string import ascii_uppercase
from typing import Any

import yaml

from training.prepare import Line, Text

POOLS = Path(__file__).parent / "pools"
SOURCE = "stories"
NUMBER = re.compile(r"\{(NUM|DAY|YEAR|MONTH)\}")
SLOT = re.compile(r"\{([A-Z]+)(\d?)(\.short|\.last)?(?:~([A-Z]+))?\}|(\S+)~ORG")
DESK = "I-ORG or B-ORG"  # of a word that goes on with the organisation before it, if there is one
KINDS = {
    "UPLOC": "LOC",
    "AGENCY": "ORG",
    "FIRM": "ORG",
    "TEAM": "ORG",
    "ACRONYM": "ORG",
    "BODY": "ORG",
    "PRODUCT": "MISC",
    "PEOPLE": "MISC",
    "PEOPLES": "MISC",
}
# Words inside a surname: "van der Berg", "bin Rashid", "dos Santos".
PARTICLE = re.compile(r"van|von|de[rn]?|ter|d[aiou]|d[ao]s|della?|l[ae]|bin|bint|ibn|ben|ould|[ae]l|abu", re.IGNORECASE)

Name = tuple[str, ...]


@dataclass(frozen=True)
class Named:
    """A name in full, and the form that news uses after it."""

    full: Name
    short: Name


@dataclass(frozen=True)
class Makers:
    """What fills the slots of the stories: names by kind, and words for invented ones."""

    people: Sequence[Name]
    places: Sequence[Name]
    towns: Sequence[Name]
    organisations: Sequence[Name]
    agencies: Sequence[str]
    heads: Sequence[str]
    months: Sequence[str]
    adjectives: Sequence[str]
    members: Sequence[str]
    nicknames: Sequence[str]
    clubs_before: Sequence[str]
    clubs_after: Sequence[str]
    syllables: Sequence[str]
    ends: Sequence[str]
    ranks: Sequence[str]
    fields: Sequence[str]
    bodies: Sequence[str]
    stories: Sequence[Sequence[str]]


def load_makers(names: Mapping[str, Sequence[Name]], towns: Sequence[str], others: Mapping[str, Any]) -> Makers:
    """The makers for the pools of `names` by label, the towns that firms and teams bear, and `others.yml`."""
    own = yaml.safe_load((POOLS / "stories.yml").read_text(encoding="utf8"))
    peoples = yaml.safe_load((POOLS / "peoples.yml").read_text(encoding="utf8"))
    return Makers(
        people=[name for name in names["PER"] if len(name) > 1],
        places=[name for name in names["LOC"] if len(name) < 3 and all(word[:1].isupper() for word in name)],
        towns=[tuple(town.split()) for town in towns],
        organisations=names["ORG"],
        agencies=others["agencies"],
        heads=others["company"]["heads"],
        months=others["months"],
        adjectives=peoples["adjectives"],
        members=peoples["members"],
        nicknames=own["nicknames"],
        clubs_before=own["clubs_before"],
        clubs_after=own["clubs_after"],
        syllables=own["syllables"],
        ends=own["ends"],
        ranks=own["ranks"],
        fields=own["fields"],
        bodies=own["bodies"],
        stories=own["stories"],
    )


def surname(person: Name) -> Name:
    """The last name of a person's name of several words, with the particles that belong to it."""
    start = len(person) - 1
    while start > 1 and PARTICLE.fullmatch(person[start - 1]):
        start -= 1
    return person[start:]


def stories(makers: Makers, number: int, chance: random.Random) -> Iterator[Text]:
    """As many stories as `number` says, each from a random template with names of its own."""
    for _ in range(number):
        told = Story(makers, chance)
        yield Text(SOURCE, tuple(told.line(template) for template in chance.choice(makers.stories)))


class Story:
    """Fills the slots of one story; a slot with a number holds the same name each time."""

    def __init__(self, makers: Makers, chance: random.Random) -> None:
        self._makers, self._chance = makers, chance
        self._held: dict[str, Named] = {}

    def line(self, template: str) -> Line:
        """The line of one template."""
        words: list[str] = []
        labels: list[str] = []
        for part in template.split():
            for word, label in self._filled(part):
                words.append(word)
                labels.append(label if label != DESK else "I-ORG" if labels and labels[-1][2:] == "ORG" else "B-ORG")
        return Line(tuple(words), tuple(labels))

    def _filled(self, part: str) -> Iterator[tuple[str, str]]:
        part = NUMBER.sub(lambda found: self._number(found[1]), part)
        slot = SLOT.fullmatch(part)
        if slot is None:
            yield part, "O"
            return
        kind, number, form, change, plain = slot.groups()
        if plain:
            yield plain, DESK
            return
        name = self._named(kind, number)
        chosen = name.short if form else name.full
        if change == "UP" or kind == "UPLOC":
            chosen = tuple(word.upper() for word in chosen)
        label = "ORG" if change else KINDS.get(kind, kind)
        skipped = len(chosen) > 1 and chosen[0] == "The"
        for i, word in enumerate(chosen):
            yield word, "O" if i < skipped else f"{'B' if i == skipped else 'I'}-{label}"

    def _number(self, kind: str) -> str:
        chance = self._chance
        if kind == "MONTH":
            return chance.choice(self._makers.months)
        if kind == "NUM":
            return str(chance.randint(1, chance.choice((9, 99, 999, 9_999))))
        return str(chance.randint(1, 31) if kind == "DAY" else chance.randint(1985, 2026))

    def _named(self, kind: str, number: str) -> Named:
        key = kind + number
        if not number:
            return self._made(kind)
        if key not in self._held:
            self._held[key] = self._made(kind)
        return self._held[key]

    def _made(self, kind: str) -> Named:
        makers, chance = self._makers, self._chance
        plain: dict[str, Callable[[], Name]] = {
            "LOC": lambda: chance.choice(makers.places),
            "UPLOC": lambda: chance.choice(makers.places),
            "ORG": lambda: chance.choice(makers.organisations),
            "AGENCY": self._agency,
            "ACRONYM": lambda: (self._acronym(),),
            "PRODUCT": self._product,
            "PEOPLE": lambda: tuple(chance.choice(makers.adjectives).split()),
            "PEOPLES": lambda: tuple(chance.choice(makers.members).split()),
        }
        if kind == "PER":
            person = chance.choice(makers.people)
            return Named(person, surname(person))
        if kind in plain:
            name = plain[kind]()
            return Named(name, name)
        return {"TEAM": self._team, "BODY": self._body, "FIRM": self._firm}[kind]()

    def _agency(self) -> Name:
        if self._chance.random() < 0.5:
            return tuple(self._chance.choice(self._makers.agencies).split())
        return (self._chance.choice((self._coined, self._acronym))(),)

    def _firm(self) -> Named:
        makers, chance = self._makers, self._chance
        kind = chance.random()
        if kind < 0.3:
            short: Name = surname(chance.choice(makers.people))
        elif kind < 0.45:
            short = chance.choice(makers.towns)
        elif kind < 0.75:
            short = (self._coined(),)
        elif kind < 0.87:
            short = (self._acronym(),)
        else:
            short = (chance.choice(makers.people)[-1], "&", chance.choice(makers.people)[-1])
        return Named((*short, chance.choice(makers.heads)), short) if chance.random() < 0.8 else Named(short, short)

    def _team(self) -> Named:
        makers, chance = self._makers, self._chance
        town = chance.choice(makers.towns)
        kind = chance.random()
        if kind < 0.25:
            return Named(town, town)
        if kind < 0.5:
            nickname = (chance.choice(makers.nicknames),)
            return Named((*town, *nickname), nickname)
        if kind < 0.62:
            return Named((*chance.choice(makers.clubs_before).split(), *town), town)
        if kind < 0.74:
            return Named((*town, chance.choice(makers.clubs_after)), town)
        return Named(*[self._firm().short] * 2)

    def _body(self) -> Named:
        """An authority, party or union, and the acronym of its words."""
        makers, chance = self._makers, self._chance
        parts = (chance.choice(makers.ranks), chance.choice(makers.fields), chance.choice(makers.bodies))
        words = tuple(" ".join(parts).split())
        acronym = "".join(word[0] for word in words if word[0].isupper())
        return Named(words, (acronym,) if len(acronym) > 1 else words)

    def _product(self) -> Name:
        coined, number = self._coined(), str(self._chance.randint(1, 90))
        return self._chance.choice(((coined,), (coined, number), (f"{coined[:1]}-{number}",)))

    def _coined(self) -> str:
        """An invented word that looks like a firm's name."""
        makers, chance = self._makers, self._chance
        word = "".join(chance.choice(makers.syllables) for _ in range(chance.randint(1, 3))) + chance.choice(
            makers.ends
        )
        return word.capitalize() if len(word) > 2 else self._acronym()

    def _acronym(self) -> str:
        return "".join(self._chance.choices(ascii_uppercase, k=self._chance.choice((2, 3, 3, 3, 4, 4, 5))))
