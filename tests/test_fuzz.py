"""No bytes, no text and no decision cause an error; `make fuzz` tries many more of them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cuttings.blocks import find_blocks
from cuttings.cache import SiteTexts
from cuttings.metadata import describe
from cuttings.model import Curation, Document, Metadata
from cuttings.pipeline import build_library, compose_site
from cuttings.project.curation import load_curation
from cuttings.project.settings import load_settings
from cuttings.read.reading import READERS
from cuttings.site import TEXTS_NAME
from tests.hostile_strings import NAUGHTY, PAYLOADS

SHORT = [text for text in (*PAYLOADS, *NAUGHTY) if len(text) < 200]
LINES = ["Harbour opens", "By Ann Lee", "March 4, 2024", '"We do," said Ann Berg.', "Read more: Quay", "(Photo: Lee)"]
TEXT = st.lists(st.one_of(st.sampled_from(SHORT), st.sampled_from(LINES), st.text(max_size=40)), max_size=8).map(
    "\n".join
)

# What opens files of each format, so that more than the first check is reached.
OPENINGS = {
    **{"markdown": b"---\n", "html": b"<html><body>", "mail": b"Subject: x\nMIME-Version: 1.0\n", "pdf": b"%PDF-1.4\n"},
    **{"rich text": b"{\\rtf1 ", "json lines": b'{"text": ', "json": b'[{"text": "', "table": b"text,title\n"},
    **{"bibliography": b"TY  - NEWS\n", "mailbox": b"From x Mon Jan  1 00:00:00 2024\n", "xml": b"<nitf><body>"},
    **{"archive": b"PK\x03\x04", "word": b"PK\x03\x04", "saved by safari": b"bplist00", "web archive": b"WARC/1.0\r\n"},
}
KEYS = st.one_of(st.sampled_from(SHORT), st.integers(), st.none(), st.just("Ann Berg"), st.just("seeds/x.txt"))
DECISIONS = st.recursive(
    st.one_of(
        st.none(), st.booleans(), st.integers(), st.floats(), st.dates(), st.sampled_from(SHORT), st.just("Ann Berg")
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.one_of(st.sampled_from(["names", "why", "kind", "in", "title", "name"]), KEYS), inner),
    ),
    max_leaves=6,
)


@pytest.mark.parametrize("form", [form for form in READERS if form not in ("picture",)])
def test_any_bytes_are_read_or_refused(form: str) -> None:
    opening = OPENINGS.get(form, b"")

    @settings(max_examples=settings().max_examples // 5, suppress_health_check=[HealthCheck.too_slow])
    @given(
        st.one_of(st.binary(max_size=300), TEXT.map(lambda text: text.encode("utf8", "surrogatepass"))), st.booleans()
    )
    def reads(data: bytes, opened: bool) -> None:
        for reading in READERS[form].read(opening + data if opened else data, "seeds/x", "seeds/x"):
            assert reading.parsed or reading.notices or form in ("archive", "web archive")

    reads()


@given(TEXT)
def test_any_text_is_divided_into_blocks(text: str) -> None:
    document = Document("seeds/x.txt", text, "0" * 64, Metadata(), (), ("seeds/x.txt",), False)
    blocks = find_blocks(document)
    describe([document], [blocks], Curation())
    ends = (0, *(block.end for block in blocks))
    starts = (*(block.start for block in blocks), len(text))
    assert not "".join(text[end:start] for end, start in zip(ends, starts, strict=True)).strip()


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("fuzz")
    (folder / "seeds").mkdir()
    (folder / "curation").mkdir()
    return folder


@given(
    st.sampled_from(["entities.yml", "articles.yml"]),
    st.dictionaries(
        st.one_of(
            st.sampled_from(["same", "different", "rename", "hide", "kind", "place", "topic", "seeds/x.txt"]),
            KEYS,
        ),
        DECISIONS,
        max_size=3,
    ),
)
def test_any_decisions_are_read_or_give_a_notice(project: Path, name: str, decisions: dict[Any, Any]) -> None:
    file = project / "curation" / name
    file.write_text(yaml.dump(decisions, allow_unicode=True), encoding="utf8", errors="surrogatepass")
    _, notices = load_curation(load_settings(project))
    file.unlink()
    assert {notice.where.partition(":")[0] for notice in notices} <= {f"curation/{name}"}


@given(st.binary(max_size=200))
def test_any_file_of_decisions_is_read_or_gives_a_notice(project: Path, data: bytes) -> None:
    file = project / "curation" / "entities.yml"
    file.write_bytes(data)
    _, notices = load_curation(load_settings(project))
    file.unlink()
    assert {notice.where.partition(":")[0] for notice in notices} <= {"curation/entities.yml"}


@settings(max_examples=max(3, settings().max_examples // 20))
@given(st.lists(TEXT, min_size=1, max_size=3))
def test_any_articles_make_a_site(project: Path, texts: list[str]) -> None:
    """Names, statements, topics and all pages; from here on the text stands between sentences that name somebody."""
    for number, text in enumerate(texts):
        whole = f"Harbour {number} opens\n\nMayor Ann Berg said so in Norvik. {text}\n\n{text}, said Ann Berg."
        (project / "seeds" / f"{number}.txt").write_text(whole, "utf8", "replace")
    chosen = replace(load_settings(project), processes=1)
    pages = SiteTexts(chosen.cache / TEXTS_NAME)
    compose_site(build_library(chosen), chosen, pages)
    pages.close()
    assert {"index.md", "articles/index.md"} <= pages.hashes.keys()
