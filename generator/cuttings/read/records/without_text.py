"""Tells which records of a file have no text, in one notice for the file."""

from __future__ import annotations

from collections.abc import Sequence

from cuttings.read.parsed import Refusal

_MAX_LISTED = 5  # numbers of records, and names of keys, that a notice lists
_MAX_KEY_CHARS = 40


def without_text(numbers: Sequence[int], count: int, keys: Sequence[str], kind: str, form: str) -> Refusal:
    """The refusal of the `numbers` of the `count` records of a file that have no text; `kind` is what they are called.

    `keys` are those of its records; `form` tells how to write them.
    """
    if not count:
        return Refusal(f"There are no {kind} of articles in the file.", form)
    if len(numbers) == count:
        listed = ", ".join(f"'{key[:_MAX_KEY_CHARS]}'" for key in keys[:_MAX_LISTED])
        more = " and others" if len(keys) > _MAX_LISTED else ""
        mend = "If one of them is the text, call it 'text'; else save the articles themselves as files."
        return Refusal(f"The file has no texts of articles: its {kind} have {listed or 'nothing'}{more}.", mend)
    listed = ", ".join(map(str, numbers[:_MAX_LISTED])) + (", ..." if len(numbers) > _MAX_LISTED else "")
    return Refusal(f"{len(numbers)} of {count} {kind} have no text ({listed}).", "Add their texts, or leave them out.")
