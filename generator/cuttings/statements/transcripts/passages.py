"""Makes statements of paragraphs that are set off without quotation marks: "Doe writes:" and, below it, her words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from cuttings.common.genders import genders_of
from cuttings.common.speaking_nouns import can_speak
from cuttings.model import VERB_TAGS, Role
from cuttings.statements.attribution.by_verb import cue_before
from cuttings.statements.cues import is_unsaid, reporting_verb
from cuttings.statements.direct import Draft
from cuttings.statements.lines import Line
from cuttings.statements.phrases import Speaker
from cuttings.statements.surroundings import FINAL_MARKS, MARKS_AND_SPACES
from cuttings.statements.words import Words, last_clause

_THAT_AND_COLON = re.compile(r" that:\s*\Z")
MIN_PASSAGE_WORDS = 8  # words; a shorter paragraph is a heading or a link
MAX_WORDS_TO_COLON = 4  # words between the verb and the colon: "told the Example Times:"
_TELLING_CLASSES = frozenset({"say", "tell", "write", "add", "answer", "agree", "argue", "explain"})


def find_passages(words: Words, lines: Sequence[Line]) -> list[Draft]:
    """The paragraph below each line that ends with a cue and a colon, where it has no quotation marks around it.

    How many paragraphs are set off is unknown without marks, so only the first is taken. Like turns of transcripts they
    are not direct statements.
    """
    drafts = []
    for number, (line, below) in enumerate(pairwise(lines), 1):
        cue = _cue(words, line) if line.role is below.role is Role.BODY else None
        if cue is not None and _is_passage(words, below, cue[1]):
            verb, speaker = cue
            told = words.text[words.starts[verb] : words.ends[verb]]
            drafts.append(Draft(below.start, below.end, False, told, verb, speaker, number))
    return drafts


def _cue(words: Words, line: Line) -> tuple[int, Speaker] | None:
    """The verb and the speaker of a cue right before the colon that closes a line."""
    if not words.text[line.start : line.end].rstrip().endswith(":"):
        return None
    that = _THAT_AND_COLON.search(words.text, line.start, line.end)
    cue = cue_before(words, line.start, that.start() if that is not None else line.end, adjacent=False)
    if cue is None or cue.verb is None or cue.speaker is None or cue.speaker.start > words.starts[cue.verb]:
        return None
    clause, head = last_clause(words, words.within(line.start, line.end)), cue.speaker.head
    facts = reporting_verb(words, cue.verb)
    between = range(cue.verb + 1, clause.stop)
    if facts is None or facts.verb_class not in _TELLING_CLASSES or len(between) > MAX_WORDS_TO_COLON:
        return None
    summed_up = any(words.forms[w] in {"what", "how", "why"} for w in clause)
    if summed_up or any(words.tags[w] in VERB_TAGS for w in between) or is_unsaid(words, cue.verb, facts):
        return None
    named = words.tags[head] == "PROPN" or can_speak(words.lemmas[head])
    pronoun = words.forms[head] in {"they", *genders_of("pronouns")}
    return (cue.verb, cue.speaker) if named or pronoun else None


def _is_passage(words: Words, below: Line, speaker: Speaker) -> bool:
    """Whether a paragraph reads like somebody's own words: whole sentences, in which the speaker is not named."""
    text = words.text[below.start : below.end].strip()
    if text[0] in MARKS_AND_SPACES or not (text[0].isupper() or text[0] == "[") or text[-1] not in FINAL_MARKS:
        return False
    name = words.forms[speaker.head]
    inside = words.within(below.start, below.end)
    told_of = words.tags[speaker.head] == "PROPN" and name in words.forms[inside.start : inside.stop]
    return len(text.split()) >= MIN_PASSAGE_WORDS and not told_of
