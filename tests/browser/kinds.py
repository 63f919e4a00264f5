"""A page of every kind that the built site has."""

from __future__ import annotations

from pathlib import Path


def pages_of_each_kind(site: Path) -> dict[str, str]:
    """The address of the fullest page of each folder of `site`, of each index and of each page that stands alone.

    By a name to know it by: `{"home": "", "people": "people/ada-lind/", "people-index": "people/", "about": "about/"}`.
    """
    kinds = {"home": ""}
    for index in sorted(site.glob("*/index.html")):
        name = index.parent.name
        inside = sorted(index.parent.glob("*/index.html"), key=lambda file: (-file.stat().st_size, file))
        kinds[f"{name}-index" if inside else name] = f"{name}/"
        if inside:
            kinds[name] = f"{name}/{inside[0].parent.name}/"
    return kinds
