"""Firms, ships and acronyms that are called like people or places."""

from __future__ import annotations

import pytest

from cuttings.model import Label
from tests.resolve.made_up import mentions

PER, LOC, ORG = Label.PERSON, Label.LOCATION, Label.ORGANISATION
FOUNDER = "Otto Brandel founded it."

CASES = {
    "a noun before it": (f"The brewery Brandel closed. {FOUNDER}", "Brandel", "organisation"),
    "another noun": (f"Orders at tyre maker Brandel fell. {FOUNDER}", "Brandel", "organisation"),
    "and a third": (f"The insurer Brandel, of Norvik, paid. {FOUNDER}", "Brandel", "organisation"),
    "no noun": (f"{FOUNDER} They saw a giant Brandel win there.", "Brandel", "person"),
    "shares": (f"{FOUNDER} Brandel shares fell by a third.", "Brandel", "organisation"),
    "its shares": (f"{FOUNDER} Brandel's shares have risen. Then Brandel stock jumped.", "Brandel", "organisation"),
    "its factories": (f"{FOUNDER} Brandel's factories closed.", "Brandel", "organisation"),
    "its chairman": (f"{FOUNDER} Brandel has lost its chairman.", "Brandel", "organisation"),
    "its hat": (f"{FOUNDER} Brandel has lost its hat.", "Brandel", "person"),
    "what a man has": (f"{FOUNDER} Brandel's hat fell.", "Brandel", "person"),
    "a man who shares": (f"{FOUNDER} Brandel shares a house.", "Brandel", "person"),
    "a title": (f"{FOUNDER} The brewery Brandel closed. Then Mr. Brandel wept.", "Mr. Brandel", "person"),
    "who": (f"{FOUNDER} The brewery Brandel closed. There sat Brandel, who wept.", "Brandel, who", "person"),
    "he": (f"{FOUNDER} The brewery Brandel closed. Then Brandel said he slept.", "Brandel said he", "person"),
    "a relative": (f"{FOUNDER} The brewery Brandel closed. Then Brandel's wife slept.", "Brandel's wife", "person"),
    "a short form": ("The Brandel Lines sank. Then Brandel's lawyer spoke.", "Brandel's", "organisation"),
    "of another sort": ("He sued Brandel Shipping. Brandel would not pay.", "Brandel would", "organisation"),
    "and of a third": ("He sued Brandel Mining Co. Brandel would not pay.", "Brandel would", "organisation"),
    "not of a foundation": ("The Brandel Foundation met. There Brandel wept.", "Brandel wept", "person"),
    "nor of somebody in full": ("The Brandel Lines sank. Otto Brandel came. Brandel wept.", "Brandel wept", "person"),
    "letters in brackets": ("The Union of Lamp Fitters (ULF) met Ann Ulf. Then ULF left.", "ULF left", "organisation"),
    "and the person": ("The Union of Lamp Fitters (ULF) met Ann Ulf. Then Ulf left.", "Ulf left", "person"),
    "letters of another body": ("The Board of Old Mills (ULF) met Ann Ulf. Then Ulf left.", "Ulf left", "person"),
}
READ = [
    ("Otto Brandel", PER), ("Ann Ulf", PER), ("Brandel Lines", ORG), ("Brandel Shipping", ORG),
    ("Brandel Mining Co", ORG), ("Brandel Foundation", ORG), ("Union of Lamp Fitters", ORG),
    ("Board of Old Mills", ORG),
    ("Brandel", PER), ("ULF", PER), ("Ulf", PER),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_what_a_surname_names_beside_a_firm(case: str) -> None:
    text, there, kind = CASES[case]
    name = there.removeprefix("Mr. ").split("'")[0].split(",")[0].split()[0]
    full = [name for name, _ in READ if " " in name]
    read = [
        (n, label) for n, label in READ if n in text and not (n == name and text.count(n) == _inside(n, full, text))
    ]
    found = [kind for form, kind in mentions(text, read) if form == name]
    assert found, text
    assert found[-1] == kind


def _inside(name: str, full: list[str], text: str) -> int:
    return sum(text.count(longer) for longer in full if name in longer)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("The trawler Ann Lomax sank. All hands of the Ann Lomax live.", 0),
        ("The lifeboat Henry Quill came for the ferry Ann Lomax.", 0),
        ("Aboard the tug Ann Lomax it was cold. It was named after Ann Lomax.", 1),
        ("On the ferry Ann Lomax said she was cold.", 1),
        ("Then the captain Ann Lomax came.", 1),
        ("Many were on the ferry. The Ann Lomax capsized at dawn.", 0),
        ("Many were on the road. The Ann Lomax capsized at dawn.", 1),
        ("Many saw the ferry. The Ann Lomax had left the port at dawn.", 0),
        ("Many saw the ferry. The Ann Lomax sank the other one.", 1),
        ("The ferry is a sister ship of the Ann Lomax, the Henry Quill.", 0),
        ("The ferry is a sister boat to the Ann Lomax.", 0),
    ],
)
def test_ships_are_no_people(text: str, people: int) -> None:
    found = mentions(text, [("Ann Lomax", PER), ("Henry Quill", PER)])
    assert [kind for _, kind in found].count("person") == people


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Thieves robbed the Otto Brandel boutique in May.", "organisation"),
        ("Thieves robbed an Otto Brandel jewellery store in May.", "organisation"),
        ("Thieves robbed the famed Otto Brandel shop in May.", "organisation"),
        ("Thieves robbed the Otto Brandel family in May.", "person"),
        ("Thieves robbed Otto Brandel stores of food in May.", "person"),  # whoever stores food
        ("Thieves robbed the Otto Brandel store Larkin in May.", "person"),
    ],
)
def test_a_shop_is_called_after_who_opened_the_first(text: str, kind: str) -> None:
    assert [found for form, found in mentions(text, [("Otto Brandel", PER)]) if form == "Otto Brandel"] == [kind]
