"""Players who are called by their team's nickname in the singular: "former Seahawk Ann Lee"."""

from __future__ import annotations

import re
from functools import cache

from cuttings.common.facts import load_facts
from cuttings.common.text import fold

MEMBER_BEFORE = re.compile(r"\b(?:[Ff]ormer|[Ee]x|[Ff]ellow|[Oo]ne-?time|[Ll]ong-?time|[Aa]n?)[ -]\Z")
MEMBER_BEFORE_CHARS = 12  # characters before a name in which such a word stands


def is_team_member(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is a team's nickname in the singular, behind a word that makes it a player."""
    before = MEMBER_BEFORE.search(text, max(0, start - MEMBER_BEFORE_CHARS), start)
    return before is not None and f"{fold(text[start:end])}s" in _nicknames()


@cache
def _nicknames() -> frozenset[str]:
    nicknames: dict[str, list[str]] = load_facts("sports")["nicknames"]
    return frozenset(fold(name) for names in nicknames.values() for name in names)
