"""Who and what the articles name, all of them together."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What sort of thing an entity is."""

    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in an article's text where an entity is named."""

    article: str
    start: int
    end: int
    text: str
    kind: Kind
    entity: str
    demonym: bool = False  # "Syrian" stands for Syria
    government: bool = False  # "Moscow insisted": a place that stands for its government


@dataclass(frozen=True, slots=True)
class Citation:
    """A sentence of an article, by which a statement on a page can be traced."""

    article: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Alias:
    """Another name of an entity, how often it stands for it, and the rule that says so."""

    name: str
    count: int
    evidence: str


@dataclass(frozen=True, slots=True)
class Office:
    """A role that a person was seen with ("Secretary of State"), and where."""

    title: str
    first: str | None  # EDTF date of the first and the last article that gives it
    last: str | None
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Location:
    """Where a place is: WGS 84 degrees, ISO 3166-1 alpha-2 country, and its page in a gazetteer."""

    place_type: str  # continent, country, region, city, ...
    lat: float | None
    lon: float | None
    country: str | None
    uri: str | None = None


@dataclass(frozen=True, slots=True)
class Rival:
    """Another place that a name could have meant in one article, and by how much the chosen one was likelier there."""

    article: str
    start: int  # of the first mention of that name in the article
    chosen: str  # "Albany, New York, United States"
    name: str  # "Albany, Georgia, United States"
    location: Location
    lead: float  # powers of ten, as of inhabitants; from 0
    evidence: tuple[float, float]  # how much of the scores is what the article says: for the chosen one, for the rival


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, place or organisation; `id` is its page's address, "people/vladimir-putin"."""

    id: str
    kind: Kind
    name: str
    aliases: tuple[Alias, ...]
    evidence: tuple[str, ...] = ()  # why it is one entity and why of this kind, a line a reason
    qualifier: str | None = None  # tells namesakes apart in titles
    offices: tuple[Office, ...] = ()
    location: Location | None = None
    source: bool = False  # named chiefly as a source (wire agency in credits), not as an actor
    rivals: tuple[Rival, ...] = ()  # of a place, the closest one of each article and name


@dataclass(frozen=True, slots=True)
class Appearance:
    """An entity in an article."""

    entity: str
    article: str
    count: int
    salience: float  # in (0, 1], 1 for the most prominent entity of the article
    about: bool  # the article is about it, rather than merely mentioning it


@dataclass(frozen=True, slots=True)
class Relation:
    """Two entities (`a` < `b`) that are named together, how strongly, and in which sentences."""

    a: str
    b: str
    strength: float  # higher is stronger; comparable within one library
    articles: tuple[str, ...]
    citations: tuple[Citation, ...]
