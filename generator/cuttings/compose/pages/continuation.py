"""The pages with further excerpts, where a subject has too many for one page."""

from __future__ import annotations

from collections.abc import Sequence

from cuttings.compose.text.grouping import part_links
from cuttings.compose.view_models import ContinuationView, Excerpt, Link
from cuttings.model import FrontMatter, Page


def continuation_links(id: str, parts: Sequence[Sequence[Excerpt]]) -> tuple[Link, ...]:
    """Links to the pages that continue the page `id`, one for each part after the first."""
    first = f"{id}.md"
    return part_links([first, *(_path(id, n) for n in range(2, len(parts) + 1))], first)


def continuation_pages(subject: Link, kind: str, parts: Sequence[Sequence[Excerpt]]) -> list[Page]:
    """The pages that continue the page of `subject`, one for each part after the first."""
    id = subject.href.removesuffix(".md")
    meta = FrontMatter(kind=kind, search_excluded=True)
    return [
        Page(
            _path(id, n),
            f"{subject.text}, part {n}",
            ContinuationView(
                meta=meta, subject=subject, part=f"part {n} of {len(parts)}", excerpts=tuple(parts[n - 1])
            ),
        )
        for n in range(2, len(parts) + 1)
    ]


def _path(id: str, n: int) -> str:
    return f"{id}/more-{n}.md"
