"""Salience in an article, and relations between entities."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from cuttings.model import Appearance, Article, Entity, Kind, Relation
from cuttings.relate import find_appearances, find_relations
from cuttings.relate.pairs import CITATIONS_PER_ARTICLE, CITATIONS_PER_PAIR, RELATIONS_PER_ENTITY
from tests.events.accounts import analyses_of, article, mentions_of

NAMES = {"Fenn": Kind.PERSON, "Reik": Kind.PERSON, "Norland": Kind.PLACE, "Harrow": Kind.ORGANISATION}
STORY = article(
    "story",
    "Fenn visits Norland",
    "Fenn arrived in Norland on Monday. She was met by ministers, and crowds lined the road to the palace for hours.\n"
    "The visit of Fenn is the first in years. Its cost was not told.\n"
    "Trade has grown, and ministers hope for more of it. Fenn will leave soon. Reik stayed at home.",
    credit="Reporting by Harrow",
)


def salience(articles: Sequence[Article]) -> dict[str, Appearance]:
    return {a.entity: a for a in find_appearances(articles, mentions_of(articles, NAMES))}


def related(articles: Sequence[Article], names: dict[str, Kind], sources: Sequence[str] = ()) -> tuple[Relation, ...]:
    mentions = mentions_of(articles, names)
    kinds = {m.entity: m.kind for m in mentions}
    entities = [Entity(id, kind, id, (), source=id in sources) for id, kind in sorted(kinds.items())]
    return find_relations(articles, analyses_of(articles), entities, mentions)


def test_the_most_prominent_entity_has_salience_one() -> None:
    found = salience([STORY])
    assert found["people/fenn"].salience == 1
    assert [a.entity for a in find_appearances([STORY], mentions_of([STORY], NAMES))][:2] == [
        "people/fenn",
        "places/norland",
    ]


def test_an_article_is_about_those_in_headline_and_opening_only() -> None:
    found = salience([STORY])
    assert found["people/fenn"].about
    assert found["places/norland"].about
    assert not found["people/reik"].about


def test_a_name_in_a_credit_has_little_salience() -> None:
    found = salience([STORY])
    assert not found["organisations/harrow"].about
    assert found["organisations/harrow"].salience < 0.05 < found["people/reik"].salience


def test_a_name_that_a_headline_repeats_counts_there_once() -> None:
    text = "Norland waits. Reik came to Norland."
    once, twice = (salience([article("a", f"Reik {title}", text)]) for title in ("leaves", "leaves, Reik says"))
    assert (once["people/reik"].count, twice["people/reik"].count) == (2, 3)
    assert once["places/norland"].salience == twice["places/norland"].salience < 1


def test_a_place_within_a_longer_name_appears_and_is_no_subject() -> None:
    """Neither in the headline nor at the top, where others make it one."""
    named = [replace(m, nested=m.entity == "places/norland") for m in mentions_of([STORY], NAMES)]
    found = {a.entity: a for a in find_appearances([STORY], named)}["places/norland"]
    assert (found.count, found.about) == (0, False)
    assert 0 < found.salience < 0.1


def test_every_entity_of_an_article_appears_with_its_count() -> None:
    assert {e: a.count for e, a in salience([STORY]).items()} == {
        "people/fenn": 4,
        "places/norland": 2,
        "people/reik": 1,
        "organisations/harrow": 1,
    }


PAIR = {"Ada": Kind.PERSON, "Berta": Kind.PERSON, "Cleo": Kind.PERSON, "Dora": Kind.PERSON, "Wire": Kind.ORGANISATION}
MEETINGS = tuple(
    article(
        f"m{n}",
        f"Report {n}",
        f"Ada met Berta in the {n} round of talks. Wire reported it.\n"
        "Cleo was away. Wire reported that too.\nDora wrote to Wire. Ada slept.",
    )
    for n in range(6)
)


def strength(relations: Sequence[Relation]) -> dict[tuple[str, str], float]:
    return {(r.a, r.b): r.strength for r in relations}


def test_entities_in_one_sentence_are_related() -> None:
    relations = related(MEETINGS, PAIR)
    assert (relations[0].a, relations[0].b) == ("people/ada", "people/berta")
    assert relations[0].articles == tuple(f"m{n}" for n in range(6))


def test_an_entity_in_every_article_is_not_thereby_related() -> None:
    """Wire and Cleo are in every article, but in no sentence together."""
    assert ("organisations/wire", "people/cleo") not in strength(related(MEETINGS, PAIR))


def test_a_source_has_no_relations() -> None:
    assert not [
        r for r in related(MEETINGS, PAIR, sources=["organisations/wire"]) if "organisations/wire" in (r.a, r.b)
    ]


def test_names_in_credits_are_not_related() -> None:
    articles = [
        article(f"c{n}", "Title", "Nothing happened here.", credit="Reporting by Ada and Berta") for n in range(3)
    ]
    assert related(articles, PAIR) == ()


def test_more_common_sentences_make_a_stronger_relation() -> None:
    once = article("once", "Report", "Edda met Finn. The sun shone. The rain fell. Nobody came.")
    found = strength(related((*MEETINGS, once), PAIR | {"Edda": Kind.PERSON, "Finn": Kind.PERSON}))
    assert found["people/ada", "people/berta"] > found["people/edda", "people/finn"] > 0


def test_citations_are_limited_and_from_several_articles() -> None:
    talk = article("talk", "Talk", " ".join(f"Ada told Berta {word} things." for word in ("odd", "new", "sad", "big")))
    analyses = analyses_of((*MEETINGS, talk))
    (relation,) = [r for r in related((*MEETINGS, talk), PAIR) if (r.a, r.b) == ("people/ada", "people/berta")]
    assert len(relation.citations) == CITATIONS_PER_PAIR
    texts = {a.id: a.text for a in (*MEETINGS, talk)}
    for citation in relation.citations:
        (sentence,) = [s for s in analyses[citation.article].sentences if s.anchor == citation.anchor]
        assert {"Ada", "Berta"} <= set(texts[citation.article][sentence.start : sentence.end].replace(".", "").split())
    assert max(sum(c.article == a for c in relation.citations) for a in texts) <= CITATIONS_PER_ARTICLE


def test_a_list_of_names_does_not_relate_them() -> None:
    names = {f"Name{n}": Kind.PERSON for n in range(30)}
    listing = article("list", "Present", f"Present were {', '.join(names)}. All left. The hall stood empty. It rained.")
    cited = [r for r in related((listing, *MEETINGS), names | PAIR) if r.a.startswith("people/name") and r.citations]
    assert cited == []


def test_relations_of_an_entity_are_limited() -> None:
    names = {f"Name{n:02}": Kind.PERSON for n in range(40)} | {"Hub": Kind.PERSON}
    articles = [article(f"h{n}", "Report", f"Hub met Name{n:02}. It rained.\nThe sun shone.") for n in range(40)]
    hub = [r for r in related(articles, names) if "people/hub" in (r.a, r.b)]
    partners = {name for r in hub for name in (r.a, r.b)} - {"people/hub"}
    assert len(partners) == len(hub) <= 40
    others = [r for r in related(articles, names) if "people/hub" not in (r.a, r.b)]
    assert len(others) <= RELATIONS_PER_ENTITY * 40


def test_a_place_within_a_longer_name_is_not_related_to_it() -> None:
    names = {"Bank of Velden": Kind.ORGANISATION, "Velden": Kind.PLACE}
    text = article("v", "Report", "The Bank of Velden raised rates. It rained. The sun shone.")
    assert [r for r in related((text, *MEETINGS), names) if r.citations] == []


@given(st.lists(st.lists(st.sampled_from(sorted(PAIR)), max_size=5), max_size=6))
def test_output_is_sorted_and_independent_of_the_order_of_input(sentences: list[list[str]]) -> None:
    articles = [
        article(f"r{n}", "Report", f"{' saw '.join(names)} today. It rained.") for n, names in enumerate(sentences)
    ]
    relations = related(articles, PAIR)
    assert relations == related(articles[::-1], PAIR)
    assert [r.strength for r in relations] == sorted((r.strength for r in relations), reverse=True)
    assert all(r.a < r.b and r.strength > 0 and r.articles for r in relations)
    appearances = find_appearances(articles, mentions_of(articles, PAIR))
    assert all(0 < a.salience <= 1 for a in appearances)
    for found in articles:
        own = [a.salience for a in appearances if a.article == found.id]
        assert not own or own[0] == 1
