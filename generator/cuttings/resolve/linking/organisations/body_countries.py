"""Finds the country of what every country has: "the Foreign Ministry", "Supreme Court", "Labour Party"."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from cuttings.common.facts import load_facts
from cuttings.common.text import fold
from cuttings.gazetteer import Gazetteer
from cuttings.model import Article, Role
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.stated_aliases import spelt_out
from cuttings.resolve.names.country_of_body import COUNTRY_LEADS, country_of_known, has_body, split_owner
from cuttings.resolve.names.known_organisations import known_organisation, outlet_of_letters, outlet_with_article
from cuttings.resolve.names.organisation_name import WORDS_WITHOUT_LETTER, read_organisation
from cuttings.resolve.names.surface_form import surface_form
from cuttings.resolve.places.regional_hints import country_of_outlet

Places = Mapping[int, str]  # countries of an article's place mentions, by start
MIN_WRITTEN_OUT_CHARS = 8  # characters of a name, from which on it is not an abbreviation that may mean other things
STATE_BEFORE = re.compile(r"\b(?:state|provincial|territorial|county)['’]?s? \Z")  # right before a body
STATE_CHARS = 16  # characters before a body in which that stands
HOME_COUNTRY_SHARE = 2 / 3  # of an article's place mentions in one country: then its ministries are that country's
CLEAR_MAJORITY_FACTOR = 2  # times as many place mentions as any other country: then that one is spoken of
POSSESSIVE_BEFORE = re.compile(r" ?['’]s? \Z")  # between a body and the organisation that it is of: "the EU's "
POSSESSIVE_CHARS = 4  # characters of it, at most
POSSESSIVE_ENDINGS = ("'s", "’s", "s'", "s’")
MAX_MENTIONS_ABROAD = 1  # of a foreign country that a report at home names only in passing
SENT_ABROAD = frozenset({"marines", "marine corps", "embassy", "mission"})  # that lie in other countries than their own
SEAT_LEADS = (" in the ", " in ")  # before the country in which a body sits


@dataclass(frozen=True)
class BodyCountries:
    """The countries of organisations with generic names, those that every country has."""

    countries: Mapping[tuple[str, int], str]  # ISO codes, by article and start
    own_names: Mapping[tuple[str, str], str]  # known organisations by country and the generic name of their like

    def of(self, c: Candidate) -> str | None:
        """The country that a mention's organisation belongs to."""
        return self.countries.get((c.article, c.start))

    def known_organisation(self, c: Candidate, article: Article, gazetteer: Gazetteer) -> str | None:
        """The known organisation that a mention in `article` names; None where it names none."""
        country = self.of(c)
        if country is None:
            known = c.name.known_in(article.role_at(c.start)) or _known_by_key().get(c.name.organisation.key)
            known = known or outlet_of_letters(c.text) or outlet_with_article(c.text)
            return None if known and _stands_for_another(c, known, article.text) else known
        return self.own_names.get((country, split_owner(c.name, gazetteer)[1].organisation.generic_name or ""))


def _stands_for_another(c: Candidate, known: str, text: str) -> bool:
    """Whether the article spells letters out with no word of the known organisation's: "Asset Purchase Plan (APP)"."""
    spelt = spelt_out(text, c.text) if c.name.organisation.letters else None
    words = {word for word in fold(spelt or "").split() if word not in WORDS_WITHOUT_LETTER}
    return bool(words) and known_organisation(spelt or "") != known and words.isdisjoint(fold(known).split())


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
    provincial: Collection[tuple[str, int]] = (),
) -> BodyCountries:
    """The country of each generic name among `candidates`, which are all the organisations.

    It is stated beside the name, or beside the same name before it, else it is the only country that the article is
    about. `countries` gives the country of each place mention, by article and start; `provincial` are those of regions
    and of towns that are no capital, whose bodies are not the country's: "Ohio's Supreme Court".
    """
    by_article: dict[str, dict[int, str]] = defaultdict(dict)
    for (article, start), code in countries.items():
        by_article[article][start] = code
    owners: dict[tuple[str, int], str] = {}
    unstated: list[tuple[Candidate, str]] = []
    stated: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)  # countries, with where each is first stated
    longer, full = _longer_names(candidates), _known_in_full(candidates)
    ends = {(c.article, c.end) for c in candidates}
    for c in candidates:
        within, rest = split_owner(c.name, gazetteer)
        generic = rest.organisation.generic_name
        if generic is None:
            continue
        text, places = articles[c.article].text, by_article[c.article]
        beside = None if within else _beside(text, c, places, gazetteer)
        if beside is not None and (c.article, beside) in provincial:
            longer[c.article].add(f"regional {c.name.organisation.core}")
        elif country := within or places.get(-1 if beside is None else beside):
            owners[c.article, c.start] = country
            stated[c.article, generic].setdefault(country, c.start)
        elif not _is_owned(text, c, ends) and not is_of_state(text, c):
            unstated.append((c, generic))
    for c, generic in unstated:
        said, places = stated[c.article, generic], by_article[c.article]
        if not said and any(name.endswith(f" {c.name.organisation.core}") for name in longer[c.article]):
            continue  # short for "Larkin County Supreme Court"
        home = _likely(generic, articles[c.article], places, full[c.article])
        before = [country for country, start in said.items() if c.headline or start < c.start]
        owner = home if home or len(said) != 1 or not before else before[0]
        if owner and not said.keys() - {owner} and _overrules(owner, c, places, bool(said), full[c.article]):
            owners[c.article, c.start] = owner
    return BodyCountries(owners, _own_names(gazetteer))


