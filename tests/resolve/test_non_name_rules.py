"""What is written like a name and is not one: the bounds of each rule."""

from __future__ import annotations

import pytest

from cuttings.gazetteer import load_gazetteer
from cuttings.model import Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.detect.gather import gather
from cuttings.resolve.detect.non_names.lone_words import is_behind_article, is_with_article
from cuttings.resolve.detect.non_names.own_words import are_states, by_own_words
from cuttings.resolve.detect.non_names.place_words import is_numbered_seat
from cuttings.resolve.detect.non_names.reasons import NotAName
from cuttings.resolve.detect.repeats import add_repeats
from cuttings.resolve.detect.state_bodies import add_state_bodies
from cuttings.resolve.names.surface_form import surface_form
from tests.making import Names, make_analysis, make_article, make_gazetteer
from tests.resolve.test_non_names import gathered_verdict, read_verdict

PER, LOC, ORG, MISC = Label.PERSON, Label.LOCATION, Label.ORGANISATION, Label.MISCELLANEOUS
GAZETTEER = make_gazetteer(Freedonia="Freedonian", Sylvania="Sylvanian")
N = NotAName
LONG = "L" * 100
BEFORE_SENTENCES = (
    ". ",
    "! ",
    "? ",
    ": ",
    "\u2026 ",
    " | ",
    " \u2022 ",
    " * ",
    " \u2013 ",
    " \u2014 ",
    "\n",
    '. "',
    ". \u201c",
    ". \u2018",
)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("D-N.Y.", N.PARTY),
        ("I-Tav", N.PARTY),
        ("D-tav", None),
        ("D-Little Norvik", N.PARTY),
        ("D-Day in Norvik", None),
        ("Group 12", N.NUMBERED),
        ("Group XIV", N.NUMBERED),
        ("Level AB", None),
        ("Level", None),
        ("DISTRICT 12", N.NUMBERED),
        ("Under-18", N.NUMBERED),
        ("Ohio Republicans", N.PEOPLE),
        ("Democratic Senates", N.PEOPLE),
        ("New York Democrats", N.PEOPLE),
        ("Larkin Democrats", None),
        ("Under-18 Mills", None),
        ("Sens", N.ABBREVIATION),
        ("C.E.O.", None),
        ("CEO.", N.ABBREVIATION),
        ("Oper CEO", N.ABBREVIATION),
        ("Ltd", N.LEGAL_FORM),
    ],
)
def test_what_the_words_of_a_name_say_by_themselves(name: str, reason: NotAName | None) -> None:
    assert by_own_words(surface_form(name)) is reason


