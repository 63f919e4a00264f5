"""Words a phrase as a role, or leaves it out where it says too little, or something that is not lasting."""

from __future__ import annotations

import re
from dataclasses import replace

from cuttings.common.facts import word_set
from cuttings.common.text import fold
from cuttings.model import Kind, Mention
from cuttings.resolve.names.titles import is_title
from cuttings.resolve.names.tokens import fact_words
from cuttings.resolve.roles.article_words import ArticleWords
from cuttings.resolve.roles.noun_phrases.phrase_words import FORMER, ITS, POSSESSIVE_MARKS, RANKING, RECENT
from cuttings.resolve.roles.noun_phrases.role_phrase import RolePhrase
from cuttings.resolve.roles.role_nouns import is_state_office, written_out
from cuttings.resolve.roles.unclear_roles import is_judged, is_pointing, is_unplaced, past_age

MAX_ROLE_CHARS = 110
NOT_IN_ROLES = re.compile(r"[\"“”\[\]?!;]|^\W| - ")
QUOTED_AT_END = re.compile(r"(?<=\w )[\"“]([^\"“”]+?),?[\"”]\Z")  # "author of “Grey Tide”"
PARTY_ASIDE = re.compile(r" \([A-Z]\s?[-–]\s?[A-Z][A-Za-z. ]*\)")  # "Senator Lund's (R-Ohio) spokeswoman"
UNFINISHED = frozenset({"and", "or", "of", "for", "the", "&"})  # ends a phrase whose rest the name beside it lost
BACKWARD = frozenset({"same", "latter", "former"})  # behind a noun: what the sentences before named
KINDS_BY_RANK = frozenset({"aid", "class", "degree", "grade", "language"})  # behind an ordinal and a hyphen
NOUNS_AND_ADJECTIVES = frozenset({"NOUN", "PROPN", "ADJ"})


def wording_of(words: ArticleWords, phrase: RolePhrase, kind: Kind, *, passing: bool = False) -> str:
    """A phrase as a role: "" where it says too little, or something that is not lasting.

    With `passing` also what somebody is in the event that an article tells of: "passenger on the Norvik ferry".
    """
    if phrase.told:
        return phrase.told
    first = _past_colour(words, phrase.first, phrase.head)
    if kind is Kind.PERSON and _works_at_pointed(words, phrase, first):
        phrase = replace(phrase, last=phrase.head)  # "a trauma surgeon at the hospital"
    if _says_too_little(words, phrase, first, kind, passing=passing) or _is_about_another(words, phrase, first):
        return ""
    last = _before_backward(words, phrase)
    if last == phrase.head and first == last and phrase.last > last:
        return ""
    text = words.article.text[words.start(first) : words.end(last)]
    text = re.sub(r"\s+(['’]s?\b)", r"\1", " ".join(text.split()))
    text = PARTY_ASIDE.sub("", QUOTED_AT_END.sub(r"“\1”", text))
    unquoted = QUOTED_AT_END.sub("", text)
    if len(text) > MAX_ROLE_CHARS or NOT_IN_ROLES.search(unquoted) or _is_unfinished(words, phrase, last):
        return ""
    if phrase.singular:
        text = text[: len(text) - len(words.form(phrase.head))] + phrase.singular
    shown = " ".join(written_out(word) for word in text.split(" ")) if kind is Kind.PERSON else text
    if shown.lower().startswith(("then-", "then ")):  # "then-Mayor Berg" was it at the time
        shown = f"former {shown[len('then-') :]}"
    if phrase.former and words.bare(first) not in FORMER:
        owned = any(words.form(i) in POSSESSIVE_MARKS for i in range(first, phrase.head))
        shown = f"{'formerly' if owned else 'former'} {shown}"
    return shown.removesuffix(".") if not shown.endswith((".S.", "Inc.", "Co.", "Corp.")) else shown


def _works_at_pointed(words: ArticleWords, phrase: RolePhrase, first: int) -> bool:
    """Whether behind a noun that tells enough alone stands at which place, which only the sentences before name."""
    little = fact_words("roles", "incomplete", "unplaced", "bodiless", "serving", "fleeting")
    at = phrase.head + 1
    pointed = words.bare(at) in ("at", "in") and words.bare(at + 1) == "the" and is_pointing(words, at, phrase.last)
    return pointed and words.bare(phrase.head) not in little and not is_pointing(words, first, phrase.head)


def _is_unfinished(words: ArticleWords, phrase: RolePhrase, last: int) -> bool:
    """Whether a phrase ends with a word before a name that is cut off: "the case of Sen."."""
    abbreviated = words.form(last).endswith(".") and written_out(words.form(last)) != words.form(last)
    return words.bare(last) in UNFINISHED or (abbreviated and last > phrase.head)


