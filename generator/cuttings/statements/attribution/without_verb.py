"""Attributes a quotation without a verb of its own: by a signature, a colon, or a sentence after it that sums it up."""

from __future__ import annotations

from cuttings.common.facts import word_set
from cuttings.statements.attribution.by_verb import Cue
from cuttings.statements.cues import nouns, reporting_verb
from cuttings.statements.phrases import Speaker, noun_phrase
from cuttings.statements.words import NOMINAL_TAGS, SENTENCE_END_MARKS, Words, last_clause, small_words

MAX_SIGNATURE_WORDS = 12  # words of a name and what its bearer is
MAX_SUMMARY_WORDS = 4  # words before the subject: "That was how"


def cue_by_dash(words: Words, start: int, end: int) -> Cue | None:
    """Return who signs a quotation, where `text[start:end]` is "— Ms Doe, a baker" and nothing more."""
    first = next((w for w in words.within(start, end) if words.text[words.starts[w]].isalnum()), None)
    signed = words.within(words.starts[first], end) if first is not None else range(0)
    if first is None or len(signed) > MAX_SIGNATURE_WORDS or not words.text[words.starts[first]].isupper():
        return None
    if any(words.subject(w) is not None for w in signed):
        return None
    last = first
    while last + 1 < signed.stop and words.forms[last + 1] != "," and words.tags[last + 1] not in {"PUNCT", "SPACE"}:
        last += 1
    return Cue("", None, Speaker(*words.span(first, last), last))


def cue_by_name(words: Words, start: int, end: int) -> Cue | None:
    """Return whose name is right before the dash at the end of `text[start:end]`: "others, as Ann Doe -- "."""
    inside = [w for w in words.within(start, end) if words.text[words.starts[w]].isalnum()]
    if not inside or words.tags[inside[-1]] != "PROPN":
        return None
    first = last = inside[-1]
    while first - 1 in inside and words.tags[first - 1] == "PROPN":
        first -= 1
    return Cue("", None, Speaker(*words.span(first, last), last)) if first < last else None


def cue_by_view(words: Words, start: int, end: int) -> Cue | None:
    """Return whose view follows where `text[start:end]` ends with "To Ann Doe, " or "because for her, "."""
    clause = last_clause(words, words.within(start, end))
    opening = [w for w in clause if words.forms[w] in {"to", "for"}]
    if not opening or words.text[words.ends[clause[-1]] : end].strip() != ",":
        return None
    at, holder = opening[-1], words.child(opening[-1], "pobj")
    begins = at == clause[0] or words.forms[at - 1] in small_words("asides") | small_words("conjunctions")
    if not begins or holder is None or words.lasts[at] != clause[-1] or words.tags[holder] not in {"PROPN", "PRON"}:
        return None
    named = words.tags[holder] == "PROPN" or words.forms[holder] in {"him", "her", "them"}
    speaker = noun_phrase(words, holder, words.span(at + 1, clause[-1])) if named else None
    return Cue("", None, speaker) if speaker else None


def cue_by_signature(words: Words, start: int, end: int) -> Cue | None:
    """Return who signs the quotation on the line before, where `text[start:end]` is "Ms Doe, a baker" alone."""
    inside = words.within(start, end)
    signed = [w for w in inside if words.tags[w] not in {"PUNCT", "SPACE"}]
    if not signed or words.tags[signed[0]] != "PROPN" or words.text[start:end].rstrip()[-1:] in '.?!:;"”':
        return None
    return cue_by_dash(words, start, end) if len(signed) > 1 and words.tags[signed[1]] == "PROPN" else None


def cue_by_summary(words: Words, start: int, end: int) -> Cue | None:
    """Return who is told to have said it right after: "That was how Ms Doe put it."."""
    inside = words.within(start, end)
    stop = next((w for w in inside if words.forms[w] in SENTENCE_END_MARKS), inside.stop)
    opening = words.forms[inside.start : inside.start + MAX_SUMMARY_WORDS]
    if not small_words("pointing").intersection(opening[:1]) or not {"how", "what"}.intersection(opening):
        return None
    for verb in range(inside.start, stop):
        subject = words.subject(verb) if reporting_verb(words, verb) else None
        if subject is not None and inside.start < subject < verb:
            cue = words.text[words.starts[verb] : words.ends[verb]]
            return Cue(cue, verb, noun_phrase(words, subject, (start, words.starts[verb])))
    return None


def cue_by_colon(words: Words, start: int, end: int) -> Cue | None:
    """Return the speaker where only a colon marks one: "Ms Doe: ", "Her answer: ", "She took to the stage: "."""
    clause = last_clause(words, words.within(start, end))
    if not clause:
        return None
    first, last = clause[0], clause[-1]
    root = next(w for w in clause if not first <= words.heads[w] <= last or words.heads[w] == w)
    within = words.span(first, last)
    if words.tags[root] in NOMINAL_TAGS:
        owner = words.child(root, "poss")
        utters = words.lemmas[root] in nouns("utterances") | nouns("documents") | nouns("claimed")
        head = _maker(words, root) if owner is None else owner if utters else None
    else:
        head = words.subject(root)
    speaker = noun_phrase(words, head, within) if head is not None and _can_speak(words, head) else None
    return Cue("", None, speaker) if speaker else None


def _maker(words: Words, noun: int) -> int:
    """Who something is of: Doe in "A lesson from Doe: "; the noun itself where nobody is named behind it."""
    source = next((c for c in words.children[noun] if words.forms[c] in {"from", "by"}), None)
    maker = words.child(source, "pobj") if source is not None else None
    return noun if maker is None or words.tags[noun] != "NOUN" else maker


def _is_name(words: Words, noun: int) -> bool:
    """Whether a capital and no article tell a name that opens its sentence, whatever its tag: "Doe's claim: "."""
    bare = words.firsts[noun] == noun and words.text[words.starts[noun]].isupper()
    owner = words.dependencies[noun] == "poss"
    spoke = words.dependencies[noun] == "nsubj" and reporting_verb(words, words.heads[noun]) is not None
    return bare and (owner or spoke) and words.lemmas[noun] not in nouns("amounts")


def _can_speak(words: Words, head: int) -> bool:
    """Whether a word names somebody: a name, "she", "the baker", "the report"; not "the challenge" or "each"."""
    if words.tags[head] == "NOUN":
        lemma = words.lemmas[head]
        if _is_name(words, head):
            return True
        groups = (nouns("documents"), nouns("voices"), nouns("bodies"), word_set("titles", "heads"))
        return any(lemma in group for group in groups) or lemma in word_set("leads", "people")
    if words.tags[head] in {"PRON", "DET"}:
        return words.forms[head] in small_words("personal_pronouns") | small_words("owners")
    if words.tags[head] == "NUM":  # "One of them, Ann Doe, told why: "
        return any(words.dependencies[c] == "appos" for c in words.children[head])
    return words.tags[head] == "PROPN"
