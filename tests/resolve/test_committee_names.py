"""Names of committees, and which of them are one."""

from __future__ import annotations

import pytest

from cuttings.model import Label
from cuttings.resolve.linking.organisations.committee_names import read_committee
from cuttings.resolve.names.organisation_name import read_organisation
from tests.resolve.test_linking_organisations import pages

ORG = Label.ORGANISATION


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("House Harbours Committee", ("committee", "house", ("harbours",))),
        ("House Permanent Select Committee on Harbours", ("committee", "house", ("harbours",))),
        ("U.S. Senate Committee on Harbours and Canals", ("committee", "senate", ("harbours", "canals"))),
        ("Harbours Subcommittee", ("subcommittee", "", ("harbours",))),
        ("House-Senate Committee on Canals", ("committee", "", ("canals",))),
        ("Select Committee", None),
        ("Senate Judiciary", ("committee", "senate", ("judiciary",))),
        ("House Ways and Means", ("committee", "house", ("ways", "means"))),
        ("House Harbours", None),
        ("Larkin House Judiciary", None),
        ("House Senate Judiciary", None),
        ("House Harbours Council", None),
    ],
)
def test_the_parts_of_a_committee_s_name(name: str, expected: tuple[str, str, tuple[str, ...]] | None) -> None:
    assert read_committee(read_organisation(name)) == expected


@pytest.mark.parametrize(
    ("full", "short", "together"),
    [
        ("House Permanent Select Committee on Harbours", "Harbours Committee", True),
        ("House Permanent Select Committee on Harbours", "House Harbours Committee", True),
        ("House Harbours and Canal Reform Committee", "Harbours Committee", True),
        ("House Harbours and Canal Reform Committee", "House Harbours Committee", True),
        ("House Harbours and Canal Reform Committee", "Senate Harbours Committee", False),
        ("House Judiciary Committee", "House Judiciary", True),
        ("House Judiciary Committee", "Senate Judiciary", False),
        ("Senate Subcommittee on Harbours", "Harbours Committee", False),
    ],
)
def test_which_names_of_an_article_are_one_committee(full: str, short: str, together: bool) -> None:
    found = pages(f"The {full} met. The {short} left.", organisations=(full, short))
    assert found == ([{full, short}] if together else sorted([{full}, {short}], key=sorted))


def test_a_committee_is_one_in_all_articles_by_its_chamber_and_field() -> None:
    one, other = "House Harbours Committee", "House Permanent Select Committee on Harbours"
    assert pages(f"The {one} met.", f"The {other} met.", organisations=(one, other)) == [{one, other}]
    alone = "Harbours Committee"
    assert len(pages(f"The {alone} met.", f"The {other} met.", organisations=(alone, other))) == 2
