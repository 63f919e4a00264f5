"""Takes out the headlines of other stories that a page's links leave behind the names of people when it is copied.

Such a link has the whole name of somebody, then headlines, then "MORE"; behind the name in the report all of it is left
without spaces between: "Sen. Lee Ann Mary LeeHarbour board meets Mill burns down: report MORE (D-Ohio) said".
"""

from __future__ import annotations

import re

from cuttings.read.parsed import Parsed
from cuttings.read.repairs.whole_article import repaired

# A family name, the whole name that ends with it, headlines that begin in the same word, the last word of the link.
_INSERTED = re.compile(
    r"\b(?P<name>[A-Z][\w’'-]*[a-z]) (?:\(?[A-Z][\w.’'-]*\)? ){1,6}(?P=name)(?=[A-Z\d])[^\n]{10,700}? MORE\b"
)


def without_inserted_stories(parsed: Parsed) -> Parsed:
    """`parsed` with the family names alone where such links stand behind them."""
    if " MORE" not in parsed.text or not _INSERTED.search(parsed.text):
        return parsed
    return repaired(parsed, lambda text: _INSERTED.sub(r"\g<name>", text))
