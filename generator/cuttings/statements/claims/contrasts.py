"""Decides whether a clause joined to a claim is part of it, or what the narrator or somebody else tells."""

from __future__ import annotations

from cuttings.common.facts import word_set
from cuttings.common.speaking_nouns import can_speak
from cuttings.model import VERB_TAGS
from cuttings.statements.claims.remarks.own_words import before_own_words
from cuttings.statements.cues import reporting_verb
from cuttings.statements.spans import is_that, trim
from cuttings.statements.syntax.joined import cue_around, is_of_teller, joined_participle
from cuttings.statements.syntax.tenses import is_inflected, is_past
from cuttings.statements.words import SUBJECT_DEPENDENCIES, Span, Words, small_words

MAX_CLAIM_WORDS = 150  # words of a claim in which its end is looked for; "Lee said Lee said" over and over has more
_PRAISING_CLASSES = frozenset({"accuse", "criticise", "praise", "thank"})
_JOINED = frozenset({(",", "and"), (",", "but"), ("and",), ("but",)})
_BESIDE_QUOTATIONS = frozenset({"say", "add", "answer", "insist", "joke"})  # classes of "begin", "continue", "hit"


def with_joined(words: Words, verb: int, span: Span) -> Span:
    """The span with a second clause that is said too: "said that it was late, but that they would go".

    Without "that", only one that tells what would be, as the narrator does not know it: "said it was late, but it would
    do", or on what condition, "but only if it rains"; or what a speaker spoken of by a pronoun has in mind: "said she
    was ill and wanted to go".
    """
    end = words.within(*span)[-1] + 1
    for more in words.children[verb]:
        first = words.firsts[more]
        between = tuple(form for form in words.forms[end:first] if form not in {'"', "“", "”"})
        if words.dependencies[more] != "conj" or more < verb or not is_finite(words, more):
            continue
        if _is_in_mind(words, verb, more):
            return trim(words, words.within(*span)[0], words.lasts[more]) or span
        again = words.forms[first] == "that" and words.forms[words.within(*span)[0] - 1] == "that"  # a pair of clauses
        bound = words.forms[first : first + 2] == ("only", "if")
        told = between in _JOINED and (again or bound or is_that(words, first) or _is_foreseen(words, verb, more))
        close = bound or "and" in between or between == ("but",) or _takes_up(words, more)
        if told and (is_that(words, first) or again or close):
            return trim(words, words.within(*span)[0], words.lasts[more]) or span
    return span


def _is_in_mind(words: Words, verb: int, clause: int) -> bool:
    """Whether a joined verb tells what the speaker, "he" in the claim, has in mind: "said he was ill and wanted it"."""
    claim = words.child(verb, "ccomp")
    about = words.subject(claim) if claim is not None else None
    same = about is not None and words.forms[about] in {"he", "she", "they"} and claim is not None
    joined = words.subject(clause) is None and words.tags[words.firsts[clause]] == "VERB"
    past = is_past(words, verb) and words.child(clause, "aux", "auxpass", "neg") is None
    told = words.forms[clause - 1] == "and" and claim is not None and claim < clause
    return same and joined and past and told and words.lemmas[clause] in small_words("in_mind")


def _is_foreseen(words: Words, verb: int, clause: int) -> bool:
    """Whether a clause says what would be or has to be, which the speaker of a verb in the past tense says."""
    helpers = {words.forms[c] for c in words.children[clause] if words.dependencies[c] == "aux"}
    later = any(words.forms[c] in small_words("afterwards") for c in words.children[clause])
    told = reporting_verb(words, clause) is not None or words.forms[verb].endswith(("ing", "s"))
    subject = words.subject(clause)
    opens = subject is not None and words.firsts[subject] == words.firsts[clause]
    return opens and bool(helpers & small_words("foreseeing")) and not later and not told


def _takes_up(words: Words, clause: int) -> bool:
    """Whether the clause is about what was spoken of, or the speaker, by a pronoun."""
    subject = words.subject(clause)
    return subject is not None and words.forms[subject] in small_words("personal_pronouns") | small_words("pointing")


