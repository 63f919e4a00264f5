"""The entities that the articles name, and where they do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """The kind of an entity."""

    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"
    THING = "thing"  # anything else that has a name of its own; `ThingType` says what it is


class ThingType(StrEnum):
    """What a named thing is, as far as its name and the words around it say."""

    EVENT = "event"  # a war, an attack, an exercise, a ceremony
    LAW = "law"  # a treaty, an act, an agreement between states
    VEHICLE = "vehicle"  # a weapon, a ship, an aircraft, a spacecraft
    WORK = "work"  # a book, a film, a song, a broadcast
    PRODUCT = "product"  # goods, a medicine, software
    COMPETITION = "competition"  # a contest, a league's season, a prize


# for readers
NAME_BY_KIND = {
    Kind.PERSON: "Person",
    Kind.PLACE: "Place",
    Kind.ORGANISATION: "Organisation",
    Kind.THING: "Named thing",
}
# for readers; a thing of unknown type has none
NAME_BY_THING_TYPE = {
    ThingType.EVENT: "Event",
    ThingType.LAW: "Treaty or law",
    ThingType.VEHICLE: "Weapon or vehicle",
    ThingType.WORK: "Work",
    ThingType.PRODUCT: "Product",
    ThingType.COMPETITION: "Competition",
}
THING_TYPES_IN_TIME = frozenset({ThingType.EVENT, ThingType.COMPETITION})  # what takes place and is over
# of the pages of entities
FOLDER_BY_KIND = {
    Kind.PERSON: "people",
    Kind.PLACE: "places",
    Kind.ORGANISATION: "organisations",
    Kind.THING: "things",
}
PLURAL_LABEL_BY_KIND = {
    Kind.PERSON: "People",
    Kind.PLACE: "Places",
    Kind.ORGANISATION: "Organisations",
    Kind.THING: "Things",
}


@dataclass(frozen=True, slots=True)
class Mention:
    """A span of an article's text, `text[start:end]`, that names an entity."""

    article: str
    start: int
    end: int
    text: str
    kind: Kind
    entity: str
    demonym: bool = False  # "Syrian", which names Syria
    government: bool = False  # metonymy: "Moscow insisted", where a place stands for its government
    nested: bool = False  # a place inside a longer name, "Paris" in "Paris Agreement": it has no link of its own
    team: bool = False  # "England beat Fiji", where a country stands for its national team

    @property
    def place_itself(self) -> bool:
        """Whether it names a place in no other sense than as a place."""
        return not (self.demonym or self.government or self.team)


def mentions_for_pages(mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions that count for the pages of their entities, in their order.

    Nested mentions are left out: "Paris" in "Paris Agreement" says where the agreement was made, and is nothing that
    the page of Paris should list. Those of an entity that has no others count: its page would have nothing to show.
    """
    found = list(mentions)
    independent = {m.entity for m in found if not m.nested}
    return [m for m in found if not m.nested or m.entity not in independent]


@dataclass(frozen=True, slots=True)
class Citation:
    """A sentence of an article that a statement on a page is based on."""

    article: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Alias:
    """A name of an entity, how often it is used for it, and the rule that joined it."""

    name: str
    count: int
    evidence: str


@dataclass(frozen=True, slots=True)
class Office:
    """A role of a person ("Secretary of State") or what an organisation is ("oil firm"), with the sentences for it."""

    title: str
    first: str | None  # EDTF date of the first and the last article that gives it
    last: str | None
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Location:
    """Where a place is: WGS 84 degrees, the country's ISO 3166-1 alpha-2 code, and its page in a gazetteer."""

    place_type: str  # continent, country, region, city, ...
    lat: float | None
    lon: float | None
    country: str | None
    uri: str | None = None
    inside: str | None = None  # the gazetteer's id of the town that it lies in, at whose point it is put


@dataclass(frozen=True, slots=True)
class Rival:
    """Another place that a name could have meant in one article, and how much more likely the chosen place was."""

    article: str
    start: int  # of the first mention of that name in the article
    chosen: str  # "Albany, New York, United States"
    name: str  # "Albany, Georgia, United States"
    location: Location
    lead: float  # how much more likely the chosen place is, as a power of ten, from 0
    evidence: tuple[float, float]  # the parts of the scores that come from the article: of the chosen, of the rival


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, place, organisation or named thing.

    `id` is the path of its page without the ending, "people/vladimir-putin".
    """

    id: str
    kind: Kind
    name: str
    aliases: tuple[Alias, ...]
    evidence: tuple[str, ...] = ()  # why it is one entity and why of this kind, one reason each
    qualifier: str | None = None  # distinguishes namesakes in titles
    offices: tuple[Office, ...] = ()  # what a person or an organisation is, each role once; the foremost first
    connection: Office | None = None  # of a person without an office: "Ann Lee's sister", "of the Harbour Board"
    location: Location | None = None
    thing_type: ThingType | None = None  # of a named thing: what it is, if that is known
    source: bool = False  # named mainly as a source (a news agency in credits), not as an actor
    rivals: tuple[Rival, ...] = ()  # of a place: the closest rival for each article and name
    doubt: str = ""  # why it is too unsure for a page; "" if it has one
    confidence: float | None = None  # how likely the page of an organisation is right, where no list settles it

    @property
    def sure(self) -> bool:
        """Whether it is sure enough for a page."""
        return not self.doubt

    @property
    def other_names(self) -> tuple[Alias, ...]:
        """The aliases that are not just its name in capitals, or in small letters."""
        return tuple(alias for alias in self.aliases if alias.name.casefold() != self.name.casefold())

    @property
    def title(self) -> str:
        """The title of its page: its name, with its qualifier in brackets if it has one."""
        return f"{self.name} ({self.qualifier})" if self.qualifier else self.name


@dataclass(frozen=True, slots=True)
class Unsure:
    """Entities that are too unsure for a page, by id; nothing but their own mentions refers to them."""

    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()  # by article, start, end


def foremost_role(entity: Entity) -> Office | None:
    """What says first who a person or what an organisation is; None where nothing does."""
    return entity.offices[0] if entity.offices else entity.connection


@dataclass(frozen=True, slots=True)
class Appearance:
    """How an entity occurs in an article."""

    entity: str
    article: str
    count: int  # of its mentions; 0 where it is only named inside longer names
    salience: float  # in (0, 1], 1 for the most prominent entity of the article
    about: bool  # whether the article is about it rather than only mentions it


@dataclass(frozen=True, slots=True)
class Relation:
    """Two entities (ids `a` < `b`) that occur together: how strongly they are related, and in which sentences."""

    a: str
    b: str
    strength: float  # higher is stronger; comparable within one library
    articles: tuple[str, ...]
    citations: tuple[Citation, ...]