def is_of_state(text: str, c: Candidate) -> bool:
    """Whether a body is said to be a state's or a town's, not the country's: "the state Senate"."""
    return STATE_BEFORE.search(text, max(0, c.start - STATE_CHARS), c.start) is not None


def _is_owned(text: str, c: Candidate, ends: Collection[tuple[str, int]]) -> bool:
    """Whether a body is "his own", or an organisation's, "the EU's", of which `ends` are the ends by article."""
    owner = POSSESSIVE_BEFORE.search(text, max(0, c.start - POSSESSIVE_CHARS), c.start)
    return text.endswith(" own ", 0, c.start) or (owner is not None and (c.article, owner.start()) in ends)


def _likely(generic: str, article: Article, places: Places, known: Collection[str]) -> str | None:
    """The country of a generic name that an article does not tell: its own, if that has such a thing.

    Of what only some countries have it is that of the outlet, where no dateline says whence it writes; so it is of a
    home body, where no other country is named but in passing. Else it is the
    one of its countries that has, if that is the only one or named far more often than the others. The organisations
    that are `known` are of a country too.
    """
    only = load_facts("organisations")["only_in"].get(generic)
    seat = country_of_outlet(article)
    dateline = any(block.role is Role.DATELINE for block in article.blocks)
    if only and seat in only and not dateline:
        return seat
    abroad = Counter(country for country in places.values() if country != seat)
    own = load_facts("organisations")["home_bodies"].get(generic, ())
    if seat in own and not dateline and max(abroad.values(), default=0) <= MAX_MENTIONS_ABROAD:
        return seat
    home = _home(article, places, [country for name in known if (country := country_of_known().get(name))])
    if home and has_body(home, generic):
        return home
    counts = Counter(country for country in places.values() if only and country in only).most_common(2)
    clear = len(counts) == 1 or (counts and counts[0][1] >= CLEAR_MAJORITY_FACTOR * counts[1][1])
    return counts[0][0] if clear else None


def _longer_names(candidates: Sequence[Candidate]) -> Mapping[str, set[str]]:
    """The names in each article, as they are compared, that are of one thing only."""
    out: dict[str, set[str]] = defaultdict(set)
    for c in candidates:
        name = c.name.organisation
        if not name.is_generic and not c.name.known and not name.is_one_in_turn:
            out[c.article].add(name.core)
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


def _beside(text: str, c: Candidate, places: Places, gazetteer: Gazetteer) -> int | None:
    """Where the place stands right before ("Chad's ", "Chadian ") or after (" of Chad") the candidate."""
    for start in range(max(0, c.start - 30), c.start):
        if start in places and text[start : c.start].rstrip().count(" ") <= 1:
            gap = text[start : c.start]
            if gap.endswith(" ") and not _is_parted(gap, gazetteer) and _owns(gap, gazetteer):
                return start
    after = text[c.end : c.end + 8]
    seated = not c.name.known and c.key not in SENT_ABROAD
    for lead in (*COUNTRY_LEADS, *SEAT_LEADS) if seated else COUNTRY_LEADS:
        if after.startswith(lead) and c.end + len(lead) in places:
            return c.end + len(lead)
    return None


def _owns(gap: str, gazetteer: Gazetteer) -> bool:
    """Whether a place owns what a word parts from it: "Chad's highest ", "Chadian naval ", but not "Chad freed "."""
    name, *more = gap.split()
    parted = bool(more) and more[0][0].islower()
    return not parted or name.endswith(POSSESSIVE_ENDINGS) or gazetteer.demonym(name) is not None


def _is_parted(gap: str, gazetteer: Gazetteer) -> bool:
    """Whether a mark, or the end of a sentence, stands between a place and a body: "He left Chad. The Supreme Court".

    The full stop of an abbreviation ("U.S. Supreme Court") ends a sentence only before an article.
    """
    if any(mark in gap for mark in ",;:()!?\n"):
        return True
    name, stop, rest = gap.rpartition(".")
    abbreviated = "." in name or f"{name}." in gazetteer.abbreviations
    return bool(stop) and (not abbreviated or bool(rest.strip()))


def _home(article: Article, places: Places, others: Sequence[str]) -> str | None:
    """The country that an article is about: that of its dateline, unless another is clearly named more often.

    Without a dateline it is the one of most of the article's places by far, and of the `others` that it speaks of.
    """
    counts = Counter([*places.values(), *others])
    for block in article.blocks:
        if block.role is Role.DATELINE:
            inside = [places[start] for start in sorted(places) if block.start <= start < block.end]
            if inside:
                return inside[0] if max(counts.values()) <= CLEAR_MAJORITY_FACTOR * counts[inside[0]] else None
    best = min(counts, key=lambda country: (-counts[country], country), default=None)
    return best if best and counts[best] >= HOME_COUNTRY_SHARE * sum(counts.values()) else None
