"""Changes a regular expression in one place: one alternative fewer, one character of a class, one mark after a part."""

from __future__ import annotations

import re
from collections.abc import Iterator

ATOM = re.compile(
    r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\((?:\?(?:P<\w+>|<?[=!]|[a-z]*(?:-[a-z]+)?:|P=\w+))?|[^\\]", re.DOTALL
)
CLASS_PART = re.compile(r"(?:\\.|[^\\])(?:-(?:\\.|[^\\]))?", re.DOTALL)
LOOKAROUNDS = ("(?=", "(?!", "(?<=", "(?<!")


def changed_patterns(pattern: str, whole: bool) -> Iterator[str]:
    """The pattern with one change each: an alternative, a lookaround, a character of a class, "?", "^" or "$" gone.

    Where it is not the `whole` pattern but a piece of one between values filled in, only what lies whole within the
    piece is changed. Every pattern that is returned can be compiled if the given one can.
    """
    for start, end in sorted(set(_removable(pattern, whole))):
        changed = pattern[:start] + pattern[end:]
        if not whole or _compiles(changed):
            yield changed


def _removable(pattern: str, whole: bool) -> Iterator[tuple[int, int]]:
    """The spans of a pattern that can be taken out."""
    groups = [(0, "(?:", [0] if whole else [])]  # where each opened, how, and where its alternatives start
    for m in ATOM.finditer(pattern):
        atom, at, end = m.group(), m.start(), m.end()
        if atom[0] == "(":
            groups.append((at, atom, [end]))
        elif atom == "|":
            groups[-1][2].append(end)
        elif atom == ")" and len(groups) > 1:
            opened, opening, starts = groups.pop()
            yield from _alternatives(starts, at)
            if opening in LOOKAROUNDS:
                yield opened, end
        elif atom[0] == "[":
            yield from _class_parts(atom, at)
        elif (atom == "?" and pattern[at - 1 : at] not in ("?", "*", "+", "}", "")) or atom in ("^", "$"):
            yield at, end
    if whole:
        yield from _alternatives(groups[0][2], len(pattern))


def _alternatives(starts: list[int], stop: int) -> Iterator[tuple[int, int]]:
    """The span of each of several alternatives, with one "|" beside it."""
    ends = [*(start - 1 for start in starts[1:]), stop]
    if len(starts) > 1:
        yield starts[0], starts[1]
        yield from ((start - 1, end) for start, end in zip(starts[1:], ends[1:], strict=True))


def _class_parts(atom: str, at: int) -> Iterator[tuple[int, int]]:
    """The span of each character or range of "[...]", where there are several."""
    first = 2 if atom[1] == "^" else 1
    parts = list(CLASS_PART.finditer(atom, first, len(atom) - 1))
    if len(parts) > 1:
        yield from ((at + part.start(), at + part.end()) for part in parts)


def _compiles(pattern: str) -> bool:
    try:
        re.compile(pattern)
    except re.error:
        return False
    return True
