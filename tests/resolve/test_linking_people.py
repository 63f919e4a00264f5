"""Which names are one person's: short names, other orders, other spellings, and what must stay apart."""

from __future__ import annotations

import pytest

from cuttings.model import Label
from tests.resolve.test_resolve import run

PER, LOC = Label.PERSON, Label.LOCATION


def pages(*texts: str, people: tuple[str, ...], places: tuple[str, ...] = ()) -> list[set[str]]:
    """The forms that each person's page gathers, sorted."""
    names = [(name, PER) for name in sorted(people, key=len, reverse=True)] + [(place, LOC) for place in places]
    _, mentions = run(*texts, names=names)
    forms: dict[str, set[str]] = {}
    for m in mentions:
        if m.text not in places:
            forms.setdefault(m.entity, set()).add(m.text)
    return sorted(forms.values(), key=sorted)


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Andrés Tadeo Larra Molina", "Larra Molina"),  # two surnames
        ("Pedro Larra Molina", "Larra"),  # the first of two
        ("Luis Inácio Tula da Costa", "Tula"),  # the name that stuck
        ("Luis Inácio Tula da Costa", "Costa"),
        ("Osman Rashid", "Osman"),  # Malay: the first name
        ("Vo Van Truong", "Truong"),  # Vietnamese: the last name
        ("Kang Min-ho", "Kang"),
        ("Omar al-Masri", "Masri"),
        ("Omar al-Masri", "al-Masri"),
        ("Ludwig van der Berg", "Van der Berg"),
        ("Ludwig van der Berg", "Berg"),
        ("Aung Mya Su Kyin", "Su Kyin"),
        ("Olga Lavrentina", "Levrentina"),  # a slip
    ],
)
def test_what_a_person_named_in_full_is_called_afterwards(full: str, short: str) -> None:
    assert pages(f"{full} came. Then {short} spoke.", people=(full, short)) == [{full, short}]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jim Berg", "Van Berg"),  # particles of Dutch names belong to the name
        ("Adam Larkin Sr", "Adam Larkin Jr"),
        ("George A. Larkin", "George B. Larkin"),
        ("Hassan Larkin", "Hussein Larkin"),
        ("Aung San Mya", "Aung San"),  # a daughter and her father
        ("Maria Larkin", "Marcus Larkin"),
    ],
)
def test_what_stays_two(one: str, other: str) -> None:
    assert len(pages(f"Here is {one} at home. There is {other} at sea.", people=(one, other))) == 2


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Recai Tarik Ersoy", "Tarik Ersoy", True),  # without the first name
        ("Varga Istvan", "Istvan Varga", True),  # the family name first
        ("Mohamed Tariq", "Muhammad Tarik", True),
        ("Bob Larkin", "Robert Larkin", True),
        ("J.R. Larkin", "J.R. Larkin", True),
        ("J.R. Larkin", "J.K. Larkin", False),
    ],
)
def test_full_names_in_two_articles_of_one_world(one: str, other: str, same: bool) -> None:
    texts = f"Here is {one} in Freedonia.", f"There is {other} in Freedonia."
    assert (len(pages(*texts, people=(one, other), places=("Freedonia",))) == 1) is same


def test_a_name_turned_around_is_another_where_nothing_else_is_shared() -> None:
    found = pages("Here is Martin James.", "There is James Martin.", people=("Martin James", "James Martin"))
    assert len(found) == 2


def test_a_form_of_address_tells_husband_from_wife() -> None:
    text = "Robert Larkin met Helen Larkin. Mrs. Larkin spoke. Mr. Larkin sang."
    _, mentions = run(text, names=[("Robert Larkin", PER), ("Helen Larkin", PER), ("Larkin", PER)])
    by_start = [m.entity for m in sorted(mentions, key=lambda m: m.start)]
    robert, helen, mrs, mr = by_start
    assert (mrs, mr) == (helen, robert)


def test_a_name_in_brackets_behind_a_name_by_a_son() -> None:
    people = ("Abu Tadeo", "Larkin", "Omar Larkin")
    assert pages("Omar Larkin came. Later Abu Tadeo (Larkin) spoke.", people=people) == [set(people)]


@pytest.mark.parametrize(
    "text",
    [
        "Juan Widoro, known as Jowi, spoke. Jowi left.",
        "Juan Widoro, who is better known as Jowi, spoke.",
        "Juan Widoro, also known as Jowi, spoke.",
        "Juan Widoro, nicknamed Jowi, spoke.",
    ],
)
def test_another_name_that_the_text_tells(text: str) -> None:
    assert pages(text, people=("Juan Widoro", "Jowi")) == [{"Juan Widoro", "Jowi"}]


def test_the_title_is_the_name_in_full() -> None:
    text = "Luis Tadeo Larkin came. Tadeo Larkin sang. Tadeo Larkin bowed."
    entities, _ = run(text, names=[("Luis Tadeo Larkin", PER), ("Tadeo Larkin", PER)])
    assert set(entities) == {"Luis Tadeo Larkin"}
