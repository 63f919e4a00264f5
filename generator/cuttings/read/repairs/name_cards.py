"""Takes out the cards that some sites print behind a name: the person's whole name and the latest headlines.

On the page such a card opens when the reader points at the name. In its text, it stands amid the sentence: "The law
that Sen. Ada Example Ada Louise ExampleSenators delay the vote Five things to watch MORE (D-Ohio) wrote".
"""

from __future__ import annotations

import re

from cuttings.read.parsed import Parsed
from cuttings.read.repairs.whole_article import repaired

MAX_CARD_CHARS = 700  # from the whole name to the "MORE" that ends the card
_CARD_END = " MORE"
_NAME_WORD = r"(?:[^\W\d_a-z][\w.'’-]*+|\([^()\n]{1,20}\)|[a-z]{2,3})"
_SHOWN_SURNAME = r"(?<![\w'’-])[^\W\d_a-z][\w'’-]{0,40}?[^\W\d_A-Z]"  # not in capitals only, as a headline may be
_SUFFIX = r"(?:,? (?:[JS]r\.?|I{2,3}|IV))?"
# The surname, behind it the whole name that ends with it, to which the first headline is glued.
_CARD = re.compile(
    rf"(?P<shown>(?P<surname>{_SHOWN_SURNAME}){_SUFFIX})"
    rf" ?(?=[A-Z])(?:{_NAME_WORD} ){{1,5}}(?P=surname){_SUFFIX}"
    rf"(?=[A-Z\d'‘“\"])[^\n]{{10,{MAX_CARD_CHARS}}}?{_CARD_END}(?!\w)"
)


def remove_name_cards(parsed: Parsed) -> Parsed:
    """`parsed` without the cards behind names, in the text and in the fields."""
    return repaired(parsed, _without_cards) if _CARD_END in parsed.text else parsed


def _without_cards(text: str) -> str:
    return _CARD.sub(r"\g<shown>", text)
