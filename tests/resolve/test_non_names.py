"""What is written like a name and is not one, and why: for each reason a case, and a case that looks alike."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from cuttings.gazetteer import load_gazetteer
from cuttings.model import Analysis, Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.detect.non_names.gathered_names import GatheredNames, without_non_names
from cuttings.resolve.detect.non_names.own_words import announced_by_title, by_own_words
from cuttings.resolve.detect.non_names.place_words import is_no_place
from cuttings.resolve.detect.non_names.read_names import ReadNames, ReadSpan
from cuttings.resolve.detect.non_names.reasons import NotAName
from cuttings.resolve.detect.recogniser_names import read_by_recogniser
from cuttings.resolve.detect.titled_people import titled_people
from cuttings.resolve.entities.bare_roles import group_verdict, without_roles
from cuttings.resolve.linking.organisations.body_countries import BodyCountries
from cuttings.resolve.names.surface_form import surface_form
from tests.making import Names, make_analysis, make_article, make_gazetteer
from tests.resolve.made_up import named

GAZETTEER = make_gazetteer(**{"Freedonia": "Freedonian", "Saint Larkin": "Larkinian"})
PER, LOC, ORG, MISC = Label.PERSON, Label.LOCATION, Label.ORGANISATION, Label.MISCELLANEOUS
N = NotAName
Named = tuple[str, str, Label]  # a text, a name in it, and of what kind it was read
LONG = " ".join(["Larkin"] * 14)  # 97 characters

OWN_WORDS = [  # the reason, a name, and one that looks alike
    (N.LETTER, "P", "Pe"),
    (N.SUFFIX, "Jr", "Junior"),
    (N.SUFFIX, "III", "IIII"),
    (N.LEGAL_FORM, "Co Inc", "Larkin Inc"),
    (N.PARTY, "D-Tav", "K-Tav"),
    (N.PARTY, "R-N.Y.", "R-2"),
    (N.ABBREVIATION, "CEO", "CEOX"),
    (N.ABBREVIATION, "Oper Shr", "Oper Larkin"),
    (N.COMMON_WORDS, "Breaking News", "Larkin News"),
    (N.COMMON_WORDS, "State", "Larkin State"),
    (N.COMMON_WORDS, "Working Class", "Larkin Class"),
    (N.COMMON_WORDS, "County", "Larkin County"),
    (N.COMMON_WORDS, "Grand Mufti", "Grand Larkin"),
    (N.COMMON_WORDS, "District", "Larkin District"),
    (N.COMMON_WORDS, "Native Americans", "Americans Native"),
    (N.OPENER, "When", "When Larkin"),
    (N.NUMBERED, "Group A", "Group Alpha"),
    (N.NUMBERED, "Level 3", "Larkin 3"),
    (N.NUMBERED, "Article IX", "Article Nine"),
    (N.ABBREVIATION, "ADSL", "ADSLX"),
    (N.COMMON_WORDS, "Injured Reserve", "Larkin Reserve"),
    (N.SEVERAL, "Freedonian ISPs", "Freedonian ISP"),
    (N.SEVERAL, "Freedonian ISPs", "Larkin GDRs"),
    (N.SEVERAL, "Larkin MegaPACs", "Larkin Macs"),
    (N.SEVERAL, "Fords", "Adidas"),
    (N.SEVERAL, "Harbour RBs", "RBSs"),  # letters alone may be a name, as the text says
    (N.SEVERAL, "Harbour and Canal Committees", "Harbour and Canal Committee"),
    (N.SEVERAL, "Departments of Wool and Trade", "Department of Wool and Trade"),
    (N.ROUND, "Cup Semis", "Cup Final"),
    (N.ROUND, "Larkin Quarter-Finals", "Larkin Quarters"),
    (N.PEOPLE, "Larkin Republican", "Larkin Republicans"),
    (N.PEOPLE, "Opposition Conservatives", "Opposition Conservation"),
    (N.PEOPLE, "Senate Democrats", "Social Democrats"),
    (N.PEOPLE, "Harbour Committee Republicans", "Harbour Forum Republicans"),
    (N.PEOPLE, "Senate GOP", "Norvik GOP"),
    (N.COMMON_WORDS, "Union Jack", "Union Jacks"),
    (N.ABBREVIATION, "AWOL", "AWOLX"),
    (N.PEOPLE, "State House Democrats", "State House"),
    (N.ONLY_TITLE, "Ohio AG", "Larkin AG"),
    (N.ONLY_TITLE, "Secretary of Mines and Wool", "Secretariat of Mines"),
    (N.LEFT_OPEN, "Larkin-led", "Larkin-lea"),
    (N.LEFT_OPEN, "Anti-Larkin", "Ante-Larkin"),
    (N.COMMON_WORDS, "Big Oil", "Big Larkin"),
    (N.PEOPLE, "Larkin Republican Senate", "Larkin State Senate"),
    (N.SORT, "Perennial Party Girl", "Party Girls"),
    (N.SORT, "Harbour Woman", "Girl"),
    (N.SORT, "Norvik Party Committeeman", "Norvik Party Committee"),
    (N.LEFT_OPEN, "Norvik Democratic", "Norvik Democratic Party"),
    (N.LEFT_OPEN, "House Presidential", "Presidential"),
    (N.LEFT_OPEN, "Department of Civil", "Department of Works"),
    (N.LEFT_OPEN, "Office for National", "Grand National"),
    (N.LEFT_OPEN, "Board on Human", "Larkin Human"),
    (N.COMMON_WORDS, "Deep State", "Larkin State"),
]
TITLED = [
    (N.PEOPLE, "Catholics", "Catholica"),
    (N.SUFFIX, "MP", "Mapes"),
    (N.OPENER, "Here", "Herer"),
]
READ = [  # the reason, a text with a name in it that was read as of that label, and one that looks alike
    (N.OTHER_KIND, ("the Larkin Cup was won", "Larkin Cup", MISC), ("the Freedonian boats won", "Freedonian", MISC)),
    (N.PEOPLE, ("the Catholics met", "Catholics", ORG), ("the Larkinites met", "Larkinites", ORG)),
    (N.NO_CAPITAL, ("the guild met", "guild", ORG), ("the Guild met", "Guild", ORG)),
    (N.TOO_LONG, (f"the {LONG} Larkin met", f"{LONG} Larkin", ORG), (f"the {LONG} met", LONG, ORG)),
    (N.ONLY_TITLE, ("State Minister Ann Lee", "State Minister", ORG), ("a State Minister", "State Minister", ORG)),
    (N.ONLY_TITLE, ("the Home Secretary's plan", "Home Secretary", PER), ("in King King came", "King King", PER)),
    (N.ONLY_TITLE, ("Secretary of State Ann Lee", "State", ORG), ("Secretary of State Ann Lee", "Ann Lee", PER)),
    (N.OTHER_SCRIPT, ("Мост закрыт, сказал Larkin", "Larkin", ORG), ("the Larkin (Лодка) met", "Larkin", ORG)),
    (N.EXPLAINED, ("improvised rubber mines (IRMs) left", "IRMs", ORG), ("the Rubber Makers (RM) met", "RM", ORG)),
    (
        N.EXPLAINED,
        ("the Automatic Beacon System (ABS) left", "ABS", ORG),
        ("the Department of Larkin Vehicles (DLV) left", "DLV", ORG),
    ),
    (
        N.EXPLAINED,
        ("a Project of Common Interest (PCI) left", "PCI", ORG),
        ("a Project of Common Lark (PCL) left", "PCL", ORG),
    ),
    (N.SHIP, ("the frigate HMS Larkin sailed", "HMS Larkin", PER), ("the frigate Larkin sailed", "Larkin", PER)),
    (N.SHIP, ("the frigate HMS Larkin sailed", "Larkin", PER), ("He saw HMS, Larkin sailed", "Larkin", PER)),
    (N.HANDLE, ("thanks to @AnnPoole for that", "AnnPoole", PER), ("thanks to AnnPoole for that", "AnnPoole", PER)),
    (N.HANDLE, ("tagged #LarkinDay now", "LarkinDay", ORG), ("tagged LarkinDay now", "LarkinDay", ORG)),
    (N.TICKER, ("Larkin <LRKN.L> rose", "LRKN", ORG), ("Larkin <LRKN AG> rose", "LRKN", ORG)),
    (N.TICKER, ("Larkin AB <LRKN ST> rose", "LRKN ST", ORG), ("Larkin AB LRKN ST rose", "LRKN ST", ORG)),
    (N.TICKER, ("Larkin (NYSE: LRK) rose", "LRK", ORG), ("Larkin (NYSE: Lark) rose", "Lark", ORG)),
    (N.ABBREVIATION, ("the SUVs were", "SUVs", ORG), ("the SUVs were", "SUVs", LOC)),
    (N.ABBREVIATION, ("so the LKRs were", "LKRs", ORG), ("so the LKRs were", "LKRs", LOC)),
    (N.SENTENCE_OPENING, ("Sprinklers kept it small.", "Sprinklers", PER), ("Larkin kept it small.", "Larkin", PER)),
    (N.SENTENCE_OPENING, ("Sprinklers kept it.", "Sprinklers", PER), ("The Sprinklers kept it.", "Sprinklers", PER)),
    (N.QUOTED, ('the show "Morning Mo" she', "Morning Mo", PER), ('("Lake Verge") rose', "Lake Verge", PER)),
    (N.QUOTED, ('the show "Morning Mo" she', "Morning Mo", PER), ('Mo and "Mo" she', "Mo", PER)),
    (N.COMMON_WORDS, ("She was taken to ER again", "ER", LOC), ("She was taken to ERX again", "ERX", LOC)),
    (N.NO_PLACE, ("He fell on E. 52nd Avenue", "E.", LOC), ("He fell on E. 52nd Avenue", "E.", PER)),
    (N.NO_PLACE, ("of Eastern and old heritage", "Eastern", LOC), ("of Larkin Eastern", "Larkin Eastern", LOC)),
    (N.NO_PLACE, ("they saw St. again", "St.", LOC), ("they saw Stov again", "Stov", LOC)),
    (N.SENTENCE_OPENING, ('So. "Sprinklers kept it small.', "Sprinklers", PER), ('So "Larkin kept it', "Larkin", PER)),
    (N.MEMBER, ("So former Seahawk Ann Lee", "Seahawk", ORG), ("So the Seahawk Ann Lee", "Seahawk", ORG)),
    (N.MEMBER, ("So the late Beatle Ann Lee", "Beatle", PER), ("So the Beatle Ann Lee", "Beatle", PER)),
    (N.MEMBER, ("He is an ex-Razorback now", "Razorback", ORG), ("He is an ex-Larkin now", "Larkin", ORG)),
    (N.COMMON_WORDS, ("as Hall of Famer he", "Hall", ORG), ("as Hall of Larkin he", "Hall", ORG)),
    (N.COMMON_WORDS, ("a Hall of Fame Poole", "Hall", PER), ("a Hall of the Fame", "Hall", PER)),
    (N.COMMON_WORDS, ("won a Pulitzer Prize twice", "Pulitzer", PER), ("won a Pulitzer Cup twice", "Pulitzer", PER)),
    (N.COMMON_WORDS, ("the former All - Star Pro he", "Pro", ORG), ("the former All - Starz he", "Starz", ORG)),
    (N.TABLE_ROW, (" Taviro    1.52    2.04", "Taviro", ORG), ("Taviro rose 1.52 to 2.04", "Taviro", ORG)),
    (N.TABLE_ROW, (" Taviro    1.52  2.04  3", "Taviro", ORG), (" Taviro    was 1.52", "Taviro", ORG)),
    (N.TABLE_ROW, (" Taviro/Sorro.   --    --    none", "Sorro", ORG), ("Taviro/Sorro. -- none", "Sorro", ORG)),
    (N.TABLE_ROW, ("so:\n Taviro/Sorro/\n Lomas  1.70", "Sorro", ORG), ("as in Taviro/Sorro/ now", "Sorro", ORG)),
    (N.LONE_WORD, ("of the Daily Poole on", "Poole", PER), ("of the daily Poole on", "Poole", PER)),
    (N.LONE_WORD, ("So the Prince of Darkness", "Prince", PER), ("So Prince sang", "Prince", PER)),
    (N.LONE_WORD, ("the US Surgeon General said", "General", PER), ("the US Surgeon Generale said", "Generale", PER)),
    (N.LONE_WORD, ("They told The Lund.", "Lund", PER), ("They told Lund.", "Lund", PER)),
    (N.LONE_WORD, ("She left Lundism behind", "Lundism", PER), ("She left Chism behind", "Chism", PER)),
    (N.LONE_WORD, ('"Well, Chief, it is late', "Chief", PER), ('"Well, Chieff, it is late', "Chieff", PER)),
    (N.LONE_WORD, ("known as Poole v. Larkin, the case", "Poole", PER), ("Poole v Larkin in the ring", "Poole", PER)),
    (N.LONE_WORD, ("known as Larkin v. Poole, the case", "Poole", PER), ("Larkin v. poor Poole", "Poole", PER)),
    (N.LONE_WORD, ("A photo by Poole (@poole)", "Poole", PER), ("A photo by Poole (poole)", "Poole", PER)),
    (N.LONE_WORD, ("in the Poole-Roe saga", "Poole-Roe", PER), ("in the Poole-Roe house", "Poole-Roe", PER)),
    (N.FAMILY, ("Ann Poole left the Pooles.", "Pooles", ORG), ("Ann Poole left the Larkins.", "Larkins", ORG)),
    (N.FAMILY, ("Ann Poole left. The Pooles stayed.", "Pooles", ORG), ("Ann Poole left other Pooles.", "Pooles", ORG)),
    (N.WHERE, ("It was found at Larkin's.", "Larkin", ORG), ("He was found at Larkin's mill.", "Larkin", ORG)),
    (N.WHERE, ("He ate at Ogbe's on Monday.", "Ogbe", ORG), ("He ate at Wendy's on Monday.", "Wendy", ORG)),
    (N.WHERE, ("So they met outside Zorvex's, she", "Zorvex", ORG), ("More than Zorvex's, she", "Zorvex", ORG)),
    (N.WHERE, ("He hid behind Zorvex's.", "Zorvex", ORG), ("Zorvex fell. He hid behind Zorvex's.", "Zorvex", ORG)),
]
GATHERED = [  # the same; the last mention of the name is meant, and a rule found it
    (N.SHIP, ("HMS Norvik left. The Norvik came.", "Norvik", LOC), ("HMS Norvik left from Norvik", "Norvik", LOC)),
    (N.SHIP, ("HMS Norvik left. The Norvik came.", "Norvik", LOC), ("HMS Norvik, Norvik Board", "Norvik Board", ORG)),
    (
        N.SHIP,
        ("MV Larka Ras left. The Larka Ras came.", "Larka Ras", LOC),
        ("MV Larka left. The Larka Ras", "Larka Ras", ORG),
    ),
    (N.TURN, ("((LK)) What now? ((LK)) So.", "LK", ORG), ("the council ((LK)", "LK", ORG)),
    (N.TURN, ("((LK)) What now? ((LK)) So.", "LK", ORG), ("((LARKIN)) What now?", "LARKIN", ORG)),
    (
        N.CATALOGUE,
        ("A Larko Chair for $40.00 (list price $55) is", "Larko", ORG),
        ("A Larko Chair for $40.00 is", "Larko", ORG),
    ),
    (N.DEGREE, ("By Ann Lee, MS, RD on Monday", "MS", ORG), ("By Ann Lee, LKN on Monday", "LKN", ORG)),
    (N.SENTENCE_OPENING, ("Man held\nA man sang.", "Man", PER), ("Mark sang. Mark saw a mark.", "Mark", PER)),
    (N.OTHER_MEANING, ("Put it in an IRA now.", "IRA", ORG), ("The IRA laid down its arms in Belfast.", "IRA", ORG)),
    (N.RUN_TOGETHER, ("Rep. Ann LeeAnn Lee told", "Ann LeeAnn", PER), ("Al MacDonald told", "Al MacDonald", PER)),
]


def read_verdict(text: str, name: str, label: Label) -> NotAName | None:
    """The verdict on the last mention of `name`, which the recogniser read with everything that looks like a name."""
    article = make_article(text)
    analysis = make_analysis(article, [("Ann Poole", PER), (name, label)], ["sprinklers"])
    spans = [ReadSpan(n.start, n.end, n.label) for n in analysis.names]
    titled = titled_people(article, make_analysis(article, [("Ann Lee", PER)]), GAZETTEER)
    offices = [(c.start - len(c.office) - 2, c.start) for c in titled if c.office]
    start = article.text.rindex(name)
    span = ReadSpan(start, start + len(name), label)
    return ReadNames(article, analysis, spans, offices, GAZETTEER).verdict(span, surface_form(name))


def gathered_verdict(text: str, name: str, label: Label, rule: str = "recogniser") -> NotAName | None:
    """The verdict on the last mention of `name` in a text in which it is gathered wherever it stands."""
    article = make_article(text)
    starts = [n for n in range(len(text)) if text.startswith(name, n)]
    found = [Candidate("a", n, n + len(name), name, label, rule) for n in starts]
    return GatheredNames(article, found, GAZETTEER).verdict(found[-1])


@pytest.mark.parametrize(("reason", "name", "alike"), OWN_WORDS)
def test_own_words(reason: NotAName, name: str, alike: str) -> None:
    assert by_own_words(surface_form(name)) is reason
    assert by_own_words(surface_form(alike)) is None


@pytest.mark.parametrize(("reason", "name", "alike"), TITLED)
def test_behind_a_title(reason: NotAName, name: str, alike: str) -> None:
    assert announced_by_title(surface_form(name)) is reason
    assert announced_by_title(surface_form(alike)) is None


@pytest.mark.parametrize(("reason", "case", "alike"), READ)
def test_read_by_the_recogniser(reason: NotAName, case: Named, alike: Named) -> None:
    assert read_verdict(*case) is reason
    assert read_verdict(*alike) is None


@pytest.mark.parametrize(("reason", "case", "alike"), GATHERED)
def test_gathered_in_an_article(reason: NotAName, case: Named, alike: Named) -> None:
    assert gathered_verdict(*case) is reason
    assert gathered_verdict(*alike) is None


def test_a_common_word_that_a_title_announces_is_one_and_a_known_name_is_a_name() -> None:
    text = "Man held\nA man sang. The man left."
    rules = ("recogniser", "title", "gazetteer", "known organisation")
    assert [gathered_verdict(text, "Man", PER, rule) for rule in rules] == [N.SENTENCE_OPENING] * 2 + [None] * 2


@pytest.mark.parametrize(
    ("text", "name", "label", "countries", "expected"),
    [
        ("Bank rose", "Bank", ORG, {}, NotAName.ROLE),
        ("The Bank rose", "Bank", ORG, {}, None),
        ("Bank rose", "Bank", ORG, {("a", 0): "FR"}, None),  # a country's
        ("Bank rose", "Bank", PER, {}, None),
        ("The Church rose", "Church", ORG, {}, NotAName.ROLE),
        ("the Department of Medicine rose", "Department of Medicine", ORG, {}, NotAName.ROLE),
        ("the Larkin Department of Medicine rose", "Larkin Department of Medicine", ORG, {}, None),
        ("the Department of Mines rose", "Department of Mines", ORG, {}, None),
        ("The Church rose", "Church", PER, {}, None),
        ("Parliament rose", "Parliament", ORG, {}, None),  # every country has one
        ("Larkin Bank rose", "Larkin Bank", ORG, {}, None),
    ],
)
def test_a_role(
    text: str, name: str, label: Label, countries: dict[tuple[str, int], str], expected: NotAName | None
) -> None:
    start, articles, bodies = text.index(name), {"a": make_article(text)}, BodyCountries(countries, {})
    group = [Candidate("a", start, start + len(name), name, label, "recogniser")]
    assert group_verdict(group, articles, bodies) is expected
    assert without_roles([group], articles, bodies) == ([] if expected else [group])


def test_every_reason_has_a_case_and_one_that_looks_alike() -> None:
    rows: Sequence[Sequence[object]] = [*OWN_WORDS, *TITLED, *READ, *GATHERED]
    assert {row[0] for row in rows} | {NotAName.ROLE} == set(NotAName)


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("the NATO <NATO.L> frigate", "NATO", ORG),
        ("at noon EDT.", "EDT", ORG),
        ("the firm, Co Inc, rose", "Co Inc", ORG),
    ],
)
def test_some_reasons_count_for_known_names_too(text: str, name: str, label: Label) -> None:
    assert read_verdict(text, name, label) is not None


def test_what_the_gazetteer_or_the_facts_know_is_a_name_where_its_article_speaks_against_it() -> None:
    """Unless a mark says what it is: the rules on tables and quotation marks are for unknown names."""
    row = "    1.52  2.04  1.50"
    assert read_verdict(f" Taviro{row}", "Taviro", LOC) is NotAName.TABLE_ROW
    assert read_verdict(f" Freedonia{row}", "Freedonia", LOC) is None
    assert read_verdict(f" NATO{row}", "NATO", ORG) is None
    assert read_verdict(f"@Freedonia{row}", "Freedonia", LOC) is NotAName.HANDLE


def found(text: str, names: Names, common: tuple[str, ...] = ()) -> list[tuple[str, Label]]:
    """What is left of the recogniser's names in a text."""
    article = make_article(text)
    analysis: Analysis = make_analysis(article, names, common)
    return [(c.text, c.label) for c in read_by_recogniser(article, analysis, GAZETTEER)]


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("the Rubber Makers (RM) met", "RM", ORG),
        ('("Lake Verge") rose', "Lake Verge", PER),
        ("the Group Alpha met", "Group Alpha", ORG),
        ("Lt. Ann Poole", "Ann Poole", PER),
        ("in CT today", "CT", LOC),
    ],
)
def test_what_looks_like_it_but_is_a_name_stays(text: str, name: str, label: Label) -> None:
    assert found(text, [(name, label)]) == [(name, label)]


