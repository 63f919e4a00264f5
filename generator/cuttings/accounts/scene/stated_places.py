"""Reads in the grammar of a sentence whether what it reports happened at a place: "a blast in Varno", "hit Varno"."""

from __future__ import annotations

import re

from cuttings.accounts.sentences import Account, Told
from cuttings.common.facts import load_facts, word_set
from cuttings.model import NOUN_TAGS, VERB_TAGS, Mention, Role, Tokens

MAX_HEADS_FOLLOWED = 4  # steps from a name to the preposition: "in the port city of Varno"
MAX_WORDS_TO_AUXILIARY = 8  # words between a verb and what stands before it and belongs to it
MAX_WORDS_TO_WISH = 15  # words between a verb and one of wishing: "called for Representative Anna Berg to"
_CLAUSES_ON_NOUNS = frozenset({"relcl", "acl"})
_HARMED = frozenset({"dobj", "nsubjpass"})
_OF_NAMES = frozenset({"appos", "conj", "dobj", "pobj"})  # dependencies of names in what is done: "beat Berg in Varno"
_HEADLINE_IN = re.compile(r"(?P<before>\S+)\s(?:in|at)\s(?:the\s)?(?:(?:central|downtown)\s)?$", re.IGNORECASE)
_NAME_GOES_ON = re.compile(r"['’-]|\s[A-Za-z]+ing\b")


def happened_at(account: Account, sentence: Told, mention: Mention, *, on_it: bool = False) -> bool:
    """Whether `sentence` says that something happened at the place that `mention` names; `on_it`: or on it.

    Where people are from or spoke, and what only an earlier happening is compared with, is no such place.
    """
    if sentence.role is Role.TITLE and _in_headline(account, sentence, mention):
        return True
    tokens = account.analysis.tokens
    inside = [w for w in sentence.words if mention.start <= tokens.starts[w] < mention.end]
    word = next((w for w in inside if tokens.heads[w] not in inside or tokens.heads[w] == w), None)
    if word is None:
        return False
    word = _described(tokens, word)
    head, dependency = tokens.heads[word], tokens.dependencies[word]
    if dependency == "pobj":
        return _is_scene_of(tokens, head, on_it=on_it)
    if dependency in ("compound", "poss") and (_is_court(tokens, head) or _is_premises_of_it(tokens, head)):
        return True
    facts = {"dobj": "striking_verbs", "compound": "happenings"}.get(dependency)
    return facts is not None and tokens.lemmas[head] in word_set("events", facts) and is_what_happened(tokens, head)


def _is_scene_of(tokens: Tokens, preposition: int, *, on_it: bool) -> bool:
    """Whether what a preposition stands with happened where it says; `on_it`: "on" says so too."""
    noun = _above_name(tokens, tokens.heads[preposition])
    if tokens.lemmas[preposition] in ("in", "of") and (_is_crowd(tokens, noun) or _is_vote(tokens, preposition)):
        return True
    if not (_locates(tokens, preposition) or (on_it and tokens.lemmas[preposition] == "on")):
        return False
    happened = is_what_happened(tokens, noun) or _is_court(tokens, noun)
    return happened or _is_harmed(tokens, noun) or _is_premises_of_it(tokens, noun)


def _in_headline(account: Account, sentence: Told, mention: Mention) -> bool:
    """Whether a headline that reports no speech has "in" and a place: "Two die in Varno blaze", "Heist in Varno"."""
    text, tokens = account.article.text, account.analysis.tokens
    before = _HEADLINE_IN.search(text, sentence.start, mention.start)
    if before is None or _NAME_GOES_ON.match(text, mention.end, sentence.end):
        return False
    spoken = any(tokens.lemmas[w].lower() in load_facts("reporting-verbs")["verbs"] for w in sentence.words)
    return not spoken and before["before"].lower() not in word_set("events", "words_before_other_in")


def _above_name(tokens: Tokens, noun: int) -> int:
    """What a name of somebody stands in, where a place seems to be said of it: "won" of "won against Berg in Varno"."""
    for _ in range(MAX_HEADS_FOLLOWED):
        if tokens.tags[noun] != "PROPN" or tokens.dependencies[noun] not in _OF_NAMES:
            break
        noun = tokens.heads[noun]
        if tokens.tags[noun] == "ADP":
            noun = tokens.heads[noun]
    return noun


