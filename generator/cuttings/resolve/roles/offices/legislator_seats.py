"""Reads whom a legislator or governor represents behind the name: "Sen. X (R-S.C.)", "Rep. X, Democrat of Ohio"."""

from __future__ import annotations

import re
from functools import cache

from cuttings.common.facts import load_facts
from cuttings.common.text import fold
from cuttings.gazetteer import Gazetteer
from cuttings.gazetteer.toponym import COUNTRY, REGION
from cuttings.model import Article, Mention
from cuttings.resolve.names.tokens import fact_words
from cuttings.resolve.roles.noun_phrases.phrase_words import FORMER

ASIDE_OF_PARTY_AND_STATE = re.compile(  # "(R-Utah)", ", R-Ky.,"
    r"\s?(?:\((?P<party>[A-Z])\s?[-–]\s?(?P<state>[A-Z][A-Za-z. ]*)\)"
    r"|,\s(?P<party_apart>[RDI])[-–](?P<state_apart>[A-Z][A-Za-z. ]*?)"
    r"(?=[,;)\n]|\s(?:and|said|told)\b|(?<=\.)\s[A-Z]))"
)
STATE = r"(?:[A-Z][\w.]+ ){0,2}[A-Z][\w.]+"
MEMBER_BEHIND_NAME = re.compile(  # ", Democrat of Ohio", ", an Ohio Democrat"
    rf",\s(?:an?\s|the\s)?(?:(?P<member>Republican|Democrat|Independent)\s(?:of|from)\s(?P<state>{STATE})"
    rf"|(?P<state_before>{STATE})\s(?P<member_behind>Republican|Democrat|independent))\b"
)
OF_STATE_BEHIND_NAME = re.compile(r",? of ((?:[A-Z]\w+ ){0,2}[A-Z]\w+)(?=[,.;:]| [a-z])")
STATE_ALONE_BEHIND_NAME = re.compile(r" \(([A-Z][A-Za-z. ]*)\)")
MAX_SEAT_CHARS = 60  # characters behind a name that hold the seat


def with_seat(title: str, mention: Mention, article: Article, gazetteer: Gazetteer) -> str:
    """The title with party and state where it is a bare one of somebody whom a state elects: "Senator"."""
    words = [fold(word).rstrip(".") for word in title.split()]
    office = words[-1].removesuffix(" elect") if words else ""
    if office not in fact_words("roles", "elected") or not _is_bare(words[:-1]):
        return title
    joined = "of" if office == "governor" else "from"
    behind = article.text[mention.end : mention.end + MAX_SEAT_CHARS]
    state, party = _member(behind, gazetteer)
    if state and party:
        return f"{_with_party(title, party, words)} {joined} {state}"
    of = OF_STATE_BEHIND_NAME.match(behind) or STATE_ALONE_BEHIND_NAME.match(behind)
    state = state_named(of[1], gazetteer) if of else ""
    return f"{title} {joined} {state}" if state else title


def _member(behind: str, gazetteer: Gazetteer) -> tuple[str, str]:
    """The state and the party that the text behind a name tells: "(R-Utah)", ", Democrat of Ohio,"; "" without them."""
    if aside := ASIDE_OF_PARTY_AND_STATE.match(behind):
        return _seat(aside, "party_letters", gazetteer)
    told = MEMBER_BEHIND_NAME.match(behind)
    if told is None:
        return "", ""
    party = parties_of_members()[fold(told["member"] or told["member_behind"])]
    return state_named(told["state"] or told["state_before"], gazetteer), party


def _with_party(title: str, party: str, words: list[str]) -> str:
    """The bare title with a party, behind "former": "Former Democratic senator"; itself where it tells the party."""
    if any(fold(party) == parties_of_members().get(word, word).lower() for word in words):
        return title
    past, _, rest = title.partition(" ")
    if rest and fold(past) in FORMER:
        return f"{past} {party} {_small(rest)}"
    return f"{party} {_small(title)}"


@cache
def parties_of_members() -> dict[str, str]:
    """The adjectives of the parties, by the folded noun for a member: "Democratic" for "democrat"."""
    facts = load_facts("roles")
    return {fold(member): str(facts["party_letters"][letter]) for letter, member in facts["party_members"].items()}


def member_for(mention: Mention, article: Article, gazetteer: Gazetteer) -> str:
    """The party and the state behind a name without a title: "Democrat from Ohio" for "Ann Lee (D-Ohio)"."""
    aside = ASIDE_OF_PARTY_AND_STATE.match(article.text[mention.end : mention.end + MAX_SEAT_CHARS])
    state, party = _seat(aside, "party_members", gazetteer) if aside else ("", "")
    return f"{party} from {state}" if state and party else ""


def _seat(aside: re.Match[str], group: str, gazetteer: Gazetteer) -> tuple[str, str]:
    """The state and the party, by the words of `group` in `roles.yml`, that an aside behind a name tells."""
    letter, state = aside["party"] or aside["party_apart"], aside["state"] or aside["state_apart"]
    return state_named(state.strip(), gazetteer), str(load_facts("roles")[group].get(letter, ""))


def _is_bare(words: list[str]) -> bool:
    """Whether words before a title say nothing of whom its bearer represents: "former", "Democratic", "U.S."."""
    return all(word in fact_words("roles", "bare_before_elected") for word in words)


def _small(title: str) -> str:
    """A title without the capitals that it has before a name: "senator"; "U.S. senator"."""
    return " ".join(word if word.isupper() or "." in word else word.lower() for word in title.split())


def state_named(name: str, gazetteer: Gazetteer) -> str:
    """The name of the region that `name` or its abbreviation means; "" where it is none, or a country before that."""
    forms = (name, f"{name}.")
    short = (gazetteer.abbreviations.get(form, ()) for form in forms)  # "S.C" is no region of Brazil
    for found in (*short, *map(gazetteer.lookup, forms)):
        region = next((place for place in found if place.place_type == REGION), None)
        if region and found[0].place_type != COUNTRY:
            return region.name
    return ""
