"""The words that name a speaker: the noun phrase around a noun."""

from __future__ import annotations

from dataclasses import dataclass

from cuttings.common.facts import word_set
from cuttings.common.speaking_nouns import can_speak
from cuttings.dates.stated import weekdays
from cuttings.model import VERB_TAGS
from cuttings.statements.cues import nouns, reporting_verb, verbs
from cuttings.statements.labels.restrictive import tells_which, up_to_aside
from cuttings.statements.lines import behind_dateline, named_before_aside
from cuttings.statements.words import DASHES, Span, Words, small_words

_CLAUSE_DEPENDENCIES = frozenset({"relcl", "acl", "advcl", "ccomp", "parataxis"})
_ASIDES = frozenset({"appos", "acl", "relcl"})
MAX_WORDS_OF_NAME = 8  # words from a name to the verb that it is joined before
_EDGE_TAGS = frozenset({"PUNCT", "ADV", "AUX", "PART", "SPACE", "CCONJ", "SCONJ"})


@dataclass(frozen=True, slots=True)
class Speaker:
    """The words that name a speaker, and the noun at their head."""

    start: int
    end: int
    head: int


def noun_phrase(words: Words, head: int, within: Span) -> Speaker | None:
    """The phrase of the noun `head` in `text[within]`, without the clauses that hang on it."""
    beside = words.child(head, "appos") if words.forms[head] in weekdays() else None
    head = head if beside is None else beside  # "Earlier Friday, chairman Berg said"
    noun, whole = head, _under_secretary(words, _whole_word(words, head))
    opening, head = words.firsts[head], _titled_beside(words, whole)
    first, last = (min(opening, words.firsts[head]) if head == whole else words.firsts[head]), words.lasts[head]
    if whole > noun and words.forms[head + 1] == "of" and words.heads[head + 1] == noun:
        last = words.lasts[head + 1]  # "the brother-in-law of Lund"
    for child in words.children[head]:
        if child > head and child == words.children[head][-1] and _is_setting(words, child):
            last = min(last, child - 1)
        dated = words.dependencies[child] == "npadvmod" and words.tags[child] == "NOUN"  # "Lund this week also said"
        clause = words.dependencies[child] in _CLAUSE_DEPENDENCIES
        if child > head and (dated or (clause and not tells_which(words, head, child, within[1]))):
            last = min(last, words.firsts[child] - 1)
        elif child < head and (words.dependencies[child] in _CLAUSE_DEPENDENCIES or _opens_aside(words, child, head)):
            first = max(first, words.lasts[child] + 1)
    if (named := named_before_aside(words, first, head)) is not None:
        return trimmed(words, range(first, named + 1), named, within)
    last = up_to_aside(words, head, last)
    first, head = behind_dateline(words, first, head)
    first += (
        first < head and words.forms[first - 1] == "on" and words.forms[first] in weekdays()
    )  # "On Sunday Berg said"
    return trimmed(words, range(min(first, head), max(last, head) + 1), head, within)


def _opens_aside(words: Words, child: int, head: int) -> bool:
    """Whether a phrase before the noun, and a comma, only opens the sentence: "[Meeting in Oxley,] the ministers"."""
    alone = words.forms[words.lasts[child] : words.lasts[child] + 2]
    opens = words.dependencies[child] == "prep" or (words.forms[child].endswith("ing") and words.tags[child] != "ADJ")
    return opens and "," in alone and words.lasts[child] + 1 < head


def _whole_word(words: Words, head: int) -> int:
    """The last part of a word with a hyphen, which the tokeniser parts: author in "co-author"."""
    last = len(words) - 2
    while head < last and words.forms[head + 1] == "-" and words.ends[head] == words.starts[head + 2] - 1:
        head += 2
    return head


def _under_secretary(words: Words, head: int) -> int:
    """The name behind a post that the parse takes for a place: Lund in "said Treasury Under Secretary Lund"."""
    post = words.forms[head + 1 : head + 3] == ("under", "secretary")
    name = words.child(head + 1, "pobj") if post else None
    return name if name is not None and words.tags[name] == "PROPN" else head


