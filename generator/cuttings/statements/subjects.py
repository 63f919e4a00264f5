"""The subject of a verb of speech: its own, or that of the verb it hangs on, as a participle does."""

from __future__ import annotations

from cuttings.common.speaking_nouns import can_speak
from cuttings.model import VERB_TAGS
from cuttings.statements.cues import nouns, reporting_verb, verbs
from cuttings.statements.phrases import agent_of, before_aside, may_speak, name_before, quoted_source
from cuttings.statements.syntax.antecedents import antecedent
from cuttings.statements.syntax.inverted import name_behind
from cuttings.statements.syntax.joined import beside_alike, cue_around, is_of_either
from cuttings.statements.syntax.mistaken import true_subject
from cuttings.statements.syntax.parted import parted_report
from cuttings.statements.words import NOMINAL_TAGS, Words, small_words

_CLIMBED_DEPENDENCIES = frozenset({"conj", "advcl", "xcomp", "ccomp", "acl", "dep", "parataxis", "pcomp"})
_SITUATIONS = frozenset({"it", "this", "that"})


def speaker_of(words: Words, verb: int, steps: int = 6) -> int | None:
    """The word that names who does what `verb` says: its subject, or that of the verb it hangs on.

    In the passive the subject is the hearer, except in "was quoted as saying".
    """
    if words.child(verb, "nsubjpass") is not None:
        return agent_of(words, verb)
    if words.lemmas[verb] in verbs("quoting"):
        source = quoted_source(words, verb)
        if source is not None:
            return source
    subjects = _subjects(words, verb)
    if not subjects:
        beside = (find(words, verb) for find in (before_aside, name_before, name_behind))
        named = next((w for w in beside if w is not None), None)
        return named if named is not None else _of_clause_around(words, verb, steps)
    only_comma = words.forms[subjects[0] : verb].count(",") == 1 and words.forms[verb - 1] == ","
    after_comma = subjects[0] < verb < subjects[-1] and only_comma  # "It was late, said Lund"
    subject = subjects[-1] if subjects[-1] < verb or after_comma else subjects[0]  # "who he said": not who
    subject = _behind_clause(words, subject, verb)
    if _is_sent(words, subject, verb):
        return speaker_of(words, words.heads[verb])
    if words.forms[subject] in small_words("relatives") and words.dependencies[verb] == "relcl":
        named = subject < verb - 1 and words.text[words.starts[verb - 1]].isupper()
        # "the mayor, who Norvik reported is ill": the parse loses who reported it
        return None if named else _who_is(words, antecedent(words, words.heads[verb], subject))
    named = words.text[words.starts[subject]].isupper() and words.tags[subject] in {"VERB", "INTJ"}  # Ham, Grant
    alone = words.firsts[subject] == words.lasts[subject]  # not "Writing in a blog, Lund said"
    named = named and (alone or not words.forms[subject].endswith("ing"))
    named |= words.tags[subject] in NOMINAL_TAGS or words.tags[subject] in {"DET", "ADJ"}
    return true_subject(words, subject, verb) if named else None


def _of_clause_around(words: Words, verb: int, steps: int) -> int | None:
    outer = cue_around(words, verb)
    outer = _teller(words, verb) if outer is None else outer
    return speaker_of(words, outer) if outer is not None else _who_can_speak(words, verb, _borrowed(words, verb, steps))


def _is_sent(words: Words, subject: int, verb: int) -> bool:
    """Whether the parse takes who gets a letter for who says what is in it: "sent it to [Lund] warning him"."""
    to = words.firsts[subject] - 1
    bare = words.forms[verb].endswith("ing") and words.child(verb, "aux", "auxpass") is None
    sent = to > 0 and words.forms[to] == "to" and words.heads[to] == words.heads[verb] != verb
    return bare and sent and words.tags[words.heads[verb]] in VERB_TAGS


def _behind_clause(words: Words, subject: int, verb: int) -> int:
    """The name right before the verb, which the parse joins to a clause before it: "It closed, but [Lund] says"."""
    name = verb - 1
    if name <= subject or words.dependencies[name] != "conj" or words.heads[name] != subject:
        return subject
    clause = words.tags[subject] == "VERB" or words.child(subject, "acl") is not None
    parted = clause or any(words.forms[c] == "but" for c in words.children[subject])
    return name if parted and words.tags[name] == "PROPN" else subject


