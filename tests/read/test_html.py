"""HTML is read: the article, without what surrounds it, and what the page states about it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cuttings.model import Metadata, Role
from cuttings.read.html.lines.page_lines import Line, label
from cuttings.read.html.page import read_html
from cuttings.read.parsed import Parsed, Refusal

PARAGRAPHS = (
    "The dam above the lower town broke shortly after midnight on Monday, officials said, and water ran through the "
    "old quarter until the morning.",
    "Some four hundred people had to leave their homes. The council opened the school and the gymnasium to them, and "
    "volunteers brought blankets and soup.",
    "“We heard a noise like a train,” said a baker in the market street. “Then the water came, and we ran up to the "
    "church with the children.”",
)


def page(head: str = "", before: str = "", after: str = "", inside: str = "") -> bytes:
    """A page with the three paragraphs, and other elements around them."""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    return (
        f"<!doctype html><html lang='en-GB'><head><meta charset='utf-8'>{head}</head><body>"
        f"<nav><ul><li><a href='/'>Home</a></li><li><a href='/world'>World</a></li></ul></nav>"
        f"<article><h1>Dam breaks after rain</h1>{before}{body}{inside}</article>{after}"
        "<footer><p>© The Example</p></footer></body></html>"
    ).encode()


def of_role(parsed: Parsed, role: Role) -> list[str]:
    """The texts of the blocks with one role."""
    return [parsed.text[block.start : block.end] for block in parsed.blocks if block.role is role]


def test_the_text_is_the_headline_and_the_paragraphs() -> None:
    """The menu and the footer are removed, and the headline comes first and once."""
    parsed = read_html(page())
    assert parsed.text == "\n\n".join(["Dam breaks after rain", *PARAGRAPHS])
    assert of_role(parsed, Role.TITLE) == ["Dam breaks after rain"]
    assert tuple(of_role(parsed, Role.BODY)) == PARAGRAPHS


@pytest.mark.parametrize(
    "line",
    [
        '<p>Read more: <a href="/x">Bridge falls into the river after the flood</a></p>',
        '<p><a href="/x">Bridge falls into the river after the flood</a></p>',
        "<p>Sign up for our newsletter and get the news in your inbox.</p>",
        "<p>Follow us on Twitter</p>",
        "<p>Copyright 2024 The Example. All rights reserved.</p>",
        "<h3>Related articles</h3>",
    ],
)
def test_links_and_appeals_are_not_body(line: str) -> None:
    """Links to other articles, appeals and lines about rights are set aside, wherever they are."""
    parsed = read_html(page(inside=f"{line}<p>{PARAGRAPHS[0]} So it went.</p>"))
    assert of_role(parsed, Role.BODY) == [*PARAGRAPHS, f"{PARAGRAPHS[0]} So it went."]


@pytest.mark.parametrize(
    ("before", "line", "role"),
    [
        ("Read more: The mill at the river", f"{PARAGRAPHS[0][:-1]}…", Role.BOILERPLATE),
        ("Read more: The mill at the river", f"{PARAGRAPHS[0][:-1]}...", Role.BOILERPLATE),
        ("Read more: The mill at the river", PARAGRAPHS[0], Role.BODY),  # not cut off
        (PARAGRAPHS[1], f"{PARAGRAPHS[0][:-1]}…", Role.BODY),  # no link before it
    ],
)
def test_what_follows_a_link_and_is_cut_off_is_a_teaser(before: str, line: str, role: Role) -> None:
    lines = [Line(text, 0.0, heading=False) for text in (PARAGRAPHS[2], before, line, PARAGRAPHS[1])]
    assert label(lines, Metadata(), [])[2] is role


def test_a_link_within_a_sentence_is_kept() -> None:
    """Text in a paragraph that is styled like a button or a link is kept."""
    sentence = "The minister said that <span class='link'><a href='/x'>the bridges would be rebuilt</a></span> by May."
    assert "said that the bridges would be rebuilt by May." in read_html(page(inside=f"<p>{sentence}</p>")).text


def test_bylines_and_dates_under_the_headline_are_not_body() -> None:
    """They are kept with their own roles."""
    head = '<meta name="author" content="Ada Example">'
    parsed = read_html(page(head, "<p>By Ada Example, chief reporter</p><p>Monday 6 May 2024</p>"))
    assert of_role(parsed, Role.BYLINE) == ["By Ada Example, chief reporter"]
    assert of_role(parsed, Role.DATELINE) == ["Monday 6 May 2024"]


@pytest.mark.parametrize("menu", ["nav", "aside", "footer", "a href='/skip'", "div id='comments'"])
def test_an_article_within_an_unclosed_menu_is_read(menu: str) -> None:
    """A page whose menu is not closed is nested as if all of it were in the menu."""
    before, article, after = page(
        '<meta name="author" content="admin">', '<p class="byline">By Ada Example</p>'
    ).partition(b"<article>")
    raw = (
        before + f"<{menu}><ul><li><a href='/'>Home</a></ul>".encode() + article + after.replace(b"<footer>", b"<div>")
    )
    parsed = read_html(raw)
    assert tuple(of_role(parsed, Role.BODY))[:3] == PARAGRAPHS
    assert (parsed.given.title, parsed.given.authors) == ("Dam breaks after rain", ("Ada Example",))


def test_a_menu_beside_the_article_is_not_read() -> None:
    teaser = f"<nav><h1>Latest</h1><p>{PARAGRAPHS[0]} Once more.</p></nav>"
    assert tuple(of_role(read_html(page(after=teaser)), Role.BODY)) == PARAGRAPHS


@pytest.mark.parametrize("part", ["<style>.logo{{background:url({})}}</style>", '<img src="{}">', "<img src='{}'>"])
def test_pictures_within_the_page_take_nothing_with_them(part: str) -> None:
    """A page saved as one file holds all its pictures, which the parser takes no more than ten megabytes of."""
    picture = "data:image/svg+xml;charset=utf-8;base64," + "QUJD" * 3_000_000
    parsed = read_html(page(head=part.format(picture), before=part.format(picture)))
    assert tuple(of_role(parsed, Role.BODY)) == PARAGRAPHS


def test_fragments_are_read_too() -> None:
    """A part of a page, without <html> or <body>, is an article if it has text."""
    assert read_html(f"<p>{PARAGRAPHS[0]}</p>".encode()).text == PARAGRAPHS[0]


@pytest.mark.parametrize("raw", [b"<html></html>", b"<html><body><nav><a href='/'>Home</a></nav></body></html>"])
def test_a_page_without_an_article_is_refused(raw: bytes) -> None:
    """A page without text of an article gives none."""
    with pytest.raises(Refusal):
        read_html(raw)


def test_a_very_deeply_nested_page_causes_no_other_error() -> None:
    """It is read or refused without another error."""
    try:
        assert read_html(b"<div>" * 20_000 + b"The dam broke. " * 30).text
    except Refusal as refusal:
        assert refusal.mend


# --- what the page states ------------------------------------------------------------------------------------------

JSON_LD = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
  {"@type": "Organization", "@id": "#org", "name": "The Example"},
  {"@type": "Person", "@id": "#ada", "name": "Ada Example"},
  {"@type": "NewsArticle", "headline": "Dam breaks after rain", "datePublished": "2024-05-07T03:30:00+00:00",
   "author": [{"@id": "#ada"}], "publisher": {"@id": "#org"}}]}</script>"""


