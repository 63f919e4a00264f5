"""Pairs denials with the assertions they deny, so that a page can show both; it does not judge who is right.

A denial is paired only with an assertion that names who denies it or shares its particular words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import fsum

from cuttings.accounts.denials import PLEA, Denial, dispute_facts, entities_below, find_denials
from cuttings.accounts.sentences import Account, Told, stem
from cuttings.model import Dispute, Role

MAX_DISPUTES_PER_EVENT = 6  # disputes of one event
ACCUSED_NAME_BONUS = 4.0  # what it counts that an accusation names who denies it
MAX_SENTENCES_TO_ACCUSATION = 2  # sentences before "denied the accusation" in which the accusation stands
MIN_SHARED_DENIAL_WEIGHT = 0.3  # of the weight of what is denied, that an accusation has
_MAIN_CLAUSE = frozenset({"ROOT", "ccomp", "conj"})  # spaCy labels of verbs that say what the sentence reports
_IF_TRUE = re.compile(r"\bif (?:it (?:is|were) |they (?:are|were) )?(?:true|confirmed|proven|proved)\b", re.IGNORECASE)
_LIE = re.compile(r"\b(?:lied|lying|lies)\s(?:when|about|in|that|by|to)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Assertion:
    """A sentence in which somebody asserts something, perhaps of somebody."""

    told: Told
    named: frozenset[str]
    speakers: frozenset[str]
    accuses: bool
    accused: frozenset[str]  # the entities that a verb of accusing lays something at the door of
    of_a_lie: bool  # it says that somebody lied, and does not itself assert what they are said to have lied about


@cache
def _deeds() -> tuple[frozenset[str], ...]:
    """The stems of words for deeds; in reports of one event, those of a set mean one deed."""
    return tuple(frozenset(map(stem, dispute_facts(group))) for group in ("attacks", "killings"))


def _with_synonyms(content: frozenset[str]) -> frozenset[str]:
    """What is denied, with the other words for a deed in it."""
    return content.union(*(deed for deed in _deeds() if deed & content))


def find_disputes(accounts: Sequence[Account], weights: Mapping[str, float]) -> tuple[Dispute, ...]:
    """Denials in `accounts`, each with the assertion that fits best, in whichever account; `weights` are idf."""
    denials = [denial for account in accounts for denial in find_denials(account)]
    assertions = [a for account in accounts for a in _assertions(account)] if denials else []
    having: dict[str, list[int]] = defaultdict(list)
    for n, assertion in enumerate(assertions):
        for feature in assertion.told.features:
            having[feature].append(n)
        having[assertion.told.article].append(n)
    found: list[tuple[float, Dispute, frozenset[str]]] = []
    for denial in denials:
        charged = denial.who if denial.plea else ()
        near = {n for f in _with_synonyms(denial.content) or [denial.told.article, *charged] for n in having.get(f, ())}
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


def _assertions(account: Account) -> Iterator[Assertion]:
    """The sentences of an account's body by which somebody asserts something, and denies nothing."""
    tokens = account.analysis.tokens
    for told in account.sentences:
        if told.role is not Role.BODY:
            continue
        lemmas = {tokens.lemmas[w].lower() for w in told.words}
        asserting = any(
            tokens.tags[w] == "VERB"
            and tokens.lemmas[w].lower() in dispute_facts("assert")
            and not _errs(account, told, w)
            for w in told.words
        )
        text = account.article.text
        denying = lemmas & dispute_facts("deny") or any(f.search(text, told.start, told.end) for f in (PLEA, _IF_TRUE))
        if asserting and not denying:
            named = frozenset(m.entity for m in told.mentions)
            lie = bool(_LIE.search(text, told.start, told.end))
            accuses, accused = bool(lemmas & dispute_facts("accuse")), _accused(account, told)
            yield Assertion(told, named, _speakers(account, told), accuses, accused, lie)


def _accused(account: Account, told: Told) -> frozenset[str]:
    """The entities that are the object of a verb of accusing, or the subject of its passive, in the main clause."""
    tokens = account.analysis.tokens
    charged = (
        w
        for w in told.words
        if tokens.dependencies[w] in ("dobj", "nsubjpass")
        and tokens.dependencies[tokens.heads[w]] in _MAIN_CLAUSE
        and tokens.lemmas[tokens.heads[w]].lower() in dispute_facts("accusing")
        and not _errs(account, told, tokens.heads[w])
    )
    return frozenset[str]().union(*(entities_below(account, told, w) for w in charged))


def _errs(account: Account, told: Told, verb: int) -> bool:
    """Whether a report says that nobody asserted it, or in error: "does not charge Berg", "he mistakenly believed"."""
    tokens = account.analysis.tokens
    below = [w for w in told.words if tokens.heads[w] == verb]
    return any(tokens.dependencies[w] == "neg" or account.word(w) in dispute_facts("mistaken") for w in below)


def _speakers(account: Account, told: Told) -> frozenset[str]:
    """Return the entities that are the subject of a sentence's main verb: they assert it, so they do not deny it."""
    tokens = account.analysis.tokens
    out: set[str] = set()
    for word in told.words:
        if tokens.dependencies[word] != "nsubj":
            continue
        verb = tokens.heads[word]
        if tokens.dependencies[verb] == "ROOT" or tokens.lemmas[verb].lower() in dispute_facts("assert"):
            out |= entities_below(account, told, word)
    return frozenset(out)


def _fit(denial: Denial, assertion: Assertion, weights: Mapping[str, float]) -> float:
    """Return how well an assertion matches what is denied; 0 where the match is not certain."""
    ahead = denial.told.number - assertion.told.number if denial.told.article == assertion.told.article else 0
    same = denial.told.passage() == assertion.told.passage()
    if same or denial.who & assertion.speakers or (assertion.of_a_lie and "lie" not in denial.content):
        return 0.0
    target = bool(denial.who & assertion.named)
    if denial.bare:
        return ACCUSED_NAME_BONUS if _is_meant(denial, assertion, ahead, target=target) else 0.0
    words = {f for f in denial.content if "/" not in f}
    shared = words & assertion.told.features
    weight, whole = (fsum(weights.get(f, 0.0) for f in some) for some in (shared, words))
    if assertion.accuses and target and shared and weight >= MIN_SHARED_DENIAL_WEIGHT * whole:
        return weight + ACCUSED_NAME_BONUS
    if assertion.accuses and target and any(deed & words and deed & assertion.told.features for deed in _deeds()):
        return ACCUSED_NAME_BONUS
    enough = len(shared) > 1 and 2 * len(shared) >= len(words)
    anyone = denial.reported and len(shared) > 2
    return weight if enough and (target or anyone) else 0.0


def _is_meant(denial: Denial, assertion: Assertion, ahead: int, *, target: bool) -> bool:
    """Whether an assertion `ahead` sentences before a denial without content is what it denies."""
    near = 0 < ahead <= MAX_SENTENCES_TO_ACCUSATION
    if denial.plea and denial.who & assertion.accused:
        return True
    if denial.claimants:
        return bool(denial.claimants & assertion.speakers) and (near or (target and assertion.accuses))
    return near and assertion.accuses and (target or not denial.who)
