"""The editor's decisions on names: what they say of mentions, places, links and entities. Inputs stay unchanged."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import FrozenInstanceError, replace

import pytest

from cuttings.gazetteer import Gazetteer, Toponym
from cuttings.model import Alias, Article, Curation, Decision, Entity, Kind, Label, Location, Mention
from cuttings.resolve import resolve
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.detect.gather import gather
from cuttings.resolve.editor import (
    EditorDecisions,
    decided_labels,
    decided_places,
    unmatched,
    with_last_word,
)
from cuttings.resolve.editor_links import decided_links
from cuttings.resolve.kinds.inherited import relabelled
from cuttings.resolve.linking import link_mentions
from cuttings.resolve.linking.clusters import Clusters, Node, grouped
from cuttings.resolve.places.disambiguate import Sense
from cuttings.resolve.places.mention_places import MentionPlaces, locate_mentions, with_decided_places
from tests.making import make_analysis, make_article

PER, LOC, ORG = Label.PERSON, Label.LOCATION, Label.ORGANISATION
ARTICLES = [make_article("", id) for id in ("a", "b")]
A, B = "seeds/a.txt", "seeds/b.txt"


def town(id: str, name: str, country: str, lat: float) -> Toponym:
    return Toponym(id, name, "city", lat, 10.0, country, 40_000)


ALFA, BETA = town("1", "Milford", "AA", 50.0), town("2", "Milford", "BB", -20.0)
WORLD = Gazetteer(names={"milford": (ALFA, BETA)})


def line(verb: str, *names: str, within: tuple[str, ...] = (), **more: object) -> Decision:
    said = {"to": None, "kind": None, "location": None, **more}
    return Decision(verb, names, "curation/entities.yml:1", articles=within, **said)  # type: ignore[arg-type]


def decisions(*lines: Decision, articles: list[Article] = ARTICLES) -> EditorDecisions:
    return EditorDecisions.of(Curation(lines), articles)


def named(*names: str, label: Label = PER, article: str = "a") -> list[Candidate]:
    return [Candidate(article, 100 * i, 100 * i + len(n), n, label, "recogniser") for i, n in enumerate(names)]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([], {}),
        ([line("kind", "LARKIN", kind=Kind.ORGANISATION)], {("a", 0): ORG, ("b", 0): ORG}),
        ([line("kind", "Larkin", kind=Kind.PLACE, within=(B,))], {("b", 0): LOC}),
        ([line("kind", "Larkin", kind=Kind.PLACE, within=("seeds/gone.txt",))], {}),
        (
            [
                line("kind", "Larkin", kind=Kind.PLACE, within=(B,)),
                line("kind", "Larkin", kind=Kind.ORGANISATION),
            ],
            {("a", 0): ORG, ("b", 0): LOC},  # what is said of an article comes first
        ),
        (
            [line("kind", "Larkin", kind=Kind.PLACE), line("kind", "Larkin", kind=Kind.ORGANISATION)],
            {("a", 0): ORG, ("b", 0): ORG},  # the last
        ),
    ],
)
def test_kinds_are_decided_everywhere_or_in_some_articles(
    lines: list[Decision], expected: dict[tuple[str, int], Label]
) -> None:
    candidates = [*named("Larkin", "Arden"), *named("Larkin", article="b")]
    before = deepcopy(candidates)
    labels = decided_labels(decisions(*lines), candidates)
    assert labels == expected
    told = {(c.article, c.start): c.label for c in relabelled(candidates, labels)}
    assert told == {("a", 0): PER, ("a", 100): PER, ("b", 0): PER} | expected
    assert candidates == before


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        (Location("city", None, None, "BB"), [BETA]),
        (Location("city", -20.1, 10.0, "BB"), [BETA]),  # so near, it is the gazetteer's own
        (
            Location("city", -25.0, 10.0, "BB"),  # a place that the editor makes
            [Toponym("decided-curation-entities-yml-1", "Milford", "city", -25.0, 10.0, "BB", 0)],
        ),
        (Location("city", None, None, "CC"), []),  # nothing that is known
    ],
)
def test_places_are_decided_in_the_articles_that_the_editor_lists(where: Location, expected: list[Toponym]) -> None:
    candidates = [*named("Milford", label=LOC), *named("Milford", label=LOC, article="b")]
    places = decided_places(decisions(line("place", "Milford", location=where, within=(A,))), candidates, WORLD)
    assert list(places.items()) == [(("a", 0), place) for place in expected]


@pytest.mark.parametrize(
    ("label", "within"),
    [(LOC, ()), (PER, (A,))],
)
def test_a_place_is_decided_of_places_in_listed_articles_only(label: Label, within: tuple[str, ...]) -> None:
    decided = decisions(line("place", "Milford", location=Location("city", None, None, "BB"), within=within))
    assert decided_places(decided, named("Milford", label=label), WORLD) == {}


def test_a_decided_place_replaces_the_rules_and_has_no_alternative() -> None:
    """The places that were handed in stay as they are."""
    there, other = ("a", 0), ("b", 0)
    places = MentionPlaces({there: Sense(ALFA, "the best known")}, {there: ALFA, other: BETA}, {})
    after = with_decided_places(places, {there: BETA})
    assert after.toponyms == {there: BETA, other: BETA}
    assert places.toponyms == {there: ALFA, other: BETA}
    assert after.senses == places.senses


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([], [["Lopez"], ["Maria Lopez"], ["Dove"]]),
        ([line("same", "Maria Lopez", "Lopez", "Dove")], [["Lopez", "Maria Lopez", "Dove"]]),
        ([line("same", "Maria Lopez", "Lopez", within=(A,))], [["Lopez", "Maria Lopez"], ["Dove"]]),
        ([line("same", "Maria Lopez", "Lopez", within=(B,))], [["Lopez"], ["Maria Lopez"], ["Dove"]]),
        (
            [line("different", "Lopez", "Dove"), line("same", "Maria Lopez", "Lopez", "Dove")],
            [["Lopez", "Maria Lopez"], ["Dove"]],
        ),
        ([line("same", "Maria Lopez", "Nobody")], [["Lopez"], ["Maria Lopez"], ["Dove"]]),
    ],
)
def test_links_are_decided_before_any_rule(lines: list[Decision], expected: list[list[str]]) -> None:
    candidates = named("Lopez", "Maria Lopez", "Dove")
    links = decided_links(decisions(*lines), candidates)
    clusters = Clusters(links)
    for group in links.groups:
        clusters.join_all(group.joins)
        clusters.settle(group.settled)
    assert [[c.text for c in group] for group in grouped(candidates, clusters)] == expected


def test_a_join_that_the_editor_decided_says_where() -> None:
    (group,) = decided_links(decisions(line("same", "Lopez", "Dove")), named("Lopez", "Dove")).groups
    assert [(join.a.key, join.b.key, join.reason) for join in group.joins] == [
        ("lopez", "dove", "the editor says so (curation/entities.yml:1)")
    ]


def test_a_name_kept_apart_in_an_article_is_another_there() -> None:
    candidates = [*named("Lopez"), *named("Lopez", article="b")]
    clusters = Clusters(decided_links(decisions(line("different", "Lopez", within=(B,))), candidates))
    here, there = map(Node.of, candidates)
    assert not clusters.join(here, there, "the same name")
    assert Clusters().join(here, there, "the same name")


def person(name: str, *aliases: str) -> Entity:
    return Entity(f"people/{name.lower()}", Kind.PERSON, name, tuple(Alias(a, 1, "") for a in aliases))


@pytest.mark.parametrize(
    ("lines", "names", "notes"),
    [
        ([], ["Lopez", "Dove"], []),
        ([line("hide", "Dove")], ["Lopez"], []),
        ([line("hide", "la paloma")], ["Lopez"], []),  # by an alias, folded
        ([line("kind", "Dove", kind=Kind.PERSON)], ["Lopez", "Dove"], ["kind"]),
        ([line("kind", "Dove", kind=Kind.PERSON, within=(A,))], ["Lopez", "Dove"], []),  # not about all of it
    ],
)
def test_the_editor_hides_entities_and_leaves_notes(lines: list[Decision], names: list[str], notes: list[str]) -> None:
    entities = [person("Lopez"), person("Dove", "La Paloma")]
    mentions = [Mention("a", 0, 5, e.name, e.kind, e.id) for e in entities]
    before = deepcopy((entities, mentions))
    kept, shown = with_last_word(decisions(*lines), entities, mentions)
    assert [e.name for e in kept] == [m.text for m in shown] == names
    lines_told = [line for e in kept for line in e.evidence]
    assert lines_told == [f"the editor's decision '{verb}' (curation/entities.yml:1)" for verb in notes]
    assert (entities, mentions) == before


def test_what_a_decision_is_about_and_nobody_names_is_told() -> None:
    decided = decisions(line("hide", "Nobody", "Lopez"), line("same", "Lopez", "Dove", within=(A, "seeds/gone.txt")))
    told = [notice.what for notice in unmatched(decided, named("Lopez", "Dove"))]
    assert told == [
        "'hide' is about 'Nobody', which no article names.",
        "'same' is about 'seeds/gone.txt', which is not an article.",
    ]


def test_an_article_is_known_by_each_of_its_files() -> None:
    held = [
        replace(make_article("", "a"), sources=("seeds/a.txt", "seeds/copy.txt")),
        replace(make_article("", "b"), sources=()),
    ]
    for source, article in ((A, "a"), ("seeds/copy.txt", "a"), (B, "b")):
        [scoped] = decisions(line("same", "Larkin", within=(source,)), articles=held).all
        assert scoped.articles == frozenset({article})


def test_a_name_kept_from_others_in_an_article_is_marked_there() -> None:
    candidates = [*named("Larkin", "Arden"), *named("Larkin", "Arden", article="b")]
    links = decided_links(decisions(line("different", "Larkin", "Arden", within=(A,))), candidates)
    [(here, other)] = links.apart
    assert other == "arden"
    assert list(links.marks["larkin", "a"]) == [here]
    assert here not in links.marks.get(("larkin", "b"), ())
    alone = decided_links(decisions(line("different", "Larkin", within=(A,))), candidates)
    [(here, elsewhere)] = alone.apart
    assert (list(alone.marks["larkin", "a"]), list(alone.marks["larkin", "b"])) == ([here], [elsewhere])


def test_other_names_and_lines_without_a_place_decide_no_place() -> None:
    candidates = [*named("Milford", "Arden", label=LOC), *named("Milford", label=LOC, article="b")]
    here = Location("city", 50.0, 10.0, "AA", None)
    assert set(decided_places(decisions(line("place", "Milford", location=here, within=(A,))), candidates, WORLD)) == {
        ("a", 0)
    }
    assert decided_places(decisions(line("place", "Milford", within=(A,))), candidates, WORLD) == {}


def test_only_a_decided_place_moves_a_place() -> None:
    here, there = Location("city", 50.0, 10.0, "AA", None), Location("city", -20.0, 10.0, "BB", None)
    place = Entity("places/milford", Kind.PLACE, "Milford", (), location=here)
    lines = [line("rename", "Milford", to="Old Milford"), line("place", "Milford", location=there)]
    for decided, location in ((lines[:1], here), (lines[1:], there), (lines, there)):
        [[entity], _] = with_last_word(decisions(*decided), [place], [])
        assert entity.location == location
    person = replace(place, kind=Kind.PERSON, location=None)
    assert with_last_word(decisions(*lines), [person], [])[0][0].location is None


def test_a_line_without_a_new_name_renames_nothing() -> None:
    assert decisions(line("rename", "Larkin")).renames == {}


def test_renames_are_by_the_folded_name_that_they_replace() -> None:
    decided = decisions(line("rename", "Maria LOPEZ", to="M. Lopez"), line("hide", "Dove"))
    assert {key: decision.to for key, decision in decided.renames.items()} == {"maria lopez": "M. Lopez"}


def test_resolving_and_linking_change_nothing_that_is_passed_in() -> None:
    text = "Maria Lopez met La Paloma in Milford. Lopez left the Larkin Mills Inc. Larkin rose."
    article = make_article(text)
    names = [("Maria Lopez", PER), ("La Paloma", PER), ("Lopez", PER), ("Milford", LOC), ("Larkin Mills Inc", ORG)]
    analyses = {article.id: make_analysis(article, [*names, ("Larkin", ORG)])}
    curation = Curation(
        (
            line("same", "Maria Lopez", "La Paloma"),
            line("place", "Milford", location=Location("city", None, None, "BB"), within=(A,)),
            line("kind", "Larkin", kind=Kind.PERSON),
        )
    )
    before = deepcopy((article, analyses, curation))
    entities, _, _ = resolve([article], analyses, WORLD, curation)
    assert {e.name for e in entities} == {"Maria Lopez", "Milford", "Larkin Mills Inc", "Larkin"}
    assert (article, analyses, curation) == before

    candidates = gather(article, analyses[article.id], WORLD)
    places = locate_mentions(candidates, {article.id: article}, WORLD)
    decided = decided_links(EditorDecisions.of(curation, [article]), candidates)
    handed_in = deepcopy((candidates, places, decided))
    linked = link_mentions(candidates, {article.id: article}, places, decided, WORLD)
    assert len(linked.groups) < len(candidates)
    assert (candidates, places, decided) == handed_in


def test_decisions_are_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        decisions().all = ()  # type: ignore[misc]
