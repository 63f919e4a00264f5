"""Pages are rendered as Markdown: golden files for each kind, and properties of escaping.

`UPDATE_GOLDEN=1 pytest tests/test_render.py` rewrites the golden files; check the difference before committing it.
"""

from __future__ import annotations

import html
import os
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import markdown
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from cuttings.compose import compose
from cuttings.compose.view_models import Link, Piece, RedirectView, Run
from cuttings.model import Alias, Entity, FrontMatter, Kind, Mention, Page, Relation
from cuttings.project.settings import Settings
from cuttings.render import _from_here, _link, _outside, _prose, _sentences, escape, render
from tests.world import make_world

GOLDEN = Path(__file__).parent / "golden"
SETTINGS = Settings(GOLDEN, GOLDEN, GOLDEN, GOLDEN, GOLDEN, site_name="Cuttings of Karvel")
KINDS = {
    "home": "index.md",
    "article": "articles/dockers-close-port-imber.md",
    "article-with-odd-characters": "articles/court-hears-wage-case.md",
    "articles": "articles/index.md",
    "person": "people/ana-petrova.md",
    "place": "places/karvel.md",
    "organisation": "organisations/dockers-union.md",
    "thing": "things/karvel-accord.md",
    "relationship": "relationships/ana-petrova--mikkel-ostrand.md",
    "relationships": "relationships/index.md",
    "topic": "topics/strikes.md",
    "event": "events/2019-05-04-walkout-at-port-imber.md",
    "places": "places/index.md",
    "people": "people/index.md",
    "things": "things/index.md",
    "statements": "statements/index.md",
    "timeline": "timeline/index.md",
    "network": "network.md",
    "new": "new.md",
    "disambiguation": "people/petrova.md",
    "redirect": "places/varlandic.md",
}
EXTENSIONS = ["attr_list", "def_list", "md_in_html", "tables", "toc"]  # as in mkdocs.yml


@pytest.fixture(scope="module")
def pages() -> Mapping[str, Page]:
    return {page.path: page for page in compose(make_world(), SETTINGS)}


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_page_matches_its_golden_file(kind: str, pages: Mapping[str, Page]) -> None:
    made = render(pages[KINDS[kind]])
    golden = GOLDEN / f"{kind}.md"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(made, encoding="utf8")
    assert made == golden.read_text(encoding="utf8")


def test_every_page_begins_with_front_matter_and_ends_in_one_newline(pages: Mapping[str, Page]) -> None:
    for page in pages.values():
        made = render(page)
        _, front, body = made.split("---\n", 2)
        assert yaml.safe_load(front)["title"] == html.escape(" ".join(page.title.split()))
        assert yaml.safe_load(front)["generated"] == "cuttings"
        assert body.startswith("\n")
        assert made.endswith("\n")
        assert not made.endswith("\n\n")
        assert "\n\n\n" not in made


def test_every_section_of_every_page_becomes_html_without_stray_markup(pages: Mapping[str, Page]) -> None:
    for page in pages.values():
        body = render(page).split("---\n", 2)[2]
        shown = re.sub(r"<[^>]*>", "", markdown.markdown(body, extensions=EXTENSIONS))
        if "court" in page.path or "wage" in shown.lower():
            continue  # the article whose text looks like markup
        assert not re.search(r"\{:|\]\(|\*\*|^#|\|--|^:   |^> ", shown, re.MULTILINE), page.path


def test_long_lists_are_folded_completely() -> None:
    """All entries over a limit are inside a closed `details` element, as HTML."""
    world = make_world()
    named = [Entity(f"people/p-{n}", Kind.PERSON, f"P {n}", (Alias(f"P {n}", 1, "so"),)) for n in range(30)]
    article = world.articles[0]
    mentions = [Mention(article.id, m, m + 1, "x", Kind.PERSON, e.id) for m, e in enumerate(named)]
    crowd = replace(
        world,
        entities=(*world.entities, *named),
        mentions=(*world.mentions, *mentions),
        relations=tuple(Relation("people/ana-petrova", e.id, 1.0, (article.id,), ()) for e in named),
        events=(replace(world.events[0], articles=(article.id, *world.events[0].articles)),),
    )
    pages = {page.path: page for page in compose(crowd, SETTINGS)}
    for path in ("people/ana-petrova.md", KINDS["event"]):
        made = markdown.markdown(render(pages[path]).split("---\n", 2)[2], extensions=EXTENSIONS)
        assert re.search(r"<summary>(\d+ )?more</summary>", made)
        assert "&lt;" not in made
        assert "<pre>" not in made
        assert made.count("<details>") == made.count("</details>")
        assert all(re.search(rf'href="(\.\./people/)?p-{n}\.md', made) for n in range(30))


def test_words_that_look_like_markup_are_shown_as_they_are(pages: Mapping[str, Page]) -> None:
    body = render(pages["articles/court-hears-wage-case.md"]).split("---\n", 2)[2]
    made = markdown.markdown(body, extensions=EXTENSIONS)
    assert "<script" not in made
    shown = html.unescape(re.sub(r"<[^>]*>", "", made))
    assert "# Nothing <script>alert('here')</script> is markup, nor is {: .this } or __that__." in shown
    assert "1. The Karvel court heard" in shown


