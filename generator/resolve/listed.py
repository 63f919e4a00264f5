"""Firms that an article itself says are firms: a share's symbol stands behind their name, or a legal form."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from generator.gazetteer import Gazetteer
from generator.model import Label
from generator.resolve.candidates import Candidate
from generator.resolve.words import fact_words, words

# With the exchange that it is of: <LKNH.HK>, <LKN O>; "<LKN AG>" is a name.
SYMBOL = re.compile(r"<[A-Z][A-Z0-9]{0,5}(?:[. ](?!AB|AG|BV|CO|KK|NV|OY|SA)[A-Z]{1,2})?>")
_BEFORE = 60  # characters before a symbol in which its firm is named
_LONGEST = 4  # words of such a name

Firms = Mapping[str, frozenset[str]]  # the folded names by article


def find_listed(texts: Mapping[str, str], gazetteer: Gazetteer) -> Firms:
    """By article, the folded words that stand right before a share's symbol, one to four, legal forms left out.

    A headline may say before them what the firm does; a place that ends a firm's name is the place still.
    """
    return {article: frozenset(_listed(text, gazetteer)) for article, text in texts.items() if "<" in text}


def _listed(text: str, gazetteer: Gazetteer) -> Iterable[str]:
    legal = fact_words("organisations", "legal_forms")
    for symbol in SYMBOL.finditer(text):
        line = words(text, text.rfind("\n", 0, symbol.start()) + 1, symbol.start())
        near = [w for w in line if symbol.start() - w.start <= _BEFORE]
        if not near or text[near[-1].end : symbol.start()].strip():
            continue
        name = [w.bare for w in near]
        while len(name) > 1 and name[-1] in legal:
            name.pop()
        for n in range(1, min(_LONGEST, len(name)) + 1):
            if n == len(name) or not gazetteer.lookup(" ".join(name[-n:])):
                yield " ".join(name[-n:])


def short_forms(candidates: Iterable[Candidate]) -> Firms:
    """By article, the folded first words of the firms that it names with a legal form: "arden" of "Arden Mills Inc".

    Initials are no such word: "E.B. Arden Inc" is Arden.
    """
    legal = fact_words("organisations", "legal_forms") | {"brothers", "bros"}
    found: dict[str, set[str]] = defaultdict(set)
    for c in candidates:
        line = words(c.text) if c.label is Label.ORGANISATION and c.rule == "recogniser" else []
        line = [w for w in line if "." not in w.text or w.bare in legal]
        if len(line) > 1 and line[-1].bare in legal:
            found[c.article].add(line[0].bare)
    return {article: frozenset(names) for article, names in found.items()}
