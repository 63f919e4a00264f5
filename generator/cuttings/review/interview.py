"""Asks the editor one question after the other, and makes a decision of each answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from cuttings.model import Answer, Decision, Doubt, Library
from cuttings.project.editing.decision_lines import with_short_sources
from cuttings.review.questions import put

LATER, QUIT = frozenset({"l", "later", ""}), frozenset({"q", "quit"})
YES_OR_NO = ("y", "n")
Say = Callable[[str], None]
Hear = Callable[[], str | None]


def interview(library: Library, limit: int | None, say: Say, hear: Hear, today: str) -> Iterator[Decision]:
    """The decision of each answer, as soon as it is given; only the `limit` weightiest questions are asked if given.

    `say` shows a line, `hear` returns what the editor typed, None at the end of the input. `today` is the day of the
    decisions, as EDTF.
    """
    articles = {article.id: article for article in library.articles}
    doubts = library.doubts[:limit]
    answered: set[frozenset[str]] = set()
    for number, doubt in enumerate(doubts, 1):
        about = frozenset(side.name for side in doubt.sides)
        if about in answered and len(about) > 1:
            continue  # the same names again, of which the last answer says enough
        say("")
        for line in put(number, doubt, library, articles):
            say(line)
        answer = _answer(doubt, say, hear)
        if answer is None:
            return
        if isinstance(answer, Answer):
            answered.add(about)
            yield replace(with_short_sources(answer.decision), why=_reason(doubt, answer), on=today)


def _answer(doubt: Doubt, say: Say, hear: Hear) -> Answer | str | None:
    """What the editor answers: an answer, "later", or None for no more questions."""
    keys = YES_OR_NO if len(doubt.answers) == len(YES_OR_NO) else [str(n) for n in range(1, len(doubt.answers) + 1)]
    by_key = dict(zip(keys, doubt.answers, strict=True))
    if len(doubt.answers) > 1:
        by_key.setdefault("n", doubt.answers[-1])  # the last one of several is that it is none of them
    told = ", ".join(f"{key} = {answer.says}" for key, answer in by_key.items() if key in keys)
    while True:
        say(f"   {told}, l = later, q = quit")
        typed = hear()
        word = (typed or "").strip().casefold()
        if typed is None or word in QUIT:
            return None
        if word in LATER:
            return "later"
        word = {"yes": "y", "no": "n"}.get(word, word)
        if word in by_key:
            return by_key[word]
        say(f"   '{word}' is none of these.")


def _reason(doubt: Doubt, answer: Answer) -> str:
    """What spoke for an answer: the evidence for the first one, else what spoke against it."""
    return doubt.why if answer is doubt.answers[0] else doubt.why_not