def _is_setting(words: Words, preposition: int) -> bool:
    """Whether the preposition tells in what or when somebody speaks: "said the bank [in a letter]", "[on Monday]"."""
    held = words.child(preposition, "pobj")
    if held is None or words.forms[preposition] not in {"in", "on"} or words.lasts[preposition] != held:
        return False
    spoken = words.lemmas[held] in (nouns("documents") | nouns("utterances") | nouns("occasions"))
    return words.forms[held] in weekdays() or (words.forms[preposition] == "in" and spoken)


def is_nobody(words: Words, speaker: Speaker) -> bool:
    """Whether the words for a speaker are for nobody: "no officer", "few in the town"."""
    first = words.within(speaker.start, speaker.end).start
    return bool(small_words("nobody").intersection(words.forms[first : speaker.head + 1]))


def _titled_beside(words: Words, head: int) -> int:
    """The one who speaks by title and name where no comma closes an apposition: "To see Lund, Mayor Berg said"."""
    for name in words.children[head]:
        first = words.firsts[name]
        if words.dependencies[name] != "appos" or words.tags[name] != "PROPN" or words.forms[first - 1] != ",":
            continue
        titled = any(words.forms[w] in word_set("titles", "heads") for w in range(first, name))
        bare = words.forms[name] not in word_set("titles", "heads")
        if titled and bare and name + 1 < len(words) and reporting_verb(words, name + 1) is not None:
            return name
    return head


def trimmed(words: Words, span: range, head: int, within: Span) -> Speaker | None:
    """`span` cut to `text[within]`, less punctuation and adverbs at its edges."""
    inside = words.within(*within)
    first, last = max(span.start, inside.start), min(span.stop, inside.stop) - 1
    while first <= last and first != head and words.tags[first] in _EDGE_TAGS and not _measures(words, first, head):
        first += 1
    edges = small_words("relatives") - {"that"}
    while first <= last and last != head and (words.tags[last] in _EDGE_TAGS or words.forms[last] in edges):
        if words.forms[last] == ")":
            break
        last -= 1
    return Speaker(*words.span(first, last), head) if first <= last and first <= head <= last else None


def _measures(words: Words, adverb: int, head: int) -> bool:
    """Whether an adverb belongs to the word for how many behind it: "[nearly] all experts", "[almost] every farmer"."""
    counted = words.tags[adverb + 1] in {"DET", "NUM", "ADJ"} and words.forms[adverb + 1] not in {"the", "a", "an"}
    counted = counted and words.forms[adverb] not in {"least", "most", "even"}  # of "at least one"
    return words.tags[adverb] == "ADV" and counted and words.heads[adverb] in {adverb + 1, head}


def before_aside(words: Words, verb: int) -> int | None:
    """The name before an aside between dashes that the parse takes for a clause: "Lund - no friend - said"."""
    if words.heads[verb] != verb or verb == 0 or words.forms[verb - 1] not in DASHES:
        return None
    within = range(words.firsts[verb], verb - 1)
    dash = next((w for w in reversed(within) if words.forms[w] in DASHES), None)
    return dash - 1 if dash is not None and dash - 1 in within and words.tags[dash - 1] == "PROPN" else None