def is_finite(words: Words, clause: int) -> bool:
    """Whether a clause has a finite verb: "was", "stands"; not "standing" alone."""
    helped = words.child(clause, "aux", "auxpass", "cop") is not None
    return helped or (words.tags[clause] in VERB_TAGS and not words.forms[clause].endswith("ing"))


def up_to_another(words: Words, verb: int, start: int, end: int) -> Span:
    """The span up to where something else begins than what `verb` reports.

    Another statement: "it was cold, adding "Go"", "it was cold, and Lund warned"; what comes of what is promised:
    "agreed to merge, bringing it under one roof"; or what the speaker did besides: "told her to come and leaving".
    """
    end = before_own_words(words, verb, start, end)
    for word in words.within(start, end)[:MAX_CLAIM_WORDS]:
        opening = words.firsts[word]
        if verb < opening and words.starts[opening] > start and _is_contrast(words, word):
            return start, words.starts[opening]
        opens = words.dependencies[word] == "advcl" and words.forms[word].endswith("ing")
        opens = opens and words.forms[word - 1] == ","
        apart = reporting_verb(words, word) is not None or words.text.startswith("to ", start)
        if opens and word > verb + 1 and apart and words.starts[word - 1] > start:
            return start, words.starts[word - 1]
        joint = (
            _joint_before(words, word)
            or _joint_before_teller(words, word)
            or _joint_before_deed(words, word, start)
            or (word - 1 if joined_participle(words, word) == verb else None)
            or _joint_before_same(words, word)
            or _joint_before_own_praise(words, word)
            or _joint_before_own(words, verb, word)
        )
        if joint is not None and verb < joint and words.starts[joint] > start:
            return start, words.starts[joint]
    return start, end


def _joint_before_same(words: Words, word: int) -> int | None:
    """The "and" before what is done to who is the subject of the claim: "said Lund lied [and] called Lund a fool"."""
    head, object_ = words.heads[word], words.child(word, "dobj")
    subject = words.subject(head)
    joined = words.dependencies[word] == "conj" and words.subject(word) is None and reporting_verb(words, word)
    if not joined or object_ is None or subject is None or words.tags[subject] != "PROPN":
        return None
    same = words.forms[object_] == words.forms[subject] and head < word < object_
    return next((c for c in words.children[head] if same and words.forms[c] == "and" and head < c < word), None)


def _joint_before_own_praise(words: Words, word: int) -> int | None:
    """The "or" before what the speaker does to who is spoken of: "said that Lund was too soft [or] praised him"."""
    head, object_, facts = words.heads[word], words.child(word, "dobj"), reporting_verb(words, word)
    subject = words.subject(head)
    joined = words.dependencies[word] == "conj" and words.subject(word) is None and words.lemmas[head] == "be"
    if not joined or facts is None or facts.verb_class not in _PRAISING_CLASSES or object_ is None or subject is None:
        return None
    of_them = words.forms[object_] in {"him", "her", "them"} and words.tags[subject] in {"NOUN", "PROPN"}
    return next((c for c in words.children[head] if of_them and words.dependencies[c] == "cc" and c < word), None)


def _joint_before_own(words: Words, verb: int, word: int) -> int | None:
    """The "and" before what the speaker of `verb` says by another: "said it would close [and] warned that it"."""
    cue = cue_around(words, word)
    if cue is None or cue > verb:
        return None
    joints = [c for c in words.children[words.heads[word]] if words.dependencies[c] == "cc" and c < word]
    return joints[-1] if joints else word - 1


def _is_contrast(words: Words, verb: int) -> bool:
    """Whether a clause of the sentence sets what another says or does against the claim: "while Lund dismissed it"."""
    if words.dependencies[verb] != "advcl" or words.forms[words.firsts[verb]] not in small_words("contrasting"):
        return False
    facts, subject = reporting_verb(words, verb), words.child(verb, "nsubj")
    pronoun = subject is not None and words.tags[subject] == "PRON"
    if subject is None:
        return facts is not None and words.forms[verb].endswith("ing")  # "said it was late, while noting that"
    conceded = words.forms[words.firsts[verb]] in {"though", "although"}
    if facts is not None and not facts.takes and facts.verb_class in _BESIDE_QUOTATIONS:
        return False  # "while cuts begin"
    return facts is not None and ("that" in facts.takes or not pronoun or conceded)


