"""Figures in set wordings: ages, earthquakes and prison terms; and what is of another time."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cuttings.accounts.figures.claims import Claim, is_unit, unit_after
from cuttings.accounts.figures.set_figures import age, distance, magnitude, prison_term
from cuttings.accounts.figures.times import days_of, goes_on, has_phrase, is_elsewhen
from cuttings.accounts.sentences import Account, read_account
from cuttings.model import Analysis, Sentence
from tests.accounts.marked import account_of, mentions_of
from tests.making import make_analysis, make_article


def plain(text: str, number: int = 0) -> Account:
    """An account of one sentence without grammar, the `number`th of its article."""
    article = make_article(text)
    analysis = Analysis((Sentence(0, len(text), ""),), make_analysis(article).tokens, ())
    account = read_account(article, analysis, mentions_of(text), 0)
    return replace(account, sentences=(replace(account.sentences[0], number=number),))


def said(text: str, claim: Claim | None) -> tuple[str, str] | None:
    """What a claim is about, and the words that say it."""
    return ("/".join(claim.key), text[claim.start : claim.end]) if claim else None


BERG = "age/people/berg"
AGES: dict[str, str | None] = {
    "Berg, 41, left": "Berg, 41",
    "Berg, 41. Left": "Berg, 41",
    "Berg, 41; left": "Berg, 41",
    "Berg , 41, left": "Berg , 41",
    "Berg, aged 41 left": "Berg, aged 41",
    "Berg, age 41 left": "Berg, age 41",
    "Berg, aged forty-one left": "Berg, aged forty-one",
    "Berg, who is 41, left": "Berg, who is 41",
    "Berg, now 41, left": "Berg, now 41",
    "Berg, now aged 41 left": "Berg, now aged 41",
    "Berg, 41 left": None,
    "Berg, aged 41 and 13 left": None,
    "Berg, 41, 500 left": None,
    "Berg, forty-one, left": None,
    "Berg, $41, left": None,
    "Berg, about 41, left": None,
    "Berg, 115, left": "Berg, 115",
    "Berg, 116, left": None,
    "Berg, 1, left": "Berg, 1",
    "Berg, 0, left": None,
    "Berg, 4.5, left": None,
    "Berg had 41, left": None,
    "Berg, 41 , 500 left": None,
    "Karvel, 41, left": None,
    "Karvel and Berg, 41, left": "Berg, 41",
    "41-year-old Berg left": "41-year-old Berg",
    "41 years old Berg left": "41 years old Berg",
    "41 - year - old Berg left": "41 - year - old Berg",
    "41-year-old captain Berg left": "41-year-old captain Berg",
    "41-year-old retired ship captain Berg left": "41-year-old retired ship captain Berg",
    "41-year-old very retired ship captain Berg left": None,
    "41-year-old son of Berg left": None,
    "41-year-old and Berg left": None,
    "41-year-old with Berg left": None,
    "41-year-old named Berg left": None,
    "41-year-old from Berg left": None,
    "41-year-old in Berg left": None,
    "41-year-old by Berg left": None,
    "41-year-old who Berg left": None,
    "41-year Berg left": None,
    "The 41-year-old left. Berg, he said, rose": None,
}


@pytest.mark.parametrize(("text", "words"), AGES.items())
def test_an_age_stands_beside_its_name(text: str, words: str | None) -> None:
    account = plain(text)
    found = [said(text, age(account, account.sentences[0], a)) for a in account.sentences[0].amounts]
    assert [f for f in found if f] == ([] if words is None else [(BERG, words)])


QUAKES: dict[str, bool] = {
    "the quake had a magnitude of 7.6": True,
    "the quake had magnitude 7.6": True,
    "the quake had magnitude -7.6": True,
    "the quake had a magnitude of about 7.6": False,
    "the quake had a magnitude 7.6": True,
    "the quake measured 7.6": True,
    "the quake measuring 7.6": True,
    "the quake measures 7.6": True,
    "the quake measured a 7.6": True,
    "the quake measured at 7.6": True,
    "the quake measured magnitude 7.6": True,
    "the quake moved 7.6": False,
    "a 7.6 magnitude quake": True,
    "a 7.6-magnitude quake": True,
    "a 7.6 - magnitude quake": True,
    "a 7.6 on the Richter scale, the quake": True,
    "a 7.6 on the open-ended Richter scale, the quake": True,
    "a 7.6 on the scale, the quake": False,
    "a 7.6, 5.5 magnitude quake": True,
    "a 7.6 or 5.5 magnitude quake": True,
    "a 7.6 and 5.5 magnitude quake": True,
    "a 7.6 to 5.5 magnitude quake": False,
    "the magnitude of the quake was then 7.6": False,
    "the quake measured in all 7.6": False,
    "a 7.6 magnitude earthquake": True,
    "a 7.6 magnitude tremor": True,
    "a 7.6 magnitude temblor": True,
    "a 7.6 magnitude seismic shock": True,
    "a 7.6 magnitude, on the Richter scale": True,
    "a 7.6 magnitude shock with its epicentre there": True,
    "a 7.6 magnitude star": False,
    "a 7 magnitude quake": False,
    "a 2.0 magnitude quake": True,
    "a 10.0 magnitude quake": True,
    "a 1.9 magnitude quake": False,
    "a 10.1 magnitude quake": False,
    "another 7.6 magnitude quake": False,
    "a 7.6 magnitude aftershock of the quake": False,
    "a 7.6 magnitude foreshock of the quake": False,
    "a smaller quake of 7.6 magnitude": False,
    "a second quake of 7.6 magnitude": False,
    "the quake of 7.6 magnitude followed": False,
    "one of the quakes, of 7.6 magnitude": False,
    "the next 7.6 magnitude quake": False,
}


@pytest.mark.parametrize(("text", "is_one"), QUAKES.items())
def test_a_magnitude_is_of_the_quake_itself(text: str, *, is_one: bool) -> None:
    account = plain(text)
    claim = magnitude(account, account.sentences[0], account.sentences[0].amounts[0])
    assert said(text, claim) == (
        ("magnitude", next(w for w in ("7.6", "2.0", "10.0") if w in text)) if is_one else None
    )


DISTANCES: dict[str, str | None] = {
    "the quake was 20 km from Karvel": "20 km from Karvel",
    "the quake was 20 km of Karvel": "20 km of Karvel",
    "the quake was 20 km north of Karvel": "20 km north of Karvel",
    "the quake was 20 - km north of Karvel": "20 - km north of Karvel",
    "the quake was 20 km far south-east of the Karvel": "20 km far south-east of the Karvel",
    "the quake was 20 km to the south of Karvel": None,
    "the quake was 20 km (12 miles) south of Karvel": "20 km (12 miles) south of Karvel",
    "the quake was 20 km in Karvel": None,
    "the quake was 20 days from Karvel": None,
    "the quake was 20 from Karvel": None,
    "the quake was 20 km from Berg": None,
    "the quake in Karvel was 20 km deep": None,
    "the quake in Karvel was 20 km from Lissel": "20 km from Lissel",
    "the storm was 20 km from Karvel": None,
    "the aftershock of the quake was 20 km from Karvel": None,
    "the quake was another 20 km from Karvel": None,
}


@pytest.mark.parametrize(("text", "words"), DISTANCES.items())
def test_a_distance_is_of_a_quake_from_a_place(text: str, words: str | None) -> None:
    account = plain(text)
    claim = distance(account, account.sentences[0], account.sentences[0].amounts[0])
    assert (claim and text[claim.start : claim.end]) == words
    if claim is not None:
        place = "Lissel" if "Lissel" in text else "Karvel"
        assert claim.key == ("distance", f"places/{place.lower()}")
        assert claim.thing == f"distance of the earthquake from {place}"
        assert claim.unit == 1000


TERMS: dict[str, tuple[str, str] | None] = {
    "Berg was sentenced to 5 years": ("sentenced", "5 years"),
    "Berg was sentenced to 5-year terms": ("sentenced", "5-year"),
    "Berg was sentenced to 5 - year terms": ("sentenced", "5 - year"),
    "Berg was sentenced to 5 months": ("sentenced", "5 months"),
    "Berg was sentenced to a 5 month term": ("sentenced", "5 month"),
    "Berg was sentenced to spend 5 years": ("sentenced", "5 years"),
    "Berg was sentenced to prison for 5 years": ("sentenced", "5 years"),
    "Berg was sentenced to jail for 5 years": ("sentenced", "5 years"),
    "Berg was sentenced to work for 5 years": None,
    "Berg was sentenced on the first of a long May to 5 years": None,
    "Berg was sentenced on the first of May to 5 years": ("sentenced", "5 years"),
    "Berg was sentenced by the supreme appeal court yesterday to 5 years": ("sentenced", "5 years"),
    "Berg was sentenced to a 5 year term": ("sentenced", "5 year"),
    "Berg was sentenced to 5 YEARS": ("sentenced", "5 YEARS"),
    "Berg was sentenced to another 5 years": None,
    "Berg served another 5 years in prison": None,
    "Berg served 5 years in a state jail": ("served", "5 years"),
    "Berg served 5 years in the old state jail": None,
    "Berg observed 5 years in prison": None,
    "Berg was sentenced to 5 weeks": None,
    "Berg was fined to 5 years": None,
    "Berg served 5 years in prison": ("served", "5 years"),
    "Berg served 5 years of custody": ("served", "5 years"),
    "Berg serves in jail, serving 5 years in a jail": ("served", "5 years"),
    "Berg may serve 5 years in a state prison": ("served", "5 years"),
    "Berg served 5 years behind bars": ("served", "5 years"),
    "Berg served just 5 years in prison": None,
    "Berg served just more than 5 years in prison": ("served", "more than 5 years"),
    "Berg served only around 5 years in prison": ("served", "around 5 years"),
    "Berg served 5 years in office": None,
    "Berg served only in part 5 years in prison": None,
    "Berg had 5 years in prison": None,
}


@pytest.mark.parametrize(("text", "term"), TERMS.items())
def test_a_prison_term_is_one_that_was_given_or_served(text: str, term: tuple[str, str] | None) -> None:
    account = plain(text)
    claim = prison_term(account, account.sentences[0], account.sentences[0].amounts[-1])
    assert said(text, claim) == term
    if claim is not None:
        assert claim.thing == ("prison sentence" if term and term[0] == "sentenced" else "time served in prison")
        assert claim.unit == (2_629_800 if "month" in text else 31_557_600)


def test_a_sentence_is_passed_near_the_beginning_of_an_account() -> None:
    for number, found in ((5, True), (6, False)):
        account = plain("Berg was sentenced to 5 years", number)
        assert bool(prison_term(account, account.sentences[0], account.sentences[0].amounts[0])) == found
        account = plain("Berg served 5 years in prison", number)
        assert prison_term(account, account.sentences[0], account.sentences[0].amounts[0])


ELSEWHEN: dict[str, bool] = {
    "It fell in May": True,
    "It fell last May": True,
    "It fell since May": True,
    "It fell from May": True,
    "It fell by May": True,
    "It fell until May": True,
    "In late May it fell": True,
    "In early May it fell": True,
    "In mid-May it fell": True,
    "In mid May it fell": True,
    "It fell in Dec": True,
    "In May 4 days passed": False,
    "It fell in may": False,
    "It fell on May": False,
    "It fell on 4 May": False,
    "It fell on May 4": False,
    "It fell on May 4th": False,
    "It fell on the 4th May": False,
    "It fell on the 3rd May": True,
    "It fell on the 2nd May": True,
    "It fell on the 1st May": True,
    "It fell on May 3rd": True,
    "It fell on May 2nd": True,
    "It fell on May 1st": True,
    "It fell on 5 May": True,
    "It fell on May 5": True,
    "It fell on Dec. 4": True,
    "It fell on May 31": True,
    "It rose to May 4.5": False,
    "It rose to May 5.5": False,
    "It fell in 1999": True,
    "It fell in 2019": False,
    "It fell in 1499": False,
    "It fell in 1500": True,
    "It fell in 2100": False,
    "It fell in 19999": False,
    "It hurt 1999 people": False,
    "It hurt 1999%": False,
    "It fell in 1999 and 2019": True,
    "It fell": False,
}


@pytest.mark.parametrize(("text", "elsewhen"), ELSEWHEN.items())
def test_a_month_or_another_day_or_year_is_another_time(text: str, *, elsewhen: bool) -> None:
    account = plain(text)
    assert is_elsewhen(account, account.sentences[0], frozenset({"2019", "4 may"})) == elsewhen


def test_only_what_is_of_the_event_s_times_is() -> None:
    account = plain("It fell on 4 May 2019")
    assert not is_elsewhen(account, account.sentences[0], frozenset({"2019", "4 may"}))
    assert is_elsewhen(account, account.sentences[0], frozenset({"2019"}))


def test_who_was_sentenced_is_the_subject_of_the_verb() -> None:
    for marked, subject in (
        (
            "Berg/PROPN/nsubjpass/sentenced was/AUX sentenced=sentence/VERB/ROOT to/ADP 5/NUM years/NOUN .",
            "people/berg",
        ),
        ("Berg/PROPN/nsubj/served served=serve/VERB/ROOT 5/NUM years/NOUN in/ADP prison/NOUN .", "people/berg"),
        ("Berg/PROPN/nsubj/was was/VERB/ROOT sentenced=try/VERB to/ADP 5/NUM years/NOUN .", ""),
    ):
        account = account_of(marked)
        claim = prison_term(account, account.sentences[0], account.sentences[0].amounts[0])
        assert claim is not None
        assert claim.subject == subject


def test_the_days_that_two_texts_name_are_the_event_s() -> None:
    assert days_of(["On 4 May and 4th May and 5 June", "May 4", "June 5 and Sept. 6", "7 June"]) == {"4 may", "5 jun"}


@pytest.mark.parametrize(
    "opening",
    [
        "It",
        "That",
        "This",
        "Those",
        "These",
        "He",
        "She",
        "They",
        "Another",
        "The latter",
        "it",
        "“‘It",
        '"It',
        "'It",
        "`It",
    ],
)
def test_a_pronoun_goes_on_with_the_sentence_before(opening: str) -> None:
    account = plain(f"{opening} fell")
    assert goes_on(account, replace(account.sentences[0], start=0))
    account = plain(f"x {opening} fell")
    assert not goes_on(account, account.sentences[0])
    account = plain(f"{opening}x fell")
    assert not goes_on(account, account.sentences[0])


def test_phrases_are_whole_words_in_any_letters() -> None:
    for text, found in (("Years Ago it fell", True), ("It fell in Chicago", False), ("It fell", False)):
        account = plain(text)
        assert has_phrase(account, account.sentences[0], "background") == found
    account = plain("It could fall")
    assert has_phrase(account, account.sentences[0], "unreal")
    assert not has_phrase(account, account.sentences[0], "background")


@pytest.mark.parametrize(
    ("after", "unit"),
    [
        (" km", ("length", 1000)),
        ("-km", ("length", 1000)),
        (" - miles", ("length", 1609.34)),
        (" kms", ("length", 1000)),
        (" KM", ("length", 1000)),
        ("%", ("share", 1)),
        (" km/h", ("speed", 1)),
        (f" {'x' * 16}km", None),
        (" per cent", None),
        (" boats", None),
        (", km", None),
        ("", None),
    ],
)
def test_the_unit_of_a_figure_comes_right_after_it(after: str, unit: tuple[str, float] | None) -> None:
    text = f"5{after}"
    assert unit_after(text, plain(text).sentences[0].amounts[0]) == unit


def test_words_for_units_are_known_in_the_plural() -> None:
    assert [w for w in ("km", "kms", "tonne", "tonnes", "feet", "boat", "boats", "s") if is_unit(w)] == [
        *("km", "kms", "tonne", "tonnes", "feet")
    ]
