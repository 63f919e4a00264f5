"""The MkDocs plugin: runs the generator before MkDocs collects its pages, and logs what the user should know.

This package has everything that depends on MkDocs; the work itself is in `site` and `pipeline`.
"""

from __future__ import annotations

import gzip
import logging
import re
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import Any, Literal

from mkdocs.config.base import ConfigErrors, ConfigWarnings
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from cuttings.cache import one_build
from cuttings.common.addresses import relative_address
from cuttings.common.errors import CuttingsError, as_cuttings_error
from cuttings.common.progress import Watch, advance, begin, watched
from cuttings.common.text import one_line
from cuttings.common.workers import collecting_only_new_garbage
from cuttings.indexing import INDEX_FOLDER, SiteIndex
from cuttings.model import Notice
from cuttings.plugin.content_policy import with_policy
from cuttings.plugin.defaults import (
    add_navigation,
    add_site_files,
    complete,
    has_our_theme,
    remove_unused_files,
)
from cuttings.plugin.outputs import KeptOutputs, is_known, tidied, without_switches
from cuttings.plugin.pages import KeptMarkup
from cuttings.plugin.staging import discard, put_back, put_in_place, set_aside, staged
from cuttings.project.packaged.site_files import SITE_FILES_FOLDER, TEMPLATES_FOLDER
from cuttings.project.settings import PLUGIN_NAME, Settings, settings_from_options
from cuttings.publish import left_out
from cuttings.site import Site, add_database, add_originals, make_site

log = get_plugin_logger("cuttings")  # a logger below "mkdocs", since only these count under --strict
# in raw markup, such as a drawing's
LINK_TO_FILE = re.compile(r'(<a (?:[^<>"]|"[^"]*")*?href=")([^":#?]+\.md)(?=["#])')


