"""Finds the lines of the article on an HTML page, and gives each line its role.

Lines of others that remain after extraction are recognised by links, by set phrases and by their position.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from cuttings.common.facts import load_facts
from cuttings.common.text import fold
from cuttings.dates import find_dates, parse_date
from cuttings.model import Metadata, Role
from cuttings.read.authors import is_full_name, people_among
from cuttings.read.html.json_ld import LiveUpdate
from cuttings.read.html.lines.extraction import extract, texts_of
from cuttings.read.html.lines.line_places import paragraphs_like, roles_by_place
from cuttings.read.html.lines.stated_body import with_stated_paragraphs
from cuttings.read.html.meta_marks import MIN_PROSE_CHARS, shown, text_of

# paragraphs that are not in a pasted post, a picture's caption, a player or beside the article
_OWN_PARAGRAPHS = (
    "//p[not(ancestor-or-self::*[self::blockquote or self::figure or self::aside or self::footer or self::nav"
    " or contains(@class,'caption') or contains(@class,'video') or contains(@class,'embed')])]"
)
_MAX_LINK_LINE_WORDS = 25  # a line that leads elsewhere has no more words
_MAX_APPEAL_WORDS = 60
_MAX_BYLINE_WORDS = 25
_MAX_DATE_LINE_WORDS = 16  # "Published 6:30 a.m. ET April 3, 2020 | Updated 9:00 a.m. ET April 5, 2020"
_MAX_WORDS_BESIDE_NAMES, _MAX_WORDS_OF_DATE_LABEL = 4, 3  # words of three letters beside names, and beside a date
_BYLINE_OPENING = re.compile(r"(?i:by|written by|story by|words by|von|par|por)\s+(?=[^\W\d_a-z])")
_MAX_LINK_CHARS = 400  # characters of a link that are looked at
_MIN_ROWS = 3  # rows of a table; one of fewer arranges the page
_MIN_PARAGRAPHS_BESIDE_TABLES = 3  # paragraphs of an article beside its tables
_TOP_LINES = 6  # lines from the top that may be a headline, a byline or a date


@dataclass(frozen=True, slots=True)
class Line:
    """A line of extracted text, with what its elements on the page say about it.

    `linked` is the share (0 to 1) of its letters and digits in links; `placed` is the role that its place gives it.
    """

    text: str
    linked: float
    heading: bool
    placed: Role | None = None


def article_lines(tree: Any, stated_body: str | None = None, summary: str | None = None) -> tuple[Line, ...]:
    """The lines of the article in an HTML tree, () if none is found; changes the tree.

    `stated_body` is the article's text as the page states it for search engines; paragraphs of the page that are in it
    are kept even if extraction omits them. `summary` is what it states to sum the article up.
    """
    links = _link_texts(tree)
    paragraphs = [(p, text_of(p)) for p in tree.xpath(_OWN_PARAGRAPHS)]
    found = extract(tree)
    texts = list(texts_of(found)) if found else []
    alike = paragraphs_like([text for text, _ in texts], paragraphs)
    texts = with_stated_paragraphs(texts, [(text, False) for _, text in paragraphs], stated_body or "", alike)
    places = roles_by_place([text for text, _ in texts], tree, summary or "")
    rows = _rows_of_tables(found, [text for text, _ in texts]) if found else frozenset()
    return tuple(
        Line(text, _linked(text, links), heading, Role.BOILERPLATE if text in rows else placed)
        for (text, heading), placed in zip(texts, places, strict=True)
    )


def lines_of_updates(updates: Sequence[LiveUpdate]) -> tuple[Line, ...]:
    """The lines of a live blog on a page that shows none of its entries: their headlines and paragraphs."""
    return tuple(
        Line(text, 0.0, heading)
        for update in updates
        if update.body
        for text, heading in ((update.headline, True), *((piece, False) for piece in update.body.splitlines()))
        if text.strip()
    )


def _rows_of_tables(found: Any, texts: Sequence[str]) -> frozenset[str]:
    """The rows of tables without sentences in what trafilatura found, if the article has paragraphs beside them."""
    tables = (list(table.iter("row")) for table in found.body.iter("table"))
    lines = [[shown(" ".join(" ".join(cell.itertext()) for cell in row)) for row in rows] for rows in tables]
    rows = frozenset(line for table in lines if len(table) >= _MIN_ROWS for line in table if not _is_prose(line))
    return (
        rows
        if sum(_is_prose(text) for text in texts if text not in rows) >= _MIN_PARAGRAPHS_BESIDE_TABLES
        else frozenset()
    )


def _is_prose(text: str) -> bool:
    return len(text) >= MIN_PROSE_CHARS and text.endswith((".", "!", "?", "”", '"', "…"))


def _link_texts(tree: Any) -> frozenset[str]:
    """The words of each of the page's links, taken before extraction, which finds less text if it has to keep links."""
    texts = (_words(str(link.text_content())[:_MAX_LINK_CHARS]) for link in tree.iter("a") if not _within_page(link))
    return frozenset(" ".join(words) for words in texts if words)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", shown(text))


def _within_page(link: Any) -> bool:
    return (link.get("href") or "#").startswith("#")


