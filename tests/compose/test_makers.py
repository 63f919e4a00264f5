"""Whose names in a report are those of the people who made it."""

from __future__ import annotations

import pytest

from cuttings.compose.coverage.makers import is_of_makers
from tests.compose.library import make_index

TOLD = "The flood reached the old mill on Monday, and the board closed the bridge."


@pytest.mark.parametrize(
    ("text", "makers"),
    [
        (f"{TOLD}\n\nA boat in the harbour. REUTERS/Anna Berg\n\n{TOLD}", True),
        (f"{TOLD}\n\nA boat in the harbour (AP Photo / Anna Berg).\n\n{TOLD}", True),
        (f"{TOLD}\n\nA boat in the harbour (Anna Berg/AP).\n\n{TOLD}", True),
        (f"{TOLD}\n\nA boat in the harbour. Anna Berg | Getty Images\n\n{TOLD}", True),
        (f"{TOLD}\n\nAnna Berg\n\n{TOLD}", True),
        (f"{TOLD}\n\nBy Anna Berg and Peter Lund\n\n{TOLD}", True),
        (f"{TOLD}\n\nAnna Berg, Peter Lund\n\n{TOLD}", True),
        (f"{TOLD}\n\nAnna Berg, {', '.join(['Peter Lund'] * 7)}\n\n{TOLD}", True),
        (f"{TOLD}\n\nAnna Berg, {', '.join(['Peter Lund'] * 8)}\n\n{TOLD}", False),  # of the dead, perhaps
        (f"{TOLD}\n\nAnna Berg resigned\n\n{TOLD}", False),
        (f"{TOLD}\n\nAnna Berg closed the bridge in the evening.\n\n{TOLD}", False),
        (f"{TOLD}\n\nThe list of Reuters names Anna Berg as well.\n\n{TOLD}", False),
        (f"{TOLD}\n\nThe board chose Anna Berg/Peter Lund as its team.\n\n{TOLD}", False),
    ],
)
def test_who_made_a_report_took_no_part_in_it(text: str, makers: bool) -> None:
    index = make_index(text)
    (found,) = [m for m in index.mentions_in["a00"] if m.entity == "people/anna-berg"]
    assert is_of_makers(index, found) is makers
