"""What a name of an organisation identifies: a known one, a country's, one of its article alone, or itself."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from cuttings.model import Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.organisations.identities import identity
from tests.making import make_article
from tests.resolve.test_body_countries import LANDS
from tests.resolve.test_full_forms import body


def identified(text: str, name: str, outlet: str | None = None) -> str:
    """The identity of the last mention of `name`, the only organisation of the text."""
    _, bodies = body(text, name)
    *_, last = re.finditer(re.escape(name), text)
    c = Candidate("a0", last.start(), last.end(), name, Label.ORGANISATION, "recogniser")
    article = replace(make_article(text, "a0"), outlet=outlet)
    return identity(c, {"a0": article}, bodies, LANDS, {})


@pytest.mark.parametrize(
    ("text", "name", "ends"),
    [
        ("so Volkswagen AG rose", "Volkswagen AG", "known Volkswagen"),
        ("the Justice Department. America", "Justice Department", "known United States Department of Justice"),
        ("Freedonia's Supreme Court ruled", "Supreme Court", " of FR"),
        ("the Supreme Court ruled", "Supreme Court", " in a0"),
        ("the Council met", "Council", " in a0"),
        ("the Larkin Mills rose", "Larkin Mills", "larkinmills"),
        ("the Larkin Mills of Freedonia rose", "Larkin Mills", "larkinmills"),
    ],
)
def test_what_a_name_identifies(text: str, name: str, ends: str) -> None:
    found = identified(text, name)
    assert found.endswith(ends)
    assert found == ends or not found.startswith(ends)


@pytest.mark.parametrize(
    ("text", "name", "outlet", "expected"),
    [
        ("told The Times so", "Times", "The New York Times", "known The New York Times"),
        ("told The Times so", "The Times", "The New York Times", "known The New York Times"),
        ("The New York Times was told. The Times said", "Times", "The New York Times", "known The New York Times"),
        ("told the Post so", "Post", "The Washington Post", "known The Washington Post"),
        ("told Times so", "Times", "The New York Times", "times in a0"),
        ("told The Herald so", "Herald", "The New York Times", "herald"),
        ("told The Times so", "Times", "Fox News", "times in a0"),
        ("told The Times so", "Times", "The Larkin Times", "times in a0"),  # no known outlet
        ("wrote in The Zenda Times. The Times said", "Times", "The New York Times", "times in a0"),
    ],
)
def test_the_last_word_of_its_own_name_is_the_outlet(text: str, name: str, outlet: str, expected: str) -> None:
    assert identified(text, name, outlet) == expected


def test_a_body_with_its_country_and_one_without_are_of_one_kind() -> None:
    own = identified("Freedonia's Supreme Court ruled", "Supreme Court")
    assert identified("the Freedonian Supreme Court ruled", "Freedonian Supreme Court") == own
    assert identified("the Supreme Court ruled", "Supreme Court").removesuffix(" in a0") == own.removesuffix(" of FR")
