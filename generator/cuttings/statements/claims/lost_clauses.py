"""Finds the clause of what is said where the parse ties it to another word than the reporting verb."""

from __future__ import annotations

from cuttings.common.speaking_nouns import can_speak
from cuttings.dates.stated import weekdays
from cuttings.model import VERB_TAGS
from cuttings.statements.claims.contrasts import is_finite
from cuttings.statements.cues import ReportingVerb, nouns, reporting_verb
from cuttings.statements.spans import trim
from cuttings.statements.syntax.inverted import name_behind
from cuttings.statements.syntax.parted import parted_report
from cuttings.statements.syntax.tenses import is_inflected
from cuttings.statements.words import SENTENCE_END_MARKS, Span, Words, small_words

_LOWER_CLAUSES = frozenset({"advcl", "relcl", "acl", "csubj"})  # dependencies of clauses that are no sentence
MAX_WORDS_BEHIND_CUE = 10  # words from a cue to the end of its sentence
MAX_WORDS_OF_SUBJECT = 8  # words of a noun phrase before "which"
MAX_WORDS_TO_ITS_VERB = 40  # words from the subject of a lost clause to its verb
_SUBJECT_OPENING_TAGS = frozenset({"DET", "PRON", "PROPN", "NUM", "NOUN", "ADJ"})  # of the first word of a subject
_THING_TAGS = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})


def parted_clause(words: Words, verb: int, facts: ReportingVerb) -> Span | None:
    """The sentence after that of the verb, where the parse parts it from what it reports."""
    if not {"that", "hearer"} <= facts.takes or words.subject(verb) is None:
        return None
    following = words.lasts[verb] + 1
    if following >= len(words) or parted_report(words, following) != verb:
        return None
    return trim(words, following, words.lasts[words.root(following)])


def clause_before_name(words: Words, verb: int, facts: ReportingVerb) -> Span | None:
    """The sentence before ", added Lund.", where the parse joins that to it as something else that is done."""
    if "that" not in facts.takes or words.subject(verb) is not None or name_behind(words, verb) is None:
        return None
    first = words.firsts[words.root(verb)]
    told = any(words.tags[w] in VERB_TAGS and words.subject(w) is not None for w in range(first, verb - 1))
    return trim(words, first, verb - 2) if told else None


def clause_after_time(words: Words, verb: int, facts: ReportingVerb) -> Span | None:
    """The clause that the parse ties to a phrase between it and the verb: "said after the vote she would go"."""
    if "that" not in facts.takes:
        return None
    for clause in words.children[verb]:
        subject = words.subject(clause)
        if words.dependencies[clause] != "advcl" or subject is None or words.firsts[clause] != verb + 1:
            continue
        phrase = words.child(clause, "prep")
        if phrase != verb + 1 or words.lasts[phrase] + 1 != subject or words.child(phrase, "pobj") is None:
            continue
        if words.forms[subject] in small_words("personal_pronouns") and is_finite(words, clause):
            return trim(words, subject, words.lasts[clause])
    return None


def clause_of_hearer(words: Words, verb: int, facts: ReportingVerb) -> Span | None:
    """The clause that the parse ties to who is told: "warned Norvik [they have until May to pay]"."""
    hearer = words.child(verb, "dobj", "dative")
    if not {"that", "hearer"} <= facts.takes or hearer is None or hearer < verb:
        return None
    clause = words.child(hearer, "relcl")
    subject = words.subject(clause) if clause is not None else None
    that = words.firsts[clause] if clause is not None else hearer
    named = words.tags[hearer] == "PROPN" or can_speak(words.lemmas[hearer])
    if subject is not None and words.forms[that] == "that" and that + 1 == words.firsts[subject] and named:
        alone = words.child(verb, "ccomp", "xcomp") is None and words.lasts[hearer] >= words.lasts[verb] - 1
        return trim(words, that + 1, words.lasts[verb]) if alone else None
    if clause is None or subject is None or subject != hearer + 1 or words.firsts[clause] != subject:
        return None
    taken_up = words.forms[subject] in small_words("personal_pronouns") - small_words("relatives")
    told = words.tags[hearer] == "PROPN" or can_speak(words.lemmas[hearer])
    return trim(words, subject, words.lasts[verb]) if taken_up and told else None


def clause_before_cue(words: Words, verb: int, facts: ReportingVerb) -> Span | None:
    """The rest of a sentence that ends with a cue, however the parse ties them: "It hangs on how they vote, Lund said".

    Behind the verb stands at most who is told, and where or when.
    """
    subject = words.subject(verb)
    if "that" not in facts.takes or subject is None or not subject < verb:
        return None
    comma = words.firsts[subject] - 1
    first = comma
    while first > 0 and words.forms[first - 1] not in SENTENCE_END_MARKS:
        first -= 1
    last = verb
    while last + 1 < len(words) and words.forms[last + 1] not in SENTENCE_END_MARKS:
        last += 1
    whole = words.forms[comma] == "," and "\n" not in words.text[words.starts[first] : words.ends[last]]
    if not whole or not _closes(words, verb, last, facts):
        return None
    verbs_before = (w for w in range(first, comma) if words.tags[w] in VERB_TAGS and words.subject(w) is not None)
    told = next((w for w in verbs_before if words.dependencies[w] not in _LOWER_CLAUSES), None)
    if told is None or reporting_verb(words, told) is not None:
        return None  # "Berg said it was late, the Wave reported": it is Berg's statement
    return trim(words, first, comma - 1)


