"""What identifies an article when its file, its title or some of its words change."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cuttings.common.text import digest, sentence_anchor
from cuttings.model import Article, Role, key_of_article

SENTENCES_KEPT = 6  # the longest sentences of an article, whose hashes recognise it after an edit
MIN_SENTENCE_CHARS = 25  # shorter ones may stand in any article
_PIECE_END = re.compile(r"(?<=[.!?])[\s\"”’']+")


def article_keys(article: Article) -> tuple[str, ...]:
    """What an article is recognised by: its source, its address on the web if it has one, and its longest sentences.

    All are hashes, so that nothing of an article that is taken out stays in the record.
    """
    told = (f"u-{digest(article.url, 10)}",) if article.url else ()
    return key_of_article(article.sha256), *told, *_sentences(article)


def is_same(recorded: Sequence[str], keys: Sequence[str]) -> bool:
    """Whether an article with these `keys` is one that was recorded, perhaps with another title or another source.

    It is if its source is the same, its address on the web, or half of the sentences that were recorded.
    """
    if recorded[:1] == keys[:1]:
        return True
    before, now = ({key for key in found if key.startswith("u-")} for found in (recorded, keys))
    if before and now:
        return before == now
    sentences = {key for key in recorded if key.startswith("s-")}
    shared = sentences & set(keys)
    return bool(shared) and 2 * len(shared) >= len(sentences)


def _sentences(article: Article) -> list[str]:
    body = (article.text[b.start : b.end] for b in article.blocks if b.role is Role.BODY)
    found = {piece.strip() for text in body for piece in _PIECE_END.split(text)}
    longest = sorted((s for s in found if len(s) >= MIN_SENTENCE_CHARS), key=lambda s: (-len(s), s))
    return sorted({sentence_anchor(s) for s in longest[:SENTENCES_KEPT]})
