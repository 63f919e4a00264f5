"""Caches the analyses of articles, so that only new or changed articles are analysed again.

There is one file for each article, named by a hash of its text, its blocks and the recogniser, which is also in it. A
file that cannot be read, or whose content is not what was written under its name, counts as absent: the cache can be
deleted at any time.
"""

from __future__ import annotations

import hashlib
import json
from array import array
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from sys import intern
from typing import Any

from cuttings.cache.kept import keep, kept
from cuttings.cache.packed import PackedAnalyses
from cuttings.model import Analysis, Article, Label, Name, Sentence, Tokens

Recogniser = Callable[[Sequence[Article]], Iterable[Analysis]]


def analyse_cached(
    articles: Sequence[Article], folder: Path, recogniser_id: str, recogniser: Recogniser
) -> PackedAnalyses:
    """The analysis of every article, by article id.

    It is read from `folder` if it is there for `recogniser_id`; otherwise `recogniser` makes it, and it is stored.
    """
    paths = {article.id: folder / _key(article, recogniser_id) for article in articles}
    found, missing = PackedAnalyses(), []
    for article in articles:
        analysis = _load(paths[article.id])
        if analysis is None:
            missing.append(article)
        else:
            found.add(article.id, analysis)
    for article, analysis in zip(missing, recogniser(missing), strict=True):
        plain = _plain(analysis)
        keep(paths[article.id], paths[article.id].name, plain)
        found.add(article.id, _from_plain(plain))
    return found.in_order(list(paths))


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
    return hashlib.sha256(content).hexdigest()[:32] + ".analysis"


def _plain(analysis: Analysis) -> dict[str, Any]:
    tokens = analysis.tokens
    return {
        "sentences": [(s.start, s.end, s.anchor) for s in analysis.sentences],
        "names": [(n.start, n.end, n.label, n.likelihoods) for n in analysis.names],
        "spans": [list(tokens.starts), list(tokens.ends), list(tokens.heads)],
        "words": [_columns(tokens.lemmas), _columns(tokens.tags), _columns(tokens.dependencies)],
    }


def _columns(words: Sequence[str]) -> tuple[list[str], list[int]]:
    """The distinct `words` in order, and for each word its index among them."""
    vocabulary = {word: i for i, word in enumerate(dict.fromkeys(words))}
    return list(vocabulary), [vocabulary[word] for word in words]


def _words(vocabulary: Sequence[str], index: Sequence[int]) -> tuple[str, ...]:
    """The words that `_columns` was given; equal ones are the same object in all articles."""
    known = [intern(word) for word in vocabulary]
    return tuple(known[i] for i in index)


def _load(path: Path) -> Analysis | None:
    try:
        return _from_plain(kept(path, path.name))
    except (ValueError, KeyError, TypeError, IndexError):
        return None


def _from_plain(plain: dict[str, Any]) -> Analysis:
    starts, ends, heads = (array("i", column) for column in plain["spans"])
    lemmas, tags, dependencies = (_words(*columns) for columns in plain["words"])
    return Analysis(
        tuple(Sentence(start, end, anchor) for start, end, anchor in plain["sentences"]),
        Tokens(starts, ends, heads, lemmas, tags, dependencies),
        tuple(Name(start, end, Label(label), tuple(likely)) for start, end, label, likely in plain["names"]),
    )
