"""Which claims are about one thing, and which of their figures differ."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import pytest

from cuttings.accounts.amounts import Amount
from cuttings.accounts.figures import differ
from cuttings.accounts.figures.claims import Claim
from cuttings.accounts.figures.differ import find_differences
from cuttings.accounts.sentences import Account, Told
from cuttings.model import Entity, Kind, Location, Mention, Role
from tests.making import make_analysis, make_article

Differing = Callable[..., Any]
COUNT = ("count", "damaged", "object", "home")


def claim(
    article: str,
    low: float,
    high: float | None = None,
    *,
    key: tuple[str, ...] = COUNT,
    thing: str = "homes damaged",
    number: int = 0,
    role: Role = Role.BODY,
    **more: Any,
) -> Claim:
    """A claim of an article that a figure is from `low` to `high`; the `number`th sentence is at ten times that."""
    amount = Amount(
        number * 10, number * 10 + 2, low, low if high is None else high, currency=str(more.pop("currency", ""))
    )
    group = int(str(more.pop("group", ord(article) - 97)))
    told = Told(article, group, number, number * 10, number * 10 + 9, range(0), (), (), frozenset(), frozenset(), role)
    found = Claim(key, thing, amount, told, number * 10, number * 10 + 5, figure=str(more.pop("figure", f"{low:g}")))
    return replace(found, **more)


def entity(id: str, place_type: str | None = None) -> Entity:
    """A place of a type, or somebody."""
    location = Location(place_type, None, None, "VX") if place_type else None
    return Entity(id, Kind.PLACE if place_type else Kind.PERSON, id.title(), (), location=location)


ENTITIES = {
    e.id: e
    for e in (
        entity("karvel", "city"),
        entity("varland", "country"),
        entity("europa", "continent"),
        entity("north", "region"),
        entity("norths", "macro-region"),
        entity("wet", "sea"),
        entity("wide", "ocean"),
        entity("nowhere"),
        entity("berg"),
    )
}


@pytest.fixture
def differing(monkeypatch: pytest.MonkeyPatch) -> Differing:
    """The differences of claims: the thing, and each figure with the articles that give it."""

    def show(
        *claims: Claim, dates: dict[str, str] | None = None, accounts: Sequence[Account] | None = None
    ) -> list[tuple[str, list[tuple[str, str]]]]:
        if accounts is None:
            accounts = [account(a, dates=dates) for a in sorted({c.told.article for c in claims})]
        monkeypatch.setattr(differ, "find_claims", lambda a, _: [c for c in claims if c.told.article == a.article.id])
        return [
            (d.thing, [(r.figure, "".join(p.article for p in r.passages)) for r in d.readings])
            for d in find_differences(accounts, ENTITIES)
        ]

    return show


def account(
    id: str, places: Sequence[str] = (), text: str = "It rained.", dates: dict[str, str] | None = None
) -> Account:
    """An account with one sentence that names `places`."""
    article = replace(make_article(text, id), published=(dates or {}).get(id))
    mentions = tuple(Mention(id, 0, 1, p, Kind.PLACE, p) for p in places)
    told = Told(id, 0, 0, 0, 10, range(0), mentions, (), frozenset(), frozenset(), Role.BODY)
    group = ord(id) - 97
    return Account(article, make_analysis(article), group, (replace(told, group=group),))


AGE: Any = {"key": ("age", "berg"), "thing": "age", "subject": "berg"}
QUAKE: Any = {"key": ("magnitude",), "thing": "magnitude"}
TERM: Any = {"key": ("sentenced",), "thing": "prison sentence"}
PEOPLE: Any = {"key": ("count", "killed", "object", "people"), "thing": "people killed"}
FAR: Any = {"key": ("distance", "karvel"), "thing": "distance"}
MONEY: Any = {"key": ("value", "deal", "$"), "thing": "deal", "currency": "$"}
CASES: dict[str, tuple[list[Claim], list[str]]] = {
    "two figures": ([claim("a", 4), claim("b", 3)], ["3", "4"]),
    "one figure": ([claim("a", 4), claim("b", 4)], []),
    "figures that overlap": ([claim("a", 4, 6), claim("b", 6, 8)], []),
    "one account": ([claim("a", 4)], []),
    "a copy": ([claim("a", 4), claim("b", 3, group=0)], []),
    "an account that gives two": ([claim("a", 4), claim("b", 3), claim("b", 5)], []),
    "an account that gives two, of three": ([claim("a", 4), claim("b", 3), claim("b", 5), claim("c", 3)], ["3", "4"]),
    "an account that gives two that agree": ([claim("a", 4), claim("b", 3), claim("b", 2, 3, number=1)], ["3", "4"]),
    "a figure that agrees with both": ([claim("a", 4), claim("b", 3), claim("c", 3, 4)], ["3", "4"]),
    "three figures": ([claim("a", 4), claim("b", 3), claim("c", 5)], ["3", "4", "5"]),
    "things, threefold": ([claim("a", 2), claim("b", 2), claim("c", 6)], ["2", "6"]),
    "things, more than threefold": ([claim("a", 2), claim("b", 2), claim("c", 6.1)], []),
    "things, less than a third": ([claim("a", 6.1), claim("b", 6.1), claim("c", 2)], []),
    "people, fivefold": ([claim("a", 2, **PEOPLE), claim("b", 2, **PEOPLE), claim("c", 10, **PEOPLE)], ["2", "10"]),
    "people, more than fivefold": ([claim("a", 2, **PEOPLE), claim("b", 2, **PEOPLE), claim("c", 10.1, **PEOPLE)], []),
    "quakes": ([claim("a", 6, **QUAKE), claim("b", 6, **QUAKE), claim("c", 6.8, **QUAKE)], ["6", "6.8"]),
    "quakes too far apart": ([claim("a", 6, **QUAKE), claim("b", 6, **QUAKE), claim("c", 7, **QUAKE)], []),
    "the strongest quake of an account": (
        [claim("a", 6, **QUAKE), claim("b", 6.2, **QUAKE), claim("b", 6.5, number=1, **QUAKE)],
        ["6", "6.5"],
    ),
    "ages": ([claim("a", 20, **AGE), claim("b", 20, **AGE), claim("c", 30, **AGE)], ["20", "30"]),
    "ages too far apart": ([claim("a", 20, **AGE), claim("b", 20, **AGE), claim("c", 31, **AGE)], []),
    "terms": ([claim("a", 2, **TERM), claim("b", 2, **TERM), claim("c", 6, **TERM)], ["2", "6"]),
    "none, and one": ([claim("a", 0), claim("b", 0), claim("c", 1)], ["0", "1"]),
    "none, and two": ([claim("a", 0), claim("b", 0), claim("c", 2)], []),
    "up to two, and four": ([claim("a", 0, 2), claim("b", 4)], ["0", "4"]),
    "units": ([claim("a", 4, unit=60.0), claim("b", 240)], []),
    "units that differ": ([claim("a", 4, unit=60.0), claim("b", 250)], ["4", "250"]),
    "distances nearby": ([claim("a", 100, **FAR), claim("b", 112, **FAR)], []),
    "distances apart": ([claim("a", 100, **FAR), claim("b", 113, **FAR)], ["100", "113"]),
    "money nearby": ([claim("a", 100, **MONEY), claim("b", 101, **MONEY)], ["100", "101"]),
    "the size of the most": ([claim("a", 2), claim("b", 20), claim("c", 20), claim("d", 21)], ["20", "21"]),
    "the size of a clear figure": (
        [claim("a", 2, 20), claim("b", 2, 20), claim("c", 30), claim("d", 50)],
        ["30", "50"],
    ),
    "the size of what is told first": ([claim("a", 2, number=1), claim("b", 20), claim("c", 1, number=2)], []),
    "another key": ([claim("a", 4), claim("b", 3, key=("count", "lost", "object", "home"))], []),
    "another subject": ([claim("a", 4, subject="x"), claim("b", 3, subject="y")], []),
    "no subject": ([claim("a", 4, subject="x"), claim("b", 3)], ["3", "4"]),
    "no subject, and two": ([claim("a", 4, subject="x"), claim("b", 3), claim("c", 4, subject="y")], []),
    "people by another noun": (
        [claim("a", 4, subject="x", **PEOPLE), claim("b", 3, subject="y", **PEOPLE)],
        ["3", "4"],
    ),
    "people by another entity": (
        [claim("a", 4, subject="people/x", **PEOPLE), claim("b", 3, subject="people/y", **PEOPLE)],
        [],
    ),
    "terms of two": ([claim("a", 4, subject="x", **TERM), claim("b", 3, subject="y", **TERM)], []),
    "a place": ([claim("a", 4, scope=frozenset({"karvel"})), claim("b", 3)], []),
    "a country": ([claim("a", 4, scope=frozenset({"varland"})), claim("b", 3)], ["3", "4"]),
    "a continent": ([claim("a", 4, scope=frozenset({"europa"})), claim("b", 3)], ["3", "4"]),
    "a region": ([claim("a", 4, scope=frozenset({"north"})), claim("b", 3)], ["3", "4"]),
    "a wide region": ([claim("a", 4, scope=frozenset({"norths"})), claim("b", 3)], ["3", "4"]),
    "a sea": ([claim("a", 4, scope=frozenset({"wet"})), claim("b", 3)], ["3", "4"]),
    "an ocean": ([claim("a", 4, scope=frozenset({"wide"})), claim("b", 3)], ["3", "4"]),
    "a place that nobody found": ([claim("a", 4, scope=frozenset({"nowhere"})), claim("b", 3)], []),
    "two parties": (
        [claim("a", 4, parties=frozenset("xyz"), **MONEY), claim("b", 3, parties=frozenset("xy"), **MONEY)],
        ["3", "4"],
    ),
    "other parties": (
        [claim("a", 4, parties=frozenset("xz"), **MONEY), claim("b", 3, parties=frozenset("xy"), **MONEY)],
        [],
    ),
    "one party": (
        [claim("a", 4, parties=frozenset("x"), **MONEY), claim("b", 3, parties=frozenset("x"), **MONEY)],
        [],
    ),
}


@pytest.mark.parametrize(("claims", "figures"), CASES.values(), ids=CASES)
def test_claims_about_one_thing_differ_where_their_figures_do(
    differing: Differing, claims: list[Claim], figures: list[str]
) -> None:
    assert [figure for _, readings in differing(*claims) for figure, _ in readings] == figures
    assert [figure for _, readings in differing(*claims[::-1]) for figure, _ in readings] == figures


def test_each_reading_has_its_accounts_those_that_write_it_so_first(differing: Differing) -> None:
    found = differing(claim("a", 4, figure="four"), claim("b", 4, 4.5), claim("c", 4, figure="Four"), claim("d", 3))
    assert found == [("homes damaged", [("3", "d"), ("four", "acb")])]


def test_the_body_and_the_narrowest_figure_speak_for_an_account(differing: Differing) -> None:
    title = claim("a", 4, figure="IV", role=Role.TITLE)
    body = claim("a", 4, number=1)
    assert differing(title, body, claim("b", 3)) == [("homes damaged", [("3", "b"), ("4", "a")])]
    assert differing(title, claim("a", 3.5, 4.5, number=1), claim("b", 3))[0][1][1] == ("IV", "a")
    assert differing(body, claim("a", 4, number=2, figure="iv"), claim("b", 3))[0][1][1] == ("4", "a")


def test_the_difference_of_most_accounts_comes_first(differing: Differing) -> None:
    people = [claim("a", 4, **PEOPLE), claim("b", 3, **PEOPLE), claim("c", 3, **PEOPLE)]
    ages = [claim("a", 40, **AGE), claim("b", 41, **AGE)]
    homes = [claim("a", 4), claim("b", 3)]
    assert [thing for thing, _ in differing(*ages, *homes, *people)] == [
        "people killed",
        "age of Berg",
        "homes damaged",
    ]


@pytest.mark.parametrize(
    ("ages", "dates", "differ"),
    [
        ((40, 41), ("2019-05-04", "2019-05-23"), True),
        ((40, 41), ("2019-05-04", "2019-05-24"), False),
        ((40, 42), ("2019-05-04", "2019-05-24"), True),
        ((40, 42), ("2019-05-04", "2020-05-03"), False),
        ((40, 42), ("2019-05-04", "2020-05-02"), True),
        ((40, 41), ("2019-05-04", "2019-05"), True),
        ((40, 41), ("2019-05-04", "XXXX-05-24"), True),
        ((40, 41), ("2019-05-04", ""), True),
    ],
)
def test_who_was_a_year_older_later_has_no_two_ages(
    differing: Differing, ages: tuple[int, int], dates: tuple[str, str], *, differ: bool
) -> None:
    claims = [claim(id, age, **AGE) for id, age in zip("ab", ages, strict=True)]
    assert bool(differing(*claims, dates=dict(zip("ab", dates, strict=True)))) == differ


def test_an_account_without_a_date_may_be_of_any_of_the_days(differing: Differing) -> None:
    claims = [claim("a", 40, **AGE), claim("b", 41, **AGE)]
    dates = {"a": "2019-05-04", "c": "2019-06-04"}
    accounts = [account(id, dates=dates) for id in "abc"]
    assert differing(*claims, accounts=accounts) == []
    assert differing(*claims, accounts=accounts[:2])


@pytest.mark.parametrize(
    ("naming", "others", "wide"), [(2, 2, True), (1, 3, False), (2, 6, True), (2, 7, False), (3, 7, True)]
)
def test_a_place_that_many_accounts_name_limits_nothing(
    differing: Differing, naming: int, others: int, *, wide: bool
) -> None:
    ids = "abcdefghijklm"[: naming + others]
    accounts = [account(id, ["karvel"] if n < naming else []) for n, id in enumerate(ids)]
    claims = [claim("a", 4, scope=frozenset({"karvel"})), claim("b", 3)]
    assert bool(differing(*claims, accounts=accounts)) == wide


def test_the_times_of_an_event_are_its_years_and_the_days_that_several_name(monkeypatch: pytest.MonkeyPatch) -> None:
    def times(*accounts: Account) -> set[str]:
        seen: list[frozenset[str]] = []

        def note(_: Account, when: frozenset[str]) -> list[Claim]:
            seen.append(when)
            return []

        monkeypatch.setattr(differ, "find_claims", note)
        find_differences(accounts, {})
        return set(seen[0])

    texts = {"a": "In 1987 and 1988, 4 May", "b": "In 1987, on May 4", "c": "In 1499 and 1987x", "d": "2050"}
    undated = [account(id, text=text) for id, text in texts.items()]
    assert times(*undated) == {"1987", "4 may"}
    assert times(*undated, account("e"), account("f")) == {"4 may"}
    dates = {"a": "2019-05-04", "b": "2020"}
    assert times(*(account(id, dates=dates) for id in "abc")) == {"2019", "2020"}
    assert times(*(account(id, text=texts[id], dates={"a": "XXXX-05-04"}) for id in "ab")) == {"1987", "4 may"}
