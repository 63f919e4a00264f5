"""Finds where an event happened: the place of which several accounts say that what they report happened there.

The most-named places are no evidence: reports on a telephone call name the countries of both who spoke.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from cuttings.accounts.figures.times import years_named
from cuttings.accounts.scene.one_place import is_landform, joined_places, says_its_kind
from cuttings.accounts.scene.stated_places import happened_at, is_beside, names_inquiry
from cuttings.accounts.sentences import Account, Told
from cuttings.gazetteer.great_circle import great_circle_km
from cuttings.model import Entity, Kind, Location, Mention, Role

PLACE_OPENING_SENTENCES = 3  # sentences of a body that say what happened, besides the headline
MIN_PLACE_ACCOUNTS = 2  # independent accounts that must agree on the place
MIN_STATING_SHARE = 0.25  # of them: enough if so many say that it happened there ...
MIN_NAMING_SHARE = 0.5  # ... or if one does and so many name the place in their openings
MIN_NAMING_ACCOUNTS = 3  # independent accounts whose openings name a town of a headline, where none states it ...
NAMED_SHARE = 0.4  # ... and which share of them they must be
_NOT_THERE = frozenset(
    {"from", "of", "to", "for", "against", "with", "near", "than"}
)  # before a name of somewhere else
RIVAL_PLACE_SHARE = 0.5  # of the accounts that state a place: if more state another one, both are uncertain
SAME_PLACE_KM = 80  # places no farther apart can be scenes of one happening: a suburb and its city
REGION_KM = 600  # from the middle of a region to a town in it
COAST_KM = 2000  # between the middle of a sea and that of a country on it
# the precise kinds of places first: readers want the town and not the country
POINTS = ("city", "site")
AREAS = ("island", "county", "mountain", "water", "area", "historic", "region", "macro-region", "country")
WIDE = ("water", "region", "macro-region", "country")  # what happens off or near these is told well enough by them
PRECISION = POINTS + AREAS
HELD_ON = ("island", "mountain")  # what happens on these happens there


@dataclass(slots=True)
class _Support:
    """The groups of accounts that state that it happened at a place, or near it, and those whose openings name it."""

    stating: set[int] = field(default_factory=set)
    near: set[int] = field(default_factory=set)
    naming: set[int] = field(default_factory=set)

    def rank(self) -> tuple[int, int]:
        """Return what sorts the places that most accounts state first, then those that most name."""
        return -len(self.stating), -len(self.naming)


def event_places(accounts: Sequence[Account], entities: Mapping[str, Entity]) -> tuple[str, ...]:
    """Return the id of the place where the event of `accounts` happened; () where they do not agree on one.

    A town is preferred to its country. Accounts that state a town support its country too.
    """
    support = _support(accounts, entities)
    groups = len({a.group for a in accounts})
    likely = [id for id, found in support.items() if _enough(found, groups, country=_is_country(entities[id]))]
    for id in sorted(likely, key=lambda id: (_precision(entities[id]), *support[id].rank(), id)):
        most_named = all(len(found.naming) <= len(support[id].naming) for found in support.values())
        rivals = (other for other, found in support.items() if _is_rival(found, support[id], most_named=most_named))
        if all(_one_scene(entities[id], entities[other]) for other in rivals):
            return (id,)
    town = () if likely else _most_named_town(accounts, entities)
    return tuple(id for id in town if all(_one_scene(entities[id], entities[other]) for other in support))


def _most_named_town(accounts: Sequence[Account], entities: Mapping[str, Entity]) -> tuple[str, ...]:
    """Return the id of the town or mountain of a headline that the openings of several accounts name too, or ().

    It must be the only one that so many name, and neither one that something or somebody is only from nor the
    one that an inquiry is called after.
    """
    naming: dict[str, set[int]] = defaultdict(set)
    titled: set[str] = set()
    for account in accounts:
        for sentence, mention in _opening_mentions(account, entities):
            before = account.article.text[sentence.start : mention.start].split()[-1:]
            elsewhere = not {*map(str.lower, before)}.isdisjoint(_NOT_THERE) or names_inquiry(
                account, sentence, mention
            )
            if _is_precise(entities[mention.entity]) and not elsewhere:
                naming[mention.entity].add(account.group)
                titled |= {mention.entity} if sentence == account.sentences[0] else set()
    groups = len({a.group for a in accounts})
    ranked = sorted(naming, key=lambda id: (-len(naming[id]), id))
    if not ranked or ranked[0] not in titled or len(naming[ranked[0]]) < max(MIN_NAMING_ACCOUNTS, NAMED_SHARE * groups):
        return ()
    rivals = (id for id in ranked[1:] if len(naming[id]) > RIVAL_PLACE_SHARE * len(naming[ranked[0]]))
    return (ranked[0],) if all(_one_scene(entities[ranked[0]], entities[id]) for id in rivals) else ()


def _support(accounts: Sequence[Account], entities: Mapping[str, Entity]) -> dict[str, _Support]:
    """The support of each place that an account states."""
    support: dict[str, _Support] = defaultdict(_Support)
    told = [(account.group, *place) for account in accounts for place in _places_told(account, entities)]
    counted_as = joined_places({id for _, id, _, _ in told}, entities)
    for group, id, stated, near in told:
        found = support[counted_as[id]]
        found.naming.add(group)
        if stated:
            (found.near if near else found.stating).add(group)
    for id, found in support.items():
        if _is_country(entities[id]):
            towns = (other for other in list(support) if _in_country(entities[other], entities[id]))
            found.stating.update(*(support[town].stating | support[town].near for town in towns))
    return {id: found for id, found in support.items() if found.stating}


def _enough(found: _Support, groups: int, *, country: bool) -> bool:
    """Whether enough accounts agree on a place; where only one states it, those that name it count.

    Reports of everything name countries, so that one is stated by several or is not enough.
    """
    if len(found.stating) >= max(MIN_PLACE_ACCOUNTS, MIN_STATING_SHARE * groups):
        return True
    return not country and len(found.stating | found.naming) >= max(MIN_PLACE_ACCOUNTS, MIN_NAMING_SHARE * groups)


def _is_rival(other: _Support, found: _Support, *, most_named: bool) -> bool:
    """Whether about as many accounts state another place.

    A single one makes no rival of the place that most accounts name, unless about as many name the other.
    """
    if len(other.stating) <= RIVAL_PLACE_SHARE * len(found.stating):
        return False
    if not most_named or len(other.stating) >= MIN_PLACE_ACCOUNTS:
        return True
    return len(other.naming) > RIVAL_PLACE_SHARE * len(found.naming)


def _precision(entity: Entity) -> int:
    kind = entity.location.place_type if entity.location else "site"
    kind = "region" if kind == "island" else kind  # some islands hold provinces, others belong to one
    return PRECISION.index(kind) if kind in PRECISION else len(PRECISION)


def _is_precise(entity: Entity) -> bool:
    return is_landform(entity) or (entity.location is not None and entity.location.place_type == "city")


def _is_country(entity: Entity) -> bool:
    return entity.location is not None and entity.location.place_type == "country"


def _in_country(place: Entity, country: Entity) -> bool:
    if place.id == country.id or place.location is None or country.location is None:
        return False
    return place.location.country is not None and place.location.country == country.location.country


def _one_scene(a: Entity, b: Entity) -> bool:
    """Whether something that happens at `a` can happen at `b`: they are near each other, or one can hold the other.

    What happens at sea is told of the country before whose coast it happens too.
    """
    if a.location is None or b.location is None:
        return True
    kinds = {a.location.place_type, b.location.place_type}
    if a.location.country == b.location.country is not None and kinds & set(AREAS):
        in_region = kinds == {"region", "city"} and a.location.lat is not None and b.location.lat is not None
        return not in_region or _near(a.location, b.location, REGION_KM)
    return _near(a.location, b.location, COAST_KM if kinds == {"water", "country"} else SAME_PLACE_KM)


def _near(a: Location, b: Location, km: float) -> bool:
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return False
    return great_circle_km((a.lat, a.lon), (b.lat, b.lon)) <= km


def _places_told(account: Account, entities: Mapping[str, Entity]) -> Iterator[tuple[str, bool, bool]]:
    """The places that the opening of `account` names, whether it says that something happened there, or only near.

    What happens near a town or a street does not happen there; near a lake or off a country says enough. Places that
    the gazetteer does not know count if their name says what they are.
    """
    for sentence, mention in _opening_mentions(account, entities):
        entity = entities[mention.entity]
        place_type = entity.location.place_type if entity.location else ""
        near = place_type not in WIDE and is_beside(account, sentence, mention)
        on_it = place_type in HELD_ON or is_landform(entity)
        yield mention.entity, happened_at(account, sentence, mention, on_it=on_it), near


def _opening_mentions(account: Account, entities: Mapping[str, Entity]) -> Iterator[tuple[Told, Mention]]:
    """The names of places in the headline and the opening of `account`, with their sentences."""
    for sentence in account.sentences:
        if sentence.role is not Role.TITLE and sentence.number >= PLACE_OPENING_SENTENCES:
            continue
        if not _may_be_now(account, sentence):
            continue
        for mention in sentence.mentions:
            entity = entities.get(mention.entity)
            if entity is None or mention.kind is not Kind.PLACE:
                continue
            if mention.nested or not mention.place_itself or not (entity.location or says_its_kind(entity)):
                continue
            yield sentence, mention


def _may_be_now(account: Account, sentence: Told) -> bool:
    """Whether a sentence of a dated report names no year, or that of the report or the one before."""
    named, published = years_named(account, sentence), (account.article.published or "")[:4]
    if not (named and published.isdigit()):
        return True
    return not named.isdisjoint((published, f"{int(published) - 1}"))
