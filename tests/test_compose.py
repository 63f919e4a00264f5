"""The pages of the made-up world of `tests.world`, and their content."""

from __future__ import annotations

import re
from array import array
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from cuttings.common.text import sentence_anchor
from cuttings.compose import compose
from cuttings.compose.format import coordinates, count, date_order, date_span, enumeration, reader_date, shorten
from cuttings.compose.indexes.kind_indexes import MAX_CHIEF_ENTITIES
from cuttings.compose.indexes.listing import FIRST_PAGE_ROWS, MAX_ROWS_PER_PAGE, MAX_ROWS_WITHOUT_JUMPS
from cuttings.compose.text.excerpts import ARTICLES_PER_PAGE, OPEN_ARTICLES_SHOWN, OPEN_QUOTES_PER_ARTICLE
from cuttings.compose.view_models import ArticleView, EntityView
from cuttings.draw import Sketch
from cuttings.model import (
    Alias,
    Analysis,
    Article,
    Block,
    Entity,
    Kind,
    Library,
    Mention,
    Page,
    Role,
    Sentence,
    Tokens,
)
from cuttings.project.settings import Settings
from tests.making import get, make_analysis, make_article
from tests.world import make_world

NO_TOKENS = Tokens(array("l"), array("l"), array("l"), (), (), ())
HERE = Path("/nowhere")
SETTINGS = Settings(HERE, HERE, HERE, HERE, HERE, site_name="Cuttings of Karvel")
STRIKE = "articles/dockers-close-port-imber.md"


@pytest.fixture(scope="module")
def pages() -> Mapping[str, Page]:
    return {page.path: page for page in compose(make_world(), SETTINGS)}


# --- words ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        (None, ""),
        ("", ""),
        ("2019-05-04", "4 May 2019"),
        ("2019-12", "December 2019"),
        ("2019", "2019"),
        ("XXXX-12-15", "15 December, year not stated"),
        ("XXXX-12", "December, year not stated"),
        ("XXXX", "year not stated"),
        ("2019-05-XX", "May 2019"),
        ("2019-05-04?", "4 May 2019, uncertain"),
        ("2019-05-04~", "4 May 2019, approximate"),
        ("2019-05-04/2019-05-06", "4 May 2019 to 6 May 2019"),
        ("spring", "spring"),
    ],
)
def test_a_date_is_written_in_words(edtf: str | None, words: str) -> None:
    assert reader_date(edtf) == words


def test_dates_without_a_day_or_a_year_are_sorted_first() -> None:
    dates = ["2019-05-04", None, "XXXX-12-15", "2018"]
    assert sorted(dates, key=date_order) == [None, "XXXX-12-15", "2018", "2019-05-04"]


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2019", "2019", "2019"),
        ("2018", "2019", "2018 to 2019"),
        (None, None, ""),
        ("2018", None, "2018"),
        (None, "2018", "2018"),
    ],
)
def test_a_range_of_equal_dates_is_one_date(first: str | None, last: str | None, words: str) -> None:
    assert date_span(first, last) == words


def test_helpers_for_words() -> None:
    assert count(1, "article") == "1 article"
    assert count(2310, "person", "people") == "2,310 people"
    assert enumeration(["a"]) == "a"
    assert enumeration(["a", "b", "c"]) == "a, b and c"
    assert coordinates(-1.5, -0.126) == "1.50° S, 0.13° W"
    assert shorten("one two  three", 9) == "one two …"
    assert shorten("one two", 9) == "one two"


# --- which pages there are -----------------------------------------------------------------------------------------


def test_no_two_pages_share_a_path() -> None:
    paths = [page.path for page in compose(make_world(), SETTINGS)]
    assert len(paths) == len(set(paths))


def test_an_empty_library_has_a_home_and_every_index() -> None:
    kinds = ("articles", "events", "organisations", "people", "places", "things", "topics")
    folders = (*kinds, "data", "statements", "timeline")
    expected = sorted(["index.md", *(f"{folder}/index.md" for folder in folders)])
    assert sorted(page.path for page in compose(Library(), SETTINGS)) == expected


