"""The chronology of a person or an event: sentences by the date of what they tell, not by the day of publication."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date as Day

from cuttings.common.grouped import grouped
from cuttings.common.identity.remember import Remember, remember_nothing
from cuttings.common.passages.back_references import WORD_WITH_APOSTROPHES
from cuttings.common.text import fold
from cuttings.compose.chronology.dated_sentences import DatedSentence, find_dated_sentences
from cuttings.compose.chronology.event_subjects import find_event_subjects
from cuttings.compose.facts.lookup import Index
from cuttings.compose.format import date_order, reader_date
from cuttings.compose.sections.account_comparison import source_link
from cuttings.compose.text.quotes import quote
from cuttings.compose.text.self_contained import is_self_contained
from cuttings.compose.view_models import DatedFact, EntityTimeline, TimelineDate
from cuttings.dates import full_day
from cuttings.model import Kind

MIN_TIMELINE_DATES = 3  # dates from which a timeline tells more than the list of articles
MIN_TOLD_DATES = 2  # dates that do for people, organisations and events, where a sentence says what happened
MIN_PARAGRAPHS_BEFORE_TEASER = 3  # of an article, below which the teaser of another story may stand
OPEN_TIMELINE_DATES = 12  # dates shown before the rest is folded away
CHRONOLOGY_CHARS = range(40, 321)  # characters of a sentence that a chronology has room for
MAX_SENTENCES_PER_DATE = 2
MAX_DAYS_FROM_REPORT = 7  # days before or after a report in which what happened belongs to its event, whoever did it
MIN_COMPARED_CHARS = 4  # of the words by which sentences are compared
MAX_DAYS_TO_REPRINT = 14
MIN_REPRINTED_WORD_SHARE = 0.6  # of the words of two sentences of different days, in common: one reprints the other
SAME_NEWS_WORD_SHARE = 0.4  # of the words of two sentences of one date, in common: they tell the same


@dataclass(frozen=True)
class Chronicle:
    """What has a place in a chronology: sentences, the oldest articles first, and events."""

    of_entity: Mapping[str, tuple[DatedSentence, ...]]  # by the id of who takes part; not what is told in passing
    in_article: Mapping[str, tuple[DatedSentence, ...]]
    events_of: Mapping[str, tuple[str, ...]]  # by the id of an entity, the ids of the events that are about it


def make_chronicle(index: Index, remember: Remember = remember_nothing) -> Chronicle:
    """The dated sentences that say by themselves what they say, and the events by whom they are about."""
    whole = [
        found
        for found in find_dated_sentences(index, remember)
        if is_self_contained(index, found.article, found.sentence, chars=CHRONOLOGY_CHARS, they_are_people=False)
        and not _is_in_teaser(index, found)
    ]
    whole.sort(key=lambda d: (-index.rank[d.article], d.sentence.start))
    return Chronicle(
        grouped((entity, found) for found in whole if not found.passing for entity in found.entities),
        grouped((found.article, found) for found in whole),
        grouped((entity, e.id) for e in index.library.events for entity in find_event_subjects(index, e)),
    )


def _is_in_teaser(index: Index, found: DatedSentence) -> bool:
    """Whether a sentence stands in the last paragraph of an article, and names people of whom nothing above it speaks.

    Text taken from the web often ends with the teaser of another story, perhaps of years later.
    """
    body = index.articles[found.article].body_blocks()
    if len(body) < MIN_PARAGRAPHS_BEFORE_TEASER + 1 or found.sentence.start < body[-1].start:
        return False
    people = [m for m in index.mentions_in.get(found.article, ()) if m.kind is Kind.PERSON]
    above = {m.entity for m in people if m.start < body[-1].start}
    below = {m.entity for m in people if m.start >= body[-1].start}
    return bool(below) and below.isdisjoint(above)


def dated_quotes(index: Index, found: Iterable[DatedSentence]) -> list[tuple[str, DatedFact]]:
    """Each sentence as a fact by its date (EDTF); of those that tell the same, the first.

    Where a main clause tells what happened on a date, sentences that say so in passing are left out.
    """
    found = list(found)
    in_main_clauses = {dated.date for dated in found if dated.main}
    told: dict[str, list[frozenset[str]]] = defaultdict(list)
    kept = []
    for dated in found:
        if not dated.main and dated.date in in_main_clauses:
            continue
        words = _words(index, dated)
        said = told[dated.date]
        if len(said) < MAX_SENTENCES_PER_DATE and not any(_tell_the_same(words, other) for other in said):
            said.append(words)
            kept.append(dated)
    out = []
    for dated in kept:
        words = _words(index, dated)
        if not any(_is_told_better(words, dated.date, other, date) for date, said in told.items() for other in said):
            cited = quote(index, dated.article, [dated.sentence], [dated.span])
            out.append((dated.date, DatedFact("", source_link(index, dated.article), cited)))
    return out


def _is_told_better(words: frozenset[str], date: str, other: frozenset[str], its_date: str) -> bool:
    """Whether another sentence tells the same with a more exact date, or nearly word for word some days earlier.

    A report that is printed again has the days of the first one.
    """
    if its_date.startswith(f"{date}-"):
        return _tell_the_same(words, other)
    days = len(date) == len(its_date) == len("2016-05-04") and not (date + its_date).count("X")
    if not days or not 0 < (Day.fromisoformat(date) - Day.fromisoformat(its_date)).days <= MAX_DAYS_TO_REPRINT:
        return False
    return len(words & other) >= MIN_REPRINTED_WORD_SHARE * len(words | other)


def _words(index: Index, dated: DatedSentence) -> frozenset[str]:
    """The longer words of a sentence, without those of its date and of names."""
    text, place = index.articles[dated.article].text, dated.sentence.start
    named = index.mentions_between(dated.article, place, dated.sentence.end)
    between = []
    for start, end in sorted([*((m.start, m.end) for m in named), dated.span]):
        between.append(text[place:start])
        place = max(place, end)
    between.append(text[place : dated.sentence.end])
    words = WORD_WITH_APOSTROPHES.findall(fold(" ".join(between)))
    return frozenset(word for word in words if len(word) >= MIN_COMPARED_CHARS)


def _tell_the_same(a: frozenset[str], b: frozenset[str]) -> bool:
    return len(a & b) > SAME_NEWS_WORD_SHARE * min(len(a), len(b))


def make_timeline(facts: Iterable[tuple[str, DatedFact]], least: int = MIN_TIMELINE_DATES) -> EntityTimeline:
    """Facts with their dates (EDTF) in the order of the calendar; empty where there are fewer than `least` dates."""
    dated: dict[str, list[DatedFact]] = defaultdict(list)
    for date, fact in facts:
        dated[date].append(fact)
    known = [date for date in dated if not date.startswith("X")]
    dates = sorted(known or dated, key=date_order)  # what has no year cannot stand in order with what has one
    if len(dates) < least:
        return EntityTimeline()
    days = tuple(TimelineDate(reader_date(date), tuple(dated[date])) for date in dates)
    cut = 0 if len(days) <= OPEN_TIMELINE_DATES + 2 else len(days) - OPEN_TIMELINE_DATES
    return EntityTimeline(days[cut:], days[:cut])


def make_event_chronology(index: Index, chronicle: Chronicle, ids: Sequence[str]) -> EntityTimeline:
    """What the reports `ids` of an event say happened when; empty where they give too few dates.

    What a sentence says only in passing, "the shop, opened in 1935, burned", is not its news. What names people or
    places, but none that half of the reports name, belongs to it only in the week of the reports.
    """
    named = Counter(entity for id in ids for entity in {m.entity for m in index.mentions_in.get(id, ())})
    usual = {entity for entity, reports in named.items() if 2 * reports >= len(ids)}
    days = [day for id in ids if (day := full_day(index.articles[id].published))]
    told = (dated for id in ids for dated in chronicle.in_article.get(id, ()) if dated.main)
    of_it = (dated for dated in told if _is_near(dated, days) or not _names_others(index, dated, usual))
    return make_timeline(dated_quotes(index, of_it), MIN_TOLD_DATES)


def _is_near(dated: DatedSentence, days: Sequence[Day]) -> bool:
    day = full_day(dated.date)
    return day is not None and any(abs((other - day).days) <= MAX_DAYS_FROM_REPORT for other in days)


def _names_others(index: Index, dated: DatedSentence, usual: Collection[str]) -> bool:
    """Whether a sentence names people or places, and none of those that are `usual` in the reports."""
    named = index.mentions_between(dated.article, dated.sentence.start, dated.sentence.end)
    others = any(mention.kind in (Kind.PERSON, Kind.PLACE) for mention in named)
    return others and not any(mention.entity in usual for mention in named)
