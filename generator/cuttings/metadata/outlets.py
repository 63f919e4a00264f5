"""Finds the outlet that published an article, by what the article says about itself."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from urllib.parse import urlsplit

from cuttings.common.facts import load_facts, word_set
from cuttings.common.text import alternation, fold
from cuttings.dates import find_dates
from cuttings.metadata.newspapers import is_newspaper, parts_beside_date
from cuttings.model import Block, Document, Role

# how much a mention says; an outlet needs two points or a line of its own
_CERTAIN_POINTS, _LIKELY_POINTS, _HINT_POINTS = 4, 2, 1
_MAX_ABBREVIATION_LETTERS = 4  # letters up to which a name counts only as it is spelled
_MAX_LETTERS_OF_SUFFIX = 3  # letters of the parts of hosts that name no site: "co", "com"
_MAX_CLUE_CHARS = 100  # characters beside a name that may tell that the article is of that outlet
_MAX_OUTLET_WORDS = 6  # words of an outlet that the list does not know


_NOTHING_BEFORE, _DATELINE_ENDS, _REST_OF_LINE = re.compile(r"[ •|–—-]*"), re.compile(r"[ )-]*"), re.compile(r"\s*")
# an address, with the spaces that tokenisers put between its parts
_SPACED_ADDRESS = re.compile(r"https?\s?:|www\s?\.", re.IGNORECASE)
_DAY_IN_WORDS = re.compile(
    r"(?:\d{1,2}\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?(?:\s\d{1,2})?", re.IGNORECASE
)
# a title, and what stands behind its last stroke, dash, star or dot
_SITE_AFTER_TITLE = re.compile(r"(.+?)\s*\|\s*([^|]+)|(.+)\s[-–—*⋆•·]\s([^-–—*⋆•·]+)")


@dataclass(frozen=True, slots=True)
class _Known:
    name: str
    agency: bool
    common: bool


@cache
def _by_name() -> dict[str, _Known]:
    known: dict[str, _Known] = {}
    for o in load_facts("outlets"):
        for name in (o["name"], *o["aliases"]):
            known.setdefault(fold(name), _Known(o["name"], o.get("agency", False), o.get("common", False)))
    return known


@cache
def _by_domain() -> dict[str, str]:
    return {domain: o["name"] for o in load_facts("outlets") for domain in o["domains"]}


@cache
def _mentions() -> re.Pattern[str]:
    names: list[str] = [name for o in load_facts("outlets") for name in (o["name"], *o["aliases"])]
    longer = alternation(name for name in names if len(name) > _MAX_ABBREVIATION_LETTERS)
    shorter = alternation(name for name in names if len(name) <= _MAX_ABBREVIATION_LETTERS)
    return re.compile(rf"(?<![\w@.])(?:(?i:{longer})|{shorter})(?!\w)")


def canonical_outlet(name: str) -> str:
    """The outlet in the list of outlets that has this name or domain, by its first name there; else `name`, trimmed."""
    plain = fold(name)
    known = _by_name().get(plain) or _by_name().get(plain.removeprefix("the "))
    return known.name if known else _by_domain().get(plain.removeprefix("www."), " ".join(name.split()))


def outlet_of_address(url: str | None) -> tuple[str, bool] | None:
    """The outlet in the list of outlets whose site holds `url`, and True; else the host of `url`, and False.

    None if `url` has no host, or is a short link that does not tell where it leads.
    """
    try:
        host = _without_service((urlsplit(url or "").hostname or "").removeprefix("www."))
    except ValueError:
        return None
    parts = host.split(".")
    for i in range(len(parts) - 1):
        if ".".join(parts[i:]) in _by_domain():
            return _by_domain()[".".join(parts[i:])], True
    return (host, False) if len(parts) > 1 and host not in load_facts("link-shorteners") else None


def _without_service(host: str) -> str:
    """`host` without the label of a service of its outlet: "valley.example" for "author.valley.example"."""
    service, _, site = host.partition(".")
    return site if "." in site and service in load_facts("host-services") else host


def stated_outlet(name: str, url: str | None) -> str:
    """The name of the outlet that a file or page states, as it is written there.

    The known outlet's name takes its place only where that is certain: if the two are spelled alike, if a domain is
    stated, and, if the address is the outlet's own, for any of its names and for the first part of the host. Outlets of
    several countries have the name "Daily News", so that a name alone does not identify one.
    """
    name = " ".join(name.split())
    known = canonical_outlet(name)
    address = outlet_of_address(url)
    if address and address[1]:
        host = (urlsplit(url or "").hostname or "").removeprefix("www.")
        if fold(name) in (host, host.partition(".")[0]) or _plain(name) in _names_of(address[0]):
            return address[0]
    certain = _plain(known) == _plain(name) or fold(name).removeprefix("www.") in _by_domain()
    return known if certain else name


@cache
def _names_of(outlet: str) -> frozenset[str]:
    """All names of a known outlet in lower case: "Daily News (Tanzania)" is "Daily News" on its own pages."""
    known = next(o for o in load_facts("outlets") if o["name"] == outlet)
    names = (outlet, re.sub(r" \([^()]+\)$", "", outlet), *known["aliases"])
    return frozenset(_plain(name) for name in names)


def _plain(name: str) -> str:
    return fold(name).removeprefix("the ")


def find_outlet(document: Document, blocks: Sequence[Block], url: str | None) -> str | None:
    """The outlet that the article names as its own, None if there is none.

    The address of a known outlet decides alone. Otherwise each line outside the text (dateline, print edition, footer,
    header) adds weight to the outlets that it names.
    """
    address = outlet_of_address(url)
    if address is not None and address[1]:
        return address[0]
    text = document.text
    scores: defaultdict[str, int] = defaultdict(int)
    for block in blocks:
        if block.role not in (Role.BODY, Role.CAPTION):
            for name, weight in _evidence(text[block.start : block.end], block.role):
                scores[name] += weight
    for block in takewhile(lambda block: block.role is not Role.BODY, blocks):
        if block.role in (Role.BYLINE, Role.DATELINE):
            for name in filter(is_newspaper, parts_beside_date(text[block.start : block.end])):
                scores[canonical_outlet(name)] += _LIKELY_POINTS
    for name in _window_suffix(text, blocks):
        scores[name] += _CERTAIN_POINTS
    if masthead := _masthead(text, blocks):
        scores[canonical_outlet(masthead)] += 2 * _CERTAIN_POINTS
    best = max(scores.items(), key=lambda item: (item[1], item[0]), default=None)
    if best is not None and best[1] >= _LIKELY_POINTS:
        return best[0]
    return address[0] if address is not None else None


def _masthead(text: str, blocks: Sequence[Block]) -> str | None:
    """The newspaper whose name opens the text, above a line with the date of the issue."""
    if [block.role for block in blocks[:2]] != [Role.BOILERPLATE, Role.DATELINE]:
        return None
    line = text[blocks[0].start : blocks[0].end].strip()
    if _SPACED_ADDRESS.match(line):
        return None
    newspapers = {word.lower() for word in word_set("page-parts", "masthead_words")}
    return line if any(word in newspapers for word in line.lower().split()) else None


def _evidence(line: str, role: Role) -> Iterator[tuple[str, int]]:
    """The outlets that one line outside the text names, each with its weight as the article's own outlet."""
    if role is Role.CREDIT:
        yield from ((name, 2 * _CERTAIN_POINTS) for name in _appearances(line))
        return
    for m in _mentions().finditer(line):
        known = _by_name()[fold(m[0])]
        weight = _weight(line, m, role, known)
        if weight and not (known.common and weight < _CERTAIN_POINTS):
            yield known.name, weight
    if role is Role.DATELINE and (code := re.search(r"\(([A-Z]{3,6})\)", line)):
        yield canonical_outlet(code[1]), _LIKELY_POINTS  # a station's call sign
    if role is Role.BOILERPLATE:
        yield from ((name, _CERTAIN_POINTS) for name in _appearances(line))


