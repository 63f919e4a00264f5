"""Recognises by its words what a line is: furniture of the page, a caption, a credit, a byline, a date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from cuttings.blocks.lines import Line, bare, plain
from cuttings.common.facts import load_facts
from cuttings.common.text import alternation
from cuttings.dates import find_dates, parse_date

_CACHED_LINES = 8192  # lines whose results are cached, since the rules ask about every line several times
_MAX_MASTHEAD_WORDS = 5  # words of the name of a newspaper
_MAX_JUMP_WORDS = 3  # words that name a report where it goes on
_MAX_DAY_WORDS = 4  # words of "Tuesday, April 28"
_MAX_WORDS_ROUND_DATE = 4  # words beside the date of a date line, such as an outlet's, without its "The"
_DAY_WITHOUT_YEAR = "XXXX-"  # what such a date begins with (EDTF)
# words of a picture's credit, and of one that does not say so at once: a longer one describes the picture too
_MAX_CREDIT_WORDS, _MAX_NAMES_WORDS = 9, 6
_MAX_LINK_WORDS, _MAX_NOTICE_WORDS = 15, 160  # words of a link, and of the longest notice about cookies and rights
_MAX_FILM_CHARS = 500  # characters of what a player says of its film
_ABOUT_AUTHOR = "about|über|sobre|à propos de|over|om|об авторе:?"
_FULL_NAME = r"[^\W\d_a-z][\w'’.-]+(?:\s[^\W\d_a-z][\w'’.-]*){1,3}"
_CAPITALISED_NAME = (
    r"[^\W\d_a-z][\w'’.-]*(?:\s(?:[^\W\d_a-z][\w'’.-]*|de|van|von|der|den|al|el|bin|la|le|di|da|del|dos)){0,4}"
)
_PLACE_IN_CAPITALS = re.compile(r"[^\W\d_a-z]{3,}(?:[ .'’-]+[^\W\d_a-z]+){0,2}, [^\W\d_a-z]+(?: [^\W\d_a-z]+){0,2}")
_POST_SIGNATURE = re.compile(r"[—–-] ?[^()\n]{2,60} \(@\w+\)")  # "— Ada Example (@adaexample)", below a pasted post
_NAME_AND_ACCOUNT = re.compile(rf"{_FULL_NAME}[ ,|]*@\w{{2,20}}")  # "Ada Example @adaexample"
_PHOTOGRAPHER_AND_OUTLET = re.compile(
    rf"(?P<open>\(?){_FULL_NAME} ?[/|] ?(?P<body>\w[\w.]*(?: [^\W\d_a-z][\w.'’-]*)*)\)?"
)


@cache
def _phrases(key: str) -> frozenset[str]:
    return frozenset(bare(plain(phrase)) for phrase in load_facts("page-parts")[key])


@cache
def _openings(key: str) -> tuple[str, ...]:
    return tuple(plain(phrase) + " " * phrase.endswith(" ") for phrase in load_facts("page-parts")[key])


@cache
def _pattern(key: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in load_facts("page-parts")[key]))


@cache
def _name_and_role() -> re.Pattern[str]:
    roles = alternation(load_facts("page-parts")["byline_roles"])
    return re.compile(_CAPITALISED_NAME + rf"\s?[,|–—-]?\s(?i:{roles})\b")


@lru_cache(_CACHED_LINES)
def is_furniture(line: Line) -> bool:
    """Whether the words of `line` are those of a menu entry, a button, a notice or a link, not of an article."""
    if line.bare in _phrases("furniture"):
        return True
    if line.folded.startswith(_openings("furniture_openings")):
        return True
    if line.words <= _MAX_LINK_WORDS and line.bare.startswith(_openings("furniture_openings_short")):
        return True
    return line.words <= _MAX_NOTICE_WORDS and bool(_pattern("furniture_patterns").search(line.folded))


def is_jump_line(lines: Sequence[Line], i: int) -> bool:
    """Whether a line says on which page of print a report goes on or began, or is the word in capitals above that."""
    if _pattern("jump_lines").search(lines[i].folded):
        return True
    headed = lines[i].text.isupper() and lines[i].words <= _MAX_JUMP_WORDS and i + 1 < len(lines)
    return headed and bool(_pattern("jump_lines").search(lines[i + 1].folded)) and "from" in lines[i + 1].folded


def is_embedded(line: Line) -> bool:
    """Whether `line` is the title of a film in its player, or a link to another report, between paragraphs."""
    return bool(_pattern("embedded_patterns").search(line.folded))


def is_masthead(line: str) -> bool:
    """Whether a short line is the name of a newspaper or an agency: "The Larkin Courier"."""
    words = re.findall(r"[^\W\d_][\w'’-]*", line)
    if not 1 < len(words) <= _MAX_MASTHEAD_WORDS or line.rstrip().endswith((".", "?", "!", ":")):
        return False
    named = {words[-1].lower(), words[1 if words[0].lower() == "the" else 0].lower()}
    return all(word[0].isupper() or len(word) < 4 for word in words) and not named.isdisjoint(_newspaper_words())


@cache
def _newspaper_words() -> frozenset[str]:
    return frozenset(word.lower() for word in load_facts("page-parts")["masthead_words"])


def is_counter(line: Line) -> bool:
    """Whether `line` has no letters and at most three characters: a rule, a bullet, a count of shares."""
    return not re.search(r"[^\W\d_]", line.text) and len(line.bare) <= 3


@lru_cache(_CACHED_LINES)
def is_ending(line: Line) -> bool:
    """Whether `line` heads what follows an article: related stories, sharing buttons, a note on the author."""
    if line.bare in _phrases("endings"):
        return True
    if line.words > 8 or line.text.endswith("."):
        return False
    return line.folded.startswith(_openings("ending_openings")) or author_of_heading(line) is not None


def author_of_heading(line: Line) -> str | None:
    """The person whom the heading `line` announces: "Ada Example" of "About Ada Example"; None if it announces none."""
    m = re.fullmatch(rf"(?i:{_ABOUT_AUTHOR})\s({_FULL_NAME})", line.text)
    return m[1] if m else None


def is_bare_credit(line: Line) -> bool:
    """Whether `line` is the credit of a picture without a description: the photographer, an agency, or both."""
    if line.words > _MAX_CREDIT_WORDS or line.ends_sentence or "copyright" in line.folded or not is_caption(line):
        return False
    if is_furniture(line):  # "Featured image via Getty Images", far from the image
        return False
    return line.words <= _MAX_NAMES_WORDS or line.folded.startswith(("(", *_openings("caption_openings")))


def is_comment_heading(line: Line) -> bool:
    """Whether `line` is the heading of the readers' comments."""
    without_number = re.sub(r"^\d+ |[ (]*\d+\)?$", "", line.bare)
    counted = re.match(r"\d+ (?:thoughts?|responses?|repl(?:y|ies)|comments?) (?:on|to)\b", line.bare)
    return bool(counted) or not _phrases("comment_endings").isdisjoint((line.bare, bare(without_number)))


