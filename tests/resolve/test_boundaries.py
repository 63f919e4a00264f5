"""Where names begin and end, and what is not a name."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cuttings.model import Curation, Label, Name
from cuttings.resolve import resolve
from cuttings.resolve.detect.recogniser_names import recognised
from tests.making import Names, make_analysis, make_article, make_gazetteer

PER, LOC, ORG, MISC = Label.PERSON, Label.LOCATION, Label.ORGANISATION, Label.MISCELLANEOUS
GAZETTEER = make_gazetteer(Freedonia="Freedonian", Sylvania="Sylvanian")


def found(text: str, names: Names, common: tuple[str, ...] = (), language: str = "en") -> list[tuple[str, Label]]:
    """The recogniser's names as they are after their bounds are set."""
    article = replace(make_article(text), language=language)
    analysis = make_analysis(article, names, common)
    return [(c.text, c.label) for c in recognised(article, analysis, GAZETTEER)]


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("the Internal Revenue Service said", "Internal", "Internal Revenue Service"),
        ("the Harbour Police Department said", "Harbour Police", "Harbour Police Department"),
        ("Larkin Mills Inc. Group sales rose", "Larkin Mills Inc.", "Larkin Mills Inc"),
        ("Larkin police", "Larkin", "Larkin"),
        ("the Centre for Peace and Justice said", "Centre for Peace and Justice", "Centre for Peace and Justice"),
        ("Friends for Prison Justice said", "Friends for Prison Justice", "Friends for Prison Justice"),
        ("Office of the Inspector General said", "Office of the Inspector General", "Office of the Inspector General"),
        ("Port Authority Chairman Dan Poole", "Port Authority Chairman", "Port Authority"),
        ("Lark House Press Secretary Dan Poole", "Lark House Press", "Lark House"),
        ("the Larkin Press wrote", "Larkin Press", "Larkin Press"),
        ("the People's Daily wrote", "People's Daily", "People's Daily"),
        ("the Marsh County Sheriff's Office said", "Marsh County Sheriff's Office", "Marsh County Sheriff's Office"),
        ("St. John's School won", "St. John's School", "St. John's School"),
        ("Freedonia's Foreign Ministry said", "Freedonia's Foreign Ministry", "Foreign Ministry"),
        ("Harbour University's School of Law", "Harbour University's School of Law", "School of Law"),
        ("Larkin's own Guild voted", "Larkin's own Guild", "Guild"),
        ("London-based Larkin Mills rose", "London-based Larkin Mills", "Larkin Mills"),
        ("the Government of Freedonia said", "Government of Freedonia", "Government"),
        ("the National Bank of Freedonia said", "National Bank of Freedonia", "National Bank of Freedonia"),
        ("Denny's, which sells pancakes,", "Denny's", "Denny's"),
        ("Larkin's shares rose", "Larkin's", "Larkin"),
        ("the W.T.O. ruled", "W.T", "W.T.O."),
        ("Larkin Mills <LRKN> rose", "Larkin Mills <LRKN", "Larkin Mills"),
        ("the Guild of\n          Potters met", "Guild of\n          Potters", "Guild of\n          Potters"),
    ],
)
def test_an_organisation_is_named_whole_and_alone(text: str, name: str, expected: str) -> None:
    start = text.index(name)
    article = make_article(text)
    analysis = replace(make_analysis(article), names=(Name(start, start + len(name), ORG),))
    assert [c.text for c in recognised(article, analysis, GAZETTEER)][:1] == [expected]


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Ruth Marsh of Oxley, a nurse", "Ruth Marsh of Oxley", [("Ruth Marsh", PER)]),
        ("Larkin designer Jon Marsh said", "Larkin designer Jon Marsh", [("Jon Marsh", PER)]),
        ("Ann Poole 18, of Oxley", "Ann Poole 18", [("Ann Poole", PER)]),
        ('Sal "the Fish" Marino fled', 'Sal "the Fish" Marino', [('Sal "the Fish" Marino', PER)]),
        ("FREEDONIA Ann Poole spoke", "FREEDONIA Ann Poole", [("FREEDONIA", LOC), ("Ann Poole", PER)]),
        ("Ann Poole @annpoole", "Ann Poole @annpoole", [("Ann Poole", PER)]),
        ("Peter Adler, 40, of Oxley", "Oxley", [("Oxley", LOC)]),
        ("Juan de la Cruz spoke", "Juan de la Cruz", [("Juan de la Cruz", PER)]),
        ("Chief Minister Ann Poole", "Minister Ann Poole", [("Ann Poole", PER)]),
        ("On Arden Mills rests the vote", "On Arden Mills", [("Arden Mills", PER)]),
        ("No Arden Mills came", "No Arden Mills", [("Arden Mills", PER)]),
        ("True Mills spoke", "True Mills", [("True Mills", PER)]),
        ("No Tae Woo spoke", "No Tae Woo", [("No Tae Woo", PER)]),
        ("No Tae-woo spoke", "No Tae-woo", [("No Tae-woo", PER)]),
        ("So Li Peng spoke", "So Li Peng", [("Li Peng", PER)]),
    ],
)
def test_a_person_is_named_whole_and_alone(text: str, name: str, expected: list[tuple[str, Label]]) -> None:
    start = text.index(name)
    article = make_article(text)
    analysis = replace(make_analysis(article), names=(Name(start, start + len(name), PER),))
    assert [(c.text, c.label) for c in recognised(article, analysis, GAZETTEER)] == expected


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("She is the CEO.", "CEO", PER),
        ("at noon EDT.", "EDT", ORG),
        ("the SUVs were", "SUVs", ORG),
        ("France won Group A.", "Group A", ORG),
        ("a Level 3 alert", "Level 3", ORG),
        ("Breaking News", "Breaking News", ORG),
        ("Only When he left", "When", PER),
        ("thanks to @AnnPoole for that", "AnnPoole", PER),
        ("tagged #LarkinDay now", "LarkinDay", ORG),
        ("Larkin <LRKN.L> rose", "LRKN", ORG),
        ("Larkin (NYSE: LRK) rose", "LRK", ORG),
        ("the frigate HMS Larkin sailed", "HMS Larkin", PER),
        ("the frigate HMS Larkin sailed", "Larkin", PER),
        ("several improvised rubber mines (IRMs) and", "IRM", ORG),
        ('on the show "Morning Mo" she', "Morning Mo", PER),
        ("Native Americans came", "Native Americans", ORG),
        ("the Third World debt", "Third World", ORG),
        ("grade P was", "P", PER),
        ("and On they went", "On", PER),
    ],
)
def test_what_names_nothing_is_left_out(text: str, name: str, label: Label) -> None:
    start = text.index(name)
    article = make_article(text)
    analysis = replace(make_analysis(article), names=(Name(start, start + len(name), label),))
    assert list(recognised(article, analysis, GAZETTEER)) == []


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


