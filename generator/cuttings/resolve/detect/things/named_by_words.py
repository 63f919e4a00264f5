"""Finds names that their own words show to be of a thing, whatever the recogniser read there.

These are a run of words in capitals that ends in a head, "Harlan Fisheries Act", or opens as such names do, "Operation
Grey Heron"; a ship with the letters before its name; what has a name of one word that means nothing else.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from cuttings.common.facts import load_facts, word_set
from cuttings.common.grouped import grouped
from cuttings.common.text import alternation
from cuttings.model import Article, Block, Label, Name, Role
from cuttings.resolve.names.thing_name import is_thing_by_words, known_things, opens_as_thing, types_by_word
from cuttings.resolve.names.titles import is_title
from cuttings.resolve.names.tokens import Word, are_adjacent, fact_words, is_in_capitals, words

Span = tuple[int, int]
ARTICLE_WORDS = frozenset({"the", "a", "an"})
LINKS_IN_NAME = frozenset({"of", "for", "and", "against", "in"})  # words written small within a name
LINKS_WITH_CAPITAL = frozenset(
    {"of", "for", "from", "to", "and", "in", "on", "against", "with"}
)  # in "Aid For Roe Act"
MAX_RUN_WORDS = 6  # words of a name that ends in a head; a longer run is a headline in the text
MAX_WORDS_BACK = 40  # words before the last one of a name in which its first one is sought
MAX_READ_CHARS = 200  # characters of what was read as a name, beyond which it is none
MAX_TITLED_RUN_WORDS = 9  # the same where a link in it has a capital: "Keeping Roes From Larkin Mills Act"
MAX_NAME_WORDS_BEHIND_OPENER = 3
MAX_MARKS_BEFORE = 10  # characters of spaces and quotation marks before the first word of a sentence
CAPITAL_BEFORE_PLACE = re.compile(r"[a-z.,] [A-Z][\w.]*[a-z] \Z")  # a word with a capital within a sentence
MAX_CHARS_OF_NAME_BEFORE = 40
MAX_SHORTENED_CHARS = 2  # letters of a word in a name that a full stop shortens


def find_named_by_words(article: Article, read: Sequence[Name]) -> Iterator[Span]:
    """The spans of such names in the running text of an article; `read` are the names that the recogniser read."""
    for block in article.read_blocks():
        if block.role is Role.TITLE or is_in_capitals(article.text[block.start : block.end]):
            continue
        first, last = (bisect_left(read, at, key=lambda name: name.start) for at in (block.start, block.end))
        yield from _runs(article.text, words(article.text, block.start, block.end), read[first:last])
        yield from _ships(article.text, block)


def _runs(text: str, line: Sequence[Word], read: Sequence[Name]) -> Iterator[Span]:
    openers = types_by_word("openers", "openers_with_of")
    for i, word in enumerate(line):
        if not word.capital:
            continue
        near = _near(read, line[max(0, i - MAX_WORDS_BACK)].start, word.end)
        if not _goes_on(text, line, i):
            yield from _ending_with(text, line, i, near)
        if word.bare in openers and not _is_inside_run(text, line, i, near):
            last = _last_of_run(text, line, i)
            end = line[last].start + len(line[last].stem)
            if _opens_name([w.bare for w in line[i : last + 1]]) and not _has_officers(text, text[word.start : end]):
                yield word.start, end


def _near(read: Sequence[Name], start: int, end: int) -> Sequence[Name]:
    """Those of the names, sorted by their starts, that may hold a character from `start` to `end`."""
    first = bisect_left(read, start - MAX_READ_CHARS, key=lambda name: name.start)
    return read[first : bisect_right(read, end, key=lambda name: name.start)]


def _ending_with(text: str, line: Sequence[Word], last: int, read: Sequence[Name]) -> Iterator[Span]:
    """The names that end with a word, behind which no other word with a capital stands."""
    word = line[last]
    end = word.start + len(word.stem)
    opens = last == 0 or line[last - 1].bare in ARTICLE_WORDS
    if word.stem in word_set("things", "single") and (opens or not _is_inside_run(text, line, last, ())):
        yield word.start, end
    for name in _known_with_small_words().get(word.stem, ()):
        start = end - len(name)
        if text.startswith(name, start) and not text[max(0, start - 1) : start].isalnum():
            yield start, end
    if word.bare in _last_words() and not _are_several(line[max(0, last - MAX_TITLED_RUN_WORDS) : last]):
        first = _first_of_run(text, line, last, read)
        titled = any(w.capital and w.bare in LINKS_WITH_CAPITAL for w in line[first + 1 : last])
        fits = last - first < (MAX_TITLED_RUN_WORDS if titled else MAX_RUN_WORDS)
        starts = [w.start for w in line[first:last] if w.capital] if fits else []
        yield from ((start, end) for start in starts if is_thing_by_words(text[start:end], sure=True))
    if word.bare in types_by_word("heads_behind_place"):
        yield from _behind_place(text, word, read)


def _are_several(before: Sequence[Word]) -> bool:
    """Whether the words before a head number two of its kind: "First and Second Tarsk Wars"."""
    ordinals = load_facts("things")["ordinals"]
    return any(
        left.bare in ordinals and joint.text == "and" and right.bare in ordinals
        for left, joint, right in zip(before, before[1:], before[2:], strict=False)
    )


@cache
def _known_with_small_words() -> Mapping[str, Sequence[str]]:
    """The names of known things that have words written small, by their last word: "State of the Union"."""
    names = (name for listed in load_facts("things")["known"].values() for known in listed for name in known)
    return grouped((name.split()[-1], name) for name in names if any(map(str.islower, name.split())))


@cache
def _last_words() -> frozenset[str]:
    """The folded words that end names which are surely a thing's."""
    known = (name.split()[-1] for name in known_things() if " " in name)
    return frozenset((*types_by_word("sure_heads"), *known))