def _is_about_another(words: ArticleWords, phrase: RolePhrase, first: int) -> bool:
    """Whether a phrase from word `first` on points at what was told, judges, or is about others than it seems.

    "The family of staffer Anna Berg" is made one name by the recogniser.
    """
    of_others = words.bare(first) in fact_words("roles", "of_others") and words.bare(first + 1) == "of"
    return of_others or is_pointing(words, first, phrase.last) or is_judged(words, first, phrase.head)


def _before_backward(words: ArticleWords, phrase: RolePhrase) -> int:
    """The last word of a phrase; its head where a complement means what was told: "medallist from the same Games"."""
    behind = range(phrase.head, phrase.last + 1)
    return phrase.head if any(_points_back(words, i) for i in behind) else phrase.last


def _points_back(words: ArticleWords, i: int) -> bool:
    """Whether word `i` means what was told before: "the former", but not "the former senator"."""
    past_office = words.bare(i) == "former" and words.tag(i + 1) in NOUNS_AND_ADJECTIVES
    return words.bare(i) in BACKWARD and words.is_free(i) and not past_office


def plain_wording(words: ArticleWords, first: int, head: int) -> str:
    """The words from `first` to the noun `head` as a post, without what colours them; "" where they are no phrase."""
    first = _past_colour(words, first, head)
    first += first < head and words.bare(first) == "new"
    text = words.text_of(first, head)
    if len(text) > MAX_ROLE_CHARS or NOT_IN_ROLES.search(text) or is_judged(words, first, head):
        return ""
    return " ".join(map(written_out, text.split()))


def _past_colour(words: ArticleWords, first: int, head: int) -> int:
    """The first word of a phrase without an age and words that only colour its noun `head`."""
    first = past_age(words, first)
    while first < head and _colours(words, first):
        if words.bare(first) in RECENT and words.is_participle(first + 1):
            first += 2  # "the newly minted minister"
            continue
        joined = words.form(first + 1) == "-" and (_colours(words, first + 2) or words.is_participle(first + 2))
        first += 3 if joined else 1
    return first


def _says_too_little(words: ArticleWords, phrase: RolePhrase, first: int, kind: Kind, *, passing: bool) -> bool:
    """Whether a phrase from word `first` on is no role, or says too little alone: "member", "rival senator"."""
    if _is_of_past(words, phrase, first) or (kind is Kind.PERSON and _is_of_it(words, phrase, first)):
        return True
    head = fold(phrase.singular) or words.bare(phrase.head)
    whole = phrase.last > phrase.head or first < phrase.head
    lone = head in _stripped("incomplete", "given_names", "bodiless")
    joined = "".join(words.form(i) for i in range(first, phrase.last + 1) if words.bare(i) not in FORMER).lower()
    if "-" in joined and fold(joined) in fact_words("roles", "incomplete"):
        return True  # "co-star"
    titled = kind is Kind.PERSON and _is_title(words, phrase)
    if not whole and (phrase.former or (lone and not titled)):  # "who was mayor": perhaps still is
        return True
    if phrase.singular and head in _stripped("incomplete") and _is_of_unnamed(words, first, phrase.head):
        return True  # "original band members X and Y": of which band?
    if head in RANKING and first == phrase.head:
        return True  # "number one"
    unplaced = kind is Kind.PERSON and is_unplaced(words, first, phrase.head, phrase.last)
    unplaced = unplaced or (kind is Kind.PERSON and _is_compared(words, first, phrase.head))
    unplaced = unplaced or (kind is Kind.ORGANISATION and _is_unowned(words, phrase))
    trade = words.bare(phrase.head - 1) in fact_words("roles", "trades")  # "film critic"
    fleeting = _stripped("fleeting") - (_stripped("told_in_passing") if passing and whole else frozenset())
    if words.bare(phrase.head + 1) == "in" and words.bare(phrase.head + 2) == "charge":
        fleeting -= {"agent"}
    return unplaced or (head in fleeting and not trade) or _is_relating(words, first, phrase.head)


def _is_unowned(words: ArticleWords, phrase: RolePhrase) -> bool:
    """Whether a phrase leaves open whose body something is: "its US subsidiary", but "Larkin subsidiary"."""
    told = any(words.is_organisation(i) or words.form(i) in POSSESSIVE_MARKS for i in range(phrase.first, phrase.head))
    return phrase.last == phrase.head and words.bare(phrase.head) in fact_words("roles", "owned_bodies") and not told


