"""Finds what somebody calls a thing, "called the plan unfair and a mistake", or owns up to, "admitted to lying"."""

from __future__ import annotations

from cuttings.statements.claims.objects import is_told, with_phrase
from cuttings.statements.cues import ReportingVerb, nouns, verbs
from cuttings.statements.spans import trim
from cuttings.statements.words import Span, Words


def rated_object(words: Words, verb: int, facts: ReportingVerb) -> Span | None:
    """The object with what it is called: "called [the sale illegal]", "called [the plan a mistake]"; not a name."""
    if facts.verb_class != "describe" or "object" not in facts.takes or not is_told(words, verb):
        return None
    rated, rating = words.child(verb, "dobj"), words.child(verb, "oprd")
    if rated is None or rating is None or not verb < rated < rating or words.tags[rating] not in {"ADJ", "NOUN"}:
        return None
    plain = words.tags[rating] == "ADJ" or words.forms[words.firsts[rating]] in {"a", "an", "the"}
    last = with_phrase(words, verb, words.lasts[rating])
    return trim(words, words.firsts[rated], _with_second_rating(words, verb, last)) if plain else None


def own_deed(words: Words, verb: int) -> Span | None:
    """What somebody did by their own word: "admitted to [taking the money]", "claimed [responsibility for it]"."""
    if words.lemmas[verb] in verbs("owning_up"):
        to = next((c for c in words.children[verb] if c > verb and words.forms[c] == "to"), None)
        deed = words.child(to, "pcomp") if to is not None and words.child(verb, "auxpass") is None else None
        return trim(words, words.firsts[deed], words.lasts[deed]) if deed is not None else None
    claimed = words.child(verb, "dobj") if words.lemmas[verb] == "claim" and is_told(words, verb) else None
    if claimed is None or words.lemmas[claimed] not in nouns("owned"):
        return None
    whole = words.forms[words.lasts[claimed]] != words.forms[claimed] or words.forms[claimed + 1] == "for"
    return trim(words, words.firsts[claimed], with_phrase(words, verb, words.lasts[claimed])) if whole else None


def _with_second_rating(words: Words, verb: int, last: int) -> int:
    """The last word, over what the object is called besides: "called the plan unfair [and a mistake]"."""
    for more in words.children[verb]:
        joined = words.dependencies[more] == "conj" and words.tags[more] == "NOUN" and words.subject(more) is None
        opens = words.forms[last + 1 : last + 3] in {("and", "a"), ("and", "an")}
        if joined and opens and words.firsts[more] == last + 2:
            return words.lasts[more]
    return last