@pytest.mark.parametrize(
    ("text", "name", "label", "reason"),
    [
        (f"the {LONG} met", LONG, ORG, None),
        (f"the {LONG}L met", f"{LONG}L", ORG, N.TOO_LONG),
        ("the improvised rubber mines (IRM) left", "IRM", ORG, N.EXPLAINED),
        ("the improvised rubber-made mines (IR-MMs) left", "IR-MMs", ORG, N.EXPLAINED),
        ("the improvised rubber mines (IRX) left", "IRX", ORG, None),
        ("the Improvised Rubber Mines (IRM) left", "IRM", ORG, None),
        ("the rubber mines (IRM) left", "IRM", ORG, None),
        ("the frigate HMS Larkin sailed", "Larkin", ORG, N.SHIP),
        ("the frigate HMS. Larkin sailed", "Larkin", ORG, None),
        ("Larkin <LRKN> rose", "LRKN", ORG, N.TICKER),
        ("Larkin <LRKN and so> rose", "LRKN", ORG, None),
        ("Larkin < and so on LRKN> rose", "LRKN", ORG, None),
        *((f"Larkin ({name}: LRK) rose", "LRK", ORG, N.TICKER) for name in ("NASDAQ", "Nasdaq", "AMEX", "Amex", "LSE")),
        *((f"Larkin ({name}: LRK) rose", "LRK", ORG, N.TICKER) for name in ("TSX", "ASX", "OTC", "OTCBB", "NYSE Arca")),
        ("Larkin (BSE: LRK) rose", "LRK", ORG, None),
        ("Larkin (NYSE: LRK X) rose", "LRK X", ORG, None),
        ('the show "Morning Mo", she', "Morning Mo", PER, N.QUOTED),
        ('the show "Morning Mo." She', "Morning Mo", PER, N.QUOTED),
        ("the show \u201cMorning Mo\u201d she", "Morning Mo", PER, N.QUOTED),
        ("the show \u00abMorning Mo\u00bb she", "Morning Mo", PER, N.QUOTED),
        ("the show \u201eMorning Mo\u201c she", "Morning Mo", PER, N.QUOTED),
        ("the show \u201cMorning Mo\u00bb she", "Morning Mo", PER, None),
        ('the show "Morning Mo" she', "Morning Mo", ORG, None),
        ('the show "Morning Mo is" she', "Morning Mo", PER, None),
        ("Sprinklers kept it small.", "Sprinklers", ORG, N.SENTENCE_OPENING),
        ("Sprinklers Kept it small.", "Sprinklers", PER, None),
        ("SPRINKLERS kept it small.", "SPRINKLERS", PER, None),
        ("Sprinklers kept it. The Sprinklers came.", "Sprinklers", PER, None),
        (" Taviro   1.52   2.04", "Taviro", ORG, N.TABLE_ROW),
        (" Tav   1.523", "Tav", ORG, N.TABLE_ROW),
        (" Taviro   1.52", "Taviro", ORG, None),
        (" Taviro\t\t\t1.5211111", "Taviro", ORG, N.TABLE_ROW),
        (" Taviro   none", "Taviro", ORG, None),
        (" Taviro  1.52  2.0411111", "Taviro", ORG, None),
        ("so:\n Old Taviro/\n Lomas  1.70", "Taviro", ORG, N.TABLE_ROW),
        ("so:\n The Old Taviro/\n Lomas  1.70", "Taviro", ORG, None),
        ("Ann Poole left. the Pooles stayed.", "Pooles", ORG, N.FAMILY),
        ("Poole left. The Pooles stayed.", "Pooles", ORG, None),
        ("The SUV was", "SUV", PER, N.ABBREVIATION),
        ("thanks to #AnnPoole", "AnnPoole", PER, N.HANDLE),
        ("\u4e2d\u56fd met", "\u4e2d\u56fd", ORG, None),
        # the sentence is in another script: Devanagari, Cyrillic, Greek
        ("She spoke.\n\nवह पुल मजबूत है और नदी शांत है.", "नदी", PER, N.OTHER_SCRIPT),
        ("She spoke.\n\nМост закрыт, сказал Tarno.", "Tarno", PER, N.OTHER_SCRIPT),
        ("She spoke.\n\nΗ γέφυρα", "Η γέφυρα", ORG, N.OTHER_SCRIPT),
        # a name in another script, or an accented one, in English
        ("the mayor, Мирна Лунд, came", "Мирна Лунд", PER, None),
        ("Ÿöçé Ærøßå ñôûî met", "Ærøßå", PER, None),
        ("the 1234 met", "1234", ORG, N.NO_CAPITAL),
        ("the Norvik Senate candidate Ann Lee", "Norvik Senate", ORG, N.LEFT_OPEN),
        ("the Norvik House primary", "Norvik House", ORG, N.LEFT_OPEN),
        ("the Norvik Senate voted", "Norvik Senate", ORG, None),
        ("said Norvik GOP Sen. Ann Lee", "Norvik GOP", ORG, N.LEFT_OPEN),
        ("said Norvik Republican lawmaker Ann Lee", "Norvik Republican", ORG, N.PEOPLE),
        ("said Norvik Libertarian Congresswoman Ann Lee", "Norvik Libertarian", ORG, N.LEFT_OPEN),
        ("said Norvik GOP Chairman Otto Roe", "Norvik GOP", ORG, None),
        ("the U.S. Senate race", "U.S. Senate", ORG, None),
        ("its friends on the Hill met", "Hill", PER, N.LONE_WORD),
        ("its friends on the Hill goad it", "Hill", ORG, N.LONE_WORD),
        ("Hill met", "Hill", PER, None),
    ],
)
def test_what_an_article_says_of_a_name_that_was_read(
    text: str, name: str, label: Label, reason: NotAName | None
) -> None:
    assert read_verdict(text, name, label) is reason


