"""What an article says of its names: ships, degrees, sentences that open with a word, foreign words, credits."""

from __future__ import annotations

import pytest

from cuttings.gazetteer import Gazetteer
from cuttings.model import Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.detect.non_names.gathered_names import GatheredNames
from cuttings.resolve.detect.non_names.reasons import NotAName
from tests.making import make_article
from tests.resolve.test_non_names import gathered_verdict

PER, LOC, ORG, MISC = Label.PERSON, Label.LOCATION, Label.ORGANISATION, Label.MISCELLANEOUS
N = NotAName


@pytest.mark.parametrize(
    ("text", "name", "label", "reason"),
    [
        ("HMS Norvik sailed", "Norvik", LOC, N.SHIP),
        ("ARA Norvik sailed", "Norvik", LOC, N.SHIP),
        ("HMS  Norvik sailed", "Norvik", LOC, N.SHIP),
        ("HMS norvik sailed from the Norvik", "Norvik", LOC, None),
        ("HMSNorvik sailed by the Norvik", "Norvik", LOC, None),
        ("XHMS Norvik sailed", "Norvik", LOC, None),
        ("HMS Norvik sailed", "Norvik", MISC, None),
        ("HMS Norvik saw the Norvik", "Norvik", LOC, N.SHIP),
        ("HMS Norvik went into Norvik", "Norvik", LOC, N.SHIP),
        ("HMS Norvik at the Norvik", "Norvik", LOC, N.SHIP),
        ("By Ann Lee, RD on", "RD", ORG, N.DEGREE),
        ("By Ann Lee, BSc, RD", "RD", ORG, N.DEGREE),
        ("By Ann Lee, RD; on", "RD", ORG, N.DEGREE),
        ("By Ann Lee, RD. On", "RD", ORG, N.DEGREE),
        ("By Ann Lee (Ann Lee, RD) on", "RD", ORG, N.DEGREE),
        ("By Ann Lee, RD! On", "RD", ORG, None),
        ("By Ann Lee 5, RD on", "RD", ORG, None),
        ("By Ann Lee,RD on", "RD", ORG, None),
        ("By Ann Lee, XY on", "XY", ORG, None),
        ("By Ann Lee, XY, RD on", "XY", ORG, N.DEGREE),
        ("By Ann Lee, RD, XY on", "XY", ORG, N.DEGREE),
        ("By Ann Lee, RD. XY on", "XY", ORG, None),
        ("Ann Lee met, RD on", "Ann Lee", PER, None),
        ("Put it in an Irish IRA now.", "IRA", ORG, None),
        ("They saw LeeHarbour here. Ann Lee", "LeeHarbour", PER, None),
        ("They saw Ann-LeeLee here", "Ann-LeeLee", PER, None),
        ("They saw Lee LeeHarbour here", "Lee LeeHarbour", PER, N.RUN_TOGETHER),
        ("They saw Harbour LeeHarbour here", "Harbour LeeHarbour", PER, N.RUN_TOGETHER),
        ("They saw Harbour-Mill LeeHarbour here", "Harbour-Mill LeeHarbour", PER, N.RUN_TOGETHER),
        ("They saw Harbour LeHarbour here", "Harbour LeHarbour", PER, None),
        ("They saw Lee McLee here", "Lee McLee", PER, None),
        ("They saw Lee MacLee here", "Lee MacLee", PER, None),
        ("They saw Ann LeeBerg here. Ann Roe", "Ann LeeBerg", PER, None),
    ],
)
def test_what_stands_around_a_name_tells_what_it_is(
    text: str, name: str, label: Label, reason: NotAName | None
) -> None:
    assert gathered_verdict(text, name, label) is reason


def verdict(text: str, name: str, *others: tuple[str, Label], label: Label = PER) -> NotAName | None:
    """The verdict on the last mention of `name`, where `others` are read too, each where it first stands."""
    article = make_article(text)
    starts = [n for n in range(len(text)) if text.startswith(name, n)]
    found = [Candidate("a", n, n + len(name), name, label, "recogniser") for n in starts]
    more = [
        Candidate("a", text.index(other), text.index(other) + len(other), other, kind, "recogniser")
        for other, kind in others
    ]
    every = sorted(found + more, key=lambda c: c.start)
    return GatheredNames(article, every, Gazetteer(names={}, demonyms={})).verdict(found[-1])


def test_names_that_run_together_are_those_of_people_of_the_article() -> None:
    text = "Ann Lee came. They saw LeeHarbour here"
    assert verdict(text, "LeeHarbour", ("Ann Lee", PER)) is N.RUN_TOGETHER
    assert verdict(text, "LeeHarbour", ("Ann Lee", ORG)) is None
    assert verdict("Ann Harbour came. They saw LeeHarbour here", "LeeHarbour", ("Ann Harbour", PER)) is None
    assert verdict("Ann LeeRoe came. They saw LeeRoeHarbour", "LeeRoeHarbour", ("Ann LeeRoe", PER)) is None


@pytest.mark.parametrize(
    ("text", "others", "reason"),
    [
        ("Man sang. The man left.", (), N.SENTENCE_OPENING),
        ("Man sang. Man left. The man met a man.", (), N.SENTENCE_OPENING),
        ("Man sang. Man left. The man met.", (), None),
        ("Man sang. The men left.", (), None),
        ("Man sang. The man saw Big Man Roe.", (("Big Man Roe", PER),), None),
        ("Man sang. The man saw Big Ben Roe.", (("Big Ben Roe", PER),), N.SENTENCE_OPENING),
        ("Man sang. The man saw the Man's dog.", (), None),
    ],
)
def test_a_word_that_only_opens_sentences_is_no_name(
    text: str, others: tuple[tuple[str, Label], ...], reason: NotAName | None
) -> None:
    assert verdict(text, "Man", *others) is reason


def test_a_word_in_the_midst_of_a_headline_may_be_any_word() -> None:
    text = "Old Man Sings\nMan sang. The man left, a man."
    found = [Candidate("a", n, n + 3, "Man", PER, "recogniser") for n in range(len(text)) if text.startswith("Man", n)]
    for title, reason in (("Old Man Sings", N.SENTENCE_OPENING), ("", None)):
        gathered = GatheredNames(make_article(text, title=title), found, Gazetteer(names={}, demonyms={}))
        assert gathered.verdict(found[-1]) is reason
