"""Finds the titles of works among what was read as the names of people, places and organisations.

A title is marked where it stands in quotation marks beside words on works (the film star of “Grey Heron”), or without
them right behind such a word ("the film Grey Heron") or before its maker ("Grey Heron creator Ann Lee"). What is
written like a marked title elsewhere is one too, in its article and in others that speak of works, unless somebody is
called so there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from cuttings.common.facts import load_facts, word_set
from cuttings.common.grouped import grouped
from cuttings.common.text import alternation, fold
from cuttings.gazetteer import Gazetteer
from cuttings.model import Article, Label, ThingType
from cuttings.resolve.candidates import Candidate, Spans
from cuttings.resolve.names.tokens import fact_words, words

TITLE_IN_QUOTES = re.compile(
    r"(?P<open>``|“|(?<![\w,.!?;…%)])\"|(?<![\w’'])[‘'](?!s\b)) ?"
    r"(?P<title>[A-Z\d][^\"“”‘’'`\n]{0,60}?(?:['’]s? [^\"“”‘’'`\n]{1,40}?)?)"
    r"(?: ?[,.!?;])? ?(?P<close>''|[\"”]|[’'](?!\w))"
)
NEAR_CHARS = 70  # characters on each side of a title in which words on works count
CLOSE_CHARS = 35  # the same for a title of one word
MIN_WORDS_ON_WORKS = 2  # different words by which an article speaks of works
MAX_WORK_TITLE_WORDS = 7
SMALL_WORD_CHARS = 4  # of a word that a title may write small, at most
NAME_BEFORE, NAME_BEHIND = re.compile(r"[A-Z][\w.-]+ \Z"), re.compile(r" [A-Z][a-z]")  # Ann “Grey Heron” Lee
ENDS_TITLE = re.compile(
    r"(?!['’]s\b)(?=\s*[,.;:!?)\"”’'\n]|\Z"
    r"| (?:and|or|in|as|with|by|at|on|for|was|is|has|opposite|alongside|which|that)\b)"
)
OTHER_TITLE = r"(?:``|[\"“‘']) ?[A-Z][^\"“”‘’'`\n]{1,50}? ?(?:''|[\"”’'])"
OTHER_TITLES_BEHIND = re.compile(rf" ?,?(?:''|[\"”’'])?(?:,? (?:and |or )?{OTHER_TITLE})*")
DIRECTOR_BEHIND = re.compile(r"(?:['’]s?)? director [A-Z][a-z]+ [A-Z]")
LABELS_OF_NAMES = frozenset({Label.PERSON, Label.LOCATION, Label.ORGANISATION})
WHY_MARKED, WHY_ELSEWHERE = "the words beside it say that it is a work's title", "a work's title elsewhere"


def with_works(
    candidates: Sequence[Candidate], articles: Mapping[str, Article], gazetteer: Gazetteer
) -> list[Candidate]:
    """The candidates, in order, with the titles of works as things; `articles` are by id."""
    speaking = {id: article.text for id, article in articles.items() if _speaks_of_works(article.text)}
    by_article = grouped((c.article, c) for c in candidates if c.article in speaking)
    marked: dict[str, list[Candidate]] = {}
    for id, own in by_article.items():
        marked[id] = _marked(own, speaking[id], gazetteer)
    titles = {c.key for found in marked.values() for c in found}
    if not titles:
        return list(candidates)
    out = [c for c in candidates if c.article not in by_article]
    for id, own in by_article.items():
        out += _with_titles(own, marked[id], titles, speaking[id], gazetteer)
    order = {id: at for at, id in enumerate(articles)}
    return sorted(out, key=lambda c: (order[c.article], c.start))


def _speaks_of_works(text: str) -> bool:
    small = text.lower()
    if sum(word in small for word in word_set("works", "near")) < MIN_WORDS_ON_WORKS:
        return False  # as most articles, which are not searched for whole words then
    found = {match.lower() for match in _near().findall(text)}
    return len(found) >= MIN_WORDS_ON_WORKS


def _marked(own: Sequence[Candidate], text: str, gazetteer: Gazetteer) -> list[Candidate]:
    """The titles that the words beside them show, where a name was read in them."""
    found = Spans()
    for start, end in _quoted_titles(text):
        inside = [c for c in own if c.label in LABELS_OF_NAMES and start <= c.start and c.end <= end]
        named = any(_is_called_like_person(c) for c in inside) and not _is_beside_work(text, start, end)
        if inside and not named and not any(c.name.known for c in inside):
            found.add(_work(inside[0], start, end, text, WHY_MARKED))
    said = {word.lower() for word in _near().findall(text)} - word_set("works", "not_of_works")
    of_makers = len(said) >= MIN_WORDS_ON_WORKS
    for c in own:
        named = c.label in LABELS_OF_NAMES and not c.name.known and c.rule != "title"
        if named and (_is_announced(c, text, gazetteer) or (of_makers and _has_maker(c, text, gazetteer))):
            found.add(_work(c, c.start, c.end, text, WHY_MARKED))
    return found.sorted()


def _is_called_like_person(c: Candidate) -> bool:
    """Whether a name may have a given name and a family name: quotation marks alone make no title of "Ann Lee"."""
    return c.label is Label.PERSON and " " in c.text


def _is_beside_work(text: str, start: int, end: int) -> bool:
    """Whether a word for a work stands right beside a title or others that "and" joins to it: “X” and “Y” films."""
    behind = OTHER_TITLES_BEHIND.match(text, end)
    return (behind is not None and _behind().match(text, behind.end()) is not None) or _before_marks().search(
        text, max(0, start - NEAR_CHARS), start
    ) is not None


def _quoted_titles(text: str) -> Iterator[tuple[int, int]]:
    """The spans of what stands in quotation marks beside words on works, and is written as a title is."""
    for quoted in TITLE_IN_QUOTES.finditer(text):
        start, end = quoted.span("title")
        line = words(text, start, end)
        lone = len(line) == 1
        if len(line) > MAX_WORK_TITLE_WORDS or not all(_is_written_as_title(word.text) for word in line):
            continue
        if NAME_BEFORE.search(text, max(0, quoted.start() - 30), quoted.start()) and NAME_BEHIND.match(
            text, quoted.end()
        ):
            continue
        if fold(line[-1].text) in fact_words("organisations", "heads"):
            continue
        chars = CLOSE_CHARS if lone else NEAR_CHARS
        line_start = text.rfind("\n", 0, start) + 1
        line_end = next((i for i in (text.find("\n", end),) if i >= 0), len(text))
        beside = f"{text[max(line_start, start - chars) : start]} {text[end : min(line_end, end + chars)]}"
        if _near().search(beside) or (not lone and _also_near().search(beside)):
            yield start, end


def _is_written_as_title(word: str) -> bool:
    return not word[0].islower() or len(word) <= SMALL_WORD_CHARS


def _is_announced(c: Candidate, text: str, gazetteer: Gazetteer) -> bool:
    """Whether a word for a work stands right before a name, and no clause goes on behind it: "in the film X"."""
    if c.label is Label.LOCATION and (" " not in c.text or gazetteer.lookup(c.text)):
        return False
    before = _before().search(text, max(0, c.start - NEAR_CHARS), c.start)
    if before is None or ENDS_TITLE.match(text, c.end) is None:
        return False
    return "," not in before[0] or text.startswith(",", c.end)  # "in the film, Lee is"; "the film, Grey Heron, is"


def _has_maker(c: Candidate, text: str, gazetteer: Gazetteer) -> bool:
    """Whether who made a work or is in it follows what was read as an organisation: "X star Ann Lee".

    Or as a place that nobody knows, whose director is a film's: "Grey Heron director Ann Lee".
    """
    if c.label is Label.LOCATION and " " in c.text and not gazetteer.lookup(c.text):
        return (_maker_behind().match(text, c.end) or DIRECTOR_BEHIND.match(text, c.end)) is not None
    return c.label is Label.ORGANISATION and _maker_behind().match(text, c.end) is not None


def _with_titles(
    own: Sequence[Candidate], marked: Sequence[Candidate], titles: set[str], text: str, gazetteer: Gazetteer
) -> list[Candidate]:
    """The candidates of one article with its titles; those written like one of `titles` are works too."""
    spans = Spans(marked)
    for c in own:
        if c.key in titles and c.label in LABELS_OF_NAMES and _may_be_repeated(c, own, text, gazetteer):
            spans.add(_work(c, c.start, c.end, text, WHY_ELSEWHERE))
        else:
            spans.add(c)
    return spans.sorted()


def _may_be_repeated(c: Candidate, own: Sequence[Candidate], text: str, gazetteer: Gazetteer) -> bool:
    """Whether a name that is a title elsewhere is one here: nobody is called so, and no place is."""
    if c.rule == "title" or c.name.known or gazetteer.lookup(c.text) or gazetteer.demonym(c.text):
        return False
    if c.label is Label.PERSON and " " in c.text:
        surname = c.name.words[-1].bare
        return not any(other.key == surname for other in own)
    return " " in c.text or _behind().match(text, c.end) is not None or c.label is not Label.PERSON


def _work(c: Candidate, start: int, end: int, text: str, why: str) -> Candidate:
    return replace(
        c,
        start=start,
        end=end,
        text=text[start:end],
        label=Label.THING,
        rule="said to be a thing",
        office=None,
        why=f"{' '.join(text[start:end].split())!r} is a named thing: {why}",
        thing_type=ThingType.WORK,
    )


@cache
def _near() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(word_set('works', 'near'))})\b", re.IGNORECASE)


@cache
def _also_near() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(word_set('works', 'also_near'))})\b", re.IGNORECASE)


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"(?<!\b[Bb]y )\b(?:{alternation(load_facts('works')['before'])}),? (?:[Tt]he )?\Z")


@cache
def _maker_behind() -> re.Pattern[str]:
    return re.compile(
        rf"(?:['’]s?)? (?:[a-z]+ and )?(?:{alternation(load_facts('works')['makers'])}) [A-Z][a-z]+ [A-Z]"
    )


@cache
def _before_marks() -> re.Pattern[str]:
    cues = alternation((*load_facts("works")["before"], *load_facts("works")["before_marks"]))
    return re.compile(rf"\b(?:{cues}),? (?:the )?(?:{OTHER_TITLE}(?:,|,? and|,? or)? )*(?:``|[\"“‘']) ?\Z")


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf"['’\"”]*,? (?:film |movie |tv )?(?:{alternation(load_facts('works')['behind'])})\b")
