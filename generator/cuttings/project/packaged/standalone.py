"""Writes a copy of the project for renderers that read `mkdocs.yml` and run no plugins.

It has all that the plugin adds while MkDocs runs: the theme's templates, stylesheet, scripts, default pages, settings.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from cuttings.common.errors import CuttingsError
from cuttings.common.facts import load_facts
from cuttings.project.packaged.site_files import TEMPLATES_FOLDER, site_files
from cuttings.project.settings import Settings

_MARK = "# Written by `cuttings write --standalone`, which overwrites this folder.\n"


def write_standalone(settings: Settings, folder: Path) -> None:
    """Write the project with its pages, which must be there, to `folder`: `mkdocs.yml`, `docs/` and `theme/`.

    Raises CuttingsError if something else is in that folder, and OSError if it cannot be written.
    """
    stated = folder / "mkdocs.yml"
    if (
        folder.exists()
        and any(folder.iterdir())
        and not (stated.is_file() and stated.read_text("utf8").startswith(_MARK))
    ):
        raise CuttingsError(f"{folder}: There is something else in it. Name a new or an empty folder.")
    for part in ("docs", "theme"):
        shutil.rmtree(folder / part, ignore_errors=True)
    hidden = shutil.ignore_patterns(".*")
    shutil.copytree(settings.pages, folder / "docs", ignore=hidden)
    for path, file in site_files().items():
        if not (folder / "docs" / path).exists():
            (folder / "docs" / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, folder / "docs" / path)
    shutil.copytree(TEMPLATES_FOLDER / "theme", folder / "theme")
    if settings.overrides and settings.overrides.is_dir():
        shutil.copytree(settings.overrides, folder / "theme", ignore=hidden, dirs_exist_ok=True)
    text = yaml.safe_dump(_configuration(settings), sort_keys=False, allow_unicode=True, width=1_000_000)
    stated.write_text(_MARK + text, encoding="utf8", newline="\n")


def _configuration(settings: Settings) -> Mapping[str, Any]:
    """What the project's mkdocs.yml states, completed by our settings; without what only MkDocs understands."""
    file = settings.root / "mkdocs.yml"
    own = yaml.load(file.read_text(encoding="utf-8-sig"), _Loader) if file.is_file() else {}
    own = {key: value for key, value in (own or {}).items() if value is not None and key not in ("plugins", "docs_dir")}
    ours = load_facts("site")
    theme = own.get("theme")
    theme = {**ours["theme"], **(theme if isinstance(theme, dict) else {"name": theme} if theme else {})}
    own["extra_css"] = [*ours["extra_css"], *(css for css in own.get("extra_css", ()) if css not in ours["extra_css"])]
    own["extra_javascript"] = [*ours["extra_javascript"], *own.get("extra_javascript", ())]
    names = {_name(extension) for extension in own.get("markdown_extensions", ())}
    missing = [extension for extension in ours["markdown_extensions"] if _name(extension) not in names]
    own["markdown_extensions"] = [*own.get("markdown_extensions", ()), *missing]
    required = {"site_name": settings.site_name, "docs_dir": "docs", "theme": {**theme, "custom_dir": "theme"}}
    return {**required, **{key: value for key, value in {**ours, **own}.items() if key not in required}}


def _name(extension: object) -> str:
    return str(next(iter(extension))) if isinstance(extension, dict) else str(extension)


class _Loader(yaml.SafeLoader):
    """Reads values with tags that only MkDocs understands, such as `!ENV`, as None."""


_Loader.add_multi_constructor("!", lambda loader, suffix, node: None)
