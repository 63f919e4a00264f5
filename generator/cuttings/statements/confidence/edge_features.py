"""Features of what stands around the words that were said: the sentence goes on, or began before."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cuttings.model import VERB_TAGS
from cuttings.statements.claims.background import before_background
from cuttings.statements.claims.comments import before_comment
from cuttings.statements.claims.contrasts import up_to_another
from cuttings.statements.claims.lost_clauses import takes_up_noun
from cuttings.statements.claims.remarks.own_words import before_own_words
from cuttings.statements.claims.remarks.relatives import clause_of, is_reporters_end
from cuttings.statements.confidence.attributed import Attributed, is_beside_subject
from cuttings.statements.cues import nouns, reporting_verb
from cuttings.statements.direct import Draft
from cuttings.statements.quotations import Quoted
from cuttings.statements.syntax.tenses import is_inflected
from cuttings.statements.words import Span, Words, small_words

_JOINTS = frozenset({"and", "or", "nor"})
_ASIDE_TAGS = frozenset({"PUNCT", "SPACE"})
_PARTING = re.compile(r"[\"”'’]* ?[;:] ?\D")
_QUESTION = re.compile(r"[^\s?]\?[\"'”’ ]*\Z")  # not "??" for a picture that a program could not write
_DIGITS = re.compile(r" ?: ?\d|\.\d")


def edge_features(found: Attributed) -> Iterator[str]:
    """The names of the features of the text beside the words which `found` says were said."""
    yield from _before(found)
    yield from _after(found)
    if not found.draft.direct:
        yield from _touching(found)


def _before(found: Attributed) -> Iterator[str]:
    """The sentence has words before the claim, and before its cue, more than one that links it to the last: "But"."""
    scene, draft, words = found.scene, found.draft, found.words
    first = scene.sentences[scene.sentence_at(draft.start)].start
    beside = [start for start, _ in found.beside if first <= start < draft.start]
    precedes = [w for w in words.within(first, min([draft.start, *beside])) if words.tags[w] not in _ASIDE_TAGS]
    linked = len(precedes) == 1 and words.forms[precedes[0]] in small_words("links")
    taken_up = draft.verb is not None and takes_up_noun(words, draft.verb, draft.start)
    if precedes and not beside and not linked and not taken_up:
        yield "begins before"


def _after(found: Attributed) -> Iterator[str]:
    """The sentence goes on after the claim or, where the cue comes after it, after that."""
    scene, draft, words = found.scene, found.draft, found.words
    last = scene.sentences[scene.sentence_at(draft.end - 1)].end
    trailing = [end for start, end in found.beside if draft.end <= start < end <= last]
    after = max([draft.end, *trailing])
    follows = next((w for w in words.within(after, last) if words.tags[w] not in _ASIDE_TAGS), None)
    if follows is None or _is_apart(words, draft.verb, after, follows) or _is_remarked_on(found, last):
        return
    plain = not draft.direct and not words.text.startswith("to ", draft.start)
    if plain and _is_of_the_telling(words, follows, words.within(0, last).stop):
        return
    if words.forms[follows] in _JOINTS:
        if _holds_verb(words, draft.start, draft.end) and not (
            _is_of_cue(words, draft.verb, follows)
            or _opens_predicate(words, follows)
            or _goes_on_alike(words, draft.verb, follows)
        ):
            yield "goes on: and"
    elif words.forms[follows] == "but":
        yield "a contrast follows"
    elif (
        not trailing
        and not _is_of_another(words, follows, last)
        and not (is_beside_subject(found) and words.text[draft.end : draft.end + 1] == ",")
        and not (reporting_verb(words, follows) and words.forms[follows].endswith("ing"))
    ):
        yield _kind_of(words, draft.verb, follows, after)


def _is_remarked_on(found: Attributed, end: int) -> bool:
    """Whether the rest of the sentence, up to `end`, is a remark: "said it was late[, which makes sense]"."""
    draft, words = found.draft, found.words
    if draft.verb is None or draft.direct:
        return False
    last = next((w for w in reversed(words.within(draft.start, end)) if words.tags[w] not in _ASIDE_TAGS), 0)
    whole = draft.start, words.ends[last]
    ends = {before_comment(words, draft.verb, *whole), before_own_words(words, draft.verb, *whole)}
    ends.add(_before_another(words, draft.verb, whole))
    ends.add(before_background(words, Quoted(found.scene.quotations), draft.verb, *whole))
    return draft.end in ends or _is_before_clause(words, draft)


def _before_another(words: Words, verb: int, whole: Span) -> int:
    """Where what the speaker or another tells besides begins, by a finite verb or one that reports; the end else."""
    end = up_to_another(words, verb, *whole)[1]
    behind = words.within(end, whole[1])
    first = next((w for w in behind if words.tags[w] not in {"PUNCT", "CCONJ", "ADV", "SCONJ"}), None)
    loose = first is not None and words.forms[first].endswith("ing") and reporting_verb(words, first) is None
    return whole[1] if loose else len(words.text[:end].rstrip(" ,"))


def _is_before_clause(words: Words, draft: Draft) -> bool:
    """Whether a relative clause of the reporter follows, whatever follows that: "said it[, which was old], adding"."""
    relative = words.within(0, draft.end).stop + 1
    clause = clause_of(words, relative) if relative < len(words) else None
    if clause is None or draft.verb is None:
        return False
    inside = words.within(draft.start, words.ends[words.lasts[clause]])
    return is_reporters_end(words, draft.verb, relative, inside)


def _is_of_the_telling(words: Words, follows: int, stop: int) -> bool:
    """Whether the rest of the sentence, up to the word `stop`, says by whom else or in what it is told.

    "said it was late[, according to the Wave]", "[, the Wave reported]", "called for a review [in a letter on Monday]".
    """
    if words.forms[follows] == "according":
        return True
    held = words.child(follows, "pobj") if words.forms[follows] in {"in", "on", "at"} else None
    if held is not None and words.lemmas[held] in nouns("documents") | nouns("utterances") | nouns("occasions"):
        return all(words.tags[w] not in VERB_TAGS for w in range(held, stop))
    told = [w for w in range(follows, stop) if words.tags[w] in VERB_TAGS]
    subject = words.subject(told[0]) if len(told) == 1 and reporting_verb(words, told[0]) is not None else None
    return subject is not None and words.firsts[subject] == follows and words.forms[follows - 1] == ","


def _holds_verb(words: Words, start: int, end: int) -> bool:
    """Whether the claim is a clause, which "and" may go on with; not "called [it illegal] and left"."""
    return any(words.tags[w] in VERB_TAGS for w in words.within(start, end))


def _is_of_another(words: Words, word: int, end: int) -> bool:
    """Whether the rest of the sentence sets against the claim what another says: "[while Lund dismissed it]"."""
    if words.forms[word] not in small_words("contrasting"):
        return False
    clause = words.heads[word]
    told = words.subject(clause) is not None or words.forms[clause].endswith("ing")
    return reporting_verb(words, clause) is not None and words.starts[clause] < end and told


def _is_of_cue(words: Words, cue: int | None, joint: int) -> bool:
    """Whether "and" joins to the cue what its speaker says besides, or another sentence: "[and promised a review]"."""
    if cue is None:
        return False
    joined = (w for w in words.children[cue] if w > joint and words.dependencies[w] == "conj")
    verb = next(joined, None)
    return verb is not None and (reporting_verb(words, verb) is not None or words.subject(verb) is not None)


def _goes_on_alike(words: Words, cue: int | None, joint: int) -> bool:
    """Whether "and" joins another participle to a participle that reports: "calling for a review [and leaving]"."""
    if cue is None or not words.forms[cue].endswith("ing"):
        return False
    return joint + 1 < len(words) and words.forms[joint + 1].endswith("ing") and words.tags[joint + 1] in VERB_TAGS


def _opens_predicate(words: Words, joint: int) -> bool:
    """Whether a finite verb comes right after "and", so that it is the narrator's: "[and pushed] for a review"."""
    verb = joint + 1
    while verb < len(words) and words.tags[verb] == "ADV":
        verb += 1
    if verb >= len(words) or words.dependencies[verb] not in {"conj", "aux", "auxpass"}:
        return False
    return words.tags[verb] in VERB_TAGS and is_inflected(words, verb)