def _linked(line: str, links: frozenset[str]) -> float:
    """The share (0 to 1) of the letters and digits of a short `line` that are in links; 0 for a long line."""
    words = _words(line)
    if not 0 < len(words) <= _MAX_LINK_LINE_WORDS + 5:
        return 0.0
    inside, start = 0, 0
    while start < len(words):
        ends = (end for end in range(len(words), start, -1) if " ".join(words[start:end]) in links)
        end = next(ends, start)
        inside += sum(map(len, words[start:end]))
        start = max(end, start + 1)
    return inside / sum(map(len, words))


def label(lines: Sequence[Line], given: Metadata, titles: Iterable[str]) -> tuple[Role, ...]:
    """The role of each line, given what the page states about the article and all forms of its title."""
    folded = {fold(title) for title in titles}
    roles = [_role(line, i < _TOP_LINES, given, folded) for i, line in enumerate(lines)]
    for i in range(1, len(lines)):  # what a link alone leads to: the beginning of another article
        if roles[i] is Role.BODY and lines[i].text.endswith(("...", "…")) and _matches("leads", lines[i - 1].text):
            roles[i] = roles[i - 1]
    for i in reversed(range(len(lines))):  # a heading without text below it belongs to the page, not to the article
        if roles[i] is Role.BODY and not lines[i].heading:
            break
        if roles[i] is Role.BODY and any(role is Role.BODY for role in roles[:i]):
            roles[i] = Role.BOILERPLATE
    return tuple(roles)


def _role(line: Line, near_top: bool, given: Metadata, titles: set[str]) -> Role:
    words = len(line.text.split())
    if (role := (_role_at_top(line.text, words, given, titles) if near_top else None) or line.placed) is not None:
        return role
    if words <= _MAX_LINK_LINE_WORDS and (_is_link(line, words) or _is_lead(line, words)):
        return Role.BOILERPLATE
    if words <= _MAX_LINK_LINE_WORDS and _matches("credits", line.text):
        return Role.CREDIT
    appeal = words <= _MAX_APPEAL_WORDS and (_matches("appeals", line.text) or _matches("rights", line.text))
    return Role.BOILERPLATE if appeal else Role.BODY


def _role_at_top(text: str, words: int, given: Metadata, titles: set[str]) -> Role | None:
    if fold(text) in titles:
        return Role.TITLE
    if words <= _MAX_BYLINE_WORDS and (_is_byline(text, given.authors) or _opens_byline(text)):
        return Role.BYLINE
    return Role.DATELINE if words <= _MAX_DATE_LINE_WORDS and (parse_date(text) or _is_date_with_label(text)) else None


def _opens_byline(text: str) -> bool:
    """Whether `text` is "By" and names of persons, at most with what they are."""
    m = _BYLINE_OPENING.match(text)
    names = people_among([text]) if m and not text.endswith((".", "!", "?")) else ()
    others = re.findall(r"[^\W\d_]{3,}", text[m.end() :]) if m else []
    named = sum(len(re.findall(r"[^\W\d_]{3,}", name)) for name in names)
    return any(map(is_full_name, names)) and len(others) - named <= _MAX_WORDS_BESIDE_NAMES


def _is_date_with_label(text: str) -> bool:
    """Whether `text` is a day and little else, such as "Last changed" or a time; its month may be uncertain."""
    days = [(d.start, d.end) for d in find_dates(text) if len(d.edtf) == len("2024-12-31")]
    days = days or [(m.start(), m.end()) for m in re.finditer(r"\b\d\d?([/.])\d\d?\1(?:19|20)\d\d\b", text)]
    rest = text[: days[0][0]] + " " + text[days[-1][1] :] if days else text
    return (
        bool(days)
        and not text.endswith((".", "!", "?"))
        and len(re.findall(r"[^\W\d_]{3,}", rest)) <= _MAX_WORDS_OF_DATE_LABEL
    )


def _is_link(line: Line, words: int) -> bool:
    """Whether a line is the linked headline of another article; a link of fewer than five words is rather a name."""
    return words >= 5 and line.linked >= 0.8 and not line.text.endswith((".", "!", "?", "”", '"', "…"))


def _is_lead(line: Line, words: int) -> bool:
    return _matches("leads", line.text) and (line.linked >= 0.4 or words <= 6 or ":" in line.text[:30])


@cache
def _pattern(key: str) -> re.Pattern[str]:
    either = "|".join(f"(?:{pattern})" for pattern in load_facts("furniture")[key])
    return re.compile(rf"[\s\-–—•*>«»|\[]*(?:{either})", re.IGNORECASE)


def _matches(key: str, text: str) -> bool:
    return _pattern(key).match(text) is not None


def _is_byline(text: str, authors: Iterable[str]) -> bool:
    """Whether `text` holds the name of one of `authors` and little else."""
    rest = fold(text)
    named = False
    for author in authors:
        name = fold(author)
        named = named or name in rest
        rest = rest.replace(name, " ")
    return named and len(re.findall(r"[^\W\d_]{3,}", rest)) <= 8 and not text.endswith((".", "!", "?"))
