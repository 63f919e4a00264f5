"""The rows of each table of the export, with their values in the order of its columns."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cuttings.dates.edtf import known_date
from cuttings.model import Library, Mention, Sentence, foremost_role, mentions_for_pages, sentence_at

Value = str | int | float | None
Row = tuple[Value, ...]


@dataclass(frozen=True)
class _Numbered:
    """The sentences that are exported, with their articles, and the number of each by article and start."""

    sentences: tuple[tuple[str, Sentence], ...]
    number: Mapping[tuple[str, int], int]

    def at(self, library: Library, article: str, offset: int) -> int | None:
        """The number of the sentence that holds `offset`; None if there is none."""
        analysis = library.analyses.get(article)
        found = sentence_at(analysis.sentences, offset) if analysis else None
        return self.number.get((article, found.start)) if found else None


def rows_by_table(library: Library, *, texts: bool = True) -> Mapping[str, Iterator[Row]]:
    """The rows of each table by its name; whatever they refer to is there.

    Without `texts`, articles have no text, and only the sentences are given that hold a mention or a statement.
    """
    numbered = _numbered(library, texts)
    return {
        "events": ((e.id, e.name, e.date, e.first_reported) for e in library.events),
        "articles": _articles(library, texts),
        "authors": ((a.id, n, name) for a in library.articles for n, name in enumerate(a.authors, 1)),
        "entities": _entities(library),
        "aliases": _aliases(library),
        "roles": (
            (e.id, n, office.title, office.first, office.last)
            for e in library.entities
            for n, office in enumerate(e.offices or ([e.connection] if e.connection else ()), 1)
        ),
        "sentences": _sentences(library, numbered),
        "mentions": _mentions(library, numbered),
        "statements": _statements(library, numbered),
        "copies": ((e.id, *pair) for e in library.events for pair in e.copies),
        "topics": _topics(library),
        "topic_phrases": ((t.id, phrase) for t in library.topics for phrase in sorted(set(t.phrases))),
        "topic_articles": ((t.id, a, round(score, 4)) for t in library.topics for a, score in sorted(t.articles)),
        "appearances": _appearances(library),
        "relations": _relations(library),
    }


def _numbered(library: Library, texts: bool) -> _Numbered:
    cited: dict[str, set[int]] = defaultdict(set)
    for m in library.mentions:
        cited[m.article].add(m.start)
    for s in library.statements:
        cited[s.article].add(s.start)
    found: list[tuple[str, Sentence]] = []
    for article in library.articles:
        analysis = library.analyses.get(article.id)
        sentences = analysis.sentences if analysis else ()
        wanted = {held.start for at in cited[article.id] if (held := sentence_at(sentences, at))}
        found += ((article.id, s) for s in sentences if texts or s.start in wanted)
    return _Numbered(tuple(found), {(article, s.start): n for n, (article, s) in enumerate(found, 1)})


def _articles(library: Library, texts: bool) -> Iterator[Row]:
    event_of = {article: event.id for event in library.events for article in event.articles}
    for a in library.articles:
        about = (a.id, a.title, a.outlet, a.published, a.published_basis, a.url, a.language, event_of.get(a.id))
        yield (*about, a.source, int(a.scanned), a.sha256, a.text if texts else None)


def _entities(library: Library) -> Iterator[Row]:
    named: dict[str, list[Mention]] = defaultdict(list)
    for m in mentions_for_pages(library.mentions):
        named[m.entity].append(m)
    date_of = {a.id: known_date(a.published) for a in library.articles}
    for e in library.entities:
        articles = {m.article for m in named[e.id]}
        dates = sorted(date for id in articles if (date := date_of.get(id)))
        first_and_last = (dates[0], dates[-1]) if dates else (None, None)
        role, where = foremost_role(e), e.location
        yield (
            *(e.id, e.kind.value, e.name, e.qualifier, e.thing_type.value if e.thing_type else None),
            *(role.title if role else None, len(articles), len(named[e.id]), *first_and_last),
            *((where.place_type, where.lat, where.lon, where.country, where.uri) if where else (None,) * 5),
            *(int(e.sure), e.confidence),
        )


def _aliases(library: Library) -> Iterator[Row]:
    for e in library.entities:
        counts: Counter[str] = Counter()
        evidence: dict[str, str] = {}
        for alias in e.aliases:
            counts[alias.name] += alias.count
            evidence.setdefault(alias.name, alias.evidence)
        yield from ((e.id, name, counts[name], evidence[name]) for name in sorted(counts))


def _sentences(library: Library, numbered: _Numbered) -> Iterator[Row]:
    articles = {a.id: a for a in library.articles}
    for number, (id, s) in enumerate(numbered.sentences, 1):
        role = articles[id].role_at(s.start)
        words = _one_line(articles[id].text[s.start : s.end])
        yield number, id, s.anchor, s.start, s.end, role.value if role else None, words


def _mentions(library: Library, numbered: _Numbered) -> Iterator[Row]:
    for number, m in enumerate(library.mentions, 1):
        sentence = numbered.at(library, m.article, m.start)
        marks = (int(m.demonym), int(m.government), int(m.team), int(m.nested))
        yield number, m.article, sentence, m.start, m.end, m.text, m.kind.value, m.entity, *marks


def _statements(library: Library, numbered: _Numbered) -> Iterator[Row]:
    text_of = {a.id: a.text for a in library.articles}
    entities = {e.id for e in library.entities}
    for number, s in enumerate(library.statements, 1):
        words = _one_line(text_of[s.article][s.start : s.end])
        speaker = s.speaker if s.speaker in entities else None
        unnamed = _one_line(text_of[s.article][slice(*s.unnamed)]) if s.unnamed else None
        yield (
            *(number, s.article, numbered.at(library, s.article, s.start), s.start, s.end, words, int(s.direct)),
            *(s.cue, speaker, s.speaker_start, s.speaker_end, unnamed, s.basis, s.confidence, int(s.sure)),
        )


def _topics(library: Library) -> Iterator[Row]:
    known = {t.id for t in library.topics}
    for t in sorted(library.topics, key=lambda t: t.id):
        yield t.id, t.name, t.medtop, t.broader if t.broader in known else None, int(t.discovered)


def _appearances(library: Library) -> Iterator[Row]:
    for a in sorted(library.appearances, key=lambda a: (a.entity, a.article)):
        yield a.entity, a.article, a.count, round(a.salience, 4), int(a.about)


def _relations(library: Library) -> Iterator[Row]:
    entities = {e.id for e in library.entities}
    for r in sorted(library.relations, key=lambda r: (r.a, r.b)):
        if r.a in entities and r.b in entities:
            yield r.a, r.b, round(r.strength, 4), len(r.articles)


def _one_line(text: str) -> str:
    return " ".join(text.split())
