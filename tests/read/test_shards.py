"""Large files of JSON Lines and Parquet are read a little at a time: an article a record, known by file and number."""

from __future__ import annotations

import gzip
import json
import sys
import tracemalloc
from collections.abc import Sequence
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from cuttings.model import Curation, Document, Metadata, Notice
from cuttings.project.settings import load_settings
from cuttings.read import read
from cuttings.read.parsed import Parsed, Refusal
from cuttings.read.records.json_lines import read_json_lines
from cuttings.read.tables.parquet_files import read_parquet

pyarrow = pytest.importorskip("pyarrow", reason="pyarrow is not installed: pip install 'cuttings[parquet]'")
from pyarrow import parquet  # noqa: E402 - after the line before it

TEXT = "The dam at Arden broke.\n\n“Nobody had looked at it,” said Cyril Veld."
LARKIN = Metadata(
    "Dam breaks", "The Arden Post", "2019-03-05", "table row", ("Ada Larkin",), "https://arden.example/dam", "en"
)


def shard(folder: Path, rows: Sequence[dict[str, Any]], name: str = "a.parquet", **options: Any) -> Path:
    file = folder / name
    parquet.write_table(pyarrow.Table.from_pylist(list(rows)), file, **options)
    return file


def outcomes(file: Path) -> list[tuple[int, Parsed | Refusal]]:
    with file.open("rb") as stream:
        return [(record.number, record.outcome) for record in read_parquet(stream, file.name)]


def read_folder(folder: Path) -> tuple[tuple[Document, ...], tuple[Notice, ...]]:
    return read(load_settings(folder), Curation())


@pytest.mark.parametrize(
    "row",
    [
        {
            "maintext": TEXT, "title": "Dam breaks", "date_publish": datetime(2019, 3, 5, 7), "language": "en",
            "sitename": "The Arden Post", "authors": ["Ada Larkin"], "url": "https://arden.example/dam",
            "date_download": date(2024, 1, 1),
        },
        {
            "Body": TEXT, "Headline": "Dam breaks", "published": date(2019, 3, 5), "newspaper": "The Arden Post",
            "byline": "By Ada Larkin", "link": "https://arden.example/dam", "lang": "eng", "embedding": [0.5, 0.25],
            "raw": b"x",
        },
        {
            "text": TEXT, "title": "Dam breaks", "date": datetime(2019, 3, 5, tzinfo=UTC), "language": "en",
            "source": {"name": "The Arden Post"}, "author": [{"name": "Ada Larkin"}], "score": float("nan"),
            "web_url": "https://arden.example/dam",
        },
    ],
)  # fmt: skip
def test_the_usual_names_of_columns_are_known(tmp_path: Path, row: dict[str, Any]) -> None:
    ((number, found),) = outcomes(shard(tmp_path, [row]))
    assert number == 1
    assert isinstance(found, Parsed)
    assert (found.text, found.given, found.notices) == (TEXT, LARKIN, ())


def test_each_article_has_its_shard_and_row_as_source(tmp_path: Path) -> None:
    """Rows are counted through all groups of rows, and a row without a text is told of."""
    (tmp_path / "seeds").mkdir()
    rows = [{"text": f"Report {n} on the dam.", "title": f"Dam {n}"} for n in range(1, 200)]
    rows[2]["text"], rows[150]["text"] = "", " "
    shard(tmp_path / "seeds", rows, "1987.parquet", row_group_size=70)
    lines = "".join(json.dumps({"text": f"Line {n} of the wire."}) + "\n" for n in range(1, 4))
    (tmp_path / "seeds/wire.jsonl.gz").write_bytes(gzip.compress(f"{lines}broken\n".encode()))
    documents, notices = read_folder(tmp_path)
    by_source = {document.source: document.text for document in documents}
    assert len(by_source) == 200
    assert by_source["seeds/1987.parquet:199"] == "Report 199 on the dam."
    assert by_source["seeds/wire.jsonl.gz:3"] == "Line 3 of the wire."
    assert [(notice.where, notice.what) for notice in notices] == [
        ("seeds/1987.parquet:3", "2 of 199 rows have no text (3, 151)."),
        ("seeds/wire.jsonl.gz:4", "The line is not JSON: Expecting value (character 1)."),
    ]


def test_an_article_is_excluded_by_its_row(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "curation").mkdir()
    shard(tmp_path / "seeds", [{"text": "The dam broke."}, {"text": "The dam held."}])
    from cuttings.project.curation import load_curation  # noqa: PLC0415

    (tmp_path / "curation/articles.yml").write_text("a.parquet:1: {exclude: true}\n")
    curation, _ = load_curation(load_settings(tmp_path))
    (document,), notices = read(load_settings(tmp_path), curation)
    assert (document.source, notices) == ("seeds/a.parquet:2", ())