def test_json_ld_is_followed_through_its_references() -> None:
    """Author and publisher may be elsewhere in the graph; language and basis are recorded."""
    found = read_html(page(JSON_LD)).given
    assert (found.title, found.outlet, found.authors) == ("Dam breaks after rain", "The Example", ("Ada Example",))
    assert (found.published, found.published_basis, found.language) == ("2024-05-07", "page metadata", "en")


@pytest.mark.parametrize(
    ("shown", "day"),
    [
        ('<time datetime="2024-05-06T23:30:00-04:00">6 May</time>', "2024-05-06"),
        ('<link rel="canonical" href="https://example.org/2024/05/06/dam/">', "2024-05-06"),
        ('<link rel="canonical" href="https://example.org/2023/01/01/dam/">', "2024-05-07"),
    ],
)
def test_the_day_is_that_of_the_publishers_local_time(shown: str, day: str) -> None:
    """A time in UTC may be on the next day, while the publisher's local time, or the address, has the day before."""
    assert read_html(page(JSON_LD, shown) if "time" in shown else page(JSON_LD + shown)).given.published == day


@pytest.mark.parametrize(
    ("head", "before", "authors"),
    [
        ('<meta name="author" content="By ADA EXAMPLE and Ben Sample">', "", ("Ada Example", "Ben Sample")),
        ('<meta name="author" content="The Example Staff">', '<a rel="author">Ada Example</a>', ("Ada Example",)),
        ('<meta name="author" content="admin">', '<p class="byline">By Ada Example, Reporter</p>', ("Ada Example",)),
        ('<meta name="author" content="Example News Agency">', "", ("Example News Agency",)),
        ("", "<p class='byline'>By: <a>Ada Example</a><br>XYZ Executive News Editor</p>", ("Ada Example",)),
        (
            "",
            "<cite class='byline vcard'>By <i class='fn'>ADA EXAMPLE and BEN SAMPLE</i></cite>",
            ("Ada Example", "Ben Sample"),
        ),
        (
            '<meta name="author" content="Otto Nast"><meta name="copyright" content="Copyright (c) Otto Nast 2023">'
            '<meta property="article:author" content="Ada Example">',
            "",
            ("Ada Example",),
        ),
        ('<meta property="article:author" content="https://social.example/ada">', "", ()),
        (
            '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ada Example">',
            "",
            ("Ada Example",),
        ),
        ("", '<div><span>By </span><a href="/x">Ada Example</a></div><div>Dec. 2, 2016</div>', ("Ada Example",)),
        (
            "",
            "<div><p><span>By</span> <span>Ada Example</span></p><p>Updated: Aug. 2, 2016</p></div>",
            ("Ada Example",),
        ),
        (
            '<meta name="author" content="Ada Example, Ben Sample">',
            "<div><span>By</span><span>by ADA EXAMPLE, BEN SAMPLE and CY MUSTER</span></div>",
            ("Ada Example", "Ben Sample", "Cy Muster"),  # the byline names more
        ),
        ('<meta property="article:author" content="https://x.example/editors/ada-example">', "", ("Ada Example",)),
        ('<meta property="article:author" content="https://x.example/author/news-desk">', "", ()),
        ('<meta property="article:author" content="https://x.example/topics/flood-watch">', "", ()),
        ("", '<h5 class="authorline">Von Ada Example, Harburg</h5>', ("Ada Example",)),
        (
            '<meta name="author" content="valley.com developer">',  # an account
            '<div class="author-2">Ada Example</div>',
            ("Ada Example",),
        ),
        ('<meta name="author" content="Valley.Com Webmaster">', "", ()),
        ('<meta name="author" content="川田花子">', '<p class="author">筆者 川田花子 一覧</p>', ("川田花子",)),
        (
            "",
            '<aside><address><a rel="author">Ada Example</a> and <a rel="author">Ben Sample</a></address></aside>',
            ("Ada Example", "Ben Sample"),
        ),
        ("", "<div>By <b>Ada Example</b></div>", ("Ada Example",)),
        ("", "<div>By Monday the town was flooded</div>", ()),
        ("", '<p class="byline">Ada Example<br>Last updated 6 May 2024</p>', ("Ada Example",)),
        ("", "<div>By submitting your address you accept our Privacy Notice</div>", ()),
        ("", "<div>By <b>ADA EXAMPLE</b></div>", ("Ada Example",)),
        ("", '<p class="byline"><span>Ada Example</span><span>Staff Reporter</span></p>', ("Ada Example",)),
        (  # who entered the article into the system, and who wrote it
            '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Eva Entry">',
            '<div><span>By</span> <a class="author-link">Ada Example</a></div>',
            ("Ada Example",),
        ),
        ("", '<div><a href="/staff/ada-example/"><b>Ada Example</b></a>, <time>noon</time></div>', ("Ada Example",)),
        (
            "",
            '<p><a href="/authors/ada-example">Ada Example</a>, <a href="/authors/ben-sample">Ben Sample</a></p>',
            ("Ada Example", "Ben Sample"),
        ),
        ("", '<a href="https://x.example/authors/weather-team">Weather Team</a>', ("Weather Team",)),
        ("", '<a href="/authors/ada-example">All her articles</a>', ()),  # the address spells another name
        ("", '<a href="/topics/lena-mora">Lena Mora</a>', ()),
        (
            '<script type="application/ld+json">{"@type": "Article", "author": {"@type": "Person", '
            '"name": "VNA"}}</script>',
            '<p class="author">VNA <span>Nachrichtenagentur</span></p>',
            ("VNA",),
        ),
        ("", "", ()),
    ],
)
def test_authors_are_persons_if_any_is_named(head: str, before: str, authors: tuple[str, ...]) -> None:
    """An organisation is an author only if no person is; names that programs write are ignored."""
    assert read_html(page(head, before)).given.authors == authors


