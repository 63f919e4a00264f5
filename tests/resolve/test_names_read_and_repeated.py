"""Which names a full line divides, which an article repeats, and which small signs bound them."""

from __future__ import annotations

import pytest

from cuttings.model import Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.detect.repeats import add_repeats
from tests.making import Names, make_analysis, make_article
from tests.resolve.test_recogniser_names import read

PER, LOC, ORG, MISC = Label.PERSON, Label.LOCATION, Label.ORGANISATION, Label.MISCELLANEOUS


@pytest.mark.parametrize(
    ("chars", "gap", "second", "joined"),
    [
        (50, "\n        ", "Griesen", True),
        (49, "\n        ", "Griesen", False),
        (50, "\n    ", "Griesen", True),
        (50, "\n   ", "Griesen", False),
        (50, "\n\t\t\t\t", "Griesen", True),
        (50, " \n        ", "Griesen", True),
        (50, "\n\n        ", "Griesen", False),
        (50, "\n        so ", "Griesen", False),
        (50, "        ", "Griesen", False),
        (50, "\n        ", "Old Griesen", False),
    ],
)
def test_a_name_goes_on_in_the_next_line_where_a_full_one_ends(
    chars: int, gap: str, second: str, *, joined: bool
) -> None:
    text = f"{'so ' * 30}\n{'and'.ljust(chars - 6, 'x')} Anton{gap}{second} scored"
    found = read(text, ("Anton", PER), (second, PER))
    assert len(found) == (1 if joined else 2)
    divided = f"{'and'.ljust(chars - 10, 'x')} Old Anton\n        Griesen scored"
    assert len(read(divided, ("Old Anton", PER), ("Griesen", PER))) == 2


def test_three_lines_may_divide_a_name_and_others_come_after() -> None:
    line = "and".ljust(60, "x")
    text = f"{line} Anton\n        Griesen met\n        Lomas"
    found = read(text, ("Anton", PER), ("Griesen", PER), ("Lomas", PER))
    assert [" ".join(name.split()) for name, _ in found] == ["Anton Griesen", "Lomas"]


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("the Freedonian peninsulas", ("Freedonian", MISC), ("Freedonian", MISC)),
        ("the Freedonian, peninsula", ("Freedonian", MISC), ("Freedonian", MISC)),
        ("400 mln U.S. Dlrs were", ("U.S. Dlrs", MISC), ("U.S.", LOC)),
        ("the U.S. Dlrs Guild met", ("U.S. Dlrs Guild", ORG), ("U.S. Dlrs Guild", ORG)),
        ("Ann Lee, 3, of Zenda came", ("Zenda", PER), ("Zenda", PER)),
        ("Ann Lee, 43, from Zenda came", ("Zenda", PER), ("Zenda", PER)),
        ("Freedonia\u2019s hills", ("Freedonia\u2019s hills", LOC), ("Freedonia", LOC)),
        ("so Ann Lee & Co rose", ("Ann Lee", PER), ("Ann Lee & Co", ORG)),
        ("so Ann Lee & Co rose", ("Ann Lee", LOC), ("Ann Lee & Co", ORG)),
        ("so the Bank Zenda met", ("Bank Zenda", PER), ("Bank Zenda", ORG)),
        ("so Wexford Chief Executive Ann Lee met", ("Wexford Chief Executive", PER), ("Wexford", ORG)),
        ("so Zorvex Chief Executive Officer Ann Lee met", ("Zorvex Chief", PER), ("Zorvex", ORG)),
        ("so Harmsworth Managing Director Ann Lee met", ("Harmsworth Managing Director", PER), ("Harmsworth", ORG)),
        ("so Zorvex Vice President Ann Lee met", ("Zorvex Vice President", PER), ("Zorvex", ORG)),
        ("so Zorvex Bishop sang", ("Zorvex Bishop", PER), ("Zorvex Bishop", PER)),
        ("so Ann King Bishop met", ("Ann King Bishop", PER), ("Ann King Bishop", PER)),
        ("so the Bank Zenda met", ("Bank Zenda", LOC), ("Bank Zenda", LOC)),
        ("so Zorv (Bee) Lee met", ("Zorv (Bee) Lee", PER), ("Lee", PER)),
        ("so Ann (Bee) Lee met", ("Ann (Bee) Lee", PER), ("Ann (Bee) Lee", PER)),
    ],
)
def test_a_name_that_was_read_has_its_bounds(text: str, name: tuple[str, Label], expected: tuple[str, Label]) -> None:
    assert read(text, name)[-1:] == [expected]


