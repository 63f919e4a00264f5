"""Words near somebody that are another's: a post on a platform, what is told of oneself by name, a summary."""

from __future__ import annotations

import pytest

from tests.statements.grammar import CAST, statements_of

PLATFORMS = {"Facebook": "organisations/facebook"}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The march was meant to honour the bakers, according to a Facebook post.", None),
        ("A Facebook post said the march was over.", None),
        ("The march was over, according to a Facebook report.", "organisations/facebook"),
        ("Facebook said the march was over.", "organisations/facebook"),
    ],
)
def test_a_post_is_not_of_the_platform_that_it_is_on(text: str, speaker: str | None) -> None:
    assert statements_of(text, PLATFORMS)[-1].speaker == speaker


def test_nobody_tells_of_themselves_by_name() -> None:
    text = "Jim Olsen spoke briefly after Peter Lund introduced him, saying that Olsen is a good man."
    assert [s for s in statements_of(text, CAST) if s.speaker == "people/jim-olsen"] == []
    assert statements_of("Jim Olsen spoke briefly, saying that Lund is a good man.", CAST)[-1].speaker is not None


@pytest.mark.parametrize(
    ("between", "speaker"),
    [
        ("Here's how the Harbour Board is summing things up:", None),
        ("Here's how it all ended:", "people/peter-lund"),
    ],
)
def test_a_body_before_a_colon_may_be_the_one_quoted(between: str, speaker: str | None) -> None:
    quoted = '"Nearly all boats have left the town amid broad doubts of its harbour. Nobody came to the pier at all."'
    text = f'"It is late and cold," Peter Lund said.\n\n{between}\n\n{quoted}'
    assert [s.speaker for s in statements_of(text, CAST)] == ["people/peter-lund", speaker]
