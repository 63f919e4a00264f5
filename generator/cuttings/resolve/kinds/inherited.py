"""The kinds of mentions that are found after the vote: they are taken over from the names that taught them.

These mentions do not vote, as they would give the votes of the names that they repeat a second time.
"""

from __future__ import annotations

from collections.abc import Mapping

from cuttings.model import Label

LABEL_OF_SURNAME = Label.PERSON  # of a lone word that is the family name of a person named in full in its article
LABEL_OF_STATE_BODY = Label.ORGANISATION  # of "security forces", written small beside the name of a country
LABEL_OF_HOME = Label.LOCATION  # of "Norway", cut off from the firm "Larkin Ltd of Norway"


def label_of_repeat(mentions: Mapping[Label, int]) -> Label:
    """The label of a name found again: the commonest of its `mentions`, of equals the first in alphabetical order."""
    return min(mentions, key=lambda label: (-mentions[label], label))
