"""An article that names very many things says nothing of what any of them is about, and the work stays in bounds."""

from __future__ import annotations

import pytest

from cuttings.resolve.review.entity_pages import MAX_TELLING_NAMES, EntityPages
from cuttings.resolve.review.surname_doubts import surname_doubts
from tests.resolve.test_doubts import book


def listing(number: int) -> EntityPages:
    """The pages of so many people whom one article names, and a place that another names."""
    names = [f"Ann P{n}x" for n in range(number)]
    return book([", ".join(names), "Norvik"], {n: f"people/{n}" for n in names} | {"Norvik": "places/norvik"})


@pytest.mark.parametrize("more", [0, 1])
def test_a_list_of_very_many_names_says_nothing(more: int) -> None:
    named = listing(MAX_TELLING_NAMES + more).named_with(["0", "1"], "people/Ann P7x")
    assert len(named) == (1 if more else MAX_TELLING_NAMES)


def test_what_is_named_beside_a_person_is_not_gathered_for_a_single_article(monkeypatch: pytest.MonkeyPatch) -> None:
    pages = listing(20)
    monkeypatch.setattr(pages, "named_with", lambda *_: pytest.fail("this takes as long as the article names people"))
    assert list(surname_doubts(pages)) == []
