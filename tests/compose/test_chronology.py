"""Sentences by the date of what they tell: which have one, who takes part, and how a chronology is put together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from cuttings.compose.chronology.chronicle import (
    CHRONOLOGY_CHARS,
    MAX_SENTENCES_PER_DATE,
    dated_quotes,
    make_chronicle,
    make_event_chronology,
)
from cuttings.compose.chronology.dated_sentences import find_dated_sentences
from cuttings.compose.chronology.entity_timeline import make_entity_timeline
from cuttings.compose.facts.index_library import index_library
from cuttings.compose.text.quotes import plain
from cuttings.model import Block, Comparison, Event, Location, Role
from tests.compose.library import make_index, make_library

PUBLISHED = "2020-01-15"  # a Wednesday


def dated(text: str, published: str | None = PUBLISHED) -> list[tuple[str, str]]:
    """The dates in `text` of which something is told, and the words that give them."""
    return [(d.date, text[slice(*d.span)]) for d in find_dated_sentences(make_index(text, dates=[published]))]


def taking_part(text: str) -> list[str]:
    (found,) = find_dated_sentences(make_index(text, dates=[PUBLISHED]))
    return sorted(id.partition("/")[2] for id in found.entities)


@pytest.mark.parametrize(
    ("before", "day", "date"),
    [
        ("", "October 7", "2019-10-07"),
        ("It was the vote of 2019. ", "October 7", "2019-10-07"),
        ("It was the vote of 2016. ", "October 7", None),
        ("It was the vote of 2016. ", "January 7", "2020-01-07"),  # the news
        ("It was the vote of 2016, not of 2019. ", "October 7", "2019-10-07"),
        ("It was the vote of 2019, not of 2016. ", "October 7", None),
        ("It cost $2016 in a plan for 2030. ", "October 7", "2019-10-07"),
        ("It was the vote of 2016. ", "October 7, 2018", "2018-10-07"),
    ],
)
def test_a_day_without_its_year_is_not_of_another_than_the_text_speaks_of(
    before: str, day: str, date: str | None
) -> None:
    found = dated(f"{before}On {day}, Anna Berg opened the bridge.")
    assert [told for told, words in found if words.startswith(day[:3])] == ([date] if date else [])


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Anna Berg opened the bridge on 4 May 2019.", "2019-05-04"),
        ("On May 4, 2019, Anna Berg opened the bridge.", "2019-05-04"),
        ("Anna Berg opened the bridge in May 2019.", "2019-05"),
        ("Anna Berg opened the bridge in 2018.", "2018"),
        ("In 2018 Anna Berg opened the bridge.", "2018"),
        ("Anna Berg opened the bridge on Monday.", "2020-01-13"),
        ("Anna Berg opened the bridge yesterday.", "2020-01-14"),
        ("Anna Berg was arrested Monday.", "2020-01-13"),
        ("Anna Berg was arrested Monday night.", "2020-01-13"),
        ("Anna Berg opened the bridge on Monday afternoon.", "2020-01-13"),
        ("Anna Berg has opened a bridge on Monday.", "2020-01-13"),
        ("Soldiers on Monday entered Norvik.", "2020-01-13"),
        ("Anna Berg unveiled the bridge on 4 May 2019.", "2019-05-04"),  # verbs that can also say something
        ("Anna Berg rejected the plan for the bridge on 4 May 2019.", "2019-05-04"),
        ("Anna Berg was accused of fraud on 4 May 2019.", "2019-05-04"),
        ('Anna Berg accepted an offer of the town on 4 May 2019, in which it spoke of "loans".', "2019-05-04"),
        ("The flood began on 4 May 2019.", "2019-05-04"),
        ("A flood hit Norvik on 4 May 2019.", "2019-05-04"),  # the past is written as the present
        ("Last year Anna Berg opened the bridge.", "2019"),
    ],
)
def test_a_date_of_something_that_happened(text: str, date: str) -> None:
    assert [d for d, _ in dated(text)] == [date]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg said on Monday that the bridge was open.",  # the day of speech
        "Anna Berg spoke of the Monday night on the bridge.",
        "Anna Berg disputed a report Monday that said the bridge was closed.",  # the day of the report
        "Anna Berg announced on 4 May 2019 that the bridge was open.",
        "Anna Berg told reporters about the bridge on 4 May 2019.",
        '"The bridge is open," Anna Berg began on 4 May 2019.',
        "Anna Berg declined comment on 4 May 2019.",
        "Anna Berg appeared on This Week with a new boat.",
        "Anna Berg declined to comment on the bridge on 4 May 2019.",
        "Anna Berg issued a statement on 4 May 2019.",
        "Anna Berg wanted to cut the rope on Monday.",
        "Peter Lund asked how Anna Berg opened the bridge last year.",  # too vague for what is told in passing
        "Anna Berg will open the bridge on Friday.",
        "Anna Berg may have opened the bridge on Monday.",
        "Anna Berg did not open the bridge on Monday.",
        "Anna Berg was set to open the bridge on Monday.",
        "The bridge is scheduled in 2019 for repairs by Anna Berg.",
        "Anna Berg opens the bridge on Friday.",
        "Today, the bridge is often used by Anna Berg.",
        "Anna Berg opened the bridge before the May 4, 2019 vote.",
        "Anna Berg has run the bridge since 4 May 2019.",
        "Anna Berg ran the bridge until 4 May 2019.",
        "Anna Berg opened the bridge on 4 May 2019 before the 5 May 2019 vote.",  # a date of no verb
        "Anna Berg came in 2014, left in 2015 and came back in 2016.",  # too many to read
        "Anna Berg won in 2008 and 2012.",
        "Anna Berg scored thirty goals in 2000-01.",  # a season
        "Anna Berg scored thirty goals in 2000 / 01.",
        "Anna Berg scored thirty goals in 2000 – 2001.",
        "Anna Berg opened the bridge on 4 May.",  # of an unknown year, as the article has no date
        "Anna Berg counted the boats in 2018.5 ways.",
        "Anna Berg planned a bridge for 2030.",
        "The fair was over when Anna Berg came on 4 May 2019.",  # the date is of a subordinate clause
    ],
)
def test_no_date_of_something_that_happened(text: str) -> None:
    assert dated(text, None if text.endswith("4 May.") else PUBLISHED) == []


@pytest.mark.parametrize(
    ("before", "when", "dates"),
    [
        ("In October 2018 Anna Berg met the board.", "on Oct. 7", ["2018-10"]),
        ("In October 2018 Anna Berg met the board.", "in October", ["2018-10"]),
        ("In October 2018 Anna Berg met the board.", "on Jan. 7", ["2018-10", "2020-01-07"]),  # just before
        ("In October 2018 Anna Berg met the board.", "on Oct. 7, 2019", ["2018-10", "2019-10-07"]),
        ("In October 2019 Anna Berg met the board.", "on Oct. 7", ["2019-10", "2019-10-07"]),
        ("Anna Berg met the board.", "on Oct. 7", ["2019-10-07"]),
        (
            f"In 2018 Anna Berg met the board. {'It rained all day. ' * 60}",
            "on Oct. 7",
            ["2018", "2019-10-07"],
        ),  # far above
    ],
)
def test_a_day_without_a_year_after_another_year_is_in_doubt(before: str, when: str, dates: list[str]) -> None:
    assert [date for date, _ in dated(f"{before} Peter Lund opened the bridge {when}.")] == dates


@pytest.mark.parametrize(
    ("last", "before", "told"),
    [
        ("Anna Berg opened the bridge in Norvik on 4 May 2019.", "Peter Lund left.", False),
        ("Anna Berg opened the bridge in Norvik on 4 May 2019.", "Anna Berg left.", True),
        ("The bridge in Norvik was opened with songs on 4 May 2019.", "Peter Lund left.", True),  # names nobody
        # above the last paragraph, which names somebody else
        ("Anna Berg opened the bridge in Norvik on 4 May 2019.\n\nPeter Lund left.", "It rained.", True),
    ],
)
def test_the_teaser_of_another_story_dates_nothing(last: str, before: str, *, told: bool) -> None:
    index = make_index("\n\n".join([before, "It rained.", "It snowed.", last]), dates=[PUBLISHED])
    assert bool(make_chronicle(index).in_article) is told


def test_two_dates_are_each_of_a_verb_of_its_own() -> None:
    text = "Anna Berg, who left the Harbour Board in 2016, opened the bridge in May 2019."
    found = list(find_dated_sentences(make_index(text, dates=[PUBLISHED])))
    assert [(d.date, sorted(id.partition("/")[2] for id in d.entities)) for d in found] == [
        ("2016", ["anna-berg", "harbour-board"]),
        ("2019-05", ["anna-berg"]),
    ]


def test_a_second_date_may_be_that_of_speech() -> None:
    text = "Anna Berg, who was elected in 2016, said in May 2019 that she would leave."
    assert dated(text) == [("2016", "2016")]


def test_a_date_after_publication_is_not_of_something_that_happened() -> None:
    text = "Anna Berg opened the bridge on 16 January 2020."
    assert (dated(text), dated(text, "2020-01-16")) == ([], [("2020-01-16", "16 January 2020")])


def test_only_the_text_of_the_report_is_read() -> None:
    text = "Anna Berg opened the bridge on 4 May 2019."
    library = make_library([text])
    (article,) = library.articles
    caption = replace(article, blocks=(Block(0, len(text), Role.CAPTION),))
    assert list(find_dated_sentences(index_library(replace(library, articles=(caption,))))) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Anna Berg opened the bridge in Norvik in 2018.", ["anna-berg", "norvik"]),
        ("Anna Berg met Peter Lund in 2018.", ["anna-berg", "peter-lund"]),
        ("Anna Berg was elected and came to Norvik in 2018.", ["anna-berg", "norvik"]),
        ("Anna Berg moved to Norvik in 2018.", ["anna-berg"]),  # nothing in the history of the town
        ("Anna Berg was born in Norvik in 1968.", ["anna-berg"]),
        ("The brother of Anna Berg drowned in 2018.", []),
        ("The Berg campaign and Peter Lund sold the harbour to Anna Berg in 2018.", ["anna-berg", "peter-lund"]),
        ("Aides met in the office of Anna Berg in 2018.", []),
        ("Anna Berg and other members met the mayor, Peter Lund, in 2018.", ["anna-berg", "peter-lund"]),
        ("Anna Berg's brother drowned in 2018.", []),
        ("Anna Berg, who left the Harbour Board in 2018, met Peter Lund.", ["anna-berg", "harbour-board"]),
        ("Anna Berg praised Peter Lund, who drowned in 2018.", ["peter-lund"]),
        ("Anna Berg, now an adviser to Peter Lund, left the Harbour Board in 2018.", ["anna-berg", "harbour-board"]),
        ("The mayor, Anna Berg, left the Harbour Board in 2018.", ["anna-berg", "harbour-board"]),
    ],
)
def test_who_takes_part(text: str, names: list[str]) -> None:
    assert taking_part(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "The original version of this report said that Anna Berg came to Norvik in 2000.",
        "[Editor's Note Sept. 28, 2016: The original version of this story said that Anna Berg left Norvik in 2001.",
        "An earlier version of this article was wrong. Anna Berg came to Norvik in 1995.",
        "A clerk told the Daily Wave that Anna Berg came in 2000, but her father later said the family came in 1995.",
        "Peter Lund said that Anna Berg left in 2010, while a neighbour claimed that she moved in 2012.",
        "Although Peter Lund says that the boat sank in 2010, the Harbour Board insists that it burned in 2012.",
    ],
)
def test_what_is_taken_back_or_disputed_has_no_date(text: str) -> None:
    assert dated(text) == []


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Anna Berg moved in 2010, but she returned in 2012.", ["2010", "2012"]),  # nobody says otherwise
        ("Anna Berg came in 1995.\nAn earlier version of this article gave another year.", ["1995"]),
    ],
)
def test_what_only_resembles_a_dispute_keeps_its_dates(text: str, dates: list[str]) -> None:
    assert [date for date, _ in dated(text)] == dates


@pytest.mark.parametrize(
    ("text", "bears"),
    [
        ("Norvik joined the Skarvik Accord in 2018.", True),
        ("Norvik was invaded in 2018.", True),
        ("The treaty was signed by Norvik in 2018.", True),
        ("Anna Berg opened the bridge in Norvik in 2018.", False),
        ("Anna Berg left Norvik in 2018.", False),
        ("The Harbour Board sent ships to Norvik in 2018.", False),
    ],
)
def test_a_country_bears_what_it_does_or_suffers(text: str, bears: bool) -> None:
    library = make_library([text], [PUBLISHED])
    land = Location("country", None, None, None)
    entities = tuple(replace(e, location=land) if e.id == "places/norvik" else e for e in library.entities)
    found = find_dated_sentences(index_library(replace(library, entities=entities)))
    assert any("places/norvik" in dated.entities for dated in found) == bears


OPENED = "Anna Berg opened the bridge in Norvik on 4 May 2019."


def chronology(*texts: str, dates: Sequence[str] = ()) -> list[tuple[str, str]]:
    index = make_index(*texts, dates=dates or [PUBLISHED] * len(texts))
    found = make_chronicle(index).of_entity.get("people/anna-berg", ())
    return [(date, plain(fact.quote)) for date, fact in dated_quotes(index, found) if fact.quote]


def test_the_first_article_of_those_that_tell_the_same_is_quoted() -> None:
    again = "The new bridge in Norvik was opened by Anna Berg on 4 May 2019."
    assert chronology(again, OPENED, dates=["2019-05-06", "2019-05-05"]) == [("2019-05-04", OPENED)]


def test_a_date_has_a_few_sentences_that_tell_different_things() -> None:
    others = ("Anna Berg resigned from all her posts on 4 May 2019.", "Peter Lund married Anna Berg on 4 May 2019.")
    assert len(chronology(OPENED, *others)) == MAX_SENTENCES_PER_DATE
    assert len(chronology(OPENED, others[0])) == 2


@pytest.mark.parametrize(("date", "exact"), [("in 2019", False), ("in May 2019", False), ("in 2018", True)])
def test_of_one_thing_told_with_two_dates_the_exact_one_stays(date: str, exact: bool) -> None:
    told = chronology(f"Anna Berg opened the bridge in Norvik {date}.", OPENED)
    assert len(told) == 1 + exact
    assert ("2019-05-04", OPENED) in told


@pytest.mark.parametrize(("published", "days"), [("2019-05-22", 1), ("2019-05-29", 2)])
def test_a_report_that_is_printed_again_dates_nothing(published: str, days: int) -> None:
    """What happened on Monday, 6 May, is told a second time two or three weeks later."""
    text = "Anna Berg opened the new bridge in Norvik on Monday."
    dates = [date for date, _ in chronology(text, text, dates=["2019-05-08", published])]
    assert len(dates) == days
    assert "2019-05-06" in dates


@pytest.mark.parametrize(("when", "published"), [("this week", "2019"), ("last month", "2019")])
def test_a_day_in_an_article_of_which_only_the_year_is_known(when: str, published: str) -> None:
    assert dated(f"Anna Berg opened the bridge {when}.", published) == []


def test_what_is_told_in_passing_gives_way_to_a_main_clause_of_the_same_date() -> None:
    passing = "Peter Lund confirmed that Anna Berg visited the old harbour on 4 May 2019."
    assert chronology(passing) == [("2019-05-04", passing)]
    assert chronology(passing, OPENED) == [("2019-05-04", OPENED)]


@pytest.mark.parametrize(
    "text",
    [
        "Peter Lund thanked the people whom Anna Berg met on 4 May 2019.",
        "Anna Berg, who moved to the island in 2012, told the board about the long flood.",
        "Peter Lund closed a bridge that Anna Berg opened on 4 May 2019.",
        "Peter Lund ran the old harbour before Anna Berg opened the bridge in 2012.",
    ],
)
def test_what_a_clause_says_in_passing_is_not_in_the_timeline_of_anybody(text: str) -> None:
    assert chronology(text) == []


def test_a_sentence_that_leans_on_others_is_left_out() -> None:
    assert chronology("She met Anna Berg in the old harbour on 4 May 2019.") == []
    assert chronology("Anna Berg left in 2018.") == []  # too short
    assert chronology(OPENED.replace(" on ", f" {'and again ' * 30}on ")) == []
    assert len("Anna Berg left in 2018.") < CHRONOLOGY_CHARS.start < len(OPENED)


def test_the_timeline_of_a_person_quotes_what_happened_in_order() -> None:
    texts = [
        OPENED,
        "Anna Berg was elected to the Harbour Board in 2012.",
        "Anna Berg left the Harbour Board in March 2015.",
    ]
    index = make_index(*texts, dates=[PUBLISHED] * 3)
    shown = make_entity_timeline(index, index.entities["people/anna-berg"], make_chronicle(index)).shown
    assert [day.date for day in shown] == ["2012", "March 2015", "4 May 2019"]
    assert [plain(fact.quote) for day in shown for fact in day.facts if fact.quote] == [texts[1], texts[2], texts[0]]
    assert [fact.link.text for day in shown for fact in day.facts] == ["Paper 1", "Paper 2", "Paper 0"]


@pytest.mark.parametrize(
    ("id", "dates"),
    [
        ("people/anna-berg", ["March 2015", "4 May 2019"]),
        ("organisations/harbour-board", ["March 2015", "6 May 2019"]),
        ("places/norvik", []),  # places need three dates
        ("people/peter-lund", []),  # one date
    ],
)
def test_two_dates_are_a_timeline_of_people_and_organisations(id: str, dates: list[str]) -> None:
    texts = [
        "Anna Berg left the Harbour Board in Norvik in March 2015.",
        OPENED,
        "Peter Lund joined the Harbour Board on 6 May 2019.",
    ]
    index = make_index(*texts, dates=[PUBLISHED] * 3)
    shown = make_entity_timeline(index, index.entities[id], make_chronicle(index)).shown
    assert [day.date for day in shown] == dates


def test_the_chronology_of_an_event_is_of_its_reports() -> None:
    texts = (
        OPENED,
        "The old bridge in Norvik collapsed in March 2015. Peter Lund was elected to the Harbour Board in 2012.",
        "Peter Lund swam across the cold harbour on 6 May 2019.",
    )
    index = make_index(*texts, dates=[PUBLISHED] * 3)
    chronicle = make_chronicle(index)
    assert [day.date for day in make_event_chronology(index, chronicle, ["a00", "a01"]).shown] == [
        "2012",
        "March 2015",
        "4 May 2019",
    ]
    assert make_event_chronology(index, chronicle, ["a00"]).shown == ()


def test_what_somebody_did_elsewhere_long_before_is_not_in_the_chronology_of_an_event() -> None:
    told = (
        "Peter Lund was elected to the Harbour Board in 2012. Peter Lund was dismissed by the Harbour Board on 2 May.",
        "The first bridge across the river was destroyed by a storm in 2011.",
    )
    index = make_index(OPENED, f"{OPENED} {' '.join(told)}", f"{OPENED} It rained.", dates=["2019-05-05"] * 3)
    shown = make_event_chronology(index, make_chronicle(index), ["a00", "a01", "a02"]).shown
    assert [day.date for day in shown] == ["2011", "2 May 2019", "4 May 2019"]


@pytest.mark.parametrize(
    "passing",
    [
        "Peter Lund, elected to the Harbour Board in 2012, tried to help the fishermen.",
        "The Harbour Board, founded by Peter Lund in 2012, refused to pay for the bridge.",
        "The report noted that plans for the bridge had failed in 2012.",
    ],
)
def test_what_is_told_in_passing_is_not_in_the_chronology_of_an_event(passing: str) -> None:
    index = make_index(OPENED, f"The old bridge in Norvik collapsed in March 2015. {passing}", dates=[PUBLISHED] * 2)
    shown = make_event_chronology(index, make_chronicle(index), ["a00", "a01"]).shown
    assert [day.date for day in shown] == ["March 2015", "4 May 2019"]


@pytest.mark.parametrize(
    ("titles", "texts", "about"),
    [
        # in the opening of most reports, or of some
        (["A", "B"], ["Anna Berg left the town.", "Anna Berg left."], ["people/anna-berg"]),
        (["A", "B"], ["Anna Berg left the town.", "Peter Lund came."], []),
        (["A", "B"], [f"It rained. {'It snowed. ' * 2}Anna Berg left."] * 2, []),  # in passing, further down
        (["A", "B"], ["The Harbour Board met in the town."] * 2, ["organisations/harbour-board"]),
        (["A", "B"], ["The Harbour Board report came out."] * 2, []),  # it only says which report
        # in the title of the event, or in those of most reports, which are no part of the texts
        (["Berg's bridge", "B"], [f"It rained. {'It snowed. ' * 2}Anna Berg left."] * 2, ["people/anna-berg"]),
        (["A", "Berg left", "Berg came"], [f"{'It rained. ' * 3}Anna Berg left."] * 3, ["people/anna-berg"]),
        (["A", "Berg left", "C"], [f"{'It rained. ' * 3}Anna Berg left."] * 3, []),
        (["Bergen", "B"], [f"{'It rained. ' * 3}Anna Berg left."] * 2, []),  # another word
        # a place of an opening is often that which somebody is from
        (["A", "B"], ["The senator from Norvik left."] * 2, []),
        (["Norvik Senator Left", "B"], ["The senator from Norvik left."] * 2, ["places/norvik"]),
    ],
)
def test_an_event_is_about_what_heads_its_reports(titles: list[str], texts: list[str], about: list[str]) -> None:
    library = make_library(texts)
    articles = tuple(replace(a, title=title) for a, title in zip(library.articles, titles, strict=True))
    event = Event("events/e", titles[0], "2020-01-02", tuple(a.id for a in articles))
    index = index_library(replace(library, articles=articles, events=(event,)))
    assert sorted(make_chronicle(index).events_of) == about


def test_an_event_is_about_where_it_happened() -> None:
    library = make_library([f"{'It rained. ' * 3}The bridge in Norvik fell."] * 2)
    event = Event("events/e", "Bridge fell", "2020-01-02", ("a00", "a01"))
    placed = Comparison(event.id, places=("places/norvik",))
    index = index_library(replace(library, events=(event,), comparisons=(placed,)))
    assert make_chronicle(index).events_of == {"places/norvik": ("events/e",)}


def test_a_timeline_has_the_events_that_are_about_an_entity() -> None:
    library = make_library([OPENED, "Anna Berg was elected to the Harbour Board in 2012."])
    events = tuple(
        Event(f"events/{name}", title, day, ("a00", "a01"), first_reported="2020-01-02")
        for name, title, day in (
            ("e1", "Berg opened", "2019-06-01"),
            ("e2", "Berg left", None),
            ("e3", "It rained", None),
        )
    )
    texts = tuple(replace(a, title="A") for a in library.articles)
    index = index_library(replace(library, articles=texts, events=events))
    board = make_entity_timeline(index, index.entities["organisations/harbour-board"], make_chronicle(index))
    shown = make_entity_timeline(index, index.entities["people/anna-berg"], make_chronicle(index)).shown
    told = [(day.date, fact.label, fact.link.text) for day in shown for fact in day.facts if not fact.quote]
    assert board.shown == ()
    assert told == [
        ("1 June 2019", "Event", "Berg opened"),
        ("2 January 2020", "Event, first reported", "Berg left"),
        ("2 January 2020", "Event, first reported", "It rained"),
    ]
