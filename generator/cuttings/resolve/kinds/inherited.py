"""Labels that are not voted on: of mentions found after the vote, and those that the editor decided.

Mentions that are found after the vote do not vote, as they would give the votes of the names that they repeat a second
time. They take over the label of what taught them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from cuttings.model import Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.kinds.firm_names import FirmNames

LABEL_OF_SURNAME = Label.PERSON  # of a lone word that is the family name of a person named in full in its article
LABEL_OF_STATE_BODY = Label.ORGANISATION  # of "security forces", written small beside the name of a country
LABEL_OF_GANG = Label.ORGANISATION  # of "Larkin crime family", found by the surname before it
LABEL_OF_HOME = Label.LOCATION  # of "Norway", cut off from the firm "Larkin Ltd of Norway"


def label_of_repeat(mentions: Mapping[Label, int]) -> Label:
    """The label of a name found again: the commonest of its `mentions`, of equals the first in alphabetical order."""
    return min(mentions, key=lambda label: (-mentions[label], label))


def with_firms_repeated(candidates: Sequence[Candidate], texts: Mapping[str, str]) -> list[Candidate]:
    """The candidates, those found again as a surname as organisations where their article says that a firm is meant.

    `texts` are by article.
    """
    articles = {c.article for c in candidates if _is_surname_found_again(c)}  # no other text is read
    firms = FirmNames.of([c for c in candidates if c.article in articles], {a: texts[a] for a in articles})
    return [
        replace(c, label=Label.ORGANISATION, why=why, only_read=False)
        if _is_surname_found_again(c) and (why := firms.reason(c, True))
        else c
        for c in candidates
    ]


def _is_surname_found_again(c: Candidate) -> bool:
    return c.rule == "echo" and c.label is Label.PERSON and " " not in c.text


def relabelled(candidates: Sequence[Candidate], decided: Mapping[tuple[str, int], Label]) -> list[Candidate]:
    """The candidates with the labels that the editor `decided`, by article and start, in place of their own."""
    return [
        replace(c, label=label) if (label := decided.get((c.article, c.start))) and label is not c.label else c
        for c in candidates
    ]
