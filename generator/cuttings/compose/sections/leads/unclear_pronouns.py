"""Tells whether a sentence about a person has a pronoun whose antecedent it does not name.

`is_self_contained` asks for some name before a pronoun; here the name must be able to be what the pronoun stands for
(binding and agreement, as in Hobbs, 1978).
"""

from __future__ import annotations

from functools import cache

from cuttings.common.facts import word_set
from cuttings.common.genders import genders_of
from cuttings.common.text import fold
from cuttings.compose.facts.descriptions import Description
from cuttings.compose.facts.lookup import Index
from cuttings.model import NOUN_TAGS, Kind, Mention, Sentence, Tokens

THINGS = frozenset({"it", "its", "they", "their", "them", "theirs"})
PLURAL = frozenset({"they", "their", "them", "theirs"})
GENDER_BY_PRONOUN = {"he": "male", "him": "male", "his": "male", "she": "female", "her": "female", "hers": "female"}
OBJECT_FORMS = frozenset({"him", "her", "them"})
OBJECT_DEPENDENCIES = frozenset({"dobj", "dative", "pobj"})
ADDING = frozenset({"as", "because", "since", "although", "though", "while"})
CLAUSES_BEHIND_IT = frozenset({"xcomp", "ccomp", "advcl"})


class _Clause:
    """A sentence, a name in it, and the people that it names."""

    def __init__(self, index: Index, mention: Mention, sentence: Sentence, description: Description | None) -> None:
        self.index, self.mention, self.description = index, mention, description
        self.text = index.articles[mention.article].text
        self.tokens: Tokens = index.library.analyses[mention.article].tokens
        self.words = self.tokens.within(sentence.start, sentence.end)
        self.named = index.mentions_between(mention.article, sentence.start, sentence.end)
        self.people = [m for m in self.named if m.kind is Kind.PERSON]

    def form(self, i: int) -> str:
        return self.text[self.tokens.starts[i] : self.tokens.ends[i]].lower()

    def is_in_name(self, i: int) -> bool:
        """Whether word `i` belongs to a person's name, or to what the sentence says that the bearer is."""
        at = self.tokens.starts[i]
        described = self.description is not None and self.description.start <= at < self.description.end
        return described or any(m.start <= at < m.end for m in self.people)

    def people_before(self, i: int) -> list[Mention]:
        return [m for m in self.people if m.end <= self.tokens.starts[i]]


def has_unclear_pronoun(index: Index, mention: Mention, sentence: Sentence, description: Description | None) -> bool:
    """Whether a sentence about a person has a pronoun that nothing before it in the sentence can be meant by."""
    if mention.kind is not Kind.PERSON:
        return False
    clause = _Clause(index, mention, sentence, description)
    return any(
        _is_unnamed_thing(clause, i)
        or _is_somebody_else(clause, i)
        or _disagrees(clause, i)
        or (clause.form(i) == "his" and clause.tokens.dependencies[i] in OBJECT_DEPENDENCIES)  # "ended his on Monday"
        for i in clause.words
    )


def _is_unnamed_thing(clause: _Clause, i: int) -> bool:
    """Whether word `i` is "it" or "they" without a noun before that it can stand for."""
    form, tokens = clause.form(i), clause.tokens
    if form not in THINGS or tokens.tags[i] not in ("PRON", "DET") or _is_expletive(clause, i):
        return False
    if form in PLURAL and len({m.entity for m in clause.people_before(i)}) > 1:
        return False
    times = word_set("leads", "times") | word_set("names", "calendar")
    for noun in range(clause.words.start, i):
        if tokens.tags[noun] in NOUN_TAGS and not clause.is_in_name(noun) and tokens.lemmas[noun].lower() not in times:
            return False
    return not _is_own_body(clause, i)


def _is_own_body(clause: _Clause, i: int) -> bool:
    """Whether word `i` can be the body of which the sentence says that the bearer leads it or speaks for it."""
    found, verb = clause.description, clause.tokens.heads[i]
    bodies = [m for m in clause.named if m.kind is Kind.ORGANISATION]
    if found is None or not any(found.start <= m.start < found.end for m in bodies):
        return False
    subject = clause.tokens.dependencies[i].startswith("nsubj") and clause.tokens.lemmas[verb] != "be"
    return subject or clause.tokens.dependencies[i] == "poss"


def _is_expletive(clause: _Clause, i: int) -> bool:
    """Whether word `i` is "it" that means nothing: "it would be rash to wait"."""
    verb = clause.tokens.heads[i]
    if clause.form(i) != "it" or clause.tokens.lemmas[verb] != "be":
        return False
    return any(
        clause.tokens.heads[n] == verb and clause.tokens.dependencies[n] in CLAUSES_BEHIND_IT and not _adds(clause, n)
        for n in range(verb + 1, clause.words.stop)
    )


def _adds(clause: _Clause, verb: int) -> bool:
    """Whether a clause tells of the one before and is not what "it" announces: "it is their last, as they said"."""
    beside = (i for i in clause.words if clause.tokens.heads[i] == verb and clause.tokens.dependencies[i] == "mark")
    return any(clause.form(i) in ADDING for i in beside)


def _is_somebody_else(clause: _Clause, i: int) -> bool:
    """Whether word `i` is an object that its subject, the only person named before, cannot be: "Ann Lee met her"."""
    tokens, verb = clause.tokens, clause.tokens.heads[i]
    if clause.form(i) not in OBJECT_FORMS or tokens.dependencies[i] not in OBJECT_DEPENDENCIES:
        return False
    if tokens.dependencies[i] == "pobj":
        verb = tokens.heads[verb]
    own = any(
        tokens.heads[n] == verb and tokens.dependencies[n].startswith("nsubj") and clause.is_in_name(n)
        for n in range(clause.words.start, i)
    )
    return own and clause.form(i) not in PLURAL and len({m.entity for m in clause.people_before(i)}) < 2


def _disagrees(clause: _Clause, i: int) -> bool:
    """Whether word `i` is of another gender than all who are named or meant by a noun before it."""
    gender, before = GENDER_BY_PRONOUN.get(clause.form(i)), clause.people_before(i)
    if gender is None or not before:
        return False
    people = word_set("genders", "kin") | word_set("leads", "anybody", "told_people")
    if any(clause.tokens.lemmas[n].lower() in people for n in range(clause.words.start, i)):
        return False
    known = _genders()
    genders = {known.get(fold(clause.index.entities[m.entity].name.split()[0])) for m in before}
    return None not in genders and gender not in genders


@cache
def _genders() -> dict[str, str]:
    """The gender of given names, folded."""
    return {fold(name): gender for name, gender in genders_of("names").items()}
