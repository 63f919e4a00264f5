"""Whether a sentence is about the time of the event or about another time."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

from cuttings.accounts.figures.claims import figure_facts
from cuttings.accounts.sentences import Account, Told
from cuttings.common.facts import load_facts
from cuttings.common.text import alternation

Span = tuple[int, int]

_STATED_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b(?!\s?(?:people|%))")
_DECADE = re.compile(r"['’]?s\b")  # after its first year: "the 1930's"
_ANAPHORIC_OPENING = re.compile(
    r"[\s\"'“‘`]*(?:it|that|this|those|these|he|she|they|another|the latter)\b", re.IGNORECASE
)

_HOUR = re.compile(
    r"\b(?P<hour>1[0-2]|0?[1-9])(?:\s?[:.]\s?(?P<minute>[0-5]\d))?\s?(?P<half>[ap])\.?\s?m\b", re.IGNORECASE
)
# spaCy labels of clauses whose time is not that of the sentence: "the mayor, elected in 1999, came"
_SUBORDINATE = frozenset({"relcl", "acl", "advcl", "pcomp"})
_REFERRING_BACK = re.compile(
    r"\b(?:in|by|from|during|of|at)\s(?:that|those|these|the same)\s(?:\w+\s)?[a-z]+", re.IGNORECASE
)


def _months() -> str:
    """English months, and their abbreviations, as they are written."""
    return "|".join(form.capitalize() for forms in load_facts("dates")["months"] for form in reversed(forms))


@cache
def _monthly() -> re.Pattern[str]:
    """A month without a day: "in May", "since late October"."""
    when = r"\b(?i:in|last|since|from|by|until)\s(?:early\s|late\s|mid-?\s?)?"
    return re.compile(rf"{when}(?:{_months()})\b(?!\.?\s\d)")


@cache
def _month_told() -> re.Pattern[str]:
    """A month in which something happened, with or without a year: "in July 1973", "late in May"."""
    return re.compile(rf"\b(?i:in|last|since|from|by|until|during|early|late|mid)[\s-](?P<month>{_months()})\b")


@cache
def _month_alone() -> re.Pattern[str]:
    """A month without a day: "the end of May", "May 1973"."""
    return re.compile(rf"(?<!\d\s)\b(?P<month>{_months()})\b(?!\.?\s\d\d?\b)")


@cache
def _day() -> re.Pattern[str]:
    """A day of the year, before or after its month."""
    day = r"[0-3]?\d"
    return re.compile(
        rf"\b(?P<month>{_months()})\b\.?\s(?P<day>{day})(?:st|nd|rd|th)?\b(?!\s?[.:]\s?\d)"
        rf"|\b(?P<first>{day})(?:st|nd|rd|th)?\s(?P<second>{_months()})\b"
    )


@cache
def _phrases(group: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(figure_facts()[group])})\b", re.IGNORECASE)


def has_phrase(account: Account, told: Told, group: str) -> bool:
    """Whether a sentence has one of a group's phrases: of what was before, or of what might be."""
    return bool(_phrases(group).search(account.article.text, told.start, told.end))


@cache
def _another() -> re.Pattern[str]:
    """Another happening of the kind: "an earlier quake", "such quakes before", not "an earlier toll"."""
    reports = alternation(figure_facts()["reports"])
    earlier = rf"(?:an?|the|one|another|two)\s(?:earlier|similar)\s(?!(?:\w+\s)?(?:{reports})s?\b)[a-z]+"
    return re.compile(rf"\b(?:{earlier}|such\s(?:[a-z]+\s){{1,2}}before|last such)\b", re.IGNORECASE)


@cache
def _today() -> re.Pattern[str]:
    """The days around a report: "on Monday", "yesterday"."""
    weekdays = (form.capitalize() for forms in load_facts("dates")["weekdays"] for form in forms)
    return re.compile(rf"\b(?:{alternation(list(weekdays))}|(?i:today|tonight|yesterday|this\s\w+|overnight))\b")


def is_elsewhen(account: Account, told: Told, times: frozenset[str]) -> bool:
    """Whether a sentence names a month, a year or a day other than the event's, or another happening of the kind."""
    return bool(_times_elsewhen(account, told, times) or _another().search(account.article.text, told.start, told.end))


def sets_time(account: Account, told: Told, after: Told, times: frozenset[str]) -> bool:
    """Whether a sentence reports, as its main clause, something of another time, which the one `after` it goes on with.

    That one stands in the same paragraph and names no day of its own: "It shook Karvel in 1999. Five people died".
    """
    text = account.article.text
    if "\n" in text[told.end : after.start] or any(_today().search(text, s.start, s.end) for s in (told, after)):
        return False
    if (years_named(account, after) | days_named(account, after)) & times:
        return False
    past = _phrases("background").finditer(text, told.start, told.end)
    spans = [*_times_elsewhen(account, told, times), *(m.span() for m in past)]
    return any(_of_main_clause(account, told, start) for start, _ in spans)


