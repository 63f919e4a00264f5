"""What two articles on one person have in common, which office is commonest, and what opens a report."""

from __future__ import annotations

import pytest

from cuttings.gazetteer import Gazetteer
from cuttings.model import Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.cooccurrence import Cooccurrence
from cuttings.resolve.linking.people.namesakes import Namesakes, commonest_office
from cuttings.resolve.names.titles import find_titled
from cuttings.resolve.names.tokens import words
from cuttings.resolve.places.adjacent_words import is_dateline
from tests.making import make_article, make_gazetteer

PER, ORG = Label.PERSON, Label.ORGANISATION
GAZETTEER = make_gazetteer(Freedonia="Freedonian", Sylvania="Sylvanian")


def people(**named: str) -> tuple[dict[str, list[Candidate]], Namesakes]:
    """The mentions of each article, given with commas between them; names with "of" are those of organisations."""
    found: dict[str, list[Candidate]] = {}
    for article, names in named.items():
        found[article] = [
            Candidate(article, 50 * n, 50 * n + len(name), name, ORG if " of " in name else PER, "recogniser")
            for n, name in enumerate(names.split(", "))
        ]
    everything = [c for own in found.values() for c in own]
    articles = {article: make_article("x" * 999, article) for article in named}
    return found, Namesakes(articles, Cooccurrence(everything, {}), Gazetteer({}, {}))


@pytest.mark.parametrize(
    ("here", "there", "shared"),
    [
        ("Ana Roe, Ivo Poe", "Ana Roe, Ivo Poe", True),
        ("Ana Roe, Ivo Poe", "Ana Roe, Cat Poe", False),
        ("Ana Roe, Union of Mills", "Ana Roe, Union of Mills", True),
        ("Ana Roe", "Ana Roe", False),  # the name itself is nothing in common
        ("Roe, Ana Roe", "Ana Roe", True),  # the short name may be anybody's, the full one is named in both
        ("Roe, Poe", "Ana Roe, Poe", False),  # a surname tells nothing
    ],
)
def test_articles_that_share_a_context(here: str, there: str, shared: bool) -> None:
    found, namesakes = people(a=here, b=there)
    one, other = found["a"][0], found["b"][0]
    if here.startswith("Roe, Ana"):
        other = Candidate("b", 0, 7, "Ivo Roe", PER, "recogniser")
    assert namesakes.share_context(one, other) is shared


def test_one_article_shares_its_own_context() -> None:
    found, namesakes = people(a="Ana Roe, Ivo Poe", b="Eva Lin")
    assert namesakes.share_context(found["a"][0], found["a"][1])
    assert namesakes.share_context(found["a"][0], found["b"][0], found["a"][1])
    assert not namesakes.share_context(found["a"][0], found["b"][0])


@pytest.mark.parametrize(
    ("offices", "commonest"),
    [
        ("", ""),
        ("helper", ""),
        ("deputy minister", "minister"),
        ("mayor, minister, minister", "minister"),
        ("minister, mayor", "mayor"),  # of equals the first in the alphabet
        ("president, mayor, president", "president"),
    ],
)
def test_the_commonest_office(offices: str, commonest: str) -> None:
    group = [
        Candidate("a", n, n + 3, "Roe", PER, "title", office=office or None)
        for n, office in enumerate(offices.split(", "))
    ]
    assert commonest_office(group) == commonest


