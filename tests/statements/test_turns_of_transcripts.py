"""Whom the turns of transcripts belong to: names in full, initials, chairs, questions and answers."""

from __future__ import annotations

import pytest

from tests.statements.grammar import CAST, statements_of

NAMES = {
    **CAST,
    "Falk": "people/ida-falk",
    "FALK": "people/ida-falk",
    "IDA FALK": "people/ida-falk",
    "TOMAS REEN": "people/tomas-reen",
    "Kolb": "people/kolb",
    "Tomas Reen": "people/tomas-reen",
    "REEN": "people/tomas-reen",
    "Sorland": "places/sorland",
}
Turns = list[tuple[str, str | None]]
FALK, REEN, KOLB = "people/ida-falk", "people/tomas-reen", "people/kolb"

CASES: dict[str, tuple[str, Turns]] = {
    "names in full, then initials": (
        "Ida Falk: Who came?\n\nTomas Reen: We all did.\n\nIF: And who left?\n\nTR: Nobody left.",
        [("Who came?", FALK), ("We all did.", REEN), ("And who left?", FALK), ("Nobody left.", REEN)],
    ),
    "initials of people named before, in bold": (
        "Ida Falk and Tomas Reen drove.\n\n**IF:** It was thin.\n\n**TR:** I flew.\n\n**IF:** So you did.",
        [("It was thin.", FALK), ("I flew.", REEN), ("So you did.", FALK)],
    ),
    "initials of nobody": (
        "Ida Falk drove.\n\nIF: It was thin.\n\nBX: I flew.\n\nIF: So you did.",
        [("It was thin.", FALK), ("I flew.", None), ("So you did.", FALK)],
    ),
    "the chair, named once": (
        "THE CHAIR (Ms Kolb): Order.\n\nMS FALK: It fell.\n\nTHE CHAIR: Who saw it?\n\nMR REEN: I did.",
        [("Order.", KOLB), ("It fell.", FALK), ("Who saw it?", KOLB), ("I did.", REEN)],
    ),
    "what people are behind their names": (
        "IDA FALK, TNN HOST: Who came?\n\nTOMAS REEN (D-OR), HARBOUR MASTER: We all did.\n\nFALK: And who left?\n\n"
        "REEN (voice-over): Nobody left.",
        [("Who came?", FALK), ("We all did.", REEN), ("And who left?", FALK), ("Nobody left.", REEN)],
    ),
    "a host above the first words": (
        "IDA FALK, HOST:\n\nIt was thin.\n\nTOMAS REEN: I flew.\n\nFALK: So you did.\n\nREEN: Thanks.",
        [("It was thin.", FALK), ("I flew.", REEN), ("So you did.", FALK), ("Thanks.", REEN)],
    ),
    "a heading above a turn": (
        "THE HARBOUR\n\nIt was thin.\n\nTOMAS REEN: I flew.\n\nFALK: So you did.\n\nREEN: Thanks.",
        [("I flew.", REEN), ("So you did.", FALK), ("Thanks.", REEN)],
    ),
    "the chair, never named": (
        "THE CHAIR: Order.\n\nMS FALK: It fell.\n\nTHE CHAIR: Who saw it?",
        [("Order.", None), ("It fell.", FALK), ("Who saw it?", None)],
    ),
    "an answerer who is named before": (
        "Ida Falk drives.\n\nQ. Was it thin?\n\nA. Every day.\n\nQ. Was it cold?\n\nA. Always.",
        [("Every day.", FALK), ("Always.", FALK)],
    ),
    "an answerer who may be either": (
        "Ida Falk and Tomas Reen drive.\n\nQ: Was it thin?\n\nA: Every day.\n\nQ: Was it cold?\n\nA: Always.",
        [],
    ),
    "an answerer who answers under a name": (
        "Tomas Reen: Was it thin?\n\nIda Falk: Every day.\n\nQ: Was it cold?\n\nA: Always.",
        [("Was it thin?", REEN), ("Every day.", FALK), ("Always.", FALK)],
    ),
    "names on their own lines": (
        "MS FALK\n\nWho drew it?\n\nMR REEN\n\nI drew it.\n\nMS FALK\n\nWho paid?",
        [("Who drew it?", FALK), ("I drew it.", REEN), ("Who paid?", FALK)],
    ),
    "names above their paragraphs": (
        "Ida Falk\nWho drew it?\n\nTomas Reen\nI drew it.\n\nIda Falk\nWho paid?",
        [("Who drew it?", FALK), ("I drew it.", REEN), ("Who paid?", FALK)],
    ),
    "names in brackets, over several paragraphs": (
        "((Press))  Was it thin?\n\n((Ida Falk))  It was.\n\nAnd cold.\n\n((Press))  Who came?\n\n"
        "((Ida Falk)) Nobody.\n\n— Ida Falk\n\n((Press))  And then?",
        [("It was.", FALK), ("And cold.", FALK), ("Nobody.", FALK)],
    ),
    "what follows the last turn is the narrator's": (
        "((Ida Falk)) It was.\n\n((Tomas Reen)) So it was.\n\n((Ida Falk)) I left.\n\nIt rained all night.",
        [("It was.", FALK), ("So it was.", REEN), ("I left.", FALK)],
    ),
    "a reporter with a name, who asks": (
        "((Tomas Reen)) Was it thin?\n\nSo it was.\n\n((Ida Falk)) It was.\n\n((Tomas Reen)) Who came?\n\nNobody.",
        [("It was.", FALK)],
    ),
    "what a reporter quotes in a question": (
        "((Press)) Falk said it was thin. Was it?\n\n((Ida Falk)) It was. Was it?\n\nIt was.\n\n((Press)) Who came?",
        [("It was. Was it?", FALK), ("It was.", FALK)],
    ),
    "a word in brackets that opens an answer": (
        "((Press)) Was it thin?\n\n((Ida Falk)) It was.\n\n[Women] drivers came.\n\n"
        "((Press)) Who came?\n\n((Ida Falk)) We.",
        [("It was.", FALK), ("[Women] drivers came.", FALK), ("We.", FALK)],
    ),
    "initials in brackets": (
        "Ida Falk drove.\n\n[IF]: It was.\n\n[XX]: Was it cold?\n\n[IF]: I left.",
        [("It was.", FALK), ("I left.", FALK)],
    ),
    "initials without a colon, below questions": (
        "Ida Falk drove.\n\nWas it thin?\n\nIda Falk I saw it.\n\nWas it cold?\n\nIF So it was.\n\nWhen?\n\nIF In May.",
        [("I saw it.", FALK), ("So it was.", FALK), ("In May.", FALK)],
    ),
    "capitals that are nobody's initials": (
        "Ida Falk drove.\n\nWas it?\n\nTV So it was.\n\nWhy?\n\nTV Because.\n\nWhen?\n\nTV In May.",
        [],
    ),
    "a name that only opens the paragraph": (
        "Was it thin?\n\nIda Falk We know.\n\nWas it cold?\n\nIda Falk drove on.\n\nWhen?\n\nIda Falk left.",
        [],
    ),
    "headings": ("SORLAND FAIR\n\nIt opens.\n\nTHE FERRY\n\nIt leaves.\n\nTHE END\n\nIt is over.", []),
    "signatures, each once": ("Ida Falk\n\nIt opens.\n\nTomas Reen\n\nIt leaves.\n\nKolb\n\nIt is over.", []),
    "names in a list of candidates": (
        "DISTRICT\n\nIda Falk\n\nTomas Reen (i)\n\nDISTRICT\n\nTomas Reen\n\nIda Falk\n\nDISTRICT\n\nIda Falk\n\nKolb",
        [],
    ),
    "a list of places": ("Sorland: A fair.\n\nNorvik: A ferry.\n\nSorland: A film.", []),
    "one name in a list": ("Sorland: A fair.\n\nIda Falk: A reading.\n\nNorvik: A ferry.\n\nSorland: A film.", []),
    "a few names among many lines": (
        "Ida Falk: A reading.\n\nIt rained.\n\nIt froze.\n\nTomas Reen: A film.\n\nIt rained.\n\nIt froze.\n\n"
        "It rained.\n\nIda Falk: A talk.",
        [],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_a_turn_is_of_whoever_its_label_stands_for(text: str, expected: Turns) -> None:
    assert [(text[s.start : s.end], s.speaker) for s in statements_of(text, NAMES)] == expected
