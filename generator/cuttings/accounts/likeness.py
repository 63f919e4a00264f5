"""Aligns sentences of several accounts that say the same.

Sentences are compared by their names, figures and words, weighted by rarity (cosine of tf-idf vectors; Salton and
Buckley 1988), through an index of what they share, and within one event only.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import fsum, sqrt

from cuttings.accounts.amounts import Amount
from cuttings.accounts.denials import denies
from cuttings.accounts.sentences import Account, Told
from cuttings.model import VERB_TAGS, Passage, Role

MIN_SAME_SENTENCE_COSINE = 0.47  # cosine from which two sentences say the same
MAX_COMPARISON_ROWS = 6  # shown of an event
MAX_SENTENCES_PER_ROW = 4  # sentences of one row
# factor on the weight of a name that most accounts have: within the event it distinguishes little
COMMON_NAME_FACTOR = 0.5
MIN_COMPARED_FEATURES = 5  # features that a sentence must have to be compared
MAX_SENTENCES_SHARING_FEATURE = 60  # sentences that share a feature; a feature of more sentences is ignored
COMPARED_SENTENCE_WORDS = range(9, 60)  # words of a sentence that can be read by itself

Pairs = Mapping[int, Mapping[int, float]]


def complete(account: Account, told: Told) -> bool:
    """Whether it is a complete sentence: in the body, with a verb, with a proper beginning and end."""
    text = account.article.text[told.start : told.end].strip()
    tokens = account.analysis.tokens
    if (
        told.role is not Role.BODY
        or len(told.words) not in COMPARED_SENTENCE_WORDS
        or "\n\n" in text
        or _broken(account, told, text)
    ):
        return False
    if text[-1:] not in ".!?\"”’'" or not (text[0].isupper() or text[0].isdigit() or text[0] in "\"“‘'`"):
        return False
    verbs = [w for w in told.words if tokens.tags[w] in VERB_TAGS]
    return bool(verbs) and any(tokens.dependencies[w] in ("nsubj", "nsubjpass", "expl") for w in told.words)


def _counted(account: Account, told: Told) -> dict[str, list[Amount]]:
    """The figures of a sentence by the noun (lemma) that they count: "sentence" of "three life sentences"."""
    tokens = account.analysis.tokens
    found: dict[str, list[Amount]] = defaultdict(list)
    for amount in told.amounts:
        word = bisect_left(tokens.starts, amount.end)
        if word in told.words and tokens.dependencies[word] in ("amod", "compound") and tokens.heads[word] > word:
            word = tokens.heads[word]
        if word in told.words and tokens.tags[word] == "NOUN":
            found[tokens.lemmas[word]].append(amount)
    return found


def _contradict(a: Mapping[str, Sequence[Amount]], b: Mapping[str, Sequence[Amount]]) -> bool:
    """Whether two sentences count the same thing, and no figure of one can be that of the other."""
    return any(all(x.high < y.low or y.high < x.low for x in a[noun] for y in b[noun]) for noun in a.keys() & b.keys())


def within(weights: Mapping[str, float], holders: Mapping[str, frozenset[int]]) -> Mapping[str, float]:
    """The weights of an event's features: names that most of its accounts have count for less."""
    groups = len(frozenset().union(*holders.values()))
    return {
        f: weights[f] * (COMMON_NAME_FACTOR if "/" in f and 2 * len(held) > groups else 1.0)
        for f, held in holders.items()
    }


def _broken(account: Account, told: Told, text: str) -> bool:
    """Whether a sentence was cut at a full stop that does not end it ("4. 6", "Sgt."), or inside a quotation."""
    after = account.article.text[told.end : told.end + 3].lstrip(" ")
    if re.search(r"(?:\d|\b(?:[A-Z]|[A-Z][a-z]{1,3}))\.$", text) and (after[:1].isalnum() and not _ends(text)):
        return True
    pairs = ((text.count("“"), text.count("”")), (text.count("``"), text.count("''")))
    return text.count('"') % 2 == 1 or any(opened != closed for opened, closed in pairs)


def _ends(text: str) -> bool:
    """Whether the full stop after the last word can end a sentence: after a year, say, or "Inc."."""
    return bool(re.search(r"\b(?:1\d|20)\d\d\.$|\b(?:Inc|Corp|Ltd|Co|Jr)\.$", text))


def likenesses(sentences: Sequence[Told], weights: Mapping[str, float]) -> Pairs:
    """Return the cosine of every two sentences of different articles that share a distinctive feature."""
    index: dict[str, list[int]] = defaultdict(list)
    lengths = []
    for n, told in enumerate(sentences):
        lengths.append(sqrt(fsum(weights[f] ** 2 for f in told.features)) or 1.0)
        for feature in told.features:
            index[feature].append(n)
    dots: dict[int, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    for feature in sorted(index):
        holders = index[feature]
        if len(holders) <= MAX_SENTENCES_SHARING_FEATURE:
            for a in holders:
                for b in holders:
                    if sentences[a].article != sentences[b].article:
                        dots[a][b] += weights[feature] ** 2
    return {a: {b: dot / (lengths[a] * lengths[b]) for b, dot in near.items()} for a, near in dots.items()}


def say_the_same(
    accounts: Sequence[Account], sentences: Sequence[Told], pairs: Pairs
) -> tuple[tuple[Passage, ...], ...]:
    """Return rows of sentences that say the same, one of each account, the row with most accounts first."""
    by_id = {a.article.id: a for a in accounts}
    fit = [complete(by_id[t.article], t) and len(t.features) >= MIN_COMPARED_FEATURES for t in sentences]
    counted = [_counted(by_id[t.article], t) for t in sentences]
    denied = [denies(by_id[t.article], t) for t in sentences]
    stars = []
    for n, near in sorted(pairs.items()):
        if not fit[n]:
            continue
        best: dict[int, tuple[float, int]] = {}
        for other, likeness in near.items():
            group = sentences[other].group
            alike = likeness >= MIN_SAME_SENTENCE_COSINE and fit[other] and group != sentences[n].group
            if alike and denied[n] == denied[other] and not _contradict(counted[n], counted[other]):
                best[group] = max(best.get(group, (0.0, -1)), (likeness, -other))
        if best:
            stars.append((len(best), sum(b[0] for b in best.values()), n, sorted(best.values(), reverse=True)))
    stars.sort(key=lambda s: (-s[0], -s[1]))
    used: set[int] = set()
    rows: list[tuple[Passage, ...]] = []
    for _, _, n, best_found in stars:
        row = [n]
        for _, other in best_found:
            if not any(_contradict(counted[m], counted[-other]) for m in row):
                row.append(-other)
        if not used & set(row) and len(rows) < MAX_COMPARISON_ROWS:
            rows.append(tuple(sentences[m].passage() for m in row[:MAX_SENTENCES_PER_ROW]))
            used.update(row)
            used.update(m for m, likeness in pairs[n].items() if likeness >= MIN_SAME_SENTENCE_COSINE)
    return tuple(rows)