@pytest.mark.parametrize(
    ("before", "behind", "surnames", "other"),
    [
        ("on the ", " charges rose", {"hill"}, False),
        ("on the ", " charges rose", set(), True),
        ("on the ", " charges rose", None, False),
        ("on the ", ".", {"hill"}, True),
        ("on the ", " on Monday", {"hill"}, True),
        ("on ", ".", set(), False),
    ],
)
def test_an_article_makes_another_name_of_a_surname(
    before: str, behind: str, surnames: set[str] | None, other: bool
) -> None:
    start = len(before)
    assert is_with_article(f"{before}Hill{behind}", start, start + 4, surnames) is other


@pytest.mark.parametrize(
    ("text", "name", "label", "reason"),
    [
        *((f"HMS Norvik left {word} Norvik", "Norvik", LOC, None) for word in ("in", "at", "near", "from", "to", "of")),
        *((f"HMS Norvik left {word} Norvik", "Norvik", PER, None) for word in ("outside", "around")),
        ("HMS Norvik left with Norvik", "Norvik", PER, N.SHIP),
        ("HMS Norvik left with Norvik", "Norvik", ORG, None),
        ("USS Norvik left with Norvik", "Norvik", LOC, N.SHIP),
        ("By Ann Lee, BSc, RD on", "RD", ORG, N.DEGREE),
        ("By Ann Lee, B.Sc., RD on", "RD", ORG, N.DEGREE),
        ("By Ann Lee, BSc RD on", "RD", ORG, None),
        ("Man held\nThe man sang. Man held.", "Man", PER, None),
        ("Man held\nThe man sang. A man held.", "Man", PER, N.SENTENCE_OPENING),
        ("Man held\nHe saw a Man. The man held.", "Man", PER, None),
        ("Man held\nA Man Roe. The man held.", "Man", PER, None),
        ("Man. Man held\nThe man sang.", "Man", PER, None),
        ("Man held: The man\n\u201cMan held. The man", "Man", PER, N.SENTENCE_OPENING),
        ("Man held (Man) The man, the man", "Man", PER, None),
        *((f"The man{mark}Man held. Some man.", "Man", PER, N.SENTENCE_OPENING) for mark in BEFORE_SENTENCES),
        *((f"The man{mark}Man held. Some man.", "Man", PER, None) for mark in (", ", " ", " (", " \u2018")),
        ("Put it in an IRA now.", "IRA", ORG, N.OTHER_MEANING),
        ("Put it in an IRB now.", "IRB", ORG, None),
        ("They saw Ann LeeAnn here", "Ann LeeAnn", PER, N.RUN_TOGETHER),
        ("They saw Ann LeeRoe here", "Ann LeeRoe", PER, None),
        ("They saw Ann McLee here", "Ann McLee", PER, None),
    ],
)
def test_what_an_article_says_of_a_name_that_was_gathered(
    text: str, name: str, label: Label, reason: NotAName | None
) -> None:
    assert gathered_verdict(text, name, label) is reason


def candidates(text: str, names: Names, article: str = "a", title: str = "") -> list[Candidate]:
    head = len(title)
    return [
        Candidate(article, n, n + len(name), name, label, "recogniser", headline=n < head)
        for name, label in names
        for n in range(len(text))
        if text.startswith(name, n)
    ]


def repeated(
    *texts: str, names: Names, common: tuple[str, ...] = (), title: bool = False
) -> list[tuple[str, str, bool]]:
    """Article, text and whether it is a repeat of each name, where `names` are read in the first text alone."""
    articles = [make_article(t, f"a{n}", t.partition("\n")[0] if title else "") for n, t in enumerate(texts)]
    analyses = {a.id: make_analysis(a, common=common) for a in articles}
    head = texts[0].partition("\n")[0] if title else ""
    found = add_repeats(articles, analyses, candidates(texts[0], names, "a0", head))
    return [(c.article, c.text, c.rule == "echo") for c in found]


@pytest.mark.parametrize(
    ("texts", "names", "expected"),
    [
        (["Zorvex fell. Old zorvex, Zorvex."], [("Zorvex fell", ORG)], [("a0", "Zorvex fell", False)]),
        (["Larkin Mills fell.", "Larkin Mills rose."], [("Larkin Mills", ORG)], [("a0", "Larkin Mills", False)]),
        (["Larkin fell. It was Larkin's."], [("Larkin", ORG)], [("a0", "Larkin", False)] * 2),
    ],
)
def test_names_are_kept_as_they_were_read(
    texts: list[str], names: Names, expected: list[tuple[str, str, bool]]
) -> None:
    assert repeated(*texts, names=names) == expected


