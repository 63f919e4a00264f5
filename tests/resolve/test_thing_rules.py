"""The rules that find things by their words and by the words beside them, each called by itself."""

from __future__ import annotations

import pytest

from cuttings.gazetteer import Gazetteer
from cuttings.model import Label, Name, ThingType
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.detect.things.announced_things import find_announced, find_letters
from cuttings.resolve.detect.things.named_by_words import find_named_by_words
from cuttings.resolve.detect.things.named_ships import find_named_ships
from tests.making import Names, make_analysis, make_article, make_gazetteer

PER, LOC, ORG, MISC = Label.PERSON, Label.LOCATION, Label.ORGANISATION, Label.MISCELLANEOUS
WORLD = make_gazetteer(Freedonia="Freedonian", Sylvania="Sylvanian")
NOWHERE = Gazetteer(names={}, demonyms={})


def read(text: str, names: Names) -> list[Name]:
    return list(make_analysis(make_article(text), names).names)


def by_words(text: str, names: Names = ()) -> set[str]:
    """The names in a text that their words show to be things'."""
    return {text[start:end] for start, end in find_named_by_words(make_article(text), read(text, names))}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # words written small within a name, and what ends it
        ("It cites the Freedom of Harbours Act.", "Freedom of Harbours Act"),
        ("It cites the Grants for Harbours Act.", "Grants for Harbours Act"),
        ("It cites the Harbours and Mills Act.", "Harbours and Mills Act"),
        ("It cites the Crimes against Harbours Act.", "Crimes against Harbours Act"),
        ("It cites the Fraud in Harbours Act.", "Fraud in Harbours Act"),
        ("It cites the Fraud on Harbours Act.", "Harbours Act"),
        ("It was Norvik's Harbours Act.", "Harbours Act"),
        ("It was Norvik's and Tarsk Act.", "Tarsk Act"),
        ("It cites the Norvik Act and Harbours Pact.", "Harbours Pact"),
        ("It was small of Harbours Act.", "Harbours Act"),
        ("Norvik, Harbours Act", "Harbours Act"),
        ("The One Two Three Four Five Act", "One Two Three Four Five Act"),
        ("She read One Two Three Four Five Act", "One Two Three Four Five Act"),
        ("She read One Two Three Four Five Six Act", None),
        # the first word of a sentence, a day, an article
        ("On Monday Harbours Act fell.", "Harbours Act"),
        ("It rained. However Harbours Act fell.", "Harbours Act"),
        ("It rained! However Harbours Act fell.", "Harbours Act"),
        ("It rained? However Harbours Act fell.", "Harbours Act"),
        ("It rained: However Harbours Act fell.", "Harbours Act"),
        ("However Harbours Act fell.", "Harbours Act"),
        ("“However Harbours Act fell.", "Harbours Act"),
        ('It rained. "However Harbours Act fell.', "Harbours Act"),
        ("It rained, However Harbours Act fell.", "However Harbours Act"),
        ("A Harbours Act fell.", "Harbours Act"),
        ("An Harbours Act fell.", "Harbours Act"),
        ("The Harbours Act fell.", "Harbours Act"),
        # one word with a meaning
        ("They left NAFTA early.", "NAFTA"),
        ("They left Old NAFTA early.", None),
        ("They left NAFTA Bank early.", None),
        # the name goes on
        ("The Harlan Cup Committee met.", None),
        ("The Harlan Cup, Committee met.", "Harlan Cup"),
        ("The Harlan Cup’s Committee met.", "Harlan Cup"),
        # openers
        ("They began Operation Grey Heron.", "Operation Grey Heron"),
        ("They began Operation Grey Heron Wing.", "Operation Grey Heron Wing"),
        ("They began Operation Grey Heron Wing Mill.", "Operation Grey Heron Wing"),
        ("They began Operation Grey’s Heron.", "Operation Grey"),
        ("They began Operation Grey, Heron.", "Operation Grey"),
        ("They began Operation Grey. Heron Lee left.", "Operation Grey"),
        ("They began Operation St. Heron.", "Operation St. Heron"),
        ("They began Operation Grey of Heron.", "Operation Grey"),
        ("They began Operation.", None),
        ("They began operation Grey Heron.", None),
        ("An Operation Manager left.", None),
        ("An Operation Committee left.", None),
        ("They began Joint Operation Grey Heron.", None),
        ("It was Battle of Norvik.", "Battle of Norvik"),
        ("It was Battle of the Mills.", "Battle of the Mills"),
        ("It was Battle of mills.", None),
        ("It was Battle of the mills.", None),
        ("It was Battle of a Mills.", None),
        ("It was Battle the Mills.", None),
        ("It was Battle of Norvik of", "Battle of Norvik"),
        # ships by the letters before the name
        ("Then HMS Larkin sailed.", "HMS Larkin"),
        ("Then HMS Larkin Bay sailed.", "HMS Larkin Bay"),
        ("Then HMS Larkin of Norvik sailed.", "HMS Larkin of Norvik"),
        ("Then HMS Larkin's crew sailed.", "HMS Larkin"),
        ("Then HMS Larkin’s crew sailed.", "HMS Larkin"),
        ("Then HMS Larkin Bay’s crew sailed.", "HMS Larkin Bay"),
        ("Then HMS L’Orient sailed.", "HMS L’Orient"),
        *((f"Then HMS Larkin {word} Norvik sailed.", f"HMS Larkin {word} Norvik") for word in ("de", "the", "von")),
        ("Then HMS Larkin at Norvik sailed.", "HMS Larkin"),
        # another word is the head
        ("They met Veterans Against War.", None),
        ("They met Friends of War.", None),
        ("They met Veterans Against Harlan War.", "Veterans Against Harlan War"),
        # words that only say what sort of thing it is
        ("They won World Harlan Cup.", "World Harlan Cup"),
        ("They signed a Free Trade Pact.", None),
        ("Then HMS President Roe sailed.", None),
        ("Then HMS Larkin Committee sailed.", None),
        ("Then XHMS Larkin sailed.", None),
    ],
)  # fmt: skip
def test_names_by_their_words(text: str, found: str | None) -> None:
    longest = max(by_words(text), key=len, default=None)
    assert longest == found


