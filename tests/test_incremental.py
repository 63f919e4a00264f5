"""What is made from the caches of earlier runs is what is made without them, whatever was changed in between."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from cuttings.common.identity.reads import ALL, Answers, Reads
from cuttings.compose import Composition
from cuttings.compose.facts.index_library import index_library
from cuttings.compose.pages.home import collection_in_short
from cuttings.project.settings import Settings, load_settings
from cuttings.site import make_site
from tests.conftest import tree
from tests.making import make_article
from tests.permalinks.growing import Collection, grow, prepare
from tests.world import make_world

STEPS = 8
HERE = Path()
SETTINGS = Settings(HERE, HERE, HERE, HERE, HERE, site_name="Cuttings of Karvel")


class _Site(Collection):
    """A collection whose site is written at every step, by what earlier steps left in the cache."""

    def build(self) -> None:
        make_site(self.settings)


def written_anew(collection: Collection, folder: Path) -> Mapping[str, bytes]:
    """The files of the site that a copy of the project in `folder` has, made without any cache."""
    shutil.copytree(collection.settings.root, folder, ignore=shutil.ignore_patterns(".cache", "site_src"))
    (folder / "site_src").mkdir()
    settings = replace(load_settings(folder, folder / "seeds"), processes=1)
    make_site(settings)
    return tree(settings.pages)


@pytest.mark.parametrize("seed", range(4))
def test_the_site_is_the_same_as_one_made_anew(seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Articles are added, changed and taken away, and the editor decides, in a random order."""
    made = prepare(tmp_path / "grown", monkeypatch)
    collection = _Site(made.settings)

    def check(step: int) -> None:
        held, anew = tree(collection.settings.pages), written_anew(collection, tmp_path / f"anew-{step}")
        assert held.keys() == anew.keys()
        assert [path for path in held if held[path] != anew[path]] == []

    grow(collection, seed, STEPS, check)


class _HarmedSite(_Site):
    """One whose cache is harmed before every step, a file here or there."""

    def __init__(self, settings: Settings, seed: int) -> None:
        super().__init__(settings)
        self._chance = Random(seed)

    def build(self) -> None:
        for file in sorted(path for path in self.settings.cache.glob("*") if path.is_file()):
            content = bytearray(file.read_bytes())
            if not content or self._chance.random() < 0.5:
                continue
            at, length = self._chance.randrange(len(content)), self._chance.randrange(1, 200)
            content[at : at + length] = self._chance.choice([b"", b"?" * length, bytes(length)])
            file.write_bytes(bytes(content[:at] if self._chance.random() < 0.3 else content))
        super().build()


