"""Caches the analyses of articles, so that only new or changed articles are analysed again.

There is one file for each article, named by a hash of its text, its blocks and the recogniser. It begins with a hash of
that name and of what follows. A file that cannot be read, or whose content is not what was written under its name,
counts as absent: the cache can be deleted at any time.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from hashlib import sha256
from pathlib import Path

from cuttings.cache.packed import PackedAnalyses, packed
from cuttings.common.files.whole_files import write_whole
from cuttings.model import Analysis, Article

Recogniser = Callable[[Sequence[Article]], Iterable[Analysis]]
_DIGEST_BYTES = sha256().digest_size


def analyse_cached(
    articles: Sequence[Article], folder: Path, recogniser_id: str, recogniser: Recogniser
) -> PackedAnalyses:
    """The analysis of every article, by article id.

    It is read from `folder` if it is there for `recogniser_id`; otherwise `recogniser` makes it, and it is stored. None
    is unpacked before it is asked for.
    """
    names = {article.id: _key(article, recogniser_id) for article in articles}
    found, missing = PackedAnalyses(), []
    for article in articles:
        content = _load(folder / names[article.id])
        if content is None:
            missing.append(article)
        else:
            found.add(article.id, content, names[article.id])
    for article, analysis in zip(missing, recogniser(missing), strict=True):
        content, name = packed(analysis), names[article.id]
        write_whole(folder / name, _digest(name, content) + content)
        found.add(article.id, content, name)
    return found.in_order(list(names))


def forget_stale(folder: Path, articles: Sequence[Article], recogniser_id: str) -> int:
    """Delete the files in `folder` for other articles or another recogniser; return the number of deleted files."""
    keep = {_key(article, recogniser_id) for article in articles}
    stale = [path for path in folder.glob("*.analysis") if path.name not in keep]
    for path in stale:
        path.unlink(missing_ok=True)
    return len(stale)


def _key(article: Article, recogniser_id: str) -> str:
    blocks = [(b.start, b.end, b.role) for b in article.blocks]
    content = json.dumps([recogniser_id, article.text, blocks]).encode()
    return sha256(content).hexdigest()[:32] + ".analysis"


def _load(path: Path) -> bytes | None:
    try:
        content = path.read_bytes()
    except OSError:
        return None
    digest, rest = content[:_DIGEST_BYTES], content[_DIGEST_BYTES:]
    return rest if digest == _digest(path.name, rest) else None


def _digest(name: str, content: bytes) -> bytes:
    return sha256(name.encode() + content).digest()
