"""Finds denials and the assertions they deny, so that a page can show both; it does not judge who is right.

A denial is paired only with an assertion that names who denies it or shares its particular words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import fsum

from cuttings.accounts.figures.claims import is_unit
from cuttings.accounts.sentences import CONTENT_TAGS, Account, Told, stem
from cuttings.common.facts import word_set
from cuttings.model import Dispute, Kind, Role

MAX_DISPUTES_PER_EVENT = 6  # disputes of one event
ACCUSED_NAME_BONUS = 4.0  # what it counts that an accusation names who denies it
MAX_SENTENCES_TO_ACCUSATION = 2  # sentences before "denied the accusation" in which the accusation stands
MIN_SHARED_DENIAL_WEIGHT = 0.3  # of the weight of what is denied, that an accusation has
_PLEA = re.compile(r"\bplead(?:s|ed|ing)?\s(?:\w+\s)?not guilty\b|\bnot guilty plea", re.IGNORECASE)
_LIE = re.compile(r"\b(?:lied|lying|lies)\s(?:when|about|in|that|by|to)\b", re.IGNORECASE)
_OR = re.compile(r"\bn?or\s+(?:to\s+)?\Z", re.IGNORECASE)  # "could neither confirm nor deny"
_UNTRUE = re.compile(
    r"\b(?:there (?:is|was) no truth"
    r"|(?:is|are|was|were|as) (?:\w+ )?(?:untrue|baseless|unfounded|not true|groundless|false))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Denial:
    """A sentence in which somebody denies something."""

    told: Told
    cue: tuple[int, int]
    who: frozenset[str]  # the entities who deny, () where only a pronoun or a noun stands for them
    content: frozenset[str]  # stems and entities of what is denied
    bare: bool  # "denied the allegations": their content is in an earlier sentence
    reported: bool = False  # "denied reports that": what is denied need not name who denies it


@dataclass(frozen=True, slots=True)
class Assertion:
    """A sentence in which somebody asserts something, perhaps of somebody."""

    told: Told
    named: frozenset[str]
    speakers: frozenset[str]
    accuses: bool
    of_a_lie: bool  # it says that somebody lied, and does not itself assert what they are said to have lied about


def _facts(group: str) -> frozenset[str]:
    return word_set("disputes", group)


def find_disputes(accounts: Sequence[Account], weights: Mapping[str, float]) -> tuple[Dispute, ...]:
    """Denials in `accounts`, each with the assertion that fits best, in whichever account; `weights` are idf."""
    denials = [denial for account in accounts for denial in _denials(account)]
    assertions = [a for account in accounts for a in _assertions(account)] if denials else []
    having: dict[str, list[int]] = defaultdict(list)
    for n, assertion in enumerate(assertions):
        for feature in assertion.told.features:
            having[feature].append(n)
        having[assertion.told.article].append(n)
    found: list[tuple[float, Dispute, frozenset[str]]] = []
    for denial in denials:
        near = {n for f in denial.content or [denial.told.article] for n in having.get(f, ())}
        fitting = [(fit, n) for n in sorted(near) if (fit := _fit(denial, assertions[n], weights)) > 0]
        if fitting:
            fit, n = max(fitting, key=lambda f: (f[0], -f[1]))
            dispute = Dispute(assertions[n].told.passage(), denial.told.passage([denial.cue]))
            found.append((fit, dispute, denial.content | denial.who))
    found.sort(key=lambda f: (-f[0], f[1].denial.article, f[1].denial.start))
    out: list[tuple[Dispute, frozenset[str]]] = []
    for _, dispute, content in found:
        if all(2 * len(content & other) <= len(content | other) for _, other in out):
            out.append((dispute, content))
    return tuple(dispute for dispute, _ in out[:MAX_DISPUTES_PER_EVENT])


# --- denials ---------------------------------------------------------------------------------------------------------


def _denials(account: Account) -> Iterator[Denial]:
    """The denials of an account's body, one a sentence at the most."""
    text = account.article.text
    for told in account.sentences:
        if told.role is not Role.BODY:
            continue
        if plea := _PLEA.search(text, told.start, told.end):
            yield _plea(account, told, plea)
        elif untrue := _UNTRUE.search(text, told.start, told.end):
            yield Denial(told, untrue.span(), frozenset(), frozenset(), True)
        elif denial := next((d for w in told.words if (d := _by_verb(account, told, w))), None):
            yield denial


