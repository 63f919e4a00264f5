"""Doubts about organisations: what an acronym stands for, and whether a name is short for a longer one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from cuttings.common.text import fold
from cuttings.model import Answer, Decision, Doubt, Kind, Question
from cuttings.resolve.names.known_organisations import known_organisation
from cuttings.resolve.names.surface_form import surface_form
from cuttings.resolve.names.tokens import fact_words
from cuttings.resolve.review.entity_pages import EntityPage, EntityPages, shared_in_words

ACRONYM_LETTERS = range(2, 8)  # letters of an acronym
MAX_FULL_FORMS_TO_ASK = 2  # longer names that one may be short for: of more, the question would be a riddle
MIN_LETTERS_TO_ASK = (
    4  # letters of a word that may be short for a name, or of initials that need nothing to speak for them
)


def organisation_doubts(pages: EntityPages) -> Iterator[Doubt]:
    """Acronyms and short forms whose long form only other articles give."""
    longer: dict[str, list[EntityPage]] = defaultdict(list)
    spelt_out: dict[str, list[EntityPage]] = defaultdict(list)
    organisations = pages.of_kind(Kind.ORGANISATION)
    for page in organisations:
        words = surface_form(_name(page)).organisation.core.split()
        for part in dict.fromkeys(_parts(words)):
            longer[part].append(page)
        for letters in dict.fromkeys(_initials(words)):
            spelt_out[letters].append(page)
    for page in organisations:
        name = _name(page)
        parts = surface_form(name).organisation
        if known_organisation(name) or parts.is_generic or page.entity.qualifier or _is_common(name):
            continue
        letters = name.replace(".", "")
        if letters.isupper() and letters.isalpha() and len(letters) in ACRONYM_LETTERS:
            yield from _ask(page, name, spelt_out[letters.casefold()], Question.ACRONYM, pages)
        else:
            those = [
                other for other in longer[parts.core] if not _is_complete(name) or _adds_only_place(name, _name(other))
            ]
            yield from _ask(page, name, those, Question.SHORT_FORM, pages)


def _name(page: EntityPage) -> str:
    """The longest of its commoner forms, by which it is best told."""
    return max(page.forms, key=lambda form: (len(surface_form(form).organisation.core.split()), page.forms[form], form))


def _is_common(name: str) -> bool:
    """Whether a name is a word that many organisations' names end with: "Council", "Corp", "S.A."."""
    words = {word.replace(".", "") for word in surface_form(name).organisation.core.split()}
    return words <= fact_words("organisations", "heads", "legal_forms")


def _is_complete(name: str) -> bool:
    """Whether a name ends with a legal form: it is the whole name of a company, and a longer one is another's."""
    return fold(name).replace(".", "").rpartition(" ")[2] in fact_words("organisations", "legal_forms")


def _adds_only_place(name: str, longer: str) -> bool:
    """Whether the longer name says only whence it is: "Example Ltd of New Zealand"."""
    return fold(longer).startswith(f"{fold(name)} of ")


def _parts(parts: Sequence[str]) -> Iterator[str]:
    """What may stand for a name of these words: its first words, or its last two and more."""
    for length in range(1, len(parts)):
        if length > 1 or len(parts[0]) >= MIN_LETTERS_TO_ASK:
            yield " ".join(parts[:length])
        if length > 1:
            yield " ".join(parts[-length:])


def _initials(parts: Sequence[str]) -> Iterator[str]:
    legal = fact_words("organisations", "legal_forms")
    if len(parts) > 1 and any(len(word) > 1 for word in parts) and legal.isdisjoint(parts):
        yield "".join(word[0] for word in parts)
        yield "".join(word[0] for word in parts if word not in fact_words("doubts", "small"))


def _ask(
    page: EntityPage, name: str, found: Sequence[EntityPage], question: Question, pages: EntityPages
) -> Iterator[Doubt]:
    """The question of what `name` is short for, where it is worth asking."""
    others = [
        other
        for other in found
        if other is not page
        and set(other.articles).isdisjoint(page.articles)
        and not pages.is_settled(page, name, _name(other))
        and not surface_form(_name(other)).organisation.is_generic
    ]
    shared = {other.entity.id: pages.shared_names(page, other) for other in others}
    if question is Question.SHORT_FORM or len(name) < MIN_LETTERS_TO_ASK or len(others) > MAX_FULL_FORMS_TO_ASK:
        others = [other for other in others if shared[other.entity.id]]
    others.sort(key=lambda other: (-len(shared[other.entity.id]), -len(other.mentions), other.entity.id))
    if not 0 < len(others) <= MAX_FULL_FORMS_TO_ASK:
        return
    names = [_name(other) for other in others]
    best = shared[others[0].entity.id]
    short = "its initials" if question is Question.ACRONYM else "its words"
    scope = pages.scope(page, name)
    yield Doubt(
        question=question,
        asks=f"Is {name} short for {' or '.join(names)}?",
        sides=(page.side(name), *(o.side(n) for o, n in zip(others, names, strict=True))),
        why="; ".join([f"{short} fit", *([shared_in_words(best)] if best else [])]),
        why_not="no article gives both",
        answers=(
            *(Answer(f"{name} is {long}", Decision("same", (name, long), "", articles=scope)) for long in names),
            Answer("neither" if len(names) > 1 else "no", Decision("different", (name, *names), "", articles=scope)),
        ),
        at_stake=len(page.mentions),
    )
