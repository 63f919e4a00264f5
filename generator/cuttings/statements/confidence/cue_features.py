"""Features of the cue: which verb reports, in which form, and how far from the speaker."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from cuttings.common.facts import load_facts
from cuttings.model import Role
from cuttings.statements.claims.lost_clauses import takes_up_noun
from cuttings.statements.confidence.attributed import Attributed
from cuttings.statements.cues import reporting_verb, verbs
from cuttings.statements.words import Words, small_words

FAR_WORDS = 6  # words between the cue and the claim, from which that may be of another verb
_EMBEDDED = {"relcl": "relative", "acl": "relative", "advcl": "adverbial", "ccomp": "reported", "pcomp": "adverbial"}
_PLAIN_VERBS = frozenset({"say", "tell", "add"})


def cue_features(found: Attributed) -> Iterator[str]:
    """The names of the features that the cue of `found` has."""
    if found.role is not None and found.role is not Role.BODY:
        yield f"in a {found.role.value}"
    verb = found.draft.verb
    if verb is None:
        if found.draft.cue:
            yield "a phrase as cue"
        return
    words = found.words
    facts = reporting_verb(words, verb)
    if words.lemmas[verb] not in _PLAIN_VERBS:
        kind = _kinds().get(facts.verb_class) if facts is not None else None
        yield f"other verb: {kind}" if kind else "other verb"
    if words.lemmas[verb] in verbs("implying"):
        yield "other verb: implies"
    if words.lemmas[verb] in verbs("chanting"):
        yield "odd cue: chanted"
    yield from _of_form(words, verb)
    yield from _of_clause(words, verb, found.draft.start)
    yield from _of_place(found, verb)


def _of_form(words: Words, verb: int) -> Iterator[str]:
    children = words.children[verb]
    if any(words.dependencies[c] in {"auxpass", "nsubjpass"} for c in children):
        yield "odd cue: passive"
    helpers = {words.forms[c] for c in children if words.dependencies[c] == "aux"}
    if helpers & small_words("modals") or ("to" in helpers and words.lemmas[words.heads[verb]] in {"appear", "seem"}):
        yield "odd cue: modal"
    if words.child(verb, "neg") is not None:
        yield "odd cue: negated"
    if any(words.dependencies[c] in {"mark", "advmod"} and words.forms[c] in small_words("joints") for c in children):
        yield "odd cue: when"
    if sum(words.dependencies[c] == "nsubj" for c in children) > 1:
        yield "odd cue: two subjects"


def _of_clause(words: Words, verb: int, start: int) -> Iterator[str]:
    """The cue is the verb of a lower clause; `start` is where the claim begins."""
    place = _EMBEDDED.get(words.dependencies[verb])
    if takes_up_noun(words, verb, start):
        yield "about the noun before the cue"
    elif place is not None and not _is_parenthesis(words, verb) and not _is_of_relative(words, verb):
        yield f"lower cue: {place}"


def _is_of_relative(words: Words, verb: int) -> bool:
    """Whether a relative clause tells who speaks, or in what, or where: "a clerk, who said", "in which she said"."""
    if words.dependencies[verb] != "relcl":
        return False
    subject, preposition = words.subject(verb), words.child(verb, "prep")
    opened = preposition is not None and words.child(preposition, "pobj") == words.firsts[verb] + 1
    led = words.forms[words.firsts[verb]] == "in" and words.forms[words.firsts[verb] + 1] == "which"
    placed = words.forms[words.firsts[verb]] == "where" and subject is not None
    return placed or (subject is not None and words.forms[subject] in {"who", "which", "that"}) or (opened and led)


def _is_parenthesis(words: Words, verb: int) -> bool:
    """Whether the verb stands in the clause that it reports: "It was, he said, late", which parses hang below that."""
    return words.dependencies[verb] in {"ccomp", "advcl"} and words.heads[verb] < verb and verb == words.lasts[verb]


def _of_place(found: Attributed, verb: int) -> Iterator[str]:
    words, speaker, draft = found.words, found.draft.speaker, found.draft
    subject = words.subject(verb)
    stands_for = subject is not None and (
        words.dependencies[subject] == "nsubjpass" or words.forms[subject] in small_words("relatives")
    )
    if speaker is not None and subject not in {None, speaker.head} and not stands_for:
        yield "odd cue: another subject"
    hearer = words.child(verb, "dobj", "dative")
    told = words.lasts[hearer] if hearer is not None and verb < hearer else verb
    gap = words.within(words.ends[max(verb, told)], draft.start)
    if len([w for w in gap if words.tags[w] != "PUNCT"]) > FAR_WORDS:
        yield "odd cue: far from the claim"
    if words.starts[verb] < draft.start and not _is_main(words, verb):
        yield "lower cue"
    if words.starts[verb] >= draft.end:
        yield "cue after the claim"
    elif words.starts[verb] > draft.start:
        yield "cue inside the claim"


def _is_main(words: Words, verb: int) -> bool:
    """Whether the verb is the root of its sentence, or joined to it."""
    while words.dependencies[verb] == "conj" and words.heads[verb] != verb:
        verb = words.heads[verb]
    return words.heads[verb] == verb


@cache
def _kinds() -> dict[str, str]:
    """The kind of each class of reporting verbs."""
    return {c: kind for kind, classes in load_facts("reporting-verbs")["kinds"].items() for c in classes}