def is_commenter(line: Line) -> bool:
    """Whether `line` is the heading of one reader's comment ("Jane says:")."""
    return line.words <= 8 and bool(re.search(r"\bsays:?$", line.folded))


def is_name(line: Line) -> bool:
    """Whether `line` looks like a name alone: two to five words with capitals or particles, and no full stop."""
    return 2 <= line.words <= 5 and not line.ends_sentence and bool(re.fullmatch(_CAPITALISED_NAME, line.text))


def holds_function_word(line: Line) -> bool:
    """Whether a word behind the first is an English function word, as "with" in "Interview With Ann Lee"."""
    return not set(line.folded.split()[1:]).isdisjoint(load_facts("page-parts")["function_words"]["en"])


def opens_with_day(line: Line) -> bool:
    """Whether `line` opens with a date, as the entries of a programme do."""
    dates = find_dates(line.text[:30])
    return bool(dates) and dates[0].start <= 2


@lru_cache(_CACHED_LINES)
def is_caption(line: Line) -> bool:
    """Whether `line` describes a picture: by its opening, by a pattern, or by a phrase if it ends no sentence."""
    if line.folded.startswith(_openings("caption_openings")) or _pattern("caption_patterns").search(line.folded):
        return True
    if line.text.endswith(" (") or _names_photographer(line) or _is_of_player(line):  # "The mayor (", "Image: AFP)"
        return True
    return not line.ends_sentence and any(hint in line.folded for hint in load_facts("page-parts")["caption_hints"])