def test_other_peoples_names_on_the_page_are_not_authors() -> None:
    """Commenters and authors of related articles are not authors of this one."""
    after = '<div class="comments"><a rel="author">Carl Comment</a></div><aside><a rel="author">Dora Other</a></aside>'
    assert read_html(page(after=after)).given.authors == ()
    assert read_html(page(inside='<div><a href="/authors/dora-other">Dora Other</a></div>')).given.authors == ()
    assert read_html(page().replace(b"<nav>", b"<a href='/staff/dora-other'>Dora Other</a><nav>")).given.authors == ()


def test_bylines_below_the_article_are_of_other_articles() -> None:
    other = '<div><span>by <a rel="author" href="/b">Dora Other</a></span></div>'
    own = '<p><a rel="author" href="/a">Ada Example</a> and <a rel="author" href="/c">Ben Sample</a></p>'
    assert read_html(page(before=own, after=other)).given.authors == ("Ada Example", "Ben Sample")
    assert read_html(page(after=own)).given.authors == ("Ada Example", "Ben Sample")


def test_marks_of_hyphens_and_doubled_escapes_are_removed() -> None:
    head = '<meta property="og:title" content="Dam&amp;#039;s wall breaks">'
    raw = page(head, '<p class="byline">By A&shy;da Exam&shy;ple</p>').replace(
        b"Dam breaks after rain", b"Dam's wall br&shy;eaks"
    )
    found = read_html(raw).given
    assert (found.title, found.authors) == ("Dam's wall breaks", ("Ada Example",))


