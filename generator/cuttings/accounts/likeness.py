"""Aligns sentences of several accounts that say the same.

Sentences are compared by their names, figures and words, weighted by rarity (cosine of tf-idf vectors; Salton and
Buckley 1988), through an index of what they share, and within one event only. They are grouped by complete linkage:
every two of a row must say the same, so that a sentence that tells of two things does not join those that tell of one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import fsum, sqrt

from cuttings.accounts.propositions import Proposition
from cuttings.accounts.sentences import Account, Told
from cuttings.common.facts import word_set
from cuttings.common.text import is_cut_in_address
from cuttings.model import VERB_TAGS, Passage, Role

# Cosines from which two sentences say the same, and from which every two of a row do. Of 292 sentences that a reader
# judged, 12 of the 17 wrong ones lie below, and one in ten of the right ones.
MIN_SAME_SENTENCE_COSINE = 0.54
MIN_ROW_COSINE = 0.45
MAX_COMPARISON_ROWS = 6  # shown of an event
MAX_SENTENCES_PER_ROW = 4  # sentences of one row
# factor on the weight of a name that most accounts have: within the event it distinguishes little
COMMON_NAME_FACTOR = 0.5
MIN_COMPARED_FEATURES = 5  # features that a sentence must have to be compared
MAX_SENTENCES_SHARING_FEATURE = 60  # sentences that share a feature; a feature of more sentences is ignored
COMPARED_SENTENCE_WORDS = range(9, 60)  # words of a sentence that can be read by itself

_QUOTED_BEGINNING = re.compile(r"[\"“‘'`]+(?:\w|[$£€(\[…-]|\.\.)")
_ENDING_MARKS = frozenset(".!?\"”’'")
# before a figure that begins with its decimal point: "with a .45"
_CUT_BEFORE = re.compile(r"(?:\s|\b(?:an?|the|his|her|their|of|with|and))\s?\.\s*$", re.IGNORECASE)

Pairs = Mapping[int, Mapping[int, float]]


def complete(account: Account, told: Told) -> bool:
    """Whether it is a complete sentence: in the body, with a verb, with a proper beginning and end."""
    text = account.article.text[told.start : told.end].strip()
    tokens = account.analysis.tokens
    if told.role is not Role.BODY or len(told.words) not in COMPARED_SENTENCE_WORDS or "\n\n" in text:
        return False
    if not begins_and_ends(account, told) or _is_amid_quotation(text):
        return False
    verbs = [w for w in told.words if tokens.tags[w] in VERB_TAGS]
    return bool(verbs) and any(tokens.dependencies[w] in ("nsubj", "nsubjpass", "expl") for w in told.words)


def begins_and_ends(account: Account, told: Told) -> bool:
    """Whether a sentence has a proper beginning and end; a quotation may go on before and after it."""
    text = account.article.text[told.start : told.end].strip()
    begins = text[:1].isupper() or text[:1].isdigit() or bool(_QUOTED_BEGINNING.match(text))
    return begins and text[-1:] in _ENDING_MARKS and not _broken(account, told, text)


def within(weights: Mapping[str, float], holders: Mapping[str, frozenset[int]]) -> Mapping[str, float]:
    """The weights of an event's features: names that most of its accounts have count for less."""
    groups = len(frozenset().union(*holders.values()))
    return {
        f: weights[f] * (COMMON_NAME_FACTOR if "/" in f and 2 * len(held) > groups else 1.0)
        for f, held in holders.items()
    }


def _broken(account: Account, told: Told, text: str) -> bool:
    """Whether a sentence was cut at a full stop that does not end it ("4. 6", "a .45", "Sgt.")."""
    if is_cut_in_address(account.article.text, told.start, told.end):
        return True
    after = account.article.text[told.end : told.end + 3].lstrip(" ")
    if re.search(r"(?:\d|\b(?:[A-Z]|[A-Z][a-z]{1,3}))\.$", text) and (after[:1].isalnum() and not _ends(text)):
        return True
    if text.rsplit(maxsplit=1)[-1] in word_set("titles", "abbreviated"):  # a title before the name of who spoke
        return True
    before = account.article.text[max(0, told.start - len(" with a . ")) : told.start]
    return text[0].isdigit() and (bool(_CUT_BEFORE.search(before)) or _begins_a_name(account, told))


def _is_amid_quotation(text: str) -> bool:
    pairs = ((text.count("“"), text.count("”")), (text.count("``"), text.count("''")))
    return text.count('"') % 2 == 1 or any(opened != closed for opened, closed in pairs)


def _begins_a_name(account: Account, told: Told) -> bool:
    """Whether words without a subject precede a sentence in its line: "A loaded . 38 - calibre revolver"."""
    before = next((other for other in account.sentences if other.end <= told.start <= other.end + 1), None)
    if before is None or "\n" in account.article.text[before.end : told.start]:
        return False
    tokens = account.analysis.tokens
    return not any(tokens.dependencies[word] in ("nsubj", "nsubjpass", "expl") for word in before.words)


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
    claims = [Proposition(by_id[t.article], t) for t in sentences]
    found = []
    for n, near in sorted(pairs.items()):
        if not fit[n]:
            continue
        best: dict[int, tuple[float, int]] = {}
        for other, likeness in near.items():
            group = sentences[other].group
            alike = likeness >= MIN_SAME_SENTENCE_COSINE and fit[other] and group != sentences[n].group
            if alike and claims[n].says_the_same(claims[other], likeness):
                best[group] = max(best.get(group, (0.0, -1)), (likeness, -other))
        if best:
            row, likeness = _row(n, best.values(), claims, pairs)
            found.append((len(row), likeness, row))
    found.sort(key=lambda r: (-r[0], -r[1]))
    used: set[int] = set()
    rows: list[tuple[Passage, ...]] = []
    for _, _, row in found:
        if not used & set(row) and len(rows) < MAX_COMPARISON_ROWS:
            rows.append(tuple(sentences[m].passage() for m in row[:MAX_SENTENCES_PER_ROW]))
            used.update(row)
            used.update(m for m, likeness in pairs[row[0]].items() if likeness >= MIN_SAME_SENTENCE_COSINE)
    return tuple(rows)


def _row(
    first: int, best: Iterable[tuple[float, int]], claims: Sequence[Proposition], pairs: Pairs
) -> tuple[list[int], float]:
    """A sentence with those of the `best` of other accounts that say the same as all before, and their likeness."""
    row, total = [first], 0.0
    for likeness, other in sorted(best, reverse=True):
        near = {m: pairs.get(m, {}).get(-other, 0.0) for m in row[1:]}
        if all(n >= MIN_ROW_COSINE and claims[m].says_the_same(claims[-other], n) for m, n in near.items()):
            row.append(-other)
            total += likeness
    return row, total
