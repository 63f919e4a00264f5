"""Who takes part in what a clause tells: whose history it is."""

from __future__ import annotations

from bisect import bisect_left

from cuttings.compose.facts.lookup import Index
from cuttings.compose.facts.sentence_subjects import SUBJECTS
from cuttings.model import NOUN_TAGS, VERB_TAGS, Kind, Mention, Sentence, Tokens

LAND_TYPES = frozenset({"continent", "country", "region"})
# dependencies through which a verb passes its time on: "was arrested and charged on Monday", "began to rain on Monday"
SAME_TIME = frozenset({"conj", "xcomp", "ccomp"})


def takes_part(tokens: Tokens, mention: Mention, verb: int, sentence: Sentence) -> bool:
    """Whether the name is a subject, object or other part of the clause of `verb`, or what the clause describes."""
    if not mention.place_itself:
        return False
    word = bisect_left(tokens.starts, mention.start)
    last = bisect_left(tokens.starts, mention.end) - 1
    while (
        word < last and mention.start <= tokens.starts[tokens.heads[word]] < mention.end and tokens.heads[word] != word
    ):
        word = tokens.heads[word]
    clause = clause_of(tokens, verb)
    if any(tokens.dependencies[v] == "relcl" and tokens.heads[v] == word for v in clause):
        return True  # "Larkin, who resigned in 2010,"
    if mention.kind is Kind.PERSON and _is_within_noun_phrase(tokens, word):
        return False
    while tokens.heads[word] != word and sentence.start <= tokens.starts[word] < sentence.end:
        describing = tokens.dependencies[word] in ("poss", "relcl", "acl")
        word = tokens.heads[word]
        apposed = tokens.dependencies[word] == "appos" and not mention.start <= tokens.starts[word] < mention.end
        if describing or apposed:
            return False  # "Larkin, now an adviser to Berg, resigned in 2010"
        if tokens.tags[word] in VERB_TAGS:
            return word in clause
    return False


def _is_within_noun_phrase(tokens: Tokens, word: int) -> bool:
    """Whether a name only says more of a noun: "the office of Larkin", "the Larkin campaign"."""
    while tokens.dependencies[word] in ("appos", "conj"):
        word = tokens.heads[word]
    over = tokens.heads[word]
    if tokens.dependencies[word] == "pobj":
        return tokens.tags[tokens.heads[over]] in NOUN_TAGS
    described = tokens.dependencies[word] in ("compound", "nmod") and tokens.tags[over] == "NOUN"
    return described and "CCONJ" not in tokens.tags[word:over]  # but "Larkin and other leaders met"


def is_land(index: Index, mention: Mention) -> bool:
    """Whether a name is that of a country or of a part of one, in which much happens that is no history of it."""
    location = index.entities[mention.entity].location
    return location is not None and location.place_type in LAND_TYPES


def acts_or_suffers(tokens: Tokens, mention: Mention) -> bool:
    """Whether a name is the subject or the agent of a verb: "Norland joined the pact", "was invaded by Norland"."""
    word = bisect_left(tokens.starts, mention.end) - 1
    by = tokens.dependencies[tokens.heads[word]] == "agent" and tokens.dependencies[word] == "pobj"
    return by or tokens.dependencies[word] in SUBJECTS


def clause_of(tokens: Tokens, verb: int) -> set[int]:
    """`verb`, and the verbs that share its subject or its time with it."""
    found = {verb}
    while tokens.dependencies[verb] in SAME_TIME - {"ccomp"} and tokens.tags[tokens.heads[verb]] in VERB_TAGS:
        verb = tokens.heads[verb]
        found.add(verb)
    return found
