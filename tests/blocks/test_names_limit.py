"""An article with thousands of names is read for names up to a limit."""

from __future__ import annotations

from cuttings.blocks import find_blocks
from cuttings.common.passages.names_limit import MAX_CAPITALISED_WORDS, end_of_names
from cuttings.metadata import describe
from cuttings.model import Block, Curation, Document, Metadata, Role

PARAGRAPH = "Ann Berg of Norvik said that the harbour would open in summer. "


def document(text: str, blocks: tuple[Block, ...] = ()) -> Document:
    return Document("seeds/x.txt", text, "0" * 64, Metadata(title="Harbour"), blocks, ("seeds/x.txt",), False)


def test_what_is_behind_the_last_name_that_is_read_is_boilerplate() -> None:
    many = PARAGRAPH * (MAX_CAPITALISED_WORDS // 3)
    for given in ((), (Block(0, len(many) + len(PARAGRAPH), Role.BODY),)):
        found = find_blocks(document(many + PARAGRAPH, given))
        read = "".join((many + PARAGRAPH)[b.start : b.end] for b in found if b.role is not Role.BOILERPLATE)
        assert sum(word[0].isupper() for word in read.split()) == MAX_CAPITALISED_WORDS
        assert found[-1].end >= len(many + PARAGRAPH) - 1
        assert sum(b.end - b.start for b in found) >= len(many + PARAGRAPH) - 2


def test_there_is_a_notice_of_it() -> None:
    many = document(PARAGRAPH * MAX_CAPITALISED_WORDS)
    _, notices = describe([many], [find_blocks(many)], Curation())
    assert [str(notice) for notice in notices] == [
        "seeds/x.txt: has more than 5,000 words with a capital; no names are read behind these. "
        "Split it into articles, a file each."
    ]


def test_a_long_report_is_read_as_a_whole() -> None:
    assert end_of_names(PARAGRAPH * 1_600) is None  # 100,000 characters
    assert end_of_names("word " * 100_000) is None
    assert end_of_names("") is None