def test_a_page_without_a_date_has_none() -> None:
    """The year in a line about rights is not a date of publication."""
    assert read_html(page(after="<p>© 2019 The Example</p>")).given.published is None


@pytest.mark.parametrize(
    ("url", "kept"),
    [("https://example.org/dam-breaks", "https://example.org/dam-breaks"), ("/dam-breaks", None), ("x", None)],
)
def test_the_address_is_absolute_or_none(url: str, kept: str | None) -> None:
    """A relative canonical link is useless without the address of the page."""
    assert read_html(page(f'<link rel="canonical" href="{url}">')).given.url == kept


PIECES = (
    *(
        "<p>",
        "</p>",
        "<div>",
        "<a href='/x'>",
        "</a>",
        "<h1>",
        "<br>",
        "The dam broke. ",
        "é\u00ad",
        "&#xD800;",
        "\x00",
    ),
    *('<script type=\'application/ld+json\'>{"@type": "NewsArticle"', "</script>", "<time datetime='x'>"),
    *("<meta name=author content='@'>", "&#xD800;", "\x00"),
)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=30))
def test_every_line_has_a_role_whatever_the_page(pieces: list[str]) -> None:
    """Blocks are sorted, disjoint, and cover everything except white space; the text can be written as UTF-8."""
    try:
        parsed = read_html("".join(pieces).encode())
    except Refusal:
        return
    rest, at = "", 0
    for block in parsed.blocks:
        assert at <= block.start < block.end
        rest += parsed.text[at : block.start]
        at = block.end
    assert not (rest + parsed.text[at:]).strip()
    assert parsed.text.encode()


