"""Reads the body that a person belongs to, or the place where they live: "of the Harbour Board", "from Norvik"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from cuttings.common.definite_article import with_article
from cuttings.common.text import fold, with_capital
from cuttings.gazetteer import Gazetteer
from cuttings.model import Kind, Mention
from cuttings.resolve.names.known_organisations import is_outlet, known_organisation
from cuttings.resolve.names.tokens import fact_words
from cuttings.resolve.roles.activity_clauses import activity_behind
from cuttings.resolve.roles.article_words import ArticleWords, NameInSentence
from cuttings.resolve.roles.noun_phrases.phrase_words import DETERMINERS, POSSESSIVE_MARKS
from cuttings.resolve.roles.noun_phrases.shared_titles import first_of_list, goes_on
from cuttings.resolve.roles.offices.legislator_seats import member_for, parties_of_members, state_named
from cuttings.resolve.roles.role_nouns import is_role_noun
from cuttings.resolve.roles.unclear_roles import is_pointing

AGE_BEFORE_NAME = re.compile(r"\b\d{1,3}-year-old \Z")
HOME_BEHIND_NAME = re.compile(r"(?:(?P<age>,? ?(?:aged? )?\d{1,3},? (?:of|from) )|(?P<apart>, (?:from|of) )| of )")
ACTED_ON = frozenset({"dobj", "nsubjpass"})
BODIES_AND_PLACES = frozenset({Kind.ORGANISATION, Kind.PLACE})
MAX_WORDS_BEFORE_BODY = 5  # of "pro-harbour rights group" before its name
KIND_OF_BODY_TAGS = frozenset({"ADJ", "NOUN", "PROPN"})
DEGREES_BEFORE_NAMES = frozenset({"dr", "prof", "professor", "doctor"})
FEW = frozenset({"pair", "duo", "trio"})
COMPETITORS = frozenset({"rival", "qualifier", "wildcard", "opponent", "teenager"})  # beside a word for a people
MAX_WORDS_IN_BRACKETS = 10
IN_NAMES = frozenset({",", "and", "with", "of", "the", "&", "-", "'s", "’s", "'", "’"})  # beside words with a capital
LAST_WORDS = frozenset({"and", "or", "-"}) | POSSESSIVE_MARKS  # behind a body's name that is not whole


def deeds_of(name: NameInSentence) -> str:
    """What ", who" says behind a name that somebody is known by: "runs the Harbour Board"."""
    does = activity_behind(name)
    if does is None or is_pointing(name.words, *does):
        return ""
    return name.words.text_of(*does)


def body_or_home_of(name: NameInSentence, mention: Mention, called: Mapping[str, str], gazetteer: Gazetteer) -> str:
    """The body or the place beside a name, with "of" or "from"; "" where none is. A name of one word needs an age."""
    home = _home(name.words, mention, called, gazetteer)
    if " " not in mention.text:
        return home if name.words.form(name.behind + 1).isdigit() else ""
    return (
        _body_behind(name)
        or member_for(mention, name.words.article, gazetteer)
        or _in_brackets(name, gazetteer)
        or _owner_before(name)
        or _pair_of(name)
        or home
        or _nationality(name)
    )


def _body_behind(name: NameInSentence) -> str:
    """The body in "Anna Berg of the Harbour Board said" and "Anna Berg, Ph.D., of Larka University, said"."""
    words, of = name.words, _past_degree(name)
    aside = words.form(of) == ","
    of += aside
    if of + 1 >= name.high or not words.adjoin(of) or not _ties_to_body(name, of, aside):
        return ""
    first = _past_kind_of_body(name, of + 1 + (words.bare(of + 1) in DETERMINERS))
    body = words.mention_at(first) if first < name.high else None
    if body and words.form(words.behind(body)) in POSSESSIVE_MARKS:  # "of the Board's Office of Ships"
        first = words.behind(body) + 1
        body = words.mention_at(first) if first < name.high else None
    if body is None or body.kind is not Kind.ORGANISATION or words.first_of(body) != first:
        return ""
    last = _with_noun(name, _with_premises(name, words.behind(body) - 1))
    behind = last + 1
    if aside and words.bare(behind) not in fact_words("roles", "saying") | {",", "in", "."}:
        return ""  # "Anna Berg, of the Harbour Board's staff"
    if words.form(behind) in LAST_WORDS or words.tag(behind) in ("NOUN", "PROPN"):
        return ""
    return words.text_of(of, last)


def _past_kind_of_body(name: NameInSentence, first: int) -> int:
    """The word behind "human rights group" or "conservative" from word `first` on before a name, or `first`."""
    words, last = name.words, min(name.high, first + MAX_WORDS_BEFORE_BODY)
    i = first
    while i < last and (words.tag(i) in KIND_OF_BODY_TAGS or words.form(i) == "-") and not _names_body(words, i):
        i += 1
    described = is_role_noun(words.bare(i - 1), Kind.ORGANISATION) or all(
        words.tag(n) == "ADJ" and words.form(n).islower() for n in range(first, i)
    )
    return i if i > first and _names_body(words, i) and described else first


def _with_noun(name: NameInSentence, last: int) -> int:
    """The last word of a body with the noun that says what it is: "Harlan investment bank"."""
    words, end = name.words, min(name.high, last + MAX_WORDS_BEFORE_BODY)
    nouns = last + 1
    while nouns < end and words.tag(nouns) == "NOUN" and words.form(nouns).islower() and words.adjoin(nouns - 1):
        nouns += 1
    return nouns - 1 if is_role_noun(words.bare(nouns - 1), Kind.ORGANISATION) else last


def _names_body(words: ArticleWords, i: int) -> bool:
    return words.form(i)[:1].isupper() and words.is_organisation(i)


def _with_premises(name: NameInSentence, last: int) -> int:
    """The last word of a body with the university or hospital and the place that it is in: "at X University in Y"."""
    words = name.words
    at = last + 1
    first = at + 1 + (words.bare(at + 1) == "the")
    house = words.mention_at(first) if first < name.high and words.bare(at) in ("at", "in", "of") else None
    if house is None or words.first_of(house) != first or house.demonym:
        return last
    known = set(house.text.lower().split()) & fact_words("roles", "premises") or house.kind is Kind.PLACE
    return _with_premises(name, words.behind(house) - 1) if known else last


def _past_degree(name: NameInSentence) -> int:
    """The word behind a name and a degree between commas: ", Ph.D."."""
    words, comma = name.words, name.behind
    degree = comma + 2 < name.high and words.form(comma) == words.form(comma + 2) == ","
    return comma + 2 if degree and words.bare(comma + 1) in fact_words("roles", "degrees") else comma


def _ties_to_body(name: NameInSentence, i: int, aside: bool) -> bool:
    """Whether the preposition `i` says where the bearer of a name belongs, not where they went or were driven from."""
    words, preposition = name.words, name.words.bare(i)
    if preposition == "from":
        objects = any(words.tokens.dependencies[n] in ACTED_ON for n in range(name.first, name.behind))
        return aside or (not objects and name.first <= words.tokens.heads[i] < name.behind)
    fellow = words.bare(name.first - 1) in fact_words("roles", "fellows")
    return preposition == "of" or (preposition == "at" and (fellow or _speaks_with_degree(name)))


def _speaks_with_degree(name: NameInSentence) -> bool:
    """Whether "Dr" stands before a name whose bearer says something: "said Dr. Anna Berg at Larka University"."""
    words, first = name.words, name.first
    titled = words.bare(first) in DEGREES_BEFORE_NAMES or words.bare(first - 1) in DEGREES_BEFORE_NAMES
    heads = {words.tokens.heads[i] for i in range(first, name.behind) if words.tokens.dependencies[i] == "nsubj"}
    return titled and any(words.bare(i) in fact_words("roles", "saying") for i in heads)


def _in_brackets(name: NameInSentence, gazetteer: Gazetteer) -> str:
    """The team or the place in "Anna Berg (Sandholm)"; the state in full for "Anna Berg (Calif.)"."""
    words, opening = name.words, name.behind
    if opening + 2 >= name.high or words.form(opening) != "(":
        return ""
    first = opening + 1 + (words.bare(opening + 1) == "the")
    beside = words.mention_at(first)
    if beside is None or beside.kind not in BODIES_AND_PLACES or words.first_of(beside) != first:
        return ""
    closing = next((i for i in range(first + 1, first + MAX_WORDS_IN_BRACKETS) if words.form(i) == ")"), None)
    if closing is None or any(_is_no_name(words, i) for i in range(first, closing)):
        return ""
    whole = words.behind(beside) == closing
    if whole and beside.kind is Kind.PLACE and (state := state_named(beside.text, gazetteer)):
        return f"from {state}"
    if not whole and beside.kind is Kind.PLACE:
        return ""
    told = " ".join(words.article.text[words.start(opening + 1) : words.end(closing - 1)].split())
    return f"of {with_article(told)}" if beside.kind is Kind.PLACE else f"of {told}"


def _is_no_name(words: ArticleWords, i: int) -> bool:
    """Whether word `i` belongs to no name of one body or of several: "Norvik, Larka and Sandholm"."""
    return not words.form(i)[:1].isupper() and words.bare(i) not in IN_NAMES


def _owner_before(name: NameInSentence) -> str:
    """The body or the place in "the Norvik Post's Anna Berg said" and "Varland's Anna Berg won"."""
    words, mark = name.words, name.first - 1
    owner = words.mention_at(mark - 1) if mark > name.low and words.form(mark) in POSSESSIVE_MARKS else None
    if owner is None or owner.kind not in BODIES_AND_PLACES or words.behind(owner) != mark or not words.adjoin(mark):
        return ""
    if words.tag(name.behind) in ("NOUN", "PROPN") and name.behind < name.high and words.adjoin(name.behind - 1):
        return ""  # "the Post's Anna Berg interview"
    if words.bare(mark - 1).removesuffix("s") in parties_of_members():
        return ""  # "the Democrats' Anna Berg" may be somebody like her
    the = "the " if words.bare(words.first_of(owner) - 1) == "the" else ""
    if not the and owner.kind is Kind.ORGANISATION and not _is_sure_body(words, owner):
        return ""
    return f"of {the}{' '.join(owner.text.split())}"


def _is_sure_body(words: ArticleWords, owner: Mention) -> bool:
    """Whether the owner in "Grey Tide's Anna Berg" is a body and no work: known, named again, or its people speak."""
    again = any(m.entity == owner.entity and m.start != owner.start for m in words.mentions)
    speaks = words.bare(words.first_of(owner) - 1) in fact_words("roles", "saying")
    known = known_organisation(owner.text) is not None or is_outlet(owner.text)
    known = known or fold(owner.text) in fact_words("sports", "clubs") | fact_words("organisations", "household_names")
    return again or speaks or owner.text.isupper() or known


def _pair_of(name: NameInSentence) -> str:
    """The people, the team or the place in "American duo Anna Berg and Peter Lund"."""
    words, opener = name.words, first_of_list(name)
    noun = opener.first - 1
    whose = words.mention_at(noun - 1) if noun > name.low and words.bare(noun) in FEW and goes_on(opener) else None
    if whose is None or whose.kind not in BODIES_AND_PLACES or words.behind(whose) != noun:
        return ""
    return with_capital(whose.text) if whose.demonym else f"of {whose.text}"


def _nationality(name: NameInSentence) -> str:
    """The word in "the Spaniard Anna Berg won" and "the Spanish qualifier Anna Berg won"."""
    words, before = name.words, name.first - 1
    before -= words.bare(before) in COMPETITORS
    if before < name.low or not words.adjoin(before):
        return ""
    people = words.mention_at(before)
    if people is None or not people.demonym or words.behind(people) != before + 1 or people.text.endswith("s"):
        return ""
    return with_capital(people.text)


def _home(words: ArticleWords, mention: Mention, called: Mapping[str, str], gazetteer: Gazetteer) -> str:
    """The place in "Anna Berg, 51, of Norvik", "51-year-old Anna Berg of Norvik" and "Anna Berg, of Norvik,".

    An age or the commas show that it is a home, and so does a region behind it or that it is one: "Anna Berg of Ohio".
    With the region that the text gives, or else what the place's page is called.
    """
    text = words.article.text
    of = HOME_BEHIND_NAME.match(text, mention.end)
    if of is None:
        return ""
    place = _place_at(words, of.end())
    if place is None:
        return ""
    region = _place_at(words, place.end + 2) if text[place.end : place.end + 2] == ", " else None
    aged = of["age"] or AGE_BEFORE_NAME.search(text, max(0, mention.start - 20), mention.start)
    if not (aged or of["apart"] or region or gazetteer.land(place.text) or state_named(place.text, gazetteer)):
        return ""
    end = region.end if region else place.end
    if text[end : end + 1] not in (",", ".", ";", "", " ") or words.tag(words.behind(region or place)) == "PROPN":
        return ""
    if of["apart"] and text[end : end + 1] != ",":
        return ""
    written = " ".join(text[place.start : end].split())
    page = called.get(place.entity, written)
    return f"from {page if page.startswith(written + ' (') and not region else written}"


def _place_at(words: ArticleWords, offset: int) -> Mention | None:
    """The mention of a place that begins at an offset."""
    if offset >= len(words.article.text):
        return None
    found = next((m for m in words.mentions if m.start == offset), None)
    return found if found and found.kind is Kind.PLACE and not found.demonym else None
