"""A page to write: where it stands, what its template is given, and what other pages and programs are told of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """What the theme and the plugin are told of a page, beside its title; `render` writes it as YAML.

    What is empty, None or False is not written.
    """

    kind: str = ""  # "article", "person", "index", ...: the theme's class for the page
    description: str = ""  # one line for search engines and previews, plain text
    describes_itself: bool = False  # whether pages of this kind take the line from their own text: it then comes early
    hide: tuple[str, ...] = ()  # parts of the theme to leave out: "navigation", "toc"
    search_boost: float | None = None  # weight in MkDocs' own search, where 1 is the rule
    search_excluded: bool = False  # MkDocs' own search leaves the page out
    theme_template: str = ""  # the theme's template, where it is not the usual one: "redirect.html"
    target: str = ""  # of a redirect: the page it leads to, without ".md", and the anchor there


@dataclass(frozen=True, slots=True, kw_only=True)
class PageView:
    """What a template is given: its fields, by their names. Each kind of page has a view model derived from this one.

    A view model holds plain values and other frozen dataclasses, no markup. Tuples are in the order in which they are
    shown. Unless a field says otherwise, "" and () mean that there is nothing to show.
    """

    template: ClassVar[str] = ""  # the template's file below `templates/`: "entity.md.j2"
    meta: FrontMatter


@dataclass(frozen=True, slots=True)
class Summary:
    """What a link to a page tells of it beforehand, in a few words; "" for what is not known."""

    name: str
    what: str  # who or what it is: "harbour minister", "City in Ukraine", "Karvel Gazette, 4 May 2019"
    words: str = ""  # a sentence of an article that says more
    counts: str = ""  # "In 4 articles, 12 mentions"


@dataclass(frozen=True, slots=True)
class Page:
    """One page to write."""

    path: str  # below docs_dir: "people/ada-lind.md"
    title: str  # plain text
    view: PageView  # what its template is given
    summary: Summary | None = None  # what links to it tell; None for pages that no card tells of
