"""Gives the site's knowledge away in the forms that other programs read.

Beside the pages: a JSON twin of each entity's page, feeds, tables, a graph, the records of the export, `llms.txt`;
in the pages: linked data.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from cuttings.model import Library
from cuttings.project.settings import Settings
from cuttings.publish.cards import summary_cards
from cuttings.publish.downloads import downloads
from cuttings.publish.feeds import feeds
from cuttings.publish.holdings import hold
from cuttings.publish.linked import linked_data
from cuttings.publish.signposts import last_days, llms_txt
from cuttings.publish.twins import twins

__all__ = ["left_out", "linked_data", "page_meta", "publish", "summary_cards"]

FORMS = {"json": "json", "xml": "feed"}


def publish(library: Library, settings: Settings) -> Mapping[str, str]:
    """The files that stand beside the pages: path below docs_dir, and text.

    Feeds need the site's address, so there are none without `site_url`; every other link is relative then.
    """
    holdings = hold(library, settings)
    return {
        **twins(holdings),
        **feeds(holdings),
        **downloads(holdings),
        "llms.txt": llms_txt(holdings),
    }


def left_out(settings: Settings) -> str:
    """What there is not because nobody said where the site will stand, and how to mend that; "" where it is known."""
    if settings.site_url:
        return ""
    return (
        "site_url is not set in mkdocs.yml: there are no feeds, no sitemap and no canonical addresses, addresses in "
        "linked data are relative, and the links of 404.html hold only at the root of a host. "
        "Once you know the address, write it there, as in `site_url: https://example.org/cuttings/`."
    )


def page_meta(library: Library, settings: Settings, files: Mapping[str, str]) -> Mapping[str, Mapping[str, str]]:
    """What the theme is told of each page: its other forms among `files`, and the last day that it tells of.

    `{"people/x.md": {"json": "people/x.json", "feed": "people/x.xml", "updated": "2019-05-04"}}`
    """
    known: dict[str, dict[str, str]] = defaultdict(dict)
    for path in sorted(files):
        stem, _, ending = path.rpartition(".")
        page = "index.md" if path == "feed.xml" else f"{stem}.md"
        if ending in FORMS and not path.startswith("data/"):
            known[page][FORMS[ending]] = path
    for page, day in last_days(hold(library, settings)).items():
        known[page]["updated"] = day
    return known