def names_inquiry(account: Account, sentence: Told, mention: Mention) -> bool:
    """Whether the name of a place says what is looked into, or by whom: "the Varno panel", "probes the Varno blast"."""
    tokens = account.analysis.tokens
    inside = [w for w in sentence.words if mention.start <= tokens.starts[w] < mention.end]
    word = next((w for w in inside if tokens.heads[w] not in inside), None)
    if word is None or tokens.dependencies[word] not in ("amod", "compound", "nmod"):
        return False
    noun = tokens.heads[word]
    return tokens.lemmas[noun].lower() in word_set("events", "inquiries") or _is_examined(tokens, noun)


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
    lemma, governor = tokens.lemmas[preposition], tokens.heads[preposition]
    if lemma in word_set("events", "locative_prepositions"):
        return True
    visit = lemma == "to" and tokens.lemmas[governor] in word_set("events", "visits")
    return visit and not _is_interrupted(tokens, governor)


def _is_interrupted(tokens: Tokens, verb: int) -> bool:
    """Whether something happened on the way: "was travelling to Varno when it crashed"."""
    before = range(max(0, verb - MAX_WORDS_TO_AUXILIARY), verb)
    if not any(tokens.heads[w] == verb and tokens.lemmas[w] == "be" for w in before):
        return False
    after = range(verb + 1, min(verb + MAX_WORDS_TO_WISH, len(tokens.heads)))
    clauses = {w for w in after if tokens.heads[w] == verb and tokens.dependencies[w] == "advcl"}
    return any(tokens.heads[w] in clauses and tokens.lemmas[w].lower() in ("before", "when") for w in after)


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
    done_to = tokens.lemmas[preposition] in ("of", "on") and _is_reported_noun(tokens, over)  # "the robbery of a shop"
    there = tokens.dependencies[noun] == "pobj" and (left or done_to or _locates(tokens, preposition))
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
    """Whether a verb or a noun is what the sentence reports: no background, no speech or wish, nobody's home."""
    lemma, head = tokens.lemmas[word], tokens.heads[word]
    if tokens.tags[word] in VERB_TAGS:
        if lemma in load_facts("reporting-verbs")["verbs"] or lemma in word_set("events", "verbs_of_state"):
            return False
        if _may_not_happen(tokens, word):
            return False
        return tokens.dependencies[word] not in _CLAUSES_ON_NOUNS or _is_reported_noun(tokens, head)
    return _is_reported_noun(tokens, word)


def _is_reported_noun(tokens: Tokens, word: int) -> bool:
    if tokens.tags[word] not in NOUN_TAGS or tokens.lemmas[word] not in word_set("events", "happenings"):
        return False
    over = tokens.lemmas[tokens.heads[word]]
    if tokens.dependencies[word] == "pobj":
        noun = tokens.lemmas[tokens.heads[tokens.heads[word]]]
        if over not in word_set("events", "prepositions_of_cause") or noun in word_set("events", "reactions"):
            return False
    if _is_examined(tokens, word):
        return False
    for _ in range(MAX_HEADS_FOLLOWED):
        if tokens.tags[word] in VERB_TAGS:
            return not _may_not_happen(tokens, word)
        word = tokens.heads[word]
    return True


def _is_examined(tokens: Tokens, noun: int) -> bool:
    verb = tokens.heads[noun]
    return tokens.dependencies[noun] == "dobj" and tokens.lemmas[verb] in word_set("events", "verbs_of_inquiry")


def _may_not_happen(tokens: Tokens, verb: int) -> bool:
    """Whether a verb is what should be or is wanted, or of a time to come: "called on him to", "when they meet"."""
    beside = [w for w in range(max(0, verb - MAX_WORDS_TO_AUXILIARY), verb) if tokens.heads[w] == verb]
    auxiliaries = {tokens.lemmas[w].lower() for w in beside if tokens.dependencies[w] == "aux"}
    if auxiliaries & word_set("events", "auxiliaries_of_wishes"):
        return True
    near = [tokens.heads[verb], *range(max(0, verb - MAX_WORDS_TO_WISH), verb)]
    wished = (tokens.tags[w] in VERB_TAGS and tokens.lemmas[w] in word_set("events", "verbs_of_wishes") for w in near)
    if "to" in auxiliaries and any(wished):
        return True
    bare = tokens.ends[verb] - tokens.starts[verb] == len(tokens.lemmas[verb]) and not auxiliaries
    past = tokens.lemmas[verb] in word_set("dates", "unchanged_past")
    when = tokens.dependencies[verb] == "advcl" and any(tokens.lemmas[w].lower() == "when" for w in beside)
    return when and bare and not past
