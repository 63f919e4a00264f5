"""Reads what a sentence measures of what its verb says: "was arrested on Tuesday", "missed nine games"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from cuttings.accounts.amounts import Amount
from cuttings.accounts.figures.claims import figure_facts, is_unit
from cuttings.accounts.figures.grammar import (
    NOUN_SUBJECT_DEPENDENCIES,
    facts_of,
    is_added,
    is_unreal,
    lemma_of,
    predicates,
)
from cuttings.accounts.figures.times import days_named, months_named, times_named, years_named
from cuttings.accounts.likeness import COMPARED_SENTENCE_WORDS
from cuttings.accounts.scene.event_weekday import is_weekday
from cuttings.accounts.sentences import Account, Told
from cuttings.common.facts import load_facts
from cuttings.dates.stated import weekdays

MAX_STEPS_TO_VERB = 5  # steps up the grammar from a figure to its verb
KINDS_OF_TIME = frozenset({"weekday", "the day", "the hour", "the month", "the year"})  # kinds of what is no count
_PLAIN_PREPOSITIONS = frozenset({"on", "in", "at", "about", "around"})  # before the time of a deed
_UP_TO_VERB = frozenset({"pobj", "prep", "npadvmod", "advmod", "nummod", "compound", "pcomp", "quantmod", "amod"})
_UP_TO_NOW = re.compile(r"\bfor the (?:past|last)\s$", re.IGNORECASE)
_DEPENDENCIES_OF_PATIENTS = ("dobj", "nsubjpass")
_RELATIVES = frozenset({"who", "whom", "which", "that"})


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure at `text[start:end]`, from `low` to `high`, of a kind; `word` is where it hangs in the grammar."""

    kind: str  # one of KINDS_OF_TIME, or the lemma of the noun that is counted
    named: str  # the same in words, for the reader
    figure: str  # as it is written
    start: int
    end: int
    low: float
    high: float
    word: int


@dataclass(frozen=True, slots=True)
class Deed:
    """What a sentence measures of what its verb says, and who did it to whom."""

    key: tuple[str, str, str]  # the kind, the verb (or its group of synonyms), and what joins them
    thing: str  # in words, for the reader: "games missed"
    told: Told
    number: int  # of the sentence among those of all accounts
    measure: Measure
    span: tuple[int, int]  # of the words that say it
    agents: frozenset[str]  # entities, or lemmas of nouns
    patients: frozenset[str]
    dates: frozenset[str]  # the years, months and days that the sentence names
    beside: tuple[tuple[float, float], ...]  # from and to what other figures of the sentence reach that may be of it

    @property
    def reach(self) -> tuple[float, float]:
        """From and to what the figure reaches."""
        return self.measure.low, self.measure.high


def read_deeds(account: Account, told: Told, number: int) -> Iterator[Deed]:
    """What `told`, the `number`th sentence of all, measures of what is done in it, not of what is denied or planned."""
    if len(told.words) >= COMPARED_SENTENCE_WORDS.stop:  # a table, or a list
        return
    found = [
        (measure, *above)
        for measure in (*_times(account, told), *_counts(account, told))
        if (above := _verb_above(account, told, measure)) and _is_told(account, told, above[0])
    ]
    if not found:
        return
    figures = tuple((a.low, a.high) for a in told.amounts)
    dates = years_named(account, told) | months_named(account, told) | days_named(account, told)
    for measure, verb, way in found:
        times = tuple((m.low, m.high) for m, other, _ in found if m.kind == measure.kind and other == verb)
        lemma, tokens = lemma_of(account, verb), account.analysis.tokens
        agents, patients = _participants(account, told, verb)
        counted = {measure.kind} if way == "object" else set()
        yield Deed(
            (measure.kind, predicates().get(lemma, lemma), way),
            " ".join((measure.named, *_done(account, told, verb, way))),
            told,
            number,
            measure,
            (min(measure.start, tokens.starts[verb]), max(measure.end, tokens.ends[verb])),
            agents - counted,
            patients - counted,
            dates,
            times if measure.kind in KINDS_OF_TIME else figures,
        )


def _done(account: Account, told: Told, verb: int, way: str) -> list[str]:
    """A verb in the past with its particle, and what joins a measure to it: "checked into", "sentenced to"."""
    done, tokens = account.word(verb), account.analysis.tokens
    if done == lemma_of(account, verb) or done.endswith(("s", "ing")):
        return [f"of “{done}”"]
    particles = (
        account.word(w)
        for w in told.words
        if tokens.heads[w] == verb and (tokens.dependencies[w] == "prt" or account.word(w) == "into")
    )
    return [word for word in (done, *particles, "" if way == "object" else way) if word]


def _times(account: Account, told: Told) -> Iterator[Measure]:
    tokens = account.analysis.tokens
    for word in told.words:
        if is_weekday(account, told, word) and not _is_in_brackets(account, told, tokens.starts[word]):
            value = float(weekdays()[account.word(word)])
            start, end = tokens.starts[word], tokens.ends[word]
            yield Measure("weekday", "day", account.article.text[start:end], start, end, value, value, word)
    for kind, start, end, value in times_named(account, told):
        word = bisect_right(tokens.starts, start) - 1
        if word in told.words and not _is_in_brackets(account, told, start):
            yield Measure(f"the {kind}", kind, account.article.text[start:end], start, end, value, value, word)


def _is_in_brackets(account: Account, told: Told, at: int) -> bool:
    """Whether a time only adds to another one: "at 6:41 p.m. (0241 GMT Friday)"."""
    before = account.article.text[told.start : at]
    return before.count("(") > before.count(")")


