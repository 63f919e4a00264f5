"""What an article has as its news: on which weekdays it happened, and which stage of a case in court it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from cuttings.common.facts import load_facts
from cuttings.common.text import alternation
from cuttings.dates import full_day, resolve_dates
from cuttings.dates.stated import weekdays
from cuttings.model import Analysis, Article, Role, Sentence

NEWS_SENTENCES = 2  # sentences of a body that tell the news, the first of them what is newest
MAX_DAYS_BEFORE_REPORT = 7  # days: an earlier day is background
# dependencies of words that only describe somebody: "the convicted robber", "a man sentenced to death escaped"
_DESCRIBING = frozenset({"acl", "advcl", "amod", "compound", "nmod", "poss", "relcl"})


def news_weekdays(article: Article, analysis: Analysis, sentences: int = NEWS_SENTENCES) -> frozenset[int]:
    """The weekdays (Monday is 0) that the first sentences of the body name, also as "yesterday" or by their date."""
    found: set[int] = set()
    for sentence in islice(sentences_in(article, analysis, Role.BODY), sentences):
        text = article.text[sentence.start : sentence.end]
        found.update(weekdays()[m[0].lower()] for m in _weekday().finditer(text))
        if published := full_day(article.published):
            days = filter(None, (full_day(span.edtf) for span in resolve_dates(text, article.published)))
            found.update(d.weekday() for d in days if 0 <= (published - d).days <= MAX_DAYS_BEFORE_REPORT)
    return frozenset(found)


@cache
def _weekday() -> re.Pattern[str]:
    """A weekday near the report: not "last Thursday", nor "on Thursdays"."""
    names = alternation([words[0].capitalize() for words in load_facts("dates")["weekdays"]])
    return re.compile(rf"(?<![Ll]ast )(?<![Nn]ext )\b(?:{names})\b")


def case_stage(article: Article, analysis: Analysis) -> str | None:
    """The stage of a case in court that the headline tells of, or else the first sentence: "plea", "verdict"."""
    tokens = analysis.tokens
    for role in (Role.TITLE, Role.BODY):
        for sentence in islice(sentences_in(article, analysis, role), 1):
            words = tokens.within(sentence.start, sentence.end)
            lemmas = {tokens.lemmas[word].lower() for word in words if tokens.dependencies[word] not in _DESCRIBING}
            for stage, telling in load_facts("events")["stages_of_a_case"].items():
                if not lemmas.isdisjoint(telling):
                    return str(stage)
    return None


def sentences_in(article: Article, analysis: Analysis, role: Role) -> Iterator[Sentence]:
    """Yield the sentences of an article that stand in blocks of a role, in the order of the text."""
    return (s for s in sorted(analysis.sentences, key=lambda s: s.start) if article.role_at(s.start) is role)