@pytest.mark.parametrize(
    ("text", "repeats"),
    [
        ("Then Ann Lee sang.", 1),
        ("Then Ann Lee's song.", 1),
        ("Then Ann Lee Tower fell.", 0),
        ("Then Old Ann Lee sang.", 0),
        ("Old Ann Lee sang.", 1),  # the first word of a block has a capital anyway
        ("Then Ann Lee's Tower fell.", 1),
        ("Then ann lee sang.", 0),
    ],
)
def test_a_full_name_is_found_again_where_it_stands_alone(text: str, repeats: int) -> None:
    article = make_article(f"Here Ann Lee came.\n{text}")
    first = [c for c in candidates(article.text, [("Ann Lee", PER)]) if c.start == 5]
    found = add_repeats([article], {"a": make_analysis(article)}, first)
    assert [c.text for c in found if c.rule == "echo"] == ["Ann Lee"] * repeats
    assert all(c.label is PER for c in found)


def test_a_name_of_two_other_articles_is_found_in_a_third() -> None:
    texts = ["Larkin Mills fell.", "Larkin Mills rose.", "Then Larkin Mills slept."]
    articles = [make_article(text, f"a{n}") for n, text in enumerate(texts)]
    analyses = {a.id: make_analysis(a) for a in articles}
    for several in (1, 2):
        read = [c for n in range(several) for c in candidates(texts[n], [("Larkin Mills", ORG)], f"a{n}")]
        found = [c.article for c in add_repeats(articles, analyses, read)]
        assert found == (["a0", "a1", "a2"] if several == 2 else ["a0"])


@pytest.mark.parametrize(
    ("headline", "text", "kept"),
    [
        ("LARKIN MILLS INC UPS STAKE", "It rose.", True),
        ("UPS MARLOW COUNCIL", "It rose.", True),
        ("UPS MARLOW STAKE", "It rose.", False),
        ("Marlow Stake rose", "It rose.", True),
        ("MARLOW", "It rose.", False),
        ("MARLOW", "Then marlow rose.", True),
    ],
)
def test_names_of_headlines_in_capitals_need_support(headline: str, text: str, kept: bool) -> None:
    name = headline.removesuffix(" UPS STAKE").removesuffix(" rose")
    found = repeated(f"{headline}\n{text}", names=[(name, ORG)], title=True)
    assert ([n for _, n, _ in found] == [name]) is kept


def test_a_common_word_in_a_headline_is_not_a_name() -> None:
    text = "Larkin Sprinklers opens\nThe sprinklers work."
    assert repeated(text, names=[("Larkin Sprinklers", ORG)], common=("sprinklers",), title=True) == []
    assert repeated(text, names=[("Larkin Sprinklers", ORG)], title=True)


def bodies(*texts: str) -> list[tuple[str, str]]:
    """Article and text of the bodies found written small, where lands and "Security Forces" are read."""
    articles = {f"a{n}": make_article(text, f"a{n}") for n, text in enumerate(texts)}
    names: Names = [("Freedonian", MISC), ("Sylvanian", MISC), ("Freedonia", LOC), ("Security Forces", ORG)]
    read = []
    for id, article in articles.items():
        own = candidates(article.text, names, id)
        read += sorted(
            (c for c in own if article.text[c.start : c.start + 10] != "Freedonian" or c.label is MISC),
            key=lambda c: c.start,
        )
    found = add_state_bodies(read, articles, GAZETTEER)
    assert [c.start for c in found if c.article == "a0"] == sorted(c.start for c in found if c.article == "a0")
    return [(c.article, c.text) for c in found if c.rule == "echo"]


