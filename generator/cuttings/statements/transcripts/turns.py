"""Makes statements of the turns of transcripts, which begin with a label for who speaks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from cuttings.model import Mention
from cuttings.statements.direct import Draft
from cuttings.statements.lines import Line
from cuttings.statements.phrases import Speaker
from cuttings.statements.transcripts.interviews import interviewee, unlabelled_answers
from cuttings.statements.transcripts.labels import Turn, bare_turns, is_closed, read_turn
from cuttings.statements.transcripts.people_named import PeopleNamed
from cuttings.statements.words import Span, Words

MIN_TRANSCRIPT_LINES = 3  # lines of that form that make a transcript of an article
MIN_TURN_SHARE = 0.5  # of the lines between the first turn and the last, where the labels are not all in capitals
_MARKED_KINDS = frozenset({"capitals", "bracketed"})  # labels that nothing else looks like


def find_turns(words: Words, lines: Sequence[Line], mentions: Iterable[Mention] = ()) -> list[Draft]:
    """Every turn of a transcript as a statement, from after its label to the end of the line.

    They are not direct statements: the layout shows who speaks, and there are no quotation marks. `mentions` are those
    of the article: they tell names from other words before a colon, and whom initials stand for. What a questioner
    without a name asks is nobody's statement.
    """
    people = PeopleNamed(mentions, lines)
    turns = _turns(words.text, lines, people)
    spoken = list(_spoken(words.text, lines, turns, people)) if _is_transcript(turns) else []
    spoken.extend(unlabelled_answers(words.text, lines, turns, people.all))
    drafts = []
    for named, said, line in spoken:
        name = words.within(*named)
        if name:
            speaker = Speaker(words.starts[name[0]], words.ends[name[-1]], name[-1])
            drafts.append(Draft(*said, False, "", None, speaker, line))
    return drafts


def asked_lines(words: Words, lines: Sequence[Line], mentions: Iterable[Mention] = ()) -> frozenset[int]:
    """The lines of a transcript on which a reporter asks, who quotes others only to have them commented on."""
    people = PeopleNamed(mentions, lines)
    turns = _turns(words.text, lines, people)
    asking = _asking(words.text, turns) if _is_transcript(turns) else frozenset()
    return frozenset(turn.line for turn in turns if turn.label in asking)


def _turns(text: str, lines: Sequence[Line], people: PeopleNamed) -> list[Turn]:
    """The turns in their order, without headings, signatures and lone initials."""
    turns = [turn for number in range(len(lines)) if (turn := read_turn(text, lines, number, people))]
    alone = Counter(turn.label for turn in turns if turn.alone)
    listed = 2 * sum(turn.alone and not _is_sentence(text, turn.said) for turn in turns) > alone.total()  # of names
    if alone.total() < MIN_TRANSCRIPT_LINES or max(alone.values()) == 1 or listed:  # headings, or signatures
        in_line = [turn for turn in turns if not turn.alone]
        kept = len(in_line) >= MIN_TRANSCRIPT_LINES  # "ANN LEE, HOST:" above the first words of a transcript
        turns = [t for t in turns if not t.alone or (kept and t.kind == "capitals" and _ends_with_colon(text, t))]
    bare = bare_turns(text, lines, people)
    if len(bare) >= MIN_TRANSCRIPT_LINES:
        taken = {turn.line for turn in turns}
        turns.extend(turn for turn in bare if turn.line not in taken)
    return sorted(turns, key=lambda turn: turn.line)


def _is_sentence(text: str, said: Span) -> bool:
    """Whether what stands below a label ends like a sentence, also one that is broken off."""
    return text[slice(*said)].rstrip("*_ \"'”’)]").endswith((".", "?", "!", "…", "—", "-", ":"))


def _ends_with_colon(text: str, turn: Turn) -> bool:
    """Whether a label that stands on a line of its own ends with a colon, as a heading does not."""
    return text[turn.named[0] : turn.said[0]].rstrip("*_ \n").endswith(":")


def _is_transcript(turns: Sequence[Turn]) -> bool:
    """Whether so many lines begin like turns that they are no list of places or dates."""
    if any(sum(turn.kind == kind for turn in turns) >= MIN_TRANSCRIPT_LINES for kind in _MARKED_KINDS):
        return True
    between = turns[-1].line - turns[0].line + 1 if turns else 0
    return len(turns) >= MIN_TRANSCRIPT_LINES and len(turns) >= MIN_TURN_SHARE * between


def _spoken(
    text: str, lines: Sequence[Line], turns: Sequence[Turn], people: PeopleNamed
) -> Iterator[tuple[Span, Span, int]]:
    """Yield who speaks, what is said, and its line: of each turn, and of the paragraphs that go on with an answer."""
    labelled = {turn.line for turn in turns}
    asking, speakers = _asking(text, turns), _Speakers(text, lines, turns, people)
    for turn, following in pairwise([*turns, None]):
        assert turn is not None
        named = speakers.of(turn) if turn.label not in asking else None
        if named is None:
            continue
        yield named, turn.said, turn.line
        if following is None or turn.kind not in {"bracketed", "bare"} or (turn.kind == "bare" and _asks(text, turn)):
            continue
        for number in range(turn.line + 1, following.line):
            line = lines[number]
            asked = turn.kind == "bare" and text[line.start : line.end].rstrip("*_ ").endswith("?")
            if number in labelled or asked or not is_closed(text, line):
                break
            yield named, (line.start, line.end), number


def _asks(text: str, turn: Turn) -> bool:
    return text[slice(*turn.said)].rstrip("*_ ").endswith("?")


def _asking(text: str, turns: Sequence[Turn]) -> frozenset[str]:
    """The labels in brackets of those who mostly ask, as the paper's reporter, whose questions are no statements."""
    bracketed = Counter(turn.label for turn in turns if turn.kind == "bracketed")
    asked = Counter(turn.label for turn in turns if turn.kind == "bracketed" and _asks(text, turn))
    return frozenset(label for label, count in bracketed.items() if asked[label] > max(MIN_TURN_SHARE * count, 1))


