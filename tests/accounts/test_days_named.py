"""In which openings the day of an event is named."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cuttings.accounts.openings import date_basis
from cuttings.model import Block, Event, Role
from tests.accounts.marked import account_of

LONG = "so " * 190  # characters: 570


@pytest.mark.parametrize(
    ("title", "body", "day", "published", "named"),
    [
        ("", "6 May 2019 boats sank.", "2019-05-06", None, True),
        ("", "Boats sank on 6 May 2019.", "2019-05-06", None, True),
        ("", "Boats sank on 6 May 2019.", "2019-05-07", None, False),
        ("", "Boats sank on 7 April 2019, others on 6 May 2019.", "2019-05-06", None, True),
        ("", "Boats sank on 6 May.", "2019-05-06", None, True),
        ("", "Boats sank on 6 May.", "2019-05-06", "2019-05-08", True),
        ("", "Boats sank on 6 May.", "2018-05-06", "2019-05-08", False),
        ("", "Boats sank on 6 May.", "XXXX-05-06", None, True),
        ("", "Boats sank on 6 May 2019.", "XXXX-05-06", None, False),
        ("", "Boats sank on Monday.", "2019-05-06", "2019-05-08", True),
        ("", "Boats sank on Monday.", "2019-05-06", "XXXX-05-08", True),
        ("", "Boats sank on Monday.", "2019-05-06", None, False),
        ("", "Boats sank in May 2019.", "2019-05", None, False),
        ("On 6 May 2019", "Boats sank.", "2019-05-06", None, False),
        ("6 May 2019", "Boats sank on 7 May 2019.", "2019-05-06", None, False),
        ("Boats sank", "6 May 2019 was wet.", "2019-05-06", None, True),
        ("", f"{LONG} on 6 May 2019 boats sank.", "2019-05-06", None, True),
        ("", f"{LONG}{'so ' * 10} on 6 May 2019 boats sank.", "2019-05-06", None, False),
        ("A title of some length", f"{LONG} on 6 May 2019 boats sank.", "2019-05-06", None, True),
    ],
)
def test_the_opening_of_a_body_names_the_day(
    title: str, body: str, day: str, published: str | None, *, named: bool
) -> None:
    account = account_of("x/X .", published=published)
    text, at = f"{title}\n{body}", len(title) + 1
    blocks = [Block(0, len(title), Role.TITLE)] * bool(title) + [Block(at, len(text), Role.BODY)]
    account = replace(account, article=replace(account.article, text=text, blocks=tuple(blocks)))
    basis = date_basis(Event("e", "E", day, ()), [account])
    assert (basis == "named in the opening of each report") == named


def test_an_opening_may_be_several_paragraphs() -> None:
    text = "Boats sank.\nOn 6 May 2019 it rained."
    account = account_of("x/X .")
    blocks = Block(0, 11, Role.BODY), Block(12, len(text), Role.BODY)
    for order, named in ((blocks, True), (blocks[1:], True), ((), False)):
        changed = replace(account, article=replace(account.article, text=text, blocks=order))
        basis = date_basis(Event("e", "E", "2019-05-06", ()), [changed])
        assert (basis == "named in the opening of each report") == named
