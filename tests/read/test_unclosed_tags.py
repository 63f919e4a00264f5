"""An element or a comment that is never closed does not take the article with it."""

from __future__ import annotations

import pytest

from cuttings.model import Role
from cuttings.read.html.page import read_html
from cuttings.read.html.page_tags import without_unclosed

PARAGRAPHS = (
    "The dam above the lower town broke shortly after midnight, officials said, and water ran through the old quarter.",
    "Some four hundred people had to leave their homes. The council opened the school and the gymnasium to them.",
    "The mayor thanked the volunteers and said that the dam would be rebuilt within two years, with money.",
)
ARTICLE = f"<article><h1>Dam breaks after rain</h1>{''.join(f'<p>{p}</p>' for p in PARAGRAPHS)}</article>"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<iframe src=x>", ""),
        ("<iframe src=x>", "<iframe src=y></iframe>"),
        ("<textarea name=q>", "<textarea>z</textarea>"),
        ("<title>Dam", ""),
        ("<STYLE type='text/css'>a>b{c:d}", "<style>e{}</style>"),
        ("<script src=x>", ""),
        ("<!-- advert", ""),
        ("<iframe src=x><textarea><!-- advert", ""),
        ("<svg><path/>", ""),
        ("<figure><img src=x>", ""),
    ],
)
def test_the_article_below_an_unclosed_element_is_read(before: str, after: str) -> None:
    parsed = read_html(f"<html><body>{before}{ARTICLE}{after}</body></html>".encode())
    body = [parsed.text[block.start : block.end] for block in parsed.blocks if block.role is Role.BODY]
    assert parsed.given.title == "Dam breaks after rain"
    assert [line for line in body if line in PARAGRAPHS] == list(PARAGRAPHS)
    assert "{" not in parsed.text


@pytest.mark.parametrize(
    "page",
    [
        "<title>Dam</title><style>a{}</style><iframe></iframe><textarea>x</textarea><!-- x --><p>y</p>",
        "<script>document.write('<script src=x><\\/script>'); if (a<!--b) c</script><p>y</p>",
        "<script>s = '<title>'; t = '<iframe>'</script><p>y</p>",
        "<!-- <iframe> --><p title='<!--'>y</p><!-- <title> -->",
        "<titles>x<p>y</p>",
    ],
)
def test_a_page_whose_elements_are_closed_stays(page: str) -> None:
    assert without_unclosed(page) == page