def shown_by_markdown(words: str) -> str:
    """The text that a reader sees of a paragraph of Markdown."""
    made = markdown.markdown(words, extensions=EXTENSIONS)
    assert re.fullmatch(r"<p>.*</p>", made, re.DOTALL), made
    return html.unescape(made.removeprefix("<p>").removesuffix("</p>"))


TEXT = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn"]), min_size=1).filter(lambda t: t.split())
MARKUP = st.text("*_`#>-+=|~^&$@:!?.'\"()[]{}<>\\/1 a", min_size=1).filter(lambda t: t.split())


@given(st.one_of(TEXT, MARKUP))
def test_a_reader_sees_exactly_the_words(text: str) -> None:
    assert shown_by_markdown(escape(text).strip()) == " ".join(re.sub(r"\s+", " ", text).strip(" ").split(" "))


@given(st.one_of(TEXT, MARKUP))
def test_a_sentence_is_shown_completely_and_can_be_linked_to(text: str) -> None:
    made = markdown.markdown(_sentences([Run((Piece(text),), "s-1")]), extensions=EXTENSIONS)
    match = re.fullmatch(r'<p><span class="s" id="s-1">(.*)<a class="here" [^>]*></a></span></p>', made, re.DOTALL)
    assert match
    assert html.unescape(match[1]).split() == text.split()


@given(st.one_of(TEXT, MARKUP))
def test_any_words_can_be_a_link(text: str) -> None:
    made = markdown.markdown(_from_here("topics/y.md", _link(text, "people/x.md")), extensions=EXTENSIONS)
    match = re.fullmatch(r'<p><a href="../people/x.md">(.*)</a></p>', made, re.DOTALL)
    assert match
    assert html.unescape(match[1]).split() == text.split()


@given(st.one_of(TEXT, MARKUP), st.sampled_from(["!", "Oh!", "! !", "!!", "(!"]))
def test_no_mark_before_a_link_makes_a_picture_of_it(before: str, mark: str) -> None:
    pieces = [Piece(f"{before}{mark}"), Piece("ENV HOME", href="people/x.md"), Piece(".")]
    made = markdown.markdown(_prose(pieces), extensions=EXTENSIONS)
    assert "<img" not in made
    assert ">ENV HOME</a>" in made


def test_links_go_from_file_to_file() -> None:
    """So that they work at any address, in any renderer, and for a reader of the Markdown files."""
    made = render(
        Page("people/y/more-2.md", "x", RedirectView(meta=FrontMatter(), link_to=Link("there", "topics/x.md")))
    )
    assert "[there](../../topics/x.md)" in made


def test_no_link_begins_at_the_root(pages: Mapping[str, Page]) -> None:
    for page in pages.values():
        made = render(page)
        assert "](/" not in made
        assert "\x01" not in made


@given(st.one_of(TEXT, MARKUP), st.one_of(TEXT, MARKUP))
def test_highlights_are_within_their_sentence(before: str, strong: str) -> None:
    made = markdown.markdown(_prose([Piece(before), Piece(strong, strong=True), Piece(".")]), extensions=EXTENSIONS)
    match = re.fullmatch(r"<p>(.*)<strong>(.*)</strong>\s*\.</p>", made, re.DOTALL)
    assert match
    assert html.unescape(match[1]).split() == before.split()
    assert html.unescape(match[2]).split() == strong.split()


@given(st.text())
def test_any_title_survives_the_front_matter(title: str) -> None:
    made = render(Page("x.md", title, RedirectView(meta=FrontMatter(), link_to=Link("x", "x.md"))))
    front = made.split("---\n", 2)[1]
    assert "\n---" not in front
    shown = html.unescape(yaml.safe_load(front)["title"])
    assert (
        shown.split()
        == re.sub(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]", "\ufffd", title).split()
    )
    made.encode("utf8")


@pytest.mark.parametrize(
    ("url", "made"),
    [
        (
            "https://a.example/x?y=1&z=2",
            '<a href="https://a.example/x?y=1&amp;z=2" rel="noopener noreferrer">a.example</a>',
        ),
        ("HTTP://a.example", '<a href="HTTP://a.example" rel="noopener noreferrer">a.example</a>'),
        (
            'https://a.example/"><b>',
            '<a href="https://a.example/%22%3E%3Cb%3E" rel="noopener noreferrer">a.example</a>',
        ),
        ("https://a.example/ü", '<a href="https://a.example/%C3%BC" rel="noopener noreferrer">a.example</a>'),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ("https://[broken", "https://&#91;broken"),
        ("page 4", "page 4"),
    ],
)
def test_only_a_web_address_becomes_a_link(url: str, made: str) -> None:
    assert _outside(url) == made


def test_a_character_that_no_page_can_hold_is_replaced() -> None:
    assert escape("a\x02b\ud800c\x00") == "a\ufffdb\ufffdc\ufffd"
