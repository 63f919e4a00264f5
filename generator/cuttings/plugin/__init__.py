"""The MkDocs plugin: runs the generator before MkDocs collects its pages, and logs what the user should know.

Everything it needs MkDocs for is here; what it does is in `site` and `pipeline`.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterable, Mapping
from importlib.resources import files
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

from cuttings.common.addresses import relative_address
from cuttings.common.errors import CuttingsError
from cuttings.model import Notice
from cuttings.plugin.pages import KeptMarkup
from cuttings.project.settings import Settings, settings_from_options
from cuttings.publish import left_out
from cuttings.site import Site, index_site, make_site

log = get_plugin_logger("cuttings")  # below "mkdocs": only such loggers count under --strict
TO_FILE = re.compile(r'(<a (?:[^<>"]|"[^"]*")*?href=")([^":#?]+\.md)(?=["#])')  # in raw markup, such as a drawing's
TABLES = "cuttings.tables"  # extension of Python-Markdown: names for those who hear the page
TEMPLATES = Path(str(files("cuttings") / "templates"))
# Two switches of menus that are not there, and a curtain behind them: no block of the theme's frame holds them, and a
# checkbox that is to forget its state by `autocomplete` is no valid HTML.
_SWITCHES = re.compile(r'[ \t]*<(?:input class="md-toggle"[^>]*>|label class="md-overlay"[^>]*></label>)\n?')


# MkDocs is not typed throughout. Without a schema of options of its own, as here, it hands them on as they are.
class CuttingsPlugin(BasePlugin):  # type: ignore[type-arg, no-untyped-call]
    """Writes the pages on every build, and has `mkdocs serve` watch what they are made from."""

    options: Mapping[str, Any]
    settings: Settings
    site: Site
    markup: KeptMarkup | None = None

    def load_config(
        self, options: dict[str, Any], config_file_path: str | None = None
    ) -> tuple[ConfigErrors, ConfigWarnings]:
        """Takes the options as they are: `settings` knows them, and names the nearest one for a slip."""
        self.options = options
        return [], []

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Nothing; but without this method MkDocs makes the plugin anew on every rebuild of `mkdocs serve`."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Reads the settings, puts the theme's overrides in place, and adds what is to be watched."""
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
        _add_overrides(config, TEMPLATES / "theme")
        if TABLES not in config.markdown_extensions:  # here and not in mkdocs.yml, which other renderers read
            config.markdown_extensions.append(TABLES)
        sources = (self.settings.seeds, self.settings.curation, TEMPLATES)
        config.watch.extend(str(path) for path in sources if path.exists() and str(path) not in config.watch)
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Writes the pages: the last chance before MkDocs collects the files of docs_dir."""
        try:
            self.site = make_site(self.settings)
        except CuttingsError as error:
            _tell(self.settings.notices)  # a slip in the settings may be the cause
            raise PluginError(str(error)) from error
        report = self.site.report
        _tell((*self.site.notices, *report.notices))
        if missing := left_out(self.settings):
            log.info(missing)
        log.info(f"{report.written} pages written, {report.unchanged} unchanged, {report.removed} removed")

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Makes addresses of the files that drawings link to; MkDocs does so, and checks, in Markdown alone."""
        here = page.file.src_uri

        def address(match: re.Match[str]) -> str:
            there = normpath(join(dirname(here), match[2]))
            if files.get_file_from_path(there) is None:
                log.warning(f"{here}: a drawing links to '{there}', which is not there.")
            return match[1] + relative_address(here, there, config.use_directory_urls)

        return TO_FILE.sub(address, html) if ".md" in html else html

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Has pages rendered from what is kept of them: the last chance before MkDocs reads them."""
        self.markup = KeptMarkup(self.settings.cache / "markup.sqlite", config, files)
        self.markup.watch(file.page for file in files.documentation_pages() if file.page is not None)
        return nav

    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> Any:
        """Keeps what the pages came to: MkDocs has read them all."""
        self._close()
        return env

    def on_build_error(self, *, error: Exception) -> None:
        """Keeps what the pages came to so far."""
        self._close()

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Leaves out what Material puts on a page for its own script, which the pages are without."""
        return _SWITCHES.sub("", output)

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """The same for the page of what is not there."""
        return _SWITCHES.sub("", output_content)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Makes the search index of the built site, and has the compressed sitemap forget the day it was made."""
        sitemap = Path(config.site_dir, "sitemap.xml")
        if sitemap.is_file():
            sitemap.with_suffix(".xml.gz").write_bytes(gzip.compress(sitemap.read_bytes(), mtime=0))
        try:
            index_site(self.site.found, self.settings, Path(config.site_dir))
        except CuttingsError as error:
            raise PluginError(str(error)) from error

    def _close(self) -> None:
        if self.markup is not None:
            self.markup.close()
            self.markup = None


def _tell(notices: Iterable[Notice]) -> None:
    for notice in notices:
        log.warning(str(notice))


def _add_overrides(config: MkDocsConfig, folder: Path) -> None:
    """Has the theme look into `folder` after the user's own `custom_dir`, before its own templates."""
    dirs = config.theme.dirs
    if folder.is_dir() and str(folder) not in dirs:
        dirs.insert(1 if config.theme.custom_dir else 0, str(folder))
