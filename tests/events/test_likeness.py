"""How alike two accounts are, by what they share, and when one rule or another says that they are not of one event."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from cuttings.events.account import Account, Corpus
from cuttings.events.likeness import Evidence, compare, days_apart, likeness
from cuttings.events.shared_weights import shared_weights

EMPTY = Account(({}, {}, {}), (5.0, 5.0, 5.0), {}, 5.0, 0.0, frozenset(), frozenset(), frozenset(), frozenset(), None)
NOWHERE = Corpus((), {}, {})
# what two accounts of one event share, of which each row below changes a part; it scores 5.22
SHARED = {
    "names": 0.5,
    "words": 0.3,
    "figures": 0.3,
    "lead": 0.3,
    "lead_told": 0.6,
    "days": 0.0,
    "other_years": 0.0,
    "other_figures": 0.0,
}


def scored(monkeypatch: pytest.MonkeyPatch, apart: int, **changed: float) -> float:
    """The likeness of two accounts published so many days apart, whose evidence is SHARED except for `changed`."""
    return scored_of_day(monkeypatch, apart, "2031-03-01", changed)


def scored_of_day(monkeypatch: pytest.MonkeyPatch, apart: int, named: str, changed: Mapping[str, float]) -> float:
    """The same, where both texts name the day `named`, if days are part of the evidence."""
    evidence = Evidence(**{**SHARED, **changed})
    monkeypatch.setattr("cuttings.events.likeness.compare", lambda *_: evidence)
    shared = frozenset({named} if evidence.days else ())
    a = replace(EMPTY, published="2031-03-01", days=shared)
    b = replace(EMPTY, published=f"2031-0{3 + apart // 31}-{apart % 31 + 1:02}", days=shared)
    return round(likeness(a, b, NOWHERE), 2)


@pytest.mark.parametrize(
    ("changed", "score"),
    [
        ({}, 5.22),
        ({"names": 0.6}, 5.98),
        ({"words": 0.2}, 5.82),
        ({"figures": 0.4}, 5.88),
        ({"lead": 0.4}, 6.02),
        ({"lead_told": 0.7}, 6.26),
        ({"days": 0.1}, 5.61),
        ({"other_years": 1.0}, 3.92),
        ({"other_figures": 0.9}, 5.22),
        ({"names": 1.0, "lead": 1.0}, 8.0),
        ({"names": 0.0, "figures": 0.0, "lead": 0.0, "lead_told": 0.0, "words": 0.34}, -8.0),
    ],
)
def test_evidence_counts_by_its_kind(monkeypatch: pytest.MonkeyPatch, changed: dict[str, float], score: float) -> None:
    assert scored(monkeypatch, 0, **changed) == score


SERIES = [  # what is no form filled in twice, what is
    ({"words": 0.37, "other_figures": 1.0}, {"words": 0.39, "other_figures": 1.0}),
    ({"words": 0.6, "other_figures": 0.9}, {"words": 0.6, "other_figures": 1.0}),
    (
        {"words": 0.39, "figures": 0.11, "other_figures": 0.5, "lead": 0.6},
        {"words": 0.39, "figures": 0.09, "other_figures": 0.5, "lead": 0.6},
    ),
    (
        {"words": 0.39, "figures": 0.04, "other_figures": 0.49, "lead": 0.6},
        {"words": 0.39, "figures": 0.04, "other_figures": 0.6, "lead": 0.6},
    ),
    ({"names": 0.18, "words": 0.36, "figures": 0.19}, {"names": 0.17, "words": 0.36, "figures": 0.19}),
    (
        {"names": 0.1, "words": 0.35, "lead": 0.6, "figures": 0.19},
        {"names": 0.1, "words": 0.36, "lead": 0.6, "figures": 0.19},
    ),
    (
        {"names": 0.1, "words": 0.36, "lead": 0.6, "figures": 0.2, "other_names": 0.8},
        {"names": 0.1, "words": 0.36, "lead": 0.6, "figures": 0.2, "other_names": 0.81},
    ),
    ({"words": 0.5, "other_figures": 1.0, "lead_told": 0.86}, {"words": 0.5, "other_figures": 1.0, "lead_told": 0.84}),
]


@pytest.mark.parametrize(("event", "series"), SERIES)
def test_the_same_form_with_other_figures_or_names_is_a_series(
    monkeypatch: pytest.MonkeyPatch, event: dict[str, float], series: dict[str, float]
) -> None:
    assert scored(monkeypatch, 0, **event) > 0
    assert scored(monkeypatch, 0, **series) == -2.0


SUBJECTS = [  # what is one happening, what has only its subject in common
    ({"words": 0.09, "figures": 0.09}, {"words": 0.08, "figures": 0.09}),
    ({"figures": 0.05, "other_figures": 1.0}, {"figures": 0.04, "other_figures": 1.0}),
    ({"figures": 0.0, "other_figures": 0.9}, {"figures": 0.0, "other_figures": 1.0}),
    (
        {"names": 0.4, "figures": 0.0, "other_figures": 1.0, "lead": 0.5},
        {"names": 0.41, "figures": 0.0, "other_figures": 1.0, "lead": 0.5},
    ),
    (
        {"figures": 0.0, "other_figures": 1.0, "lead_told": 0.7},
        {"figures": 0.0, "other_figures": 1.0, "lead_told": 0.69},
    ),
]


@pytest.mark.parametrize(("event", "subject"), SUBJECTS)
def test_names_alone_are_no_event(
    monkeypatch: pytest.MonkeyPatch, event: dict[str, float], subject: dict[str, float]
) -> None:
    assert scored(monkeypatch, 1, **event) > 1.0
    assert scored(monkeypatch, 1, **subject) == 1.0


RETOLD = {"names": 0.4, "words": 0.25, "figures": 0.0, "lead": 0.2, "lead_told": 0.46, "other_figures": 1.0}


@pytest.mark.parametrize(
    ("days", "changed", "score"),
    [
        (0, {}, 3.2),
        (1, {}, None),
        (0, {"names": 0.34}, None),
        (0, {"words": 0.19}, None),
        (0, {"lead": 0.17}, None),
        (0, {"lead_told": 0.44}, None),
        (0, {"words": 0.39}, None),  # one form, filled in twice
        (1, {"lead": 0.09, "lead_told": 0.9, "names": 0.9}, 1.0),  # something else that the day brought
        (1, {"words": 0.07, "lead_told": 0.9, "names": 0.9, "figures": 0.3}, 1.0),
    ],
)
def test_reports_of_one_day_tell_one_thing_in_what_they_say_first(
    monkeypatch: pytest.MonkeyPatch, days: int, changed: dict[str, float], score: float | None
) -> None:
    found = scored(monkeypatch, days, **(RETOLD | changed))
    assert found == score if score is not None else found < 2.8


@pytest.mark.parametrize(
    ("days", "changed", "score"),
    [
        (1, {}, 5.22),
        (3, {}, 5.22),
        (4, {}, 5.12),
        (21, {}, 3.42),
        (22, {}, -2.0),
        (22, {"days": 0.1}, 3.81),
        (40, {"days": 0.1}, 3.81),
        # the same form on another day
        (0, {"words": 0.51, "other_figures": 0.1}, 3.96),
        (1, {"words": 0.51, "other_figures": 0.1}, -2.0),
        (1, {"words": 0.5, "other_figures": 0.1}, 4.02),
        (1, {"words": 0.51, "other_figures": 0.0}, 3.96),
        (1, {"words": 0.9, "figures": 0.75, "other_figures": 0.1}, 4.59),
        (1, {"words": 0.9, "figures": 0.74, "other_figures": 0.1}, -2.0),
        (1, {"words": 0.51, "other_figures": 0.1, "days": 0.1}, 4.35),  # of the same day
        # neither words nor figures in common, days later
        (1, {"words": 0.1, "figures": 0.01}, 4.51),
        (2, {"words": 0.1, "figures": 0.01}, -2.0),
        (2, {"words": 0.19, "figures": 0.09}, -2.0),
        (2, {"words": 0.2, "figures": 0.09}, 4.43),
        (2, {"words": 0.19, "figures": 0.1}, 4.56),
        # never likelier for being apart
        (2, {"words": 0.1, "figures": 0.0, "names": 0.0, "lead": 0.0, "lead_told": 0.1}, -6.96),
    ],
)
def test_days_between_two_reports_make_them_less_alike(
    monkeypatch: pytest.MonkeyPatch, days: int, changed: dict[str, float], score: float
) -> None:
    assert scored(monkeypatch, days, **changed) == score


@pytest.mark.parametrize(("named", "score"), [("2031-03-01", 3.81), ("2031-03-02", -2.0)])
def test_reports_of_weeks_apart_share_no_day_that_one_looks_forward_to(
    monkeypatch: pytest.MonkeyPatch, named: str, score: float
) -> None:
    assert scored_of_day(monkeypatch, 40, named, {"days": 0.1}) == score


ONE = Account(
    channels=({"fenn": 3.0, "norland": 4.0}, {"quake": 2.0}, {"12": 3.0}),
    lengths=(10.0, 5.0, 6.0),
    lead={"fenn": 3.0, "quake": 2.0},
    lead_length=8.0,
    lead_mass=6.0,
    lead_figures=frozenset({"12", "40"}),
    vocabulary=frozenset({"fenn", "norland", "quake", "12", "40"}),
    days=frozenset({"2031-03-04", "2031-03-05"}),
    years=frozenset({"2031", "2030"}),
    published="2031-03-05",
)
OTHER = Account(
    channels=({"norland": 5.0, "fenn": 2.0}, {"quake": 3.0, "harbour": 1.0}, {"9": 2.0}),
    lengths=(8.0, 4.0, 7.0),
    lead={"fenn": 2.0, "harbour": 1.0},
    lead_length=7.0,
    lead_mass=5.0,
    lead_figures=frozenset({"9", "12"}),
    vocabulary=frozenset({"fenn", "norland", "quake", "harbour", "9", "12"}),
    days=frozenset({"2031-03-04"}),
    years=frozenset({"2031"}),
    published="2031-03-06",
)
WEIGHED = Corpus(
    (ONE, OTHER),
    idf={"fenn": 3.0, "norland": 2.0, "quake": 3.0, "harbour": 2.0},
    day_idf={"2031-03-04": 5.0, "2031-03-05": 3.0},
)


def test_what_two_accounts_share_is_measured_by_kind() -> None:
    found = compare(ONE, OTHER, WEIGHED)
    assert found._asdict() == pytest.approx(
        {
            "names": (3 * 2 + 4 * 5) / (10 * 8),
            "words": 2 * 3 / (5 * 4),
            "figures": 0.0,
            "lead": 3 * 2 / (8 * 7),
            "lead_told": ((3 + 3) / (6 + 4) * 3 / (5 + 4)) ** 0.5,
            "days": 25 / ((25 + 25 + 9) * (25 + 25)) ** 0.5,
            "other_years": 0.0,
            "other_figures": 1 - 2 / 4,
            "other_names": 0.0,
        }
    )


@pytest.mark.parametrize(
    ("changed", "field", "value"),
    [
        ({"years": frozenset({"1999"})}, "other_years", 1.0),
        ({"years": frozenset()}, "other_years", 0.0),
        ({"days": frozenset({"2031-03-09"})}, "days", 0.0),
        ({"lead_figures": frozenset()}, "other_figures", 0.0),
        ({"lead_figures": frozenset({"9"})}, "other_figures", 1 - 1 / 3),
        ({"lead_figures": frozenset({"9"}), "vocabulary": frozenset({"9"})}, "other_figures", 1.0),
        ({"vocabulary": frozenset({"9"})}, "other_names", 1 - 1 / 2),
        ({"lead": {"harbour": 1.0}, "vocabulary": frozenset({"9"})}, "other_names", 0.0),  # the lead names nothing
    ],
)
def test_what_is_not_shared(changed: dict[str, object], field: str, value: float) -> None:
    other = replace(OTHER, **changed)  # type: ignore[arg-type]
    for pair in ((ONE, other), (other, ONE)):
        assert getattr(compare(*pair, WEIGHED), field) == pytest.approx(value)


@pytest.mark.parametrize(
    ("a", "b", "days"),
    [
        ("2031-03-04", "2031-03-06", 2),
        ("2031-03-06", "2030-03-06", 365),
        ("XXXX-03-04", "2031-03-06", 2),
        ("2031-12-31", "XXXX-01-01", 1),
        ("XXXX-01-01", "XXXX-12-30", 2),
        ("2031-03", "2031-03-06", None),
        ("2031-03-06", "2031", None),
        (None, "2031-03-06", None),
        ("2031-03-06", None, None),
    ],
)
def test_days_between_two_dates_of_which_a_year_may_be_unknown(a: str | None, b: str | None, days: int | None) -> None:
    assert days_apart(a, b) == days


def test_what_two_accounts_share_depends_on_no_other() -> None:
    first = replace(EMPTY, channels=({"anders": 0.1, "fenn": 0.7}, {}, {}), lead={"anders": 0.3})
    accounts = (first, ONE, EMPTY, OTHER)
    with_none, with_first, alone = shared_weights(accounts, WEIGHED.idf, [(0, 2), (0, 3), (1, 3)])
    assert [alone] == list(shared_weights((ONE, OTHER), WEIGHED.idf, [(0, 1)])), "to the last digit"
    assert set(with_none) == {0.0}
    assert with_first == (0.7 * 2.0, 0.0, 0.0, 0.0, 0.0, 3.0)
