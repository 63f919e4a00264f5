"""A reader opens the site in Chromium, and can reach every kind of page from the home page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visitor

pytestmark = pytest.mark.browser
KINDS = ("articles", "people", "places", "organisations", "things", "topics", "events")
CONTENT = ".md-content a"


def follow(visitor: Visitor, kind: str) -> None:
    """Go from the home page to the first page of a kind, through the index of that kind."""
    visitor.go()
    visitor.page.locator(f'{CONTENT}[href="{kind}/"], {CONTENT}[href$="/{kind}/"]').first.click()
    expect(visitor.page).to_have_url(re.compile(rf"/{kind}/$"))
    visitor.settle()
    links = visitor.page.locator(CONTENT)
    hrefs = [link.get_attribute("href") or "" for link in links.all()]
    first = next(i for i, href in enumerate(hrefs) if re.fullmatch(rf"(?:\./|\.\./{kind}/)?[a-z0-9-]+/", href))
    links.nth(first).click()
    expect(visitor.page).to_have_url(re.compile(rf"/{kind}/[a-z0-9-]+/$"))
    visitor.settle()


def scrolls_sideways(visitor: Visitor) -> bool:
    return bool(visitor.page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))


def test_home_opens(visitor: Visitor) -> None:
    visitor.go()
    expect(visitor.page.locator("h1")).to_have_text("Cuttings")
    assert not scrolls_sideways(visitor)


@pytest.mark.parametrize("kind", KINDS)
def test_from_home_to_a_page_of_each_kind(visitor: Visitor, kind: str) -> None:
    follow(visitor, kind)
    expect(visitor.page.locator("h1")).to_be_visible()
    assert visitor.page.locator("h1").inner_text().strip()
    assert not scrolls_sideways(visitor)


@pytest.mark.parametrize("kind", KINDS)
def test_every_index_fits_its_window(visitor: Visitor, kind: str) -> None:
    visitor.go(f"{kind}/")
    expect(visitor.page.locator("h1")).to_be_visible()
    assert not scrolls_sideways(visitor)


def person_with(project: Path, words: str) -> str:
    """The address of the first person whose page contains `words`."""
    pages = sorted((project / "site_src" / "people").glob("*.md"))
    found = next(page for page in pages if words in page.read_text(encoding="utf8"))
    return f"people/{found.stem}/"


def test_a_pair_is_reached_from_a_person_and_leads_to_all_pairs(visitor: Visitor, project: Path) -> None:
    visitor.go(person_with(project, "](../relationships/"))
    visitor.page.locator(f"{CONTENT}[href*='/relationships/']").first.click()
    expect(visitor.page).to_have_url(re.compile(r"/relationships/[a-z0-9-]+/$"))
    visitor.settle()
    expect(visitor.page.locator("h1")).to_contain_text(" and ")
    assert not scrolls_sideways(visitor)
    visitor.page.locator(".drawer a").click()
    expect(visitor.page).to_have_url(re.compile(r"/relationships/$"))
    assert not scrolls_sideways(visitor)


def test_a_network_fits_the_window_and_its_names_are_links(visitor: Visitor, project: Path) -> None:
    visitor.go(person_with(project, 'class="network"'))
    names = visitor.page.locator("svg.network a")
    assert names.count() >= 3
    width = visitor.page.viewport_size["width"] if visitor.page.viewport_size else 0
    boxes = [box for name in names.all() if (box := name.bounding_box())]
    assert all(box["x"] >= 0 and box["x"] + box["width"] <= width for box in boxes)
    label = names.first.text_content() or ""
    names.first.click()
    visitor.settle()
    expect(visitor.page.locator("h1")).to_contain_text(label.split()[0])


def test_a_mention_in_an_article_leads_to_its_page(visitor: Visitor) -> None:
    follow(visitor, "articles")
    mention = visitor.page.locator(".md-content .s a[href*='/people/'], .md-content .s a[href*='/places/']").first
    mention.click()
    expect(visitor.page).to_have_url(re.compile(r"/(people|places)/[a-z0-9-]+/"))
    expect(visitor.page.locator("h1")).to_be_visible()


def test_a_thing_says_what_it_is_and_an_article_leads_back_to_it(visitor: Visitor) -> None:
    follow(visitor, "things")
    expect(visitor.page.locator(".drawer a")).to_have_text("Named thing")
    name = visitor.page.locator("h1").inner_text()
    visitor.page.locator(".clipping a").first.click()
    expect(visitor.page).to_have_url(re.compile(r"/articles/[a-z0-9-]+/"))
    link = visitor.page.locator(".text a[href*='/things/']", has_text=name).first
    assert link.evaluate("e => getComputedStyle(e).textDecorationStyle") == "double"
    link.click()
    expect(visitor.page.locator("h1")).to_have_text(name)
    visitor.page.locator(".drawer a").click()
    expect(visitor.page).to_have_url(re.compile(r"/things/$"))


def test_a_search_can_be_narrowed_to_things(visitor: Visitor) -> None:
    visitor.go()
    visitor.page.keyboard.press("Control+k")
    visitor.page.locator(".search-dialog input").fill("world war")
    expect(visitor.page.locator(".search-dialog li").first).to_be_visible()
    visitor.page.locator(".search-dialog select[name=kind]").select_option("Named thing")
    expect(visitor.page.locator(".search-dialog li a")).to_have_text(["World War II"])
    expect(visitor.page.locator(".search-dialog li small")).to_have_text(["Named thing · Event, 1 article"])


def test_a_quoted_sentence_links_to_its_place_which_is_highlighted(visitor: Visitor) -> None:
    """The words at the target are the same, visible, and highlighted among the sentences around them."""
    follow(visitor, "people")
    quoted = visitor.page.locator("blockquote a[href*='#s-']").first
    words = " ".join(quoted.inner_text().split())
    quoted.click()
    expect(visitor.page).to_have_url(re.compile(r"/articles/[a-z0-9-]+/#s-[0-9a-f]{8}"))
    visitor.settle()
    target = visitor.page.locator(":target")
    expect(target).to_have_count(1)
    expect(target).to_be_in_viewport()
    assert " ".join(target.inner_text().split()) == words
    look = (
        "e => { const s = getComputedStyle(e); return s.backgroundColor + s.backgroundImage + s.boxShadow + s.outline }"
    )
    other = visitor.page.locator(".md-content .s:not(:target)").first
    assert target.evaluate(look) != other.evaluate(look)


def test_a_redirect_leads_to_its_page(visitor: Visitor, project_redirect: tuple[str, str]) -> None:
    name, target = project_redirect
    visitor.go(name)
    expect(visitor.page).to_have_url(visitor.address + target)
    expect(visitor.page.locator("h1")).to_be_visible()


@pytest.mark.parametrize(
    ("query", "title"),
    [("sanctions", "Sanctions"), ("Putin", "Vladimir Putin"), ("Kim Jong Un", "Kim Jong-Un"), ("un", "United Nations")],
)
def test_a_search_finds_the_page_of_the_subject_first(visitor: Visitor, query: str, title: str) -> None:
    """Only with the keyboard, from a page below the home page."""
    visitor.go("people/")
    visitor.page.keyboard.press("/")
    visitor.page.keyboard.type(query)
    first = visitor.page.locator(".search-dialog li a").first
    expect(first).to_have_text(title)
    visitor.page.keyboard.press("ArrowDown")
    expect(first).to_be_focused()
    visitor.page.keyboard.press("Enter")
    expect(visitor.page.locator("h1")).to_contain_text(title)


def test_a_later_answer_leaves_who_walked_into_the_results_there(visitor: Visitor) -> None:
    visitor.go("people/")
    visitor.page.keyboard.press("/")
    visitor.page.keyboard.type("Putin")
    first = visitor.page.locator(".search-dialog li a").first
    expect(first).to_have_text("Vladimir Putin")
    first.evaluate("link => { link.dataset.earlier = '' }")
    visitor.page.keyboard.type(" ")
    visitor.page.keyboard.press("ArrowDown")
    expect(visitor.page.locator("[data-earlier]")).to_have_count(0)
    expect(first).to_be_focused()


def test_a_search_can_be_narrowed_and_left(visitor: Visitor) -> None:
    visitor.go()
    visitor.page.keyboard.press("Control+k")
    visitor.page.locator(".search-dialog input").fill("korea")
    expect(visitor.page.locator(".search-dialog li").first).to_be_visible()
    visitor.page.locator(".search-dialog select[name=kind]").select_option("Place")
    expect(visitor.page.locator(".search-dialog li small", has_text="Article ·")).to_have_count(0)
    expect(visitor.page.locator(".search-dialog li a", has_text="North Korea").first).to_be_visible()
    visitor.page.keyboard.press("Escape")
    expect(visitor.page.locator(".search-dialog")).to_be_hidden()


def test_the_search_page_runs_the_query_in_its_address(visitor: Visitor) -> None:
    visitor.go("search/?q=sanctions")
    expect(visitor.page.locator(".search-here li a").first).to_have_text("Sanctions")
    assert not scrolls_sideways(visitor)


def test_the_dark_scheme_is_followed(visitor: Visitor) -> None:
    visitor.page.emulate_media(color_scheme="dark")
    visitor.go()
    red, green, blue = re.findall(
        r"\d+", str(visitor.page.evaluate("getComputedStyle(document.body).backgroundColor"))
    )[:3]
    assert max(int(red), int(green), int(blue)) < 100


def test_a_missing_page_shows_the_404_page(visitor: Visitor) -> None:
    visitor.go("people/nobody-of-that-name/")
    expect(visitor.page.locator(".md-content")).to_contain_text("No page has this address")
    assert visitor.page.locator(".md-content a").count() > 0, "and offers ways on"
    assert [t for t in visitor.troubles if "nobody-of-that-name" not in t and "status of 404" not in t] == []
    visitor.troubles.clear()