@pytest.mark.parametrize(
    ("before", "name", "after", "opens"),
    [
        ("", "NORVIK", " - A man", True),
        ("", "NORVIK", "- A man", True),
        ("", "NORVIK", " – A man", True),
        ("", "NORVIK", " — A man", True),
        ("", "NORVIK", " (AP) A man", True),
        ("", "NORVIK", ", (AP) A man", True),
        ("", "NORVIK", " (Mr Roe) A man", False),
        ("", "NORVIK", " (Mrs Roe) A man", False),
        ("", "NORVIK", " (Ms Roe) A man", False),
        ("", "NORVIK", " (Mayor) A man", True),
        ("", "NORVIK", ", Ohio - A man", True),
        ("", "NORVIK", ", Ohio. - A man", True),
        ("", "NORVIK", ", Ohio (AP) A man", True),
        ("", "NORVIK", ", Ohio– A man", True),
        ("", "NORVIK", ", Ohio — A man", True),
        ("", "NORVIK", ", a man", False),
        ("", "NORVIK", ", March 5 A man", True),
        ("", "NORVIK", " March 5 A man", True),
        ("", "NORVIK", " 5 A man", True),
        ("", "NORVIK", ", 5 A man", True),
        ("", "NORVIK", " is", False),
        ("", "Norvik", " - A man", False),
        ("", "NOR", " - A man", False),
        ("", "NORV", " - A man", True),
        ("", "MARCH", " 5 - A man", False),
        ("", "MARCH", " - A man", True),
        ("It rained.\n", "NORVIK", " - A man", True),
        ("It rained. ", "NORVIK", " - A man", True),
        ("It rained! ", "NORVIK", " - A man", True),
        ("It rained? ", "NORVIK", " - A man", True),
        ("It rained ", "NORVIK", " - A man", False),
        ("    ", "NORVIK", " - A man", True),
        ("In ", "NORVIK", " - A man", False),
        ("It rained in ", "NORVIK", " - A man", False),
        ("It rains in ", "NORVIK", " - A man", False),
        ("x" * 12, "NORVIK", " - A man", False),
        ("." + " " * 11, "NORVIK", " - A man", True),
    ],
)
def test_a_name_in_capitals_opens_a_report(before: str, name: str, after: str, opens: bool) -> None:
    text = f"{before}{name}{after}"
    assert is_dateline(text, len(before), len(before) + len(name)) is opens


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("deputy minister Ann Roe", "deputy minister"),
        ("The old deputy minister Ann Roe", "deputy minister"),
        ("deputy vice chief junior first second minister Ann Roe", "deputy vice chief junior first second minister"),
        ("deputy deputy vice chief junior first second minister Ann Roe",
         "deputy vice chief junior first second minister"),
        ("Mills' deputy minister Ann Roe", "deputy minister"),
        ("Freedonian deputy minister Ann Roe", "Freedonian deputy minister"),
        ("deputy Freedonian minister Ann Roe", "deputy Freedonian minister"),
        ("president minister Ann Roe", "president minister"),
        ("United Nations envoy Ann Roe", "United Nations envoy"),
        ("Harlan United Nations envoy Ann Roe", "United Nations envoy"),
        ("blue envoy Ann Roe", "envoy"),
        ("Mills State envoy Ann Roe", "envoy"),
        ("Mills State deputy envoy Ann Roe", "deputy envoy"),
        ("Mills State Envoy Ann Roe", "State Envoy"),
    ],
)  # fmt: skip
def test_where_an_office_begins(text: str, office: str) -> None:
    line = words(text)
    found = list(find_titled(text, line, GAZETTEER))[-1]
    assert text[line[found.office].start : line[found.first - 1].end] == office


@pytest.mark.parametrize(
    ("here", "there", "same"),
    [
        ("Roe, Ivo Poe, Eva Lin, Union of Mills, Guild of Oars", "Ana Roe, Ivo Poe, Eva Lin, Union of Mills", False),
        (
            "Roe, Ivo Poe, Eva Lin, Union of Mills, Guild of Oars",
            "Ana Roe, Ivo Poe, Eva Lin, Union of Mills, Guild of Oars",
            True,
        ),
    ],
)
def test_articles_that_tell_one_story_share_many_names(here: str, there: str, same: bool) -> None:
    found, namesakes = people(a=here, b=there)
    assert namesakes.share_story(found["a"][0], found["b"][0]) is same
