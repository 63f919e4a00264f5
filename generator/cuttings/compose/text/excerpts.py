"""Groups quoted sentences by article, the newest first, and folds away what is over the limit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from cuttings.compose.facts.lookup import Index
from cuttings.compose.format import count
from cuttings.compose.text.folding import open_ones
from cuttings.compose.text.quotes import places, plain, quote
from cuttings.compose.view_models import Clipping, Link, Quote
from cuttings.model import Mention, Occurrence, Page, Role, Sentence

OPEN_ARTICLES = 10  # shown before the rest is folded away
OPEN_QUOTES = 4  # of one article
DASH = 4  # characters that may stand between a dateline and its report
PAGE = 150  # articles on one page: more go to continuation pages


@dataclass(frozen=True, slots=True)
class Folded:
    """Clippings to show, and those to fold away."""

    shown: tuple[Clipping, ...] = ()
    more: tuple[Clipping, ...] = ()


def fold_away(clippings: Sequence[Clipping], open_articles: int = OPEN_ARTICLES) -> Folded:
    """The first `open_articles` to show, the rest to fold away; one alone is never folded."""
    cut = open_ones(len(clippings), open_articles)
    return Folded(tuple(clippings[:cut]), tuple(clippings[cut:]))


def clippings(index: Index, quotes: Mapping[str, Sequence[Quote]], subject: str = "") -> tuple[Clipping, ...]:
    """Quotations by article id, as clippings of articles, newest first."""
    out = []
    for article in sorted(quotes, key=index.rank.__getitem__):
        found = _once(quotes[article], index.articles[article].title)
        cut = open_ones(len(found), OPEN_QUOTES)
        about = (subject, article) in index.about
        out.append(Clipping(index.article_link(article), about, tuple(found[:cut]), tuple(found[cut:])))
    return tuple(out)


def _once(quotes: Sequence[Quote], title: str) -> list[Quote]:
    """Words that stand twice, once; and no headline below itself, unless there is nothing else."""
    found = list({plain(q): q for q in reversed(quotes)}.values())[::-1]
    heading = " ".join(title.split())
    return [q for q in found if " ".join(plain(q).split()) not in heading] or found


def introduce(found: Sequence[Clipping]) -> str:
    """How many sentences there are, and what a reader can do with them."""
    many = sum(len(c.quotes) + len(c.more) for c in found)
    if many == 1:
        return "One sentence, which leads to where it stands."
    order = ", the newest articles first" if len(found) > 1 else ""
    return f"{count(many, 'sentence')}{order}. Each leads to where it stands."


def cut_into_parts(found: Sequence[Clipping]) -> list[Sequence[Clipping]]:
    """Clippings as those of one page each; at least one part, which may be empty."""
    return [found[n : n + PAGE] for n in range(0, len(found), PAGE)] or [()]


def further_links(id: str, parts: Sequence[Sequence[Clipping]]) -> list[Link]:
    """Links to the pages that go on from the page `id`."""
    return [Link(f"Part {n} of {len(parts)}", _part(id, n)) for n in range(2, len(parts) + 1)]


def continuations(subject: Link, kind: str, parts: Sequence[Sequence[Clipping]]) -> list[Page]:
    """The pages that go on from the page of `subject`, one for each part after the first."""
    id = subject.href.removesuffix(".md")
    return [
        Page(
            _part(id, n),
            f"{subject.text}, part {n}",
            "continuation.md.j2",
            {
                "meta": {"kind": kind, "search": {"exclude": True}},
                "subject": subject,
                "part": f"part {n} of {len(parts)}",
                "clippings": parts[n - 1],
            },
        )
        for n in range(2, len(parts) + 1)
    ]


def _part(id: str, n: int) -> str:
    return f"{id}/more-{n}.md"


def mentioning(index: Index, mentions: Iterable[Mention]) -> dict[str, list[Quote]]:
    """The sentences that hold `mentions`, by article, in the order of the text."""
    held: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    where = {}
    for mention in sorted(mentions, key=lambda m: (m.article, m.start)):
        if sentence := index.sentence_at(mention.article, mention.start):
            held[mention.article, sentence.anchor].append(mention)
            where[mention.article, sentence.anchor] = sentence
    quotes: dict[str, list[Quote]] = defaultdict(list)
    for (article, anchor), found in held.items():
        sentences = _with_report(index, article, where[article, anchor])
        quotes[article].append(quote(index, article, sentences, places(found), note=_note(found)))
    return quotes


def _with_report(index: Index, article: str, sentence: Sentence) -> list[Sentence]:
    """A sentence; where it is but a dateline, with the one that follows: what was reported from there."""
    after = index.sentences_between(article, sentence.start, sentence.end + DASH)[:2]
    filed = index.articles[article].role_at(sentence.start) is Role.DATELINE
    return list(after) if filed and len(after) > 1 else [sentence]


def _note(mentions: Sequence[Mention]) -> str:
    if all(m.government for m in mentions):
        return "for its government"
    if all(m.demonym for m in mentions):
        return "people or adjective"
    return ""


def occurring(index: Index, occurrences: Iterable[Occurrence]) -> dict[str, list[Quote]]:
    """The sentences that hold `occurrences`, by article, in the order of the text."""
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