def test_an_alias_leads_to_its_page(pages: Mapping[str, Page]) -> None:
    redirect = pages["places/varlandic.md"]
    assert redirect.view.meta.target == "places/varland"
    assert redirect.view.meta.theme_template == "redirect.html"
    assert get(redirect, "link_to").href == "places/varland.md"


def test_an_alias_of_two_entities_offers_a_choice(pages: Mapping[str, Page]) -> None:
    choices = get(pages["people/petrova.md"], "choices")
    assert [c.href for c in choices] == ["people/ana-petrova.md", "people/ana-petrova-singer.md"]
    assert choices[0].note == "person, harbour minister; in 4 articles"


def test_an_article_is_found_by_the_name_of_its_file(pages: Mapping[str, Page]) -> None:
    target = "articles/varland-minister-condemns-harbour-walkout"
    assert pages["articles/wire-12.md"].view.meta.target == target
    assert pages["articles/gazette-0504.md"].view.meta.target == STRIKE.removesuffix(".md")
    assert isinstance(pages["articles/untitled.md"].view, ArticleView)  # its own name: no redirect in its place


def test_a_redirect_never_replaces_a_page() -> None:
    world = make_world()
    lena = next(e for e in world.entities if e.id == "people/lena-ostrand")
    other = replace(lena, aliases=(*lena.aliases, Alias("Mikkel Ostrand", 1, "an error of the press")))
    changed = replace(world, entities=tuple(other if e.id == lena.id else e for e in world.entities))
    pages = {page.path: page for page in compose(changed, SETTINGS)}
    assert isinstance(pages["people/mikkel-ostrand.md"].view, EntityView)
    assert [n.href for n in get(pages["people/mikkel-ostrand.md"], "namesakes")] == ["people/lena-ostrand.md"]


def test_every_link_leads_to_a_page_and_every_anchor_to_a_sentence(pages: Mapping[str, Page]) -> None:
    anchors = {path: set(_anchors(page.view)) for path, page in pages.items()}
    hrefs = [href for page in pages.values() for href in _hrefs(page.view)]
    assert len(hrefs) > 300
    for href in hrefs:
        path, _, anchor = href.partition("#")
        if not path.endswith(".md"):  # a download
            continue
        assert path in pages, href
        assert not anchor or anchor in anchors[path], href


def _hrefs(value: object) -> list[str]:
    return [v for key, v in _walk(value) if key == "href" and isinstance(v, str)]


def _anchors(value: object) -> list[str]:
    return [v for key, v in _walk(value) if key in ("anchor", "id") and isinstance(v, str)]


def _walk(value: object, key: str = "") -> list[tuple[str, object]]:
    """Every value within `value`, with the name of its field; a drawing's links are relative to its own page."""
    if isinstance(value, tuple | list):
        return [found for v in value for found in _walk(v, key)]
    if isinstance(value, Sketch):
        return []
    if hasattr(value, "__dataclass_fields__"):
        return [found for name in value.__dataclass_fields__ for found in _walk(getattr(value, name), name)]
    return [(key, value)]


# --- the article ---------------------------------------------------------------------------------------------------


def test_an_article_keeps_all_of_its_text(pages: Mapping[str, Page]) -> None:
    for article in make_world().articles:
        page = pages[f"articles/{article.id}.md"]
        shown = [_words(get(page, "headline"))]
        shown += [_words(paragraph.runs) for paragraph in get(page, "text")]
        shown += get(page, "set_aside")
        if not any(b.role is Role.TITLE for b in article.blocks):
            shown = shown[1:]
        assert sorted(" ".join(shown).split()) == sorted(article.text.split())


def _words(runs: Any) -> str:
    return "".join(piece.text for run in runs for piece in run.pieces)


