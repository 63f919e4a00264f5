"""Reads the words of an account one by one, and which of them stand between quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from cuttings.accounts.sentences import CONTENT_TAGS, Account, Told
from cuttings.common.text import fold
from cuttings.model import Role

_PARTS = re.compile(r"(?P<mark>[“”„]|\"+|``|'')|(?P<gap>\n\s*\n)|(?P<word>[^\W_]+(?:['’][^\W_]+)*)")
_ONLY_OPENING = frozenset({"“", "„", "``"})
_ONE_WAY = _ONLY_OPENING | {"”", "''"}
_BEFORE_STRAIGHT_OPENING = frozenset(" \t\n\u00a0([—–-/")


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of an account's body, in order, each list with an entry for each word."""

    account: Account
    body: tuple[Told, ...]  # the sentences of the body
    words: tuple[str, ...]  # folded
    spans: tuple[tuple[int, int], ...]  # in the article's text
    sentences: tuple[int, ...]  # which of `body` the word is in
    quotations: tuple[int, ...]  # the number of the quotation that the word is in, 0 for none
    content: tuple[bool, ...]  # whether it is a noun, a verb or an adjective

    def words_of(self, first: int, last: int) -> range:
        """The words of the sentences of the body from `first` to `last`."""
        return range(bisect_left(self.sentences, first), bisect_right(self.sentences, last))


def read_wording(account: Account) -> Wording:
    """The words of `account`; a quotation without a closing mark ends with its paragraph."""
    body = tuple(told for told in account.sentences if told.role is Role.BODY)
    starts = [told.start for told in body]
    tokens, text = account.analysis.tokens, account.article.text
    found: list[tuple[str, tuple[int, int], int, int, bool]] = []
    number, opened = 0, False
    for part in _PARTS.finditer(text, body[0].start if body else len(text)):
        if part["word"] is None:
            begins = part["mark"] is not None and _opens(text, part)
            number += begins and not opened
            opened = begins
            continue
        place = bisect_right(starts, part.start()) - 1
        if part.start() < body[place].end:
            token = bisect_left(tokens.starts, part.start())
            content = token < len(tokens.tags) and tokens.tags[token] in CONTENT_TAGS
            word = fold(part["word"]).replace("’", "'")
            found.append((word, part.span(), place, number if opened else 0, content))
    words, spans, places, quotations, tagged = zip(*found, strict=True) if found else ((), (), (), (), ())
    return Wording(account, body, words, spans, places, quotations, tagged)


def _opens(text: str, mark: re.Match[str]) -> bool:
    """Whether a quotation mark opens a quotation; a straight one does directly before a word, but not behind one."""
    if mark["mark"] in _ONE_WAY:
        return mark["mark"] in _ONLY_OPENING
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    return (not before or before in _BEFORE_STRAIGHT_OPENING) and bool(after.strip())
