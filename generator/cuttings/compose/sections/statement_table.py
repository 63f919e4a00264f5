"""The ledger of statements: when, what, to whom, in which words, where; of somebody, and by others about them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from cuttings.common.facts import load_facts
from cuttings.compose.facts.lookup import Index
from cuttings.compose.facts.speech_acts import is_of_hearer, kind_of, told
from cuttings.compose.format import short_date, shorten
from cuttings.compose.text.statement_quotes import Saying, group_sayings, quote_saying, who_said
from cuttings.compose.view_models import Link, Piece, Quote
from cuttings.model import Entity, Kind, Mention, Sentence, Statement

Spoken = tuple[tuple[str, str], Saying]  # who said it, or what they are called, and what
ABOUT = 3  # of those spoken about, shown for one statement
FAR = 40  # characters between "told" and the name of who was told: a title, say


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the ledger."""

    date: str  # for reading, "" where none is known
    order: str  # EDTF, for sorting
    who: Link | None  # None where it is not known who spoke
    called: str  # then the words that stand for them, "Two diplomats"; "" where there are none
    quote: Quote
    cue: str  # the word that reports it
    kind: str  # one of the few kinds of statement
    form: str  # quoted, reported, ...
    hearer: Piece | None  # whom it was said to; without a page of its own, it has no href
    about: tuple[Link, ...]  # those who are named in it, and its topics
    outlet: Link  # the article, by its outlet's name where it is known


@dataclass(frozen=True, slots=True)
class Ledger:
    """Entries to show on the page, how many there are in all, and where all of them stand if not here."""

    shown: tuple[Entry, ...]
    count: int
    all: str = ""  # path of the page that has every entry


def said_by(index: Index, entity: Entity) -> tuple[Entry, ...]:
    """What `entity` is quoted or reported as saying, the newest first."""
    return entries(index, index.statements_by.get(entity.id, ()), entity.id)


def said_about(index: Index, entity: Entity) -> tuple[Entry, ...]:
    """What others are quoted or reported as saying about `entity`: statements that name it, the newest first."""
    return entries(index, statements_about(index, entity.id), entity.id)


def statements_about(index: Index, subject: str) -> list[Statement]:
    """The statements of others in whose words `subject` is named, sorted by article and place."""
    found = {}
    for mention in index.mentions_of.get(subject, ()):
        for statement in index.statements_in.get(mention.article, ()):
            if statement.speaker != subject and _is_meant(index, mention) and names(statement, mention):
                found[statement.article, statement.start, statement.end, statement.speaker or ""] = statement
    return [found[key] for key in sorted(found)]


def _is_meant(index: Index, mention: Mention) -> bool:
    """Whether a mention speaks of who or what it names: "an Asian country" does not of Asia."""
    at = index.entities[mention.entity].location
    return not mention.demonym or at is None or at.place_type == "country"


def names(statement: Statement, mention: Mention) -> bool:
    """Whether a mention in the same article says whom a statement is about."""
    return mention.start < statement.end and (mention.start >= statement.start or mention.start >= _reach(statement))


def _reach(statement: Statement) -> int:
    """From where names say whom a statement is about: from what was said, or from the speaker on, "accused X of"."""
    named = statement.speaker_end
    if named is None or named >= statement.start:
        return statement.start
    return named if is_of_hearer(statement.lemma) else statement.start


def entries(index: Index, statements: Iterable[Statement], subject: str = "") -> tuple[Entry, ...]:
    """Statements as lines of a ledger, the newest first; `subject` is not named among those spoken about.

    What is said by nobody in particular is left out where the same sentences have it of somebody.
    """
    by_speaker: dict[tuple[str, str], list[Statement]] = {}
    for statement in statements:
        by_speaker.setdefault(who_said(index, statement), []).append(statement)
    grouped = [(who, saying) for who, said in by_speaker.items() for saying in group_sayings(index, said)]
    known = {(saying.article, saying.sentences) for who, saying in grouped if any(who)}
    grouped = [(who, saying) for who, saying in grouped if any(who) or (saying.article, saying.sentences) not in known]
    grouped.sort(key=lambda g: (index.rank[g[1].article], g[1].sentences[0].start, g[0]))
    return tuple(_entry(index, who, saying, subject) for who, saying in _told_once(index, grouped))


