"""Doubts about whole pages: names that are words as well, and organisations too unlikely for a page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from cuttings.common.text import fold
from cuttings.model import Analysis, Answer, Decision, Doubt, Kind, Question
from cuttings.resolve.review.entity_pages import EntityPage, EntityPages

MIN_COMMON_USES = 2  # uses of the word without a capital, to ask whether it is a name


def page_doubts(pages: EntityPages, analyses: Mapping[str, Analysis]) -> Iterator[Doubt]:
    """Pages of one word that the articles use as a common word at least as often as for a name."""
    alone = [page for page in pages.all if not any(" " in form for form in page.forms) and not page.entity.location]
    if not alone:
        return
    uses = _common_uses({key for page in alone for key in page.keys}, pages, analyses)
    for page in alone:
        name = _commonest_form(page)
        settled = any(pages.settled_doubts.name(verb, name) for verb in ("kind", "hide", "note", "rename"))
        found = uses[fold(name)]
        if not settled and found >= max(MIN_COMMON_USES, len(page.mentions)):
            yield _is_it_a_name(page, name, found)


def _commonest_form(page: EntityPage) -> str:
    return max(page.forms, key=lambda form: (page.forms[form], form))


def _common_uses(words: set[str], pages: EntityPages, analyses: Mapping[str, Analysis]) -> Counter[str]:
    """How often the articles use each of `words`, folded, in small letters throughout."""
    uses: Counter[str] = Counter()
    for id, analysis in analyses.items():
        text = pages.articles[id].text
        for start, end in zip(analysis.tokens.starts, analysis.tokens.ends, strict=True):
            word = text[start:end]
            if word.islower() and word in words:
                uses[word] += 1
    return uses


def _is_it_a_name(page: EntityPage, name: str, uses: int) -> Doubt:
    return Doubt(
        question=Question.PAGE,
        asks=f"Is {name} a name at all?",
        sides=(page.side(name),),
        why=f"it was taken for a {page.entity.kind}",
        why_not=f"the articles use the word {uses} times without a capital",
        answers=(
            Answer("yes", Decision("kind", (name,), "", kind=page.entity.kind)),
            Answer("no", Decision("hide", (name,), "", text="keep")),
        ),
        at_stake=len(page.mentions),
    )


def missing_page_doubts(pages: EntityPages) -> Iterator[Doubt]:
    """A question for each name too unlikely for a page; any decision that names one settles it."""
    for page in pages.all:
        name = _commonest_form(page)
        kind = page.entity.kind
        called = f"an {kind}" if kind is Kind.ORGANISATION else f"a {kind}"
        yield Doubt(
            question=Question.KIND,
            asks=f"Is {name} {called}? It has no page.",
            sides=(page.side(name),),
            why=f"it was taken for {called}",
            why_not=page.entity.doubt,
            answers=(
                Answer(called, Decision("kind", (name,), "", kind=kind)),
                Answer("a named thing", Decision("kind", (name,), "", kind=Kind.THING)),
                Answer("neither", Decision("hide", (name,), "", text="keep")),
            ),
            at_stake=len(page.mentions),
        )
