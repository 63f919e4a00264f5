"""What an event is called, and on which day it happened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from cuttings.dates import event_date
from cuttings.events.account import Account
from cuttings.events.naming import best_headline, day_of, day_titled, first_report
from cuttings.model import Article, Role
from tests.events.accounts import article

EMPTY = Account(({}, {}, {}), (5.0, 5.0, 5.0), {}, 5.0, 0.0, frozenset(), frozenset(), frozenset(), frozenset(), None)
Told = tuple[str, str]  # a title, and the words of its article


def name_of(told: Sequence[Told], **idf: float) -> str:
    """The name of an event of such accounts; words weigh 1 unless `idf` says else."""
    articles = [article(f"a{n}", title, "It shook.") for n, (title, _) in enumerate(told)]
    accounts = [replace(EMPTY, vocabulary=frozenset(words.split())) for _, words in told]
    return best_headline(articles, accounts, {"floor": 1.0, **idf})


NAMES: dict[str, tuple[list[Told], dict[str, float], str]] = {
    "the title that others tell": (
        [("Old news from far away", "quake hits lomas harbour"), ("Quake hits Lomas harbour", "old")],
        {},
        "Quake hits Lomas harbour",
    ),
    "its own words do not count": (
        [
            ("Mayor speaks of long night", "mayor speaks of long night"),
            ("Quake hits Lomas harbour", "quake"),
            ("Rescuers search the harbour", "quake hits lomas"),
        ],
        {},
        "Quake hits Lomas harbour",
    ),
    "words weigh by their rarity": (
        [("Quake hits the Lomas harbour", "many were hurt"), ("Many were hurt in Sorrel", "quake hits")],
        {"quake": 9.0, "hits": 9.0},
        "Quake hits the Lomas harbour",
    ),
    "unknown words weigh as the commonest": (
        [("Quake hits Lomas today", "three were hurt"), ("Three were badly hurt", "quake hits today")],
        {"floor": 5.0, "quake": 6.0, "three": 5.5},
        "Quake hits Lomas today",
    ),
    "of equals, the shortest": (
        [("Quake hits Lomas harbour", ""), ("Quake hits Tavira harbour", "")],
        {},
        "Quake hits Lomas harbour",
    ),
    "a label goes": (
        [("Breaking: Quake hits Lomas harbour", ""), ("Breaking | Quake hits Lomas and Tavira", "")],
        {},
        "Quake hits Lomas harbour",
    ),
    "a numbered label in brackets goes": (
        [("(UPDATE 2) Quake hits Lomas harbour", ""), ("WRAPUP 3 – Quake hits Lomas and Tavira", "")],
        {},
        "Quake hits Lomas harbour",
    ),
    "a label before a long dash goes": (
        [("Update — Quake hits Lomas harbour", ""), ("Update– Quake hits Lomas and Tavira", "")],
        {},
        "Quake hits Lomas harbour",
    ),
    "a label before a short dash goes": (
        [("Video – Lomas harbour shook twice", "")] * 2,
        {},
        "Lomas harbour shook twice",
    ),
    "a label before a stroke goes": (
        [("Breaking | Lomas harbour shook twice", "")] * 2,
        {},
        "Lomas harbour shook twice",
    ),
    "a label before a hyphen goes": ([("Video - Lomas harbour shook twice", "")] * 2, {}, "Lomas harbour shook twice"),
    "a title without words": ([("– –", ""), ("Quake hits Lomas harbour", "")], {}, "Quake hits Lomas harbour"),
    "what an apostrophe joins is one word": (
        [("O'Quill walks into Lomas harbour", "old"), ("Old news from far away", "o quill")],
        {},
        "Old news from far away",
    ),
    "so is a figure with a point": (
        [("Quake of 3.5 hits Lomas", "old"), ("Old news from far away", "3 5")],
        {},
        "Old news from far away",
    ),
    "what looks like a label and is all there is stays": ([("Update:", ""), ("Watch:", "")], {}, "Watch:"),
    "a part that is said twice": (
        [("Ada Fenn - Ada Fenn: A life on stage", "")] * 2,
        {},
        "Ada Fenn: A life on stage",
    ),
    "a part that begins another word": ([("Ada: Adaptors of the stage", "")] * 2, {}, "Ada: Adaptors of the stage"),
    "a tail of a list": ([("Fenn wins in Lomas and 4 more takeaways", "")] * 2, {}, "Fenn wins in Lomas"),
    "a tail of a list in words": (
        [("Fenn wins in Lomas, and three other things to know", "")] * 2,
        {},
        "Fenn wins in Lomas",
    ),
    "more people are no list": ([("Fenn wins and 4 more people", "")] * 2, {}, "Fenn wins and 4 more people"),
    "a figure that most do not give": (
        [
            ("Quake hits Lomas, 1 dead", "quake hits harbour lomas dead"),
            *[("Quake hits Lomas harbour bay", "quake hits lomas dead 9")] * 3,
        ],
        {},
        "Quake hits Lomas harbour bay",
    ),
    "a figure that others give in words": (
        [
            ("Quake hits Lomas, 9 dead", "quake hits"),
            *[("Old news from the far bay", "quake hits lomas dead nine")] * 3,
        ],
        {},
        "Quake hits Lomas, 9 dead",
    ),
    "a label needs a mark after it": ([("Live music returns to Lomas", "")] * 2, {}, "Live music returns to Lomas"),
}


@pytest.mark.parametrize(("told", "idf", "name"), NAMES.values(), ids=NAMES)
def test_an_event_has_the_headline_that_the_others_tell(told: list[Told], idf: dict[str, float], name: str) -> None:
    assert name_of(told, **idf) == name


def test_a_name_that_most_spell_otherwise_gives_way() -> None:
    titles = ["Qaddafi flees Lomas harbour", "Gaddafi flees Lomas harbour at night"]
    names = [frozenset({"qaddafi"}), *[frozenset({"gaddafi"})] * 3]
    articles = [article(f"a{n}", title, "It shook.") for n, title in enumerate([titles[0], *[titles[1]] * 3])]
    words = frozenset({"flees", "lomas", "harbour"})
    accounts = [replace(EMPTY, channels=(dict.fromkeys(n, 1.0), {}, {}), vocabulary=words | n) for n in names]
    assert best_headline(articles, accounts, {"floor": 1.0}) == titles[1]
    assert best_headline(articles[:2], accounts[:2], {"floor": 1.0}) == titles[0]  # one other account is no majority


GOOD = "Strong quake hits the Lomas harbour"


@pytest.mark.parametrize(
    "flawed",
    [
        "Quake hits Lomas",
        "The quake of Monday night hits Lomas and its harbour and all the islands in the bay",
        "Shocking quake hits Lomas",
        "Quake hits Lomas harbour?",
        "Quake hits Lomas harbour!",
        "Quake hits Lomas harbour...",
        "Quake hits Lomas harbour…",
        "QUAKE HITS LOMAS HARBOUR",
        "Quake hits Lomas | Ledger",
    ],
)
def test_a_flawed_headline_gives_way(flawed: str) -> None:
    """Though it is the shorter, or though the other account tells a little of it."""
    told = [(flawed, ""), (GOOD, "night")]
    assert name_of(told) == name_of(told[::-1]) == GOOD


@pytest.mark.parametrize(
    "good", ["Quake hits Lomas harbour", "A " * 14 + "quake", "Quake hits QUAKE island", "Quake? Lomas shook twice"]
)
def test_a_headline_without_flaws_stays(good: str) -> None:
    assert (
        name_of([(good, ""), ("Quake in Lomas harbour, on the island, as all rescuers of the island said today", "")])
        == good
    )


@pytest.mark.parametrize(("number", "good"), [(3, False), (4, True), (15, True), (16, False)])
def test_a_good_headline_has_four_to_fifteen_words(number: int, good: bool) -> None:
    """It is preferred to a shorter one with a flaw, as long as it has none itself."""
    title, flawed = " ".join(["Harbourquake"] * number), "Quake hits Lomas bay!"
    assert (name_of([(title, ""), (flawed, "")]) == title) is good


@pytest.mark.parametrize(("told", "wins"), [(5, True), (6, True), (8, True), (9, False), (10, False)])
def test_a_flaw_costs_a_seventh_of_what_is_told(told: int, wins: bool) -> None:
    """Of two headlines of ten words, of the flawed one all is told elsewhere, of the other so many words."""
    flawed = " ".join(f"Flawed{n}" for n in range(10)) + "!"
    plain = " ".join(f"Plain{n}" for n in range(10))
    elsewhere = " ".join(f"plain{n}" for n in range(told))
    assert (name_of([(plain, flawed.lower().rstrip("!")), (flawed, elsewhere)]) == flawed) is wins


Report = tuple[str | None, str]  # when it was published, what its body says

DAYS: dict[str, tuple[Sequence[Report], str | None]] = {
    "no opening names a day": ([("2031-03-06", "It shook."), ("2031-03-05", "It shook.")], None),
    "no day at all": ([(None, "It shook."), (None, "It shook.")], None),
    "the day that two name": ([("2031-03-06", "On 3 March it shook."), ("2031-03-06", "March 3.")], "2031-03-03"),
    "a date that one names": ([("2031-03-06", "On 3 March it shook."), ("2031-03-06", "It shook.")], None),
    "a weekday that one names": ([("2031-03-04", "It shook on Monday."), (None, "It shook.")], "2031-03-03"),
    "a weekday of background": ([("2031-03-05", "It shook on Monday."), ("2031-03-06", "It shook.")], None),
    "yesterday, as one says": ([("2031-03-06", "The ferry sank yesterday."), (None, "It sank.")], "2031-03-05"),
    "a weekday in an account of many": (
        [("2031-03-06", "The mayor resigned on Wednesday.")] + [("2031-03-06", "The mayor resigned.")] * 5,
        "2031-03-05",
    ),
    "a weekday where most reports have no date": (
        [("2031-03-06", "The mayor resigned on Wednesday.")] + [(None, "The mayor resigned.")] * 2,
        None,
    ),
    "what most reports look forward to": (
        [("2031-03-03", "It will open on 5 March.")] * 3 + [("2031-03-06", "On 5 March it opened.")],
        None,
    ),
    "what half of the reports look forward to": (
        [("2031-03-03", "It will open on 5 March.")] * 2 + [("2031-03-06", "On 5 March it opened.")] * 2,
        "2031-03-05",
    ),
    "a weekday in an undated account": ([(None, "It shook on Monday."), ("2031-03-06", "It shook.")], None),
    "a weekday, and another day elsewhere": (
        [("2031-03-06", "It shook on Monday."), ("2031-03-06", "On 4 March it shook.")],
        None,
    ),
    "a weekday and then its date": (
        [("2031-03-04", "It shook on Monday. On 3 March it shook."), ("2031-03-04", "It shook.")],
        "2031-03-03",
    ),
    "two weekdays": ([("2031-03-06", "It shook on Monday and on Tuesday."), ("2031-03-06", "It shook.")], None),
    "a weekday to come": ([("2031-03-06", "It will open on Sunday next."), ("2031-03-06", "It opens.")], None),
    "a third of all, and two": (
        [("2031-03-06", "On 3 March.")] * 2 + [("2031-03-06", "It shook.")] * 4,
        "2031-03-03",
    ),
    "less than a third": ([("2031-03-06", "On 3 March.")] * 2 + [("2031-03-06", "It shook.")] * 5, None),
    "half of all, where none is dated": ([(None, "On 3 March 2031.")] * 2 + [(None, "It shook.")] * 2, "2031-03-03"),
    "less than half": ([(None, "On 3 March 2031.")] * 2 + [(None, "It shook.")] * 3, None),
    "of two days, that which most name": (
        [("2031-03-06", "On 4 March, not on 3 March.")] * 2 + [("2031-03-06", "On 4 March.")],
        "2031-03-04",
    ),
    "of equals, the first": ([("2031-03-06", "On 4 March and on 3 March.")] * 2, "2031-03-03"),
    "a week before": ([("2031-03-11", "On 4 March.")] * 2, "2031-03-04"),
    "more than a week before is background": ([("2031-03-12", "On 4 March.")] * 2, None),
    "a week before the first of them": ([("2031-03-11", "On 4 March."), ("2031-03-20", "On 4 March.")], "2031-03-04"),
    "the day itself": ([("2031-03-05", "On 5 March."), ("2031-03-04", "On 5 March.")], "2031-03-05"),
    "what is to come": ([("2031-03-05", "On 7 March.")] * 2, None),
    "a weekday": ([("2031-03-06", "It shook on Monday.")] * 2, "2031-03-03"),
    "a weekday, by the year of another": (
        [("XXXX-03-06", "It shook on Monday."), ("2031-03-06", "It shook on Monday.")],
        "2031-03-03",
    ),
    "a month in the text is no day": ([("2031-03-31", "It shook in March 2031.")] * 2, None),
    "a month in an undated text": ([(None, "It shook in March 2031.")] * 2, None),
    "where only the month of publication is known": ([("2031-03", "On 3 March 2031.")] * 2, None),
    "late in a long text is background": ([("2031-03-06", "It shook. " * 60 + "On 3 March.")] * 2, None),
    "within the opening": ([("2031-03-06", "It shook. " * 58 + "On 3 March.")] * 2, "2031-03-03"),
    "a day of long before, in undated texts": ([(None, "It shook. A wall fell on 3 March 2021.")] * 2, None),
    "in the first sentence of undated texts": (
        [(None, "It shook Norvik, in St. Berg and the U.S. Zone, on Dec. 3, 2031. It rained.")] * 2,
        "2031-12-03",
    ),
    "without a year, of a dated other": (
        [(None, "On 3 March it shook."), ("2031-03-05", "On 3 March it shook.")],
        "2031-03-03",
    ),
}


@pytest.mark.parametrize(("reports", "day"), DAYS.values(), ids=DAYS)
def test_it_happened_on_the_day_that_openings_name(reports: Sequence[Report], day: str | None) -> None:
    made = [article(f"a{n}", "Quake", body, published) for n, (published, body) in enumerate(reports)]
    assert day_of(made) == day_of(made[::-1]) == day


@pytest.mark.parametrize(
    ("title", "reports", "day"),
    [
        # the title is that of the second report, which alone names a day
        (
            "Mayor Signs",
            [("2031-03-04", "The town urged her."), ("2031-03-06", "She signed on Thursday.")],
            "2031-03-06",
        ),
        ("Mayor Signs", [("2031-03-04", "She may on Thursday."), ("2031-03-06", "She signed it.")], None),
        ("Mayor Signs", [("2031-03-04", "The town urged her."), ("2031-03-06", "The town was glad.")], None),
        # two others report what came later
        ("Town Waits", [("2031-03-06", "On 6 March.")] * 2 + [("2031-03-03", "The town waited.")], None),
        ("Mayor to Sign", [("2031-03-06", "On 6 March.")] * 2 + [("2031-03-03", "She will.")], "2031-03-06"),
        ("Town Waits", [("2031-03-06", "On 6 March.")] * 2 + [("2031-03-06", "The town waited.")], "2031-03-06"),
        ("Town Waits", [("2031-03-06", "On 6 March.")] * 2 + [(None, "The town waited.")], "2031-03-06"),
    ],
)
def test_the_day_of_an_event_is_of_what_its_title_says(title: str, reports: Sequence[Report], day: str | None) -> None:
    titles = ["Quake"] * (len(reports) - 1) + [title]
    made = [article(f"a{n}", titles[n], body, published) for n, (published, body) in enumerate(reports)]
    assert day_titled(made, title) == day


PLAN = "On 5 March the mayor issued a plan for the town."


@pytest.mark.parametrize(
    ("bodies", "day"),
    [
        # a plan of days before, which both openings name, is background
        ([f"The harbour removed four banners of the mayor on Friday. {PLAN}", PLAN], "2031-03-07"),
        ([f"The harbour put the banners back. {PLAN}", PLAN], "2031-03-05"),
        # of two days that one opening names, that of what the title says
        (["The harbour removed her banners on Friday, after the mayor on Wednesday left.", "It rained."], None),
        (["The harbour removed the banners on Friday. On Wednesday the mayor left.", "It rained."], "2031-03-07"),
        (["The harbour said on Friday that it rained. On Wednesday the mayor left.", "It rained."], None),
        # not of a day long before the reports, nor of one after them
        ([f"The harbour removed banners of the mayor on 2 March. {PLAN}", PLAN], "2031-03-05"),
        ([f"The harbour removes banners of the mayor on 9 March. {PLAN}", PLAN], "2031-03-05"),
    ],
)
def test_a_sentence_that_tells_what_the_title_says_gives_the_day(bodies: Sequence[str], day: str | None) -> None:
    title = "Harbour removes banners of mayor"
    made = [article(f"a{n}", title if n == 0 else "Quake", body, "2031-03-07") for n, body in enumerate(bodies)]
    assert day_titled(made, title) == day_titled(made[::-1], title) == day


@pytest.mark.parametrize(
    ("published", "first"),
    [
        (("2031-03-06", "2031-03-05"), "2031-03-05"),
        (("2031-03", "2031-03-05"), "2031-03-05"),
        (("2031-03", None), "2031-03"),
        (("XXXX-03-04", "2031-03-05"), "2031-03-04"),  # the year is that of the other
        ((None, None), None),
        (("2031-03", "2031-03-05", "XXXX-03-04"), "2031-03-04"),  # a month tells no year of a day
        (("2030-01-10", "2031-01-10", "XXXX-01-05"), "2030-01-05"),  # of several, the first
        (("2031-03-05", None, None), None),  # one of those without a date may be earlier
        (("2031-03-05", "2031-03-06", None, None), "2031-03-05"),
        (("2031-01-05", "2031-03-05", "2031-03-09"), "2031-03-05"),  # the first is of something else
        (("2031-01-05", "2031-03-05"), "2031-01-05"),
    ],
)
def test_an_event_is_first_reported_by_its_first_account(published: Sequence[str | None], first: str | None) -> None:
    made = [article(f"a{n}", "Quake", "It shook.", day) for n, day in enumerate(published)]
    assert first_report(made) == first_report(made[::-1]) == first


def _second_block_as(role: Role) -> list[Article]:
    """Two accounts whose first paragraph, with a day, is of such a role."""
    made = [article(f"a{n}", "Quake", "On 3 March.\nIt shook.", "2031-03-06") for n in range(2)]
    return [replace(a, blocks=(a.blocks[0], replace(a.blocks[1], role=role), *a.blocks[2:])) for a in made]


@pytest.mark.parametrize(("role", "day"), [(Role.BODY, "2031-03-03"), (Role.CAPTION, None), (Role.DATELINE, None)])
def test_days_beside_the_body_are_not_those_of_the_event(role: Role, day: str | None) -> None:
    assert day_of(_second_block_as(role)) == day


def test_a_day_below_the_body_is_not_that_of_the_event() -> None:
    made = [article(f"a{n}", "Quake", "It shook.", "2031-03-06", credit="Seen on 3 March") for n in range(2)]
    assert day_of(made) is None


def test_articles_without_a_body_name_no_day() -> None:
    made = [article(f"a{n}", "Quake of 3 March", "", "2031-03-06") for n in range(2)]
    assert day_of(made) is None


@pytest.mark.parametrize(
    ("day", "first", "words"),
    [
        ("2031-03-03", "2031-03-05", "3 March 2031"),
        (None, "2031-03-05", "first reported on 5 March 2031"),
        (None, "XXXX-03-05", "first reported on 5 March"),
        (None, "2031-03", "first reported in March 2031"),
        (None, None, ""),
    ],
)
def test_readers_are_told_when_it_happened_or_was_first_reported(
    day: str | None, first: str | None, words: str
) -> None:
    assert event_date(day, first) == words
