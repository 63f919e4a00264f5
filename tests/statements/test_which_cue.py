"""Where a cue is looked for, as the marks around a quotation say, and which quotations need none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cuttings.statements import direct
from cuttings.statements.attribution.by_verb import Cue
from cuttings.statements.direct import find_direct
from cuttings.statements.lines import quotable_lines
from cuttings.statements.quotations import Quotation, find_quotations
from cuttings.statements.words import Words, read_words
from tests.making import make_analysis, make_article
from tests.statements.grammar import statements_of, told

WAYS = ("cue_after", "cue_before", "cue_by_colon", "cue_by_dash")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], list[str]]:
    """What the statements of a text have for a cue if everything that is looked at by one `way` is a cue."""

    def ask(text: str, way: str) -> list[str]:
        def found(words: Words, start: int, end: int, **how: bool) -> Cue:
            return Cue(f"{words.text[start:end].strip()} ({', '.join(k for k, v in how.items() if v)})", None, None)

        for other in WAYS:
            monkeypatch.setattr(direct, other, found if other == way else lambda *_, **__: None)
        article = make_article(text)
        lines = quotable_lines(article)
        drafts = find_direct(read_words(text, make_analysis(article)), lines, find_quotations(text, lines))
        assert all(d.direct for d in drafts)
        return [d.cue.removesuffix(" ()") for d in drafts if d.cued]

    return ask


AFTER: dict[str, str | None] = {
    '"It is late," she said': "she said (sure)",
    '"It is late—" she said': "she said (sure)",
    '"It is late–" she said': "she said (sure)",
    '"It is late-" she said': "she said (sure)",
    '"It is late", she said': ", she said (sure)",
    '"It is late" – she said': "– she said (sure)",
    '"It is late" — she said': "— she said (sure)",
    '"It is late" - she said': "- she said (sure)",
    '"It is late" ― she said': "― she said (sure)",
    '"It is late,"': None,
    'It rained. "It is late," she said': "she said (sure)",
    'It rained? "It is late," she said': "she said (sure)",
    'It rained! "It is late," she said': "she said (sure)",
    'It rained… "It is late," she said': "she said (sure)",
    'It rained: "It is late," she said': "she said (sure)",
    'It rained; "It is late," she said': "she said (sure)",
    'It rained) "It is late," she said': "she said (sure)",
    'It rained” "It is late," she said': "she said (sure)",
    'It rained - "It is late," she said': "she said (sure)",
    'It rained – "It is late," she said': "she said (sure)",
    'It rained — "It is late," she said': "she said (sure)",
    'It rained ― "It is late," she said': "she said (sure)",
    'It rained, "It is late," she said': "she said",
    'It rained "It is late," she said': None,
    'It rained and "it is late," she said': "she said (sure)",
    'It rained But "it is late," she said': "she said (sure)",
    'It rained, so "it is late," she said': "she said (sure)",
    'And "it is late," she said': None,
    '"Is it late?" she said': "she said",
    '"It is late!" she said': "she said",
    '"It is late…" she said': "she said",
    '"Is it late?" Berg said': "Berg said",
    '"Is it late?" (she said)': None,
    '"Is it so very late?" (she said)': None,
    '"It is so late." she said': None,
    '"I saw it coming" for years, she said': "for years, she said",
    'It rained. "I saw it coming" for years, she said': "for years, she said",
    '"I saw it" for years, she said': None,
    '"I saw it coming" Berg said': None,
    'It rained; "I saw it coming" for years, she said': None,
}


@pytest.mark.parametrize(("text", "cue"), AFTER.items())
def test_a_cue_is_looked_for_after_a_quotation(
    asked: Callable[[str, str], list[str]], text: str, cue: str | None
) -> None:
    assert asked(text, "cue_after") == ([] if cue is None else [cue])


BEFORE: dict[str, str | None] = {
    'Berg said: "It is late."': "Berg said:",
    'Berg said, "It is late."': "Berg said,",
    'Berg said, "it is late."': "Berg said,",
    'Berg said "It is late."': "Berg said (adjacent)",
    'Berg said "it is late."': None,
    'Berg left. "It is late."': None,
    'Berg left? "It is late."': None,
    'Berg left! "It is late."': None,
    'Berg left… "It is late."': None,
    '"It is late."': None,
    'Berg said:\n\n"It is late."': "Berg said:",
    'It rained.\n\nBerg said:\n\n"It is late."': "Berg said:",
    'Berg said.\n\n"It is late."': None,
    'Berg said: "It is late," she added': "Berg said:",
}


@pytest.mark.parametrize(("text", "cue"), BEFORE.items())
def test_a_cue_is_looked_for_before_a_quotation(
    asked: Callable[[str, str], list[str]], text: str, cue: str | None
) -> None:
    assert asked(text, "cue_before") == ([] if cue is None else [cue])


def test_a_colon_or_a_dash_may_say_who_speaks(asked: Callable[[str, str], list[str]]) -> None:
    assert asked('Berg: "It is late."', "cue_by_colon") == ["Berg:"]
    assert asked('Berg, "It is late."', "cue_by_colon") == []
    assert asked('"It is late." — Berg', "cue_by_dash") == ["— Berg"]
    assert asked('"It is late." Berg', "cue_by_dash") == []
    assert asked('He told me "it is late." — Berg', "cue_by_dash") == []


def test_only_the_text_up_to_the_next_quotation_is_looked_at(asked: Callable[[str, str], list[str]]) -> None:
    text = '"It is late," she said. Lund added: "It is dark and cold." They left.\n"It rains," he said.'
    assert asked(text, "cue_after") == ["she said. Lund added: (sure)", "he said. (sure)"]
    assert asked(text, "cue_before") == ["she said. Lund added:"]
    apart = 'Berg said:\n"It is late." "It is dark and cold."'
    assert asked(apart, "cue_before") == ["Berg said:"]


UNCUED: dict[str, bool] = {
    '"We never saw it."': True,
    '"Have we ever really seen it?"': True,
    '"We never saw it!"': True,
    '"We never saw it…"': True,
    '"We never saw it"': False,
    '"We saw it."': False,
    'It rained. "We never saw it."': True,
    'It rained: "We never saw it."': True,
    'It rained” "We never saw it."': True,
    'The rain "We never saw it."': False,
    'The rain, "We never saw it."': False,
    '"The Long Rain Falls."': False,
    '"The Rain on the River."': False,
    '"The Rain on the river."': True,
    '"Rain over All Rivers."': False,
    '"Rain under All Rivers."': True,
    '"a Long Rain Falls."': True,
    'It rained. "The Long Rain Falls."': True,
    '"The Long Rain Falls." It rained.': True,
    "It rained.\n'The Long Rain Falls.'": False,
}


@pytest.mark.parametrize(("text", "stands"), UNCUED.items())
def test_a_whole_sentence_in_quotation_marks_needs_no_cue(
    monkeypatch: pytest.MonkeyPatch, text: str, *, stands: bool
) -> None:
    monkeypatch.setattr(direct, "cue_by_colon", lambda *_: None)
    article = make_article(text)
    lines = quotable_lines(article)
    drafts = find_direct(read_words(text, make_analysis(article)), lines, find_quotations(text, lines))
    assert [(d.cued, d.cue, d.line) for d in drafts] == ([(False, "", text.count("\n"))] if stands else [])


def test_marks_with_nothing_between_them_say_nothing() -> None:
    text = "She said: “ ‘’ «»`"
    lines = quotable_lines(make_article(text))
    words = read_words(text, make_analysis(make_article(text)))
    assert find_direct(words, lines, [Quotation(10, len(text), 0, 0)]) == []


GOES_ON: dict[str, list[tuple[str, str, str | None]]] = {
    '"It is late," she said. It rained. "It will be dark until May."': [
        ('"It is late,"', "said", "she"),
        ('"It will be dark until May."', "", "she"),
    ],
    '"It is late," she said! It rained. "It will be dark until May."': [
        ('"It is late,"', "said", "she"),
        ('"It will be dark until May."', "", "she"),
    ],
    '"It is late," she said? It rained. "It will be dark until May."': [
        ('"It is late,"', "said", "she"),
        ('"It will be dark until May."', "", "she"),
    ],
    '"It is late," she said! "It will be dark until May."': [
        ('"It is late," she said! "It will be dark until May."', "said", "she"),
    ],
    '"It is late," she said, her reason: "It will be dark until May."': [
        ('"It is late,"', "said", "she"),
        ('"It will be dark until May."', "said", "she"),
    ],
    '"It is late," she said, adding: "It will be dark until May."': [
        ('"It is late,"', "said", "she"),
        ('"It will be dark until May."', "adding", "she"),
    ],
    '"It is late," she said. "It will be dark until May," Lund added.': [
        ('"It is late,"', "said", "she"),
        ('"It will be dark until May,"', "added", "Lund"),
    ],
    '"It is late," she said. "It will be dark until May." Lund added nothing.': [
        ('"It is late," she said. "It will be dark until May."', "said", "she"),
    ],
    '"It is late," she said, "and dark," he thought.': [('"It is late," she said, "and dark,"', "said", "she")],
    'Berg said: "It is late." "It will be dark until May."': [
        ('"It is late."', "said", "Berg"),
        ('"It will be dark until May."', "", "Berg"),
    ],
    'Her answer: "It is late." "It will be dark until May."': [
        ('"It is late."', "", "Her"),
        ('"It will be dark until May."', "", "Her"),
    ],
    '"It is late," she said.\n"It will be dark until May."': [
        ('"It is late,"', "said", "she"),
        ('"It will be dark until May."', "", "she"),
    ],
    '"It is late," she said. "It is dark." "It will be cold."': [
        ('"It is late," she said. "It is dark." "It will be cold."', "said", "she"),
    ],
}


@pytest.mark.parametrize(("text", "expected"), GOES_ON.items())
def test_a_quotation_goes_on_after_its_cue(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert [told(text, s) for s in statements_of(text)] == expected


@pytest.mark.parametrize("mark", [".", "?", "!", "…", ":", "”", '"', ""])
def test_a_whole_sentence_stands_by_itself_behind_the_end_of_another(
    monkeypatch: pytest.MonkeyPatch, mark: str
) -> None:
    monkeypatch.setattr(direct, "cue_by_colon", lambda *_: None)
    text = f"He left“{mark} “We never saw it.”" if mark == "”" else f"It rained{mark} “We never saw it.”"
    if mark == '"':
        text = 'He "left" “We never saw it.”'
    article = make_article(text)
    lines = quotable_lines(article)
    drafts = find_direct(read_words(text, make_analysis(article)), lines, find_quotations(text, lines))
    assert bool([d for d in drafts if text[d.start : d.end] == "“We never saw it.”"]) == bool(mark)
