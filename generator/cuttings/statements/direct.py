"""Direct statements: quotations that stand for themselves in the sentence, with their cues.

A quotation inside a sentence of the narrator ("called it a "new dawn"") is not a direct statement: its words belong to
the reported statement around them, or to a title, or are scare quotes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from cuttings.common.facts import load_facts
from cuttings.model import VERB_TAGS
from cuttings.statements.attribution.by_verb import Cue, cue_after, cue_before
from cuttings.statements.attribution.without_verb import (
    cue_by_colon,
    cue_by_dash,
    cue_by_name,
    cue_by_signature,
    cue_by_summary,
    cue_by_view,
)
from cuttings.statements.cues import is_general, is_naming, reporting_verb, verbs
from cuttings.statements.lines import Line
from cuttings.statements.phrases import Speaker, is_nobody
from cuttings.statements.quotations import Quotation
from cuttings.statements.surroundings import (
    FINAL_MARKS,
    MARKS_AND_SPACES,
    Setting,
    ends_sentence,
    inner_text,
    is_heading,
    settings_of,
)
from cuttings.statements.syntax.unasserted import is_imitated
from cuttings.statements.words import DASHES, Words, small_words

MIN_UNCUED_WORDS = 4  # words; a shorter quotation without a cue is a title or scare quotes
_ASKED = re.compile(r"\b[Aa]sked(?: by [^,;\"“]+)?,\Z")  # before a quotation: it is the question
_QUOTES_AGAIN = re.compile(r", ?[\"“]")


@dataclass(frozen=True, slots=True)
class Draft:
    """A statement whose speaker is not yet resolved to an entity."""

    start: int
    end: int
    direct: bool
    cue: str
    verb: int | None
    speaker: Speaker | None
    line: int
    cued: bool = True  # False: nothing names the speaker, so it is whoever spoke before


def find_direct(words: Words, lines: Sequence[Line], quotations: Sequence[Quotation]) -> list[Draft]:
    """The quotations that are statements, those with one speaker and one cue ("A," she said. "B") as one."""
    drafts: list[Draft] = []
    last: tuple[Draft, Setting] | None = None
    for setting in settings_of(lines, quotations):
        if last is not None and setting.follows and _continues(words, last[0], last[1], setting):
            drafts[-1] = replace(drafts[-1], end=setting.quotation.end)
            last = drafts[-1], last[1]
            continue
        draft = _judge(words, lines, setting)
        if draft is not None and drafts and draft.verb is not None and draft.verb == drafts[-1].verb:
            draft = None if words.lemmas[draft.verb] in verbs("telling_somebody") else draft  # who is told
        if draft is not None:
            drafts.append(draft)
        last = (draft, setting) if draft is not None else None
    return drafts


def _continues(words: Words, draft: Draft, setting: Setting, following: Setting) -> bool:
    """Whether the quotation of `following` goes on with what `draft` began: "A," she said. "B"."""
    if draft.verb is None or not setting.after[0] <= words.starts[draft.verb] < following.quotation.start:
        return False
    between = words.within(draft.end, following.quotation.start)
    stops = [w for w in between if words.forms[w] in {".", "?", "!"}]
    if stops and stops[0] < between.stop - 1:
        return False
    if between and words.forms[between[-1]] in {"that", ":"}:
        return False
    rest = cue_before(words, words.ends[draft.verb], following.quotation.start, adjacent=False)
    if rest is not None and rest.verb != draft.verb:
        return False
    left = following.left(words.text)
    joined = left.split()[-1:] and left.split()[-1].lower() in small_words("conjunctions")
    lower = inner_text(words.text, following.quotation)[:1].islower()
    led_to = between and (words.tags[between[-1]] in {"ADP", "PART"} or _is_named_in(words, draft, following, between))
    if left[-1:].isalnum() and not joined and (lower or led_to):
        return False  # "A," she said, arguing for a "fair" plan; "A," she told the Wave's "Talk"
    complete = inner_text(words.text, following.quotation)[-1:] in FINAL_MARKS
    own = cue_after(words, *following.after, sure=True) if left.endswith(".") and not complete else None
    return own is None or own.verb is None


def _is_named_in(words: Words, draft: Draft, following: Setting, between: range) -> bool:
    """Whether the marks are around a name: "A," said the petition by user "Lee"; "A," she told "Night Talk."."""
    if len(inner_text(words.text, following.quotation).split()) > MIN_UNCUED_WORDS:
        return False
    if between[-1] == draft.verb:
        return words.lemmas[between[-1]] in verbs("telling_somebody")
    return draft.speaker is not None and words.starts[between[-1]] >= draft.speaker.end


def _judge(words: Words, lines: Sequence[Line], setting: Setting) -> Draft | None:
    text, quotation = words.text, setting.quotation
    inner = inner_text(text, quotation)
    title = inner[-1:] == "," and setting.right(text).startswith("that ")  # 'wrote in her book, "Tide," that it'
    if not inner or title or is_stray(words, quotation):
        return None
    left, count = setting.left(text), len(inner.split())
    cue = _cue(words, lines, setting, left, inner)
    if cue is not None and _says_nothing(words, cue):
        return None
    if cue is not None:
        told = _with_particle(words, cue)
        return Draft(quotation.start, quotation.end, True, told, cue.verb, cue.speaker, quotation.first_line)
    if is_heading(words.text, lines, setting, inner):
        return None
    if ends_sentence(words, setting, inner) and count >= MIN_UNCUED_WORDS and inner[-1] in FINAL_MARKS:
        led_to = left.endswith(":")  # by words that name no speaker, and so by nobody who spoke before
        return Draft(quotation.start, quotation.end, True, "", None, None, quotation.first_line, cued=led_to)
    return None


def _with_particle(words: Words, cue: Cue) -> str:
    """The words of the cue, over the particle that makes its verb one of speech: "shot back"."""
    if cue.verb is None or words.lemmas[cue.verb] not in load_facts("reporting-verbs")["by_particle"]:
        return cue.text
    return words.text[words.starts[cue.verb] : words.ends[cue.verb + 1]]


def _says_nothing(words: Words, cue: Cue) -> bool:
    """Whether by the cue nobody says anything: "few said", "people often say", "mocking how she says"."""
    if cue.speaker is not None and is_nobody(words, cue.speaker):
        return True
    return cue.verb is not None and (is_general(words, cue.verb) or is_imitated(words, cue.verb))


def is_stray(words: Words, quotation: Quotation) -> bool:
    """Whether a stray mark opens the narrator's sentence, and nothing closes it: "``Doe said it was late."."""
    if words.text[quotation.end - 1] in MARKS_AND_SPACES:
        return False
    inside = [w for w in words.within(quotation.start, quotation.end) if words.tags[w] not in {"PUNCT", "SPACE"}]
    verb = next((n for n, w in enumerate(inside) if words.tags[w] != "PROPN"), 0)
    if verb > 0 and reporting_verb(words, inside[verb]) is not None:
        return True
    cue = inside[-1] if inside else 0  # "``It was late, Doe said."
    subject = words.subject(cue) if inside and reporting_verb(words, cue) is not None else None
    return subject is not None and inside[0] < subject < cue and words.forms[words.firsts[subject] - 1] == ","