def _weight(line: str, m: re.Match[str], role: Role, known: _Known) -> int:
    if role is Role.DATELINE:
        return _CERTAIN_POINTS if known.agency or _DATELINE_ENDS.fullmatch(line, m.end()) else _LIKELY_POINTS
    if role is Role.BYLINE:
        return _LIKELY_POINTS
    before = line[max(0, m.start() - _MAX_CLUE_CHARS) : m.start()]
    if role is Role.TITLE:
        return _CERTAIN_POINTS if re.search(r"[|–—-]\s*$", before) and _REST_OF_LINE.fullmatch(line, m.end()) else 0
    if re.search(r"(?:©|\(c\)|copyright)[\s\d,–-]*(?:by |the )*$", before, re.IGNORECASE):
        return _CERTAIN_POINTS
    after = fold(line[m.end() : m.end() + _MAX_CLUE_CHARS])
    if _NOTHING_BEFORE.fullmatch(line, 0, m.start()) and after.startswith(tuple(load_facts("publication")["presents"])):
        return _CERTAIN_POINTS
    return 0 if known.agency else _HINT_POINTS


def _appearances(line: str) -> Iterable[str]:
    """The outlets in which the article says that it appeared; those not in the list as they are written there."""
    for pattern in load_facts("publication")["appearances"]:
        m = re.search(pattern, line, re.IGNORECASE)
        if m and 0 < len(m[1].split()) <= _MAX_OUTLET_WORDS and m[1][0].isupper() and not _DAY_IN_WORDS.match(m[1]):
            return [canonical_outlet(m[1])]
    return []


