"""Reads whose relative, or whose lawyer, a person is: "Ann Lee's sister", also where "his" says whose without doubt."""

from __future__ import annotations

from collections.abc import Mapping

from cuttings.common.facts import word_set
from cuttings.common.text import fold
from cuttings.model import Kind, Mention
from cuttings.resolve.linking.people.genders import genders_by_key
from cuttings.resolve.names.tokens import fact_words
from cuttings.resolve.roles.article_words import MAX_ASIDE_WORDS, ArticleWords, NameInSentence
from cuttings.resolve.roles.noun_phrases.phrase_ends import CLOSING_MARKS
from cuttings.resolve.roles.noun_phrases.phrase_words import POSSESSIVE_MARKS
from cuttings.resolve.roles.patterns import closes_apposition
from cuttings.resolve.roles.role_nouns import is_role_noun

ACCUSER = "accuser"  # no kin, but known by whom she or he accuses
MAX_KIN_MODIFIERS = 2  # words of "late elder" in "Ann Lee's late elder sister"
GENDER_OF_POSSESSIVE = {"his": "male", "her": "female"}
GENDER_OF_SUBJECT = {"he": "male", "she": "female"}
PERSONAL = frozenset({"he", "she", "him", "they", "them", "their", "we", "i"})  # that may be the owner too
MARKS_BEHIND_QUOTATION = frozenset({'"', "”", "''"})
MAX_TITLED_RELATIVE_WORDS = 7  # of "the late Norvik Board founder Peter Lund"
TITLE_TAGS = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PUNCT"})
BEFORE_BARE_KIN = frozenset({",", "with", "by", "to"})
NOT_CLOSING = frozenset({"-", "(", '"', "”"})


def relation_of(name: NameInSentence, mention: Mention, called: Mapping[str, str]) -> str:
    """What a person is to somebody else, in words; "" where nothing says so. `called` has names by entities' ids."""
    return _kin_before(name, mention, called) or _kin_behind(name, mention, called)


def _kin_before(name: NameInSentence, mention: Mention, called: Mapping[str, str]) -> str:
    """The relation in "Ann Lee's sister Eva" and "Ann Lee's sister, Eva Lee,"."""
    words, noun = name.words, name.first - 1
    apart = words.form(noun) == ","
    noun -= apart
    if noun <= name.low or (apart and not closes_apposition(name, joined=True)) or words.tag(name.behind) == "PROPN":
        return ""
    return _owned_relation(name, noun, mention, called)


def _kin_behind(name: NameInSentence, mention: Mention, called: Mapping[str, str]) -> str:
    """The relation in "Eva Lee, Ann Lee's sister," and "Eva Lee, the sister of Ann Lee,"."""
    words, comma = name.words, name.behind
    if comma + 1 >= name.high or words.form(comma) != ",":
        return ""
    nouns = range(comma + 1, name.high)
    noun = next((i for i in nouns if words.tokens.dependencies[i] == "appos" and _heads_name(name, i)), None)
    if noun is not None and _first_of_in_law(words, noun + 4) == noun:
        noun += 4  # "his son-in-law"
    accuses = noun is not None and words.bare(noun) == ACCUSER
    if noun is None or not (accuses or _is_kin(words, noun) or _first_of_in_law(words, noun) < noun):
        return ""
    if _closes(words, noun + 1, name.high):
        return _owned_relation(name, noun, mention, called)
    relative = _named_behind(words, noun + 2, name.high) if words.bare(noun + 1) == "of" else None
    modifiers = noun - comma - (words.tag(comma + 1) == "DET")
    if relative is None or modifiers > MAX_KIN_MODIFIERS or not _ends_kin(words, words.behind(relative), name.high):
        return ""
    return _told(words.bare(noun), relative, mention, called)


def _named_behind(words: ArticleWords, first: int, high: int) -> Mention | None:
    """The person whom the phrase from word `first` on names, with titles before: "the late founder Peter Lund"."""
    for i in range(first, min(high, first + MAX_TITLED_RELATIVE_WORDS)):
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


def _ends_kin(words: ArticleWords, i: int, high: int) -> bool:
    """Whether a phrase of kin ends before word `i`: at a mark, or where it goes on with "and daughter of"."""
    if words.form(i) == "(":  # "(R-Ohio)"
        close = next((n for n in range(i + 1, min(high, i + MAX_ASIDE_WORDS)) if words.form(n) == ")"), i - 1)
        i = close + 1
    joined = words.bare(i) == "and" and (words.bare(i + 1) in {"a", "an", "the"} or words.bare(i + 2) == "of")
    return (
        _closes(words, i, high)
        or (joined and _is_kin(words, i + 1 + (words.tag(i + 1) == "DET")))
        or (joined and words.tag(i + 1) == "DET" and _is_role_behind(words, i + 2, high))
    )


def _is_role_behind(words: ArticleWords, i: int, high: int) -> bool:
    """Whether the nouns from word `i` on are a role with its body: "a former member of the Harbour Board"."""
    while i + 1 < high and words.tag(i) in TITLE_TAGS and words.tag(i + 1) in TITLE_TAGS - {"PUNCT"}:
        i += 1
    return is_role_noun(words.bare(i), Kind.PERSON) and words.bare(i + 1) in ("of", "at", "for")


def _is_kin(words: ArticleWords, i: int) -> bool:
    return words.tag(i) == "NOUN" and words.bare(i) in word_set("genders", "kin")


