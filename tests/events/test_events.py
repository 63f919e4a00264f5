"""Accounts of one happening become an event; look-alikes, series and months apart do not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cuttings.events import group_events, infer_years
from cuttings.model import Article, Event, Kind, Role
from tests.events.accounts import analyses_of, article, mentions_of
from tests.events.stories import ALL, ALONE, OTHER_QUAKE, QUAKE

NAMES = {"Tavira": Kind.PLACE, "Berta Quill": Kind.PERSON, "Lomas": Kind.PLACE, "Sorrel": Kind.PLACE}


def events_of(articles: Sequence[Article]) -> tuple[Event, ...]:
    return group_events(articles, analyses_of(articles), mentions_of(articles, NAMES))


def ids(articles: Sequence[Article]) -> tuple[str, ...]:
    return tuple(sorted(a.id for a in articles))


def test_two_happenings_of_one_kind_are_two_events() -> None:
    """Two earthquakes, told in much the same words, are told apart by names, figures and dates."""
    assert {event.articles for event in events_of(ALL)} == {ids(QUAKE), ids(OTHER_QUAKE)}


def test_an_article_that_stands_alone_is_in_no_event() -> None:
    assert not {a.id for a in ALONE} & {id for event in events_of(ALL) for id in event.articles}


def test_months_apart_is_another_happening() -> None:
    """The same two leaders speak again half a year later, in the same words: that is a second event."""
    call = "President Ada Fenn and Premier Olaf Reik spoke by telephone on how to resolve the crisis in Norland."
    more = "The palace said that Reik had called Fenn, and that the talk on Norland was long and constructive."
    first = [
        article(f"one-{n}", "Fenn and Reik discuss the Norland crisis", f"{call}\n{more}", f"2031-02-0{n}")
        for n in (1, 2)
    ]
    second = [
        article(f"two-{n}", "Fenn and Reik discuss the Norland crisis", f"{call}\n{more}", f"2031-08-0{n}")
        for n in (1, 2)
    ]
    assert {event.articles for event in events_of((*first, *second))} == {ids(first), ids(second)}


@pytest.mark.parametrize(
    ("days", "when", "one"),
    [
        (10, "was closed on Thursday", False),
        (10, "was closed on 13 March", False),
        (10, "was opened on 3 March", True),
        (10, "was closed", True),
        (6, "was closed", True),  # within a week
        (6, "was closed on Sunday", False),
        (6, "was opened on Monday", True),
    ],
)
def test_what_each_names_a_day_of_its_own_for_is_two_happenings(days: int, when: str, *, one: bool) -> None:
    """A follow-up with the same names is another event where it names its own day."""
    first = 'Olaf Reik, the transport minister, opened a bridge on Monday.\n"It took nine years," Reik said.'
    second = f'The new bridge {when}, said Olaf Reik, the transport minister.\n"It is the wind," Reik told reporters.'
    articles = (
        article("a", "Minister opens bridge", first, "2031-03-03"),
        article("b", "Bridge again", second, f"2031-03-{3 + days:02}"),
    )
    assert bool(events_of(articles)) == one


def test_months_apart_holds_without_a_year() -> None:
    """A day in November and one in May cannot be reports of one happening, whatever their years."""
    body = "President Ada Fenn and Premier Olaf Reik spoke by telephone on how to resolve the crisis in Norland."
    articles = (
        article("a", "Fenn, Reik speak", body, "XXXX-11-14"),
        article("b", "Fenn and Reik speak", body, "2031-05-02"),
    )
    assert events_of(articles) == ()


def test_one_form_filled_in_twice_is_a_series_not_a_happening() -> None:
    """Payouts of two funds share every word but the figures."""
    body = "The fund sets a dividend of {} cents against {} cents, payable to holders of record, Harrow Bank said."
    articles = (
        article("a", "Harrow fund sets payout", body.format("4.5", "4.6"), "2031-03-02"),
        article("b", "Harrow fund sets payout", body.format("7.1", "7.3"), "2031-03-02"),
    )
    assert events_of(articles) == ()


def test_the_same_form_on_another_day_is_another_happening() -> None:
    """A bank's notice of each day has all of the words of the day before, and other figures."""
    body = "Harrow Bank said it lent the money market {} mln crowns and bought bills of {} mln in band one at {} pct."
    days = {"a": ("115", "31", "9.8"), "b": ("240", "77", "9.9")}
    articles = [
        article(id, "Harrow Bank lends to market", body.format(*figures), f"2031-03-0{n}")
        for n, (id, figures) in enumerate(days.items(), 2)
    ]
    assert events_of(articles) == ()
    assert events_of([articles[0], replace(articles[0], id="c", published="2031-03-03")])


