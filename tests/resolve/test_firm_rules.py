"""By which words a name is that of a firm, of a body with those letters, or of the person who is called so."""

from __future__ import annotations

import pytest

from cuttings.model import Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.kinds.firm_names import FirmNames

PER, LOC, ORG, THING = Label.PERSON, Label.LOCATION, Label.ORGANISATION, Label.THING
TOLD, SHORT, LETTERS = (
    "the article says that it is a firm",
    "short for a firm that the article names in full",
    "the article explains the letters",
)


def reason(
    text: str,
    name: str = "Brandel",
    label: Label = PER,
    *,
    surname: bool = True,
    full: tuple[tuple[str, Label], ...] = (),
    rule: str = "recogniser",
    headline: bool = False,
) -> str | None:
    """Why the last mention of a name in a text is a firm's."""
    others = [Candidate("a", text.index(n), text.index(n) + len(n), n, kind, "recogniser") for n, kind in full]
    start = text.rindex(name)
    own = Candidate("a", start, start + len(name), name, label, rule, headline)
    return FirmNames.of([*others, own], {"a": text}).reason(own, surname)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # behind a noun for firms
        ("The brewery Brandel closed.", True),
        ("The brewery Brandel, of Norvik, closed.", True),
        ("The brewery Brandel.", False),  # a line goes on or ends there
        ("The brewery Brandel", False),
        ("The brewery Brandel; it closed.", True),
        ("The brewery Brandel: it closed.", True),
        ("(The brewery Brandel) closed.", True),
        ("The brewery Brandel. it closed.", True),
        ("The brewery Brandel 5 times.", True),
        ("The brewery Brandel (of Norvik).", True),
        ("The brewery Brandel’s men left.", True),
        ("The brewery Brandel's men left.", True),
        ("The brewery Brandel Mills closed.", False),  # the name is longer
        ("The microbrewery Brandel closed.", False),
        ("The brewery brandel and Brandel closed.", False),
        ("The brewery of Brandel closed.", False),
        ("They would brand Brandel a liar.", False),  # they do something to somebody
        ("They would brand Brandel an old liar.", False),
        ("The brand Brandel closed.", True),
        ("The brand Brandel and others closed.", True),
        # before what only a firm has
        ("Then Brandel shareholders met.", True),
        ("Then Brandel's factories closed.", True),
        ("Then Brandel’s factories closed.", True),
        ("“Brandel factories closed.", True),
        ('"Brandel factories closed.', True),
        ("(Brandel factories closed.", True),
        ("-Brandel factories closed.", False),
        ("Then Brandel hats fell.", False),
        ("Then Brandel factoryish men left.", False),
        *((f"Then Brandel {what} {moves}.", True)
          for what in ("shares", "stock", "shares have", "stock had", "shares also")
          for moves in ("fell", "rose")),
        *((f"Then Brandel shares {moves}.", True)
          for moves in ("were up", "closed", "slid", "gained", "lost", "jumped", "dropped", "traded", "ended", "opened",
                        "slipped", "climbed", "sank", "surged")),
        ("Then Brandel shares a house.", False),
        ("Then Brandel shares fellows' views.", False),
    ],
)  # fmt: skip
def test_what_says_that_a_name_is_a_firms(text: str, told: bool) -> None:
    assert reason(f"{text} Then came Brandel.") == (TOLD if told else None)


@pytest.mark.parametrize(
    ("last", "is_firm"),
    [
        ("Then Brandel paid.", True),
        ("Then Mr Brandel paid.", False),
        ("Then the very old and wise president Brandel paid.", False),
        ("Then Brandel, who paid.", False),
        ("Then Brandel who paid.", False),
        ("Then Brandel whose men left.", True),
        *((f"Then Brandel {says} he left.", False) for says in ("said", "says", "added", "told Ann", "said that")),
        ("Then Brandel, said she left.", False),
        ("Then Brandel said it left.", True),
        ("Then Brandel told the men he left.", True),
        ("Then Brandel, 44, left.", False),
        ("Then Brandel, 444, left.", True),
        ("Then Brandel, 44 times.", True),
        ("Then Brandel's wife left.", False),
        ("Then Brandel’s second wife left.", False),
        ("Then Brandel' wife left.", False),
        ("Then Brandel wife left.", True),
        ("Then Brandel's very old wife left.", True),
        ("Then Brandel's husband left.", False),
        ("Then Brandel's lawyer left.", True),
    ],
)
def test_who_is_a_person_though_a_firm_is_called_so(last: str, is_firm: bool) -> None:
    assert reason(f"The brewery Brandel closed. {last}") == (TOLD if is_firm else None)


