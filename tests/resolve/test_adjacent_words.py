"""What the words right beside a capitalised name say of it: a club, a part of a longer name, a dateline."""

from __future__ import annotations

import pytest

from cuttings.gazetteer import load_gazetteer
from cuttings.resolve.places.adjacent_words import (
    follows_name,
    follows_preposition_of_place,
    follows_town,
    is_club_by_score,
    is_dateline,
    is_no_people,
    leads_name,
    names_agreement,
    precedes_hyphened_people,
)

WORLD = load_gazetteer()


def around(marked: str) -> tuple[str, int, int]:
    """A text whose name stands between square brackets, without them, and where it begins and ends."""
    before, name, after = (part for half in marked.split("[") for part in half.split("]"))
    return before + name + after, len(before), len(before) + len(name)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[Leeds] beat Hull", True),
        ("[Leeds] beat the Rovers", True),
        ("[Leeds] beat 10 men", True),
        ("[Leeds] beat them", False),
        ("[Leeds] beaten Hull", False),
        ("Hull beat [Leeds]", True),
        ("Hull lost to [Leeds]", True),
        ("They went to [Leeds]", False),
        ("[Leeds] 2-1", True),
        ("[Leeds] 98-101", True),
        ("[Leeds] 2-1-3", False),
        ("[Leeds] 1998-2001", False),
        ("[York] 1 Bath 0", True),
        ("[York] 1 (Smith)", True),
        ("[York] 1(Smith)", True),
        ("[York] 1 goal", False),
        ("[York] rose", False),
        ("beat " + "the old town of the north and then some [Leeds]", False),
    ],
)
def test_a_town_beside_a_result_is_a_club(marked: str, expected: bool) -> None:
    assert is_club_by_score(*around(marked)) is expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("in Springfield, [IL]", True),
        ("in New York, [NY]", True),
        ("in Zzyxx, [IL]", False),
        ("in Springfield [IL]", False),
        ("in springfield, [IL]", False),
        ("[IL]", False),
        ("the Zzyxx of Springfield, [IL]", True),
        ("in Salt Lake City, [UT]", True),
        ("in New Zzyxx York, [NY]", True),
        ("in St. Louis, [MO]", True),
        ("a long, long way before it comes to Springfield, [IL]", True),
        ("Big Winston-Salem, [NC]", True),
        ("in Aberdeen Proving Ground, [MD]", True),
        ("in Port St. Lucie, [FL]", True),
        ("in Fuquay-Varina, [NC]", True),
        ("in L'Assomption, [QC]", True),
        ("in Springfield, she saw [IL]", False),
        ("Winston-Salem, [NC]", True),
        ("St. John’s, [NL]", True),
        ("Stoke-on-Trent in Hull Docks-Larkin, [NC]", False),
    ],
)
def test_an_abbreviation_follows_a_town(marked: str, expected: bool) -> None:
    text, start, _ = around(marked)
    assert follows_town(text, start, WORLD) is expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[Washington] Post", True),
        ("[Paris] & Roe", True),
        ("[Paris]-Match", True),
        ("[Paris] rose", False),
        ("[Paris], Larkin", False),
        ("[Russia] President Lee", False),
        ("[Texas] Gov. Lee", False),
        ("[Texas] Sen Lee", False),
        ("[Texas] Larkin. Lee", True),
        ("[Texas] Mayor. Lee", False),
        ("[Texas] Sheriff's office", False),
        ("[Texas] Sheriff’s office", False),
        ("[Russia] Germans came", False),
        ("[US]-Russia talks", False),
        ("[EU]-Canada talks", False),
        ("[US]-EU talks", False),
        ("[US]-LARKIN talks", True),
        ("[US]-LARKI talks", False),
        ("[US]-A talks", True),
        ("[US] EU talks", True),
        ("[Paris]", False),
    ],
)
def test_a_longer_name_goes_on_behind_it(marked: str, expected: bool) -> None:
    text, _, end = around(marked)
    assert leads_name(text, end, WORLD) is expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("He runs the Bank of [England]", True),
        ("He runs the Guild for [England]", True),
        ("He runs the Guild for the [England]", True),
        ("He saw Ryan [London]", True),
        ("He saw Roe & [London]", True),
        ("He saw Roe-[London]", True),
        ("He saw Rio de [Janeiro]", True),
        ("He saw old [London]", False),
        ("He saw President of [Kenya]", False),
        ("He saw Gov. [London]", False),
        ("He saw Capital [London]", False),
        ("He saw Prof. [London]", True),
        ("He saw Larkin. [London]", False),
        ("He saw Russia-[London]", False),
        ("He saw Russia [London]", True),
        ("He saw German [London]", False),
        ("He saw the German of [London]", True),
        ("It is. Ryan [London]", False),
        ("Ryan [London]", False),
        ("\nRyan [London]", False),
        ("“Ryan [London]", False),
        ("It is\nRyan [London]", False),
        ("It is: Ryan [London]", False),
        ("It is! Ryan [London]", False),
        ("It is? Ryan [London]", False),
        ("It is; Ryan [London]", False),
        ("It is \u201cRyan [London]", False),
        ('It is "Ryan [London]', False),
        ('It is" Ryan [London]', False),
        ("It is\u201d Ryan [London]", False),
        ("It is.   Ryan [London]", False),
        ("He saw O\u2019Ryan [London]", True),
        ("It is, Ryan [London]", True),
        ("He went. In [London]", False),
        ("He went Near [London]", False),
        ("[London]", False),
        ("He went, [London]", False),
        ("A very long text comes before the name that is Ryan [London]", True),
    ],
)
def test_a_longer_name_began_before_it(marked: str, expected: bool) -> None:
    text, start, _ = around(marked)
    assert follows_name(text, start, WORLD) is expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("They live in [Zenda]", True),
        ("They live In [Zenda]", True),
        ("In [Zenda]", True),
        ("throughout the northwestern [Zenda]", True),
        ("the municipality of [Zenda]", True),
        ("City of [Zenda]", False),
        ("city of [Zenda]", True),
        ("They live near the [Zenda]", True),
        ("They came from northern [Zenda]", True),
        ("They came from north [Zenda]", True),
        ("They came from south [Zenda]", True),
        ("They came from east [Zenda]", True),
        ("They came from west [Zenda]", True),
        ("They came from central [Zenda]", True),
        ("They came from downtown [Zenda]", True),
        ("They came from the downtown [Zenda]", True),
        ("They came from old [Zenda]", False),
        ("They saw the city of [Zenda]", True),
        ("They saw the villages of [Zenda]", False),
        ("They saw the King of [Zenda]", False),
        ("They saw [Zenda]", False),
        ("[Zenda]", False),
        ("in, [Zenda]", False),
    ],
)
def test_the_words_before_a_name_say_that_something_is_there(marked: str, expected: bool) -> None:
    text, start, _ = around(marked)
    assert follows_preposition_of_place(text, start) is expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[EDMONTON] - A man", True),
        ("[EDMONTON] \u2013 A man", True),
        ("[EDMONTON]\u2014A man", True),
        ("[EDMONTON] (AP) A man", True),
        ("[EDMONTON], (AP) A man", True),
        ("[BANTAM], Conn. (AP)", True),
        ("[BANTAM], Conn - A man", True),
        ("[BANTAM] March 3", True),
        ("[BANTAM], March 3", True),
        ("[BANTAM] 1996-01-02", True),
        ("[BANTAM], 3 March", True),
        ("[BANTAM] ROSE", False),
        ("[BANTAM], Conn. rose", False),
        ("[Bantam] - A man", False),
        ("[ROM] - A man", False),
        ("[ROME] - A man", True),
        ("First line\n[EDMONTON] - A man", True),
        ("First line. [EDMONTON] - A man", True),
        ("First line! [EDMONTON] - A man", True),
        ("First line? [EDMONTON] - A man", True),
        ("Is it so? [EDMONTON] - A man", True),
        ("First line, [EDMONTON] - A man", False),
        ("In [EDMONTON] - A man", False),
        ("A [EDMONTON] - man", False),
        ("It began thus in [EDMONTON] - A man", False),
    ],
)
def test_a_dateline_opens_a_report(marked: str, expected: bool) -> None:
    assert is_dateline(*around(marked)) is expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [("[Franco]-German", True), ("[Franco]-Larkin", False), ("[Franco]-german", False), ("[Franco] German", False)],
)
def test_a_people_follows_a_hyphen(marked: str, expected: bool) -> None:
    text, _, end = around(marked)
    assert precedes_hyphened_people(text, end, WORLD) is expected


