"""A capital or a country stands for its government by what it does in the sentence."""

from array import array

import pytest

from cuttings.gazetteer import Toponym, load_gazetteer
from cuttings.model import Analysis, Label, Tokens
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.places.metonymy import government_mentions, stands_for_government

WORLD = load_gazetteer()


def parsed(sentence: str) -> tuple[str, Tokens]:
    """A sentence written as word/lemma/tag/dependency/head, words counted from 0."""
    rows = [word.split("/") for word in sentence.split()]
    text, starts, ends = "", array("l"), array("l")
    for row in rows:
        starts.append(len(text))
        text += row[0]
        ends.append(len(text))
        text += " "
    heads = array("l", (int(row[4]) for row in rows))
    lemmas, tags, dependencies = (tuple(row[n] for row in rows) for n in (1, 2, 3))
    return text, Tokens(starts, ends, heads, lemmas, tags, dependencies)


def flags(sentence: str, *names: str) -> list[bool]:
    text, tokens = parsed(sentence)
    spans = [(text.index(name), text.index(name) + len(name), WORLD.lookup(name)[0]) for name in names]
    return list(stands_for_government(spans, tokens))


@pytest.mark.parametrize(
    ("sentence", "name", "expected"),
    [
        ("Minsk/Minsk/PROPN/nsubj/1 insisted/insist/VERB/ROOT/1", "Minsk", True),
        ("Minsk/Minsk/PROPN/nsubj/1 sleeps/sleep/VERB/ROOT/1", "Minsk", False),
        ("Geneva/Geneva/PROPN/nsubj/1 insisted/insist/VERB/ROOT/1", "Geneva", False),
        ("Prussia/Prussia/PROPN/nsubj/1 insisted/insist/VERB/ROOT/1", "Prussia", True),
        (
            "Republic/Republic/PROPN/nsubj/3 of/of/ADP/prep/0 Korea/Korea/PROPN/pobj/1 insisted/insist/VERB/ROOT/3",
            "Republic of Korea",
            True,
        ),
        ("Belarus/Belarus/PROPN/nsubj/1 agreed/agree/VERB/ROOT/1", "Belarus", True),
        ("fire/fire/NOUN/ROOT/0 in/in/ADP/prep/0 Minsk/Minsk/PROPN/pobj/1", "Minsk", False),
        ("Minsk/Minsk/PROPN/poss/2 's/'s/PART/case/0 decision/decision/NOUN/ROOT/2", "Minsk", True),
        ("Minsk/Minsk/PROPN/poss/2 's/'s/PART/case/0 streets/street/NOUN/ROOT/2", "Minsk", False),
        ("Minsk/Minsk/PROPN/nsubj/1 is/be/AUX/ROOT/1 ready/ready/ADJ/acomp/1", "Minsk", True),
        ("Minsk/Minsk/PROPN/nsubj/1 is/be/AUX/ROOT/1 large/large/ADJ/acomp/1", "Minsk", False),
        ("They/they/PRON/nsubj/1 warned/warn/VERB/ROOT/1 Minsk/Minsk/PROPN/dobj/1", "Minsk", True),
        ("They/they/PRON/nsubj/1 rattled/rattle/VERB/ROOT/1 Minsk/Minsk/PROPN/dobj/1", "Minsk", True),
        ("sanctions/sanction/NOUN/ROOT/0 against/against/ADP/prep/0 Minsk/Minsk/PROPN/pobj/1", "Minsk", True),
        ("backed/back/VERB/ROOT/0 by/by/ADP/agent/0 Minsk/Minsk/PROPN/pobj/1", "Minsk", True),
        ("loved/love/VERB/ROOT/0 by/by/ADP/agent/0 Minsk/Minsk/PROPN/pobj/1", "Minsk", False),
        ("Minsk/Minsk/PROPN/nsubj/1 demand/demand/NOUN/ROOT/1", "Minsk", False),
        ("They/they/PRON/nsubj/1 saw/see/VERB/ROOT/1 Minsk/Minsk/PROPN/dobj/1", "Minsk", False),
        ("Minsk/Minsk/PROPN/dobj/1 decision/decision/NOUN/ROOT/1", "Minsk", False),
        ("talks/talk/NOUN/ROOT/0 with/with/ADP/prep/0 Minsk/Minsk/PROPN/pobj/1", "Minsk", True),
        ("house/house/NOUN/ROOT/0 with/with/ADP/prep/0 Minsk/Minsk/PROPN/pobj/1", "Minsk", False),
        ("pressure/pressure/NOUN/ROOT/0 on/on/ADP/prep/0 Minsk/Minsk/PROPN/pobj/1", "Minsk", True),
        ("talks/talk/NOUN/ROOT/0 in/in/ADP/prep/0 Minsk/Minsk/PROPN/pobj/1", "Minsk", False),
        ("talks/talk/NOUN/ROOT/0 on/on/ADP/prep/0 Minsk/Minsk/PROPN/pobj/1", "Minsk", False),
        ("Minsk/Minsk/PROPN/nsubj/1 stays/stay/VERB/ROOT/1 ready/ready/ADJ/acomp/1", "Minsk", False),
        (
            "Minsk/Minsk/PROPN/nsubj/1 is/be/AUX/ROOT/1 not/not/PART/neg/1 yet/yet/ADV/advmod/1 at/at/ADV/advmod/1 "
            "all/all/ADV/advmod/1 ready/ready/ADJ/acomp/1",
            "Minsk",
            True,
        ),
        (
            "Minsk/Minsk/PROPN/nsubj/1 is/be/AUX/ROOT/1 not/not/PART/neg/1 yet/yet/ADV/advmod/1 at/at/ADV/advmod/1 "
            "all/all/ADV/advmod/1 so/so/ADV/advmod/1 ready/ready/ADJ/acomp/1",
            "Minsk",
            False,
        ),
        (
            "Minsk/Minsk/PROPN/nsubj/1 is/be/AUX/ROOT/1 home/home/NOUN/attr/1 to/to/ADP/prep/2 ready/ready/ADJ/amod/2",
            "Minsk",
            False,
        ),
        ("White/White/PROPN/compound/1 House/House/PROPN/nsubj/2 agreed/agree/VERB/ROOT/2", "White House", True),
        ("Minsk/Minsk/PROPN/ROOT/0", "Minsk", False),
        ("Larkin/Larkin/PROPN/compound/1 Belarus/Belarus/PROPN/nsubj/2 agreed/agree/VERB/ROOT/2", "Belarus", False),
        ("little/little/ADJ/amod/1 Belarus/Belarus/PROPN/nsubj/2 agreed/agree/VERB/ROOT/2", "Belarus", True),
        (
            "I/I/PRON/nsubj/1 hope/hope/VERB/ROOT/1 Minsk/Minsk/PROPN/nsubj/3 agrees/agree/VERB/ccomp/1",
            "Minsk",
            False,
        ),
        (
            "I/I/PRON/nsubj/1 think/think/VERB/ROOT/1 Minsk/Minsk/PROPN/nsubj/3 agreed/agree/VERB/ccomp/1",
            "Minsk",
            True,
        ),
        ("Say/say/VERB/ROOT/0 Minsk/Minsk/PROPN/nsubj/2 agreed/agree/VERB/ccomp/0", "Minsk", False),
        (
            "They/they/PRON/nsubj/1 say/say/VERB/ROOT/1 Minsk/Minsk/PROPN/nsubj/3 agreed/agree/VERB/ccomp/1",
            "Minsk",
            True,
        ),
        (
            "They/they/PRON/nsubj/1 allowed/allow/VERB/ROOT/1 Minsk/Minsk/PROPN/nsubj/4 to/to/PART/aux/4 "
            "take/take/VERB/ccomp/1 part/part/NOUN/dobj/4",
            "Minsk",
            True,
        ),
        (
            "They/they/PRON/nsubj/1 want/want/VERB/ROOT/1 Minsk/Minsk/PROPN/nsubj/4 to/to/PART/aux/4 "
            "take/take/VERB/ccomp/1 part/part/NOUN/dobj/4",
            "Minsk",
            True,
        ),
        (
            "They/they/PRON/nsubj/1 forced/force/VERB/ROOT/1 Minsk/Minsk/PROPN/nsubj/4 to/to/PART/aux/4 "
            "take/take/VERB/ccomp/1 part/part/NOUN/dobj/4",
            "Minsk",
            True,
        ),
        (
            "They/they/PRON/nsubj/1 saw/see/VERB/ROOT/1 Minsk/Minsk/PROPN/nsubj/4 to/to/PART/aux/4 "
            "take/take/VERB/ccomp/1 part/part/NOUN/dobj/4",
            "Minsk",
            False,
        ),
        ("Minsk/Minsk/PROPN/nsubj/1 hopes/hope/VERB/ROOT/1", "Minsk", True),
        ("Minsk/Minsk/PROPN/nsubj/1 dithers/dither/VERB/ROOT/1", "Minsk", True),
        ("Minsk/Minsk/PROPN/nsubj/1 balked/balk/VERB/ROOT/1", "Minsk", True),
        ("Minsk/Minsk/PROPN/nsubj/1 allowed/allow/VERB/ROOT/1", "Minsk", True),
        ("Minsk/Minsk/PROPN/nsubj/1 thrives/thrive/VERB/ROOT/1", "Minsk", False),
        ("saying/say/VERB/ROOT/0 Minsk/Minsk/PROPN/nsubj/2 agreed/agree/VERB/ccomp/0", "Minsk", True),
        ("collude/collude/VERB/ROOT/0 with/with/ADP/prep/0 Minsk/Minsk/PROPN/pobj/1", "Minsk", True),
        ("live/live/VERB/ROOT/0 with/with/ADP/prep/0 Minsk/Minsk/PROPN/pobj/1", "Minsk", False),
        ("collude/collude/VERB/ROOT/0 in/in/ADP/prep/0 Minsk/Minsk/PROPN/pobj/1", "Minsk", False),
        ("meddling/meddling/NOUN/ROOT/0 by/by/ADP/prep/0 Minsk/Minsk/PROPN/pobj/1", "Minsk", True),
        ("road/road/NOUN/ROOT/0 by/by/ADP/prep/0 Minsk/Minsk/PROPN/pobj/1", "Minsk", False),
    ],
)
def test_what_governments_do(sentence: str, name: str, expected: bool) -> None:
    """Only a seat of government, and only as the doer, owner or party of what governments do."""
    assert flags(sentence, name) == [expected]


