"""The span of what was said in a reported statement, less the cue and other words at its edges."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cuttings.common.facts import word_set
from cuttings.model import VERB_TAGS
from cuttings.statements.cues import ReportingVerb, nouns, reporting_verb
from cuttings.statements.phrases import Speaker
from cuttings.statements.words import SUBJECT_DEPENDENCIES, Span, Words, points, small_words

_SHARING_CLASSES = frozenset({"confirm", "agree", "admit", "deny", "refuse"})  # what is said is another's word too
_PARTING_MARKS = frozenset({";", ":", "—", "–", "--", "-", "(", "…"})
_PARTING_WORDS = frozenset(
    {";", ":", "—", "–", "--", "and", "but", "however", "while", "though"}
)  # between two sentences
_CLAUSE_EDGE_TAGS = frozenset({"PUNCT", "SPACE", "CCONJ"})


def trim(words: Words, first: int, last: int) -> Span | None:
    """The words without "that" and punctuation at the edges; "neither" and the like begin what is said."""
    while first < last and (is_that(words, first) or words.tags[first] in _CLAUSE_EDGE_TAGS):
        if words.forms[first] in small_words("pairing"):
            break
        first += 1
    while last > first and words.tags[last] in _CLAUSE_EDGE_TAGS:
        last -= 1
    return words.span(first, last) if first < last else None


def is_that(words: Words, word: int) -> bool:
    """Whether `word` is the "that" that opens a clause."""
    if words.forms[word] != "that" or words.dependencies[word] == "det" or points(words, word):
        return False
    if words.tags[word] == "SCONJ" or words.dependencies[word] == "mark":
        return True
    return word + 1 < len(words) and words.tags[word + 1] in {"DET", "PRON", "PROPN"}


def has_infinitive(words: Words, verb: int, facts: ReportingVerb) -> bool:
    """Whether the verb has an infinitive of its own behind it: "He named no sum, he promised to pay"."""
    return "to" in facts.takes and any(c > verb and words.dependencies[c] == "xcomp" for c in words.children[verb])


def is_sentence_before(words: Words, verb: int, clause: int) -> bool:
    """Whether the clause is parted from the verb, which reports another: "It is late; Doe says [it rains]"."""
    subject = words.subject(verb)
    if subject is None or not clause < subject < verb:
        return False
    if any(words.dependencies[c] == "mark" and clause < c for c in words.children[verb]):
        return True  # "It rained, an hour after Berg said"
    opening = words.firsts[subject]
    between = min(words.lasts[clause] + 1, opening - 1)
    parted = any(words.forms[w] in _PARTING_WORDS for w in range(between, opening))
    behind = [c for c in words.children[verb] if c > verb and words.dependencies[c] in {"ccomp", "dobj"}]
    hearer = words.child(verb, "dobj", "dative")
    follows = {verb + 1} | ({words.lasts[hearer] + 1} if hearer is not None and hearer > verb else set())
    told = (c for c in behind if words.firsts[c] in follows and words.dependencies[c] == "ccomp")
    own = (words.dependencies[w] in SUBJECT_DEPENDENCIES for c in told for w in range(words.firsts[c], c))
    return (parted and bool(behind)) or any(own)


def is_of_another(words: Words, verb: int, start: int, facts: ReportingVerb) -> bool:
    """Whether the clause at `start` is what somebody else said: "Berg replied to Lund's remark that it was late"."""
    that = words.within(start, start + 1).start - 1
    if that <= verb or not is_that(words, that):
        return False
    noun = that - 1
    while noun > verb and words.tags[noun] in {"PROPN", "ADP"}:  # "a remark by Lund that"
        noun -= 1
    if noun == verb or words.tags[noun] != "NOUN":
        return False
    uttered = words.lemmas[noun] in nouns("utterances") | nouns("documents") | word_set("leads", "told")
    told = words.dependencies[noun] == "dobj" and "hearer" not in facts.takes
    owner = words.child(noun, "poss")
    owned = (owner is not None and words.forms[owner] not in small_words("owners")) or words.forms[noun + 1] in {
        "by",
        "from",
    }
    if owned and (uttered or told or facts.verb_class == "answer"):
        return facts.verb_class not in _SHARING_CLASSES
    return uttered and facts.verb_class == "answer" and "to" in words.forms[verb + 1 : noun]


def is_only_named(words: Words, verb: int, start: int) -> bool:
    """Whether the sentence tells something of all that somebody says, and not what that is: "Everything he says is"."""
    first = words.within(start, start + 1).start
    subject = words.subject(verb)
    if subject is None or first <= verb or words.tags[first] not in VERB_TAGS or words.forms[first].endswith("ing"):
        return False
    relative = words.dependencies[verb] == "relcl"
    opening = words.firsts[words.heads[verb]] if relative else words.firsts[subject]
    return words.forms[opening] in small_words("whatever")


def with_marks(text: str, start: int, end: int) -> Span:
    """The span with the mark before it that its own first closing mark belongs to: `Reveals "Ugly" Rows`."""
    pairs = {"“": "”", "‘": "’", '"': '"', "'": "'"}
    closing = pairs.get(text[start - 1 : start])
    if closing is None or not re.search(rf"{closing}(?:\W|$)", text[start:end]):
        return start, end
    return start - 1, end


def without_cue(words: Words, verb: int, speaker: Speaker, start: int, end: int) -> Span:
    """Return the span without a cue at its edge: "it was late, she said", or the next one's."""
    cue_start, cue_end = min(words.starts[verb], speaker.start), max(words.ends[verb], speaker.end)
    if start < cue_start < end <= cue_end:
        end = cue_start
    elif cue_start <= start < cue_end < end:
        start = cue_end
    text = words.text
    while end > start and text[end - 1] in " ,;:—–-\u00a0":
        end -= 1
    while end > start and text[start] in " ,;:—–\u00a0":
        start += 1
    return start, end