LARGE = "Freedonian Security Forces came."


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ([f"{LARGE} The Freedonian security forces left."], [("a0", "security forces")]),
        ([f"{LARGE} The security forces of Freedonia left."], [("a0", "security forces")]),
        ([f"{LARGE} The security forces of the Freedonia left."], [("a0", "security forces")]),
        ([f"{LARGE} Freedonia's security forces left."], [("a0", "security forces")]),
        ([f"{LARGE} Freedonia\u2019s security forces' chief left."], [("a0", "security forces")]),
        ([f"{LARGE} Sylvanian security forces left."], []),
        ([f"{LARGE} Freedonian, security forces left."], []),
        ([f"{LARGE} Freedonian old security forces left."], []),
        ([f"{LARGE} The security forces in Freedonia left."], []),
        ([LARGE, "Freedonian security forces left."], []),
        ([LARGE, LARGE, "Freedonian security forces left."], [("a2", "security forces")]),
        (["Security Forces of Freedonia came. Freedonian security forces left."], [("a0", "security forces")]),
        (["Security Forces came. Freedonian security forces left."], []),
    ],
)
def test_bodies_of_a_state_written_small(texts: list[str], expected: list[tuple[str, str]]) -> None:
    assert bodies(*texts) == expected


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("President Ann Lee spoke.", [], [("Ann Lee", PER, "title", "President")]),
        ("Mr Lee spoke.", [], [("Lee", PER, "title", None)]),
        (
            "Freedonia's President Ann Lee spoke.",
            [],
            [("Freedonia", LOC, "gazetteer", None), ("Ann Lee", PER, "title", "President")],
        ),
        ("Ann Lee, the mayor of Zenda, spoke.", [("Ann Lee", PER)], [("Ann Lee", PER, "recogniser", "mayor of Zenda")]),
        ("Ann Lee, the mayor of Zenda, spoke.", [("Ann Lee", ORG)], [("Ann Lee", ORG, "recogniser", None)]),
        ("President Freedonia spoke.", [], [("Freedonia", LOC, "gazetteer", None)]),
        ("President Freedonia spoke.", [("Freedonia", PER)], [("Freedonia", PER, "title", "President")]),
        ("President Larkin Council spoke.", [], []),
        ("lead manager Ann Lee spoke", [], []),
        ("President Ann Lee and Co spoke", [], []),
        ("Major Ann Lee spoke", [], []),
        ("Major Ann Lee spoke", [("Ann Lee", PER)], [("Ann Lee", PER, "title", "Major")]),
        ("President Ann Lee Monday", [("Ann Lee", PER)], [("Ann Lee", PER, "title", "President")]),
        ("President Catholics spoke", [], []),
        (
            "Larkin President Ann Lee spoke",
            [("Larkin President", ORG)],
            [("Larkin", ORG, "recogniser", None), ("Ann Lee", PER, "title", "President")],
        ),
        ("THE PRESIDENT ANN LEE SPOKE", [], []),
        (
            "The UN Security Council met.",
            [("UN Security", ORG)],
            [("UN Security Council", ORG, "known organisation", None)],
        ),
        (
            "The UN Security Council Guild met.",
            [("UN Security Council Guild", ORG)],
            [("UN Security Council Guild", ORG, "recogniser", None)],
        ),
        ("They saw Freedonia.", [("Freedonia", PER)], [("Freedonia", LOC, "gazetteer", None)]),
        ("They saw Old Freedonia.", [("Old Freedonia", PER)], [("Old Freedonia", PER, "recogniser", None)]),
        ("They saw the Freedonian.", [], [("Freedonian", MISC, "gazetteer", None)]),
    ],
)
def test_what_may_be_names_is_gathered_by_the_surest_rule(
    text: str, names: Names, expected: list[tuple[str, Label, str, str | None]]
) -> None:
    article = make_article(text)
    found = gather(article, make_analysis(article, names), GAZETTEER)
    assert [(c.text, c.label, c.rule, c.office) for c in found] == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Correction: An earlier version of this article misspelled a name. She is Ann Doe, not Anne Dow.",
            ["Ann Doe"],
        ),
        ("She is Ann Doe, not Anne Dow.", ["Ann Doe", "Anne Dow"]),
    ],
)
def test_a_name_that_a_correction_takes_back_is_none(text: str, found: list[str]) -> None:
    article = make_article(text)
    names = [(name, Label.PERSON) for name in ("Ann Doe", "Anne Dow")]
    assert [c.text for c in gather(article, make_analysis(article, names), GAZETTEER)] == found


