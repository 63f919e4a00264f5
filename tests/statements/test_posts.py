"""Posts that a page shows whole, each with the name of its account and its date."""

from __future__ import annotations

import pytest

from tests.statements.grammar import CAST, statements_of

NAMES = {**CAST, "Harbour Post": "organisations/harbour-post"}
ABOVE = "Anna Berg and the Harbour Post left the pier.\n\n"

POSTS: dict[str, tuple[str, list[tuple[str, str | None]]]] = {
    "of a person": (
        "The pier is late again! — Anna Berg (@RealAnnaBerg) May 3, 2016",
        [("The pier is late again!", "people/anna-berg")],
    ),
    "of a newspaper": (
        "Is the pier late again? — Harbour Post (@HarbourPost) May 3, 2016",
        [("Is the pier late again?", "organisations/harbour-post")],
    ),
    "with a link and no date": (
        "The pier is late again. #pier https://t.co/abc — Anna Berg (@annaberg)",
        [("The pier is late again.", "people/anna-berg")],
    ),
    "which tells of others": (
        "The council said the pier is late. — Anna Berg (@annaberg) May 3, 2016",
        [("The council said the pier is late.", "people/anna-berg")],
    ),
    "not of who only takes the name": ("The pier is late again! — Mirror Anna Berg (@MirrorBerg) May 3, 2016", []),
    "not of an account by another name": ("The pier is late again! — Anna Berg (@pierwatch) May 3, 2016", []),
    "not of whom the text names nowhere else": ("The pier is late again! — Peter Lund (@peterlund) May 3, 2016", []),
    "no answer": ("@pierwatch The pier is late again! — Anna Berg (@annaberg) May 3, 2016", []),
    "not cut": ("The pier is late and the — Anna Berg (@annaberg) May 3, 2016", []),
    "behind a title": (
        "The pier is late again! — Sen. Anna Berg (@SenBerg) May 3, 2016",
        [("The pier is late again!", "people/anna-berg")],
    ),
    "above the signature": (
        "The pier is late again!\n\n— Anna Berg (@annaberg) May 3, 2016",
        [("The pier is late again!", "people/anna-berg")],
    ),
    "above the signature, with a link": (
        "The pier is late again! pic.twitter.com/abc\n\n— Mayor Anna Berg (@MayorBerg) May 3, 2016",
        [("The pier is late again!", "people/anna-berg")],
    ),
    "not what tells of its author": ("Berg had seen it.\n\n— Anna Berg (@annaberg) May 3, 2016", []),
    "not what tells of her": ("She had seen it before.\n\n— Anna Berg (@annaberg) May 3, 2016", []),
    "not what quotes": ('It was a "sad" day.\n\n— Anna Berg (@annaberg) May 3, 2016', []),
    "not what leads to it": ("It was a sad day for all:\n\n— Anna Berg (@annaberg) May 3, 2016", []),
    "not behind another word": ("The pier is late again! — Fake Anna Berg (@FakeBerg) May 3, 2016", []),
    "no mere reaction": ("So late! — Anna Berg (@annaberg) May 3, 2016", []),
}


@pytest.mark.parametrize("case", POSTS)
def test_whose_a_post_is(case: str) -> None:
    post, expected = POSTS[case]
    text = ABOVE + post
    assert [(text[s.start : s.end], s.speaker) for s in statements_of(text, NAMES)] == expected


WORDS = {"Anna Berg said it was late.": False, '"It rains here," said Anna Berg.': True}


@pytest.mark.parametrize("text", WORDS)
def test_only_words_in_marks_are_verbatim_behind_a_cue(text: str) -> None:
    assert [s.verbatim for s in statements_of(text, NAMES)] == [WORDS[text]]


def test_a_post_is_verbatim() -> None:
    post, _ = POSTS["above the signature, with a link"]
    assert [s.verbatim for s in statements_of(ABOVE + post, NAMES)] == [True]