def _joint_before(words: Words, verb: int) -> int | None:
    """The "and" before a participle that the parse joins to an infinitive: "told her to come [and] leaving early"."""
    head = words.heads[verb]
    if words.dependencies[verb] != "conj" or words.tags[verb] != "VERB" or not words.forms[verb].endswith("ing"):
        return None
    infinitive = words.tags[head] == "VERB" and words.forms[head] == words.lemmas[head] and head < verb
    if not infinitive or words.child(verb, "aux", *SUBJECT_DEPENDENCIES) is not None:
        return None
    return next((w for w in range(verb - 1, head, -1) if words.forms[w] == "and"), None)


def _joint_before_deed(words: Words, verb: int, start: int) -> int | None:
    """The "and" before what the speaker does besides: "asked it to keep the ship [and] have paid for a sail".

    A finite verb is not joined to an infinitive, at `start`, nor one to a verb that has another form.
    """
    head = words.heads[verb]
    if is_of_teller(words, verb):
        return next((w for w in range(verb - 1, head, -1) if words.dependencies[w] == "cc"), None)
    told_to = words.text.startswith("to ", start) or words.dependencies[head] == "pcomp" or _is_bidden_to(words, head)
    if not told_to or words.dependencies[verb] != "conj" or words.tags[verb] != "VERB":
        return None
    bare = words.forms[head] == words.lemmas[head] and any(words.forms[c] == "to" for c in words.children[head])
    helper = words.child(verb, "aux")
    finite = words.forms[helper] in small_words("finite") if helper is not None else is_inflected(words, verb)
    own = words.child(verb, "auxpass", *SUBJECT_DEPENDENCIES) is not None
    if not bare or not finite or own or not head < verb:
        return None
    return next((w for w in range(verb - 1, head, -1) if words.forms[w] == "and"), None)


def _is_bidden_to(words: Words, infinitive: int) -> bool:
    """Whether somebody is called on to do it: "called for the port to open"."""
    return any(words.forms[c] == "for" and words.dependencies[c] == "mark" for c in words.children[infinitive])


def _joint_before_teller(words: Words, verb: int) -> int | None:
    """The comma before a clause that another tells: "said it was not over[,] and rights groups warned"."""
    facts, subject = reporting_verb(words, verb), words.child(verb, "nsubj")
    told = facts is not None and "that" in facts.takes and words.child(verb, "ccomp") is not None
    own = words.child(verb, "dobj") if facts is not None and facts.verb_class == "announce" else None
    told |= own is not None and "own" in words.forms[verb : own + 1]  # "and the mill announced its own plan"
    denied = facts is not None and facts.verb_class == "deny" and _denies_claim(words, verb)
    joined = words.dependencies[verb] in {"conj", "ccomp"}
    if not joined or not (told or denied) or subject is None:
        return None
    if words.tags[subject] == "PRON" and not _is_of_teller_again(words, verb, subject):
        return None
    joint = words.firsts[verb] - 1
    if denied and words.forms[joint] == "but":
        return joint - (words.forms[joint - 1] == ",")
    return joint - 1 if words.forms[joint - 1 : joint + 1] in {(",", "and"), (",", "but")} else None


def _is_of_teller_again(words: Words, verb: int, pronoun: int) -> bool:
    """Whether "he" must be who tells, as the claim is about a thing: "said the pier was old, and he insisted that"."""
    clause = words.heads[verb]
    subject = words.subject(clause)
    thing = subject is not None and words.tags[subject] == "NOUN" and not can_speak(words.lemmas[subject])
    that = words.child(verb, "ccomp")
    opens = that is not None and words.forms[words.firsts[that]] == "that"
    return thing and opens and is_past(words, verb) and words.forms[pronoun] in {"he", "she", "they"}


def _denies_claim(words: Words, verb: int) -> bool:
    """Whether the verb has only what is said before it as its object: "but its members reject such claims"."""
    denied = words.child(verb, "dobj")
    told = word_set("disputes", "bare") | word_set("disputes", "tales")
    return denied is not None and (words.lemmas[denied] in told or "such" in words.forms[verb:denied])