def _of_main_clause(account: Account, told: Told, start: int) -> bool:
    """Whether the time at `start` is told of the main verb or its subject, and not within a clause of its own."""
    tokens = account.analysis.tokens
    word = next((w for w in told.words if tokens.ends[w] > start), None)
    for _ in told.words:
        if word is None or tokens.heads[word] == word or tokens.dependencies[word] in _SUBORDINATE:
            break
        word = tokens.heads[word]
    return word is not None and tokens.heads[word] == word


def _times_elsewhen(account: Account, told: Told, times: frozenset[str]) -> list[Span]:
    """Where a sentence names a month, or a year or a day that is not among `times`."""
    text = account.article.text
    found = [m.span() for m in _monthly().finditer(text, told.start, told.end)]
    found += [span for span in _year_spans(account, told) if text[span[0] : span[1]] not in times]
    return found + [m.span() for m in _day().finditer(text, told.start, told.end) if _day_named(m) not in times]


def years_named(account: Account, told: Told) -> frozenset[str]:
    """The years that a sentence names."""
    return frozenset(account.article.text[start:end] for start, end in _year_spans(account, told))


def days_named(account: Account, told: Told) -> frozenset[str]:
    """The days of the year that a sentence names, such as "5 may"."""
    return _days(account.article.text[told.start : told.end])


def months_named(account: Account, told: Told) -> frozenset[str]:
    """The months that a sentence names, also as part of a day, by three letters: "may"."""
    text = account.article.text
    months = [m["month"] for m in _month_told().finditer(text, told.start, told.end)]
    months += [m["month"] or m["second"] for m in _day().finditer(text, told.start, told.end)]
    return frozenset(month[:3].lower() for month in months)


def _year_spans(account: Account, told: Told) -> list[Span]:
    """Where a sentence names a year."""
    return [m.span() for m in _STATED_YEAR.finditer(account.article.text, told.start, told.end)]


def hours_named(account: Account, told: Told) -> frozenset[str]:
    """The hours of the day that a sentence names, such as "7p" of "7:30 p.m."."""
    found = _HOUR.finditer(account.article.text, told.start, told.end)
    return frozenset(f"{int(m['hour'])}{m['half'].lower()}" for m in found)


def times_named(account: Account, told: Told) -> Iterator[tuple[str, int, int, float]]:
    """The times that a sentence names: "year", "day" of it, "month" or "hour" (in minutes), where, and their number."""
    text = account.article.text
    for start, end in _year_spans(account, told):
        if not _DECADE.match(text, end):
            yield "year", start, end, float(text[start:end])
    for m in _day().finditer(text, told.start, told.end):
        day, month = _day_named(m).split()
        yield "day", m.start(), m.end(), 31.0 * _month_numbers()[month] + int(day)
    for m in _month_alone().finditer(text, told.start, told.end):
        yield "month", m.start("month"), m.end("month"), float(_month_numbers()[m["month"][:3].lower()])
    for m in _HOUR.finditer(text, told.start, told.end):
        hour = int(m["hour"]) % 12 + (12 if m["half"].lower() == "p" else 0)
        yield "hour", m.start(), m.end(), 60.0 * hour + int(m["minute"] or 0)


@cache
def _month_numbers() -> dict[str, int]:
    return {form[:3]: n for n, forms in enumerate(load_facts("dates")["months"]) for form in forms}


def days_of(texts: Iterable[str]) -> frozenset[str]:
    """The days of the year, such as "5 may", that two texts or more name."""
    counts = Counter(day for text in texts for day in _days(text))
    return frozenset(day for day, n in counts.items() if n > 1)


def _days(text: str) -> frozenset[str]:
    return frozenset(map(_day_named, _day().finditer(text)))


def _day_named(m: re.Match[str]) -> str:
    day, month = m["day"] or m["first"], m["month"] or m["second"]
    return f"{int(day)} {month[:3].lower()}"


def goes_on(account: Account, told: Told) -> bool:
    """Whether a sentence continues the subject of the one before: "It killed 40"."""
    return bool(_ANAPHORIC_OPENING.match(account.article.text, told.start, told.end))


def refers_back(account: Account, told: Told) -> bool:
    """Whether a sentence is about what the one before names: "Seven were killed in those raids"."""
    return bool(_REFERRING_BACK.search(account.article.text, told.start, told.end))