def _behind_place(text: str, head: Word, read: Sequence[Name]) -> Iterator[Span]:
    """The name of a place, or its adjective, with the head right behind it: "Larkin Agreement".

    Not half of what several agreed on: "the Norvik Larkin Agreement".
    """
    for name in read:
        longer = CAPITAL_BEFORE_PLACE.search(text, max(0, name.start - MAX_CHARS_OF_NAME_BEFORE), name.start)
        if name.label in (Label.LOCATION, Label.MISCELLANEOUS) and text[name.end : head.start] == " " and not longer:
            yield name.start, head.start + len(head.stem)


def _is_inside_run(text: str, line: Sequence[Word], at: int, read: Sequence[Name]) -> bool:
    """Whether the word is inside a longer name: a capitalised word is before it, "National Hurricane Center"."""
    if any(name.start < line[at].start < name.end for name in read):
        return True
    return at > 0 and line[at - 1].capital and are_adjacent(text, line[at - 1], line[at])


def _has_officers(text: str, name: str) -> bool:
    """Whether what opens as a thing's name is that of a group, which has a president: "Operation Larkin"."""
    officers = alternation(load_facts("things")["officers_of_groups"])
    return re.search(rf"{re.escape(name)}(?:['’]s)? (?:[a-z]+ ){{0,2}}(?:{officers})s?\b", text) is not None


def _opens_name(bare: list[str]) -> bool:
    """Whether folded words are a name that opens as a thing's, and not an office or a body for such things."""
    return opens_as_thing(bare) and not {*bare} & (
        fact_words("organisations", "heads") | fact_words("things", "not_opened")
    )


def _goes_on(text: str, line: Sequence[Word], at: int) -> bool:
    """Whether a capitalised word stands right behind the word, so that the name is longer: "World Cup Committee"."""
    behind = line[at + 1] if at + 1 < len(line) and not line[at].possessive else None
    if behind and behind.bare in fact_words("names", "calendar"):
        return False  # "the Larkin Awards Sunday"
    return behind is not None and behind.text[0].isupper() and text[line[at].end : behind.start] == " "


