"""Reads whom a legislator or governor represents behind the name: "Sen. X (R-S.C.)", "Representative X of New York"."""

from __future__ import annotations

import re

from cuttings.common.facts import load_facts
from cuttings.common.text import fold
from cuttings.gazetteer import Gazetteer, Toponym
from cuttings.gazetteer.toponym import COUNTRY, REGION
from cuttings.model import Article, Mention
from cuttings.resolve.names.tokens import fact_words

ASIDE_OF_PARTY_AND_STATE = re.compile(  # "(R-Utah)", ", R-Ky.,"
    r"\s?(?:\((?P<party>[A-Z])\s?[-–]\s?(?P<state>[A-Z][A-Za-z. ]*)\)"
    r"|,\s(?P<party_apart>[RDI])[-–](?P<state_apart>[A-Z][A-Za-z. ]*),)"
)
OF_STATE_BEHIND_NAME = re.compile(r" of ((?:[A-Z]\w+ ){0,2}[A-Z]\w+)(?=[,.;:]| [a-z])")
MAX_SEAT_CHARS = 60  # characters behind a name that hold the seat


def with_seat(title: str, mention: Mention, article: Article, gazetteer: Gazetteer) -> str:
    """The title with party and state where it is a bare one of somebody whom a state elects: "Senator"."""
    words = [fold(word).rstrip(".") for word in title.split()]
    if not words or words[-1] not in fact_words("roles", "elected") or not _is_bare(words[:-1]):
        return title
    joined = "of" if words[-1] == "governor" else "from"
    behind = article.text[mention.end : mention.end + MAX_SEAT_CHARS]
    if aside := ASIDE_OF_PARTY_AND_STATE.match(behind):
        state, party = _seat(aside, "party_letters", gazetteer)
        if not state or not party:
            return title
        told = not {party.lower(), *(["democrat"] if party == "Democratic" else [])}.isdisjoint(words)
        return f"{title if told else f'{party} {_small(title)}'} {joined} {state}"
    of = OF_STATE_BEHIND_NAME.match(behind)
    state = state_named(of[1], gazetteer) if of else ""
    return f"{title} {joined} {state}" if state else title


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
    for form in (name, f"{name}."):
        found: tuple[Toponym, ...] = gazetteer.abbreviations.get(form, ()) or gazetteer.lookup(form)
        region = next((place for place in found if place.place_type == REGION), None)
        if region and found[0].place_type != COUNTRY:
            return region.name
    return ""
