"""Every page of the built site is valid HTML, and its parts have names."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.markup import faults

FRAME = (
    '<!doctype html><html lang="en"><head><title>A</title></head><body><a href="#a">Skip</a><header></header>'
    '<main><h1 id="a">A</h1>{}</main></body></html>'
)


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("<p>One<p>Two</p>", "<p> in <p>"),
        ("<p><ul><li>One</li></ul></p>", "<ul> in <p>"),
        ("<ul><p>One</p></ul>", "<p> right in <ul>"),
        ("<p><em>One</p></em>", "</p> where <em> is open"),
        ("<p><em>One</em>", "</main> where <p> is open"),
        ('<p id="b"></p><p id="b"></p>', "the id 'b' stands 2 times"),
        ('<p class="b" class="c"></p>', "class twice"),
        ('<p title="a "b" c"></p>', "an attribute"),
        ("<h3>Too deep</h3>", "<h3> after a heading of level 1"),
        ("<h2></h2>", "an empty heading"),
        ("<h1>Again</h1>", "not one <h1>"),
        ('<a href="b"></a>', "<a> has no name"),
        ('<a href="b">One <a href="c">two</a></a>', "<a> in <a>"),
        ('<button><span aria-hidden="true">x</span></button>', "<button> has no name"),
        ("<input>", "<input> has no label"),
        ('<label for="nowhere">x</label>', "for is 'nowhere'"),
        ('<img src="a.png">', "<img> without alt"),
        ('<svg role="img"><path d=""/></svg>', "a drawing has no name"),
        ('<table><tr><th scope="col">x</th></tr></table>', "a table has no name"),
        ('<table aria-label="t"><tr><th>x</th></tr></table>', "a head of a table"),
        ('<table aria-label="t"><tr><th scope="col"></th></tr></table>', "a head of a table"),
        ("<nav></nav><nav></nav>", "2 landmarks"),
    ],
)
def test_a_fault_is_found(body: str, fault: str) -> None:
    assert any(fault in found for found in faults(FRAME.format(body))), faults(FRAME.format(body))


def test_a_sound_page_has_none() -> None:
    body = (
        '<p>A <a href="b">b</a>.<br>C</p><svg role="img"><title>D</title></svg><dl><dt>e</dt><dd><p>f</p></dd></dl>'
        '<table aria-labelledby="a"><thead><tr><th scope="col">g</th></tr></thead></table><nav aria-label="h"></nav>'
    )
    assert faults(FRAME.format(body)) == []


def test_every_page_is_sound(project: Path) -> None:
    site = project / "site"
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 50
    wrong = [f"{file.relative_to(site)}:{fault}" for file in pages for fault in faults(file.read_text(encoding="utf8"))]
    assert wrong == []
