"""Tables, JSON files and mailboxes are read: an article in each record, under other programs' names of fields."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from cuttings.model import Curation, Metadata
from cuttings.project.settings import load_settings
from cuttings.read import read
from cuttings.read.messages.mailboxes import read_mailbox
from cuttings.read.parsed import Parsed, Refusal
from cuttings.read.records.json_files import read_json
from cuttings.read.records.json_lines import read_json_lines
from cuttings.read.tables.delimited import read_table

TEXT = "The dam at Arden broke.\n\n“Nobody had looked at it,” said Cyril Veld."
LARKIN = Metadata(
    "Dam breaks", "The Arden Post", "2019-03-05", "JSON record", ("Ada Larkin",), "https://arden.example/dam", "en"
)


def outcomes(records: object, reader: Callable[..., object] = read_json) -> list[tuple[int, Parsed | Refusal]]:
    """The number and the outcome of each record of a file."""
    data = records if isinstance(records, bytes) else json.dumps(records).encode()
    return [(record.number, record.outcome) for record in reader(data, "a")]  # type: ignore[attr-defined]  # an iterator


@pytest.mark.parametrize(
    "record",
    [
        {  # news-please
            "maintext": TEXT, "title": "Dam breaks", "date_publish": "2019-03-05 07:00:00", "date_modify": None,
            "date_download": "2024-01-01 00:00:00", "source_domain": "arden.example", "authors": ["Ada Larkin"],
            "language": "en", "url": "https://arden.example/dam", "sitename": "The Arden Post", "description": "x",
        },
        {  # trafilatura
            "text": TEXT, "raw_text": "Dam", "title": "Dam breaks", "author": "Ada Larkin", "hostname": "arden.example",
            "date": "2019-03-05", "filedate": "2024-01-01", "source": "https://arden.example/dam", "language": "en",
            "source-hostname": "The Arden Post", "excerpt": "x", "fingerprint": "9", "comments": "",
        },
        {  # newspaper
            "title": "Dam breaks", "text": TEXT, "authors": ["Ada Larkin"], "publish_date": "2019-03-05T07:00:00",
            "url": "https://arden.example/dam", "source_url": "https://arden.example", "meta_lang": "en", "lang": "en",
            "site_name": "The Arden Post", "top_image": "https://arden.example/i.jpg", "html": "<p>x</p>",
        },
        {  # Event Registry
            "uri": "7", "lang": "eng", "date": "2019-03-06", "time": "07:00:00", "dateTimePub": "2019-03-05T07:00:00Z",
            "url": "https://arden.example/dam", "title": "Dam breaks", "body": TEXT, "isDuplicate": False,
            "source": {"uri": "arden.example", "title": "The Arden Post"},
            "authors": [{"uri": "ada@arden.example", "name": "Ada Larkin", "type": "author", "isAgency": False}],
        },
        {  # wallabag
            "id": 1, "title": "Dam breaks", "url": "https://arden.example/dam", "created_at": "2024-01-01",
            "published_at": "2019-03-05T07:00:00+0000", "published_by": ["Ada Larkin"], "language": "en",
            "content": "<p>The dam at <b>Arden</b> broke.</p><p>“Nobody had looked at it,” said Cyril Veld.</p>",
            "domain_name": "arden.example", "site": "The Arden Post", "updated_at": "2024-01-02T00:00:00+0100",
        },
        {  # CSL JSON, with a text that its owner put in
            "title": "Dam breaks", "container-title": "The Arden Post", "issued": {"date-parts": [["2019", 3, 5]]},
            "author": [{"family": "Larkin", "given": "Ada"}], "URL": "https://arden.example/dam", "language": "en-GB",
            "accessed": {"date-parts": [["2024", 1, 1]]}, "text": TEXT,
        },
        {  # a web service
            "headline": "Dam breaks", "pub_date": "Tue, 05 Mar 2019 07:00:00 GMT", "byline": "By ADA LARKIN",
            "lang": "en",
            "source": {"name": "The Arden Post"}, "web_url": "https://arden.example/dam", "articleBody": TEXT,
        },
        {  # Elasticsearch
            "_index": "news", "_id": "1", "_score": 1.0, "_source": {
                "body": TEXT, "title": "Dam breaks", "published": "2019-03-05", "author": "Ada Larkin", "lang": "en",
                "url": "https://arden.example/dam", "site": "arden.example", "site_name": "The Arden Post",
            },
        },
        {  # The Guardian
            "id": "news/dam", "type": "article", "webPublicationDate": "2019-03-05T07:00:00Z", "lang": "en",
            "webTitle": "Dam breaks", "webUrl": "https://arden.example/dam", "isHosted": False,
            "fields": {"byline": "Ada Larkin", "publication": "The Arden Post", "bodyText": TEXT, "wordcount": "9"},
        },
        {  # Matter
            "id": "x", "content": {
                "title": "Dam breaks", "author": {"any_name": "Ada Larkin"},
                "publisher": {"any_name": "The Arden Post"},
                "publication_date": "2019-03-05T00:00:00", "article": {"markdown": TEXT}, "language": "en",
                "url": "https://arden.example/dam",
            },
        },
    ],
)  # fmt: skip
@pytest.mark.parametrize("wrapped", [lambda r: r, lambda r: [r], lambda r: {"articles": {"results": [r], "pages": 1}}])
def test_the_records_of_other_programs_are_read(
    record: dict[str, object], wrapped: Callable[[dict[str, object]], object]
) -> None:
    ((number, found),) = outcomes(wrapped(record))
    assert number == 1
    assert isinstance(found, Parsed)
    assert (found.text, found.given, found.notices) == (TEXT, LARKIN, ())


def test_a_post_of_wordpress_is_read_and_the_number_of_an_account_is_no_author() -> None:
    post = {
        "id": 7, "date": "2019-03-05T07:00:00", "link": "https://arden.example/dam",
        "title": {"rendered": "Dam breaks"},
        "content": {"rendered": f"<p>{TEXT}</p>", "protected": False}, "excerpt": {"rendered": "x"}, "author": 5,
    }  # fmt: skip
    ((_, found),) = outcomes([post])
    assert isinstance(found, Parsed)
    assert (found.text.split()[0], found.given.title, found.given.authors) == ("The", "Dam breaks", ())


def test_a_text_of_something_beside_the_article_is_not_taken_for_its_text() -> None:
    with pytest.raises(Refusal, match="no texts"):
        outcomes([{"title": "Dam breaks", "image": {"text": "A dam."}, "comment": {"body": "Sad."}}])


def test_lines_above_the_names_of_columns_are_passed_over() -> None:
    """As programs write them that say where a table comes from; where no row has such names, the first one is told."""
    table = 'News export; made 2024\n\n{};text\nDam breaks;"The dam, so they say; broke."\n'
    ((_, found),) = outcomes(table.format("title").encode(), read_table)
    assert isinstance(found, Parsed)
    assert (found.text, found.given.title) == ("The dam, so they say; broke.", "Dam breaks")
    with pytest.raises(Refusal, match="News export"):
        outcomes(table.format("title").replace("text", "x").encode(), read_table)
    with pytest.raises(Refusal, match="people/berg"):  # no row of names, whatever a cell says
        outcomes(b"people/berg\tAnn Berg\npier\tarticle\nboat\tentity\n", read_table)


def test_the_same_keys_are_read_in_json_lines() -> None:
    ((_, found),) = outcomes(
        {"maintext": TEXT, "datePublished": 1551769200, "creators": ["Larkin, Ada"]}, read_json_lines
    )
    assert isinstance(found, Parsed)
    assert (found.given.published, found.given.published_basis) == ("2019-03-05", "JSON line")
    assert found.given.authors == ("Ada Larkin",)


def test_an_object_of_objects_and_json_lines_under_the_name_of_json_are_read() -> None:
    assert len(outcomes({"a": {"text": "One."}, "b": {"text": "Two."}})) == 2
    assert [number for number, _ in outcomes(b'{"text": "One."}\n{"text": "Two."}\n')] == [1, 2]


@pytest.mark.parametrize(
    ("table", "delimiter"),
    [
        ("title,text,published_at,author,outlet,url,lang,created_at", ","),
        ("Title;Article Text;Date;Authors;Newspaper;URL;Language;Added on", ";"),
        ("headline\tbody\tpubDate\tbyline\tsource\tlink\tlanguage\tid", "\t"),
        ("Post Title,Post Text,Post Date,Post Author,Post Publisher,Post Link,Post Language,Post ID", ","),
    ],
)
def test_a_table_is_read_by_the_names_of_its_columns(table: str, delimiter: str) -> None:
    """Cells may hold separators, quotation marks and line ends; a row without a text is told."""
    cells = ["Dam breaks", f'"{TEXT} ""So?"" she, too; asked."', "2019-03-05", "Ada Larkin", "The Arden Post"]
    row = delimiter.join([*cells, "https://arden.example/dam", "en", "2024-01-01"])
    empty = delimiter.join(["No text", "", "2019-03-06", "", "", "", "", ""])
    first, second = outcomes(f"{table}\n{row}\n\n{empty}\n".encode("utf-8-sig"), read_table)
    assert isinstance(first[1], Parsed)
    assert first[1].text == f'{TEXT} "So?" she, too; asked.'
    assert first[1].given == Metadata(*LARKIN.__class__.__dataclass_fields__ and (
        "Dam breaks", "The Arden Post", "2019-03-05", "table row", ("Ada Larkin",), "https://arden.example/dam", "en"
    ))  # fmt: skip
    assert isinstance(second[1], Refusal)
    assert second[1].what == "1 of 2 rows have no text (2)."


MBOX = b"""From news@arden.example Tue Mar  5 07:00:00 2019
From: The Arden Post <news@arden.example>
To: reader@home.example
Subject: Dam breaks
Date: Tue, 05 Mar 2019 07:00:00 +0100
Content-Type: text/plain; charset=utf-8

