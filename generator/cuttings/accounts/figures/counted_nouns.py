"""What a figure counts, by the words around it: the noun, its modifiers, and the predicate."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from cuttings.accounts.amounts import Amount
from cuttings.accounts.figures.claims import figure_facts
from cuttings.accounts.figures.grammar import (
    NOUN_OR_ADJECTIVE_TAGS,
    facts_of,
    governing,
    in_phrase,
    is_added,
    is_cause_unclear,
    is_joined,
    is_passive,
    is_unreal,
    lemma_of,
    predicates,
    subject_of,
    told_after,
)
from cuttings.accounts.sentences import Account, Told

MAX_COUNTED_PHRASE_WORDS = 6  # words of a noun phrase after its figure
PEOPLE = "people"
_TAKES_PART = re.compile(r"\s(?:part\b|to the streets\b)")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase that is counted, and the verb that says what of; `role` is "object" where it is done to them."""

    head: str
    modifiers: frozenset[str]
    words: str  # of the phrase, as written
    predicate: str
    role: str
    told: str  # the predicate in a form that can follow the words, "" where there is none
    start: int
    end: int
    subject: str


def counted(account: Account, told: Told, amount: Amount) -> Phrase | None:
    """Return the noun phrase that `amount` counts and its predicate; None where either is unclear."""
    tokens = account.analysis.tokens
    first = bisect_left(tokens.starts, amount.end)
    number = first - 1
    if amount.added and first in told.words and account.word(first) in facts_of("added_after"):
        number = first if tokens.tags[first] == "NOUN" else number  # "others", not "other" or "more"
        first += 1
    run = _noun_phrase(account, told, first)
    if run:
        return _with_predicate(account, told, amount, run)
    return _bare(account, told, amount, number, first)


def _noun_phrase(account: Account, told: Told, first: int) -> range:
    """The nouns and adjectives right after a figure, up to the last noun of them."""
    tokens = account.analysis.tokens
    last = first
    noun = first
    while last < min(told.words.stop, first + MAX_COUNTED_PHRASE_WORDS):
        tag = tokens.tags[last]
        hyphen = account.word(last) in ("-", "–")
        participle = tag == "VERB" and tokens.dependencies[last] == "amod"
        if not (tag in NOUN_OR_ADJECTIVE_TAGS or hyphen or participle):
            break
        if account.word(last) in predicates() and noun > first:
            break
        last += 1
        if tag in ("NOUN", "PROPN"):
            noun = last
    return range(first, noun)


def _with_predicate(account: Account, told: Told, amount: Amount, run: range) -> Phrase | None:
    tokens = account.analysis.tokens
    head = run[-1]
    aged = {"year", "old"} & {account.word(w) for w in (*run[:-1], *told.words[head + 1 - told.words.start :][:1])}
    found = None if in_phrase(account, told, amount) else told_after(account, told, head + 1)
    found = found or governing(account, told, _head_of_figure(account, amount, head))
    if aged or found is None or is_joined(account, head, found[0]):
        return None
    verb = found[0]
    predicate, role = _named(account, *found)
    if not predicate or is_unreal(account, told, verb) or is_added(account, told, verb):
        return None
    if role == "object" and is_cause_unclear(account, told, verb):
        return None
    named = _whole(account, told, run, crowd=predicate == "gathered")
    if named is None:
        return None
    lemma, modifiers, words, stop = named
    said = predicate if predicate in figure_facts()["predicates"] and role == "object" else ""
    start, end = min(amount.start, tokens.starts[verb]), max(tokens.ends[stop], tokens.ends[verb])
    charged = predicate == "charged" and role in ("after with", "after on")
    done = role == "object" and lemma_of(account, verb) not in facts_of("intransitive")
    active = (done or role.startswith("after")) and not is_passive(account, verb)
    subject = subject_of(account, told, verb) if charged or active else ""
    return Phrase(lemma, modifiers, words, predicate, "object" if charged else role, said, start, end, subject)


def _head_of_figure(account: Account, amount: Amount, noun: int) -> int:
    """The word by which a counted noun depends on its verb: "dozens" in "dozens of people", otherwise the noun."""
    tokens = account.analysis.tokens
    figure = tokens.within(amount.start, amount.end)
    if tokens.heads[noun] not in figure:
        return noun
    return next((w for w in figure if tokens.dependencies[w] in ("dobj", "nsubj", "nsubjpass")), noun)


