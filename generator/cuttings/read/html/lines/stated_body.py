"""Completes an extracted article with the paragraphs that the page states to be part of it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from cuttings.read.html.meta_marks import shown

_MIN_STATED_PARAGRAPH_CHARS = 60  # characters of a paragraph, below which a text can hold its words by chance

Text = tuple[str, bool]  # a line, and whether it is a heading


def with_stated_paragraphs(
    found: Sequence[Text], paragraphs: Sequence[Text], body: str, alike: Collection[str] = ()
) -> list[Text]:
    """The lines in `found`, and those of the page's `paragraphs` that a second witness says are the article's.

    They are put where the page has them. `body` is the text of the article that the page states for search engines
    ("articleBody"), and `alike` are paragraphs with the surroundings of the lines in `found`. If neither `found` nor
    `paragraphs` hold anything of the article, its lines are those of `body`.
    """
    pieces = [(line, False) for piece in body.splitlines() if (line := shown(piece))]
    stated = _squashed(body)
    present = _squashed(" ".join(text for text, _ in found))
    lines = list(found)
    place = {_squashed(text): i for i, (text, _) in enumerate(found)}
    after, added = -1, 0
    for paragraph in paragraphs:
        squashed = _squashed(paragraph[0])
        if squashed in place:
            after = place[squashed]
        elif after < 0 and lines and paragraph[0] not in alike:  # a standfirst, or what stands before it
            continue
        elif len(squashed) >= _MIN_STATED_PARAGRAPH_CHARS and (
            (squashed in stated or paragraph[0] in alike) and squashed not in present
        ):
            lines.insert(after + 1 + added, paragraph)
            present += squashed
            added += 1
    flattened = len(lines) == 1 and _squashed(lines[0][0]) == stated  # extraction takes a stated text as one line
    return pieces if flattened or not lines else lines


def _squashed(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()
