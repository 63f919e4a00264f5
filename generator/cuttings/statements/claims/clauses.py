"""Finds what a reporting verb reports: the clause, the words after "that", or what `objects` finds."""

from __future__ import annotations

import re

from cuttings.common.facts import load_facts, word_set
from cuttings.dates.stated import weekdays
from cuttings.model import VERB_TAGS
from cuttings.statements.claims.according import clause_before_as, clause_behind_as
from cuttings.statements.claims.contrasts import is_finite, with_joined
from cuttings.statements.claims.lost_clauses import (
    clause_after_time,
    clause_before_cue,
    clause_before_name,
    clause_of_hearer,
    from_second_subject,
    lost_clause,
    parted_clause,
)
from cuttings.statements.claims.objects import (
    COMPLEMENT_DEPENDENCIES,
    after_preposition,
    noun_object,
    quoted_object,
    with_lacking,
)
from cuttings.statements.claims.ratings import own_deed, rated_object
from cuttings.statements.cues import ReportingVerb, nouns, reporting_verb, verbs
from cuttings.statements.phrases import before_aside
from cuttings.statements.quotations import Quoted
from cuttings.statements.spans import has_infinitive, is_sentence_before, is_that, trim
from cuttings.statements.words import Span, Words, small_words

_BIDDING_CLASSES = frozenset({"tell", "urge", "order", "warn", "advise", "invite"})
_PARTED = re.compile(r"[\n(–—:;-]")  # between two clauses, it says that the second is not of the first
MAX_WORDS_TO_THAT = 8  # words between a verb and its "that": "told reporters in the town on Tuesday that"


def find_content(words: Words, quoted: Quoted, verb: int, facts: ReportingVerb) -> Span | None:
    """The span of what is said by `verb`, None where it is not clear."""
    if words.lemmas[verb] in load_facts("reporting-verbs")["making"]:
        return _after_that(words, verb, facts) or after_preposition(words, verb, facts) or clause_before_as(words, verb)
    clause = _clause(words, verb, facts)
    return (
        (clause and with_joined(words, verb, clause))
        or clause_after_time(words, verb, facts)
        or _clause_of_quoting(words, verb, facts)
        or _clause_around(words, verb, facts)
        or _clause_before(words, verb, facts)
        or clause_before_name(words, verb, facts)
        or lost_clause(words, verb)
        or clause_of_hearer(words, verb, facts)
        or _after_that(words, verb, facts)
        or after_preposition(words, verb, facts)
        or quoted_object(words, quoted, verb, facts)
        or clause_behind_as(words, verb)
        or clause_before_as(words, verb)
        or parted_clause(words, verb, facts)
        or rated_object(words, verb, facts)
        or own_deed(words, verb)
        or noun_object(words, verb, facts)
        or clause_before_cue(words, verb, facts)
    )


