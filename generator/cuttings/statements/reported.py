"""Reported statements: what somebody says in the narrator's sentence, partly in quotation marks perhaps."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from cuttings.model import VERB_TAGS
from cuttings.statements.cues import ReportingVerb, is_naming, is_unsaid, reporting_verb, verbs
from cuttings.statements.direct import Draft
from cuttings.statements.lines import Line
from cuttings.statements.phrases import Speaker, leading_speaker, leads_on, noun_phrase, speaker_of
from cuttings.statements.quotations import Quotation, Quoted
from cuttings.statements.spans import is_of_another, is_that, trim, up_to_participle, with_marks, without_cue
from cuttings.statements.words import Span, Words, small_words

_COMPLEMENT_DEPENDENCIES = ("ccomp", "xcomp", "dobj", "oprd", "attr", "acomp")
_BIDDING_CLASSES = frozenset({"tell", "urge", "order", "warn", "advise", "invite"})
MAX_WORDS_TO_THAT = 8  # words between a verb and its "that": "told reporters in the town on Tuesday that"
MAX_REPORTED_CHARS = 1_200  # characters; a longer clause is a list or a broken parse


def find_reported(
    words: Words, lines: Sequence[Line], quotations: Sequence[Quotation], direct: Sequence[Draft]
) -> list[Draft]:
    """Return the reported statements for which both the cue and the reported words are clear."""
    quoted = Quoted(quotations)
    used = {draft.verb for draft in direct}
    drafts = []
    for number, line in enumerate(lines):
        for word in words.within(line.start, line.end):
            facts, according = reporting_verb(words, word), words.forms[word] == "according"
            if not (facts or according) or word in used or quoted.at(words.starts[word]) is not None:
                continue
            draft = _by_verb(words, quoted, word, number, facts) if facts else None
            if draft is not None and used.intersection(words.within(draft.start, draft.end)[-1:]):
                continue  # "he heard them say, "Go"": what was said is only the cue of the quotation
            if draft is None and according:
                draft = _according(words, quoted, word, number)
            if draft is not None:
                drafts.append(draft)
    return _apart(drafts, direct)


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


def _by_verb(words: Words, quoted: Quoted, verb: int, line: int, facts: ReportingVerb) -> Draft | None:
    if is_unsaid(words, verb, facts):
        return None
    content = _content(words, quoted, verb, facts)
    if content is None:
        return None
    speaker = None if is_of_another(words, verb, content[0], facts) else _speaker(words, verb)
    if speaker is None or words.forms[words.within(*content)[-1]] in small_words("joints"):
        return None  # "It was put off as she argued"
    start, end = quoted.rounded(*up_to_participle(words, verb, *content))
    if quoted.is_cut(words.text, start, end):
        return None
    start, end = with_marks(words.text, *without_cue(words, verb, speaker, start, end))
    if not 0 < end - start <= MAX_REPORTED_CHARS or start <= words.starts[verb] < end <= words.ends[verb]:
        return None
    cue = words.text[words.starts[verb] : words.ends[verb]]
    direct = quoted.is_one(start, end) and words.ends[verb] + 1 == start  # 'attacked "a policy of fear"'
    return Draft(start, end, direct, cue, verb, speaker, line)


def _speaker(words: Words, verb: int) -> Speaker | None:
    head = leading_speaker(words, verb) if leads_on(words, verb) else speaker_of(words, verb)
    if head is None or words.forms[head] in small_words("relatives"):
        return None
    opening = words.firsts[head]
    if small_words("nobody").intersection(words.forms[opening : head + 1]) or words.forms[opening - 1] == "what":
        return None  # "few in the town said"; "what it says is a plan"
    if head < verb:
        return noun_phrase(words, head, (words.starts[words.firsts[head]], words.starts[verb]))
    return noun_phrase(words, head, (words.ends[verb], words.ends[words.lasts[head]]))


def _content(words: Words, quoted: Quoted, verb: int, facts: ReportingVerb) -> Span | None:
    return (
        _clause(words, verb, facts)
        or _clause_around(words, verb, facts)
        or _after_that(words, verb, facts)
        or _after_preposition(words, verb, facts)
        or _quoted_object(words, quoted, verb, facts)
    )


def _clause(words: Words, verb: int, facts: ReportingVerb) -> Span | None:
    """The clause that is the verb's object: "(that) it was late", "to go", "whether to go"."""
    for clause in words.children[verb]:
        if words.dependencies[clause] not in {"ccomp", "xcomp"}:
            continue
        first, last = words.firsts[clause], words.lasts[clause]
        if clause > verb:
            first = max(first, verb + 1)
        to = next((c for c in words.children[clause] if words.forms[c] == "to" and c < clause), None)
        if words.dependencies[clause] == "xcomp" or (to is not None and words.child(to, "pobj") is None):
            gerund = words.forms[clause].endswith("ing") and "gerund" in facts.takes
            if to is None and not gerund:
                continue
            if to is not None and "to" not in facts.takes:
                continue
            if not gerund and clause > verb and _is_bidden(words, verb, clause, facts):
                continue
            opening = to if to is not None else clause
            return words.span(opening - (words.forms[opening - 1] == "not"), last)
        question = words.forms[first] in small_words("question_words")
        if "that" not in facts.takes and not ("wh" in facts.takes and question):
            continue
        if question and "wh" not in facts.takes and words.forms[first] != "if":
            continue
        that = _that(words, verb, clause)
        if that is None and facts.verb_class == "show" and not _is_finite(words, clause):
            continue  # "found her standing there", "found it tranquil"
        return trim(words, first if that is None else that, last)
    return None


