"""Recognises comment: columns, editorials, analyses. They are about what happened, and are no account of it."""

from __future__ import annotations

import re
from functools import cache
from math import log1p

from cuttings.common.facts import load_facts
from cuttings.common.text import alternation
from cuttings.model import Article

MIN_COMMENT_LOG_ODDS = 1.5
MIN_WORDS_OF_COMMENT = 6  # a single question or "we" makes no comment
LABELLED_CHARS = 300  # of the text, in which a desk's label can be
# Fitted to 395 articles of American and British outlets of 2012 to 2020, of which 77 are labelled as opinion or come
# from columnists: of five parts, each judged by the others, half of the labelled ones are above the bound and 1 % of
# the others, most of these analyses without a label.
LOG_ODDS_BY_SIGN = {"self": 0.61, "us": 0.77, "duties": 0.26, "questions": 0.45, "readers": 0.37, "speech": -1.45}
_QUOTED_SPEECH = re.compile(r"\u201c[^\u201d]*\u201d?|\"[^\"]*\"?")
_SIGNS_OF_COMMENT = {
    "self": re.compile(r"\b(?:I|[Mm]y|me)\b"),
    "us": re.compile(r"\b(?:[Ww]e|[Oo]ur|us)\b"),
    "duties": re.compile(r"\b(?:should|must|ought|need to|let['\u2019]s)\b"),
    "questions": re.compile(r"\?"),
    "readers": re.compile(r"\b[Yy]our?\b"),
}
_REPORTED_SPEECH = re.compile(r"\b(?:said|told|says|according to|announced|added)\b")


def is_comment(article: Article) -> bool:
    """Whether an article is labelled as opinion, or is written as one: with "I", "we", "should", and little speech."""
    if _label().search(article.title) or _label().search(article.text, 0, LABELLED_CHARS):
        return True
    body = article.body()
    own = _QUOTED_SPEECH.sub(" ", body)
    found = {sign: len(pattern.findall(own)) for sign, pattern in _SIGNS_OF_COMMENT.items()}
    if sum(found.values()) < MIN_WORDS_OF_COMMENT:
        return False
    found["speech"] = len(_REPORTED_SPEECH.findall(body))
    rate = 1000 / max(len(own.split()), 1)
    return sum(LOG_ODDS_BY_SIGN[sign] * log1p(n * rate) for sign, n in found.items()) >= MIN_COMMENT_LOG_ODDS


@cache
def _label() -> re.Pattern[str]:
    """Labels of desks: before a headline and a colon, or in words that no report has."""
    facts = load_facts("events")
    first, anywhere = alternation(facts["labels_of_comment"]), alternation(facts["signs_of_comment"])
    return re.compile(rf"\A\W*(?:{first})\s?[:|\u2013\u2014-]|\b(?:{anywhere})\b", re.IGNORECASE)
