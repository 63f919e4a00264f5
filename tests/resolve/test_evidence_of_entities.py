"""What else is told of an entity: its rivals on the map, families that are none."""

from __future__ import annotations

import pytest

from cuttings.model import Entity, Kind, Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.detect.conjoined_names import split_conjoined
from cuttings.resolve.detect.non_names.read_names import ReadNames, ReadSpan
from cuttings.resolve.detect.non_names.reasons import NotAName
from cuttings.resolve.entities.place_evidence import with_place_evidence
from cuttings.resolve.names.surface_form import surface_form
from cuttings.resolve.places.alternatives import Alternative
from cuttings.resolve.places.disambiguate import Sense
from cuttings.resolve.places.mention_places import MentionPlaces
from tests.making import make_analysis, make_article, make_gazetteer
from tests.resolve.test_entity_details import GAZETTEER, RIVAL, forms, zenda

LOC, ORG, PER, THING = Label.LOCATION, Label.ORGANISATION, Label.PERSON, Label.THING


@pytest.mark.parametrize(
    ("leads", "kept"),
    [([0.2, 0.5], (0.2, 0)), ([0.5, 0.2], (0.2, 0)), ([0.12349, 0.5], (0.123, 0)), ([0.3, 0.3], (0.3, 0))],
)
def test_the_closest_rival_of_a_name_is_told_once_by_its_first_mention(
    leads: list[float], kept: tuple[float, int]
) -> None:
    group = forms(*["Zenda"] * len(leads), label=LOC)
    here = zenda(1000)
    places = MentionPlaces(
        {("a", c.start): Sense(here, "so it is") for c in group},
        {("a", c.start): here for c in group},
        {("a", c.start): Alternative(RIVAL, lead, (0.0, 0.0)) for c, lead in zip(group, leads, strict=True)},
    )
    entity = with_place_evidence(Entity("places/zenda", Kind.PLACE, "Zenda", ()), group, places, GAZETTEER)
    assert [(rival.lead, rival.start) for rival in entity.rivals] == [kept]


def test_reasons_that_are_given_as_often_come_in_the_order_of_the_names() -> None:
    group = forms("Zenda", "Old Zenda", label=LOC)
    senses = {("a", c.start): Sense(zenda(1000), "so it is") for c in group}
    entity = with_place_evidence(
        Entity("places/zenda", Kind.PLACE, "Zenda", ()), group, MentionPlaces(senses, {}, {}), GAZETTEER
    )
    assert entity.evidence == ("“Old Zenda” in 1 mention: so it is", "“Zenda” in 1 mention: so it is")


@pytest.mark.parametrize("name", ["Jones", "Fox", "Fritz", "March", "Nash"])
def test_a_family_whose_name_ends_in_a_hiss_has_a_longer_plural(name: str) -> None:
    """Of others the plural may be a name too, unless "the" stands before it."""
    assert _verdict(name, f"Some {name}es sang.", f"{name}es") is NotAName.FAMILY
    assert _verdict("Poole", "Some Pooles sang.", "Pooles") is not NotAName.FAMILY
    assert _verdict("Poole", "They met the Pooles there.", "Pooles") is NotAName.FAMILY


def _verdict(name: str, more: str, plural: str) -> NotAName | None:
    """The verdict on a plural in a text that names Ann of that name."""
    article = make_article(f"Ann {name} left. {more}")
    analysis = make_analysis(article, [(f"Ann {name}", PER), (plural, ORG)])
    spans = [ReadSpan(n.start, n.end, n.label) for n in analysis.names]
    start = article.text.rindex(plural)
    read = ReadNames(article, analysis, spans, [], GAZETTEER)
    return read.verdict(ReadSpan(start, start + len(plural), ORG), surface_form(plural))


@pytest.mark.parametrize(("label", "parts"), [(ORG, 2), (THING, 1), (PER, 1), (LOC, 1)])
def test_only_organisations_are_parted_from_their_country(label: Label, parts: int) -> None:
    name = "Larkin Mills Ltd of Freedonia"
    read = Candidate("a", 0, len(name), name, label, "recogniser")
    assert len(split_conjoined([read], make_gazetteer(Freedonia="Freedonian"))) == parts