def echoes(text: str, *first: tuple[str, Label], common: tuple[str, ...] = (), title: str = "") -> list[str]:
    """The repeats of names, each of which is read where it first stands."""
    whole = f"{title}\n{text}" if title else text
    article = make_article(whole, title=title)
    read_there = [
        Candidate("a", start, start + len(name), name, label, "recogniser", headline=start < len(title))
        for name, label in first
        for start in [whole.index(name)]
    ]
    found = add_repeats([article], {"a": make_analysis(article, common=common)}, read_there)
    return [f"{c.text}/{c.label.name}" for c in found if c.rule == "echo"]


@pytest.mark.parametrize(
    ("text", "first", "expected"),
    [
        ("Here Ann Lee came. It was Lee.", [("Ann Lee", PER)], ["Lee/PERSON"]),
        ("Here Ann Lee came. It was Ann.", [("Ann Lee", PER)], []),
        ("Here Ann Lee came. It was no Ann, Lee.", [("Ann Lee", PER)], ["Lee/PERSON"]),
        ("Here Ann Lee came. So no Ann; Lee did.", [("Ann Lee", PER)], ["Lee/PERSON"]),
        ("Here Ann Lee came. It was no Ann: Lee did.", [("Ann Lee", PER)], ["Lee/PERSON"]),
        ("Here Zenda, Inc came. It was Zenda, Inc.", [("Zenda, Inc", ORG)], ["Zenda, Inc/ORGANISATION"]),
        ("Here Zenda & Lee came. It was Zenda & Lee.", [("Zenda & Lee", ORG)], ["Zenda & Lee/ORGANISATION"]),
        ("Here Ann L came. It was L.", [("Ann L", PER)], []),
        ("Here Zenda Lee came. It was Lee.", [("Zenda Lee", ORG)], []),
        ("Here Larkin came. It was Larkin.", [("Larkin", ORG)], ["Larkin/ORGANISATION"]),
        ("Here Larkin came. It was larkin.", [("Larkin", ORG)], []),
        ("Here Larkin came. It was Larkin.", [("Larkin", MISC)], []),
        ("Here Larkin came. It was Larkins.", [("Larkin", ORG)], []),
        ("Here Larkin came. It was Larkin's.", [("Larkin", ORG)], ["Larkin/ORGANISATION"]),
        (
            "Here Ann Lee met Ann Lee Poole. It was Ann Lee Poole.",
            [("Ann Lee", PER), ("Ann Lee Poole", PER)],
            ["Ann Lee Poole/PERSON"],
        ),
        (
            "Here Larkin Mills came. It was Larkin Mills Larkin Mills.",
            [("Larkin Mills", ORG)],
            [],
        ),
        (
            "Here Larkin Mills came. It was Larkin Mills, Larkin Mills.",
            [("Larkin Mills", ORG)],
            ["Larkin Mills/ORGANISATION"] * 2,
        ),
        ("Here Larkin Mills came. It was Larkin.\nMills came.", [("Larkin Mills", ORG)], []),
        ("Here Larkin came. It was the Larkin Tower.", [("Larkin", ORG)], []),
        ("Here Larkin came. It was the Tower Larkin.", [("Larkin", ORG)], []),
        ("Here Larkin came. It was Tower, Larkin, Tower.", [("Larkin", ORG)], ["Larkin/ORGANISATION"]),
        ("Here Larkin came.\nTower Larkin came.", [("Larkin", ORG)], ["Larkin/ORGANISATION"]),
        ("Here Larkin came. It was Larkin's Tower.", [("Larkin", ORG)], ["Larkin/ORGANISATION"]),
        (
            "Here Larkin met Poole. It was Larkin Poole.",
            [("Larkin", ORG), ("Poole", PER), ("Larkin Poole", ORG)],
            [],
        ),
    ],
)
def test_an_article_repeats_its_names_and_the_family_names_of_people(
    text: str, first: Names, expected: list[str]
) -> None:
    assert echoes(text, *first) == expected


def test_a_word_that_the_article_uses_otherwise_is_no_repeat() -> None:
    text = "Here Ann Baker came. It was Baker, the baker."
    assert echoes(text, ("Ann Baker", PER)) == ["Baker/PERSON"]
    assert echoes(text, ("Ann Baker", PER), common=("baker",)) == []
    lone = "Here Baker came. It was Baker, the baker."
    assert echoes(lone, ("Baker", ORG), common=("baker",)) == []
    several = "Here Baker Mills came. It was Baker Mills, the baker."
    assert echoes(several, ("Baker Mills", ORG), common=("baker", "mills")) == ["Baker Mills/ORGANISATION"]


