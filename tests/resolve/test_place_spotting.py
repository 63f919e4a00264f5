"""Names of places are spotted where they are certain, and left alone where they are not."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cuttings.gazetteer import load_gazetteer
from cuttings.resolve.detect.place_spotting import spot_places

WORLD = load_gazetteer()


def spotted(text: str, demonym: bool | None = None) -> list[str]:
    return [text[s.start : s.end] for s in spot_places(text, WORLD) if demonym in (None, s.demonym)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Aleppo fell after years of war.", ["Aleppo"]),
        ("Leaders of Kazakhstan and the Czech Republic met.", ["Kazakhstan", "Czech Republic"]),
        ("The U.S. and the UK agreed.", ["U.S.", "UK"]),
        ("Most of them went to Nice, they said, for Reading and Bath.", []),
        ("He drove to Springfield, Ill., on Monday.", ["Springfield", "Ill."]),
        ("TORRINGTON, Conn. (AP) - A barn burned.", ["TORRINGTON", "Conn."]),
        ("The Washington Post and Paris Hilton were named.", []),
        ("The Bank of England raised rates.", []),
        ("Austin Lincoln met Florence Madison.", []),
        ("A bomb went off in Kirkuk.", ["Kirkuk"]),
        ("A bomb went off in Kirkuk. Police in the north said Kirkuk was calm.", ["Kirkuk", "Kirkuk"]),
        ("Indiana Jones liked Jordan Smith.", []),
        ("The president of Kenya spoke.", ["Kenya"]),
        ("Kenya President on tour", ["Kenya"]),
        ("Car kills two. May we help Man?", []),
        ("Tell us more about it, he said to us.", []),
        ("A US-Russia summit and an EU-Canada deal", ["US", "Russia", "Canada"]),
        ("The London-based firm has Iran-backed rivals.", ["London", "Iran"]),
        ("Amazon and Toyota cut prices.", []),
        ("Liverpool beat Manchester. Munich 2-1 Madrid.", ["Madrid"]),
        ("It rained in Dortmund. Munich had 20 millimetres.", ["Dortmund", "Munich"]),
        ("JUNE 7, 2023", []),
        ("MARCH 5, 2024", []),
        ("AUGUST 12 - Rain fell.", []),
        ("MARCH (AP) - The fair opened.", ["MARCH"]),
        ("THE CHAIR (Mr Krenn): Order.", []),
        ("THE BANK (Ms Pell): Read it.", []),
        ("THE HAGUE (AP) - The court sat.", ["THE HAGUE"]),
        ("READING (Mr Krenn): I saw it.", []),
        ("READING (AP) - A barn burned.", ["READING"]),
        ("Siân sang. Varsa and Edo played.", []),
        ("Ships left Majorca and the Strait of Hormuz.", ["Majorca", "Strait of Hormuz"]),
        ("Aleppo's mayor and Aleppo\u2019s men", ["Aleppo", "Aleppo"]),
        ("The Aleppo mayor", ["Aleppo"]),
        ("It ended in Aleppo.", ["Aleppo"]),
        ("He saw Turkey there.", ["Turkey"]),
        ("He saw Kirkuk there.", ["Kirkuk"]),
        ("He saw Schweinfurt there.", []),
        ("He lives in Schweinfurt there.", ["Schweinfurt"]),
        ("He lives in SCHWEINFURT there.", []),
        ("He lives in Zzyxx there.", []),
        ("He lives in Schweinfurt. Then Schweinfurt rose.", ["Schweinfurt", "Schweinfurt"]),
        ("Then Schweinfurt rose. He lives in Schweinfurt.", ["Schweinfurt", "Schweinfurt"]),
        ("BANTAM, Conn. (AP) - A man", ["BANTAM", "Conn."]),
        ("A man saw BANTAM, there", []),
        ("He saw Beaver, Oklahoma, there.", ["Beaver", "Oklahoma"]),
        ("He saw Beaver, there.", []),
        ("He lives in La there.", []),
        ("He lives in Conn. there.", []),
        ("Leeds beat Hull on Monday in London.", ["London"]),
        ("Port of Spain and Salt Lake City rose", ["Port of Spain", "Salt Lake City"]),
    ],
)
def test_places_are_spotted_where_certain(text: str, expected: list[str]) -> None:
    """Well-known names stand anywhere, lesser ones beside words that say place, words and people never."""
    assert spotted(text, demonym=False) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Syrian and Palestinian officials met Britons.", ["Syrian", "Palestinian", "Britons"]),
        ("North Korean troops and Bosnian Serbs", ["North Korean", "Bosnian Serbs"]),
        ("Turkish-Russian relations", ["Turkish", "Russian"]),
        ("He wrote it in Russian.", []),
        ("in Russian waters", ["Russian"]),
        ("There Dawn French sang.", []),
        ("Franco-German and Anglo-Irish plans", ["Franco", "German", "Anglo", "Irish"]),
        ("General Franco died. Anglo rose.", []),
        ("S. Korean and N. Korean envoys", ["S. Korean", "N. Korean"]),
        *((f"They {word} Russian.", []) for word in ("speak", "spoke", "learn")),
        *(
            (f"She {word} Russian.", [])
            for word in ("speaks", "is speaking", "is learning", "is fluent in", "has spoken")
        ),
        ("He put it into Russian.", []),
        ("He met Russian.", ["Russian"]),
        ("They speak Russian-made words.", ["Russian"]),
    ],
)
def test_demonyms_are_spotted(text: str, expected: list[str]) -> None:
    """Adjectives and words for people, the longest first, but no languages and no surnames."""
    assert spotted(text, demonym=True) == expected


def test_taken_spans_are_left_alone() -> None:
    """Nothing is spotted where a name already is."""
    text = "Aleppo fell. Aleppo burned."
    assert [s.start for s in spot_places(text, WORLD, taken=[(0, 6)])] == [13]
    assert spot_places(text, WORLD, taken=[(0, 27)]) == ()


def test_doubtful_spans_give_way_to_what_is_certain() -> None:
    """ "Aleppo" was taken for a person; "Austin" may well be one."""
    text = "Aleppo and Austin."
    assert [text[s.start : s.end] for s in spot_places(text, WORLD, doubtful=[(0, 6), (11, 17)])] == ["Aleppo"]
    longer = "The Aleppo Foundation paid."
    assert spot_places(longer, WORLD, doubtful=[(0, 21)]) == ()


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from("ABCabc .,'’-\n()éٱ🙂SyriaUK"), max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    """Spans are sorted, disjoint, inside the text, and every one has a meaning."""
    found = spot_places(text, WORLD)
    assert all(0 <= s.start < s.end <= len(text) and s.toponyms for s in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize(("name", "is_place"), [("DPRK", True), ("DRC", False)])
def test_long_letters_of_a_country_are_never_doubtful(name: str, is_place: bool) -> None:
    text = f"They met {name} again"
    found = spot_places(text, load_gazetteer(), doubtful=[(9, 9 + len(name))])
    assert [text[s.start : s.end] for s in found] == [name] * is_place


def test_a_doubtful_demonym_is_left_to_who_doubts_it() -> None:
    text = "There Syrian sang."
    assert [text[s.start : s.end] for s in spot_places(text, WORLD)] == ["Syrian"]
    assert spot_places(text, WORLD, doubtful=[(6, 12)]) == ()


def test_a_name_that_is_believed_elsewhere_is_a_place_though_it_is_doubted_here() -> None:
    text = "They live in Schweinfurt. Schweinfurt sang."
    assert [s.start for s in spot_places(text, WORLD, doubtful=[(26, 37)])] == [13, 26]
    assert spot_places("Then Schweinfurt sang.", WORLD, doubtful=[(5, 16)]) == ()
    assert spot_places("He lives in Schweinfurt.", WORLD, doubtful=[(12, 23)]) == ()
    text = "He lives in Kirkuk. Kirkuk Larkin sang."
    assert [s.start for s in spot_places(text, WORLD, doubtful=[(20, 33)])] == [12]
    assert [s.start for s in spot_places(text, WORLD, taken=[(20, 33)])] == [12]
