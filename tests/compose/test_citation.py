"""References to an article in different formats."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.compose.text.citation import cite_article
from cuttings.model import Article

ARTICLE = Article(
    id="harbour-shut",
    source="seeds/a.txt",
    sources=("seeds/a.txt",),
    text="",
    blocks=(),
    title="Harbour shut: 50% of ships & crews wait",
    outlet="Karvel Gazette",
    published="2019-05-04",
    published_basis="dateline",
    authors=("Runa Teal", "Gazette staff"),
    url="https://gazette.example/a_b",
    language="en",
    sha256="0" * 64,
)
PAGE = "https://site.example/articles/harbour-shut/"


def test_a_reference_has_author_title_outlet_and_date() -> None:
    text = cite_article(ARTICLE, "Cuttings", PAGE).text
    assert text == (
        "Runa Teal and Gazette staff. “Harbour shut: 50% of ships & crews wait.” Karvel Gazette, 4 May 2019. "
        "https://gazette.example/a_b. In Cuttings, https://site.example/articles/harbour-shut/."
    )


def test_what_is_not_known_is_left_out() -> None:
    bare = replace(ARTICLE, outlet=None, published=None, authors=(), url=None, title="Why?")
    made = cite_article(bare, "Cuttings", "")
    assert made.text == "“Why?” In Cuttings."
    assert made.bibtex.startswith("@misc{harbour-shut,")
    assert set(json.loads(made.csl)[0]) == {"id", "type", "title", "language"}


def test_bibtex_escapes_special_characters_of_latex() -> None:
    made = cite_article(ARTICLE, "Cuttings", PAGE).bibtex
    assert r"title = {{Harbour shut: 50\% of ships \& crews wait}}," in made
    assert "author = {Teal, Runa and {Gazette staff}}," in made
    assert "month = may," in made
    assert "url = {https://gazette.example/a_b}," in made


@pytest.mark.parametrize(
    ("published", "parts"),
    [
        ("2019-05-04", [2019, 5, 4]),
        ("2019-05", [2019, 5]),
        ("2019", [2019]),
        ("XXXX-05-04", None),
        (None, None),
    ],
)
def test_csl_states_as_much_of_the_date_as_is_known(published: str | None, parts: list[int] | None) -> None:
    item = json.loads(cite_article(replace(ARTICLE, published=published), "Cuttings", "").csl)[0]
    assert item.get("issued") == (None if parts is None else {"date-parts": [parts]})
    assert item["author"] == [{"family": "Teal", "given": "Runa"}, {"literal": "Gazette staff"}]


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"])))
def test_any_title_gives_valid_json_and_balanced_braces(title: str) -> None:
    made = cite_article(replace(ARTICLE, title=title), "Cuttings", PAGE)
    assert json.loads(made.csl)[0]["title"] == title
    bare = re.sub(r"\\[{}]", "", made.bibtex)
    assert bare.count("{") == bare.count("}")