@pytest.mark.parametrize(
    ("text", "name", "is_place"),
    [
        ("She won in New York's 11th District.", "11th District", False),
        ("He lost in Ohio's Third District.", "Third District", False),
        ("in Maine's 2nd Congressional District,", "2nd Congressional District", False),
        ("officers of the Fifth Precinct,", "Fifth Precinct", False),
        ("she leads District 12.", "District 12", False),
        ("in Larkin's Lake District,", "Lake District", True),
        ("in Fifth Avenue,", "Fifth Avenue", True),
        ("the scandal called Larkingate,", "Larkingate", False),
        ("the road to Freedonia Gate,", "Freedonia Gate", True),
        ("He sings of Rural America.", "Rural America", False),
        ("In Poole the court erred. It cites Poole v. Larkin.", "Poole", False),
        ("In Poole the court erred. It cites Roe v. Poole.", "Poole", True),
        ("Freedonia v. Larkin was lost in Freedonia.", "Freedonia", True),
        ("States may act.", "States", False),
        ("Back in the States", "States", True),
        ("when the Freedonia space shuttle fell", "Freedonia", False),
        ("when the Freedonia shuttle fell", "Freedonia", False),
        ("a Freedonia shuttle bus left", "Freedonia", True),
        ("when the Freedonia bus left", "Freedonia", True),
        ("in the united States", "States", True),
    ],
)
def test_districts_of_a_number_and_states_are_no_places(text: str, name: str, is_place: bool) -> None:
    assert gathered_verdict(text, name, LOC) is (None if is_place else N.NO_PLACE)
    assert (gathered_verdict(text, name, ORG) is N.NO_PLACE) is is_numbered_seat(name)


@pytest.mark.parametrize(
    ("name", "is_seat"), [("4th District", True), ("Ward 12", True), ("9th Circuit", False), ("Larkin District", False)]
)
def test_somebody_sits_for_a_numbered_district(name: str, is_seat: bool) -> None:
    assert is_numbered_seat(name) is is_seat


@pytest.mark.parametrize(
    ("text", "common", "expected"),
    [
        ("Ann Freedonian left. Freedonian says no.", ["says"], []),
        ("Ann Freedonian left. Freedonian's men came.", [], []),
        ("Ann Freedonian left. Freedonian troops came.", [], ["Freedonian"]),
        ("Ann Larkin left. Freedonian says no.", ["says"], ["Freedonian"]),
    ],
)
def test_the_word_for_a_people_is_a_surname_where_it_acts(text: str, common: list[str], expected: list[str]) -> None:
    article = make_article(text)
    full = " ".join(text.split()[:2])
    found = gather(article, make_analysis(article, [(full, PER)], common), GAZETTEER)
    assert [c.text for c in found if c.label is MISC] == expected


@pytest.mark.parametrize(
    ("text", "name", "is_place"),
    [
        ("on “Freedonia’s Newsroom,” she said", "Freedonia", False),
        ("on “Access Freedonia” she said", "Freedonia", False),
        ('the song "Back in the Freedonia" is old', "Freedonia", False),
        ("in “Freedonia” she said", "Freedonia", True),
        ("in “Freedonia’s” she said", "Freedonia", True),
        ("“Freedonia Has Fallen far,” he said", "Freedonia", True),
        ('"so," Freedonia And Sylvania said. "No', "Freedonia", True),
    ],
)
def test_a_place_in_a_quoted_name_is_not_meant(text: str, name: str, is_place: bool) -> None:
    for label in (LOC, MISC):
        assert gathered_verdict(text, name, label) is (None if is_place else N.NO_PLACE)


@pytest.mark.parametrize(
    ("text", "tag", "told"),
    [
        ("They met on the Lund for", "ADP", True),
        ("They told The Lund.", None, True),
        ("They met in the Lund years", "NOUN", False),
        ("They met the Lund-led guild", None, False),
        ("They met Lund for", "ADP", False),
        ("They met the Lund\nguild", None, False),
        ("They met on the Poole for", "ADP", False),
    ],
)
def test_a_lone_word_behind_an_article_is_nobody(text: str, tag: str | None, told: bool) -> None:
    name = "Poole" if "Poole" in text else "Lund"
    start = text.index(name)
    assert is_behind_article(text, start, start + len(name), tag, {"poole"}) is told


@pytest.mark.parametrize(
    ("name", "told"), [("W.Va.", True), ("Va. Mo. Ky", True), ("Ky. Lund", False), ("Lund", False)]
)
def test_abbreviations_of_regions_are_nobody(name: str, told: bool) -> None:
    assert are_states(name, load_gazetteer()) is told
