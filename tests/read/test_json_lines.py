"""JSON Lines are read: an article on each line, and a reason for each line that has none."""

from __future__ import annotations

import json

import pytest

from cuttings.model import Metadata
from cuttings.read.parsed import Parsed, Refusal
from cuttings.read.records.json_lines import read_json_lines


def outcomes(data: bytes) -> list[tuple[int, Parsed | Refusal]]:
    """The number and the outcome of each line."""
    return [(line.number, line.outcome) for line in read_json_lines(data, "w.jsonl")]


def test_a_line_is_an_article_with_its_fields() -> None:
    """Authors may be names or objects with a name; unknown fields are ignored."""
    record = {
        "text": "The dam broke.\r\nIt did.",
        "title": "Dam breaks",
        "outlet": "The Example",
        "published": 20240506,
        "authors": [{"name": "Ada Example"}, "Ben Sample"],
        "url": "https://example.org/dam",
        "score": {"a": [1]},
    }
    ((number, found),) = outcomes(b"\n" + json.dumps(record).encode() + b"\n\n")
    assert number == 2
    assert isinstance(found, Parsed)
    assert found.text == "The dam broke.\nIt did."
    assert found.given == Metadata(
        "Dam breaks", "The Example", "2024-05-06", "JSON line", ("Ada Example", "Ben Sample"), "https://example.org/dam"
    )


@pytest.mark.parametrize(
    ("line", "says"),
    [
        (b"not json", "not JSON"),
        (b"[1, 2]", "not a JSON object"),
        (b'{"title": "x"}', "no 'text'"),
        (b'{"text": 7}', "no 'text'"),
        (b'{"text": ""}', "no 'text'"),
        (b"[" * 100_000, "cannot be read as JSON"),
        (b'{"text": "' + b"x" * 9_000_000 + b'"}', "longer than"),
    ],
)
def test_a_bad_line_is_refused_and_the_others_go_on(line: bytes, says: str) -> None:
    """The reason is about that line only."""
    (_, bad), (number, good) = outcomes(line + b'\n{"text": "The dam broke."}')
    assert isinstance(bad, Refusal)
    assert says in bad.what
    assert number == 2
    assert isinstance(good, Parsed)


def test_a_misspelled_field_of_the_text_is_named() -> None:
    """The reason asks about the most similar field."""
    ((_, found),) = outcomes(b'{"texts": "The dam broke."}')
    assert isinstance(found, Refusal)
    assert found.mend == "Is 'texts' the text? Call it 'text'."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_file_may_be_in_any_common_encoding(encoding: str) -> None:
    """A byte order mark is not part of the first line."""
    ((_, found),) = outcomes('{"text": "Café"}\n'.encode(encoding))
    assert isinstance(found, Parsed)
    assert found.text == "Café"


def test_lone_surrogates_are_replaced() -> None:
    """JSON can hold lone surrogates; files cannot."""
    ((_, found),) = outcomes(b'{"text": "a \\ud800 b", "title": "\\udfff c"}')
    assert isinstance(found, Parsed)
    assert found.text.encode() == b"a ? b"
    assert found.given.title == "? c"
