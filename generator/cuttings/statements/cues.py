"""What the reporting verbs take and mean, from `cuttings/data/reporting-verbs.yml`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from cuttings.common.facts import load_facts, word_set
from cuttings.model import VERB_TAGS
from cuttings.statements.words import Words, small_words

CLOSING_QUOTE_MARKS = frozenset({'"', "”", "’", "'", "''"})
_NAME_IN_MARKS = re.compile(r"""\s["'“‘«„]+([^"“”«»„‘’]+)""")
_PLAIN_CLASSES = frozenset({"say", "tell", "argue"})  # "he would say that" tells what he says


@dataclass(frozen=True, slots=True)
class ReportingVerb:
    """A reporting verb: what a speaker does by it ("accuse"), and how the reported words follow it."""

    verb_class: str
    takes: frozenset[str]
    prepositions: frozenset[str]


@cache
def reporting_verbs() -> dict[str, ReportingVerb]:
    """Every reporting verb by its lemma."""
    return {
        lemma: ReportingVerb(facts["class"], frozenset(facts.get("takes", ())), frozenset(facts.get("with", ())))
        for group in ("verbs", "by_particle")
        for lemma, facts in load_facts("reporting-verbs")[group].items()
    }


def nouns(group: str) -> frozenset[str]:
    """The nouns of one group: `documents`, `utterances`, `claimed`, `voices`, `bodies` or `governments`."""
    return word_set("reporting-verbs", group)


def prepositions(group: str) -> frozenset[str]:
    """The prepositions of one group: `made_by`, `from_places` or `spoken_for`."""
    return word_set("reporting-verbs", group)


def verbs(group: str) -> frozenset[str]:
    """The verbs of one group: `quoted_as` (forms), or lemmas, as `going_on`, `bringing`, `quoting`, `naming`."""
    return word_set("reporting-verbs", group)


def reporting_verb(words: Words, word: int) -> ReportingVerb | None:
    """Return the reporting verb of which `word` is a form, None for any other word."""
    verbal = words.tags[word] in VERB_TAGS and words.dependencies[word] not in {"amod", "compound"}
    if words.lemmas[word] not in reporting_verbs() or not (verbal or _is_misread(words, word)):
        return None
    needed = load_facts("reporting-verbs")["making"].get(words.lemmas[word])
    if needed and not _is_made(words, word, needed):
        return None
    parted = load_facts("reporting-verbs")["by_particle"].get(words.lemmas[word])
    if parted and words.forms[word + 1 : word + 2] != (parted["particle"],):
        return None  # "she shot the wolf"
    if words.lemmas[word] in verbs("holding") and words.subject(word) is None and words.dependencies[word] != "conj":
        return None  # "Expect more rain"
    return reporting_verbs().get(words.lemmas[word])


def _is_misread(words: Words, word: int) -> bool:
    """Whether the parse takes a verb for a noun, or for an adjective before a name: "It is late, added Lund"."""
    if words.dependencies[word] == "amod":
        name = next(w for w in range(word - 1, -2, -1) if w < 0 or words.tags[w] != "PROPN")
        if 0 < name < word - 1 and words.forms[name] in CLOSING_QUOTE_MARKS and words.forms[name - 1] == ",":
            return words.tags[word] == "VERB"  # ""It is late," Lund told supporters"
        takes = reporting_verbs()[words.lemmas[word]].takes
        named = words.heads[word] > word and words.tags[words.heads[word]] == words.tags[word + 1] == "PROPN"
        parted = words.forms[word - 1 - (words.forms[word - 1] in CLOSING_QUOTE_MARKS)] == ","
        alone = not takes & {"hearer", "object", "noun"} and not words.forms[word].endswith("ing")
        return named and parted and alone and words.tags[word] == "VERB"
    subject, told = words.child(word, "nsubj"), words.child(word, "ccomp", "relcl", "acl")
    noun = words.tags[word] == "NOUN" and words.forms[word] == words.lemmas[word] + "s"
    if not noun or subject is None or told is None or words.child(word, "det", "poss", "cop", "aux") is not None:
        return False
    named = words.tags[subject] == "PROPN" and subject < word
    return named and word < words.firsts[told] and words.forms[words.firsts[told]] == "that"  # "Lund claims that"


def said_in_capitals(words: Words, word: int) -> ReportingVerb | None:
    """The verb in a text in capitals, where the parse takes it for a name: "LARKIN SAID"."""
    is_it = words.tags[word] == "PROPN" and words.text[words.starts[word] : words.ends[word]] == "SAID"
    return reporting_verbs()["say"] if is_it else None


def _is_made(words: Words, verb: int, needed: Sequence[str]) -> bool:
    """Whether one of the words `needed` makes the verb one of speech: "made it clear", "issued a stark warning"."""
    made = words.child(verb, "dobj")
    near = any(form in needed for form in words.forms[verb + 1 : verb + 3])
    return near or (made is not None and verb < made and words.lemmas[made] in needed)


def is_naming(words: Words, verb: int) -> bool:
    """Whether the verb gives its subject or object a name: "is dubbed "Tall Harry"", "a mast dubbed "Harry""."""
    if words.lemmas[verb] not in verbs("naming"):
        return False
    if words.child(verb, "auxpass") is not None:
        return True
    named = (
        words.dependencies[verb] == "acl" and words.tags[words.heads[verb]] == "NOUN" and words.subject(verb) is None
    )
    named = named and words.heads[words.heads[verb]] != words.heads[verb]  # "The crowd called "Come out!""
    if named and not words.forms[verb].endswith("ing") and words.heads[verb] == verb - 1:
        return True  # "a coalition called "Save It,""
    if words.dependencies[verb] in {"relcl", "acl"} and words.subject(verb) is not None:
        return False  # "a plan she called "a sham""
    name = _NAME_IN_MARKS.match(words.text, words.ends[verb])
    return name is not None and (words.lemmas[verb] not in verbs("calling_out") or name[1][-1] not in ".!?,…")


def is_general(words: Words, verb: int) -> bool:
    """Whether the sentence tells what anybody may say, or its reader hears: "people often say", "has told you"."""
    subject, hearer = words.subject(verb), words.child(verb, "dobj", "dative")
    if hearer is not None and words.forms[hearer] == "you":
        return True
    alone = subject is not None and words.firsts[subject] == words.lasts[subject] == subject
    usual = any(words.forms[c] in small_words("usually") for c in words.children[verb])
    usual = usual or words.lemmas[verb] == "wonder"  # "people wonder why"
    return alone and usual and words.forms[subject or 0] in small_words("anybody")


def is_unsaid(words: Words, verb: int, facts: ReportingVerb) -> bool:
    """Whether the sentence does not assert that it was said: "did not say", "if she says", "wants to say"."""
    children = words.children[verb]
    above = words.heads[verb]
    lacking = words.dependencies[verb] in {"acl", "ccomp", "relcl"} and words.forms[words.firsts[above]] == "no"
    helpers = (c for c in children if words.dependencies[c] == "aux")  # of "had not, so far, said"
    if any(words.child(c, "neg") is not None for c in (verb, *helpers)) or (lacking and words.tags[above] == "NOUN"):
        return True  # "there is no evidence that she said"
    outer = words.heads[verb] if words.dependencies[verb] == "conj" else verb  # "if she comes out and says"
    beside = {*children, *words.children[outer]} if words.subject(verb) is None else set(children)
    supposed = any(words.dependencies[c] == "mark" and words.forms[c] in small_words("suppositions") for c in beside)
    if (
        supposed
        or _is_asked(words, verb)
        or _is_put_to(words, verb)
        or _is_decreed(words, verb)
        or _is_of_a_thing_before(words, verb)
        or _is_done_to_it(words, verb)
        or (words.lemmas[verb] in verbs("holding") and not _is_held(words, verb))
    ):
        return True
    if facts.verb_class not in _PLAIN_CLASSES and any(
        words.dependencies[c] == "aux" and words.forms[c] in small_words("hypothetical") for c in children
    ):
        return True
    if words.dependencies[verb] == "pcomp" and words.forms[words.heads[verb]] in small_words("averting"):
        return True
    infinitive = any(words.dependencies[c] == "aux" and words.forms[c] == "to" for c in children)
    if infinitive:
        head = words.heads[verb]
        done = goes_on_to(words, head) or _is_eager(words, head) or _brought(words, head)
        return head == verb or not done
    return any(words.dependencies[c] == "aux" and words.forms[c] in small_words("unfulfilled") for c in children)


def _is_done_to_it(words: Words, verb: int) -> bool:
    """Whether a participle between commas tells what is done to the noun before it: "The bars, ordered shut, would"."""
    subject = words.subject(verb)
    aside = words.dependencies[verb] in {"parataxis", "acl", "advcl"} and words.forms[verb - 1] == ","
    before = subject is not None and words.lasts[subject] in {verb - 1, verb - 2} and subject < verb
    return aside and before and words.forms[verb].endswith("ed") and words.forms[words.lasts[verb]] == ","


def _is_decreed(words: Words, verb: int) -> bool:
    """Whether a court does what the verb means: "the judge ordered her to be held"."""
    subject = words.subject(verb)
    return words.lemmas[verb] in small_words("decreeing") and words.lemmas[subject or verb] in small_words("courts")


def _is_of_a_thing_before(words: Words, verb: int) -> bool:
    """Whether the verb is in a clause on the thing before it: "In a move [critics say is late], the board left"."""
    opening = words.firsts[verb]
    dangling = words.dependencies[opening] == "prep" and words.firsts[opening] == words.lasts[opening]
    return dangling and words.forms[opening] == "in" and words.forms[opening + 1] in {"a", "an", "what"}


def _is_asked(words: Words, verb: int) -> bool:
    """Whether the sentence only asks if it was said: "Did she say it was late?"."""
    while words.dependencies[verb] in {"conj", "xcomp"} and words.heads[verb] != verb:
        verb = words.heads[verb]
    subject = words.subject(verb)
    helper = words.child(verb, "aux", "auxpass")
    if subject is None or helper is None or not helper < subject < verb or words.heads[verb] != verb:
        return False
    return "?" in words.forms[words.lasts[verb] : words.lasts[verb] + 2]


def _is_put_to(words: Words, verb: int) -> bool:
    """Whether somebody is asked, and answers in the same sentence: "Lund, asked if it was late, said"."""
    if words.forms[verb] not in {"asked", "pressed", "questioned"} or words.child(verb, "aux") is not None:
        return False
    before = words.dependencies[verb] in {"ccomp", "advcl"} and words.heads[verb] > verb
    if words.subject(verb) is None or (before and words.forms[verb - 1] == ","):
        return before
    answers = (c for c in words.children[verb] if c > verb and words.forms[c - 1] == "," and words.subject(c) is None)
    told = any(words.dependencies[c] == "ccomp" and reporting_verb(words, c) is not None for c in answers)
    return told and words.forms[verb - 1] == ","


def goes_on_to(words: Words, verb: int) -> bool:
    """Whether what an infinitive after the verb says is done: "went on to say", "took to the stage to say"."""
    needed = load_facts("reporting-verbs")["going_to"].get(words.lemmas[verb])
    return words.lemmas[verb] in verbs("going_on") or words.forms[verb + 1 : verb + 2] == (needed,)


def _is_eager(words: Words, adjective: int) -> bool:
    """Whether an adjective before "to say" tells that it was said: "was quick to say", not "would be happy to"."""
    if words.forms[adjective] not in small_words("eager"):
        return False
    be = words.heads[adjective]
    modal = any(words.forms[c] in small_words("modals") for c in words.children[be])
    return words.lemmas[be] == "be" and not modal and words.child(be, "neg") is None


def _is_held(words: Words, verb: int) -> bool:
    """Whether the sentence tells what another person than its writer or its reader holds now."""
    subject = words.subject(verb)
    now = words.forms[verb] in {words.lemmas[verb], words.lemmas[verb] + "s"} and words.child(verb, "aux") is None
    now |= words.dependencies[verb] == "parataxis" and words.forms[verb + 1] == ","  # "The plan, she believed, was old"
    told = words.dependencies[verb] in {"ccomp", "relcl", "xcomp", "advcl", "pcomp"}
    before = subject is not None and subject < verb and ":" not in words.forms[subject:verb]
    return now and not told and before and words.forms[subject or 0] not in small_words("here")


def _brought(words: Words, verb: int) -> bool:
    """Whether the verb means that somebody was brought to say it: "prompted her to warn", not "may prompt her to"."""
    if words.lemmas[verb] not in verbs("bringing") or words.child(verb, "neg") is not None:
        return False
    return all(
        words.forms[c] not in small_words("modals") for c in words.children[verb] if words.dependencies[c] == "aux"
    )


def says_besides(words: Words, clause: Sequence[int]) -> bool:
    """Whether somebody says it by a verb behind "according to Lund,"."""
    for verb in clause:
        subject = words.subject(verb) if reporting_verb(words, verb) is not None else None
        if subject in clause and words.forms[words.firsts[subject or 0] - 1] == ",":
            return words.forms[subject or 0] not in small_words("relatives")
    return False
