"""Gives every line its role, once it is known where the article's text begins and ends."""

from __future__ import annotations

from collections.abc import Sequence

from generator.blocks import cues
from generator.blocks.headline import find_title, speaks_of
from generator.blocks.lines import Line
from generator.blocks.segment import FURNITURE, HEADLINE, clutter, find_article, weigh, window_headline
from generator.model import Role

_HEAD = 8  # lines at the head of the text in which its byline and date may still stand
_DECK = 3  # lines below the headline that may still sum the article up
_INSET = 14  # lines that a box between paragraphs may have
_PAGE = 0.35  # the clutter from which on a line is set aside for its place alone
_HEAD_CUES = (
    (cues.is_date_line, Role.DATELINE),
    (cues.is_byline, Role.BYLINE),
    (cues.is_credit, Role.CREDIT),
    (cues.is_caption, Role.CAPTION),
)
_PROSE = 3.0  # the weight from which a line is a paragraph


def assign_roles(lines: Sequence[Line]) -> tuple[Role, ...]:
    """The role of each line."""
    page = clutter(lines)
    weights = [weigh(line, page) for line in lines]
    headline = window_headline(lines)
    if headline is not None:
        weights[headline] = HEADLINE
    first, last = find_article(weights)
    last = _with_list(lines, weights, first, last)
    if first == last:
        first, last = 0, len(lines)
    title = headline if headline is not None else find_title(lines, first, last)
    start = _after_head(lines, weights, first, last, title)
    body = _body_roles(lines, weights, start, last, page)
    return (*_head_roles(lines, start, title, page), *body, *(_stray(line, page, Role.BODY) for line in lines[last:]))


def _with_list(lines: Sequence[Line], weights: Sequence[float], first: int, last: int) -> int:
    """Where the text ends when what it announces last with a colon is counted in."""
    if not any(line.text.endswith(":") for line in lines[max(first, last - 2) : last]):
        return last
    while last < len(lines) and weights[last] > FURNITURE:
        last += 1
    return last


def _stray(line: Line, page: float, otherwise: Role) -> Role:
    """The role of a line that stands outside the text: on a page, boilerplate; in a text without one, `otherwise`."""
    if cues.is_furniture(line) or cues.is_ending(line) or cues.is_comment_heading(line):
        return Role.BOILERPLATE
    for test, role in (
        (cues.is_credit, Role.CREDIT),
        (cues.is_date_line, Role.DATELINE),
        (cues.is_caption, Role.CAPTION),
    ):
        if test(line) and (page < _PAGE or role is not Role.DATELINE):
            return role
    return Role.BOILERPLATE if page >= _PAGE else otherwise


def _after_head(lines: Sequence[Line], weights: Sequence[float], first: int, last: int, title: int | None) -> int:
    """Where the text begins once title, byline and date at its head are taken off."""
    start = first if title is None else max(first, title + 1)
    if title is not None and lines[title].text.endswith(";"):
        start = max(start, title + 2)  # a headline in two lines
    for i in range(start, min(last, start + _HEAD)):
        if cues.is_byline(lines[i]) or cues.is_date_line(lines[i]):
            start = i + 1
        elif weights[i] >= 5.0:
            break
    return start if start < last else first


def _head_roles(lines: Sequence[Line], start: int, title: int | None, page: float) -> list[Role]:
    """Roles of the lines above the text: the headline and, below it, what belongs to it."""
    roles = []
    for i, line in enumerate(lines[:start]):
        if i == title:
            roles.append(Role.TITLE)
        elif title is None and cues.is_byline(line):
            roles.append(Role.BYLINE)
        elif title is None:
            roles.append(_stray(line, page, Role.BODY))
        elif i < title:
            window = lines[title].bare in line.folded
            otherwise = Role.BOILERPLATE if window or not speaks_of(line, lines[start:]) else Role.TITLE
            roles.append(_stray(line, page, otherwise))
        else:
            roles.append(_below_title(i, lines, title, page))
    return roles


def _below_title(i: int, lines: Sequence[Line], title: int, page: float) -> Role:
    """The role of a line between headline and text."""
    line, following = lines[i], lines[min(i + 1, len(lines) - 1)]
    if cues.is_furniture(line) or cues.is_ending(line) or line.folded == lines[title].folded:
        return Role.BOILERPLATE
    for test, role in _HEAD_CUES:
        if test(line):
            return role
    if line.repeats > 1 and line.words >= 5:
        return Role.CAPTION
    if cues.is_name(line) and cues.is_date_line(following):
        return Role.BYLINE
    if line.words >= 6:
        return Role.TITLE if i <= title + _DECK else Role.BODY
    return _stray(line, page, Role.TITLE)


def _body_roles(lines: Sequence[Line], weights: Sequence[float], start: int, last: int, page: float) -> list[Role]:
    """Roles of the lines of the text, with the insets between its paragraphs told apart."""
    roles: list[Role] = []
    inset = 0
    for i in range(start, last):
        line = lines[i]
        if cues.is_ending(line) or cues.is_comment_heading(line):
            inset = _INSET
        elif weights[i] >= _PROSE or not inset:
            inset = 0
        else:
            inset -= 1
        if cues.is_credit(line):
            roles.append(Role.CREDIT)
        elif inset or cues.is_furniture(line) or (line.repeats > 1 and cues.is_name(line) and page >= _PAGE):
            roles.append(Role.BOILERPLATE)
        elif cues.is_caption(line) or _is_doubled(lines, i):
            roles.append(Role.CAPTION)
        else:
            roles.append(Role.BODY)
    return roles


def _is_doubled(lines: Sequence[Line], i: int) -> bool:
    """Whether a line that is no sentence stands twice in a row: a picture's text read out and its text shown."""
    line = lines[i]
    beside = {other.folded for other in (*lines[max(0, i - 1) : i], *lines[i + 1 : i + 2])}
    return line.words >= 5 and not line.ends_sentence and line.folded in beside
