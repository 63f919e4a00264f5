"""Finds what each figure of an account counts: ages, magnitudes, prison terms, people killed, things.

Only what the grammar around a figure states clearly is used; any other figure makes no claim.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from cuttings.accounts.amounts import Amount
from cuttings.accounts.figures.claims import Claim, figure_facts, is_unit, unit_after
from cuttings.accounts.figures.counted_nouns import PEOPLE, Phrase, counted, quantity
from cuttings.accounts.figures.grammar import governing, is_added, is_unreal, lemma_of, names_by_lemma, subject_of
from cuttings.accounts.figures.set_figures import (
    EVENT_SENTENCES_PER_ACCOUNT,
    age,
    distance,
    distance_moved,
    magnitude,
    prison_term,
)
from cuttings.accounts.figures.times import goes_on, has_phrase, is_elsewhen, refers_back, sets_time, years_named
from cuttings.accounts.sentences import Account, Told
from cuttings.model import Kind, Role


def find_claims(account: Account, times: frozenset[str]) -> Iterator[Claim]:
    """What the figures of `account` count, in the order of the text; `times` are the years and days it may be about."""
    before = False
    earlier: Told | None = None
    for told in account.sentences:
        elsewhen = is_elsewhen(account, told, times) or has_phrase(account, told, "background")
        elsewhen = elsewhen or bool(earlier and sets_time(account, earlier, told, times))
        background = elsewhen or has_phrase(account, told, "unreal") or (before and goes_on(account, told))
        background = background or bool(earlier and _scope(earlier) and refers_back(account, told))
        found: list[Claim] = []
        for amount in told.amounts:
            claim = None if elsewhen else magnitude(account, told, amount)
            claim = claim or age(account, told, amount) or _sum(account, told, amount, background=background)
            if claim is None and not background:
                claim = (
                    prison_term(account, told, amount)
                    or distance(account, told, amount)
                    or distance_moved(account, told, amount)
                    or _value(account, told, amount)
                    or _count(account, told, amount, found)
                )
            if claim is not None:
                found.append(claim)
                yield replace(claim, figure=_written(account, amount) + _unit_written(account, claim))
        before, earlier = background, told


def _written(account: Account, amount: Amount) -> str:
    """Return a figure as written, without the stray spaces that some texts have inside it."""
    words = " ".join(account.article.text[amount.start : amount.end].split())
    return re.sub(r"(?<=\d)([.,]) (?=\d)|(?<=[$£€¥]) ", r"\1", words).strip(" -").removesuffix(" of")


def _unit_written(account: Account, claim: Claim) -> str:
    """The unit behind a figure where accounts measure in several, " feet"; "" elsewhere."""
    if claim.key[0] != "moved":
        return ""
    unit = re.match(r"\s?-?\s?([a-z]+)", account.article.text[claim.amount.end :], re.IGNORECASE)
    return f" {unit[1]}" if unit else ""


def _value(account: Account, told: Told, amount: Amount) -> Claim | None:
    """ "bail was set at $50,000", "a $3 billion deal", "a population of 120,000"."""
    found = quantity(account, told, amount)
    if found is None:
        return None
    noun, start, end = found
    parties = frozenset(m.entity for m in told.mentions if m.kind is not Kind.PLACE) if amount.currency else frozenset()
    unit = unit_after(account.article.text, amount)
    dimension, scale = unit if unit else ("", 1.0)
    key = ("value", noun, amount.currency or dimension)
    return Claim(key, noun, amount, told, start, end, "", _scope(told), parties, unit=scale)


def _sum(account: Account, told: Told, amount: Amount, *, background: bool) -> Claim | None:
    """Money that somebody earned, paid or the like: "they earned $139 million from 2007 to 2014".

    Sums of the past are compared too where sentences name the years.
    """
    years = years_named(account, told)
    if not amount.currency or amount.partial or (background and not years):
        return None
    money = account.analysis.tokens.within(amount.start, amount.end)
    top = next((w for w in money if account.analysis.tokens.heads[w] not in money), None)
    verb, role = (top is not None and governing(account, told, top)) or (-1, "")
    done = names_by_lemma("sums").get(lemma_of(account, verb), "") if role == "object" else ""
    if not done or is_unreal(account, told, verb) or is_added(account, told, verb):
        return None
    key = ("sum", done, amount.currency, *sorted(years))
    start = min(amount.start, account.analysis.tokens.starts[verb])
    return Claim(key, f"money {done}", amount, told, start, amount.end, subject_of(account, told, verb), _scope(told))


def _count(account: Account, told: Told, amount: Amount, before: Sequence[Claim]) -> Claim | None:
    """ "135 homes were damaged", "killed 40 people", "two counts of fraud"; `before` is what was counted so far."""
    phrase = None if amount.currency else counted(account, told, amount)
    if phrase is None or not _is_of_whole(told, amount, phrase, before):
        return None
    if phrase.head in figure_facts()["tallies"] or _is_measured(account, amount, phrase):
        return None
    known = phrase.predicate in figure_facts()["predicates"] and (phrase.role == "object" or bool(phrase.subject))
    if not known and (not phrase.subject or amount.low <= 1):
        return None
    key = ("count", phrase.predicate, phrase.role, phrase.head, *sorted(phrase.modifiers))
    thing = f"{phrase.words} {phrase.told}".strip()
    return Claim(key, thing, amount, told, phrase.start, phrase.end, phrase.subject, _scope(told))


def _is_of_whole(told: Told, amount: Amount, phrase: Phrase, before: Sequence[Claim]) -> bool:
    """Whether a phrase counts all of them, and not a part or those who come on top.

    "20 others" are all of those injured in "killed five people and injured 20 others".
    """
    if told.role is Role.TITLE and phrase.head != PEOPLE:
        return False
    if phrase.predicate == "gathered" and told.number >= EVENT_SENTENCES_PER_ACCOUNT:  # there may be several crowds
        return False
    of_another_kind = before and not any(phrase.predicate in claim.key for claim in before)
    return not amount.partial or bool(amount.added and phrase.head == PEOPLE and of_another_kind)


def _is_measured(account: Account, amount: Amount, phrase: Phrase) -> bool:
    """Whether a phrase measures something rather than counts: "40 tonnes of wheat", "an 11-day strike"."""
    text = account.article.text
    return text[amount.end : amount.end + 2].strip()[:1] in ("-", "–") or any(
        map(is_unit, (phrase.head, *phrase.modifiers))
    )


def _scope(told: Told) -> frozenset[str]:
    """The places that a sentence names."""
    return frozenset(m.entity for m in told.mentions if m.kind is Kind.PLACE and m.place_itself)
