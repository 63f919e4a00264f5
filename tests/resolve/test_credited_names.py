"""A photographer's name ends before the surname with which the next sentence opens."""

from __future__ import annotations

import pytest

from cuttings.model import Label, Name
from cuttings.resolve.detect.bounds.credited_names import split_credited, surnames_in_full


def pieces(text: str, *names: str) -> list[str]:
    """The last of the names that the recogniser read in a text, divided."""
    read = [Name(text.rindex(name), text.rindex(name) + len(name), Label.PERSON) for name in names]
    return [text[n.start : n.end] for n in split_credited(text, read[-1], surnames_in_full(text, read))]


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("Jo Karvel won. REUTERS / Ann Lee Karvel, who left", ("Jo Karvel", "Ann Lee Karvel"), ["Ann Lee", "Karvel"]),
        ("Jo Karvel won. AP Photo/Ann Lee Karvel said", ("Jo Karvel", "Ann Lee Karvel"), ["Ann Lee", "Karvel"]),
        ("Jo Karvel won. Getty Images / Ann Lee Karvel", ("Jo Karvel", "Ann Lee Karvel"), ["Ann Lee", "Karvel"]),
        ("Jo Karvel won. REUTERS / Ann Karvel left", ("Jo Karvel", "Ann Karvel"), ["Ann Karvel"]),  # of that name too
        ("Jo Karvel won. REUTERS / Ann Lee Roe left", ("Jo Karvel", "Ann Lee Roe"), ["Ann Lee Roe"]),
        ("Jo Karvel won with Ann Lee Karvel", ("Jo Karvel", "Ann Lee Karvel"), ["Ann Lee Karvel"]),
        ("Jo Karvel won. Norlane / Ann Lee Karvel", ("Jo Karvel", "Ann Lee Karvel"), ["Ann Lee Karvel"]),
        ("REUTERS / Ann Lee Karvel", ("Ann Lee Karvel",), ["Ann Lee Karvel"]),  # nobody else of that name
    ],
)
def test_a_name_behind_a_credit_is_divided(text: str, names: tuple[str, ...], expected: list[str]) -> None:
    assert pieces(text, *names) == expected
