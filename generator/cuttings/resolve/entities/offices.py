"""The offices that a person was seen with."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from cuttings.common.text import fold
from cuttings.gazetteer import Gazetteer
from cuttings.model import Analysis, Article, Citation, Office, sentence_at
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.names.tokens import fact_words

MAX_OFFICE_CITATIONS = 5  # sentences kept for an office


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
            lasting = replace(c, office=_lasting(c.office, gazetteer))
            seen[_office_key(lasting.office or "", gazetteer)].append(lasting)
    for key in sorted(seen, key=len):
        longer = [other for other in seen if len(other) > len(key) and other[len(other) - len(key) :] == key]
        if len(longer) == 1 and longer[0][0].startswith("in "):
            seen[longer[0]] += seen.pop(key)
    ranked = sorted(seen, key=lambda key: (-len(seen[key]), key))
    return tuple(_office(seen[key], articles, analyses) for key in ranked)


def _lasting(office: str, gazetteer: Gazetteer) -> str:
    """An office without the words that say how long it is held: "outgoing U.S. President" is "U.S. President"."""
    passing = fact_words("titles", "passing")
    parts = office.split()
    parts = parts[1:] if len(parts) > 1 and parts[0].lower() == "the" else parts
    while len(parts) > 1 and fold(parts[0]) in passing and not gazetteer.lookup(" ".join(parts[:2])):
        parts = parts[1:]
    return " ".join(parts)


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
    told = sorted(seen, key=lambda c: (_date(articles[c.article]), c.article, c.start))
    cited = dict.fromkeys(citation for c in told if (citation := cite(c.article, c.start, analyses[c.article])))
    first = {citation.article: citation for citation in reversed(cited)}  # of each article, before its others
    citations = sorted(cited, key=lambda citation: first[citation.article] != citation)  # stable
    title = min(titles, key=lambda t: (-len(t.split()), -titles[t], t))  # with its country, where one tells it
    return Office(
        title, dates[0] if dates else None, dates[-1] if dates else None, tuple(citations)[:MAX_OFFICE_CITATIONS]
    )


def _date(article: Article) -> str:
    """Sorts articles by date, those without a year last: the first that gives an office tells when it was new."""
    published = article.published or ""
    return published if published[:1].isdigit() else f"X{published}"


def cite(article: str, offset: int, analysis: Analysis) -> Citation | None:
    """The sentence that holds `offset`."""
    sentence = sentence_at(analysis.sentences, offset)
    return Citation(article, sentence.anchor) if sentence else None