def test_of_buildings_only_seats_of_government_act() -> None:
    _, tokens = parsed("Larkin/Larkin/PROPN/nsubj/1 insisted/insist/VERB/ROOT/1")
    hospital = Toponym("1", "Larkin Hospital", "site", 0.0, 0.0, "BY", 1)
    seat = Toponym("2", "Kremlin", "site", 0.0, 0.0, "RU", 1)
    assert stands_for_government([(0, 6, hospital)], tokens) == (False,)
    assert stands_for_government([(0, 6, seat)], tokens) == (True,)


def test_both_parties_of_talks() -> None:
    """ "talks between A and B" names two governments."""
    sentence = (
        "talks/talk/NOUN/ROOT/0 between/between/ADP/prep/0 Minsk/Minsk/PROPN/pobj/1 "
        "and/and/CCONJ/cc/2 Warsaw/Warsaw/PROPN/conj/2"
    )
    assert flags(sentence, "Minsk", "Warsaw") == [True, True]


def test_a_span_without_words_is_no_government() -> None:
    """Where the parse has no word, nothing is claimed; a parse that goes in circles ends too."""
    place = Toponym("1", "Minsk", "city", 0.0, 0.0, "BY", 1, capital=True)
    assert stands_for_government([(0, 5, place)], parsed("")[1]) == (False,)
    _, circle = parsed("Minsk/Minsk/PROPN/conj/1 Warsaw/Warsaw/PROPN/conj/0")
    assert stands_for_government([(0, 5, place)], circle) == (False,)


def test_only_places_that_stand_for_their_governments_are_such_mentions() -> None:
    text, tokens = parsed(
        "Minsk/Minsk/PROPN/nsubj/1 insisted/insist/VERB/ROOT/1 in/in/ADP/prep/1 Geneva/Geneva/PROPN/pobj/2"
    )
    starts = {name: text.index(name) for name in ("Minsk", "Geneva")}
    places = [Candidate("a", n, n + len(name), name, Label.LOCATION, "recogniser") for name, n in starts.items()]
    toponyms = {("a", n): WORLD.lookup(name)[0] for name, n in starts.items()}
    analyses = {"a": Analysis((), tokens, ())}
    assert government_mentions(places, toponyms, analyses) == {("a", starts["Minsk"])}
    firms = [Candidate("a", 0, 5, "Minsk", Label.ORGANISATION, "recogniser")]
    assert government_mentions(firms, toponyms, analyses) == frozenset()
    assert government_mentions(places, {}, analyses) == frozenset()
