"""What an editor changes in the exported table of names becomes decisions, and nothing else does."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from cuttings.cli import main
from cuttings.common.errors import CuttingsError
from cuttings.export.openrefine import entity_table
from cuttings.model import Alias, Decision, Entity, Kind, Library, Location
from cuttings.project.curation import load_curation
from cuttings.project.editing.decision_file import add_decisions
from cuttings.project.editing.decision_lines import line_of_decision
from cuttings.project.editing.entity_table import decisions_of_table
from cuttings.project.settings import load_settings
from tests.world import make_world

Row = dict[str, str]


def entity(id: str, name: str, *aliases: str, location: Location | None = None) -> Entity:
    kind = {"people": Kind.PERSON, "places": Kind.PLACE, "organisations": Kind.ORGANISATION}[id.partition("/")[0]]
    known = tuple(Alias(alias, 9 - n, "made up") for n, alias in enumerate((name, *aliases)))
    return Entity(id, kind, name, known, location=location)


LIBRARY = Library(
    entities=(
        entity("organisations/harbour-board", "Harbour Board", "the Board"),
        entity("people/ann-lee", "Ann Lee", "Lee", "Dr Lee"),
        entity("people/a-m-lee", "A. M. Lee"),
        entity("people/ben-sample", "Ben Sample", "Sample"),
        replace(entity("people/ben-sample-2", "Ben Sample"), qualifier="painter"),
        entity("people/formula", "=1+1", "@Lee"),
        entity("places/port-vale", "Port Vale", location=Location("city", 53.0, -2.25, "GB")),
        replace(
            entity("places/council", "Vale Council", "Council"), name="Council of Vale"
        ),  # as the editor renamed it
    )
)


def table(change: Callable[[dict[str, Row]], object] = lambda rows: None, delimiter: str = ",") -> str:
    """The exported table after `change` of its rows, which are given by id."""
    rows = list(csv.DictReader(io.StringIO(entity_table(LIBRARY), newline="")))
    change({row["id"]: row for row in rows})
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(row for row in rows if row["id"])
    return out.getvalue()


def lines(change: Callable[[dict[str, Row]], object]) -> list[str]:
    """The lines that `change` means; there are no notices."""
    decided, notices = decisions_of_table(table(change), "names.csv")
    assert notices == ()
    return [line_of_decision(decision) for decision in decided]


def set_to(id: str, **cells: str) -> Callable[[dict[str, Row]], object]:
    return lambda rows: rows[id].update(cells)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_table_without_changes_decides_nothing(delimiter: str) -> None:
    assert decisions_of_table("\ufeff" + table(delimiter=delimiter), "names.csv") == ((), ())


@pytest.mark.parametrize(
    ("id", "cells", "expected"),
    [
        ("people/ann-lee", {"name": "Ann Margaret Lee"}, ["rename: [{from: Ann Lee, to: Ann Margaret Lee}]"]),
        ("people/a-m-lee", {"name": "Ann Lee"}, ["same: [{names: [Ann Lee, A. M. Lee]}]"]),
        ("people/a-m-lee", {"name": "ann lee", "why": "one"}, ["same: [{names: [Ann Lee, A. M. Lee], why: one}]"]),
        ("people/ann-lee", {"kind": "organisation"}, ["kind: [{names: [Ann Lee, Lee, Dr Lee], kind: organisation}]"]),
        ("people/ann-lee", {"hide": "x", "name": "Nobody"}, ["hide: [{name: Ann Lee}]"]),
        ("people/ann-lee", {"aliases": "Lee"}, ["different: [{names: [Dr Lee, Ann Lee]}]"]),
        ("people/ann-lee", {"aliases": "Lee; Dr Lee; A. Lee"}, ["same: [{names: [Ann Lee, A. Lee]}]"]),
        ("places/port-vale", {"lat": "53.05"}, ["place: [{name: Port Vale, lat: 53.05, lon: -2.25, country: GB}]"]),
        ("places/port-vale", {"lat": "", "lon": "", "country": "us"}, ["place: [{name: Port Vale, country: US}]"]),
        ("places/council", {"kind": "organisation"}, ["kind: [{names: [Vale Council, Council], kind: organisation}]"]),
        ("people/formula", {"name": "'=2+2"}, ["rename: [{from: =1+1, to: =2+2}]"]),
    ],
)  # fmt: skip
def test_a_change_becomes_a_decision(id: str, cells: Row, expected: list[str]) -> None:
    assert [line.replace("'", "") for line in lines(set_to(id, **cells))] == expected


def test_a_row_says_who_it_is_about() -> None:
    """Its qualifier, its foremost role, and in how many articles it is named."""
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(entity_table(make_world()), newline=""))}
    ana, karvel = rows["people/ana-petrova"], rows["places/karvel"]
    assert (ana["qualifier"], ana["role"], ana["articles"]) == ("harbour minister", "harbour minister", "4")
    assert (karvel["qualifier"], karvel["role"]) == ("", "")


def test_an_alias_that_would_divide_its_cell_is_left_out() -> None:
    aliases = (Alias("Ann Lee", 2, ""), Alias("Lee; Ann", 1, ""), Alias("Lee", 1, ""))
    library = Library(entities=(Entity("people/ann-lee", Kind.PERSON, "Ann Lee", aliases),))
    (row,) = csv.DictReader(io.StringIO(entity_table(library), newline=""))
    assert row["aliases"] == "Lee"


def test_rows_that_were_given_one_new_name_are_joined_and_renamed() -> None:
    def cluster(rows: dict[str, Row]) -> None:
        rows["people/ann-lee"]["name"] = rows["people/a-m-lee"]["name"] = "Ann M. Lee"

    assert lines(cluster) == [
        "same: [{names: [Ann Lee, A. M. Lee]}]",
        "rename: [{from: Ann Lee, to: Ann M. Lee}]",
        "rename: [{from: A. M. Lee, to: Ann M. Lee}]",
    ]


def test_a_name_of_another_kind_joins_nothing() -> None:
    assert lines(set_to("people/a-m-lee", name="Port Vale")) == ["rename: [{from: A. M. Lee, to: Port Vale}]"]


@pytest.mark.parametrize(
    ("id", "cells", "told"),
    [
        ("people/ben-sample", {"name": "Ben Sample the Elder"}, "Several rows go by 'Ben Sample'"),
        ("people/ben-sample", {"hide": "yes"}, "Several rows go by 'Ben Sample'"),
        ("people/a-m-lee", {"name": "Ben Sample"}, "Several rows go by 'Ben Sample'"),
        ("people/a-m-lee", {"kind": "peer"}, "'peer' is not a kind."),
        ("places/council", {"aliases": "Council"}, "'Vale Council' is the name by which the articles call it"),
        ("places/port-vale", {"lat": "north"}, "Where this place is"),
        ("places/port-vale", {"lat": "93"}, "Where this place is"),
        ("places/port-vale", {"lon": ""}, "Where this place is"),
        ("places/port-vale", {"country": "England"}, "Where this place is"),
    ],
)
def test_what_is_not_sure_gives_a_notice_and_no_decision(id: str, cells: Row, told: str) -> None:
    decided, (notice,) = decisions_of_table(table(set_to(id, **cells)), "names.csv")
    assert decided == ()
    assert told in notice.what
    assert notice.where.startswith("names.csv:")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("name,kind\nAnn,person\n", "has no column aliases, "),
        ('id,"name\n', "not a table"),
        (table(set_to("people/ann-lee", as_exported="{}")), "as_exported was changed"),
    ],
)
def test_another_table_is_refused(text: str, told: str) -> None:
    with pytest.raises(CuttingsError, match=told):
        decisions_of_table(text, "names.csv")


RENAME = Decision("rename", ("Ann Lee",), "names.csv:2", to="Ann Lee: #1")


def test_lines_are_added_once_below_what_the_editor_wrote(tmp_path: Path) -> None:
    settings = load_settings(tmp_path)
    file = settings.curation / "entities.yml"
    assert add_decisions([RENAME], settings) == [RENAME], "there was no file"
    file.write_text("# mine\nhide:\n  - {name: Read More}  # a button")
    assert add_decisions([RENAME, replace(RENAME, where="names.csv:3")], settings) == [RENAME], "said twice"
    assert add_decisions([RENAME], settings) == ()
    assert file.read_text().startswith("# mine\nhide:\n  - {name: Read More}  # a button\nrename:\n")
    curation, notices = load_curation(settings)
    assert notices == ()
    assert [d.verb for d in curation.entities] == ["hide", "rename"]


def test_a_file_to_which_nothing_can_be_added_is_left_as_it_was(tmp_path: Path) -> None:
    settings = load_settings(tmp_path)
    settings.curation.mkdir()
    file = settings.curation / "entities.yml"
    file.write_text("hide: [Read More\n")
    with pytest.raises(CuttingsError, match=r"rename: \[\{from: Ann Lee"):
        add_decisions([RENAME], settings)
    assert file.read_text() == "hide: [Read More\n"


def test_a_changed_table_changes_the_next_export(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Through the command, twice; every decision meets a name, so that --strict has nothing to say."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/a.txt").write_text(
        "Harbour to close\n\nMargaret Hollis, the mayor of Bergen, met Peter Vane in Norway. Hollis spoke first. "
        "Margrete Hollis sailed home with the Harbour Board."
    )
    assert main(["export", "--as", "openrefine", "--out", "known"]) == 0
    rows = list(csv.DictReader(io.StringIO((tmp_path / "known/entities.csv").read_text(encoding="utf8"), newline="")))
    by_name = {row["name"]: row for row in rows}
    by_name["Margrete Hollis"]["name"] = "Margaret Hollis"
    by_name["Peter Vane"] |= {"name": "Piet Vane", "why": "as he signs"}
    by_name["Harbour Board"]["hide"] = "yes"
    by_name["Bergen"]["country"] = "DE"
    with (tmp_path / "edited.csv").open("w", encoding="utf8", newline="") as out:
        writer = csv.DictWriter(out, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    assert main(["decisions", "edited.csv", "--strict", "--dry-run"]) == 0
    assert not (tmp_path / "curation").exists()
    (tmp_path / "curation").mkdir(exist_ok=True)
    (tmp_path / "curation/entities.yml").write_text("# mine\nhide:\n  - {name: Read More}  # a button\n")
    assert main(["decisions", "edited.csv", "--strict"]) == 0
    written = (tmp_path / "curation/entities.yml").read_text()
    assert written.startswith("# mine\nhide:\n  - {name: Read More}  # a button\n  - {name: Harbour Board}\n")
    (tmp_path / "curation/entities.yml").write_text(written.replace("  - {name: Read More}  # a button\n", ""))
    assert main(["export", "--as", "openrefine", "--out", "known", "--strict"]) == 0
    rows = list(csv.DictReader(io.StringIO((tmp_path / "known/entities.csv").read_text(encoding="utf8"), newline="")))
    assert {row["name"] for row in rows} == {"Bergen", "Margaret Hollis", "Norway", "Piet Vane"}
    assert {row["name"]: row["country"] for row in rows}["Bergen"] == "DE"
    assert main(["decisions", "edited.csv"]) == 0
    assert (tmp_path / "curation/entities.yml").read_text().count("Piet Vane") == 1
