"""Finds what a reporting verb reports without a clause: after its preposition, or as its object."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cuttings.common.facts import word_set
from cuttings.dates.stated import weekdays
from cuttings.model import VERB_TAGS
from cuttings.statements.cues import ReportingVerb, is_naming, nouns, verbs
from cuttings.statements.quotations import Quoted
from cuttings.statements.spans import trim
from cuttings.statements.words import Span, Words, small_words

_TARGETING_CLASSES = frozenset({"accuse", "criticise", "praise", "thank", "congratulate", "describe"})
_TITLE_IN_MARKS = re.compile(r" (?:it|this|that) [\"“‘](?:A |An |The )?(?:[A-Z][\w’']+ ){2,}[\w’' ]*[.,]?[\"”’]")
_WITH_TARGET = frozenset({("to", "describe"), ("as", "deny")})  # "likened [it to a joke]", "dismissed [it as a joke]"
_NOMINAL_OPENINGS = frozenset({"DET", "NOUN", "PROPN", "ADJ", "NUM"})
_NO_LIST = VERB_TAGS | {"SCONJ", "PRON"}  # tags of words that no list of things has
COMPLEMENT_DEPENDENCIES = ("ccomp", "xcomp", "dobj", "oprd", "attr", "acomp")


def after_preposition(words: Words, verb: int, facts: ReportingVerb) -> Span | None:
    """What follows the verb's preposition: "accused them of lying", "warned of war", "called for them to go"."""
    if not facts.prepositions:
        return None
    return _bidden_clause(words, verb, facts) or _object_of_preposition(words, verb, facts)


def _object_of_preposition(words: Words, verb: int, facts: ReportingVerb) -> Span | None:
    if any(words.forms[c] in {"guilty", "innocent"} for c in words.children[verb]):
        return None  # "pleaded guilty for his sake"
    target = words.child(verb, "dobj")
    if words.lemmas[verb] in verbs("referring"):
        to = words.child(verb, "prep")
        target = words.child(to, "pobj") if to is not None else None
    for holder in (verb, target):
        for beside in words.children[holder] if holder is not None else ():
            if beside < verb or words.forms[beside] not in facts.prepositions:
                continue
            if target is not None and _tells_what_thing(words, target, beside, facts):
                continue  # "mocked the plan for quotas"
            preposition = _before_deed(words, beside, facts) if _is_transitive(facts) else beside
            if words.forms[preposition - 1] == "such" or _is_of_time(words, preposition):
                continue  # "criticised deals such as this"
            if (
                words.forms[preposition] == "for"
                and facts.verb_class == "describe"
                and verb < (target or 0) < preposition
            ):
                continue  # "called the race for Berg"
            if words.dependencies[preposition] not in {"prep", "prt"} or (target is None and _is_transitive(facts)):
                continue
            inner = words.child(preposition, "pcomp", "pobj", "amod")
            bare = inner is not None and all(words.dependencies[c] == "det" for c in words.children[inner])
            if bare and words.lemmas[inner or 0] in nouns("summoned"):
                return None  # "called for help"
            if inner is not None and _names_culprit(words, verb, target, inner):
                return trim(words, words.firsts[target or 0], words.lasts[preposition])
            if inner is not None and not (words.forms[preposition] != "as" and _points_back(words, inner)):
                likened = (words.forms[preposition], facts.verb_class) in _WITH_TARGET and target is not None
                first = words.firsts[target] if likened and target is not None else words.firsts[inner]
                return trim(words, first, _over_rest(words, words.lasts[preposition])) or words.span(inner, inner)
    return None


def _tells_what_thing(words: Words, target: int, preposition: int, facts: ReportingVerb) -> bool:
    """Whether "for" tells of a thing that is criticised or praised what it is for, and not why."""
    rated = facts.verb_class in {"criticise", "praise"} and words.forms[preposition] == "for"
    near = preposition == target + 1 and words.child(preposition, "pobj") is not None
    return rated and near and words.lemmas[target] in nouns("purposed")


def _bidden_clause(words: Words, verb: int, facts: ReportingVerb) -> Span | None:
    """What somebody is to do: "called for [Lund to resign]", "called for [the report to be made public]"."""
    for clause in words.children[verb] if "for" in facts.prepositions else ():
        opening = words.child(clause, "mark")
        to = any(words.forms[c] == "to" and words.dependencies[c] == "aux" for c in words.children[clause])
        if opening is not None and verb < opening and words.forms[opening] == "for" and to:
            return trim(words, opening + 1, words.lasts[clause])
    return None


