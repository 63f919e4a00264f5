"""What the home page shows, and the page of what is new."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from cuttings.compose.view_models.index_views import ArticleBarChart, Table
from cuttings.compose.view_models.links_and_quotes import Link, Piece, Related, SourcedQuote
from cuttings.model import PageView


@dataclass(frozen=True, slots=True)
class SizeLine:
    """How much there is of one kind: "1,871 people"."""

    pieces: tuple[Piece, ...]  # the figure set off
    href: str  # the index of this kind


@dataclass(frozen=True, slots=True)
class ProminentRow:
    """What most articles name, of one kind."""

    heading: Link  # to the index of this kind
    links: tuple[Link, ...]  # a note says in how many articles


@dataclass(frozen=True, slots=True)
class NewsLine:
    """What the newest articles added, in a line."""

    words: str  # which articles these are: "The 12 articles added last"
    summary: str  # "2 new people and 3 new roles"
    page: Link  # the page that tells all of it


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView(PageView):
    """The home page."""

    template: ClassVar[str] = "home.md.j2"

    name: str  # of the site
    summary: str  # what was collected; "" where there are no articles
    search: str  # relative address of the search page
    sizes: tuple[SizeLine, ...]
    news: NewsLine | None  # None where no articles are newer than the others
    dated: bool  # whether most articles have a date with a year
    articles: tuple[Link, ...]  # the newest
    events: tuple[Link, ...]  # the most reported
    event_lead: SourcedQuote | None  # the sentence that tells the event best, where there is only one
    prominent: tuple[ProminentRow, ...]
    timeline: str  # path of the timeline; "" where there is none
    chart: ArticleBarChart | None  # None where there are too few dates
    further: tuple[Link, ...]  # other indexes; a note says what each holds


@dataclass(frozen=True, slots=True)
class NewPages:
    """New pages of one kind."""

    label: str  # "3 new people"
    links: tuple[Link, ...]
    rest: int  # how many more there are


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatsNewView(PageView):
    """The page of what the newest articles added."""

    template: ClassVar[str] = "whats_new.md.j2"

    name: str
    intro: str
    articles: tuple[Link, ...]  # the newest
    more_articles: tuple[Link, ...]  # over the limit, folded away
    pages: tuple[NewPages, ...]
    roles: tuple[Related, ...]  # first seen in the newest articles
    accounts: tuple[Link, ...]  # events reported again; a note says how many accounts there were and are
    grown: Table  # pages whose figures changed