def _plea(account: Account, told: Told, plea: re.Match[str]) -> Denial:
    """Return a plea of not guilty: to what follows "to", else to whatever the person is accused of."""
    tokens = account.analysis.tokens
    who = frozenset(m.entity for m in told.mentions if m.kind is Kind.PERSON)
    to = re.compile(r"\s(?:\w+\s){0,6}?to\s").match(account.article.text, plea.end(), told.end)
    after = [w for w in told.words if to and tokens.starts[w] >= to.end() and tokens.tags[w] in CONTENT_TAGS]
    content = frozenset(stem(tokens.lemmas[w]) for w in after) - {""}
    return Denial(told, plea.span(), who, content, not content, reported=True)


def _by_verb(account: Account, told: Told, verb: int) -> Denial | None:
    """ "The union denied that it had blocked the gates", "rejecting the accusation, he said"."""
    tokens = account.analysis.tokens
    lemma = tokens.lemmas[verb].lower()
    if lemma not in _facts("deny") or tokens.tags[verb] != "VERB":
        return None
    children = [w for w in told.words if tokens.heads[w] == verb]
    target = next((w for w in children if w > verb and tokens.dependencies[w] in ("dobj", "ccomp", "xcomp")), None)
    subject = next((w for w in children if tokens.dependencies[w] == "nsubj"), None)
    subject = subject if subject is not None else _shared_subject(account, told, verb)
    either = _OR.search(account.article.text, told.start, tokens.starts[verb])
    refused = either or any(tokens.dependencies[w] in ("nsubjpass", "auxpass", "neg", "dative") for w in children)
    if target is None or subject is None or refused or _modal(account, children):
        return None
    noun = tokens.lemmas[target].lower()
    clause = tokens.dependencies[target] != "dobj"
    claimed = noun in _facts("claims") and noun not in _facts("proposals")
    granting = noun in _facts("granting") or (lemma in _facts("matters") and not claimed)
    if (granting and not clause) or tokens.lemmas[subject].lower() in _facts("granters"):
        return None
    content = _content(account, told, verb, target)
    bare = not clause and noun in _facts("bare") and not content - {stem(noun)}
    if not bare and not content:
        return None
    who = _entities_below(account, told, subject)
    reported = not clause and noun in _facts("reports")
    return Denial(told, (tokens.starts[verb], tokens.ends[verb]), who, content, bare, reported)


def _modal(account: Account, children: Sequence[int]) -> bool:
    tokens = account.analysis.tokens
    return any(tokens.dependencies[w] == "aux" and account.word(w) in _facts("unsure") for w in children)


def _shared_subject(account: Account, told: Told, verb: int) -> int | None:
    """Return the subject of the verb that another is coordinated with, or that an "-ing" form depends on."""
    tokens = account.analysis.tokens
    head = tokens.heads[verb]
    if head == verb or head not in told.words or tokens.dependencies[verb] not in ("conj", "advcl", "relcl"):
        return None
    if tokens.dependencies[verb] == "relcl":
        return head
    return next((w for w in told.words if tokens.heads[w] == head and tokens.dependencies[w] == "nsubj"), None)


def _below(account: Account, told: Told, top: int) -> list[int]:
    """Return the subtree of `top`, itself included."""
    tokens = account.analysis.tokens
    found = []
    for word in told.words:
        at, steps = word, 0
        while at != top and tokens.heads[at] != at and steps < 40:
            at, steps = tokens.heads[at], steps + 1
        if at == top:
            found.append(word)
    return found


