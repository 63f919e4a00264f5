"""Finds what only one account says: sentences with a name or figure, and words, that no other account has."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from math import fsum, sqrt

from cuttings.accounts.amounts import MIN_ROUND_FIGURE, Amount
from cuttings.accounts.asides import QUOTED_SPANS, is_aside, is_of_one_named_before, news_of
from cuttings.accounts.likeness import MIN_COMPARED_FEATURES, Pairs, complete
from cuttings.accounts.propositions import MIN_RELATED_COSINE
from cuttings.accounts.sentences import Account, Told, frequency, stem
from cuttings.common.facts import load_facts, word_set
from cuttings.common.passages.back_references import leans, refers_back
from cuttings.common.text import alternation
from cuttings.model import NOUN_TAGS, Passage

MIN_NEW_CONTENT_SHARE = 0.62  # share of a sentence's content that no other account may have
MIN_NEW_FEATURE_SHARE = 0.4  # share of a sentence's whole content, the event's own subject included, that must be new
CORE_NAME_ACCOUNT_SHARE = 0.67  # share of the accounts that must have a name before it counts as the event's own
MIN_NEW_WORDS = 2  # new words that such a sentence must have, beside a new name or figure
MAX_ACCOUNTS_WITHOUT_CORE_WORDS = 3  # accounts
# share of the other articles that may have what ties a sentence to the event: of 36 sentences that readers judged, 3
# of the 19 right ones and 9 of the 17 that told of something else rest only on what is more common
MAX_SHARE_ELSEWHERE = 0.15
MIN_ARTICLES_ELSEWHERE = 50  # of fewer, their share says little: they may all be on one subject
MAX_TRIVIAL_FIGURE = 2  # a figure this small is not evidence by itself
# weight of a word found in one article in forty: two accounts that share it report the same thing
MIN_RARE_WORD_WEIGHT = 3.7
MAX_STEPS_UP_GRAMMAR = 40  # steps up a sentence's grammar
MAX_UNIQUE_SENTENCES_PER_ACCOUNT = 3
MAX_ROUNDING = 1.3  # by what factor a figure and its rounder form differ at most
MIN_WORDS_TOLD_ELSEWHERE = 3  # shared words from which a sentence of another account may say the same


def only_here(
    accounts: Sequence[Account],
    sentences: Sequence[Told],
    pairs: Pairs,
    weights: Mapping[str, float],
    common: Collection[str] = frozenset(),
) -> tuple[Passage, ...]:
    """Return the most informative sentences of each account whose content no other account has, copies included.

    Each has something that most accounts have, which is not one of the `common` features (`common_elsewhere`).
    """
    by_id = {a.article.id: a for a in accounts}
    if len(by_id) < 2:
        return ()
    holders = _holders((feature, told.article) for told in sentences for feature in told.features)
    _add_near_figures(holders, [(amount, told.article) for told in sentences for amount in told.amounts])
    # what so few accounts share need not be the event's subject, unless it is a name
    few = len(by_id) <= MAX_ACCOUNTS_WITHOUT_CORE_WORDS
    core = frozenset(f for f, held in holders.items() if 2 * len(held) > len(by_id) and ("/" in f or not few))
    having, news = _having(sentences), news_of(accounts)
    names = _holders((name, told.article) for told in sentences for name in told.names)
    known = frozenset(n for n, held in names.items() if len(held) >= CORE_NAME_ACCOUNT_SHARE * len(by_id))
    found: dict[str, list[tuple[float, Told]]] = defaultdict(list)
    for n, told in enumerate(sentences):
        account = by_id[told.article]
        alike = max(pairs.get(n, {}).values(), default=0.0)
        if alike >= MIN_RELATED_COSINE or not complete(account, told) or _formula(account, told):
            continue
        if _is_bare_quotation(account, told) or is_of_one_named_before(account, told) or _hangs(account, told):
            continue
        if is_aside(account, told, news, common):
            continue
        source = _source(account, told)
        own = told.names - known
        if any(names[name] != {told.article} for name in own):
            continue
        tied = not common or not (told.features & core).issubset(common)
        merit = _merit(told, source, weights, holders, core) if tied and (own or _counts(told, holders)) else 0.0
        if merit > 0 and _most_shared(told, having, sentences, core) < MIN_WORDS_TOLD_ELSEWHERE:
            found[told.article].append((merit, told))
    out = []
    for article in sorted(found):
        best = sorted(found[article], key=lambda f: (-f[0], f[1].start))[:MAX_UNIQUE_SENTENCES_PER_ACCOUNT]
        out += [told.passage() for _, told in best]
    return tuple(out)


def common_elsewhere(accounts: Sequence[Account], weights: Mapping[str, float], count: int) -> frozenset[str]:
    """The features of an event's accounts that too many other articles have, of `count` with these `weights`.

    A sentence that shares only those with the other accounts may be an aside: everybody names the president. None where
    there are few other articles.
    """
    others = count - len(accounts)
    if others < MIN_ARTICLES_ELSEWHERE:
        return frozenset()
    having = Counter(feature for account in accounts for feature in account.features)
    most = MAX_SHARE_ELSEWHERE * others
    return frozenset(f for f, inside in having.items() if round(frequency(weights[f], count)) - inside > most)


def _having(sentences: Sequence[Told]) -> Mapping[str, list[int]]:
    """The sentences, by number, that have each feature."""
    having: dict[str, list[int]] = defaultdict(list)
    for n, told in enumerate(sentences):
        for feature in told.features:
            having[feature].append(n)
    return having


def _most_shared(told: Told, having: Mapping[str, list[int]], sentences: Sequence[Told], core: frozenset[str]) -> int:
    """Return how many features, common ones excluded, `told` shares at most with one sentence of another account."""
    shared = Counter(n for f in sorted(told.features - core) for n in having[f] if sentences[n].article != told.article)
    return max(shared.values(), default=0)


def _source(account: Account, told: Told) -> frozenset[str]:
    """Return the features of the attribution: they are not part of what is said."""
    tokens = account.analysis.tokens
    tops = {
        w
        for w in told.words
        if account.word(w) == "according"
        or (
            tokens.dependencies[w] == "nsubj"
            and tokens.lemmas[tokens.heads[w]].lower() in word_set("disputes", "assert")
        )
    }
    out: set[str] = set()
    for word in told.words:
        at, steps = word, 0
        while at not in tops and tokens.heads[at] != at and steps < MAX_STEPS_UP_GRAMMAR:
            at, steps = tokens.heads[at], steps + 1
        if at in tops:
            out.add(stem(tokens.lemmas[word]))
            start = tokens.starts[word]
            out |= {m.entity for m in told.mentions if m.start <= start < m.end}
    return frozenset(out)


def _counts(told: Told, holders: Mapping[str, set[str]]) -> bool:
    """Whether a sentence has a figure above two that no other account gives."""
    return any(a.value > MAX_TRIVIAL_FIGURE and holders[f"={a.value:g}"] == {told.article} for a in told.amounts)


def _add_near_figures(holders: dict[str, set[str]], told: Sequence[tuple[Amount, str]]) -> None:
    """Add to the holders of each figure the articles that give it in another precision: "nearly 14 bn" of "13.9 bn"."""
    by_currency: dict[str, dict[float, Amount]] = defaultdict(dict)
    for amount, _ in told:
        if amount.value >= MIN_ROUND_FIGURE:
            wider = by_currency[amount.currency].get(amount.value, amount)
            by_currency[amount.currency][amount.value] = max(amount, wider, key=lambda a: a.high - a.low)
    held = {feature: frozenset(articles) for feature, articles in holders.items()}
    for amounts in by_currency.values():
        values = sorted(amounts)
        for n, value in enumerate(values):
            for other in values[n + 1 : bisect_right(values, value * MAX_ROUNDING)]:
                if amounts[value].agrees(amounts[other]):
                    holders[f"={value:g}"] |= held[f"={other:g}"]
                    holders[f"={other:g}"] |= held[f"={value:g}"]


def _is_bare_quotation(account: Account, told: Told) -> bool:
    """Whether a sentence is amid somebody's words, or has nothing besides them that names whose ("he said")."""
    text, tokens = account.article.text, account.analysis.tokens
    before = text[text.rfind("\n", 0, told.start) + 1 : told.start]
    if before.count("“") > before.count("”") or before.count('"') % 2 == 1:
        return True
    if text[told.start] not in '“"':
        return False
    quoted = [m.span() for m in QUOTED_SPANS.finditer(text, told.start, told.end)]
    outside = (w for w in told.words if not any(start <= tokens.starts[w] < end for start, end in quoted))
    return not any(tokens.tags[w] in NOUN_TAGS for w in outside)


