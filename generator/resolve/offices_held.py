"""The offices that a person was seen with."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from generator.gazetteer import Gazetteer
from generator.model import Analysis, Article, Citation, Office, sentence_at
from generator.resolve.candidates import Candidate
from generator.text import fold

CITED = 5  # sentences kept for an office


def offices_of(
    group: Sequence[Candidate],
    articles: Mapping[str, Article],
    analyses: Mapping[str, Analysis],
    gazetteer: Gazetteer,
) -> tuple[Office, ...]:
    """The offices, most seen first; one told without its country is the same as the only one told with it."""
    seen: dict[tuple[str, ...], list[Candidate]] = defaultdict(list)
    for c in group:
        if c.office:
            seen[_office_key(c.office, gazetteer)].append(c)
    for key in sorted(seen, key=len):
        longer = [other for other in seen if len(other) > len(key) and other[len(other) - len(key) :] == key]
        if len(longer) == 1 and longer[0][0].startswith("in "):
            seen[longer[0]] += seen.pop(key)
    ranked = sorted(seen, key=lambda key: (-len(seen[key]), key))
    return tuple(_office(seen[key], articles, analyses) for key in ranked)


def _office_key(office: str, gazetteer: Gazetteer) -> tuple[str, ...]:
    """The words of an office, folded, countries and demonyms alike: "US President", "American president"."""
    key = []
    for word in office.split():
        country = gazetteer.land(word)
        key.append(f"in {country.id}" if country else fold(word))
    return tuple(key)


def _office(seen: Sequence[Candidate], articles: Mapping[str, Article], analyses: Mapping[str, Analysis]) -> Office:
    titles = Counter(c.office or "" for c in seen)
    dates = sorted(date for c in seen if (date := articles[c.article].published) and date[0].isdigit())
    citations = dict.fromkeys(citation for c in seen if (citation := cite(c.article, c.start, analyses[c.article])))
    title = min(titles, key=lambda t: (-len(t.split()), -titles[t], t))  # with its country, where one tells it
    return Office(title, dates[0] if dates else None, dates[-1] if dates else None, tuple(citations)[:CITED])


def cite(article: str, offset: int, analysis: Analysis) -> Citation | None:
    """The sentence that holds `offset`."""
    sentence = sentence_at(analysis.sentences, offset)
    return Citation(article, sentence.anchor) if sentence else None
