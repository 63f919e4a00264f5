"""Decides which relative clauses of a claim are the reporter's: "she would meet Tom Lund, who ran the mill until May".

Indirect speech leaves open who adds a clause behind a comma. It is taken for the reporter's where its tense is not that
of the claim, where it only tells who a name is, and where others hold what it says. What may come of a thing ("which
would hurt the port"), what follows in a story ("who fired back") and what has words in quotation marks stays.
"""

from __future__ import annotations

from collections.abc import Iterator

from cuttings.model import VERB_TAGS
from cuttings.statements.cues import reporting_verb, verbs
from cuttings.statements.syntax.tenses import helper_of, is_inflected, is_past, is_present
from cuttings.statements.words import DASHES, Span, Words, small_words

_RELATIVE_WORDS = frozenset({"which", "who", "where", "whose", "whom"})
_CLAUSE_MARKS = frozenset({",", "--"}) | (DASHES - {"-"})
MARKS_OF_SPEECH = '"“”'


def is_reporters_end(words: Words, verb: int, relative: int, inside: range) -> bool:
    """Whether the clause that `relative` opens closes the claim, the words `inside`, and is the reporter's."""
    some = words.forms[relative + 1 : relative + 3] in {("of", "whom"), ("of", "which")}
    clause = clause_of(words, relative + 2 if some else relative)
    if words.forms[relative - 1] != "," or clause is None or not _closes(words, clause, inside):
        return False
    if some:  # "met Berg and Lund, both of whom were tried in May"
        return words.tags[relative - 2] == "PROPN" and not _is_speakers(words, clause, relative)
    return (
        _is_view(words, clause, relative)
        or (_is_told_past(words, verb) and _is_told_now(words, verb, clause, inside))
        or (not _is_speakers(words, clause, relative) and _is_added(words, verb, clause, relative, inside))
    )


def _is_added(words: Words, verb: int, clause: int, relative: int, inside: range) -> bool:
    """Whether a clause is of another time than the claim, or tells now who or what a name is."""
    of_name = words.tags[words.heads[clause]] == "PROPN" and words.forms[relative] != "where"
    return _is_of_other_time(words, verb, clause, relative, inside) or (of_name and is_present(words, clause))


def reporters_asides(words: Words, verb: int, inside: range) -> Iterator[Span]:
    """Yield the spans of the reporter's clauses amid a claim, the words `inside`, with the marks around them."""
    for relative in inside[2:]:
        clause = clause_of(words, relative) if words.forms[relative - 1] in _CLAUSE_MARKS else None
        if clause is None or clause not in inside or _is_speakers(words, clause, relative):
            continue
        last = words.lasts[clause]
        last -= words.forms[last] in _CLAUSE_MARKS
        if not _is_closed(words, relative, last, inside) or _is_in_marks(words, inside, relative):
            continue
        told_now = _is_told_past(words, verb) and _is_told_now(words, verb, clause, inside)
        of_name = words.tags[words.heads[clause]] == "PROPN"
        if told_now or of_name or _is_of_other_time(words, verb, clause, relative, inside):
            yield words.ends[relative - 2], words.starts[last + 2]


def glosses(words: Words, inside: range) -> Iterator[Span]:
    """Yield the spans of what is between two dashes amid a claim and only tells what a thing is, with the dashes.

    "The pier [— a work of his father —] will close".
    """
    dashes = [w for w in inside if words.forms[w] in _CLAUSE_MARKS - {","}]
    for first, last in zip(dashes[::2], dashes[1::2], strict=False):
        between = range(first + 1, last)
        opens = words.forms[first + 1] in {"a", "an", "currently"} and first - 1 in inside and last + 1 in inside
        told = any(words.tags[w] in VERB_TAGS and words.subject(w) is not None for w in between)
        marked = any(mark in words.text[words.starts[first] : words.ends[last]] for mark in MARKS_OF_SPEECH)
        bare = not (told or marked or _is_in_marks(words, inside, first))
        if opens and bare and words.tags[first - 1] in {"NOUN", "PROPN"}:
            yield words.ends[first - 1], words.starts[last + 1]


def _is_in_marks(words: Words, inside: range, word: int) -> bool:
    """Whether a quotation that begins in the claim is open at the word, which then is the speaker's."""
    before = words.text[words.starts[inside.start] - 1 : words.starts[word]]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


def _is_closed(words: Words, relative: int, last: int, inside: range) -> bool:
    """Whether a mark like the one before the clause follows its `last` word, and none of quotation is in it."""
    closed = last + 2 in inside and words.forms[last + 1] in _CLAUSE_MARKS
    if not closed or (words.forms[last + 1] == ",") is not (words.forms[relative - 1] == ","):
        return False
    paired = words.forms[last + 2] in {"and", "but", "or"} and set(words.forms[last + 3 : last + 4]) <= _RELATIVE_WORDS
    return not paired and not any(
        mark in words.text[words.starts[relative] : words.ends[last]] for mark in MARKS_OF_SPEECH
    )


