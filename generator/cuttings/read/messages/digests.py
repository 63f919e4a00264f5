"""Divides a newsletter that tells several stories: each has a headline that is a link, or a link to the rest of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from cuttings.read.documents.paragraphs import Paragraph, article_of
from cuttings.read.documents.properties import Properties
from cuttings.read.html.meta_marks import tree_of
from cuttings.read.messages.message_lines import MessageLine, shown_lines
from cuttings.read.parsed import Parsed

_MIN_STORIES = 3
_MAX_LOOKS = 5  # ways of writing headlines that are tried
_MIN_SHARE_IN_STORIES = 0.5  # of the running text; less has a single article, with links to others around it


def stories_of(page: str, where: str) -> tuple[Parsed, ...]:
    """The stories of a newsletter in HTML, in their order; () for a message of one article.

    What stands before the first is one of them if it has running text. A story is titled by its headline, and has
    neither the menus nor the links below it. `where` is the message's path in notices.
    """
    tree = tree_of(page)
    lines = list(shown_lines(tree)) if tree is not None else []
    starts = _starts(lines)
    if not starts:
        return ()
    sections = [lines[start:end] for start, end in zip([0, *starts], [*starts, len(lines)], strict=True)]
    told = [section for section in sections if any(line.is_prose for line in section)]
    return tuple(
        article_of(list(_paragraphs(section)), Properties(), f"{where}:{number}")
        for number, section in enumerate(told, 1)
    )


def _starts(lines: Sequence[MessageLine]) -> list[int]:
    """The indices of the headlines of stories; [] if the message has less than three, or its text is elsewhere.

    Headlines look alike and lead to different pages, and running text stands below each.
    """
    by_look = defaultdict[tuple[str, ...], list[int]](list)
    for number, line in enumerate(lines):
        if line.may_be_headline:
            by_look[line.look].append(number)
    whole = sum(len(line.text) for line in lines if line.is_prose)
    for numbers in sorted(by_look.values(), key=len, reverse=True)[:_MAX_LOOKS]:
        sections = [(n, lines[n:end]) for n, end in pairwise([*numbers, len(lines)])]
        stories = [(number, section) for number, section in sections if _is_story(section)]
        inside = sum(len(line.text) for _, section in stories for line in section if line.is_prose)
        are_apart = len({_target(section) for _, section in stories}) == len(stories) >= _MIN_STORIES
        if are_apart and inside >= _MIN_SHARE_IN_STORIES * whole:
            return [number for number, _ in stories]
    return []


def _is_story(section: Sequence[MessageLine]) -> bool:
    """Whether a headline and what stands below it tell a story, and lead to a page."""
    return bool(_target(section)) and any(line.is_prose for line in section)


def _target(section: Sequence[MessageLine]) -> str:
    """The page to which a headline leads, or else the link to the rest below it; "" without one."""
    return section[0].link or next((line.link for line in section if line.leads_on), "")


def _paragraphs(section: Sequence[MessageLine]) -> Iterator[Paragraph]:
    """The paragraphs of a story: its headline, and what is no link below it."""
    prose = next(number for number, line in enumerate(section) if line.is_prose)
    titles = [number for number, line in enumerate(section[:prose]) if line.may_be_headline]
    title = next((number for number in titles if section[number].link), titles[0] if titles else -1)
    for number, line in enumerate(section):
        if number == title or not line.link:
            yield Paragraph(line.text, int(number == title))
