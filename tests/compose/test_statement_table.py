"""The tables of statements: what each row says, and how many stand where."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from cuttings.common.facts import load_facts
from cuttings.compose import compose
from cuttings.compose.facts.index_library import index_library
from cuttings.compose.facts.speech_acts import DEFAULT_SPEECH_ACT, kind_of
from cuttings.compose.pages.entity_statements import (
    FIRST_LEDGER_ENTRIES,
    LEDGER_ENTRIES_PER_PAGE,
    MAX_LEDGER_ENTRIES,
    entity_statement_pages,
    make_statement_table,
)
from cuttings.compose.sections.statement_table import rows_about, rows_by
from cuttings.compose.text.statement_quotes import QUOTED_OR_REPORTED
from cuttings.compose.view_models import ArticleView, EntityStatementsView, Link, Quote, StatementRow
from cuttings.project.settings import Settings
from tests.compose.library import make_index, make_library

HERE = Path()
SETTINGS = Settings(HERE, HERE, HERE, HERE, HERE)


@pytest.mark.parametrize(
    ("lemma", "kind"),
    [
        ("say", DEFAULT_SPEECH_ACT),
        ("", DEFAULT_SPEECH_ACT),
        ("xyzzy", DEFAULT_SPEECH_ACT),
        ("warn", "warned or threatened"),
        ("deny", "denied or refused"),
        ("admit", "confirmed or agreed"),
        ("promise", "proposed or promised"),
        ("accuse", "accused or criticised"),
    ],
)
def test_a_verb_makes_a_kind_of_statement(lemma: str, kind: str) -> None:
    assert kind_of(lemma) == kind


def test_every_verb_makes_a_kind_that_is_known() -> None:
    facts = load_facts("reporting-verbs")
    assert {kind_of(lemma) for lemma in facts["verbs"]} == set(facts["kinds"])


def test_a_row_says_who_was_told_what_about_whom_and_where() -> None:
    index = make_index("Anna Berg told the Daily Wave that Peter Lund had left Norvik.", dates=["2020-05-04"])
    (row,) = rows_by(index, index.entities["people/anna-berg"])
    assert (row.date, row.order, row.cue, row.kind, row.form) == (
        "4 May 2020",
        "2020-05-04",
        "told",
        "said",
        QUOTED_OR_REPORTED[False, True],
    )
    assert row.hearer is not None
    assert (row.hearer.text, row.hearer.href) == ("Daily Wave", "organisations/daily-wave.md")
    assert [link.text for link in row.about] == ["Peter Lund", "Norvik"]
    assert row.outlet.text == "Paper 0"
    assert row.outlet.href.startswith("articles/a00.md#s-")


HEARERS: dict[str, str | None] = {
    'Anna Berg told reporters: "It is open."': "reporters",
    '"It is open," Anna Berg told the Daily Wave, "and it is wide."': "Daily Wave",
    '"It is open," Anna Berg later told reporters. "It is wide."': "reporters",
    '"It is open," Anna Berg said, "as we told the Daily Wave."': None,
    "Anna Berg told the Daily Wave, which printed it, that the bridge was open.": "Daily Wave",
    "Anna Berg told the Daily Wave by phone that the bridge was open.": "Daily Wave",
    "Anna Berg told a news conference that the bridge was open.": "a news conference",
    "In an interview with the Daily Wave, Anna Berg said the bridge was open.": "Daily Wave",
    "Anna Berg said the bridge was open.": None,
    "Anna Berg said Peter Lund told the Daily Wave the bridge was open.": None,
    "Anna Berg told the Skarvik Accord meeting that the bridge was open.": "the Skarvik Accord meeting",
    "Anna Berg told a Norvik court that the bridge was open.": "a Norvik court",
    "Anna Berg told shocked investors that the bridge was open.": "shocked investors",
    "Anna Berg told the court clerk that the bridge was open.": "the court clerk",
    "Anna Berg told the Daily Wave news agency that the bridge was open.": "Daily Wave",
    "Anna Berg told the Norvik newspaper Daily Wave that the bridge was open.": "Daily Wave",
    "After meeting with Peter Lund, Anna Berg said the bridge was open.": None,
    "After speaking to Peter Lund, Anna Berg said the bridge was open.": None,
    "Speaking to Peter Lund, Anna Berg said the bridge was open.": "Peter Lund",
    "Anna Berg said at a fair in Norvik that the bridge was open.": None,
    "Anna Berg told Norvik senators that the bridge was open.": "Norvik senators",
    "Anna Berg told Norvik bakers that the bridge was open.": "Norvik bakers",
    "Anna Berg told the Daily Wave's Peter Lund that the bridge was open.": "Peter Lund",
    "Anna Berg told the Daily Wave's “Night Talk” that the bridge was open.": "Daily Wave's “Night Talk”",
    "Anna Berg told the Daily Wave's Today programme that the bridge was open.": "Daily Wave's Today programme",
    "Anna Berg told the Daily Wave's State of the Port that the bridge was open.": "Daily Wave's State of the Port",
    "Anna Berg told an awed audience of boaters that the bridge was open.": "an awed audience of boaters",
    "Anna Berg told a Norvik, Sorland, station that the bridge was open.": None,
    "The Daily Wave reported floods. Anna Berg told the newspaper that the bridge was open.": "Daily Wave",
    "The Daily Wave and the Oxley Post reported floods. Anna Berg told the newspaper it was open.": "the newspaper",
    "Anna Berg told the Daily Wave's editor that the bridge was open.": "the Daily Wave's editor",
    "Anna Berg told Daily Wave host Peter Lund that the bridge was open.": "Peter Lund",
    "Anna Berg told the Daily Wave newspaper that the bridge was open.": "Daily Wave",
    "Anna Berg told the Daily Wave on Monday that the bridge was open.": "Daily Wave",
    "Anna Berg told NORVIK TODAY that the bridge was open.": None,
    "Anna Berg told a Norvik-Sorland talk that the bridge was open.": None,
    "Anna Berg told a friend of Peter Lund that the bridge was open.": "a friend of Peter Lund",
    "Anna Berg told a heckler that the bridge was open.": "a heckler",
    "Anna Berg warned anglers and boaters that the bridge was open.": "anglers and boaters",
    "Anna Berg told a group of visiting bakers that the bridge was open.": "a group of visiting bakers",
    "Anna Berg told the bakers last week that the bridge was open.": "the bakers",
    "Anna Berg told some of the bakers that the bridge was open.": "some of the bakers",
    "Anna Berg told donors Lund had opened the bridge.": "donors",
    "Anna Berg told a group that the bridge was open.": None,
    "Anna Berg told the Daily Wave the bridge was open.": "Daily Wave",
    "Anna Berg told Peter Lund and the Daily Wave that the bridge was open.": "Peter Lund and Daily Wave",
    "Anna Berg told Peter Lund and his aides that the bridge was open.": "Peter Lund and his aides",
    "The bridge, Anna Berg told reporters, was open.": "reporters",
    '"It is open," Anna Berg told the Daily Wave\'s "Night Talk."': 'Daily Wave\'s "Night Talk"',
    "Anna Berg told the Daily Wave' Peter Lund that the bridge was open.": "Peter Lund",
    "A clerk told the Daily Wave that Anna Berg had told Peter Lund that the bridge was open.": "Peter Lund",
    "Anna Berg said in a letter to Peter Lund that the bridge was open.": "Peter Lund",
    "Anna Berg asked Peter Lund whether the bridge was open.": "Peter Lund",
    "Anna Berg, whom Peter Lund told nothing, said the bridge was open.": None,
}


@pytest.mark.parametrize("text", HEARERS)
def test_who_was_told(text: str) -> None:
    index = make_index(text)
    found = rows_by(index, index.entities["people/anna-berg"])
    assert [row.hearer.text if row.hearer else None for row in found] == [HEARERS[text]]


def test_what_others_say_names_the_subject_in_what_is_said() -> None:
    index = make_index(
        "Peter Lund said Anna Berg had left. Anna Berg said Berg had not. The Harbour Board said it was open."
    )
    found = rows_about(index, index.entities["people/anna-berg"])
    assert [row.who.text for row in found if row.who] == ["Peter Lund"]


def test_who_only_reports_what_another_says_has_no_row_beside_it() -> None:
    """Peter Lund says it of Anna Berg; what the board says of her itself stays, in the same sentence or in another."""
    anna = "people/anna-berg"
    index = make_index("The Harbour Board said that Peter Lund said that Anna Berg had left.")
    assert [row.who.text for row in rows_about(index, index.entities[anna]) if row.who] == ["Peter Lund"]
    (outer,) = rows_by(index, index.entities["organisations/harbour-board"])
    assert outer.quote.sentences
    index = make_index("The Harbour Board said that Anna Berg had left. Peter Lund said that Anna Berg had not.")
    assert len(rows_about(index, index.entities[anna])) == 2


def test_who_is_accused_is_who_it_is_about() -> None:
    index = make_index("Peter Lund accused Anna Berg of lying.")
    (row,) = rows_about(index, index.entities["people/anna-berg"])
    assert (row.kind, row.about) == ("accused or criticised", ())
    (own,) = rows_by(index, index.entities["people/peter-lund"])
    assert [link.text for link in own.about] == ["Anna Berg"]


def test_the_newest_stand_first() -> None:
    index = make_index("Anna Berg said it was shut.", "Anna Berg said it was open.", dates=["2020-01-01", "2021-01-01"])
    assert [e.order for e in rows_by(index, index.entities["people/anna-berg"])] == ["2021-01-01", "2020-01-01"]


def rows(count: int) -> list[StatementRow]:
    outlet = Link("Paper", "articles/a.md")
    return [
        StatementRow("", "", None, "", Quote(()), f"said {n}", "said", "quoted", None, (), outlet) for n in range(count)
    ]


@pytest.mark.parametrize(
    "count",
    [
        0,
        1,
        MAX_LEDGER_ENTRIES,
        MAX_LEDGER_ENTRIES + 1,
        LEDGER_ENTRIES_PER_PAGE,
        LEDGER_ENTRIES_PER_PAGE + 1,
        2 * LEDGER_ENTRIES_PER_PAGE + 5,
    ],
)
def test_no_statement_is_lost_however_many_there_are(count: int) -> None:
    found = rows(count)
    table = make_statement_table(found, "people/x/said.md")
    pages = entity_statement_pages(Link("X", "people/x.md"), "person", found, ())
    assert table.count == count
    assert len(table.shown) == (count if count <= MAX_LEDGER_ENTRIES else FIRST_LEDGER_ENTRIES)
    views = [page.view for page in pages if isinstance(page.view, EntityStatementsView)]
    held = [row for view in views for row in view.rows]
    assert held == (found if count > MAX_LEDGER_ENTRIES else [])
    assert bool(table.all) == bool(pages)
    assert [page.path for page in pages][:1] == ([table.all] if pages else [])
    assert [len(view.parts) for view in views] == [len(pages) - 1] * len(pages)


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Peter Lund accused the Harbour Board of lying.", True),
        ("Peter Lund said that the Harbour Board had lied.", True),
        ("Peter Lund accused Anna Berg of the Harbour Board of lying.", False),
        ("Peter Lund accused the head of the Harbour Board, Anna Berg, of lying.", False),
        ("Peter Lund accused Harbour Board chairwoman Anna Berg of lying.", False),
        ("Peter Lund said the Harbour Board's Anna Berg had lied.", False),
        ('"It was a lie," said Peter Lund, an adviser to the Harbour Board.', False),
        ("Peter Lund accused Anna Berg and the Harbour Board of lying.", True),
        ("Peter Lund said that Anna Berg had robbed the Harbour Board.", True),
    ],
)
def test_what_is_said_of_a_member_is_not_said_of_the_body(text: str, about: bool) -> None:
    index = make_index(text)
    assert bool(rows_about(index, index.entities["organisations/harbour-board"])) is about


def test_what_is_unsure_stands_in_its_article_alone() -> None:
    library = make_library(
        ["Anna Berg said that Peter Lund had left. Peter Lund said that the Harbour Board had lied."]
    )
    unsure, sure = library.statements
    index = index_library(replace(library, statements=(replace(unsure, speaker=None, sure=False), sure)))
    berg, lund = index.entities["people/anna-berg"], index.entities["people/peter-lund"]
    assert (len(rows_by(index, berg)), len(rows_by(index, lund))) == (0, 1)
    assert rows_about(index, lund) == ()
    assert [s.start for s in index.statements_in["a00"]] == [unsure.start, sure.start]
    assert [s.start for s in index.sure_statements_in("a00")] == [sure.start]
    (page,) = (p for p in compose(index.library, SETTINGS) if p.path == "articles/a00.md")
    assert isinstance(page.view, ArticleView)
    assert [speaker.link.text for speaker in page.view.speakers if speaker.link] == ["Peter Lund"]
