"""Tells what is written like a name and names nothing that has a page: abbreviations, tickers, handles, ships."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from cuttings.common.facts import load_facts
from cuttings.common.text import fold
from cuttings.gazetteer import Gazetteer
from cuttings.model import Analysis, Article, Label
from cuttings.resolve.kinds.listed_firms import SHARE_SYMBOL
from cuttings.resolve.names.known_organisations import known_organisation
from cuttings.resolve.names.organisation_name import only_legal_forms
from cuttings.resolve.names.tokens import fact_words, words

EXPLAINED = re.compile(r" \(([A-Z][A-Z-]{1,6})s?\)")
PHRASE = re.compile(r"(?:\w[\w’'-]*[ -]){1,7}\w[\w’'-]*$")
NEAR = 160  # characters before an abbreviation in which what it stands for is looked for
TICKER = re.compile(r"(?:NYSE|NASDAQ|Nasdaq|AMEX|Amex|LSE|TSX|ASX|OTC|OTCBB)[\w ]{0,6}: ?$")
PARTY = re.compile(r"[DRI]-[A-Z][A-Za-z.]*$")  # a member of parliament's, and where from: "D-N.Y."
ROW = re.compile(r"\S[ \t]{3,}(?=\S)")
COLUMNS, LABEL = 2, 2  # gaps in a line from which it is a row; words of a label that goes on in the next line
NUMBER = re.compile(r"(?:\d+|[A-Z]|[IVX]+)$")
QUOTES = {'"': '"', "“": "”", "«": "»", "„": "“"}
NOUNS = {"NOUN", "VERB", "AUX", "ADV", "ADJ", "DET", "PRON", "SCONJ", "CCONJ", "INTJ", "ADP", "NUM"}


@dataclass(frozen=True, slots=True)
class Span:
    """What may be a name: where it stands, and what it seems to be."""

    start: int
    end: int
    label: Label


def nameless(
    article: Article, analysis: Analysis, spans: Iterable[Span], gazetteer: Gazetteer
) -> Callable[[Span], bool]:
    """A test that says which of the article's `spans` name nothing."""
    text = article.text
    spans = list(spans)
    nouns = _defined_nouns(text)
    ships = {text[s.start : s.end] for s in spans if _after_vessel(text, s.start)}
    common = _opening_nouns(analysis, spans, text)
    nicknames = _only_in_quotes(text, spans)
    foreign = article.language not in (None, "en", "und")
    inside = {w.bare for s in spans for line in [words(text, s.start, s.end)] if len(line) > 1 for w in line}
    full = [words(text, s.start, s.end) for s in spans if s.label is Label.PERSON]
    families = {f"{line[-1].bare}s" for line in full if len(line) > 1}

    def names_nothing(span: Span) -> bool:
        name = text[span.start : span.end]
        if _no_name(name) or name in nouns or name in ships or _marked(text, span.start, span.end):
            return True
        if span.label is not Label.LOCATION and name.removesuffix("s") in _abbreviations():
            return True
        if known_organisation(name) or gazetteer.lookup(name):
            return False
        if name.split()[0] in _vessels() or name in common or name in nicknames or _in_table(text, span):
            return True
        if fold(name) in families and fold(text[max(0, span.start - 4) : span.start]) == "the":
            return True
        return foreign and " " not in name and not name.isupper() and fold(name) not in inside

    return names_nothing


def _no_name(name: str) -> bool:
    """Whether the words by themselves are no name."""
    key = fold(name)
    if len(key) == 1 or key in fact_words("names", "suffixes") or only_legal_forms(words(name)) or PARTY.match(name):
        return True
    if all(word.rstrip(".") in _abbreviations() for word in name.split()):
        return True
    if key in fact_words("no-names", "words") or (" " not in key and key in fact_words("names", "openers")):
        return True
    sort, _, number = name.rpartition(" ")
    return fold(sort) in fact_words("no-names", "numbered") and NUMBER.match(number) is not None


def _marked(text: str, start: int, end: int) -> bool:
    """Whether a mark before it says that it is a handle, a hashtag or a share's symbol: "@", "#", "<XYZ>", "NYSE: "."""
    before = text[start - 1 : start]
    if before in ("@", "#"):
        return True
    opened = text.rfind("<", max(0, start - 10), start)
    if opened >= 0 and (symbol := SHARE_SYMBOL.match(text, opened)) and symbol.end() > end:
        return True
    plain = text[start:end].isupper() and " " not in text[start:end]
    return plain and TICKER.search(text[max(0, start - 20) : start]) is not None


def _in_table(text: str, span: Span) -> bool:
    """Whether a name is the label of a row of figures: " Nor   1.52  2.04"."""
    stop = text.find("\n", span.end)
    line = text[text.rfind("\n", 0, span.start) + 1 : len(text) if stop < 0 else stop]
    columns = len(ROW.findall(line.strip()))
    figures, letters = (sum(map(test, line)) for test in (str.isdigit, str.isalpha))
    label = line.rstrip().endswith("/") and len(line.split()) <= LABEL
    return label or columns >= COLUMNS or (columns > 0 and figures > letters)


def _defined_nouns(text: str) -> set[str]:
    """Abbreviations that the text explains by a common noun: "improvised explosive devices (IEDs)"."""
    out = set()
    for match in EXPLAINED.finditer(text):
        phrase = PHRASE.search(text[max(0, match.start() - NEAR) : match.start()])
        letters = match[1].replace("-", "")
        long = [word for word in re.split(r"[ -]", phrase[0] if phrase else "") if word][-len(letters) :]
        if len(long) == len(letters) and all(
            word.islower() and word[0].upper() == letter for word, letter in zip(long, letters, strict=True)
        ):
            out |= {match[1], f"{match[1]}s"}
    return out


def _after_vessel(text: str, start: int) -> bool:
    return bool(set(text[max(0, start - 8) : start].split()[-1:]) & _vessels()) and text[start - 1] in " ."


def _opening_nouns(analysis: Analysis, spans: Iterable[Span], text: str) -> set[str]:
    """Lone words that are only ever read as names where they open a sentence, and are nouns or verbs to the parser."""
    opens = {sentence.start for sentence in analysis.sentences}
    tags = dict(zip(analysis.tokens.starts, analysis.tokens.tags, strict=True))
    opening, within = set(), set()
    for span in spans:
        name = text[span.start : span.end]
        prose = text[span.end : span.end + 2].strip().islower() and not name.isupper()
        if " " not in name and prose and span.start in opens and tags.get(span.start) in NOUNS:
            opening.add(name)
        else:
            within |= {name, *name.split()}
    return opening - within


def _only_in_quotes(text: str, spans: Iterable[Span]) -> set[str]:
    """What is taken for a person, but has quotation marks of its own wherever it stands: shows, songs, nicknames."""
    quoted, plain = set(), set()
    for span in spans:
        name = text[span.start : span.end]
        closing = QUOTES.get(text[span.start - 1 : span.start])
        alone = closing is not None and text[span.end : span.end + 2].lstrip(",.").startswith(closing)
        if alone and span.label is Label.PERSON and text[max(0, span.start - 2) : span.start - 1] != "(":
            quoted.add(name)
        else:
            plain.add(name)
    return quoted - plain


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(load_facts("no-names")["abbreviations"])


@cache
def _vessels() -> frozenset[str]:
    return frozenset(load_facts("no-names")["vessels"])
