"""Which accounts repeat the text of another, by the runs of words that they share."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cuttings.events.copies import find_copies
from cuttings.model import Article, Role
from tests.events.accounts import article


def words(first: int, number: int) -> str:
    """So many words of one long text, from the one with this number."""
    return " ".join(f"word{n}" for n in range(first, first + number))


def account(id: str, body: str, published: str | None = None) -> Article:
    return article(id, f"Headline of {id}", body, published)


@pytest.mark.parametrize(
    ("texts", "copies"),
    [
        # twenty runs of five words are enough, nineteen are not
        ({"a": words(0, 24), "b": words(0, 24)}, {("b", "a")}),
        ({"a": words(0, 23), "b": words(0, 23)}, set()),
        # thirty of the fifty runs of the shorter text
        ({"a": words(0, 54), "b": words(20, 54)}, {("b", "a")}),
        ({"a": words(0, 54), "b": words(21, 54)}, set()),
        ({"a": words(0, 54), "b": words(0, 300)}, {("a", "b")}),
        ({"a": words(0, 300), "b": words(0, 54)}, {("b", "a")}),
        # words, whatever their case and the marks between them
        ({"a": words(0, 30).replace(" ", ", "), "b": words(0, 30).title()}, {("b", "a")}),
        ({"a": words(0, 30), "b": words(0, 30), "c": words(0, 30)}, {("b", "a"), ("c", "a")}),
        ({"a": words(0, 30), "b": words(40, 30)}, set()),
        ({"a": "", "b": ""}, set()),
    ],
)
def test_a_text_of_which_most_stands_in_another_is_a_copy(texts: dict[str, str], copies: set[tuple[str, str]]) -> None:
    assert set(find_copies([account(id, text) for id, text in texts.items()])) == copies


@pytest.mark.parametrize(
    ("a", "b", "copy"),
    [
        (("2031-03-04", 30), ("2031-03-05", 40), "b"),
        (("2031-03-05", 40), ("2031-03-04", 30), "a"),
        ((None, 40), ("2031-03-04", 30), "a"),
        (("XXXX-03-04", 40), ("2031-03-05", 30), "a"),
        (("XXXX-03-04", 30), (None, 40), "b"),
        ((None, 30), (None, 40), "a"),
        ((None, 30), (None, 30), "b"),
    ],
)
def test_the_earlier_is_the_original_or_else_the_longer(
    a: tuple[str | None, int], b: tuple[str | None, int], copy: str
) -> None:
    made = [account(id, words(0, number), published) for id, (published, number) in (("a", a), ("b", b))]
    original = "b" if copy == "a" else "a"
    assert find_copies(made) == find_copies(made[::-1]) == ((copy, original),)


def test_a_copy_of_a_copy_is_one_of_the_original() -> None:
    """The third shares most with the second, too little with the first."""
    made = [
        account("c", words(0, 50), "2031-03-04"),
        account("b", words(15, 50), "2031-03-05"),
        account("a", words(30, 50), "2031-03-06"),
    ]
    assert find_copies(made) == (("a", "c"), ("b", "c"))


def test_of_two_originals_the_first_counts() -> None:
    half = words(100, 40)
    made = [
        account("late", f"{words(0, 40)} {half}", "2031-03-06"),
        account("second", words(0, 40), "2031-03-05"),
        account("first", half, "2031-03-04"),
    ]
    for order in (made, made[::-1], [made[1], made[0], made[2]]):
        assert find_copies(order) == (("late", "first"),)


@pytest.mark.parametrize(("number", "found"), [(40, 39), (41, 0)])
def test_what_very_many_share_is_a_formula(number: int, found: int) -> None:
    assert len(find_copies([account(f"a{n:02}", words(0, 30)) for n in range(number)])) == found


def test_only_bodies_are_compared() -> None:
    made = [account(id, f"{words(at, 30)}\n{words(500, 90)}") for id, at in (("a", 0), ("b", 100))]
    assert find_copies(made)
    credited = [replace(a, blocks=(*a.blocks[:-1], replace(a.blocks[-1], role=Role.CREDIT))) for a in made]
    assert not find_copies(credited)


@pytest.mark.parametrize(
    ("one", "other", "copied"),
    [
        ("A blast killed five people.", "A blast killed nine people.", False),
        ("A blast killed at least 5.", "A blast killed 1,200.", False),
        ("Five people are dead.", "Nine people are dead.", False),
        ("A blast wounded 12 people.", "A blast wounded 15 people.", False),
        ("Five people died and 12 were hurt.", "Five people died and 20 were hurt.", False),
        ("A blast killed five people.", "A blast killed 5 people.", True),
        ("A blast killed five people.", "A blast hurt nine people.", True),  # one may only say more
        ("A blast killed five people.", "A blast broke windows.", True),
        ("In 1999 a blast killed nobody.", "In 2004 a blast killed nobody.", True),
        ("A blast cost $5 and nobody died.", "A blast cost $9 and nobody died.", True),
    ],
)
def test_a_text_with_another_toll_is_an_update(one: str, other: str, *, copied: bool) -> None:
    made = [account("a", f"{one} {words(0, 40)}"), account("b", f"{other} {words(0, 40)}")]
    assert bool(find_copies(made)) is copied
