"""The vault of Obsidian: every link resolves, no word becomes markup, file names hold everywhere."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import yaml

from cuttings.export import export
from cuttings.export.vault.obsidian_markup import escaped, link, note
from cuttings.export.vault.vault_folder import notes
from cuttings.model import Alias, Block, Event, Library, Location, Relation, Role
from tests.test_check import ANN, ARTICLE, SOUND
from tests.world import make_world

LINK = re.compile(r"(?<!\\)\[\[([^\]|#]+)(?:#\^([^\]|]+))?\|[^\]]*\]\]")


@pytest.fixture(scope="module")
def vault() -> Mapping[str, str]:
    return dict(notes(make_world(), "Cuttings of Karvel"))


KNOWN_FILES = {  # to Obsidian, by their endings
    *(".md", ".canvas", ".base", ".pdf", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp"),
    *(".mp3", ".m4a", ".ogg", ".wav", ".mp4", ".webm", ".mkv"),
}


def opened_by(link: str, folder: Path) -> list[Path]:
    """The files of a vault that Obsidian opens for the target of a link, the first of the shortest path."""
    wanted = link.casefold() if Path(link).suffix.casefold() in KNOWN_FILES else f"{link.casefold()}.md"
    files = sorted((file.relative_to(folder) for file in folder.rglob("*")), key=lambda f: (len(f.parts), f))
    return [file for file in files if f"/{file.as_posix().casefold()}".endswith(f"/{wanted}")]


@pytest.mark.parametrize("name", ["Karvel", "Point.md", "plan.PDF", "v1.2", "Articles", "Home", "A/B [c] #d ^e", "%%"])
def test_obsidian_opens_the_note_that_a_link_means(name: str, tmp_path: Path) -> None:
    """The person, the article and the topic have the same name, and the vault has other notes with it."""
    named = replace(SOUND, entities=(replace(ANN, name=name),), articles=(replace(ARTICLE, title=name),))
    export(replace(named, topics=(replace(SOUND.topics[0], name=name),)), tmp_path, ["obsidian"])
    (tmp_path / "vault/mine/People").mkdir(parents=True)
    for file in list((tmp_path / "vault/People").iterdir()):
        (tmp_path / "vault/mine/People" / file.name).touch()
    targets = {match[1] for file in (tmp_path / "vault").rglob("*.md") for match in LINK.finditer(file.read_text())}
    assert {target.partition("/")[0] for target in targets} == {"Articles", "People", "Topics", "Events"}
    for target in targets:
        assert opened_by(target, tmp_path / "vault")[0].as_posix() == f"{target}.md"


@pytest.mark.parametrize("ending", sorted(KNOWN_FILES))
def test_no_note_is_called_like_another_file(ending: str) -> None:
    named = replace(SOUND, entities=(replace(ANN, name=f"Point{ending}"),))
    assert f"People/Point {ending[1:]}" in dict(notes(named, "x"))


def test_two_encodings_of_an_accent_do_not_make_one_file() -> None:
    """They would on a disk of macOS."""
    twin = replace(ANN, id="people/other", name="Rene\u0301")
    vault = dict(notes(replace(SOUND, entities=(replace(ANN, name="Ren\u00e9"), twin)), "x"))
    assert {path for path in vault if path.startswith("People/")} == {"People/Ren\u00e9", "People/Ren\u00e9 (2)"}


def unresolved(vault: Mapping[str, str]) -> list[tuple[str, str]]:
    """The links that lead to no note, or to no paragraph of it."""
    ids = {path: set(re.findall(r" \^([\w-]+)$", text, re.MULTILINE)) for path, text in vault.items()}
    return [
        (path, match[0])
        for path, text in vault.items()
        for match in LINK.finditer(text)
        if match[1] not in vault or (match[2] and match[2] not in ids[match[1]])
    ]


def test_every_link_resolves(vault: Mapping[str, str]) -> None:
    assert unresolved(vault) == []
    assert sum(len(LINK.findall(text)) for text in vault.values()) > 100
    assert all(text.count("[[") == len(LINK.findall(text)) for text in vault.values()), "and nothing else is a link"


def test_every_note_is_reached_by_a_link_and_has_properties(vault: Mapping[str, str]) -> None:
    reached = {match[1] for text in vault.values() for match in LINK.finditer(text)}
    assert set(vault) - reached == {"Home"}
    for path, text in vault.items():
        properties = yaml.safe_load(text.split("---\n")[1])
        assert {"title", "kind"} <= set(properties), path


def test_the_note_of_a_person(vault: Mapping[str, str]) -> None:
    text = vault["People/Ana Petrova (harbour minister)"]
    properties = yaml.safe_load(text.split("---\n")[1])
    assert properties["aliases"] == ["Ana Petrova", "Petrova"]
    assert (properties["kind"], properties["role"], properties["mentions"]) == ("person", "harbour minister", 7)
    said = text.split("## Said")[1].split("##")[0]
    assert "“Nobody may shut a harbour on which two million people depend,” — [[Articles/Dockers close" in said
    assert "Northern Wire, [[Articles/Varland minister condemns" in text.split("## In the articles")[1]
    assert "|Minister condemns walkout]]: Ana Petrova, the harbour minister of Varland, on Monday condemned" in text
    assert "[[People/Mikkel Ostrand|Mikkel Ostrand]] (2 articles)" in text.split("## Named with")[1]


def test_a_passage_leads_to_its_paragraph(vault: Mapping[str, str]) -> None:
    (id,) = re.findall(r"two million people.*#\^([\w-]+)\|", vault["People/Ana Petrova (harbour minister)"])
    (there,) = [line for line in vault["Articles/Dockers close Port Imber in pay dispute"].splitlines() if id in line]
    assert "two million people depend" in there


def test_a_place_and_an_event_have_what_obsidian_shows(vault: Mapping[str, str]) -> None:
    place = yaml.safe_load(vault["Places/Karvel"].split("---\n")[1])
    assert (place["location"], place["country"], place["type"]) == ([57.21, 24.5], "VX", "city")
    assert yaml.safe_load(vault["Things/Karvel Accord"].split("---\n")[1])["type"] == "law"
    event = vault["Events/Walkout at Port Imber"]
    assert str(yaml.safe_load(event.split("---\n")[1])["date"]) == "2019-05-04"
    assert ", much the same text as [[Articles/Varland minister condemns harbour walkout|" in event


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("a [[link]] and #tag", r"a \[\[link\]\] and \#tag"),
        ("<b>5 * 3</b> `x` _y_", r"\<b>5 \* 3\</b> \`x\` \_y\_"),
        (
            "$5 to $6, %%hidden%%, ==mark==, ~~gone~~, x ^id",
            r"\$5 to \$6, \%%hidden\%%, \==mark\==, \~~gone\~~, x \^id",
        ),
        ("AT&T &amp; 5%", r"AT&T \&amp; 5%"),
        ("1. first", r"1\. first"),
        ("- item", r"\- item"),
        ("+ item", r"\+ item"),
        ("= underline", r"\= underline"),
        ("| cell", r"\| cell"),
        ("~ x", r"\~ x"),
        ("12) twelfth", r"12\) twelfth"),
        ("12th", "12th"),
        ("*bold* `code`", r"\*bold\* \`code\`"),
        ("> quoted", r"\> quoted"),
        ("two\nlines", "two lines"),
        ("back\\slash \x1b", "back\\\\slash \ufffd"),
    ],
)
def test_no_word_becomes_markup(words: str, shown: str) -> None:
    assert escaped(words, opening=True) == shown


def test_a_link_after_an_exclamation_mark_does_not_show_the_note_in_its_place() -> None:
    text = "Vamos!Ann Lee spoke! Then she left!"
    article = replace(ARTICLE, text=text, blocks=(Block(0, len(text), Role.BODY),))
    mention = replace(SOUND.mentions[0], start=6, end=13)
    library = replace(SOUND, articles=(article,), mentions=(mention,), analyses={}, statements=(), topics=())
    body = dict(notes(library, "x"))["Articles/Speech"]
    assert r"Vamos\![[People/Ann Lee|Ann Lee]] spoke! Then she left!" in body


def test_a_part_without_words_makes_no_paragraph() -> None:
    text = "Ann Lee spoke.\n \nShe left."
    blocks = (Block(0, 14, Role.BODY), Block(15, 16, Role.CAPTION), Block(17, 26, Role.BODY))
    library = replace(SOUND, articles=(replace(ARTICLE, text=text, blocks=blocks),), analyses={}, statements=())
    body = dict(notes(library, "x"))["Articles/Speech"].split("---\n\n")[1]
    assert body == "[[People/Ann Lee|Ann Lee]] spoke.\n\nShe left.\n"


def test_what_begins_a_line_is_no_markup_behind_a_label() -> None:
    text = "1. Ann Lee spoke."
    for role, shown in ((Role.BODY, r"1\. [[People"), (Role.CAPTION, "*Caption:* 1. [[People")):
        article = replace(ARTICLE, text=text, blocks=(Block(0, len(text), role),))
        mention = replace(SOUND.mentions[0], start=3, end=10)
        library = replace(SOUND, articles=(article,), mentions=(mention,), analyses={}, statements=(), topics=())
        assert dict(notes(library, "x"))["Articles/Speech"].split("---\n\n")[1].startswith(shown)


def test_words_that_would_end_a_link_are_changed() -> None:
    assert link("People/Ann", "Ann [the] | Lee", "s-1") == "[[People/Ann#^s-1|Ann (the) / Lee]]"
    assert link("People/Ann", "Ann") == "[[People/Ann|Ann]]"
    assert link("People/Ann", " ") == "[[People/Ann]]"


def test_a_property_can_hold_any_text() -> None:
    assert 'names: ["a b", "c"]' in note({"names": ["a\nb", "c"]})
    assert "location: [1.5, 2]" in note({"location": [1.5, 2]})
    made = note({"title": 'a: "b" # c\n---\n', "none": None, "empty": [], "date": "2024-12-31", "published": "2024-12"})
    read = yaml.safe_load(made.split("---\n")[1])
    assert (read["title"], read["published"]) == ('a: "b" # c ---', "2024-12")
    assert (read["date"], set(read)) == (date(2024, 12, 31), {"title", "date", "published"})


def test_a_title_that_is_a_day_remains_words() -> None:
    assert yaml.safe_load(note({"title": "2024-12-31", "date": "31"}).split("---\n")[1]) == {
        "title": "2024-12-31",
        "date": "31",
    }


def test_the_note_of_an_article(vault: Mapping[str, str]) -> None:
    text = vault["Articles/Dockers close Port Imber in pay dispute"]
    properties, body = yaml.safe_load(text.split("---\n")[1]), text.split("---\n")[2]
    assert properties["topics"] == ["[[Topics/Strikes|Strikes]]", "[[Topics/Wages|Wages]]"]
    assert properties["event"] == "[[Events/Walkout at Port Imber|Walkout at Port Imber]]"
    assert (properties["outlet"], properties["authors"]) == ("Karvel Gazette", ["Runa Teal"])
    assert "*Caption:* Dockers at the north gate of [[Places/Port Imber|Port Imber]] on Monday." in body
    assert "*Credit:* Additional reporting by [[Organisations/Northern Wire|Northern Wire]]" in body
    assert "in pay dispute" not in body, "the title is the name of the note"
    assert "Subscribe" not in body
    assert "[[Places/Varland|Varlandic]] harbour minister" in body


def test_a_topic_leads_to_its_broader_topic_if_that_is_there() -> None:
    world = make_world()
    strikes, wages = world.topics
    inner = replace(world, topics=(replace(strikes, broader=None), replace(wages, broader=strikes.id)))
    assert (
        yaml.safe_load(dict(notes(inner, "x"))["Topics/Wages"].split("---\n")[1])["broader"]
        == "[[Topics/Strikes|strikes]]"
    )
    alone = replace(world, topics=(replace(wages, broader=strikes.id),))
    assert "broader" not in dict(notes(alone, "x"))["Topics/Wages"]


def test_a_place_of_which_one_degree_is_known_has_no_location() -> None:
    world = make_world()
    half = [
        replace(e, location=Location("city", 57.2, None, "VX")) if e.name == "Karvel" else e for e in world.entities
    ]
    properties = dict(notes(replace(world, entities=tuple(half)), "x"))["Places/Karvel"].split("---\n")[1]
    assert yaml.safe_load(properties).keys() & {"location", "country"} == {"country"}


def test_a_section_without_lines_is_left_out(vault: Mapping[str, str]) -> None:
    assert "## Said" not in vault["Places/Karvel"]
    assert "## Roles" not in vault["People/Lena Ostrand"]
    assert vault["Topics/Wages"].count("## ") == 1


def test_the_note_to_begin_with_lists_those_named_most() -> None:
    people = [replace(ANN, id=f"people/p-{n:02}", name=f"P {n:02}") for n in range(20)]
    home = dict(notes(replace(SOUND, entities=(ANN, *people)), "x"))["Home"]
    assert home.count("[[People/") == 15
    assert home.index("[[People/Ann Lee|") < home.index("[[People/P 00|")
    assert "[[Articles/Speech|Speech]]" in home.split("## Newest articles")[1]


@pytest.mark.parametrize(
    "name",
    [
        "<b>Ann</b>",
        'Ann "A" Lee',
        "50% off",
        "a\\b",
        "A/B: C? [D] #1",
        "con",
        "..",
        "Ü" * 200,
        "Ann Lee.",
        "x\x00y",
        "ANN LEE",
        "Point.md",
        "plan.PDF",
        "Book.com",
    ],
)
def test_any_name_gives_a_file_of_its_own(name: str, tmp_path: Path) -> None:
    named = replace(ANN, id="people/other", name=name, aliases=(Alias(name, 1, ""),))
    library = replace(SOUND, entities=(ANN, named), events=(Event("events/e", name, None, ("speech",)),))
    export(library, tmp_path, ["obsidian"])
    people = sorted((tmp_path / "vault/People").iterdir())
    assert len({file.name.casefold() for file in people}) == len(people) == 2
    assert all(file.is_file() for file in people)
    assert all(len(file.name.encode()) < 140 and not re.search(r'[\\:*?"<>|#^\[\]]', file.name) for file in people)
    assert unresolved(dict(notes(library, "x"))) == []


def test_a_note_lists_those_named_with_its_own_most_the_strongest_first() -> None:
    others = [replace(ANN, id=f"people/p-{n:02}", name=f"P {n:02}") for n in range(45)]
    ties = [Relation(ANN.id, other.id, float(n), ("speech",), ()) for n, other in enumerate(others)]
    gone = Relation(ANN.id, "people/nobody", 99.0, ("speech",), ())
    before = Relation("people/aaron", ANN.id, 99.0, ("speech",), ())
    library = replace(SOUND, entities=(ANN, *others), relations=(*ties, gone, before))
    listed = re.findall(r"^- \[\[People/(P \d\d)\|", dict(notes(library, "x"))["People/Ann Lee"], re.MULTILINE)
    assert listed == [f"P {n:02}" for n in range(44, 4, -1)]


def test_the_articles_of_a_note_are_in_the_order_of_their_dates() -> None:
    dates = {"b": "2024-01-02", "c": "2023-05-06", "a": None, "d": "2024-01"}
    articles = tuple(replace(ARTICLE, id=id, title=f"Speech {id}", published=day) for id, day in dates.items())
    mentions = tuple(replace(SOUND.mentions[0], article=id) for id in dates)
    library = replace(SOUND, articles=articles, mentions=mentions, analyses={}, statements=(), topics=(), events=())
    held = dict(notes(library, "x"))
    assert re.findall(r"\|Speech (\w)\]\]", held["People/Ann Lee"]) == ["a", "c", "d", "b"]
    assert re.findall(r"\|Speech (\w)\]\]", held["Home"]) == ["b", "d", "c", "a"]


def test_an_article_without_sentences_is_linked_as_a_whole() -> None:
    library = replace(SOUND, analyses={}, articles=(replace(ARTICLE, language="de"),))
    vault = dict(notes(library, "x"))
    assert unresolved(vault) == []
    assert "[[Articles/Speech|Speech]]" in vault["People/Ann Lee"]
    assert "^" not in vault["Articles/Speech"]


def test_the_same_library_gives_the_same_notes(vault: Mapping[str, str]) -> None:
    assert dict(notes(make_world(), "Cuttings of Karvel")) == vault
    assert list(dict(notes(Library(), "x"))) == ["Home"]
