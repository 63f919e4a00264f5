"""Chooses a page of every kind that the built site has."""

from __future__ import annotations

import re
from pathlib import Path

_KIND = re.compile(r'class="cuttings cuttings--([a-z]+)"')


def pages_of_each_kind(site: Path) -> dict[str, str]:
    """The address of the largest page of each folder of `site`, of each index and of each page outside folders.

    The keys are names: `{"home": "", "people": "people/ada-lind/", "people-index": "people/", "about": "about/"}`.
    Of deeper pages, the largest of each folder is included (`{"people-said": "people/ada-lind/said/"}`), and of each
    folder the smallest.
    """
    kinds = {"home": ""}
    for index in sorted(site.glob("*/index.html")):
        name = index.parent.name
        inside = sorted(index.parent.glob("*/index.html"), key=lambda file: (-file.stat().st_size, file))
        inside = [file for file in inside if _KIND.search(file.read_text(encoding="utf8"))]  # redirects have no kind
        kinds[f"{name}-index" if inside else name] = f"{name}/"
        if inside:
            kinds[name] = f"{name}/{inside[0].parent.name}/"
        if len(inside) > 1:
            kinds[f"{name}-barest"] = f"{name}/{inside[-1].parent.name}/"
        deeper = sorted(index.parent.glob("*/*/index.html"), key=lambda file: (-file.stat().st_size, file))
        for file in deeper:
            address = file.parent.relative_to(site)
            kinds.setdefault(f"{name}-{re.sub(r'[^a-z]+', '-', address.name).strip('-')}", f"{address.as_posix()}/")
    return kinds
