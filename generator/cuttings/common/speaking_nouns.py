"""Which nouns are for those who can be told to say something: people, bodies and texts."""

from __future__ import annotations

import re
from functools import cache

from cuttings.common.facts import word_set
from cuttings.common.genders import genders_of

_SPEAKING_ENDINGS = re.compile(r"(?:er|or|ist|yst|ian|ee|man|men|woman|women|ant|ent|ive|ite|crat|people)$")


def can_speak(noun: str) -> bool:
    """Whether a noun, as a lemma, is for people, bodies or texts that can be told to say something."""
    return noun in _speaking() or _SPEAKING_ENDINGS.search(noun) is not None


@cache
def _speaking() -> frozenset[str]:
    """The nouns for those who can be told to say something."""
    groups = ("documents", "utterances", "voices", "bodies", "speaking", "findings")
    others = word_set("genders", "persons") | word_set("leads", "bodies") | word_set("organisations", "heads")
    return frozenset().union(others, genders_of("nouns"), *(word_set("reporting-verbs", group) for group in groups))
