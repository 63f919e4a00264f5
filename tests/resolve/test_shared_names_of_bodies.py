"""Names that several bodies or things have are no proof that one body is meant: nicknames of teams, letters."""

from __future__ import annotations

import pytest

from cuttings.model import Curation, Kind, Label
from cuttings.resolve import resolve
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.organisations.acronym_meanings import AcronymMeanings
from cuttings.resolve.linking.organisations.ambiguous_nicknames import identities_of_nicknames
from tests.making import make_analysis, make_article
from tests.resolve.made_up import GAZETTEER
from tests.resolve.test_linking_organisations import pages

ORG, THING = Label.ORGANISATION, Label.THING


def candidate(article: str, name: str, label: Label = ORG) -> Candidate:
    return Candidate(article, 0, len(name), name, label, "recogniser")


@pytest.mark.parametrize(
    ("articles", "expected"),
    [
        # two teams of the nickname, each named in an article: it is the one that its article names
        ([["Gonzaga", "Bulldogs"], ["Larkin Bulldogs"], ["Larkin", "Bulldogs"]],
         {("0", "bulldogs"): "gonzagabulldogs", ("2", "bulldogs"): "larkinbulldogs"}),
        ([["Zenda Tigers", "Tigers"], ["Poole Tigers"], ["Tigers"]],
         {("0", "tigers"): "zendatigers", ("2", "tigers"): "tigers as called in 2"}),
        # both named, or none
        ([["Zenda Eagles", "Poole Eagles", "Eagles"]], {("0", "eagles"): "eagles as called in 0"}),
        ([["Eagles"], ["Eagles"]],
         {("0", "eagles"): "eagles as called in 0", ("1", "eagles"): "eagles as called in 1"}),
        # one team alone has it, or only one team is known by it
        ([["Zenda Tigers"], ["Tigers"]], {}),
        ([["Zenda Razorbacks"], ["Poole Razorbacks"], ["Razorbacks"]], {}),
    ],
)  # fmt: skip
def test_a_nickname_of_several_teams_is_of_the_one_that_its_article_names(
    articles: list[list[str]], expected: dict[tuple[str, str], str]
) -> None:
    own = [candidate(str(n), name) for n, names in enumerate(articles) for name in names]
    assert identities_of_nicknames(own) == expected


@pytest.mark.parametrize(
    ("texts", "organisations", "expected"),
    [
        (("The Zenda Eagles won.", "The Poole Eagles won. The Eagles sang.", "The Eagles lost."),
         ("Zenda Eagles", "Poole Eagles", "Eagles"), [{"Eagles"}, {"Eagles", "Poole Eagles"}, {"Zenda Eagles"}]),
        (("The Fundamentalist Church of Larkin met. The Church of Larkin left.",),
         ("Fundamentalist Church of Larkin", "Church of Larkin"),
         [{"Church of Larkin"}, {"Fundamentalist Church of Larkin"}]),
        (("The Old Church of Larkin met. The Church of Larkin left.",), ("Old Church of Larkin", "Church of Larkin"),
         [{"Church of Larkin", "Old Church of Larkin"}]),
    ],
)  # fmt: skip
def test_bodies_of_one_nickname_or_of_a_rival_name_have_their_own_pages(
    texts: tuple[str, ...], organisations: tuple[str, ...], expected: list[set[str]]
) -> None:
    assert pages(*texts, organisations=organisations) == expected


@pytest.mark.parametrize(
    ("thing", "text", "short", "expected"),
    [
        ("Wool Duties Act", "", "WDA", True),
        ("Larkin Duties Act", "", "WDA", False),
        ("", "The Wool Dealers Association (WDA) met.", "WDA", True),
        ("", "The Wharf Drivers Association (WDA) of Larkin met.", "WDA", False),
        ("", "The Wharf Drivers Association met. WDA left.", "WDA", False),
        ("Wool Duties Act", "", "Wharf", False),
        ("", "The U.S. Wharf Drivers Association (USWDA) met.", "USWDA", True),
    ],
)
def test_letters_that_stand_for_something_else_too(thing: str, text: str, short: str, expected: bool) -> None:
    things = [candidate("t", thing, THING)] if thing else []
    meanings = AcronymMeanings.of(things, {"a": make_article(text or "None.", "a")})
    full = candidate("b", "Wharf Drivers Association of Larkin")
    assert meanings.means_another(candidate("c", short), full) is expected


def test_letters_of_a_name_with_dots_are_joined_to_it_in_other_articles() -> None:
    """ "U.S." is one word of the name, though it gives two of the letters."""
    texts = ("The U.S. Wharf and Ferry Service (USWFS) met. USWFS left.", "He wrote to USWFS in Larkin.")
    assert pages(*texts, organisations=("U.S. Wharf and Ferry Service", "USWFS")) == [
        {"U.S. Wharf and Ferry Service", "USWFS"}
    ]


def test_a_state_s_body_is_not_the_country_s() -> None:
    """And without the state's name it has no page."""
    text = "The Supreme Court of Freedonia met. The state Supreme Court left. The Supreme Court sat."
    assert resolve_pages(text) == [["Supreme Court", "Supreme Court"]]


def resolve_pages(text: str) -> list[list[str]]:
    """The forms of each organisation's mentions in one article, the most mentioned first."""
    article = make_article(text)
    analyses = {article.id: make_analysis(article, [("Supreme Court", ORG), ("Freedonia", Label.LOCATION)])}
    _, mentions, _ = resolve([article], analyses, GAZETTEER, Curation())
    by_entity: dict[str, list[str]] = {}
    for mention in mentions:
        if mention.kind is Kind.ORGANISATION:
            by_entity.setdefault(mention.entity, []).append(mention.text)
    return sorted(by_entity.values(), key=len, reverse=True)
