"""Finds what sentences say a person is of an organisation: "Ana Petrova, head of the Dockers' Union"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from cuttings.common.facts import word_set
from cuttings.common.text import fold
from cuttings.compose.facts.descriptions import BY_COPULA, Description, describe_in, is_role
from cuttings.compose.facts.lookup import Index
from cuttings.compose.format import date_order
from cuttings.model import NARRATIVE_ROLES, Kind, Mention, Sentence

LEADING_DETERMINER = re.compile(r"^(?:now\s+)?(?:the|a|an|another|its|their|his|her)\s+", re.IGNORECASE)
MAX_ROLE_WORDS = 12  # of a description that names what somebody is
MAX_STEPS_TO_PERSON = 6  # words in the grammar from a body's name to the person: "Lund, head of a board of the union"
MAX_CHARS_TO_PERSON = 100  # characters between the two
_BEFORE_APPOSITION = re.compile(r",\s(?:[A-Z][a-z]+\.\s)?")
# dependencies of words that say whose or which something is
_SAYS_WHOSE = frozenset({"appos", "compound", "nmod", "pobj", "poss", "prep"})


@dataclass(frozen=True, slots=True)
class Affiliation:
    """What an article's own words say a person is of an organisation."""

    person: str  # entity id
    organisation: str  # entity id
    words: str  # "head of the Dockers' Union"
    published: str | None  # EDTF date of the article; None where it has none
    href: str  # the sentence


def find_affiliations(index: Index) -> dict[str, tuple[Affiliation, ...]]:
    """Affiliations by person and by organisation, the newest first; each wording of a pair once."""
    found: dict[str, dict[tuple[str, str, str], Affiliation]] = defaultdict(dict)
    for article in sorted(index.articles, key=index.rank.__getitem__):
        for affiliation in _in_article(index, article):
            key = affiliation.person, affiliation.organisation, affiliation.words.lower()
            for id in key[:2]:
                found[id].setdefault(key, affiliation)
    return {id: tuple(sorted(of.values(), key=_newest, reverse=True)) for id, of in found.items()}


def _newest(affiliation: Affiliation) -> tuple[int, str]:
    return date_order(affiliation.published)


def _in_article(index: Index, id: str) -> list[Affiliation]:
    article, mentions = index.articles[id], index.mentions_in.get(id, ())
    bodies = [m for m in mentions if m.kind is Kind.ORGANISATION and not index.entities[m.entity].source]
    if not bodies:
        return []
    sentences: Mapping[str, Sentence] = {
        s.anchor: s
        for m in bodies
        if (s := index.sentence_at(id, m.start)) and article.role_at(s.start) in NARRATIVE_ROLES
    }
    out = []
    for sentence in sorted(sentences.values(), key=lambda s: s.start):
        named = index.mentions_between(id, sentence.start, sentence.end)
        for person in named:
            if person.kind is not Kind.PERSON:
                continue
            description = describe_in(index, person, sentence)
            for body in named if description else ():
                if description and body.kind is Kind.ORGANISATION and _says_so(article.text, description, body):
                    words = LEADING_DETERMINER.sub("", _words(article.text, description))
                    href = index.locate(id, sentence.start)
                    out.append(Affiliation(person.entity, body.entity, words, article.published, href))
                    break
    return out


def _words(text: str, description: Description) -> str:
    start = description.start
    while start and (text[start - 1] == "-" or (text[start] == "-" and text[start - 1].isalnum())):
        start -= 1  # "off-duty guard", which the parser splits
    while start and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    return " ".join(text[start : description.end].split()).strip(" ,;")


def _says_so(text: str, description: Description, body: Mention) -> bool:
    """Whether the description says that somebody is something of the organisation: "head of X", "X's head", "X head".

    "X is ..." is often somebody's opinion, and makes nobody a member.
    """
    if not description.start <= body.start < body.end <= description.end:
        return False
    if (
        description.form == BY_COPULA
        or description.words > MAX_ROLE_WORDS
        or description.noun in _relations()
        or not is_role(description.noun)
    ):
        return False
    words = text[description.start : description.end].lower()
    noun = words.find(description.noun)
    if noun < 0:
        return False
    before = body.start - description.start < noun
    between = words[body.end - description.start : noun] if before else words[noun + len(description.noun) :]
    return len(between.split()) <= 5 if before else bool(re.match(r"\s+(?:of|for|at|in|with)\s", between))


def only_says_whose(index: Index, mention: Mention) -> bool:
    """Whether a body or a place is named only to say who somebody is: "Lund of the union", "the union's head, Lund".

    What is said of Lund is then not said of the union.
    """
    if mention.kind not in (Kind.ORGANISATION, Kind.PLACE):
        return False
    named = index.mentions_in.get(mention.article, ())
    near = mention.start - MAX_CHARS_TO_PERSON + 1, mention.start + MAX_CHARS_TO_PERSON
    from_, to = (bisect_left(named, at, key=lambda m: m.start) for at in near)
    people = [m for m in named[from_:to] if m.kind is Kind.PERSON]
    if not people:
        return False
    tokens = index.library.analyses[mention.article].tokens
    first, last = (bisect_left(tokens.starts, at) for at in (mention.start, mention.end))
    word = next((w for w in range(first, last) if not first <= tokens.heads[w] < last), first)
    of_person = {w for m in people for w in tokens.within(m.start, m.end)}
    text = index.articles[mention.article].text
    if tokens.dependencies[word] == "pobj" and any(
        _BEFORE_APPOSITION.fullmatch(text, mention.end, m.start) and text[m.end : m.end + 1] in ",;." for m in people
    ):
        return True  # "the head of the union, Lund, ...", which parsers often miss
    for _ in range(MAX_STEPS_TO_PERSON):
        if word in of_person or any(tokens.heads[w] == word and tokens.dependencies[w] == "appos" for w in of_person):
            return True
        if tokens.dependencies[word] not in _SAYS_WHOSE:
            break
        word = tokens.heads[word]
    return False


@cache
def _relations() -> frozenset[str]:
    """Nouns that do not make somebody a member: what one is to another person ("wife"), or against something."""
    return word_set("titles", "relations") | word_set("leads", "opposed")


def holds_office_of(index: Index, a: str, b: str) -> bool:
    """Whether one of two entities (their ids) is a person and the other a place that an office of theirs names.

    "Russian President" and "President of Russia" name Russia, by its name or by a word for its people.
    """
    for person, place in ((a, b), (b, a)):
        if index.entities[person].kind is Kind.PERSON and index.entities[place].kind is Kind.PLACE:
            offices = [f" {fold(office.title)} " for office in index.entities[person].offices]
            names = {fold(index.entities[place].name), *(fold(m.text) for m in index.mentions_of.get(place, ()))}
            return any(f" {name} " in office for name in names for office in offices)
    return False
