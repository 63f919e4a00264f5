"""What tells reports of one kind apart: the scores of matches, the month of a column, the verbs of the news."""

from __future__ import annotations

import re
from functools import cache

from cuttings.common.facts import load_facts, word_set
from cuttings.common.text import alternation, fold
from cuttings.events.news import sentences_in
from cuttings.model import VERB_TAGS, Analysis, Article, Role

SCORE_CHARS = 400  # of the text, in which a report of a match gives its result
MAX_SCORE = 199
SAME_COLUMN_SHARE = 0.5  # of the words of two titles, besides their months, that are the same
NEWS_VERB_STEM_CHARS = 5  # letters by which "killed" and "killing" count as one word
_MATCH_RESULT = re.compile(
    r"(?<![\w.,:/–-])(\d{1,3})\s?[-–]\s?(\d{1,3})(?![\w:/–-]|[.,]\d|\s?(?:years?|days?|hours?|miles?)\b)"
)


def own_name(article: Article) -> list[tuple[int, int]]:
    """Where the text names the outlet that published it: that is no evidence of what it reports."""
    name = re.sub(r"(?i)^the\s", "", article.outlet or "").strip()
    if len(name) < 2:
        return []
    written = r"\s+".join(map(re.escape, name.split()))
    return [m.span() for m in re.finditer(rf"(?<!\w){written}(?!\w)", article.text, re.IGNORECASE)]


def scores(article: Article) -> frozenset[tuple[int, int]]:
    """The results of matches that the opening gives, such as (3, 1), whoever is named first."""
    pairs = ((int(m[1]), int(m[2])) for m in _MATCH_RESULT.finditer(article.text, 0, SCORE_CHARS))
    return frozenset((max(p), min(p)) for p in pairs if max(p) <= MAX_SCORE)


def months_titled(title: str) -> frozenset[str]:
    """The months that a title names without a day, by three letters: "Books to read in May"."""
    return frozenset(m[1][:3].lower() for m in _month().finditer(title))


def title_words(title: str) -> frozenset[str]:
    """The words of a title, without months and years."""
    return frozenset(re.findall(r"[^\W\d]{3,}", fold(_month().sub(" ", title))))


@cache
def _month() -> re.Pattern[str]:
    """A month with a capital, not beside a day or before a name's other half ("May Fenn")."""
    months = alternation([form.capitalize() for forms in load_facts("dates")["months"] for form in forms])
    return re.compile(rf"(?<!\d\s)\b({months})\b\.?(?!\s?\d{{1,2}}\b)(?!\s[A-Z][a-z])")


def news_verbs(article: Article, analysis: Analysis) -> frozenset[str]:
    """The stems of the verbs of the first sentence of the body, without those of saying and those that say little."""
    first = next(sentences_in(article, analysis, Role.BODY), None)
    if first is None:
        return frozenset()
    tokens = analysis.tokens
    verbs = (word for word in tokens.within(first.start, first.end) if tokens.tags[word] in VERB_TAGS - {"AUX"})
    lemmas = {tokens.lemmas[word].lower() for word in verbs}
    empty = word_set("events", "light_verbs") | load_facts("reporting-verbs")["verbs"].keys()
    return frozenset(lemma[:NEWS_VERB_STEM_CHARS] for lemma in lemmas - empty)


def tells(vocabulary: frozenset[str], verbs: frozenset[str]) -> bool:
    """Whether a text with this vocabulary has one of the verbs, or a noun of its stem."""
    return any(word[:NEWS_VERB_STEM_CHARS] in verbs for word in vocabulary)
