"""Finds the country of what every country has: "the Foreign Ministry", "Supreme Court", "Labour Party"."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from cuttings.common.facts import load_facts
from cuttings.gazetteer import Gazetteer
from cuttings.model import Article, Role
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.names.country_of_body import COUNTRY_LEADS, country_of_known, split_owner
from cuttings.resolve.names.organisation_name import read_organisation
from cuttings.resolve.names.surface_form import surface_form

Places = Mapping[int, str]  # countries of an article's place mentions, by start
MIN_WRITTEN_OUT_CHARS = 8  # characters of a name, from which on it is not an abbreviation that may mean other things
HOME_COUNTRY_SHARE = 0.5  # of an article's place mentions in one country: then its ministries are that country's
SEAT_LEADS = (" in the ", " in ")  # before the country in which a body sits


@dataclass(frozen=True)
class BodyCountries:
    """The countries of organisations with generic names, those that every country has."""

    countries: Mapping[tuple[str, int], str]  # ISO codes, by article and start
    own_names: Mapping[tuple[str, str], str]  # known organisations by country and the generic name of their like

    def of(self, c: Candidate) -> str | None:
        """The country that a mention's organisation belongs to."""
        return self.countries.get((c.article, c.start))

    def known_organisation(self, c: Candidate, role: Role | None, gazetteer: Gazetteer) -> str | None:
        """The known organisation that a mention, in a block with that role, names; None where it names none."""
        country = self.of(c)
        if country is None:
            return c.name.known_in(role) or _known_by_key().get(c.name.organisation.key)
        return self.own_names.get((country, split_owner(c.name, gazetteer)[1].organisation.generic_name or ""))


@cache
def _known_by_key() -> Mapping[str, str]:
    """The known organisations by the keys of their names as written out: "Volkswagen AG", "London's Stock Exchange"."""
    return {
        organisation.key: entry["name"]
        for entry in load_facts("organisations")["known"]
        for name in (entry["name"], *entry["also"])
        for organisation in [read_organisation(name)]
        if len(name) >= MIN_WRITTEN_OUT_CHARS and not organisation.letters and not organisation.is_generic
    }


def _own_names(gazetteer: Gazetteer) -> dict[tuple[str, str], str]:
    """The known organisations of a country by that and the name that every country has for such."""
    out: dict[tuple[str, str], str] = {}
    for entry in load_facts("organisations")["known"]:
        for name in (entry["name"], *entry["also"]) if "country" in entry else ():
            if generic := split_owner(surface_form(name), gazetteer)[1].organisation.generic_name:
                out.setdefault((entry["country"], generic), entry["name"])
    return out


def find_body_countries(
    candidates: Sequence[Candidate],
    countries: Mapping[tuple[str, int], str],
    articles: Mapping[str, Article],
    gazetteer: Gazetteer,
) -> BodyCountries:
    """The country of each generic name among `candidates`, which are all the organisations.

    It is stated beside the name, else elsewhere in the article, else it is the article's own. Where the
    article has none, it is the only one of the article's countries that other articles give to the name. `countries`
    gives the country of each place mention, by article and start.
    """
    by_article: dict[str, dict[int, str]] = defaultdict(dict)
    for (article, start), code in countries.items():
        by_article[article][start] = code
    owners: dict[tuple[str, int], str] = {}
    unstated: list[tuple[Candidate, str]] = []
    stated: dict[tuple[str, str], set[str]] = defaultdict(set)
    for c in candidates:
        within, rest = split_owner(c.name, gazetteer)
        generic = rest.organisation.generic_name
        if generic is None:
            continue
        country = within or _beside(articles[c.article].text, c, by_article[c.article], gazetteer)
        if country:
            owners[c.article, c.start] = country
            stated[c.article, generic].add(country)
        else:
            unstated.append((c, generic))
    elsewhere: dict[str, set[str]] = defaultdict(set)
    for (_, generic), said in stated.items():
        elsewhere[generic].update(said)
    longer, full = _longer_names(candidates), _known_in_full(candidates)
    for c, generic in unstated:
        said, places = stated[c.article, generic], by_article[c.article]
        if not said and any(name.endswith(f" {c.name.organisation.core}") for name in longer[c.article]):
            continue  # short for "Larkin County Supreme Court"
        owner = (
            next(iter(said)) if len(said) == 1 else _likely(generic, articles[c.article], places, elsewhere[generic])
        )
        if owner and _overrules(owner, c, places, bool(said), full[c.article]):
            owners[c.article, c.start] = owner
    return BodyCountries(owners, _own_names(gazetteer))


