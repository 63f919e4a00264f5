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
        ("Ilham Heydar oglu Aliyar", ("ilham", "heydar"), "aliyar"),
        ("Juanito dela Cruzat", ("juanito",), "cruzat"),
        ("Ganes a/l Muthus", ("ganes",), "muthus"),
        ("Irungu wa Kang'ethe", ("irungu",), "kang'ethe"),
        ("Ole Larkin", ("ole",), "larkin"),
        ("Moses ole Sankar", ("moses",), "sankar"),
        ("Luis Inácio da Costa", ("luis", "inacio"), "costa"),
        ("Daw Mya Thein", ("mya",), "thein"),
        ("U Thein", (), "thein"),
        ("Datuk Seri Osman Rashid", ("osman",), "rashid"),
        ("Edgar IV", ("edgar",), "iv"),
        ("Edgar Larkin IV", ("edgar",), "larkin"),
        ("Edgar Larkin PhD", ("edgar",), "larkin"),
        ("Edgar PhD", (), "edgar"),
        ("Edgar Larkin Jr. PhD", ("edgar",), "larkin"),
        ("Jr.", (), "jr"),
        ("Datuk", (), "datuk"),
        ("JK Hartley", ("jk",), "hartley"),
        ("J.K Hartley", ("j", "k"), "hartley"),
        ("Al-Masri Larkin", ("masri",), "larkin"),
        ("al Larkin", (), "larkin"),
        ("Abu al-Masri", (), "masri"),
        ("Ben", (), "ben"),
        ("Van", (), "van"),
        ("de", (), "de"),
        ("", (), ""),
    ],
)
def test_a_name_is_read_into_given_names_and_family_name(text: str, given_names: tuple[str, ...], family: str) -> None:
    name = parse_name(text)
    assert (name.given, name.family) == (given_names, family)


@pytest.mark.parametrize(
    ("text", "generation"),
    [
        ("Edgar Larkin Jr.", "jr"),
        ("Edgar Larkin III", "iii"),
        ("Edgar IV", ""),
        ("Edgar Larkin QC", ""),
        ("Ann Lee", ""),
    ],
)
def test_a_name_tells_the_generation(text: str, generation: str) -> None:
    assert parse_name(text).generation == generation


@pytest.mark.parametrize(
    ("text", "key", "formal"),
    [
        ("Bob Larkin", "bob larkin", "robert larkin"),
        ("Robert Larkin", "robert larkin", "robert larkin"),
        ("J. Bob Larkin", "bob larkin", "robert larkin"),
        ("J. Larkin", "", ""),
        ("Larkin", "", ""),
        ("Li Bob", "li bob", "li bob"),
        ("Kang Min-ho", "kangminho", "kangminho"),
    ],
)
def test_a_short_given_name_is_spelt_out_in_the_formal_key(text: str, key: str, formal: str) -> None:
    name = parse_name(text)
    assert (name.key, name.formal_key) == (key, formal)


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
        ("Xi Jinping", True),
        ("Xi Jinpingtao", False),
        ("Larkin Jinping", False),
        ("Kang Larkin", False),
        ("Pak Nam Chol Su", False),
        ("Pak Nam Chol Su Min", False),
        ("Gam Nam Chol", True),
        ("Gam Nam Chol Su", False),
        ("Gam Nam-chol Su", False),
        ("Pak Nam-chol", True),
        ("Pak Nam Larkin", False),
        ("Nguyen Thi Nghieng", False),
        ("Larkin Nam Chol", False),
        ("Pak Nam Chol-su", True),
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
        ("Ludwig van der Berg Jr.", ("berg", "van der berg")),
        ("van Berg", ()),
        ("Ann de la Cruz", ("cruz", "de la cruz")),
    ],
)
def test_a_full_name_tells_what_the_person_is_called_afterwards(text: str, expected: tuple[str, ...]) -> None:
    assert surface_form(text).family_names == expected


@given(st.text(max_size=60))
def test_any_text_is_read_as_a_name_without_failing(text: str) -> None:
    name = parse_name(text)
    assert isinstance(name.key, str)
    assert all(family for family in surface_form(text).family_names if text.strip())


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("A.J. Larkin", "A. J. Larkin", True),
        ("A.J. Larkin", "A J Larkin", True),
        ("A.J. Larkin", "A.B. Larkin", False),
        ("A.J. Larkin", "Ann Larkin", False),
        ("A. Jo Larkin", "Jo Larkin", True),
    ],
)
def test_two_initials_make_a_full_name(one: str, other: str, same: bool) -> None:
    assert (parse_name(one).formal_key == parse_name(other).formal_key) == same


def test_one_initial_does_not() -> None:
    assert parse_name("A. Larkin").formal_key == ""
