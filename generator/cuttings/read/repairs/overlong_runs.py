"""Cuts runs of characters that no article has, since many rules take longer the longer a word or a gap is.

Such a word is a picture in Base64, a key, or an attack; a gap of thousands of spaces is the rest of a table.
"""

from __future__ import annotations

import re
from dataclasses import replace

from cuttings.model import Notice
from cuttings.read.limits import MAX_BLANKS, MAX_READ_WORD_CHARS
from cuttings.read.parsed import Parsed
from cuttings.read.repairs.whole_article import repaired

# Scripts that put no spaces between words: Thai to Burmese, Khmer, Chinese, Japanese and Korean, and their punctuation.
_SCRIPTS_WITHOUT_SPACES = (
    r"\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u3000-\u9fff\ua000-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uffef"
    r"\U00020000-\U0003ffff"
)
_WITH_SPACES = rf"[^\s{_SCRIPTS_WITHOUT_SPACES}]"
# Each begins where a run begins, so that looking for them is linear.
_OVERLONG_WORDS = re.compile(rf"(?<!{_WITH_SPACES})({_WITH_SPACES}{{{MAX_READ_WORD_CHARS}}}){_WITH_SPACES}+")
_OVERLONG_GAPS = re.compile(rf"(?<![^\S\n])([^\S\n]{{{MAX_BLANKS}}})[^\S\n]+|(?<!\n)(\n{{{MAX_BLANKS}}})\n+")


def cut_overlong_runs(parsed: Parsed, where: str) -> Parsed:
    """`parsed` with at most MAX_READ_WORD_CHARS of each word and MAX_BLANKS of each run of spaces or newlines.

    There is a notice if a word is cut, in the text or in a field; `where` is the path of the article in notices.
    """
    given = parsed.given
    texts = (parsed.text, given.title or "", given.outlet or "", *given.authors)
    words = sum(len(_OVERLONG_WORDS.findall(text)) for text in texts)
    if not words and not any(map(_OVERLONG_GAPS.search, texts)):
        return parsed
    cut = repaired(parsed, _cut)
    if not words:
        return cut
    some, each = (f"{words:,} words have", "each") if words > 1 else ("A word has", "it")
    what = f"{some} more than {MAX_READ_WORD_CHARS:,} characters, and the rest of {each} is left out."
    mend = "Remove it if it is no text, such as a picture or a key; put spaces into it if it is."
    return replace(cut, notices=(*cut.notices, Notice(where, what, mend)))


def _cut(text: str) -> str:
    return _OVERLONG_GAPS.sub(lambda gap: gap[1] or gap[2], _OVERLONG_WORDS.sub("\\1\u2026", text))
