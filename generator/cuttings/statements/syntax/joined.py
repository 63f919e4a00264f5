"""Decides whose verb it is that "and" joins to what somebody says: "said it would close [and warned that]"."""

from __future__ import annotations

from cuttings.common.speaking_nouns import can_speak
from cuttings.model import VERB_TAGS
from cuttings.statements.cues import nouns, reporting_verb, verbs
from cuttings.statements.syntax.tenses import helper_of, is_inflected, is_past, is_present
from cuttings.statements.words import Words, small_words

_PERFECT = frozenset({"have", "has", "had", "'ve", "’ve"})
_BARE = frozenset({"to", "'ll", "’ll", "wo", "ca"})  # helpers before a bare verb, besides the modals
_ACTIVE_COMPLEMENTS = ("dobj", "ccomp", "dative")
_OTHER_NUMBERS = ({"is", "are"}, {"was", "were"}, {"has", "have"})


_BEHIND_VERB = frozenset({"DET", "PRON", "ADP", "PART", "ADV", "SCONJ", "PROPN"})


def joined_participle(words: Words, verb: int) -> int | None:
    """The participle of saying that `verb`, another, is joined to: "endorsed him, [saying] he was able and vowing to".

    None where the nearest participle before the "and" is no such, as in "saying he was ill and claiming to".
    """
    if verb < 2 or words.forms[verb - 1] != "and" or not _is_participle(words, verb):
        return None
    before = next((w for w in range(verb - 2, -1, -1) if _is_participle(words, w) or words.forms[w] in ".!?"), None)
    opens = before is not None and words.forms[before - 1] == "," and reporting_verb(words, before) is not None
    return before if opens and reporting_verb(words, verb) is not None else None


def _is_participle(words: Words, word: int) -> bool:
    return words.forms[word].endswith("ing") and words.tags[word] in VERB_TAGS


def cue_around(words: Words, verb: int) -> int | None:
    """The cue whose speaker says what a joined `verb` reports: "[said] it would close and warned that it was late".

    None where that may be of who is told of: "said the firm left and told us that". The parse hangs the verb on one of
    what is said. It is the speaker's where it is in another tense than that, as no verb with the same subject is, adds
    to what is said, says the same as the cue, or where the clause is about a thing.
    """
    if words.dependencies[verb] != "conj" or words.subject(verb) is not None or not is_past(words, verb):
        return None
    facts = reporting_verb(words, verb)
    if facts is None:
        return None
    found, clause = None, words.heads[verb]
    while words.heads[clause] != clause:
        outer = words.heads[clause]
        told = words.dependencies[clause] == "ccomp" and outer < clause and reporting_verb(words, outer) is not None
        same = told and (facts.verb_class == "add" or words.lemmas[outer] == words.lemmas[verb])
        if not same and not _differs(words, clause, verb):
            return found
        if told and words.subject(outer) is not None:
            found = outer
        elif words.dependencies[clause] not in {"conj", "xcomp", "ccomp"}:
            return found
        clause = outer
    return found


def _differs(words: Words, clause: int, verb: int) -> bool:
    """Whether a verb in the past tense cannot have the subject of the `clause` by its form, or by being a thing."""
    helpers = {words.forms[c] for c in words.children[clause] if words.dependencies[c] in {"aux", "auxpass"}}
    subject = words.subject(clause)
    thing = subject is not None and words.tags[subject] == "NOUN" and _is_thing(words.lemmas[subject])
    thing &= words.lemmas[verb] not in verbs("implying")
    if words.child(clause, "auxpass") is not None:
        return words.child(verb, *_ACTIVE_COMPLEMENTS) is not None  # not "it should be closed and allowed to"
    if helpers & _PERFECT:
        return thing or words.forms[verb - 2 : verb] == (",", "but")
    other = small_words("modals") | small_words("unshifted") | _BARE
    plain = subject is not None and not helpers and words.forms[clause] == words.lemmas[clause]
    plain &= words.tags[clause] == "VERB"
    return thing or plain or bool(helpers & other) or is_present(words, clause)


def _is_thing(noun: str) -> bool:
    """Whether the noun is for what neither warns nor promises: a plan, or what somebody said."""
    return not can_speak(noun) or noun in nouns("utterances")


