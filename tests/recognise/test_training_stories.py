"""Tests the articles that training writes from templates; no package that only training needs is used."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest
import yaml

from training.prepare import names_in
from training.stories import POOLS as FOLDER
from training.stories import SLOT, Makers, Story, load_makers, stories, surname

NAMES: dict[str, list[tuple[str, ...]]] = {
    "PER": [("Ana", "Lopes"), ("Kofi", "Mensah"), ("Ines", "Duarte")],
    "LOC": [("Ostrava",), ("Porto", "Novo")],
    "ORG": [("The", "Harbour", "Board")],
}
LABELS = {"LOC", "PER", "ORG", "MISC"}


@pytest.fixture(scope="module")
def makers() -> Makers:
    """Makers with few names, and the project's own lists."""
    others = yaml.safe_load((FOLDER / "others.yml").read_text(encoding="utf8"))
    return load_makers(NAMES, ["Ostrava"], others)


def marked(story: Story, template: str) -> Sequence[tuple[str, str]]:
    line = story.line(template)
    return [(" ".join(line.words[start:end]), kind) for start, end, kind in names_in(line.labels)]


def test_a_slot_with_a_number_holds_one_name(makers: Makers) -> None:
    story = Story(makers, random.Random(3))
    (full, kind), (short, again) = marked(story, "{PER1} spoke , {PER1.last} said .")
    assert full.endswith(short) and full != short and kind == again == "PER"
    assert marked(story, "{PER1} left .") == [(full, "PER")]


@pytest.mark.parametrize(
    ("template", "kinds"),
    [
        ("{UPLOC} ( {AGENCY} ) - {TEAM1} beat {TEAM2}", ["LOC", "ORG", "ORG", "ORG"]),
        ("-- {PER1} , {LOC1~ORG} Energy~ORG Desk~ORG +{NUM}", ["PER", "ORG"]),
        ("-- {LOC1} newsroom , {NUM}", ["LOC"]),
        ("REUTERS~ORG / {PER1}", ["ORG", "PER"]),
        ("The {PEOPLES1} and a {PEOPLE1} priest", ["MISC", "MISC"]),
        ("{ORG1} sued {FIRM1} .", ["ORG", "ORG"]),
        ("The {BODY1} ( {BODY1.short} ) met", ["ORG", "ORG"]),
        ("{FIRM1.short} sells the {PRODUCT1}", ["ORG", "MISC"]),
        ("Alhaji {PER1} paid N{NUM} million", ["PER"]),
        ("W D L PCT GB {NUM}-{NUM} {YEAR}-08-{DAY}", []),
    ],
)
def test_names_have_their_labels(makers: Makers, template: str, kinds: list[str]) -> None:
    for seed in range(20):
        assert [kind for _, kind in marked(Story(makers, random.Random(seed)), template)] == kinds


def test_a_body_is_shortened_to_the_acronym_of_its_words(makers: Makers) -> None:
    for seed in range(20):
        (full, _), (short, _) = marked(Story(makers, random.Random(seed)), "{BODY1} ( {BODY1.short} )")
        assert short == "".join(word[0] for word in full.split() if word[0].isupper()) and len(short) > 1


@pytest.mark.parametrize(
    ("person", "last"),
    [
        ("Ana Lopes", "Lopes"),
        ("Joost van der Linden", "van der Linden"),
        ("Saif bin Rashid", "bin Rashid"),
        ("Renan Dos Reis", "Dos Reis"),
        ("De Leon", "Leon"),  # the first word is never a part of the last name
        ("Ldar Petrovich Sabirov", "Sabirov"),
    ],
)
def test_a_surname_keeps_its_particles(person: str, last: str) -> None:
    assert surname(tuple(person.split())) == tuple(last.split())


def test_an_article_is_no_part_of_a_name(makers: Makers) -> None:
    assert marked(Story(makers, random.Random(1)), "{ORG1} met") == [("Harbour Board", "ORG")]


def test_every_template_is_filled_whole(makers: Makers) -> None:
    chance = random.Random(5)
    told = list(stories(makers, 400, chance))
    assert len(told) == 400
    for line in (line for text in told for line in text.lines):
        assert len(line.words) == len(line.labels)
        assert not any(SLOT.search(word) or set("{}~") & set(word) for word in line.words), line.words
        assert {label[2:] for label in line.labels if label != "O"} <= LABELS
        for before, label in zip(("O", *line.labels), line.labels, strict=False):
            assert not label.startswith("I-") or before[2:] == label[2:], line
