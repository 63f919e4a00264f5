"""What speaks for a nickname being a team's, and what leaves it open."""

from __future__ import annotations

import pytest

from tests.resolve.test_teams import MATCH, joined

LED = "Oregon beat Texas 21-14. The Zorvs led."


@pytest.mark.parametrize(
    ("more", "is_joined"),
    [
        ("It rained. Oregon rose. The Zorvs ran.", True),
        ("It rained! Oregon rose. The Zorvs ran.", True),
        ("It rained? Oregon rose. The Zorvs ran.", True),
        ('It "rained." Oregon rose. The Zorvs ran.', True),
        ("It “rained.” Oregon rose. The Zorvs ran.", True),
        ("It rained\nOregon rose. The Zorvs ran.", True),
        ("EUGENE - Oregon rose. The Zorvs ran.", True),
        ("EUGENE – Oregon rose. The Zorvs ran.", True),
        ("EUGENE — Oregon rose. The Zorvs ran.", True),
        ("Oregon rose! The Zorvs ran.", True),
        ("Oregon rose? The Zorvs ran.", True),
        ("Then Oregon rose. The Zorvs ran.", False),
        ("It rained, Oregon rose. The Zorvs ran.", False),
        ("It rained. Oregon rose. They ran. The Zorvs ran.", False),
        ("It rained. Oregon rose. Some Zorvs ran.", False),
        ("", False),
    ],
)
def test_a_nickname_that_takes_up_the_subject_of_the_sentence_before_twice(more: str, is_joined: bool) -> None:
    assert (("zorvs", "oregon") in joined(f"{LED} {more} {MATCH}", "Oregon", "Texas", "Zorvs")) is is_joined


@pytest.mark.parametrize(
    ("text", "is_joined"),
    [
        ("Oregon (3-2) beat Texas 21-14 and the Zorvs (3-2) led.", True),
        ("Oregon (3-2) beat Texas 21-14 and the Zorvs (2-3) led.", False),
        ("Oregon 3-2 beat Texas 21-14 and the Zorvs 3-2 led.", False),
    ],
)
def test_one_record_of_the_season_is_one_teams(text: str, is_joined: bool) -> None:
    assert (("zorvs", "oregon") in joined(f"{text} {MATCH}", "Oregon", "Texas", "Zorvs")) is is_joined


SAID = ("said", "praised", "told", "credited", "called", "thought", "thanked", "blamed")


@pytest.mark.parametrize(("verb", "is_joined"), [*((verb, True) for verb in SAID), ("saw", False), ("recalled", False)])
def test_whoever_speaks_of_a_team_twice_is_of_it(verb: str, is_joined: bool) -> None:
    text = f"Oregon beat Texas 21-14. Then Texas {verb} the Zorvs ran. Later Texas {verb} the Zorvs sat."
    assert (("zorvs", "texas") in joined(f"{text} {MATCH}", "Oregon", "Texas", "Zorvs")) is is_joined
