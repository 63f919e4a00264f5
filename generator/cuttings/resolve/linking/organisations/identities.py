"""Says what a mention of an organisation identifies by its words: equal identities are one organisation."""

from __future__ import annotations

import re
from collections.abc import Mapping

from cuttings.gazetteer import Gazetteer
from cuttings.model import Article
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.organisations.body_countries import BodyCountries, is_of_state
from cuttings.resolve.linking.organisations.committee_names import (
    chamber_beside,
    is_of_either_chamber,
    read_committee,
)
from cuttings.resolve.linking.organisations.full_forms_in_article import KNOWN_MARK, NATIONAL_MARK
from cuttings.resolve.names.country_of_body import split_owner
from cuttings.resolve.names.known_organisations import is_outlet, known_organisation

MIN_LETTERS_OF_FIRM = 3  # letters of a known name that mean the same with a legal form: not "AP Corp"
ARTICLE_OF_PAPER = "The "  # that a newspaper's name may begin with
ARTICLES_BEFORE = ("the ", "The ")
LOCAL_MARK = " in "  # before the article's id in the identity of what only its article tells from its like


def identity(
    c: Candidate,
    articles: Mapping[str, Article],
    bodies: BodyCountries,
    gazetteer: Gazetteer,
    nicknames: Mapping[tuple[str, str], str],
) -> str:
    """What names one thing wherever it stands; a mere "Council" or "Foreign Ministry" only in its article.

    `nicknames` says what those of several teams name, by article and folded nickname.
    """
    if team := nicknames.get((c.article, c.key)):
        return team
    article = articles[c.article]
    known = _own_short_name(c, article) or bodies.known_organisation(c, article, gazetteer) or _known_without_form(c)
    if known:
        return f"{KNOWN_MARK}{known}"
    generic = split_owner(c.name, gazetteer)[1].organisation.generic_name
    if generic and (country := bodies.of(c)):
        return f"{generic}{NATIONAL_MARK}{country}"
    if generic or c.name.organisation.is_role:
        state = "state " if is_of_state(articles[c.article].text, c) else ""
        return f"{state}{generic or c.name.organisation.key}{LOCAL_MARK}{c.article}"
    return _of_committee(c, article.text) or c.name.organisation.key


def _of_committee(c: Candidate, text: str) -> str:
    """The identity of a committee of a chamber, which its name or the words beside it tell; "" for other bodies.

    Where both chambers have one and nothing tells which is meant, it is one of its article alone.
    """
    committee = read_committee(c.name.organisation)
    if committee is None:
        return ""
    either = is_of_either_chamber(c.name.organisation, text)
    chamber = committee.chamber or (chamber_beside(text, c.start, c.end) if either else "")
    if chamber:
        return f"{chamber} {committee.noun} on {' '.join(committee.field)}"
    return f"{c.name.organisation.key}{LOCAL_MARK}{c.article}" if either else ""


def _own_short_name(c: Candidate, article: Article) -> str | None:
    """The outlet of `article` where a mention is the last word of its name: "told The Times" in The Larkin Times.

    None where the article names another by that word too, "The Zenda Times", which it may mean.
    """
    outlet = article.outlet or ""
    first, _, last = outlet.removeprefix(ARTICLE_OF_PAPER).rpartition(" ")
    if not first or c.text.removeprefix(ARTICLE_OF_PAPER) != last or not is_outlet(outlet):
        return None
    led = c.text != last or article.text.endswith(ARTICLES_BEFORE, 0, c.start)
    others = re.finditer(rf"([A-Z][\w.’'-]*) {re.escape(last)}\b", article.text)
    return outlet if led and all(m[1] in {"The", *first.split()} for m in others) else None


def reason_for_same_identity(c: Candidate, other: Candidate, bodies: BodyCountries) -> str:
    """Why two mentions of one identity are one organisation, in words."""
    if country := bodies.of(c):
        return f"the one of {country}, by the country named with it"
    if c.name.known:
        return "always means this organisation"
    return "the same name" if c.key == other.key else f"the same name as {other.text}"


def _known_without_form(c: Candidate) -> str | None:
    """The known firm whose name has its legal form behind it in `c`: "Larkin Corp"; None where that is not known."""
    forms = len(c.name.organisation.legal_forms)
    own = c.name.words
    if not forms or forms >= len(own):
        return None
    bare = c.text[: own[-forms - 1].end]
    return known_organisation(bare) if len(bare) >= MIN_LETTERS_OF_FIRM else None
