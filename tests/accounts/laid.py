"""Accounts of a made-up event, analysed with the real grammar."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from cuttings.accounts import compare_accounts
from cuttings.model import Alias, Analysis, Article, Comparison, Entity, Event, Kind, Location, Passage
from cuttings.recognise import analyse
from cuttings.statements import find_statements
from tests.making import make_article
from tests.statements.grammar import KINDS, MODEL, name_mentions

NAMES = {
    "Ana Petrova": "people/ana-petrova",
    "Petrova": "people/ana-petrova",
    "Mikkel Ostrand": "people/mikkel-ostrand",
    "Ostrand": "people/mikkel-ostrand",
    "Port Imber": "places/port-imber",
    "Karvel": "places/karvel",
    "Lissel": "places/lissel",
    "Varland": "places/varland",
    "Ostria": "places/ostria",
    "Dockers Union": "organisations/dockers-union",
    "Norvik": "organisations/norvik",
    "Halden": "organisations/halden",
}


@cache
def analysed(text: str) -> Analysis:
    """The grammar of `text`."""
    return analyse(make_article(text), MODEL)


def compare(
    *texts: str,
    dates: Sequence[str | None] = (),
    copies: Sequence[tuple[str, str]] = (),
    day: str | None = None,
    apart: Sequence[str] = (),
) -> Comparison:
    """What comparing `texts` shows; their articles are a, b, c, ..."""
    articles = [
        replace(make_article(text, chr(97 + n)), published=dates[n] if dates else None) for n, text in enumerate(texts)
    ]
    mentions = [mention for article in articles for mention in name_mentions(article, NAMES)]
    event = Event("events/e", "E", day, tuple(a.id for a in articles), (), tuple(copies), of_another_time=tuple(apart))
    analyses = {article.id: analysed(article.text) for article in articles}
    statements = find_statements(articles, analyses, mentions)
    return compare_accounts(articles, analyses, entities(), mentions, [event], statements=statements)[0]


def entities() -> list[Entity]:
    """Those who are named; Varland and Ostria are countries."""
    names: Mapping[str, str] = {id: name for name, id in reversed(NAMES.items())}
    return [
        Entity(
            id,
            KINDS[id.split("/", maxsplit=1)[0]],
            name,
            (Alias(name, 1, "its name"),),
            location=_location(id) if KINDS[id.split("/", maxsplit=1)[0]] is Kind.PLACE else None,
        )
        for id, name in sorted(names.items())
    ]


def _location(id: str) -> Location:
    return Location("country" if id in ("places/varland", "places/ostria") else "city", None, None, "VX")


def words(articles: Mapping[str, Article] | Sequence[str], passage: Passage) -> str:
    """The words of `passage`, from texts in the order of their articles."""
    texts = [a.text for a in articles.values()] if isinstance(articles, Mapping) else articles
    return texts[ord(passage.article) - 97][passage.start : passage.end]
