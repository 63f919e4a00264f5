"""Finds names of things that the words right beside them announce, whatever the recogniser read there.

These are a work's title in quotation marks behind the word for the work, the film "Grey Heron"; a model before the word
for a craft, "the F-16 jets"; letters in brackets behind the name that they stand for; a war under a land's name; and a
brand before what is sold by it, "Larkin rum".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from cuttings.common.facts import load_facts
from cuttings.common.text import alternation
from cuttings.model import Article, Label, Name, Role, ThingType
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.detect.things.said_types import type_of_head_behind, type_said_before
from cuttings.resolve.names.surface_form import surface_form
from cuttings.resolve.names.thing_name import initials, is_known_thing
from cuttings.resolve.names.tokens import Word, is_in_capitals, words

Announced = tuple[int, int, ThingType | None]
TITLE_OF_WORK = re.compile(r"[\"“] ?([A-Z][^\"“”\n]{1,60}?)(?: ?[,.!?])? ?[\"”]")
SMALL_WORD_OF_TITLE_CHARS = 4  # characters of a word that a title may write small, at most
MODEL_OF_CRAFT = re.compile(
    r"(?<![\w-])(?:[A-Z]-\d{1,4}|[A-Z][A-Za-z]{1,9}-?\d{1,4}|[A-Z]\d{3,4})[A-Z]?(?:-\d+)?(?![\w-])"
)
LETTERS_IN_BRACKETS = re.compile(r" \( ?([A-Z][A-Za-z]{1,6}?)s? ?\)")
MIN_LONE_INITIALS = 3  # letters of initials that the article does not explain
SMALL_WAR = re.compile(
    r" war\b(?! (?:crimes?|criminals?|zones?|efforts?|chests?|rooms?|games?|hawks?|machines?|part(?:y|ies)|veterans?|"
    r"hero(?:es)?|reporters?|correspondents?|memorials?|planners?|cabinets?|footing|widows?|plans?|powers|bonds?|drums)\b)"
)
WAR_BEFORE = re.compile(r"(?:\b[Tt]he|\b\d{4}(?:-\d{2,4})?|\b[Dd]uring) \Z")
WAR_BEFORE_CHARS = 12  # characters before a land's name in which that is looked for


def find_announced(article: Article, read: Sequence[Name]) -> Iterator[Announced]:
    """The spans of such names in the running text of an article, but for letters, and what each thing is."""
    text = article.text
    for block in article.read_blocks():
        if block.role is Role.TITLE or is_in_capitals(text[block.start : block.end]):
            continue
        for quoted in TITLE_OF_WORK.finditer(text, block.start, block.end):
            said = type_said_before(text, quoted.start(1))
            if said and all(map(_is_written_as_title, words(quoted[1]))):
                yield *quoted.span(1), said
        for model in MODEL_OF_CRAFT.finditer(text, block.start, block.end):
            if type_of_head_behind(text, model.end()) is ThingType.VEHICLE:
                yield *model.span(), ThingType.VEHICLE
        for name in read:
            if not block.start <= name.start < block.end:
                continue
            if end := _end_of_small_war(text, name):
                yield name.start, end, ThingType.EVENT
            elif name.label is not Label.MISCELLANEOUS and (goods := _goods_behind().match(text, name.end)):
                yield name.start, goods.end("name"), ThingType.PRODUCT


def find_letters(text: str, things: Iterable[Candidate]) -> Iterator[Announced]:
    """The initials of `things`: those in brackets behind a name, "(HFA)", wherever they stand, and those of long names.

    Letters that the article puts in brackets behind something else are not a thing's. Those that it does not explain
    are short for a whole name alone, and only where they come after it or everybody knows what it names.
    """
    explained: dict[str, ThingType | None] = {}
    long: dict[str, tuple[int, ThingType | None]] = {}
    whole: dict[int, int] = {}  # where the longest name begins that ends at each place
    things = list(things)
    for thing in things:
        whole[thing.end] = min(thing.start, whole.get(thing.end, thing.start))
    for thing in sorted(things, key=lambda thing: thing.start):
        own = initials(surface_form(thing.text))
        letters = LETTERS_IN_BRACKETS.match(text, thing.end)
        if letters and letters[1] == own and len(own) > 1:
            explained.setdefault(own, thing.thing_type)
        elif len(own) >= MIN_LONE_INITIALS and own.isupper() and thing.start == whole[thing.end]:
            long.setdefault(own, (0 if is_known_thing(thing.text) else thing.end, thing.thing_type))
    since = {**long, **{own: (0, said) for own, said in explained.items()}}
    for own, (first, said) in since.items():
        if own in explained or not re.search(rf"\( ?{own} ?\)", text):
            standing = re.compile(rf"(?<![\w.&/-]){own}(?=s?(?![\w&/-]))")
            yield from ((*found.span(), said) for found in standing.finditer(text, first))


def _is_written_as_title(word: Word) -> bool:
    return not word.text[0].islower() or len(word.text) <= SMALL_WORD_OF_TITLE_CHARS


@cache
def _goods_behind() -> re.Pattern[str]:
    """The noun for goods behind a brand, whose name may end with "'s": "Larkin's whisky"."""
    return re.compile(
        rf"(?P<name>(?:['’]s?)?) (?:{alternation(load_facts('things')['goods'])})\b(?! [a-z]+(?:er|ery)s?\b)"
    )


def _end_of_small_war(text: str, land: Name) -> int:
    """Where "Gulf war" ends, of which the name is "Gulf"; 0 where it is not the name of a war."""
    war = SMALL_WAR.match(text, land.end) if land.label is Label.LOCATION else None
    before = WAR_BEFORE.search(text, max(0, land.start - WAR_BEFORE_CHARS), land.start)
    return war.end() if war and before else 0
