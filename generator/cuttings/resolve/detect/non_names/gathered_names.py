"""Leaves out what was gathered as a name and is none by what its article shows: degrees behind a name, common words
that only an opening gives a capital, words of another language, marks of credit, letters that mean an organisation
elsewhere.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from functools import cache

from cuttings.common.facts import load_facts
from cuttings.gazetteer import Gazetteer, place_key, prominence
from cuttings.model import Article, Label, Role
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.names.known_organisations import known_organisation
from cuttings.resolve.names.tokens import Word, fact_words, shouted, words

BEHIND = re.compile(r"(?<=[^\W\d_])(?:,\s(?:[A-Z][A-Za-z.]{1,6})(?=[\s,;.)]|$))+")
OPENING = re.compile(r"(?:^|[.!?:…|•*–—]|\n)[\s\"“”‘’'`«(\[]*$")
GLUED = re.compile(r"[^\W\d_](?:Credit|Photo|Image|Picture|Source)s?$")  # "MayCredit: Ann Lee" under a photograph
GLUE = re.compile(r"(?<![^\W_])(?!Ma?c)([A-Z][a-z]{2,})([A-Z][a-z]+)")
CAPITALISING = {"de"}  # languages that give every noun a capital: a small letter elsewhere tells nothing of it
KNOWN = 4.7  # the prominence of a town of 50,000
LOOKED_AT = 12  # characters before a word that show whether it opens a sentence


def without_leavings(article: Article, candidates: Sequence[Candidate], gazetteer: Gazetteer) -> list[Candidate]:
    """The candidates of one article but for those that its text shows to be no names."""
    degrees, people = _degrees(article.text), _people(candidates)
    common, foreign = _common(article, candidates), _foreign(article, gazetteer)
    return [
        c
        for c in candidates
        if not any(start <= c.start < end for start, end in degrees)
        and not (c.text in common and c.rule in {"recogniser", "title"})
        and not foreign(c)
        and not _means_another(c, article.text)
        and not _run_together(c, people)
        and not (GLUED.search(c.text) and article.text[c.end : c.end + 1] == ":")
    ]


def _degrees(text: str) -> list[tuple[int, int]]:
    """Where degrees and orders stand behind a name: ", BSc, RD" in "Ann Lee, BSc, RD".

    One that can be nothing else makes degrees of the letters beside it, those of a state among them.
    """
    sure = _letters_behind()
    return [
        match.span()
        for match in BEHIND.finditer(text)
        if any(letters.replace(".", "") in sure for letters in match[0].split(", ")[1:])
    ]


@cache
def _letters_behind() -> frozenset[str]:
    return frozenset(load_facts("no-names")["degrees"])


def _common(article: Article, candidates: Sequence[Candidate]) -> set[str]:
    """Lone words that have a capital only where they open a sentence or a headline, and else more often have none."""
    lone = {c.text for c in candidates if c.text.isalpha() and c.text.istitle() and not known_organisation(c.text)}
    if not lone:
        return set()
    inside = {w.stem for c in candidates if " " in c.text for w in words(c.text)}
    small, opening, within = Counter[str](), Counter[str](), set[str]()
    for block in article.read_blocks():
        headline = block.role is Role.TITLE
        for word in words(article.text, block.start, block.end):
            if word.text.islower():
                small[word.text] += 1
            elif word.text in lone and opens(article.text, word, block.start):
                opening[word.text] += 1
            elif word.stem in lone and not headline:
                within.add(word.stem)
    return {w for w in lone - inside - within if opening[w] and small[w.lower()] >= opening[w]}


def opens(text: str, word: Word, begin: int) -> bool:
    """Whether a word opens a sentence of the block that begins at `begin`."""
    return OPENING.search(text[max(begin, word.start - LOOKED_AT) : word.start]) is not None


def _people(candidates: Sequence[Candidate]) -> set[str]:
    """The words of the names of people in which no two words run together."""
    return {
        w.stem for c in candidates if c.label is Label.PERSON and not GLUE.search(c.text) for w in words(c.text)
    }  # fmt: skip


def _run_together(c: Candidate, people: Collection[str]) -> bool:
    """Whether a name has the end of one and the beginning of another in a word, as a page's pop-ups leave them.

    So is "Ann LeeAnn", and "LeeHarbour" where somebody in the article is called Lee.
    """
    parts = {part for w in words(c.text) for part in w.stem.split("-")}
    return any(left in people or {left, right} & parts for left, right in GLUE.findall(c.text))


def _foreign(article: Article, gazetteer: Gazetteer) -> Callable[[Candidate], bool]:
    """Tells words of a text in another language than English: those that it writes small too, English demonyms, and
    the names of hamlets, which any word may be somewhere.
    """
    if article.language in (None, "en", "und"):
        return lambda c: False
    small = {w.text for b in article.read_blocks() for w in words(article.text, b.start, b.end) if w.text.islower()}
    small -= fact_words("names", "particles")
    telling = article.language not in CAPITALISING

    def word_of_it(c: Candidate) -> bool:
        if c.rule == "known organisation":
            return False
        written_small = telling and any(w.text.lower() in small for w in words(c.text) if not w.text.islower())
        places = gazetteer.lookup(c.text) if " " not in c.text else ()
        hamlet = bool(places) and prominence(places[0], place_key(c.text)) < KNOWN
        return c.label is Label.MISCELLANEOUS or hamlet or (written_small and not shouted(c.text))

    return word_of_it


def _means_another(c: Candidate, text: str) -> bool:
    """Whether letters that mean one organisation in its own surroundings stand in others: "IRA" of a pension."""
    near = load_facts("organisations")["letters_near"].get(c.text)
    return near is not None and not any(word in text for word in near)