def _first_of_run(text: str, line: Sequence[Word], last: int, read: Sequence[Name]) -> int:
    """The first word of the run of capitalised words that ends with `last`."""
    first = last
    while first and last - first < MAX_WORDS_BACK - 1:
        before = line[first - 1]
        if not are_adjacent(text, before, line[first]) or before.possessive or _ends_sentence(text, before):
            break
        link = before.text in LINKS_IN_NAME and first > 1 and _links(text, line, first - 1, read)
        if not (before.capital or link):
            break
        if before.capital and _is_name_beside(before, line[first], read):
            break
        first -= 2 if link else 1
    own = [n for n in read if n.label is Label.MISCELLANEOUS and n.start < line[last].end <= n.end]
    if own and not any(n.start < own[0].start and n.end > line[first].start for n in read):
        start = next((at for at in range(first, last) if line[at].start >= own[0].start), first)
        linked = (
            start > first and line[start - 1].bare in LINKS_WITH_CAPITAL
        )  # read from "Roe Act" on in "Aid For Roe Act"
        first = first if linked else start
    while first < last and _is_no_part(text, line[first], first == 0 or _opens_sentence(text, line[first])):
        first += 1
    return first


def _links(text: str, line: Sequence[Word], link: int, read: Sequence[Name]) -> bool:
    """Whether a small word stands within a name: "Freedom of Information Act", not "Norway and the Larkin Pact"."""
    before = line[link - 1]
    named = any(n.start <= before.start < n.end <= before.end for n in read if n.label is not Label.MISCELLANEOUS)
    head = types_by_word("sure_heads").get(before.bare) is not None  # but "Grants for Harbours Act"
    return (
        before.capital and are_adjacent(text, before, line[link]) and not named and not head and not before.possessive
    )


def _is_name_beside(before: Word, first: Word, read: Sequence[Name]) -> bool:
    """Whether a name ends with a word, and one of something else begins right behind it: "Norway | Larkin Cup"."""
    other = any(n.start == first.start for n in read if n.label is Label.MISCELLANEOUS)
    return other and any(
        n.start <= before.start < n.end <= first.start for n in read if n.label is not Label.MISCELLANEOUS
    )


def _is_no_part(text: str, word: Word, opens: bool) -> bool:
    """Whether the first word of a run is no part of a name: a day, or a word that opens the sentence."""
    bare = word.bare
    return (
        bare in fact_words("names", "calendar")
        or (opens and bare in fact_words("names", "openers"))
        or bare in ARTICLE_WORDS
    )


def _opens_sentence(text: str, word: Word) -> bool:
    before = text[max(0, word.start - MAX_MARKS_BEFORE) : word.start].rstrip(" \"“‘'")
    return before[-1:] in ("", ".", "!", "?", "\n", ":")


def _ends_sentence(text: str, word: Word) -> bool:
    """Whether a full stop stands behind a word longer than "St" or "Dr"."""
    return len(word.text) > MAX_SHORTENED_CHARS and text.startswith(".", word.end)


def _last_of_run(text: str, line: Sequence[Word], first: int) -> int:
    """The last word of the run that begins with an opener, at most so many words behind it."""
    last, stop = first, first + MAX_NAME_WORDS_BEHIND_OPENER
    while last + 1 < len(line) and last < stop and not line[last].possessive:
        if not are_adjacent(text, line[last], line[last + 1]) or "\n" in text[line[last].end : line[last + 1].start]:
            break
        if _ends_sentence(text, line[last]):
            break
        of = last == first and line[last + 1].text == "of"
        the = line[last].text == "of" and line[last + 1].text == "the"
        if not (line[last + 1].text[0].isupper() or of or the):
            break
        last += 1
    while last > first and not line[last].text[0].isupper():
        last -= 1
    return last


def _ships(text: str, block: Block) -> Iterator[Span]:
    for ship in _ship().finditer(text, block.start, block.end):
        line = words(ship[0])
        if not is_title(line[1].bare) and line[-1].bare not in fact_words("organisations", "heads"):
            yield ship.span()


@cache
def _ship() -> re.Pattern[str]:
    word = r"[A-Z](?:[\w-]|’(?!s\b))+"
    prefixes = alternation(load_facts("names")["ships"])
    return re.compile(rf"\b(?:{prefixes}) {word}(?: (?:{word}|(?:de|of|the|von) {word}))?")
