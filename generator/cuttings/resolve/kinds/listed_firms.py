"""Firms that an article itself says are firms: a share's symbol stands behind their name, or a legal form."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from cuttings.gazetteer import Gazetteer, place_key, prominence
from cuttings.gazetteer.toponym import CITY, is_usual_name
from cuttings.model import Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.names.tokens import fact_words, words

# With the exchange that it is of: <LKNH.HK>, <LKN O>; "<LKN AG>" is a name.
SHARE_SYMBOL = re.compile(r"<[A-Z][A-Z0-9]{0,5}(?:[. ](?!AB|AG|BV|CO|KK|NV|OY|SA)[A-Z]{1,2})?>")
MIN_FAMOUS_PROMINENCE = 5.5  # powers of ten, as of inhabitants; a name of nothing else means such a place
CHARS_BEFORE_SYMBOL = 60  # characters before a symbol in which its firm is named
MAX_LISTED_WORDS = 4  # words of such a name


@dataclass(frozen=True, slots=True)
class Firms:
    """The folded names of firms by article: those before a share's symbol, and the first words of full names."""

    listed: Mapping[str, frozenset[str]]
    short: Mapping[str, frozenset[str]]
    gazetteer: Gazetteer

    @classmethod
    def of(cls, candidates: Iterable[Candidate], texts: Mapping[str, str], gazetteer: Gazetteer) -> Firms:
        """What `candidates` and the `texts` of their articles (by id) say of firms."""
        listed = {article: frozenset(_listed(text, gazetteer)) for article, text in texts.items() if "<" in text}
        return cls(listed, _short_forms(candidates), gazetteer)

    def lists(self, c: Candidate, key: str) -> bool:
        """Whether a share's symbol follows `key`, the name of `c`, in its article; a place known to all stays one."""
        place = c.rule in ("gazetteer", "gazetteer by fame") and famous(key, self.gazetteer)
        return not place and key in self.listed.get(c.article, ())

    def shortens(self, c: Candidate, key: str) -> bool:
        """Whether the article of `c` names a firm in full whose first word is `key`: "arden" of "Arden Mills Inc"."""
        return key in self.short.get(c.article, ())


def famous(key: str, gazetteer: Gazetteer) -> bool:
    """Whether a folded name is that of a place that everybody knows, and of nothing else."""
    return well_known(key, gazetteer) and not gazetteer.homographs.get(key)


def well_known(key: str, gazetteer: Gazetteer) -> bool:
    """Whether a folded name is that of a place that everybody knows; of a town it is the usual name."""
    places = gazetteer.lookup(key)
    if not places or prominence(places[0], key) < MIN_FAMOUS_PROMINENCE:
        return False
    return places[0].place_type != CITY or is_usual_name(places[0], place_key(key))  # "Amon" is rather somebody


def _listed(text: str, gazetteer: Gazetteer) -> Iterator[str]:
    """The folded words that stand right before a share's symbol, one to four, legal forms left out.

    A headline may say before them what the firm does; a place that ends a firm's name is the place still.
    """
    legal = fact_words("organisations", "legal_forms")
    for symbol in SHARE_SYMBOL.finditer(text):
        line = words(text, text.rfind("\n", 0, symbol.start()) + 1, symbol.start())
        near = [w for w in line if symbol.start() - w.start <= CHARS_BEFORE_SYMBOL]
        if not near or text[near[-1].end : symbol.start()].strip():
            continue
        name = [w.bare for w in near]
        while len(name) > 1 and name[-1] in legal:
            name.pop()
        for n in range(1, min(MAX_LISTED_WORDS, len(name)) + 1):
            if n == len(name) or not gazetteer.lookup(" ".join(name[-n:])):
                yield " ".join(name[-n:])


def _short_forms(candidates: Iterable[Candidate]) -> Mapping[str, frozenset[str]]:
    """The first words of the firms named with a legal form; initials are left out: "E.B. Arden Inc" is Arden."""
    legal = fact_words("organisations", "legal_forms") | {"brothers", "bros"}
    found: dict[str, set[str]] = defaultdict(set)
    for c in candidates:
        line = c.name.words if c.label is Label.ORGANISATION and c.rule == "recogniser" else []
        line = [w for w in line if "." not in w.text or w.bare in legal]
        if len(line) > 1 and line[-1].bare in legal:
            found[c.article].add(line[0].bare)
        elif len(line) > 2 and line[-2].bare in legal:  # "Forvaltnings AB Larkin"
            found[c.article].add(line[-1].bare)
    return {article: frozenset(names) for article, names in found.items()}
