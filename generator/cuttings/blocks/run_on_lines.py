"""Divides a line in which a caption, its credit, the report, a box and a notice run on.

"FILE PHOTO: A harbour, May 3, 2020. REUTERS/Ann Lee BERLIN (Reuters) - The chancellor said ... Copyright 2020 ..."
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from functools import cache
from itertools import pairwise

from cuttings.blocks.dateline import agency_datelines
from cuttings.common.facts import load_facts
from cuttings.common.text import alternation

MIN_RUN_ON_CHARS = 160  # a line this short has one role
MIN_REPORT_CHARS = 80  # of the report beside a caption or a notice, at least
MAX_OPENING_CHARS = 900  # of captions and credits before the report
MAX_TEASER_CHARS = 250  # of a headline of another report in brackets
MAX_BOX_CHARS = 800  # of a box between the sentences of a report
_PHOTOGRAPHER = r"(?:[^\W\d_a-z][\w'’.-]*(?:[ ](?:[a-z]{1,3}|al)){0,2}[ ][^\W\d_a-z][\w'’-]*)"
_MORE_CREDITS = r"(?:[ ]?/[ ]?(?:File[ ]Photo|Illustration|Pool|Handout|File[ ]Picture|File))"


def divide_run_on(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The spans of a caption with its credit, of the report and of a notice in the line `text[start:end]`, in order.

    The heading of a box before them has a span of its own, and so have a box and another report's headline in brackets
    between sentences. Return the line as it is where it does not hold a report beside one of these.
    """
    if label := _label().match(text, start, end):
        yield start, start + len(label[0].rstrip())
        start = label.end()
    inner = {seam for teaser in _teaser().finditer(text, start, end) for seam in teaser.span()}
    if end - start < MIN_RUN_ON_CHARS:
        yield from _pieces(text, start, end, inner)
        return
    inner |= {_report_start(text, start, end), _notice_start(text, start, end)}
    if box := _closed_box().search(text, start, end):
        inner |= {box.start(), box.end()}
    yield from _pieces(text, start, end, inner)


def _pieces(text: str, start: int, end: int, seams: Set[int]) -> Iterator[tuple[int, int]]:
    """The spans of the line `text[start:end]` between `seams`, without the spaces at their ends."""
    for begin, stop in pairwise([start, *sorted(seams - {start, end}), end]):
        yield begin, begin + len(text[begin:stop].rstrip())


def _report_start(text: str, start: int, end: int) -> int:
    """Where the report begins behind a caption: at its dateline, else behind the photograph's credit; else `start`."""
    limit = min(end - MIN_REPORT_CHARS, start + MAX_OPENING_CHARS)
    credits = list(_credit().finditer(text, start, limit))
    seam = credits[-1].end() if credits else start
    for dateline, placed in agency_datelines(text, start, limit):
        behind_credit = credits and dateline >= credits[0].start()
        return dateline if placed or behind_credit else start
    return seam


def _notice_start(text: str, start: int, end: int) -> int:
    """Where a notice of rights begins behind the sentences of a report and goes on to the end; else `end`."""
    notice = _notice().search(text, start + MIN_REPORT_CHARS, end)
    return notice.start() if notice else end


@cache
def _credit() -> re.Pattern[str]:
    """A photograph's credit that names its photographer, or says that it is from the files, up to the next word."""
    bodies = alternation(load_facts("page-parts")["photo_bodies"])
    return re.compile(
        rf"(?:(?<=[.!?)”\"][ ])(?:{bodies})(?:{_MORE_CREDITS}+|[ ]?/[ ]?{_PHOTOGRAPHER}{_MORE_CREDITS}*)|"
        rf"/[ ]?(?:Pool[ ])?via[ ](?:{bodies}){_MORE_CREDITS}*)[ ]+(?=[\w(\"“])"
    )


@cache
def _label() -> re.Pattern[str]:
    """The heading of a box that a page prints in one line with what is in it: "Story highlights The dam holds"."""
    return re.compile(rf"(?:{alternation(load_facts('page-parts')['box_labels'])})[ :]+(?=[A-Z“\"‘(])")


@cache
def _closed_box() -> re.Pattern[str]:
    """A box in the midst of a line, from the button that closes it to the one that sells what is in it."""
    buttons = alternation(load_facts("page-parts")["selling_buttons"])
    return re.compile(rf"(?:(?<=[.!?:”\"] )|(?<=\n)|\A)[×✕✖] ?\w.{{10,{MAX_BOX_CHARS}}}?[.!?] (?:{buttons})(?: |$)")


@cache
def _teaser() -> re.Pattern[str]:
    """The headline of another report in brackets, and the space behind it: "(RELATED: Dam Holds In Karvel)"."""
    labels = alternation(load_facts("page-parts")["teaser_labels"])
    return re.compile(rf"[(\[](?:{labels}): [^()\[\]\n]{{2,{MAX_TEASER_CHARS}}}[)\]] ?")


@cache
def _notice() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in load_facts("page-parts")["notice_openings"]))