The dam at Arden broke.
>From then on nobody slept.
From the start it had leaked.

From ada@arden.example Wed Mar  6 07:00:00 2019
From: Agnes Larkin <ada@arden.example>
Subject: =?utf-8?q?Fwd=3A_Caf=C3=A9_closes?=
Date: Wed, 06 Mar 2019 07:00:00 +0100
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="x"

--x
Content-Type: text/plain

View in your browser.
--x
Content-Type: text/html

<html><style>p {}</style><body>
<p>The caf&eacute; closes.</p><p>It had 40 seats in its best days.</p></body></html>
--x--

From nobody Thu Mar  7 07:00:00 2019
Subject: nothing
"""


def test_a_mailbox_is_read_message_by_message() -> None:
    """A line of a text that begins with "From" begins no message; one who sends a message on is not its author."""
    (_, dam), (_, cafe), (number, nothing) = outcomes(MBOX, read_mailbox)
    assert isinstance(dam, Parsed)
    assert dam.text == "The dam at Arden broke.\nFrom then on nobody slept.\nFrom the start it had leaked."
    assert dam.given == Metadata("Dam breaks", "The Arden Post", "2019-03-05", "message header")
    assert isinstance(cafe, Parsed)
    assert cafe.text == "The café closes.\n\nIt had 40 seats in its best days."
    assert (cafe.given.title, cafe.given.authors) == ("Café closes", ())
    assert number == 3
    assert isinstance(nothing, Refusal)


@pytest.mark.parametrize(
    ("reader", "data", "says"),
    [
        (read_json, b"[" * 10_000 + b"]" * 10_000, "nested too deeply"),
        (read_json, b'{"a":' * 900 + b"1" + b"}" * 900, "no records of articles"),
        (read_json, b'[{"text": "a"},]', "not JSON"),
        (read_json, b'[{"title": "a", "url": "b"}]', "its records have 'title', 'url'"),
        (read_json, b"[]", "no records of articles"),
        (read_json, b"7", "no records of articles"),
        (read_table, b"url,title,time_added\nhttps://x.org,A,1\n", "its rows have 'url', 'title', 'time_added'"),
        (read_table, b"The dam broke, and nobody came.\n", "no texts of articles"),
        (read_table, b'text\n"' + b"x" * 9_000_000 + b'"\n', "more than 8,000,000 characters"),
        (read_table, b'title,text\nA,B,C\n', "3 cells"),
        (read_mailbox, b"The dam broke.\nFrom then on, 2019 was bad.\n", "no messages"),
        (read_mailbox, b"From a Tue Mar 5 07:00 2019\nContent-Type: text/plain; charset=nope\n\n", "no article text"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told(reader: Callable[..., object], data: bytes, says: str) -> None:
    try:
        found = [outcome for _, outcome in outcomes(data, reader)]
    except Refusal as refusal:
        found = [refusal]
    (refused,) = found
    assert isinstance(refused, Refusal)
    assert says in refused.what
    assert refused.mend


def test_a_key_that_is_not_read_is_told_once_a_file(tmp_path: Path) -> None:
    """The articles are known by their file and number."""
    (tmp_path / "seeds").mkdir()
    lines = [json.dumps({"text": f"Dam {n} broke.", "appearance_date": "2024-05-03"}) for n in range(3)]
    (tmp_path / "seeds" / "a.jsonl").write_text("\n".join(lines))
    (tmp_path / "seeds" / "b.csv").write_text("text,columnist\nOne.,Ada Larkin\nTwo.,Ben Moss\n")
    (tmp_path / "seeds" / "c.json").write_text("{}")
    documents, notices = read(load_settings(tmp_path), Curation())
    assert [document.source for document in documents] == [
        *(f"seeds/a.jsonl:{n}" for n in (1, 2, 3)),
        *(f"seeds/b.csv:{n}" for n in (1, 2)),
    ]
    assert [notice.where for notice in notices] == ["seeds/a.jsonl:1", "seeds/b.csv:1", "seeds/c.json"]
