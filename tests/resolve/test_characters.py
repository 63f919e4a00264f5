"""Which names that were read as people's are those of characters of fiction."""

from __future__ import annotations

import pytest

from cuttings.model import Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.detect.things.characters import without_characters
from tests.making import make_article

FILM = " The actress left after one episode."  # makes an article one that speaks of acting
SPORT = " The crowd rose."


def characters(text: str, *names: str, more: str = "", rule: str = "recogniser") -> list[str]:
    """Those of the `names` that are left out of an article with that text, beside another with the text `more`."""
    articles = {"a": make_article(text, "a"), "b": make_article(more or "Nobody came.", "b")}
    people = [
        Candidate(id, start, start + len(name), name, Label.PERSON, rule)
        for id, article in articles.items()
        for name in names
        for start in range(len(article.text))
        if article.text.startswith(name, start)
    ]
    kept = {c.start for c in without_characters(people, articles) if c.article == "a"}
    return [c.text for c in people if c.article == "a" and c.start not in kept]


@pytest.mark.parametrize(
    ("text", "names", "found"),
    [
        # by what actors do
        ("Ann Lee, who played Wren, left." + FILM, ["Ann Lee", "Wren"], ["Wren"]),
        ("Ann Lee plays the part of Max Wren." + FILM, ["Ann Lee", "Max Wren"], ["Max Wren"]),
        ("Ann Lee stars as Max Wren." + FILM, ["Ann Lee", "Max Wren"], ["Max Wren"]),
        ("It had Ann Lee as Max Wren." + FILM, ["Ann Lee", "Max Wren"], ["Max Wren"]),
        ("It had Ann Lee (Max Wren) in it." + FILM, ["Ann Lee", "Max Wren"], ["Max Wren"]),
        ("Max Wren, played by Ann Lee, died." + FILM, ["Ann Lee", "Max Wren"], ["Max Wren"]),
        ("She is known for her role as Max Wren in a TV soap.", ["Max Wren"], ["Max Wren"]),  # the word is beside it
        ("They have characters such as Max and Wren.", ["Max", "Wren"], ["Max", "Wren"]),
        ("It recalls the fictional sleuth Max Wren. Wren smoked.", ["Max Wren", "Wren"], ["Max Wren", "Wren", "Wren"]),
        # given names beside them, of people who are not named in full
        ("Ann Lee, who played Wren, left Kate." + FILM, ["Ann Lee", "Wren", "Kate"], ["Wren", "Kate"]),
        ("Ann Lee, who played Wren, left. Kate knew." + FILM, ["Ann Lee", "Wren", "Kate"], ["Wren"]),
        ("She played Wren and voiced Rook. Kate knew." + FILM, ["Wren", "Rook", "Kate"], ["Wren", "Rook", "Kate"]),
        ("Ann Lee, who played Wren, left Ann." + FILM, ["Ann Lee", "Wren", "Ann"], ["Wren"]),
        # those who are not
        ("Ann Lee, who played Wren, won." + SPORT, ["Ann Lee", "Wren"], []),
        ("Ann Lee played Wren. Tom Wren lost." + FILM, ["Ann Lee", "Wren", "Tom Wren"], []),
        ("She played Wren's songs." + FILM, ["Wren"], []),
        ("There were such stars as Max Wren." + FILM, ["Max Wren"], []),
        ("She played Max Wren. Max Wren died in May." + FILM, ["Max Wren"], []),
        ("She played Max Wren in the biopic." + FILM, ["Max Wren"], []),
    ],
)
def test_the_words_beside_a_character_tell(text: str, names: list[str], found: list[str]) -> None:
    assert sorted(characters(text, *names)) == sorted(found)


def test_whom_an_article_on_something_else_names_in_full_has_lived() -> None:
    text = "Ann Lee plays Max Wren." + FILM
    assert characters(text, "Max Wren", more="Max Wren lost the vote.") == []
    assert characters(text, "Max Wren", more="In the film Max Wren lost." + FILM) == ["Max Wren"]
    assert characters(text, "Max Wren", rule="title") == []
