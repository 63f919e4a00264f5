"""Recognises the notices in which an outlet corrects an article."""

from __future__ import annotations

import re

_LABEL = re.compile(
    r"\s*\W{0,3}(?:corrections?|clarifications?|corrected|editor['’]?s['’]? note|update)(?: \([^)]*\))?\s*[:—–-]",
    re.IGNORECASE,
)
_EARLIER_VERSION = re.compile(
    r"\b(?:(?:an? )?(?:earlier|previous|original) versions? of (?:this|the)"
    r" (?:article|story|report|page|post|headline)"
    r"|this (?:article|story|report|page|post|headline) (?:was|has been|originally|previously|initially"
    r"|incorrectly) (?:\w+ )?(?:amended|corrected|changed|clarified|said|stated"
    r"|misstated|misspelled|misspelt|misidentified|gave))\b",
    re.IGNORECASE,
)
_DAY_OF_NOTICE = (
    r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?|\d{1,2} [A-Z][a-z]{2,8}\.?(?: \d{4})?|\d{1,2}/\d{1,2}/\d{2,4})"
)
_OPENING_LABEL = re.compile(
    r"\s*\W{0,3}(?i:corrections?|clarifications?|corrected|correction note)"
    rf"(?: \([^)]*\)|,? {_DAY_OF_NOTICE})?\s*[:—–-]"
)
_EDITORS_NOTE = re.compile(rf"\s*\W{{0,3}}(?i:editor['’]?s['’]? note)(?: \([^)]*\)|,? {_DAY_OF_NOTICE})?\s*[:—–]")
_HEADING_OF_NOTICE = re.compile(
    rf"\s*\W{{0,3}}(?i:corrections?|clarifications?|editor['’]?s['’]? note)(?i: appended)?"
    rf"(?:(?:\s*[:,—–-]|\s)\s*\(?{_DAY_OF_NOTICE}\)?)?\W{{0,3}}\s*"
)
_MISTAKE = re.compile(
    r"\b(?:mis(?:spel|stat|quot|attribut|identif|nam)\w*|incorrect\w*|wrong\w*|mistaken\w*|erroneous\w*|in fact"
    r"|instead|amended|corrected|clarified|earlier|previous)\b",
    re.IGNORECASE,
)
_MISSPELT = re.compile(
    r"(?:,? not|,? (?:and|rather) not|\bmis(?:spel(?:t|led|ling)|stat\w+|identified|named|gave)\b[^.\n]{0,60}?\bas"
    r"|\b(?:incorrectly|wrongly|mistakenly|erroneously)\b[^.\n]{0,40}?\bas|\binstead of|\brather than)"
    r" [“\"‘']?(?=[A-Z])"
)
_MAX_CORRECTION_OPENING_CHARS = 160  # within which a correction says of what it is one
_PARAGRAPH_OF_NOTICE = re.compile(r"[^\n]*\S[^\n]*")


def misspelt_at(text: str) -> frozenset[int]:
    """Where the names begin that the notices of `text` take back: "She is Ann Doe, not Anne Dow."."""
    if not _MISTAKE.search(text):
        return frozenset()
    notices = (match for match in _PARAGRAPH_OF_NOTICE.finditer(text) if is_correction(match.group()))
    return frozenset(
        wrong.end() for notice in notices for wrong in _MISSPELT.finditer(text, notice.start(), notice.end())
    )


def heads_correction(line: str) -> bool:
    """Whether a line only announces a correction or a note of the editor: "Correction: December 1, 2010"."""
    return _HEADING_OF_NOTICE.fullmatch(line) is not None


def opens_correction(paragraph: str, *, headed: bool = False) -> bool:
    """Whether a paragraph is a correction of the article, or a note of its editor, from its first words on.

    `headed` if the line before announces one: then it need only say that there was a mistake.
    """
    labelled = headed or _OPENING_LABEL.match(paragraph) is not None
    if (labelled and _MISTAKE.search(paragraph) is not None) or _EDITORS_NOTE.match(paragraph) is not None:
        return True
    version = _EARLIER_VERSION.search(paragraph[:_MAX_CORRECTION_OPENING_CHARS])
    return version is not None and not re.search(r"[.!?]\s", paragraph[: version.start()])


def is_correction(paragraph: str) -> bool:
    """Whether a paragraph corrects the article, so that what it repeats was withdrawn."""
    labelled = _LABEL.match(paragraph) is not None and _MISTAKE.search(paragraph) is not None
    return labelled or _EARLIER_VERSION.search(paragraph) is not None