def _is_of_it(words: ArticleWords, phrase: RolePhrase, first: int) -> bool:
    """Whether "its" stands before a post, and it is none of a state, whose field tells enough."""
    title = [words.bare(i) for i in range(first, phrase.head + 1)]
    return words.bare(phrase.first - 1) == ITS and not is_state_office(title)


def _is_of_unnamed(words: ArticleWords, first: int, head: int) -> bool:
    """Whether nouns stand before the noun `head`, and no name."""
    before = [i for i in range(first, head) if words.start(i) != words.sentence_start(i)]
    return bool(before) and all(words.form(i).islower() for i in before)


def _is_of_past(words: ArticleWords, phrase: RolePhrase, first: int) -> bool:
    """Whether a lone office stands behind "under", which tells whose time it was, of a place that is not told there."""
    local = words.bare(phrase.head) in fact_words("titles", "local_offices")
    return first == phrase.head == phrase.last and local and words.bare(first - 1) == "under"


def with_body(title: str, words: ArticleWords, mention: Mention, phrase: RolePhrase) -> str:
    """A title that names no body with the one that stands behind the name: "Director of the Harbour Board".

    "Energy analyst Anna Berg of Sandholm", "analyst Anna Berg at Sandholm", "Professor Anna Berg, of Larka University".
    """
    name, of = words.name(mention), words.behind(mention)
    named = words.tag(phrase.first) == "PROPN" or words.mention_at(phrase.first) is not None  # "Norvik analyst"
    if (" " in title and named) or not title[1:].islower():
        return title
    if mention.kind is not Kind.PERSON or phrase.last != name.first - 1:
        return title
    aside = words.form(of) == ","
    of += aside
    first = of + 1 + (words.bare(of + 1) == "the")
    belongs = words.bare(of) == "of" or (words.bare(of) == "at" and not aside and title.islower())
    body = words.mention_at(first) if belongs and first < name.high else None
    if body is None or words.first_of(body) != first or body.demonym:
        return title
    public = fold(title) in fact_words("titles", "public", "local_offices")
    led = body.kind is Kind.PLACE and public
    after = words.behind(body)
    cut = words.tag(after) in ("NOUN", "PROPN") or words.form(after) in (*POSSESSIVE_MARKS, "-", "and")
    cut = cut or (aside and (public or words.bare(after) not in fact_words("roles", "saying") | {",", "."}))
    if cut or not (led or body.kind is Kind.ORGANISATION):
        return title
    return f"{title} {' '.join(words.article.text[words.start(of) : body.end].split())}"


def _colours(words: ArticleWords, i: int) -> bool:
    opens_name = words.form(i) == "The"  # "The Office creator": else no article with a capital is in a phrase
    return words.bare(i) in fact_words("roles", "colouring") and words.is_free(i) and not opens_name


def _is_relating(words: ArticleWords, first: int, head: int) -> bool:
    """Whether a phrase says how somebody stands to another: "rival senator". A name ("New York") says nothing of it."""
    relating = fact_words("roles", "relating")
    if any(words.form(i) in POSSESSIVE_MARKS for i in range(first + 1, head)):
        relating -= fact_words("roles", "superlatives")  # "Varland's biggest bank" is one among those of Varland
    if words.bare(head) in fact_words("roles", "seeded"):
        relating -= fact_words("roles", "seedings")
    return any(words.bare(i) in relating and words.is_free(i) and not _ranks(words, i) for i in range(first, head))


def _ranks(words: ArticleWords, i: int) -> bool:
    """Whether an ordinal at word `i` is of a kind of the noun behind it: "first-grade teacher"."""
    return words.form(i + 1) == "-" and words.bare(i + 2) in KINDS_BY_RANK


def _is_compared(words: ArticleWords, first: int, head: int) -> bool:
    """Whether a superlative stands before the noun: "oldest president"."""
    adjectives = (i for i in range(first, head) if words.tag(i) == "ADJ" and _is_superlative(words.form(i)))
    return any(words.tokens.lemmas[i].lower() != words.bare(i) for i in adjectives)


def _is_superlative(word: str) -> bool:
    return word.islower() and word.endswith("est")


def _is_title(words: ArticleWords, phrase: RolePhrase) -> bool:
    """Whether a lone word is written as a title: "Captain Berg"."""
    head = fold(phrase.singular) or words.bare(phrase.head)
    untitled = fact_words("roles", "given_names", "bodiless")
    return words.form(phrase.head)[:1].isupper() and is_title(head) and head not in untitled


def _stripped(*groups: str) -> frozenset[str]:
    return frozenset(word.rstrip(".") for word in word_set("roles", *groups))