def _closes(words: Words, verb: int, last: int, facts: ReportingVerb) -> bool:
    """Whether from a verb to the end of its sentence nothing is reported: "[said] on Monday", "[told] the Wave"."""
    behind = range(verb + 1, last + 1)
    if len(behind) > MAX_WORDS_BEHIND_CUE or any(words.tags[w] in VERB_TAGS | {"PUNCT"} for w in behind):
        return False
    nominal = words.tags[verb + 1] in {"DET", "NOUN", "PROPN", "PRON", "NUM", "ADJ", "SCONJ"}
    dated = words.forms[verb + 1] in {*weekdays(), *small_words("days")} or not behind
    return dated or not nominal or facts.verb_class == "tell"


def from_second_subject(words: Words, verb: int, clause: int, first: int) -> int:
    """The first word of a clause, over a subject that the parse gives to the verb: "said [the claim of Lee] is"."""
    second = next((c for c in words.children[verb] if words.dependencies[c] == "nsubj" and verb < c < first), None)
    behind = second is not None and words.firsts[second] == verb + 1 and words.subject(clause) is None
    return verb + 1 if behind and words.subject(verb) != second else first


def from_subject(words: Words, verb: int, start: int) -> int:
    """Where a claim begins whose subject is the noun before its cue: "[the law, which] Lund said [will help]".

    The relative pronoun may be left out: "[a step] Lund said [was late]".
    """
    clause, relative, noun = words.child(verb, "ccomp"), words.firsts[verb], words.heads[verb]
    if words.dependencies[verb] != "relcl" or clause is None:
        return start
    taken_up = words.forms[relative] in {"which", "who", "that"} and words.subject(verb) != relative
    bare = relative == noun + 1 and words.tags[relative] in {"DET", "NOUN", "PROPN", "ADJ", "PRON"}
    first = words.firsts[noun]
    named = range(first, relative - (words.forms[relative - 1] == ","))
    whole = len(named) <= MAX_WORDS_OF_SUBJECT and words.tags[first] in _SUBJECT_OPENING_TAGS
    subject = words.subject(clause)
    lacking = verb < clause and start > words.starts[verb] and subject in ({relative, None} if taken_up else {None})
    plain = noun in named and not any(words.tags[w] in VERB_TAGS | {"PUNCT"} for w in named)
    plain = plain and not _is_loose(words, first, noun, relative)
    finite = is_finite(words, clause) and words.child(clause, "expl") is None  # not "there is"
    return words.starts[first] if (taken_up or bare) and whole and lacking and plain and finite else start


def _is_loose(words: Words, first: int, noun: int, relative: int) -> bool:
    """Whether "which" may take up more than a bare noun, or that is part of a word: "it was late in tone, which"."""
    bare = (
        words.tags[noun] == "NOUN" and words.tags[first] in {"NOUN", "ADJ"} and words.forms[noun] == words.lemmas[noun]
    )
    part = words.text[words.starts[first] - 1 : words.starts[first]] == "-"
    return part or (bare and words.forms[relative] == "which")


def takes_up_noun(words: Words, verb: int, start: int) -> bool:
    """Whether the claim from `start` on begins with the noun before its cue, as `from_subject` finds it."""
    noun = words.heads[verb]
    return words.dependencies[verb] == "relcl" and start == words.starts[words.firsts[noun]] and noun < verb


def lost_clause(words: Words, verb: int) -> Span | None:
    """The rest of the sentence where the parse takes what is said for a thing: "said the strike hits all towns".

    Only after "said", which no thing follows but words: "said a few words", "said his prayers".
    """
    thing = words.child(verb, "dobj")
    if words.lemmas[verb] != "say" or words.subject(verb) is None or thing is None or words.firsts[thing] != verb + 1:
        return None
    if words.tags[thing] not in _THING_TAGS or words.lemmas[thing] in nouns("said_things"):
        return None
    parted = words.child(thing, "dobj", "acomp", "attr") is not None and words.forms[thing].endswith("s")
    behind = range(thing + 1, min(words.lasts[verb], thing + MAX_WORDS_TO_ITS_VERB) + 1)
    told = parted or any(_may_be_its_verb(words, verb, w) for w in behind)
    return trim(words, verb + 1, words.lasts[verb]) if told else None


def _may_be_its_verb(words: Words, verb: int, word: int) -> bool:
    """Whether a finite verb may be that of all that `verb` reports, not of a part that "who" or "how" opens."""
    if words.tags[word] not in VERB_TAGS or words.forms[word - 1] == ",":
        return False  # "said a friend, known for it"
    subject = words.subject(word)
    infinitive = any(words.forms[c] == "to" for c in words.children[word])
    if infinitive or (subject is None and not is_inflected(words, word)):
        return False
    if words.dependencies[word] == "relcl" and (subject is None or words.forms[subject] in small_words("relatives")):
        return False
    while words.heads[word] not in {word, verb}:
        if words.dependencies[word] == "pcomp":
            return False
        word = words.heads[word]
    return words.dependencies[word] != "conj"
