"""A page's text is kept for what it was made from, asked for only where it is written, and missed where it is lost."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from array import array
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

import pytest

from cuttings.cache import LostTextError, SiteTexts
from cuttings.cache.rows import Rows
from cuttings.common.identity.value_id import value_id
from tests.making import make_article


def never() -> str:
    pytest.fail("made again")


def stored(file: Path) -> SiteTexts:
    """Texts of a second run, where the first had made two of them."""
    texts = SiteTexts(file)
    texts.add("a.md", "k1", lambda: "Über alles \ud800\n")
    texts.add_text("b.json", "{}")
    texts.close()
    return SiteTexts(file)


def test_a_text_is_made_again_only_under_another_key(tmp_path: Path) -> None:
    texts = stored(tmp_path / "deep/texts")
    texts.add("a.md", "k1", never)
    assert texts["a.md"] == "Über alles ?\n"
    texts.add("a.md", "k2", lambda: "other")
    assert texts["a.md"] == "other"
    texts.add_text("b.json", "[]")
    assert dict(texts) == {"a.md": "other", "b.json": "[]"}


def test_the_text_of_a_file_that_is_not_added_is_forgotten(tmp_path: Path) -> None:
    texts = stored(tmp_path / "texts")
    texts.add("a.md", "k1", never)
    texts.close()
    again = SiteTexts(tmp_path / "texts")
    again.add("b.json", "k1", lambda: "anew")
    assert again["b.json"] == "anew"


@pytest.mark.parametrize("change", ["UPDATE held SET value = x'00'", "DELETE FROM held", "DROP TABLE held"])
def test_a_lost_text_is_noticed_and_can_be_made_again(tmp_path: Path, change: str) -> None:
    texts = stored(tmp_path / "texts")
    texts.add("a.md", "k1", never)
    base = sqlite3.connect(tmp_path / "texts")
    base.execute(change)
    base.commit()
    base.close()
    with pytest.raises(LostTextError):
        texts["a.md"]
    texts.clear()
    texts.add("a.md", "k1", lambda: "anew")
    assert dict(texts) == {"a.md": "anew"}


def test_without_a_database_texts_are_held_in_memory(tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    texts = stored(tmp_path / "texts")
    texts.add("a.md", "k1", lambda: "one")
    texts.close()
    assert dict(texts) == {"a.md": "one"}


@dataclass(frozen=True)
class Pair:
    """Two values."""

    one: object
    other: object


@dataclass(frozen=True)
class Couple:
    """Two values of another type."""

    one: object
    other: object


class Colour(StrEnum):
    """A closed list of words."""

    RED = "red"
    BLUE = "blue"


class Named(NamedTuple):
    """A tuple with names."""

    one: object
    other: object


def test_a_value_is_identified_by_what_it_holds_and_not_by_which_object_it_is() -> None:
    words = "long words of a page"
    same, apart = Pair(words, words), Pair(words, "".join(["long words ", "of a page"]))
    assert value_id(same) == value_id(apart)
    others = [
        Pair("a", "b"),
        Pair("ab", ""),
        Pair("a", ("b",)),
        ("a", "b"),
        Pair(1, 1.0),
        Pair(True, 1),
        Pair(None, ""),
        Couple("a", "b"),
        Named("a", "b"),
        ["a", "b"],
        {"a": "b"},
        array("i", (1, 2)),
        array("h", (1, 2)),
        (Colour.RED, Colour.BLUE),
        (Colour.BLUE, Colour.RED),
        [Colour.RED, Colour.BLUE],
        ("RED", "BLUE"),
        (Pair("a", 1), Pair("b", 2)),
        (Pair("a", 2), Pair("b", 1)),
        [Pair("a", 1), Pair("b", 2)],
        (Couple("a", 1), Couple("b", 2)),
        (Pair("a", 1), Couple("b", 2)),
        (("a", 1), ("b", 2)),
        (("a", "b"), (1, 2)),
        (Pair(Colour.RED, ()), Pair(Colour.BLUE, ())),
        (Pair(Colour.RED, ((),)), Pair(Colour.BLUE, ())),
        Pair("a", 1j),
    ]
    assert len({value_id(other) for other in others}) == len(others)


def test_a_value_has_the_same_identifier_in_another_process() -> None:
    given = "'a', (1, 2.5, None), {'b': 'c'}, [(1, True), ('d', 1j)]"
    code = f"from cuttings.common.identity.value_id import value_id; print(value_id({given}))"
    there = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.strip()
    assert there == value_id("a", (1, 2.5, None), {"b": "c"}, [(1, True), ("d", 1j)])


def test_nothing_of_a_forgotten_text_stays_in_the_file(tmp_path: Path) -> None:
    """A name that is hidden now was in the texts of earlier runs."""
    file, texts = tmp_path / "texts.sqlite", SiteTexts(tmp_path / "texts.sqlite")
    for n in range(20):
        texts.add_text(f"people/carla-moreno-{n}.md", "Carla Moreno " * 400)
    texts.close()
    assert b"carla-moreno" in file.read_bytes()
    texts = SiteTexts(file)
    texts.add_text("people/somebody.md", "Somebody")
    texts.close()
    assert b"carla-moreno" not in file.read_bytes()
    base = Rows(file)._base
    assert base is not None
    assert base.execute("PRAGMA secure_delete").fetchone() == (1,), "which is not every system's default"


def test_an_article_keeps_its_identifier_until_it_is_changed() -> None:
    one, same = make_article("Rain fell."), make_article("Rain fell.")
    assert value_id(one) == value_id(one) == value_id(same) != value_id((one,))
    assert one == same
    assert one.known_id
    assert value_id(replace(one, text="Snow fell.")) != value_id(one)
    assert value_id((one, replace(one, text="Snow fell."))) != value_id((one, one))