@pytest.mark.parametrize(
    ("text", "agreed"),
    [
        ("the [Larkin] accord", True),
        ("the [Larkin] climate accord", True),
        ("the [Larkin] Convention", True),
        ("the [Larkin] nuclear talks", True),
        ("the [Larkin] peace conference", True),
        ("the Treaty of [Larkin]", True),
        ("the [Larkin] talks", False),
        ("the [Larkin] mayor's accord", False),
        ("the [Larkin] climate", False),
        ("the [Larkin] dealership", False),
        ("the Treaty on [Larkin]", False),
        ("an agreement in [Larkin]", False),
    ],
)
def test_what_an_agreement_is_called(text: str, agreed: bool) -> None:
    start, end = text.index("["), text.index("]") - 1
    assert names_agreement(text.replace("[", "").replace("]", ""), start, end) is agreed


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("He is learning [English], having come in May", True),
        ("They met some [English] guests", False),
        ("He cannot speak [English] with them", True),
        ("She is fluent in [Russian] and reads", True),
        ("They speak [Russian]-made words", False),
        ("She teaches [Greek].", True),
        ("She teaches [Greek] children", False),
        ("She has a degree in [French], and teaches", False),  # it may be of a French school
        ("the [English]-speaking countries", True),
        ("the [Greek] language", True),
        ("the [Roman] Catholic bishops", True),
        ("two [Roman] Catholics", True),
        ("the [Roman] road", False),
        ("the [Persian] Gulf war", True),
        ("the [Persian] army", False),
        ("last month's [European] Championships", True),
        ("two American [Indians]", True),
        ("two [Indians]", False),
    ],
)
def test_a_language_and_a_fixed_phrase_name_no_people(marked: str, expected: bool) -> None:
    assert is_no_people(*around(marked)) is expected
