"""Finds where an article's text begins and ends, and gives every line its role."""

from __future__ import annotations

from collections.abc import Sequence

from cuttings.blocks import cues
from cuttings.blocks.dateline import dateline_end
from cuttings.blocks.headline import find_title, is_above_date, opening_words, speaks_of
from cuttings.blocks.insets import author_note, find_insets, skipped_boxes
from cuttings.blocks.lines import Line
from cuttings.blocks.segment import (
    FURNITURE_SCORE,
    MIN_PARAGRAPH_WEIGHT,
    clutter,
    find_article,
    find_article_below,
    weigh,
    window_headline,
    without_labels,
    without_teasers,
)
from cuttings.model import Role

_BYLINE_LINES = 8  # lines at the head of the text that may still hold its byline and date
_DECK_LINES = 3  # lines below the headline that may be a deck, which sums the article up
_MAX_INSET_LINES = 14  # lines that a box between paragraphs may have
_MIN_PAGE_CLUTTER = 0.35  # the clutter from which a line's position alone makes it boilerplate
_HEAD_LINES = (cues.is_byline, cues.is_date_line, cues.is_place_line)
_HEAD_CUES = (
    (cues.is_date_line, Role.DATELINE),
    (cues.is_place_line, Role.DATELINE),
    (cues.is_byline, Role.BYLINE),
    (cues.is_credit, Role.CREDIT),
    (cues.is_caption, Role.CAPTION),
)
_MAX_CAPTION_WORDS = 60  # words of a long caption


def assign_roles(lines: Sequence[Line], stated_title: str = "") -> tuple[Role, ...]:
    """The role of each of an article's `lines`; `stated_title` is what its file says that it is called, or ""."""
    # They are set aside first, since an article alone has them too: they do not make it a page with menus.
    apart = {i for i, line in enumerate(lines) if cues.is_jump_line(lines, i) or cues.is_embedded(line)}
    if apart and len(apart) < len(lines):
        others = iter(_roles([line for i, line in enumerate(lines) if i not in apart], stated_title))
        return tuple(Role.BOILERPLATE if i in apart else next(others) for i in range(len(lines)))
    return _roles(lines, stated_title)


def _roles(lines: Sequence[Line], stated_title: str) -> tuple[Role, ...]:
    """The role of each of `lines`, none of which says where the report goes on."""
    page = clutter(lines)
    skipped = skipped_boxes(lines)
    weights = [0.0 if i in skipped else weigh(line, page) for i, line in enumerate(lines)]
    weights = without_labels(lines, weights)
    headline = window_headline(lines)
    if page == 1:
        weights = without_teasers(lines, weights, headline)
    first, last = find_article(weights) if headline is None else find_article_below(lines, weights, headline)
    last = _with_list(lines, weights, first, last)
    noted = author_note(lines, weights)
    last = last if noted is None else max(first, min(last, noted))
    if first == last:
        first, last = 0, len(lines)
    title = headline if headline is not None else find_title(lines, first, last, stated_title)
    start = _after_head(lines, weights, first, last, title)
    if page >= _MIN_PAGE_CLUTTER:
        start = next((i for i in range(start, last) if weights[i] > 0), start)
    body = _body_roles(lines, weights, start, last, page)
    return (
        *_head_roles(lines, weights, start, title, page),
        *body,
        *(_role_outside(line, page, Role.BODY if noted is None else Role.BOILERPLATE) for line in lines[last:]),
    )


def _with_list(lines: Sequence[Line], weights: Sequence[float], first: int, last: int) -> int:
    """The end of the text `lines[first:last]`, moved past the list that its last lines announce with a colon."""
    if not any(line.text.endswith(":") for line in lines[max(first, last - 2) : last]):
        return last
    while last < len(lines) and weights[last] > FURNITURE_SCORE:
        last += 1
    return last


def _role_outside(line: Line, page: float, otherwise: Role) -> Role:
    """The role of a line outside the text: if nothing else, boilerplate on a whole page, and `otherwise` elsewhere.

    `page` is the clutter of the text, from 0 to 1.
    """
    if cues.is_furniture(line) or cues.is_ending(line) or cues.is_comment_heading(line):
        return Role.BOILERPLATE
    for test, role in (
        (cues.is_credit, Role.CREDIT),
        (cues.is_date_line, Role.DATELINE),
        (cues.is_caption, Role.CAPTION),
    ):
        if test(line) and (page < _MIN_PAGE_CLUTTER or role is not Role.DATELINE):
            return role
    return Role.BOILERPLATE if page >= _MIN_PAGE_CLUTTER else otherwise


def _after_head(lines: Sequence[Line], weights: Sequence[float], first: int, last: int, title: int | None) -> int:
    """The index of the line with which the text begins after the title, byline and date at its head."""
    start = first if title is None else max(first, title + 1)
    if title is not None and lines[title].text.endswith(";"):
        start = max(start, title + 2)  # a headline in two lines
    standfirst = title is not None  # whether one may still be above the byline
    for i in range(start, min(last, start + _BYLINE_LINES)):
        if any(cue(lines[i]) for cue in _HEAD_LINES) or cues.opens_split_byline(lines, i):
            start = i + 1
        elif weights[i] >= 5.0 and (not standfirst or dateline_end(lines[i].text)):
            break
        standfirst = standfirst and weights[i] < 5.0
    return start if start < last else first


