"""The pages with the statements and articles of a topic that are too many for its own page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from cuttings.compose.text.excerpts import quoted_chars
from cuttings.compose.text.grouping import divide_by_length, part_links
from cuttings.compose.view_models import Link, TopicPartView, TopicStatements
from cuttings.model import FrontMatter, Page

T = TypeVar("T")
TOPIC_STATEMENTS_PER_PAGE = 100  # articles and speakers whose statements one page has
TOPIC_ARTICLES_PER_PAGE = 250  # articles that one page lists


def divide_statements(found: Sequence[TopicStatements]) -> list[Sequence[TopicStatements]]:
    """Statements divided over pages; the first part is for the topic's own page."""
    return divide_by_length(found, TOPIC_STATEMENTS_PER_PAGE, lambda one: quoted_chars(one.quotes))


def divide_articles(found: Sequence[Link]) -> list[Sequence[Link]]:
    """Articles divided over pages; the first part is for the topic's own page."""
    return divide_by_length(found, TOPIC_ARTICLES_PER_PAGE, lambda _: 0)


def statement_parts(subject: Link, parts: Sequence[Sequence[TopicStatements]]) -> list[Page]:
    """The pages with the `parts` after the first, which the page of the topic `subject` has."""
    return _parts(subject, "statements", parts, _statements)


def article_parts(subject: Link, parts: Sequence[Sequence[Link]]) -> list[Page]:
    """The pages with the `parts` after the first, which the page of the topic `subject` has."""
    return _parts(subject, "articles", parts, _articles)


def links_to_parts(subject: Link, parts: Sequence[Page]) -> tuple[Link, ...]:
    """Links from the page of the topic to `parts`."""
    return part_links([subject.href, *(page.path for page in parts)], subject.href) if parts else ()


def _parts(
    subject: Link,
    what: str,
    parts: Sequence[Sequence[T]],
    view: Callable[[Link, str, Sequence[T]], TopicPartView],
) -> list[Page]:
    pages = []
    for n, held in enumerate(parts[1:], 2):
        part = f"{what}, part {n} of {len(parts)}"
        path = f"{subject.href.removesuffix('.md')}/{what}-{n}.md"
        pages.append(Page(path, f"{subject.text}: {part}", view(subject, part, held)))
    return pages


def _statements(subject: Link, part: str, found: Sequence[TopicStatements]) -> TopicPartView:
    return TopicPartView(meta=_meta(), subject=subject, part=part, statements=tuple(found), articles=())


def _articles(subject: Link, part: str, found: Sequence[Link]) -> TopicPartView:
    return TopicPartView(meta=_meta(), subject=subject, part=part, statements=(), articles=tuple(found))


def _meta() -> FrontMatter:
    return FrontMatter(kind="topic", search_excluded=True)
