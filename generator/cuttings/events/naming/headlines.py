"""What an event is called: the most central headline of its reports."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from functools import cache
from statistics import fmean

from cuttings.common.facts import load_facts, word_set
from cuttings.common.text import alternation, fold
from cuttings.events.account import Account
from cuttings.events.features import Channel
from cuttings.model import Article

GOOD_HEADLINE_WORDS = range(4, 16)  # the length of a good headline
HEADLINE_FLAW_COST = 0.15  # what a flaw of a headline costs, as a share of it that other accounts repeat
MIN_ACCOUNTS_THAT_AGREE = 2  # other accounts, from which these tell that a name or figure of a title is unusual
MIN_SPELT_LETTERS = 5  # letters of a name whose spelling is compared
MIN_SPELLING_RATIO = 0.75  # of two spellings of one name (Ratcliff & Metzener 1988)
# the site's title before a page's own: "Ada Fenn - Ada Fenn: a life"
_DOUBLED = re.compile(r"(?P<part>\S.{3,}?)\s*[-–—|:]\s+(?P<again>(?P=part)(?!\w))", re.IGNORECASE)


def best_headline(articles: Sequence[Article], accounts: Sequence[Account], idf: Mapping[str, float]) -> str:
    """Return the title that the other accounts repeat most of, as written, without a desk's label before it.

    A name that most accounts spell otherwise and a figure that most do not give are flaws of a title.
    """
    titles = [plain_title(article.title) for article in articles]
    spellings = _usual_names(accounts)
    leads = [account.vocabulary for account in accounts]
    usual = min(idf.values(), default=1.0)

    def merit(i: int) -> float:
        words = words_of_title(titles[i])
        mass = sum(idf.get(w, usual) for w in words) or 1.0
        others = [sum(idf.get(w, usual) for w in words if w in leads[j]) / mass for j in range(len(titles)) if j != i]
        own = [n for n in range(len(titles)) if n != i]
        flaws = _flaws(titles[i], words) + _unlike(words, [leads[n] for n in own], spellings)
        return fmean(others) - HEADLINE_FLAW_COST * flaws

    return titles[max(range(len(titles)), key=lambda i: (merit(i), -len(titles[i]), articles[i].id))]


@cache
def _labels() -> re.Pattern[str]:
    labels = alternation(load_facts("events")["headline_labels"])
    return re.compile(rf"\(?(?:{labels})(?:\s\d+)?(?:\)|\s?[:|–—-])\s*", re.IGNORECASE)


def plain_title(title: str) -> str:
    """A title without its label, a part that it says twice, and a tail such as "and 4 more takeaways"."""
    told = _unlabelled(title)
    doubled = _DOUBLED.match(told)
    told = told[doubled.start("again") :] if doubled else told
    tail = _listed().search(told)
    return told[: tail.start()] if tail and tail.start() else told


@cache
def _listed() -> re.Pattern[str]:
    items = alternation(load_facts("events")["items_of_lists"])
    numbers = alternation(load_facts("figures")["words"])
    return re.compile(
        rf",?\s(?:and|plus)\s(?:\d+|{numbers})\s(?:more|other)\s(?:\w+\s)?(?:{items})\b.*$", re.IGNORECASE
    )


def _usual_names(accounts: Sequence[Account]) -> list[str]:
    """The words of names that more than half of the accounts have."""
    held = Counter(name for account in accounts for name in account.channels[Channel.NAME])
    return sorted(name for name, n in held.items() if 2 * n > len(accounts))


def _unlike(words: Sequence[str], vocabularies: Sequence[frozenset[str]], usual: Sequence[str]) -> int:
    """How many words of a title are figures that most other accounts lack, or names that most spell otherwise."""
    if len(vocabularies) < MIN_ACCOUNTS_THAT_AGREE:
        return 0
    spelt = load_facts("figures")["words"]
    forms = {**{str(n): word for word, n in spelt.items()}, **{word: str(n) for word, n in spelt.items()}}
    flaws = 0
    for word in words:
        given = sum(not vocabulary.isdisjoint((word, forms.get(word, word))) for vocabulary in vocabularies)
        if 2 * given >= len(vocabularies):
            continue
        figure = word in forms or (word.isdigit() and len(word) != len("2031"))
        flaws += figure or (len(word) >= MIN_SPELT_LETTERS and any(_other_spelling(word, name) for name in usual))
    return flaws


def _other_spelling(word: str, name: str) -> bool:
    """Whether a word of a title is another spelling of a name ("Qadafi", "Gaddafi"), and not an inflection of it."""
    inflected = word.startswith(name) or name.startswith(word)
    alike = abs(len(word) - len(name)) <= 2 and SequenceMatcher(None, word, name).ratio() >= MIN_SPELLING_RATIO
    return alike and not inflected


def _unlabelled(title: str) -> str:
    m = _labels().match(title)
    return title[m.end() :] if m and m.end() < len(title) else title


def words_of_title(title: str) -> list[str]:
    """The words of a title, or of any text, in small letters."""
    return re.findall(r"[\w.']*\w", fold(title))


def _flaws(title: str, words: Sequence[str]) -> int:
    hype = word_set("events", "hype")
    return (
        (len(words) not in GOOD_HEADLINE_WORDS)
        + any(word in hype for word in words)
        + title.rstrip().endswith(("?", "!", "...", "…"))
        + (title.upper() == title)
        + ("|" in title)
    )
