"""The article in the data of a page's application is read where the page shows none."""

from __future__ import annotations

import json
from typing import Any

import pytest

from cuttings.model import Role
from cuttings.read.html.page import read_html
from cuttings.read.parsed import Refusal
from tests.read.test_html import PARAGRAPHS, of_role

TITLE = "Dam breaks after rain"
OTHER = "Ferry sold to a widow from the hills"


def shell(script: str, shown: str = "<nav><a href='/'>Home</a></nav>") -> bytes:
    """A page whose application has not run yet."""
    return (
        f'<html lang="en"><head><meta property="og:title" content="{TITLE} | The Example"></head>'
        f'<body><div id="root">{shown}</div>{script}</body></html>'
    ).encode()


def data(value: Any, opening: str = '<script id="state" type="application/json">', end: str = "") -> str:
    return opening + json.dumps(value) + end + "</script>"


HTML = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
FORMS = (
    {"page": {"title": TITLE, "bodyHtml": HTML}},
    {"cache": {"1": {"contentHtml": f"<h1>{TITLE}</h1>{HTML}"}}},
    {"article": {"headline": TITLE, "text": "\n\n".join(PARAGRAPHS)}},
    {"article": {"headline": TITLE, "body": [{"type": "p", "text": paragraph} for paragraph in PARAGRAPHS]}},
    {"article": {"headline": TITLE, "body": list(PARAGRAPHS)}},
    {
        "props": {
            "title": TITLE,
            "blocks": [{"_type": "block", "children": [{"text": p[:30]}, {"text": p[30:]}]} for p in PARAGRAPHS],
        }
    },
    {
        "article": {
            "headline": TITLE,
            "body": [{"kind": "text", "html": f"<b>{p[:10]}</b>{p[10:]}"} for p in PARAGRAPHS],
        }
    },
)


@pytest.mark.parametrize("value", FORMS)
def test_an_article_in_data_is_read(value: Any) -> None:
    """Its paragraphs are one text, in HTML or plain, or a list of texts or of objects with the texts."""
    parsed = read_html(shell(data(value)))
    assert tuple(of_role(parsed, Role.BODY)) == PARAGRAPHS
    assert parsed.given.title == TITLE


@pytest.mark.parametrize(
    "script",
    [
        data(FORMS[0], '<script id="__NEXT_DATA__">'),
        data(FORMS[0], "<script>window.__STATE__ = ", ";\nstart();"),
        data(FORMS[0], '<script>window["state"]='),
    ],
)
def test_data_may_be_given_a_name(script: str) -> None:
    assert tuple(of_role(read_html(shell(script)), Role.BODY)) == PARAGRAPHS


def test_the_article_with_the_pages_title_is_read() -> None:
    """Applications keep articles that the reader may choose next."""
    longer = "".join(f"<p>{paragraph} So it is told in the hills.</p>" for paragraph in PARAGRAPHS * 2)
    value = [{"title": OTHER, "html": longer}, {"title": TITLE, "html": HTML}]
    assert tuple(of_role(read_html(shell(data(value))), Role.BODY)) == PARAGRAPHS


@pytest.mark.parametrize(
    "script",
    [
        data({"title": OTHER, "html": HTML}),
        data({"title": TITLE, "html": f"<p>{PARAGRAPHS[0]}</p>"}),  # a beginning
        data({"title": TITLE, "code": "const a = 1;\nconst b = 2;\n" * 30}),
        data(FORMS[0])[:-40] + "</script>",  # broken
        f"<script>start({json.dumps(FORMS[0])})</script>",
    ],
)
def test_other_data_hold_no_article(script: str) -> None:
    with pytest.raises(Refusal):
        read_html(shell(script, ""))


def test_a_page_that_shows_an_article_is_read_as_shown() -> None:
    shown = f"<article><h1>{TITLE}</h1>{HTML}</article>"
    longer = data({"title": TITLE, "html": HTML + f"<p>{PARAGRAPHS[0]} So it went.</p>"})
    assert tuple(of_role(read_html(shell(longer, shown)), Role.BODY)) == PARAGRAPHS
