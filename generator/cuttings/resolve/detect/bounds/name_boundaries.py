"""Finds where a name begins and ends, in offsets of the text: divides what was read as one, and moves the ends."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from cuttings.common.genders import given_names
from cuttings.common.text import fold
from cuttings.gazetteer import Gazetteer, place_key, prominence
from cuttings.model import Label, Name
from cuttings.resolve.detect.bounds.commas_in_names import keeps_commas
from cuttings.resolve.detect.bounds.names_in_parts import end_of_nickname
from cuttings.resolve.detect.bounds.organisation_tails import COMPANY_FORM
from cuttings.resolve.detect.bounds.possessive_names import keeps_possessive
from cuttings.resolve.detect.bounds.title_boundaries import (
    end_before_beat,
    end_before_portfolio,
    end_before_site,
    end_before_titles,
)
from cuttings.resolve.detect.spaced_hyphens import is_spaced_hyphen
from cuttings.resolve.names.calendar_names import is_personal_month
from cuttings.resolve.names.known_organisations import is_outlet, known_organisation, outlet_of_letters
from cuttings.resolve.names.organisation_name import only_legal_forms, read_organisation
from cuttings.resolve.names.person_name import is_family_first
from cuttings.resolve.names.titles import is_title
from cuttings.resolve.names.tokens import Word, fact_words, stop_ends_sentence, words

EDGE_CHARS = " \t\u00a0\"“”„«»‘’'`()[]{}<>,;:!?*_|/\\–—-•·…&+=#%$"
ARTICLE_WORD = re.compile(r"(?:the|a|an)\s+", re.IGNORECASE)
INITIAL_IN_LIST = re.compile(r"[,;:] A ")  # "M Lund, A Berg": no article with a capital is within a sentence
SAINTS = frozenset({"st", "st.", "saint"})
POSSESSIVE_S = re.compile(r"['’]s\b")
DOTTED_ACRONYM = re.compile(r"(?:[A-Z]\.){2,}")
COMPOUND_ADJECTIVE = re.compile(
    r"[^\n,]*\w-(?:based|born|backed|led|owned|run|held|controlled|trained|listed|style|dominated) "
)
POSSESSIVES = ("'s", "’s", "'S", "’S")
MIN_OWNER_PROMINENCE = 4.3  # powers of ten, as of inhabitants, of a place that may own what a lone word names
MIN_PROMINENCE_OF_PLACES_PLACE = 5.0  # the same, of a place that may own another: a town of 100,000
NEWS_OF_NETWORK = re.compile(r"[A-Z]{3} News")
OF_THE = re.compile(r" of (?:the )?")
AND_BETWEEN = " and "
GAP_BETWEEN_NAMES = re.compile(
    r"\s[-–—/|]\s| and |\s?[(\[<]|\s@(?! )|(?<![\n \t])[ \t]{3,}|\n\s*\n|\s(?=\S*\d{4})|[:;]\s|,\s(?!Inc|Ltd|LLC|Co\b)"
    r"|(?<=[a-z])\.\s"
)  # between two names, not within one
BRANCH_FORM = re.compile(
    r"\s\([^()\n]{2,20}\)\s(?:Ltd|Inc|Plc|PLC|Corp|Co|AG|SA|NV|Pty|LTD|INC)\b"
)  # "Larkin (Far East) Ltd"


def split_glued(text: str, name: Name, gazetteer: Gazetteer) -> Iterator[Name]:
    """The names in "National League (NL)", "UN and NATO" or "Chad-Niger", which the recogniser reads as one."""
    start = name.start
    left, hyphen, right = text[name.start : name.end].partition("-")
    if hyphen and (two := (_partner(left, gazetteer), _partner(right, gazetteer))) and all(two):
        yield Name(start, start + len(left), two[0] or name.label)
        yield Name(name.end - len(right), name.end, two[1] or name.label)
        return
    with_commas = "," in text[name.start : name.end] and keeps_commas(text, name)
    for gap in GAP_BETWEEN_NAMES.finditer(text, name.start, name.end):
        if with_commas and gap[0].startswith(","):
            continue
        if gap[0] == AND_BETWEEN and not any(
            map(known_organisation, text[name.start : name.end].split(AND_BETWEEN, 1))
        ):
            continue  # "Ministry of Health and Sports"
        sides = (text[start : gap.start()], text[gap.end() : name.end])
        if is_spaced_hyphen(text, name, gap.start(), gap.end()) and not all(_partner(n, gazetteer) for n in sides):
            continue  # "Jean - Claude Lee", but not "EU - Chad"
        if name.label is Label.PERSON and gap.end() < end_of_nickname(text, start, gap.start()) < name.end:
            continue  # "Anthony (Big Tony) Lee"
        if gap[0].startswith(".") and not _ends_sentence(text, name, gap.start()):
            continue
        if COMPANY_FORM.match(text, gap.start()) or BRANCH_FORM.match(text, gap.start()):
            continue
        if gap.start() > start:
            yield Name(start, gap.start(), name.label)
        start = gap.end()
    if start < name.end:
        yield Name(start, name.end, name.label)


def _ends_sentence(text: str, name: Name, stop: int) -> bool:
    """Whether the full stop at `stop` in a name that was read ends a sentence: "said Thomas. Larkin", not "St. Lucia".

    It is known of somebody's given name alone, for the recogniser has read what stands around.
    """
    word = words(text, name.start, stop)[-1]
    return name.label is Label.PERSON and word.bare in given_names() and stop_ends_sentence(word.text)


def _partner(name: str, gazetteer: Gazetteer) -> Label | None:
    """The label of a country, a known organisation or an outlet's letters, as in "Chad-EU talks"; None for others.

    So it is for the news of a network, as in a "Larkin Post-LBC News" poll.
    """
    if gazetteer.land(name):
        return Label.LOCATION
    known = known_organisation(name) or outlet_of_letters(name) or NEWS_OF_NETWORK.fullmatch(name)
    return Label.ORGANISATION if known else None


def trim(text: str, start: int, end: int, organisation: bool = False, *, person: bool = False) -> tuple[int, int]:
    """The span without quotation marks, articles, possessive endings, calendar words and openers at its ends.

    In the name of a `person`, a month that is no date stays: "Helen May".
    """
    calendar = fact_words("names", "calendar")
    while start < end:
        before = (start, end)
        while start < end and text[start] in EDGE_CHARS:
            start += 1
        while end > start and text[end - 1] in EDGE_CHARS:
            end -= 1
        article = ARTICLE_WORD.match(text, start, end)
        if article and not (person and INITIAL_IN_LIST.search(text, max(0, start - 2), start + 2)):
            start = article.end()
        if text.endswith(POSSESSIVES, start, end) and not (organisation and keeps_possessive(text[start : end - 2])):
            end -= 2
        if text[start:end].endswith(".") and text[start:end].count(".") == 1 and end - start > 5:
            end -= 1
        line = words(text, start, end)
        personal = [person and len(line) > 1 and is_personal_month(text, w.start, w.start + len(w.stem)) for w in line]
        if line and ((fold(line[0].text) in calendar and not personal[0]) or _opens_sentence(text, line)):
            start = line[0].end
        elif line and fold(line[-1].text) in calendar and not personal[-1]:
            end = line[-1].start
        if (start, end) == before:
            break
    return start, end


def _opens_sentence(text: str, line: Sequence[Word]) -> bool:
    """Whether the first of several words opens a sentence, as in "On Ann Lee"; in "No Tae Woo" it is a family name."""
    if len(line) < 2 or fold(line[0].text) not in fact_words("names", "openers"):
        return False
    name, rest = text[line[0].start : line[-1].end], text[line[1].start : line[-1].end]
    family = fold(line[0].text) in fact_words("names", "family_first")
    return not (family and len(fold(rest).split()) == 2 and is_family_first(name) and not is_family_first(rest))


def trim_small_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without words in lower case at its ends: "pro-peace", "party"; empty where there is no other word."""
    line = words(text, start, end)
    while line and not any(c.isupper() or c.isdigit() for c in line[0].text[:3]) and not line[0].capital:
        line = line[1:]
    while line and line[-1].text.islower():
        line = line[:-1]
    if not line:
        return start, start
    if dotted := DOTTED_ACRONYM.match(text, line[-1].start):  # "U.S.", of which the recogniser saw "U.S"
        return line[0].start, dotted.end()
    stop = line[-1].end
    return line[0].start, end if text[stop:end] == "." else stop