def _subjects(words: Words, verb: int) -> list[int]:
    """The subjects of a verb, or of its auxiliary, "she is reassuring them"; not who is to do it: "for her to go"."""
    if own := [c for c in words.children[verb] if words.dependencies[c] == "nsubj"]:
        own = [
            c for c in own if c == own[0] or words.forms[c] not in {"each", "both", "all"}
        ]  # "Berg and Lund each said"
        return [c for c in own if words.forms[words.firsts[c] - 1] != "for" or words.forms[words.lasts[c] + 1] != "to"]
    auxiliaries = [c for c in words.children[verb] if words.dependencies[c] == "aux" and c < verb]
    return [c for auxiliary in auxiliaries for c in words.children[auxiliary] if words.dependencies[c] == "nsubj"]


def _who_is(words: Words, noun: int) -> int | None:
    """Who is said to be "a man who said it": the subject of "is", not just any man; None for "this" and "it"."""
    if words.dependencies[noun] != "attr" or words.forms[words.firsts[noun]] not in {"a", "an"}:
        return noun
    subject = words.subject(words.heads[noun])
    return subject if subject is not None and may_speak(words, subject) else None


def leading_speaker(words: Words, verb: int) -> int | None:
    """The word that names who says what a participle opens: "She said it was late, adding".

    It is the subject of the outermost reporting verb that the participle hangs on, or else of the outermost verb. What
    a relative clause reports is not said once more by its subject: "He was rude to a man who said it was late, saying".
    """
    above, found = verb, None
    facts = reporting_verb(words, verb)
    goes_on = facts is not None and facts.verb_class == "add"
    while words.heads[above] != above:
        above = words.heads[above]
        subject = words.subject(above)
        told = not goes_on and words.dependencies[above] == "relcl" and reporting_verb(words, above) is not None
        is_verb = words.tags[above] in VERB_TAGS and subject is not None and subject < verb and not told
        if is_verb and (found is None or reporting_verb(words, above) or not reporting_verb(words, found)):
            found = above
    return speaker_of(words, found) if found is not None else None


def _teller(words: Words, verb: int) -> int | None:
    """The verb around a participle by which its teller describes what is told: "said it fell, calling it bad"."""
    facts, object_ = reporting_verb(words, verb), words.child(verb, "dobj")
    described = facts is not None and facts.verb_class == "describe" and object_ is not None
    if not described or not words.forms[verb].endswith("ing") or words.forms[object_ or 0] not in _SITUATIONS:
        return None
    clause = words.heads[verb]
    told = words.dependencies[clause] == "ccomp" and reporting_verb(words, words.heads[clause]) is not None
    return words.heads[clause] if told else parted_report(words, clause)


def _who_can_speak(words: Words, verb: int, found: int | None) -> int | None:
    """`found`, or the subject of a clause around it where that is a thing: "He told how it began, saying"."""
    joined = words.forms[verb].endswith("ing") or words.dependencies[verb] == "conj"  # "thought it over and told"
    joined &= (
        words.dependencies[verb] != "conj" or words.dependencies[words.heads[verb]] != "acl"
    )  # "knocking and asking"
    if found is None or words.tags[found] != "NOUN" or not joined:
        return found
    if can_speak(words.lemmas[found]):
        return found
    above = found
    while words.heads[above] != above:
        above = words.heads[above]
        subject = words.subject(above) if words.tags[above] in VERB_TAGS else None
        passive = subject is not None and words.dependencies[subject] == "nsubjpass" and agent_of(words, above)
        if subject is not None and subject < verb and may_speak(words, subject) and not passive:
            return subject
    return found


def _borrowed(words: Words, verb: int, steps: int) -> int | None:
    """Return the speaker where the verb has no subject of its own: "She left, adding that"."""
    head, dependency = beside_alike(words, verb), words.dependencies[verb]
    if head == verb or steps == 0 or dependency not in _CLIMBED_DEPENDENCIES:
        return None
    if dependency == "pcomp" or (dependency == "conj" and is_of_either(words, verb)):
        return _quoted(words, head) if dependency == "pcomp" else None
    if words.lemmas[head] in verbs("bringing") and any(words.forms[c] == "to" for c in words.children[verb]):
        return words.child(head, "nsubjpass", "dobj")  # "prompted her to warn": she warned
    goes_on = words.lemmas[head] in verbs("going_on") and words.forms[verb - 1] == "to"
    asked = dependency in {"advcl", "acl"} and not words.forms[verb].endswith("ing")  # "Asked about it, she said"
    main = dependency == "acl" and _is_main(words, verb)
    asked &= not goes_on and not main  # "went on to explain"
    if asked or (
        dependency == "acl" and words.heads[head] == head and not main
    ):  # no verb: "An order declaring that site closed"
        return None
    if words.forms[head] in small_words("eager") and words.lemmas[words.heads[head]] == "be":
        head = words.heads[head]  # "was quick to say"
    if words.tags[head] in {"NOUN", "PROPN"}:
        return head if not _is_addressed(words, head, verb) else _sender(words, head, steps)
    barred = words.tags[head] not in VERB_TAGS or _is_called_on(words, head, verb) or _is_of_others(words, head, verb)
    return None if barred else _borrowed_from(words, head, dependency, steps)


