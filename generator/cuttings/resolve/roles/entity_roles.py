"""Gives each person and organisation its roles, with the sentences and the dates of the articles that give them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from cuttings.common.identity.remember import Remember, remember_nothing
from cuttings.common.identity.value_id import value_id
from cuttings.common.text import fold
from cuttings.common.workers import spread
from cuttings.gazetteer import Gazetteer
from cuttings.model import Analysis, Article, Citation, Entity, Kind, Mention, Office, Role, sentence_at
from cuttings.resolve.names.tokens import fact_words, is_in_capitals
from cuttings.resolve.roles.article_words import ArticleWords
from cuttings.resolve.roles.connections import connection_of
from cuttings.resolve.roles.connections.credits import credit_of
from cuttings.resolve.roles.connections.next_sentences import told_next
from cuttings.resolve.roles.noun_phrases.phrase_words import FORMER
from cuttings.resolve.roles.offices.ended_terms import as_of_article
from cuttings.resolve.roles.offices.legislator_seats import with_seat
from cuttings.resolve.roles.own_body import post_of
from cuttings.resolve.roles.patterns import role_phrases
from cuttings.resolve.roles.role_nouns import has_name, is_office, is_role_noun
from cuttings.resolve.roles.role_wording import with_body, wording_of
from cuttings.resolve.roles.same_role import is_same, role_key

MAX_CITATIONS = 5  # sentences kept for a role
MAX_TIMES_AS_OFTEN = 4  # as an office with "former", that without it, which is a form of address
UNNAMED_WEIGHT = 0.5  # of a sentence that gives a role that is no title, with no name: "conservative speaker"
PAST_WEIGHT = 0.6  # of a sentence that gives a role that is over
RANK_WEIGHT = 0.2  # of a sentence that gives a mere rank: "General"
LEARNED = frozenset({"professor", "doctor"})  # alone they say less than where somebody works
READ_ROLES = frozenset({Role.BODY, Role.CAPTION})
# What can be said of somebody, the surest first.
RANKS = ROLE, POST_OF_BODY, CONNECTION, NEXT, POST, PASSING, CREDIT = (
    "role",
    "post of body",
    "connection",
    "next sentence",
    "post",
    "passing",
    "credit",
)
KINDS_WITH_ROLES = frozenset({Kind.PERSON, Kind.ORGANISATION})


@dataclass(frozen=True, slots=True)
class Seen:
    """A role as one sentence words it."""

    article: str
    start: int  # of the mention that it is said of
    title: str
    key: frozenset[str]


def with_roles(
    entities: Iterable[Entity],
    mentions: Iterable[Mention],
    articles: Sequence[Article],
    analyses: Mapping[str, Analysis],
    gazetteer: Gazetteer,
    *,
    remember: Remember = remember_nothing,
) -> list[Entity]:
    """The entities; people with their offices or connections, and organisations with what kind of body they are."""
    entities = list(entities)
    called = {e.id: f"{e.name} ({e.qualifier})" if e.kind is Kind.PLACE and e.qualifier else e.name for e in entities}
    named: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        named[mention.article].append(mention)
    english = [article for article in articles if article.in_english]  # the patterns are those of English

    def given(article: Article) -> tuple[ArticleWords, Mapping[str, str]]:
        found = sorted(named.get(article.id, ()), key=lambda m: (m.start, -m.end))
        own = {m.entity: called[m.entity] for m in found if m.entity in called}
        return ArticleWords(article, analyses[article.id], found), own

    def read(missing: Sequence[int]) -> Iterator[object]:
        return spread(partial(_plain_roles, gazetteer=gazetteer), missing, 1, load=lambda at: given(english[at]))

    def identified(article: Article) -> tuple[str, str]:
        words, own = given(article)
        return article.id, value_id(article, words.analysis, words.mentions, own)

    wanted = list(map(identified, english))
    told: dict[str, dict[str, list[Seen]]] = {rank: defaultdict(list) for rank in RANKS}
    for (id, _), plain in zip(wanted, remember("roles", wanted, read), strict=True):
        for entity, rank, start, title, key in plain:
            told[rank][entity].append(Seen(id, start, title, frozenset(key)))
    by_id = {article.id: article for article in articles}
    return [_with_roles(e, {rank: told[rank][e.id] for rank in RANKS}, by_id, analyses) for e in entities]


def _plain_roles(given: tuple[ArticleWords, Mapping[str, str]], gazetteer: Gazetteer) -> object:
    """What one article says of the people and organisations that it names, in the order of the text.

    It is given by its words, with the names of those whom it names by their ids.
    Each time the entity, which of the `RANKS` it is, and the fields of `Seen` but the article.
    """
    words, called = given
    out: list[tuple[str, str, int, str, list[str]]] = []
    for mention in words.mentions:
        if mention.kind in KINDS_WITH_ROLES and not mention.demonym and not mention.nested:
            if mention.kind is Kind.PERSON and (told := credit_of(words, mention)):
                out.append((mention.entity, CREDIT, mention.start, told, [told]))
            if not _is_read(words.article, mention):
                continue
            roles = _seen(words, mention, called, gazetteer)
            out += ((mention.entity, ROLE, role.start, role.title, sorted(role.key)) for role in roles)
            if mention.kind is not Kind.PERSON:
                continue
            if told := connection_of(words, mention, called, gazetteer):
                out.append((mention.entity, CONNECTION, mention.start, told, [told]))
            if not roles and (post := post_of(words, mention, called)):
                rank = POST_OF_BODY if post.body else POST
                if title := as_of_article(post.title, called.get(mention.entity, ""), words, mention):
                    out.append((mention.entity, rank, mention.start, title, sorted(role_key(title, gazetteer))))
            if not roles and (told := told_next(words, mention, called)):
                out.append((mention.entity, NEXT, mention.start, told, [told]))
            if not roles and (told := told_in_passing(words, mention)):
                out.append((mention.entity, PASSING, mention.start, told, [told]))
    return out


def _with_roles(
    entity: Entity,
    told: Mapping[str, Sequence[Seen]],  # by rank
    articles: Mapping[str, Article],
    analyses: Mapping[str, Analysis],
) -> Entity:
    # "Prince Martin" is a prince
    seen = [s for s in told[ROLE] if not entity.name.startswith(f"{s.title.capitalize()} ")]
    if all(_is_past(s.key) for s in seen):
        seen += told[POST_OF_BODY]
    if seen and not (told[CONNECTION] and all(s.key <= LEARNED for s in seen)):
        return replace(entity, offices=roles_of(seen, articles, analyses))
    other = told[NEXT] or told[CONNECTION] or told[POST] or told[PASSING] or told[CREDIT]
    return replace(entity, connection=roles_of(other, articles, analyses)[0]) if other else entity


def _is_read(article: Article, mention: Mention) -> bool:
    """Whether a mention stands in the article's own prose."""
    block = next((b for b in article.read_blocks() if b.start <= mention.start < b.end), None)
    return block is not None and block.role in READ_ROLES and not is_in_capitals(article.text[block.start : block.end])


