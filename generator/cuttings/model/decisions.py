"""The editor's decisions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from cuttings.model.articles import Metadata
from cuttings.model.entities import Kind, Location


@dataclass(frozen=True, slots=True)
class Decision:
    """One line of `curation/entities.yml`: a verb, the names it is about, and what it decides about them."""

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
    """What `curation/articles.yml` says about one source."""

    where: str
    metadata: Metadata
    exclude: bool = False


@dataclass(frozen=True, slots=True)
class Curation:
    """All decisions of the editor; `articles` has those about articles by source."""

    entities: tuple[Decision, ...] = ()
    articles: Mapping[str, ArticleDecision] = field(default_factory=dict)
