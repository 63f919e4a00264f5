"""The pages as they came out, as doubts are sought in them: what each is called, where, and in whose company."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from math import log

from cuttings.common.text import fold
from cuttings.model import Article, Curation, Entity, Kind, Mention, Side

USUAL = 0.1  # share of the articles from which a name says nothing of the company it keeps
SHOWN = 3  # names that are shown of what two pages share


@dataclass(frozen=True)
class Page:
    """An entity with its mentions, demonyms left out, by article and start."""

    entity: Entity
    mentions: Sequence[Mention]

    @cached_property
    def forms(self) -> Counter[str]:
        """How often each form of its name stands for it."""
        return Counter(" ".join(m.text.split()) for m in self.mentions)

    @cached_property
    def keys(self) -> frozenset[str]:
        """Its forms folded, as decisions compare them."""
        return frozenset(map(fold, self.forms))

    @cached_property
    def articles(self) -> tuple[str, ...]:
        """The articles that name it."""
        return tuple(dict.fromkeys(m.article for m in self.mentions))

    def together(self, other: Page) -> bool:
        """Whether an article names both."""
        return not set(self.articles).isdisjoint(other.articles)

    def side(self, form: str | None = None, articles: Collection[str] | None = None) -> Side:
        """It as one side of a doubt, by its first mention in that form, in those articles."""
        here = [m for m in self.mentions if articles is None or m.article in articles]
        named = [m for m in here if form is None or fold(m.text) == fold(form)] or here or self.mentions
        first = named[0]
        name = form or " ".join(first.text.split())
        return Side(name, self.entity.id, first.article, first.start, first.end, len(here))


class Pages:
    """All pages, what they share, and what the editor has decided of them."""

    def __init__(
        self, articles: Sequence[Article], entities: Sequence[Entity], mentions: Sequence[Mention], curation: Curation
    ) -> None:
        named: dict[str, list[Mention]] = defaultdict(list)
        company: dict[str, set[str]] = defaultdict(set)
        for mention in mentions:
            company[mention.article].add(mention.entity)
            if not mention.demonym:
                named[mention.entity].append(mention)
        self.decided = Decided(curation)
        self.articles = {article.id: article for article in articles}
        self.all = tuple(Page(e, named[e.id]) for e in entities if named[e.id])
        self._company = company
        spread = Counter(entity for here in company.values() for entity in here)
        most = max(3.0, USUAL * len(articles))
        self.rarity = {e: log(len(articles) / n) + 0.1 for e, n in spread.items() if n <= most}
        self._names = {e.id: e.name for e in entities}
        self._holders = Counter(key for page in self.all for key in page.keys)

    def of_kind(self, kind: Kind) -> tuple[Page, ...]:
        """The pages of one kind."""
        return tuple(page for page in self.all if page.entity.kind is kind)

    def scope(self, page: Page, form: str) -> tuple[str, ...]:
        """The files that a decision on a name of the page must be limited to, () where no other page is called so."""
        return self.sources(page.articles) if self._holders[fold(form)] > 1 else ()

    def settled(self, page: Page, form: str, other: str) -> bool:
        """Whether it is decided, in all its articles, how a name of the page is to another name."""
        return all(self.decided.pair(form, other, source) for source in self.sources(page.articles))

    def company(self, articles: Iterable[str], *without: str) -> set[str]:
        """Who and what else is named in the articles, but what is named everywhere."""
        found = {entity for article in articles for entity in self._company[article] if entity in self.rarity}
        return found.difference(without)

    def shared(self, a: Page, b: Page) -> tuple[str, ...]:
        """The names that stand in articles of both, the rarest first."""
        both = self.company(a.articles, a.entity.id, b.entity.id) & self.company(b.articles, a.entity.id, b.entity.id)
        return tuple(self._names[e] for e in sorted(both, key=lambda e: (-self.rarity[e], e)))

    def sources(self, articles: Iterable[str]) -> tuple[str, ...]:
        """The files of articles, sorted."""
        return tuple(sorted(self.articles[article].source for article in articles))


class Decided:
    """What the editor has decided already: such doubts are settled."""

    def __init__(self, curation: Curation) -> None:
        self._pairs: dict[frozenset[str], list[frozenset[str]]] = defaultdict(list)
        self._names: dict[tuple[str, str], list[frozenset[str]]] = defaultdict(list)
        for decision in curation.entities:
            keys, scope = tuple(map(fold, decision.names)), frozenset(decision.articles)
            if decision.verb in ("same", "different"):
                first, *others = keys
                pairs = [(first, other) for other in others or [first]] if scope else combinations(keys, 2)
                for pair in pairs:
                    self._pairs[frozenset(pair)].append(scope)
            for key in keys:
                self._names[decision.verb, key].append(scope)

    def pair(self, a: str, b: str, source: str | None = None) -> bool:
        """Whether it is decided how two names are to each other: everywhere, or in the article from `source`."""
        return self._holds(self._pairs.get(frozenset((fold(a), fold(b))), ()), source)

    def name(self, verb: str, name: str, source: str | None = None) -> bool:
        """Whether a decision of that verb is about the name."""
        return self._holds(self._names.get((verb, fold(name)), ()), source)

    def _holds(self, scopes: Iterable[frozenset[str]], source: str | None) -> bool:
        return any(not scope or source in scope for scope in scopes)


def listed(names: Sequence[str]) -> str:
    """ "a", "a and b", "a, b and c"; of many the first few."""
    few = list(names[:SHOWN])
    return few[0] if len(few) == 1 else ", ".join(few[:-1]) + " and " + few[-1]


def in_company(names: Sequence[str]) -> str:
    """What shared names say."""
    return f"the articles of both name {listed(names)} too"