def test_a_broken_row_is_told_of_and_the_others_are_read(tmp_path: Path) -> None:
    days = pyarrow.array([0, 2**62, 0], pyarrow.timestamp("us"))
    table = pyarrow.table({"text": ["One dam.", "Two dams.", "Three dams."], "date": days})
    parquet.write_table(table, tmp_path / "a.parquet")
    (_, one), (number, two), (_, three) = outcomes(tmp_path / "a.parquet")
    assert isinstance(one, Parsed)
    assert number == 2
    assert isinstance(two, Refusal)
    assert "its column 'date' has a value that is none" in two.what
    assert isinstance(three, Parsed)


def test_a_damaged_group_of_rows_is_told_of_and_the_next_is_read(tmp_path: Path) -> None:
    rows = [{"text": f"Report {n} on the dam. {'x' * n}"} for n in range(300)]
    file = shard(tmp_path, rows, row_group_size=100, compression="gzip", use_dictionary=False)
    column = parquet.ParquetFile(file).metadata.row_group(1).column(0)
    data = bytearray(file.read_bytes())
    middle = column.data_page_offset + column.total_compressed_size // 2
    data[middle : middle + 40] = b"\xff" * 40
    file.write_bytes(data)
    found = outcomes(file)
    assert [number for number, outcome in found if isinstance(outcome, Refusal)] == [101]
    assert "This row and those up to 200 cannot be read" in str(found[100][1])
    assert len(found) == 201
    assert found[-1][0] == 300


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"PAR1 and no more", "The file is damaged, or is no Parquet"),
        ([{"headline": "x", "score": 1}], "The file has no texts of articles: its rows have 'headline', 'score'."),
        ([{"text": b"x"}], "The file has no texts of articles: its rows have 'text'."),
        ([{"text": "x" * 100_000}] * 4000, "The file unpacks to very much more than it has"),
    ],
)
def test_a_file_without_articles_is_refused(tmp_path: Path, content: Any, says: str) -> None:
    (tmp_path / "seeds").mkdir()
    if isinstance(content, bytes):
        (tmp_path / "seeds/a.parquet").write_bytes(content)
    else:
        shard(tmp_path / "seeds", content)
    _, notices = read_folder(tmp_path)
    assert [n.where for n in notices if n.what.startswith(says)] == ["seeds/a.parquet"]


def test_without_pyarrow_it_is_said_how_to_install_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "seeds").mkdir()
    shard(tmp_path / "seeds", [{"text": "The dam broke."}])
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    assert [n.mend for n in read_folder(tmp_path)[1]] == ["Install it with: pip install 'cuttings[parquet]'"]


@pytest.mark.parametrize("ending", ["parquet", "jsonl", "jsonl.gz"])
def test_a_large_shard_is_never_held_as_a_whole(tmp_path: Path, ending: str) -> None:
    """Twenty million bytes of text take a few million of memory, also where all rows are in one group."""
    rows = [{"text": " ".join(sha256(f"{n} {i}".encode()).hexdigest() for i in range(15))} for n in range(20_000)]
    file = tmp_path / f"a.{ending}"
    if ending == "parquet":
        shard(tmp_path, rows)
    else:
        lines = "".join(json.dumps(row) + "\n" for row in rows).encode()
        file.write_bytes(gzip.compress(lines, 1) if ending.endswith("gz") else lines)
    del rows
    parse = read_parquet if ending == "parquet" else read_json_lines
    before = pyarrow.total_allocated_bytes()
    tracemalloc.start()
    most = count = 0
    with file.open("rb") as stream:
        for record in parse(stream, "a"):
            count += isinstance(record.outcome, Parsed)
            most = max(most, tracemalloc.get_traced_memory()[0] + pyarrow.total_allocated_bytes() - before)
    tracemalloc.stop()
    assert count == 20_000
    assert most < 6_000_000


@pytest.mark.parametrize(
    ("harm", "says"),
    [
        (lambda data: data[:-40], "The file is damaged, and is read no further"),
        (lambda data: data[:20] + b"\xff" * 40 + data[60:], "The file is damaged, and is read no further"),
        (lambda data: gzip.compress(b" " * 50_000_000), "The file unpacks to very much more than it is packed"),
    ],
)
def test_a_compressed_shard_that_is_damaged_or_a_bomb_is_refused(tmp_path: Path, harm: Any, says: str) -> None:
    (tmp_path / "seeds").mkdir()
    lines = "".join(json.dumps({"text": f"Report {n * 7919} on the dam."}) + "\n" for n in range(99)).encode()
    (tmp_path / "seeds/a.jsonl.gz").write_bytes(harm(gzip.compress(lines)))
    _, notices = read_folder(tmp_path)
    assert [n.where for n in notices if n.what.startswith(says)] == ["seeds/a.jsonl.gz"]
