"""Recognises the notices in which an outlet corrects an article."""

from __future__ import annotations

import re

_LABEL = re.compile(
    r"\s*\W{0,3}(?:corrections?|clarifications?|corrected|editor['’]s note|update)(?: \([^)]*\))?\s*[:—–-]",
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
_OPENING_LABEL = re.compile(
    r"\s*\W{0,3}(?:(?:corrections?|clarifications?|corrected)(?: \([^)]*\))?|(?:correction|editor['’]s) note)\s*[:—–-]",
    re.IGNORECASE,
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


def opens_correction(paragraph: str) -> bool:
    """Whether a paragraph is a correction of the article from its first words on."""
    if _OPENING_LABEL.match(paragraph) is not None and _MISTAKE.search(paragraph) is not None:
        return True
    version = _EARLIER_VERSION.search(paragraph[:_MAX_CORRECTION_OPENING_CHARS])
    return version is not None and not re.search(r"[.!?]\s", paragraph[: version.start()])


def is_correction(paragraph: str) -> bool:
    """Whether a paragraph corrects the article, so that what it repeats was withdrawn."""
    labelled = _LABEL.match(paragraph) is not None and _MISTAKE.search(paragraph) is not None
    return labelled or _EARLIER_VERSION.search(paragraph) is not None