def _is_of_player(line: Line) -> bool:
    """Whether `line` is what stands below a film, behind the button of its player: "CLOSE The mayor left. VPC"."""
    button, _, said = line.text.partition(" ")
    opens = said.lstrip("\"“‘'")[:1].isupper() and not said.isupper()  # no heading in capitals: "CLOSE TO HOME"
    return opens and len(said) <= _MAX_FILM_CHARS and button in load_facts("page-parts")["player_buttons"]


def _names_photographer(line: Line) -> bool:
    """Whether `line` is an agency alone, or a photographer and an outlet: "Ann Lee/AFP", "(Ann Lee / Harbour Post)"."""
    bodies = {body.casefold() for body in load_facts("page-parts")["photo_bodies"]}
    if line.text.strip("() ").casefold() in bodies:
        return True
    names = _PHOTOGRAPHER_AND_OUTLET.fullmatch(line.text)
    return names is not None and (
        names["open"] == "(" or " " not in names["body"] or names["body"].casefold() in bodies
    )


@lru_cache(_CACHED_LINES)
def is_credit(line: Line) -> bool:
    """Whether `line` credits contributors, a desk or another outlet with the article."""
    return line.words <= 60 and bool(_pattern("credit_patterns").search(line.folded))


@lru_cache(_CACHED_LINES)
def is_date_line(line: Line) -> bool:
    """Whether `line` states a date and nothing else except times and labels; it needs a year or a label."""
    is_sentence = line.function_words >= 2 and re.search(r"(?<![ap]\.m)\.$", line.folded)
    if (
        line.words > 16
        or is_sentence
        or _POST_SIGNATURE.match(line.text)
        or not re.search(r"\d{4}|^\W*(?:last )?(?:published|updated|posted)\b", line.folded)
    ):
        return False
    if len(parse_date(line.text) or "") > 4:
        return True
    dates = [date for date in find_dates(line.text) if len(date.edtf) == 10]
    if not dates or line.text.endswith(","):  # "three bonds due May 4, 2031,"
        return False
    rest = line.text[: dates[0].start] + " " + line.text[dates[-1].end :]
    words = re.findall(r"[^\W\d_]{3,}", re.sub(r"\bThe (?=[A-Z])", "", rest))
    return len(words) <= _MAX_WORDS_ROUND_DATE


def is_day_alone(line: Line) -> bool:
    """Whether `line` is a day and a month without a year: "APR 28", "Tuesday, April 28"."""
    return line.words <= _MAX_DAY_WORDS and (parse_date(line.text) or "").startswith(_DAY_WITHOUT_YEAR)


def is_place_line(line: Line) -> bool:
    """Whether `line` is a place in capitals with its region, as a dateline that stands alone: "BAAR, SWITZERLAND"."""
    return _PLACE_IN_CAPITALS.fullmatch(line.text) is not None


@lru_cache(_CACHED_LINES)
def is_byline(line: Line) -> bool:
    """Whether `line` names the author: "By Jane Doe", "Jane Doe, Staff Writer"."""
    if line.words > 16 or (line.ends_sentence and line.text[-1] != "."):
        return False
    opening = next((o for o in _openings("byline_openings") if line.folded.startswith(o)), None)
    if opening and not opening.endswith(("by ", ": ")) and line.text.isupper():  # "PAR MILLS SEEKS LISTING"
        return False
    if opening is not None:
        return bool(re.match(_CAPITALISED_NAME, line.text[len(opening) :].lstrip())) and line.function_words <= 3
    if _NAME_AND_ACCOUNT.fullmatch(line.text):
        return True
    return line.words <= 9 and _name_and_role().match(line.text) is not None


def opens_split_byline(lines: Sequence[Line], i: int) -> bool:
    """Whether a line is "By" alone, above the author's name."""
    return lines[i].bare in _phrases("byline_openings") and i + 1 < len(lines) and is_name(lines[i + 1])