@pytest.mark.parametrize("seed", [5, 6])
def test_a_cache_that_is_harmed_changes_nothing(seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    collection = _HarmedSite(prepare(tmp_path / "grown", monkeypatch).settings, seed)

    def check(step: int) -> None:
        assert tree(collection.settings.pages) == written_anew(collection, tmp_path / f"anew-{step}")

    grow(collection, seed, STEPS, check)


class _Kept(dict[tuple[str, str], object]):
    """What a run keeps for the next one, with the subjects that it made."""

    def __init__(self) -> None:
        self.made: list[str] = []

    def get(self, name: str, key: str) -> object:  # type: ignore[override]  # by a name and a key
        return super().get((name, key))

    def put(self, name: str, key: str, value: object) -> None:
        self.made.append(name)
        self[name, key] = value


def test_pages_of_an_unchanged_library_are_not_made_again() -> None:
    kept = _Kept()
    first = list(Composition(make_world(), SETTINGS, kept=kept).made())
    assert {"people/ana-petrova", "articles/dockers-close-port-imber", "topics/strikes"} <= set(kept.made)
    kept.made.clear()
    second = list(Composition(make_world(), SETTINGS, kept=kept).made())
    assert kept.made == []
    assert [_told(page) for page in first] == [_told(page) for page in second]
    assert [page.page() for page in first] == [page.page() for page in second]  # asked for all the same


def _told(made: object) -> tuple[object, ...]:
    return made.path, made.title, made.summary, made.view_id()  # type: ignore[attr-defined]  # of any page


def test_a_change_makes_only_the_pages_that_look_it_up() -> None:
    kept, world = _Kept(), make_world()
    list(Composition(world, SETTINGS, kept=kept).made())
    kept.made.clear()
    strike = next(article for article in world.articles if article.id == "dockers-close-port-imber")
    changed = tuple(replace(a, outlet="The Other Paper") if a is strike else a for a in world.articles)
    pages = {page.path: page for page in Composition(replace(world, articles=changed), SETTINGS, kept=kept).pages()}
    assert "articles/dockers-close-port-imber" in kept.made
    assert set(kept.made) < {path.removesuffix(".md") for path in pages}
    assert pages == {page.path: page for page in Composition(replace(world, articles=changed), SETTINGS).pages()}


def test_another_program_makes_all_pages_again() -> None:
    kept = _Kept()
    list(Composition(make_world(), SETTINGS, kept=kept, program="one").made())
    made = len(kept.made)
    list(Composition(make_world(), SETTINGS, kept=kept, program="other").made())
    assert len(kept.made) == 2 * made


def watched(held: Mapping[str, int]) -> tuple[Reads, Mapping[str, int]]:
    reads = Reads()
    return reads, reads.watch("table", held)


@pytest.mark.parametrize(
    ("read", "change", "same"),
    [
        (lambda t: t["a"], {"a": 1, "b": 3}, True),
        (lambda t: t["a"], {"a": 2, "b": 2}, False),
        (lambda t: t["a"], {"b": 2}, False),
        (lambda t: t.get("c"), {"a": 1, "b": 2, "c": 3}, False),
        (lambda t: t.get("c"), {"a": 5}, True),
        (lambda t: "c" in t, {"a": 1, "b": 2, "c": 3}, False),
        (list, {"a": 1, "b": 2, "c": 3}, False),
        (list, {"a": 1, "b": 3}, False),
        (len, {"a": 1}, False),
        (lambda t: list(t.items()), {"a": 1, "b": 2}, True),
        (lambda t: None, {}, True),
    ],
)
def test_what_was_looked_up_tells_whether_it_changed(read: object, change: dict[str, int], same: bool) -> None:
    reads, table = watched({"a": 1, "b": 2})
    reads.begin()
    read(table)  # type: ignore[operator]  # a function of the table
    looked = reads.looked()
    assert (watched(change)[0].identify(looked) == reads.identify(looked)) is same


def test_what_was_looked_up_before_the_beginning_is_forgotten() -> None:
    reads, table = watched({"a": 1, "b": 2})
    assert table["a"]
    reads.begin()
    assert table["b"]
    assert reads.looked() == {"table": ["b"]}
    assert list(table) == ["a", "b"]
    assert reads.looked() == {"table": [ALL]}


def test_a_function_is_asked_again() -> None:
    reads = Reads()
    sums = reads.watch("sums", Answers(lambda a, b: a + b), sum)
    reads.begin()
    assert sums[1, 2] == 3
    looked = reads.looked()
    other = Reads()
    other.watch("sums", Answers(lambda a, b: a * b), lambda key: key[0] * key[1])
    assert reads.identify(looked) == reads.identify({"sums": [[1, 2]]})  # as JSON gives it back
    assert reads.identify(looked) != other.identify(looked)


def test_what_is_identified_may_be_less_than_what_is_found() -> None:
    """A rank changes with what comes before it, and the order of two that stay does not."""
    before, after = Reads(), Reads()
    names = {"a": "Ann", "b": "Bob"}
    rank = before.watch("rank", {"a": 0, "b": 1}, names.__getitem__)
    after.watch("rank", {"a": 1, "b": 2}, names.__getitem__)
    before.begin()
    assert rank["a"] < rank["b"]
    assert after.identify(before.looked()) == before.identify(before.looked())
    gone = Reads()
    gone.watch("rank", {"a": 1}, {"a": "Ann"}.__getitem__)
    assert gone.identify(before.looked()) != before.identify(before.looked())


@pytest.mark.parametrize(
    ("articles", "said"),
    [
        (0, ""),
        (1, "1 article from The Courier, 1987."),
        (99, "99 articles from The Courier, 1987 to 1988."),
        (110, "110 articles from The Courier, 1987 to 1988."),
        (1981, "more than 1,900 articles from The Courier, 1987 to 1988."),
        (1982, "more than 1,900 articles from The Courier, 1987 to 1988."),
    ],
)
def test_what_all_pages_say_of_the_collection_seldom_changes(articles: int, said: str) -> None:
    dated = (make_article("Rain fell.", published=f"198{8 if n == 1 else 7}-03-05") for n in range(articles))
    newest = tuple(replace(article, outlet="The Courier") for article in dated)
    assert collection_in_short(replace(index_library(make_world()), newest=newest)) == said
