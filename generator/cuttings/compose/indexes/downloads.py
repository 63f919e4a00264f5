"""The page of the files that readers can take away."""

from __future__ import annotations

import re

from cuttings.compose.facts.lookup import Index
from cuttings.compose.format import file_size
from cuttings.compose.view_models import Download, DownloadsView, Link
from cuttings.model import THING_TYPES_IN_TIME, FrontMatter, Kind, Page
from cuttings.project.settings import Settings

_FEED_DATE = re.compile(r"\d{4}-\d\d-\d\d")  # of an article that a feed can hold


def downloads_page(index: Index, settings: Settings, database_bytes: int = 0) -> Page:
    """The page that lists the files; `database_bytes` is the size of the SQLite database, 0 if there is none."""
    held = index.library
    texts = "with their texts" if settings.article_text == "full" else "without their texts"
    relations = sum(r.a in index.entities and r.b in index.entities for r in held.relations)
    rows = (
        ("articles.jsonl", f"the articles {texts}: title, outlet, date, what each part is, topics", len(held.articles)),
        ("entities.jsonl", "people, places, organisations and things, and in which articles", len(held.entities)),
        ("mentions.jsonl", "where each is mentioned, by character offset in the text", len(held.mentions)),
        (
            "statements.jsonl",
            "who is quoted or reported as saying what; a sentence can hold several",
            len(held.statements),
        ),
        ("events.jsonl", "events and the articles that report them", len(held.events)),
        ("topics.jsonl", "topics, the phrases that lead to them, their articles", len(held.topics)),
        ("entities.csv", "people, places, organisations and things as a table", len(held.entities)),
        ("mentions.csv", "mentions as a table, each with its sentence", len(held.mentions)),
        (
            "graph.graphml",
            "who and what is mentioned together, one record a pair; for Gephi, yEd or NetworkX",
            relations,
        ),
        (
            "entities.ftm.json",
            "people, places, organisations and named events as FollowTheMoney has them, for Aleph",
            sum(e.kind is not Kind.THING or e.thing_type in THING_TYPES_IN_TIME for e in held.entities),
        ),
        (
            "manifest-sha256.txt",
            "the SHA-256 of the files that were read, to check a file by `sha256sum -c`",
            sum(":" not in article.source for article in held.articles),
        ),
    )
    words = "The content of the site as files to download."
    view = DownloadsView(
        meta=FrontMatter(kind="data", description=words, describes_itself=True, hide=("toc",)),
        downloads=tuple(Download(Link(name, f"data/{name}"), what, f"{n:,}") for name, what, n in rows),
        database=file_size(database_bytes) if database_bytes else "",
        originals=settings.originals,
        feeds=bool(settings.site_url) and any(_FEED_DATE.fullmatch(a.published or "") for a in held.articles),
    )
    return Page("data/index.md", "Data", view)
