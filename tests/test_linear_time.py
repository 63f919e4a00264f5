"""The work for one article grows with its length, not with the square of it, whatever is repeated in it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import accumulate
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from cuttings.blocks import find_blocks
from cuttings.cache import SiteTexts
from cuttings.compose.facts.index_library import index_library
from cuttings.compose.sections.statement_table import statements_about
from cuttings.metadata import describe
from cuttings.model import Curation, Entity, Kind, Library, Mention, Statement
from cuttings.pipeline import build_library, compose_site
from cuttings.project.settings import load_settings
from cuttings.read import read
from cuttings.recognise.paragraphs import pieces, readable, runs
from cuttings.site import TEXTS_NAME
from cuttings.statements.direct import Draft
from cuttings.statements.lines import quotable_lines
from cuttings.statements.phrases import Speaker
from cuttings.statements.speakers.left_out import without_nested, without_relayed
from cuttings.statements.transcripts.turns import find_turns
from cuttings.statements.words import read_words
from tests.making import make_analysis, make_article

READ_CHARS, WHOLE_CHARS = 4_000, 1_200  # of the shorter article, that is read or of which a site is made
MIN_STEPS = 3_000  # below which what is loaded or compiled once counts for too much
MAX_GROWTH = 2.7  # for twice the length; what grows with the square of it is 4
HEAD = "Harbour opens\n\nNORVIK, March 4, 2024 - The harbour of Norvik opened today, Mayor Ann Berg said. "
PAGE = "<html><body><h1>Harbour opens</h1><p>The harbour of Norvik opened on Monday, said Mayor Ann Berg.</p>{}"
WORDS = ("al", "be", "co", "du", "el", "fi", "go", "hu", "iv", "ko", "la", "mo", "nu", "or", "pa", "ri", "so", "tu")


def repeat(unit: str) -> Callable[[int], str]:
    return lambda chars: unit * (chars // len(unit))


def name(number: int) -> str:
    """A made-up name, another for each number."""
    made = ""
    while number or not made:
        number, last = divmod(number, len(WORDS))
        made += WORDS[last]
    return made.capitalize()


def numbered(form: str, chars_of_one: int) -> Callable[[int], str]:
    """`form` over and over, with another name and number in each."""
    return lambda chars: "".join(form.format(name(i), i) for i in range(100, 100 + chars // chars_of_one))


READ = (
    "a ",
    "A ",
    "9 ",
    "9,",
    '"',
    "” ",
    "(",
    ") ",
    ",",
    ". ",
    "… ",
    "-",
    "'",
    "&amp; ",
    "<a ",
    "\n",
    "\nShort line",
    "* a\n",
)
READ_NOTES = ("<a ", "[a](b) ", "`a ", "*a ", "> ", "| a ", "- a\n", "&amp;", "A line.\n\n")
READ_PAGES = ("<a ", "<div>", "<p>The harbour opened.</p>", "<a href=x>y</a> ", "<!--")
WHOLE = (
    "Lee, ",
    " Lee said ",
    "J. ",
    "A. B. Lee ",
    "of the Bank ",
    '"We do," said Ann Berg. ',
    "March 4, 2024 ",
    '9" ',
    "By Ann Lee\n",
)
KINDS: dict[str, tuple[str, str, Callable[[int], str], bool]] = {
    **{repr(unit): (".txt", HEAD + "{}", repeat(unit), False) for unit in READ},
    **{f"Markdown {unit!r}": (".md", HEAD + "{}", repeat(unit), False) for unit in READ_NOTES},
    **{f"HTML {unit!r}": (".html", PAGE, repeat(unit), False) for unit in READ_PAGES},
    **{f"site of {unit!r}": (".txt", HEAD + "{}", repeat(unit), True) for unit in WHOLE},
    "people": (".txt", HEAD + "{}", numbered("{0}o {0}sen said so. ", 22), True),
    "firms": (".txt", HEAD + "{}", numbered("The {0}sen Company rose. ", 28), True),
    "figures": (".txt", HEAD + "{}", numbered("{1} people were killed. ", 23), True),
}


@contextmanager
def counted() -> Iterator[list[int]]:
    """Counts the calls of functions while it is open."""
    calls = [0]

    def count(_frame: FrameType, event: str, _value: Any) -> None:
        calls[0] += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        yield calls
    finally:
        sys.setprofile(before)


def steps(folder: Path, ending: str, text: str, whole: bool) -> int:
    """The number of calls for reading this article; for a site of it and of another if `whole`."""
    (folder / "seeds").mkdir(parents=True)
    (folder / "seeds" / f"x{ending}").write_text(text, encoding="utf8")
    if whole:
        (folder / "seeds" / "other.txt").write_text(HEAD + "The harbour is new. " * 5, encoding="utf8")
    settings = replace(load_settings(folder), processes=1)
    with counted() as calls:
        if whole:
            texts = SiteTexts(settings.cache / TEXTS_NAME)
            compose_site(build_library(settings), settings, texts)
            texts.close()
        else:
            documents, _ = read(settings, Curation())
            found = describe(documents, [find_blocks(document) for document in documents], Curation())[0]
            assert [piece for a in found for run in runs(a) for piece in pieces(readable(a.text), *run)] or not found
    return calls[0]


@pytest.fixture(scope="module")
def least(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, bool], int]:
    """The steps for a short article of each form, read or made a site of, when everything has been loaded."""
    forms = {(".txt", True): HEAD, (".txt", False): HEAD, (".md", False): HEAD, (".html", False): PAGE.format("")}
    found = {}
    for (ending, whole), text in forms.items():
        for _ in range(2):  # one after the other, since what one form needs may be let go of for another
            found[ending, whole] = steps(tmp_path_factory.mktemp("least"), ending, text, whole)
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_twice_the_length_takes_about_twice_the_steps(
    kind: str, tmp_path: Path, least: dict[tuple[str, bool], int]
) -> None:
    ending, around, made, whole = KINDS[kind]
    chars = WHOLE_CHARS if whole else READ_CHARS
    short, long = (
        steps(tmp_path / str(n), ending, around.format(made(n * chars)), whole) - least[ending, whole] for n in (1, 2)
    )
    assert long <= MAX_GROWTH * max(short, MIN_STEPS), (short, long)


def transcript(turns: int) -> Callable[[], object]:
    """Finds the turns of an interview of so many people, each with a label that the article names somebody by."""
    lines = [f"{name(n)}a {name(n)}sen: So it is.\nQ: Is it?\nA: It is.\n" for n in range(turns // 3)]
    article = make_article("".join(lines))
    starts = accumulate(map(len, lines), initial=0)
    people = [
        Mention(article.id, at, at + line.index(":"), line[: line.index(":")], Kind.PERSON, str(n))
        for n, (at, line) in enumerate(zip(starts, lines, strict=False))
    ]
    words = read_words(article.text, make_analysis(article))
    return lambda: find_turns(words, quotable_lines(article), people)


def nested(statements: int) -> Callable[[], object]:
    """Leaves out what only relays the statement of another, of so many statements."""
    unit = "Berg said that Lund said that it rained. "
    article = make_article(unit * statements)
    words = read_words(article.text, make_analysis(article))
    drafts = []
    for at in range(0, len(unit) * statements, len(unit)):
        for start, end, verb in ((at + 15, at + 39, at + 5), (at + 30, at + 39, at + 20)):
            first, cue = (words.within(place, place + 1).start for place in (verb - 5, verb))
            speaker = Speaker(verb - 5, verb - 1, first)
            drafts.append((Draft(start, end, direct=False, cue="said", verb=cue, speaker=speaker, line=0), None))
    return lambda: without_nested(words, without_relayed(words, drafts))


def told_about(statements: int) -> Callable[[], object]:
    """Gathers what is said about somebody who is named in each of so many statements."""
    unit = "Lund said that Berg slept. "
    article = make_article(unit * statements)
    starts = range(0, len(unit) * statements, len(unit))
    library = Library(
        articles=(article,),
        analyses={article.id: make_analysis(article)},
        entities=tuple(Entity(id, Kind.PERSON, id, ()) for id in ("people/berg", "people/lund")),
        mentions=tuple(Mention(article.id, s + 15, s + 19, "Berg", Kind.PERSON, "people/berg") for s in starts),
        statements=tuple(
            Statement(article.id, s + 15, s + 25, False, "said", "people/lund", s, s + 4, "say") for s in starts
        ),
    )
    index = index_library(library)
    return lambda: statements_about(index, "people/berg")


@pytest.mark.parametrize("stage", [transcript, nested, told_about])
def test_a_stage_takes_about_twice_the_steps_for_twice_as_much(stage: Callable[[int], Callable[[], object]]) -> None:
    stage(3)()  # what is loaded once
    taken = []
    for work in (stage(3), stage(300), stage(600)):
        with counted() as calls:
            work()
        taken.append(calls[0])
    assert taken[1] >= MIN_STEPS
    assert taken[2] - taken[0] <= MAX_GROWTH * (taken[1] - taken[0]), taken


def test_there_are_forty_kinds() -> None:
    assert len(KINDS) >= 40
