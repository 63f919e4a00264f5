"""Keeps the output of the theme for each page while `mkdocs serve` runs, so that an edit fills in few pages again.

What the theme makes of a page depends on the page, on its neighbours, on the navigation, on the configuration and on
the templates. Output is kept only if all of these are known: no other plugin, no hook and no template of the user's
own may have a part in it. It is held in memory, tidied and compressed: a build in a process of its own begins without
any.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any, Protocol

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink

from cuttings.cache import templates_id
from cuttings.common.identity.value_id import value_id
from cuttings.project.settings import PLUGIN_NAME

_SCALAR_TYPES = (str, int, float, bool, type(None))
# The theme's switches for menus that these pages do not have, and the overlay behind them. No block of the theme's
# template holds them, so they cannot be overridden there, and `autocomplete` on a checkbox is not valid HTML.
_SWITCHES = re.compile(r'[ \t]*<(?:input class="md-toggle"[^>]*>|label class="md-overlay"[^>]*></label>)\n?')

# The frame of a page has more white space than words. It holds no preformatted text.
_INDENTATION = re.compile(r"[ \t]*\n\s*")


class _Template(Protocol):
    def render(self, context: Any) -> str: ...


class KeptOutputs:
    """The output of the theme for the pages of the last build, by what it was made of."""

    def __init__(self) -> None:
        self._last: dict[str, tuple[str, bytes]] = {}
        self._now: dict[str, tuple[str, bytes]] = {}

    def is_finished(self, page: Page) -> bool:
        """Whether the output that the template gave for `page` is tidied already."""
        return page.file.src_uri in self._now

    def watch(self, env: Any, config: MkDocsConfig) -> None:
        """Make `env`, which MkDocs makes anew for each build, give the output that is kept where it would be the same.

        Pages of the last build that this one did not ask for are forgotten.
        """
        self._last, self._now = self._now, {}
        if not _is_known(config):
            return
        site, get = value_id(_plain(dict(config)), _plain(_theme(config)), templates_id()), env.get_template

        def get_template(name: Any, parent: str | None = None, globals: Any = None) -> Any:
            found = get(name, parent, globals)
            # MkDocs asks for the template of a page without a parent; templates ask for those that they extend
            return found if parent else _Kept(found, partial(self._output, found, f"{site} {name}"))

        env.get_template = get_template  # there is no event that replaces a template

    def _output(self, template: _Template, made_with: str, context: Mapping[str, Any]) -> str:
        page: Page | None = context.get("page")
        if page is None:
            return template.render(context)
        key = value_id(made_with, _page(page), _navigation(context["nav"]))
        path = page.file.src_uri
        known = self._last.get(path)
        if known is None or known[0] != key:
            output = tidied(template.render(context), page)
            known = key, zlib.compress(output.encode("utf8", "surrogatepass"), 1)
        self._now[path] = known
        return zlib.decompress(known[1]).decode("utf8", "surrogatepass")


class _Kept:
    """A template whose output may be known."""

    def __init__(self, template: Any, render: Callable[[Mapping[str, Any]], str]) -> None:
        self._template, self.render = template, render

    def __getattr__(self, name: str) -> Any:
        return getattr(self._template, name)


def without_switches(output: str) -> str:
    """The output of the theme without what it puts there for its own script, which these pages do not have."""
    return _SWITCHES.sub("", output)


def tidied(output: str, page: Page) -> str:
    """The output for `page` without these switches, and without the white space around the content."""
    before, content, after = without_switches(output).partition(page.content or "\0")
    if content:  # otherwise it may be in the rest, with text whose white space counts
        before, after = _INDENTATION.sub("\n", before), _INDENTATION.sub("\n", after)
    return before + content + after


def _is_known(config: MkDocsConfig) -> bool:
    """Whether nothing but this package, MkDocs and the theme has a part in the output."""
    return set(config.plugins) == {PLUGIN_NAME} and not config.hooks and not config.theme.custom_dir


def _theme(config: MkDocsConfig) -> object:
    return (
        config.theme.name,
        [str(folder) for folder in config.theme.dirs],
        str(config.theme.locale),
        dict(config.theme),
    )


def _page(page: Page) -> object:
    """All that templates show of `page`."""
    around = [(one.title, one.url) if one else None for one in (page.previous_page, page.next_page)]
    shown = page.file.src_uri, page.url, page.canonical_url, page.edit_url, page.is_homepage, page.title
    return shown, page.content, _plain(page.meta), [_entry(entry) for entry in page.toc], around


def _entry(entry: AnchorLink) -> object:
    return entry.title, entry.id, entry.level, [_entry(child) for child in entry.children]


def _navigation(nav: Navigation) -> object:
    home = nav.homepage
    return _items(nav.items), home and (home.title, home.url)


def _items(items: Iterable[Any]) -> object:
    """The items of a navigation, with which of them are active on the page that is filled in."""
    return [
        (
            one.title,
            getattr(one, "url", None),
            _plain(getattr(one, "meta", None)),
            one.active,
            _items(one.children or ()),
        )
        for one in items
    ]


def _plain(value: object) -> object:
    """`value` with the names of types instead of values that are not plain, which may differ from build to build."""
    if isinstance(value, _SCALAR_TYPES):
        return value
    if isinstance(value, Mapping):
        return [(str(key), _plain(held)) for key, held in value.items()]
    if isinstance(value, (list, tuple)):
        return [_plain(held) for held in value]
    return f"{type(value).__name__} {value}" if type(value).__repr__ is not object.__repr__ else type(value).__name__
