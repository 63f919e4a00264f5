"""The articles among the pages of a web archive are read, with their addresses; the day of the crawl is no date."""

from __future__ import annotations

import gzip
import io
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import brotli
import pytest

from cuttings.model import Curation
from cuttings.project.settings import load_settings
from cuttings.read import read
from cuttings.read.containers import web_archives
from cuttings.read.containers.web_archives import read_wacz, read_warc
from cuttings.read.parsed import Parsed, Refusal
from cuttings.read.records.record import ReadRecord

MADE_BY_WGET = Path(__file__).parent.parent / "data" / "web_archives" / "wget.warc.gz"
SENTENCES = [
    "The quarry above the village of Sølvik will shut within a year, its owner said on Thursday, and jobs will go.",
    "“Nobody asked us about it, and nobody wrote to us before the meeting was called,” said Orla Venning, a driver.",
    "The council meets on Monday to hear more of it, and the owner has said that the rock that is left is too poor.",
    "The railway had carried its stone to the harbour until the line was closed, and trucks have taken it since then.",
    "Whoever wants to speak on Monday has to write to the council before Friday, the mayor told the village hall.",
    "Nothing will be built on the land for ten years, by the terms under which it was sold to the owner at that time.",
]
ADDRESS = "https://vale.example/2023/quarry-to-shut"


def page(title: str = "Quarry to shut", sentences: Sequence[str] = SENTENCES, charset: str = "") -> str:
    meta = f'<meta charset="{charset}">' if charset else ""
    paragraphs = "".join(f"<p>{sentence}</p>" for sentence in sentences)
    return f"<html><head>{meta}<title>{title}</title></head><body><h1>{title}</h1>{paragraphs}</body></html>"


def archive(*records: tuple[str, str | bytes, dict[str, str]], packed: bool = True) -> bytes:
    """A WARC file of (address, page, what differs): `kind`, `status`, `type` and `day` of a record."""
    made = []
    for address, content, other in records:
        kind, form = other.get("kind", "response"), other.get("type", "text/html")
        payload = content if isinstance(content, bytes) else content.encode()
        if kind != "resource":
            payload = f"HTTP/1.0 {other.get('status', '200')} X\r\nContent-Type: {form}\r\n\r\n".encode() + payload
            form = "application/http; msgtype=response"
        head = [
            "WARC/1.0", f"WARC-Type: {kind}", f"WARC-Target-URI: <{address}>", f"Content-Type: {form}",
            f"WARC-Date: {other.get('day', '2024-06-01')}T00:00:00Z", f"Content-Length: {len(payload)}",
        ]  # fmt: skip
        made.append("\r\n".join(head).encode() + b"\r\n\r\n" + payload + b"\r\n\r\n")
    return b"".join(map(gzip.compress, made) if packed else made)


def outcomes(data: bytes) -> list[tuple[int, Parsed | Refusal]]:
    """The number and the outcome of each record that is read."""
    return [(record.number, record.outcome) for record in read_warc(data, "a")]


