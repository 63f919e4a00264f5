"""Bytes are decoded in every likely encoding, and refused if they are not text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.read.decode import decode, plain_characters
from cuttings.read.guess import oddity
from cuttings.read.parsed import Refusal

FRENCH = "Le barrage a cédé à Besançon, où l'été était déjà là."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("The dam broke on Monday.", "ascii"),
        ("“The dam broke,” said Zoë — a café owner.", "utf-8"),
        ("“The dam broke,” said Zoë — a café owner.", "utf-8-sig"),
        ("“The dam broke,” said Zoë — a café owner.", "utf-16"),
        ("The dam broke on Tuesday, she said.", "utf-16-le"),
        ("The dam broke on Tuesday, she said.", "utf-16-be"),
        ("The dam broke on Tuesday, she said.", "utf-32"),
        ("“The dam broke,” said Zoë — a café owner.", "cp1252"),
        (FRENCH, "latin-1"),
        (FRENCH, "mac-roman"),
        ("Der Damm brach am Montag, sagte der Bürgermeister; große Schäden für Häuser.", "latin-1"),
        ("La presa se rompió el lunes, según el señor Núñez. ¿Qué pasará mañana?", "latin-1"),
        ("Tama pękła w poniedziałek i zalała dolne miasto, powiedział rzecznik.", "cp1250"),
        ("Přehrada se v pondělí protrhla a zaplavila dolní město, řekl úředník.", "cp1250"),
        ("Плотина прорвалась в понедельник и затопила нижний город.", "cp1251"),
        ("Плотина прорвалась в понедельник и затопила нижний город.", "koi8-r"),
        ("Το φράγμα έσπασε τη Δευτέρα και πλημμύρισε την κάτω πόλη.", "cp1253"),
        ("انهار السد يوم الاثنين وغمرت المياه المدينة السفلى.", "cp1256"),
        ("ダムが月曜日に決壊し、下の町が浸水したと当局者が述べた。", "shift_jis"),
        ("大坝星期一决堤,淹没了下游的城镇,官员们说。", "gbk"),
    ],
)
def test_the_encoding_is_found(text: str, encoding: str) -> None:
    """Common encodings are recognised even in a single sentence."""
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"one\r\ntwo\rthree\n", "one\ntwo\nthree\n"),
        (b"\xef\xbb\xbfone", "one"),
        (b" one\t\n\n", " one\t\n\n"),
    ],
)
def test_only_byte_order_marks_and_line_ends_change(raw: bytes, text: str) -> None:
    """The rest of the text is unchanged, including spaces and blank lines."""
    assert decode(raw) == text


def test_markup_may_declare_its_encoding() -> None:
    """A declaration is preferred to a guess, but not to valid UTF-8."""
    page = '<meta charset="iso-8859-7"><p>Δ'
    assert decode(page.encode("iso-8859-7"), markup=True) == page
    assert decode(page.encode("utf-8"), markup=True) == page


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (bytes(range(256)) * 8, "not text"),
        (b"PK\x03\x04\x14\x00\x00\x00\x08\x00" * 50, "not text"),
        (b"The dam \xc3 on\xff\xfe\x80 Friday, they said so.", "not text"),
        (b"\xff\xfeabc", "UTF-16-LE"),
        ("Zoë, café and naïve.\nSecond ".encode() + b"\xff line", "line 2"),
    ],
)
def test_what_is_not_text_is_refused_with_the_reason(raw: bytes, says: str) -> None:
    """Binary files, truncated files and files with invalid bytes give different reasons."""
    with pytest.raises(Refusal) as refusal:
        decode(raw)
    assert says in refusal.value.what


@pytest.mark.parametrize("text", ["The dam \x01broke.", "\x1b", "The\x02 dam\x03 broke.", "Dam \x07" + "x" * 5000])
def test_one_or_two_control_characters_are_in_texts_too(text: str) -> None:
    assert decode(text.encode()) == text


@pytest.mark.parametrize("raw", [b"T\0h\0e", b"\x01\x02\x03", b"The\x01 d\x02am\x03."])
def test_three_or_a_nul_in_a_short_text_are_not(raw: bytes) -> None:
    try:
        assert not set("\0\x01\x02\x03") & set(decode(raw))
    except Refusal as refusal:
        assert refusal.mend


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=300))
def test_utf8_is_always_read_exactly(text: str) -> None:
    """Any text in UTF-8 is read exactly, but for marks that are not seen and for composed forms."""
    assert decode(text.encode()) == plain_characters(text)


@given(st.binary(max_size=200))
def test_bytes_are_text_or_refused(raw: bytes) -> None:
    """No bytes cause another error, and the only line ends of a text are newlines."""
    try:
        assert "\r" not in decode(raw)
    except Refusal as refusal:
        assert refusal.mend


@pytest.mark.parametrize(("text", "odd"), [(FRENCH, 0.0), ("cedð¯ la", 0.5), ("мир и peace", 0.0), ("миp", 0.5)])
def test_oddity_is_the_share_of_odd_characters(text: str, odd: float) -> None:
    """Symbols within words and two alphabets in one word are odd; foreign words are not."""
    assert oddity(text) == odd