def is_of_teller(words: Words, verb: int) -> bool:
    """Whether a joined verb cannot have the subject of what is said by its form: "it would close[ and left]".

    So it is in the past behind what only will be, "would close and left", and with another number, "is late and are
    angry"; not where it tells what the speaker has in mind, or what comes of what will be.
    """
    head = words.heads[verb]
    if words.dependencies[verb] != "conj" or head > verb or words.subject(verb) is not None:
        return False
    first, own = helper_of(words, head), helper_of(words, verb)
    if words.tags[head] not in VERB_TAGS or words.tags[verb] not in VERB_TAGS:
        return False
    helpers = {words.forms[c] for c in words.children[head] if words.dependencies[c] in {"aux", "auxpass"}}
    let = words.dependencies[head] == "ccomp" and words.lemmas[words.heads[head]] in small_words("letting")
    plain = bool(helpers & small_words("to_come")) or (let and not helpers)
    plain = plain and words.forms[head] == words.lemmas[head] and words.child(head, "auxpass") is None
    past = is_past(words, verb) and words.lemmas[verb] not in small_words("in_mind")
    since = own is None and is_inflected(words, verb) and not is_present(words, verb)
    since &= words.lemmas[verb] != "be" and _BEHIND_VERB.issuperset(
        words.tags[verb + 1 : verb + 2]
    )  # not "is late and needed help"
    if first is None and is_present(words, head) and since and words.lemmas[verb] not in small_words("in_mind"):
        return True  # "the road is long, but pressed him"
    numbers = {words.forms[head if first is None else first], words.forms[verb if own is None else own]}
    return (plain and past) or numbers in _OTHER_NUMBERS


def is_listed_noun(words: Words, verb: int) -> bool:
    """Whether a verb in the present, joined by a comma to one in the past, is a noun that the parse took for one.

    "He led a campaign that saw a strike, [charges] he had lied, and a long winter."
    """
    head = words.heads[verb]
    if words.dependencies[verb] != "conj" or words.subject(verb) is not None or words.forms[verb - 1] != ",":
        return False
    third = words.forms[verb].endswith("s") and is_inflected(words, verb)
    return third and is_inflected(words, head) and not is_present(words, head)


def beside_alike(words: Words, verb: int) -> int:
    """The verb that `verb` hangs on; where it is joined to one of another form, the one above that has its form.

    "[Accused] it of letting him go and criticised", "[accusing] it of a wish to go and criticising".
    """
    head = above = words.heads[verb]
    if words.dependencies[verb] != "conj" or words.subject(verb) is not None or _is_alike(words, verb, head):
        return head
    while words.heads[above] != above:
        above = words.heads[above]
        if words.tags[above] in VERB_TAGS and _is_alike(words, verb, above):
            return above
    return head


def _is_alike(words: Words, verb: int, other: int) -> bool:
    """Whether two verbs may be joined by their form: no participle to a bare verb, no verb in the past to either."""
    bare = words.tags[other] == "VERB" and words.forms[other] == words.lemmas[other]
    bare = bare and (helper_of(words, other) is not None or words.dependencies[other] in {"ccomp", "xcomp"})
    if _is_participle(words, verb):
        return not bare or helper_of(words, verb) is not None
    return not is_past(words, verb) or not (bare or (_is_participle(words, other) and helper_of(words, other) is None))


def is_of_either(words: Words, verb: int) -> bool:
    """Whether a joined verb may be of who tells, or of who is told of: "Doe said the firm left and told us that"."""
    first = words.heads[verb]
    while words.dependencies[first] == "conj" and words.heads[first] != first:
        first = words.heads[first]
    outer = words.heads[first]
    opening = words.firsts[first]  # of "voiced fears that"
    feared = words.forms[opening] == "that" and words.dependencies[opening] == "mark" and words.tags[outer] == "NOUN"
    outer = words.heads[outer] if feared else outer
    told = (
        (feared or words.dependencies[first] == "ccomp") and outer < first and reporting_verb(words, outer) is not None
    )
    inner = words.subject(first)
    thing = inner is not None and words.tags[inner] == "NOUN" and not can_speak(words.lemmas[inner])
    return told and words.subject(outer) is not None and words.tags[inner or 0] != "PRON" and not thing
