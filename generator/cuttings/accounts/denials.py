"""Finds the sentences in which somebody denies something: who does, and what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cuttings.accounts.figures.claims import is_unit
from cuttings.accounts.sentences import CONTENT_TAGS, Account, Told, stem
from cuttings.common.facts import word_set
from cuttings.model import Kind, Role

PLEA = re.compile(r"\bplead(?:s|ed|ing)?\s(?:\w+\s)?not guilty\b|\bnot guilty plea", re.IGNORECASE)
# what a plea answers, where the sentence says more than "to the charges against her"
_PLEADED_TO = re.compile(r"\s(?:\w+\s){0,6}?to\s(?!(?:\w+\s){0,2}(?:charges?|counts?)\b(?!\sof\b))")
MAX_VERBS_UP_TO_PLEA = 3  # "Berg said that she would plead not guilty"
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
    claimants: frozenset[str] = frozenset()  # whose claims are denied: "denied Larkin's claims"
    reported: bool = False  # "denied reports that": what is denied need not name who denies it
    plea: bool = False  # it answers a charge, whichever account tells of that


def dispute_facts(group: str) -> frozenset[str]:
    """One of the lists of words in `cuttings/data/disputes.yml`."""
    return word_set("disputes", group)


def denies(account: Account, told: Told) -> bool:
    """Whether a sentence says that somebody denies or rejects something, or calls it untrue."""
    if any(found.search(account.article.text, told.start, told.end) for found in (PLEA, _UNTRUE)):
        return True
    tokens = account.analysis.tokens
    return any(tokens.tags[w] == "VERB" and tokens.lemmas[w].lower() in dispute_facts("deny") for w in told.words)


def truth_limits(account: Account, told: Told) -> frozenset[str]:
    """Which of "not" and "no longer" a sentence has: "will not reopen", "was previously open"."""
    tokens = account.analysis.tokens
    written = {account.word(w) for w in told.words}
    negated = any(tokens.dependencies[w] == "neg" for w in told.words) or written & dispute_facts("negations")
    return frozenset(
        limit for limit, has in (("not", negated), ("no longer", written & dispute_facts("bygone"))) if has
    )


def find_denials(account: Account) -> Iterator[Denial]:
    """The denials of an account's body, one a sentence at the most."""
    text = account.article.text
    for told in account.sentences:
        if told.role is not Role.BODY:
            continue
        if plea := PLEA.search(text, told.start, told.end):
            yield _plea(account, told, plea)
        elif untrue := _UNTRUE.search(text, told.start, told.end):
            if not _says_what(account, told, untrue):
                yield Denial(told, untrue.span(), frozenset(), frozenset(), True)
        elif denial := next((d for w in told.words if (d := _by_verb(account, told, w))), None):
            yield denial


def _says_what(account: Account, told: Told, untrue: re.Match[str]) -> bool:
    """Whether a sentence tells what it calls untrue: "the claim that the union had blocked the gates was false"."""
    tokens = account.analysis.tokens
    before = [w for w in told.words if tokens.ends[w] <= untrue.start()]
    claimed = next((w for w in reversed(before) if tokens.lemmas[w].lower() in dispute_facts("claims")), None)
    return claimed is not None and bool(_content_of(account, told, range(claimed, before[-1] + 1)))


def _plea(account: Account, told: Told, plea: re.Match[str]) -> Denial:
    """Return a plea of not guilty: to what follows "to", else to whatever the person is accused of."""
    tokens = account.analysis.tokens
    verb = next((w for w in told.words if plea.start() <= tokens.starts[w] < plea.end()), None)
    persons = frozenset(m.entity for m in told.mentions if m.kind is Kind.PERSON)
    who = (verb is not None and _pleading(account, told, verb) & persons) or persons
    to = _PLEADED_TO.match(account.article.text, plea.end(), told.end)
    after = [w for w in told.words if to and tokens.starts[w] >= to.end() and tokens.tags[w] in CONTENT_TAGS]
    content = frozenset(stem(tokens.lemmas[w]) for w in after) - {""}
    return Denial(told, plea.span(), who, content, not content, reported=True, plea=True)


def _pleading(account: Account, told: Told, verb: int) -> frozenset[str]:
    """The entities that are the subject of a verb, or where that is a pronoun, of one that governs it."""
    tokens = account.analysis.tokens
    for _ in range(MAX_VERBS_UP_TO_PLEA):
        subject = (w for w in told.words if tokens.heads[w] == verb and tokens.dependencies[w] == "nsubj")
        if found := frozenset[str]().union(*(entities_below(account, told, w) for w in subject)):
            return found
        verb = tokens.heads[verb]
    return frozenset()


def _by_verb(account: Account, told: Told, verb: int) -> Denial | None:
    """ "The union denied that it had blocked the gates", "rejecting the accusation, he said"."""
    tokens = account.analysis.tokens
    lemma = tokens.lemmas[verb].lower()
    if lemma not in dispute_facts("deny") or tokens.tags[verb] != "VERB":
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
    claimed = noun in dispute_facts("claims") and noun not in dispute_facts("proposals")
    granting = noun in dispute_facts("granting") or (lemma in dispute_facts("matters") and not claimed)
    if (granting and not clause) or tokens.lemmas[subject].lower() in dispute_facts("granters"):
        return None
    content = _content(account, told, verb, target)
    unsaid = not clause and noun in dispute_facts("bare")
    claimants = (
        entities_below(account, told, target) if unsaid and not any("/" not in f for f in content) else frozenset()
    )
    bare = unsaid and not content - {stem(noun)} - claimants
    if not bare and not content:
        return None
    who = entities_below(account, told, subject)
    reported = not clause and noun in dispute_facts("reports")
    return Denial(told, (tokens.starts[verb], tokens.ends[verb]), who, content, bare, claimants, reported)


def _modal(account: Account, children: Sequence[int]) -> bool:
    tokens = account.analysis.tokens
    return any(tokens.dependencies[w] == "aux" and account.word(w) in dispute_facts("unsure") for w in children)


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


def entities_below(account: Account, told: Told, top: int) -> frozenset[str]:
    """The entities that are named in the subtree of the word `top`."""
    starts = {account.analysis.tokens.starts[w] for w in _below(account, told, top)}
    return frozenset(m.entity for m in told.mentions if any(m.start <= s < m.end for s in starts))


def _content(account: Account, told: Told, verb: int, target: int) -> frozenset[str]:
    """What is denied: the content words and names of the object or clause, of "local reports that ..." the latter."""
    tokens = account.analysis.tokens
    first = target if tokens.lemmas[target].lower() in dispute_facts("reports") else verb + 1
    return _content_of(account, told, [w for w in _below(account, told, target) if w >= first])


def _content_of(account: Account, told: Told, words: Sequence[int]) -> frozenset[str]:
    """The content words and names of `words`, except those for claims and for who makes them."""
    tokens = account.analysis.tokens
    named = [m for m in told.mentions if any(m.start <= tokens.starts[w] < m.end for w in words)]
    out = {m.entity for m in named}
    for word in words:
        plain = tokens.tags[word] in CONTENT_TAGS and not any(m.start <= tokens.starts[word] < m.end for m in named)
        lemma = tokens.lemmas[word].lower()
        if (
            plain
            and len(lemma) > len("in")
            and not is_unit(lemma)
            and lemma not in dispute_facts("claims") | dispute_facts("tellers")
        ):
            out.add(stem(tokens.lemmas[word]))
    return frozenset(out - {"", "have"})
