"""What the page of a topic shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from cuttings.compose.view_models.links_and_quotes import (
    CoverageTable,
    FoldedExcerpts,
    Link,
    Quote,
    RelatedRow,
    SourcedQuote,
)
from cuttings.draw import Drawing
from cuttings.model import PageView


@dataclass(frozen=True, slots=True)
class ArticleSparkline:
    """How many articles there are in each period: as a drawing, and the same in words."""

    drawing: Drawing
    first: str  # the first period that has any, for reading
    last: str  # the last period that has any
    peak: str  # "most on 1 March 2020 (2 articles)"; "" where no period stands out
    periods: tuple[tuple[str, str], ...]  # those with articles: what each is called, how many there are
    undated: str  # how many articles have no year: "2 articles"


@dataclass(frozen=True, slots=True)
class TopicStatements:
    """What somebody is quoted or reported as saying on the topic in one article."""

    speaker: Link | None  # None where the speaker has no page
    called: str  # then the words that stand for them; "" where there are none
    article: Link
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class TopicPhrase:
    """Words that lead to the topic."""

    words: str
    count: str  # how often they stand in the articles; "" where that is not known


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicView(PageView):
    """The page of a topic."""

    template: ClassVar[str] = "topic.md.j2"

    name: str
    counts: str  # "In 3 articles"
    dates: str  # of the first and the last of them
    with_parts: str  # how many articles there are with those of its parts; "" where these add none
    discovered: bool  # whether it was found in the articles' own words rather than in a list
    medtop: str  # its number among the IPTC Media Topics
    scope_note: tuple[SourcedQuote, ...]  # at most two sentences that say what it is about
    phrases: tuple[TopicPhrase, ...]
    coverage: CoverageTable | None  # None where there are few articles, one period or one outlet
    sparkline: ArticleSparkline | None  # None where there are too few articles with dates
    broader: tuple[Link, ...]  # the topics that it is part of, the nearest first
    narrower: tuple[Link, ...]  # the topics that are part of it
    related: tuple[RelatedRow, ...]  # topics that share articles with it
    articles: tuple[Link, ...]
    more_articles: tuple[Link, ...]  # over the limit, folded away
    article_parts: tuple[Link, ...]  # pages with those over the limit of a page
    map: Drawing | None  # None where too few places are named with it
    related_entities: tuple[RelatedRow, ...]
    events: tuple[RelatedRow, ...]
    statements: tuple[TopicStatements, ...]
    more_statements: tuple[TopicStatements, ...]  # over the limit, folded away
    statement_parts: tuple[Link, ...]  # pages with those over the limit of a page
    excerpts: FoldedExcerpts
    excerpts_intro: str  # how many sentences there are, and what a reader can do with them
    continued: tuple[Link, ...]  # pages with further excerpts


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicPartView(PageView):
    """A page with further statements on a topic, or with further articles."""

    template: ClassVar[str] = "topic-part.md.j2"

    subject: Link  # the page that it continues
    part: str  # "statements, part 2 of 3"
    statements: tuple[TopicStatements, ...]
    articles: tuple[Link, ...]