def _head_roles(
    lines: Sequence[Line], weights: Sequence[float], start: int, title: int | None, page: float
) -> list[Role]:
    """The roles of the lines above the text, which may include the headline and what belongs to it."""
    roles = []
    opening = opening_words(lines[start:])
    for i, line in enumerate(lines[:start]):
        if i == title:
            roles.append(Role.TITLE)
        elif cues.is_day_alone(line):
            roles.append(Role.DATELINE)
        elif title is None and cues.is_byline(line):
            roles.append(Role.BYLINE)
        elif title is None:
            roles.append(_role_outside(line, page, Role.BODY))
        elif i < title:
            window = lines[title].bare in line.folded
            masthead = is_above_date(lines, i)
            otherwise = Role.BOILERPLATE if window or masthead or not speaks_of(line, opening) else Role.TITLE
            roles.append(_role_outside(line, page, otherwise))
        else:
            roles.append(_below_title(i, lines, title, page, weights[i] >= MIN_PARAGRAPH_WEIGHT))
    return roles


def _below_title(i: int, lines: Sequence[Line], title: int, page: float, prose: bool) -> Role:
    """The role of a line between the headline and the text; `prose` if it reads like a paragraph."""
    line, following = lines[i], lines[min(i + 1, len(lines) - 1)]
    if cues.is_furniture(line) or cues.is_ending(line) or line.folded == lines[title].folded:
        return Role.BOILERPLATE
    rules = (
        *((test(line), role) for test, role in _HEAD_CUES),
        (line.repeats > 1 and line.words >= 5, Role.CAPTION),
        (line.text.isupper() and line.text.endswith(":"), Role.BODY),  # who speaks first in a transcript
        (cues.is_name(line) and not cues.holds_function_word(line) and cues.is_date_line(following), Role.BYLINE),
        (line.words >= 6 and i <= title + _DECK_LINES, Role.TITLE),
        (prose, Role.BODY),
    )
    return next((role for holds, role in rules if holds), None) or _role_outside(line, page, Role.TITLE)


def _body_roles(lines: Sequence[Line], weights: Sequence[float], start: int, last: int, page: float) -> list[Role]:
    """The roles of the lines of the text; boxes between its paragraphs, such as related stories, are recognised."""
    roles: list[Role] = []
    foreign = skipped_boxes(lines)
    if page >= _MIN_PAGE_CLUTTER:
        foreign |= find_insets(lines, weights, start, last)
    inset = 0
    for i in range(start, last):
        line = lines[i]
        if cues.is_ending(line) or cues.is_comment_heading(line):
            inset = _MAX_INSET_LINES
        elif weights[i] >= MIN_PARAGRAPH_WEIGHT or not inset:
            inset = 0
        else:
            inset -= 1
        aside = inset > 0 or i in foreign or cues.is_furniture(line)
        roles.append(_body_role(lines, i, aside, i < start + _BYLINE_LINES, page))
    return roles


def _body_role(lines: Sequence[Line], i: int, aside: bool, early: bool, page: float) -> Role:
    """The role of a line of the text; `aside` if it belongs to a box, `early` if it may still be a byline or date."""
    line = lines[i]
    if cues.is_credit(line):
        return Role.CREDIT
    if early and cues.is_date_line(line):
        return Role.DATELINE
    if early and cues.is_byline(line):
        return Role.BYLINE
    if aside:
        return Role.BOILERPLATE
    if cues.is_caption(line) or _is_doubled(lines, i) or _is_credited(lines, i):
        return Role.CAPTION
    return Role.BOILERPLATE if _is_link(line, page) else Role.BODY


def _is_link(line: Line, page: float) -> bool:
    """Whether a line between the paragraphs of a page is a link: it is repeated, cut off, or in capitals."""
    if page < _MIN_PAGE_CLUTTER:
        return False
    if line.repeats > 1:
        return cues.is_name(line) or (line.words >= 5 and not line.ends_sentence)
    shouts, cut_off = line.text.isupper(), line.text.endswith(("...", "…"))
    return page == 1 and ((line.words >= 8 and shouts) or (line.words >= 12 and cut_off))


def _is_doubled(lines: Sequence[Line], i: int) -> bool:
    """Whether a line that does not end a sentence occurs twice in a row: a picture's alternative text and caption."""
    line = lines[i]
    beside = {other.folded for other in (*lines[max(0, i - 1) : i], *lines[i + 1 : i + 2])}
    return line.words >= 5 and not line.ends_sentence and line.folded in beside


def _is_credited(lines: Sequence[Line], i: int) -> bool:
    """Whether the next line credits the photographer of the picture that this line describes."""
    following = lines[i + 1] if i + 1 < len(lines) else None
    return following is not None and lines[i].words <= _MAX_CAPTION_WORDS and cues.is_bare_credit(following)
