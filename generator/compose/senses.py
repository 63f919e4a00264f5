"""The senses in which articles name a place: the place itself, its people, its government."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.compose.index import Index
from generator.compose.prose import quote
from generator.compose.views import Link, Quote
from generator.compose.words import count, listing
from generator.model import Mention, Role

EXAMPLES, SHORTEST, LONGEST = 2, 40, 280  # sentences shown of each sense, and their characters
FORMS = 4  # words for its people that are listed


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence that names the place in one of the senses, and the article it is from."""

    quote: Quote
    article: Link


@dataclass(frozen=True, slots=True)
class Sense:
    """One of the senses: what it is called, how often it is meant, and sentences that mean it."""

    label: str
    id: str  # its anchor on the page
    count: str
    examples: tuple[Example, ...] = ()


def senses(index: Index, mentions: Sequence[Mention]) -> tuple[Sense, ...]:
    """The senses in which `mentions` name a place, () where there is only the place itself."""
    people = [m for m in mentions if m.demonym]
    government = [m for m in mentions if m.government and not m.demonym]
    if not people and not government:
        return ()
    itself = [m for m in mentions if not m.demonym and not m.government]
    forms = sorted({m.text for m in people}, key=lambda text: (-sum(m.text == text for m in people), text))[:FORMS]
    said = listing([f"“{form}”" for form in forms])
    named = (("The place itself", "itself", itself, ""), ("Its people", "people", people, f" as {said}"))
    return tuple(
        Sense(label, f"sense-{id}", _times(found) + more, _examples(index, found) if id != "itself" else ())
        for label, id, found, more in (*named, ("Its government", "government", government, ""))
        if found
    )


def _times(mentions: Sequence[Mention]) -> str:
    times = "once" if len(mentions) == 1 else count(len(mentions), "time")
    articles = len({m.article for m in mentions})
    return f"{times} in {count(articles, 'article')}" if len(mentions) > 1 else times


def _examples(index: Index, mentions: Sequence[Mention]) -> tuple[Example, ...]:
    """Sentences that name the place so, from the newest articles, one an article."""
    out: dict[str, Example] = {}
    for mention in sorted(mentions, key=lambda m: (index.rank[m.article], m.start)):
        sentence = index.sentence_at(mention.article, mention.start)
        if mention.article in out or not sentence or not SHORTEST <= sentence.end - sentence.start <= LONGEST:
            continue
        if index.articles[mention.article].role_at(sentence.start) is Role.BODY:
            words = quote(index, mention.article, [sentence], [(mention.start, mention.end)])
            out[mention.article] = Example(words, index.article_link(mention.article, sentence.anchor))
            if len(out) == EXAMPLES:
                break
    return tuple(out.values())
