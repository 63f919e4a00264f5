"""Finds the sentences that say best who or what something is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cuttings.common.facts import load_facts
from cuttings.common.passages.back_references import WORD_WITH_APOSTROPHES
from cuttings.compose.facts.descriptions import AFTER_NAME, BEFORE_NAME, BY_COPULA, Description, describe_in
from cuttings.compose.facts.lookup import Index
from cuttings.compose.facts.sentence_subjects import standing
from cuttings.compose.sections.leads.article_openings import opens_article, place_in_article
from cuttings.compose.sections.leads.lead_faults import is_unfit
from cuttings.compose.sections.leads.unclear_names import is_in_full
from cuttings.compose.text.quotes import quote
from cuttings.compose.text.self_contained import is_self_contained
from cuttings.compose.view_models import Quote
from cuttings.model import Entity, Kind, Mention, Sentence

MAX_MENTIONS_EXAMINED = 400  # mentions of one entity: the newest say what it is as well as all
LEAD_SENTENCE_CHARS = range(40, 321)  # characters of a sentence that reads as an introduction
# how plainly a description of each form says what somebody is
POINTS_BY_FORM = {AFTER_NAME: 3.0, BY_COPULA: 2.8, BEFORE_NAME: 1.5}
POINTS_WITHOUT_DESCRIPTION = -6.0  # so that any sentence that says who somebody is comes before
MIN_SECOND_SENTENCE_POINTS = 4.5  # points from which a second sentence is worth reading
QUOTATION_OPENING = re.compile(r"[\"“”]|``|(?<!\w)['‘]\w")
POSSESSIVE_BEHIND_NAME = re.compile(r"\s?[’']\s?s\b|[’'](?=\s)")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that could open the page, and why."""

    points: float
    mention: Mention
    sentence: Sentence
    description: Description | None  # None where the sentence only tells what they did


def find_leads(index: Index, entity: Entity) -> tuple[Quote, ...]:
    """One or two sentences in which an apposition, an office or "is a" says what `entity` is; () where none does.

    Where several do, the full name, a plain and full description, the opening of an article that is about it, and
    recent articles are preferred (lead selection as in extractive summarisation: position and definitional patterns).
    A sentence that leans on the one before, asks, or is somebody's words is never taken.
    """
    found = sorted(_candidates(index, entity), key=lambda c: -c.points)  # stable: newest first among equals
    if not found:
        return ()
    chosen = found[:1]
    for other in found[1:]:
        if other.points < MIN_SECOND_SENTENCE_POINTS:
            break
        if _tells_more(chosen[0], other):
            chosen.append(other)
            break
    return tuple(quote(index, c.mention.article, [c.sentence], [(c.mention.start, c.mention.end)]) for c in chosen)


def _tells_more(first: Candidate, other: Candidate) -> bool:
    """Whether another article says something else of them."""
    if first.description is None or other.description is None:
        return False
    return (
        other.description.form == AFTER_NAME
        and other.mention.article != first.mention.article
        and other.description.noun != first.description.noun
    )


def _candidates(index: Index, entity: Entity) -> list[Candidate]:
    mentions = sorted(index.mentions_of.get(entity.id, ()), key=lambda m: (index.rank[m.article], m.start))[
        :MAX_MENTIONS_EXAMINED
    ]
    out = []
    seen: set[tuple[str, str]] = set()
    for mention in mentions:
        sentence = index.sentence_at(mention.article, mention.start)
        if not index.articles[mention.article].in_english:
            continue  # the patterns are those of English
        if sentence is None or mention.demonym or mention.nested or (mention.article, sentence.anchor) in seen:
            continue
        seen.add((mention.article, sentence.anchor))
        if not is_self_contained(index, mention.article, sentence, chars=LEAD_SENTENCE_CHARS, they_are_people=False):
            continue
        text = index.articles[mention.article].text
        description = describe_in(index, mention, sentence)
        if _in_quotes(text, sentence, mention) or not _is_about(index, mention, sentence, description):
            continue
        if is_unfit(index, mention, sentence, description):
            continue
        points = _points(index, entity, mention, sentence, description)
        out.append(Candidate(points, mention, sentence, description))
    return out


def _is_about(index: Index, mention: Mention, sentence: Sentence, description: Description | None) -> bool:
    """Whether a sentence says something of the bearer of `mention`, and not only names them beside its matter.

    A person is its subject, or the object of which an apposition says who it is. Where nothing says who a person is,
    the sentence must tell what they did. It has their full name or opens its article. A thing with no more than its
    noun before it is its subject.
    """
    if mention.kind is not Kind.PERSON:
        if description is None:
            return False
        noun_only = mention.kind is Kind.THING and description.form == BEFORE_NAME
        return not noun_only or standing(index, mention, sentence).subject
    text = index.articles[mention.article].text
    if POSSESSIVE_BEHIND_NAME.match(text, mention.end):
        return False
    opening = WORD_WITH_APOSTROPHES.match(text, sentence.start)
    if opening and opening.group().lower() in load_facts("leads")["conditional"]:
        return False
    found = standing(index, mention, sentence)
    says = found.acts if description is None else found.subject
    says = says or (description is not None and description.form == AFTER_NAME and (found.object or found.speaker))
    return says and (is_in_full(index, mention) or opens_article(index, mention.article, sentence))


def _in_quotes(text: str, sentence: Sentence, mention: Mention) -> bool:
    before = text[sentence.start : mention.start]
    return bool(before.count('"') % 2) or before.count("“") > before.count("”")


def _points(index: Index, entity: Entity, mention: Mention, sentence: Sentence, found: Description | None) -> float:
    """What speaks for a sentence, less what speaks against it."""
    plainly = POINTS_BY_FORM[found.form] + 0.25 * min(found.words - 1, 4) if found else POINTS_WITHOUT_DESCRIPTION
    name = 2.0 if mention.text == entity.name else 0.0
    if entity.kind is Kind.PERSON and len(mention.text.split()) < 2:
        name = -1.5
    opening = 1.5 / (1 + place_in_article(index, mention.article, sentence))
    main = 1.0 if (entity.id, mention.article) in index.about else 0.0
    before = min(mention.start, found.start if found else mention.start) - sentence.start
    subject = 1.0 if standing(index, mention, sentence).subject else 0.0
    early = 2.0 * (1 - before / (sentence.end - sentence.start))
    return plainly + name + opening + main + early + subject - _against(index, mention, sentence)


def _against(index: Index, mention: Mention, sentence: Sentence) -> float:
    """What a sentence loses that is long, quotes somebody, or is about something else than the bearer of the name."""
    text = index.articles[mention.article].text
    words = text[sentence.start : sentence.end]
    first = WORD_WITH_APOSTROPHES.match(text, sentence.start)
    lost = max(0, len(words) - 180) / 100
    if QUOTATION_OPENING.search(words):
        lost += 1.2
    if index.statements_between(mention.article, mention.start, mention.start + 1):
        lost += 0.6
    if POSSESSIVE_BEHIND_NAME.match(text, mention.end):  # "the mayor's house" is not about the mayor
        lost += 0.8
    if first and first.group().lower() in load_facts("leads")["roundabout"]:  # "Despite the rain, ..."
        lost += 0.8
    return lost
