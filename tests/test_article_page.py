"""The page of an article, on the made-up world of `tests.world`."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from pathlib import Path
from posixpath import dirname, join, normpath

import pytest

from cuttings.compose import compose
from cuttings.model import Page, Role
from cuttings.project.settings import Settings
from cuttings.render import render
from tests.making import get
from tests.world import make_world

HERE = Path("/nowhere")
SETTINGS = Settings(HERE, HERE, HERE, HERE, HERE, site_name="Cuttings of Karvel")
STRIKE = "articles/dockers-close-port-imber.md"
WIRE = "articles/varland-minister-condemns-harbour-walkout.md"


def made(how: str) -> dict[str, Page]:
    return {page.path: page for page in compose(make_world(), replace(SETTINGS, article_text=how))}


@pytest.mark.parametrize("how", ["full", "excerpt", "none"])
def test_no_link_leads_to_a_sentence_that_is_not_shown(how: str) -> None:
    held = {path: render(page) for path, page in made(how).items()}
    led = [
        (path, normpath(join(dirname(path), target)), anchor)
        for path, text in held.items()
        for target, anchor in re.findall(r"\]\(([^)#]+)#(s-[^)]+)\)", text)
    ]
    assert led
    assert [(path, anchor) for path, target, anchor in led if f'id="{anchor}"' not in held[target]] == []


@pytest.mark.parametrize(
    ("how", "parts"),
    [("full", (True, True, True, True)), ("excerpt", (True, False, True, False)), ("none", (False,) * 4)],
)
def test_the_settings_limit_how_much_text_a_page_shows(
    monkeypatch: pytest.MonkeyPatch, how: str, parts: tuple[bool, ...]
) -> None:
    monkeypatch.setattr("cuttings.compose.facts.shown_text.MIN_EXCERPT_WORDS", 20)
    beginning, end, said, aside = parts
    page = made(how)[STRIKE]
    words = "".join(p.text for paragraph in get(page, "text") for run in paragraph.runs for p in run.pieces)
    assert ("the largest harbour of Varland" in words) is beginning
    assert ("rejected every wage demand" in words) is end
    assert bool(get(page, "speakers")) is said
    assert bool(get(page, "set_aside")) is aside
    shown = unescape(render(page))
    assert ("does not show the article's text" in shown) is (how == "none")
    assert ("Only the beginning of the article" in shown) is (how == "excerpt")


def test_reported_speech_is_marked() -> None:
    shown = render(made("full")[STRIKE])
    assert 'title="Mikkel Ostrand, reported">the strike would last until wages rose</span>' in shown
    assert 'title="Ana Petrova (harbour minister), quoted">“Nobody may shut' in shown


def test_an_article_says_whose_material_it_uses_and_how_long_it_takes_to_read() -> None:
    pages = made("full")
    assert [link.text for link in get(pages[STRIKE], "agencies")] == ["Northern Wire"]
    assert get(pages[STRIKE], "reading") == "1 min to read"
    assert get(pages[WIRE], "agencies") == ()


def test_a_description_continues_over_line_ends() -> None:
    """A description is one line in the page's head, even if the text of its article is wrapped."""
    world = make_world()
    strike = next(a for a in world.articles if STRIKE.endswith(f"{a.id}.md"))
    body = next(b for b in strike.blocks if b.role is Role.BODY)
    gap = strike.text.index(" ", body.start + 5)
    wrapped = replace(strike, text=f"{strike.text[:gap]}\n{strike.text[gap + 1 :]}")
    library = replace(world, articles=tuple(wrapped if a is strike else a for a in world.articles))
    plain, broken = (
        {page.path: page for page in compose(held, SETTINGS)}[STRIKE].view.meta for held in (world, library)
    )
    assert broken == plain


def test_a_reference_gives_the_address_of_the_page_where_the_site_has_one() -> None:
    assert "https" not in get(made("full")[WIRE], "reference").text
    for base in ("https://site.example/cuttings", "https://site.example/cuttings/"):
        settings = replace(SETTINGS, site_url=base)
        page = {p.path: p for p in compose(make_world(), settings)}[WIRE]
        address = "https://site.example/cuttings/articles/varland-minister-condemns-harbour-walkout/"
        assert address in get(page, "reference").text