def test_the_article_of_a_crawl_by_wget_is_read(tmp_path: Path) -> None:
    """The home page, a list of articles, a short page and one that was not found are none."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "crawl.warc.gz").write_bytes(MADE_BY_WGET.read_bytes())
    (document,), (notice,) = read(load_settings(tmp_path), Curation())
    assert document.source == "seeds/crawl.warc.gz:2"
    assert document.given.title == "Quarry to shut within a year"
    assert document.given.url == "http://vale.example/news/quarry-to-shut-within-a-year.html"
    assert document.given.published == "2023-05-04"
    assert notice.what.startswith(
        "3 of 4 pages of the web archive do not read as articles, such as http://vale.example/"
    )


@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize(
    ("content", "other"),
    [
        (page(), {}),
        (page(), {"kind": "resource"}),
        (page().encode("cp1252"), {"type": "text/html; charset=windows-1252"}),
        (page(charset="windows-1252").encode("cp1252"), {}),
        (page(), {"type": 'application/xhtml+xml; charset="utf-8"'}),
    ],
)
def test_a_page_has_the_address_of_its_record_and_no_date_of_it(
    content: str | bytes, other: dict[str, str], packed: bool
) -> None:
    ((number, found),) = outcomes(archive((f"{ADDRESS}#top", content, other), packed=packed))
    assert number == 1
    assert isinstance(found, Parsed)
    assert found.text == "\n\n".join(["Quarry to shut", *SENTENCES])
    assert (found.given.url, found.given.published) == (ADDRESS, None)


@pytest.mark.parametrize(("coding", "pack"), [("br", brotli.compress), ("gzip", gzip.compress)])
def test_a_page_that_was_sent_packed_is_unpacked(coding: str, pack: Callable[[bytes], bytes]) -> None:
    """Browsers and servers agree on Brotli as well as gzip."""
    packed = pack(page().encode())
    ((_, found),) = outcomes(archive((ADDRESS, packed, {"type": f"text/html\r\nContent-Encoding: {coding}"})))
    assert isinstance(found, Parsed)
    assert found.text == "\n\n".join(["Quarry to shut", *SENTENCES])


# so many that most of them can be unpacked without the end
MANY = [f"The quarry {hash(n / 7)} will shut within a year, the council said on Monday." for n in range(900)]


@pytest.mark.parametrize(
    "pack",
    [
        lambda: brotli.compress(page().encode())[:-9],
        lambda: brotli.compress(page(sentences=MANY).encode())[:-9],
        lambda: b"no Brotli at all",
        lambda: brotli.compress(b"0" * 50_000_000, quality=1),
    ],
    ids=["short", "long", "none", "bomb"],
)
def test_a_page_whose_packing_is_broken_or_a_bomb_is_not_read(pack: Callable[[], bytes]) -> None:
    """It takes no page before it with it."""
    packed = pack()
    data = archive((ADDRESS, page(), {}), (f"{ADDRESS}-soon", packed, {"type": "text/html\r\nContent-Encoding: br"}))
    ((_, first), *others) = outcomes(data)
    assert isinstance(first, Parsed)
    assert not any(isinstance(other, Parsed) for _, other in others)


def test_of_two_captures_the_later_one_counts() -> None:
    """A record that only refers to an earlier one is no page."""
    old, new = page("Quarry may shut"), page("Quarry to shut")
    data = archive(
        (ADDRESS, old, {"day": "2024-06-01"}),
        (ADDRESS, new, {"day": "2024-06-03"}),
        (ADDRESS, b"", {"kind": "revisit", "day": "2024-06-04"}),
        (ADDRESS, old, {"day": "2024-06-02"}),
    )
    ((number, found),) = outcomes(data)
    assert number == 2
    assert isinstance(found, Parsed)
    assert found.given.title == "Quarry to shut"


STATED = '<meta property="og:type" content="article">'
LIST = "".join(f'<h2><a href="/{n}">Story {n} of many</a></h2><p>{line}</p>' for n, line in enumerate(SENTENCES * 2))


@pytest.mark.parametrize(
    ("address", "content", "other"),
    [
        ("https://vale.example/", page(), {}),
        ("https://vale.example/tag/quarry", page(), {}),
        ("https://vale.example/news", f"<html><body><h1>News</h1>{LIST}</body></html>", {}),
        ("https://vale.example/about-our-old-paper", page(sentences=SENTENCES[:1]), {}),
        ("https://vale.example/people-of-the-vale", page(sentences=["A name of somebody"] * 90), {}),
        (ADDRESS, STATED + page(sentences=[*SENTENCES[:4], *["A shop with its street and number"] * 60]), {}),
        (ADDRESS, b"\x00\x01\x02" * 900, {}),
    ],
)
def test_pages_that_are_no_articles_are_told_once(address: str, content: str | bytes, other: dict[str, str]) -> None:
    ((_, found),) = outcomes(archive((address, content, other)))
    assert isinstance(found, Refusal)
    assert found.what == f"1 of 1 pages of the web archive do not read as articles, such as {address}."


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"This is a text of some kind.\n", "no pages"),
        (b"\x1f\x8b\x08 no gzip", "cannot be read"),
        (b"", "no pages"),
        (archive((ADDRESS, page(), {"status": "404"})), "no pages"),
        (archive((ADDRESS, page(), {"type": "image/png"})), "no pages"),
    ],
)
def test_what_is_no_web_archive_or_has_no_pages_is_refused(data: bytes, says: str) -> None:
    with pytest.raises(Refusal, match=says):
        outcomes(data)


@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize("damage", ["cut", "changed"])
def test_what_comes_before_the_damage_is_read(packed: bool, damage: str) -> None:
    """A page of which the end is missing is not read."""
    first, second = (archive((address, page(), {}), packed=packed) for address in (ADDRESS, f"{ADDRESS}-now"))
    data = first + (second[:-90] if damage == "cut" else second.replace(second[:8], b"WURC/3.0", 1))
    (_, found), (_, told) = outcomes(data)
    assert isinstance(found, Parsed)
    assert isinstance(told, Refusal)
    assert "Pages after this one are missing" in told.what


def test_a_bomb_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web_archives, "MAX_COLLECTION_BYTES", 1_000)
    with pytest.raises(Refusal, match="very much more"):
        outcomes(gzip.compress(archive((ADDRESS, b"0" * 5_000_000, {}), packed=False)))


def wacz(files: dict[str, bytes]) -> bytes:
    """A WACZ file of `files`."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    return held.getvalue()


def test_the_web_archives_in_a_wacz_file_are_read() -> None:
    one, two = archive((ADDRESS, page(), {})), archive((f"{ADDRESS}-now", page("Quarry shuts now"), {}))
    data = wacz(
        {"archive/b.warc.gz": two, "archive/a.warc.gz": one, "pages/pages.jsonl": b"{}", "datapackage.json": b""}
    )
    found: list[ReadRecord] = list(read_wacz(data, "a.wacz"))
    assert [record.number for record in found] == [1, 2]
    titles = [record.outcome.given.title for record in found if isinstance(record.outcome, Parsed)]
    assert titles == ["Quarry to shut", "Quarry shuts now"]


@pytest.mark.parametrize(
    ("data", "says"), [(b"PK", "no ZIP archive"), (wacz({"a.warc": b"x"}), "no web archive in this WACZ")]
)
def test_what_is_no_wacz_file_is_refused(data: bytes, says: str) -> None:
    with pytest.raises(Refusal, match=says):
        list(read_wacz(data, "a.wacz"))
