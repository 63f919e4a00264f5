"""When a surname that was taken for the one bearer known is asked about all the same."""

from __future__ import annotations

import pytest

from cuttings.model import Citation, Entity, Kind, Office
from cuttings.resolve.review.surname_doubts import surname_doubts
from tests.resolve.test_doubts import asked, book

ANN = {"Ann Terrell": "people/ann", "Terrell": "people/ann", "Otto Berg": "people/otto"}


def in_office(*articles: str) -> Entity:
    """Ann Terrell, whose office these articles tell."""
    office = Office("mayor", None, None, tuple(Citation(article, "s") for article in articles))
    return Entity("people/ann", Kind.PERSON, "Ann Terrell", (), offices=(office,))


@pytest.mark.parametrize(("articles", "is_asked"), [("", True), ("0", True), ("1", True), ("01", False)])
def test_one_office_in_both_articles_is_enough(articles: str, is_asked: bool) -> None:
    doubts = list(surname_doubts(book(["Ann Terrell sang.", "Terrell scored."], ANN, ann=in_office(*articles))))
    assert asked(doubts) == ["Is Terrell in 1.txt Ann Terrell?"] * is_asked


def test_each_article_with_the_surname_alone_is_asked_about_in_order() -> None:
    doubts = list(surname_doubts(book(["Terrell scored.", "Ann Terrell sang.", "Terrell won."], ANN)))
    assert asked(doubts) == ["Is Terrell in 0.txt Ann Terrell?", "Is Terrell in 2.txt Ann Terrell?"]
    assert [doubt.sides[0].article for doubt in doubts] == ["0", "2"]
    assert [[answer.says for answer in doubt.answers] for doubt in doubts] == [["yes", "no"]] * 2
    assert (doubts[0].why, doubts[0].why_not) == (
        "no other Terrell is named in full, so they are on one page now",
        "the articles name nobody and nothing else in common",
    )


@pytest.mark.parametrize(("spaces", "is_asked"), [(393, True), (394, False)])
def test_whom_an_article_named_last_is_on_the_mind_for_four_hundred_characters(spaces: int, is_asked: bool) -> None:
    names = {"Peter Holm": "people/peter", "Greta Holm": "people/greta", "Holm": "people/peter"}
    text = f"Peter Holm came. Greta Holm sang.{' ' * spaces}Holm wept."
    doubts = list(surname_doubts(book([text], names)))
    assert asked(doubts) == ["Whom does Holm mean in 0.txt: Peter Holm or Greta Holm?"] * is_asked
    for doubt in doubts:
        assert [(answer.says, answer.decision.names) for answer in doubt.answers] == [
            ("Peter Holm", ("Holm", "Peter Holm")),
            ("Greta Holm", ("Holm", "Greta Holm")),
        ]
        assert doubt.why == "Greta Holm is the one whom the article named last before it"
        assert doubt.why_not == "by itself the surname was taken for Peter Holm"
        assert doubt.at_stake == 1
