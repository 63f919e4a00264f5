"""Accounts whose grammar is written by hand."""

from __future__ import annotations

import re
from dataclasses import replace

from cuttings.accounts.sentences import Account, read_account
from cuttings.model import Analysis, Kind, Mention, Sentence
from tests.making import make_article
from tests.statements.parsed import tokens_of

NAMED = {
    **dict.fromkeys(("Berg", "Lund", "Roe"), Kind.PERSON),
    **dict.fromkeys(("Karvel", "Varland", "Lissel"), Kind.PLACE),
    **dict.fromkeys(("Halden", "Norvik"), Kind.ORGANISATION),
}
FOLDERS = {Kind.PERSON: "people", Kind.PLACE: "places", Kind.ORGANISATION: "organisations"}


def mentions_of(text: str, article: str = "a") -> tuple[Mention, ...]:
    """The names of NAMED in a text."""
    return tuple(
        Mention(article, m.start(), m.end(), m[0], NAMED[m[0]], f"{FOLDERS[NAMED[m[0]]]}/{m[0].lower()}")
        for m in re.finditer(rf"\b(?:{'|'.join(NAMED)})\b", text)
    )


def account_of(marked: str, id: str = "a", group: int = 0, title: str = "", published: str | None = None) -> Account:
    """An account of a text in the notation of `tokens_of`, with a sentence up to each full stop."""
    text, tokens = tokens_of(marked)
    article = replace(make_article(text, id, title), published=published)
    sentences = tuple(Sentence(m.start(), m.end(), "") for m in re.finditer(r"[^.\s](?:[^.\n]|\.(?=\S))*\.?", text))
    return read_account(article, Analysis(sentences, tokens, ()), mentions_of(text, id), group)
