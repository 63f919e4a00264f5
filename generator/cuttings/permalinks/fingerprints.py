"""What identifies an article when its file, its title or some of its words change."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cuttings.common.text import digest, sentence_anchor, slug
from cuttings.model import Article, key_of_article

SENTENCES_KEPT = 6  # the longest sentences of an article, whose hashes recognise it after an edit
MIN_SENTENCE_CHARS = 25  # shorter ones may stand in any article
_PIECE_END = re.compile(r"(?<=[.!?])[\s\"”’']+")


def article_keys(article: Article) -> tuple[str, ...]:
    """What an article is recognised by: its source, its file with its title, its address on the web, its sentences.

    All are hashes, so that nothing of an article that is taken out stays in the record.
    """
    named = f"f-{digest(f'{article.source} {slug(article.title)}', 10)}"
    told = (f"u-{digest(article.url, 10)}",) if article.url else ()
    return key_of_article(article.sha256), named, *told, *_sentences(article)


def is_same(recorded: Sequence[str], keys: Sequence[str]) -> bool:
    """Whether an article with these `keys` is one that was recorded, perhaps with another title or another source.

    It is if its source is the same, the name of its file with its title, its address on the web, or half of the
    sentences that were recorded.
    """
    if recorded[:1] == keys[:1] or _of_sort("f-", recorded) & _of_sort("f-", keys):
        return True
    before, now = _of_sort("u-", recorded), _of_sort("u-", keys)
    if before and now:
        return before == now
    sentences = _of_sort("s-", recorded)
    shared = sentences & set(keys)
    return bool(shared) and 2 * len(shared) >= len(sentences)


def _of_sort(mark: str, keys: Sequence[str]) -> set[str]:
    return {key for key in keys if key.startswith(mark)}


def _sentences(article: Article) -> list[str]:
    body = (article.text[block.start : block.end] for block in article.body_blocks())
    found = {piece.strip() for text in body for piece in _PIECE_END.split(text)}
    longest = sorted((s for s in found if len(s) >= MIN_SENTENCE_CHARS), key=lambda s: (-len(s), s))
    return sorted({sentence_anchor(s) for s in longest[:SENTENCES_KEPT]})