@pytest.mark.parametrize(
    ("text", "names", "found"),
    [
        # of two names side by side the second is the thing's
        ("Then Norvik Larkin Cup began.", [("Norvik", LOC), ("Larkin Cup", MISC)], "Larkin Cup"),
        ("Then Norvik Larkin Cup began.", [("Norvik", LOC), ("Larkin Cup", ORG)], "Norvik Larkin Cup"),
        ("Then Norvik Larkin Cup began.", [("Norvik", MISC), ("Larkin Cup", MISC)], "Norvik Larkin Cup"),
        ("Then Norvik Larkin Cup began.", [("Norvik Larkin Cup", MISC)], "Norvik Larkin Cup"),
        ("Then Norvik Larkin Cup began.", [], "Norvik Larkin Cup"),
        ("Then Old Norvik Larkin Cup began.", [("Norvik Larkin Cup", MISC)], "Norvik Larkin Cup"),
        ("Then Old Norvik Larkin Cup began.", [("Norvik Larkin Cup", ORG)], "Old Norvik Larkin Cup"),
        # a name before the small word is another's
        ("It cites Norvik and Harbours Pact.", [("Norvik", LOC)], "Harbours Pact"),
        ("It cites Norvik and Harbours Pact.", [("Norvik", MISC)], "Norvik and Harbours Pact"),
        # heads behind a place
        ("The Norvik Declaration holds.", [("Norvik", LOC)], "Norvik Declaration"),
        ("The Norvik Declaration holds.", [("Norvik", MISC)], "Norvik Declaration"),
        ("The Norvik Declaration holds.", [("Norvik", PER)], None),
        ("The Norvik, Declaration holds.", [("Norvik", LOC)], None),
        ("The Norvik Declaration Fund holds.", [("Norvik", LOC)], None),
        ("They signed the Heron Agreement.", [("Heron Agreement", ORG)], "Heron Agreement"),
        ("They won the Heron Larkin Open.", [("Heron Larkin Open", ORG)], "Heron Larkin Open"),
        # an opener within a name that was read
        ("They met Grey Operation Heron.", [("Grey Operation Heron", ORG)], None),
        ("They met at Operation Heron.", [("Operation Heron", ORG)], "Operation Heron"),
    ],
)
def test_names_by_their_words_beside_names_that_were_read(text: str, names: Names, found: str | None) -> None:
    assert max(by_words(text, names), key=len, default=None) == found


