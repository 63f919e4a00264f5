"""Exports of databases are split into their articles, and ordinary texts are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from cuttings.model import Curation
from cuttings.project.settings import load_settings
from cuttings.read import read
from cuttings.read.database_exports import split_export
from cuttings.read.database_exports.labels import unwrapped
from cuttings.read.parsed import Parsed, Refusal
from tests.read import exports

BRIDGE = (
    "The bridge at Arden was shut on Monday after a crack had been found in its second pier.\n\n"
    '"Nobody crosses it until the steel has come," said Cyril Veld, the engineer.'
)
LONG_LINE = " ".join(["The bridge was shut."] * 6)
SHEEP = 'A flock of 300 sheep was found on the moor on Friday.\n\nThe farmer, Dora Quill, was "more than glad".'


def parsed(text: str) -> list[Parsed]:
    """The articles of an export, all of which can be read."""
    outcomes = [article.outcome for article in split_export(text, "a.txt")]
    assert [article.number for article in split_export(text, "a.txt")] == list(range(1, len(outcomes) + 1))
    return [outcome for outcome in outcomes if isinstance(outcome, Parsed)]


@pytest.mark.parametrize(
    ("text", "newlines"),
    [
        (exports.NEXIS, "\n"),
        (exports.NEXIS_UNI, "\n"),
        (exports.NEXIS_UNI, "\n\n"),
        (exports.FACTIVA, "\n"),
        (exports.FACTIVA_PLAIN, "\n"),
        (exports.FACTIVA_PLAIN, "\n\n"),
        (exports.PROQUEST, "\n"),
        (exports.PROQUEST, "\n\n"),
        (exports.PROQUEST.replace("\nSheep found", "\nDocument 2 of 2\n\nSheep found"), "\n"),
        (exports.NEWSBANK, "\n"),
        (exports.NEWSBANK, "\n\n"),
    ],
)
def test_an_export_is_split_into_its_articles(text: str, newlines: str) -> None:
    """Each has its own fields, and its text without labels; programs that convert documents double the line ends."""
    bridge, sheep = parsed(text.replace("\n", newlines))[:2]
    assert (bridge.text, sheep.text) == (BRIDGE, SHEEP)
    assert (bridge.notices, sheep.notices) == ((), ())
    for found, title, outlet, day, authors in (
        (bridge, "Bridge at Arden shut for repairs", "The Arden Post", "2018-05-07", ("Ada Larkin", "Ben Moss")),
        (sheep, "Sheep found on the moor", "The Moorland Echo", "1999-07-17", ("Ben Moss",)),
    ):
        given = found.given
        assert (given.title, given.outlet, given.published, given.authors) == (title, outlet, day, authors)
        assert given.published_basis
        assert given.published_basis.endswith("export")


def test_an_article_without_a_byline_has_no_author() -> None:
    steel = parsed(exports.NEXIS)[2]
    assert (steel.given.title, steel.given.authors) == ("Steel comes for the bridge", ())
    assert steel.text == "The steel has come, and Arden's bridge opens in June, the council said."


@pytest.mark.parametrize(
    "text",
    [
        "BYLINE: Ada Larkin\n\nThe dam broke.",
        "LENGTH: 20 words\n\nThe label BYLINE: stands before a name.\n\nEnd of Document",
        "Chapter 1 of 3\n\nThe dam broke.\n\nSECTION: none",
        "She wrote 1 of 3 DOCUMENTS herself.\n\nBYLINE: none",
        "1 of 3 DOCUMENTS\n\nThe papers were found in a cellar.",
        "____________________\n\nFull text: see below.\n\nThe dam broke.",
        "The clerk read on.\n\nDocument ABC\n\nIt had 400 words\n",
        "Record: 12\n\nThe team won.\n\nSection: north stand",
        "End of Document",
    ],
)
def test_an_ordinary_text_is_not_split(text: str) -> None:
    assert split_export(text, "a.txt") == ()


def test_a_label_within_an_article_of_another_export_is_text() -> None:
    """A turn of an interview that begins like a label of databases is kept."""
    text = exports.NEXIS_UNI.replace("The farmer, Dora", "Subject: sheep.\n\nThe farmer, Dora")
    assert "Subject: sheep." in parsed(text)[1].text


def test_an_article_without_text_is_refused_and_the_others_are_read() -> None:
    text = exports.PROQUEST.replace(
        exports.PROQUEST[exports.PROQUEST.index("The bridge at") : exports.PROQUEST.index("Subject:")],
        "Not available.\n\n",
    )
    first, second = (article.outcome for article in split_export(text, "a.txt"))
    assert isinstance(first, Refusal)
    assert isinstance(second, Parsed)


def test_each_article_is_known_by_its_file_and_number_and_overlaps_are_one(tmp_path: Path) -> None:
    """A spelling that was mended between two exports makes no second article."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text(exports.NEXIS)
    (tmp_path / "seeds" / "b.TXT").write_text(exports.NEXIS.replace("crack", "cracks").replace("Steel", "The steel"))
    documents, notices = read(load_settings(tmp_path), Curation())
    assert [document.sources for document in documents] == [
        ("seeds/a.txt:1", "seeds/b.TXT:1"),
        ("seeds/a.txt:2", "seeds/b.TXT:2"),
        ("seeds/a.txt:3", "seeds/b.TXT:3"),
    ]
    assert [notice.where for notice in notices] == ["seeds/b.TXT:1", "seeds/b.TXT:2", "seeds/b.TXT:3"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("May 7, 2018 Monday", "May 8, 2018 Tuesday"),
        ("The Arden Post", "The Moorland Echo"),
        ("Bridge at Arden shut for repairs", "Arden bridge shut"),
        ("after a crack had been found in\nits second pier", "until June, said the council, which met on Sunday night"),
    ],
)
def test_articles_of_another_day_outlet_title_or_text_are_no_copies(tmp_path: Path, old: str, new: str) -> None:
    (tmp_path / "seeds").mkdir()
    export = exports.NEXIS.partition("2 of 3")[0]
    (tmp_path / "seeds" / "a.txt").write_text(export)
    (tmp_path / "seeds" / "b.txt").write_text(export.replace(old, new).replace("steel", "iron"))
    documents, _ = read(load_settings(tmp_path), Curation())
    assert [document.source for document in documents] == ["seeds/a.txt:1", "seeds/b.txt:1"]


@pytest.mark.parametrize(
    ("paragraph", "text"),
    [
        ("The bridge was shut\nafter a crack.", "The bridge was shut after a crack."),
        ("The bridge was shut.\nA crack was found.", "The bridge was shut.\n\nA crack was found."),
        (
            f"What they said\n{'The bridge was shut. ' * 6}",
            f"What they said\n\n{('The bridge was shut. ' * 6).strip()}",
        ),
    ],
)
def test_lines_are_joined_where_an_export_wraps_them(paragraph: str, text: str) -> None:
    """Long lines are paragraphs, and so are lines that all end a sentence."""
    assert unwrapped([paragraph]) == text
