"""What becomes of the address of a page: kept, moved, divided, or left as a stub that says why."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cuttings.compose.view_models import DisambiguationView, EntityView, RedirectView, StubView
from cuttings.model import About, Permalink, key_of_article
from cuttings.permalinks.book import name_entities, open_book
from cuttings.permalinks.record import hidden_address
from cuttings.topics import find_topics
from tests.making import make_analysis, make_article, texts_beside
from tests.permalinks.growing import STORIES, Collection, prepare

STRIKE = "The Dockers Union called a strike in Oslo over wages, and the harbour closed. "
REPORTS = {
    "a.md": ("Strike closes harbour", STRIKE + "Ann Lee of the Dockers Union spoke to the dockers."),
    "b.md": ("Harbour closed by strike", STRIKE + "The Dockers Union and Ann Lee want more."),
    "c.md": ("Mayor opens school", "Carla Moreno opened a school in Springfield, and pupils sang for Carla Moreno."),
}


@pytest.fixture
def collection(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Collection:
    collection = prepare(tmp_path, monkeypatch)
    for name, (title, text) in REPORTS.items():
        collection.write(name, title, text)
    collection.build()
    return collection


def view(collection: Collection, address: str) -> Any:
    return collection.pages[address].view


def target(collection: Collection, address: str) -> str:
    shown = view(collection, address)
    assert isinstance(shown, RedirectView)
    return shown.link_to.href.removesuffix(".md")


def seen(collection: Collection, address: str) -> set[str]:
    shown = view(collection, address)
    assert isinstance(shown, StubView)
    return {link.href.removesuffix(".md") for link in shown.see}


def test_a_renamed_or_merged_entity_or_one_of_another_kind_leads_on(collection: Collection) -> None:
    collection.decide("rename", **{"from": "Carla Moreno", "to": "Carla Moreno-Lund"})
    collection.decide("kind", name="Dockers Union", kind="thing")
    collection.decide("same", names=["Oslo", "Springfield"])
    collection.build()
    assert target(collection, "people/carla-moreno") == "people/carla-moreno-lund"
    assert target(collection, "organisations/dockers-union") == "things/dockers-union"
    assert target(collection, "places/springfield") == "places/oslo"


def test_a_corrected_title_and_a_renamed_file_lead_on(collection: Collection) -> None:
    (collection.settings.seeds / "c.md").rename(collection.settings.seeds / "school.md")
    collection.write("a.md", "Strike shuts harbour", REPORTS["a.md"][1])
    collection.build()
    assert target(collection, "articles/c") == "articles/mayor-opens-school"
    assert target(collection, "articles/strike-closes-harbour") == "articles/strike-shuts-harbour"
    assert target(collection, "articles/a") == "articles/strike-shuts-harbour"


def test_an_article_that_is_taken_out_says_so_and_another_of_its_title_does_not_take_its_place(
    collection: Collection,
) -> None:
    (collection.settings.seeds / "c.md").unlink()
    collection.build()
    stub = view(collection, "articles/mayor-opens-school")
    assert isinstance(stub, StubView)
    assert "taken out" in stub.says
    assert stub.meta.description == stub.says, "it describes no article that is there"
    assert isinstance(view(collection, "people/carla-moreno"), StubView)
    collection.write("d.md", "Mayor opens school", "In Port Vale, far from there, Bob Lee opened quite another school.")
    collection.build()
    assert seen(collection, "articles/mayor-opens-school") == {"articles/mayor-opens-school-2"}
    collection.write("c.md", *REPORTS["c.md"])
    collection.build()
    assert isinstance(view(collection, "people/carla-moreno"), EntityView), "it is there again"
    assert {a.id for a in collection.library.articles} >= {"mayor-opens-school", "mayor-opens-school-2"}


def test_an_article_keeps_its_address_when_another_of_its_title_comes_before_it(collection: Collection) -> None:
    collection.write("0.md", "Mayor opens school", "In Port Vale, far from there, Bob Lee opened quite another school.")
    collection.build()
    texts = {a.id: a.source for a in collection.library.articles}
    assert texts["mayor-opens-school"] == "seeds/c.md"
    assert texts["mayor-opens-school-2"] == "seeds/0.md"


def test_an_event_keeps_its_address_or_names_its_reports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    collection = prepare(tmp_path, monkeypatch)
    collection.write("0.md", *STORIES[0])
    collection.write("1.md", *STORIES[1])
    collection.build()
    (event,) = collection.library.events
    collection.write("2.md", *STORIES[2])
    collection.build()
    assert [e.id for e in collection.library.events] == [event.id]
    assert len(collection.library.events[0].articles) == 3
    for name in ("1.md", "2.md"):
        (collection.settings.seeds / name).unlink()
    collection.build()
    assert seen(collection, event.id) == {"articles/dockers-strike-closes-harbour"}
    (collection.settings.seeds / "0.md").unlink()
    collection.write("3.md", *REPORTS["c.md"])
    collection.build()
    assert not seen(collection, event.id) and view(collection, event.id).says.endswith("out of the collection.")


def test_one_that_is_divided_keeps_its_address_and_names_the_other(collection: Collection) -> None:
    collection.write("f.md", "Teacher sings", "Carla Moreno, a teacher in Port Vale, sang. Carla Moreno bakes too.")
    collection.build()
    collection.decide("different", names=["Carla Moreno"], **{"in": ["f.md"]})
    collection.build()
    page = view(collection, "people/carla-moreno")
    assert isinstance(page, EntityView)
    assert page.namesakes


def test_the_twin_of_a_page_that_has_moved_names_the_new_one(collection: Collection) -> None:
    collection.decide("rename", **{"from": "Carla Moreno", "to": "Carla Lund"})
    collection.build()
    twin = json.loads(texts_beside(collection.library, collection.settings)["people/carla-moreno.json"])
    assert [moved["id"] for moved in twin["moved_to"]] == ["people/carla-lund"]


def test_a_topic_that_has_a_page_keeps_it_however_many_articles_there_are(collection: Collection) -> None:
    texts = ["A strike of dockers. The strike over wages went on as strikers stayed away."]
    texts += [f"Nothing happened in the year {n}." for n in range(110)]
    articles = [make_article(text, f"a{n}") for n, text in enumerate(texts)]
    analyses = {a.id: make_analysis(a) for a in articles}
    small = {
        t.id for t in find_topics(articles[:5], {a.id: analyses[a.id] for a in articles[:5]}, ()) if not t.discovered
    }
    assert small
    assert not {t.id for t in find_topics(articles, analyses, ())} & small
    assert {t.id for t in find_topics(articles, analyses, (), (), small)} >= small


def test_a_name_of_several_is_a_choice(collection: Collection) -> None:
    collection.write("g.md", "Lees meet", "Bob Lee met Ann Lee in Oslo. Bob Lee and Ann Lee talked.")
    collection.write("h.md", "Lee alone", "Bob Lee sang in Port Vale. Lee was glad.")
    collection.build()
    found = [v for p in collection.pages.values() if isinstance(v := p.view, DisambiguationView)]
    assert all(len(v.choices) > 1 for v in found)


def test_an_address_made_of_a_file_name_goes_on_leading_to_what_was_in_the_file(collection: Collection) -> None:
    (collection.settings.seeds / "c.md").rename(collection.settings.seeds / "school.md")
    collection.write("c.md", "Ferry sinks", "A ferry sank off Port Vale on Monday, and Bob Lee swam ashore from it.")
    for _ in range(2):
        collection.build()
        choice = view(collection, "articles/c")
        assert isinstance(choice, DisambiguationView)
        assert {link.href for link in choice.choices} == {"articles/mayor-opens-school.md", "articles/ferry-sinks.md"}
    (collection.settings.seeds / "school.md").unlink()
    collection.build()
    assert target(collection, "articles/c") == "articles/ferry-sinks"
    collection.write("school.md", *REPORTS["c.md"])
    collection.build()
    assert isinstance(view(collection, "articles/c"), DisambiguationView), "what was taken out is there again"


def test_a_stub_knows_its_articles_after_they_were_edited(collection: Collection) -> None:
    text = "The mayor opened a school in Springfield. The pupils sang many songs for her. Carla Moreno was glad of it."
    collection.write("c.md", "Mayor opens school", text)
    collection.build()
    collection.write("c.md", "Mayor opens school", text.replace("Carla Moreno", "She"))
    for _ in range(2):
        collection.build()
        assert seen(collection, "people/carla-moreno") == {"articles/mayor-opens-school"}


def test_no_newcomer_gets_an_address_that_means_somebody_else() -> None:
    recorded = (
        Permalink("articles/a", About.ARTICLE, "", ("0" * 12,)),
        Permalink("people/lee", About.ENTITY, "Lee", ("0" * 12 + ":lee",)),
        Permalink("people/gone", About.ENTITY, "Gone", ("0" * 12 + ":gone",)),
        Permalink("people/l-lee", About.NAME, "L. Lee", (), ("people/lee",)),
        Permalink(hidden_address("people/moe"), About.HIDDEN),
    )
    book = open_book(recorded, [make_article("Lee sang.", "a")])
    wanted = [
        ("people/lee",),
        ("people/ann-lee",),
        ("people/gone",),
        ("people/l-lee", "people/l-lee-mayor"),
        ("people/moe",),
    ]
    ids = name_entities(
        book, wanted, ["Lee", "Ann Lee", "Gone", "L. Lee", "Moe"], lambda *at: [1] if at == ("a", "lee") else ()
    )
    assert ids == ["people/lee-2", "people/ann-lee", "people/gone", "people/l-lee-mayor", "people/moe-2"]
    ids = name_entities(
        book, wanted, ["Lee", "Ann Lee", "Gone", "L. Lee", "Moe"], lambda *at: [0] if at == ("a", "lee") else ()
    )
    assert ids[0] == "people/lee", "it keeps its own"


def test_names_of_one_spelling_keep_their_addresses() -> None:
    """JIJI and Jiji Press, whose mention is "Jiji", are recorded by the same words of the same article."""
    article = make_article("JIJI and Jiji rose.", "a")
    key = f"{key_of_article(article.sha256)}:jiji"
    recorded = (
        Permalink("organisations/jiji", About.ENTITY, "JIJI", (key,)),
        Permalink("organisations/jiji-press", About.ENTITY, "Jiji Press", (key,)),
    )
    wanted = [("organisations/jiji",), ("organisations/jiji-press",)]
    for order in ([0, 1], [1, 0], [0, 1, 1, 1], [0, 0, 0, 1]):  # however often each is named
        ids = name_entities(
            open_book(recorded, [article]), wanted, ["JIJI", "Jiji Press"], lambda *at, order=order: order
        )
        assert ids == ["organisations/jiji", "organisations/jiji-press"]
