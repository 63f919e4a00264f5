"""Reported statements: what somebody says in the narrator's sentence, partly in quotation marks perhaps."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cache

from cuttings.model import VERB_TAGS
from cuttings.statements.claims.according import MAX_REPORTED_CHARS, according_to
from cuttings.statements.claims.background import before_background, up_to_own_verb
from cuttings.statements.claims.clauses import find_content
from cuttings.statements.claims.comments import before_comment, takes_up_object
from cuttings.statements.claims.contrasts import up_to_another
from cuttings.statements.claims.edges import Names, mended
from cuttings.statements.claims.hearers import before_told, behind_hearer
from cuttings.statements.claims.lost_clauses import from_subject
from cuttings.statements.cues import (
    ReportingVerb,
    is_general,
    is_unsaid,
    nouns,
    reporting_verb,
    verbs,
)
from cuttings.statements.direct import Draft
from cuttings.statements.lines import Line
from cuttings.statements.phrases import Speaker, noun_phrase
from cuttings.statements.quotations import Quotation, Quoted
from cuttings.statements.spans import (
    from_the_start,
    is_of_another,
    is_only_named,
    to_the_end,
    with_marks,
    without_cue,
)
from cuttings.statements.subjects import leading_speaker, speaker_of
from cuttings.statements.syntax.claimed import is_claim, is_in_phrase
from cuttings.statements.syntax.inverted import name_behind
from cuttings.statements.syntax.joined import is_listed_noun, joined_participle
from cuttings.statements.syntax.leading import leads_on
from cuttings.statements.syntax.unasserted import is_unasserted
from cuttings.statements.words import Span, Words, small_words

_JOINED_QUOTATION = re.compile(r",?[\"”’']*,? (?:and|but|or)(?: \w+){0,2} (?=[\"“‘'`])")
_LISTED_QUOTATION = re.compile(r"(?:, [\w’'-]+(?: [\w’'-]+){0,6}){1,8} (?=[\"“])")
MAX_CUE_WORDS = 2  # words from the start of a clause to the verb of a cue: ""It is late," [she said, but he slept]"


def find_reported(
    words: Words,
    lines: Sequence[Line],
    quotations: Sequence[Quotation],
    direct: Sequence[Draft],
    names: Names = frozenset(),
) -> list[Draft]:
    """Return the reported statements for which both the cue and the reported words are clear.

    `names` are the spans of the names of people and organisations, which tell who was told from what.
    """
    quoted = Quoted(quotations)
    used = {draft.verb for draft in direct}
    apart = frozenset(draft.start for draft in direct)
    drafts = []
    for number, line in enumerate(lines):
        for word in words.within(line.start, line.end):
            facts, according = reporting_verb(words, word), words.forms[word] == "according"
            if not (facts or according) or word in used or quoted.at(words.starts[word]) is not None:
                continue
            draft = _by_verb(words, quoted, word, number, facts, direct=apart, names=names) if facts else None
            if draft is not None and used.intersection(_edges(words.within(draft.start, draft.end))):
                continue  # "he heard them say, "Go"": what was said is only the cue of the quotation
            if draft is None and according:
                draft = according_to(words, quoted, word, number)
            if draft is not None:
                drafts.append(draft)
    return _apart(drafts, direct)


def _edges(inside: range) -> set[int]:
    """The words at the edges of a span where it may hold the cue of a quotation beside it."""
    return {*inside[:MAX_CUE_WORDS], *inside[-1:]}


def _apart(drafts: Iterable[Draft], direct: Sequence[Draft]) -> list[Draft]:
    """Return `drafts` without those whose words already belong to a direct statement."""
    starts = [d.start for d in direct]

    def said_directly(draft: Draft) -> bool:
        number = bisect_right(starts, draft.end - 1) - 1
        if number < 0:
            return False
        other = direct[number]
        shared = min(draft.end, other.end) - max(draft.start, other.start)
        return 2 * shared >= min(draft.end - draft.start, other.end - other.start)

    return [draft for draft in drafts if not said_directly(draft)]


def _by_verb(
    words: Words,
    quoted: Quoted,
    verb: int,
    line: int,
    facts: ReportingVerb,
    *,
    direct: frozenset[int],
    names: Names,
) -> Draft | None:
    content = _content(words, quoted, verb, facts)
    if content is None:
        return None
    other = is_of_another(words, verb, content[0], facts) or is_only_named(words, verb, content[0])
    speaker = None if other else _speaker(words, verb)
    if speaker is None or quoted.at(speaker.start) is not None or is_unasserted(words, verb, facts, speaker):
        return None  # not even where the subject is in the quotation that the verb reports
    if words.forms[words.within(*content)[-1]] in small_words("joints"):
        return None  # "It was put off as she argued"
    content = _before_agent(words, speaker, verb, *up_to_another(words, verb, *content))
    content = up_to_own_verb(words, speaker, verb, *content)
    content = _up_to_cue(words, direct, *content)
    whole = _whole(words, verb, speaker, quoted.rounded(*content))
    start, end = mended(words, names, verb, facts, whole) or (0, 0)
    end = before_told(words, verb, start, before_comment(words, verb, start, end))
    end = before_background(words, quoted, verb, start, end)
    if not 0 < end - start <= MAX_REPORTED_CHARS or start <= words.starts[verb] < end <= words.ends[verb]:
        return None
    if (
        quoted.is_cut(words.text, start, end)
        or is_in_phrase(words, speaker, start, end)
        or not is_claim(words, quoted, verb, start, end)
    ):
        return None
    start, end = with_marks(words.text, from_subject(words, verb, start), end)
    end = _with_adjoining(words, quoted, end, direct)
    if facts.verb_class == "describe":
        end = _with_list(words, quoted, end)
    end = _with_quoted_rest(words, quoted, max(end, speaker.end, words.ends[verb]), direct) or end
    cue = words.text[words.starts[verb] : words.ends[verb]]
    alone = quoted.is_one(start, end) and words.ends[verb] + 1 == start  # 'attacked "a policy of fear"'
    return Draft(start, end, alone, cue, verb, speaker, line)


def _content(words: Words, quoted: Quoted, verb: int, facts: ReportingVerb) -> Span | None:
    """What the verb reports as the parse has it, None where nothing is told to have been said."""
    itself = words.forms[verb + 1 : verb + 2] != () and words.forms[verb + 1].endswith(("self", "selves"))
    if is_unsaid(words, verb, facts) or is_general(words, verb) or is_listed_noun(words, verb):
        return None
    if itself and words.lemmas[verb] in verbs("rating"):
        return None  # "found himself in court"
    content = behind_hearer(words, verb, facts) or find_content(words, quoted, verb, facts)
    return None if content is None or takes_up_object(words, verb, content[0]) else content


def _before_agent(words: Words, speaker: Speaker, verb: int, start: int, end: int) -> Span:
    """The span up to who says it in the passive: "was attacked for "late trains"[ by users]"."""
    by = words.within(0, speaker.start).stop - 1
    passive = words.forms[by] == "by" and words.child(verb, "nsubjpass") is not None
    return (start, words.ends[by - 1]) if passive and start < words.starts[by] < end else (start, end)


def _whole(words: Words, verb: int, speaker: Speaker, span: Span) -> Span:
    """The span up to both ends of the claim, less the cue where that is at an end."""
    start, end = without_cue(words, verb, speaker, *span)
    start, end = from_the_start(words, (verb, verb), *to_the_end(words, verb, start, end))
    return without_cue(words, verb, speaker, start, end)


def _up_to_cue(words: Words, direct: frozenset[int], start: int, end: int) -> Span:
    """The span up to the cue of a quotation that stands for itself: 'said it was "late"[, adding, "I left."]'."""
    for word in words.within(start, min(end, start + MAX_REPORTED_CHARS)):
        opens = words.forms[word].endswith("ing") and words.forms[word - 1] in {",", "”", '"'}
        if opens and reporting_verb(words, word) and direct.intersection(range(words.ends[word], words.ends[word] + 4)):
            return start, words.ends[word - 1]
    return start, end


def _with_quoted_rest(words: Words, quoted: Quoted, end: int, direct: frozenset[int]) -> int | None:
    """The end of quotations that are joined to what is said up to `end`: 'said it was "late" [and then "cold"]'.

    None without one; `direct` has the starts of the quotations that stand for themselves.
    """
    found = None
    while joined := _JOINED_QUOTATION.match(words.text, found or end):
        more = quoted.at(joined.end())
        told = any(reporting_verb(words, w) for w in words.within(joined.start(), joined.end()))
        if more is None or more.start != joined.end() or more.start in direct or told:
            break
        found = more.end
    return found


def _with_adjoining(words: Words, quoted: Quoted, end: int, direct: frozenset[int]) -> int:
    """The end of a quotation right behind the claim, which the parse ties to another word: 'has to go [“now,”]'."""
    more = quoted.at(end + 1) if words.text[end : end + 1] == " " else None
    adjoins = more is not None and more.start == end + 1 and more.start not in direct
    return more.end if more is not None and adjoins else end


def _with_list(words: Words, quoted: Quoted, end: int) -> int:
    """The end of a list behind a claim that ends in a quotation: 'as loving dogs[, cats and "all hens"]'."""
    listed = _LISTED_QUOTATION.match(words.text, end)
    more = quoted.at(listed.end()) if listed is not None else None
    if listed is None or more is None or any(words.tags[w] in VERB_TAGS for w in words.within(end, listed.end())):
        return end
    return more.end


def _speaker(words: Words, verb: int) -> Speaker | None:
    first = joined_participle(words, verb) or verb
    head = leading_speaker(words, first) if leads_on(words, first) else speaker_of(words, first)
    if head is None or words.forms[head] in small_words("relatives"):
        return None
    opening = words.firsts[head]
    if small_words("nobody").intersection(words.forms[opening : head + 1]) or words.forms[opening - 1] == "what":
        return None  # "few in the town said"; "what it says is a plan"
    if words.forms[opening] == "not" or (words.forms[head] in small_words("pointing") and _is_implied(words, verb)):
        return None  # "not everybody agrees"; "this suggests that"
    shown = words.lemmas[verb] in verbs("showing") and words.lemmas[head] not in _showing()
    shown |= _is_implied(words, verb) and words.lemmas[head] in nouns("spoken")
    hearer = head > verb and words.lemmas[verb] in verbs("telling_somebody")  # "told Berg"
    if shown or hearer or (_is_implied(words, verb) and _is_only_told_of(words, verb, head)):
        return None  # "Berg showed that she can win"
    if head < verb:
        return noun_phrase(words, head, (words.starts[words.firsts[head]], words.starts[verb]))
    tied = words.heads[head] == verb or head != name_behind(words, verb)
    last = words.lasts[head] if tied else head  # not "Lund, ships" of "Instead, said Lund, ships were built"
    return noun_phrase(words, head, (words.ends[verb], words.ends[last]))


def _is_only_told_of(words: Words, verb: int, head: int) -> bool:
    """Whether no text says it, but what is done to it, or a picture: "The post was signed, indicating that"."""
    text = words.lemmas[head] in nouns("documents") | nouns("findings")
    aside = words.forms[verb].endswith("ing") and words.forms[verb - 1] == ","
    return (text and aside) or words.lemmas[head] in nouns("pictures")


def _is_implied(words: Words, verb: int) -> bool:
    return words.lemmas[verb] in verbs("implying")


@cache
def _showing() -> frozenset[str]:
    """The nouns for what shows something in words: "the poll showed", not "the photo showed"."""
    return (nouns("documents") | nouns("findings")) - nouns("pictures")