# BasePlugin is generic in a schema of options. Without one, as here, MkDocs passes the options on as they are; mypy
# then misses the type argument, and BasePlugin's __init_subclass__ has no types.
class CuttingsPlugin(BasePlugin):  # type: ignore[type-arg, no-untyped-call]
    """Writes the pages on every build, and has `mkdocs serve` watch what they are made from."""

    options: Mapping[str, Any]
    settings: Settings
    site: Site
    index: SiteIndex
    markup: KeptMarkup | None = None
    watch: Watch | None = None
    serving = in_place = False
    site_dir: Path | None = None  # where the site is to be, while it is built elsewhere

    def __init__(self) -> None:
        self.during = ExitStack()  # ends with the build: its lock, what shows how far it is, what is no garbage
        self.outputs = KeptOutputs()  # of the last build, where one plugin makes several
        self.rendered = self.to_render = 0  # pages whose Markdown is rendered, and all of them

    def load_config(
        self, options: dict[str, Any], config_file_path: str | None = None
    ) -> tuple[ConfigErrors, ConfigWarnings]:
        """Accept all options: `project.settings` checks them, and suggests the nearest option for a misspelled one."""
        self.options = options
        return [], []

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Note whether this is `mkdocs serve`; without this method that creates a new plugin for every rebuild."""
        self.serving = command == "serve"
        self.in_place = dirty or self.serving  # then the last site is changed, or nobody's

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the settings, complete those of MkDocs, and watch what the pages are made from."""
        file = Path(config.config_file_path)
        try:
            self.settings = settings_from_options(
                file.parent,
                self.options,
                pages=Path(config.docs_dir),
                site_name=config.site_name,
                site_url=config.site_url,
                directory_urls=config.use_directory_urls,
                overrides=Path(config.theme.custom_dir) if config.theme.custom_dir else None,
                where=file.name,
            )
        except CuttingsError as error:
            raise PluginError(str(error)) from error
        complete(config)
        if not has_our_theme(config):
            log.warning(f"The pages are made for the theme 'material', and look plain in '{config.theme.name}'.")
        own = (self.settings.overrides,) if self.settings.overrides else ()
        sources = (self.settings.seeds, self.settings.curation, TEMPLATES_FOLDER, SITE_FILES_FOLDER, *own)
        config.watch.extend(str(path) for path in sources if path.exists() and str(path) not in config.watch)
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Write the pages, in the last event before MkDocs collects the files of docs_dir.

        Another build of the project is awaited first, and none begins until this one ends.
        """
        try:
            self.during.enter_context(one_build(self.settings.cache, log.info))
            if log.isEnabledFor(logging.INFO):  # not under --quiet
                self.watch = self.during.enter_context(watched())
            self.site = make_site(self.settings)
            self.index = SiteIndex(self.site.found, self.settings)
            self.index.begin()
            self.during.enter_context(collecting_only_new_garbage())
            if not self.in_place:
                self.site_dir = Path(config.site_dir)
                config.site_dir = str(staged(self.site_dir))
            elif self.serving and is_known(config):
                set_aside(Path(config.site_dir))
        except OSError as error:
            raise PluginError(str(as_cuttings_error(error))) from error
        except CuttingsError as error:
            _log(self.settings.notices)  # a mistake in the settings may be the cause
            raise PluginError(str(error)) from error
        report = self.site.report
        _log((*self.site.notices, *report.notices))
        if missing := left_out(self.settings):
            log.info(missing)
        log.info(f"{report.written} pages written, {report.unchanged} unchanged, {report.removed} removed")

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the files that come with the package, and the navigation, and remove those of the theme without a use."""
        add_site_files(files, config)
        remove_unused_files(files, config)
        add_navigation(files, config)
        return files

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Replace the files that drawings link to with addresses; MkDocs does and checks this only in Markdown."""
        here = page.file.src_uri
        self.rendered += 1
        advance(self.rendered, self.to_render)

        def address(match: re.Match[str]) -> str:
            there = normpath(join(dirname(here), match[2]))
            if files.get_file_from_path(there) is None:
                log.warning(f"{here}: a drawing links to '{there}', which is not there.")
            return match[1] + relative_address(here, there, config.use_directory_urls)

        return LINK_TO_FILE.sub(address, html) if ".md" in html else html

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Make pages take their HTML from the cache, in the last event before MkDocs reads them."""
        begin("rendering the pages")
        pages = files.documentation_pages()
        self.rendered, self.to_render = 0, len(pages)
        self.markup = KeptMarkup(self.settings.cache / "markup.sqlite", config, files)
        self.markup.watch(file.page for file in pages if file.page is not None)
        return nav

    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> Any:
        """Close the cache of HTML, since the Markdown of all pages is rendered, and keep what is written for each."""
        self._close()
        put_back(Path(config.site_dir), files, INDEX_FOLDER)
        file = None if self.serving else self.settings.cache / "outputs.sqlite"
        self.outputs.watch(env, config, partial(self._finished, config), self._has_policy(), file)
        begin("writing the site")
        return env

    def on_build_error(self, *, error: Exception) -> None:
        """Close the cache of HTML with the pages that were rendered so far, and let another build begin.

        MkDocs shows an error of the operating system, such as a full disk, with its traceback: it gets a line instead.
        """
        self._close()
        self.outputs.close()
        if self.site_dir is not None:
            discard(self.site_dir)
        self.during.close()
        if isinstance(error, OSError):
            raise PluginError(str(as_cuttings_error(error, str(self.site_dir or self.settings.pages)))) from error

    @event_priority(-100)  # after plugins that rewrite a page, since its scripts are allowed by their hashes
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Remove what Material puts there for its own script, which these pages do not have, and state the policy.

        The white space around the content goes as well.
        """
        return output if self.outputs.is_finished(page) else self._finished(config, output, page)

    @event_priority(-100)
    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Do the same to pages made from templates, such as 404.html."""
        page = without_switches(output_content)
        return self._with_policy(page, page, config) if self._has_policy() and template_name.endswith(".html") else page

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Add the search index and the database, compress the sitemap without a time stamp, and publish the site.

        Then another build may begin.
        """
        self.outputs.close()
        if (sitemap := Path(config.site_dir, "sitemap.xml")).is_file():
            sitemap.with_suffix(".xml.gz").write_bytes(gzip.compress(sitemap.read_bytes(), mtime=0))
        try:
            self.index.put(Path(config.site_dir))
            add_database(self.settings, Path(config.site_dir))
            add_originals(self.settings, Path(config.site_dir))
            if self.site_dir is not None:
                put_in_place(self.site_dir)
                config.site_dir, self.site_dir = str(self.site_dir), None
        except CuttingsError as error:
            raise PluginError(str(error)) from error
        self.during.close()
        if self.watch is not None:
            log.info(self.site.summary(self.watch.duration))

    def _finished(self, config: MkDocsConfig, output: str, page: Page) -> str:
        tidy = tidied(output, page)
        if not self._has_policy():
            return tidy
        before, content, after = tidy.partition(page.content or "\0")
        ours = page.meta.get("generated") == PLUGIN_NAME
        return self._with_policy(tidy, before + ("" if ours else content) + after, config)

    def _has_policy(self) -> bool:
        """Whether pages state a policy: not if the user wants none, or `mkdocs serve` is to add its script."""
        return not self.serving and self.settings.content_security_policy != "none"

    def _with_policy(self, page: str, own: str, config: MkDocsConfig) -> str:
        """`page` with a Content Security Policy."""
        return with_policy(page, own, (*map(str, config.extra_javascript), *map(str, config.extra_css)))

    def _close(self) -> None:
        if self.markup is not None:
            self.markup.close()
            self.markup = None


def _log(notices: Iterable[Notice]) -> None:
    for notice in notices:
        log.warning(one_line(str(notice)))
