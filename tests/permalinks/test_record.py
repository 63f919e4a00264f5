"""The record of addresses: as text, merged by version control, and damaged."""

from __future__ import annotations

from pathlib import Path

import pytest

from cuttings.model import About, Permalink
from cuttings.permalinks.record import hidden_address, load_permalinks, written
from cuttings.project.settings import Settings, load_settings

ANN = Permalink("people/ann-lee", About.ENTITY, "Ann Lee", ("0123456789ab:ann-lee",), ("people/a-lee",))
PAIR = Permalink("relationships/ann-lee--oslo", About.PAIR, "Ann Lee and Oslo", (), ("people/ann-lee", "places/oslo"))


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    settings = load_settings(tmp_path)
    settings.curation.mkdir()
    return settings


def put(settings: Settings, text: str) -> None:
    (settings.curation / "addresses.tsv").write_text(text)


def test_what_is_written_is_read(settings: Settings) -> None:
    put(settings, written([PAIR, ANN]))
    assert load_permalinks(settings) == ((ANN, PAIR), ())
    assert written([ANN, PAIR]) == written([PAIR, ANN]), "sorted"


def test_a_name_cannot_break_a_line(settings: Settings) -> None:
    put(settings, written([Permalink("people/x", About.ENTITY, "A\tB\nC\x1b\u2028D")]))
    (link,), notices = load_permalinks(settings)
    assert (link.name, notices) == ("A B C� D", ())


def test_lines_of_one_address_from_two_branches_are_one(settings: Settings) -> None:
    other = Permalink(ANN.address, About.ENTITY, "Ann Lee", ("ffffffffffff:lee",), ("people/lee",))
    put(settings, written([ANN]) + written([other]))
    (link,), _ = load_permalinks(settings)
    assert link.keys == (*ANN.keys, *other.keys)
    assert link.leads == ("people/a-lee", "people/lee")


@pytest.mark.parametrize(
    "line", ["<<<<<<< HEAD", "people/../x\tentity", "People/X\tentity", "people/x\tnobody", "/x\tpart"]
)
def test_a_line_that_is_none_gives_a_notice_and_others_are_used(line: str, settings: Settings) -> None:
    put(settings, f"{written([ANN])}{line}\n")
    links, (notice,) = load_permalinks(settings)
    assert links == (ANN,)
    assert notice.where == "curation/addresses.tsv:3"


def test_a_hidden_address_is_a_hash() -> None:
    assert hidden_address("people/ann-lee") == hidden_address("people/ann-lee") != hidden_address("people/bob-lee")
    assert "lee" not in hidden_address("people/ann-lee")
