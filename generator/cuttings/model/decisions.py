"""The editor's decisions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from cuttings.model.articles import Metadata
from cuttings.model.entities import Kind, Location, Mention


@dataclass(frozen=True, slots=True)
class Decision:
    """One line of `curation/entities.yml`: a verb, the names it is about, and what it decides about them."""

    verb: str  # same, different, split, rename, kind, hide, place, note
    names: tuple[str, ...]
    where: str  # "curation/entities.yml:12"
    why: str | None = None
    to: str | None = None  # rename
    kind: Kind | None = None
    location: Location | None = None
    articles: tuple[str, ...] = ()  # sources in which the first name is meant; () for every article
    text: str | None = None  # of a note its Markdown; of `hide` what becomes of the name in texts: "remove" or "keep"
    role: str | None = None  # split: the office or role of those who are another
    on: str | None = None  # EDTF: when it was decided


@dataclass(frozen=True, slots=True)
class Hidden:
    """Names that nothing of the site may hold, and the mentions of those who bear them."""

    names: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleDecision:
    """What `curation/articles.yml` says about one source."""

    where: str
    metadata: Metadata
    exclude: bool = False
    why: str | None = None
    on: str | None = None  # EDTF: when it was decided


@dataclass(frozen=True, slots=True)
class OwnTopic:
    """A topic of `curation/topics.yml`: its name, the phrases that lead to it, and the topic that it is part of."""

    name: str
    phrases: tuple[str, ...]
    where: str
    broader: str | None = None
    why: str | None = None
    on: str | None = None


@dataclass(frozen=True, slots=True)
class Curation:
    """All decisions of the editor; `articles` has those about articles by source."""

    entities: tuple[Decision, ...] = ()
    articles: Mapping[str, ArticleDecision] = field(default_factory=dict)
    topics: tuple[OwnTopic, ...] = ()