def test_a_name_is_linked_where_a_paragraph_first_has_it(pages: Mapping[str, Page]) -> None:
    paragraph = next(p for p in get(pages[STRIKE], "text") if "moon" in _words(p.runs))
    linked = [(piece.text, piece.href) for run in paragraph.runs for piece in run.pieces if piece.href]
    assert linked == [
        ("Mikkel Ostrand", "people/mikkel-ostrand.md"),
        ("Dockers’ Union", "organisations/dockers-union.md"),
        ("Petrova", "people/ana-petrova.md"),
    ]


def test_a_dateline_and_its_body_are_one_paragraph(pages: Mapping[str, Page]) -> None:
    roles = [paragraph.role for paragraph in get(pages[STRIKE], "text")]
    assert roles == ["byline", "caption", "body", "body", "body", "body", "credit"]
    assert _words(get(pages[STRIKE], "text")[2].runs).startswith("PORT IMBER, May 4 - Dockers closed Port Imber,")


def test_what_an_article_is_about_comes_before_what_it_mentions(pages: Mapping[str, Page]) -> None:
    rows = {row.label: row for row in get(pages[STRIKE], "subjects")}
    assert [link.text for link in rows["Places"].about] == ["Port Imber", "Varland"]
    assert [link.text for link in rows["Places"].mentioned] == ["Karvel"]


def test_copies_say_which_text_they_repeat(pages: Mapping[str, Page]) -> None:
    accounts = get(pages["articles/varland-minister-condemns-harbour-walkout.md"], "events")[0].accounts
    assert [(a.article.text, a.copy) for a in accounts] == [
        ("Minister condemns walkout", "a shorter version of this text"),
        ("Dockers close Port Imber in pay dispute", ""),
    ]


def test_related_articles_come_with_a_reason_and_without_the_same_event(pages: Mapping[str, Page]) -> None:
    related = get(pages[STRIKE], "related")
    assert related[0].link.text.startswith("Court hears wage case")
    assert "Mikkel Ostrand" in related[0].reason
    assert not {r.link.text for r in related} & {"Minister condemns walkout"}


def test_statements_are_listed_under_their_speakers(pages: Mapping[str, Page]) -> None:
    said = {s.link.text: s.quotes for s in get(pages[STRIKE], "speakers")}
    assert list(said) == ["Ana Petrova (harbour minister)", "Mikkel Ostrand"]
    strong = [[p.text for s in quote.sentences for p in s.pieces if p.strong] for quote in said["Mikkel Ostrand"]]
    assert strong == [["the strike would last until wages rose"], ["“We are not asking for the moon,”"]]
    assert [quote.note for quote in said["Mikkel Ostrand"]] == ["reported", "quoted"]


# --- people, places, organisations ---------------------------------------------------------------------------------


def test_the_lead_is_the_sentence_that_says_who_it_is(pages: Mapping[str, Page]) -> None:
    (lead,) = get(pages["people/ana-petrova.md"], "leads")
    assert [p.text for p in lead.quote.sentences[0].pieces][:2] == [
        "Ana Petrova",
        ", the harbour minister of Varland, on Monday condemned a walkout at Port Imber.",
    ]
    assert lead.article.note == "Morning Post, 5 May 2019"
    assert get(pages["places/karvel.md"], "leads") == ()


def test_a_page_gives_the_counts_and_dates_of_its_subject(pages: Mapping[str, Page]) -> None:
    page = pages["people/ana-petrova.md"]
    assert get(page, "counts") == "Named 7 times in 4 articles, a main subject of 3"
    assert get(page, "dates") == "4 May 2019 to February 2020 (3 dated)"


def test_namesakes_link_to_each_other(pages: Mapping[str, Page]) -> None:
    assert [n.href for n in get(pages["people/ana-petrova.md"], "namesakes")] == ["people/ana-petrova-singer.md"]
    assert pages["people/ana-petrova.md"].title == "Ana Petrova (harbour minister)"