def _is_finite(words: Words, clause: int) -> bool:
    """Whether a clause has a finite verb: "was", "stands"; not "standing" alone."""
    helped = words.child(clause, "aux", "auxpass", "cop") is not None
    return helped or (words.tags[clause] in VERB_TAGS and not words.forms[clause].endswith("ing"))


def _clause_around(words: Words, verb: int, facts: ReportingVerb) -> Span | None:
    """The sentence that a cue interrupts: "The bridge, she said, was closed"."""
    if words.dependencies[verb] != "parataxis" or "that" not in facts.takes or words.subject(verb) is None:
        return None
    clause = words.heads[verb]
    first = words.firsts[clause]
    if words.dependencies[first] == "mark":
        first += 1
    return trim(words, first, words.lasts[clause])


def _that(words: Words, verb: int, clause: int) -> int | None:
    """Return the "that" that opens a clause, skipping the words between it and the verb."""
    for word in range(verb + 1, min(verb + 1 + MAX_WORDS_TO_THAT, clause)):
        if is_that(words, word):
            return word
        if words.tags[word] in VERB_TAGS:
            return None
    return None


def _after_that(words: Words, verb: int, facts: ReportingVerb) -> Span | None:
    """Return the words after "that" where the parse lost the clause."""
    if "that" not in facts.takes:
        return None
    last = words.lasts[verb]
    for word in range(verb + 1, min(verb + 1 + MAX_WORDS_TO_THAT, last + 1)):
        if is_that(words, word):
            lost = words.forms[word + 1 : word + 2] and words.forms[word + 1] in small_words("asides")
            return None if lost else trim(words, word, last)  # "repeated that when he was there"
        if words.tags[word] in VERB_TAGS:
            return None
    return None


def _after_preposition(words: Words, verb: int, facts: ReportingVerb) -> Span | None:
    """What follows the verb's preposition: "accused them of lying", "warned of war"."""
    if not facts.prepositions:
        return None
    target = words.child(verb, "dobj")
    for holder in (verb, target):
        for preposition in words.children[holder] if holder is not None else ():
            if preposition < verb or words.forms[preposition] not in facts.prepositions:
                continue
            if words.dependencies[preposition] not in {"prep", "prt"} or (target is None and _is_transitive(facts)):
                continue
            inner = words.child(preposition, "pcomp", "pobj")
            if inner is not None:
                return trim(words, words.firsts[inner], words.lasts[preposition]) or words.span(inner, inner)
    return None


def _is_transitive(facts: ReportingVerb) -> bool:
    """Whether the verb needs an object, so that it is a participle without one: "accused of lying"."""
    return facts.verb_class in {"accuse", "thank", "praise", "congratulate"}


def _is_bidden(words: Words, verb: int, clause: int, facts: ReportingVerb) -> bool:
    """Whether the verb is a headline's participle, by which nobody speaks: "Firm told to pay"."""
    if facts.verb_class not in _BIDDING_CLASSES or words.subject(clause) is not None:
        return False
    return words.forms[verb].endswith(("ed", "told")) and words.child(verb, "dobj", "dative") is None


def _quoted_object(words: Words, quoted: Quoted, verb: int, facts: ReportingVerb) -> Span | None:
    """An object that is quoted in part: "hailed what she called a "new dawn""."""
    if not facts.takes & {"object", "that"} or is_naming(words, verb):
        return None
    if any(words.forms[c] == "what" for c in words.children[verb]):
        return None
    parts = [
        c for c in words.children[verb] if c > verb and words.dependencies[c] in (*_COMPLEMENT_DEPENDENCIES, "prep")
    ]
    if words.lemmas[verb] in verbs("handling"):
        parts = [c for c in parts if words.dependencies[c] != "dobj"]
    for part in parts:
        reach = part if facts.verb_class != "describe" else parts[-1]
        start, end = words.starts[words.firsts[part]], words.ends[words.lasts[reach]]
        if quoted.any_in(start, end) or quoted.at(start) is not None:
            return trim(words, words.firsts[part], words.lasts[reach])
    return None


def _according(words: Words, quoted: Quoted, word: int, line: int) -> Draft | None:
    """ "It was late, according to her": the clause that "according to" hangs on."""
    to = word + 1
    if to >= len(words) or words.forms[to] != "to":
        return None
    head = words.child(to, "pobj")
    if head is None:
        return None
    speaker = noun_phrase(words, head, words.span(to + 1, max(words.lasts[head], to + 1)))
    clause = words.heads[word]
    if speaker is None or clause == word:
        return None
    first, last = words.firsts[clause], words.lasts[clause]
    phrase_first, phrase_last = word, max(words.lasts[word], words.lasts[to])
    if phrase_last >= last - 1:
        last = phrase_first - 1
    elif phrase_first <= first + 1:
        first = phrase_last + 1
    if last <= first or not any(words.tags[w] in VERB_TAGS for w in range(first, last + 1)):
        return None  # "at a meeting, according to her": the parse lost what was said
    span = trim(words, first, last)
    if span is None or span[1] - span[0] > MAX_REPORTED_CHARS:
        return None
    return Draft(*quoted.rounded(*span), False, words.text[words.starts[word] : words.ends[to]], None, speaker, line)