def _owned_relation(name: NameInSentence, noun: int, mention: Mention, called: Mapping[str, str]) -> str:
    """The relation that word `noun` tells, where the name of a person with "'s" stands before it."""
    words = name.words
    first = _first_of_in_law(words, noun)
    known = _is_kin(words, noun) or words.bare(noun) in fact_words("roles", "serving") | {ACCUSER}
    if first == noun and not known:
        return ""
    while noun - first < MAX_KIN_MODIFIERS and words.bare(first - 1) in word_set("roles", "kin_modifiers"):
        first -= 1
    relative = _owner(name, first - 1, noun, mention, called)
    if relative is None:
        return ""
    return _told(words.text_of(first, noun).lower(), relative, mention, called)


def _first_of_in_law(words: ArticleWords, last: int) -> int:
    """The first word of "mother-in-law" that word `last` ends; `last` itself where it ends none."""
    first = last - 4
    if words.bare(last) != "law" or words.form(first + 1) != "-" or not _is_kin(words, first):
        return last
    return first if words.text_of(first, last).lower() == f"{words.bare(first)}-in-law" else last


def _owner(name: NameInSentence, mark: int, noun: int, mention: Mention, called: Mapping[str, str]) -> Mention | None:
    """Whom the word `mark` makes the owner of the `noun` behind it: "Ann Lee's", "her"; None where it is not sure."""
    words = name.words
    if words.form(mark) in POSSESSIVE_MARKS and mark > name.low:
        return _named_right_before(name, mark)
    gender = GENDER_OF_POSSESSIVE.get(words.bare(mark))
    if gender and mark >= name.low:
        return _antecedent(name, mark, gender, mention, called) or _only_one_before(name, mark, gender, mention, called)
    if words.bare(mark) == "and" and noun == name.first - 1 and _is_kin(words, noun):
        return _joined_by_and(name, mark, mention, called)
    beside = words.form(mark) in BEFORE_BARE_KIN and noun == name.first - 1
    if beside and words.bare(noun) in word_set("genders", "kin"):  # "Peter Lund, wife Anna Berg and"
        return _antecedent(name, mark, None, mention, called)
    return _speaker(name, mark) if words.bare(mark) == "my" else None


def _joined_by_and(name: NameInSentence, mark: int, mention: Mention, called: Mapping[str, str]) -> Mention | None:
    """Who stands right before "and wife Eva": somebody named, or "he" where only one is told of; else None."""
    gender = GENDER_OF_SUBJECT.get(name.words.bare(mark - 1))
    if gender and mark > name.low:
        return _only_one_before(name, mark - 1, gender, mention, called)
    return _named_right_before(name, mark)


def _named_right_before(name: NameInSentence, mark: int) -> Mention | None:
    """Who is named in the sentence up to the word `mark`."""
    relative = name.words.mention_at(mark - 1) if mark > name.low else None
    return relative if relative and name.words.behind(relative) == mark else None


def _antecedent(
    name: NameInSentence, pronoun: int, gender: str | None, mention: Mention, called: Mapping[str, str]
) -> Mention | None:
    """The only person whom the sentence names before "his" or "her", as its subject or right before "and his".

    "He" before "his" is that person too where the given name tells that it can be.
    """
    words = name.words
    joined = _named_right_before(name, pronoun - 1) if words.bare(pronoun - 1) == "and" else None
    genders = GENDER_OF_POSSESSIVE | GENDER_OF_SUBJECT | {"him": "male"}
    # "his son Peter Lund and his daughter" may be of neither; "his niece Eva Lund and her daughter" is of her
    pronouns = {p for p in genders.keys() | PERSONAL if genders.get(p) in (gender, None)}
    alone = joined and not any(words.bare(i) in pronouns for i in range(name.low, words.first_of(joined)))
    if joined and alone and gender and joined.kind is Kind.PERSON and _is_known_to_be(gender, joined, called):
        return joined if joined.entity != mention.entity else None
    named = [m for m in words.mentions_between(name.low, pronoun) if m.kind is Kind.PERSON]
    people = [m for m in named if m.start != mention.start]  # "Peter Lund came with Eva, his sister,"
    if not people or {m.entity for m in people} != {people[0].entity} or people[0].entity == mention.entity:
        return None
    given = genders_by_key("names").get(fold(people[0].text.split()[0]))
    if gender and given not in (gender, None):
        return None
    own = {p for p, g in GENDER_OF_SUBJECT.items() if g == gender and _is_known_to_be(gender, people[0], called)}
    if any(words.bare(i) in PERSONAL - own for i in range(name.low, pronoun)):
        return None
    last = words.behind(people[-1]) - 1
    subject = any(words.tokens.dependencies[words.behind(m) - 1].startswith("nsubj") for m in people)
    return people[0] if subject or (last + 2 == pronoun and words.form(last + 1) == "and") else None


def _only_one_before(
    name: NameInSentence, pronoun: int, gender: str, mention: Mention, called: Mapping[str, str]
) -> Mention | None:
    """The only person of whom the article has told so far, where the sentence before names them: "X left. His wife"."""
    words = name.words
    people = [m for m in words.mentions_between(0, pronoun) if m.kind is Kind.PERSON and not m.nested]
    if not people or {m.entity for m in people} != {people[-1].entity} or people[-1].entity == mention.entity:
        return None
    before = name.low - 1
    known = _is_known_to_be(gender, people[-1], called)
    return people[-1] if known and before >= 0 and words.sentence_start(before) <= people[-1].start else None


def _is_known_to_be(gender: str, person: Mention, called: Mapping[str, str]) -> bool:
    """Whether the given name of a person is one of a gender."""
    in_full = called.get(person.entity, person.text)
    return " " in in_full and genders_by_key("names").get(fold(in_full.split()[0])) == gender


def _speaker(name: NameInSentence, my: int) -> Mention | None:
    """Who says "my" within quotation marks: the subject of a verb of saying behind them in the sentence, by name."""
    words, verbs = name.words, word_set("roles", "saying")
    close = next((i for i in range(my, name.high) if words.form(i) in MARKS_BEHIND_QUOTATION), None)
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