def test_a_word_that_is_only_read_as_a_name_where_it_opens_a_sentence_is_no_name() -> None:
    """Unless the parser takes it for a name, or it is read as one elsewhere."""
    text = "Sprinklers kept the fire small. Larkin kept watch. Poole sang; later Poole left."
    names = [("Sprinklers", PER), ("Larkin", PER), ("Poole", PER)]
    kept = found(text, names, common=("sprinklers", "poole"))
    assert [name for name, _ in kept] == ["Larkin", "Poole", "Poole"]


def test_a_family_is_nobody() -> None:
    names = [("Ann Poole", PER), ("Pooles", ORG), ("Larkins", ORG)]
    assert [name for name, _ in found("Ann Poole left. The Pooles stayed; the Larkins too.", names)] == [
        "Ann Poole",
        "Larkins",
    ]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("HMS Norvik left. The Norvik came to the rescue.", 0),
        ("HMS Norvik was built in Norvik.", 1),
        ("The Norvik council met.", 1),
    ],
)
def test_a_ship_is_not_the_place_it_is_called_after(text: str, kept: int) -> None:
    assert len(without_non_names(make_article(text, "a"), named(text, "Norvik", LOC), GAZETTEER)) == kept


@pytest.mark.parametrize(("text", "is_ship"), [("the MV Professor Ann Lee", True), ("Professor Ann Lee", False)])
def test_a_title_behind_the_letters_of_a_ship_is_of_its_name(text: str, is_ship: bool) -> None:
    assert gathered_verdict(text, "Ann Lee", PER, "title") is (N.SHIP if is_ship else None)


