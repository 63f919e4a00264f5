"""Gives a MkDocs project what the pages need: the theme's settings and templates, stylesheet, scripts and pages.

What `mkdocs.yml` states goes before the settings in `data/site.yml`, and a file of the project before ours.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.theme import Theme
from mkdocs.utils.yaml import yaml_load

from cuttings.common.facts import load_facts
from cuttings.project.packaged.site_files import TEMPLATES_FOLDER, site_files

TABLES_EXTENSION = "cuttings.tables"  # extension of Python-Markdown that names tables for screen readers
_SEARCH_FOLDERS = ("assets/javascripts/lunr/", "assets/javascripts/workers/")
_THEME_TEMPLATES = str(TEMPLATES_FOLDER / "theme")


def has_our_theme(config: MkDocsConfig) -> bool:
    """Whether the site has the theme that the pages are made for."""
    return bool(config.theme.name == load_facts("site")["theme"]["name"])


def complete(config: MkDocsConfig) -> None:
    """Set whatever `config` leaves open. For a theme that they are not made for, templates and style are left out."""
    ours = load_facts("site")
    _complete_theme(config, ours["theme"])
    if has_our_theme(config):
        _put_first(config.extra_css, ours["extra_css"])
        scripts = dict(MkDocsConfig._schema)["extra_javascript"]
        _put_first(config.extra_javascript, cast(list[Any], scripts.validate(ours["extra_javascript"])))
    for extension in (*ours["markdown_extensions"], TABLES_EXTENSION):
        name, options = next(iter(extension.items())) if isinstance(extension, dict) else (extension, {})
        if name not in config.markdown_extensions:
            config.markdown_extensions.append(name)
        for option, value in options.items():
            config.mdx_configs.setdefault(name, {}).setdefault(option, value)
    if config.not_in_nav is None:
        config.not_in_nav = dict(MkDocsConfig._schema)["not_in_nav"].validate(ours["not_in_nav"])


def _complete_theme(config: MkDocsConfig, ours: Mapping[str, Any]) -> None:
    with Path(config.config_file_path).open("rb") as file:  # MkDocs does not say what it has from there
        stated = (yaml_load(file) or {}).get("theme")
    if stated is None:
        config.theme = Theme(name=ours["name"])
    if not has_our_theme(config):
        return
    for key, value in ours.items():
        if not isinstance(stated, dict) or key not in stated:
            config.theme[key] = value
    if _THEME_TEMPLATES not in config.theme.dirs:  # after the user's own folder and before Material's
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, _THEME_TEMPLATES)


def add_site_files(files: Files, config: MkDocsConfig) -> None:
    """Add the files that come with the package to those of the site, except where the project has its own."""
    taken = {file.dest_uri for file in files}
    for uri, path in site_files().items():
        file = File.generated(config, uri, abs_src_path=str(path))
        if file.dest_uri not in taken:
            files.append(file)


def remove_unused_files(files: Files, config: MkDocsConfig) -> None:
    """Remove what Material comes with and no page loads: maps for debuggers, and what only MkDocs' own search reads."""
    if has_our_theme(config):
        for file in list(files.media_files()):
            searches = "search" in config.plugins or "material/search" in config.plugins
            if file.src_uri.startswith("assets/") and _is_unused(file.src_uri, searches):
                files.remove(file)


def _is_unused(uri: str, searches: bool) -> bool:
    return uri.endswith((".js.map", ".css.map")) or (uri.startswith(_SEARCH_FOLDERS) and not searches)


def add_navigation(files: Files, config: MkDocsConfig) -> None:
    """If `config` has no navigation, set ours, with the editor's own pages of the first level before its last item."""
    if config.nav is not None:
        return
    ours = load_facts("site")
    listed = {page for item in ours["nav"] for page in item.values()}
    elsewhere = dict(MkDocsConfig._schema)["not_in_nav"].validate(ours["not_in_nav"])
    own = [
        file.src_uri
        for file in files.documentation_pages()
        if file.src_uri.removesuffix("/index.md").count("/") == 0
        and file.src_uri not in listed
        and not elsewhere.match_file(file.src_uri)
        and not (config.not_in_nav and config.not_in_nav.match_file(file.src_uri))
    ]
    config.nav = [*ours["nav"][:-1], *own, ours["nav"][-1]]


def _put_first(held: list[Any], ours: list[Any]) -> None:
    """Put `ours` before what is held, so that the project's own files have the last word; none comes twice."""
    paths = {str(item) for item in held}
    held[:0] = [item for item in ours if str(item) not in paths]