def _entities_below(account: Account, told: Told, top: int) -> frozenset[str]:
    starts = {account.analysis.tokens.starts[w] for w in _below(account, told, top)}
    return frozenset(m.entity for m in told.mentions if any(m.start <= s < m.end for s in starts))


def _content(account: Account, told: Told, verb: int, target: int) -> frozenset[str]:
    """What is denied: the content words and names of the object or clause, of "local reports that ..." the latter."""
    tokens = account.analysis.tokens
    first = target if tokens.lemmas[target].lower() in _facts("reports") else verb + 1
    words = [w for w in _below(account, told, target) if w >= first]
    named = [m for m in told.mentions if any(m.start <= tokens.starts[w] < m.end for w in words)]
    out = {m.entity for m in named}
    for word in words:
        plain = tokens.tags[word] in CONTENT_TAGS and not any(m.start <= tokens.starts[word] < m.end for m in named)
        lemma = tokens.lemmas[word].lower()
        if (
            plain
            and len(lemma) > len("in")
            and not is_unit(lemma)
            and lemma not in _facts("claims") | _facts("tellers")
        ):
            out.add(stem(tokens.lemmas[word]))
    return frozenset(out - {"", "have"})


# --- assertions ------------------------------------------------------------------------------------------------------


def _assertions(account: Account) -> Iterator[Assertion]:
    """The sentences of an account's body by which somebody asserts something, and denies nothing."""
    tokens = account.analysis.tokens
    for told in account.sentences:
        lemmas = {tokens.lemmas[w].lower() for w in told.words}
        asserting = any(tokens.lemmas[w].lower() in _facts("assert") and tokens.tags[w] == "VERB" for w in told.words)
        denying = lemmas & _facts("deny") or _PLEA.search(account.article.text, told.start, told.end)
        if told.role is Role.BODY and asserting and not denying:
            named = frozenset(m.entity for m in told.mentions)
            lie = bool(_LIE.search(account.article.text, told.start, told.end))
            yield Assertion(told, named, _speakers(account, told), bool(lemmas & _facts("accuse")), lie)


def _speakers(account: Account, told: Told) -> frozenset[str]:
    """Return the entities that are the subject of a sentence's main verb: they assert it, so they do not deny it."""
    tokens = account.analysis.tokens
    out: set[str] = set()
    for word in told.words:
        if tokens.dependencies[word] != "nsubj":
            continue
        verb = tokens.heads[word]
        if tokens.dependencies[verb] == "ROOT" or tokens.lemmas[verb].lower() in _facts("assert"):
            out |= _entities_below(account, told, word)
    return frozenset(out)


def _fit(denial: Denial, assertion: Assertion, weights: Mapping[str, float]) -> float:
    """Return how well an assertion matches what is denied; 0 where the match is not certain."""
    ahead = denial.told.number - assertion.told.number if denial.told.article == assertion.told.article else 0
    same = denial.told.passage() == assertion.told.passage()
    if same or denial.who & assertion.speakers or (assertion.of_a_lie and "lie" not in denial.content):
        return 0.0
    target = bool(denial.who & assertion.named)
    if denial.bare:
        return (
            ACCUSED_NAME_BONUS
            if 0 < ahead <= MAX_SENTENCES_TO_ACCUSATION and assertion.accuses and (target or not denial.who)
            else 0.0
        )
    words = {f for f in denial.content if "/" not in f}
    shared = words & assertion.told.features
    weight, whole = (fsum(weights.get(f, 0.0) for f in some) for some in (shared, words))
    if assertion.accuses and target and shared and weight >= MIN_SHARED_DENIAL_WEIGHT * whole:
        return weight + ACCUSED_NAME_BONUS
    enough = len(shared) > 1 and 2 * len(shared) >= len(words)
    anyone = denial.reported and len(shared) > 2
    return weight if enough and (target or anyone) else 0.0
