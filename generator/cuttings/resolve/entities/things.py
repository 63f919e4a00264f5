"""What a named thing is called and what it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from cuttings.model import ThingType
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.names.thing_name import known_things, type_by_words


def known_title(group: Sequence[Candidate]) -> str | None:
    """The name of the known thing that the mentions are of, None where it is not known."""
    known = known_things()
    return next((known[c.key].title for c in group if c.key in known), None)


def thing_type(group: Sequence[Candidate]) -> ThingType | None:
    """What a thing is: what the surest words of its names say, else what is said of it; the commonest.

    A programme may be called like something else: then that is always said of it.
    """
    if all(c.thing_type is ThingType.WORK for c in group):
        return ThingType.WORK
    named = Counter(type_ for c in group if (type_ := type_by_words(c.text, sure=True)))
    said = named or Counter(c.thing_type for c in group if c.thing_type)
    return min(said, key=lambda type_: (-said[type_], type_), default=None)