def told_in_passing(words: ArticleWords, mention: Mention) -> str:
    """What somebody is in the event that an article tells of, with a name: "passenger on the Norvik ferry"; or ""."""
    wordings = (wording_of(words, phrase, mention.kind, passing=True) for phrase in role_phrases(words, mention))
    return next((told for told in wordings if any(word[:1].isupper() for word in told.split())), "")


def _seen(words: ArticleWords, mention: Mention, called: Mapping[str, str], gazetteer: Gazetteer) -> list[Seen]:
    article = words.article
    out = []
    for phrase in role_phrases(words, mention):
        title = wording_of(words, phrase, mention.kind)
        if title:
            title = with_body(with_seat(title, mention, article, gazetteer), words, mention, phrase)
            title = as_of_article(title, called.get(mention.entity, ""), words, mention)
        if title:
            out.append(Seen(article.id, mention.start, title, role_key(title, gazetteer)))
    return out


def roles_of(
    seen: Sequence[Seen], articles: Mapping[str, Article], analyses: Mapping[str, Analysis]
) -> tuple[Office, ...]:
    """The roles, the one that most sentences give first; wordings of one role are one, in its fullest form."""
    by_key: dict[frozenset[str], list[Seen]] = defaultdict(list)
    for found in seen:
        by_key[found.key].append(found)
    for key in sorted(by_key, key=lambda k: (len(k), sorted(k))):
        longer = [other for other in by_key if other != key and is_same(key, other)]
        if longer:
            fullest = max(longer, key=lambda k: (len(by_key[k]), _names_in(by_key[k]), len(k), sorted(k)))
            by_key[fullest] += by_key.pop(key)
    _let_former_prevail(by_key, articles)
    ranked = sorted(by_key, key=lambda k: (_is_past(k), -len(k), sorted(k)))
    ranked.sort(
        key=lambda k: max(_day(articles[s.article]) for s in by_key[k]), reverse=True
    )  # stable: the newer first
    ranked.sort(key=lambda k: -_weight(k, by_key[k]))
    return tuple(_office(by_key[key], articles, analyses) for key in ranked)


