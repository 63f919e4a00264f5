"""Reads in the grammar of a sentence whether what it reports happened at a place: "a blast in Varno", "hit Varno"."""

from __future__ import annotations

from cuttings.accounts.sentences import Account, Told
from cuttings.common.facts import load_facts, word_set
from cuttings.model import NOUN_TAGS, VERB_TAGS, Mention, Tokens

MAX_HEADS_FOLLOWED = 4  # steps from a name to the preposition: "in the port city of Varno"
_CLAUSES_ON_NOUNS = frozenset({"relcl", "acl"})


_HARMED = frozenset({"dobj", "nsubjpass"})


def happened_at(account: Account, sentence: Told, mention: Mention) -> bool:
    """Whether `sentence` says that something happened at the place that `mention` names.

    Where people are from or spoke, and what only an earlier happening is compared with, is no such place.
    """
    tokens = account.analysis.tokens
    inside = [w for w in sentence.words if mention.start <= tokens.starts[w] < mention.end]
    word = next((w for w in inside if tokens.heads[w] not in inside or tokens.heads[w] == w), None)
    if word is None:
        return False
    word = _described(tokens, word)
    head, dependency = tokens.heads[word], tokens.dependencies[word]
    if dependency == "pobj":
        noun = tokens.heads[head]
        if tokens.lemmas[head] in ("in", "of") and (_is_crowd(tokens, noun) or _is_vote(tokens, head)):
            return True
        if _locates(tokens, head) and (is_what_happened(tokens, noun) or _is_court(tokens, noun)):
            return True
        return _locates(tokens, head) and (_is_harmed(tokens, noun) or _is_premises_of_it(tokens, noun))
    if dependency in ("compound", "poss") and (_is_court(tokens, head) or _is_premises_of_it(tokens, head)):
        return True
    facts = {"dobj": "striking_verbs", "compound": "happenings"}.get(dependency)
    return facts is not None and tokens.lemmas[head] in word_set("events", facts) and is_what_happened(tokens, head)


def is_beside(account: Account, sentence: Told, mention: Mention) -> bool:
    """Whether `sentence` tells of what is near the place that `mention` names: "near Varno", "off the Varno road"."""
    tokens = account.analysis.tokens
    inside = (w for w in sentence.words if mention.start <= tokens.starts[w] < mention.end)
    return any(_is_near(tokens, word, sentence.words.start) for word in inside)


def _is_near(tokens: Tokens, word: int, first: int) -> bool:
    """Whether a word that `word` depends on, up to the verb, or stands behind, says near: "a suburban Varno office"."""
    words = word_set("events", "words_of_nearness")
    for _ in range(MAX_HEADS_FOLLOWED):
        if tokens.lemmas[word] in words or (word > first and tokens.lemmas[word - 1].lower() in words):
            return True
        if tokens.tags[word] in VERB_TAGS:
            break
        word = tokens.heads[word]
    return False


def _described(tokens: Tokens, word: int) -> int:
    """The noun that a name is an apposition or the name of: "town" in "the town of Varno"; else `word` itself."""
    for _ in range(MAX_HEADS_FOLLOWED):
        head, dependency = tokens.heads[word], tokens.dependencies[word]
        if dependency == "appos":
            word = head
        elif dependency == "pobj" and tokens.lemmas[head] == "of":
            if tokens.lemmas[tokens.heads[head]] not in word_set("place-words", "kinds"):
                break
            word = tokens.heads[head]
        else:
            break
    return word


def _locates(tokens: Tokens, preposition: int) -> bool:
    lemma = tokens.lemmas[preposition]
    governor = tokens.lemmas[tokens.heads[preposition]]
    return lemma in word_set("events", "locative_prepositions") or (
        lemma == "to" and governor in word_set("events", "visits")
    )


def _is_crowd(tokens: Tokens, noun: int) -> bool:
    """Whether a noun is a crowd that does something where it is: "voters in Varno go to the polls"."""
    crowd = tokens.dependencies[noun] == "nsubj" and tokens.lemmas[noun] in word_set("events", "crowds")
    return crowd and tokens.lemmas[tokens.heads[noun]] in word_set("events", "verbs_of_crowds")


def _is_vote(tokens: Tokens, preposition: int) -> bool:
    """Whether a preposition is the "of" in "the parliamentary election of Varno", as what the sentence reports."""
    noun = tokens.heads[preposition]
    vote = tokens.lemmas[preposition] == "of" and tokens.lemmas[noun] in word_set("events", "votes")
    return vote and _is_reported_noun(tokens, noun)


def _is_harmed(tokens: Tokens, noun: int) -> bool:
    """Whether a noun is what was killed, damaged or taken: "killed a woman in Varno"."""
    verb = tokens.heads[noun]
    harming = word_set("events", "harming_verbs") | word_set("events", "striking_verbs")
    return tokens.dependencies[noun] in _HARMED and tokens.lemmas[verb] in harming and is_what_happened(tokens, verb)


def _is_premises_of_it(tokens: Tokens, noun: int) -> bool:
    """Whether a noun is a building or a place that was harmed, or at which something happened: "at a bank in Varno"."""
    if tokens.lemmas[noun] not in word_set("events", "premises") | word_set("place-words", "kinds"):
        return False
    if _is_harmed(tokens, noun):
        return True
    preposition = tokens.heads[noun]
    over = tokens.heads[preposition]
    left = tokens.lemmas[preposition] == "from" and tokens.lemmas[over] in word_set("events", "leaving_verbs")
    there = tokens.dependencies[noun] == "pobj" and (left or _locates(tokens, preposition))
    return there and (is_what_happened(tokens, over) or _is_harmed(tokens, over) or _is_premises_of_it(tokens, over))


def _is_court(tokens: Tokens, noun: int) -> bool:
    """Whether a noun is the court whose decision is reported: "a Varno judge sentenced", "by a court in Varno"."""
    verb = tokens.heads[noun]
    if tokens.dependencies[noun] == "pobj" and tokens.dependencies[verb] == "agent":
        verb = tokens.heads[verb]
    elif tokens.dependencies[noun] != "nsubj":
        return False
    deciding = tokens.lemmas[verb] in word_set("events", "verbs_of_courts")
    return tokens.lemmas[noun] in word_set("events", "courts") and deciding and is_what_happened(tokens, verb)


def is_what_happened(tokens: Tokens, word: int) -> bool:
    """Whether a verb or a noun is what the sentence reports: no background, no speech, nobody's home."""
    lemma, head = tokens.lemmas[word], tokens.heads[word]
    if tokens.tags[word] in VERB_TAGS:
        if lemma in load_facts("reporting-verbs")["verbs"] or lemma in word_set("events", "verbs_of_state"):
            return False
        return tokens.dependencies[word] not in _CLAUSES_ON_NOUNS or _is_reported_noun(tokens, head)
    return _is_reported_noun(tokens, word)


def _is_reported_noun(tokens: Tokens, word: int) -> bool:
    if tokens.tags[word] not in NOUN_TAGS or tokens.lemmas[word] not in word_set("events", "happenings"):
        return False
    cause = tokens.lemmas[tokens.heads[word]] in word_set("events", "prepositions_of_cause")
    return tokens.dependencies[word] != "pobj" or cause