def test_one_form_filled_in_for_two_firms_is_no_happening() -> None:
    """Two firms set the same payout for the same days."""
    body = "{} sets a regular quarterly dividend of 15 cents against 15 cents before, payable on {}, holders of record."
    articles = (
        article("a", "Larkin sets payout", body.format("Larkin of Oxley", "April 15"), "2031-03-02"),
        article("b", "Marlow sets payout", body.format("Marlow of Tavira", "April 15"), "2031-03-02"),
    )
    assert events_of(articles) == ()


def test_two_reports_of_one_firm_are_not_yet_an_event() -> None:
    """A firm opens shops and guards itself against a bid on the same day: they share its names and nothing else."""
    firm = "OXLEY, Norland - Larkin Marlow Hollis Holdings, of Oxley in Norland,"
    articles = (
        article("a", "Larkin Marlow to open shops", f"{firm} plans 33 shops and will remodel others.", "2031-03-02"),
        article("b", "Larkin Marlow guards itself", f"{firm} adopted a rights scheme against bidders.", "2031-03-02"),
    )
    assert events_of(articles) == ()


def test_a_repeated_report_with_another_figure_is_no_series() -> None:
    """A wire's correction repeats every word but the one it corrects."""
    body = QUAKE[0].text.split("\n\n")[1]
    articles = (
        article("a", "Quake", body, "2031-03-04"),
        article("b", "Quake", body.replace("12", "14"), "2031-03-04"),
    )
    assert [event.articles for event in events_of(articles)] == [("a", "b")]


def test_the_name_is_a_headline_of_one_account_without_its_label() -> None:
    labelled = tuple(replace(a, title=f"BREAKING: {a.title}") for a in QUAKE)
    (event,) = events_of(labelled)
    assert event.name in {a.title for a in QUAKE}
    assert event.id == "events/" + event.name.lower().replace(": ", "-").replace(", ", "-").replace(" ", "-").replace(
        ".", "-"
    )


def test_a_headline_that_sells_or_asks_is_not_the_name() -> None:
    loud = replace(QUAKE[0], title="SHOCKING: You won't believe this Tavira quake!")
    (event,) = events_of((loud, *QUAKE[1:]))
    assert event.name != loud.title


def test_the_date_is_the_day_that_leads_name() -> None:
    """Published on the 5th, both say it happened on the 3rd."""
    body = QUAKE[0].text.split("\n\n")[1].replace("on Monday", "on March 3")
    articles = (article("a", QUAKE[0].title, body, "2031-03-05"), article("b", QUAKE[1].title, body, "2031-03-05"))
    assert [event.date for event in events_of(articles)] == ["2031-03-03"]


def test_an_event_is_only_first_reported_where_leads_name_no_day() -> None:
    body = QUAKE[0].text.split("\n\n")[1].replace(" on Monday", "")
    articles = (article("a", QUAKE[0].title, body, "2031-03-05"), article("b", QUAKE[1].title, body, "XXXX-03-04"))
    (event,) = events_of(articles)
    assert (event.date, event.first_reported, event.sort_date) == (None, "2031-03-04", "2031-03-04")


def test_the_reasons_say_what_the_accounts_share() -> None:
    (event,) = events_of(QUAKE)
    assert event.evidence[0].startswith("All 3 name ")
    assert {name for name in NAMES if name in event.evidence[0]} == {"Tavira", "Lomas", "Berta Quill"}
    assert "2 of 3 were published between 4 March 2031 and 5 March 2031." in event.evidence
    assert any("have the words “" in line for line in event.evidence)


