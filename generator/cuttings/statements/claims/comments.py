"""Decides where a claim ends before what the reporter adds: ", which critics view as late", ", in a letter to Lund"."""

from __future__ import annotations

from cuttings.common.facts import word_set
from cuttings.common.speaking_nouns import can_speak
from cuttings.model import VERB_TAGS
from cuttings.statements.claims.according import MAX_REPORTED_CHARS
from cuttings.statements.claims.remarks.relatives import MARKS_OF_SPEECH, is_reporters_end
from cuttings.statements.claims.remarks.sources import is_another_cue
from cuttings.statements.cues import nouns, reporting_verb
from cuttings.statements.words import DASHES, Words, small_words

_DOING = frozenset({"did", "do", "does", "has", "have", "had"})
MIN_WORDS_LEFT = 6  # words of a claim before a gloss on its last name; with fewer, what is left says little
MAX_WORDS_TO_NOUN = 3  # words from "a" to its noun
MAX_WORDS_TO_DASH = 80  # words between the start of a sentence and a cue behind a dash


def before_comment(words: Words, verb: int, start: int, end: int) -> int:
    """Where the claim behind `verb`, `text[start:end]`, ends before a remark of the reporter; `end` without one."""
    if start < words.ends[verb] or end - start > MAX_REPORTED_CHARS:
        return end
    inside = words.within(start, end)
    last_quote = max(words.text.rfind(mark, start, end) for mark in MARKS_OF_SPEECH)
    for word in inside[2:]:
        if words.forms[word] == "when" and words.starts[word] > last_quote and _is_correction(words, inside, word):
            return words.ends[word - 1 - (words.forms[word - 1] == ",")]
        parted = words.starts[word] > last_quote and _is_parted(words, word)
        if parted and (
            is_reporters_end(words, verb, word, inside)
            or _is_taken_up(words, word, inside)
            or _is_weighed(words, word)
            or _is_summed_up(words, word, inside)
            or _is_gloss(words, word, inside)
            or _is_of_source(words, word, inside)
            or is_another_cue(words, word, inside)
            or _is_done_alike(words, word)
            or _is_withheld(words, word)
            or _names_speakers(words, verb, word, inside)
            or _is_place_of_telling(words, word, inside)
        ):
            last = word - (1 if words.forms[word - 1] in MARKS_OF_SPEECH else 2)
            return before_comment(words, verb, start, words.ends[last])  # one may stand before another
    return _up_to_dash(words, verb, inside, end)


def _is_parted(words: Words, word: int) -> bool:
    """Whether a comma, a dash or the end of a quotation stands before the word."""
    return words.forms[word - 1] in {",", "--", "—", *MARKS_OF_SPEECH} or _is_spaced(words, word - 1)


def _is_weighed(words: Words, word: int) -> bool:
    """Whether the reporter tells what the speaker did by these words: ", implicitly putting his name on the line"."""
    participle = words.forms[word + 1 : word + 2] and words.forms[word + 1].endswith("ing")
    return words.forms[word] in small_words("weighing") and bool(participle)


def _is_summed_up(words: Words, word: int, inside: range) -> bool:
    """Whether a dash opens what the reporter makes of what was said: " - a sum in line with the fees".

    It is a noun phrase or a participle, up to the end of the claim: "— setting up a clash with the port".
    """
    dash = words.forms[word - 1] in {"–", "—", "--"} or _is_spaced(words, word - 1)
    if not dash or sum(_is_spaced(words, w) or words.forms[w] in {"—", "--"} for w in inside) != 1:
        return False
    if words.forms[word].endswith("ing") and words.forms[word] != "including":
        return words.tags[word] == "VERB" and words.child(word, "aux") is None and words.subject(word) is None
    if words.forms[word] == "as":
        return words.tags[word + 1 : word + 2] == ("PRON",)  # "— as they cited an older report"
    claimed = words.tags[word] == "NOUN" and words.lemmas[word] in word_set("disputes", "allegations")
    latest = words.forms[word] == "the" and bool(small_words("ranking").intersection(words.forms[word + 1 : word + 2]))
    if words.forms[word] not in {"a", "an", "another", "something"} and not claimed and not latest:
        return False
    noun = word if claimed or words.forms[word] == "something" else words.heads[word]
    noun = word + 1 if latest and noun == word else noun
    again = words.lemmas[noun] in small_words("remarks") | nouns("utterances")  # "- a response she regrets"
    rest = range(words.lasts[noun] + 1, 0 if again else inside.stop)
    if (
        (words.tags[noun] not in {"NOUN", "PRON"} and not latest)
        or noun < word
        or any(words.tags[w] in VERB_TAGS for w in rest)
    ):
        return False
    return not any(words.subject(w) == noun for w in range(noun, inside.stop))


def _is_spaced(words: Words, word: int) -> bool:
    """Whether the word is a dash between spaces."""
    return words.forms[word] in DASHES and words.text[words.starts[word] - 1].isspace()


def _is_gloss(words: Words, word: int, inside: range) -> bool:
    """Whether the claim ends with who or what a name in it is: "she met Tom Lund[, a former mayor of Norvik]"."""
    if (
        words.forms[word - 1] != ","
        or words.forms[word] not in {"a", "an", "the"}
        or word < inside.start + MIN_WORDS_LEFT
    ):
        return False
    noun = words.heads[word]
    named = (
        words.dependencies[noun] == "appos" and words.tags[words.heads[noun]] == "PROPN" and words.heads[noun] < word
    )
    return named and words.tags[noun] == "NOUN" and words.firsts[noun] == word and words.lasts[noun] >= inside[-1]


