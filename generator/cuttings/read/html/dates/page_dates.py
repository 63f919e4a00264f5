"""Finds the day on which a page says that its article was published, and what that rests on."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable
from copy import deepcopy
from datetime import date
from urllib.parse import urlsplit

from cuttings.common.facts import load_facts
from cuttings.common.text import alternation, fold
from cuttings.dates import UNKNOWN_YEAR, find_dates, parse_date
from cuttings.read.html.dates.printed_dates import is_ambiguous, printed_day, says_it_was_changed
from cuttings.read.html.json_ld import ArticleData
from cuttings.read.html.meta_marks import MAX_NOTE_CHARS, Page, Tree, is_list_of_others, text_of

_MAX_OTHER_DAY_CHARS = 200  # characters of an element that may tell of a review only
_UTC = re.compile(r"\d{4}-\d\d-\d\dT(\d\d):(\d\d:\d\d)(?:\.\d+)?(?:Z|[+-]00:?00)")
_STATED = re.compile(  # in JSON, or in a text of JSON
    r"""["':_](?:datePublished|(?:first_?)?published(?:_?at|_?time|_?date)?|publi(?:sh|cation)_?date|pub_?date)\\?["']?"""
    r"""\s*:\s*\\?["'](\d{4}-\d\d-\d\d[^"'\\]{0,30})\\?["']""",
    re.IGNORECASE,
)
_DAY_IN_PATH = re.compile(r"/((?:19|20)\d\d)(?:/[A-Za-z][\w.-]*){0,2}[/-](\d\d?|[a-z]{3,9})[/-](\d\d?)(?:/|$)")
_EIGHT_DIGITS = re.compile(r"/t?((?:19|20)\d\d)[/-]?([01]\d)[/-]?([0-3]\d)(?=[/_-]|\.\w+$|$)")
_MONTH_IN_PATH = re.compile(r"/((?:19|20)\d\d)[/-]?(\d\d)/")
_MONTHS = 12
_ONE_DAY_BEFORE = -1
_GENERIC_ENDINGS = frozenset({"ai", "cc", "co", "fm", "io", "ly", "me", "to", "tv"})  # of sites of any country
_MAX_TIMES = 100  # times of a page among which one is looked for that is marked as that of publication
_NOON = 12  # hour of UTC until which it may be the day before in the west
_FIRST_NEXT_DAY = 10  # hour of UTC from which it may be the next day in the east


def published_day(
    page: Page, data: ArticleData, url: str | None, headline: str | None
) -> tuple[str | None, str | None]:
    """The day of publication (EDTF), and its basis; None for both if no day is found.

    What the page states in its head is preferred to its address, and that to the date that it prints. A day that the
    page prints is preferred to the day of a time in UTC, since the two can differ near midnight.
    """
    times = [t.get("datetime") or text_of(t) for t in page.find("time") if not _is_of_a_change(t)]
    marked = page.find_marked("itemprop", re.compile("datePublished"))
    stated = [data.published or _in_broken_data(page), *page.named("dates")]
    stated += [e.get("content") or e.get("datetime") or text_of(e) for e in marked]
    stated += [t.get("datetime") or "" for t in page.find("time", most=_MAX_TIMES) if t.get("pubdate") is not None]
    stated += times[:1]
    language = _with_country(page.tree.get("lang") or "", url)
    for text in stated:
        day = parse_date(_local(text, [*times, *page.named("dates")]))
        if day and not day.startswith(UNKNOWN_YEAR):
            if utc := _UTC.fullmatch(text):
                day = _nearest(day, int(utc[1]), (_date_of_address(url), printed_day(page, headline, language)))
            return day, "page metadata"
    if day := _date_of_address(url):
        return day, "page address"
    printed = printed_day(page, headline, language)
    if printed and _days_from_month_of_address(printed, url) >= _ONE_DAY_BEFORE:  # reports appear again, later
        return printed, "page text"
    found, basis = _found_elsewhere(page, url)
    return (found, basis) if found and _days_from_month_of_address(found, url) in (_ONE_DAY_BEFORE, 0) else (None, None)


def _with_country(language: str, url: str | None) -> str:
    """The language that a page states, with the country of its address if that is of one: "en-ie" for example.ie.

    Systems write "en-US" on pages of any country, so the country that a page states counts where no address tells.
    """
    ending = (urlsplit(url or "").hostname or "").rpartition(".")[2]
    if len(ending) != 2 or ending in _GENERIC_ENDINGS:
        return language
    return f"{re.split('[-_]', language)[0] or 'und'}-{ending}"


def _is_of_a_change(time: Tree) -> bool:
    """Whether the text directly before a time says that the article was changed then."""
    before, parent = time.getprevious(), time.getparent()
    text = parent.text if before is None and parent is not None else before.tail if before is not None else None
    if not (text or "").strip() and before is not None:
        text = text_of(before)
    return says_it_was_changed(fold(text or ""))


