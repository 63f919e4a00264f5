"""What a text says of where it is set without naming a place by itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.gazetteer import load_gazetteer
from cuttings.model import Article
from cuttings.resolve.places.regional_hints import find_hints, institutions

WORLD = load_gazetteer()
GENERIC = ["eu", "io", "tv", "co", "me", "ai", "fm", "cc", "ly", "ws", "am", "la", "gg", "to", "su"]  # of no country


def hints(text: str, outlet: str | None = None, url: str | None = None) -> dict[str, str | None]:
    """The place that each hint's words speak for: its name, by key."""
    article = Article("a", "seeds/a.txt", (), text, (), "", outlet, None, None, (), url, "en", "")
    return {hint.key: hint.place.name for hint in find_hints(article, WORLD)}


@pytest.mark.parametrize("text", ["It cost £5m, or $8m.", "It cost £x.", "The home secretary left.", "It cost AU£5m."])
def test_other_money_and_small_letters_say_nothing_of_britain(text: str) -> None:
    assert "words of GB" not in hints(text)


@pytest.mark.parametrize(
    ("text", "key", "place"),
    [
        ("Syrian envoys left.", "syrian", "Syria"),
        ("The Missouri State Highway Patrol came.", "missouri", "Missouri"),
        ("Call 519-555-0100 now.", "telephone 519", "Ontario"),
        ("Call (304) 555-0100 now.", "telephone 304", "West Virginia"),
        ("Call (304)555-0100 now.", "telephone 304", "West Virginia"),
        ("Call 304.555.0100 now.", "telephone 304", "West Virginia"),
        ("Call 304 555 0100 now.", "telephone 304", "West Virginia"),
        ("Syria's envoys left.", "syria", "Syria"),
        ("Syria\u2019s envoys left.", "syria", "Syria"),
        ("The Baden-Württemberg Mills rose.", "baden wurttemberg", "Baden-Württemberg"),
        ("The Old Baden-Württemberg Mills rose.", "baden wurttemberg", "Baden-Württemberg"),
        ("It cost £5m.", "words of GB", "United Kingdom"),
        ("The Home Secretary left.", "words of GB", "United Kingdom"),
    ],
)
def test_words_that_are_no_places_names_speak_for_places(text: str, key: str, place: str) -> None:
    """Peoples, regions inside longer names, and area codes."""
    assert hints(text)[key] == place


@pytest.mark.parametrize(
    "text",
    [
        "1519-555-0100",
        "519-5550-100",
        "999-555-0100",
        "3.519-555-0100",
        "519-555-01000",
        "519/555-0100",
        "519-155-0100",
        "119-555-0100",
    ],
)
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
        ("Interfax", None, None),
        ("Kyodo News", "https://english.kyodonews.jp/1", None),
        ("An Unknown Paper", "https://unknown-paper.co.uk/1", "United Kingdom"),
        ("An Unknown Paper", "https://unknown-paper.fr/1", "France"),
        ("An Unknown Paper", "https://unknown-paper.info/1", None),
        ("An Unknown Paper", "https://localhost/1", None),
        ("An Unknown Paper", "https://fr/1", None),
        *(
            ("An Unknown Paper", f"https://paper.{ending}/1", None)
            for ending in ["eu", "io", "tv", "co", "me", "ai", "fm", "cc", "ly", "ws"]
        ),
        *(("An Unknown Paper", f"https://paper.{ending}/1", None) for ending in ["am", "la", "gg", "to", "su"]),
    ],
)
def test_an_outlet_has_a_country(outlet: str | None, url: str | None, country: str | None) -> None:
    """As the list of outlets or the ending of an address says; news agencies are at home everywhere."""
    assert hints("", outlet, url).get("outlet country") == country


@pytest.mark.parametrize(
    ("outlet", "place"),
    [
        ("The Chicago Herald", "Chicago"),
        ("chicago.com", "Chicago"),
        ("The Syrian Times", "Syria"),
        ("The Zzyxx Times", None),
        ("The Beaver Times", None),
        ("The Reading Post", None),
        ("The Elmsford Times", None),
    ],
)
def test_an_outlet_is_at_home_where_its_name_says(outlet: str, place: str | None) -> None:
    found = {key: name for key, name in hints("", outlet).items() if key.startswith("outlet ") and "country" not in key}
    assert list(found.values()) == ([place] if place else [])


@pytest.mark.parametrize(
    "text",
    [
        "The Nunavut Mills rose.",
        "The Chicago Mills rose.",
        "The Jordan Mills rose.",
        "The O'Missouri Mills rose.",
        "The O’Missouri Mills rose.",
        "Ann O'Missouri rose.",
        "Ann O’Missouri rose.",
        "The Boston Mills rose.",
        "The Beaver Mills rose.",
        "Old larkin rose.",
        "the missouri rose.",
    ],
)
def test_towns_and_small_letters_in_longer_names_say_nothing(text: str) -> None:
    assert hints(text) == {}


def test_a_telephone_number_is_a_local_hint_and_says_its_words() -> None:
    article = Article(
        "a", "a.txt", (), "Syrians, call 519-555-0100.", (), "", "The Guardian", None, None, (), None, "en", ""
    )
    found = {hint.key: (hint.words, hint.local) for hint in find_hints(article, WORLD)}
    assert found["telephone 519"] == ("a telephone number of Ontario", True)
    assert found["syrians"] == ("Syrians", False)
    assert found["outlet country"] == ("its outlet, of United Kingdom", False)


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Enfield Council met", ["Enfield"]),
        ("North Enfield Council met", ["North Enfield"]),
        ("Enfield Town Council met", ["Enfield Town"]),
        ("Enfield town Council met", ["Enfield"]),
        ("Enfield Stadium burned", ["Enfield"]),
        ("Enfield Councillors met", []),
        ("Enfield met", []),
        ("enfield Council met", []),
    ],
)
def test_a_name_before_the_kind_of_a_public_body_is_offered(text: str, spans: list[str]) -> None:
    assert [text[start:end] for start, end in institutions(text, [])] == spans
    assert list(institutions(text, [(0, len(text))])) == []


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


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("the Enfield Times wrote", ["Enfield"]),
        ("the Washington Post wrote", []),
        ("The Chicago Tribune wrote", []),
        ("the Denver Post wrote", []),
    ],
)
def test_well_known_newspapers_are_read_everywhere(text: str, spans: list[str]) -> None:
    assert [text[start:end] for start, end in institutions(text, [])] == spans
