"""Finds people by the title before their name, and the office that stands behind it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from cuttings.common.genders import given_names
from cuttings.common.text import fold
from cuttings.gazetteer import Gazetteer
from cuttings.model import Analysis, Article, Label, Role
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.detect.bounds.name_boundaries import trim
from cuttings.resolve.detect.bounds.names_in_parts import end_of_nickname, is_inserted, whole_names
from cuttings.resolve.detect.bounds.organisation_tails import with_company_form
from cuttings.resolve.detect.bounds.person_boundaries import end_of_word
from cuttings.resolve.detect.bounds.titles_in_names import titles_in_names
from cuttings.resolve.detect.non_names.own_words import announced_by_title
from cuttings.resolve.names.calendar_names import is_personal_month
from cuttings.resolve.names.organisation_name import reads_as_organisation
from cuttings.resolve.names.surface_form import surface_form
from cuttings.resolve.names.titles import Titled, find_titled, office_after
from cuttings.resolve.names.tokens import Word, fact_words, is_in_capitals, words


def titled_people(article: Article, analysis: Analysis, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """People whom a title announces. Where the recogniser saw a person begin there, its end of the name counts."""
    text = article.text
    people = {name.start: name for name in whole_names(text, analysis.names) if name.label is Label.PERSON}
    ends = {name.start: name.end for name in people.values()}
    others = [(name.start, name.end) for name in analysis.names if name.label is not Label.PERSON]
    for block in article.read_blocks():
        if block.role is Role.TITLE or is_in_capitals(text[block.start : block.end]):
            continue
        line = words(text, block.start, block.end)
        for found in find_titled(text, line, gazetteer, titles_in_names(text, line, ends)):
            start, end = line[found.first].start, line[found.last].end
            start = _past_people_word(text, (start, end), ends, gazetteer)
            read = people.get(start)
            if read:
                whole = found.last == len(line) - 1 or end < end_of_nickname(text, start, end, True) < read.end
                end = read.end if whole else min(end, read.end)
            end = end_of_word(text, start, end)
            if not is_personal_month(text, start, end):
                start, end = trim(text, start, end, person=True)
            title = line[found.first - 1].start
            if start >= end or any(s <= title < e and e >= start for s, e in others):
                continue
            peer = found.honorific and line[found.first - 1].bare in fact_words("titles", "of_names")  # "Lord Norvik"
            if _names_person(text, (start, end), gazetteer, peer or start in people) and not _is_other_title(
                text, line, found, start in people
            ):
                office = text[line[found.office].start : line[found.first].start].strip(" ,")
                yield Candidate(
                    article.id, start, end, text[start:end], Label.PERSON, "title",
                    office=None if found.honorific else office,
                )  # fmt: skip


def _past_people_word(text: str, span: tuple[int, int], read: Mapping[int, int], gazetteer: Gazetteer) -> int:
    """Where the name begins behind a word for a people, a party or a trade: "the leader, Democrat Ann Lee".

    The recogniser read a person there: `read` are the ends of these by their starts.
    """
    start, end = span
    inside = next((at for at in sorted(read) if start < at < end <= read[at]), start)
    before = text[start:inside].strip()
    trades = fact_words("roles", "people") - fact_words("titles", "given_names") - given_names()
    is_word = gazetteer.demonym(before) is not None or fold(before) in trades
    return inside if before and is_word else start


def with_offices_behind(article: Article, candidates: Sequence[Candidate], gazetteer: Gazetteer) -> list[Candidate]:
    """The candidates, people with the office that stands in apposition behind their name: "Ann Lee, the mayor"."""
    text = article.text
    lines = [words(text, block.start, block.end) for block in article.read_blocks()]
    at = {word.end: (line, i) for line in lines for i, word in enumerate(line)}
    starts = {c.start for c in candidates if c.label is Label.PERSON}
    out = []
    for c in candidates:
        line, last = at.get(c.end, ((), 0))
        span = office_after(text, line, last, gazetteer) if line and c.label is Label.PERSON and not c.office else None
        if span and line[span[1]].end + 1 in starts:
            span = None  # "Ann Lee, President Lund's aide"
        out.append(replace(c, office=text[line[span[0]].start : line[span[1]].end]) if span else c)
    return out


def _names_person(text: str, span: tuple[int, int], gazetteer: Gazetteer, read_as_person: bool) -> bool:
    """Whether what stands behind a title can be somebody's name.

    What is known as a place or an organisation is only where the recogniser read a person there.
    """
    if reads_as_organisation(words(text, *span)):
        return False
    name = surface_form(text[slice(*span)])
    small = name.key in fact_words("organisations", "small_words")  # "The" of "Secretary of the Navy. The offer"
    if small or announced_by_title(name) or is_inserted(text, *span):
        return False
    return read_as_person or not (gazetteer.lookup(name.text) or name.known)


def _is_other_title(text: str, line: Sequence[Word], found: Titled, read_as_person: bool) -> bool:
    """Whether the word before a name is no title of a person's there.

    That is a title among other things ("General" in "General Agreement") where the recogniser read no person, an
    office that firms hold ("lead manager Larkin Bank"), and any title where "and Co" follows the name.
    """
    title = line[found.first - 1]
    if not read_as_person and title.bare in fact_words("titles", "doubtful"):
        return True
    before = fold(text[line[max(0, found.first - 2)].start : title.end])
    firms = fact_words("titles", "firms")
    last = line[found.last].end
    return before in firms or before.split()[-1] in firms or with_company_form(text, last) > last