def name_before(words: Words, verb: int) -> int | None:
    """The name before a verb without a subject, tied by the parse to what stands before it.

    "On Sunday Larkin claimed", "In a note, Ann Lund, the mayor, said", "in Europe and the world, Larkin Bank said",
    "it rained on the pier and Mr Lund said"; or the subject of a participle: "The mayor, ready for them, said".
    """
    joined = words.dependencies[verb] == "conj"
    if not (joined or words.heads[verb] == verb) or verb < 3 or words.forms[verb].endswith("ing"):
        return None
    opening = words.forms[verb - 3 : verb - 1]
    if opening[0] == "on" and opening[1] in weekdays() and words.tags[verb - 1] == "PROPN":
        return verb - 1
    end = verb - 1
    while words.tags[end] == "ADV":
        end -= 1
    aside = words.forms[end] == ","
    opens = {",", "and", "but"} if joined else {","}
    for name in range(end, words.firsts[verb] if not joined else max(end - MAX_WORDS_OF_NAME, 0), -1):
        whole = words.lasts[name] in {end, end - aside} and words.forms[words.firsts[name] - 1] in opens
        if whole and words.tags[name] == "PROPN":
            told = (c for c in words.children[name] if c > name and words.forms[words.firsts[c] - 1] == ",")
            return name if not aside or any(words.dependencies[c] in _ASIDES for c in told) else None
    return _of_participle(words, verb) if aside and not joined else None


def _of_participle(words: Words, verb: int) -> int | None:
    """Who opens the sentence as the subject of a participle between them and the verb."""
    for clause in words.children[verb]:
        subject = words.subject(clause) if words.dependencies[clause] == "advcl" and clause < verb else None
        bare = words.child(clause, "aux", "auxpass", "mark", "advmod") in {None, *range(subject or 0, verb)}
        first = words.firsts[subject] if subject is not None else verb
        if subject is not None and bare and first in {words.firsts[verb], words.firsts[verb] + 1}:
            return subject if may_speak(words, subject) else None
    return None


def is_manner(words: Words, verb: int, beside: int) -> bool:
    """Whether what follows "said," is how it was said: "her voice rising", "tears in her eyes".

    It has no finite verb: the verb `beside` at its head is a participle, or belongs to what is the speaker's.
    """
    first = words.firsts[beside]
    if first != verb + 2 or words.forms[verb + 1] != ",":
        return False
    if words.tags[beside] not in VERB_TAGS:
        return all(words.subject(w) is None for w in range(first, words.lasts[beside] + 1))
    participle = words.forms[beside].endswith("ing") or words.forms[first] in small_words("owners")
    return participle and words.tags[beside] == "VERB" and words.child(beside, "aux", "auxpass") is None


def is_misread_post(words: Words, word: int) -> bool:
    """Whether the parse takes a post before a full name for a verb: "said coxswain Ann Lee"."""
    named = words.tags[word + 1 : word + 3] == ("PROPN", "PROPN")
    return named and words.dependencies[word] == "xcomp" and not words.forms[word].endswith("ing")


def may_speak(words: Words, subject: int) -> bool:
    """Whether the word is a name, "he" or "they", or a noun for somebody."""
    if words.tags[subject] == "PRON":
        return words.forms[subject] in small_words("personal_pronouns") - {"it", "who"}
    return words.tags[subject] == "PROPN" or can_speak(words.lemmas[subject])


def agent_of(words: Words, verb: int) -> int | None:
    """Who does what is told in the passive: "was called late by [Lund]"."""
    by = words.child(verb, "agent")
    by = _parted_agent(words, verb) if by is None else by
    return None if by is None else words.child(by, "pobj")


def _parted_agent(words: Words, verb: int) -> int | None:
    """The "by" that the parse ties to a noun between it and the verb: "was attacked for "late trains" by users"."""
    for by in range(verb + 1, words.lasts[verb] + 1):
        if words.forms[by] == "by" and words.dependencies[by] == "prep":
            source = words.child(by, "pobj")
            holder = words.heads[words.heads[by]]
            near = words.tags[words.heads[by]] == "NOUN" and words.heads[holder] == verb
            return by if near and source is not None and may_speak(words, source) else None
    return None


def quoted_source(words: Words, verb: int) -> int | None:
    """Who is quoted in "the agency quoted her as saying"."""
    for word in range(verb + 1, min(verb + 12, len(words) - 1)):
        if words.forms[word] == "as" and words.forms[word + 1] in verbs("quoted_as"):
            source = words.child(verb, "dobj")
            return source if source is not None else word - 1
    return None