def test_a_ship_does_not_touch_other_names() -> None:
    text = "HMS Norvik met Harbour Board."
    board = named(text, "Harbour Board", ORG)
    assert without_non_names(make_article(text, "a"), board, GAZETTEER) == board


def kept(text: str, *names: str, label: Label = ORG, rule: str = "recogniser") -> list[str]:
    """Those of the names that stay, each at every place where it stands."""
    article = make_article(text)
    found = []
    for name in names:
        start = text.find(name)
        while start >= 0:
            found.append(Candidate("a", start, start + len(name), name, label, rule))
            start = text.find(name, start + len(name))
    return [c.text for c in without_non_names(article, sorted(found, key=lambda c: c.start), GAZETTEER)]


@pytest.mark.parametrize(
    ("text", "names", "stay"),
    [
        ("By Ann Lee, MS, RD on Monday", ("Ann Lee", "MS", "RD"), ["Ann Lee"]),
        ("By Ann Lee, BSc, APD", ("Ann Lee", "BSc", "APD"), ["Ann Lee"]),
        ("By Ann Lee, Ph.D.", ("Ann Lee", "Ph.D."), ["Ann Lee"]),
        ("He lives in Larkin, MS, and sings.", ("Larkin", "MS"), ["Larkin", "MS"]),  # a state
        ("By Ann Lee, LKN", ("Ann Lee", "LKN"), ["Ann Lee", "LKN"]),  # where she writes
    ],
)
def test_degrees_behind_a_name_are_none(text: str, names: tuple[str, ...], stay: list[str]) -> None:
    assert kept(text, *names) == stay