def _counts(account: Account, told: Told) -> Iterator[Measure]:
    """The figures of a sentence that count a noun, not people or money: those are compared in other ways."""
    for amount in () if _is_of_a_part(account, told) else told.amounts:
        noun = _noun_after(account, told, amount)
        if noun is None or amount.currency or _is_counted_otherwise(lemma_of(account, noun)):
            continue
        written, kind = account.article.text[amount.start : amount.end], lemma_of(account, noun)
        yield Measure(kind, account.word(noun), written, amount.start, amount.end, amount.low, amount.high, noun)


def _is_of_a_part(account: Account, told: Told) -> bool:
    """Whether a sentence begins with what its figures are of: "During the second half, he blocked two shots"."""
    return account.word(told.words.start) == "during"


def _is_counted_otherwise(noun: str) -> bool:
    """Whether figures of a noun are compared in other ways, or have no one value: people, and units but of time."""
    return noun in facts_of("people") or (is_unit(noun) and noun not in figure_facts()["units"]["duration"])


def _noun_after(account: Account, told: Told, amount: Amount) -> int | None:
    tokens = account.analysis.tokens
    word = bisect_left(tokens.starts, amount.end)
    if word in told.words and tokens.dependencies[word] in ("amod", "compound") and tokens.heads[word] > word:
        word = tokens.heads[word]
    if word not in told.words or tokens.tags[word] != "NOUN":
        return None
    return word if not amount.partial or _is_whole_time(account, amount, lemma_of(account, word)) else None


def _is_whole_time(account: Account, amount: Amount, noun: str) -> bool:
    """Whether what looks like a part says how long or how often: "for the past three weeks", "arrested four times"."""
    lasts = _UP_TO_NOW.search(account.article.text[max(0, amount.start - 20) : amount.start])
    return noun == "time" or (noun in figure_facts()["units"]["duration"] and bool(lasts))


@cache
def _time_nouns() -> frozenset[str]:
    """Nouns that are part of a time: "on Friday morning", "at 7 a.m. in May"."""
    facts = load_facts("dates")
    calendar = (form for forms in (*facts["months"], *facts["weekdays"]) for form in forms)
    return frozenset((*calendar, *figure_facts()["parts_of_times"], *figure_facts()["units"]["duration"]))


def _verb_above(account: Account, told: Told, measure: Measure) -> tuple[int, str] | None:
    """The verb that a measure belongs to, and the preposition between them, or "object"."""
    tokens, word, way = account.analysis.tokens, measure.word, ""
    for _ in range(MAX_STEPS_TO_VERB):
        head, dependency = tokens.heads[word], tokens.dependencies[word]
        if dependency in _DEPENDENCIES_OF_PATIENTS and tokens.tags[head] == "VERB" and word == measure.word:
            return (head, "object") if measure.kind not in KINDS_OF_TIME else None
        if dependency not in _UP_TO_VERB or head not in told.words:
            return None
        if tokens.tags[head] == "VERB":
            plain = measure.kind in KINDS_OF_TIME and way in _PLAIN_PREPOSITIONS
            return head, "" if plain else way
        if tokens.tags[head] in ("ADP", "SCONJ"):
            way = lemma_of(account, head)
        elif lemma_of(account, head).strip(".") not in _time_nouns():
            return None
        word = head
    return None


def _is_told(account: Account, told: Told, verb: int) -> bool:
    """Whether a verb says what was done, and not only what somebody said or expects."""
    lemma = lemma_of(account, verb)
    if lemma in facts_of("light") or lemma in load_facts("reporting-verbs")["verbs"]:
        return False
    return not is_unreal(account, told, verb) and not is_added(account, told, verb)


def _participants(account: Account, told: Told, verb: int) -> tuple[frozenset[str], frozenset[str]]:
    """Who does what a verb says, and to whom it is done; of verbs joined by "and", the subject of the first."""
    tokens = account.analysis.tokens
    below = [w for w in told.words if tokens.heads[w] == verb]
    by = [w for w in told.words if tokens.dependencies[w] == "pobj" and _is_agent(account, tokens.heads[w], verb)]
    agents = [w for w in below if tokens.dependencies[w] == "nsubj"] + by
    patients = [w for w in below if tokens.dependencies[w] in _DEPENDENCIES_OF_PATIENTS]
    first = tokens.heads[verb]
    if (
        tokens.dependencies[verb] == "conj"
        and not agents
        and not any(tokens.dependencies[w] in NOUN_SUBJECT_DEPENDENCIES for w in below)
    ):
        beside = [w for w in told.words if tokens.heads[w] == first]
        passive = not patients and any(tokens.dependencies[w] == "nsubjpass" for w in beside)
        shared = [w for w in beside if tokens.dependencies[w] in NOUN_SUBJECT_DEPENDENCIES]
        patients, agents = (shared, agents) if passive else (patients, shared)
    return _named(account, told, verb, agents), _named(account, told, verb, patients)


def _is_agent(account: Account, preposition: int, verb: int) -> bool:
    tokens = account.analysis.tokens
    return tokens.dependencies[preposition] == "agent" and tokens.heads[preposition] == verb


def _named(account: Account, told: Told, verb: int, words: list[int]) -> frozenset[str]:
    """The entities of words and of those joined to them, and the lemmas of other nouns."""
    tokens, found = account.analysis.tokens, set()
    for word in words:
        relative = account.word(word) in _RELATIVES and tokens.dependencies[verb] == "relcl"
        top = tokens.heads[verb] if relative else word
        joined = [w for w in told.words if tokens.heads[w] == top and tokens.dependencies[w] in ("conj", "appos")]
        for one in (top, *joined):
            at = tokens.starts[one]
            entity = next((m.entity for m in told.mentions if m.start <= at < m.end), "")
            if entity or tokens.tags[one] in ("NOUN", "PROPN"):
                found.add(entity or lemma_of(account, one))
    return frozenset(found)