def start_after_dateline(text: str, start: int, end: int, gazetteer: Gazetteer) -> int:
    """Where the name begins in "LONDON Mary Smith": after a place in capitals that a name in small letters follows.

    It opens a paragraph: within one, "LKN Larkin Fund" is a body.
    """
    if text[text.rfind("\n", 0, start) + 1 : start].strip(EDGE_CHARS):
        return start
    line = words(text, start, end)
    for i in range(len(line) - 1, 0, -1):
        place = text[start : line[i - 1].end]
        capitals = len(place) > 3 and place.isupper() and "." not in place and not line[i].text.isupper()
        if capitals and gazetteer.lookup(place):
            return line[i].start
    return start


def organisation_bounds(
    text: str, start: int, end: int, owners: Collection[str], gazetteer: Gazetteer
) -> tuple[int, int]:
    """The span of an organisation's name without its owner ("Freedonia's Foreign Ministry") and titles behind it.

    `owners` are the folded names that the recogniser read in the article.
    """
    for owner in POSSESSIVE_S.finditer(text, start, end):
        whose = text[start : owner.start()]
        if only_legal_forms(words(text, owner.end(), end)):  # "Larkin's Inc"
            continue
        rest = text[owner.end() : end].strip()
        another = fold(whose) in owners or _is_owning_place(whose, rest, gazetteer) or _is_organisation(whose)
        if text[owner.end() : owner.end() + 2].strip().islower() or (another and not _owns_possessive(whose)):
            start, _ = trim_small_words(text, *trim(text, owner.end(), end, organisation=True))
    if adjective := COMPOUND_ADJECTIVE.match(text, start, end):  # "London-based Larkin Mills"
        start = adjective.end()
    start = start_behind_demonym(text, start, end, gazetteer)
    end = end_before_titles(text, start, end_before_beat(text, start, end))
    end = end_before_site(text, start, end_before_portfolio(text, start, end))
    for of in OF_THE.finditer(text, start, end):  # "Government of Freedonia"
        body = text[start : of.start()]
        if " " not in body and read_organisation(body).is_generic and gazetteer.land(text[of.end() : end]):
            return start, of.start()
    return start, end


