"""A name that the editor hides is nowhere on the site: every byte of it is searched."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from cuttings.indexing import SiteIndex
from cuttings.model import Alias, Entity, Hidden, Kind, Mention, Unsure
from cuttings.permalinks.book import Book
from cuttings.project.settings import Settings
from cuttings.redact import Findings, redact
from cuttings.site import make_site
from tests.making import make_article
from tests.permalinks.growing import Collection, prepare

HIDDEN = "Carla Moreno"
FORMS = (b"carla moreno", b"moreno", b"carla", b"carla-moreno", b"carlamoreno", b"morenocarla")
TEXTS = {
    "carla-moreno-speaks.md": (
        "Carla Moreno speaks",
        "Carla Moreno opened a hospital in Springfield, where the Harbour Board had asked for it. Moreno said that the "
        "hospital was needed. Bob Lee thanked MORENO, Carla and left.",
    ),
    "again.md": (
        "Moreno at the harbour",
        "The Harbour Board met Carla Moreno in Oslo. “We talked,” Moreno said. Write to carla.moreno@example.org. "
        "The Carla Moreno Foundation paid, Bob Lee said.",
    ),
    "third.md": (
        "Harbour Board meets",
        "The Harbour Board met Carla Moreno in Oslo again, and Bob Lee. Carla Moreno thanked the Harbour Board and "
        "the Harbour Board thanked Carla Moreno.",
    ),
}


def bytes_of_site(settings: Settings, index: Path) -> Iterator[tuple[Path, bytes]]:
    """Each file that is published, and the record of addresses, with what is packed in it laid open."""
    for path in (*settings.pages.rglob("*"), *index.rglob("*"), settings.curation / "addresses.tsv"):
        if path.is_file():
            content = path.read_bytes()
            yield path, gzip.decompress(content) if content[:2] == b"\x1f\x8b" else content


def holding(settings: Settings, index: Path) -> list[str]:
    """The files that hold the hidden name, or are called by it."""
    found = []
    for path, content in bytes_of_site(settings, index):
        text = content.lower() + path.name.lower().encode()
        found += [f"{path.name}: {form.decode()}" for form in FORMS if form in text]
    return found


@pytest.fixture
def collection(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Collection:
    collection = prepare(tmp_path, monkeypatch)
    collection.settings = replace(collection.settings, site_url="https://example.org/")
    for name, (title, text) in TEXTS.items():
        collection.write(name, title, f"{text}\n\nBy Carla Moreno")
    return collection


def publish(collection: Collection) -> Path:
    site = make_site(collection.settings)
    index = collection.settings.root / "site"
    index.mkdir(exist_ok=True)
    SiteIndex(site.found, collection.settings).put(index)
    return index


def test_a_hidden_name_is_in_no_byte_of_the_site(collection: Collection) -> None:
    index = publish(collection)
    assert len(holding(collection.settings, index)) > 20, "before it is hidden it is everywhere"
    (collection.settings.pages / "people/carla-moreno.md").read_text()
    collection.decide("hide", name=HIDDEN, why="Carla Moreno is a private person", on="2024-05-06")
    index = publish(collection)
    searched = sum(len(content) for _, content in bytes_of_site(collection.settings, index))
    assert holding(collection.settings, index) == []
    print(f"{searched:,} bytes searched")
    log = (collection.settings.pages / "corrections.md").read_text()
    assert "A name was taken out. | ███ is a private person" in log.replace("█████ ██████", "███")
    assert "6 May 2024" in log
    record = (collection.settings.curation / "addresses.tsv").read_text()
    assert "\thidden\t" in record
    again = publish(collection)
    assert holding(collection.settings, again) == []


def test_others_keep_their_names_and_pages(collection: Collection) -> None:
    collection.decide("hide", name=HIDDEN)
    publish(collection)
    text = "".join(path.read_text() for path in (collection.settings.pages / "articles").glob("*.md"))
    assert "Bob Lee" in text
    assert "█████ ██████ opened a hospital" in text
    assert (collection.settings.pages / "people/bob-lee.md").is_file()


@pytest.mark.parametrize(
    ("fields", "in_texts"),
    [
        ({"name": HIDDEN, "text": "keep"}, True),
        ({"name": "Harbour Board"}, True),
        ({"name": "Harbour Board", "text": "remove"}, False),
    ],
)
def test_texts_keep_names_of_others_than_people_or_as_the_editor_says(
    collection: Collection, fields: dict[str, str], in_texts: bool
) -> None:
    collection.decide("hide", **fields)
    publish(collection)
    found = [path.read_text() for path in collection.settings.pages.rglob("articles/*.md")]
    assert any(fields["name"] in text for text in found) is in_texts
    assert not list(collection.settings.pages.rglob(f"*/{fields['name'].lower().replace(' ', '-')}.md"))


def test_a_name_that_is_hidden_no_more_gets_its_address_back(collection: Collection) -> None:
    publish(collection)
    collection.decide("hide", name=HIDDEN)
    publish(collection)
    assert not (collection.settings.pages / "people/carla-moreno.md").exists()
    (collection.settings.curation / "entities.yml").write_text(yaml.safe_dump({}))
    publish(collection)
    assert (collection.settings.pages / "people/carla-moreno.md").exists()
    assert "hidden" not in (collection.settings.curation / "addresses.tsv").read_text()


def test_a_hidden_name_is_covered_in_names_without_a_page_too() -> None:
    text, name, id = "The Carla Moreno Works closed.", "Carla Moreno Works", "unsure/carla-moreno-works"
    entity = Entity(id, Kind.ORGANISATION, name, (Alias(name, 1, "the same name"),), doubt="it is hardly one")
    unsure = Unsure((entity,), (Mention("a", 4, 22, name, Kind.ORGANISATION, id),))
    found = redact(Findings((make_article(text),), {}, (), (), Book(), unsure), Hidden((HIDDEN,)))
    assert not found.entities and not found.mentions
    assert [m.entity for m in found.unsure.mentions] == [e.id for e in found.unsure.entities]
    assert "moreno" not in f"{found}".lower()
