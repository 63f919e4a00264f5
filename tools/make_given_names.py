#!/usr/bin/env python3
"""Makes `cuttings/data/given-names.yml`, the given names of many countries that are of one sex.

    python3 -m venv /tmp/given && /tmp/given/bin/pip install faker==40.63.0 names==0.3.0
    /tmp/given/bin/python tools/make_given_names.py generator/cuttings/data/given-names.yml

`faker` (MIT) has lists of given names by country and sex; `names` (MIT) has those of the US Census of 1990 (public
domain) with how common they are. Russian and Ukrainian names are put into Latin letters; names in other scripts than
Latin and Cyrillic are left out. So is a name that is both sexes': in one country's lists or in those of two.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys
import textwrap
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import faker.providers.person as people
import names

SEXES = ("male", "female")
MIN_CENSUS_RATIO = 40.0  # times as common among one sex as among the other, for a name to be that one's
MIN_LETTERS = 3
WIDTH = 120
CYRILLIC = "а б в г д е ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я і ї є ґ"
LATIN = "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya i i ye g"
LETTERS = {c: latin.strip("-") for c, latin in zip(CYRILLIC.split(), LATIN.split(), strict=True)}
UKRAINIAN = {"г": "h", "и": "y"}


def main(target: str) -> None:
    """Write the lists to `target`."""
    of_sex: dict[str, set[str]] = {sex: set() for sex in SEXES}
    for country in sorted(module.name for module in pkgutil.iter_modules(people.__path__)):
        provider = importlib.import_module(f"{people.__name__}.{country}").Provider
        for sex in SEXES:
            listed = getattr(provider, f"first_names_{sex}", ()) or ()
            for name in listed:
                of_sex[sex].update(_written(name if isinstance(name, str) else name[0], country))
            of_sex[sex].update(
                _plain(name[2]) for name in getattr(provider, f"first_{sex}_name_pairs", ()) if len(name) > 2
            )
    common = {sex: dict(_census(sex)) for sex in SEXES}
    for sex, other in (SEXES, SEXES[::-1]):
        of_sex[sex].update(common[sex])
        for name, share in common[sex].items():
            if share >= MIN_CENSUS_RATIO * common[other].get(name, 0.0) and name in common[other]:
                of_sex[other].discard(name)
    both = of_sex["male"] & of_sex["female"]
    found = {sex: sorted(n for n in of_sex[sex] - both if len(n) >= MIN_LETTERS) for sex in SEXES}
    Path(target).write_text(_yaml(found), encoding="utf8")


def _written(name: str, country: str) -> Iterator[str]:
    """The name in plain small letters; nothing where its script is neither Latin nor Cyrillic."""
    special = UKRAINIAN if country == "uk_UA" else {}
    latin = "".join(special.get(c) or LETTERS.get(c, c) for c in name.lower())
    plain = _plain(latin)
    if plain.isascii() and all(c.isalpha() or c == "-" for c in plain):
        yield plain


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.strip().casefold())
    return "".join(c for c in letters if not unicodedata.combining(c)).replace("ı", "i").replace("ł", "l")


def _census(sex: str) -> Iterator[tuple[str, float]]:
    """Each name of the census with the share of people of that sex who bear it, in per cent."""
    for line in Path(names.FILES[f"first:{sex}"]).read_text(encoding="utf8").splitlines():
        name, share, *_ = line.split()
        yield name.lower(), float(share)


def _yaml(found: Mapping[str, Iterable[str]]) -> str:
    """One text of words a sex, which is read a hundred times faster than a list."""
    lines = [
        "# Given names that one sex bears, in plain small letters; made by tools/make_given_names.py from the lists of",
        "# faker 40.63.0 (MIT) and the US Census of 1990 (public domain, names 0.3.0). Do not edit: see genders.yml.",
    ]
    for sex, listed in found.items():
        lines.append(f"{sex}: >-")
        lines += [f"  {line}" for line in textwrap.wrap(" ".join(listed), WIDTH - 2, break_on_hyphens=False)]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main(*sys.argv[1:])