def test_a_name_in_apposition_to_a_noun_says_who_it_is_too() -> None:
    text = "The spokesman, Ana Petrova, read the statement of the port to reporters on Monday."
    words = list(re.finditer(r"\w+", text))
    tokens = Tokens(
        array("l", [w.start() for w in words]),
        array("l", [w.end() for w in words]),
        array("l", [1, 4, 3, 1, *range(4, len(words))]),
        tuple(w.group() for w in words),
        ("DET", "NOUN", "PROPN", "PROPN", *["X"] * (len(words) - 4)),
        ("det", "nsubj", "compound", "appos", *["dep"] * (len(words) - 4)),
    )
    blocks = (Block(0, len(text), Role.BODY),)
    article = Article("a", "seeds/a.txt", (), text, blocks, "a", None, None, None, (), None, "en", "")
    ana = Entity("people/ana", Kind.PERSON, "Ana Petrova", (Alias("Ana Petrova", 1, "its name"),))
    library = Library(
        articles=(article,),
        analyses={"a": Analysis((Sentence(0, len(text), "s-1"),), tokens, ())},
        entities=(ana,),
        mentions=(Mention("a", 15, 26, "Ana Petrova", Kind.PERSON, "people/ana"),),
    )
    pages = {page.path: page for page in compose(library, SETTINGS)}
    assert get(pages["people/ana.md"], "leads")[0].quote.sentences[0].href == "articles/a.md#s-1"


def test_an_office_leads_to_the_sentence_or_else_the_article_that_gives_it(pages: Mapping[str, Page]) -> None:
    role = get(pages["people/ana-petrova.md"], "first_line")
    assert (role.title, role.dates) == ("Harbour minister", "in articles of 4 May 2019 – Feb 2020")
    assert role.href.startswith("articles/varland-minister-condemns-harbour-walkout.md#s-")
    assert [p.text for p in role.quote.sentences[0].pieces if p.strong] == ["harbour minister"]


def test_a_place_says_where_it_is_and_when_it_means_its_government(pages: Mapping[str, Page]) -> None:
    karvel = get(pages["places/karvel.md"], "place")
    assert karvel.coordinates == "57.21° N, 24.50° E"
    assert [(p.text, p.href) for p in karvel.lies_in] == [("Varland", "places/varland.md")]
    assert [(s.label, s.count) for s in karvel.senses] == [
        ("The place itself", "4 times in 3 articles"),
        ("Its government", "once"),
    ]
    assert len(karvel.maps) == 2
    harbour = get(pages["places/port-imber.md"], "place")
    assert (harbour.coordinates, harbour.maps, harbour.senses) == ("", (), ())


def test_a_country_has_the_places_in_it_and_who_is_named_there(pages: Mapping[str, Page]) -> None:
    varland = get(pages["places/varland.md"], "place")
    assert [(row.link.text, row.place_type) for row in varland.inside] == [("Port Imber", "city"), ("Karvel", "city")]
    assert [(s.label, s.heading) for s in varland.senses] == [
        ("The place itself", ""),
        ("Its people, or as an adjective", "As “Varlandic”"),
    ]
    rows = {row.label: row for row in varland.named_here}
    assert [r.link.text for r in rows["Events"].shown] == ["Walkout at Port Imber"]
    assert "Other places" not in rows  # those in it have a list of their own
    who = {r.link.text: r.reason for r in rows["People"].shown}
    assert who["Ana Petrova (singer)"] == "2×"
    assert who["Ana Petrova (harbour minister)"] == "2×"  # not the one in which "Varlandic" is an adjective


def test_companions_lead_to_the_first_sentence_they_share(pages: Mapping[str, Page]) -> None:
    rows = {row.label: row for row in get(pages["people/ana-petrova.md"], "related_entities")}
    assert [(r.link.text, r.reason) for r in rows["Places"].shown] == [
        ("Varland", "3 sentences in 3 articles"),
        ("Port Imber", "2 sentences in 2 articles"),
    ]


# --- topics and events ---------------------------------------------------------------------------------------------


