"""Cuts an article's text into paragraphs, sentences and links, and quotes sentences for other pages."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from cuttings.common.passages.line_wrapping import wrapped_ends
from cuttings.compose.facts.lookup import Index
from cuttings.compose.facts.shown_text import headline_block
from cuttings.compose.view_models import CitedSentence, Paragraph, Piece, Quote, Run
from cuttings.model import Article, Block, Citation, Mention, Role, Sentence

MAX_WRAPPED_LINE_CHARS = 100  # characters of a line that may have been wrapped by hand


def paragraphs(index: Index, article: Article, headline: Block | None) -> tuple[Paragraph, ...]:
    """The article's text as far as its page shows it, without boilerplate and without the block `headline`.

    Blocks on one line make one paragraph, as a dateline and its body do. A caption that a page repeats is shown once.
    """
    out: list[Paragraph] = []
    end = -1
    wraps = wrapped_ends(article.text)
    for block in article.read_blocks():
        if block == headline or block.start >= index.shown_until[article.id]:
            continue
        joined = out and end >= 0 and "\n" not in article.text[end : block.start]
        for start, stop in _split(
            article.text, replace(block, end=min(block.end, index.shown_until[article.id])), wraps
        ):
            runs = _runs(index, article, start, stop)
            if joined:
                gap = Run((Piece(" "),))
                out[-1] = Paragraph(_wider(out[-1].role, block.role), (*out[-1].runs, gap, *runs))
            else:
                out.append(Paragraph(block.role, runs))
            joined = False
        end = block.end
    return tuple(out)


def _wider(first: str, second: str) -> str:
    """The role of a paragraph made of two blocks: "body" where either has it."""
    return second if second == Role.BODY else first


def _split(text: str, block: Block, wraps: frozenset[int]) -> list[tuple[int, int]]:
    """Start and end of the paragraphs of a block: its lines or, where lines were wrapped, what blank lines divide.

    `wraps` are the ends of lines that were wrapped throughout the article; a single paragraph may be wrapped as well.
    """
    chunks = [m.span() for m in re.finditer(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*", text[block.start : block.end])]
    out = []
    for first, last in chunks:
        chunk = text[block.start + first : block.start + last]
        ends = {block.start + first + m.start() for m in re.finditer("\n", chunk)}
        whole = ends <= wraps or _wrapped(chunk)
        spans = [(0, len(chunk))] if whole else [m.span() for m in re.finditer(r"[^\n]*\S[^\n]*", chunk)]
        out += [(block.start + first + s, block.start + first + e) for s, e in spans]
    return out


def _wrapped(chunk: str) -> bool:
    """Whether lines were broken to fit a width: all but the last are of similar length, and one ends mid-sentence."""
    lines = [line.strip() for line in chunk.split("\n")]
    return (
        len(lines) > 1
        and max(map(len, lines)) <= MAX_WRAPPED_LINE_CHARS
        and min(map(len, lines[:-1])) >= MAX_WRAPPED_LINE_CHARS / 2
        and any(line[-1].isalnum() or line[-1] in ",;-" for line in lines[:-1])
    )


def _runs(index: Index, article: Article, start: int, end: int) -> tuple[Run, ...]:
    """The sentences from `start` to `end` and what lies between them; each entity is linked where it is first named."""
    linked: set[str] = set()
    out: list[Run] = []
    place = start
    for sentence in index.sentences_between(article.id, start, end):
        first, last = max(sentence.start, place), min(sentence.end, end)
        if first > place:
            out.append(Run((Piece(article.text[place:first]),)))
        anchor = sentence.anchor if sentence.start >= start else None  # an anchor must not occur twice on a page
        out.append(Run(_linked(index, article, first, last, linked), anchor))
        place = max(last, place)
    if article.text[place:end].strip():
        out.append(Run(_linked(index, article, place, end, linked)))
    return tuple(out)


def _linked(index: Index, article: Article, start: int, end: int, linked: set[str]) -> tuple[Piece, ...]:
    """The words from `start` to `end`, with links to entities, and with attributions of what somebody said."""
    pieces: list[Piece] = []
    place = start
    for mention in index.mentions_between(article.id, start, end):
        if mention.start < place or mention.end > end or mention.entity in linked:
            continue
        linked.add(mention.entity)
        pieces += _unlinked(index, article, place, mention.start)
        pieces.append(
            Piece(mention.text, index.href(mention.entity), attribution=_attribution(index, article.id, mention.start))
        )
        place = mention.end
    return (*pieces, *_unlinked(index, article, place, end))


def _unlinked(index: Index, article: Article, start: int, end: int) -> list[Piece]:
    """Words without links, cut where a statement begins or ends."""
    said = index.statements_between(article.id, start, end)
    cuts = {start, end, *(at for s in said for part in s.parts for at in part if start < at < end)}
    return [
        Piece(article.text[first:last], attribution=_attribution(index, article.id, first))
        for first, last in pairwise(sorted(cuts))
    ]


def _attribution(index: Index, article: str, offset: int) -> str:
    """Who says the words at `offset` and how, "Ana Petrova, quoted"; "" for the article's own words."""
    for statement in index.statements_between(article, offset, offset + 1):
        if any(start <= offset < end for start, end in statement.parts):
            speaker = index.titles.get(statement.speaker or "", "somebody")
            return f"{speaker}, {'quoted' if statement.verbatim else 'reported'}"
    return ""


def headline_runs(index: Index, article: Article) -> tuple[tuple[Run, ...], Block | None]:
    """The headline, and the block of the text that repeats it; None where none does.

    With a block, the headline has the anchors of its sentences.
    """
    block = headline_block(article)
    if block:
        runs = _runs(index, article, block.start, block.end)
        return tuple(Run((Piece("".join(p.text for p in r.pieces)),), r.anchor) for r in runs), block
    return (Run((Piece(article.title),)),), None


def quote(
    index: Index,
    article: str,
    sentences: Iterable[Sentence],
    strong: Iterable[tuple[int, int]],
    *,
    note: str = "",
    is_statement: bool = False,
) -> Quote:
    """Neighbouring sentences of an article as a quotation, with the spans of `strong` set off."""
    merged = _merged(strong)
    return Quote(tuple(_cited(index, article, sentence, merged) for sentence in sentences), note, is_statement)


def _cited(index: Index, article: str, sentence: Sentence, strong: Iterable[tuple[int, int]]) -> CitedSentence:
    text = index.articles[article].text
    pieces = []
    place = sentence.start
    for start, end in strong:
        first, last = max(start, place), min(end, sentence.end)
        if first < last:
            pieces += [Piece(text[place:first]), Piece(text[first:last], strong=True)]
            place = last
    pieces.append(Piece(text[place : sentence.end]))
    return CitedSentence(tuple(p for p in pieces if p.text), index.cite(Citation(article, sentence.anchor)))


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans in order, with those that touch or overlap made one."""
    out: list[tuple[int, int]] = []
    for first, last in sorted(spans):
        if out and first <= out[-1][1]:
            out[-1] = out[-1][0], max(out[-1][1], last)
        else:
            out.append((first, last))
    return out


def plain(quoted: Quote) -> str:
    """The words of a quotation, on one line."""
    return " ".join(" ".join("".join(p.text for p in s.pieces) for s in quoted.sentences).split())


def mention_spans(mentions: Iterable[Mention]) -> list[tuple[int, int]]:
    """Start and end of each mention."""
    return [(m.start, m.end) for m in mentions]
