"""Repairs mojibake: UTF-8 that a program took for another encoding before it saved the text, so that "José" is "JosÃ©".

ftfy (Speer 2019, https://doi.org/10.5281/zenodo.2591652) judges which sequences of characters no language has, and
finds the encoding. A repair counts as certain only if it makes UTF-8 of all that is not ASCII in the article.
"""

from __future__ import annotations

import re
from dataclasses import replace

from cuttings.model import Notice
from cuttings.read.decode import plain_characters
from cuttings.read.parsed import Parsed
from cuttings.read.repairs.whole_article import repaired

_MAY_BE_MOJIBAKE = re.compile(r"[\u0080-\u024f\u0400-\u04ff][^\x00-\x7f]|[\u00c2\u00c3] ")
_CERTAIN_STEPS = frozenset({("decode", "utf-8"), ("transcode", "restore_byte_a0")})  # of ftfy's, beside any "encode"
_NOT_TEXT = re.compile("[\u0080-\u009f\ufffd]")
_MAX_WRONG_WORD_CHARS = 40


def mend_mojibake(parsed: Parsed, where: str) -> Parsed:
    """`parsed` with its mojibake repaired if the repair is certain, and a notice; `where` is its path in notices.

    Mojibake that cannot be repaired with certainty stays, with a notice of its own.
    """
    whole = parsed.text
    if not _MAY_BE_MOJIBAKE.search(whole):
        return parsed
    from ftfy import apply_plan, fix_encoding_and_explain  # noqa: PLC0415 - slow to load, and few texts need it
    from ftfy.badness import is_bad  # noqa: PLC0415

    if not is_bad(whole):
        return parsed
    mended, plan = fix_encoding_and_explain(whole)
    wrong = next((word for word in whole.split() if is_bad(word)), "")[:_MAX_WRONG_WORD_CHARS]
    steps = [(step.action, step.parameter) for step in plan or ()]
    certain = steps and all(step in _CERTAIN_STEPS or step[0] == "encode" for step in steps)
    if not certain or _NOT_TEXT.search(mended):
        what = f"Some characters were decoded wrongly before the article was saved{_such_as(wrong)}. They are left so."
        notice = Notice(where, what, "Correct them, or get the article again from where it came from.")
        return replace(parsed, notices=(*parsed.notices, notice))

    def repair(text: str) -> str:
        try:
            return plain_characters(apply_plan(text, steps))
        except UnicodeError:  # a field that was right, or lost some of its characters when it was read
            return text

    what = f"The text had been decoded wrongly before it was saved{_such_as(wrong)}. It is read as UTF-8, which fits."
    notice = Notice(where, what, "If a word is wrong now, correct it in the file and save it as UTF-8.")
    return replace(repaired(parsed, repair), notices=(*parsed.notices, notice))


def _such_as(wrong: str) -> str:
    return f" ('{wrong}')" if wrong else ""
