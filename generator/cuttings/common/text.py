"""Pure functions on strings that several stages use."""

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache

MAX_CACHED_NAME_CHARS = 60  # characters: longer strings are texts, which are seldom folded twice, and are not cached
_HYPHENS = re.compile(r"[\u2010-\u2015-]")
_APOSTROPHES = re.compile(r"[\u2018\u2019\u02bc\u02bb`´]")
# Letters that are no base letter with a mark, so that Unicode gives no plain form of them.
_PLAIN_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "æ": "ae", "œ": "oe", "ı": "i", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ŧ": "t", "ŋ": "n"}
    | {"ß": "ss"}
)
# Characters that neither XML 1.0 allows nor a terminal shows: controls, lone surrogates, and what is no character.
_UNPRINTABLE_CHARACTERS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_LINE_BREAKS = re.compile(r"[\n\r\v\f\x85\u2028\u2029]")
MAX_ADDRESS_CHARS = 120  # of a web address in which the end of a sentence is looked for
_ADDRESS_TO_STOP = re.compile(r"(?:\bhttps?\s?:[\s/]*|\bwww\s?\.)[\w\s./-]*\.\Z", re.IGNORECASE)
# MkDocs gives the first two a meaning of their own; Windows opens a device by each of the others, whatever the ending.
RESERVED_SLUGS = frozenset({"index", "readme", "con", "prn", "aux", "nul"}).union(
    f"{device}{n}" for device in ("com", "lpt") for n in range(10)
)


def fold(text: str) -> str:
    """`text` for comparing names: without case and diacritics, hyphens as spaces, plain apostrophes, single spaces."""
    return _fold_name(text) if len(text) <= MAX_CACHED_NAME_CHARS else _fold(text)


def _fold(text: str) -> str:
    if text.isascii():
        plain = text.casefold().replace("-", " ").replace("`", "'")
    else:
        plain = unicodedata.normalize("NFKD", text).casefold()
        if marks := {c for c in set(plain) if unicodedata.combining(c)}:
            plain = "".join(c for c in plain if c not in marks)
        plain = _APOSTROPHES.sub("'", _HYPHENS.sub(" ", plain))
    return " ".join(plain.split())


_fold_name = lru_cache(1 << 16)(_fold)  # the same few names are folded again and again


def plain_letters(text: str) -> str:
    """`text` in lower case with plain letters for ø, ł, ß and the like; marks on letters stay."""
    return text.lower().translate(_PLAIN_LETTERS)


def alternation(words: Iterable[str]) -> str:
    """A regular expression that matches any of `words`, as they stand and the longer of two that both fit."""
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))


def printable(text: str) -> str:
    """`text` with U+FFFD for each character that XML does not allow and a terminal may act on."""
    return text if text.isprintable() else _UNPRINTABLE_CHARACTERS.sub("\ufffd", text)  # most are, and that is fast


def one_line(text: str) -> str:
    """`text` as a line for a terminal: `printable`, and with U+FFFD for each line break, as a file's name may have."""
    return printable(_LINE_BREAKS.sub("\ufffd", text))


def with_initial_capitals(name: str) -> str:
    """`name` with a capital at the start of each word alone, except behind the apostrophe of a possessive."""
    return re.sub(r"(?<=['’])S\b", "s", re.sub(r"[^\W\d_]+", lambda word: word[0].capitalize(), name))


def unwrapped(text: str) -> str:
    """`text` as `printable`, on one line: each run of white space is one space."""
    return printable(" ".join(text.split()))


def with_capital(text: str) -> str:
    """`text` with its first letter in upper case and the others as they are."""
    return text[:1].upper() + text[1:]


@lru_cache(1 << 14)  # the names of all mentions become keys of addresses
def slug(text: str, longest: int = 80) -> str:
    """`text` as a segment of an address: lower-case ASCII letters, digits and hyphens; never empty or reserved.

    It is cut after a word if it has more than `longest` characters.
    """
    words = re.findall(
        r"[a-z0-9]+", fold(text).replace("'", "").translate(_PLAIN_LETTERS).encode("ascii", "ignore").decode()
    )
    out = ""
    for word in words:
        longer = f"{out}-{word}" if out else word[:longest]
        if len(longer) > longest:
            break
        out = longer
    if not out:
        out = "x-" + digest(text)
    return f"{out}-page" if out in RESERVED_SLUGS else out


def unique_slug(wanted: str, taken: set[str]) -> str:
    """`wanted`, or the first of `wanted-2`, `wanted-3`, ... that is not in `taken`; adds it to `taken`."""
    out, n = wanted, 1
    while out in taken:
        n += 1
        out = f"{wanted}-{n}"
    taken.add(out)
    return out


def digest(text: str, length: int = 8) -> str:
    """The first `length` hexadecimal digits of the SHA-256 of `text`."""
    return hashlib.sha256(text.encode("utf8", "surrogatepass")).hexdigest()[:length]


def sentence_anchor(text: str) -> str:
    """The anchor of a sentence, made from its letters and digits alone, so that it survives edits of spacing."""
    return "s-" + digest(" ".join(re.findall(r"\w+", fold(text))))


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The word in `known` that `word` is most likely a misspelling of; None if there is no similar one."""
    return next(iter(get_close_matches(word, sorted(known), n=1, cutoff=0.6)), None)


def excerpt(text: str, sentence: tuple[int, int], name: tuple[int, int], longest: int = 200) -> str:
    """A sentence of `text` on one line, with a name in it between « and », cut to about `longest` characters around it.

    `sentence` and `name` are (start, end) spans of `text`.
    """
    before, within, after = (
        re.sub(r"\s+", " ", part)
        for part in (text[sentence[0] : name[0]], text[name[0] : name[1]], text[name[1] : sentence[1]])
    )
    room = max(longest - len(within), 0)
    behind = min(len(after), max(room // 2, room - len(before)))
    ahead = min(len(before), room - behind)
    if ahead < len(before):
        before = "…" + before[len(before) - ahead :].lstrip()
    if behind < len(after):
        after = after[:behind].rstrip() + "…"
    return f"{before.lstrip()}«{within.strip()}»{after.rstrip()}"


def is_cut_in_address(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` was taken for a sentence at a full stop of a web address with spaces around its marks.

    "See http: / / harbour." of "See http: / / harbour. example. com" was; the rest begins with a small letter.
    """
    goes_on = re.match(r"\s?[a-z\d]", text[end : end + 2])
    return bool(goes_on and _ADDRESS_TO_STOP.search(text, max(start, end - MAX_ADDRESS_CHARS), end))


def without_repetition(name: str) -> str:
    """`name` without its second half if that repeats the first, as where a link and its picture both hold it."""
    words = name.split()
    half = len(words) // 2
    return " ".join(words[:half]) if half > 1 and words[:half] == words[half:] else name