class _Speakers:
    """Who has the turns of a transcript."""

    def __init__(self, text: str, lines: Sequence[Line], turns: Sequence[Turn], people: PeopleNamed) -> None:
        self._text, self._lines, self._turns, self._people = text, lines, turns, people

    def of(self, turn: Turn) -> Span | None:
        """The words of the text that name who has the turn; None for a questioner or an answerer without a name."""
        if turn.kind == "role":
            return self._answering if turn.label[0] == "A" else None
        if turn.kind == "bracketed":
            return turn.named if self._people.cover(*turn.named) else self._people.with_initials(turn.label)
        known = self._named_beside_label.get(turn.label)
        return known or self._people.with_initials(turn.label) or turn.named

    @cached_property
    def _named_beside_label(self) -> dict[str, Span]:
        """What the first turn of a label that has more than the label says of who speaks."""
        return {t.label: t.named for t in reversed(self._turns) if self._text[slice(*t.named)] != t.label}

    @cached_property
    def _answering(self) -> Span | None:
        """Whom "A" stands for: who else answers here or, where nobody has a name, the one person named before."""
        after = [b for a, b in pairwise(self._turns) if self._text[slice(*a.said)].endswith("?")]
        answers = [named for t in after if t.kind != "role" and (named := self.of(t))]
        names = {self._text[slice(*named)] for named in answers}
        if answers or any(t.kind != "role" for t in self._turns):
            return answers[0] if len(names) == 1 else None
        first = self._turns[0].said[0]
        before = [m for m in self._people.all if m.start < first]
        if len({m.entity for m in before}) == 1:
            return before[0].start, before[0].end
        return interviewee(self._text, self._lines, self._people.all, first)
