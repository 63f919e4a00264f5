"""The summaries for cards beside links are taken from the pages, and written to small files."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.compose import compose
from cuttings.model import FrontMatter, Page, PageView, Summary
from cuttings.project.settings import Settings
from cuttings.publish import summary_cards
from cuttings.publish.cards import SUMMARIES_PER_FILE, _hash
from tests.world import make_world

HERE = Path("/nowhere")
SETTINGS = Settings(HERE, HERE, HERE, HERE, HERE, site_name="Cuttings of Karvel")


@pytest.fixture(scope="module")
def summaries() -> Mapping[str, Summary]:
    return {page.path: page.summary for page in compose(make_world(), SETTINGS) if page.summary}


def page(path: str, name: str = "Ada Lind") -> Page:
    return Page(path, name, PageView(meta=FrontMatter()), Summary(name, "Person"))


def looked_up(files: Mapping[str, str], path: str) -> dict[str, str] | None:
    """The summary that the script finds for a page."""
    n = _hash(path) % json.loads(files["data/cards.json"])["files"]
    found: dict[str, str] | None = json.loads(files[f"data/cards-{n:x}.json"]).get(path)
    return found


# --- the summaries -------------------------------------------------------------------------------------------------


def test_only_articles_entities_topics_and_events_have_summaries(summaries: Mapping[str, Summary]) -> None:
    world = make_world()
    ids = [f"articles/{a.id}" for a in world.articles]
    ids += [x.id for group in (world.entities, world.topics, world.events) for x in group]
    assert sorted(summaries) == sorted(f"{id}.md" for id in ids)


@pytest.mark.parametrize(
    ("path", "name", "what"),
    [
        ("people/ana-petrova.md", "Ana Petrova (harbour minister)", "Harbour minister"),
        ("people/mikkel-ostrand.md", "Mikkel Ostrand", "Person"),
        ("places/port-imber.md", "Port Imber", "City in Varland"),
        ("organisations/dockers-union.md", "Dockers’ Union", "Organisation"),
        ("things/karvel-accord.md", "Karvel Accord", "Treaty or law"),
        ("topics/wages.md", "Wages", "Topic"),
    ],
)
def test_a_summary_says_who_or_what_it_is(summaries: Mapping[str, Summary], path: str, name: str, what: str) -> None:
    assert (summaries[path].name, summaries[path].what) == (name, what)


def test_a_summary_counts_articles_and_mentions(summaries: Mapping[str, Summary]) -> None:
    world = make_world()
    mentions = [m for m in world.mentions if m.entity == "people/ana-petrova"]
    said = summaries["people/ana-petrova.md"].counts
    assert said.startswith(f"In {len({m.article for m in mentions})} articles, {len(mentions)} mentions, ")
    assert said.endswith("2020")


def test_the_summary_of_an_event_has_its_day_and_its_accounts(summaries: Mapping[str, Summary]) -> None:
    (event,) = make_world().events
    told = summaries[f"{event.id}.md"]
    assert told.what.startswith("Event, ")
    assert told.counts.startswith(f"{len(event.articles)} reports")


def test_the_summary_of_an_article_has_its_outlet_date_and_subjects(summaries: Mapping[str, Summary]) -> None:
    told = summaries["articles/dockers-close-port-imber.md"]
    assert told.what == "Karvel Gazette, 4 May 2019"
    assert told.counts.startswith("About ")


def test_the_sentence_is_an_article_s_own(summaries: Mapping[str, Summary]) -> None:
    """Except where it is cut."""
    texts = [" ".join(article.text.split()) for article in make_world().articles]
    for path, told in summaries.items():
        words = told.words.removesuffix(" …")
        assert any(words in text for text in texts), path
        assert len(told.words) <= 160
    assert sum(bool(told.words) for told in summaries.values()) > 5


def test_a_summary_has_no_text_that_the_site_does_not_show() -> None:
    pages = compose(make_world(), replace(SETTINGS, article_text="none"))
    told = {p.path: p.summary.words for p in pages if p.summary and p.path.startswith("articles/")}
    assert set(told.values()) == {""}


# --- the files -----------------------------------------------------------------------------------------------------


def test_what_is_not_known_is_left_out() -> None:
    assert looked_up(summary_cards([page("people/ada-lind.md")]), "people/ada-lind") == {
        "name": "Ada Lind",
        "what": "Person",
    }


def test_without_summaries_there_are_no_files() -> None:
    assert summary_cards([Page("index.md", "Home", PageView(meta=FrontMatter()))]) == {}


@pytest.mark.parametrize(("text", "hash"), [("", 0x811C9DC5), ("a", 0xE40C292C), ("foobar", 0xBF9CF968)])
def test_the_hash_is_fnv_1a(text: str, hash: int) -> None:
    """With the test vectors of its authors."""
    assert _hash(text) == hash


@given(st.lists(st.text(min_size=1), unique=True, max_size=300))
def test_every_page_is_found_whatever_its_path(names: list[str]) -> None:
    paths = {f"people/{name}" for name in names}
    files = summary_cards([page(f"{path}.md", path) for path in sorted(paths)])
    for path in paths:
        assert (looked_up(files, path) or {})["name"] == path


def test_a_file_has_few_summaries_even_of_very_many_pages() -> None:
    files = summary_cards([page(f"people/person-{n}.md") for n in range(20_000)])
    held = Counter(len(json.loads(text)) for path, text in files.items() if "-" in path)
    assert sum(n * times for n, times in held.items()) == 20_000
    assert max(held) < 2 * SUMMARIES_PER_FILE
    assert min(held) > 0


def test_the_order_of_pages_changes_nothing() -> None:
    pages = [page(f"people/person-{n}.md") for n in range(200)]
    assert summary_cards(pages) == summary_cards(pages[::-1])
