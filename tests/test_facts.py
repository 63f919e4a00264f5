"""The fact files in `cuttings/data/` contain only text, except for the numbers and booleans listed here."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from cuttings.common import facts as facts_module
from cuttings.common.facts import load_facts, parse_facts, word_set
from tests.test_house import PACKAGE

FILES = sorted(file.stem for file in (PACKAGE / "data").glob("*.yml"))
NUMBERS: dict[str, set[str]] = {  # the paths below which there are numbers, by fact file
    "area-codes": {"US", "CA"},
    "body-page-weights": {"threshold", "intercept", "weights"},
    "body-weights": {"intercept", "weights"},
    "countries": {"*.at"},
    "dates": {"numbers", "days_off"},
    "figures": {"words", "ordinals", "scales", "some", "units"},
    "place-weights": {"*"},
    "site": {"markdown_extensions.*.toc.toc_depth"},
    "statement-confidence": {"threshold", "threshold_unnamed", "intercept", "weights"},
    "regions": {"places.*.*.at", "places.*.*.geonames", "points"},
}
SWITCHES: dict[str, set[str]] = {  # the paths of booleans, by fact file
    "outlets": {"*.agency", "*.common"},
    "phrases": {"bound.*.before"},
    "site": {"theme.font", "extra_javascript.*.defer"},
    "topics": {"*.gathers"},
}


def leaves(value: object, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], object]]:
    """Each key and each scalar value, with its path of keys; "*" stands for an index of a list."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield (*path, "key"), key
            yield from leaves(inner, (*path, str(key)))
    elif isinstance(value, list):
        for inner in value:
            yield from leaves(inner, (*path, "*"))
    else:
        yield path, value


def allowed(places: set[str], path: tuple[str, ...]) -> bool:
    """Whether `path` is at or below one of `places`; "*" matches any key."""
    steps = [place.split(".") for place in places]
    return any(
        len(s) <= len(path) and all(a in ("*", b) for a, b in zip(s, path[: len(s)], strict=True)) for s in steps
    )


@pytest.mark.parametrize("name", FILES)
def test_every_leaf_is_text_except_those_listed(name: str) -> None:
    for path, value in leaves(load_facts(name)):
        switch = isinstance(value, bool) and allowed(SWITCHES.get(name, set()), path)
        number = type(value) in (int, float) and allowed(NUMBERS.get(name, set()), path)
        assert switch or number or isinstance(value, str), f"{name}.yml: {'.'.join(path)}: {value!r} is no text"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        *((word, word) for word in ("on", "On", "off", "yes", "Yes", "no", "No", "NO", "y", "n", "True", "FALSE")),
        *((word, word) for word in ("Null", "null", "~", "12:30", "2024-12-31", "007", "1_000", "0x1f", "1e3", ".5")),
        ("true", True),
        ("false", False),
        ("12", 12),
        ("-107.7", -107.7),
        ("0", 0),
        ("", None),
        ('"12"', "12"),
        ("[no, on, true]", ["no", "on", True]),
        ("{NO: Norway}", {"NO": "Norway"}),
    ],
)
def test_few_values_are_not_text(written: str, read: object) -> None:
    found = parse_facts(f"- {written}")[0]
    assert found == read
    assert type(found) is type(read)


def test_words_that_are_booleans_in_yaml_1_1_are_text() -> None:
    assert {"on", "no"} <= set(load_facts("names")["openers"])
    assert "no" in load_facts("names")["family_first"]
    assert {"no", "yes"} <= set(load_facts("hanging")["openings"])
    assert any("on" in family["prepositions"] for family in load_facts("phrases")["bound"][1:5])


def test_a_list_holds_the_words_of_those_that_it_refers_to(monkeypatch: pytest.MonkeyPatch) -> None:
    """Through several files, in their place, and without an end of its own."""
    written = {"a": "[x, !all b.p, y]", "b": "{p: [!all b.q, r], q: [s, t]}"}
    monkeypatch.setattr(facts_module, "_written", lambda name: parse_facts(written[name]))
    assert load_facts.__wrapped__("a") == ["x", "s", "t", "r", "y"]
    assert load_facts.__wrapped__("b") == {"p": ["s", "t", "r"], "q": ["s", "t"]}


def test_words_of_several_lists_are_one_set() -> None:
    assert word_set("names", "generations") < word_set("names", "suffixes")
    assert word_set("names", "generations", "kunyas") == {
        *("jr", "jnr", "sr", "snr", "ii", "iii", "iv"),
        *("abu", "abou", "um", "umm"),
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("names.particles", "bylines.particles"),
        ("names.ships", "no-names.vessels"),
        ("organisations.heads", "reporting-verbs.bodies"),
        ("organisations.heads", "leads.bodies"),
        ("organisations.legal_forms", "organisations.forms_of_a_place"),
        ("titles.modifiers", "titles.portfolios"),
        ("titles.modifiers", "titles.of"),
        ("titles.modifiers", "leads.changing"),
        ("titles.heads", "leads.people"),
        ("titles.relations", "leads.people"),
        ("disputes.claims", "disputes.bare"),
    ],
)
def test_words_that_two_lists_have_stand_once(one: str, other: str) -> None:
    """Elsewhere is a reference to where they stand."""
    first, second = (set(_words_written(*name.split("."))) for name in (one, other))
    assert first & second <= ALIKE.get((one, other), set())


def test_words_that_say_what_a_thing_is_stand_once() -> None:
    nouns = [word for words in load_facts("things")["nouns"].values() for word in words]
    assert set(nouns).isdisjoint(_words_written("leads", "things"))


ALIKE = {("titles.modifiers", "titles.of"): {"government", "parliament", "police", "state"}}  # by chance


def _words_written(name: str, key: str) -> Iterator[str]:
    text = (PACKAGE / "data" / f"{name}.yml").read_text(encoding="utf8")
    return (item for item in parse_facts(text)[key] if isinstance(item, str))
