"""Puts quoted sentences under their articles, the newest first, and folds away what is over the limit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from cuttings.compose.facts.lookup import Index
from cuttings.compose.format import count
from cuttings.compose.text.folding import count_open
from cuttings.compose.text.grouping import divide_by_length
from cuttings.compose.text.quotes import mention_spans, plain, quote
from cuttings.compose.view_models import Excerpt, FoldedExcerpts, Quote
from cuttings.model import Kind, Mention, Occurrence, Role, Sentence

OPEN_ARTICLES_SHOWN = 10  # shown before the rest is folded away
OPEN_QUOTES_PER_ARTICLE = 4  # of one article
MAX_CHARS_BEHIND_DATELINE = 4  # characters that may stand between a dateline and its report
ARTICLES_PER_PAGE = 150  # articles on one page: further ones stand on continuation pages


def fold_excerpts(excerpts: Sequence[Excerpt], open_articles: int = OPEN_ARTICLES_SHOWN) -> FoldedExcerpts:
    """The first `open_articles` excerpts to show, the others to fold away; a single one is never folded away."""
    cut = count_open(len(excerpts), open_articles)
    return FoldedExcerpts(tuple(excerpts[:cut]), tuple(excerpts[cut:]))


def make_excerpts(index: Index, quotes: Mapping[str, Sequence[Quote]], subject: str = "") -> tuple[Excerpt, ...]:
    """`quotes` by article id as excerpts, those of the newest articles first; `subject` is the id of what they name."""
    out = []
    for article in sorted(quotes, key=index.rank.__getitem__):
        found = _once(quotes[article], index.articles[article].title)
        out.append(_with_quotes(Excerpt(index.article_link(article), (subject, article) in index.about, ()), found))
    return tuple(out)


def _once(quotes: Sequence[Quote], title: str) -> list[Quote]:
    """Quotations without repeated ones, and without those that only repeat the `title`, unless there are no others."""
    found = list({plain(q): q for q in reversed(quotes)}.values())[::-1]
    heading = " ".join(title.split())
    return [q for q in found if " ".join(plain(q).split()) not in heading] or found


def introduce_excerpts(found: Sequence[Excerpt], *, shown_above: bool = False) -> str:
    """How many sentences the excerpts have, and what a reader can do with them; a line above them.

    `shown_above` says that there are others, which the page shows further up.
    """
    many = sum(len(c.quotes) + len(c.more) for c in found)
    if shown_above and not many:
        return "Every sentence with this name stands above."
    further = "further " if shown_above else ""
    if many == 1:
        return f"One {further}sentence, linked to its place in the article."
    order = ", newest articles first" if len(found) > 1 else ""
    return f"{count(many, f'{further}sentence')}{order}. Each links to its place in the article."


def without_sentences(excerpts: Sequence[Excerpt], shown: Iterable[Quote]) -> tuple[Excerpt, ...]:
    """`excerpts` without the sentences that `shown` has; every article stays, if need be without any."""
    above = {sentence.href for quote in shown for sentence in quote.sentences}
    return tuple(
        _with_quotes(one, [q for q in (*one.quotes, *one.more) if not above.issuperset(s.href for s in q.sentences)])
        for one in excerpts
    )


def _with_quotes(excerpt: Excerpt, quotes: Sequence[Quote]) -> Excerpt:
    """`excerpt` with the `quotes` instead of its own, those over the limit folded away."""
    cut = count_open(len(quotes), OPEN_QUOTES_PER_ARTICLE)
    return replace(excerpt, quotes=tuple(quotes[:cut]), more=tuple(quotes[cut:]))


def divide_excerpts(found: Sequence[Excerpt]) -> list[Sequence[Excerpt]]:
    """Excerpts divided over pages; there is at least one part, which may be empty."""
    return divide_by_length(found, ARTICLES_PER_PAGE, lambda one: quoted_chars((*one.quotes, *one.more)))


def quoted_chars(quotes: Iterable[Quote]) -> int:
    """The number of characters that `quotes` show."""
    return sum(len(plain(quote)) for quote in quotes)


def quotes_of_mentions(index: Index, mentions: Iterable[Mention]) -> dict[str, list[Quote]]:
    """The sentences that have `mentions` in them, by article id, in the order of the text."""
    held: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    where = {}
    for mention in sorted(mentions, key=lambda m: (m.article, m.start)):
        if sentence := index.sentence_at(mention.article, mention.start):
            held[mention.article, sentence.anchor].append(mention)
            where[mention.article, sentence.anchor] = sentence
    quotes: dict[str, list[Quote]] = defaultdict(list)
    for (article, anchor), found in held.items():
        sentences = _with_report(index, article, where[article, anchor])
        quotes[article].append(quote(index, article, sentences, mention_spans(found), note=_note(found)))
    return quotes


def _with_report(index: Index, article: str, sentence: Sentence) -> list[Sentence]:
    """A sentence; where it is only a dateline, together with the following one, which has what was reported."""
    after = index.sentences_between(article, sentence.start, sentence.end + MAX_CHARS_BEHIND_DATELINE)[:2]
    filed = index.articles[article].role_at(sentence.start) is Role.DATELINE
    return list(after) if filed and len(after) > 1 else [sentence]


def _note(mentions: Sequence[Mention]) -> str:
    if all(m.nested for m in mentions):
        return "part of a longer name"
    if all(m.government for m in mentions):
        return "meaning its government"
    if all(m.team for m in mentions):
        return "meaning its team"
    if all(m.demonym for m in mentions):
        return "as an adjective" if mentions[0].kind is Kind.ORGANISATION else "its people, or as an adjective"
    return ""


def quotes_of_occurrences(index: Index, occurrences: Iterable[Occurrence]) -> dict[str, list[Quote]]:
    """The sentences that have `occurrences` in them, by article id, in the order of the text."""
    held: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    where = {}
    for found in sorted(occurrences, key=lambda o: (o.article, o.start)):
        if found.article in index.articles and (sentence := index.sentence_at(found.article, found.start)):
            held[found.article, sentence.anchor].append((found.start, found.end))
            where[found.article, sentence.anchor] = sentence
    quotes: dict[str, list[Quote]] = defaultdict(list)
    for (article, anchor), strong in held.items():
        quotes[article].append(quote(index, article, [where[article, anchor]], strong))
    return quotes
