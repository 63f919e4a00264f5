"""Transcripts: lines that begin with the name of who speaks, in capitals, and a colon."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cuttings.statements.direct import Draft
from cuttings.statements.lines import Line
from cuttings.statements.phrases import Speaker
from cuttings.statements.words import Words

MIN_TRANSCRIPT_LINES = 3  # lines of that form that make a transcript of an article
_SPEAKER_TURN = re.compile(r"[\"“‘'\s]*(?P<name>(?:[A-Z][A-Z.'’-]+ ?){1,4}):\s+(?P<said>\S.*\S)\s*", re.DOTALL)


def find_turns(words: Words, lines: Sequence[Line]) -> list[Draft]:
    """Every turn of a transcript as a statement, from after the colon to the end of the line.

    They are not direct statements: the layout shows who speaks, and there are no quotation marks.
    """
    turns = []
    for number, line in enumerate(lines):
        match = _SPEAKER_TURN.fullmatch(words.text, line.start, line.end)
        if match is None:
            continue
        name = words.within(*match.span("name"))
        if name:
            speaker = Speaker(*match.span("name"), name[-1])
            turns.append(Draft(*match.span("said"), False, "", None, speaker, number))
    return turns if len(turns) >= MIN_TRANSCRIPT_LINES else []
