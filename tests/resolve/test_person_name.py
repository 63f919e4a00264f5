"""Personal names: their parts, and which of them are one person's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.resolve.names.person_name import is_family_first, parse_name
from cuttings.resolve.names.surface_form import surface_form


@pytest.mark.parametrize(
    ("text", "given_names", "family"),
    [
        ("Maria Lopez", ("maria",), "lopez"),
        ("Lopez", (), "lopez"),
        ("J. R. Hartley", ("j", "r"), "hartley"),
        ("Omar al-Bashir", ("omar",), "bashir"),
        ("Jean - Claude Arden", ("jean", "claude"), "arden"),
        ("Min- ho Arden", ("min", "ho"), "arden"),
        ("Ardenko Oleh Mykolaiovych", ("oleh", "mykolaiovych"), "ardenko"),  # the family name first
        ("Ardenova Anna Petrovna", ("anna", "petrovna"), "ardenova"),
        ("Roman Arkadyevich Ardenovich", ("roman", "arkadyevich"), "ardenovich"),
        ("Ana Maria Petrovich", ("ana", "maria"), "petrovich"),
        ("Ludwig van der Berg", ("ludwig",), "berg"),
        ("John Smith Jr.", ("john",), "smith"),
        ("José Muñoz", ("jose",), "munoz"),
        ("Kang Min-ho", ("min", "ho"), "kang"),
        ("Jo Song Il", ("song", "il"), "jo"),
        ("Xi Mingze", ("mingze",), "xi"),
        ("Vo Van Truong", ("van", "truong"), "vo"),
        ("J.R. Hartley", ("j", "r"), "hartley"),
        ("Van Der Berg", (), "berg"),
        ("Ben Larkin", ("ben",), "larkin"),
        ("Al Larkin", ("al",), "larkin"),
        ("Abu Hamid", ("abu",), "hamid"),
        ("Osman bin Rashid", ("osman",), "rashid"),
        ("Salma binti Yusof", ("salma",), "yusof"),
        ("Luis Inácio da Costa", ("luis", "inacio"), "costa"),
        ("Daw Mya Thein", ("mya",), "thein"),
        ("U Thein", (), "thein"),
        ("Datuk Seri Osman Rashid", ("osman",), "rashid"),
        ("Edgar IV", ("edgar",), "iv"),
    ],
)
def test_a_name_is_read_into_given_names_and_family_name(text: str, given_names: tuple[str, ...], family: str) -> None:
    name = parse_name(text)
    assert (name.given, name.family) == (given_names, family)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Kang Min-ho", "Kang Min Ho", True),
        ("Kang Min-ho", "Kang Min-Ho", True),
        ("Maria Lopez", "Maria C. Lopez", True),
        ("Omar al-Bashir", "Omar Bashir", True),
        ("Maria Lopez", "Marta Lopez", False),
        ("Kang Min-ho", "Kang Min-su", False),
        ("Mohamed Tarik", "Muhammad Tariq", True),
        ("Sergey Malinov", "Sergei Malinoff", True),
        ("Dmitry Malinskiy", "Dmitri Malinsky", True),
        ("Phillip Larkin", "Philip Larkin", True),
        ("Hans Maler", "Hans Mahler", False),
        ("Hassan Larkin", "Hussein Larkin", False),
    ],
)
def test_spellings_of_one_full_name_share_a_key(one: str, other: str, same: bool) -> None:
    assert (parse_name(one).key == parse_name(other).key) is same


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Li Keqiang", True),
        ("Pak Nam Chol", True),
        ("Nguyen Van Anh", True),
        ("Lee Anderson", False),
        ("George Michael Brown", False),
        ("Kim", False),
    ],
)
def test_east_asian_order_is_told_by_the_syllables(text: str, expected: bool) -> None:
    assert is_family_first(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Maria Lopez", ("lopez",)),
        ("Omar al-Bashir", ("bashir", "al bashir")),
        ("Pak Nam Chol", ("pak",)),
        ("Lopez", ()),
        ("Ludwig van der Berg", ("berg", "van der berg")),
        ("Van Der Berg", ()),
        ("John Larkin Jr.", ("larkin",)),
    ],
)
def test_a_full_name_tells_what_the_person_is_called_afterwards(text: str, expected: tuple[str, ...]) -> None:
    assert surface_form(text).family_names == expected


@given(st.text(max_size=60))
def test_any_text_is_read_as_a_name_without_failing(text: str) -> None:
    name = parse_name(text)
    assert isinstance(name.key, str)
    assert all(family for family in surface_form(text).family_names if text.strip())
