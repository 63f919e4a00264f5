"""Which marks open and close a quotation, by what stands beside them and on the lines after."""

from __future__ import annotations

import pytest

from cuttings.model import Role
from cuttings.statements.lines import Line, quotable_lines
from cuttings.statements.quotations import Quoted, find_quotations
from tests.making import make_article


def quoted(text: str, title: str = "") -> list[str]:
    """The quotations of a text, a line a paragraph, with their marks."""
    found = find_quotations(text, quotable_lines(make_article(text, title=title)))
    return [text[q.start : q.end] for q in found]


DOUBLE = {
    "low and high": ("„We are ready”, she said.", ["„We are ready”"]),
    "angled, nested": ("«Some call it «brave» or «mad»», she said.", ["«Some call it «brave» or «mad»»"]),
    "typewriter, nested": (
        "``Some call it ``brave'' or ``mad'''', she said.",
        ["``Some call it ``brave'' or ``mad''''"],
    ),
    "a mark that can only open, glued": ("She is“ready” now.", ["“ready”"]),
    "an angled mark, glued": ("She is«ready» now.", ["«ready»"]),
    "a low mark, glued": ("She is„ready” now.", ["„ready”"]),
    "a typewriter mark, glued": ("She is``ready'' now.", ["``ready''"]),
    "a straight mark, glued": ('She is"ready" now.', ['"ready"']),
    "after an angle": ('She is <"ready"> now.', ['"ready"']),
    "after an equals sign, with a space": ('class= "ready" now.', ['"ready"']),
    "after an equals sign": ("class=“ready” now.", []),
    "at the end": ("She is “", []),
    "a mark with spaces on both sides": ('She is " ready " now.', ['" ready "']),
    "a doubled mark with spaces on both sides": ("She is '' ready '' now.", ["'' ready ''"]),
    "a closing mark first": ("She is ” ready ” now.", []),
    "closed before a full stop": ('She is "ready". Now.', ['"ready"']),
    "closed before a bracket": ('(She is "ready") now.', ['"ready"']),
    "two that open": ('"She is "ready" now. It rained.', ['"ready"']),
    "three that open": ('"She is "ready" now," he said.', ['"She is "ready" now,"']),
    "the last one closes whatever stands beside it": ('"She is ready, "he said.', ['"She is ready, "']),
    "a belated mark with one after it": (
        '"She is ready, "he said. "It is late, "he said.',
        ['"She is ready, "', '"It is late, "'],
    ),
    "a belated mark before a word of one letter": (
        '"She is ready, "a man said. "It is late, "a man said.',
        ['"She is ready, "', '"It is late, "'],
    ),
    "a paragraph of one quotation": ('"She is ready. "It is late," he said.', ['"She is ready. "It is late,"']),
    "a belated question": ('"Is she ready? "he said. "It is late, "he said.', ['"Is she ready? "', '"It is late, "']),
    "a belated call": ('"She is ready! "he said. "It is late, "he said.', ['"She is ready! "', '"It is late, "']),
    "a belated sentence": ('"She is ready. "he said. "It is late, "he said.', ['"She is ready. "', '"It is late, "']),
    "no belated mark": ('"She is ready; "he said. "It is late," he said.', ['"It is late,"']),
    "another mark inside": ('“She is "ready" now,” he said.', ['“She is "ready" now,”']),
    "closed by another mark, as the right one never comes": ('“She is ready," he said.', ['“She is ready,"']),
    "closed by another mark, before one that opens": (
        '"She is ready,” he said. “It is late," he said.',
        ['"She is ready,”', '“It is late,"'],
    ),
    "closed by a straight mark, before one that opens": (
        '“She is ready," he said. “It is late,” he said.',
        ['“She is ready,"', "“It is late,”"],
    ),
    "another mark within a sentence, before one that opens": (
        '“It is 5" wide “or so” now,” he said.',
        ['“It is 5" wide “or so” now,”'],
    ),
    "closed by another mark, as the right one belongs to what is said next": (
        '“She is ready," he said. “It is late.”',
        ['“She is ready,"', "“It is late.”"],
    ),
    "another mark, as the right one comes": ('“It is 5" wide,” he said.', ['“It is 5" wide,”']),
    "an angled one, as the right one comes": ("“It is» wide,” he said.", ["“It is» wide,”"]),
    "a mark too far": ("“She is ready," + "»" * 40 + " now”, he said.", ["“She is ready,»"]),
    "eight deep": ("“a " * 8 + "b" + "”" * 8 + " c.", ["“a " * 8 + "b" + "”" * 8]),
    "nine deep": ("“a " * 9 + "b" + "”" * 9 + " c.", ["“a " * 9 + "b" + "”" * 8]),
    "two quotations": ("“We are ready,” she said. “Come in.”", ["“We are ready,”", "“Come in.”"]),
}
SINGLE = {
    "an elision": ("It was ’90s rock, ‘em all, and she said ‘no’.", ["‘no’"]),
    "a decade": ("The '90s were the boys' time.", []),
    "a year": ("The '68 men were the boys' time.", []),
    "em": ("Give 'em the boys' time.", []),
    "n": ("Rock 'n the boys' time.", []),
    "a curly elision": ("Give ‘em the boys’ time.", []),
    "a money sign": ("It cost '$5 each', she said.", ["'$5 each'"]),
    "pounds": ("It cost '£5 each', she said.", ["'£5 each'"]),
    "euros": ("It cost '€5 each', she said.", ["'€5 each'"]),
    "a bracket": ("It was '(late) now', she said.", ["'(late) now'"]),
    "a square bracket": ("It was '[late] now', she said.", ["'[late] now'"]),
    "an ellipsis": ("It was '…late now', she said.", ["'…late now'"]),
    "a double mark": ("It was '“late” now', she said.", ["'“late” now'"]),
    "a star": ("It was '*late now', she said.", []),
    "a question mark": ("It was '?late now', she said.", []),
    "a closing mark first": ("It was ’late now’, she said.", []),
    "opened twice": ("It was ‘late and ‘dark now’, she said.", ["‘dark now’"]),
    "a possessive and its end": ("‘The boys’ time is up,’ she said.", ["‘The boys’ time is up,’"]),
    "a straight possessive and its end": ("'The boys' time is up,' she said.", ["'The boys' time is up,'"]),
    "a possessive before another quotation": ("‘The boys’ ran. ‘We saw it.’", ["‘The boys’", "‘We saw it.’"]),
    "a plural before a capital": ("‘The boys’ Time is up,’ she said.", ["‘The boys’"]),
    "a plural before a comma": ("‘The boys’, it’s up,’ she said.", ["‘The boys’"]),
    "another letter": ("‘The man’ time is up,’ she said.", ["‘The man’"]),
    "an apostrophe in a word": ("‘The man’s time,’ she said.", ["‘The man’s time,’"]),
    "in double marks": ("\"The 'boys' ran,\" she said. It was 'late'.", ["\"The 'boys' ran,\"", "'late'"]),
}
NICKNAMES = {
    "straight": ('John "Jack" Doe left.', []),
    "curly": ("John “Jack” Doe left.", []),
    "single": ("John ‘Jack’ Doe left.", []),
    "straight and single": ("John 'Jack' Doe left.", []),
    "typewriter": ("John ``Jack'' Doe left.", []),
    "after an initial": ('J. "Jack" Doe left.', []),
    "hyphened": ('John "Jack-O" Doe left.', []),
    "of two words": ('John "Big Jack" Doe left.', ['"Big Jack"']),
    "in small letters": ('John "jack" Doe left.', ['"jack"']),
    "before small letters": ('John "Jack" left.', ['"Jack"']),
    "after a comma": ('John, "Jack" Doe left.', ['"Jack"']),
    "first": ('"Jack" Doe left.', ['"Jack"']),
}
LONG = "It rained, and the ferries to the islands stayed in the"
LINES = {
    "the next paragraph opens with the mark": ("«We go.\n«We stay,» she said.", ["«We go.\n«We stay,»"]),
    "the paragraph after next closes": ("“We go.\nWe stay.\nWe left,” she said.", ["“We go.\nWe stay.\nWe left,”"]),
    "six lines on": (
        "“We go." + "\nWe stay." * 5 + "\nWe left,” she said.",
        ["“We go." + "\nWe stay." * 5 + "\nWe left,”"],
    ),
    "seven lines on": ("“We go." + "\nWe stay." * 6 + "\nWe left,” she said.", ["“We go."]),
    "another opens before one closes": ("“We go.\nIt rained. “We stay,” she said.", ["“We go.", "“We stay,”"]),
    "another opens after one closes": ("“We go.\nWe stay,” she said. “We left.”", ["“We go.\nWe stay,”", "“We left.”"]),
    "low marks, closed high": ("„We go.\nWe stay”, she said.", ["„We go.\nWe stay”"]),
    "single marks do not go on": ("‘We go.\nWe stay,’ she said.", ["‘We go."]),
    "but where the next opens with one": ("‘We go.\n‘We stay,’ she said.", ["‘We go.\n‘We stay,’"]),
    "straight single marks do not": ("'We go.\n'We stay,' she said.", ["'We stay,'"]),
    "straight marks, the next opens": ('"We go.\n"We stay," she said.', ['"We go.\n"We stay,"']),
    "straight marks in a short line": ('"We go.\nWe stay," she said.', ['"We go.\nWe stay,"']),
    "straight marks in a wrapped line": (f'"{LONG}\nport," she said.', [f'"{LONG}\nport,"']),
    "straight marks in a line of fifty": (f'"{"x" * 49}\nport," she said.', [f'"{"x" * 49}\nport,"']),
    "straight marks in a line of forty-nine": (f'"{"x" * 48}\nport," she said.', [f'"{"x" * 48}\nport,"']),
    "straight marks, and a pair after them": (
        '"We go.\nWe stay," she said. "So do you."',
        ['"We go.\nWe stay,"', '"So do you."'],
    ),
    "wrapped, but apart": (f'"{LONG}\n\nport," she said.', []),
    "wrapped, closed two lines below": (f'"{LONG}\nport.\nIt rained."', [f'"{LONG}\nport.\nIt rained."']),
    "wrapped, but nothing closes": (f'"{LONG}\nport.\nIt rained.', []),
    "three lines of straight marks": (
        f'"{LONG}\n{LONG}"\nport.',
        [f'"{LONG}\n{LONG}"'],
    ),
    "never closed, asked": ("“Do we go?\nIt rained.", ["“Do we go?"]),
    "never closed, called": ("“We go!\nIt rained.", ["“We go!"]),
    "never closed, broken off": ("“We go…\nIt rained.", ["“We go…"]),
    "never closed nor ended": ("“We go\nIt rained.", []),
    "never closed, in single marks": ("'We go.\nIt rained.", []),
    "never closed, after a quotation in it": ("“We “go” now.\nIt rained.", ["“go”"]),
    "never closed, and the last": ("It rained.\n“We go.", ["“We go."]),
    "never closed, after spaces": ("It rained.\n   “We go.", ["“We go."]),
    "one inside, and the next opens": ("“We “go” now.\n“We stay,” she said.", ["“go”", "“We stay,”"]),
    "an odd mark, never closed, in a wrapped line": (
        f'"{LONG} "port" now and\nrained on "us" there.',
        ['"port"', '"us"'],
    ),
    "two never closed": ("“We go “now.\nIt rained.", ["“We go “now."]),
}
KINDS = {"double": DOUBLE, "single": SINGLE, "name": NICKNAMES, "lines": LINES}
ALL = {f"{kind}: {name}": case for kind, cases in KINDS.items() for name, case in cases.items()}


