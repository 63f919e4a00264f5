"""Takes out the cards of other stories that a page inserts behind a name and runs into one line with the text.

"Mayor Anna Berg Anna Maria BergHarbour opens late Two boats sink MORE (R-Ohio) said": a card opens with the name in
full, to which the first headline is joined without a space, and ends with the link "MORE".
"""

from __future__ import annotations

import re

from cuttings.read.parsed import Parsed
from cuttings.read.repairs.whole_article import repaired

_CARD_LINK = " MORE"
_STORY_CARD = re.compile(
    r"(?<![\w’'-])(?P<surname>[^\W\d_a-z][\w’'-]{1,30}),?(?P<suffix> (?:Jr|Sr)\.| I{2,3})?"
    r" (?:[(\"“]?[^\W\d_a-z][\w.’'-]{0,30}[)\"”]? ){1,5}(?P=surname)(?: (?:Jr|Sr)\.| I{2,3})?"
    r"(?=[^\W_a-z]|[\"'“‘])[^\n]{10,900}? MORE(?![\w])"
)


def without_story_cards(parsed: Parsed) -> Parsed:
    """`parsed` without the cards of stories behind names; the names stay."""
    if _CARD_LINK not in parsed.text:
        return parsed
    return repaired(parsed, lambda text: _STORY_CARD.sub(_name_alone, text))


def _name_alone(card: re.Match[str]) -> str:
    return f"{card['surname']}{card['suffix'] or ''}"
