"""What an event is called and when it happened: the most central headline, and the day that most leads name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from functools import cache
from itertools import pairwise
from statistics import fmean

from cuttings.common.facts import load_facts, word_set
from cuttings.common.text import alternation, fold
from cuttings.dates import DATED_LEAD_CHARS, complete_year, full_day, resolve_dates
from cuttings.events.account import Account, Channel
from cuttings.events.likeness import days_apart
from cuttings.model import Article

GOOD_HEADLINE_WORDS = range(4, 16)  # the length of a good headline
MAX_DAYS_TO_REPORT = 7  # days within which a happening is reported: an earlier day that leads name is background
MAX_DAYS_TO_FIRST_REPORT = 1  # of a happening whose day only one report tells
HEADLINE_FLAW_COST = 0.15  # what a flaw of a headline costs, as a share of it that other accounts repeat
MIN_ACCOUNTS_THAT_AGREE = 2  # other accounts, from which these tell that a name or figure of a title is unusual
MIN_SPELT_LETTERS = 5  # letters of a name whose spelling is compared
MIN_SPELLING_RATIO = 0.75  # of two spellings of one name (Ratcliff & Metzener 1988)
# the site's title before a page's own: "Ada Fenn - Ada Fenn: a life"
_DOUBLED = re.compile(r"(?P<part>\S.{3,}?)\s*[-–—|:]\s+(?P<again>(?P=part)(?!\w))", re.IGNORECASE)
# up to a full stop that a capital follows, and not one of an abbreviation such as "Dec." or "U.S."
_FIRST_SENTENCE = re.compile(
    r".*?(?:(?<![\s.][A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})(?<!Sept)[.!?][\"”’']*(?=\s+[A-Z\"“])|$)", re.DOTALL
)


def best_headline(articles: Sequence[Article], accounts: Sequence[Account], idf: Mapping[str, float]) -> str:
    """Return the title that the other accounts repeat most of, as written, without a desk's label before it.

    A name that most accounts spell otherwise and a figure that most do not give are flaws of a title.
    """
    titles = [_plain(article.title) for article in articles]
    spellings = _usual_names(accounts)
    leads = [account.vocabulary for account in accounts]
    usual = min(idf.values(), default=1.0)

    def merit(i: int) -> float:
        words = _words(titles[i])
        mass = sum(idf.get(w, usual) for w in words) or 1.0
        others = [sum(idf.get(w, usual) for w in words if w in leads[j]) / mass for j in range(len(titles)) if j != i]
        own = [n for n in range(len(titles)) if n != i]
        flaws = _flaws(titles[i], words) + _unlike(words, [leads[n] for n in own], spellings)
        return fmean(others) - HEADLINE_FLAW_COST * flaws

    return titles[max(range(len(titles)), key=lambda i: (merit(i), -len(titles[i]), articles[i].id))]


def day_of(articles: Sequence[Article]) -> str | None:
    """EDTF: the day that several openings name, or one by its weekday, in the week before publication; None: unknown.

    One opening is enough where most are dated, it says "on Thursday" or "yesterday", the first report is of that day or
    the next, and no opening names another such day. Where no article is dated, only the first sentences count: further
    down stands what was long ago.
    A day that most reports only look forward to is not the one on which they have something to report.
    """
    first = _first_full_day(articles)
    published = [complete_year(a.published, first) for a in articles if a.published]
    named: Counter[str] = Counter()
    by_weekday: set[str] = set()
    for article in articles:
        days = _lead_days(article, first)
        named.update(days.keys())
        by_weekday.update(day for day, relative in days.items() if relative)
    if not published:  # nothing tells background from news, except that news says first when it happened
        named = Counter(day for article in articles for day in _first_days(article))
    near = {day: n for day, n in named.items() if not published or _just_before(day, published)}
    if len(published) > 1:
        near = {day: n for day, n in near.items() if 2 * sum(p < day for p in published) <= len(published)}
    told = [day for day, n in near.items() if n >= max(2, len(articles) / (3 if published else 2))]
    if not told and len(near) == 1 and 2 * len(published) >= len(articles):
        told = [day for day in near if day in by_weekday and _is_prompt(day, published)]
    return min(told, key=lambda day: (-named[day], day), default=None)


def day_titled(articles: Sequence[Article], name: str) -> str | None:
    """EDTF: the day of what `name` says, the title of one of `articles`; None: unknown.

    Reports may tell of several days. Where they name no day together, the one with the title may name its own; and a
    day after that report was published is of something later, unless the title looks forward.
    """
    day = day_of(articles)
    titled = [article for article in articles if _plain(article.title) == name]
    if day is None:
        return day_of(titled) if len(titled) == 1 else None
    published = [a.published for a in titled if a.published and full_day(a.published)]
    later = bool(published) and max(published) < day
    return None if later and word_set("events", "looking_forward").isdisjoint(_words(name)) else day


def first_report(articles: Sequence[Article]) -> str | None:
    """EDTF: the first publication of one of `articles`; a month or a year only where none has a day.

    None where most are undated, since one of these may be earlier, and where the first one stands alone: a date that no
    other is near, while others are near each other, is of a reprint, or of a report on something else.
    """
    first = _first_full_day(articles)
    published = [complete_year(a.published, first) for a in articles if a.published]
    if 2 * len(published) < len(articles):
        return None
    days = sorted(day for day in published if full_day(day))
    together = [day for day, following in pairwise(days) if _are_near(day, following)]
    return min(together or published, key=lambda d: (len(d) < 10, d), default=None)


def _is_prompt(day: str, published: Sequence[str]) -> bool:
    """Whether the first report was published on a day or on the one after: later ones tell of something else too."""
    apart = days_apart(day, min((p for p in published if full_day(p)), default=None))
    return apart is not None and apart <= MAX_DAYS_TO_FIRST_REPORT


def _are_near(day: str, other: str) -> bool:
    apart = days_apart(day, other)
    return apart is not None and apart <= MAX_DAYS_TO_REPORT


def _first_days(article: Article) -> Sequence[str]:
    """The days that the first sentence of the body names."""
    body = next(iter(article.body_blocks()), None)
    if body is None:
        return ()
    first = _FIRST_SENTENCE.match(article.text, body.start, body.end)
    spans = resolve_dates(first[0], None) if first else ()
    return sorted({span.edtf for span in spans if len(span.edtf) == 10})


def _first_full_day(articles: Sequence[Article]) -> str | None:
    return min((a.published for a in articles if a.published and full_day(a.published)), default=None)


def _just_before(day: str, published: Sequence[str]) -> bool:
    near = [apart for p in published if (apart := days_apart(day, p)) is not None]
    return bool(near) and min(near) <= MAX_DAYS_TO_REPORT and day <= max(published)


def _lead_days(article: Article, first: str | None) -> dict[str, bool]:
    """The days that the opening of the body names, and whether one is named by its weekday or as "yesterday".

    Those of datelines and captions are days of publication.
    """
    body = article.body_blocks()
    if not body:
        return {}
    published = complete_year(article.published, first) if article.published else None
    end = body[0].start + DATED_LEAD_CHARS
    spans = resolve_dates(article.text[:end], published)
    starts = [span for span in spans if any(b.start <= span.start < min(b.end, end) for b in body)]
    found: dict[str, bool] = {}
    for span in starts:
        if len(span.edtf) == 10:
            day = complete_year(span.edtf, first)
            relative = not any(c.isdigit() for c in article.text[span.start : span.end])
            found[day] = found.get(day, False) or relative
    return found


@cache
def _labels() -> re.Pattern[str]:
    labels = alternation(load_facts("events")["headline_labels"])
    return re.compile(rf"\(?(?:{labels})(?:\s\d+)?(?:\)|\s?[:|–—-])\s*", re.IGNORECASE)


def _plain(title: str) -> str:
    """A title without its label, a part that it says twice, and a tail such as "and 4 more takeaways"."""
    told = _unlabelled(title)
    doubled = _DOUBLED.match(told)
    told = told[doubled.start("again") :] if doubled else told
    tail = _listed().search(told)
    return told[: tail.start()] if tail and tail.start() else told


@cache
def _listed() -> re.Pattern[str]:
    items = alternation(load_facts("events")["items_of_lists"])
    numbers = alternation(load_facts("figures")["words"])
    return re.compile(
        rf",?\s(?:and|plus)\s(?:\d+|{numbers})\s(?:more|other)\s(?:\w+\s)?(?:{items})\b.*$", re.IGNORECASE
    )


def _usual_names(accounts: Sequence[Account]) -> list[str]:
    """The words of names that more than half of the accounts have."""
    held = Counter(name for account in accounts for name in account.channels[Channel.NAME])
    return sorted(name for name, n in held.items() if 2 * n > len(accounts))


def _unlike(words: Sequence[str], vocabularies: Sequence[frozenset[str]], usual: Sequence[str]) -> int:
    """How many words of a title are figures that most other accounts lack, or names that most spell otherwise."""
    if len(vocabularies) < MIN_ACCOUNTS_THAT_AGREE:
        return 0
    spelt = load_facts("figures")["words"]
    forms = {**{str(n): word for word, n in spelt.items()}, **{word: str(n) for word, n in spelt.items()}}
    flaws = 0
    for word in words:
        given = sum(not vocabulary.isdisjoint((word, forms.get(word, word))) for vocabulary in vocabularies)
        if 2 * given >= len(vocabularies):
            continue
        figure = word in forms or (word.isdigit() and len(word) != len("2031"))
        flaws += figure or (len(word) >= MIN_SPELT_LETTERS and any(_other_spelling(word, name) for name in usual))
    return flaws


def _other_spelling(word: str, name: str) -> bool:
    """Whether a word of a title is another spelling of a name ("Qadafi", "Gaddafi"), and not an inflection of it."""
    inflected = word.startswith(name) or name.startswith(word)
    alike = abs(len(word) - len(name)) <= 2 and SequenceMatcher(None, word, name).ratio() >= MIN_SPELLING_RATIO
    return alike and not inflected


def _unlabelled(title: str) -> str:
    m = _labels().match(title)
    return title[m.end() :] if m and m.end() < len(title) else title


def _words(title: str) -> list[str]:
    return re.findall(r"[\w.']*\w", fold(title))


def _flaws(title: str, words: Sequence[str]) -> int:
    hype = word_set("events", "hype")
    return (
        (len(words) not in GOOD_HEADLINE_WORDS)
        + any(word in hype for word in words)
        + title.rstrip().endswith(("?", "!", "...", "…"))
        + (title.upper() == title)
        + ("|" in title)
    )