def clause_of(words: Words, relative: int) -> int | None:
    """The verb of the clause that a relative word opens, None for a word that is none."""
    if words.forms[relative] not in _RELATIVE_WORDS:
        return None
    clause = relative
    while words.heads[clause] > relative or words.tags[clause] not in VERB_TAGS:
        if words.heads[clause] == clause:
            return None
        clause = words.heads[clause]
    return clause if clause > relative else None


def _is_told_past(words: Words, verb: int) -> bool:
    return is_past(words, verb) or (words.forms[verb].endswith("ing") and is_past(words, words.root(verb)))


def _is_told_now(words: Words, verb: int, clause: int, inside: range) -> bool:
    """Whether the clause is in the present and the claim is not, or weighs what may come of what is announced."""
    if not _tells_now(words, inside, clause):
        return is_present(words, clause)
    facts = reporting_verb(words, verb)
    return facts is not None and facts.verb_class == "announce" and _is_possible(words, clause)


def _tells_now(words: Words, inside: range, clause: int) -> bool:
    """Whether the claim itself is in the present tense, so that its relative `clause` may be too."""
    own = range(words.firsts[clause], words.lasts[clause] + 1)
    return any(is_present(words, w) for w in _predicates(words, inside) if w not in own)


def _predicates(words: Words, inside: range) -> Iterator[int]:
    """Yield the verbs that have subjects."""
    for word in inside:
        helper = words.tags[word] not in VERB_TAGS or words.dependencies[word] in {"aux", "auxpass"}
        if not helper and words.subject(word) is not None:
            yield word


def _closes(words: Words, clause: int, inside: range) -> bool:
    """Whether the claim ends with the clause, or with what that rests on: ", which makes sense, given the wind"."""
    last = words.lasts[clause]
    grounds = words.forms[last + 1 : last + 2] == (",",) and words.forms[last + 2] in small_words("grounds")
    return clause in inside and (last >= inside[-1] or grounds)


def _is_view(words: Words, clause: int, relative: int) -> bool:
    """Whether others hold it: "which critics view as late"; or it weighs what was said: "which makes", "turned out"."""
    if words.forms[relative] not in {"which", "who", "where"}:
        return False
    subject = words.subject(clause)
    if (words.lemmas[clause], *words.forms[clause + 1 : clause + 2]) in {("make", "sense"), ("turn", "out")}:
        return True
    held = words.lemmas[clause] in verbs("viewing") and words.child(clause, "auxpass") is None
    return held and subject is not None and subject != relative and words.tags[subject] in {"NOUN", "PROPN"}


def _is_possible(words: Words, clause: int) -> bool:
    """Whether it only may be so: ", which could give her a boost" behind "announced that she will run"."""
    helper = helper_of(words, clause)
    return helper is not None and words.forms[helper] in small_words("possible")


def _is_speakers(words: Words, clause: int, relative: int) -> bool:
    """Whether the clause argues, foresees or goes on with what the speaker tells, or belongs to no noun."""
    if words.dependencies[clause] != "relcl" or words.child(clause, "neg") is not None:
        return True
    if any(words.dependencies[c] == "aux" and words.forms[c] in _foreseeing() for c in words.children[clause]):
        return True
    if words.forms[relative] == "where":
        return words.tags[words.heads[clause]] != "PROPN"
    told = reporting_verb(words, clause) is not None and words.child(clause, "auxpass") is None
    return words.lemmas[clause] in small_words("following_from") or (told and _is_past_tense(words, clause))


def _foreseeing() -> frozenset[str]:
    return small_words("modals") | small_words("foreseeing")


def _is_of_other_time(words: Words, verb: int, clause: int, relative: int, inside: range) -> bool:
    """Whether the clause tells what was, and the clause that it is part of what is or will be, or no clause at all."""
    if not _is_past_tense(words, clause):
        return False
    around = words.heads[clause]
    while words.heads[around] != around and around in inside:
        around = words.heads[around]
        if words.tags[around] not in VERB_TAGS or around not in inside:
            continue
        helpers = {words.forms[c] for c in words.children[around] if words.dependencies[c] in {"aux", "auxpass"}}
        if "to" in helpers or helpers & _foreseeing():
            return True
        if words.subject(around) is not None:
            return is_present(words, around) and "have" not in helpers and "has" not in helpers
    return not any(w < relative for w in _predicates(words, inside))


def _is_past_tense(words: Words, clause: int) -> bool:
    """Whether a clause is in the past tense, also with a helper: "ran", "was sold", "had run"."""
    helper = helper_of(words, clause)
    if helper is not None:
        return words.forms[helper] in {"was", "were", "had", "did"}
    return is_inflected(words, clause) and not is_present(words, clause)
