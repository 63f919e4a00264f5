"""Says what a mention of an organisation identifies by its words: equal identities are one organisation."""

from __future__ import annotations

from collections.abc import Mapping

from cuttings.gazetteer import Gazetteer
from cuttings.model import Article
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.organisations.body_countries import BodyCountries, is_of_state
from cuttings.resolve.linking.organisations.committee_names import read_committee
from cuttings.resolve.linking.organisations.full_forms_in_article import KNOWN_MARK, NATIONAL_MARK
from cuttings.resolve.names.country_of_body import split_owner
from cuttings.resolve.names.known_organisations import known_organisation

MIN_LETTERS_OF_FIRM = 3  # letters of a known name that mean the same with a legal form: not "AP Corp"
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
    if known := bodies.known_organisation(c, articles[c.article], gazetteer) or _known_without_form(c):
        return f"{KNOWN_MARK}{known}"
    generic = split_owner(c.name, gazetteer)[1].organisation.generic_name
    if generic and (country := bodies.of(c)):
        return f"{generic}{NATIONAL_MARK}{country}"
    if generic or c.name.organisation.is_role:
        state = "state " if is_of_state(articles[c.article].text, c) else ""
        return f"{state}{generic or c.name.organisation.key}{LOCAL_MARK}{c.article}"
    if (committee := read_committee(c.name.organisation)) and committee.chamber:
        return f"{committee.chamber} {committee.noun} on {' '.join(committee.field)}"
    return c.name.organisation.key


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