@pytest.mark.parametrize(("text", "expected"), ALL.values(), ids=ALL)
def test_marks_make_quotations_by_what_stands_beside_them(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize("before", "([{<—–-:/…")
def test_a_mark_opens_after_a_bracket_or_a_dash(before: str) -> None:
    assert quoted(f'It is {before}".5 wide" now.') == ['".5 wide"']
    assert quoted('It is +".5 wide" now.') == []


@pytest.mark.parametrize("after", '.,;:?!)]}>”"—–-/…')
def test_a_mark_closes_before_a_full_stop_or_a_dash(after: str) -> None:
    assert quoted(f"It is ‘late’{after} now.") == ["‘late’"]
    assert quoted("It is ‘late’+ now.") == []


def test_a_quotation_does_not_go_on_from_a_title_into_the_text() -> None:
    assert quoted("“We go.\n“We stay,” she said.", title="“We go.") == ["“We go.", "“We stay,”"]


def test_quotations_know_their_lines() -> None:
    text = "It rained.\n“We go.\n“We stay,” she said. “We left.”"
    found = find_quotations(text, quotable_lines(make_article(text)))
    assert [(q.first_line, q.last_line) for q in found] == [(1, 2), (2, 2)]


PARAGRAPHS_IN_ONE_LINE = {
    "two": ('Berg said: "I am ill. "I can walk." She left.', ['"I am ill. "I can walk."']),
    "after a cue": (
        '"It was late," said Berg. "I was well. "I saw Lund. "He is here." She left.',
        ['"It was late,"', '"I was well. "I saw Lund. "He is here."'],
    ),
    "who speaks told others": (
        '"We had hard years. "I was tired, I told the boys about it. "But he asked me to stay."',
        ['"We had hard years. "I was tired, I told the boys about it. "But he asked me to stay."'],
    ),
    "curly": ("“I am tired. “We go. “They go.” Yes, “late”.", ["“I am tired. “We go. “They go.”", "“late”"]),
    "with a number of marks that is odd": (
        '"A man came. "He left. "Nobody knows."',
        ['"A man came. "He left. "Nobody knows."'],
    ),
    "a quotation within it first": (
        '"\'I am not losing,\' I thought. "I was well. "I won." Yes.',
        ['"\'I am not losing,\' I thought. "I was well. "I won."'],
    ),
    "that goes on below": (
        'Berg said: "I am ill. "We said so.\n\n"We shall win." Yes.',
        ['"I am ill. "We said so.\n\n"We shall win."'],
    ),
    "one quotation within the other": (
        '"She told me. "Go now," so I went." Yes.',
        ['"She told me. "Go now," so I went."'],
    ),
    "never closed before the next": ('"I am tired, he said. "We go." Yes.', ['"We go."']),
    "a sentence of the narrator between": ('"I am tired. He said that I was ill. "We go." Yes.', ['"We go."']),
    "words in marks, never closed": ('He called it "late. "But I am here," she said.', ['"But I am here,"']),
    "no end of a sentence before": ('"I am tired and "We go. "They go." Yes.', ['"They go."']),
}


@pytest.mark.parametrize(("text", "expected"), PARAGRAPHS_IN_ONE_LINE.values(), ids=PARAGRAPHS_IN_ONE_LINE.keys())
def test_paragraphs_of_a_quotation_may_follow_in_one_line(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_only_what_stands_on_the_line_is_looked_at() -> None:
    """A mark beside the end of a line has nothing beside it there."""
    text = 'x"late" y'
    assert [text[q.start : q.end] for q in find_quotations(text, [Line(1, 7, Role.BODY)])] == ['"late"']


def test_what_is_quoted_is_found_by_its_place() -> None:
    text = 'It was "very late" and "dark" there.'
    found = find_quotations(text, quotable_lines(make_article(text)))
    quotes = Quoted(found)
    assert [quotes.at(n) for n in (6, 7, 17, 18, 23, 29)] == [None, found[0], found[0], None, found[1], None]
    assert [quotes.any_in(*span) for span in ((0, 7), (0, 8), (7, 8), (8, 23), (8, 24))] == [
        False,
        True,
        True,
        False,
        True,
    ]
    assert quotes.rounded(0, 36) == (0, 36)
    assert quotes.rounded(8, 24) == (7, 29)
    assert quotes.rounded(18, 23) == (18, 23)
    assert quotes.rounded(7, 18) == (7, 18)


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ('It was "late".', False),
        ("It was late” there.", True),
        ("It was late'' there.", False),  # perhaps an apostrophe
        ('It was 5" wide.', False),  # inches
        ('" It', True),
        ("It was late there.", False),
    ],
)
def test_a_mark_without_a_pair_cuts_what_is_quoted(text: str, cut: bool) -> None:
    quotes = Quoted(find_quotations(text, [Line(0, len(text), Role.BODY)]))
    assert quotes.is_cut(text, 0, len(text)) is cut


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He is 6\'2" tall and "late" now.', ['"late"']),
        ('He is 6’2" tall and "late" now.', ['"late"']),
        ('He is 6′2" tall and "late" now.', ['"late"']),
        ('He is 6\' 2" tall and "late" now.', ['"late"']),
        ('He is 6\'2.5" tall and "late" now.', ['"late"']),
        ("He is 6’2” tall and “late” now.", ["“late”"]),
        ('It is 12" wide and "late" now.', ['"late"']),
        ('It is 12" by one and "late" now.', ['"late"']),
        ('It is 12", wide and "late" now.', ['"late"']),
        ('It is "about 12" wide.', ['"about 12"']),
        ('It is "12", Berg said.', ['"12"']),
    ],
)
def test_marks_behind_feet_or_a_number_count_inches(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<<We go.>> She left.", ["<<We go.>>"]),
        ("<<We go>> or <<stay>>", ["<<We go>>", "<<stay>>"]),
        ("»We go« or »stay«", ["»We go«", "»stay«"]),
        ("»We go» or »stay»", ["»We go»", "»stay»"]),
        ("The wall “met every\n“demand,” she said.", ["“demand,”"]),
        ("The wall. “Met every\n“demand,” she said.", ["“Met every\n“demand,”"]),
        ("The wall: “met every\n“demand,” she said.", ["“met every\n“demand,”"]),
        ("The wall “Met every\n“demand,” she said.", ["“Met every\n“demand,”"]),
    ],
)
def test_angles_and_paragraphs(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected
