"""Later articles that refer back to an event."""

from __future__ import annotations

import pytest

from tests.accounts.laid import compare, words

FIRST = "Dockers led by Ana Petrova closed the harbour of Port Imber on Monday in a strike over pay."
SECOND = "The harbour of Port Imber was closed on Monday by dockers whom Ana Petrova leads in a strike over pay."
CRIME = (
    "Ana Petrova pushed Mikkel Ostrand off the quay of Port Imber, and he drowned, police said.",
    "Police in Port Imber charged Ana Petrova on Tuesday after Mikkel Ostrand drowned.",
)


def later(*outside: tuple[str, str], accounts: tuple[str, str] = (FIRST, SECOND)) -> list[str]:
    """The sentences that refer back to `accounts`, of 6 May 2019, in articles that are no accounts: (text, day)."""
    texts = (*accounts, *(text for text, _ in outside))
    dates = ["2019-05-06", "2019-05-07", *(day for _, day in outside)]
    found = compare(*texts, dates=dates, day="2019-05-06", outside=tuple(range(2, len(texts)))).follow_ups
    return [words(texts, passage) for passage in found]


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("on 6 May 2019", "2019-09-01"),
        ("in May", "2019-09-01"),
        ("last week", "2019-05-14"),
        ("earlier this month", "2019-05-20"),
        ("two months ago", "2019-07-05"),
    ],
)
def test_a_sentence_that_tells_again_what_happened_then_refers_back(when: str, day: str) -> None:
    back = f"Dockers led by Ana Petrova closed the harbour of Port Imber in a strike over pay {when}."
    assert later((f"It rained in Karvel. {back}", day)) == [back]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param(
            "Dockers led by Ana Petrova closed the harbour of Port Imber in a strike.", "2019-09-01", id="when?"
        ),
        pytest.param(
            "Dockers led by Ana Petrova closed the harbour of Port Imber in July.", "2019-09-01", id="another"
        ),
        pytest.param(
            "Dockers led by Ana Petrova closed the harbour of Port Imber last week.", "2019-07-01", id="long ago"
        ),
        pytest.param(
            "Dockers led by Ana Petrova closed the harbour of Port Imber on 6 May.", "2019-05-01", id="before"
        ),
        pytest.param("Dockers led by Ana Petrova closed the harbour of Port Imber on Monday.", "2019-05-08", id="news"),
        pytest.param(
            "Fishermen saw Ana Petrova in Port Imber on 6 May 2019, and it rained.", "2019-09-01", id="unlike"
        ),
        pytest.param(FIRST, "2019-05-10", id="the same form"),
    ],
)
def test_a_like_thing_of_another_day_or_another_thing_of_that_day_does_not(text: str, day: str) -> None:
    assert later((text, day)) == []


def test_a_day_that_something_is_measured_against_is_not_when_it_was() -> None:
    back = (
        "Dockers led by Ana Petrova closed the harbour of Port Imber for more days than last week in a strike over pay."
    )
    assert later((f"It rained in Karvel. {back}", "2019-05-14")) == []


def test_the_background_that_an_account_opens_with_is_not_what_happened() -> None:
    """What came before the event has a page of its own, if any."""
    before = "In March 2019 dockers of Karvel burnt the boats that Mikkel Ostrand had bought in Lissel."
    accounts = (f"{before} It rained.", f"{before} It snowed.")
    back = "Dockers of Karvel burnt boats in March 2019 that Mikkel Ostrand had bought in Lissel."
    assert later((f"It rained in Karvel. {back}", "2019-06-01"), accounts=accounts) == []


def test_who_are_known_by_an_event_alone_need_no_day() -> None:
    """The accused and who drowned: a sentence that names both, and what happened, tells of it years later."""
    verdict = "A court in Lissel cleared Ana Petrova of all charges over how Mikkel Ostrand drowned off the quay."
    assert later((verdict, "2020-09-01"), accounts=CRIME) == [verdict]
    earlier = "Ana Petrova and Mikkel Ostrand opened the quay of Port Imber."
    assert later((verdict, "2020-09-01"), (earlier, "2018-01-01"), accounts=CRIME) == []


def test_the_likest_sentence_of_each_article_and_the_earliest_article_first() -> None:
    whole = "Dockers led by Ana Petrova closed the harbour of Port Imber in a strike over pay in May."
    part = "The strike over pay that Ana Petrova led in Port Imber in May cost the dockers and the town a lot of money."
    found = later((f"It rained. {part} {whole}", "2019-09-02"), (f"It rained. {part}", "2019-09-01"))
    assert found == [part, whole]
