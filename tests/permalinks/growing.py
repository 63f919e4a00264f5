"""A made-up collection that grows, shrinks and is corrected, and what each of its addresses was about at every step.

Names are found by a list instead of the recogniser, so that a step takes a fraction of a second; all else is real.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from cuttings import pipeline
from cuttings.common.addresses import subject_of
from cuttings.compose import Composition
from cuttings.compose.view_models import DisambiguationView, EntityView, RedirectView, RelationshipView, StubView
from cuttings.model import Article, Label, Library, Page
from cuttings.project.settings import Settings, load_settings
from cuttings.publish.holdings import index_library
from cuttings.publish.twins import twins
from cuttings.site import record_addresses
from tests.conftest import ROOT
from tests.making import make_analysis

_MADE_UP = yaml.safe_load((ROOT / "tests/data/growth.yml").read_text())
NAMES = [(name, Label(label)) for name, label in _MADE_UP["names"].items()]
STORIES: Sequence[tuple[str, str]] = [(story["title"], story["text"]) for story in _MADE_UP["stories"]]


@dataclass
class Collection:
    """The project in a folder, changed step by step, and each address that was ever published."""

    settings: Settings
    decisions: dict[str, list[Any]] = field(default_factory=lambda: defaultdict(list))
    was: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))  # address -> who it was about
    missing: set[str] = field(default_factory=set)  # twins that were published and are not there now
    twins: set[str] = field(default_factory=set)  # paths of JSON twins that were ever published
    pages: Mapping[str, Page] = field(default_factory=dict)  # at the last step, by address
    library: Library = field(default_factory=Library)

    def write(self, name: str, title: str, text: str) -> None:
        """Put an article into the collection."""
        self.settings.seeds.mkdir(exist_ok=True)
        (self.settings.seeds / name).write_text(f"---\ntitle: {title}\n---\n\n{text}\n")

    def decide(self, verb: str, **fields: object) -> None:
        """Add a decision of the editor."""
        self.decisions[verb].append(fields)
        self.settings.curation.mkdir(exist_ok=True)
        (self.settings.curation / "entities.yml").write_text(yaml.safe_dump(dict(self.decisions)))

    def build(self) -> None:
        """Publish the collection as it is now."""
        self.library = pipeline.build_library(self.settings)
        composition = Composition(self.library, self.settings)
        pages = list(composition.pages())
        permalinks = composition.permalinks()
        record_addresses(permalinks, self.settings)
        self.pages = {page.path.removesuffix(".md"): page for page in pages}
        found = {path for path, *_ in twins(index_library(self.library, self.settings))}
        self.twins |= found
        self.missing = self.twins - found
        for address in self.pages:
            for page in reached(self.pages, address):
                self.was[address] |= self.about(page)

    def about(self, address: str) -> set[str]:
        """What the page at an address is about: articles by their stories, entities by who is meant in which story."""
        stories = {f"articles/{a.id}": story_of(a) for a in self.library.articles}
        filed = {e.id: e.articles for e in self.library.events}
        filed |= {t.id: tuple(article for article, _ in t.articles) for t in self.library.topics}
        view = self.pages[address].view
        if isinstance(view, RelationshipView):
            return {who for m in view.members for who in self.about(subject_of(m.link.href))}
        told = {
            stories[page] for page in (address, *(f"articles/{id}" for id in filed.get(address, ()))) if page in stories
        }
        return told | {
            f"{stories[f'articles/{m.article}']}: {m.text}" for m in self.library.mentions if m.entity == address
        }


def story_of(article: Article) -> str:
    """The number of the story that an article tells, whatever its title and however it ends."""
    told = " ".join(article.text.split())
    return next((str(n) for n, (_, text) in enumerate(STORIES) if text[:40] in told), told[-60:])


def reached(pages: Mapping[str, Page], address: str) -> list[str]:
    """The addresses of the pages with a subject that a reader reaches from `address` by what it says itself."""
    view = pages[address].view
    if isinstance(view, RedirectView):
        to = subject_of(view.link_to.href)
        return [to] if to == address else reached(pages, to)  # an entry on a page that names share
    if isinstance(view, EntityView):
        return [address, *(subject_of(link.href) for link in view.namesakes)]
    links = view.choices if isinstance(view, DisambiguationView) else view.see if isinstance(view, StubView) else ()
    return [subject_of(link.href) for link in links] or [address]


def prepare(folder: Path, monkeypatch: pytest.MonkeyPatch, shared_pages: int = 0) -> Collection:
    """An empty collection in `folder`; `monkeypatch` puts a list of names into the recogniser's place.

    Names share pages from `shared_pages` articles on.
    """
    (folder / "seeds").mkdir(parents=True)
    (folder / "site_src").mkdir()

    def analyse(articles: Sequence[Article], identity: str, settings: Settings) -> Mapping[str, object]:
        return {a.id: make_analysis(a, NAMES, ("said", "won")) for a in articles}

    monkeypatch.setattr(pipeline, "_analyse", analyse)
    return Collection(replace(load_settings(folder, folder / "seeds"), processes=1, shared_pages=shared_pages))


def grow(collection: Collection, seed: int, steps: int, check: Callable[[int], None]) -> None:
    """Change the collection at random, one change a step, and build it after each; then `check` that step."""
    chance = random.Random(seed)
    waiting = [(f"{n:02}.md", *STORIES[n % len(STORIES)]) for n in range(len(STORIES))]
    chance.shuffle(waiting)
    there: dict[str, tuple[str, str]] = {}
    corrections: list[tuple[str, dict[str, object]]] = [
        ("rename", {"from": "Harbour Board", "to": "Board of the Harbour"}),
        ("kind", {"name": "Dockers Union", "kind": "thing"}),
        ("same", {"names": ["Lee", "Ann Lee"], "in": ["06.md"]}),
        ("rename", {"from": "Dan Okafor", "to": "Daniel Okafor"}),
        ("same", {"names": ["Springfield", "Port Vale"]}),
        ("different", {"names": ["Ann Lee"], "in": ["10.md"]}),
    ]
    for step in range(steps):
        act = chance.choice(["add", "add", "add", "remove", "title", "move", "edit", "decide"])
        if waiting and (act == "add" or len(there) < 3):
            name, title, text = waiting.pop()
            there[name] = title, text
        elif act == "decide" and corrections and len(there) > 3:
            verb, fields = corrections.pop()
            collection.decide(verb, **fields)
        elif len(there) > 2:
            name = chance.choice(sorted(there))
            title, text = there.pop(name)
            (collection.settings.seeds / name).unlink()
            if act == "remove":
                waiting.insert(0, (name, title, text))
            elif act == "move":
                there[f"moved-{name}"] = title, text
            else:
                there[name] = (f"{title}, again", text) if act == "title" else (title, text + " It rained.")
        for name, (title, text) in there.items():
            collection.write(name, title, text)
        collection.build()
        check(step)