@pytest.mark.parametrize(
    ("text", "name", "stays"),
    [
        ("Man held in the harbour\nA man was held. The man sang.", "Man", False),
        ("Potters met. The potters sang.", "Potters", False),
        ("Potters met. The Potters sang. No potters left.", "Potters", True),  # a capital within a sentence
        ("Mark sang. Mark left. A mark was seen.", "Mark", True),  # more often with a capital
        ("Mark Lee sang. Mark left. A mark, a mark.", "Mark", True),  # a part of a longer name
        ("Larkin sang. Nobody else did.", "Larkin", True),
    ],
)
def test_a_word_that_only_openings_give_a_capital_is_no_name(text: str, name: str, stays: bool) -> None:
    assert bool(kept(text, "Mark Lee", name, label=PER)) is stays


@pytest.mark.parametrize(
    ("text", "stay"),
    [
        ("Put it in an IRA before you retire.", []),
        ("The IRA laid down its arms in Belfast.", ["IRA"]),
        ("CHP officer Ann Lee stopped the car.", []),
        ("The CHP won in Ankara.", ["CHP"]),
    ],
)
def test_letters_mean_an_organisation_only_in_its_surroundings(text: str, stay: list[str]) -> None:
    assert kept(text, "IRA", "CHP", rule="known organisation") == stay


@pytest.mark.parametrize(
    ("text", "names", "stay"),
    [
        ("Rep. Ann LeeAnn Lee told", ("Ann LeeAnn",), []),
        ("Lee met LeeHarbour Valley", ("LeeHarbour Valley", "Lee "), ["Lee "]),
        ("Donald MacDonald met GateHouse", ("Donald MacDonald", "GateHouse"), ["Donald MacDonald", "GateHouse"]),
    ],
)
def test_names_that_a_page_runs_together_are_none(text: str, names: tuple[str, ...], stay: list[str]) -> None:
    assert kept(text, *names, label=PER) == stay


@pytest.mark.parametrize(
    ("name", "is_place"),
    [
        ("Ohio House", False),
        ("Ohio General Assembly", False),
        ("Ohio", True),
        ("Larkin House", True),
        ("V.A.", False),
        ("M.D.", False),
        ("N.Y.", True),
    ],
)
def test_the_parliament_of_a_state_and_letters_of_others_are_no_places(name: str, is_place: bool) -> None:
    text = f"the {name} left"
    assert is_no_place(text, 4, 4 + len(name), load_gazetteer()) is not is_place
