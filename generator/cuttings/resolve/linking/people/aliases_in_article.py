"""Joins names of one person that an article itself says are one person's: "Tadeo (Arden)", "also known as"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.clusters import Clusters, Node
from cuttings.resolve.linking.people.full_name_index import FullNameIndex
from cuttings.resolve.linking.stated_aliases import also_known
from cuttings.resolve.names.tokens import fact_words

OWNER_IN_BRACKETS = re.compile(r" ?['’]s \( ?")  # between the two names of "BoJo's (Johnson's)"
OWNER_BEHIND = re.compile(r" ?['’]s ?\)")


def join_aliases_in_article(people: Sequence[Candidate], text: str, index: FullNameIndex, clusters: Clusters) -> None:
    """Joins what the text beside a name says is another name of that person.

    "Tadeo (Arden)" is Tadeo Arden where the collection names one; "Abu Tadeo (Arden)" gives a name by a son, and
    "Tad's (Arden's) house" another name of him.
    `people` are the mentions of one article with that `text`; `index` holds those of all articles.
    """
    by_key: dict[str, list[Candidate]] = defaultdict(list)
    for person in people:
        by_key[person.key].append(person)
    for a, b in pairwise(sorted(people, key=lambda c: c.start)):
        same_name = by_key[b.key]
        brackets = text[a.end : b.start] == " (" and text[b.end : b.end + 1] == ")" and " " not in b.text
        glossed = OWNER_IN_BRACKETS.fullmatch(text, a.end, b.start) and OWNER_BEHIND.match(text, b.end)
        if glossed and " " not in a.text:
            clusters.join(Node.of(a), Node.of(b), f"{b.text}, as the brackets behind it say")
        elif also_known(text, a, b):
            for c in same_name:
                clusters.join(Node.of(c), Node.of(a), f"another name of {a.text}, as the article says")
        elif brackets and a.key.partition(" ")[0] in fact_words("names", "kunyas"):
            clusters.join(Node.of(a), Node.of(b), f"another name of {b.text}, in brackets behind it")
        elif brackets and (full := index.named(f"{a.text} {b.text}")):
            for c in (a, *same_name):
                clusters.join(Node.of(c), Node.of(full[0]), f"short for {full[0].text}")