def _hangs(account: Account, told: Told) -> bool:
    """Whether a sentence leans on the one before: "For his part, Berg", "During that race, Berg"."""
    text = account.article.text
    quoted = text[told.start] in '“"'
    return leans(text[told.start : told.end], first_person=quoted) or refers_back(
        text, account.analysis.tokens, told.words
    )


def _holders(pairs: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    holders: dict[str, set[str]] = defaultdict(set)
    for what, article in pairs:
        holders[what].add(article)
    return holders


@cache
def _formulas() -> re.Pattern[str]:
    return re.compile(alternation(load_facts("disputes")["formulas"]), re.IGNORECASE)


def _formula(account: Account, told: Told) -> bool:
    """Whether a sentence is a stock phrase of newspapers, such as that nobody could be reached for comment."""
    return bool(_formulas().search(account.article.text, told.start, told.end))


def _merit(
    told: Told,
    source: frozenset[str],
    weights: Mapping[str, float],
    holders: Mapping[str, set[str]],
    core: frozenset[str],
) -> float:
    """Return how much of a sentence is new; 0 where other accounts have its names, figures or words too."""
    central = told.features & core
    content = told.features - core - source
    new = {f for f in content if holders[f] == {told.article}}
    old = content - new
    if len(content) < MIN_COMPARED_FEATURES or not (any("/" in f for f in central) or len(central) > 1):
        return 0.0
    if any("/" in f or f.startswith("=") or weights[f] > MIN_RARE_WORD_WEIGHT for f in old):
        return 0.0
    named = any("/" in f or f.startswith("=") for f in new)
    if sum("/" not in f and not f.startswith("=") for f in new) < MIN_NEW_WORDS + (not named):
        return 0.0
    if len(new) < MIN_NEW_FEATURE_SHARE * len(told.features):
        return 0.0
    mass = fsum(weights[f] for f in new)  # exact, so that the order of a set changes nothing
    share = mass / (mass + fsum(weights[f] for f in old))
    return mass / sqrt(len(content)) if share >= MIN_NEW_CONTENT_SHARE else 0.0
