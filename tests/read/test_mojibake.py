"""Text that was decoded wrongly before it was saved is repaired where that is certain, and told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from cuttings.model import Block, Curation, Metadata, Role
from cuttings.project.settings import load_settings
from cuttings.read import read
from cuttings.read.decode import plain_characters
from cuttings.read.parsed import Parsed
from cuttings.read.repairs.mojibake import mend_mojibake

TEXT = "“I don’t sleep,” said José Núñez à Orléans – “not in Łódź.”"
LEFT = "They are left so."


def taken_for(encoding: str, text: str = TEXT) -> str:
    """The bytes of `text` in UTF-8, decoded in another encoding; those that mean nothing there are control codes."""
    return "".join(bytes([byte]).decode(encoding, "ignore") or chr(byte) for byte in text.encode("utf-8"))


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "mac_roman"])
@pytest.mark.parametrize("twice", [False, True])
def test_what_was_decoded_wrongly_as_a_whole_is_repaired(encoding: str, twice: bool) -> None:
    wrong = taken_for(encoding)
    if twice and encoding == "cp1252":
        wrong = taken_for(encoding, wrong)
    mended = mend_mojibake(Parsed(wrong), "seeds/a.txt")
    assert mended.text == TEXT
    (notice,) = mended.notices
    assert notice.where == "seeds/a.txt"
    assert "decoded wrongly" in notice.what
    assert LEFT not in notice.what


@pytest.mark.parametrize(
    "text",
    [
        "the mayor, JosÃ© NÃºÃ±ez, and “the others” met",  # what is right already cannot have been decoded wrongly
        "FranÃ§ois and René met in Lyon",
        "the price in CafÃ© Élan rose",
    ],
)
def test_an_uncertain_repair_is_left_and_told(text: str) -> None:
    mended = mend_mojibake(Parsed(text), "seeds/a.txt")
    assert mended.text == text
    (notice,) = mended.notices
    assert LEFT in notice.what


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "VOILÀ™ and CAFÉ” are names",
        "NÃO, said the minister: “É à vista…”",
        "“Ça va,” said Ana Gonçalves – in SÃO PAULO",
        "Đặng Thị Ngọc Thịnh, “phó chủ tịch”",
        "Привет, мир — «сказал» Ёлкин",
        "5 £… 3 °C, ½ ©®™",
        "plain words",
    ],
)
def test_what_is_right_is_left(text: str) -> None:
    parsed = Parsed(text)
    assert mend_mojibake(parsed, "seeds/a.txt") is parsed


def test_offsets_of_blocks_count_in_the_repaired_text() -> None:
    lines = [taken_for("cp1252", line) for line in ("Mayor “sorry”", "By José Núñez", "“It was me,” he said.")]
    text = "\n\n".join(lines)
    starts = [text.index(line) for line in lines]
    roles = (Role.TITLE, Role.BYLINE, Role.BODY)
    blocks = tuple(Block(a, a + len(x), role) for a, x, role in zip(starts, lines, roles, strict=True))
    given = Metadata(title=lines[0], outlet="The Vale", authors=(taken_for("cp1252", "José Núñez"),))
    mended = mend_mojibake(Parsed(text, given, blocks), "seeds/a.html")
    assert [mended.text[b.start : b.end] for b in mended.blocks] == [
        "Mayor “sorry”", "By José Núñez", "“It was me,” he said.",
    ]  # fmt: skip
    assert [b.role for b in mended.blocks] == list(roles)
    assert (mended.given.title, mended.given.outlet, mended.given.authors) == (
        "Mayor “sorry”",
        "The Vale",
        ("José Núñez",),
    )


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("a.txt", lambda text: text),
        ("a.md", lambda text: f"---\ntitle: {text}\n---\n{text}"),
        ("a.jsonl", lambda text: f'{{"text": "{text}"}}'),
        ("a.html", lambda text: f"<html><body><article><h1>Mayor</h1><p>{text}</p></article></body></html>"),
    ],
)
def test_it_is_repaired_in_every_format(tmp_path: Path, name: str, made: Callable[[str], str]) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / name).write_text(made(taken_for("cp1252")), encoding="utf8")
    (document,), notices = read(load_settings(tmp_path), Curation())
    assert TEXT in document.text
    assert any("as UTF-8, which fits" in notice.what for notice in notices)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("\u0093Shape up\u0094, he said \u0096 it\u0092s late", "“Shape up”, he said – it’s late"),
        ("a caf\u00e9\u0094", "a café”"),
        ("\u00e2\u0080\u0093 \u0093", "\u00e2\u0080\u0093 \u0093"),
    ],
)
def test_quotation_marks_of_windows_are_no_control_codes(text: str, plain: str) -> None:
    """In a text that was decoded wrongly, such codes belong to longer sequences."""
    assert plain_characters(text) == plain
