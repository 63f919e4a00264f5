"""The infobox of a person, an organisation or a thing: names, roles, dates and counts, each with its sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from cuttings.common.text import fold, with_capital
from cuttings.compose.facts.affiliations import Affiliation
from cuttings.compose.facts.lookup import Index
from cuttings.compose.format import entity_type_words, has_year, reader_date, short_date
from cuttings.compose.sections.provenance import written_names
from cuttings.compose.text.quotes import quote
from cuttings.compose.view_models import AffiliationSeen, Infobox, Link, OtherName, RoleSeen
from cuttings.model import Citation, Entity, Kind, Mention, Office, Role, Sentence

OPEN_ROLES = 4  # that most sentences give, before the rest
OPEN_INFOBOX_ROWS = 6  # other names, and affiliations


def make_infobox(
    index: Index, entity: Entity, roles: Sequence[RoleSeen], affiliations: Sequence[Affiliation], statements: int
) -> Infobox:
    """The infobox of `entity`: `roles` are those beside its first line, `statements` the rows of its table in all."""
    mentions = sorted(index.mentions_of.get(entity.id, ()), key=lambda m: (_oldest(index, m.article), m.start))
    names = _names(entity, mentions, index)
    dated = [m for m in mentions if _is_dated(index, m.article)] or [
        m for m in mentions[:1] if index.articles[m.article].published
    ]
    one_day = bool(dated) and index.articles[dated[0].article].published == index.articles[dated[-1].article].published
    prominence = index.prominence[entity.id]
    return Infobox(
        thing_type=with_capital(entity_type_words(entity)),
        names=names[:OPEN_INFOBOX_ROWS],
        more_names=names[OPEN_INFOBOX_ROWS:],
        roles=tuple(roles[:OPEN_ROLES]),
        more_roles=tuple(roles[OPEN_ROLES:]),
        affiliations=_affiliations(index, entity, affiliations)[:OPEN_INFOBOX_ROWS],
        first=_where(index, dated[0]) if dated else None,
        last=_where(index, dated[-1]) if dated and not one_day else None,
        articles=prominence.articles,
        about=prominence.about,
        mentions=prominence.mentions,
        statements=statements,
    )


def _is_dated(index: Index, article: str) -> bool:
    published = index.articles[article].published
    return bool(published) and not str(published).startswith("X")


def _oldest(index: Index, article: str) -> tuple[bool, int]:
    """Sorts articles by date, the oldest first and those without a year last."""
    return not _is_dated(index, article), -index.rank[article]


def _where(index: Index, mention: Mention) -> Link:
    article = index.articles[mention.article]
    href = index.locate(mention.article, mention.start)
    date = short_date(article.published) if has_year(article.published) else reader_date(article.published)
    return Link(date, href, article.outlet or article.title)


def _names(entity: Entity, mentions: Sequence[Mention], index: Index) -> tuple[OtherName, ...]:
    """The other names, the most frequent first; names that differ only in case or accents are one."""
    first: dict[str, Mention] = {}
    for mention in mentions:
        first.setdefault(fold(mention.text), mention)
    counts: Counter[str] = Counter()
    spelt: dict[str, str] = {}
    for alias in sorted(written_names(index, entity), key=lambda a: (-a.count, a.name)):
        counts[fold(alias.name)] += alias.count
        spelt.setdefault(fold(alias.name), alias.name)
    spelt.pop(fold(entity.name), None)
    ranked = sorted(spelt, key=lambda key: (-counts[key], spelt[key]))
    return tuple(_name(index, spelt[key], counts[key], first.get(key)) for key in ranked)


def _name(index: Index, name: str, count: int, first: Mention | None) -> OtherName:
    seen = Link(index.articles[first.article].title, index.locate(first.article, first.start)) if first else None
    return OtherName(name, count, seen)


def roles_seen(index: Index, entity: Entity) -> tuple[RoleSeen, ...]:
    """The roles of a person, or what an organisation is, the foremost first; () for other kinds.

    Where no article gives a person an office, what connects them stands for one.
    """
    told = entity.offices or ((entity.connection,) if entity.connection else ())
    return tuple(_role(index, office) for office in told)


def _role(index: Index, office: Office) -> RoleSeen:
    cited = [c for c in office.citations if c.article in index.articles]
    cited.sort(key=lambda c: not _is_in_body(index, c))  # stable: a sentence of the body before a caption
    sentence = _sentence(index, cited[0]) if cited else None
    return RoleSeen(
        title=with_capital(office.title),
        dates=_dates(office),
        href=index.cite(cited[0]) if cited else "",
        quote=quote(index, cited[0].article, [sentence], _titles(index, cited[0].article, sentence, office))
        if sentence
        else None,
    )


def _sentence(index: Index, citation: Citation) -> Sentence | None:
    return next((s for s in index.sentences[citation.article] if s.anchor == citation.anchor), None)


def _is_in_body(index: Index, citation: Citation) -> bool:
    sentence = _sentence(index, citation)
    return sentence is not None and index.articles[citation.article].role_at(sentence.start) is Role.BODY


def _dates(office: Office) -> str:
    """The dates of the first and the last article that give an office: no term, since some tell of the past."""
    dates = dict.fromkeys(short_date(date) for date in (office.first, office.last) if date)
    if not dates:
        return ""
    return f"in {'articles' if len(dates) > 1 else 'an article'} of {' – '.join(dates)}"


def _titles(index: Index, article: str, sentence: Sentence, office: Office) -> list[tuple[int, int]]:
    """Start and end of the office in the sentence, [] where it is not there word for word."""
    at = index.articles[article].text.find(office.title, sentence.start, sentence.end)
    return [(at, at + len(office.title))] if at >= 0 else []


def _affiliations(index: Index, entity: Entity, affiliations: Sequence[Affiliation]) -> tuple[AffiliationSeen, ...]:
    """Organisations of a person, or people of an organisation, each once, with the newest words for it."""
    found: dict[str, AffiliationSeen] = {}
    for a in affiliations:
        other = a.organisation if entity.kind is Kind.PERSON else a.person
        found.setdefault(other, AffiliationSeen(index.link(other), a.words, short_date(a.published), a.href))
    return tuple(found.values())