def test_a_name_of_the_text_is_found_in_its_headline_whatever_stands_beside_it() -> None:
    assert echoes("Here Ann Lee came.", ("Ann Lee", PER), title="Old Ann Lee Sings") == []
    text = "Here came Larkin Mills, so."
    article = make_article(f"The Larkin Mills Sings\n{text}", title="The Larkin Mills Sings")
    start = article.text.index("Larkin Mills, so")
    name = Candidate("a", start, start + 12, "Larkin Mills", ORG, "recogniser")
    found = add_repeats([article], {"a": make_analysis(article)}, [name])
    assert [(c.start, c.headline) for c in found] == [(4, True), (start, False)]


def test_what_only_a_headline_names_is_not_looked_for_in_the_text() -> None:
    assert echoes("It was Larkin Mills.", ("Larkin Mills", ORG), title="Larkin Mills rose") == []


def test_the_article_s_own_kind_of_a_name_comes_before_that_of_others() -> None:
    texts = ["Here Larkin Mills fell.", "Here Larkin Mills rose.", "Here Larkin Mills slept. It was Larkin Mills."]
    articles = [make_article(text, f"a{n}") for n, text in enumerate(texts)]
    analyses = {a.id: make_analysis(a) for a in articles}
    first = [Candidate(f"a{n}", 5, 17, "Larkin Mills", label, "recogniser") for n, label in enumerate((ORG, ORG, PER))]
    found = add_repeats(articles, analyses, first)
    assert [(c.article, c.label) for c in found if c.rule == "echo"] == [("a2", PER)]
    of_others = [c for c in add_repeats(articles, analyses, first[:2]) if c.rule == "echo"]
    assert [(c.article, c.label) for c in of_others] == [("a2", ORG)] * 2
    in_headlines = [Candidate(f"a{n}", 5, 17, "Larkin Mills", ORG, "recogniser", headline=True) for n in range(2)]
    assert [c for c in add_repeats(articles, analyses, in_headlines) if c.article == "a2"] == []
    lone = [Candidate(f"a{n}", 5, 11, "Larkin", ORG, "recogniser") for n in range(2)]
    assert [c for c in add_repeats(articles, analyses, lone) if c.article == "a2"] == []
    misc = [Candidate(f"a{n}", 5, 17, "Larkin Mills", MISC, "recogniser") for n in range(2)]
    assert [c for c in add_repeats(articles, analyses, misc) if c.article == "a2"] == []


@pytest.mark.parametrize(
    ("headline", "text", "names", "expected"),
    [
        ("ZENDA TYRE CO LTD BIDS", "Zenda Tyre Co Ltd rose.", ["Zenda Tyre Co Ltd"], ["ZENDA TYRE CO LTD"]),
        ("ZENDA TYRE CO BIDS", "Zenda Tyre Co Ltd rose.", ["Zenda Tyre Co Ltd"], ["ZENDA TYRE CO"]),
        ("ZENDA TYRE BIDS", "Zenda Tyre Co Ltd rose.", ["Zenda Tyre Co Ltd"], ["ZENDA TYRE"]),
        ("ZENDA CO BIDS", "Zenda Co rose.", ["Zenda Co"], ["ZENDA CO"]),
        ("ZENDA TYRE BIDS", "Zenda Tyre Mills rose.", ["Zenda Tyre Mills"], []),
        ("THE ZENDA TYRE BIDS", "Zenda Tyre rose.", ["Zenda Tyre"], ["ZENDA TYRE"]),
        ("Zenda tyre bids", "Zenda Tyre rose.", ["Zenda Tyre"], []),
        (
            "ZENDA TYRE AND ZENDA TYRE MILLS BID",
            "Zenda Tyre and Zenda Tyre Mills rose.",
            ["Zenda Tyre Mills"],
            ["ZENDA TYRE MILLS"],
        ),
    ],
)
def test_a_headline_in_capitals_has_the_text_s_names_perhaps_without_their_legal_forms(
    headline: str, text: str, names: list[str], expected: list[str]
) -> None:
    found = echoes(text, *((name, ORG) for name in names), title=headline)
    assert [name.split("/")[0] for name in found if name.isupper()] == expected
