"""Names of firms that end in an "'s" which the recogniser leaves out: "Larkin's has", "the restaurant Larkin's"."""

from __future__ import annotations

import re
from collections.abc import Collection

from cuttings.common.text import fold
from cuttings.resolve.names.known_organisations import is_outlet, known_organisation
from cuttings.resolve.names.tokens import fact_words

NOTHING_OWNED = (
    r"(?=[,.;)]| (?:has|have|had|was|were|is|are|will|would|could|can|may|said|says|and|or|to|in|on|with|which)\b)"
)


def names_with_possessive(text: str, firms: Collection[str]) -> list[str]:
    """Those of the names in `firms` that an "'s" belongs to.

    The list of such firms says it, or the text: somewhere nothing behind the "'s" can be owned, and the name is nowhere
    without it.
    """
    return [name for name in firms if keeps_possessive(name) or _ends_so(text, name)]


def keeps_possessive(name: str) -> bool:
    """Whether an organisation's name is `name` with an "'s": "McDonald's"."""
    return fold(name) in fact_words("no-names", "firms")


def _ends_so(text: str, name: str) -> bool:
    own = rf"(?<!\w){re.escape(name)}"
    known = known_organisation(name) or is_outlet(name)
    if known or re.search(rf"{own}['’]s{NOTHING_OWNED}", text) is None:
        return False
    return re.search(rf"{own}(?!['’]s\b|\w)", text) is None