def _is_of_time(words: Words, preposition: int) -> bool:
    """Whether the preposition says when it was said: "congratulated her on Tuesday evening"."""
    held = words.child(preposition, "pobj")
    if held is None or words.forms[held] not in {*weekdays(), *small_words("parts_of_days")}:
        return False
    return not set(weekdays()).isdisjoint(words.forms[words.firsts[held] : held + 1])


def _before_deed(words: Words, preposition: int, facts: ReportingVerb) -> int:
    """The preposition before the deed, behind one of the target: "accused the head of the firm [of] lying"."""
    target = words.heads[preposition]
    noun = words.child(preposition, "pobj") if words.tags[target] == "NOUN" else None
    for inner in words.children[noun] if noun is not None else ():
        if words.forms[inner] in facts.prepositions and words.child(inner, "pcomp") is not None:
            return inner
    return preposition


def _names_culprit(words: Words, verb: int, target: int | None, deed: int) -> bool:
    """Whether whom it names is what a statement says, of what was told before: "blamed [Norvik for the attack]"."""
    named = target is not None and verb < target and words.tags[target] in {"PROPN", "NOUN"}
    return named and words.lemmas[verb] == "blame" and _points_back(words, deed) and words.tags[deed] == "NOUN"


def _points_back(words: Words, noun: int) -> bool:
    """Whether what is told is only what was told before: "blamed them for it", "apologised for the comment"."""
    if words.forms[noun] == "doing" and words.forms[words.lasts[noun]] in small_words("pointing") | {"it"}:
        return words.lasts[noun] == noun + 1  # "praised her for doing so"
    if words.tags[noun] == "PRON":
        return words.firsts[noun] == words.lasts[noun]
    beside = words.children[noun]
    plain = words.tags[noun] == "NOUN" and all(words.dependencies[c] in {"det", "poss"} for c in beside)
    return plain and words.forms[words.firsts[noun]] in {"the"} | small_words("pointing") | small_words("owners")


def _is_transitive(facts: ReportingVerb) -> bool:
    """Whether the verb needs an object, so that it is a participle without one: "accused of lying"."""
    return facts.verb_class in {"accuse", "thank", "praise", "congratulate"}


def quoted_object(words: Words, quoted: Quoted, verb: int, facts: ReportingVerb) -> Span | None:
    """An object that is quoted in part: "hailed what she called a "new dawn""."""
    named = _TITLE_IN_MARKS.match(words.text, words.ends[verb]) if facts.verb_class == "describe" else None
    if not facts.takes & {"object", "that"} or is_naming(words, verb) or named is not None:
        return None
    if any(words.forms[c] == "what" for c in words.children[verb]) or words.lemmas[verb] in verbs("showing"):
        return None  # "data show "strong" interest"
    work = words.child(verb, "dobj") if facts.verb_class == "write" else None
    if work is not None and any(words.lemmas[w] in nouns("documents") for w in range(work, words.lasts[work] + 1)):
        return None  # "wrote a "tell-all" book"
    parts = [
        c for c in words.children[verb] if c > verb and words.dependencies[c] in (*COMPLEMENT_DEPENDENCIES, "prep")
    ]
    if words.lemmas[verb] in verbs("handling"):
        parts = [c for c in parts if words.dependencies[c] != "dobj"]
    for part in parts:
        if words.forms[part] == "as" and words.forms[part + 1 : part + 2] in {(form,) for form in verbs("quoted_as")}:
            continue  # "cited them as saying"
        reach = part if facts.verb_class != "describe" else parts[-1]
        start, end = words.starts[words.firsts[part]], words.ends[words.lasts[reach]]
        if quoted.any_in(start, end) or quoted.at(start) is not None:
            return trim(words, words.firsts[_with_object(words, part, parts, facts)], words.lasts[reach])
    return None


def _with_object(words: Words, part: int, parts: Sequence[int], facts: ReportingVerb) -> int:
    """The object before a phrase that belongs to it: "recalled [her season] with the firm"; not who was told."""
    targets = facts.verb_class in _TARGETING_CLASSES or "hearer" in facts.takes
    if targets or words.dependencies[part] != "prep":
        return part
    before = (p for p in parts if words.lasts[p] + 1 == words.firsts[part] and words.dependencies[p] == "dobj")
    return next(before, part)