def _clause(words: Words, verb: int, facts: ReportingVerb) -> Span | None:
    """The clause that is the verb's object: "(that) it was late", "to go", "whether to go"."""
    first_clause = verb if before_aside(words, verb) is not None or has_infinitive(words, verb, facts) else 0
    for clause in (c for c in words.children[verb] if c >= first_clause and not is_sentence_before(words, verb, c)):
        if words.dependencies[clause] not in {"ccomp", "xcomp"} or _closes_report(words, clause):
            continue
        first, last = words.firsts[clause], words.lasts[clause]
        first = from_second_subject(words, verb, clause, max(first, verb + 1)) if clause > verb else first
        to = next((c for c in words.children[clause] if words.forms[c] == "to" and c < clause), None)
        if words.dependencies[clause] == "xcomp" or (to is not None and words.child(to, "pobj") is None):
            gerund = words.forms[clause].endswith("ing") and "gerund" in facts.takes
            told = {"that", "hearer"} <= facts.takes and is_finite(words, clause) and words.subject(clause) is None
            if to is None and told and clause > verb and words.dependencies[first - 1] == "dobj":
                return trim(words, first, last)  # "told police Berg left": who was told is parted from it later
            if to is None and not gerund:
                continue
            if to is not None and words.subject(clause) is not None and facts.verb_class == "predict" and clause > verb:
                return trim(words, first, last)  # "expects prices to fall"
            if to is not None and "to" not in facts.takes:
                continue
            if not gerund and clause > verb and _is_bidden(words, verb, clause, facts):
                continue
            if words.lemmas[verb] == "agree" and words.child(clause, "auxpass") is not None:
                continue  # "agreed to be photographed"
            opening = to if to is not None else clause
            return words.span(opening - (words.forms[opening - 1] in {"not", "never"}), last)
        question = words.forms[min(first + (words.tags[first] == "PUNCT"), len(words) - 1)] in small_words(
            "question_words"
        )
        question &= clause > verb or words.text[words.starts[first]].islower()  # "What she did was right, he said"
        bidden = facts.verb_class == "ask" and is_that(words, verb + 1)  # "asked that it be late"
        if "that" not in facts.takes and not bidden and not ("wh" in facts.takes and question):
            continue
        unsaid = words.lemmas[verb] == "say" and words.forms[first] not in {"if", "whether"}  # "said what she believed"
        if question and (unsaid or "wh" not in facts.takes) and words.forms[first] != "if":
            continue
        that = _that(words, verb, clause)
        taken_up = words.tags[first] == "PRON" and words.dependencies[first] in {"nsubj", "nsubjpass"}
        names = "object" in facts.takes or facts.verb_class == "announce"
        rated = words.lemmas[verb] in verbs("rating") or (taken_up and names)
        if that is None and rated and to is None and not is_finite(words, clause):
            continue  # "found her standing there", "reported her missing", "declared him the winner"
        last = _over_condition(words, verb, clause, _over_next(words, verb, last))
        return trim(words, _after_time(words, verb, first, clause) if that is None else that, last)
    return None


def _over_next(words: Words, verb: int, last: int) -> int:
    """The last word, over a second clause right behind the first: "says [she's] [more or less done]"."""
    for more in words.children[verb]:
        first = words.firsts[more]
        cue = reporting_verb(words, more) is not None and words.child(more, *COMPLEMENT_DEPENDENCIES) is None
        if first != last + 1 or words.dependencies[more] not in {"ccomp", "xcomp"} or cue:
            continue
        opens = words.tags[first] == "DET" and words.text[words.starts[first]].isupper()  # a sentence of its own
        if not opens and not _PARTED.search(words.text, words.ends[last], words.ends[first]):
            return words.lasts[more]
    return last


def _over_condition(words: Words, verb: int, clause: int, last: int) -> int:
    """The last word, over a clause that the parse ties to a cue behind it: "It falls [if they win], she said"."""
    for more in words.children[verb] if clause < verb else ():
        tied = words.dependencies[more] == "advcl" and words.firsts[more] == last + 1 and words.lasts[more] < verb
        if tied and words.tags[last + 1] == "SCONJ" and words.forms[words.lasts[more] + 1] == ",":
            return words.lasts[more]
    return last


def _after_time(words: Words, verb: int, first: int, clause: int) -> int:
    """Where the clause begins, less when it is said, right behind the verb: "said [on Monday] it would end"."""
    subject = words.subject(clause)
    if first != verb + 1 or subject is None or clause < verb:
        return first
    days = small_words("days").union(weekdays())
    at = first + (words.forms[first] == "on")
    at += words.forms[at + 1 : at + 2] != () and words.forms[at + 1] in small_words("parts_of_days")
    if days.intersection(words.forms[first : at + 1]):
        titled = words.forms[at + 1] in word_set("titles", "heads")  # "said [Tuesday] President Lund should go"
        return at + 1 if words.firsts[subject] == at + 1 or (titled and words.firsts[subject] == first) else first
    held = words.child(first, "pobj") if words.tags[first] == "ADP" else None
    then = small_words("when_said") | nouns("documents") | nouns("occasions")
    said_then = held is not None and (words.forms[held] in then or words.lemmas[held] in nouns("occasions"))
    follows = words.lasts[first] + 1
    taken_up = words.firsts[subject] == subject == follows and words.tags[subject] == "PRON"
    return follows if said_then and taken_up else first


def _clause_of_quoting(words: Words, verb: int, facts: ReportingVerb) -> Span | None:
    """The clause before "she was quoted as saying by the Times"."""
    if words.dependencies[verb] != "pcomp" or words.forms[words.heads[verb]] != "as":
        return None
    quoting = words.heads[words.heads[verb]]
    clause = words.child(quoting, "ccomp")
    if words.lemmas[quoting] not in verbs("quoting") or clause is None or words.lasts[clause] > quoting:
        return None
    return _clause(words, quoting, facts)


