"""The editor's decisions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from cuttings.model.articles import Metadata
from cuttings.model.entities import Kind, Location


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
    articles: tuple[str, ...] = ()  # sources in which the first name is meant; () for every article


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
