"""Chooses the name that an entity's page is titled with."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from cuttings.common.text import fold
from cuttings.gazetteer import Toponym, place_key, prominence
from cuttings.model import Article, Kind, Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.names.person_name import SPACED_HYPHEN
from cuttings.resolve.names.surface_form import surface_form
from cuttings.resolve.names.titles import is_title
from cuttings.resolve.names.tokens import Word, fact_words, is_in_capitals, join_initials, words

MIN_ENGLISH_NAME_PROMINENCE = 5.5  # powers of ten, as of inhabitants: such a place has one common English name
MAX_FORM_RARITY = 20  # times as rare as a shorter form, up to which a fuller one is the title
MAX_CAPITALS_CHARS = 8  # characters of a name in capitals that is an acronym
TITLE_BEFORE_NAME = re.compile(r"\b(?:(?P<own>[^\W_]+)|(?P<shared>[^\W_]+)s(?: [^\W_]+(?:,| and))+) \Z")
MIN_WORDS_BEFORE_LETTERS = 2  # of a name before those of honours: "JP MP" may be any letters
MAX_CHARS_OF_TITLE = 60  # from a title in the plural to the last of those who share it


def best_name(kind: Kind, group: Sequence[Candidate], toponym: Toponym | None, known: str | None) -> str:
    """The name for the page's title: that of a `known` organisation, a famous place's, else what the articles write."""
    forms = Counter(join_initials(c.in_full or c.text) for c in group if c.label is not Label.MISCELLANEOUS)
    if toponym:
        return _place_name(forms, toponym)
    if kind in (Kind.ORGANISATION, Kind.THING) and known:
        return known
    if not forms:
        return group[0].text
    if kind is Kind.PERSON:
        best = _without_letters(_first(_fuller_people(forms), _person_rank, forms))
    else:
        best = _first(_fullest(forms) if kind is Kind.ORGANISATION else forms, _rank, forms)
    return best if kind is Kind.THING else SPACED_HYPHEN.sub("-", best)


def with_title_of_name(name: str, group: Sequence[Candidate], articles: Mapping[str, Article]) -> str:
    """A person's name of one word with the title that belongs to it: "Lord Berg", "Prince Martin".

    That is the title or form of address that stands before it most, where it is a noble's or the like.
    """
    if " " in name:
        return name
    titles: Counter[str] = Counter()
    for c in group:
        before = articles[c.article].text[max(0, c.start - MAX_CHARS_OF_TITLE) : c.start]
        found = TITLE_BEFORE_NAME.search(before) if c.name.key == fold(name) else None
        title = fold(found["own"] or found["shared"]) if found else ""
        title = title if is_title(title) else title.removesuffix("s")  # "Princes Martin and Peter"
        titles[title] += is_title(title)
    best = min(titles, key=lambda title: (-titles[title], title))
    return f"{best.capitalize()} {name}" if best in fact_words("titles", "of_names") else name


def _without_letters(name: str) -> str:
    """A name in ordinary letters, without those of honours and degrees behind it: "Ann Lopez QC"."""
    parts, letters = name.split(), fact_words("names", "suffixes") - fact_words("names", "generations")
    while len(parts) > MIN_WORDS_BEFORE_LETTERS and fold(parts[-1]) in letters:
        parts.pop()
    return _in_ordinary_letters(" ".join(parts).rstrip(","))


def _in_ordinary_letters(name: str) -> str:
    """A full name that is only ever written in capitals, in ordinary letters: "ANN O'NEIL" is "Ann O'Neil"."""
    line = words(name)
    if len(line) < 2 or not all(word.text.isupper() for word in line):
        return name
    return " ".join(w.text if _initials(w) else _capitalised(w.text) for w in line)


def _initials(word: Word) -> bool:
    """Whether a word in capitals is always written so: "J.K.", "JK", "III"."""
    short = len(word.text) < 3 and ("J" in word.text or not set(word.text) & set("AEIOUY"))
    return len(word.text) == 1 or short or "." in word.text or word.bare in fact_words("names", "generations")


def _capitalised(word: str) -> str:
    """ "MCNEIL-O'HARA" as "McNeil-O'Hara"."""
    return re.sub(r"\b(Mc)?([^\W\d_])", lambda m: (m[1] or "") + m[2].upper(), word.capitalize())


def _first(names: Iterable[str], rank: Callable[[str], tuple[bool, ...]], forms: Counter[str]) -> str:
    """The best by its rank, then the one used most."""
    return min(names, key=lambda form: (*rank(form), -forms[form], -len(form), form))


def _fuller_people(forms: Counter[str]) -> list[str]:
    """The forms but for those that leave out the first name of another: "Tadeo Arden" of "Luis Tadeo Arden"."""
    return [f for f in forms if not any(fold(x).endswith(f" {fold(f)}") and _first_is_name(x) for x in forms)]


def _first_is_name(form: str) -> bool:
    """Whether a name begins with a given name: no initial, no particle of a family name, and no "Lyin'"."""
    given = surface_form(form).person.given
    return bool(given) and len(given[0]) > 1 and not form.split(maxsplit=1)[0].endswith(("'", "’"))


def _fullest(forms: Counter[str]) -> list[str]:
    """The forms of the fullest name of an organisation that is not rare among them."""
    cores: Counter[tuple[str, ...]] = Counter()
    for form, count in forms.items():
        cores[surface_form(form).organisation.parts] += count
    telling = {
        c
        for f in forms
        if not (_acronym(f) or surface_form(f).organisation.is_role)
        for c in [surface_form(f).organisation.parts]
    } or set(cores)
    best = min(telling, key=lambda core: (-cores[core], -len(core), core))
    while longer := [c for c in telling if _part_of(best, c) and cores[c] * MAX_FORM_RARITY >= cores[best]]:
        best = min(longer, key=lambda core: (-cores[core], len(core), core))
    return [form for form in forms if surface_form(form).organisation.parts == best]


def _part_of(core: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    starts = range(len(whole) - len(core) + 1) if len(core) < len(whole) else ()
    return any(whole[i : i + len(core)] == core for i in starts)


def _acronym(form: str) -> bool:
    return form.isupper() and len(form) <= MAX_CAPITALS_CHARS


def _place_name(forms: Counter[str], toponym: Toponym) -> str:
    """The gazetteer's name, or for a place that few know the spelling that the articles agree on, if it is in full."""
    name = toponym.name
    if (
        not forms
        or prominence(toponym, place_key(name)) >= MIN_ENGLISH_NAME_PROMINENCE
        or any(fold(form) == fold(name) or _shortens(form, name) for form in forms)
    ):
        return name
    form = min(forms, key=lambda form: (is_in_capitals(form), -forms[form], -len(form), form))
    return name if is_in_capitals(form) or fold(name) in fold(form) else form


def _shortens(form: str, name: str) -> bool:
    """Whether a form with a full stop is the beginning of a name: "Neb." of Nebraska."""
    return form.endswith(".") and fold(name).startswith(fold(form[:-1]))


def _person_rank(form: str) -> tuple[bool, ...]:
    """A full name before one with initials, that before a surname, and ordinary letters before capitals."""
    person = surface_form(form).person
    return not any(len(given) > 1 for given in person.given), not person.key, is_in_capitals(form)


def _rank(form: str) -> tuple[bool, ...]:
    """A name with capitals before one without, one written out before its acronym, ordinary letters before capitals."""
    return form.islower(), _acronym(form), is_in_capitals(form)
