"""Counts the senses in which articles name a place: the place itself, its people, its government, its team."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from cuttings.compose.facts.lookup import Index
from cuttings.compose.format import count, enumeration, times
from cuttings.compose.text.quotes import quote
from cuttings.compose.text.self_contained import is_self_contained
from cuttings.compose.view_models import PlaceSense, SourcedQuote
from cuttings.model import Mention

SENSE_EXAMPLE_CHARS = range(45, 301)  # characters of a sentence that reads as an example
MAX_SENSE_SENTENCES = 2  # sentences shown of each sense
MAX_DEMONYM_FORMS = 4  # words for its people that are listed


def find_senses(index: Index, mentions: Sequence[Mention]) -> tuple[PlaceSense, ...]:
    """The senses in which `mentions` name a place; () where all of them name the place itself."""
    people = [m for m in mentions if m.demonym]
    government = [m for m in mentions if m.government and not m.demonym]
    team = [m for m in mentions if m.team and not m.demonym]
    itself = [m for m in mentions if m.place_itself]
    if len(itself) == len(mentions):
        return ()
    one_sense = len(mentions) in (len(people), len(government), len(team))
    own = _none if one_sense else _examples  # where there is one sense, the page quotes all of them anyway
    words = enumeration([f"“{form}”" for form in _forms(people)])
    found = (
        PlaceSense("The place itself", "", "sense-itself", _times(itself)),
        PlaceSense(
            "Its people, or as an adjective",
            f"As {words}",
            "sense-people",
            f"{_times(people)} as {words}",
            own(index, people),
        ),
        PlaceSense(
            "Its government", "As its government", "sense-government", _times(government), own(index, government)
        ),
        PlaceSense("Its team", "As its team", "sense-team", _times(team), own(index, team)),
    )
    return tuple(sense for sense, meant in zip(found, (itself, people, government, team), strict=True) if meant)


def _forms(people: Sequence[Mention]) -> list[str]:
    """The words for its people, the most frequent first, each in its most frequent spelling."""
    written = Counter(m.text for m in people)
    times = Counter(m.text.lower() for m in people)
    forms = {form.lower(): form for form in sorted(written, key=lambda form: (written[form], form))}
    return [forms[low] for low in sorted(times, key=lambda low: (-times[low], low))[:MAX_DEMONYM_FORMS]]


def _times(mentions: Sequence[Mention]) -> str:
    articles = len({m.article for m in mentions})
    often = times(len(mentions))
    return f"{often} in {count(articles, 'article')}" if len(mentions) > 1 else often


def _none(index: Index, mentions: Sequence[Mention]) -> tuple[SourcedQuote, ...]:
    return ()


def _examples(index: Index, mentions: Sequence[Mention]) -> tuple[SourcedQuote, ...]:
    """Sentences that name the place in this sense and can stand alone, from the newest articles, one of each."""
    out: dict[str, SourcedQuote] = {}
    for mention in sorted(mentions, key=lambda m: (index.rank[m.article], m.start)):
        sentence = index.sentence_at(mention.article, mention.start)
        if sentence is None or mention.article in out:
            continue
        if is_self_contained(index, mention.article, sentence, chars=SENSE_EXAMPLE_CHARS, they_are_people=True):
            words = quote(index, mention.article, [sentence], [(mention.start, mention.end)])
            out[mention.article] = SourcedQuote(words, index.article_link(mention.article))
            if len(out) == MAX_SENSE_SENTENCES:
                break
    return tuple(out.values())