def _cue(words: Words, lines: Sequence[Line], setting: Setting, left: str, inner: str) -> Cue | None:
    after = _cue_after(words, setting, left, inner) or _cue_between(words, setting, inner)
    if after is not None and inner[-1] in ",-–—":
        return after
    return _cue_before(words, lines, setting, left, inner) or after or _cue_below(words, lines, setting, left, inner)


def _cue_below(words: Words, lines: Sequence[Line], setting: Setting, left: str, inner: str) -> Cue | None:
    """Who signs a quotation that is a paragraph, or is named in the sentence after it."""
    below = setting.quotation.last_line + 1
    if left or setting.right(words.text) or below >= len(lines) or inner[-1] not in FINAL_MARKS:
        return None
    line = lines[below]
    near = words.text.count("\n", setting.quotation.end, line.start) == 1
    signature = cue_by_signature(words, line.start, line.end) if near else None
    return signature or cue_by_summary(words, line.start, line.end)


def _cue_after(words: Words, setting: Setting, left: str, inner: str) -> Cue | None:
    text = words.text
    right = setting.right(text)
    independent = not left or left[-1] in FINAL_MARKS or left[-1] in ',:;"”)' or left[-1] in DASHES
    independent = independent or (
        left.rsplit(maxsplit=1)[-1].lower() in small_words("conjunctions") and len(left.split()) > 1
    )
    if not right or not independent or _ASKED.search(left):
        return None  # "Asked by an aide, "Is it late?" Lund said no"
    last = inner[-1]
    if right[0] in DASHES:
        signature = cue_by_dash(words, *setting.after)
        if signature is not None:
            return signature
    if last in ",-–—" or right[0] == "," or right[0] in DASHES:
        return cue_after(words, *setting.after, sure=not left.endswith(","))
    if last in "?!…" and (right[0].islower() or right[0].isupper()):
        return cue_after(words, *setting.after, sure=False)
    inside = last != "." and len(inner.split()) >= MIN_UNCUED_WORDS and (not left or left[-1] in FINAL_MARKS)
    if right[0].islower() and (inside or (last == "." and _begins_with_cue(words, setting.after))):
        return cue_after(words, *setting.after, sure=False)  # "I saw it coming" for years, she said; "I saw." said Lund
    return None


