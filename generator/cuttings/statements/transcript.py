"""Transcripts of hearings and interviews: turns that begin with a label for who speaks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from cuttings.model import Kind, Mention
from cuttings.statements.direct import Draft
from cuttings.statements.lines import Line
from cuttings.statements.phrases import Speaker
from cuttings.statements.words import Span, Words

MIN_TRANSCRIPT_LINES = 3  # lines of that form that make a transcript of an article
MIN_TURN_SHARE = 0.5  # of the lines between the first turn and the last, where the labels are not all in capitals
_BEFORE_LABEL = r"[\"“‘'*_\s]*"
_LABEL_ASIDE = r"(?: ?\((?P<aside>[^()\n]{2,50})\))?"
_CAPITAL_LABEL = rf"{_BEFORE_LABEL}(?P<label>(?:[A-Z][A-Z.'’-]++ ?){{1,4}}){_LABEL_ASIDE}"
_PLAIN_LABEL = rf"{_BEFORE_LABEL}(?P<label>(?:[A-Z][\w.'’-]* ){{0,3}}[A-Z][\w.'’-]+){_LABEL_ASIDE}"
_ROLE_LABEL = rf"{_BEFORE_LABEL}(?P<label>Q|A|Question|Answer)"
_AFTER_COLON = r"[*_]{0,2}:[*_]{0,2}\s+(?P<said>\S.*\S|\S)\s*"
_AFTER_STOP = r"\.[*_]{0,2}\s+(?P<said>\S.*\S)\s*"
_BELOW_LABEL = r"[*_]{0,2} ?\n\s*(?P<said>\S.*\S)\s*"
_NOTHING_AFTER = r":?[*_]{0,2}:? ?(?P<said>)"
_TURN_FORMS = [  # how a turn begins: the kind of its label, whether that stands on a line of its own, and the pattern
    (kind, alone, re.compile(label + end, re.DOTALL))
    for kind, alone, label, end in (
        ("capitals", False, _CAPITAL_LABEL, _AFTER_COLON),
        ("role", False, _ROLE_LABEL, _AFTER_COLON),
        ("role", False, _ROLE_LABEL, _AFTER_STOP),
        ("plain", False, _PLAIN_LABEL, _AFTER_COLON),
        ("capitals", True, _CAPITAL_LABEL, _BELOW_LABEL),
        ("plain", True, _PLAIN_LABEL, _BELOW_LABEL),
        ("capitals", True, _CAPITAL_LABEL, _NOTHING_AFTER),
        ("plain", True, _PLAIN_LABEL, _NOTHING_AFTER),
    )
]


@dataclass(frozen=True, slots=True)
class _Turn:
    """One turn: its label, who the label says it is beside that, what is said, and the number of its line."""

    label: str
    kind: str  # of the label: capitals, role, plain
    named: Span
    said: Span
    line: int
    alone: bool  # the label stands on a line of its own


def find_turns(words: Words, lines: Sequence[Line], mentions: Iterable[Mention] = ()) -> list[Draft]:
    """Every turn of a transcript as a statement, from after its label to the end of the line.

    They are not direct statements: the layout shows who speaks, and there are no quotation marks. `mentions` are those
    of the article: they tell names from other words before a colon, and whom initials stand for. What a questioner
    without a name asks is nobody's statement.
    """
    people = [m for m in mentions if m.kind is Kind.PERSON and any(x.start <= m.start < x.end for x in lines)]
    turns = [turn for number in range(len(lines)) if (turn := _turn(words.text, lines, number, people))]
    alone = Counter(turn.label for turn in turns if turn.alone)
    if alone.total() < MIN_TRANSCRIPT_LINES or max(alone.values()) == 1:  # headings, or signatures
        turns = [turn for turn in turns if not turn.alone]
    if not _is_transcript(turns):
        return []
    drafts = []
    for turn in turns:
        named = _named(words.text, turn, turns, people)
        name = words.within(*named) if named is not None else range(0)
        if name:
            speaker = Speaker(words.starts[name[0]], words.ends[name[-1]], name[-1])
            drafts.append(Draft(*turn.said, False, "", None, speaker, turn.line))
    return drafts


def _turn(text: str, lines: Sequence[Line], number: int, people: Sequence[Mention]) -> _Turn | None:
    line = lines[number]
    for kind, alone, pattern in _TURN_FORMS:
        match = pattern.fullmatch(text, line.start, line.end)
        if match is None:
            continue
        start, end = match.span("label")
        end = start + len(text[start:end].rstrip())
        if kind == "plain" and not any(m.start <= start and end <= m.end for m in people):
            continue
        named = match.span("aside") if kind != "role" and match["aside"] else (start, end)
        said, at = match.span("said"), number
        if not match["said"] and number + 1 < len(lines):
            at = number + 1
            said = lines[at].start, lines[at].end
        return _Turn(" ".join(text[start:end].split()), kind, named, said, at, alone) if said[0] < said[1] else None
    return None


def _is_transcript(turns: Sequence[_Turn]) -> bool:
    """Whether so many lines begin like turns that they are no list of places or dates."""
    if sum(turn.kind == "capitals" for turn in turns) >= MIN_TRANSCRIPT_LINES:
        return True
    between = turns[-1].line - turns[0].line + 1 if turns else 0
    return len(turns) >= MIN_TRANSCRIPT_LINES and len(turns) >= MIN_TURN_SHARE * between


def _named(text: str, turn: _Turn, turns: Sequence[_Turn], people: Sequence[Mention]) -> Span | None:
    """The words of the text that name who has the turn; None for a questioner or an answerer without a name."""
    if turn.kind == "role":
        return _answering(text, turn, turns, people) if turn.label[0] == "A" else None
    known = next((t.named for t in turns if t.label == turn.label and text[slice(*t.named)] != t.label), None)
    if known is not None:
        return known
    return _with_initials(turn.label, people) or turn.named


def _with_initials(label: str, people: Sequence[Mention]) -> Span | None:
    """The first mention of the one person whose name in full has these initials."""
    initials = label.replace(".", "").replace(" ", "")
    fitting = [m for m in people if initials == "".join(part[0] for part in m.text.split()) and " " in m.text]
    return (fitting[0].start, fitting[0].end) if fitting and len({m.entity for m in fitting}) == 1 else None


def _answering(text: str, turn: _Turn, turns: Sequence[_Turn], people: Sequence[Mention]) -> Span | None:
    """Whom "A" stands for: who else answers questions here or, where nobody has a name, the one person named before."""
    after = [b for a, b in pairwise(turns) if text[a.said[0] : a.said[1]].endswith("?")]
    answers = [named for t in after if t.kind != "role" and (named := _named(text, t, turns, people)) is not None]
    names = {text[slice(*named)] for named in answers}
    if answers or any(t.kind != "role" for t in turns):
        return answers[0] if len(names) == 1 else None
    before = [m for m in people if m.start < turns[0].said[0]]
    return (before[0].start, before[0].end) if len({m.entity for m in before}) == 1 else None
