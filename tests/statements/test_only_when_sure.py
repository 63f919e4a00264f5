"""What is shown as a statement only where it is sure who said it, and what was said."""

from __future__ import annotations

import pytest

from cuttings.statements.spans import with_marks
from tests.statements.grammar import CAST, statements_of

Said = tuple[str, str | None]

CASES: dict[str, tuple[str, list[Said]]] = {
    "inches close nothing": (
        """"It was drawn at 9'4" and built lower," said Anna Berg.""",
        [(""""It was drawn at 9'4" and built lower,\"""", "people/anna-berg")],
    ),
    "lone inches close nothing": (
        '"The pipe is 12" wide at the mouth," said Anna Berg.',
        [('"The pipe is 12" wide at the mouth,"', "people/anna-berg")],
    ),
    "a mark that opens within a sentence and never closes": (
        'Peter Lund said the pier "met every rule of its day. He left.\n\n"We will mend it," Anna Berg said.',
        [('"We will mend it,"', "people/anna-berg")],
    ),
    "a paragraph that goes on after a quotation of its own": (
        "“The roof went first,” Anna Berg said. “Then the door.\n\n“I held it until four,” she said.",
        [
            ("“The roof went first,”", "people/anna-berg"),
            ("“Then the door.\n\n“I held it until four,”", "people/anna-berg"),
        ],
    ),
    "low and high marks": (
        "„The pier was never safe“, said Anna Berg, an engineer.",
        [("„The pier was never safe“", "people/anna-berg")],
    ),
    "angled marks the other way round": (
        "»The pier was never safe«, said Anna Berg.",
        [("»The pier was never safe«", "people/anna-berg")],
    ),
    "doubled angles": ("<<It is the end,>> said Peter Lund.", [("<<It is the end,>>", "people/peter-lund")]),
    "adding belongs to whoever leads the sentence": (
        'Anna Berg said the huts were too cold, adding, "I worry about the dogs."',
        [("the huts were too cold", "people/anna-berg"), ('"I worry about the dogs."', "people/anna-berg")],
    ),
    "adding, after the words of another": (
        'Peter Lund said he heard the porters say, "Nobody climbs tonight," adding, "That was the right call."',
        [('"Nobody climbs tonight,"', None), ('"That was the right call."', "people/peter-lund")],
    ),
    "a name directly before the participle": (
        'The film uses footage of Peter Lund asking, "Why are we not home by now?"',
        [('"Why are we not home by now?"', "people/peter-lund")],
    ),
    "a sentence that sums up": (
        'Peter Lund left.\n\n"We lost the tide at noon."\nThat was how Anna Berg, the pilot, put it.',
        [('"We lost the tide at noon."', "people/anna-berg")],
    ),
    "a signature": (
        'Peter Lund left.\n\n"I like the later boat best."\nAnna Berg, a baker',
        [('"I like the later boat best."', "people/anna-berg")],
    ),
    "nobody in particular": ("Few in the town said the pier was safe.", []),
    "no one": ("No engineer said the pier was safe.", []),
    "what would be said": ("A tax would encourage owners to keep their boats.", []),
    "a headline's participle": ("Ferry firm told to pay for the pier", []),
    "a headline's accused": ("Ferry pilot accused of sleeping", []),
    "a campaign is not the candidate": ("The Lund campaign said the pier was safe.", [("the pier was safe", None)]),
    "a name with a number is the speaker's": (
        'Few came. "It was the best boat," said Peter Lund 3rd, a pilot.',
        [('"It was the best boat,"', "people/peter-lund")],
    ),
    "a quotation that a fold divides": (
        "The guard ``was out on the pier by noon.\nHe came back at four,'' Anna Berg said.",
        [("``was out on the pier by noon.\nHe came back at four,''", "people/anna-berg")],
    ),
    "a correction repeats what was withdrawn": (
        "Correction: An earlier version of this article said that 90 boats sank.",
        [],
    ),
    "a note of an amendment": ("This article was amended on 7 March. It said that 90 boats sank.", []),
    "what a later article tells is a statement": (
        "Anna Berg said that 90 boats sank.",
        [("90 boats sank", "people/anna-berg")],
    ),
    "somebody else was named before": (
        'Anna Berg said it was closed.\n\nThe news reached Peter Lund.\n\n"We have never seen such a storm before."',
        [("it was closed", "people/anna-berg"), ('"We have never seen such a storm before."', None)],
    ),
    "a participle after what a relative clause reports": (
        'Peter Lund was curt with a baker who claimed that nobody paid, saying, "I pay what I owe, always."',
        [("nobody paid", None), ('"I pay what I owe, always."', "people/peter-lund")],
    ),
    "a participle after a place": (
        'Anna Berg wants new counts in Sorland and Norvik, citing "odd figures".',
        [('"odd figures"', "people/anna-berg")],
    ),
    "who, after several names": (
        'Guests like Peter Lund and Anna Berg, who joked, "I have not seen it yet," came late.',
        [('"I have not seen it yet,"', "people/anna-berg")],
    ),
    "a lesson from somebody": (
        "A lesson from Anna Berg: 'Be the one whom people hear.'",
        [("'Be the one whom people hear.'", "people/anna-berg")],
    ),
    "a finding speaks for nobody": (
        'Anna Berg said it was late.\n\nThe trouble is shown by this: "Nine ships reported sixteen leaks."',
        [("it was late", "people/anna-berg"), ('"Nine ships reported sixteen leaks."', None)],
    ),
    "a list of signed quotations": (
        "“He has no right to lead us.” ― Anna Berg\n\n“No sailor would want such a boat. Pay up.”",
        [("“He has no right to lead us.”", "people/anna-berg"), ("“No sailor would want such a boat. Pay up.”", None)],
    ),
    "a doctor need not go on in the next paragraph": (
        'A doctor had typed "cold hands".\n\n"She thought the whole thing was outrageous."',
        [('"cold hands"', None), ('"She thought the whole thing was outrageous."', None)],
    ),
    "an object that is quoted as a whole": (
        'In a speech, Anna Berg attacked "the hateful creed of the owners".',
        [('"the hateful creed of the owners"', "people/anna-berg")],
    ),
    "what somebody keeps from saying": ("Anna Berg is steering clear of blaming Peter Lund for losing the boat.", []),
    "what somebody says instead": ("Instead of warning that it was late, Anna Berg left.", []),
    "what nobody said": ("Anna Berg left without saying that it was late.", []),
    "a quotation of which each sentence has a line": (
        'Peter Lund left.\n"She was our aunt.\nShe fed us all, "said Anna Berg, a baker.\n"We owe her, "she said.',
        [('"She was our aunt.\nShe fed us all, "', "people/anna-berg"), ('"We owe her, "', "people/anna-berg")],
    ),
    "an unclosed quotation before another": (
        '"He was there.\nHe left at four.\n"We saw him go," said Anna Berg.',
        [('"We saw him go,"', "people/anna-berg")],
    ),
    "what goes on while somebody speaks": ("The talk was put off as Anna Berg and Peter Lund argued.", []),
    "what was said is lost": ("Anna Berg repeated that when she was asked by Peter Lund.", []),
    "a place, according to somebody": ("Nobody came. At a fair in Norvik, according to Anna Berg.", []),
    "he, after the mayor": (
        "Mayor Peter Lund met Jim Olsen. Jim Olsen rose. The mayor waved at Jim Olsen's boat. He said it was late.",
        [("it was late", "people/peter-lund")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_a_statement_is_whole_and_of_who_said_it(text: str, expected: list[Said]) -> None:
    assert [(text[s.start : s.end], s.speaker) for s in statements_of(text, CAST)] == expected


DIRECT = {
    'Anna Berg attacked "the hateful creed of the owners".': True,
    'Anna Berg attacked the "hateful creed of the owners".': False,
    'Anna Berg said that "the owners are full of hatred".': False,
    'Anna Berg described the owners as "full of hatred".': False,
    'A clerk had typed "full of hatred".': True,
}


@pytest.mark.parametrize(("text", "direct"), DIRECT.items())
def test_an_object_that_is_a_quotation_is_direct(text: str, *, direct: bool) -> None:
    assert [s.direct for s in statements_of(text, CAST)] == [direct]


MARKED = {
    "Reveals ‘[Dreadful’ State]": "‘Dreadful’ State",
    'Reveals "[Dreadful" State]': '"Dreadful" State',
    "Reveals [Dreadful’ State]": "Dreadful’ State",
    "Reveals ‘[Dreadful State]": "Dreadful State",
    "the owners' [boat’s State]": "boat’s State",
}


@pytest.mark.parametrize(("text", "span"), MARKED.items())
def test_a_span_keeps_the_mark_that_its_first_quotation_opens_with(text: str, span: str) -> None:
    plain = text.replace("[", "").replace("]", "")
    start, end = with_marks(plain, text.index("["), text.index("]") - 1)
    assert plain[start:end] == span