def _local(stamp: str, times: Iterable[str]) -> str:
    """The time in the page's `times` that is `stamp` in local time, if `stamp` is UTC; else `stamp`.

    Near midnight the two are on different days.
    """
    utc = _UTC.fullmatch(stamp)
    if not utc:
        return stamp
    same = (t for t in times if re.fullmatch(rf"\d{{4}}-\d\d-\d\dT\d\d:{utc[2]}(?:\.\d+)?[+-](?!00:?00)\d\d:?\d\d", t))
    worded = (t for t in times if re.search(rf"\b\d?\d:{utc[2][:2]}\s?[AP]\.?M\b", t, re.IGNORECASE) and parse_date(t))
    return next(same, None) or next(worded, stamp)


def _in_broken_data(page: Page) -> str:
    """The time of publication in JSON-LD that is not valid JSON, "" if there is none."""
    scripts = (text_of(script) for script in page.tree.xpath("//script[@type='application/ld+json']"))
    return next((m[1] for text in scripts if (m := re.search(r'"datePublished"\s*:\s*"([^"]{8,40})"', text))), "")


def _date_of_address(url: str | None) -> str | None:
    """The day in the page's address, as in /2024/05/07/, /2024/may/07/ or /20240507/; None if there is none.

    Sections may be named between the year and the month: /2024/POLITICS/05/07/.
    """
    path = urlsplit(url or "").path
    if found := _DAY_IN_PATH.search(path):
        year, month, day = found.groups()
        return parse_date(f"{year}-{month:0>2}-{day:0>2}" if month.isdigit() else f"{day} {month.capitalize()} {year}")
    found = _EIGHT_DIGITS.search(path)
    return parse_date("-".join(found.groups())) if found else None


def _days_from_month_of_address(day: str, url: str | None) -> int:
    """Days from the month that the address names, as in /2024/05/, to `day`: below zero before it, 0 in it."""
    named = _MONTH_IN_PATH.search(urlsplit(url or "").path)
    if not named or not 1 <= int(named[2]) <= _MONTHS:
        return 0
    first = date(int(named[1]), int(named[2]), 1)
    off = (date.fromisoformat(day) - first).days
    return off if off < 0 else max(0, off + 1 - monthrange(first.year, first.month)[1])


def _nearest(day: str, hour: int, others: Iterable[str | None]) -> str:
    """The first of `others` that can be the local day when it is this `hour` of `day` in UTC; else `day`.

    The local day is a day earlier only before noon in UTC, and a day later only from ten o'clock on.
    """
    days = {(date.fromisoformat(other) - date.fromisoformat(day)).days: other for other in others if other}
    return (days.get(-1) if hour < _NOON else None) or (days.get(1) if hour >= _FIRST_NEXT_DAY else None) or day


def _found_elsewhere(page: Page, url: str | None) -> tuple[str | None, str | None]:
    """The day that the data of the page's application state, if they state one only.

    Else that which the library htmldate finds in the text of the page, outside posts, comments and notes of review.
    """
    scripts = (found for script in page.tree.iter("script") for found in _STATED.findall(script.text or ""))
    days = {parse_date(text) for text in scripts}
    if len(days) == 1 and (day := days.pop()):
        return day, "page metadata"
    tree = deepcopy(page.tree)
    changes = [time for time in tree.iter("time") if _is_of_a_change(time)]
    lists = [element for element in tree.xpath("//*[@id or @class]") if is_list_of_others(element)]
    for element in (*tree.xpath("//script[not(@type='application/ld+json')]"), *changes, *lists):
        _empty(element)
    unlike = re.compile(rf"\b(?:{alternation(load_facts('publication')['other_days'])})\b")
    comments = tree.xpath("//*[contains(@class,'comment') or contains(@id,'comment')]")
    comments = [element for element in comments if len(text_of(element)) > MAX_NOTE_CHARS]  # not their number
    for element in (*tree.iter("blockquote", "footer"), *comments):
        _empty(element)
    for element in tree.xpath("//p | //div[not(*)] | //span[not(*)] | //li[not(*)] | //time"):
        text = text_of(element)
        if len(text) <= _MAX_OTHER_DAY_CHARS and unlike.search(fold(text)) and find_dates(text):
            _empty(element)
    from htmldate import find_date  # noqa: PLC0415 - slow to load, and not needed where no page is read

    found = find_date(tree, original_date=True, extensive_search=False, url=url, max_date="2100-01-01")
    if not found or is_ambiguous(str(page.tree.text_content()), found):
        return None, None
    return found, "page text"


def _empty(element: Tree) -> None:
    """Remove what an element holds, but not what follows it."""
    for child in list(element):
        element.remove(child)
    element.text = None
    for name in ("datetime", "content", "title"):
        element.attrib.pop(name, None)
