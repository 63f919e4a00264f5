"""Finds the headline that a page's first line repeats behind the caption and the credit of its picture.

"The minister at the lock. | AP Photo Minister opens the lock" is a caption, and the title of the article again.
"""

from __future__ import annotations

import re

from cuttings.common.facts import load_facts
from cuttings.common.text import alternation

_MIN_REPEATED_TITLE_WORDS = 4
_MAX_CAPTION_CHARS, _MAX_CREDIT_CHARS = 600, 70
_CREDIT_BEHIND_STROKE = re.compile(rf"\|[^|!?]{{2,{_MAX_CREDIT_CHARS}}}$")


def repeated_title(line: str, title: str) -> tuple[int, int] | None:
    """Where `line` repeats the article's `title` behind a photograph's credit: `[start, end)`; None if it does not."""
    words = re.findall(r"\w+", title)
    if len(words) < _MIN_REPEATED_TITLE_WORDS:
        return None
    pattern = re.compile(r"\b" + r"\W{1,5}".join(map(re.escape, words)) + r"\b[’”\"'!?)]*", re.IGNORECASE)
    found = pattern.search(line, 0, _MAX_CAPTION_CHARS + len(title) + _MAX_CREDIT_CHARS)
    if found is None or not _is_credited(line[: found.start()].rstrip(" ‘“\"'")):
        return None
    start = len(line[: found.start()].rstrip("‘“\"'"))
    return start, found.end()


def _is_credited(above: str) -> bool:
    """Whether what is above a title ends with a credit behind a stroke, or is little more than one: "Getty Images"."""
    bodies = alternation(load_facts("page-parts")["photo_bodies"])
    if stroke := _CREDIT_BEHIND_STROKE.search(above):
        return re.search(rf"\b(?:{bodies})\b|[a-z]/[A-Z]", stroke[0]) is not None
    return len(above) <= _MAX_CREDIT_CHARS and re.match(rf"(?:{bodies})\b[^.!?]*$", above) is not None
