"""The entities' pages as doubts are sought in them: what each is called, where, and what is named with it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log

from cuttings.common.text import fold
from cuttings.model import Article, Curation, Entity, Kind, Mention, Side
from cuttings.resolve.names.surface_form import surface_form
from cuttings.resolve.review.settled_doubts import SettledDoubts

MAX_TELLING_SHARE = 0.1  # of the articles; what more of them name says nothing of what an article is about
MIN_TELLING_ARTICLES = 3.0  # articles that may name something, whatever the share, for it to say something
MAX_TELLING_NAMES = 500  # in one article; a longer list holds the names beside every page, and says nothing
MAX_SHARED_NAMES_SHOWN = 3  # names that are shown of what two pages share


@dataclass(frozen=True)
class EntityPage:
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

    @cached_property
    def full_names(self) -> tuple[str, ...]:
        """The forms that give a person's name in full, the commonest first."""
        ranked = sorted(self.forms, key=lambda form: (-self.forms[form], -len(form), form))
        return tuple(form for form in ranked if any(len(g) > 1 for g in surface_form(form).person.given))

    def shares_article(self, other: EntityPage) -> bool:
        """Whether an article names both."""
        return not set(self.articles).isdisjoint(other.articles)

    def side(self, form: str | None = None, articles: Collection[str] | None = None) -> Side:
        """It as one side of a doubt, by its first mention in that form, in those articles."""
        here = [m for m in self.mentions if articles is None or m.article in articles]
        named = [m for m in here if form is None or fold(m.text) == fold(form)] or here or self.mentions
        first = named[0]
        name = form or " ".join(first.text.split())
        return Side(name, self.entity.id, first.article, first.start, first.end, len(here))


class EntityPages:
    """All pages, what they share, and what the editor has decided of them."""

    def __init__(
        self, articles: Sequence[Article], entities: Sequence[Entity], mentions: Sequence[Mention], curation: Curation
    ) -> None:
        named: dict[str, list[Mention]] = defaultdict(list)
        beside: dict[str, set[str]] = defaultdict(set)
        for mention in mentions:
            beside[mention.article].add(mention.entity)
            if not mention.demonym:
                named[mention.entity].append(mention)
        self.settled_doubts = SettledDoubts(curation)
        self.articles = {article.id: article for article in articles}
        self.all = tuple(EntityPage(e, named[e.id]) for e in entities if named[e.id])
        spread = Counter(entity for here in beside.values() for entity in here)
        most = max(MIN_TELLING_ARTICLES, MAX_TELLING_SHARE * len(articles))
        self.rarity = {e: log(len(articles) / n) + 0.1 for e, n in spread.items() if n <= most}
        few = {article: here for article, here in beside.items() if len(here) <= MAX_TELLING_NAMES}
        self._telling_in = {article: self.rarity.keys() & here for article, here in few.items()}
        self._names = {e.id: e.name for e in entities}
        self._holders = Counter(key for page in self.all for key in page.keys)

    def of_kind(self, kind: Kind) -> tuple[EntityPage, ...]:
        """The pages of one kind."""
        return tuple(page for page in self.all if page.entity.kind is kind)

    def scope(self, page: EntityPage, form: str) -> tuple[str, ...]:
        """The files that a decision on a name of the page must be limited to, () where no other page is called so."""
        return self.sources(page.articles) if self._holders[fold(form)] > 1 else ()

    def is_settled(self, page: EntityPage, form: str, other: str) -> bool:
        """Whether it is decided, in all its articles, how a name of the page is to another name."""
        return all(self.settled_doubts.pair(form, other, source) for source in self.sources(page.articles))

    def named_with(self, articles: Iterable[str], *without: str) -> set[str]:
        """The ids of the entities named in the articles, but for what is named everywhere, and `without`.

        An article that names more than can say what it is about counts as if it named nothing.
        """
        return set[str]().union(*(self._telling_in.get(article, ()) for article in articles)).difference(without)

    def shared_names(self, a: EntityPage, b: EntityPage, articles: Collection[str] = ()) -> tuple[str, ...]:
        """The names that stand in articles of both, the rarest first; of `a` in these `articles`, if any are given."""
        own = a.entity.id, b.entity.id
        both = self.named_with(articles or a.articles, *own) & self.named_with(b.articles, *own)
        return tuple(self._names[e] for e in sorted(both, key=lambda e: (-self.rarity[e], e)))

    def sources(self, articles: Iterable[str]) -> tuple[str, ...]:
        """The files of articles, sorted."""
        return tuple(sorted(self.articles[article].source for article in articles))


def listed(names: Sequence[str]) -> str:
    """ "a", "a and b", "a, b and c"; of many the first few."""
    few = list(names[:MAX_SHARED_NAMES_SHOWN])
    return few[0] if len(few) == 1 else ", ".join(few[:-1]) + " and " + few[-1]


def shared_in_words(names: Sequence[str]) -> str:
    """What speaks for one page, where the articles of two share these names."""
    return f"the articles of both name {listed(names)} too"