def noun_object(words: Words, verb: int, facts: ReportingVerb) -> Span | None:
    """An object that says by itself what is denied, demanded or predicted: "denied any wrongdoing".

    One that only points back at what was told before does not: "denied the allegations", "predicts this".
    """
    noun = words.child(verb, "dobj") if "noun" in facts.takes else None
    if noun is None or noun < verb or words.tags[noun] != "NOUN" or not is_told(words, verb):
        return None
    first, last = words.firsts[noun], words.lasts[noun]
    if facts.verb_class == "deny" and words.lemmas[noun] in nouns("withheld"):
        return None
    more = any(words.dependencies[c] in {"prep", "relcl", "acl", "amod", "compound"} for c in words.children[noun])
    empty = words.lemmas[noun] in nouns("claimed") and not _says_what_of(words, noun)  # "denied rebel claims"
    if empty or first <= verb or words.forms[first] in small_words("pointing") | small_words("owners"):
        return None
    if facts.verb_class in {"announce", "propose"} and not _holds_plan(words, noun):
        return None
    if not more and (first == noun or words.forms[first] == "the" or words.lemmas[noun] in word_set("leads", "told")):
        return None
    return trim(words, first, _over_rest(words, with_phrase(words, verb, last)))


def _says_what_of(words: Words, noun: int) -> bool:
    """Whether more than adjectives and nouns before a noun tells what it is about."""
    return any(words.dependencies[c] in {"prep", "relcl", "acl"} for c in words.children[noun])


def _holds_plan(words: Words, noun: int) -> bool:
    """Whether what is announced tells what comes of it: "plans to build a pier", "a deal with Lee", not "the deal"."""
    after = words.lasts[noun] + 1
    after += words.forms[after : after + 1] == (",",)
    if after < len(words) and words.tags[after] == "AUX":
        return False  # "announced classes for the young would be cancelled": the parse lost the clause
    if any(words.dependencies[c] in {"acl", "relcl"} for c in words.children[noun]):
        return True
    definite = words.forms[words.firsts[noun]] == "the"
    for preposition in (c for c in words.children[noun] if words.dependencies[c] == "prep" and c > noun):
        held = words.child(preposition, "pobj")
        named = words.forms[preposition] == "of" or not definite
        if (
            held is not None
            and named
            and not _is_of_time(words, preposition)
            and words.lemmas[held] not in nouns("documents")
        ):
            return True
    return False


def with_lacking(words: Words, verb: int, that: int) -> int:
    """The first word of a claim that opens with "that", over what there is none of, or what is felt about it.

    "found [no evidence that]", "expressed [relief that]".
    """
    noun, first = that - 1, words.firsts[that - 1]
    whole = words.forms[first] in small_words("lacking") or words.lemmas[verb] in verbs("feeling")
    return first if whole and words.tags[noun] == "NOUN" and verb < first else that


def is_told(words: Words, verb: int) -> bool:
    """Whether the verb tells what was said, and not what will be or what a thing needs: "a step that demands care"."""
    helpers = [words.forms[c] for c in words.children[verb] if words.dependencies[c] in {"aux", "auxpass"}]
    told = words.dependencies[verb] not in {"relcl", "pcomp", "csubj"} or "has" in helpers or "have" in helpers
    return told and set(helpers) <= {"has", "have", "had", "is", "are", "was", "were", "been"}


def with_phrase(words: Words, verb: int, last: int) -> int:
    """The last word, over a phrase that the parse ties to the verb: "demanded [an apology] [from the council]"."""
    for phrase in words.children[verb]:
        if phrase == last + 1 and words.forms[phrase] in small_words("completing"):
            return words.lasts[phrase]
    return last


def _over_rest(words: Words, last: int) -> int:
    """The last word of an object, over what the parse ties elsewhere: a list's rest, and what it is to do.

    "called for a review[, a vote and a report]", "called for reform [to give them a say]".
    """
    end = words.lasts[words.root(last)]
    rest = range(last + 1, end + 1)
    if len(rest) < 2:
        return last
    if words.forms[last + 1] == "to" and words.tags[last + 2] == "VERB" and words.heads[last + 1] == last + 2:
        return max(words.lasts[last + 2], last)
    opens = words.forms[last + 1] in {",", "and", "or"} and words.tags[last + 2] in _NOMINAL_OPENINGS
    joined = any(words.forms[w] in {"and", "or"} for w in rest)
    whole = not any(words.tags[w] in _NO_LIST or words.forms[w] in {'"', "“", ";", "-", "–"} for w in rest)
    return end if opens and joined and whole else last