def test_a_topic_has_its_articles_its_sentences_and_who_is_in_them(pages: Mapping[str, Page]) -> None:
    page = pages["topics/strikes.md"]
    assert len(get(page, "articles")) == 3
    assert get(page, "excerpts_intro").startswith("2 sentences")  # one of four is a near copy, one is a statement
    people = next(row for row in get(page, "related_entities") if row.label == "People")
    assert people.shown[0].link.href == "people/ana-petrova.md"


def test_a_topic_links_to_its_broader_topic_and_back(pages: Mapping[str, Page]) -> None:
    assert [link.href for link in get(pages["topics/strikes.md"], "broader")] == ["topics/wages.md"]
    assert [link.href for link in get(pages["topics/wages.md"], "narrower")] == ["topics/strikes.md"]


def test_an_event_distinguishes_copies_from_accounts(pages: Mapping[str, Page]) -> None:
    page = pages["events/2019-05-04-walkout-at-port-imber.md"]
    assert get(page, "counts") == "3 reports, 2 of them independent"
    assert [(a.outlet, a.copy_of is not None) for a in get(page, "accounts")] == [
        ("Northern Wire", False),
        ("Karvel Gazette", False),
        ("Morning Post", True),
    ]


def test_reports_of_another_time_are_not_among_those_of_an_event() -> None:
    library = make_world()
    (event,) = library.events
    last = max(event.articles, key=lambda id: next(a.published or "" for a in library.articles if a.id == id))
    apart = replace(library, events=(replace(event, copies=(), of_another_time=(last,)),))
    page = {p.path: p for p in compose(apart, SETTINGS)}[f"{event.id}.md"]
    assert get(page, "counts") == "2 reports"
    assert [link.href for link in get(page, "of_another_time")] == [f"articles/{last}.md"]
    assert all(row.article.href != f"articles/{last}.md" for row in get(page, "accounts"))


def test_an_event_shows_which_accounts_name_somebody(pages: Mapping[str, Page]) -> None:
    named = {row.label: row.shown for row in get(pages["events/2019-05-04-walkout-at-port-imber.md"], "named_rows")}
    who = {n.link.text: [a.text for a in n.accounts] for n in named["Who"]}
    assert who == {"Ana Petrova (harbour minister)": ["1", "2", "3"], "Mikkel Ostrand": ["2"], "Lena Ostrand": ["1"]}
    assert all(n.link.text != "Northern Wire" for n in named["Organisations"])  # a source of the report, not in it


# --- much of everything --------------------------------------------------------------------------------------------


def crowd(articles: int, sentences: int, entities: int = 1) -> Library:
    """A library of `articles` articles with `sentences` sentences, each naming one of `entities` people in turn."""
    people = tuple(
        Entity(f"people/p-{n:05}", Kind.PERSON, f"P {n:05}", (Alias(f"P {n:05}", 1, "so"),)) for n in range(entities)
    )
    made, analyses, mentions = [], {}, []
    for a in range(articles):
        id, text, found = f"a-{a:05}", "", []
        for s in range(sentences):
            person = people[(a * sentences + s) % entities]
            words = f"{person.name} did thing {a} {s}."
            mentions.append(Mention(id, len(text), len(text) + len(person.name), person.name, Kind.PERSON, person.id))
            found.append(Sentence(len(text), len(text) + len(words), sentence_anchor(words)))
            text += words + "\n"
        blocks = (Block(0, len(text) - 1, Role.BODY),)
        date = f"{2000 + a // 300}-01-01"
        made.append(Article(id, f"seeds/{id}.txt", (), text, blocks, id, None, date, None, (), None, "en", ""))
        analyses[id] = Analysis(tuple(found), NO_TOKENS, ())
    return Library(articles=tuple(made), analyses=analyses, entities=people, mentions=tuple(mentions))


