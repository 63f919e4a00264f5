"""Which articles are comment on what happened, and no account of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cuttings.common.passages.commentary import is_comment
from tests.events.accounts import article

REPORT = (
    "The council voted on Monday to close the Port Vale ferry, officials said. Mayor Ada Fenn told reporters that the "
    "crossing had lost money for years. Two unions said they would go to court. The last boat sails in May, according "
    "to the port."
)
COLUMN = (
    "I have crossed the bay on the Port Vale ferry all my life. We should ask why our council wants to close it. Do we "
    "need another car park? Nobody has shown us a figure, and you know what that means. We must keep it."
)


@pytest.mark.parametrize(
    ("title", "body", "comment"),
    [
        ("Council closes the ferry", REPORT, False),
        ("Keep the ferry", COLUMN, True),
        ("OPINION: Council closes the ferry", REPORT, True),
        ("Analysis | Council closes the ferry", REPORT, True),
        ("Public opinion turns against the ferry", REPORT, False),
        ("Council closes the ferry", f"ANALYSIS/OPINION: {REPORT}", True),
        ("Council closes the ferry", f"Ada Fenn, opinion contributor. {REPORT}", True),
        ("Council closes the ferry", f"{REPORT} {'The boats lie in the port. ' * 20} The editorial board met.", False),
        ("Council closes the ferry", REPORT + ' "I know what we should do. We must ask our people," she said.', False),
        ("Council closes the ferry", "The ferry is to close. Will it sail again? Who knows?", False),
    ],
)
def test_comment_is_labelled_or_written_as_such(title: str, body: str, *, comment: bool) -> None:
    assert is_comment(article("a", title, body)) is comment


def test_a_caption_does_not_make_a_comment() -> None:
    made = article(
        "a", "Council closes the ferry", REPORT, credit="Do you know more? Tell us what we should ask. I did."
    )
    assert not is_comment(replace(made, published="2031-03-02"))