def test_lone_words_of_an_article_in_another_language_are_no_names() -> None:
    """A recogniser of English takes every German noun for one."""
    names = [("Kosten", ORG), ("Anna Weber", PER), ("Weber", PER), ("LMU", ORG)]
    text = "Die Kosten trägt Anna Weber. Weber lehrt an der LMU."
    assert {name for name, _ in found(text, names, language="de")} == {"Anna Weber", "Weber", "LMU"}
    assert ("Kosten", ORG) in found(text, names)


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("QB Sean Hale threw", "QB Sean Hale", "Sean Hale"),
        ("Kevin King sang", "Kevin King", "Kevin King"),  # a family name, not what he is
        ("Ann Lee CEO said", "Ann Lee CEO", "Ann Lee"),
        ("Photo: Ann Lee AP", "Ann Lee AP", "Ann Lee"),
        ("It was A. Lund", "A. Lund", "A. Lund"),
    ],
)
def test_a_person_is_named_without_the_letters_around(text: str, name: str, expected: str) -> None:
    assert found(text, [(name, PER)]) == [(expected, PER)]


def test_a_name_that_a_line_of_a_paragraph_ends_within_is_one() -> None:
    wrapped = f"{'and so on ' * 6}the striker Anton\n            Griesen scored"
    assert [text.split() for text, _ in found(wrapped, [("Anton", PER), ("Griesen", PER)])] == [["Anton", "Griesen"]]
    listed = "Anton\n            Griesen"
    assert len(found(listed, [("Anton", PER), ("Griesen", PER)])) == 2


def mentions(*texts: str, names: Names) -> list[tuple[str, str]]:
    """Text and kind of every mention."""
    articles = [make_article(text, f"a{i}") for i, text in enumerate(texts)]
    analyses = {a.id: make_analysis(a, names) for a in articles}
    return [(m.text, str(m.kind)) for m in resolve(articles, analyses, GAZETTEER, Curation())[1]]


def test_a_body_of_a_state_is_found_written_small_where_it_is_written_with_capitals_too() -> None:
    names = [("Freedonian", MISC), ("Sylvanian", MISC), ("Security Forces", ORG)]
    text = "Freedonian Security Forces came. Then Freedonian security forces left. Sylvanian security forces stayed."
    assert [m for m in mentions(text, names=names) if m[1] == "organisation"] == [
        ("Security Forces", "organisation"),
        ("security forces", "organisation"),
    ]


def test_a_body_of_a_state_is_called_as_it_is_written_with_capitals() -> None:
    names = [("Freedonian", MISC), ("Security Forces", ORG)]
    article = make_article("Freedonian Security Forces came." + " The Freedonian security forces left." * 3)
    entities, _, _ = resolve([article], {article.id: make_analysis(article, names)}, GAZETTEER, Curation())
    assert "Security Forces" in {entity.name for entity in entities}


def test_one_article_that_writes_it_with_capitals_does_not_speak_for_the_others() -> None:
    names = [("Freedonia", LOC), ("Government", ORG)]
    large, small = "The Government of Freedonia met.", "They blame the government of Freedonia."
    assert ("government", "organisation") not in mentions(large, small, names=names)
    assert ("government", "organisation") in mentions(large, large, small, names=names)


@given(
    st.text(alphabet=st.sampled_from(list("Aa Bb.@<>#\"'’s-\n(),3of the County Inc ")), max_size=60),
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20), st.sampled_from([PER, LOC, ORG])), max_size=4),
)
@settings(max_examples=150, deadline=None)
def test_whatever_the_recogniser_says_a_name_is_a_stretch_of_the_text_and_not_empty(
    text: str, names: list[tuple[int, int, Label]]
) -> None:
    article = make_article(text)
    spans = tuple(Name(s, min(s + n, len(text)), label) for s, n, label in sorted(names, key=str) if s < len(text))
    for c in recognised(article, replace(make_analysis(article), names=spans), GAZETTEER):
        assert c.text
        assert c.text == text[c.start : c.end]
