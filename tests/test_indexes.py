"""Indexes: how names are sorted, how dates are divided, and the content of pages about the whole library."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.compose import compose
from cuttings.compose.charts.article_bar_chart import make_bar_chart
from cuttings.compose.format import short_span
from cuttings.compose.indexes.timeline import _most_reported
from cuttings.compose.text.grouping import divide_group, jump_rows
from cuttings.compose.text.periods import DAY_CHARS, MONTH_CHARS, group_by_period
from cuttings.compose.text.sort_names import group_by_letter, name_pieces, sort_key
from cuttings.compose.view_models import Group, Link, TimelineEntry
from cuttings.model import Alias, Batch, Citation, Entity, Kind, Library, Office, Page
from cuttings.project.settings import Settings
from tests.making import get, make_article
from tests.world import make_world

HERE = Path("/nowhere")
SETTINGS = Settings(HERE, HERE, HERE, HERE, HERE, site_name="Cuttings of Karvel")


def pages_of(library: Library) -> Mapping[str, Page]:
    return {page.path: page for page in compose(library, SETTINGS)}


# --- names -----------------------------------------------------------------------------------------------------------


def person(name: str, **aliases: int) -> Entity:
    known = tuple(Alias(alias.replace("_", " "), count, "so") for alias, count in aliases.items())
    return Entity("people/x", Kind.PERSON, name, known)


@pytest.mark.parametrize(
    ("entity", "filed"),
    [
        (person("Mira Holm", Holm=3), "Holm"),
        (person("Mira Holm"), "Holm"),
        (person("Mira Holm", Holm=0, Mira=2), "Mira"),
        (person("Mira van der Holm", van_der_Holm=3, Holm=1), "van der Holm"),
        (person("Mira van der Holm", van_der_Holm=1, Holm=3), "Holm"),
        (person("Omar Tell Jr."), "Tell"),
        (person("Tell"), "Tell"),
        (person("Kim Min-ha"), "Kim"),
        (person("Kim Min Ha", Ha=1), "Kim"),
        (person("No Min-ha"), "No"),
        (person("Lee Marwin"), "Marwin"),
        (person("Lee Harold Oswin"), "Oswin"),
        (person("Annholm", holm=4), "Annholm"),
        (Entity("organisations/x", Kind.ORGANISATION, "The Harbour Board", ()), "The Harbour Board"),
        (Entity("things/x", Kind.THING, "Treaty of Imber", (Alias("Imber", 3, "so"),)), "Treaty of Imber"),
    ],
)
def test_a_person_is_filed_under_their_usual_name(entity: Entity, filed: str) -> None:
    pieces = name_pieces(entity)
    assert "".join(p.text for p in pieces) == entity.name
    assert [p.text for p in pieces if p.strong] == [filed]


def test_names_are_sorted_by_their_filing_key_and_other_characters_are_last() -> None:
    names = ["Zoë Ahl", "9 Lives", "Ann Öst", "Bo Ahl", "The Örn"]
    found = group_by_letter((sort_key(name_pieces(person(name))), name) for name in names)
    assert [(g.heading, g.things) for g in found] == [
        ("A", ("Bo Ahl", "Zoë Ahl")),
        ("L", ("9 Lives",)),
        ("O", ("The Örn", "Ann Öst")),
    ]
    numbered = group_by_letter([("9 lives, ", "9 Lives"), ("zo, ", "Zo")])
    assert [(g.heading, g.id) for g in numbered] == [("Z", "letter-z"), ("#", "letter-other")]


@given(st.text(min_size=1), st.lists(st.text(min_size=1), max_size=3))
def test_any_name_has_a_filing_key(name: str, aliases: list[str]) -> None:
    entity = Entity("people/x", Kind.PERSON, name, tuple(Alias(a, 1, "so") for a in aliases))
    pieces = name_pieces(entity)
    assert "".join(p.text for p in pieces) == name
    assert len(group_by_letter([(sort_key(pieces), name)])) == 1


# --- dates -----------------------------------------------------------------------------------------------------------


def by(most: int, *dates: str | None, finest: int = DAY_CHARS) -> list[tuple[str, str, int]]:
    return [(g.heading, g.id, len(g.things)) for g in group_by_period(dates, lambda d: d, most, finest=finest)]


def test_a_full_year_is_divided_by_month_and_a_full_month_by_day() -> None:
    dates = ("2020-01-02", "2019-05-04", "2019-05-04", "2019-05-05", "2019-04", "2019")
    assert by(9, *dates) == [("2020", "y2020", 1), ("2019", "y2019", 5)]
    assert by(4, *dates)[1:] == [("May 2019", "y2019-05", 3), ("April 2019", "y2019-04", 1), ("2019", "y2019", 1)]
    assert by(2, *dates)[1:3] == [("4 May 2019", "y2019-05-04", 2), ("5 May 2019", "y2019-05-05", 1)]
    assert by(2, *dates, finest=MONTH_CHARS)[1] == ("May 2019", "y2019-05", 3)


def test_dates_without_a_year_are_divided_too() -> None:
    assert by(9, "XXXX-05-04", None, "spring") == [("Year not stated", "year-not-stated", 2), ("No date", "no-date", 1)]
    assert by(1, "XXXX-05-04", "XXXX-06-01") == [
        ("May, year not stated", "year-not-stated-05", 1),
        ("June, year not stated", "year-not-stated-06", 1),
    ]


@given(st.lists(st.sampled_from(["2019-05-04", "2019-05", "2019", "2020-01-01", "XXXX-02-01", "", "x", "2019-99-99"])))
def test_no_date_is_lost_and_no_two_periods_share_an_address(dates: list[str]) -> None:
    groups = group_by_period(dates, lambda d: d, 2)
    assert sorted(d for g in groups for d in g.things) == sorted(dates)
    assert len({g.id for g in groups}) == len(groups)


@given(st.integers(0, 50), st.integers(1, 12))
def test_a_group_is_divided_into_parts_of_about_equal_size(size: int, most: int) -> None:
    parts = divide_group(Group("May", "m", tuple(range(size))), most)
    assert [n for part in parts for n in part.things] == list(range(size))
    assert all(len(part.things) <= most for part in parts)
    assert parts[0].id == "m"
    assert len({part.id for part in parts}) == len(parts)


def test_days_and_parts_are_in_the_row_of_their_month() -> None:
    headings = ("2020", "31 May 2019", "9 May 2019, part 1", "9 May 2019, part 2", "April 2019, part 1", "S", "No date")
    rows = jump_rows(Link(heading, "x.md", "3") for heading in headings)
    assert [(row.label, [link.text for link in row.links]) for row in rows] == [
        ("", ["2020"]),
        ("May 2019", ["31", "9 part 1", "9 part 2"]),
        ("April 2019", ["part 1"]),
        ("", ["S", "No date"]),
    ]


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2019-05-04", "2019-06-09", "4 May to 9 Jun 2019"),
        ("2018-05-04", "2019-06", "4 May 2018 to Jun 2019"),
        ("2019", "2019-06", "2019 to Jun 2019"),
        ("2019", "2019", "2019"),
        (None, "2019", "2019"),
        (None, None, ""),
    ],
)
def test_a_span_of_dates_is_short(first: str | None, last: str | None, words: str) -> None:
    assert short_span(first, last) == words


def density_of(*dates: str | None) -> str:
    articles = [replace(make_article("x", id=f"a-{n}"), published=date) for n, date in enumerate(dates)]
    found = make_bar_chart(articles, {"y2019": "timeline/index.md#y2019"}, "timeline/index.md")
    return found.words if found else ""


def test_the_density_is_by_day_month_or_year() -> None:
    assert density_of("2019-02-27", "2019-03-01", "2019-03-01", "2019-03-02") == (
        "Articles, by day, 27 February 2019 to 2 March 2019; most on 1 March 2019: 2."
    )
    assert density_of("2018-12-30", "2019-01-02", "2019-04-30", "2019-04") == (
        "Articles, by month, December 2018 to April 2019; most in April 2019: 2."
    )
    assert density_of("1990-12-30", "2019-01-02", "2010", "XXXX-01-01", None) == (
        "Articles, by year, 1990 to 2019; most in 1990: 1."
    )


def test_dates_without_a_year_are_drawn_if_most_have_none() -> None:
    assert density_of("2019-02-27", "XXXX-02-28", "XXXX-02-29", "XXXX-03-01", "XXXX-03-01") == (
        "Articles whose year is not stated, by day, 28 February to 1 March; most on 1 March: 2."
    )


DRAWN = ("2019-02-27", "2019-02-28", "2019-03-01")


@pytest.mark.parametrize(("undated", "drawn"), [(2, True), (3, False)])
@pytest.mark.parametrize("other", [None, "XXXX-03-01"])
def test_a_collection_without_dates_for_the_most_part_has_no_chart(
    undated: int, other: str | None, *, drawn: bool
) -> None:
    assert bool(density_of(*DRAWN, *[other] * undated)) == drawn


@pytest.mark.parametrize("dates", [(), (None,), ("2019-05-04", "2019-05-05"), ("2019-02-30", "x", "XXXX")])
def test_too_few_values_are_not_drawn(dates: tuple[str | None, ...]) -> None:
    assert density_of(*dates) == ""


# --- statements, timeline, network -----------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def pages() -> Mapping[str, Page]:
    return pages_of(make_world())


def test_every_statement_is_listed_once_the_newest_first(pages: Mapping[str, Page]) -> None:
    entries = get(pages["statements/index.md"], "rows")
    assert [entry.who.text for entry in entries] == [
        "Mikkel Ostrand",
        "Mikkel Ostrand",
        "Ana Petrova (harbour minister)",
        "Mikkel Ostrand",
        "Mikkel Ostrand",
        "Ana Petrova (harbour minister)",
        "Lena Ostrand",
    ]
    assert get(pages["statements/index.md"], "intro").startswith("7 statements by 3 speakers")


def test_very_many_statements_have_pages_of_their_own() -> None:
    world = make_world()
    number = 80
    copies = [
        replace(a, id=f"{a.id}-{n}", published=f"20{n:02}-01-01" if n % 2 else a.published)
        for a in world.articles
        for n in range(number)
    ]
    many = Library(
        articles=tuple(copies),
        analyses={a.id: world.analyses[a.id.rpartition("-")[0]] for a in copies},
        entities=world.entities,
        mentions=tuple(replace(m, article=f"{m.article}-{n}") for m in world.mentions for n in range(number)),
        statements=tuple(replace(s, article=f"{s.article}-{n}") for s in world.statements for n in range(number)),
    )
    made = pages_of(many)
    jumps = get(made["statements/index.md"], "jumps")
    listed = [
        entry.quote.sentences[0].href for row in jumps for jump in row.links for entry in get(made[jump.href], "rows")
    ]
    assert len(listed) == len(set(listed)) == 7 * number
    assert len(get(made["statements/index.md"], "rows")) < len(listed)


def test_the_timeline_has_each_event_and_each_article_without_one(pages: Mapping[str, Page]) -> None:
    sections = get(pages["timeline/index.md"], "sections")
    assert [(s.heading, [(h.when, h.link.text, len(h.accounts)) for h in s.things]) for s in sections] == [
        ("2019", [("4 May", "Walkout at Port Imber", 3)]),
        ("2020", [("Feb", "Court hears wage case: “1 < 2” & other [claims](x)", 0)]),
        ("No date", [("", "A voice from Karvel", 0), ("", "untitled", 0)]),
    ]


@pytest.mark.parametrize(
    ("nameless", "named"),
    [(0, ["Northern Wire", "Karvel Gazette", "Morning Post"]), (2, ["Karvel Gazette"]), (3, [])],
)
def test_the_timeline_names_the_outlets_of_an_event_and_no_headlines(nameless: int, named: list[str]) -> None:
    world = make_world()
    told = [id for id in world.events[0].articles if id != "dockers-close-port-imber"]
    without = (*told, "dockers-close-port-imber")[:nameless]
    articles = tuple(replace(a, outlet=None) if a.id in without else a for a in world.articles)
    (event,) = (
        entry
        for section in get(pages_of(replace(world, articles=articles))["timeline/index.md"], "sections")
        for entry in section.things
        if entry.is_event
    )
    assert ([link.text for link in event.named_accounts], len(event.accounts)) == (named, 3)


def test_the_network_shows_pairs_with_a_sentence_that_names_both(pages: Mapping[str, Page]) -> None:
    ties = get(pages["network.md"], "ties")
    assert [(p.one.text, p.other.text, p.sentences.text) for p in ties[:1]] == [
        ("Ana Petrova (harbour minister)", "Mikkel Ostrand", "3")
    ]
    assert all(p.cited and sum(piece.strong for piece in p.cited.pieces) >= 2 for p in ties)
    assert not any(p.one.href.startswith("places/") and p.other.href.startswith("places/") for p in ties)


def test_without_relations_there_is_no_network_and_no_link_to_one() -> None:
    made = pages_of(replace(make_world(), relations=()))
    assert "network.md" not in made
    assert [link.text for link in get(made["index.md"], "further")] == ["Timeline", "Data"]


# --- what is new -----------------------------------------------------------------------------------------------------


def test_new_is_what_only_the_newest_batch_supports(pages: Mapping[str, Page]) -> None:
    page = pages["new.md"]
    assert get(page, "intro") == "The 3 articles added last, set against the 3 others."
    assert [(a.label, [link.text for link in a.links]) for a in get(page, "pages")] == [
        ("1 new person", ["Ana Petrova (singer)"]),
        ("1 new thing", ["Karvel Accord"]),
    ]
    assert [link.note for link in get(page, "accounts")] == ["2 accounts before, 3 now"]
    ana = next(row for row in get(page, "grown").rows if row.link.href == "people/ana-petrova.md")
    assert ana.cells == ("person", "2", "4", "2", "2")  # two in one sentence are one statement


def test_the_last_batch_is_the_newest_if_all_articles_are_recorded() -> None:
    world = make_world()
    rest = frozenset(a.id for a in world.articles) - {"untitled"}
    recorded = replace(world, history=(Batch("1", rest), Batch("2", frozenset({"untitled", "gone"}))))
    assert get(pages_of(recorded)["new.md"], "intro") == "The 1 article added last, set against the 5 others."


def test_a_role_is_new_if_only_new_articles_give_it() -> None:
    world = make_world()
    ana = next(e for e in world.entities if e.id == "people/ana-petrova")
    old, late = ana.offices[0], Office("mayor", None, None, (Citation("minister-condemns-walkout", "s-unknown"),))
    changed = replace(ana, offices=(old, late))
    page = pages_of(replace(world, entities=tuple(changed if e is ana else e for e in world.entities)))["new.md"]
    assert [(r.link.href, r.reason, r.href) for r in get(page, "roles")] == [
        ("people/ana-petrova.md", "mayor", "articles/minister-condemns-walkout.md")
    ]


def test_without_a_record_the_latest_dates_are_new() -> None:
    made = pages_of(replace(make_world(), history=()))
    words = "3 articles of 4 May 2019 to February 2020, the latest dates here"
    assert get(made["new.md"], "intro") == f"{words}, set against the 3 others."
    assert get(made["index.md"], "news").words == words


@pytest.mark.parametrize("recorded", [False, True])
def test_if_all_articles_are_equally_new_nothing_is_new(recorded: bool) -> None:
    world = make_world()
    history = (Batch("1", frozenset(a.id for a in world.articles)),) if recorded else ()
    undated = tuple(replace(a, published=None) for a in world.articles)
    made = pages_of(replace(world, articles=undated, history=history))
    assert "new.md" not in made
    assert get(made["index.md"], "news") is None


def test_a_fact_from_few_articles_is_not_stated_for_all() -> None:
    world = make_world()
    plain = tuple(replace(a, outlet=None, published=None) if n else a for n, a in enumerate(world.articles))
    made = pages_of(replace(world, articles=plain, history=()))
    assert get(made["index.md"], "summary") == "6 articles."
    assert "new.md" not in made
    assert not get(made["index.md"], "dated")


def test_the_most_reported_events_come_by_how_many_reports_they_have() -> None:
    reports = tuple(Link(str(n), f"articles/{n}.md") for n in range(9))
    found = [
        TimelineEntry(date, "5 Mar", Link(name, f"events/{name}.md"), reports[:n])
        for name, date, n in (("a", "2030-03-05", 2), ("b", "2031-03-05", 9), ("c", "2032-03-05", 2), ("d", None, 3))
    ]
    (group,) = _most_reported([*found, TimelineEntry("2033-03-05", "5 Mar", reports[0])])
    assert (group.heading, "".join(e.link.text for e in group.things)) == ("Most-covered events", "bdac")
    assert [e.when for e in group.things] == ["5 Mar 2031", "", "5 Mar 2030", "5 Mar 2032"]
    assert _most_reported(found[:1])[0].heading == "Most-covered event"
    assert _most_reported([]) == []


def test_a_long_timeline_begins_with_the_most_reported_events() -> None:
    world = make_world()
    more = tuple(replace(world.articles[0], id=f"more-{n:03}") for n in range(450))
    analyses = {**world.analyses, **{a.id: world.analyses[world.articles[0].id] for a in more}}
    made = pages_of(replace(world, articles=(*world.articles, *more), analyses=analyses))
    first = get(made["timeline/index.md"], "sections")
    assert [h.link.text for s in first for h in s.things] == ["Walkout at Port Imber"]
    jumps = get(made["timeline/index.md"], "jumps")
    listed = [h.link.href for row in jumps for j in row.links for s in get(made[j.href], "sections") for h in s.things]
    assert len(listed) == len(set(listed)) == 454


def test_home_counts_what_its_indexes_list(pages: Mapping[str, Page]) -> None:
    sizes = {s.href: "".join(p.text for p in s.pieces) for s in get(pages["index.md"], "sizes")}
    assert sizes == {
        "articles/index.md": "6 articles",
        "people/index.md": "4 people",
        "places/index.md": "3 places",
        "organisations/index.md": "2 organisations",
        "things/index.md": "1 thing",
        "topics/index.md": "2 topics",
        "events/index.md": "1 event",
        "statements/index.md": "7 statements",
    }
