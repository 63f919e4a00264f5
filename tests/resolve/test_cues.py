"""What the words beside a name say of its bearer, and what the articles say of people named in full."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cuttings.model import Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.people.cues import (
    NO_CUES,
    gender_of_address,
    generation_of,
    introduced_as_kin,
    kin_of,
    read_cues,
    word_before,
)
from cuttings.resolve.linking.people.full_name_index import FullNameIndex
from cuttings.resolve.linking.people.profiles import Profiles, of_generation, profiles_of
from cuttings.resolve.names.title_senses import TitleSense, title_sense
from tests.making import make_article
from tests.resolve.made_up import named

PER = Label.PERSON


def mention(text: str, name: str = "Larkin", **more: str) -> Candidate:
    """The first mention of a name in a text."""
    return replace(named(text, name, PER)[0], **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Mr Larkin came", "mr"),
        ("Mr. Larkin came", "mr"),
        ("Capt. Larkin came", "capt"),
        ("Gov. Larkin came", "gov"),
        ("She wept. Larkin came", ""),  # a sentence ends there
        ("They met Roe. Larkin came", ""),
        ("The mr. Larkin came", ""),
        ("They saw the President. Larkin came", ""),  # too long to be shortened
        ("the younger\nLarkin came", "younger"),
        ("the younger  Larkin came", ""),
        ("the younger, Larkin came", ""),
        ("Larkin came", ""),
        ("(President Larkin) came", "president"),
        ("“President Larkin” came", "president"),
        ('"President Larkin" came', "president"),
        ("‘President Larkin’ came", "president"),
        ("it—President Larkin came", "president"),
        ("it–President Larkin came", "president"),
        ("vice-president Larkin came", "vice president"),
        ("the mayor’s Larkin came", "mayor’s"),
        ("the mayor's Larkin came", "mayor's"),
        (f"{'x' * 30} president Larkin came", "president"),
        ("/president Larkin came", ""),
    ],
)
def test_the_word_before_a_name(text: str, word: str) -> None:
    assert word_before(mention(text), text) == word.replace("’", "'")


@pytest.mark.parametrize(
    ("text", "name", "generation"),
    [
        *((f"Ann Larkin, {written} came", "Ann Larkin", written.lower()) for written in ("Jr", "Sr", "II", "III")),
        ("Ann Larkin, IV came", "Ann Larkin", "iv"),
        ("Ann Larkin, Jr. came", "Ann Larkin", "jr"),
        ("Ann Larkin Sr came", "Ann Larkin Sr", "sr"),
        ("Ann Larkin Sr, Jr came", "Ann Larkin Sr", "sr"),
        ("Ann Larkin, Jriver came", "Ann Larkin", ""),
        ("Ann Larkin; Jr came", "Ann Larkin", ""),
        ("Ann Larkin came", "Ann Larkin", ""),
    ],
)  # fmt: skip
def test_the_generation_stands_in_the_name_or_behind_a_comma(text: str, name: str, generation: str) -> None:
    assert generation_of(mention(text, name), text) == generation


@pytest.mark.parametrize(
    ("word", "gender"),
    [("mr", "male"), ("mrs", "female"), ("congresswoman", "female"), ("husband", "male"), ("president", ""), ("", "")],
)
def test_the_gender_of_an_address(word: str, gender: str) -> None:
    assert gender_of_address(word) == gender


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        ("Larkin said she slept", "female"),
        ("Larkin said he slept", "male"),
        ("Larkin said that he slept", "male"),
        ("Larkin, who said he slept", "male"),
        ("Larkin who said he slept", "male"),
        *((f"Larkin {word} said she slept", "female") for word in ("also", "later", "then", "once")),
        ("Larkin often said she slept", ""),
        *((f"Larkin told {whom} she slept", "female")
          for whom in ("reporters", "members", "journalists", "lawmakers", "police")),
        ("Larkin told friends she slept", ""),
        ("Larkin said on Monday she slept", "female"),
        ("Larkin said in Norvik she slept", "female"),
        ("Larkin said at Norvik she slept", ""),
        ("Larkin said in time she slept", ""),
        ("Larkin told police in Norvik that she slept", "female"),
        ("Larkin said he’d sleep", "male"),
        ("Larkin said she's asleep", "female"),
        ("Larkin said hello", ""),
        ("Larkin said they slept", ""),
        ("Larkin slept. She said he left", ""),
    ],
)  # fmt: skip
def test_the_pronoun_in_what_somebody_says(text: str, pronoun: str) -> None:
    assert read_cues(mention(text), text).pronoun == pronoun


def test_all_cues_of_a_mention() -> None:
    text = "The elder Larkin, Sr, came"
    assert read_cues(mention(text), text).generation == "sr"
    for word, generation in (("younger", "younger"), ("elder", "elder"), ("older", "elder"), ("tall", "")):
        cues = read_cues(mention(f"The {word} Larkin came"), f"The {word} Larkin came")
        assert (cues.generation, cues.before, cues.gender, cues.title) == (generation, word, "", None)
    assert read_cues(mention("Larkin came"), "Larkin came") == NO_CUES


@pytest.mark.parametrize(
    ("text", "office", "rule", "head"),
    [
        ("Senator Larkin came", "Governor", "title", "governor"),
        ("Senator Larkin came", "Governor", "recogniser", "senator"),  # an office that stands elsewhere
        ("Senator Larkin came", "", "title", "senator"),
        ("Tall Larkin came", "", "title", None),
    ],
)
def test_a_title_is_the_office_before_the_name(text: str, office: str, rule: str, head: str | None) -> None:
    title = read_cues(mention(text, office=office, rule=rule), text).title
    assert (title.head if title else None) == head


@pytest.mark.parametrize(
    ("text", "is_kin"),
    [
        ("His wife Ann Larkin came", True),
        ("His wife, Ann Larkin, came", True),
        ("His Wife\nAnn Larkin came", True),
        ("Ann Larkin came. His wife Ann wept.", True),
        ("Ann Larkin came. His wife Ada wept.", False),
        ("His wife; Ann Larkin came", False),
        ("A midwife Ann Larkin came", False),
        ("Ann Larkin, the mayor's wife, came", True),
        ("Ann Larkin, the mayor's wife.", True),
        ("Ann Larkin, the mayor's wife;", True),
        ("(With Ann Larkin, the mayor's wife) came", True),
        ("Ann Larkin, the mayor's wife came", False),
        ("Ann Larkin, 44, the mayor’s wife, came", True),
        ("Ann Larkin, 44, wife of the mayor, came", True),
        ("Ann Larkin, wife of the mayor, came", True),
        ("Ann Larkin, a daughter of the mayor, came", True),
        ("Ann Larkin, the sister to the mayor, came", True),
        ("Ann Larkin, the old sister to the mayor, came", False),
        ("Ann Larkin, the wife in law, came", False),
        ("Ann Larkin, the new mayor's second wife, came", True),
        ("Ann Larkin, the very new mayor's much loved wife, came", True),
        ("Ann Larkin, the very very new mayor's wife, came", False),
        ("Ann Larkin, mayor's wife, came", True),
        ("Ann Larkin, the boys' mother, came", True),
        ("Ann Larkin, the mayor's aide, came", False),
    ],
)
def test_who_is_introduced_as_kin(text: str, is_kin: bool) -> None:
    assert introduced_as_kin(mention(text, "Ann Larkin"), text) is is_kin


def test_a_family_name_alone_is_not_introduced_as_kin_by_the_word_before_it() -> None:
    text = "His wife Larkin came"
    assert not introduced_as_kin(mention(text), text)


@pytest.mark.parametrize(
    ("text", "relative"),
    [
        ("Larkin's wife Ann Roe", "Ann"),
        ("Larkin’s wife, Ann Roe", "Ann"),
        ("Larkin's wife, 44, Ann Roe", "Ann"),
        ("Larkin's wife, 44 Ann Roe", "Ann"),
        ("Larkin's much loved second wife Ann Roe", "Ann"),
        ("Larkin's very much loved second wife Ann Roe", None),
        ("Larkin' wife Ann Roe", "Ann"),
        *((f"Larkin{comma} {link} {whose} wife Ann Roe", "Ann")
          for comma in ("", ",") for link in ("and", "with") for whose in ("his", "her", "their")),
        ("Larkin or his wife Ann Roe", None),
        ("Larkin and the wife Ann Roe", None),
        ("Larkin's wife slept. Ann Roe", None),
        ("Larkin's aide Ann Roe", None),
        ("Then Larkin's half-brother Ann Roe", "Ann"),
    ],
)  # fmt: skip
def test_where_the_name_of_a_relative_begins(text: str, relative: str | None) -> None:
    assert kin_of(mention(text), text) == (text.index(relative) if relative else None)


def profiles(*texts: str, names: tuple[tuple[str, str], ...] = (("Zorv Larkin", ""),)) -> Profiles:
    """The profiles of people, each with the office that stands before the name, in articles with these texts."""
    articles = {f"a{n}": make_article(text, f"a{n}") for n, text in enumerate(texts)}
    people = [
        replace(c, article=id, office=office or None)
        for id, article in articles.items()
        for name, office in names
        for c in named(article.text, name, PER)
    ]
    people.sort(key=lambda c: (c.article, c.start))
    return profiles_of(people, articles, FullNameIndex(people, articles))


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Mr Zorv Larkin came.", "male"),
        ("Zorv Larkin lost her hat.", "female"),
        *((f"Zorv Larkin saw {word} there.", "male") for word in ("he", "his", "himself")),
        *((f"Zorv Larkin saw {word} there.", "female") for word in ("she", "her", "herself")),
        ("Zorv Larkin came. She sat.", ""),
        ("Zorv Larkin met Ann, who lost her hat.", ""),
        ("Zorv Larkin said “no” to her.", ""),
        ('Zorv Larkin said "no" to her.', ""),
        ("Zorv Larkin?! it was her.", ""),
        ("Zorv Larkin wept\nto her.", ""),
        (f"Zorv Larkin {'saw the sea ' * 6}and her.", "female"),
        (f"Zorv Larkin {'saw the sea ' * 7}and her.", ""),
        # most votes by far
        ("Zorv Larkin lost her hat. Zorv Larkin lost his hat.", ""),
        ("Zorv Larkin lost her hat. Zorv Larkin lost his hat. Zorv Larkin lost his hat.", ""),
        ("Zorv Larkin lost her hat. " + "Zorv Larkin lost his hat. " * 3, "male"),
        # a form of address counts for eight
        ("Mrs Zorv Larkin sat. " + "Zorv Larkin lost his hat. " * 3, "female"),
        ("Mrs Zorv Larkin sat. " + "Zorv Larkin lost his hat. " * 4, ""),
        ("Mrs Zorv Larkin sat. " + "Zorv Larkin lost his hat. " * 16, ""),
        ("Mrs Zorv Larkin sat. " + "Zorv Larkin lost his hat. " * 17, "male"),
    ],
)
def test_the_gender_of_somebody_named_in_full(text: str, gender: str) -> None:
    assert profiles(text).genders.get("zorv larkin", "") == gender


@pytest.mark.parametrize(("times", "gender"), [(1, "male"), (2, ""), (8, ""), (9, "female")])
def test_a_given_name_counts_for_four(times: int, gender: str) -> None:
    text = "Carl Larkin sat. " + "Carl Larkin lost her hat. " * times
    votes = profiles(text, names=(("Carl Larkin", ""),)).genders
    more = 4 * (times + 1)  # each mention has it
    expected = "male" if more >= 2 * times + 1 else gender
    assert votes.get("carl larkin", "") == expected


CARL, ANN, JUNIOR = ("Carl Larkin", "Senator"), ("Ann Larkin", ""), ("Carl Larkin Jr", "")
# Keys hold one letter for two: "an larkin".
TOLD = "Senator Carl Larkin came.\nHis wife, Ann Larkin, came."


def test_titles_and_kin_of_people_named_in_full() -> None:
    found = profiles(TOLD, "Carl Larkin met Ann Larkin.", names=(CARL, ANN))
    senator = title_sense("Senator")
    assert senator
    assert found.titles == {"carl larkin": frozenset({senator})}
    assert found.has_title("carl larkin", senator)
    assert not found.has_title("an larkin", senator)
    assert not found.has_title("carl larkin", TitleSense("senator", frozenset({"vice"})))
    assert found.kin == {("a0", "an larkin")}
    assert found.is_kin("an larkin")
    assert not found.is_kin("carl larkin")


def test_whom_a_form_of_address_fits() -> None:
    found = profiles(TOLD, "Zorv Larkin came.", names=(CARL, ANN, ("Zorv Larkin", "")))
    for gender, fitting in (("male", {"carl larkin", "zorv larkin"}), ("female", {"an larkin", "zorv larkin"})):
        keys = {"carl larkin", "an larkin", "zorv larkin"}
        assert {key for key in keys if found.fits(key, replace(NO_CUES, gender=gender))} == fitting
        assert set(found.outsiders(mention("Larkin"), replace(NO_CUES, gender=gender), ())) == fitting
    assert set(found.outsiders(mention("Larkin"), NO_CUES, {"zorv larkin"})) == {"carl larkin", "an larkin"}
    assert set(found.outsiders(mention("C. Larkin", "C. Larkin"), NO_CUES, ())) == {"carl larkin"}
    assert found.outsiders(mention("Roe", "Roe"), NO_CUES, ()) == {}


@pytest.mark.parametrize(
    ("bearers", "generation", "meant"),
    [
        ("Ann Larkin|Carl Larkin Jr", "", "Ann Larkin|Carl Larkin Jr"),
        ("Carl Larkin|Carl Larkin Jr", "", "Carl Larkin"),
        ("Carl Larkin Jr|Tom Larkin III", "", "Carl Larkin Jr|Tom Larkin III"),
        ("Carl Larkin|Carl Larkin Jr|Carl Larkin III|Carl Larkin Sr", "younger", "Carl Larkin Jr"),
        ("Carl Larkin|Carl Larkin III|Carl Larkin Sr", "younger", "Carl Larkin III"),
        ("Carl Larkin|Carl Larkin Jr|Tom Larkin", "elder", "Carl Larkin"),
        ("Carl Larkin Sr|Carl Larkin Jr|Tom Larkin", "elder", "Carl Larkin Sr"),
        ("Carl Larkin|Carl Larkin Sr", "elder", ""),  # no younger one of the name is known
        ("Carl Larkin|Carl Larkin Jr|Tom Larkin III", "iii", "Tom Larkin III"),
        ("Carl Larkin|Carl Larkin Jr", "sr", ""),
    ],
)
def test_whom_a_generation_means(bearers: str, generation: str, meant: str) -> None:
    people = {name: mention(name, name) for name in bearers.split("|")}
    assert "|".join(of_generation(people, generation)) == meant
