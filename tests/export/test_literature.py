"""References to the whole collection: what other programs read is what is known of each article."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import rispy
from bibtexparser.entrypoint import parse_string

from cuttings.export import export
from cuttings.model import Article
from tests.test_check import ARTICLE, SOUND
from tests.world import make_world


def test_bibtex_has_an_entry_for_each_article(tmp_path: Path) -> None:
    export(make_world(), tmp_path, ["bibtex"], "Cuttings of Karvel")
    read = parse_string((tmp_path / "references.bib").read_text(encoding="utf8"))
    assert (read.failed_blocks, len(read.entries)) == ([], len(make_world().articles))
    entry = read.entries_dict["dockers-close-port-imber"]
    held = {name: field.value for name, field in entry.fields_dict.items()}
    assert entry.entry_type == "article"
    assert held["author"] == "Teal, Runa"
    assert (held["journal"], held["year"], held["day"]) == ("Karvel Gazette", "2019", "4")
    assert held["note"] == "In Cuttings of Karvel"


def test_ris_has_an_entry_for_each_article(tmp_path: Path) -> None:
    export(make_world(), tmp_path, ["ris"], "Cuttings of Karvel")
    read = {entry["id"]: entry for entry in rispy.loads((tmp_path / "references.ris").read_text(encoding="utf8"))}
    assert set(read) == {a.id for a in make_world().articles}
    entry = read["dockers-close-port-imber"]
    assert (entry["type_of_reference"], entry["title"]) == ("NEWS", "Dockers close Port Imber in pay dispute")
    assert (entry["authors"], entry["secondary_title"]) == (["Teal, Runa"], "Karvel Gazette")
    assert (entry["year"], entry["date"], entry["language"]) == ("2019", "2019/05/04", "en")
    assert "year" not in read["varland-minister-condemns-harbour-walkout"], "which is not known"


def odd(title: str) -> Article:
    return replace(ARTICLE, title=title, outlet="{The} Post", authors=("Staff Reporter", "Cher"), published="2024")


def test_any_title_is_read_back(tmp_path: Path) -> None:
    title = 'Braces {here} and } there\nER  - \nTY  - BOOK, "50 %" of \\all\x1b'
    export(replace(SOUND, articles=(odd(title),)), tmp_path, ["bibtex", "ris"])
    read = parse_string((tmp_path / "references.bib").read_text(encoding="utf8"))
    assert (read.failed_blocks, len(read.entries)) == ([], 1)
    (entry,) = rispy.loads((tmp_path / "references.ris").read_text(encoding="utf8"))
    assert entry["title"] == " ".join(title.split()).replace("\x1b", "\ufffd")
    assert entry["authors"] == ["Staff Reporter", "Cher"]