def _is_of_source(words: Words, word: int, inside: range) -> bool:
    """Whether the claim ends with another source than its speaker: ", according to the records"."""
    if words.forms[word : word + 2] != ("according", "to"):
        return False
    told = any(words.tags[w] in VERB_TAGS for w in range(inside.start, word))
    held = words.child(word + 1, "pobj")
    goes_on = held is not None and any(
        words.tags[w] in VERB_TAGS and words.heads[w] < word for w in range(words.lasts[held] + 1, inside.stop)
    )
    return told and not goes_on


def _is_done_alike(words: Words, word: int) -> bool:
    """Whether others are told to have done the same, ", as did the mayor", or the speaker another: ", even as she"."""
    if words.forms[word - 1 : word + 2] == (",", "even", "as"):
        return True
    opens = words.forms[word] == "as" and words.forms[word + 1 : word + 2] and words.forms[word + 1] in _DOING
    return bool(opens) and words.tags[word + 2] in {"PROPN", "NOUN", "DET", "ADJ"}


def _is_withheld(words: Words, word: int) -> bool:
    """Whether the reporter tells what the speaker does not say: ", failing to mention that it was late"."""
    return words.lemmas[word] in small_words("failing") and words.forms[word + 1 : word + 2] == ("to",)


def _names_speakers(words: Words, verb: int, word: int, inside: range) -> bool:
    """Whether the claim ends with some of those who say it: "Several mayors said it was late[, including Ann Berg]"."""
    subject = words.subject(verb)
    named = words.child(word, "pobj") if words.forms[word] == "including" else None
    if subject is None or named is None or words.tags[named] != "PROPN":
        return False
    several = words.tags[subject] in {"NOUN", "PRON"} and words.forms[subject] != words.lemmas[subject]
    several |= words.forms[subject] in small_words("many") | {"some", "others"}
    beside = word - 2
    of_claim = words.tags[beside] == "NOUN" and can_speak(words.lemmas[beside])
    return several and not of_claim and words.heads[named] == word and inside.start > verb


def _is_place_of_telling(words: Words, word: int, inside: range) -> bool:
    """Whether the claim ends with where or in what it was said: ", in an interview with the Wave".

    Behind a quotation it may be where another said that: 'Lund said Berg had called it "late" in an interview'.
    """
    held = words.child(word, "pobj") if words.forms[word] in {"in", "at", "during"} else None
    if held is None or words.lemmas[held] not in nouns("documents") | nouns("occasions"):
        return False
    quoted = words.forms[word - 1] in MARKS_OF_SPEECH
    if quoted and any(reporting_verb(words, w) for w in range(inside.start, word)):
        return False
    told = words.forms[word + 1] in {"a", "an"} or (not quoted and words.forms[word + 1] in small_words("owners"))
    return told and all(words.subject(w) is None for w in range(held, inside.stop))


def _is_correction(words: Words, inside: range, when: int) -> bool:
    """Whether "when in fact" opens what is true instead; of what somebody else says, the speaker may tell that."""
    behind, truth = words.forms[when + 1 : when + 3], small_words("in_truth")
    opens = bool(behind) and (behind[0] in truth or (behind[0] == "in" and behind[-1] in truth))
    return opens and not any(reporting_verb(words, word) for word in range(inside.start, when))


def _is_taken_up(words: Words, word: int, inside: range) -> bool:
    """Whether a noun takes up what was said and tells more of it: ", a story clearly meant to please"."""
    if words.forms[word] not in {"a", "an"}:
        return False
    noun = words.heads[word]
    more = words.child(noun, "relcl", "acl") if words.firsts[noun] == word else None
    if more is None or words.lasts[noun] < inside[-1]:
        return False
    again = any(words.lemmas[w] == words.lemmas[noun] for w in range(max(inside.start - 3, 0), word))
    return again or words.lemmas[noun] in word_set("disputes", "allegations") | small_words("remarks")


def takes_up_object(words: Words, verb: int, start: int) -> bool:
    """Whether the words at `start` only take up what the verb has as its object: "told a tale, [a tale that]"."""
    first, told = words.within(start, start + 1).start, words.child(verb, "dobj")
    opens = words.forms[first - 1 : first + 1] in {(",", "a"), (",", "an")}
    if told is None or not opens or not verb < told < first - 1:
        return False
    return words.lemmas[told] in words.lemmas[first : first + MAX_WORDS_TO_NOUN]


def _up_to_dash(words: Words, verb: int, inside: range, end: int) -> int:
    """The end of what is said between two dashes, with its cue: "— some of whom told her it was late — and"."""
    first = verb
    while (
        first > verb - MAX_WORDS_TO_DASH
        and first
        and words.forms[first - 1] not in {".", "?", "!"}
        and "\n" not in words.text[words.starts[first - 1] : words.starts[first]]
    ):
        first -= 1
    told = next((w for w in range(first, verb) if words.tags[w] in VERB_TAGS), verb)  # not "NORVIK —"
    dashes = [w for w in range(told, inside.stop) if words.forms[w] in DASHES - {"-"} or words.forms[w] == "--"]
    opened = sum(w < verb for w in dashes)
    closing = next((w for w in dashes if w in inside), None)
    return words.ends[closing - 1] if opened % 2 and closing is not None and closing > inside[1] else end
