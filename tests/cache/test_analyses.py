"""The cache returns what was stored, and damaged entries count as absent."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from cuttings.cache import analyse_cached, forget_stale
from cuttings.model import Analysis, Article, Block, Label, Name, Role, Sentence, Tokens

MakeArticle = Callable[..., Article]
FOUND = Analysis(
    (Sentence(0, 4, "s-1"), Sentence(5, 9, "s-2")),
    Tokens(array("l", [0, 5]), array("l", [4, 9]), array("l", [0, 0]), ("ànn", "\ud800"), ("PROPN", "X"), ("", "ROOT")),
    (Name(0, 4, Label.PERSON),),
)


class Recogniser:
    """Finds the same in every article, and counts the articles that it analysed."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, articles: Sequence[Article]) -> Iterator[Analysis]:
        for article in articles:
            self.asked.append(article.id)
            yield FOUND


def files(folder: Path) -> list[Path]:
    return sorted(folder.iterdir())


def test_a_stored_analysis_is_returned_unchanged(tmp_path: Path, make_article: MakeArticle) -> None:
    articles, recogniser = [make_article("One."), make_article("Two.", "two")], Recogniser()
    first = analyse_cached(articles, tmp_path, "r1", recogniser)
    second = analyse_cached(articles, tmp_path, "r1", recogniser)
    assert first == second == {"made-up": FOUND, "two": FOUND}
    assert recogniser.asked == ["made-up", "two"]


def test_only_new_or_changed_articles_are_analysed(tmp_path: Path, make_article: MakeArticle) -> None:
    recogniser = Recogniser()
    one, two = make_article("One."), make_article("Two.", "two")
    analyse_cached([one], tmp_path, "r1", recogniser)
    analyse_cached([one, two], tmp_path, "r1", recogniser)
    analyse_cached([one, replace(two, text="Two!")], tmp_path, "r1", recogniser)
    analyse_cached([replace(one, blocks=(Block(0, 4, Role.TITLE),)), two], tmp_path, "r1", recogniser)
    assert recogniser.asked == ["made-up", "two", "two", "made-up"]


def test_another_recogniser_analyses_again(tmp_path: Path, make_article: MakeArticle) -> None:
    recogniser = Recogniser()
    for identity in ("r1", "r2", "r1"):
        analyse_cached([make_article("One.")], tmp_path, identity, recogniser)
    assert recogniser.asked == ["made-up", "made-up"]


@pytest.mark.parametrize("harm", [b"", b"no cache file", b"x\x9c\x03\x00\x00\x00\x00\x01", None])
def test_a_damaged_file_is_replaced(tmp_path: Path, make_article: MakeArticle, harm: bytes | None) -> None:
    articles, recogniser = [make_article("One.")], Recogniser()
    analyse_cached(articles, tmp_path, "r1", recogniser)
    (file,) = files(tmp_path)
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2] if harm is None else harm)
    assert analyse_cached(articles, tmp_path, "r1", recogniser) == {"made-up": FOUND}
    assert len(recogniser.asked) == 2
    assert file.read_bytes() == whole


def test_any_flipped_byte_is_noticed(tmp_path: Path, make_article: MakeArticle) -> None:
    articles = [make_article("One.")]
    analyse_cached(articles, tmp_path, "r1", Recogniser())
    (file,) = files(tmp_path)
    whole = file.read_bytes()
    for i in range(2, len(whole)):
        file.write_bytes(whole[:i] + bytes([whole[i] ^ 0xFF]) + whole[i + 1 :])
        assert analyse_cached(articles, tmp_path, "r1", Recogniser()) == {"made-up": FOUND}


def test_an_analysis_of_another_article_is_not_believed(tmp_path: Path, make_article: MakeArticle) -> None:
    articles, recogniser = [make_article("One."), make_article("Two.", "two")], Recogniser()
    analyse_cached(articles, tmp_path, "r1", recogniser)
    one, two = files(tmp_path)
    held = one.read_bytes(), two.read_bytes()
    one.write_bytes(held[1])
    two.write_bytes(held[0])
    analyse_cached(articles, tmp_path, "r1", recogniser)
    assert recogniser.asked == ["made-up", "two"] * 2
    assert (one.read_bytes(), two.read_bytes()) == held


def test_an_interrupted_run_keeps_its_results_so_far(tmp_path: Path, make_article: MakeArticle) -> None:
    def stops(articles: Sequence[Article]) -> Iterator[Analysis]:
        yield FOUND
        raise KeyboardInterrupt

    articles, recogniser = [make_article("One."), make_article("Two.", "two")], Recogniser()
    with pytest.raises(KeyboardInterrupt):
        analyse_cached(articles, tmp_path, "r1", stops)
    analyse_cached(articles, tmp_path, "r1", recogniser)
    assert recogniser.asked == ["two"]


def test_stale_files_are_deleted(tmp_path: Path, make_article: MakeArticle) -> None:
    one, two = make_article("One."), make_article("Two.", "two")
    analyse_cached([one, two], tmp_path, "r1", Recogniser())
    analyse_cached([one], tmp_path, "r2", Recogniser())
    (tmp_path / "pages.json").write_text("{}")
    assert forget_stale(tmp_path, [one], "r1") == 2
    assert len(files(tmp_path)) == 2, "the article's own file, and one that is none of the cache's business"
    assert forget_stale(tmp_path / "nowhere", [one], "r1") == 0
