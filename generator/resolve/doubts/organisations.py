"""Doubts about organisations: what an acronym stands for, and whether a name is short for a longer one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.model import Answer, Decision, Doubt, Kind, Question
from generator.resolve.doubts.pages import Decided, Page, Pages, in_company
from generator.resolve.known import known_organisation
from generator.resolve.organisations import SMALL_WORDS, core_name, is_generic
from generator.text import fold

ACRONYM = range(2, 8)  # letters
MOST = 2  # longer names that one may be short for: of more, the question would be a riddle
SHORTEST = 4  # letters of a word that may be short for a name, or of initials that need nothing to speak for them


def organisation_doubts(pages: Pages, decided: Decided) -> Iterator[Doubt]:
    """Acronyms and short forms whose long form only other articles give."""
    longer: dict[str, list[Page]] = defaultdict(list)
    spelt_out: dict[str, list[Page]] = defaultdict(list)
    organisations = pages.of_kind(Kind.ORGANISATION)
    for page in organisations:
        parts = core_name(_name(page)).split()
        for part in dict.fromkeys(_parts(parts)):
            longer[part].append(page)
        for letters in dict.fromkeys(_initials(fold(_name(page)).replace(".", " ").split())):
            spelt_out[letters].append(page)
    for page in organisations:
        name = _name(page)
        if known_organisation(name) or is_generic(name) or page.entity.qualifier:
            continue
        letters = name.replace(".", "")
        if letters.isupper() and letters.isalpha() and len(letters) in ACRONYM:
            yield from _ask(page, name, spelt_out[letters.casefold()], Question.ACRONYM, pages, decided)
        else:
            yield from _ask(page, name, longer[core_name(name)], Question.SHORT_FORM, pages, decided)


def _name(page: Page) -> str:
    """The longest of its commoner forms, by which it is best told."""
    return max(page.forms, key=lambda form: (len(core_name(form).split()), page.forms[form], form))


def _parts(parts: Sequence[str]) -> Iterator[str]:
    """What may stand for a name of these words: its first words, or its last two and more."""
    for length in range(1, len(parts)):
        if length > 1 or len(parts[0]) >= SHORTEST:
            yield " ".join(parts[:length])
        if length > 1:
            yield " ".join(parts[-length:])


def _initials(parts: Sequence[str]) -> Iterator[str]:
    if len(parts) > 1 and any(len(word) > 1 for word in parts):
        yield "".join(word[0] for word in parts)
        yield "".join(word[0] for word in parts if word not in SMALL_WORDS)


def _ask(
    page: Page, name: str, found: Sequence[Page], question: Question, pages: Pages, decided: Decided
) -> Iterator[Doubt]:
    """The question of what `name` is short for, where it is worth asking."""
    others = [
        other
        for other in found
        if other is not page
        and set(other.articles).isdisjoint(page.articles)
        and not decided.pair(name, _name(other))
        and not is_generic(_name(other))
    ]
    shared = {other.entity.id: pages.shared(page, other) for other in others}
    if question is Question.SHORT_FORM or len(name) < SHORTEST or len(others) > MOST:
        others = [other for other in others if shared[other.entity.id]]
    others.sort(key=lambda other: (-len(shared[other.entity.id]), -len(other.mentions), other.entity.id))
    if not 0 < len(others) <= MOST:
        return
    names = [_name(other) for other in others]
    best = shared[others[0].entity.id]
    short = "its initials" if question is Question.ACRONYM else "its words"
    yield Doubt(
        question=question,
        asks=f"Is {name} short for {' or '.join(names)}?",
        sides=(page.side(name), *(o.side(n) for o, n in zip(others, names, strict=True))),
        why="; ".join([f"{short} fit", *([in_company(best)] if best else [])]),
        why_not="no article gives both",
        answers=(
            *(Answer(f"{name} is {long}", Decision("same", (name, long), "")) for long in names),
            Answer("neither" if len(names) > 1 else "no", Decision("different", (name, *names), "")),
        ),
        at_stake=len(page.mentions),
    )