def test_quoted_words_stand_in_an_account() -> None:
    (event,) = events_of(QUAKE)
    quoted = next(line for line in event.evidence if "have the words" in line).split("“")[1].split("”")[0]
    assert any(quoted in " ".join(a.text.split()) for a in QUAKE)


def test_a_reprint_is_a_copy_of_the_earlier_account() -> None:
    body = "\n".join(a.text.split("\n\n")[1] for a in QUAKE)
    first = article("first", "Quake on Tavira", body, "2031-03-04")
    reprint = article("reprint", "Quake on Tavira island", body + "\nAn expert will speak tomorrow.", "2031-03-06")
    (event,) = events_of((first, reprint, QUAKE[1]))
    assert event.copies == (("reprint", "first"),)


def test_accounts_in_their_own_words_are_no_copies() -> None:
    assert [event.copies for event in events_of(ALL)] == [(), ()]


def test_a_year_is_inferred_from_another_account_and_marked() -> None:
    articles = {a.id: a for a in infer_years(ALL, events_of(ALL))}
    assert articles["quake-b"].published == "2031-03-05"
    assert (
        articles["quake-b"].published_basis
        == "inferred from Evening Post of 2031-03-05, another account of the same event"
    )


def test_a_dated_account_and_one_without_a_date_stay_as_they_are() -> None:
    event = Event("events/x", "x", None, ids(QUAKE))
    articles = (replace(QUAKE[0], published=None), QUAKE[1], QUAKE[2])
    inferred = infer_years(articles, (event,))
    assert inferred[1].published == "2031-03-05"
    assert (inferred[0], inferred[2]) == (articles[0], articles[2])


def test_a_year_that_no_account_tells_stays_unknown() -> None:
    undated = tuple(replace(a, published="XXXX-03-05") for a in QUAKE)
    assert infer_years(undated, events_of(undated)) == undated


@pytest.mark.parametrize(
    ("published", "inferred"),
    [
        ("2031-03-12", "2031-03-05"),
        ("2031-03-13", "XXXX-03-05"),
        ("2031-03", "XXXX-03-05"),
        ("XXXX-03-04", "XXXX-03-05"),
    ],
)
def test_an_account_within_a_week_tells_the_year(published: str, inferred: str) -> None:
    event = Event("events/x", "x", None, ("quake-a", "quake-b"))
    articles = (replace(QUAKE[0], published=published), QUAKE[1])
    assert infer_years(articles, (event,))[1].published == inferred


def test_of_several_accounts_the_nearest_tells_the_year_and_of_equals_the_first() -> None:
    event = Event("events/x", "x", None, ("quake-c", "quake-b", "quake-a"))
    for dates, told in ((("2030-03-04", "2031-03-05"), "2031-03-05"), (("2030-03-04", "2031-03-06"), "2030-03-05")):
        articles = (replace(QUAKE[0], published=dates[0]), QUAKE[1], replace(QUAKE[2], published=dates[1]))
        assert infer_years(articles, (event,))[1].published == told


def test_an_account_without_an_outlet_is_called_by_its_headline() -> None:
    event = Event("events/x", "x", None, ("quake-a", "quake-b"))
    (_, dated) = infer_years((replace(QUAKE[0], outlet=None), QUAKE[1]), (event,))
    assert dated.published_basis == (
        "inferred from “Strong quake hits Tavira island, 12 hurt” of 2031-03-04, another account of the same event"
    )


def test_events_come_by_their_addresses() -> None:
    found = [event.id for event in events_of(ALL)]
    assert found == sorted(found) and len(found) == 2


def test_events_of_one_name_have_addresses_of_their_own() -> None:
    """The earlier has the plain one."""
    same = "Quake strikes island and brings down houses"
    named = [replace(a, title=same) for a in ALL]
    events = {event.id: event.articles for event in events_of(named)}
    assert events == {
        "events/quake-strikes-island-and-brings-down-houses": ids(QUAKE),
        "events/quake-strikes-island-and-brings-down-houses-2": ids(OTHER_QUAKE),
    }


