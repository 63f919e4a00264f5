"""The pages with the statements and articles of a topic that are too many for its own page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from cuttings.compose.text.grouping import part_links
from cuttings.compose.view_models import Link, TopicPartView, TopicStatements
from cuttings.model import FrontMatter, Page

T = TypeVar("T")
TOPIC_STATEMENTS_PER_PAGE = 100  # articles and speakers whose statements one page has
TOPIC_ARTICLES_PER_PAGE = 500  # articles that one page lists


def statement_parts(subject: Link, found: Sequence[TopicStatements]) -> list[Page]:
    """The pages with the statements that come after those on the page of the topic `subject`."""
    return _parts(subject, "statements", found, TOPIC_STATEMENTS_PER_PAGE, _statements)


def article_parts(subject: Link, found: Sequence[Link]) -> list[Page]:
    """The pages with the articles that come after those on the page of the topic `subject`."""
    return _parts(subject, "articles", found, TOPIC_ARTICLES_PER_PAGE, _articles)


def links_to_parts(subject: Link, parts: Sequence[Page]) -> tuple[Link, ...]:
    """Links from the page of the topic to `parts`."""
    return part_links([subject.href, *(page.path for page in parts)], subject.href) if parts else ()


def _parts(
    subject: Link,
    what: str,
    found: Sequence[T],
    most: int,
    view: Callable[[Link, str, Sequence[T]], TopicPartView],
) -> list[Page]:
    starts = range(most, len(found), most)
    pages = []
    for n, start in enumerate(starts, 2):
        part = f"{what}, part {n} of {len(starts) + 1}"
        path = f"{subject.href.removesuffix('.md')}/{what}-{n}.md"
        pages.append(Page(path, f"{subject.text}: {part}", view(subject, part, found[start : start + most])))
    return pages


def _statements(subject: Link, part: str, found: Sequence[TopicStatements]) -> TopicPartView:
    return TopicPartView(meta=_meta(), subject=subject, part=part, statements=tuple(found), articles=())


def _articles(subject: Link, part: str, found: Sequence[Link]) -> TopicPartView:
    return TopicPartView(meta=_meta(), subject=subject, part=part, statements=(), articles=tuple(found))


def _meta() -> FrontMatter:
    return FrontMatter(kind="topic", search_excluded=True)