def _cue_between(words: Words, setting: Setting, inner: str) -> Cue | None:
    """The cue behind a quotation inside the narrator's words that goes on behind it: 'It "fell," she said, "'.

    Not where the cue is of another sentence: 'Calling it "late," she said, "The bank fell"'.
    """
    cue = cue_after(words, *setting.after, sure=True) if inner[-1] == "," else None
    if cue is None or cue.verb is None:
        return None
    end = max(words.ends[cue.verb], cue.speaker.end if cue.speaker is not None else 0)
    again = _QUOTES_AGAIN.match(words.text, end)
    before = words.within(*setting.before)
    participle = before and words.forms[before[0]].endswith("ing") and words.tags[before[0]] in VERB_TAGS
    return cue if again and not (participle and words.text[again.end()].isupper()) else None


def _begins_with_cue(words: Words, after: tuple[int, int]) -> bool:
    """Whether the first word behind a quotation is a reporting verb, or a pronoun right before one: "he said"."""
    inside = words.within(*after)
    if len(inside) < 2:
        return False
    pronoun = words.forms[inside[0]] in small_words("personal_pronouns")
    return reporting_verb(words, inside[1 if pronoun else 0]) is not None


def _cue_before(words: Words, lines: Sequence[Line], setting: Setting, left: str, inner: str) -> Cue | None:
    line, (start, end) = setting.quotation.first_line, setting.before
    if not left:
        if setting.follows or line == 0:
            return None
        start, end = lines[line - 1].start, lines[line - 1].end
        left = words.text[start:end].rstrip()
        return _cue_by_colon(words, start, end) if left.endswith(":") else None
    if left.endswith(":"):
        begun = words.text[max(start - 2, 0)].isalnum()  # behind words in marks: "Lund, a "free man", said: "
        return _cue_by_colon(words, lines[line].start if begun else start, end)
    if left.endswith(","):
        return cue_by_view(words, start, end) or cue_before(words, start, end, adjacent=False)
    if left[-1] in DASHES and setting.right(words.text)[:1] in DASHES and inner[0].isupper():
        return cue_by_name(words, start, end) or cue_before(words, start, end, adjacent=False)
    owned = left.endswith(("'s", "’s"))  # "on Lund's "Did you see it?" page"
    return None if left[-1] in FINAL_MARKS or inner[0].islower() or owned else _cue_beside(words, start, end)


def _cue_by_colon(words: Words, start: int, end: int) -> Cue | None:
    return cue_before(words, start, end, adjacent=False) or cue_by_colon(words, start, end)


def _cue_beside(words: Words, start: int, end: int) -> Cue | None:
    cue = cue_before(words, start, end, adjacent=True)
    return None if cue is not None and cue.verb is not None and is_naming(words, cue.verb) else cue
