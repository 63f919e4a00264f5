"""Which of several roles stands first, and which are one."""

from __future__ import annotations

import pytest

from tests.resolve.test_roles import titles

FOREMOST = {
    # what is over stands behind what is not, unless most sentences give it
    ("Author Anna Berg came.", "Former Norvik mayor Anna Berg left."): "Author",
    (
        "Author Anna Berg came.",
        "Former Norvik mayor Anna Berg left. Former Norvik mayor Anna Berg sang.",
        "Anna Berg, the former mayor of Norvik, came.",
    ): "former mayor of Norvik",
    # a mere rank says less than a post
    ("Gen. Anna Berg came.", "General Berg left.", "Anna Berg, head of the Harbour Board, came."): (
        "head of the Harbour Board"
    ),
    # who is to have an office, or serves its holder, has another
    (
        "Attorney General Anna Berg came. Attorney General Berg left.",
        "They met Anna Berg, nominee for attorney general.",
    ): ("Attorney General"),
    # one article alone says that an office is over
    (
        "Mayor Anna Berg came. Mayor Berg sang. Mayor Berg left. Mayor Berg slept. Mayor Berg won.",
        "Former mayor Anna Berg left.",
    ): ("Mayor"),
    # a role that is no office and has no name says less than one that has
    ("They met conservative speakers Anna Berg and Peter Lund.", "Anna Berg, a former senator from Ohio, came."): (
        "former senator from Ohio"
    ),
    ("VP Anna Berg came.", "VP Anna Berg left.", "Vice President Anna Berg sang."): "Vice President",
    ("Justice Anna Berg came.", "Justice Berg left.", "Anna Berg, an author of plays, came."): "Justice",
    # an office is told most fully by its body or land
    ("Mayor Anna Berg came.", "Anna Berg, a mayor from a quiet valley, came.", "They met Norvik mayor Anna Berg."): (
        "Norvik mayor"
    ),
}


@pytest.mark.parametrize("texts", FOREMOST)
def test_the_foremost_role_is_what_somebody_is_known_as(texts: tuple[str, ...]) -> None:
    assert titles(*texts)[0] == FOREMOST[texts]


def test_of_two_roles_told_as_often_the_newer_is_the_foremost() -> None:
    texts = ("Author Anna Berg came.", "Mayor Anna Berg came.")
    assert titles(*texts, dates=("2011-04-07", "2019-03-28"))[0] == "Mayor"
    assert titles(*texts, dates=("2019-03-28", "2011-04-07"))[0] == "Author"


def test_a_role_is_worded_as_most_sentences_do_whatever_its_capitals() -> None:
    texts = (
        "Democrat ballot nominee Anna Berg came.",
        "Democratic ballot nominee Berg left.",
        "Democratic Ballot nominee Berg sang.",
    )
    assert titles(*texts) == ["Democratic Ballot nominee"]


def test_who_was_to_have_an_office_once_has_it_later() -> None:
    texts = (
        "Vice President Anna Berg came.",
        "Vice President Berg left.",
        "They misled then Vice President-elect Anna Berg.",
    )
    assert titles(*texts, dates=("2019-05-01", "2019-06-01", "2017-12-04"))[0] == "Vice President"


def test_an_expected_nominee_is_another_than_the_nominee() -> None:
    texts = (
        "Presumptive Reform nominee Anna Berg came.",
        "Reform nominee Anna Berg left.",
        "Reform nominee Berg sang.",
    )
    assert titles(*texts) == ["Reform nominee", "Presumptive Reform nominee"]


@pytest.mark.parametrize("text", ["They backed eventual winner Anna Berg.", "The oldest president Anna Berg came."])
def test_comparisons_are_no_role(text: str) -> None:
    assert titles(text) == []
