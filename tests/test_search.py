"""The search records of pages, and the index made from them."""

from __future__ import annotations

import gzip
import json
import re
import sys
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.common.errors import CuttingsError
from cuttings.common.text import plain_letters
from cuttings.indexing import SiteIndex
from cuttings.model import Kind, Mention
from cuttings.project.packaged.site_files import site_files
from cuttings.project.settings import Settings
from cuttings.search.index import PLAIN_WORDS_MARK, to_html, write_index
from cuttings.search.records import Record, handwritten, records
from tests.world import make_world

HERE = Path("/nowhere")
SETTINGS = Settings(HERE, HERE, HERE, HERE, HERE, site_name="Cuttings of Karvel")


def found(settings: Settings = SETTINGS) -> dict[str, Record]:
    return {record.address: record for record in records(make_world(), settings)}


def test_everything_that_has_a_page_can_be_found() -> None:
    world = make_world()
    ids = [f"articles/{a.id}" for a in world.articles]
    ids += [x.id for group in (world.entities, world.topics, world.events) for x in group]
    assert sorted(found()) == sorted(f"{id}/" for id in ids)


def test_a_person_is_found_by_other_names_and_roles() -> None:
    record = found()["people/ana-petrova/"]
    assert (record.kind, record.title, record.names) == ("Person", "Ana Petrova (harbour minister)", ("Petrova",))
    assert record.detail == "Harbour minister, 4 articles"
    assert record.years == ("2019", "2020")
    assert "Karvel Gazette" in record.outlets


def test_a_name_within_a_longer_name_does_not_count() -> None:
    world = make_world()
    nested = Mention("untitled", 0, 2, "It", Kind.PLACE, "places/karvel", nested=True)
    made = {r.address: r.detail for r in records(replace(world, mentions=(*world.mentions, nested)), SETTINGS)}
    assert made["places/karvel/"] == "City, 4 articles"


def test_a_thing_is_a_kind_of_its_own_in_the_search() -> None:
    assert found()["things/karvel-accord/"].kind == "Named thing"


@pytest.mark.parametrize(
    ("address", "detail"),
    [
        ("articles/dockers-close-port-imber/", "Karvel Gazette, 4 May 2019"),
        ("places/port-imber/", "City, 4 articles"),
        ("topics/wages/", "2 articles"),
        ("things/karvel-accord/", "Treaty or law, 1 article"),
    ],
)
def test_a_result_has_what_it_is_and_its_date_in_words(address: str, detail: str) -> None:
    assert found()[address].detail == detail


def test_a_date_without_its_year_is_one() -> None:
    world = make_world()
    articles = tuple(replace(a, outlet=None, published="XXXX-02-26") for a in world.articles)
    made = records(replace(world, articles=articles), SETTINGS)
    assert {r.detail for r in made if r.kind == "Article"} == {"26 February, year not stated"}


def test_the_result_of_an_event_has_its_day_and_number_of_accounts() -> None:
    (event,) = [record for record in found().values() if record.kind == "Event"]
    assert re.fullmatch(r"\d{1,2} [A-Z][a-z]+ \d{4}, \d accounts", event.detail)


@pytest.mark.parametrize(("how", "held"), [("full", True), ("excerpt", False), ("none", False)])
def test_the_index_holds_no_words_that_the_site_does_not_show(how: str, held: bool) -> None:
    record = found(replace(SETTINGS, article_text=how))["articles/dockers-close-port-imber/"]
    assert ("largest harbour of Varland" in record.body) is held
    assert "newsletter" not in record.body


def test_addresses_are_files_if_those_of_the_site_are() -> None:
    assert "people/ana-petrova.html" in found(replace(SETTINGS, directory_urls=False))


def test_pages_written_by_hand_are_found_too(tmp_path: Path) -> None:
    (tmp_path / "about.md").write_text("---\ntitle: x\n---\n\n# How *we* work\n\nBy [hand](x.md).\n", encoding="utf8")
    (tmp_path / "index.md").write_text("---\ngenerated: cuttings\n---\n", encoding="utf8")
    made = handwritten(replace(SETTINGS, pages=tmp_path))  # its about.md takes the place of the one that we ship
    assert [(r.address, r.kind, r.body.split()) for r in made] == [
        ("about/", "Page", ["How", "we", "work", "By", "hand", "."])
    ]