def test_a_name_that_other_articles_have_too_comes_later() -> None:
    """Lomas is named oftener in the accounts of the quake than Tavira, but by all the others too."""
    body = QUAKE[0].text.split("\n\n")[1].replace("in Lomas", "in Lomas near Lomas")
    told = [article(f"told-{n}", "Strong quake hits island", body, "2031-03-04") for n in range(2)]
    others = [article(f"other-{n}", f"Fair {n}", f"The fair of Lomas has {n} stalls.", "2029-05-01") for n in range(30)]
    named = next(event for event in events_of([*told, *others]) if "told-0" in event.articles).evidence[0]
    assert named == "Both name Tavira and Lomas."


@pytest.mark.parametrize(
    ("harbour", "island", "first"),
    [(3, 2, "Tavira and Lomas"), (4, 2, "Lomas and Tavira"), (2, 1, "Lomas and Tavira")],
)
def test_a_name_of_half_of_the_articles_weighs_less_than_twice_one_of_all(
    monkeypatch: pytest.MonkeyPatch, harbour: int, island: int, first: str
) -> None:
    """All articles name Lomas, so often in each account; half of them Tavira."""
    monkeypatch.setattr("cuttings.events.grouping.link", lambda _: ((0, 1),))
    body = "Lomas. " * harbour + "Tavira. " * island
    made = [*(article(f"a{n}", "Quake", body) for n in range(2)), *(article(f"b{n}", "Fair", "Lomas.") for n in (1, 2))]
    assert events_of(made)[0].evidence[0] == f"Both name {first}."


@pytest.mark.parametrize(
    ("days", "plain"),
    [
        ((None, None), ("a", "d")),
        (("2031-03-05", "2031-03-04"), ("b", "c")),
        (("2031-03-05", None), ("b", "c")),
        ((None, "2031-03-05"), ("a", "d")),
    ],
)
def test_of_events_of_one_name_the_undated_come_first_then_the_earlier_then_the_first(
    monkeypatch: pytest.MonkeyPatch, days: tuple[str | None, str | None], plain: tuple[str, ...]
) -> None:
    monkeypatch.setattr("cuttings.events.grouping.link", lambda _: ((0, 3), (1, 2)))
    bodies = [f"It shook on {day}." if day else "It shook." for day in days]
    made = [article(id, "Quake hits island", bodies[id in "bc"]) for id in "abcd"]
    assert {e.id: e.articles for e in events_of(made)}["events/quake-hits-island"] == plain


def test_years_are_inferred_across_the_turn_of_the_year() -> None:
    event = Event("events/x", "x", None, ("quake-a", "quake-b"))
    articles = (replace(QUAKE[0], published="2031-01-01"), replace(QUAKE[1], published="XXXX-12-31"))
    assert infer_years(articles, (event,))[1].published == "2030-12-31"


def test_the_order_of_the_articles_changes_nothing() -> None:
    assert events_of(ALL) == events_of(tuple(reversed(ALL)))


def test_names_in_credits_tell_nothing() -> None:
    """A wire agency and its editors, named below unrelated articles, make no event of them."""
    credit = "Reporting by Harrow Wire, Jude Ames, Kit Moran and Lois Tennant; editing by Piet Vos and Rhea Salt"
    articles = tuple(article(a.id, a.title, a.text.split("\n\n")[1], a.published, credit=credit) for a in ALONE)
    assert all(a.blocks[-1].role is Role.CREDIT for a in articles)
    assert events_of(articles) == ()


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.text(max_size=60), st.text(max_size=200)), max_size=6))
def test_every_text_is_survived_and_no_article_is_in_two_events(texts: list[tuple[str, str]]) -> None:
    articles = [article(f"a{n}", title or "x", body) for n, (title, body) in enumerate(texts)]
    found = [id for event in events_of(articles) for id in event.articles]
    assert len(found) == len(set(found))
    assert all(len(event.articles) > 1 for event in events_of(articles))


def test_every_event_says_why_even_where_no_name_is_known() -> None:
    articles = tuple(replace(a, published=None) for a in QUAKE[:2])
    (event,) = group_events(articles, analyses_of(articles), ())
    assert event.evidence