def test_what_stands_with_a_title_or_in_capitals_is_not_the_firms() -> None:
    text = "The brewery Brandel closed. Then Brandel paid."
    assert reason(text, rule="title") is None
    assert reason(text, rule="echo") == TOLD
    assert reason("The brewery Brandel closed. Then BRANDEL paid.", "BRANDEL") is None


@pytest.mark.parametrize(
    ("label", "surname", "is_firm"), [(LOC, False, False), (LOC, True, True), (PER, False, True), (ORG, False, True)]
)
def test_a_place_that_nobody_is_called_like_stays_a_place(label: Label, surname: bool, is_firm: bool) -> None:
    text = "The brewery Brandel closed. Then Brandel paid."
    assert reason(text, label=label, surname=surname) == (TOLD if is_firm else None)


@pytest.mark.parametrize(
    ("text", "somebody", "is_firm"),
    [
        ("Brandel products sold. Then Brandel paid.", False, True),
        ("Brandel products sold. Then Brandel paid.", True, False),
        ("Then Brandel products sold.", True, True),
        ("The brewery Brandel closed. Then Brandel paid.", True, True),
    ],
)
def test_what_a_person_has_makes_no_firm_of_the_rest_of_an_article(text: str, somebody: bool, is_firm: bool) -> None:
    start = text.rindex("Brandel")
    own = Candidate("a", start, start + len("Brandel"), "Brandel", PER, "recogniser")
    found = FirmNames.of([own], {"a": text}).reason(own, False, somebody=somebody)
    assert found == (TOLD if is_firm else None)


FULL = (("Brandel Lines", ORG),)


@pytest.mark.parametrize(
    ("text", "name", "full", "is_short"),
    [
        ("The Brandel Lines sank. Then Brandel paid.", "Brandel", FULL, True),
        ("The Brandel Lines sank. Then Brandel paid.", "Brandel", (("Brandel Lines", PER),), False),
        ("The Brandel Club sank. Then Brandel paid.", "Brandel", (("Brandel Club", ORG),), False),
        ("The Lines sank. Then Lines paid.", "Lines", (("Lines", ORG),), False),
        ("The Old Brandel Lines sank. Then Old Brandel paid.", "Old Brandel", (("Old Brandel Lines", ORG),), True),
        ("The Old Brandel Lines sank. Then Old paid.", "Old", (("Old Brandel Lines", ORG),), True),
        ("One Two Big Brandel Lines sank. Then One Two Big paid.", "One Two Big",
         (("One Two Big Brandel Lines", ORG),), True),
        ("One Two Big Brandel Lines sank. Then One Two Big Brandel paid.", "One Two Big Brandel",
         (("One Two Big Brandel Lines", ORG),), False),
        ("The Garda Brandel Party won. Then Garda Brandel lost.", "Garda Brandel",
         (("Garda Brandel Party", ORG),), True),
        ("The Brandel Party won. Then Brandel lost.", "Brandel", (("Brandel Party", ORG),), False),
        *(("Otto Brandel left for the " + f"{body}. Then Otto Brandel lost.", "Otto Brandel",
           (("Otto Brandel", label), (body, ORG)), label is ORG)
          for body in ("Otto Brandel Party", "Otto Brandel Lines") for label in (PER, ORG)),
        ("PT Sumber Brandel Tbk sank. Then Sumber Brandel paid.", "Sumber Brandel",
         (("PT Sumber Brandel Tbk", ORG),), True),
        ("PT Sumber Brandel Tbk sank. Then PT paid.", "PT", (("PT Sumber Brandel Tbk", ORG),), False),
    ],
)  # fmt: skip
def test_short_forms_of_firms(text: str, name: str, full: tuple[tuple[str, Label], ...], is_short: bool) -> None:
    assert reason(text, name, surname=False, full=full) == (SHORT if is_short else None)


@pytest.mark.parametrize(("listed", "is_short"), [(True, False), (False, True)])
def test_a_place_that_no_gazetteer_has_is_short_for_what_is_called_so(listed: bool, is_short: bool) -> None:
    text = "The Garda Brandel Party won. Then Garda Brandel lost."
    party, short = Candidate("a", 4, 23, text[4:23], ORG, "recogniser"), Candidate("a", 34, 47, text[34:47], LOC, "x")
    firms = FirmNames.of([party, short], {"a": text})
    assert firms.reason(short, False, lambda _: "x" * listed) == (SHORT if is_short else None)


def test_a_short_form_stands_behind_the_name_in_full_or_in_the_headline() -> None:
    text = "The Brandel Lines sank. Then Brandel paid."
    assert reason(text, full=FULL, surname=True) is None
    before = "Then paid Brandel."
    candidates = [
        Candidate("a", 10, 17, "Brandel", PER, "recogniser"),
        Candidate("a", 30, 43, "Brandel Lines", ORG, "recogniser"),
        Candidate("a", 60, 73, "Brandel Lines", ORG, "recogniser"),
        Candidate("a", 45, 52, "Brandel", PER, "recogniser"),
        Candidate("a", 10, 17, "Brandel", PER, "recogniser", headline=True),
    ]
    firms = FirmNames.of(candidates, {"a": before})
    assert [firms.reason(candidates[n], False) for n in (0, 3, 4)] == [None, SHORT, SHORT]


