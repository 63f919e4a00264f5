"""Which full forms are of one body by the letters that articles spell out."""

from __future__ import annotations

import pytest

from cuttings.model import Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.organisations.full_forms_in_article import FullForm
from cuttings.resolve.linking.organisations.wordings_of_letters import wordings_of_letters


def body(name: str, article: str = "a") -> Candidate:
    return Candidate(article, 0, len(name), name, Label.ORGANISATION, "recogniser")


def joined(letters: str, *full: str, spelt_out: bool = True) -> set[frozenset[str]]:
    """The pairs of keys that are joined; `full` are the forms that one article each explains the letters by."""
    forms = {letters: [FullForm(body(name, f"a{i}"), "", spelt_out) for i, name in enumerate(full)]}
    found = wordings_of_letters(forms)
    return {frozenset((join.a.key, join.b.key)) for join in found}


LONG, SHORT, OTHER = "Old Church of Harbour Saints", "Old Church of Saints", "Otter Club of Hill Singers"


@pytest.mark.parametrize(
    ("forms", "is_one"),
    [((LONG, SHORT), True), ((SHORT, LONG), True), ((LONG, OTHER), False), ((LONG, "Old Club of Saints"), False)],
)
def test_the_words_of_one_form_are_all_in_the_other(forms: tuple[str, str], is_one: bool) -> None:
    assert joined("ochs", *forms) == ({frozenset(map(str.lower, forms))} if is_one else set())


def test_what_the_articles_do_not_spell_out_joins_nothing() -> None:
    assert joined("ochs", LONG, SHORT, spelt_out=False) == set()
    assert joined("oc", LONG, SHORT) == set()  # two letters stand for much