def _likely(generic: str, article: Article, places: Places, elsewhere: set[str]) -> str | None:
    """The country of a generic name that an article does not tell: its own, if that has such a thing.

    Else it is the one of its countries that has, or that other articles (`elsewhere`) give to the name.
    """
    only = load_facts("organisations")["only_in"].get(generic)
    home = _home(article, places)
    if home and (only is None or home in only):
        return home
    counts = Counter(country for country in places.values() if only and country in only)
    if counts:
        return min(counts, key=lambda country: (-counts[country], country))
    possible = sorted(elsewhere & set(places.values()))
    return possible[0] if len(possible) == 1 and only is None else None


def _longer_names(candidates: Sequence[Candidate]) -> Mapping[str, set[str]]:
    """The names in each article, as they are compared, that are of one thing only."""
    out: dict[str, set[str]] = defaultdict(set)
    for c in candidates:
        if not c.name.organisation.is_generic and not c.name.known:
            out[c.article].add(c.name.organisation.core)
    return out


def _known_in_full(candidates: Sequence[Candidate]) -> Mapping[str, set[str]]:
    """The known organisations in each article that are named there by a name that no country has for its own."""
    out: dict[str, set[str]] = defaultdict(set)
    for c in candidates:
        if not c.name.organisation.is_generic and (known := c.name.known):
            out[c.article].add(known)
    return out


def _overrules(owner: str, c: Candidate, places: Places, stated: bool, in_full: set[str]) -> bool:
    """Whether a name that always means a known organisation means here that of another country, `owner`.

    It does where the article says so, or never names the country of the one that is known; and not where the article
    names that one in full.
    """
    known = c.name.known
    if known is None:
        return True
    its = country_of_known().get(known)
    return known not in in_full and (stated or (its is not None and its not in places.values() and owner != its))


def _beside(text: str, c: Candidate, places: Places, gazetteer: Gazetteer) -> str | None:
    """The country of a place right before ("Chad's ", "Chadian ") or after (" of Chad") the candidate."""
    for start in range(max(0, c.start - 30), c.start):
        if start in places and text[start : c.start].rstrip().count(" ") <= 1:
            gap = text[start : c.start]
            if gap.endswith(" ") and not _is_parted(gap, gazetteer):
                return places[start]
    after = text[c.end : c.end + 8]
    for lead in COUNTRY_LEADS if c.name.known else (*COUNTRY_LEADS, *SEAT_LEADS):
        if after.startswith(lead) and c.end + len(lead) in places:
            return places[c.end + len(lead)]
    return None


def _is_parted(gap: str, gazetteer: Gazetteer) -> bool:
    """Whether a mark, or the end of a sentence, stands between a place and a body: "He left Chad. The Supreme Court".

    The full stop of an abbreviation ("U.S. Supreme Court") ends a sentence only before an article.
    """
    if any(mark in gap for mark in ",;:()!?\n"):
        return True
    name, stop, rest = gap.rpartition(".")
    abbreviated = "." in name or f"{name}." in gazetteer.abbreviations
    return bool(stop) and (not abbreviated or bool(rest.strip()))


def _home(article: Article, places: Places) -> str | None:
    """The country of the dateline, else the one that most places of the article lie in."""
    for block in article.blocks:
        if block.role is Role.DATELINE:
            inside = [places[start] for start in sorted(places) if block.start <= start < block.end]
            if inside:
                return inside[0]
    counts = Counter(places.values())
    best = min(counts, key=lambda country: (-counts[country], country), default=None)
    return best if best and counts[best] >= HOME_COUNTRY_SHARE * sum(counts.values()) else None
