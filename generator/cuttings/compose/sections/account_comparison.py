"""Quotes what the accounts of an event have in common, contradict and say alone, each sentence with its source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from cuttings.common.text import fold, with_capital
from cuttings.compose.facts.lookup import Index
from cuttings.compose.format import count, listed_date
from cuttings.compose.text.folding import count_open
from cuttings.compose.text.quotes import plain, quote
from cuttings.compose.text.statement_quotes import quotes_by_article, speaker_of
from cuttings.compose.view_models import ComparedColumn, ComparedRow, Link, SourcedQuote, SpeakerInAccounts
from cuttings.model import Comparison, Difference, DifferenceKind, Event, Passage, Role, Statement

OPEN_FIGURE_SENTENCES = 2  # sentences of one figure that are quoted; the other accounts are linked to
OPEN_SAYINGS_PER_SPEAKER = 3  # of one speaker, before the rest is folded away
# sentences of one account on the page of the event; the article's own page has all of them
EVENT_PAGE_UNIQUE_SENTENCES = 2
MIN_LEAD_WORDS = 8  # words of a lead: a shorter sentence is a byline or a heading
NOTE_BY_DIFFERENCE_KIND = {
    DifferenceKind.CONTRADICTION: "",
    DifferenceKind.UPDATE: "The larger figures are from later reports.",
    DifferenceKind.REVISION: "A report says that one figure is a revision of the other.",
    DifferenceKind.ATTRIBUTION: "",
    DifferenceKind.PRECISION: "These figures can all be right; some are less exact.",
}


def sourced_quote(index: Index, passage: Passage) -> SourcedQuote | None:
    """The sentences of `passage` with their source; None where its article has none there."""
    sentences = index.sentences_between(passage.article, passage.start, passage.end)
    if not sentences:
        return None
    cited = quote(index, passage.article, sentences, passage.strong)
    return SourcedQuote(cited, source_link(index, passage.article))


def event_lead(index: Index, event: Event) -> SourcedQuote | None:
    """The sentence that tells the event best; where it only repeats the event's name, the next one of its article."""
    comparison = index.comparisons.get(event.id)
    lead = comparison.lead if comparison else None
    if lead is None or lead.article not in event.articles or lead.article not in index.articles:
        return None
    if _comparable(index.articles[lead.article].text[lead.start : lead.end]) != _comparable(event.name):
        return sourced_quote(index, lead)
    article = index.articles[lead.article]
    body = (s for s in index.sentences[article.id] if s.start >= lead.end and article.role_at(s.start) is Role.BODY)
    told = next((s for s in body if len(article.text[s.start : s.end].split()) >= MIN_LEAD_WORDS), None)
    return sourced_quote(index, Passage(lead.article, told.start, told.end)) if told else None


def _comparable(sentence: str) -> str:
    return fold(sentence).rstrip(". ")


def source_link(index: Index, id: str) -> Link:
    """A link to an article by its outlet, or by its title where that is not known, with its date."""
    article = index.articles[id]
    date = listed_date(article.published)
    if article.outlet:
        return Link(article.outlet, f"articles/{id}.md", date)
    return Link(article.title, f"articles/{id}.md", date)


def speakers_in_accounts(index: Index, ids: Sequence[str]) -> list[SpeakerInAccounts]:
    """The speakers in the articles `ids`: those with a page, the most quoted first, then others, the unknown last."""
    by: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    for statement in (s for id in ids for s in index.sure_statements_in(id)):
        by[speaker_of(index, statement)].append(statement)
    out = []
    for speaker, called in sorted(by, key=lambda who: (not who[0], not any(who), -len(by[who]), who)):
        found = quotes_by_article(index, by[speaker, called])
        said = {
            plain(q): SourcedQuote(q, source_link(index, id))
            for id in reversed(ids)
            for q in reversed(found.get(id, []))
        }
        quotes = tuple(said.values())[::-1]
        cut = count_open(len(quotes), OPEN_SAYINGS_PER_SPEAKER)
        if quotes:
            out.append(SpeakerInAccounts(index.link(speaker) if speaker else None, called, quotes[:cut], quotes[cut:]))
    return out


def compared_column(index: Index, heading: str, passages: Sequence[Passage], note: str = "") -> ComparedColumn | None:
    """A column of `passages`, of which the first are quoted and the others linked to; None where none can be quoted."""
    known = [p for p in passages if p.article in index.articles]
    quotes = [q for q in (sourced_quote(index, p) for p in known[:OPEN_FIGURE_SENTENCES]) if q]
    rest = tuple(
        Link(link.text, index.locate(p.article, p.start), link.note)
        for p in known[OPEN_FIGURE_SENTENCES:]
        if (link := source_link(index, p.article))
    )
    return ComparedColumn(heading, note, tuple(quotes), rest) if quotes else None


def difference_rows(index: Index, differences: Iterable[Difference]) -> list[ComparedRow]:
    """A row for each thing that is counted, a column for each figure; the same for words and those who are quoted."""
    out = []
    for difference in differences:
        found = [
            compared_column(index, reading.figure, reading.passages, count(len(reading.passages), "report"))
            for reading in difference.readings
        ]
        columns = tuple(s for s in found if s)
        if len(columns) > 1:
            quoted = difference.kind is DifferenceKind.ATTRIBUTION
            title = f"Who said “{difference.thing}”" if quoted else with_capital(difference.thing)
            out.append(ComparedRow(title, columns, NOTE_BY_DIFFERENCE_KIND[difference.kind]))
    return out


def dispute_rows(index: Index, comparison: Comparison) -> list[ComparedRow]:
    """Disputes: each assertion beside its denials."""
    denials: dict[Passage, list[Passage]] = defaultdict(list)
    for dispute in comparison.disputes:
        denials[dispute.assertion].append(dispute.denial)
    out = []
    for assertion, denied in denials.items():
        columns = compared_column(index, "Asserted", [assertion]), compared_column(index, "Denied", denied)
        known = tuple(s for s in columns if s)
        if len(known) == len(columns):
            out.append(ComparedRow("", known))
    return out


def agreement_rows(index: Index, comparison: Comparison) -> list[ComparedRow]:
    """Sentences of several accounts that say the same, with a column for each."""
    rows = []
    for row in comparison.shared:
        found = [compared_column(index, "", [passage]) for passage in row if passage.article in index.articles]
        columns = tuple(s for s in found if s)
        if len(columns) > 1:
            rows.append(ComparedRow("", columns))
    return rows


def quotes_of_one_account(
    index: Index, comparison: Comparison, article: str = "", most: int = EVENT_PAGE_UNIQUE_SENTENCES
) -> list[SourcedQuote]:
    """What only one account says: at most `most` sentences of each account, or of the one `article` with that id."""
    taken: dict[str, int] = {}
    out = []
    for passage in comparison.alone:
        if passage.article in index.articles and article in ("", passage.article):
            taken[passage.article] = taken.get(passage.article, 0) + 1
            if taken[passage.article] <= most and (found := sourced_quote(index, passage)):
                out.append(found)
    return out
