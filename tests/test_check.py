"""A valid library gives no notice; each fault gives one that says where it is and how to mend it."""

from __future__ import annotations

from array import array
from dataclasses import replace

import pytest

from cuttings.check import check
from cuttings.model import (
    Analysis,
    Appearance,
    Article,
    Block,
    Entity,
    Event,
    Kind,
    Library,
    Mention,
    Occurrence,
    Role,
    Sentence,
    Statement,
    Tokens,
    Topic,
)

TEXT = "Ann Lee spoke in Port Vale."
NO_TOKENS = Tokens(array("l"), array("l"), array("l"), (), (), ())
ARTICLE = Article(
    id="speech",
    source="seeds/speech.txt",
    sources=("seeds/speech.txt",),
    text=TEXT,
    blocks=(Block(0, len(TEXT), Role.BODY),),
    title="Speech",
    outlet=None,
    published=None,
    published_basis=None,
    authors=(),
    url=None,
    language="en",
    sha256="",
)
ANN = Entity("people/ann-lee", Kind.PERSON, "Ann Lee", ())
SOUND = Library(
    articles=(ARTICLE,),
    analyses={"speech": Analysis((Sentence(0, len(TEXT), "s-1"),), NO_TOKENS, ())},
    entities=(ANN,),
    mentions=(Mention("speech", 0, 7, "Ann Lee", Kind.PERSON, ANN.id),),
    statements=(Statement("speech", 0, 5, False, "spoke", ANN.id, 0, 7),),
    topics=(Topic("topics/ports", "Ports", (), (("speech", 1.0),), (Occurrence("speech", 17, 21),)),),
    events=(Event("events/speech", "Speech", None, ("speech",)),),
    appearances=(Appearance(ANN.id, "speech", 1, 1.0, True),),
)
FAR = 10_000


def test_a_valid_library_gives_no_notice() -> None:
    assert check(SOUND) == ()
    assert check(Library()) == ()


@pytest.mark.parametrize(
    ("library", "where", "what"),
    [
        (
            replace(SOUND, entities=(ANN, replace(ANN, id="people/Ann-LEE", name="Ann Leeds"))),
            "people/ann-lee",
            "address of 2 pages",
        ),
        (
            replace(SOUND, entities=(ANN, replace(ANN, id="people/index", name="Ind"))),
            "people/index",
            "keeps for itself",
        ),
        (
            replace(SOUND, entities=(ANN, replace(ANN, id="people/aux", name="Aux"))),
            "people/aux",
            "keeps for itself",
        ),
        (replace(SOUND, entities=(ANN, replace(ANN, id="people/ann-lee-2"))), "people/ann-lee", "people/ann-lee-2"),
        (
            replace(SOUND, mentions=(Mention("speech", 3, FAR, "x", Kind.PERSON, ANN.id),)),
            "seeds/speech.txt",
            "1 × a mention that lies outside",
        ),
        (
            replace(SOUND, statements=(Statement("speech", 5, 5, False, "spoke", None, None, None),)),
            "seeds/speech.txt",
            "1 × a statement that lies outside",
        ),
        (
            replace(SOUND, mentions=(Mention("speech", 0, 7, "Ann Lee", Kind.PERSON, "people/gone"),)),
            "seeds/speech.txt",
            "'people/gone', which has no page",
        ),
        (replace(SOUND, events=(Event("events/speech", "Speech", None, ("lost",)),)), "lost", "is not an article"),
    ],
)
def test_each_fault_gives_a_notice(library: Library, where: str, what: str) -> None:
    notices = check(library)
    assert [notice.where for notice in notices] == [where]
    assert what in notices[0].what
    assert notices[0].mend.endswith(".")


def test_namesakes_with_different_qualifiers_give_no_notice() -> None:
    other = replace(ANN, id="people/ann-lee-2", qualifier="rower")
    assert check(replace(SOUND, entities=(ANN, other))) == ()
