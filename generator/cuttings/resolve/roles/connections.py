"""Reads how a person whom no office tells is placed: "Ann Lee's sister", "of the Harbour Board", "from Norvik".

Only what the text ties to the name itself is read: a relative who is named, or whom "his" means without doubt, a body
behind "of" or before "'s", and the place of residence behind an age.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from cuttings.common.facts import word_set
from cuttings.common.text import fold
from cuttings.model import Kind, Mention
from cuttings.resolve.linking.people.genders import genders_by_key
from cuttings.resolve.names.tokens import fact_words
from cuttings.resolve.roles.activity_clauses import activity_behind
from cuttings.resolve.roles.article_words import ArticleWords, NameInSentence
from cuttings.resolve.roles.before_name import DETERMINERS, POSSESSIVE_MARKS
from cuttings.resolve.roles.behind_name import CLOSING_MARKS
from cuttings.resolve.roles.patterns import closes_apposition
from cuttings.resolve.roles.unclear_roles import is_pointing

MAX_KIN_MODIFIERS = 2  # words of "late elder" in "Ann Lee's late elder sister"
GENDER_OF_POSSESSIVE = {"his": "male", "her": "female"}
PERSONAL = frozenset({"he", "she", "him", "they", "them", "their", "we", "i"})  # that may be the owner too
CLOSING_QUOTES = frozenset({'"', "”", "''"})
MAX_TITLE_WORDS = 7  # of "the late Norvik Board founder Peter Lund"
TITLE_TAGS = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PUNCT"})
NOT_CLOSING = frozenset({"-", "(", '"', "”"})
AGE_BEFORE_NAME = re.compile(r"\b\d{1,3}-year-old \Z")
HOME_BEHIND_NAME = re.compile(r",? ?(?:(?P<age>(?:aged? )?\d{1,3}),? )?of ")


def connection_of(words: ArticleWords, mention: Mention, called: Mapping[str, str]) -> str:
    """What connects a person, in words; "" where nothing does.

    `called` has the names of entities by their ids. A name of one word can only be a relative's: "her sister Ann" tells
    of one Ann, while "Ann of the Harbour Board" may be any.
    """
    name = words.name(mention)
    if not name.low <= name.first < name.behind <= name.high or words.form(name.behind) in POSSESSIVE_MARKS:
        return ""
    kin = _kin_before(name, mention, called) or _kin_behind(name, mention, called)
    if kin or " " not in mention.text:
        return kin
    return _deeds(name) or _body_behind(name) or _body_before(name) or _home(words, mention, called)


def _deeds(name: NameInSentence) -> str:
    """What ", who" says behind a name that somebody is known by: "runs the Harbour Board"."""
    does = activity_behind(name)
    if does is None or is_pointing(name.words, *does):
        return ""
    return " ".join(name.words.article.text[name.words.start(does[0]) : name.words.end(does[1])].split())


# --- relatives -----------------------------------------------------------------------------------------------------


def _kin_before(name: NameInSentence, mention: Mention, called: Mapping[str, str]) -> str:
    """The relation in "Ann Lee's sister Eva" and "Ann Lee's sister, Eva Lee,"."""
    words, noun = name.words, name.first - 1
    apart = words.form(noun) == ","
    noun -= apart
    if noun <= name.low or (apart and not closes_apposition(name)) or words.tag(name.behind) == "PROPN":
        return ""
    return _owned_relation(name, noun, mention, called)


def _kin_behind(name: NameInSentence, mention: Mention, called: Mapping[str, str]) -> str:
    """The relation in "Eva Lee, Ann Lee's sister," and "Eva Lee, the sister of Ann Lee,"."""
    words, comma = name.words, name.behind
    if comma + 1 >= name.high or words.form(comma) != ",":
        return ""
    nouns = range(comma + 1, name.high)
    noun = next((i for i in nouns if words.tokens.dependencies[i] == "appos" and _heads_name(name, i)), None)
    if noun is None or not _is_kin(words, noun):
        return ""
    if _closes(words, noun + 1, name.high):
        return _owned_relation(name, noun, mention, called)
    relative = _named_behind(words, noun + 2, name.high) if words.bare(noun + 1) == "of" else None
    if relative is None or noun - comma > MAX_KIN_MODIFIERS or not _closes(words, words.behind(relative), name.high):
        return ""
    return _told(words.bare(noun), relative, mention, called)


def _named_behind(words: ArticleWords, first: int, high: int) -> Mention | None:
    """The person whom the phrase from word `first` on names, with titles before: "the late founder Peter Lund"."""
    for i in range(first, min(high, first + MAX_TITLE_WORDS)):
        mention = words.mention_at(i)
        if mention and mention.kind is Kind.PERSON:
            return mention
        if words.tag(i) not in TITLE_TAGS:
            return None
    return None


def _heads_name(name: NameInSentence, i: int) -> bool:
    return name.first <= name.words.tokens.heads[i] < name.behind


def _closes(words: ArticleWords, i: int, high: int) -> bool:
    return i >= high or (words.form(i) in CLOSING_MARKS - NOT_CLOSING and words.bare(i + 1) not in ("and", "or"))


def _is_kin(words: ArticleWords, i: int) -> bool:
    return words.tag(i) == "NOUN" and words.bare(i) in word_set("genders", "kin")


def _owned_relation(name: NameInSentence, noun: int, mention: Mention, called: Mapping[str, str]) -> str:
    """The relation that word `noun` tells, where the name of a person with "'s" stands before it."""
    words = name.words
    if not _is_kin(words, noun) and words.bare(noun) not in fact_words("roles", "serving"):
        return ""
    first = noun
    while noun - first < MAX_KIN_MODIFIERS and words.bare(first - 1) in word_set("roles", "kin_modifiers"):
        first -= 1
    relative = _owner(name, first - 1, mention)
    if relative is None:
        return ""
    return _told(" ".join(words.bare(i) for i in range(first, noun + 1)), relative, mention, called)


def _owner(name: NameInSentence, mark: int, mention: Mention) -> Mention | None:
    """Whom the word `mark` makes the owner of what is behind it: "Ann Lee's", "her"; None where it is not sure."""
    words = name.words
    if words.form(mark) in POSSESSIVE_MARKS and mark > name.low:
        relative = words.mention_at(mark - 1)
        return relative if relative and words.behind(relative) == mark else None
    gender = GENDER_OF_POSSESSIVE.get(words.bare(mark))
    if gender and mark >= name.low:
        return _antecedent(name, mark, gender, mention)
    return _speaker(name, mark) if words.bare(mark) == "my" else None


def _antecedent(name: NameInSentence, pronoun: int, gender: str, mention: Mention) -> Mention | None:
    """The only person whom the sentence names before "his" or "her", as its subject or right before "and his"."""
    words = name.words
    people = [m for m in words.mentions_between(name.low, pronoun) if m.kind is Kind.PERSON]
    if not people or {m.entity for m in people} != {people[0].entity} or people[0].entity == mention.entity:
        return None
    given = genders_by_key("names").get(fold(people[0].text.split()[0]))
    if given not in (gender, None) or any(words.bare(i) in PERSONAL for i in range(name.low, pronoun)):
        return None
    last = words.behind(people[-1]) - 1
    subject = any(words.tokens.dependencies[words.behind(m) - 1].startswith("nsubj") for m in people)
    return people[0] if subject or (last + 2 == pronoun and words.form(last + 1) == "and") else None


def _speaker(name: NameInSentence, my: int) -> Mention | None:
    """Who says "my" within quotation marks: the subject of a verb of saying behind them in the sentence, by name."""
    words, verbs = name.words, word_set("roles", "saying")
    close = next((i for i in range(my, name.high) if words.form(i) in CLOSING_QUOTES), None)
    if close is None:
        return None
    said = [m for m in words.mentions_between(close, name.high) if m.kind is Kind.PERSON]
    if len(said) != 1:
        return None
    first, behind = words.first_of(said[0]), words.behind(said[0])
    direct = (
        {words.bare(first - 1)} if first - 1 == close + 1 else {words.bare(behind)} if first == close + 1 else set()
    )
    return said[0] if direct & verbs else None


def _told(relation: str, relative: Mention, mention: Mention, called: Mapping[str, str]) -> str:
    if relative.kind is not Kind.PERSON or relative.entity == mention.entity:
        return ""
    return f"{called.get(relative.entity, relative.text)}'s {relation}"


# --- bodies and places ---------------------------------------------------------------------------------------------


def _body_behind(name: NameInSentence) -> str:
    """The body in "Anna Berg of the Harbour Board said"."""
    words, of = name.words, name.behind
    aside = words.form(of) == ","
    of += aside
    if of + 1 >= name.high or words.bare(of) != "of" or not words.adjoin(of):
        return ""
    first = of + 1 + (words.bare(of + 1) in DETERMINERS)
    body = words.mention_at(first) if first < name.high else None
    if body is None or body.kind is not Kind.ORGANISATION or words.first_of(body) != first:
        return ""
    behind = words.behind(body)
    if aside and words.form(behind) != ",":
        return ""  # "Anna Berg, of the Harbour Board's staff"
    if words.form(behind) in POSSESSIVE_MARKS | {"and", "or", "-"} or words.tag(behind) in ("NOUN", "PROPN"):
        return ""
    return " ".join(words.article.text[words.start(of) : body.end].split())


def _body_before(name: NameInSentence) -> str:
    """The body in "the Norvik Post's Anna Berg said"."""
    words, mark = name.words, name.first - 1
    body = words.mention_at(mark - 1) if mark > name.low and words.form(mark) in POSSESSIVE_MARKS else None
    if body is None or body.kind is not Kind.ORGANISATION or words.behind(body) != mark or not words.adjoin(mark):
        return ""
    if words.tag(name.behind) in ("NOUN", "PROPN") and name.behind < name.high and words.adjoin(name.behind - 1):
        return ""  # "the Post's Anna Berg interview"
    the = "the " if words.bare(words.first_of(body) - 1) == "the" else ""
    return f"of {the}{' '.join(body.text.split())}"


def _home(words: ArticleWords, mention: Mention, called: Mapping[str, str]) -> str:
    """The place in "Anna Berg, 51, of Norvik" and "51-year-old Anna Berg of Norvik"; an age shows that it is a home.

    With the region that the text gives, or else what the place's page is called.
    """
    text = words.article.text
    of = HOME_BEHIND_NAME.match(text, mention.end)
    if of is None or not (of["age"] or AGE_BEFORE_NAME.search(text, max(0, mention.start - 20), mention.start)):
        return ""
    place = _place_at(words, of.end())
    if place is None:
        return ""
    region = _place_at(words, place.end + 2) if text[place.end : place.end + 2] == ", " else None
    end = region.end if region else place.end
    if text[end : end + 1] not in (",", ".", ";", "", " ") or words.tag(words.behind(region or place)) == "PROPN":
        return ""
    written = " ".join(text[place.start : end].split())
    return f"from {written if region else called.get(place.entity, written)}"


def _place_at(words: ArticleWords, offset: int) -> Mention | None:
    """The mention of a place that begins at an offset."""
    if offset >= len(words.article.text):
        return None
    found = next((m for m in words.mentions if m.start == offset), None)
    return found if found and found.kind is Kind.PLACE and not found.demonym else None
