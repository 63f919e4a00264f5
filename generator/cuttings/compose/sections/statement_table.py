"""The rows of tables of statements: who said what, about whom, to whom, where and when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from cuttings.common.grouped import grouped
from cuttings.common.passages.overlaps import Overlaps
from cuttings.compose.facts.affiliations import only_says_whose
from cuttings.compose.facts.lookup import Index
from cuttings.compose.facts.speech_acts import about_from, kind_of, told
from cuttings.compose.format import short_date, shorten
from cuttings.compose.sections.hearer import hearer_of
from cuttings.compose.text.statement_quotes import StatementGroup, group_statements, quote_statements, speaker_of
from cuttings.compose.view_models import Link, StatementRow
from cuttings.model import Entity, Kind, Mention, Statement

SpokenGroup = tuple[tuple[str, str], StatementGroup]  # the speaker, as `speaker_of` gives them, and what they said
MAX_ABOUT_LINKS = 3  # entities and topics that a row names as spoken about, of each


def rows_by(index: Index, entity: Entity) -> tuple[StatementRow, ...]:
    """Rows of what `entity` is quoted or reported as saying, the newest first."""
    return statement_rows(index, index.statements_by.get(entity.id, ()), entity.id)


def rows_about(index: Index, entity: Entity) -> tuple[StatementRow, ...]:
    """Rows of what others are quoted or reported as saying about `entity`, by name, the newest first."""
    return statement_rows(index, _without_reports_of_others(statements_about(index, entity.id)), entity.id)


def _without_reports_of_others(found: Sequence[Statement]) -> Iterator[Statement]:
    """Statements without those that only report another of them: "the Post says that Lee said ..." beside Lee's own.

    `found` are sorted by article and place in the text.
    """
    for _, own in groupby(found, lambda statement: statement.article):
        one_article = list(own)
        held = Overlaps(one_article, lambda statement: (statement.start, statement.end))
        yield from (s for s in one_article if not any(_reports(s, inner) for inner in held.between(s.start, s.end)))


def _reports(outer: Statement, inner: Statement) -> bool:
    """Whether the words of a statement hold all of another speaker's statement, with that speaker."""
    if outer.speaker == inner.speaker or inner.speaker_start is None:
        return False
    return outer.start <= min(inner.speaker_start, inner.start) and inner.end <= outer.end


def statements_about(index: Index, subject: str) -> list[Statement]:
    """The statements by others that name `subject` (its id), sorted by article and place in the text."""
    found = grouped((m, s) for s, m in index.said_about.get(subject, ()) if s.sure and s.speaker != subject)
    meant = (s for mention, said in found.items() if _is_meant(index, mention) for s in said)
    by_place = {_place(statement): statement for statement in meant}
    return [by_place[place] for place in sorted(by_place)]


def _place(statement: Statement) -> tuple[str, int, int, str]:
    return statement.article, statement.start, statement.end, statement.speaker or ""


def _is_meant(index: Index, mention: Mention) -> bool:
    """Whether a mention means what it names, as "an Asian country" does not Asia, or "Lund of the union" the union."""
    if mention.nested or only_says_whose(index, mention):
        return False
    at = index.entities[mention.entity].location
    return not mention.demonym or at is None or at.place_type == "country"


def statement_rows(index: Index, statements: Iterable[Statement], subject: str = "") -> tuple[StatementRow, ...]:
    """`statements` as rows, the newest first; the entity `subject` (its id) is not listed among those spoken about.

    A statement by nobody in particular is left out where the same sentences have one by somebody.
    """
    by_speaker: dict[tuple[str, str], list[Statement]] = {}
    for statement in statements:
        by_speaker.setdefault(speaker_of(index, statement), []).append(statement)
    grouped = [(who, group) for who, said in by_speaker.items() for group in group_statements(index, said)]
    known = {(group.article, group.sentences) for who, group in grouped if any(who)}
    grouped = [(who, group) for who, group in grouped if any(who) or (group.article, group.sentences) not in known]
    grouped.sort(key=lambda g: (index.rank[g[1].article], g[1].sentences[0].start, g[0]))
    return tuple(_row(index, who, group, subject) for who, group in _without_repeats(index, grouped))


def _without_repeats(index: Index, grouped: Iterable[SpokenGroup]) -> Iterator[SpokenGroup]:
    """What a speaker says in the same words in several accounts of one event, only once: the accounts repeat it."""
    seen: set[tuple[str, tuple[str, str], str]] = set()
    for who, group in grouped:
        text = index.articles[group.article].text
        words = " ".join(text[group.sentences[0].start : group.sentences[-1].end].split())
        keys = {(event.id, who, words) for event in index.events_of.get(group.article, ())}
        if not keys & seen:
            yield who, group
        seen |= keys


def _row(index: Index, speaker: tuple[str, str], group: StatementGroup, subject: str) -> StatementRow:
    who, called = speaker
    article = index.articles[group.article]
    kinds = [kind_of(s.lemma) for s in group.statements]
    telling = next((n for n, kind in enumerate(kinds) if kind != kinds[0] and kinds[0] == "said"), 0)
    return StatementRow(
        date=short_date(article.published),
        order=article.published or "",
        who=index.link(who) if who else None,
        called=called,
        quote=quote_statements(index, group),
        cue=told(group.statements[telling]),
        kind=kinds[telling],
        form=group.note,
        hearer=hearer_of(index, group, who),
        about=_about(index, group, {who, subject}),
        outlet=Link(article.outlet or shorten(article.title, 40), index.locate(article.id, group.sentences[0].start)),
    )


def _about(index: Index, group: StatementGroup, without: set[str]) -> tuple[Link, ...]:
    """The entities that are named in what was said, people first, and the topics whose phrases stand in it."""
    named: dict[str, int] = {}
    for statement in group.statements:
        for mention in index.mentions_between(group.article, about_from(statement), statement.end):
            told = mention.entity not in without and not any(s <= mention.start < e for s, e in statement.asides)
            if told and not index.entities[mention.entity].source and _is_meant(index, mention):
                named[mention.entity] = named.get(mention.entity, 0) + 1
    order = (Kind.PERSON, Kind.ORGANISATION, Kind.THING, Kind.PLACE)
    ranked = sorted(named, key=lambda id: (order.index(index.entities[id].kind), -named[id], index.titles[id], id))
    topics = [
        topic
        for topic in index.topics_in.get(group.article, ())
        if topic not in without and any(_stands_in(index, topic, group.article, span) for span in group.spans)
    ]
    return tuple(index.link(id) for id in (*ranked[:MAX_ABOUT_LINKS], *topics[:MAX_ABOUT_LINKS]))


def _stands_in(index: Index, topic: str, article: str, span: tuple[int, int]) -> bool:
    return any(span[0] <= at < span[1] for at in index.phrase_starts.get((topic, article), ()))
