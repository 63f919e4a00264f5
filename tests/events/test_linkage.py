"""Which accounts are compared at all, and how groups grow from how alike two of them are."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from math import sqrt
from typing import Any

import pytest

from cuttings.events.account import Account, Corpus
from cuttings.events.linkage import MIN_OTHER_NEWS_OF_DAY, link
from cuttings.events.linkage.candidate_pairs import candidates

EMPTY = Account(({}, {}, {}), (5.0, 5.0, 5.0), {}, 5.0, 0.0, frozenset(), frozenset(), frozenset(), frozenset(), None)
Odds = Mapping[tuple[int, int], float]


def corpus_of(
    features: Sequence[Mapping[str, float]], leads: Mapping[int, Mapping[str, float]] | None = None
) -> Corpus:
    """Accounts with so weighty names, each published under its number, by which it is known again."""
    accounts = [
        replace(
            EMPTY,
            channels=(dict(named), {}, {}),
            lead=(leads or {}).get(n, {}),
            published=str(n),
            vocabulary=frozenset(named),
        )
        for n, named in enumerate(features)
    ]
    return Corpus(tuple(accounts), {}, {})


def linked(
    monkeypatch: pytest.MonkeyPatch, number: int, odds: Odds, days: Sequence[frozenset[int]] = ()
) -> set[tuple[int, ...]]:
    """The groups of `number` accounts where pairs are so alike, and those not named not at all.

    `days` are the weekdays that the news of each account names.
    """

    def likeness(a: Account, b: Account, *_: object) -> float:
        first, second = sorted((int(a.published or 0), int(b.published or 0)))
        return odds.get((first, second), -8.0)

    monkeypatch.setattr("cuttings.events.linkage.likeness", likeness)
    corpus = corpus_of([{"fenn": 1.0}] * number)
    if days:
        dated = tuple(replace(a, news_weekdays=own) for a, own in zip(corpus.accounts, days, strict=True))
        corpus = replace(corpus, accounts=dated)
    found = link(corpus)
    assert list(found) == sorted(tuple(sorted(group)) for group in found)
    return set(found)


def among(members: Sequence[int], odds: float) -> dict[tuple[int, int], float]:
    """Every pair of `members`, so alike."""
    return dict.fromkeys(combinations(members, 2), odds)


def between(some: Sequence[int], others: Sequence[int], odds: float) -> dict[tuple[int, int], float]:
    """Every pair of one of `some` and one of `others`, so alike."""
    return {(min(i, j), max(i, j)): odds for i in some for j in others}


ZERO_TO = [tuple(range(n)) for n in range(13)]
CASES: dict[str, tuple[int, Odds, set[tuple[int, ...]]]] = {
    "a pair must be very alike": (2, among((0, 1), 2.9), {(0, 1)}),
    "a pair that is not": (2, among((0, 1), 2.7), set()),
    "three may be less so": (3, among((0, 1, 2), 1.7), {(0, 1, 2)}),
    "three that are not": (3, among((0, 1, 2), 1.5), set()),
    "the likest pairs first": (3, {(0, 1): 4.0, (1, 2): 5.0}, {(1, 2)}),
    "by the mean of all": (3, {(0, 1): 7.0, (1, 2): 7.0}, {(0, 1, 2)}),
    "the mean is too low": (3, {(0, 1): 5.5, (1, 2): 5.5}, {(0, 1)}),
    "two of two and two": (
        4,
        {**among((0, 1), 8.0), **among((2, 3), 5.0), **between((0, 1), (2, 3), -1.1)},
        {(0, 1, 2, 3)},
    ),
    "two of two, apart": (
        4,
        {**among((0, 1), 6.0), **among((2, 3), 5.0), **between((0, 1), (2, 3), -1.3)},
        {(0, 1), (2, 3)},
    ),
    "two that grew, much less alike": (
        8,
        {**among(range(4), 7.0), **among(range(4, 8), 6.5), **between(range(4), range(4, 8), 2.9)},
        {(0, 1, 2, 3), (4, 5, 6, 7)},
    ),
    "two that grew, somewhat less alike": (
        8,
        {**among(range(4), 7.5), **among(range(4, 8), 6.5), **between(range(4), range(4, 8), 3.1)},
        {ZERO_TO[8]},
    ),
    "one that has not grown yet": (
        7,
        {**among(range(4), 7.0), **among(range(4, 7), 7.0), **between(range(4), range(4, 7), 1.0)},
        {ZERO_TO[7]},
    ),
    "a straggler that one is like": (
        7,
        {**among(range(6), 7.0), **between((0,), (6,), 0.1)},
        {ZERO_TO[7]},
    ),
    "a straggler that three are hardly like": (
        7,
        {**among(range(6), 7.0), **between(range(3), (6,), -0.1)},
        {ZERO_TO[6]},
    ),
    "a straggler goes to the likest account": (
        9,
        {**among(range(4), 7.0), **among(range(4, 8), 7.0), **between((0, 1), (8,), 0.5), **between((4,), (8,), 1.0)},
        {ZERO_TO[4], (4, 5, 6, 7, 8)},
    ),
    "a straggler between two groups": (
        9,
        {**among(range(4), 7.0), **among(range(4, 8), 7.0), **between((0, 1), (8,), 0.5), **between((4,), (8,), 0.9)},
        {ZERO_TO[4], (4, 5, 6, 7)},
    ),
    "a straggler a little liker to a single article": (
        8,
        {**among(range(6), 7.0), **between((0,), (6,), 0.5), (6, 7): 1.0},
        {ZERO_TO[7]},
    ),
    "a straggler much liker to a single article": (
        8,
        {**among(range(6), 7.0), **between((0,), (6,), 0.5), (6, 7): 1.1},
        {ZERO_TO[6]},
    ),
    "a straggler and a group of three": (
        4,
        {**among(range(3), 9.0), **between((0, 1, 2), (3,), -1.25)},
        {ZERO_TO[3]},
    ),
    "none joins a pair": (
        3,
        {**among((0, 1), 7.0), (0, 2): 3.0},
        {(0, 1)},
    ),
    "none joins a pair, however like both": (
        5,
        {(0, 1): 6.0, (2, 3): 5.0, (3, 4): 5.0, (2, 4): -7.0, (0, 2): 4.5, (1, 2): 4.5},
        {(0, 1)},
    ),
    "of two groups, the likest": (
        13,
        {
            **among(range(6), 7.0),
            **among(range(6, 12), 7.0),
            **between(range(3), (12,), 0.2),
            **between(range(6, 9), (12,), 0.8),
        },
        {ZERO_TO[6], (*range(6, 13),)},
    ),
    "of two groups that are equally like, none": (
        13,
        {
            **among((0, *range(7, 12)), 7.0),
            **among(range(1, 7), 7.5),
            **between((0, 7, 8), (12,), 0.4),
            **between(range(1, 4), (12,), 0.4),
        },
        {(0, *range(7, 12)), (*range(1, 7),)},
    ),
    "a pair that is hardly alike counts for a little": (
        3,
        {(0, 1): 6.0, (1, 2): 6.0, (0, 2): -7.05},
        {(0, 1, 2)},
    ),
    "a pair that is not alike at all": (3, {(0, 1): 6.0, (1, 2): 6.0, (0, 2): -7.5}, set()),
    "two of two, at the limit": (
        4,
        {**among((0, 1), 6.0), **among((2, 3), 5.0), **between((0, 1), (2, 3), -1.2)},
        {(0, 1), (2, 3)},
    ),
    "nothing in common": (3, {}, set()),
}


@pytest.mark.parametrize(("number", "odds", "groups"), CASES.values(), ids=CASES)
def test_groups_are_joined_by_the_mean_of_their_pairs(
    monkeypatch: pytest.MonkeyPatch, number: int, odds: Odds, groups: set[tuple[int, ...]]
) -> None:
    assert linked(monkeypatch, number, odds) == groups


MONDAY, FRIDAY, NEITHER = frozenset({0}), frozenset({4}), frozenset[int]()


@pytest.mark.parametrize(
    ("odds", "sizes", "days", "one"),
    [
        (1.4, (4, 4), (MONDAY, FRIDAY), False),
        (1.6, (4, 4), (MONDAY, FRIDAY), True),  # alike enough
        (1.4, (4, 3), (MONDAY, FRIDAY), True),  # three show little
        (1.4, (4, 4), (MONDAY, NEITHER), True),
        (1.4, (4, 4), (MONDAY, MONDAY | FRIDAY), True),
        (1.4, (4, 4), (MONDAY, MONDAY), True),
    ],
)
def test_groups_with_news_of_other_weekdays_are_two_happenings(
    monkeypatch: pytest.MonkeyPatch,
    odds: float,
    sizes: tuple[int, int],
    days: tuple[frozenset[int], frozenset[int]],
    *,
    one: bool,
) -> None:
    first, number = range(sizes[0]), sum(sizes)
    second = range(sizes[0], number)
    alike = {**among(first, 4.5), **among(second, 4.5), **between(first, second, odds)}
    each = [days[0]] * sizes[0] + [days[1]] * sizes[1]
    groups = {tuple(range(number))} if one else {tuple(first), tuple(second)}
    assert linked(monkeypatch, number, alike, each) == groups


def test_two_reports_with_news_of_other_weekdays_are_no_event(monkeypatch: pytest.MonkeyPatch) -> None:
    assert linked(monkeypatch, 2, {(0, 1): 7.0}, [MONDAY, FRIDAY]) == set()
    assert linked(monkeypatch, 2, {(0, 1): 7.0}, [MONDAY, NEITHER]) == {(0, 1)}
    assert linked(monkeypatch, 2, {(0, 1): 7.0}, [MONDAY, MONDAY | FRIDAY]) == {(0, 1)}
    assert linked(monkeypatch, 3, among(range(3), 7.0), [MONDAY, FRIDAY, FRIDAY]) == {(0, 1, 2)}


def about(monkeypatch: pytest.MonkeyPatch, chiefs: Sequence[str], texts: Sequence[str], odds: float) -> bool:
    """Whether accounts that are about these, and name these, are one event if all pairs are so alike."""
    made = [
        replace(
            EMPTY, channels=({chief: 2.0, "fenn": 1.0} if chief else {}, {}, {}), vocabulary=frozenset(text.split())
        )
        for chief, text in zip(chiefs, texts, strict=True)
    ]
    monkeypatch.setattr("cuttings.events.linkage.likeness", lambda *_: odds)
    monkeypatch.setattr("cuttings.events.linkage.candidates", lambda _: tuple(combinations(range(len(made)), 2)))
    return bool(link(Corpus(tuple(made), {}, {})))


@pytest.mark.parametrize(
    ("texts", "least"),
    [
        (["berg lund", "lund berg"], 2.8),  # -1.2, and 4 for two
        (["berg", "lund berg"], 2.8 + 1.25),
        (["berg", "lund"], 2.8 + 2.5),
        (["berg lund", "lund berg", "lund berg", "berg lund"], 4 / sqrt(3) - 1.2),
        (["berg", "lund", "berg", "lund"], 4 / sqrt(3) - 1.2 + 1.25 * 8 / 6),
        (["berg", "lund", "berg", "lund", "berg"], 4 / 2 - 1.2),  # five tell it by themselves
    ],
)
def test_few_accounts_name_whom_each_other_are_about(
    monkeypatch: pytest.MonkeyPatch, texts: Sequence[str], least: float
) -> None:
    chiefs = [("berg", "lund")[n % 2] for n in range(len(texts))]
    assert about(monkeypatch, chiefs, texts, least + 0.01)
    assert not about(monkeypatch, chiefs, texts, least - 0.01)


def test_an_account_that_names_nobody_is_about_none(monkeypatch: pytest.MonkeyPatch) -> None:
    assert about(monkeypatch, ["", ""], ["ferry", "ferry"], 3.9)


def joined_by_years(monkeypatch: pytest.MonkeyPatch, years: Sequence[str], odds: Odds) -> tuple[tuple[int, ...], ...]:
    """The groups of accounts that name these years, where pairs are so alike."""
    made = [replace(EMPTY, published=str(n), years=frozenset(named.split())) for n, named in enumerate(years)]
    monkeypatch.setattr("cuttings.events.linkage.likeness", lambda a, b, *_: odds.get(pair_of(a, b), -8.0))
    monkeypatch.setattr("cuttings.events.linkage.candidates", lambda _: tuple(combinations(range(len(made)), 2)))
    return link(Corpus(tuple(made), {}, {}))


def pair_of(a: Account, b: Account) -> tuple[int, int]:
    """The numbers of two accounts, by which they are published."""
    return int(a.published or 0), int(b.published or 0)


@pytest.mark.parametrize(
    ("group", "own", "joins"),
    [
        (["2031", "2031", "2031"], "2031", True),
        (["2031", "2031", "2031"], "2019", False),
        (["2031", "2031", "2019"], "2019", True),
        (["", "", ""], "2019", True),
        (["2031", "2031", "2031"], "", True),
    ],
)
def test_what_names_other_years_joins_only_what_it_is_like(
    monkeypatch: pytest.MonkeyPatch, group: Sequence[str], own: str, *, joins: bool
) -> None:
    straggler = {**among(range(3), 7.0), (0, 3): 1.0}
    hardly = {**among(range(3), 7.0), **between(range(3), (3,), -0.7)}
    rather = {**among(range(3), 7.0), **between(range(3), (3,), -0.5)}
    found = ((0, 1, 2, 3),) if joins else ((0, 1, 2),)
    assert joined_by_years(monkeypatch, [*group, own], straggler) == found
    assert joined_by_years(monkeypatch, [*group, own], hardly) == found
    assert joined_by_years(monkeypatch, [*group, own], rather) == ((0, 1, 2, 3),)


def test_only_what_shares_a_telling_feature_is_compared() -> None:
    assert candidates(corpus_of([{"a": 1.0, "b": 2.0}, {"b": 1.0}, {"a": 1.0}, {"c": 1.0}])) == ((0, 1), (0, 2))
    assert candidates(corpus_of([{"a": 1.0}])) == ()


@pytest.mark.parametrize(
    ("number", "holders", "compared"),
    [(40, 32, True), (40, 33, False), (2, 2, True), (3000, 150, True), (3000, 151, False)],
)
def test_what_every_article_has_leads_to_none(number: int, holders: int, compared: bool) -> None:
    features = [{"fenn" if n < holders else f"own {n}": 1.0} for n in range(number)]
    assert bool(candidates(corpus_of(features))) is compared


@pytest.mark.parametrize(
    ("weight", "lead", "compared"),
    [(0.9, 0.0, False), (1.1, 0.0, True), (0.6, 0.5, True)],
    ids=["the forty-first feature", "the fortieth", "of the lead, so counted twice"],
)
def test_the_weightiest_features_of_an_article_are_looked_up(weight: float, lead: float, compared: bool) -> None:
    many = {f"f{n:02}": 1.0 + (n < 39) for n in range(40)}
    corpus = corpus_of([{**many, "shared": weight}, {"shared": 1.0}], {0: {"shared": lead}} if lead else None)
    assert bool(candidates(corpus)) is compared


@pytest.mark.parametrize(("shared", "compared"), [("a", True), ("z", False)])
def test_of_equally_weighty_features_the_first_in_the_alphabet_are_looked_up(shared: str, compared: bool) -> None:
    many = [shared, *(f"f{n:02}" for n in range(40))]
    for order in (many, many[::-1]):
        assert bool(candidates(corpus_of([dict.fromkeys(order, 1.0), {shared: 1.0}]))) is compared


def test_an_article_is_compared_with_a_bounded_number_of_the_likest() -> None:
    """Each shares a feature with some 80 others: the 60 that share most are kept, of equals the first."""
    features = [{f"{m}:{n % m}": 1.0 + (n + m) % 5 for m in (7, 9, 11, 13)} for n in range(210)]
    best = set()
    for i, own in enumerate(features):
        alike = {j: _cosine(own, other) for j, other in enumerate(features) if j != i}
        kept = sorted((j for j in alike if alike[j]), key=lambda j: (-alike[j], j))[:60]
        best |= {(min(i, j), max(i, j)) for j in kept}
    assert candidates(corpus_of(features)) == tuple(sorted(best))


def _cosine(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    lengths = [sqrt(sum(w * w for w in weights.values())) for weights in (a, b)]
    return sum(a[f] / lengths[0] * (b[f] / lengths[1]) for f in a if f in b)


@pytest.mark.parametrize(
    ("odds", "verbs", "dated", "one"),
    [
        (3.0, ("sue", "updat"), {}, False),  # two things of one firm
        (3.0, ("sue", "sue"), {}, True),
        (3.0, ("sue", "updat"), {"published": "2031-03-06"}, True),  # the days of publication hold them together
        (3.0, ("sue", "updat"), {"days": frozenset({"2031-03-05"})}, True),  # the day that both name
        (5.0, ("sue", "updat"), {}, True),  # strongly similar
    ],
)
def test_two_undated_reports_of_other_deeds_need_more(
    monkeypatch: pytest.MonkeyPatch, odds: float, verbs: tuple[str, str], dated: Mapping[str, Any], one: bool
) -> None:
    monkeypatch.setattr("cuttings.events.linkage.likeness", lambda *_: odds)
    empty = replace(EMPTY, channels=({"fenn": 1.0}, {}, {}))
    accounts = tuple(
        replace(empty, news_verbs=frozenset({verb}), vocabulary=frozenset({"fenn", verb}), **dated) for verb in verbs
    )
    assert bool(link(Corpus(accounts, {}, {}))) is one


def linked_of_days(
    monkeypatch: pytest.MonkeyPatch,
    days: Sequence[str | None],
    odds: Odds,
    *,
    comments: Collection[int] = (),
    weekdays: Sequence[frozenset[int]] = (),
    first_weekdays: Sequence[frozenset[int]] = (),
) -> set[tuple[int, ...]]:
    """The groups of accounts that are published on these days, where pairs are so alike, the others not at all.

    Those numbered in `comments` are columns; `weekdays` are those that the news of each names, `first_weekdays` those
    that it names first.
    """

    def likeness(a: Account, b: Account, *_: object) -> float:
        first, second = sorted((int(a.lead_mass), int(b.lead_mass)))
        return odds.get((first, second), -8.0)

    monkeypatch.setattr("cuttings.events.linkage.likeness", likeness)
    corpus = corpus_of([{"fenn": 1.0}] * len(days))
    dated = (
        replace(
            a,
            published=day,
            lead_mass=n,
            comment=n in comments,
            news_weekdays=weekdays[n] if weekdays else frozenset(),
            first_weekdays=first_weekdays[n] if first_weekdays else frozenset(),
        )
        for n, (a, day) in enumerate(zip(corpus.accounts, days, strict=True))
    )
    return set(link(replace(corpus, accounts=tuple(dated))))


OTHERS = MIN_OTHER_NEWS_OF_DAY  # accounts of other news
MAY = [f"2031-05-{day:02}" for day in range(32)]


@pytest.mark.parametrize(
    ("day", "odds", "others", "kept"),
    [
        (MAY[3], 2.9, 1, True),
        (MAY[4], 2.9, 1, True),
        (MAY[3], 2.7, 1, False),  # too little alike
        (MAY[5], 2.9, 1, False),  # days apart
        (None, 2.9, 1, False),
        (MAY[3], 2.9, 3, True),
    ],
)
def test_what_is_convincing_within_a_group_that_is_not_is_kept(
    monkeypatch: pytest.MonkeyPatch, day: str | None, odds: float, others: int, *, kept: bool
) -> None:
    """The others, of days later, resemble two reports just enough to be joined, and too little to be of one event."""
    later = range(2, 2 + others)
    alike = {(0, 1): odds, **between((0, 1), later, -1.1), **among(later, -1.1)}
    assert linked_of_days(monkeypatch, [MAY[3], day, *[MAY[8]] * others], alike) == ({(0, 1)} if kept else set())


@pytest.mark.parametrize(
    ("day", "odds", "one"),
    [
        (MAY[4], 1.9, False),
        (MAY[4], 2.1, True),
        (MAY[5], 1.9, True),  # a later report of the same
        (None, 1.9, True),
    ],
)
def test_what_else_a_day_brings_must_be_more_alike(
    monkeypatch: pytest.MonkeyPatch, day: str | None, odds: float, *, one: bool
) -> None:
    alike = {**among((0, 1, 2), 6.0), **among((3, 4, 5), 6.0), **between((0, 1, 2), (3, 4, 5), odds)}
    found = linked_of_days(monkeypatch, [MAY[3], MAY[4], MAY[4], day, day, day], alike)
    assert found == ({tuple(range(6))} if one else {(0, 1, 2), (3, 4, 5)})


@pytest.mark.parametrize(
    ("group", "comment", "odds", "joins"),
    [
        (3, False, 2.3, False),  # other news of the day
        (3, False, 2.5, True),
        (2, False, 2.5, False),
        (2, True, 5.1, True),
        (2, True, 4.9, False),
    ],
)
def test_a_report_of_the_day_and_a_comment_join_what_they_are_most_alike(
    monkeypatch: pytest.MonkeyPatch, group: int, odds: float, *, comment: bool, joins: bool
) -> None:
    alike = {**among(range(group), 7.0), (0, group): odds, **({(1, group): odds} if comment else {})}
    accounts = [MAY[3]] * (group + 1 + OTHERS)
    found = linked_of_days(monkeypatch, accounts, alike, comments={group} if comment else set())
    assert found == {tuple(range(group + joins))}


def test_comments_alone_are_no_event_and_join_no_reports(monkeypatch: pytest.MonkeyPatch) -> None:
    assert linked_of_days(monkeypatch, [MAY[3]] * (2 + OTHERS), {(0, 1): 8.0}, comments={1}) == set()
    both = {(0, 1): 7.0, (2, 3): 7.0, **{(n, 4): 6.0 for n in range(4)}}
    assert linked_of_days(monkeypatch, [MAY[3]] * (5 + OTHERS), both, comments={4}) == {(0, 1), (2, 3)}


@pytest.mark.parametrize("others", [OTHERS, OTHERS - 1])
def test_a_column_is_told_from_reports_on_days_with_much_other_news(
    monkeypatch: pytest.MonkeyPatch, others: int
) -> None:
    found = linked_of_days(monkeypatch, [MAY[3]] * (2 + others), {(0, 1): 8.0}, comments={1})
    assert found == (set() if others == OTHERS else {(0, 1)})


@pytest.mark.parametrize(("apart", "one"), [(0, True), (1, False)])
def test_two_reports_of_one_day_may_name_other_weekdays(
    monkeypatch: pytest.MonkeyPatch, apart: int, *, one: bool
) -> None:
    made = linked_of_days(monkeypatch, [MAY[3], MAY[3 + apart]], {(0, 1): 6.0}, weekdays=(MONDAY, FRIDAY))
    assert bool(made) is one


@pytest.mark.parametrize(
    ("second", "odds", "groups"),
    [
        ([MAY[7], MAY[7], MAY[8]], -0.5, {(0, 1, 2), (3, 4, 5)}),
        ([MAY[6], MAY[7], MAY[8]], -0.5, {tuple(range(6))}),  # the day after next
        ([MAY[7], None, MAY[8]], -0.5, {tuple(range(6))}),
        ([MAY[7], MAY[7], MAY[8]], 0.5, {tuple(range(6))}),
    ],
)
def test_two_groups_of_three_with_days_between_them_are_two_happenings(
    monkeypatch: pytest.MonkeyPatch, second: Sequence[str | None], odds: float, groups: set[tuple[int, ...]]
) -> None:
    alike = {**among((0, 1, 2), 6.0), **among((3, 4, 5), 6.0), **between((0, 1, 2), (3, 4, 5), odds)}
    assert linked_of_days(monkeypatch, [MAY[3], MAY[4], MAY[4], *second], alike) == groups


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        (MONDAY, FRIDAY, False),
        (MONDAY, MONDAY, True),
        (MONDAY, frozenset(), True),
        (frozenset({0, 4}), FRIDAY, True),
    ],
)
def test_what_two_reports_of_a_day_say_first_is_of_one_day(
    monkeypatch: pytest.MonkeyPatch, first: frozenset[int], second: frozenset[int], *, one: bool
) -> None:
    made = linked_of_days(monkeypatch, [MAY[3], MAY[3]], {(0, 1): 6.0}, first_weekdays=(first, second))
    assert bool(made) is one