def test_headlines_and_lines_in_capitals_name_nothing_by_words() -> None:
    head = "Norvik Harbours Act"
    for title, text in ((head, f"{head}\nIt rained."), ("", "NORVIK HARBOURS ACT, HMS LARKIN\nIt rained.")):
        article = make_article(text, title=title)
        assert list(find_named_by_words(article, [])) == []
    assert by_words("Norvik, Declaration.\nNorvik Declaration", [("Norvik", LOC)]) == {"Norvik Declaration"}


def announced(text: str, names: Names = (), title: str = "") -> list[tuple[str, ThingType | None]]:
    article = make_article(text, title=title)
    found = find_announced(article, make_analysis(article, names).names)
    return [(text[start:end], said) for start, end, said in found]


WORK, VEHICLE, EVENT = ThingType.WORK, ThingType.VEHICLE, ThingType.EVENT


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('In the film "Grey Heron" she sang.', "Grey Heron"),
        ("In the film “Grey Heron” she sang.", "Grey Heron"),
        ('In the film " Grey Heron " she sang.', "Grey Heron"),
        *((f'In the film "Grey Heron{mark}" she sang.', "Grey Heron") for mark in (",", ".", "!", "?", " ,")),
        ('In the film "Go" she sang.', "Go"),
        ('In the film "G" she sang.', None),
        ('In the film "G" and "H" she sang.', None),
        ('In the film "grey Heron" she sang.', None),
        (f'In the film "{"Grey Heron" * 6}" she sang.', "Grey Heron" * 6),
        (f'In the film "{"Grey Heron" * 6}Ab" she sang.', None),
        ('In the film "Heron from Mere" she sang.', "Heron from Mere"),
        ('In the film "Heron since Mere" she sang.', None),
        ('In the town "Grey Heron" she sang.', None),
        ('In the film "Grey\nHeron" she sang.', None),
    ],
)
def test_titles_of_works_in_quotation_marks(text: str, found: str | None) -> None:
    assert announced(text) == ([(found, WORK)] if found else [])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        *((f"Two {model} jets left.", model)
          for model in ("F-16", "F-1", "F-1600", "Su30", "Su-30", "Mirage-2000", "A350", "F-16A", "A350-900", "Su30M")),
        ("Two F16 jets left.", None),
        ("Two F-16000 jets left.", None),
        ("Two A35000 jets left.", None),
        ("Two XF-16-x jets left.", None),
        ("Two b-F-16 jets left.", None),
        ("Two F-16 pills left.", None),
        ("Two F-16 vaccines left.", None),
        ("Two F-16-b jets left.", None),
    ],
)  # fmt: skip
def test_models_of_craft(text: str, found: str | None) -> None:
    assert announced(text) == ([(found, VEHICLE)] if found else [])


@pytest.mark.parametrize(
    ("text", "label", "found"),
    [
        *((f"{before} Norvik war ended.", LOC, True)
          for before in ("The", "It was the", "The 1991", "Of 1991-92", "Of 1991-1992", "During", "He fell during")),
        ("A Norvik war ended.", LOC, False),
        ("Bathe Norvik war ended.", LOC, False),
        ("Nobody thought of the very cold Norvik war.", LOC, False),
        ("The Norvik war ended.", ORG, False),
        ("The Norvik wars ended.", LOC, False),
        *((f"The Norvik war {word} ended.", LOC, False)
          for word in ("crime", "crimes", "criminal", "criminals", "zone", "zones", "effort", "efforts", "chest",
                       "chests", "room", "rooms", "game", "games", "hawk", "hawks", "machine", "machines", "party",
                       "parties", "veteran", "veterans", "hero", "heroes", "reporter", "reporters", "correspondent",
                       "correspondents", "memorial", "memorials", "planner", "planners", "cabinet", "cabinets",
                       "footing", "widow", "widows", "plan", "plans", "powers", "bond", "bonds", "drums")),
    ],
)  # fmt: skip
def test_wars_under_the_name_of_a_land(text: str, label: Label, found: bool) -> None:
    assert announced(text, [("Norvik", label)]) == ([("Norvik war", EVENT)] if found else [])


