"""What the words around a name, and its own shape, say of its kind."""

from __future__ import annotations

import re
from typing import NamedTuple

from cuttings.model import Label
from cuttings.resolve.candidates import Candidate

RULED = re.compile(r"['’]?s? (regime|dictatorship|administration|presidency|family|loyalists|campaign|era)\b")
INITIAL = re.compile(r"[A-Z][a-z]+ (?:[A-Z]\.? ){1,2}[A-Z][\w'’-]+")


class Clue(NamedTuple):
    """A kind that something speaks for, how much (1 is a reading by the recogniser), and what it is, in words."""

    label: Label
    weight: float
    words: str


def clue(c: Candidate, text: str) -> Clue | None:
    """What speaks against the recogniser's reading of a name as an organisation; None where nothing does."""
    if c.rule != "recogniser" or c.headline or c.label is not Label.ORGANISATION:
        return None
    if INITIAL.fullmatch(c.text):
        return Clue(Label.PERSON, 2.0, "it has an initial like a person's")
    behind = RULED.match(text, c.end)
    if behind and " " not in c.text and not c.text.isupper():
        return Clue(Label.PERSON, 1.5, f"{behind[1]!r} follows it")
    return None