@pytest.mark.parametrize(
    ("shown", "title"),
    [
        ("<h1>Council counts the cost of a wet spring</h1>", "Council counts the cost of a wet spring"),
        ('<h1><a href="https://example.org/dam#top">Council counts the cost</a></h1>', "Council counts the cost"),
        ('<h1><a href="/more">Council counts the cost</a></h1>', "Dam breaks after rain"),  # it leads to other articles
        ('<a href="/more"><h1>Council counts the cost</h1></a>', "Dam breaks after rain"),
        ('<ol class="breadcrumb"><li><h1>Dam and rain: what is known</h1></li></ol>', "Dam breaks after rain"),
        ('<h1 class="title-breadcrumb">Dam and rain: what is known</h1>', "Dam breaks after rain"),
        ('<h1 class="title-breadcrumb" itemprop="headline">Dam breaks</h1>', "Dam breaks"),
        ("<h1><span>Travel</span>Dam breaks after rain</h1>", "Dam breaks after rain"),
        (
            '<div class="headline"><b>Dam breaks after rain</b><i>Ada Example|Published 4 months ago</i></div>',
            "Dam breaks after rain",
        ),
        ('<h2 class="headline">Council counts the cost</h2>', "Dam breaks after rain"),  # of a section
        ("".join(f"<p>{p}</p>" for p in PARAGRAPHS) + "<h1>Council counts the cost</h1>", "Dam breaks after rain"),
        (
            "".join(f"<p>{p}</p>" for p in PARAGRAPHS) + "<h1>Dam breaks after the rain</h1>",
            "Dam breaks after the rain",
        ),
    ],
)
def test_the_headline_is_a_heading_of_the_article_itself(shown: str, title: str) -> None:
    """Headings that are links to other pages, steps of a path or below the article are not, unless like a title."""
    head = '<meta property="og:title" content="Dam breaks after rain"><link rel="canonical" href="https://example.org/dam">'
    raw = page(head, shown).replace(b"<h1>Dam breaks after rain</h1>", b"")
    assert read_html(raw).given.title == title


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("By Ada Example", Role.BYLINE),
        ("By ADA EXAMPLE and Ben Sample, chief reporters", Role.BYLINE),
        ("By Monday Evening everybody who could leave the town had left it", Role.BODY),
        ("By Ada Example they mean the baker.", Role.BODY),
        ("Published: 03/04/2024", Role.DATELINE),  # the day is uncertain, not what the line is
        ("Stand: 22.04.2024, 06:00 Uhr", Role.DATELINE),
        ("6 May 2024 • Last changed 7 May 2024", Role.DATELINE),
        ("6 May 2024: what the council knew before the dam broke", Role.BODY),
    ],
)
def test_a_byline_or_date_that_the_page_does_not_state_is_recognised(line: str, role: Role) -> None:
    """Such a line may be divided from the text by a line break alone."""
    broken = f"<html><body><h1>Dam breaks</h1>{line}<br><br>{'<br><br>'.join(PARAGRAPHS)}</body></html>"
    for raw in (page(before=f"<p>{line}</p>"), broken.encode()):
        assert line in of_role(read_html(raw), role)