def test_nothing_is_announced_in_a_headline_or_in_capitals_and_nothing_twice() -> None:
    head = 'The Norvik war in the film "Grey Heron" of F-16 jets'
    assert announced(f"{head}\nIt rained.", [("Norvik", LOC)], title=head) == []
    assert announced('THE FILM "GREY HERON"\nIt rained.') == []
    assert announced("It rained.\nThe Norvik war ended.\nIt rained.", [("Norvik", LOC)]) == [("Norvik war", EVENT)]


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("Harbours Fair Act (HFA) fell", "HFA"),
        ("Harbours Fair Act ( HFA ) fell", "HFA"),
        ("Harbours Fair Act (HFAs) fell", "HFA"),
        ("Harbours Fair Act (HFB) fell", None),
        ("Harbours Fair Act fell. HFA rules held", "HFA"),
        ("Harbours Fair Act fell. HFA-Larkin held", None),
        ("Harbours Fair Act fell. Home Farms Aid (HFA) and HFA held", None),
        ("Harbours Fair Act, (HFA) fell", None),
    ],
)
def test_letters_of_a_name_stand_in_brackets_behind_it_or_alone(text: str, letters: str | None) -> None:
    name = "Harbours Fair Act"
    thing = Candidate("a", 0, len(name), name, Label.THING, "words of a thing", thing_type=ThingType.LAW)
    found = [(text[start:end], said) for start, end, said in find_letters(text, [thing])]
    assert found == ([(letters, ThingType.LAW)] if letters else [])


def test_letters_that_a_name_explains_stand_for_it_wherever_they_stand() -> None:
    name, text = "Harbours Fair Act", "Harbours Fair Act (HFA) fell. The HFA rules held, not HFA-Larkin."
    thing = Candidate("a", 0, len(name), name, Label.THING, "words of a thing", thing_type=ThingType.LAW)
    assert [start for start, _, _ in find_letters(text, [thing])] == [19, text.index("HFA rules")]


def ships(text: str, names: Names, title: str = "") -> list[int]:
    """Which of the names that were read, in order, are ships."""
    article = make_article(text, title=title)
    found = make_analysis(article, names).names
    starts = [start for start, _ in find_named_ships(article, found)]
    return [n for n, name in enumerate(found) if name.start in starts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *((f"{word} trawler Ann Poole sank.", [0]) for word in ("The", "A", "An", "Its", "Their")),
        *((f"We saw {word} trawler Ann Poole sink.", [0]) for word in ("the", "a", "an", "its", "their")),
        ("My trawler Ann Poole sank.", [0]),
        ("The old, rusty grey trawler Ann Poole sank.", [0]),
        ("The old rusty grey trawler Ann Poole sank.", [0]),
        ("The very old rusty grey trawler Ann Poole sank.", [0]),
        ("The trawler, Ann Poole, sank.", []),
        ("The trawler “Ann Poole” sank.", [0]),
        ('The trawler "Ann Poole" sank.', [0]),
        ("The trawler; Ann Poole sank.", []),
        ("The man Ann Poole sank.", []),
        ("The trawler Ann Poole sank. We left the Ann Poole. The Ann Poole was old.", [0, 1, 2]),
        ('The trawler Ann Poole sank. We left the "Ann Poole".', [0, 1]),
        ("The trawler Ann Poole sank. We left the “Ann Poole”.", [0, 1]),
        ("The trawler Ann Poole sank. We left Ann Poole.", [0]),
        ("The trawler Ann Poole sank. We left the old Ann Poole.", [0]),
        ("We left the Ann Poole. The trawler Ann Poole sank.", [0, 1]),
        ("On the ferry Ann Poole said it.", []),
    ],
)
def test_ships_called_like_somebody(text: str, expected: list[int]) -> None:
    assert ships(text, [("Ann Poole", PER)]) == expected


def test_a_headline_announces_a_ship_of_the_text() -> None:
    head = "The trawler Ann Poole sinks"
    assert ships(f"{head}\nWe saw the Ann Poole.", [("Ann Poole", PER)], title=head) == [1]
    assert ships(f"{head}\nWe saw Ann Poole.", [("Ann Poole", PER)], title=head) == []
