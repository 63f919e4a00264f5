"""Finds whom an article interviews, and the answers that stand without a label below the questions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cuttings.common.facts import word_set
from cuttings.model import Mention, Role
from cuttings.statements.lines import Line
from cuttings.statements.transcripts.labels import Turn, is_closed
from cuttings.statements.words import Span

MIN_QUESTIONS = 3  # paragraphs that are a question with an answer below, for an interview without labels
MIN_FIRST_PERSON_SHARE = 0.5  # of such answers in which somebody says "I"
MIN_SECOND_PERSON_SHARE = 0.5  # of such questions that ask "you", as a columnist asks nobody
MAX_QUESTION_CHARS = 600  # characters of a paragraph that is a question
_FIRST_PERSON = re.compile(r"\b(?:I|I['’]\w+|[Mm]y|me)\b")
_SECOND_PERSON = re.compile(r"\b[Yy]ou(?:r|['’]\w+)?\b")
_ANSWERING = re.compile(r" (?:recently )?(?:spoke|talked|chatted|sat down|answers|answered)\b")
_TITLE_WORD = re.compile(r"[\w&']+")


def interviewee(text: str, lines: Sequence[Line], people: Sequence[Mention], before: int) -> Span | None:
    """The one person whom the title names, else the one named in `text[:before]`, where the article says it interviews.

    Of several named there it is the one who is told to have spoken: "Doe spoke to us". None where several people may be
    meant, or nothing tells of an interview.
    """
    titles = [line for line in lines if line.role is Role.TITLE]
    opening = [line for line in lines if line.start < before]
    words = {w.lower() for line in opening for w in _TITLE_WORD.findall(text[line.start : min(line.end, before)])}
    if not words & word_set("grammar", "interviewing"):
        return None
    in_title = [m for m in people if any(line.start <= m.start < line.end for line in titles)]
    above = [m for m in people if m.start < before]
    for named in (in_title, above, [m for m in above if _ANSWERING.match(text, m.end)]):
        if len({m.entity for m in named}) == 1:
            return named[0].start, named[0].end
    return None


def unlabelled_answers(
    text: str, lines: Sequence[Line], turns: Sequence[Turn], people: Sequence[Mention]
) -> Iterator[tuple[Span, Span, int]]:
    """Yield who speaks, what is said, and its line, for the answers of an interview that has no labels for them."""
    asked = _questions(text, lines, turns)
    answers = [n + 1 for n in asked if n + 1 < len(lines) and n + 1 not in asked and is_closed(text, lines[n + 1])]
    if len(answers) < MIN_QUESTIONS or any(turn.line in answers for turn in turns):
        return
    told = [n for n in answers if _FIRST_PERSON.search(text, lines[n].start, lines[n].end)]
    personal = [n for n in asked if _SECOND_PERSON.search(text, lines[n].start, lines[n].end)]
    speaker = interviewee(text, lines, people, lines[answers[0]].start)
    if speaker is None or len(told) < MIN_FIRST_PERSON_SHARE * len(answers):
        return
    if len(personal) < MIN_SECOND_PERSON_SHARE * len(asked):
        return
    for number in answers:
        if text[lines[number].start] in "\"“'‘«":
            continue  # what stands in quotation marks is found by them
        yield speaker, (lines[number].start, lines[number].end), number


def _questions(text: str, lines: Sequence[Line], turns: Sequence[Turn]) -> set[int]:
    """The numbers of the lines that are a question to somebody."""
    labelled = {turn.line for turn in turns if text[slice(*turn.said)].rstrip("*_ ").endswith("?")}
    bare = {
        number
        for number, line in enumerate(lines)
        if line.role is Role.BODY
        and line.end - line.start <= MAX_QUESTION_CHARS
        and text[line.start : line.end].rstrip("*_ ").endswith("?")
        and text[line.start] not in "\"“'‘«"
    }
    return labelled | bare