@given(st.text(), st.text())
def test_any_text_is_escaped_in_the_index(title: str, body: str) -> None:
    made = to_html(Record("a/", "Article", title, body=body))
    assert len(re.findall(r"<(?!/?(?:html|body|h1|p|span)\b)", made)) == 0
    shown = " ".join(title.encode("utf8", "replace").decode("utf8").split())
    assert f'">{shown}</h1>' in unescape(made)


def test_the_same_library_gives_the_same_index(tmp_path: Path) -> None:
    for name in ("one", "two", "three"):
        settings = replace(SETTINGS, cache=tmp_path / f"{name}-cache")
        assert SiteIndex(records(make_world(), settings), settings).put(tmp_path / name) == len(found()) + 1
    held = [
        {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}
        for folder in (tmp_path / "one", tmp_path / "two", tmp_path / "three")
    ]
    assert held[0] == held[1] == held[2]
    assert any(name.endswith(".pf_filter") for name in held[0])


def test_a_failure_to_make_the_index_gives_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cuttings.search.index.PAGEFIND_COMMAND", (sys.executable, "-c", "raise SystemExit('no luck')"))
    with pytest.raises(
        CuttingsError,
        match=r"^search: Pagefind did not make the index \(no luck\)\. Make sure that the disk has room",
    ):
        write_index([Record("a/", "Article", "A")], tmp_path / "pagefind")


def test_every_file_of_the_index_is_complete(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Even if the user has set other options for Pagefind."""
    monkeypatch.setenv("PAGEFIND_GLOB", "nothing.html")
    made = [Record(f"people/p{n}/", "Person", f"Person {n}") for n in range(40)] + [Record("a.html", "Page", "A")]
    write_index(made, tmp_path / "pagefind")
    fragments = [gzip.decompress(file.read_bytes()) for file in (tmp_path / "pagefind/fragment").iterdir()]
    urls = {json.loads(fragment.removeprefix(b"pagefind_dcd"))["url"] for fragment in fragments}
    assert urls == {f"/{record.address}" for record in made}


@pytest.mark.parametrize(
    ("title", "body", "plain"),
    [
        ("Søren Ørsted", "He is of Straße.", ["soren orsted", "strasse."]),
        ("Mill", "ŁUKASZ met Łukasz, Đoković and Æbel; Þór Işık", ["lukasz lukasz, doković aebel; thór işik"]),
        ("Café", "A naïve reader of Łódź", ["lódź"]),
        ("Mill", "The mill burned.", []),
        ("Café Zoë", "An exposé.", []),
    ],
)
def test_words_with_letters_that_have_no_plain_form_are_found_in_plain_letters(
    title: str, body: str, plain: list[str]
) -> None:
    """They follow a mark, after which search.js shows none of them; Pagefind itself knows letters with accents."""
    _, mark, added = to_html(Record("a/", "Person", title, body=body)).partition(f"<p>{PLAIN_WORDS_MARK}</p>")
    assert re.findall(r'<p data-pagefind-weight="[\d.]+">([^<]+)</p>', added) == plain
    assert bool(mark) is bool(plain)


def test_a_text_cannot_hold_the_mark_of_plain_words() -> None:
    assert PLAIN_WORDS_MARK not in to_html(Record("a/", "Page", "Mill", body=f"The {PLAIN_WORDS_MARK} mill"))


def test_the_form_and_the_index_have_the_same_plain_letters() -> None:
    script = site_files()["assets/search.js"].read_text(encoding="utf8")
    table = re.search(r"PLAIN_LETTERS = \{(.*?)\};", script)
    assert table
    pairs = re.findall(r'(\w): "(\w+)"', table[1])
    assert len(pairs) > 10
    assert {letter: plain_letters(letter) for letter, _ in pairs} == dict(pairs)
    assert 'PLAIN_WORDS_MARK = "\\uE000"' in script
    assert PLAIN_WORDS_MARK == "\ue000"


def test_the_index_finds_plain_letters(tmp_path: Path) -> None:
    write_index([Record("a/", "Person", "Søren Ørsted", body="Of Łódź.")], tmp_path)
    held = b"".join(gzip.decompress(file.read_bytes()) for file in tmp_path.rglob("*.pf_index"))
    assert all(word.encode() in held for word in ("soren", "søren", "lodz"))
