"""Says in plain words why articles are taken for accounts of one happening."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from cuttings.common.facts import load_facts
from cuttings.common.text import fold
from cuttings.dates import UNKNOWN_YEAR, complete_year, full_day, resolve_dates
from cuttings.events.series import own_name
from cuttings.model import Article, Mention, Role

MAX_NAMES_LISTED = 5  # at most so many are listed
REASON_ROLES = (Role.TITLE, Role.BODY)
HEADLINE_MENTION_FACTOR = 3  # mentions in a body that one mention in a headline counts for
MIN_QUOTED_WORDS = 5  # words: the shortest phrase that is worth quoting
MIN_QUOTED_IDF = 15.0  # the sum of idf from which a phrase is worth quoting
MAX_QUOTED_WORDS = 14
_CLAUSE = re.compile(r"(?:[^.!?;:\u201c\u201d\"\n]|[.:](?=\w))+")
_WORD_OR_FIGURE = re.compile(r"\w(?:[\w'’-]|[.,](?=\d))*")
MAX_ACCOUNTS_SEARCHED = 30  # accounts that are searched for words in common


def reasons(
    articles: Sequence[Article],
    mentions: Mapping[str, Sequence[Mention]],
    rarity: Mapping[str, float],
    idf: Mapping[str, float],
    vocabularies: Sequence[frozenset[str]],
) -> tuple[str, ...]:
    """Lines such as "Both name Ada Fenn and Port Vale."; `rarity` and `idf` weigh entities and words (not below 0).

    There is always at least one: the rarest words that the `vocabularies` of the accounts share.
    """
    alike = _names(articles, mentions, rarity), _words(articles, idf)
    dates = _publication(articles), _day(articles)
    if not any(alike):
        alike = (_vocabulary(vocabularies, idf), None)
    return tuple(line for line in (alike[0], *dates, alike[1]) if line)


def listed(items: Sequence[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    return items[0] if len(items) == 1 else ", ".join(items[:-1]) + " and " + items[-1]


def _who(count: int, of: int) -> str:
    if count == of:
        return "Both" if of == 2 else f"All {of}"
    return f"{count} of {of}"


def _names(
    articles: Sequence[Article], mentions: Mapping[str, Sequence[Mention]], rarity: Mapping[str, float]
) -> str | None:
    """The names that most accounts share, the most prominent and the rarest elsewhere first."""
    holders: Counter[str] = Counter()
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for article in articles:
        own = [range(*span) for span in own_name(article)]
        named = (m for m in mentions[article.id] if not any(m.start in span for span in own))
        told = [m for m in named if article.role_at(m.start) in REASON_ROLES]
        holders.update({m.entity for m in told})
        for m in told:
            if not m.demonym:
                forms[m.entity][" ".join(m.text.split())] += (
                    HEADLINE_MENTION_FACTOR if article.role_at(m.start) is Role.TITLE else 1
                )
    shared = [e for e in forms if holders[e] > len(articles) / 2 and holders[e] > 1]
    most = max((holders[e] for e in shared), default=0)
    chosen = [e for e in shared if holders[e] == most]
    chosen.sort(key=lambda e: (-forms[e].total() * rarity[e], e))
    if not chosen:
        return None
    names = [_usual_form(forms[e]) for e in chosen[:MAX_NAMES_LISTED]]
    return f"{_who(most, len(articles))} name {listed(names)}."


def _usual_form(forms: Counter[str]) -> str:
    """The form most often written, the longer of two; one in capitals only where there is no other."""
    return min(forms, key=lambda form: (len(form) > 5 and form.isupper(), -forms[form], -len(form), form))


def _vocabulary(vocabularies: Sequence[frozenset[str]], idf: Mapping[str, float]) -> str | None:
    """The rarest of the words and figures that most accounts share."""
    holders = Counter(feature for vocabulary in vocabularies for feature in vocabulary)
    most = max(holders.values(), default=0)
    shared = sorted((f for f, n in holders.items() if n == most), key=lambda f: (-idf[f], f))[:MAX_NAMES_LISTED]
    return f"{_who(most, len(vocabularies))} have the words and figures {listed(shared)}." if most > 1 else None


def _publication(articles: Sequence[Article]) -> str | None:
    days = sorted(a.published for a in articles if a.published and full_day(a.published))
    if len(days) < 2:
        return None
    if days[0] == days[-1]:
        return f"{_who(len(days), len(articles))} are dated {in_words(days[0])}."
    between = f"between {in_words(days[0])} and {in_words(days[-1])}"
    return f"{_who(len(days), len(articles))} were published {between}."


def _day(articles: Sequence[Article]) -> str | None:
    """Return the sentence about the day that most accounts name."""
    year = next((a.published for a in articles if full_day(a.published)), None)
    named: Counter[str] = Counter()
    for article in articles:
        published = complete_year(article.published, year) if article.published else None
        bodies = article.body_blocks()
        spans = resolve_dates(article.text, published)
        days = {s.edtf for s in spans if len(s.edtf) == 10 and any(b.start <= s.start < b.end for b in bodies)}
        named.update({complete_year(day, year) for day in days})
    day = min(named, key=lambda d: (-named[d], d), default=None)
    if day is None or named[day] < 2:
        return None
    return f"{_who(named[day], len(articles))} speak of {in_words(day)}."


def in_words(day: str) -> str:
    """An EDTF day as it is read: "15 December 2017", "15 December"."""
    moment = date.fromisoformat(day.replace(UNKNOWN_YEAR, "2000"))
    month: str = load_facts("dates")["months"][moment.month - 1][0]
    words = f"{moment.day} {month.capitalize()}"
    return words if day.startswith(UNKNOWN_YEAR) else f"{words} {moment.year}"


def _words(articles: Sequence[Article], idf: Mapping[str, float]) -> str | None:
    """Return the most distinctive run of words within a clause that two or more accounts share."""
    clauses = [
        (i, clause) for i, article in enumerate(articles[:MAX_ACCOUNTS_SEARCHED]) for clause in _clauses(article)
    ]
    holders: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for i, clause in clauses:
        for at in range(len(clause) - MIN_QUOTED_WORDS + 1):
            holders[_phrase(clause, at)].add(i)
    best, quote = (MIN_QUOTED_IDF, 0), None
    for i, clause in clauses:
        for at in range(len(clause) - MIN_QUOTED_WORDS + 1):
            shared, end = holders[_phrase(clause, at)], at + MIN_QUOTED_WORDS
            while (
                end < min(len(clause), at + MAX_QUOTED_WORDS)
                and len(shared & holders[_phrase(clause, end + 1 - MIN_QUOTED_WORDS)]) > 1
            ):
                shared, end = shared & holders[_phrase(clause, end + 1 - MIN_QUOTED_WORDS)], end + 1
            if len(shared) > 1:
                run = _trimmed(clause[at:end], idf)
                merit = (sum(idf.get(word, 0.0) for _, _, word in run if _says(word)), len(shared))
                if merit > best:
                    best, quote = merit, " ".join(articles[i].text[run[0][0] : run[-1][1]].split())
    return f"{_who(best[1], len(articles))} have the words \u201c{quote}\u201d." if quote else None


def _trimmed(run: list[tuple[int, int, str]], idf: Mapping[str, float]) -> list[tuple[int, int, str]]:
    """`run` without the small words at its end."""
    telling = [n for n, (_, _, word) in enumerate(run) if word in idf and _says(word)]
    return run[: telling[-1] + 1] if telling else run


def _says(word: str) -> bool:
    return len(word) > 3 or word[:1].isdigit()


def _phrase(clause: Sequence[tuple[int, int, str]], at: int) -> tuple[str, ...]:
    return tuple(word for _, _, word in clause[at : at + MIN_QUOTED_WORDS])


def _clauses(article: Article) -> Iterator[list[tuple[int, int, str]]]:
    """The words (start, end, folded) of each clause of the body."""
    for block in article.blocks:
        if block.role is Role.BODY:
            for m in _CLAUSE.finditer(article.text, block.start, block.end):
                yield [
                    (w.start(), w.end(), fold(w[0])) for w in _WORD_OR_FIGURE.finditer(article.text, m.start(), m.end())
                ]