@pytest.mark.parametrize(
    ("last", "is_firm"),
    [
        ("Then Brandel paid.", False),
        ("Then Brandel's board met. Then Brandel paid.", True),
        ("Then Brandel’s board met. Then Brandel paid.", True),
        ("Then Brandel's boarders met. Then Brandel paid.", False),
        ("Then Brandel shareholders met. Then Brandel paid.", True),
        ("Then Obrandel shareholders met. Then Brandel paid.", False),
        ("Then Brandel Chief Executive Ann Lee left. Then Brandel paid.", True),
        ("Then Brandel ’s chief financial officer left. Then Brandel paid.", True),
        ("Then Brandel's CEO left. Then Brandel paid.", True),
        ("Then Brandel chief Ann Lee left. Then Brandel paid.", False),
        ("Then Brandel Chief Judge Ann Lee left. Then Brandel paid.", False),
        ("Then Brandel shareholders met. They met in Brandel.", False),
        ("Then Brandel shareholders met. They met In Brandel.", False),
        ("They met at Brandel shareholders.", True),
        ("Then Brandel shareholders met. They met, in truth, Brandel.", True),
    ],
)
def test_a_place_is_short_for_a_firm_where_it_has_what_a_firm_has(last: str, is_firm: bool) -> None:
    text = f"The Brandel Lines sank. {last}"
    assert reason(text, label=LOC, surname=False, full=FULL) == (SHORT if is_firm else None)


@pytest.mark.parametrize(
    ("text", "letters", "explained"),
    [
        ("Union of Lamp Fitters (ULF)", "ULF", True),
        ("The Old Union of Lamp Fitters (ULF)", "ULF", True),
        *((f"Union {small} Lamp Fitters (ULF)", "ULF", True) for small in ("for", "the", "and", "in", "on")),
        ("Union at Lamp Fitters (ULF)", "ULF", False),
        ("Union of Lamp Fitters (ULX)", "ULX", False),
        ("Union of Lamp Fitters ULF", "ULF", False),
        ("Lamp’s Fitters-Union (LF)", "LF", True),
        ("Union (U)", "U", False),
        ("Able Baker Cat Dog Elk Fox Gnu Hen (ABCDEFGH)", "ABCDEFGH", True),
        ("Able Baker Cat Dog Elk Fox Gnu Hen Ibis (ABCDEFGHI)", "ABCDEFGHI", False),
    ],
)
def test_letters_that_the_article_explains(text: str, letters: str, explained: bool) -> None:
    assert reason(f"{text} met. Then {letters} left.", letters) == (LETTERS if explained else None)


def test_letters_of_a_thing_are_not_those_of_a_body() -> None:
    text = "The Union of Lamp Fitters (ULF) met. Then ULF left."
    assert reason(text, "ULF", full=(("Union of Lamp Fitters", THING),)) is None
    assert reason(text, "ULF", full=(("Lamp Fitters", THING),)) is None
    assert reason(text, "ULF", full=(("Union of Lamp", THING),)) == LETTERS
    assert reason(text, "ULF", full=(("Union of Lamp Fitters", ORG),)) == LETTERS
    assert reason("The Union of Lamp Fitters (ULF) met. Then Ulf left.", "Ulf") is None


@pytest.mark.parametrize(("opening", "is_firm"), [("Mr", False), ("So", True)])
def test_a_title_may_stand_at_the_beginning_of_the_text(opening: str, is_firm: bool) -> None:
    text = f"{opening} Brandel left the brewery Brandel, of Norvik, which is old."
    own = Candidate("a", 3, 10, "Brandel", PER, "recogniser")
    assert FirmNames.of([own], {"a": text}).reason(own, True) == (TOLD if is_firm else None)


@pytest.mark.parametrize(("opening", "is_firm"), [("In", False), ("So", True)])
def test_a_headline_may_begin_with_a_word_that_says_where(opening: str, is_firm: bool) -> None:
    text = f"{opening} Brandel it rains\nThe Brandel Lines sank. Brandel shareholders met."
    own = Candidate("a", 3, 10, "Brandel", LOC, "recogniser", headline=True)
    start = text.index("Brandel Lines")
    full = Candidate("a", start, start + 13, "Brandel Lines", ORG, "recogniser")
    assert FirmNames.of([own, full], {"a": text}).reason(own, False) == (SHORT if is_firm else None)