def _window_suffix(text: str, blocks: Sequence[Block]) -> Iterable[str]:
    """The outlet after the headline in the first line, if that is the title of a browser's window.

    An example is "Flood in the valley | Valley News".
    """
    title = next((text[b.start : b.end] for b in blocks if b.role is Role.TITLE), None)
    first = text[blocks[0].start : blocks[0].end] if blocks else ""
    if title is None or len(first) <= len(title) or not fold(first).startswith(fold(title)):
        return []
    parts = [part.strip() for part in re.split(r"\s[|–—-]\s|\s?\|\s?|\s::\s", first[len(title) :]) if part.strip()]
    name = parts[-1] if parts else ""
    dated = find_dates(name) or _DAY_IN_WORDS.fullmatch(name)
    is_name = re.search(r"[^\W\d_]{2}", name) and not dated and len(name.split()) <= _MAX_OUTLET_WORDS
    return [canonical_outlet(name)] if is_name else []


def without_site(title: str, names: Iterable[str | None] = ()) -> str:
    """`title` without the outlet after it ("Flood in the valley | Valley News") if that is known or one of `names`.

    A name may be a host: "Valley News" and "ValleyNews.example" are then the outlet of valleynews.example.
    """
    m = _SITE_AFTER_TITLE.fullmatch(title)
    if m is None:
        return title
    head, tail = (m[1], m[2]) if m[1] else (m[3], m[4])
    spelt = {name.casefold() for name in names if name}
    hosts = {re.sub(r"\W", "", form) for name in spelt for form in _spellings_of_host(name)}
    own = fold(tail) in {fold(name) for name in spelt} or re.sub(r"\W", "", tail.casefold()) in hosts
    return head.strip() if own or fold(tail) in _by_name() or fold(tail) in _by_domain() else title


def _spellings_of_host(host: str) -> Iterator[str]:
    """What a site may call itself of its host: labels side by side, as "valley" and "valley.example"."""
    labels = host.split(".")
    for first in range(len(labels)):
        for end in range(first + 1, len(labels) + 1):
            if len(run := ".".join(labels[first:end])) > _MAX_LETTERS_OF_SUFFIX:
                yield run
