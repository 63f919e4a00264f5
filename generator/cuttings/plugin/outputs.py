"""Keeps what is written for each page, so that a build, or an edit while a site is served, fills in few pages again.

What the theme makes of a page depends on the page, on its neighbours, on the navigation, on the configuration and on
the templates. Output is kept only if all of these are known: no other plugin, no hook and no template of the user's
own may have a part in it. While a site is served it is held in memory, compressed, since it differs from that of a
build; else it lies in the cache.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink

from cuttings.cache import Rows, program_id, templates_id
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


class _InMemory:
    """Takes the place of `Rows` while a site is served: forgets what was not asked for in the last build."""

    def __init__(self) -> None:
        self._last: dict[str, tuple[str, bytes]] = {}
        self._now: dict[str, tuple[str, bytes]] = {}

    def value(self, name: str, key: str) -> bytes | None:
        """The value put under `key`; None if there is none."""
        known = self._last.get(name)
        if known is None or known[0] != key:
            return None
        self._now[name] = known
        return zlib.decompress(known[1])

    def put(self, name: str, key: str, value: bytes) -> None:
        """Hold `value` for `name` under `key`."""
        self._now[name] = key, zlib.compress(value, 1)

    def close(self) -> None:
        """Let the next build have what this one put or asked for."""
        self._last, self._now = self._now, {}


class KeptOutputs:
    """What was written for each page in the last build, by what it was made of."""

    def __init__(self) -> None:
        self._memory = _InMemory()
        self._held: _InMemory | Rows = self._memory
        self._finished: set[str] = set()

    def is_finished(self, page: Page) -> bool:
        """Whether the output that the template gave for `page` is what is to be written."""
        return page.file.src_uri in self._finished

    def watch(
        self, env: Any, config: MkDocsConfig, finish: Callable[[str, Page], str], identity: object, file: Path | None
    ) -> None:
        """Make `env`, which MkDocs makes anew for each build, give the output that is kept where it would be the same.

        `finish` makes what is written of the output for a page, and depends on nothing else but what `identity`
        identifies. It is kept in `file`, or in memory if that is None.
        """
        if not is_known(config):
            return
        self._held = Rows(file) if file else self._memory
        site = value_id(_plain(_stated(config)), _plain(_theme(config)), templates_id(), program_id(), identity)
        get = env.get_template

        def get_template(name: Any, parent: str | None = None, globals: Any = None) -> Any:
            found = get(name, parent, globals)
            # MkDocs asks for the template of a page without a parent; templates ask for those that they extend
            return found if parent else _Kept(found, partial(self._output, found, finish, f"{site} {name}"))

        env.get_template = get_template  # there is no event that replaces a template

    def close(self) -> None:
        """Keep the output for the next build, and forget that of pages that this one did not ask for."""
        self._held.close()
        self._finished.clear()

    def _output(
        self, template: _Template, finish: Callable[[str, Page], str], made_with: str, context: Mapping[str, Any]
    ) -> str:
        page: Page | None = context.get("page")
        if page is None:
            return template.render(context)
        path, key = page.file.src_uri, value_id(made_with, _page(page), _navigation(context["nav"]))
        self._finished.add(path)
        known = self._held.value(path, key)
        if known is None:
            known = finish(template.render(context), page).encode("utf8", "surrogatepass")
            self._held.put(path, key, known)
        return known.decode("utf8", "surrogatepass")


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


def is_known(config: MkDocsConfig) -> bool:
    """Whether nothing but this package, MkDocs and the theme has a part in the output."""
    return set(config.plugins) == {PLUGIN_NAME} and not config.hooks and not config.theme.custom_dir


def _stated(config: MkDocsConfig) -> object:
    """The configuration without the theme, which shows itself in another way in each process, and what is watched."""
    return {name: value for name, value in config.items() if name not in ("theme", "watch")}


def _theme(config: MkDocsConfig) -> object:
    return (
        config.theme.name,
        [str(folder) for folder in config.theme.dirs],
        str(config.theme.locale),
        sorted(config.theme.static_templates),
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
    if callable(value) and hasattr(value, "__qualname__"):
        return f"{value.__module__}.{value.__qualname__}"
    return f"{type(value).__name__} {value}" if type(value).__repr__ is not object.__repr__ else type(value).__name__
