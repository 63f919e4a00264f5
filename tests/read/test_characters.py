"""Marks that are not seen are removed from words on reading; accents and ligatures are written in one way."""

from __future__ import annotations

import json

import pytest

from cuttings.read.decode import decode, plain_characters
from cuttings.read.parsed import Parsed
from cuttings.read.records.json_lines import read_json_lines

CASES = [
    ("Til\u00adda Ren\u00adwick", "Tilda Renwick"),
    ("Jose\u0301 Nun\u0303ez", "Jos\u00e9 Nu\u00f1ez"),
    ("the o\ufb03cer of the \ufb01rm", "the officer of the firm"),
    ("Orla Ven\u200e\u200fning", "Orla Venning"),
    ("\u200bBram\u2060 Hol\ufefflis\u202c", "\u200bBram\u2060 Hollis"),
    ('\u200f"I write," said \u202bOrla\u202c.\u200e', '"I write," said Orla.'),
    ("Jose\u0301 FranA\u0303\u00a7ois", "Jose\u0301 FranA\u0303\u00a7ois"),
    ("Jose\u0301 Fran\u00c3\u00a7ois", "Jose\u0301 Fran\u00c3\u00a7ois"),
    ("so\u0303 A\u0303 B", "s\u00f5 \u00c3 B"),
    ("Franc\u0327ois and \u00a7 3", "Fran\u00e7ois and \u00a7 3"),
    ("\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"),
    ("\u00a33 \u00bd \u2026 \u2122", "\u00a33 \u00bd \u2026 \u2122"),
]


@pytest.mark.parametrize(("text", "plain"), CASES)
def test_plain_characters(text: str, plain: str) -> None:
    """Names are whole, joiners of other scripts stay, and no sign changes its meaning."""
    assert plain_characters(text) == plain
    assert decode(text.encode()) == plain
    outcome = next(iter(read_json_lines(json.dumps({"text": text}).encode(), "x.jsonl"))).outcome
    assert isinstance(outcome, Parsed)
    assert outcome.text == plain
