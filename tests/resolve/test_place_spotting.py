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
        ("Ships left Majorca and the Strait of Hormuz.", ["Majorca", "Strait of Hormuz"]),
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