def test_entries_over_the_limit_are_folded_and_none_is_lost() -> None:
    pages = {p.path: p for p in compose(crowd(OPEN_ARTICLES_SHOWN + 5, OPEN_QUOTES_PER_ARTICLE + 5), SETTINGS)}
    folded = get(pages["people/p-00000.md"], "excerpts")
    assert len(folded.shown) == OPEN_ARTICLES_SHOWN
    assert len(folded.more) == 5
    assert all(len(c.quotes) == OPEN_QUOTES_PER_ARTICLE and len(c.more) == 5 for c in (*folded.shown, *folded.more))


def test_a_subject_of_very_many_articles_has_further_pages() -> None:
    pages = {p.path: p for p in compose(crowd(ARTICLES_PER_PAGE * 2 + 1, 1), SETTINGS)}
    further = [link.href for link in get(pages["people/p-00000.md"], "continued")]
    assert further == ["people/p-00000/more-2.md", "people/p-00000/more-3.md"]
    assert len(get(pages[further[0]], "excerpts")) == ARTICLES_PER_PAGE
    assert len(get(pages[further[1]], "excerpts")) == 1


def test_a_long_index_has_letters_and_a_very_long_one_has_pages() -> None:
    few = {p.path: p for p in compose(crowd(1, MAX_ROWS_WITHOUT_JUMPS, MAX_ROWS_WITHOUT_JUMPS), SETTINGS)}[
        "people/index.md"
    ]
    assert [get(few, "jumps"), get(few, "chief"), get(few, "first_words")] == [(), (), ""]
    long = {p.path: p for p in compose(crowd(1, MAX_ROWS_WITHOUT_JUMPS + 1, MAX_ROWS_WITHOUT_JUMPS + 1), SETTINGS)}[
        "people/index.md"
    ]
    assert [row.anchor for row in get(long, "table").rows if row.anchor] == ["letter-other"]  # "P 00000" is filed as 0
    assert len(get(long, "chief")) == MAX_CHIEF_ENTITIES
    split = {p.path: p for p in compose(crowd(1, MAX_ROWS_PER_PAGE + 1, MAX_ROWS_PER_PAGE + 1), SETTINGS)}
    parts = ["people/list/letter-other.md", "people/list/letter-other-2.md"]
    assert [(row.label, [link.href for link in row.links]) for row in get(split["people/index.md"], "jumps")] == [
        ("#", parts)
    ]
    assert len(get(split["people/index.md"], "table").rows) == FIRST_PAGE_ROWS
    assert sum(len(get(split[part], "table").rows) for part in parts) == MAX_ROWS_PER_PAGE + 1


def test_an_empty_column_is_left_out() -> None:
    pages = {p.path: p for p in compose(crowd(3, 1), SETTINGS)}
    assert [column.heading for column in get(pages["articles/index.md"], "table").columns] == ["Article", "Date"]


def test_very_many_articles_have_a_page_for_each_year() -> None:
    pages = {p.path: p for p in compose(crowd(1100, 1), SETTINGS)}
    (row,) = get(pages["articles/index.md"], "jumps")
    jumps = row.links
    assert [(jump.text, jump.note) for jump in jumps] == [
        ("2003", "200"),
        ("2002", "300"),
        ("2001", "300"),
        ("2000", "300"),
    ]
    assert [len(get(pages[jump.href], "table").rows) for jump in jumps] == [200, 300, 300, 300]


def test_the_same_library_gives_the_same_pages() -> None:
    assert list(compose(make_world(), SETTINGS)) == list(compose(make_world(), SETTINGS))


def test_a_headline_with_a_full_stop_is_shown_once() -> None:
    article = replace(make_article("Dam bursts.\n\nWater rose.", title="Dam bursts."), title="Dam bursts")
    library = Library(articles=(article,), analyses={article.id: make_analysis(article)})
    page = next(page for page in compose(library, SETTINGS) if page.path == f"articles/{article.id}.md")
    shown = "".join(piece.text for paragraph in get(page, "text") for run in paragraph.runs for piece in run.pieces)
    assert "Dam bursts" not in shown
    assert "Water rose." in shown