def _whole(account: Account, told: Told, run: range, *, crowd: bool) -> tuple[str, frozenset[str], str, int] | None:
    """The head, the modifiers and the words of a noun phrase, with an "of ..." after it, and its last word."""
    tokens = account.analysis.tokens
    head = stop = run[-1]
    lemma = lemma_of(account, head)
    modifiers = {lemma_of(account, w) for w in run[:-1] if tokens.tags[w] in NOUN_OR_ADJECTIVE_TAGS | {"VERB"}}
    if head + 2 < told.words.stop and account.word(head + 1) == "of":
        inner = _noun_phrase(account, told, head + 2)
        if not inner:
            return None
        modifiers |= {lemma_of(account, w) for w in inner if tokens.tags[w] in NOUN_OR_ADJECTIVE_TAGS}
        stop = inner[-1]
    nouns = facts_of("crowd" if crowd else "people")
    if (lemma in nouns or account.word(head) in nouns) and modifiers <= facts_of("plain"):
        return PEOPLE, frozenset(), PEOPLE, stop
    words = account.article.text[tokens.starts[run[0]] : tokens.ends[stop]]
    return lemma, frozenset(modifiers), " ".join(words.split()), stop


def quantity(account: Account, told: Told, amount: Amount) -> tuple[str, int, int] | None:
    """Return the noun that says what an amount measures, and the span of the words that say so."""
    if amount.partial:
        return None
    return (_quantity_after(account, told, amount) if amount.currency else None) or _quantity_before(
        account, told, amount
    )


def _quantity_after(account: Account, told: Told, amount: Amount) -> tuple[str, int, int] | None:
    """ "a $3 billion takeover"."""
    tokens = account.analysis.tokens
    first = bisect_left(tokens.starts, amount.end)
    for word in range(first, min(first + 4, told.words.stop)):
        if lemma_of(account, word) in facts_of("quantities"):
            return lemma_of(account, word), amount.start, tokens.ends[word]
        if tokens.tags[word] not in NOUN_OR_ADJECTIVE_TAGS and account.word(word) not in ("in", "-", "cash"):
            return None
    return None


def _quantity_before(account: Account, told: Told, amount: Amount) -> tuple[str, int, int] | None:
    """ "bail was set at $50,000", "a depth of 20 km"."""
    tokens = account.analysis.tokens
    last = bisect_left(tokens.starts, amount.start) - 1
    for word in range(last, max(last - 6, told.words.start - 1), -1):
        lemma = lemma_of(account, word)
        if lemma in facts_of("quantities"):
            money = amount.currency or lemma in ("population", "depth")
            return (lemma, tokens.starts[word], amount.end) if money and word < last else None
        if tokens.tags[word] in ("PUNCT", "CCONJ", "PROPN", "NUM"):
            return None
    return None


def _bare(account: Account, told: Told, amount: Amount, number: int, first: int) -> Phrase | None:
    """ "killed 40", "40 dead", "40 were injured": people, where the verb is one of what happens to people."""
    tokens = account.analysis.tokens
    found = told_after(account, told, first)
    if found is None and tokens.tags[number] in ("NUM", "NOUN"):
        found = governing(account, told, _head_of_figure(account, amount, number))
    if found is None or (first in told.words and account.word(first) in ("%", "percent")):
        return None
    verb = found[0]
    predicate, role = _named(account, *found)
    if predicate not in facts_of("personal") or role != "object" or is_unreal(account, told, verb):
        return None
    if is_added(account, told, verb):
        return None
    start, end = min(amount.start, tokens.starts[verb]), max(amount.end, tokens.ends[verb])
    return Phrase(PEOPLE, frozenset(), PEOPLE, predicate, role, predicate, start, end, "")


def _named(account: Account, verb: int, role: str) -> tuple[str, str]:
    """Return the name of the group of synonyms a verb belongs to; "" where it belongs to none."""
    lemma = account.analysis.tokens.lemmas[verb].lower()
    if lemma == "take" and _TAKES_PART.match(account.article.text, account.analysis.tokens.ends[verb]):
        return "gathered", "object"
    if predicates().get(lemma) == "gathered" and role == "after by":  # "was attended by 300 people"
        return "gathered", "object"
    if lemma in facts_of("light"):
        return "", role
    if lemma in facts_of("intransitive"):
        role = "object" if role == "subject" else role
    return predicates().get(lemma, lemma), role
