"""What a text says of where it is set without naming a place by itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.gazetteer import load_gazetteer
from cuttings.model import Article
from cuttings.resolve.places.regional_hints import find_hints, institutions

WORLD = load_gazetteer()


def hints(text: str, outlet: str | None = None, url: str | None = None) -> dict[str, str | None]:
    """The place that each hint's words speak for: its name, by key."""
    article = Article("a", "seeds/a.txt", (), text, (), "", outlet, None, None, (), url, "en", "")
    return {hint.key: hint.place.name for hint in find_hints(article, WORLD)}


@pytest.mark.parametrize(
    ("text", "key", "place"),
    [
        ("Syrian envoys left.", "syrian", "Syria"),
        ("The Missouri State Highway Patrol came.", "missouri", "Missouri"),
        ("Call 519-555-0100 now.", "telephone 519", "Ontario"),
        ("Call (304) 555-0100 now.", "telephone 304", "West Virginia"),
    ],
)
def test_words_that_are_no_places_names_speak_for_places(text: str, key: str, place: str) -> None:
    """Peoples, regions inside longer names, and area codes."""
    assert hints(text)[key] == place


@pytest.mark.parametrize("text", ["1519-555-0100", "519-5550-100", "999-555-0100", "3.519-555-0100"])
def test_other_numbers_say_nothing(text: str) -> None:
    """Numbers that are not a region's telephone numbers give no hint."""
    assert not hints(text)


@pytest.mark.parametrize(
    ("outlet", "url", "country"),
    [
        ("The Boston Globe", None, "United States"),
        ("The Guardian", None, "United Kingdom"),
        ("An Unknown Paper", "https://news.unknown-paper.ca/1", "Canada"),
        ("An Unknown Paper", "https://unknown-paper.com/1", None),
        ("Reuters", "https://reuters.com/1", None),
        (None, None, None),
    ],
)
def test_an_outlet_has_a_country(outlet: str | None, url: str | None, country: str | None) -> None:
    """As the list of outlets or the ending of an address says; news agencies are at home everywhere."""
    assert hints("", outlet, url).get("outlet country") == country


def test_names_before_public_bodies_may_be_places() -> None:
    """Spans before a body's kind are offered, outside what is taken."""
    text = "Enfield Council wrote to the Laurel County Detention Center."
    spans = [text[start:end] for start, end in institutions(text, [])]
    assert "Enfield" in spans
    assert list(institutions("Enfield Council", [(0, 7)])) == []


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    """Hints are sorted by key, each key once, and institutions are spans of the text."""
    article = Article("a", "seeds/a.txt", (), text, (), "", text, None, None, (), None, "en", "")
    keys = [hint.key for hint in find_hints(article, WORLD)]
    assert keys == sorted(set(keys))
    assert all(0 <= start < end <= len(text) for start, end in institutions(text, []))
