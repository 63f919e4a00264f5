"""How a hidden name is found in whatever holds it: a text, a title, an address on the web, an id."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from cuttings.common.text import fold

COVER = "█"
MIN_JOINED_CHARS = 6  # letters of a name that is known when its words are run together: "annlee@"
_NEVER_MATCHES = re.compile(r"(?!)")


def cover(text: str) -> str:
    """`text` with a block for each character that is not a space."""
    return re.sub(r"\S", COVER, text)


class Names:
    """Names that must not be shown: of several words wherever they stand, however they are joined or turned round."""

    def __init__(self, names: Iterable[str], forms: Collection[str] = ()) -> None:
        """`forms` are single words that are such names too, as they are written."""
        self._names = tuple(names)
        self._single = (
            re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(forms)))})(?!\w)") if forms else _NEVER_MATCHES
        )
        turned = [words for name in self._names if len(words := re.findall(r"\w+", name)) > 1]
        turned += [[words[-1], *words[:-1]] for words in turned]
        self._several = _any_of(_between(words).join(map(_word, words)) for words in turned)

    def with_forms(self, forms: Collection[str]) -> Names:
        """These names, and single words that are theirs in one article."""
        return Names(self._names, forms) if forms else self

    def covered(self, text: str) -> str:
        """`text` with every such name covered."""
        text = self._several.sub(lambda found: cover(found[0]), text)
        return self._single.sub(lambda found: cover(found[0]), text)

    def are_in(self, text: str) -> bool:
        """Whether one of the names is in `text`."""
        return bool(self._several.search(text) or self._single.search(text))


def _any_of(patterns: Iterable[str]) -> re.Pattern[str]:
    found = sorted(patterns, key=lambda pattern: (-len(pattern), pattern))
    if not found:
        return _NEVER_MATCHES
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(found)})(?![^\W_])", re.IGNORECASE)


def _between(words: Sequence[str]) -> str:
    """What may stand between the words of a name: "ann-lee", "ann_lee", "Ann  Lee", and nothing if it is long."""
    return rf"[\W_]{{{0 if sum(map(len, words)) >= MIN_JOINED_CHARS else 1},3}}"


def _word(word: str) -> str:
    """A word as it is written, or in plain letters as in an address."""
    plain = fold(word)
    return re.escape(word) if plain == word.casefold() else f"(?:{re.escape(word)}|{re.escape(plain)})"