def _is_main(words: Words, verb: int) -> bool:
    """Whether the parse hangs the verb of the sentence on its subject: "The chief, Jim Doe, announced that it fell".

    Between them may be a relative clause too: "Doe, who was shouted at, called it a shame".
    """
    head = words.heads[verb]
    aside = words.child(head, "appos", "relcl")
    if aside is None or words.heads[head] != head or words.forms[verb].endswith("ing"):
        return False
    commas = words.forms[verb - 1] == "," and words.lasts[aside] == verb - 2
    objects = ("ccomp", "dobj") if words.dependencies[aside] == "relcl" else ("ccomp",)
    return commas and words.child(verb, *objects) is not None


def _sender(words: Words, noun: int, steps: int) -> int | None:
    """Who does what is done to the `noun`: who sent it in "sent letters to the board urging it to go"."""
    above = words.heads[words.heads[noun]]
    return speaker_of(words, above, steps - 1) if words.tags[above] in VERB_TAGS else None


def _is_called_on(words: Words, head: int, verb: int) -> bool:
    """Whether another than the subject of `head` is to do what `verb` says: "called on her to apologise for saying"."""
    if not any(words.forms[c] == "to" for c in words.children[verb]):
        return False
    return any(
        words.forms[c] in {"on", "upon", "for"} and words.child(c, "pobj") for c in words.children[head] if c < verb
    )


def _is_of_others(words: Words, head: int, verb: int) -> bool:
    """Whether a joined verb is a second passive, by which nobody speaks, or is a second thing that a thing does.

    "She was held and told it was late"; "with guns knocking and demanding that he go".
    """
    facts, noun = reporting_verb(words, verb), words.heads[head]
    if words.dependencies[verb] != "conj" or facts is None:
        return False
    if words.child(head, "auxpass") is not None:
        return "hearer" in facts.takes and words.child(verb, "dobj", "dative") is None
    return words.dependencies[head] == "acl" and words.tags[noun] == "NOUN" and not can_speak(words.lemmas[noun])


def _is_addressed(words: Words, noun: int, verb: int) -> bool:
    """Whether the participle `verb` after `noun` has that as its object: "to the board urging it"."""
    hearer = words.child(verb, "dobj", "dative")
    tied = words.dependencies[noun] == "pobj" and words.forms[words.heads[noun]] == "to"
    return tied and hearer is not None and words.tags[hearer] == "PRON"


def _borrowed_from(words: Words, head: int, dependency: str, steps: int) -> int | None:
    aside = words.child(head, "parataxis")
    if dependency == "conj" and aside is not None and words.subject(aside) is not None:
        return words.subject(aside)  # "It is, she said, late, but added that"
    passive = words.child(head, "nsubjpass")
    agent = agent_of(words, head) if passive is not None and dependency == "advcl" else None
    if agent is not None and words.lemmas[head] not in verbs("quoting") | verbs("questioning"):
        return None  # "is sued by his clerk, claiming": either of them
    if passive is None and dependency in {"xcomp", "ccomp"} and words.child(head, "dobj") is not None:
        return None  # "asked them to say": not the one who asked
    return passive if passive is not None else speaker_of(words, head, steps - 1)


def _quoted(words: Words, preposition: int) -> int | None:
    """Return who is "quoted as saying" something, or "criticised for saying" it; else the subject of the verb."""
    verb = words.heads[preposition]
    if words.tags[verb] not in VERB_TAGS:
        speaks = words.tags[verb] in NOMINAL_TAGS and may_speak(words, verb)
        return verb if speaks and words.forms[preposition] != "of" else None  # "a history of arguing"
    passive, object_ = words.child(verb, "nsubjpass"), words.child(verb, "dobj")
    if words.forms[preposition] == "as" or (words.forms[preposition] == "for" and passive is not None):
        return passive if passive is not None else object_
    blamed = object_ is not None and object_ < preposition and may_speak(words, object_)
    blamed = blamed and words.lemmas[object_ or 0] not in nouns("documents") | nouns("utterances")
    if blamed and words.forms[preposition] in {"for", "of"}:
        return object_ if words.forms[preposition] == "for" else None  # "accused Berg of saying" may be false
    return speaker_of(words, verb, 2)
