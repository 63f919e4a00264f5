"""Finds the body that a text does not repeat beside a post: "its chief executive Ann Lee", "the company's lawyer".

That is the one body of the sentence, or else the one that the whole article is about.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cuttings.common.text import fold
from cuttings.model import Kind, Mention, sentence_at
from cuttings.resolve.names.known_organisations import is_agency, is_outlet
from cuttings.resolve.names.tokens import fact_words
from cuttings.resolve.roles.article_words import ArticleWords, NameInSentence
from cuttings.resolve.roles.noun_phrases.phrase_words import DETERMINERS, ITS, POSSESSIVE_MARKS
from cuttings.resolve.roles.noun_phrases.role_phrase import RolePhrase
from cuttings.resolve.roles.patterns import role_phrases
from cuttings.resolve.roles.role_wording import plain_wording
from cuttings.resolve.roles.unclear_roles import is_unplaced

PREPOSITIONS_OF_POSTS = frozenset({"of", "at", "for", "with"})
NOUNS_OF_BODIES = frozenset({"party", "club", "team", "union", "company", "group"})  # before a post in them
LEADERS_OF_LANDS = frozenset({"leader", "ruler"})  # which a land has as well as a body
NAMING_SENTENCES = 3  # the headline and two more, in which an article names the body that it is about
MIN_MENTIONS_OF_SUBJECT = 2  # of the body that an article is about
OUTWEIGHS = 2  # times as often as any other body


@dataclass(frozen=True, slots=True)
class Told:
    """A post in words, and whether they say of which body."""

    title: str
    body: bool


@dataclass(frozen=True, slots=True)
class Post:
    """The words `first` to `last` of a post, and by what they point at its body: "its", "company", or "" by nothing."""

    first: int
    last: int
    owner: str


def post_of(words: ArticleWords, mention: Mention, called: Mapping[str, str]) -> Told | None:
    """The first post that stands beside a name, with the body that it is of; None where none can be told.

    Without the body where nothing points at one: "chief executive". `called` has the names of entities by their ids.
    """
    name = words.name(mention)
    bare = ""
    for phrase in role_phrases(words, mention):
        post = _post_in(words, phrase)
        title = plain_wording(words, post.first, post.last) if post else ""
        if post is None or not title:
            continue
        if body := _body_meant(name, post, called):
            doubled = post.first < post.last and words.bare(post.first) in NOUNS_OF_BODIES | {_own_noun(words, post)}
            title = plain_wording(words, post.first + doubled, post.last)  # "party leader" of the party
            serves = fact_words("roles", "serving", "bodiless") - fact_words("roles", "unplaced")
            return Told(f"{title} {'for' if words.bare(post.last) in serves else 'of'} {body}", body=True)
        bare = bare or ("" if post.owner else title)
    return Told(bare, body=False) if bare else None


def _post_in(words: ArticleWords, phrase: RolePhrase) -> Post | None:
    """The post that a phrase tells without its body; None where it tells the body, or is no post."""
    first, head, last = phrase.first, phrase.head, phrase.last
    if phrase.told or phrase.singular or words.bare(head) not in fact_words("roles", "unplaced", "bodiless", "serving"):
        return None
    if words.bare(first - 1) == ITS:
        return Post(first, head, ITS) if last == head else None
    mark = next((i for i in range(first, head) if words.form(i) in POSSESSIVE_MARKS), None)
    if mark is not None:
        owner = _noun_for_body(words, first, mark - 1)
        return Post(mark + 1, head, owner) if owner and last == head else None
    if last > head:
        at = head + 1
        definite = words.bare(at) in PREPOSITIONS_OF_POSTS and words.bare(at + 1) == "the" and at + 2 <= last
        owner = _noun_for_body(words, at + 2, last) if definite else ""
        return Post(first, head, owner) if owner else None
    alone = first == head and words.bare(head) in fact_words("roles", "with_field")
    capital = words.form(first - 1)[:1].isupper() and words.start(first) != words.sentence_start(first)
    cut = capital and words.adjoin(first - 1)  # "Super Size Me director": but half of a phrase
    return Post(first, head, "") if is_unplaced(words, first, head, last) and not alone and not cut else None


def _noun_for_body(words: ArticleWords, first: int, last: int) -> str:
    """The noun by which the words `first` to `last` mean a body named before: "company"; "" where they do not."""
    small = all(words.form(i).islower() and words.is_free(i) for i in range(first, last + 1))
    return words.bare(last) if small and words.bare(last) in fact_words("roles", "pointing") else ""


def _body_meant(name: NameInSentence, post: Post, called: Mapping[str, str]) -> str:
    """The body whose post it is, by its name; "" where that is not sure. `called` has the names of entities by ids."""
    found = _antecedent(name, post)
    if found is None or not _may_be_called(name.words, found, post.owner or _own_noun(name.words, post), called):
        return ""
    body = called.get(found.entity, found.text)
    own = [m for m in name.words.mentions if m.entity == found.entity]
    return f"the {body}" if 2 * sum(_is_determined(name.words, m) for m in own) >= len(own) else body


def _own_noun(words: ArticleWords, post: Post) -> str:
    """The noun for a body right before a post that says whose it is: "campaign" of "campaign spokeswoman"; else ""."""
    noun = words.bare(post.last - 1) if post.first < post.last else ""
    return noun if noun in fact_words("roles", "pointing") - NOUNS_OF_BODIES else ""


def _antecedent(name: NameInSentence, post: Post) -> Mention | None:
    """The body that the sentence names before the post, or the one that the article is about; None if it is not sure.

    "Its" also means the only one of the sentence before. "Its leader" may be that of a land which the sentence names.
    """
    words = name.words
    lands = [m for m in words.mentions_between(name.low, post.first) if m.kind is Kind.PLACE and not m.nested]
    if post.owner == ITS and lands and words.bare(post.last) in LEADERS_OF_LANDS:
        return None
    beside = list(_bodies(words, name.low, post.first - (post.owner == ITS)))
    named = {m.entity for m in beside}
    if post.owner and named:
        joined = post.owner == ITS and _joins_its(words, beside[-1], post.first - 1)
        return beside[-1] if len(named) == 1 or joined else None
    about, before = body_of_article(words), _bodies_before(words, name.low)
    others = {m.entity for m in before} - ({about.entity} if about else set())
    if post.owner == ITS and len(others) == len(before) == 1:
        return before[0]
    told = named or {m.entity for m in before}
    return about if about and (not told or told == {about.entity}) else None


def _bodies(words: ArticleWords, low: int, high: int) -> Iterator[Mention]:
    """Yield the mentions of organisations that begin with one of the words from `low` to before `high`."""
    for mention in words.mentions_between(low, high):
        if mention.kind is Kind.ORGANISATION and not mention.nested and not mention.demonym:
            yield mention


def _joins_its(words: ArticleWords, body: Mention, its: int) -> bool:
    """Whether "and its" comes right behind a name."""
    return words.behind(body) == its - 1 and words.bare(its - 1) in ("and", "with")


def body_of_article(words: ArticleWords) -> Mention | None:
    """The first mention of the one body that an article is about; None without one.

    It is named in the opening, and twice as often as any other but the outlets that are only told something.
    """
    bodies = [m for m in _bodies(words, 0, len(words)) if not _is_told(m)]
    ranked = Counter(m.entity for m in bodies).most_common(2)
    if not ranked or ranked[0][1] < max(MIN_MENTIONS_OF_SUBJECT, OUTWEIGHS * sum(count for _, count in ranked[1:])):
        return None
    first = next(m for m in bodies if m.entity == ranked[0][0])
    sentences = words.analysis.sentences
    opening = sentences[min(NAMING_SENTENCES, len(sentences)) - 1].end if sentences else 0
    return first if first.start < opening else None


def _is_told(mention: Mention) -> bool:
    return is_agency(mention.text) or is_outlet(mention.text)


def _bodies_before(words: ArticleWords, low: int) -> list[Mention]:
    """The bodies that the sentence before word `low` names, in its paragraph or the one above."""
    before = sentence_at(words.analysis.sentences, words.end(low - 1) - 1) if low else None
    return [m for m in _bodies(words, 0, low) if before and m.start >= before.start and not _is_told(m)]


def _may_be_called(words: ArticleWords, body: Mention, noun: str, called: Mapping[str, str]) -> bool:
    """Whether a body may be called by a noun, by the words of its names or the noun right before one."""
    if noun in ("", ITS):
        return True
    own = [m for m in words.mentions if m.entity == body.entity]
    names = {fold(word) for text in (called.get(body.entity, ""), *(m.text for m in own)) for word in text.split()}
    if noun in names or any(words.bare(words.first_of(m) - 1) == noun for m in own):
        return True
    if noun == "party":
        return bool(names & fact_words("organisations", "words_of_parties"))
    firm = fact_words("organisations", "firm_nouns", "any_bodies", "traders") | {"business", "corporation"}
    return noun in firm and not names & (fact_words("organisations", "self_named") | {"party", "union", "league"})


def _is_determined(words: ArticleWords, mention: Mention) -> bool:
    before = words.first_of(mention) - 1
    return words.bare(before) in DETERMINERS - {"a", "an"} and words.tag(words.behind(mention)) not in ("NOUN", "PROPN")