def _is_apart(words: Words, verb: int | None, after: int, follows: int) -> bool:
    """Whether what follows is no part of what reports: "said it was late; Doe left", "who said it, left"."""
    if _PARTING.match(words.text, after):
        return True
    above = verb
    while above is not None and words.dependencies[above] != "relcl" and words.heads[above] != above:
        above = words.heads[above]
    if above is None or words.dependencies[above] != "relcl":
        return False
    parted = above == verb or words.text[after : after + 1] == ","
    return parted and words.heads[above] < above and follows > words.lasts[above]


def _kind_of(words: Words, cue: int | None, word: int, after: int) -> str:
    """What a sentence goes on with after a claim: `word` is its next one, the claim ends at `after`."""
    form, tag = words.forms[word], words.tags[word]
    if cue is not None and words.dependencies[cue] == "advcl" and words.heads[cue] >= word > words.lasts[cue]:
        return "the clause of the cue ends"
    if form in small_words("asides") | small_words("datings"):
        return "goes on: a clause"
    if form.endswith("ing") and tag == "VERB":
        return "goes on: a participle"
    return "goes on: a comma" if "," in words.text[after : words.starts[word]] else "goes on: other words"


def _touching(found: Attributed) -> Iterator[str]:
    """The text goes on at once on either side of a reported claim, or it lies in a question or behind a quotation."""
    scene, draft, text = found.scene, found.draft, found.words.text
    sentence = scene.sentences[scene.sentence_at(draft.start)]
    if _QUESTION.search(text, sentence.start, sentence.end):
        yield "odd claim: a question"
    near = max(draft.start - 2, sentence.start)  # a quotation that ends the sentence before is no part of the claim
    if near < draft.start and scene.quoted(near):
        yield "odd claim: a quotation before"
    if text[draft.end : draft.end + 1].isalnum() or _DIGITS.match(text, draft.end):
        yield "odd claim: ends in a word"
    if text[near : draft.start].strip() in {"'", "‘", '"', "“", "``"}:
        yield "odd claim: a mark before"