def _told_once(index: Index, grouped: Iterable[Spoken]) -> Iterator[Spoken]:
    """What somebody says in the same words in several accounts of one event, once: they repeat each other."""
    seen: set[tuple[str, tuple[str, str], str]] = set()
    for who, saying in grouped:
        text = index.articles[saying.article].text
        words = " ".join(text[saying.sentences[0].start : saying.sentences[-1].end].split())
        keys = {(event.id, who, words) for event in index.events_of.get(saying.article, ())}
        if not keys & seen:
            yield who, saying
        seen |= keys


def _entry(index: Index, speaker: tuple[str, str], saying: Saying, subject: str) -> Entry:
    who, called = speaker
    article = index.articles[saying.article]
    kinds = [kind_of(s.lemma) for s in saying.statements]
    telling = next((n for n, kind in enumerate(kinds) if kind != kinds[0] and kinds[0] == "said"), 0)
    return Entry(
        date=short_date(article.published),
        order=article.published or "",
        who=index.link(who) if who else None,
        called=called,
        quote=quote_saying(index, saying),
        cue=told(saying.statements[telling]),
        kind=kinds[telling],
        form=saying.note,
        hearer=_hearer(index, saying, who),
        about=_about(index, saying, {who, subject}),
        outlet=Link(article.outlet or shorten(article.title, 40), index.locate(article.id, saying.sentences[0].start)),
    )


def _about(index: Index, saying: Saying, without: set[str]) -> tuple[Link, ...]:
    """Who is named in what was said, people first, and the topics whose phrases stand in it."""
    named: dict[str, int] = {}
    for statement in saying.statements:
        for mention in index.mentions_between(saying.article, _reach(statement), statement.end):
            if (
                mention.entity not in without
                and not index.entities[mention.entity].source
                and _is_meant(index, mention)
            ):
                named[mention.entity] = named.get(mention.entity, 0) + 1
    order = (Kind.PERSON, Kind.ORGANISATION, Kind.PLACE)
    ranked = sorted(named, key=lambda id: (order.index(index.entities[id].kind), -named[id], index.titles[id], id))
    topics = [
        topic.id
        for topic, _ in index.topics_in.get(saying.article, ())
        if topic.id not in without and any(_stands_in(index, topic.id, saying.article, span) for span in saying.spans)
    ]
    return tuple(index.link(id) for id in (*ranked[:ABOUT], *topics[:ABOUT]))


def _stands_in(index: Index, topic: str, article: str, span: tuple[int, int]) -> bool:
    return any(span[0] <= at < span[1] for at in index.occurring.get((topic, article), ()))


def _hearer(index: Index, saying: Saying, who: str) -> Piece | None:
    """Whom it was said to, as the sentences around what was said tell it."""
    text = index.articles[saying.article].text
    for sentence in saying.sentences:
        for match in _telling().finditer(text, sentence.start, sentence.end):
            if any(start <= match.start() < end for start, end in saying.spans):
                continue
            if found := _named_after(index, saying, sentence, match.end(), who):
                return found
    return None


def _named_after(index: Index, saying: Saying, sentence: Sentence, place: int, who: str) -> Piece | None:
    text = index.articles[saying.article].text
    stop = min([sentence.end, *(start for start, _ in saying.spans if start > place)])
    if plain := _hearers().match(text, place, stop):
        return Piece(" ".join(plain.group().split()))
    for mention in index.mentions_between(saying.article, place, min(stop, place + FAR)):
        between = text[place : mention.start]
        if (
            mention.entity != who
            and not mention.demonym
            and not re.search(r"[,;:]|\bthat\b|\bthe \w+ \w+ \w+", between)
        ):
            return Piece(index.titles[mention.entity], f"{mention.entity}.md")
    return None


@cache
def _telling() -> re.Pattern[str]:
    return _any_of(load_facts("hearers")["telling"])


@cache
def _hearers() -> re.Pattern[str]:
    return _any_of(load_facts("hearers")["hearers"])


def _any_of(words: Sequence[str]) -> re.Pattern[str]:
    longest_first = sorted(words, key=lambda w: (-len(w), w))
    choice = "|".join(r"\s+".join(map(re.escape, w.split())) for w in longest_first)
    return re.compile(rf"\b(?:{choice})\b\s*", re.IGNORECASE)
