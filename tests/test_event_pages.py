"""What the pages of events and articles show of the comparison of accounts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from cuttings.compose import compose
from cuttings.compose.view_models import ArticleView, EventView, SourcedQuote
from cuttings.model import Comparison, DifferenceKind, Kind, Mention, Page, Passage, Role
from cuttings.project.settings import Settings
from cuttings.render import render
from tests.world import make_world

HERE = Path(__file__).parent
SETTINGS = Settings(HERE, HERE, HERE, HERE, HERE)
EVENT = "events/2019-05-04-walkout-at-port-imber.md"
STRIKE = "articles/dockers-close-port-imber.md"


def made(settings: Settings = SETTINGS, comparison: Comparison | None = None) -> Mapping[str, Page]:
    """The pages of the made-up world, with another comparison if one is given."""
    world = make_world()
    if comparison:
        world = replace(world, comparisons=(comparison,))
    return {page.path: page for page in compose(world, settings)}


def alone(page: Page) -> tuple[SourcedQuote, ...]:
    """What the page of an article shows as said by it alone."""
    assert isinstance(page.view, ArticleView)
    return tuple(quote for event in page.view.events for quote in event.alone)


def event_of(pages: Mapping[str, Page]) -> EventView:
    view = pages[EVENT].view
    assert isinstance(view, EventView)
    return view


@pytest.fixture(scope="module")
def event() -> EventView:
    return event_of(made())


def test_differing_figures_are_in_columns_with_their_sources(event: EventView) -> None:
    (difference,) = event.differing
    assert difference.title == "People arrested"
    assert [column.heading for column in difference.columns] == ["nine", "14"]
    assert [column.quotes[0].article.text for column in difference.columns] == ["Northern Wire", "Karvel Gazette"]


@pytest.mark.parametrize(
    ("kind", "title", "note"),
    [
        (DifferenceKind.CONTRADICTION, "People arrested", ""),
        (DifferenceKind.UPDATE, "People arrested", "The larger figures are from later reports."),
        (DifferenceKind.PRECISION, "People arrested", "These figures can all be right; some are less exact."),
        (DifferenceKind.ATTRIBUTION, "Who said “people arrested”", ""),
    ],
)
def test_a_row_says_in_what_its_columns_differ(kind: DifferenceKind, title: str, note: str) -> None:
    comparison = make_world().comparisons[0]
    (difference,) = comparison.differences
    page = made(comparison=replace(comparison, differences=(replace(difference, kind=kind),)))[EVENT]
    (row,) = event_of({EVENT: page}).differing
    assert (row.title, row.note) == (title, note)
    assert f"### {title} " in render(page)
    assert note in render(page)


def test_an_assertion_comes_before_its_denial(event: EventView) -> None:
    (dispute,) = event.disputed
    assert [column.heading for column in dispute.columns] == ["Asserted", "Denied"]


def test_accounts_say_which_came_first(event: EventView) -> None:
    assert [account.order for account in event.accounts] == ["", "first report", "1 day later"]


def test_each_statement_is_listed_once_under_its_speaker(event: EventView) -> None:
    assert [s.link.text for s in event.speakers[:1] if s.link] == ["Ana Petrova (harbour minister)"]
    shown = [s.quote for speaker in event.speakers for s in (*speaker.quotes, *speaker.more)]
    assert len(shown) == len(set(shown))


def test_an_article_shows_what_no_other_article_says() -> None:
    pages = made()
    assert len(alone(pages[STRIKE])) == 1
    assert alone(pages["articles/minister-condemns-walkout.md"]) == ()
    assert "Only in this report" in render(pages[STRIKE])
    assert "Only in this report" not in render(pages["articles/minister-condemns-walkout.md"])


def test_an_article_whose_text_is_not_shown_is_not_quoted_on_its_page() -> None:
    assert alone(made(replace(SETTINGS, article_text="none"))[STRIKE]) == ()


def test_an_event_with_nothing_to_compare_shows_how_its_accounts_begin() -> None:
    id = EVENT.removesuffix(".md")
    bare = made(comparison=Comparison(id))[EVENT]
    shown = render(bare)
    assert "## How each report begins" in shown
    for section in ("Where reports differ", "Claims and denials", "What several reports", "What only one report"):
        assert section not in shown
    lost = Comparison(id, lead=Passage("nowhere", 0, 5))
    assert event_of(made(comparison=lost)).lead is None


def test_the_lead_does_not_repeat_the_name_of_the_event() -> None:
    """If a text begins with its headline, the lead is the next sentence."""
    world = make_world()
    article = next(a for a in world.articles if a.id == "dockers-close-port-imber")
    first, second = [s for s in world.analyses[article.id].sentences if article.role_at(s.start) is Role.BODY][:2]
    opening = article.text[first.start : first.end]
    comparison = Comparison(world.events[0].id, lead=Passage(article.id, first.start, first.end))
    renamed = replace(world.events[0], name=opening.rstrip("."))
    for event, told in ((world.events[0], first), (renamed, second)):
        world = replace(world, comparisons=(comparison,), events=(event,))
        lead = event_of({p.path: p for p in compose(world, SETTINGS)}).lead
        assert lead is not None
        assert lead.quote.sentences[0].href.endswith(told.anchor)


def test_who_wrote_a_report_is_not_among_those_whom_it_names() -> None:
    world = make_world()
    event = world.events[0]
    article = next(a for a in world.articles if a.id in event.articles and any(b.role is Role.BYLINE for b in a.blocks))
    byline = next(b for b in article.blocks if b.role is Role.BYLINE)
    author = replace(world.entities[0], id="people/nora-quist", kind=Kind.PERSON, name="Nora Quist")
    mention = Mention(article.id, byline.start, byline.end, "Nora Quist", Kind.PERSON, author.id)
    entities, mentions = (*world.entities, author), (*world.mentions, mention)
    pages = {p.path: p for p in compose(replace(world, entities=entities, mentions=mentions), SETTINGS)}
    named = {n.link.text for row in event_of(pages).named_rows for n in (*row.shown, *row.more)}
    assert "Nora Quist" not in named
    body = next(b for b in article.blocks if b.role is Role.BODY)
    inside = replace(mention, start=body.start, end=body.start + 1)
    pages = {p.path: p for p in compose(replace(world, entities=entities, mentions=(*mentions, inside)), SETTINGS)}
    assert "Nora Quist" in {n.link.text for row in event_of(pages).named_rows for n in (*row.shown, *row.more)}


@pytest.mark.parametrize(("about", "chief"), [(0, False), (1, True)])
def test_who_took_part_is_somebody_whom_a_report_is_about(about: int, chief: bool) -> None:
    """Everybody names Ana Petrova; where no report is about her, she stands in the background."""
    world = make_world()
    reports = world.events[0].articles
    her = "people/ana-petrova"
    appearances = tuple(
        replace(a, about=reports.index(a.article) < about) if a.entity == her and a.article in reports else a
        for a in world.appearances
    )
    pages = {p.path: p for p in compose(replace(world, appearances=appearances), SETTINGS)}
    assert (her in {link.href.removesuffix(".md") for link in event_of(pages).who}) is chief
