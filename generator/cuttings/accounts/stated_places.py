"""Reads in the grammar of a sentence whether what it reports happened at a place: "a blast in Varno", "hit Varno"."""

from __future__ import annotations

from cuttings.accounts.sentences import Account, Told
from cuttings.common.facts import load_facts, word_set
from cuttings.model import NOUN_TAGS, VERB_TAGS, Mention, Tokens

MAX_HEADS_FOLLOWED = 4  # steps from a name to the preposition: "in the port city of Varno"
_CLAUSES_ON_NOUNS = frozenset({"relcl", "acl"})


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
        return _locates(tokens, head) and _is_reported(tokens, tokens.heads[head])
    facts = {"dobj": "striking_verbs", "compound": "happenings"}.get(dependency)
    return facts is not None and tokens.lemmas[head] in word_set("events", facts) and _is_reported(tokens, head)


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


def _is_reported(tokens: Tokens, word: int) -> bool:
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
