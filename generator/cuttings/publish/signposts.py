"""Writes `llms.txt` (llmstxt.org), and finds the date of each page for the sitemap."""

from __future__ import annotations

from collections.abc import Iterable

from cuttings.common.addresses import address_of, article_href
from cuttings.common.text import printable
from cuttings.dates.edtf import known_date
from cuttings.model import FOLDER_BY_KIND, PLURAL_LABEL_BY_KIND
from cuttings.publish.holdings import Holdings

MAX_SIGNPOSTED_NAMES = 20  # names of a kind that are listed
ENTITY_FOLDER_TITLES = {FOLDER_BY_KIND[kind]: label for kind, label in PLURAL_LABEL_BY_KIND.items()}


def llms_txt(holdings: Holdings) -> str:
    """The text of `llms.txt`."""
    h = holdings
    lines = [
        f"# {h.settings.site_name}",
        "",
        f"> {len(h.articles)} news articles, and a page for each person, place, organisation, named thing, topic "
        "and event in them. "
        "Every line of a page is a sentence of an article and links to it; a page adds no words of its own.",
        "",
        "## Indexes",
        "",
        *(
            _line(h, f"{folder}/index.md", name)
            for folder, name in ({"articles": "Articles"} | ENTITY_FOLDER_TITLES).items()
        ),
        *(_line(h, f"{folder}/index.md", name) for folder, name in (("topics", "Topics"), ("events", "Events"))),
        "",
        "## Data",
        "",
        _line(h, "data/index.md", "Downloads", "JSON Lines, CSV, GraphML, FollowTheMoney"),
        "- Each page of a person, place, organisation or named thing has a JSON twin: the same address ending in .json "
        f"instead of {'the last slash' if h.settings.directory_urls else '.html'}.",
    ]
    for folder, name in ENTITY_FOLDER_TITLES.items():
        found = [e for e in h.library.entities if e.id.startswith(f"{folder}/") and not e.source]
        found.sort(key=lambda e: (-len(h.articles_of(e.id)), e.id))
        lines += _section(
            f"Most named {name.lower()}",
            [_line(h, h.library.href(e.id), e.title) for e in found[:MAX_SIGNPOSTED_NAMES]],
        )
    topics = sorted(h.library.topics, key=lambda t: (-len(t.articles), t.id))
    lines += _section("Topics", [_line(h, f"{t.id}.md", t.name) for t in topics[:MAX_SIGNPOSTED_NAMES]])
    return "\n".join(lines) + "\n"


def last_days(holdings: Holdings) -> dict[str, str]:
    """The day of the newest article of each page (`YYYY-MM-DD`), by path; pages without a full date are left out."""
    h = holdings
    told = {article_href(id): [id] for id in h.articles}
    told |= {f"{e.id}.md": list(h.articles_of(e.id)) for e in h.library.entities if e.id not in h.library.entries}
    told |= {f"{t.id}.md": [id for id, _ in t.articles] for t in h.library.topics}
    told |= {f"{v.id}.md": list(v.articles) for v in h.library.events}
    told |= {"index.md": list(h.articles), "articles/index.md": list(h.articles)}
    dates = {id: known_date(article.published) for id, article in h.articles.items()}
    days = {path: [day for id in ids if (day := dates.get(id)) and len(day) == 10] for path, ids in told.items()}
    return {path: max(found) for path, found in days.items() if found}


def _section(heading: str, lines: Iterable[str]) -> list[str]:
    lines = list(lines)
    return ["", f"## {heading}", "", *lines] if lines else []


def _line(h: Holdings, href: str, name: str, note: str = "") -> str:
    base = (h.settings.site_url or "").rstrip("/")
    address = address_of(href, h.settings.directory_urls)
    text = " ".join(printable(name).split()).replace("[", "(").replace("]", ")")
    return f"- [{text}]({base + '/' if base else ''}{address})" + (f": {note}" if note else "")
