"""The history of batches: which articles are recognised, which are new, and notices about unreadable files."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from cuttings.model import Article
from cuttings.project.history import load_history, members, record, unrecorded
from cuttings.project.settings import Settings, load_settings
from tests.making import make_article


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return load_settings(tmp_path)


def article(id: str, text: str = "") -> Article:
    return replace(make_article(text or id, id=id), sha256=hashlib.sha256((text or id).encode()).hexdigest())


def test_without_a_record_everything_is_new(settings: Settings) -> None:
    history, notices = load_history(settings)
    assert (history, notices) == ((), ())
    assert unrecorded([article("a")], history) == (article("a"),)


def test_each_batch_is_a_file_of_its_own(settings: Settings) -> None:
    first, second = [article("a"), article("b")], [article("a"), article("b"), article("c")]
    written = record(first, load_history(settings)[0], settings)
    assert written == (settings.curation / "history/0001.txt", 2)
    assert record(first, load_history(settings)[0], settings) is None, "there is nothing more to record"
    assert record(second, load_history(settings)[0], settings) == (settings.curation / "history/0002.txt", 1)
    history, notices = load_history(settings)
    assert notices == ()
    assert [[a.id for a in members(second, batch)] for batch in history] == [["a", "b"], ["c"]]


def test_the_same_articles_give_the_same_bytes(settings: Settings) -> None:
    (path, _) = record([article("b"), article("a")], (), settings) or (Path(), 0)
    assert path.read_text() == "".join(f"{id} {article(id).sha256[:16]}\n" for id in "ab")


def test_an_article_is_recognised_by_its_id_or_its_source(settings: Settings) -> None:
    record([article("a", "one text"), article("b", "another")], (), settings)
    history, _ = load_history(settings)
    moved, edited, new = article("a-2", "one text"), article("b", "another, mended"), article("c", "a third")
    assert unrecorded([moved, edited, new], history) == (new,)


def test_a_line_without_an_article_gives_a_notice_and_others_are_used(settings: Settings) -> None:
    folder = settings.curation / "history"
    folder.mkdir(parents=True)
    (folder / "spring.txt").write_text(f"# by hand\n\na {'0' * 16}\nwhat is this\n", encoding="utf-8-sig")
    (folder / "notes.md").write_text("not read")
    history, notices = load_history(settings)
    assert [str(notice).partition(": ")[0] for notice in notices] == ["curation/history/spring.txt:4"]
    assert unrecorded([article("a"), article("b")], history) == (article("b"),)


def test_a_file_that_is_not_text_gives_a_notice(settings: Settings) -> None:
    folder = settings.curation / "history"
    folder.mkdir(parents=True)
    (folder / "0001.txt").write_bytes(b"\xff\xfe\x00")
    history, notices = load_history(settings)
    assert history == ()
    assert [notice.where for notice in notices] == ["curation/history/0001.txt"]


def test_a_new_file_never_takes_the_name_of_another(settings: Settings) -> None:
    folder = settings.curation / "history"
    folder.mkdir(parents=True)
    for name in ("0007.txt", "spring.txt"):
        (folder / name).write_text("")
    assert record([article("a")], (), settings) == (folder / "0008.txt", 1)
