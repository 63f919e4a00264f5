"""What stands at the other addresses of pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from cuttings.compose.view_models.links_and_quotes import Link
from cuttings.model import PageView


@dataclass(frozen=True, slots=True, kw_only=True)
class RedirectView(PageView):
    """A page that leads to another; the theme does so at once."""

    template: ClassVar[str] = "redirect.md.j2"

    link_to: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class DisambiguationView(PageView):
    """A choice between pages that share a name."""

    template: ClassVar[str] = "disambiguation.md.j2"

    name: str
    choices: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StubView(PageView):
    """What is left of a page: why it is gone, and the pages that have what it had."""

    template: ClassVar[str] = "stub.md.j2"

    name: str
    says: str
    see: tuple[Link, ...]
