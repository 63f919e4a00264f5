"""The nouns of Cuttings: frozen values that the stages hand to each other.

Every offset in the program counts characters of an article's `text`; spans are half open, `text[start:end]`.
Dates are EDTF strings (ISO 8601-2, level 1): `2017-12-15`, `2017-12`, or `XXXX-12-15` where no year is known.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum


class Kind(StrEnum):
    """What sort of thing an entity is."""

    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"


class Role(StrEnum):
    """What a block of an article's text is there for."""

    TITLE = "title"
    BYLINE = "byline"
    DATELINE = "dateline"
    BODY = "body"
    CAPTION = "caption"
    CREDIT = "credit"
    BOILERPLATE = "boilerplate"


class Label(StrEnum):
    """The class of a recognised name, before anything is known across articles (CoNLL-2003's four)."""

    PERSON = "PER"
    LOCATION = "LOC"
    ORGANISATION = "ORG"
    MISCELLANEOUS = "MISC"  # demonyms and other adjectives made from names


@dataclass(frozen=True, slots=True)
class Notice:
    """Something in the input that the user should know of: where it is, what is wrong, how to mend it."""

    where: str  # a file, with its line where there is one: "seeds/flood.md:3"
    what: str
    mend: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what} {self.mend}"


# --- articles ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a source, its front matter or the editor says about an article; None or () where nothing is said."""

    title: str | None = None
    outlet: str | None = None
    published: str | None = None  # EDTF
    published_basis: str | None = None  # what the date rests on: "front matter", "page metadata", "dateline", ...
    authors: tuple[str, ...] = ()
    url: str | None = None
    language: str | None = None  # ISO 639-1


@dataclass(frozen=True, slots=True)
class Block:
    """A run of an article's text with one role; blocks are sorted, disjoint, and cover every non-blank line."""

    start: int
    end: int
    role: Role


@dataclass(frozen=True, slots=True)
class Document:
    """One article as it was read, before anything is known about it."""

    source: str  # path below the seeds folder's parent, with "/"; "seeds/wire.jsonl:12" for a line of a file
    text: str
    sha256: str  # of the file's (or line's) bytes
    given: Metadata  # what the file states about itself
    blocks: tuple[Block, ...] = ()  # roles that the format itself tells (HTML); () where they must be found
    sources: tuple[str, ...] = ()  # every source that holds this same text, `source` first


@dataclass(frozen=True, slots=True)
class Article:
    """One article: its text, what each part of the text is, and what is known about its publication."""

    id: str  # a slug, unique among articles
    source: str
    sources: tuple[str, ...]
    text: str
    blocks: tuple[Block, ...]
    title: str
    outlet: str | None
    published: str | None
    published_basis: str | None
    authors: tuple[str, ...]
    url: str | None
    language: str
    sha256: str

    def read_blocks(self) -> tuple[Block, ...]:
        """The blocks that say something: all but boilerplate and captions that the page repeats."""
        captions: set[str] = set()
        out = []
        for block in self.blocks:
            words = " ".join(self.text[block.start : block.end].split())
            if block.role is Role.BOILERPLATE or (block.role is Role.CAPTION and words in captions):
                continue
            if block.role is Role.CAPTION:
                captions.add(words)
            out.append(block)
        return tuple(out)

    def role_at(self, offset: int) -> Role | None:
        """The role of the block that holds `offset`, None between blocks."""
        return next((b.role for b in self.blocks if b.start <= offset < b.end), None)


# --- what one article says, by itself ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; its anchor is made from its words, so it survives edits elsewhere in the article."""

    start: int
    end: int
    anchor: str


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of an article in columns of equal length: spans, lemma, coarse tag, dependency and its head.

    `tags` and `dependencies` are Universal POS tags and ClearNLP labels, as spaCy gives them; `heads` holds indexes
    into the same columns (a root is its own head).
    """

    starts: array[int]
    ends: array[int]
    heads: array[int]
    lemmas: tuple[str, ...]
    tags: tuple[str, ...]
    dependencies: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.starts)


@dataclass(frozen=True, slots=True)
class Name:
    """A name as recognised in one article, before resolution."""

    start: int
    end: int
    label: Label


@dataclass(frozen=True, slots=True)
class Analysis:
    """What recognition finds in one article: everything that depends on that article alone, and is cached."""

    sentences: tuple[Sentence, ...]
    tokens: Tokens
    names: tuple[Name, ...]


# --- what all articles say together --------------------------------------------------------------------------------


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


@dataclass(frozen=True, slots=True)
class Statement:
    """Something that somebody is quoted or reported as saying."""

    article: str
    start: int  # what was said
    end: int
    direct: bool  # in quotation marks
    cue: str  # the reporting verb or phrase, "said", "according to"
    speaker: str | None  # entity id
    speaker_start: int | None  # the words that name the speaker, a pronoun too
    speaker_end: int | None


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A place in an article where a topic's phrase stands."""

    article: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject that articles share; `id` is its page's address, "topics/sanctions"."""

    id: str
    name: str
    phrases: tuple[str, ...]  # that lead here
    articles: tuple[tuple[str, float], ...]  # article id and score in (0, 1], best first
    occurrences: tuple[Occurrence, ...]
    medtop: str | None = None  # IPTC Media Topics id; None for a topic discovered in the corpus or without one
    discovered: bool = False
    broader: str | None = None  # id of the topic that this one is a part of


@dataclass(frozen=True, slots=True)
class Event:
    """One happening, as several articles report it; `id` is its page's address, "events/..."."""

    id: str
    name: str
    date: str | None  # EDTF
    articles: tuple[str, ...]
    evidence: tuple[str, ...] = ()  # why these are accounts of one happening, a line a reason
    copies: tuple[tuple[str, str], ...] = ()  # (article, the article whose text it repeats)


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


# --- the editor's decisions ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Decision:
    """One line of `curation/entities.yml`: a verb, the names it is about, and what it says of them."""

    verb: str  # same, different, rename, kind, hide, place
    names: tuple[str, ...]
    where: str  # "curation/entities.yml:12"
    why: str | None = None
    to: str | None = None  # rename
    kind: Kind | None = None
    location: Location | None = None


@dataclass(frozen=True, slots=True)
class ArticleDecision:
    """What `curation/articles.yml` says of one source."""

    where: str
    metadata: Metadata
    exclude: bool = False


@dataclass(frozen=True, slots=True)
class Curation:
    """All the editor's decisions."""

    entities: tuple[Decision, ...] = ()
    articles: Mapping[str, ArticleDecision] = field(default_factory=dict)


# --- the whole, and its pages --------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Library:
    """Everything that is known, sorted by id; read-only."""

    articles: tuple[Article, ...] = ()
    analyses: Mapping[str, Analysis] = field(default_factory=dict)  # by article id
    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()  # by article, start, end
    statements: tuple[Statement, ...] = ()
    topics: tuple[Topic, ...] = ()
    events: tuple[Event, ...] = ()
    appearances: tuple[Appearance, ...] = ()
    relations: tuple[Relation, ...] = ()
    notices: tuple[Notice, ...] = ()

    def with_notices(self, more: tuple[Notice, ...]) -> Library:
        """This library with `more` notices."""
        return replace(self, notices=(*self.notices, *more))


@dataclass(frozen=True, slots=True)
class Page:
    """One page to write: where below docs_dir, from which template, with what in it."""

    path: str  # "people/vladimir-putin.md"
    title: str
    template: str  # "entity.md.j2"
    context: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Report:
    """What a run did."""

    written: int
    unchanged: int
    removed: int
    notices: tuple[Notice, ...]