def _is_owning_place(whose: str, rest: str, gazetteer: Gazetteer) -> bool:
    """Whether a place owns the `rest` of a name: not a small one that a firm is called like, "Church's Chicken"."""
    places = gazetteer.lookup(whose)
    body = " " in rest or fold(rest) in fact_words("organisations", "heads")
    return bool(places) and (body or prominence(places[0], place_key(whose)) >= MIN_OWNER_PROMINENCE)


def end_before_possessive(text: str, start: int, end: int, gazetteer: Gazetteer, *, place: bool = False) -> int:
    """Where the name of a person or `place` ends in "Leeds's mayor"; the 's of "People's Republic" is inside a name.

    So is that of a place which has somebody's name: "Larkin's Boutique".
    """
    owner = POSSESSIVE_S.search(text, start, end)
    if owner is None or place_key(text[start:end]) in gazetteer.names:
        return end
    whose = text[start : owner.start()]
    within = _owns_possessive(whose) or (place and _is_of_somebody(text, whose, gazetteer))
    return end if within and text[owner.end() : owner.end() + 2].strip().istitle() else owner.start()


def _is_of_somebody(text: str, whose: str, gazetteer: Gazetteer) -> bool:
    """Whether what owns a place is no place that the text names: "Larkin's Boutique", "Ann's Vineyard"."""
    places = gazetteer.lookup(whose)
    known = bool(places) and prominence(places[0], place_key(whose)) >= MIN_PROMINENCE_OF_PLACES_PLACE
    return not known and re.search(rf"\b{re.escape(whose)}(?!\w|['’]s)", text) is None


def start_behind_demonym(text: str, start: int, end: int, gazetteer: Gazetteer) -> int:
    """Where the name of an outlet or the letters of a known organisation begin behind their land: "Egyptian MENA"."""
    first, _, rest = text[start:end].partition(" ")
    letters = rest.isalpha() and rest.isupper() and known_organisation(rest) is not None
    outlet = is_outlet(rest) and known_organisation(text[start:end]) is None
    return end - len(rest) if (letters or outlet) and gazetteer.demonym(first) else start


def _is_organisation(name: str) -> bool:
    """Whether `name` is known to be an organisation or reads as one: "Harbour University", "Department of Mines"."""
    line, heads = words(name), fact_words("organisations", "heads")
    made = len(line) > 1 and (line[-1].bare in heads or (line[0].bare in heads and line[1].bare == "of"))
    return made or known_organisation(name) is not None


def _owns_possessive(name: str) -> bool:
    """Whether an "'s" behind `name` is part of a longer name: "Children's", "the County Sheriff's Office"."""
    bare, known = fold(name), fact_words("no-names", "firms", "possessors")
    *before, last = bare.split() or [""]
    return bare in known or last in known or is_title(last) or not SAINTS.isdisjoint(before)
