"""Documents of word processors are read without what their readers do not see, and what cannot be read is refused."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cuttings.common.files.formats import format_by_ending
from cuttings.model import Role
from cuttings.read.documents.docx import read_docx
from cuttings.read.documents.odt import read_odt
from cuttings.read.documents.rtf import read_rtf
from cuttings.read.parsed import Parsed, Refusal
from cuttings.read.reading import READERS, Reading
from tests.read import exports
from tests.read.making_documents import (
    DOCTYPE_BOMB,
    OLE_MARK,
    open_document,
    packed,
    rtf,
    rtf_paragraphs,
    styled,
    word,
    word_paragraphs,
    word_properties,
    word_styles,
)

DOCUMENTS = Path(__file__).parent.parent / "data" / "documents"  # mill: LibreOffice, from mill.fodt; pier: pandoc
READ = {"docx": read_docx, "odt": read_odt, "rtf": read_rtf}
MILL = [
    "Old mill at Sørvik burns for a second night",
    "By Dagny Holm",
    "12 March 2021",
    "The old mill at Sørvik burned for a second night on Friday, fire chief Ulf Brandt said. “Nobody was inside,” he "
    "added.",
    "Brandt thanked the volunteers of three villages for their help.",
    "What was lost",
    "Two millstones of 1874",
    "A barn with forty tonnes of rye",
    "Smoke over the mill pond at Sørvik on Friday evening",
    "Fire engines\tseven",
    "Volunteers\tsixty",
    "The council of Sørvik meets on Monday.",
    "The mill was built in 1874 by the Holm family.",
]


def paragraphs(parsed: Parsed) -> list[str]:
    return [line for line in parsed.text.split("\n") if line]


def readings(data: bytes, name: str) -> list[Reading]:
    """What the reader of the format of the file `name` finds in `data`."""
    return list(READERS[format_by_ending()[name.rpartition(".")[2]]].read(data, name, name))


@pytest.mark.parametrize("ending", ["docx", "odt", "rtf"])
def test_a_document_of_libreoffice_is_read_as_its_reader_sees_it(ending: str) -> None:
    """Its headings, lists, captions, tables and footnotes, but no comment, deletion or hidden text."""
    parsed = READ[ending]((DOCUMENTS / f"mill.{ending}").read_bytes(), "mill")
    assert paragraphs(parsed) == MILL
    assert (parsed.given.authors, parsed.given.published, parsed.notices) == ((), None, ())


@pytest.mark.parametrize("ending", ["docx", "odt"])
def test_styles_tell_the_title_and_the_captions(ending: str) -> None:
    parsed = READ[ending]((DOCUMENTS / f"mill.{ending}").read_bytes(), "mill")
    assert (parsed.given.title, parsed.given.outlet) == (MILL[0], "The Sorvik Gazette")
    given = [(parsed.text[b.start : b.end], b.role) for b in parsed.blocks]
    assert given == [(MILL[8], Role.CAPTION), (MILL[-1], Role.BOILERPLATE)]


def test_footnotes_are_set_aside_since_nobody_knows_whom_they_mean() -> None:
    """ "He said" in a footnote at the end is not of whom the last paragraph names."""
    parsed = read_rtf((DOCUMENTS / "mill.rtf").read_bytes(), "mill")
    assert [(parsed.text[b.start : b.end], b.role) for b in parsed.blocks] == [(MILL[-1], Role.BOILERPLATE)]


def test_a_document_of_pandoc_states_fields_of_its_own() -> None:
    parsed = read_docx((DOCUMENTS / "pier.docx").read_bytes(), "pier")
    given = parsed.given
    assert given.title == "Harbour of Brekka gets a new pier"
    assert (given.outlet, given.published, given.authors) == ("The Brekka Post", "2022-05-09", ("Liv Torsen",))
    assert given.published_basis == "document properties"
    assert paragraphs(parsed)[-2:] == ["Fishing boats at Brekka in May", "The council decided on 3 May."]


TEXT = ("Ferry to Hamna stops", "By Siv Aune", "The ferry to Hamna will stop in June, the owner said.")


@pytest.mark.parametrize(
    ("title", "creator", "expected"),
    [
        ("Ferry to Hamna stops", "Siv Aune", ("Ferry to Hamna stops", ("Siv Aune",))),
        ("Microsoft Word - Document1", "Gerrit Clipper", (None, ())),
        ("Ferry", "Siv", (None, ())),
        ("the ferry to Hamna", "The Owner", (None, ())),
        ("", "", (None, ())),
    ],
)
def test_properties_count_only_if_the_text_begins_with_them(
    title: str, creator: str, expected: tuple[str | None, tuple[str, ...]]
) -> None:
    """Programs write templates into titles, and the names of their owners into creators."""
    made = (
        read_docx(word(word_paragraphs(*TEXT), core=word_properties(title, creator)), "x"),
        read_rtf(rtf(rtf_paragraphs("\n".join(TEXT)), f"{{\\info{{\\title {title}}}{{\\author {creator}}}}}"), "x"),
    )
    assert [(parsed.given.title, parsed.given.authors) for parsed in made] == [expected] * 2


def test_one_heading_at_the_top_is_the_title_and_one_of_several_is_not() -> None:
    def heading(text: str) -> str:
        return f'<text:h text:outline-level="1">{text}</text:h><text:p>The ferry stops.</text:p>'

    one = read_odt(open_document("<text:p>5 May 2020</text:p>" + heading("Ferry to Hamna stops")), "x")
    two = read_odt(open_document(heading("Ferry to Hamna stops") + heading("Bridge to Hamna opens")), "x")
    assert (one.given.title, two.given.title) == ("Ferry to Hamna stops", None)


HIDDEN_STYLES = (
    '<style:style style:name="P1"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="P2" style:parent-style-name="P1"/>'
)
CONTENTS_LIST = "<text:table-of-content><text:p>Secret 2</text:p></text:table-of-content>"


@pytest.mark.parametrize(
    ("ending", "data"),
    [
        ("docx", word(word_paragraphs("Shown.") + styled("Inside", "Secret."), styles=word_styles())),
        *(
            ("docx", word(word_paragraphs("Shown.") + styled(name, "Secret 2"), styles=word_styles()))
            for name in ("toc 1", "TOC 2")
        ),
        (
            "odt",
            open_document('<text:p>Shown.</text:p><text:p text:style-name="P2">Secret.</text:p>', styles=HIDDEN_STYLES),
        ),
        ("odt", open_document("<text:p><draw:frame><svg:title>Secret</svg:title></draw:frame>Shown.</text:p>")),
        ("odt", open_document(CONTENTS_LIST + "<text:p>Shown.</text:p>")),
        ("rtf", rtf(r'{\field{\*\fldinst{HYPERLINK "https://secret.example"}}{\fldrslt{\ul Shown.}}}')),
        (
            "docx",
            word("<w:p><w:r><w:t>Shown.</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>Secret.</w:t></w:r></w:p>"),
        ),
        (
            "docx",
            word(
                "<w:p><w:r><w:t>Shown.</w:t></w:r>"
                '<w:r><w:rPr><w:rStyle w:val="Secret"/></w:rPr><w:t>Secret.</w:t></w:r></w:p>',
                styles=word_styles(),
            ),
        ),
        (
            "docx",
            word("<w:p><w:r><w:t>Shown.</w:t></w:r><w:del><w:r><w:delText>Secret.</w:delText></w:r></w:del></w:p>"),
        ),
        ("docx", word("<w:p><w:moveFrom><w:r><w:t>Secret.</w:t></w:r></w:moveFrom><w:r><w:t>Shown.</w:t></w:r></w:p>")),
        (
            "odt",
            open_document(
                '<text:p>Shown.</text:p><text:section text:display="none"><text:p>Secret.</text:p></text:section>'
            ),
        ),
        (
            "odt",
            open_document("<text:p>Shown.<office:annotation><text:p>Secret.</text:p></office:annotation></text:p>"),
        ),
        ("odt", open_document("<text:p>Shown.<text:hidden-text>Secret.</text:hidden-text></text:p>")),
        ("rtf", rtf(r"Shown.{\v Secret.\par}")),
        ("rtf", rtf(r"\v Secret\'e9. \emdash \v0 Shown.\par")),
        ("rtf", rtf(r"Shown.{\deleted\revauthdel1 Secret.}")),
        ("rtf", rtf(r"\deleted Secret.\plain Shown.")),
        ("rtf", rtf(r"Shown.{\*\annotation\pard Secret.}")),
        ("rtf", rtf(r'{\field{\*\fldinst HYPERLINK "https://secret.example"}{\fldrslt Shown.}}')),
        ("rtf", rtf(r"{\header Secret.}{\pict\bin7 }}{{}}S}Shown.")),
    ],
)
def test_what_no_reader_sees_is_left_out(ending: str, data: bytes) -> None:
    assert paragraphs(READ[ending](data, "x")) == ["Shown."]


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (r"S\'f8rvik and \u321?\u243?d\'9f", "Sørvik and ŁódŸ"),
        (r"Caf\u233\'e9 {\uc0\u8220}yes\rdblquote", "Café “yes”"),
        (r"\u-10179?\u-8704? ok", "\U0001f600 ok"),
        (r"one{\footnote\pard {\super\chftn} Note.} two", "one two\nNote."),
        (r"\trowd A\cell B\cell\row After.", "A\tB\nAfter."),
        (r"{\listtext \'b7\tab}Item", "Item"),
        (r"\bullet \tx360\tab Item", "Item"),
    ],
)
def test_characters_footnotes_tables_and_lists_of_rtf_are_read(body: str, shown: str) -> None:
    assert "\n".join(paragraphs(read_rtf(rtf(body), "x"))) == shown


@pytest.mark.parametrize(
    ("data", "shown"),
    [
        (
            word('<w:p><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>Shown.</w:t></w:r></w:p>'),
            ["Shown."],
        ),
        (word(styled("Title", "Ferry stops") + styled("Subtitle", "In June")), ["Ferry stops", "In June"]),
    ],
)
def test_what_a_word_document_shows_is_read(data: bytes, shown: list[str]) -> None:
    assert paragraphs(read_docx(data, "x")) == shown


def test_spaces_line_breaks_and_text_boxes_of_an_open_document_are_read() -> None:
    box = "<draw:frame><draw:text-box><text:p>A box.</text:p></draw:text-box></draw:frame>"
    data = open_document(f'<text:p>One<text:s text:c="2"/>two<text:tab/>three<text:line-break/>four{box} five</text:p>')
    assert paragraphs(read_odt(data, "x")) == ["One two three", "four five", "A box."]


def test_a_heading_far_down_is_not_the_title() -> None:
    body = "<text:p>The ferry stops.</text:p>" * 5 + '<text:h text:outline-level="1">Prices</text:h>'
    assert read_odt(open_document(body), "x").given.title is None


def test_who_is_named_in_a_sentence_is_not_the_author() -> None:
    text = "The ferry to Hamna will stop in June, the owner of it, Siv Aune, told reporters at the pier."
    properties = word_properties("Ferry", "Siv Aune")
    given = read_docx(word(word_paragraphs("Ferry", text), core=properties), "x").given
    assert (given.title, given.authors) == (None, ())


def test_all_parts_together_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cuttings.read.documents.packages.MAX_PACKAGE_UNPACKED_BYTES", 5_000)
    parts = {f"word/{n}.xml": f"<a>{' ' * 2_000}</a>" for n in range(3)}
    with pytest.raises(Refusal, match="Unpacked, its parts"):
        read_docx(packed({"_rels/.rels": "<Relationships/>", **parts}), "x")


def encrypted_part() -> bytes:
    """An OpenDocument text whose content is marked as encrypted in the ZIP archive."""
    data = bytearray(open_document("<text:p>x</text:p>"))
    for mark, at in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        start = data.find(mark)
        while start >= 0:
            data[start + at] |= 1
            start = data.find(mark, start + 1)
    return bytes(data)


@pytest.mark.parametrize("data", ["Sørvik".encode(), "Sørvik".encode("cp1252")])
def test_rtf_with_characters_beyond_ascii_is_read(data: bytes) -> None:
    assert read_rtf(rtf("X").replace(b"X", data), "x").text.strip() == "Sørvik"


def _as_word(text: str) -> bytes:
    """A Word document with a paragraph for each block of `text`, with line breaks in it."""
    blocks = (block.split("\n") for block in re.split(r"\n\s*\n", text) if block.strip())
    return word("".join(word_paragraphs("\n".join(lines)).replace("\n", "</w:t><w:br/><w:t>") for lines in blocks))


def _as_word_table(text: str) -> bytes:
    """A Word document with a row for each field of an export of Factiva: its code, and its lines as paragraphs."""
    rows = re.split(r"^(?=[A-Z]{2,3}[ ]+\S|Document )", text, flags=re.MULTILINE)
    body = ""
    for row in rows:
        code, value = (row[:3].strip(), row[3:]) if not row.startswith("Document ") else ("", row)
        lines = re.split(r"\n\s*\n", value)
        cells = "".join(
            f"<w:tc>{word_paragraphs(*(' '.join(x.split()) for x in cell))}</w:tc>" for cell in ([code], lines)
        )
        body += f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>" if code else word_paragraphs(*value.split("\n"))
    return word(body)


EXPORTS = (exports.NEXIS, exports.NEXIS_UNI, exports.FACTIVA_PLAIN, exports.PROQUEST, exports.NEWSBANK)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        *(("a.docx", _as_word(text)) for text in EXPORTS),
        ("a.docx", _as_word_table(exports.FACTIVA)),
        *(("a.rtf", rtf(rtf_paragraphs(text))) for text in (*EXPORTS, exports.FACTIVA)),
    ],
)
def test_an_export_of_a_database_is_split_into_its_articles(name: str, data: bytes) -> None:
    bridge, sheep = readings(data, name)[:2]
    assert (bridge.source, sheep.where) == (f"{name}:1", f"{name}:2")
    assert bridge.parsed
    assert sheep.parsed
    assert (bridge.parsed.given.title, bridge.parsed.given.outlet) == (
        "Bridge at Arden shut for repairs",
        "The Arden Post",
    )
    assert (sheep.parsed.given.title, sheep.parsed.given.published) == ("Sheep found on the moor", "1999-07-17")
    assert bridge.parsed.text.endswith('"Nobody crosses it until the steel has come," said Cyril Veld, the engineer.')
    assert sheep.parsed.text.startswith("A flock of 300 sheep was found on the moor on Friday.")


DEEP = "<w:sdt><w:sdtContent>" * 3000 + word_paragraphs("x") + "</w:sdtContent></w:sdt>" * 3000


@pytest.mark.parametrize(
    ("name", "data", "what", "mend"),
    [
        ("a.docx", b"PK\x03\x04 cut off", "is not a Word document, or it is damaged", "save it again as .docx"),
        ("a.docx", word(word_paragraphs("x"))[:-40], "is not a Word document, or it is damaged", "save it again"),
        ("a.docx", packed({"a.txt": "x"}), "is not a Word document", "save it again"),
        ("a.docx", packed({"_rels/.rels": "<Relationships/>"}), "is not a Word document", "save it again"),
        ("a.docx", word("<w:p>"), "is not XML", "save it again"),
        ("a.docx", word("<w:p><w:r><w:t>&c;</w:t></w:r></w:p>", DOCTYPE_BOMB), "declares entities", "save it again"),
        ("a.docx", word(DEEP), "RecursionError", "save it again"),
        ("a.docx", word("<w:altChunk/>"), "which only Word shows", "save it again as .docx"),
        ("a.docx", word(""), "no text in the document", "Put the article's text into it"),
        (
            "a.docx",
            OLE_MARK + "EncryptedPackage".encode("utf-16-le"),
            "protected by a password",
            "take the password away",
        ),
        ("a.docx", OLE_MARK + b"WordDocument", "a file of Word 97 to 2003", "save it as .docx"),
        ("a.odt", b"x" * 99, "is not an OpenDocument text, or it is damaged", "save it again as .odt"),
        ("a.odt", packed({"content.xml": "<a/>"}), "no text in it", "save it again as .odt"),
        ("a.odt", open_document("<text:p>&c;</text:p>", DOCTYPE_BOMB), "declares entities", "save it again"),
        (
            "a.odt",
            open_document("", manifest="<m><encryption-data/></m>"),
            "protected by a password",
            "take the password",
        ),
        (
            "a.odt",
            packed({"encrypted-package": "x", "content.xml": "<a/>"}),
            "protected by a password",
            "take the password",
        ),
        ("a.odt", encrypted_part(), "protected by a password", "take the password"),
        ("a.odt", open_document("<text:list>" * 3000 + "</text:list>" * 3000), "nested too deeply", "as .txt"),
        ("a.odt", open_document("<text:p> </text:p>"), "no text in the document", "Put the article's text into it"),
        ("a.rtf", b"{\\html x}", "is not an RTF file", "save it again as .rtf"),
        ("a.rtf", rtf("The dam broke")[:-1], "The RTF file is damaged", "save it again as .rtf"),
        ("a.rtf", rtf(r"{\v Secret.}"), "no text in the RTF file", "Put the article's text into it"),
        ("a.rtf", b"{\\rtf1" + b"{" * 200_000, "The RTF file is damaged", "save it again as .rtf"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_way_to_mend_it(name: str, data: bytes, what: str, mend: str) -> None:
    (reading,) = readings(data, name)
    (notice,) = reading.notices
    assert reading.parsed is None
    assert what in notice.what
    assert mend in notice.mend


@pytest.mark.parametrize(("ending", "part"), [("docx", "word/document.xml"), ("odt", "content.xml")])
def test_a_part_that_grows_without_end_is_refused_when_it_is_unpacked(ending: str, part: str) -> None:
    bomb = packed({"_rels/.rels": "<Relationships/>", part: b" " * 30_000_001})
    assert len(bomb) < 100_000
    with pytest.raises(Refusal, match="more than 30,000,000 bytes"):
        READ[ending](bomb, "x")


@pytest.mark.parametrize(
    ("fonts", "shown"),
    [
        (r"{\f1\fnil\fcharset204 Arial;}{\f2\fcharset238 Arial;}", "Пд Ďä"),
        (r"{\f1\fnil Arial;}{\f2\fcharset238 Arial;}", "Ïä Ďä"),  # the first is of no set, not of the next one's
        (r"{\f1\fcharset204 Arial}{\f2\fcharset238", "Пд Ďä"),
    ],
)
def test_characters_of_rtf_are_read_by_the_set_of_their_font(fonts: str, shown: str) -> None:
    head = r"{\fonttbl" + fonts + "}" * (1 + fonts.count("{") - fonts.count("}"))
    data = rtf(r"\f1 \'cf\'e4\f2  \'cf\'e4").replace(rb"{\fonttbl{\f0\fcharset0 Arial;}}", head.encode())
    assert read_rtf(data, "x").text == shown


def test_fonts_that_do_not_end_are_read_in_one_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[str] = []

    def keep(text: str, errors: str) -> str:
        given.append(text)
        return f"Shown. {errors}"

    monkeypatch.setattr("cuttings.read.documents.rtf.rtf_to_text", keep)
    assert read_rtf(rtf(r"{\fonttbl" + r"\f1\fcharset1 x" * 50 + "}Shown."), "x").text.startswith("Shown.")
    fonts = re.search(r"\{\\fonttbl(\{\\f\d+\\fcharset\d+ x;\})+\}", given[0])
    assert fonts is not None
    assert fonts[0].count("fcharset") == given[0].count("fcharset") == 51  # each ends, and none looks on for its end


def test_rtf_of_too_many_control_words_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cuttings.read.documents.rtf.MAX_RTF_TOKENS", 100)
    assert read_rtf(rtf("x"), "x").text == "x"
    with pytest.raises(Refusal, match="more than 100 control words"):
        read_rtf(rtf(r"\b" * 100), "x")


def test_a_document_of_too_many_elements_is_refused() -> None:
    with pytest.raises(Refusal, match="more than 500,000 elements"):
        read_odt(open_document("<text:p/>" * 500_000), "x")


def test_a_package_of_too_many_parts_is_refused() -> None:
    with pytest.raises(Refusal, match="more than 20,000 parts"):
        read_docx(packed({f"{n}": "" for n in range(20_001)}), "x")


HEADED_STYLES = word_styles().replace('w:styleId="Title"', 'w:styleId="Heading1"').replace('"Title"', '"heading 1"')
BLAZE = "The old boathouse at Ardle burned to the ground on Monday night, and nobody was hurt, the harbour office said."
FLOOD = "A culvert under the market at Ardle gave way on Tuesday and flooded nine cellars, the borough engineer said."


def digest(*sections: tuple[str, ...]) -> bytes:
    """A Word document of sections, each a heading and the paragraphs below it."""
    return word(
        "".join(styled("Heading1", heading) + word_paragraphs(*below) for heading, *below in sections),
        styles=HEADED_STYLES,
    )


@pytest.mark.parametrize(
    ("sections", "titles"),
    [
        ((("Boathouse burns", "By Ida Quell", BLAZE), ("Cellars flood", "By Tor Almond, Ardle", FLOOD)), 2),
        (
            (
                ("Review of the week", "Two articles"),
                ("Boathouse burns", "The Ardle Post, 14 June 2021", BLAZE),
                ("Cellars flood", "The Ardle Post, 15 June 2021", FLOOD),
            ),
            2,
        ),
        ((("Boathouse burns", "By Ida Quell", BLAZE), ("What was lost", FLOOD)), 1),  # a section of one article
        ((("Boathouse burns", "By Ida Quell", BLAZE), ("What was lost", f"By {'A' * 90}!", FLOOD)), 1),  # soon seen
        ((("Boathouse burns", BLAZE), ("What the mayor said on 14 June 2021 " * 4, FLOOD)), 1),
        ((("", f"{BLAZE} {FLOOD}"), ("Boathouse burns", "By Ida Quell", BLAZE), ("Floods", "By Ida Quell", FLOOD)), 1),
    ],
)
def test_a_digest_is_read_as_its_articles(sections: tuple[tuple[str, ...], ...], titles: int) -> None:
    """Where each section below a heading has a byline or a date of its own; nothing of a document is lost."""
    found = readings(digest(*sections), "week.docx")
    parsed = [reading.parsed for reading in found]
    assert len(found) == titles
    assert [reading.source for reading in found] == (
        [f"week.docx:{n}" for n in range(1, titles + 1)] if titles > 1 else ["week.docx"]
    )
    assert "".join(p.text for p in parsed if p).count(BLAZE) == str(sections).count(BLAZE)
    if titles > 1:
        assert [p.given.title for p in parsed if p] == ["Boathouse burns", "Cellars flood"]