def _names_in(seen: Sequence[Seen]) -> int:
    """The words with a capital in a role but its noun: a seat or a body says more than "from a rural district"."""
    return max(sum(w[:1].isupper() and not is_role_noun(w, Kind.PERSON) for w in s.title.split()) for s in seen)


def _weight(key: frozenset[str], seen: Sequence[Seen]) -> float:
    """How much a role is what its bearer is known as: its sentences, fewer where it is over or a mere rank."""
    ranked = RANK_WEIGHT if key <= fact_words("roles", "mere_ranks") else 1
    office = any(has_name(s.title) or is_office(s.title.split()[-1]) for s in seen)
    ranked *= 1 if office else UNNAMED_WEIGHT
    return len(seen) * ranked * (PAST_WEIGHT if _is_past(key) else 1)


def _let_former_prevail(by_key: dict[frozenset[str], list[Seen]], articles: Mapping[str, Article]) -> None:
    """Join an office with "former" and the same without it, a form of address, unless all that has none is older."""
    for past in sorted((k for k in by_key if _is_past(k)), key=sorted):
        for key in sorted((k for k in by_key if not _is_past(k) and is_same(k, past - FORMER)), key=sorted):
            last = max((_date(articles[s.article]) for s in by_key[key]), default="")
            rare = len(by_key[key]) > MAX_TIMES_AS_OFTEN * len(by_key[past])
            if not rare and last >= min(_date(articles[s.article]) for s in by_key[past]):
                by_key[past] += by_key.pop(key)


def _is_past(key: frozenset[str]) -> bool:
    return not key.isdisjoint(FORMER)


def _office(seen: Sequence[Seen], articles: Mapping[str, Article], analyses: Mapping[str, Analysis]) -> Office:
    titles, folded = Counter(s.title for s in seen), Counter(fold(s.title) for s in seen)
    size = max(len(s.key) for s in seen)
    fullest = {s.title for s in seen if len(s.key) == size}
    title = min(fullest, key=lambda t: (-len(t.split()), -folded[fold(t)], -titles[t], t))
    office = any(
        is_office(word) or fold(word) in fact_words("roles", "elected") | {"justice"} for word in title.split()
    )
    dated = [s for s in seen if office or len(s.key) > 1 or size == 1]  # "columnist" tells no "Liberal columnist"
    dates = sorted(date for s in dated if (date := articles[s.article].published) and date[0].isdigit())
    told = sorted(seen, key=lambda s: (s.title != title, _date(articles[s.article]), s.article, s.start))
    cited = dict.fromkeys(citation for s in told if (citation := cite(s.article, s.start, analyses[s.article])))
    first = {citation.article: citation for citation in reversed(cited)}  # of each article, before its others
    citations = sorted(cited, key=lambda citation: first[citation.article] != citation)  # stable
    return Office(title, dates[0] if dates else None, dates[-1] if dates else None, tuple(citations)[:MAX_CITATIONS])


def _date(article: Article) -> str:
    """Sorts articles by date, those without a year last."""
    return _day(article) or f"X{article.published or ''}"


def _day(article: Article) -> str:
    """The date of an article that has a year; "" without one."""
    published = article.published or ""
    return published if published[:1].isdigit() else ""


def cite(article: str, offset: int, analysis: Analysis) -> Citation | None:
    """The sentence that holds `offset`."""
    sentence = sentence_at(analysis.sentences, offset)
    return Citation(article, sentence.anchor) if sentence else None
