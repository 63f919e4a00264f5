"""Each quotation with what stands around it on its line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cuttings.statements.lines import Line
from cuttings.statements.quotations import Quotation
from cuttings.statements.words import Words

MARKS_AND_SPACES = "\"'`“”„«»‘’ \u00a0"
FINAL_MARKS = frozenset(".?!…")
_EDITED_MARK = re.compile(r"\[([.,?!])\]\Z")


@dataclass(frozen=True, slots=True)
class Setting:
    """A quotation and the text around it on its line, up to the quotations beside it."""

    quotation: Quotation
    before: tuple[int, int]
    after: tuple[int, int]
    follows: bool  # another quotation precedes it on its line

    def left(self, text: str) -> str:
        return text[slice(*self.before)].rstrip()

    def right(self, text: str) -> str:
        return text[slice(*self.after)].strip()


def ends_sentence(words: Words, setting: Setting, inner: str) -> bool:
    """Whether a sentence ends before a quotation; "in the U.S." does not where that goes on in small letters."""
    left = setting.left(words.text)
    if not left or left[-1] not in FINAL_MARKS:
        return not left or left.endswith((":", "”", '"'))
    before = words.within(*setting.before)
    return not (inner[:1].islower() and before and len(words.forms[before[-1]]) > 2)


def is_heading(text: str, lines: Sequence[Line], setting: Setting, inner: str) -> bool:
    """Whether a quotation is a line of its own with every content word capitalised, as in a heading."""
    line = lines[setting.quotation.first_line]
    weighty = [word for word in inner.split() if len(word) > 4 or word == inner.split(maxsplit=1)[0]]
    alone = setting.before[0] == setting.before[1] and setting.quotation.end == line.end
    return alone and all(word[:1].isupper() for word in weighty)


def settings_of(lines: Sequence[Line], quotations: Sequence[Quotation]) -> list[Setting]:
    """The quotations in their order, each with the text up to the quotations beside it on its line."""
    settings = []
    for number, q in enumerate(quotations):
        previous = quotations[number - 1] if number else None
        following = quotations[number + 1] if number + 1 < len(quotations) else None
        follows = previous is not None and previous.last_line == q.first_line
        start = previous.end if previous is not None and follows else lines[q.first_line].start
        end = lines[q.last_line].end
        if following is not None and following.first_line == q.last_line:
            end = following.start
        settings.append(Setting(q, (start, q.start), (q.end, end), follows))
    return settings


def inner_text(text: str, quotation: Quotation) -> str:
    """What stands between the marks; a comma or full stop that an editor put there, "[,]", without its brackets."""
    return _EDITED_MARK.sub(r"\1", text[quotation.start : quotation.end].strip(MARKS_AND_SPACES))