def _clause_around(words: Words, verb: int, facts: ReportingVerb) -> Span | None:
    """The sentence that a cue interrupts or closes: "The bridge, she said, was closed"."""
    closes = _closes_report(words, verb)
    interrupts = words.dependencies[verb] == "parataxis"
    clause = words.heads[verb]
    inverted = interrupts and words.forms[verb - 1] == "," and _opens_subject(words, clause, verb + 1)
    if not (closes or interrupts) or "that" not in facts.takes or (words.subject(verb) is None and not inverted):
        return None
    if words.dependencies[clause] in {"aux", "auxpass"}:  # the parse hangs the cue on "was" of "was closed"
        clause = words.heads[clause]
    first = words.firsts[clause]
    if words.dependencies[first] == "mark":
        first += 1
    return trim(words, first, words.firsts[verb] - 2 if closes else words.lasts[clause])


def _opens_subject(words: Words, clause: int, first: int) -> bool:
    """Whether who speaks stands at `first`, taken for the subject of the clause: "What it means, said [Lund], is"."""
    subject = words.subject(clause)
    return subject is not None and words.firsts[subject] == first and words.tags[subject] == "PROPN"


def _clause_before(words: Words, verb: int, facts: ReportingVerb) -> Span | None:
    """The sentence before ", said Berg", which the parse takes for a second subject of the verb."""
    first = words.firsts[verb]
    subjects = [c for c in words.children[verb] if words.dependencies[c] == "nsubj"]
    if "that" not in facts.takes or words.heads[verb] != verb or words.forms[verb - 1] != "," or len(subjects) < 2:
        return None
    told = any(words.tags[w] in VERB_TAGS and words.subject(w) is not None for w in range(first, verb))
    return trim(words, first, verb - 2) if told and subjects[-1] > verb else None


def _closes_report(words: Words, verb: int) -> bool:
    """Whether a verb reports what stands before it, while the parse takes its clause for an object of that.

    "The team found vents in the sea, the paper reported on Monday."
    """
    first, facts = words.firsts[verb], reporting_verb(words, verb)
    if facts is None or words.dependencies[verb] != "ccomp" or words.subject(verb) is None:
        return False
    behind_comma = words.heads[verb] < first and words.forms[first - 1] == "," and not is_that(words, first)
    return behind_comma and words.child(verb, *COMPLEMENT_DEPENDENCIES) is None


def _that(words: Words, verb: int, clause: int) -> int | None:
    """Return the "that" that opens a clause, skipping the words between it and the verb."""
    subject = words.subject(clause)
    for word in range(verb + 1, min(verb + 1 + MAX_WORDS_TO_THAT, clause)):
        if subject is not None and words.firsts[subject] < word <= words.lasts[subject]:
            return None  # "said the rules that he breaks are old"
        if words.heads[word - 1] == verb < word - 1 and words.dependencies[word - 1] == "nsubj":
            return None  # "said the claim that it is late is wrong": the parse takes "claim" for who speaks
        if is_that(words, word):
            return word
        aside = words.forms[word].endswith("ing") and words.forms[word - 1] == ","  # "said, citing the police, that"
        if words.tags[word] in VERB_TAGS and not aside:
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
            lost = lost or words.forms[word - 1] in small_words("doubts") | {"way"}  # "wrote about the way that"
            return None if lost else trim(words, with_lacking(words, verb, word), last)  # "repeated that when he was"
        if words.tags[word] in VERB_TAGS and (
            words.dependencies[word] not in {"acl", "amod"} or reporting_verb(words, word)
        ):
            return None  # not "said in a note issued on Monday that"
    return None


def _is_bidden(words: Words, verb: int, clause: int, facts: ReportingVerb) -> bool:
    """Whether the verb is a headline's participle, by which nobody speaks: "Firm told to pay"."""
    if facts.verb_class not in _BIDDING_CLASSES or words.subject(clause) is not None:
        return False
    return words.forms[verb].endswith(("ed", "told")) and words.child(verb, "dobj", "dative") is None
