"""E-books are read article by article, and what cannot be read is refused."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from cuttings.model import Role
from cuttings.read.reading import READERS, Reading
from tests.read.making_documents import packed

DOCUMENTS = Path(__file__).parent.parent / "data" / "documents"  # gazette: calibre; pier: pandoc; both without pictures
CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OPS/book.opf"/></rootfiles></container>'
)
MILL = "<p>The mill at Sorvik burned for a second night on Friday, fire chief Ulf Brandt said.</p>"
PIER = "<p>The harbour of Brekka will get a new pier in May, mayor Olav Ness said on Monday.</p>"
CUP = "<p>Lunde won the island cup on Saturday with two goals in the last ten minutes of play.</p>"


def readings(data: bytes) -> list[Reading]:
    return list(READERS["e-book"].read(data, "a.epub", "a.epub"))


def book(documents: Mapping[str, str], toc: str = "", metadata: str = "", **parts: str) -> bytes:
    """An e-book with these documents by their names, and the entries of its table of contents as list items."""
    nav = f'<html><body><nav epub:type="toc"><ol>{toc}</ol></nav></body></html>'
    kind = 'media-type="application/xhtml+xml"'
    items = "".join(f'<item id="i{i}" href="{name}" {kind}/>' for i, name in enumerate(documents))
    items += f'<item id="nav" href="nav.xhtml" {kind} properties="nav"/>' if toc else ""
    spine = "".join(f'<itemref idref="i{i}"/>' for i, _ in enumerate(documents))
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<metadata>{metadata}</metadata><manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    held = {f"OPS/{name}": f"<html><body>{body}</body></html>" for name, body in documents.items()}
    others = {"META-INF/container.xml": CONTAINER, "OPS/book.opf": package, "OPS/nav.xhtml": nav}
    return packed({**others, **held, **{f"META-INF/{name}.xml": part for name, part in parts.items()}})


def entry(target: str, label: str, below: str = "") -> str:
    return f'<li><a href="{target}">{label}</a>{f"<ol>{below}</ol>" if below else ""}</li>'


def test_an_issue_that_calibre_made_is_an_article_each() -> None:
    """Covers, menus and lists of articles are left out; the day of the issue is not that of each article."""
    found = readings((DOCUMENTS / "gazette.epub").read_bytes())
    assert [reading.source for reading in found] == ["a.epub:1", "a.epub:2", "a.epub:3"]
    given = [reading.parsed.given for reading in found if reading.parsed]
    assert [(g.title, g.url) for g in given] == [
        ("Old mill at Sørvik burns", "https://sorvik.example/mill.html"),
        ("Harbour of Brekka gets a new pier", "https://sorvik.example/pier.html"),
        ("Lunde wins the cup", "https://sorvik.example/cup.html"),
    ]
    assert {(g.outlet, g.published, g.authors) for g in given} == {("The Sorvik Gazette", None, ())}
    assert found[2].parsed
    assert found[2].parsed.text.split("\n\n") == [
        "Lunde wins the cup",
        "By Arne Fjell",
        "Lunde won the island cup on Saturday with two goals in the last ten minutes, before four hundred people.",
        "Coach Mia Strand said she was proud of her team. Lunde plays its next match in May.",
    ]


def test_an_e_book_of_one_article_is_one_article() -> None:
    (reading,) = readings((DOCUMENTS / "pier.epub").read_bytes())
    assert reading.parsed
    given = reading.parsed.given
    assert (reading.source, given.title, given.authors) == (
        "a.epub",
        "Harbour of Brekka gets a new pier",
        ("Liv Torsen",),
    )
    assert reading.parsed.text.endswith("Fishing boats at Brekka in May\n\nThe council decided on 3 May.")


@pytest.mark.parametrize(
    ("data", "texts"),
    [
        (book({"a.xhtml": MILL, "b.xhtml": PIER}), [[MILL], [PIER]]),
        (book({"a.xhtml": MILL, "b.xhtml": PIER, "c.xhtml": CUP}, entry("a.xhtml", "Mill")), [[MILL, PIER, CUP]]),
        (
            book(
                {"a.xhtml": f'<h2 id="m">Mill</h2>{MILL}<h2 id="p">Pier</h2>{PIER}'},
                entry("a.xhtml#m", "Mill") + entry("a.xhtml#p", "Pier"),
            ),
            [["Mill", MILL], ["Pier", PIER]],
        ),
        (
            book(
                {"a.xhtml": f'<h1 id="f">Fires</h1>{MILL}<h2 id="p">Pier</h2>{PIER}'},
                entry("a.xhtml", "Fires", entry("a.xhtml#p", "Pier")),
            ),
            [["Fires", MILL, "Pier", PIER]],
        ),
        (
            book(
                {"s.xhtml": '<p>News. <a href="a.xhtml">Mill</a></p>' + MILL, "a.xhtml": MILL, "b.xhtml": PIER},
                entry("s.xhtml", "News", entry("a.xhtml", "Mill") + entry("b.xhtml", "Pier")),
            ),
            [[MILL], [PIER]],
        ),
        (
            book(
                {
                    "l.xhtml": "".join(
                        f'<p><a href="{n}.xhtml">All about it.</a> And some words more of it.</p>' for n in "abc"
                    ),
                    "a.xhtml": MILL,
                    "b.xhtml": PIER,
                    "c.xhtml": CUP,
                }
            ),
            [[MILL], [PIER], [CUP]],
        ),
        (book({"t.xhtml": f'<section epub:type="titlepage">{CUP}</section>', "a.xhtml": MILL}), [[MILL]]),
        (
            book({"t.xhtml": "<p>A book of 2020.</p>", "a.xhtml": f"<div hidden>{CUP}</div><nav>{CUP}</nav>{MILL}"}),
            [[MILL]],
        ),
    ],
)
def test_articles_begin_where_the_table_of_contents_says(data: bytes, texts: list[list[str]]) -> None:
    """A document without an entry goes on with the article before; parts of an article and lists are no articles."""
    found = [reading.parsed.text for reading in readings(data) if reading.parsed]
    assert found == ["\n\n".join(p.removeprefix("<p>").removesuffix("</p>") for p in text) for text in texts]


MENU = '<p>| <a href="b.xhtml">Next</a> | <a href="c.xhtml">Section Menu</a> |</p>'
SOURCE = '<p>This article was downloaded by <b>calibre</b> from <a href="https://sorvik.example/x">here</a></p>'
FIGURE = '<figure><img src="a.png"/><figcaption>Smoke over Sorvik</figcaption></figure>'


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (MENU + MILL + SOURCE, [MILL]),
        (f'<p style="display: none">Secret.</p>{MILL}<p hidden>Secret.</p>', [MILL]),
        (MILL.replace(".", '.<a href="#n" epub:type="noteref">7</a>'), [MILL]),
        (MILL.replace(".", '.<a href="#n" role="doc-noteref">7</a>'), [MILL]),
        (MILL + FIGURE, [MILL, "Smoke over Sorvik"]),
    ],
)
def test_what_surrounds_an_article_is_left_out(body: str, shown: list[str]) -> None:
    (reading,) = readings(book({"a.xhtml": body}))
    assert reading.parsed
    assert reading.parsed.text == "\n\n".join(p.removeprefix("<p>").removesuffix("</p>") for p in shown)
    captions = [reading.parsed.text[b.start : b.end] for b in reading.parsed.blocks]
    assert captions == (["Smoke over Sorvik"] if FIGURE in body else [])


@pytest.mark.parametrize(
    "note", ['<li id="n" epub:type="footnote">{}</li>', '<aside role="doc-footnote"><p>{}</p></aside>']
)
def test_footnotes_are_set_aside(note: str) -> None:
    (reading,) = readings(book({"a.xhtml": MILL + note.format("He was <b>ill</b>.") + PIER}))
    assert reading.parsed
    given = [(reading.parsed.text[b.start : b.end], b.role) for b in reading.parsed.blocks]
    assert given == [("He was ill.", Role.BOILERPLATE)]


def test_a_label_of_the_contents_that_an_article_begins_with_is_its_title() -> None:
    """The title and the creators of an e-book of several articles are those of none of them."""
    metadata = "<dc:title>Old mill burns</dc:title><dc:creator>Liv Torsen</dc:creator>"
    documents = {"a.xhtml": "<p>Old mill burns</p>" + MILL, "b.xhtml": "<p>New pier opens</p>" + PIER}
    toc = entry("a.xhtml", "Mill") + entry("b.xhtml", "New pier opens")
    given = [reading.parsed.given for reading in readings(book(documents, toc, metadata)) if reading.parsed]
    assert [(g.title, g.authors) for g in given] == [(None, ()), ("New pier opens", ())]
    (alone,) = readings(book({"a.xhtml": documents["a.xhtml"]}, "", metadata))
    assert alone.parsed
    assert (alone.parsed.given.title, alone.parsed.given.authors) == ("Old mill burns", ("Liv Torsen",))


def test_a_list_of_words_without_a_sentence_is_no_article() -> None:
    names = "<p>" + "Mill Pier Cup Ferry Council Harbour " * 4 + "</p>"
    assert [reading.source for reading in readings(book({"a.xhtml": MILL, "b.xhtml": names}))] == ["a.epub"]


@pytest.mark.parametrize(
    ("creator", "authors"), [("Liv Torsen", ("Liv Torsen",)), ("calibre", ()), ("liv", ()), ("The Gazette Staff", ())]
)
def test_only_a_person_is_the_author_of_an_e_book(creator: str, authors: tuple[str, ...]) -> None:
    (reading,) = readings(book({"a.xhtml": MILL}, metadata=f"<dc:creator>{creator}</dc:creator>"))
    assert reading.parsed
    assert reading.parsed.given.authors == authors


def test_an_issue_of_several_outlets_is_of_none() -> None:
    mark = '<meta name="calibre:publication_type" content="periodical:unknown:x"/>'
    mark += "<dc:title>My Feeds [Mon, 5 May 2025]</dc:title>"
    note = '<p>This article was downloaded by <b>calibre</b> from <a href="https://{}.example/x">it</a></p>'
    one, other = MILL + note.format("sorvik"), PIER + note.format("brekka")
    mixed, same = (
        readings(book({"a.xhtml": one, "b.xhtml": other}, metadata=mark)),
        readings(book({"a.xhtml": one, "b.xhtml": PIER + note.format("sorvik")}, metadata=mark)),
    )
    assert {reading.parsed.given.outlet for reading in mixed if reading.parsed} == {None}
    assert {reading.parsed.given.outlet for reading in same if reading.parsed} == {"My Feeds"}


ENCRYPTED = (
    '<encryption xmlns:e="http://www.w3.org/2001/04/xmlenc#"><e:EncryptedData>'
    '<e:EncryptionMethod Algorithm="{}"/></e:EncryptedData></encryption>'
)
BOMB = '<!DOCTYPE b [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;">]>'


def test_an_e_book_whose_fonts_alone_are_obfuscated_is_read() -> None:
    (reading,) = readings(book({"a.xhtml": MILL}, encryption=ENCRYPTED.format("http://www.idpf.org/2008/embedding")))
    assert reading.parsed


@pytest.mark.parametrize(
    ("data", "what", "mend"),
    [
        (b"x" * 99, "is not an e-book, or it is damaged", "Get it again"),
        (book({"a.xhtml": MILL})[:-30], "is not an e-book, or it is damaged", "Get it again"),
        (packed({"a.txt": "x"}), "it does not list its parts", "Get it again"),
        (packed({"META-INF/container.xml": BOMB + "<a>&b;</a>"}), "declares entities", "Get it again"),
        (
            book({"a.xhtml": MILL}, encryption=ENCRYPTED.format("urn:x#aes")),
            "protected against copying",
            "its publisher",
        ),
        (book({"a.xhtml": "<p><img src='a.png'/></p>"}), "no text of articles", "If its pages are pictures"),
        (book({"a.xhtml": " " * 30_000_001}), "more than 30,000,000 bytes", "Split it"),
        (book({}), "no text of articles", "If its pages are pictures"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_way_to_mend_it(data: bytes, what: str, mend: str) -> None:
    (reading,) = readings(data)
    (notice,) = reading.notices
    assert reading.parsed is None
    assert what in notice.what
    assert mend in notice.mend
