"""Labels for who speaks, at the beginning of a turn: "MS DOE:", "Ann Doe:", "((Ann Doe))", "Q.", "AD"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cuttings.statements.lines import Line
from cuttings.statements.transcripts.people_named import PeopleNamed
from cuttings.statements.words import Span

_BEFORE_LABEL = r"[\"“‘'*_\s]*"
_LABEL_ASIDE = r"(?: ?\((?P<aside>[^()\n]{2,50})\))?"
_CAPITAL_ROLE = r"(?:, ?[A-Z][A-Z0-9 ,.&'’/-]{1,70})?"  # ", HARBOUR MASTER" behind the name, as broadcasters have it
_CAPITAL_LABEL = rf"{_BEFORE_LABEL}(?P<label>(?:[A-Z][A-Z.'’-]++ ?){{1,4}}){_LABEL_ASIDE}{_CAPITAL_ROLE}"
_PLAIN_LABEL = rf"{_BEFORE_LABEL}(?P<label>(?:[A-Z][\w.'’-]* ){{0,3}}[A-Z][\w.'’-]+){_LABEL_ASIDE}"
_ROLE_LABEL = rf"{_BEFORE_LABEL}(?P<label>Q|A|Question|Answer)"
_BRACKETED_LABEL = rf"{_BEFORE_LABEL}\(\((?P<label>[A-Z][^()\n]{{0,40}})\)\)[*_]{{0,2}} ?:?"
_SQUARE_LABEL = rf"{_BEFORE_LABEL}\[(?P<label>[A-Z][^\[\]\n]{{0,40}})\]"
_AFTER_COLON = r"[*_]{0,2}:[*_]{0,2}\s+(?P<said>\S.*\S|\S)\s*"
_AFTER_STOP = r"\.[*_]{0,2}\s+(?P<said>\S.*\S)\s*"
_AFTER_SPACE = r"\s+(?P<said>\S.*\S)\s*"
_BELOW_LABEL = r"[*_]{0,2} ?\n\s*(?P<said>\S.*\S)\s*"
_NOTHING_AFTER = r":?[*_]{0,2}:? ?(?P<said>)"
_TURN_FORMS = [  # how a turn begins: the kind of its label, whether that stands on a line of its own, and the pattern
    (kind, alone, re.compile(label + end, re.DOTALL))
    for kind, alone, label, end in (
        ("capitals", False, _CAPITAL_LABEL, _AFTER_COLON),
        ("role", False, _ROLE_LABEL, _AFTER_COLON),
        ("role", False, _ROLE_LABEL, _AFTER_STOP),
        ("bracketed", False, _BRACKETED_LABEL, _AFTER_SPACE),
        ("bracketed", False, _SQUARE_LABEL, _AFTER_COLON),
        ("plain", False, _PLAIN_LABEL, _AFTER_COLON),
        ("capitals", True, _CAPITAL_LABEL, _BELOW_LABEL),
        ("plain", True, _PLAIN_LABEL, _BELOW_LABEL),
        ("capitals", True, _CAPITAL_LABEL, _NOTHING_AFTER),
        ("plain", True, _PLAIN_LABEL, _NOTHING_AFTER),
    )
]
_NAME_ASIDE = re.compile(r"[A-Z]\w*[a-z]")  # no "D-OR" or "voice-over"
_BARE_LABEL = re.compile(r"(?P<label>[A-Z]{2,3})\s+(?P<said>[\"“'‘]?[A-Z].*\S)\s*", re.DOTALL)
_CLOSED = re.compile(r"[.?!…]['\"”’)\]]*\s*$")


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn: its label, who the label says it is beside that, what is said, and the number of its line."""

    label: str
    kind: str  # of the label: capitals, role, bracketed, plain, bare
    named: Span
    said: Span
    line: int
    alone: bool  # the label stands on a line of its own


def read_turn(text: str, lines: Sequence[Line], number: int, people: PeopleNamed) -> Turn | None:
    """The turn that begins on a line, None where no label does."""
    line = lines[number]
    for kind, alone, pattern in _TURN_FORMS:
        match = pattern.fullmatch(text, line.start, line.end)
        if match is None:
            continue
        start, end = match.span("label")
        end = start + len(text[start:end].rstrip())
        if kind == "plain" and not people.cover(start, end):
            continue
        aside = kind not in {"role", "bracketed"} and _NAME_ASIDE.search(match["aside"] or "")
        named = match.span("aside") if aside else (start, end)
        said, at = match.span("said"), number
        if not match["said"] and number + 1 < len(lines):
            at = number + 1
            said = lines[at].start, lines[at].end
        return Turn(" ".join(text[start:end].split()), kind, named, said, at, alone) if said[0] < said[1] else None
    return None


def bare_turns(text: str, lines: Sequence[Line], people: PeopleNamed) -> list[Turn]:
    """The answers below a question that begin with the initials of a person or their full name, without a colon."""
    found = []
    for number in range(1, len(lines)):
        line = lines[number]
        if not text[lines[number - 1].start : lines[number - 1].end].rstrip("*_ ").endswith("?"):
            continue
        match = _BARE_LABEL.fullmatch(text, line.start, line.end)
        name = people.whole_name_at(line.start)
        if match is not None and people.with_initials(match["label"]) is not None:
            found.append(Turn(match["label"], "bare", match.span("label"), match.span("said"), number, alone=False))
        elif name is not None and re.match(r"\s+(?:I|We|My|Our|Well|Yes|No)\b", text[name.end : line.end]):
            said = name.end + len(text[name.end : line.end]) - len(text[name.end : line.end].lstrip())
            found.append(Turn(name.text, "bare", (name.start, name.end), (said, line.end), number, alone=False))
    return found


def is_closed(text: str, line: Line) -> bool:
    """Whether a line ends like a sentence, as what somebody says does, and a signature does not."""
    return text[line.start : line.start + 1] not in {"—", "–", "-"} and bool(
        _CLOSED.search(text, max(line.end - 20, line.start), line.end)
    )
