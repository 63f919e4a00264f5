"""Decides which mentions are of one person, place or organisation.

The steps: gather what may be names, decide what kind each is, find their echoes in headlines, say which place a
toponym means, join the names of one thing, make an entity of each group, and let the editor have the last word.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Mapping, Sequence
from dataclasses import replace

from cuttings.gazetteer import Gazetteer, Toponym
from cuttings.model import Analysis, Article, Curation, Entity, Label, Mention, Notice
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.detect.conjoined_names import part_conjoined
from cuttings.resolve.detect.gather import gather_all
from cuttings.resolve.detect.repeats import echo
from cuttings.resolve.detect.state_bodies import with_bodies
from cuttings.resolve.editor import Editor, curate, new_names, unmatched
from cuttings.resolve.entities.bare_roles import without_roles
from cuttings.resolve.entities.build import Context, make_entities
from cuttings.resolve.kinds.vote import decide_kinds
from cuttings.resolve.linking.clusters import KINDS, Clusters, Node
from cuttings.resolve.linking.cooccurrence import Company
from cuttings.resolve.linking.organisations.body_countries import find_owners
from cuttings.resolve.linking.organisations.identities import join_organisations
from cuttings.resolve.linking.people.namesakes import Namesakes
from cuttings.resolve.linking.people.surnames_in_article import PersonJoiner
from cuttings.resolve.places.alternatives import with_rivals
from cuttings.resolve.places.disambiguate import Sense, locate
from cuttings.resolve.places.metonymy import stands_for_government
from cuttings.resolve.places.toponym_readings import PlaceName

Senses = Mapping[tuple[str, int], Sense]  # by article and start
REASONS = 8  # reasons told of why a place's names mean it


def resolve(
    articles: Sequence[Article],
    analyses: Mapping[str, Analysis],
    gazetteer: Gazetteer,
    curation: Curation,
    processes: int = 1,
) -> tuple[tuple[Entity, ...], tuple[Mention, ...], tuple[Notice, ...]]:
    """The entities (by id), every mention of them (by article, start), and a notice for each idle decision.

    What one article tells by itself is gathered in so many `processes` at once; 0 means one a core.
    """
    by_id = {article.id: article for article in articles}
    editor = Editor(curation, articles)
    candidates = editor.set_kinds(_candidates(articles, analyses, gazetteer, processes))

    senses = _senses(candidates, by_id, gazetteer)
    toponyms = {where: sense.place for where, sense in senses.items()}
    contests = {where: sense.against for where, sense in senses.items() if sense.against}
    editor.set_places(candidates, toponyms, contests, gazetteer)
    countries = {where: t.country for where, t in toponyms.items() if t.country}
    organisations = [c for c in candidates if c.label is Label.ORGANISATION]
    owners = find_owners(organisations, countries, by_id, gazetteer)

    clusters = Clusters(*editor.kept_apart(candidates))
    clusters.add_all(map(Node.of, candidates))
    editor.join_same(candidates, clusters)
    company = Company(candidates, {where: t.id for where, t in toponyms.items()})
    namesakes = Namesakes(by_id, company, gazetteer)
    PersonJoiner([c for c in candidates if c.label is Label.PERSON], by_id, namesakes, clusters).join()
    join_organisations(organisations, (by_id, gazetteer), owners, company, clusters)
    _join_places(candidates, toponyms, clusters)

    groups = without_roles(_groups(candidates, clusters), by_id, owners)
    context = Context(by_id, analyses, toponyms, owners, new_names(curation), gazetteer, namesakes.notes)
    entities = [
        with_rivals(_with_reasons(entity, group, senses), group, toponyms, contests, gazetteer)
        for entity, group in zip(make_entities(groups, clusters, context), groups, strict=True)
    ]
    mentions = _mentions(entities, groups, _governments(candidates, toponyms, analyses))
    kept, shown = curate(entities, mentions, curation)
    return (
        tuple(sorted(kept, key=lambda e: e.id)),
        tuple(sorted(shown, key=lambda m: (m.article, m.start))),
        unmatched(curation, articles, candidates),
    )


def _candidates(
    articles: Sequence[Article], analyses: Mapping[str, Analysis], gazetteer: Gazetteer, processes: int
) -> list[Candidate]:
    """What may be a name in each article, and of which kind, by what all of them say together."""
    found = gather_all(articles, analyses, gazetteer, processes)
    named = echo(articles, analyses, decide_kinds(found, {a.id: a.text for a in articles}, gazetteer))
    return part_conjoined(with_bodies(named, {a.id: a for a in articles}, gazetteer), gazetteer)


def _senses(
    candidates: Sequence[Candidate], articles: Mapping[str, Article], gazetteer: Gazetteer
) -> dict[tuple[str, int], Sense]:
    """What each place mention means, by article and start; a demonym lies where its country does."""
    places = [PlaceName(c.article, c.start, c.end, c.text) for c in candidates if c.label is Label.LOCATION]
    located = zip(places, locate(places, articles, gazetteer), strict=True)
    out = {(place.article, place.start): sense for place, sense in located if sense}
    for c in candidates:
        if c.label is Label.MISCELLANEOUS and (toponym := gazetteer.demonym(c.text)):
            out[c.article, c.start] = Sense(toponym, "the word for its people")
    return out


def _with_reasons(entity: Entity, group: Sequence[Candidate], senses: Senses) -> Entity:
    """A place with why its names are taken for it, the commonest reason first, each with the article it is first of."""
    told: Counter[tuple[str, str]] = Counter()
    for c in group:
        sense = senses.get((c.article, c.start))
        if sense and c.label is Label.LOCATION:
            told[" ".join(c.text.split()), sense.why] += 1
    lines = [
        f"“{name}” in {count} {'mention' if count == 1 else 'mentions'}: {why}"
        for (name, why), count in sorted(told.items(), key=lambda item: (-item[1], item[0]))
    ]
    return replace(entity, evidence=(*entity.evidence, *lines[:REASONS])) if lines else entity


def _join_places(
    candidates: Sequence[Candidate], toponyms: Mapping[tuple[str, int], Toponym], clusters: Clusters
) -> None:
    """Joins the mentions of one place of the gazetteer; what it does not know is one place a name."""
    leaders: dict[str, Candidate] = {}
    for c in candidates:
        if c.label in (Label.LOCATION, Label.MISCELLANEOUS):
            toponym = toponyms.get((c.article, c.start))
            leader = leaders.setdefault(toponym.id if toponym else f"name {c.key}", c)
            reason = "a name of it in the gazetteer" if toponym else "the same name, unknown to the gazetteer"
            clusters.join(Node.of(c), Node.of(leader), reason)


def _groups(candidates: Sequence[Candidate], clusters: Clusters) -> list[list[Candidate]]:
    groups: dict[Node, list[Candidate]] = defaultdict(list)
    for c in candidates:
        groups[clusters.root(Node.of(c))].append(c)
    return list(groups.values())


def _governments(
    candidates: Sequence[Candidate], toponyms: Mapping[tuple[str, int], Toponym], analyses: Mapping[str, Analysis]
) -> set[tuple[str, int]]:
    """Article and start of each place that stands for its government."""
    places: dict[str, list[tuple[int, int, Toponym]]] = defaultdict(list)
    for c in candidates:
        if c.label is Label.LOCATION and (toponym := toponyms.get((c.article, c.start))):
            places[c.article].append((c.start, c.end, toponym))
    return {
        (article, start)
        for article, named in places.items()
        for (start, _, _), stands in zip(named, stands_for_government(named, analyses[article].tokens), strict=True)
        if stands
    }


def _mentions(
    entities: Sequence[Entity], groups: Sequence[Sequence[Candidate]], governments: Container[tuple[str, int]]
) -> list[Mention]:
    """The mentions of each entity; `governments` are those places that stand for one, by article and start."""
    out = []
    for entity, group in zip(entities, groups, strict=True):
        for c in group:
            demonym, government = c.label is Label.MISCELLANEOUS, (c.article, c.start) in governments
            kind = KINDS[c.label]
            out.append(Mention(c.article, c.start, c.end, c.text, kind, entity.id, demonym, government))
    return out