def from_the_start(words: Words, cue: Span, start: int, end: int) -> Span:
    """The span with what stands before it in its sentence, where a cue in or after it reports all of that.

    `cue` has the first word and the last of the cue. "[He is hurt but] will come, Lund said"; "[If] it fails, she
    said, we leave". Not over quotation marks, a dash or another verb of saying.
    """
    trails = cue[0] == cue[1] and start >= words.ends[cue[1]] and _trails(words, words.within(start, end))
    if start >= words.starts[cue[0]] and not trails:
        return start, end
    first = words.firsts[words.root(cue[0])]
    inside = words.within(words.starts[first], start)
    own = range(cue[0], cue[1] + 1) if trails else range(0)
    opening = next((w for w in inside if w not in own and words.tags[w] not in _CLAUSE_EDGE_TAGS), None)
    if opening is None:
        return start, end
    parts = {*_PARTING_MARKS, '"', "“", "”", "``", "''", "‘"}
    nearest_first = (w for w in range(inside.stop - 1, opening - 1, -1) if w not in own)
    if any(words.forms[w] in parts or reporting_verb(words, w) for w in nearest_first):
        return start, end
    before = [w for w in range(opening, inside.stop) if w not in own]
    alone = len(before) == 1 and words.forms[before[0]] in small_words("asides") | small_words("joints")
    points = words.forms[before[0]] in small_words("pointing") and words.lemmas[before[-1]] in {"be", "'s", "’s"}
    closes = len(before) > 2 and end <= words.starts[cue[0]]
    return (words.starts[before[0]] if alone or points or closes or trails else start), end


def _trails(words: Words, inside: range) -> bool:
    """Whether the words are only the end of a clause that begins before: "..., he says, [two areas]", "[was late]"."""
    if any(words.heads[w] == w for w in inside):
        return False  # it is the clause of the sentence itself
    root = root_in(words, inside)
    parted = words.tags[root] in VERB_TAGS and words.subject(root) is None and words.forms[inside.start] != "to"
    parted = parted and not words.forms[root].endswith("ing")
    return words.forms[inside.start - 1] == "," and (words.tags[root] in {"NOUN", "PROPN"} or parted)


def root_in(words: Words, inside: range) -> int:
    """The first of the words `inside` that hangs on none of them."""
    return next((w for w in inside if not inside.start <= words.heads[w] < inside.stop), inside.start)


def to_the_end(words: Words, verb: int, start: int, end: int) -> Span:
    """The span with the rest of its sentence, where the parse ends it before the predicate.

    "said that the man who called the guard [was ill]"; "The difference, he said[, is that it is late]". Not after a
    relative clause that has the verb: "The man who said it was late left".
    """
    last = words.lasts[words.root(verb)]
    after = list(words.within(end, words.ends[last]))
    inside = start < words.starts[verb] < end
    if inside and after and words.forms[after[0]] == ",":
        after.pop(0)
    elif inside:
        return start, end
    if not after or _is_within_subject(words, verb):
        return start, end
    said = words.within(start, end)
    clause = any(words.child(w, "expl", *SUBJECT_DEPENDENCIES) is not None for w in said if words.tags[w] in VERB_TAGS)
    goes_on = _goes_on_when(words, after) if clause else words.forms[said[0]] == "to" and _is_joined(words, after)
    if not goes_on and not _is_finite_verb(words, after[0]):
        return start, end
    more = trim(words, words.within(start, end)[0], last)
    return (start, more[1]) if more is not None else (start, end)


def _goes_on_when(words: Words, after: Sequence[int]) -> bool:
    """Whether the words are a clause that tells of what time it is said: "a night [when the ward was full]"."""
    return words.forms[after[0]] == "when" and any(
        words.dependencies[w] in SUBJECT_DEPENDENCIES and words.heads[w] in after for w in after[1:4]
    )


def _is_joined(words: Words, after: Sequence[int]) -> bool:
    """Whether the words are a second infinitive: "promised to come [and to help]", "to come [and help]"."""
    if len(after) == 1 or words.forms[after[0]] not in {"and", "or"}:
        return False
    verb = after[1]
    bare = words.tags[verb] == "VERB" and words.forms[verb] == words.lemmas[verb]
    return words.forms[verb] == "to" or (bare and words.subject(verb) is None)


def _is_within_subject(words: Words, verb: int) -> bool:
    """Whether the verb is in a relative clause or another part of a noun phrase: "those who say it is late"."""
    while words.heads[verb] != verb:
        quoted_as = words.dependencies[verb] == "pcomp" and words.forms[words.heads[verb]] == "as"
        if words.dependencies[verb] in {"relcl", "acl", "csubj", "pcomp"} and not quoted_as:
            return True
        verb = words.heads[verb]
    return False


def _is_finite_verb(words: Words, word: int) -> bool:
    return (
        words.tags[word] in VERB_TAGS and not words.forms[word].endswith("ing") and reporting_verb(words, word) is None
    )
