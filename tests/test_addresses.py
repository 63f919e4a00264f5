"""The addresses of pages in the built site."""

from __future__ import annotations

from posixpath import dirname, join, normpath
from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.common.addresses import address_of, relative_address, relative_path
from cuttings.common.text import slug

PATHS = st.lists(st.sampled_from(["people", "a", "index", "x-y"]), min_size=1, max_size=3).map(
    lambda parts: "/".join(parts) + ".md"
)


@pytest.mark.parametrize(
    ("href", "as_folder", "as_file"),
    [
        ("index.md", "", "index.html"),
        ("people/index.md", "people/", "people/index.html"),
        ("people/ana.md", "people/ana/", "people/ana.html"),
        ("people/ana.md#s-1", "people/ana/#s-1", "people/ana.html#s-1"),
        ("data/graph.graphml", "data/graph.graphml", "data/graph.graphml"),
    ],
)
def test_address(href: str, as_folder: str, as_file: str) -> None:
    assert address_of(href) == as_folder
    assert address_of(href, directory_urls=False) == as_file


@given(PATHS, PATHS, st.booleans())
def test_a_relative_address_leads_to_the_page(here: str, there: str, directory_urls: bool) -> None:
    root = "https://example.org/project/"
    base = root + address_of(here, directory_urls)
    assert urljoin(base, relative_address(here, there, directory_urls)) == root + address_of(there, directory_urls)


@pytest.mark.parametrize(
    ("here", "there", "path"),
    [
        ("index.md", "people/x.md", "people/x.md"),
        ("people/y.md", "people/x.md#s-1", "x.md#s-1"),
        ("people/y.md", "index.md", "../index.md"),
        ("people/index.md", "peoples/x.md", "../peoples/x.md"),
        ("people/y/more-2.md", "people/y.md", "../../people/y.md"),
        ("people/y/more-2.md", "people/y/more-3.md", "more-3.md"),
    ],
)
def test_a_relative_path_leads_from_file_to_file(here: str, there: str, path: str) -> None:
    assert relative_path(here, there) == path
    assert normpath(join(dirname(here), path)) == there


@pytest.mark.parametrize("name", ["Con", "AUX", "Nul", "Prn", "Com1", "LPT 9", "Lpt9", "Index", "README"])
def test_no_page_has_a_name_that_a_system_keeps_for_itself(name: str) -> None:
    kept = {"con", "aux", "nul", "prn", "com1", "lpt9", "index", "readme"}
    assert slug(name) not in kept


@pytest.mark.parametrize("name", ["Connie", "Auxerre", "Com 1", "Comet1", "Lpt99"])
def test_other_names_stay_as_they_are(name: str) -> None:
    assert not slug(name).endswith("-page")


@pytest.mark.parametrize(
    ("name", "segment"),
    [
        ("Søren Kjær", "soren-kjaer"),
        ("Paweł Wałęga", "pawel-walega"),
        ("Weißenfels", "weissenfels"),
        ("Ilgın Işık", "ilgin-isik"),
        ("Đorđe Þórsson", "dorde-thorsson"),
    ],
)
def test_letters_without_a_plain_form_in_unicode_are_spelt_out(name: str, segment: str) -> None:
    """An address keeps every letter of a name, written with plain letters."""
    assert slug(name) == segment
