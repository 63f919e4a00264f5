"""The MkDocs plugin: runs the generator before MkDocs collects its pages, and logs what the user should know.

This package has everything that depends on MkDocs; the work itself is in `site` and `pipeline`.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import Any, Literal

from mkdocs.config.base import ConfigErrors, ConfigWarnings
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from cuttings.cache.inputs import TEMPLATES_FOLDER
from cuttings.common.addresses import relative_address
from cuttings.common.errors import CuttingsError
from cuttings.common.text import printable
from cuttings.model import Notice
from cuttings.plugin.pages import KeptMarkup
from cuttings.project.settings import Settings, settings_from_options
from cuttings.publish import left_out
from cuttings.site import Site, add_database, index_site, make_site

log = get_plugin_logger("cuttings")  # a logger below "mkdocs", since only these count under --strict
# in raw markup, such as a drawing's
LINK_TO_FILE = re.compile(r'(<a (?:[^<>"]|"[^"]*")*?href=")([^":#?]+\.md)(?=["#])')
TABLES_EXTENSION = "cuttings.tables"  # extension of Python-Markdown that names tables for screen readers
# The theme's switches for menus that these pages do not have, and the overlay behind them. No block of the theme's
# template holds them, so they cannot be overridden there, and `autocomplete` on a checkbox is not valid HTML.
_SWITCHES = re.compile(r'[ \t]*<(?:input class="md-toggle"[^>]*>|label class="md-overlay"[^>]*></label>)\n?')


# BasePlugin is generic in a schema of options. Without one, as here, MkDocs passes the options on as they are; mypy
# then misses the type argument, and BasePlugin's __init_subclass__ has no types.
class CuttingsPlugin(BasePlugin):  # type: ignore[type-arg, no-untyped-call]
    """Writes the pages on every build, and has `mkdocs serve` watch what they are made from."""

    options: Mapping[str, Any]
    settings: Settings
    site: Site
    markup: KeptMarkup | None = None

    def load_config(
        self, options: dict[str, Any], config_file_path: str | None = None
    ) -> tuple[ConfigErrors, ConfigWarnings]:
        """Accept all options: `project.settings` checks them, and suggests the nearest option for a misspelled one."""
        self.options = options
        return [], []

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Do nothing; without this method MkDocs creates a new plugin for every rebuild of `mkdocs serve`."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the settings, add the theme's overrides and the Markdown extension, and watch the plugin's inputs."""
        file = Path(config.config_file_path)
        try:
            self.settings = settings_from_options(
                file.parent,
                self.options,
                pages=Path(config.docs_dir),
                site_name=config.site_name,
                site_url=config.site_url,
                directory_urls=config.use_directory_urls,
                where=file.name,
            )
        except CuttingsError as error:
            raise PluginError(str(error)) from error
        _add_overrides(config, TEMPLATES_FOLDER / "theme")
        if TABLES_EXTENSION not in config.markdown_extensions:  # not in mkdocs.yml, since other renderers read that too
            config.markdown_extensions.append(TABLES_EXTENSION)
        sources = (self.settings.seeds, self.settings.curation, TEMPLATES_FOLDER)
        config.watch.extend(str(path) for path in sources if path.exists() and str(path) not in config.watch)
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Write the pages, in the last event before MkDocs collects the files of docs_dir."""
        try:
            self.site = make_site(self.settings)
        except CuttingsError as error:
            _log(self.settings.notices)  # a mistake in the settings may be the cause
            raise PluginError(str(error)) from error
        report = self.site.report
        _log((*self.site.notices, *report.notices))
        if missing := left_out(self.settings):
            log.info(missing)
        log.info(f"{report.written} pages written, {report.unchanged} unchanged, {report.removed} removed")

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Replace the files that drawings link to with addresses; MkDocs does and checks this only in Markdown."""
        here = page.file.src_uri

        def address(match: re.Match[str]) -> str:
            there = normpath(join(dirname(here), match[2]))
            if files.get_file_from_path(there) is None:
                log.warning(f"{here}: a drawing links to '{there}', which is not there.")
            return match[1] + relative_address(here, there, config.use_directory_urls)

        return LINK_TO_FILE.sub(address, html) if ".md" in html else html

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Make pages take their HTML from the cache, in the last event before MkDocs reads them."""
        self.markup = KeptMarkup(self.settings.cache / "markup.sqlite", config, files)
        self.markup.watch(file.page for file in files.documentation_pages() if file.page is not None)
        return nav

    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> Any:
        """Close the cache of HTML, since MkDocs has rendered the Markdown of all pages."""
        self._close()
        return env

    def on_build_error(self, *, error: Exception) -> None:
        """Close the cache of HTML with the pages that were rendered so far."""
        self._close()

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Remove what Material puts on a page for its own script, which these pages do not have."""
        return _SWITCHES.sub("", output)

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Remove the same from pages made from templates, such as 404.html."""
        return _SWITCHES.sub("", output_content)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Add the search index and the database to the built site, and compress its sitemap without a time stamp."""
        sitemap = Path(config.site_dir, "sitemap.xml")
        if sitemap.is_file():
            sitemap.with_suffix(".xml.gz").write_bytes(gzip.compress(sitemap.read_bytes(), mtime=0))
        try:
            index_site(self.site.found, self.settings, Path(config.site_dir))
            add_database(self.settings, Path(config.site_dir))
        except CuttingsError as error:
            raise PluginError(str(error)) from error

    def _close(self) -> None:
        if self.markup is not None:
            self.markup.close()
            self.markup = None


def _log(notices: Iterable[Notice]) -> None:
    for notice in notices:
        log.warning(printable(str(notice)))


def _add_overrides(config: MkDocsConfig, folder: Path) -> None:
    """Make the theme look for templates in `folder` after the user's own `custom_dir` and before its own folder."""
    dirs = config.theme.dirs
    if folder.is_dir() and str(folder) not in dirs:
        dirs.insert(1 if config.theme.custom_dir else 0, str(folder))
