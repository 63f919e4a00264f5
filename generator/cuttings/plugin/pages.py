"""Caches the HTML that MkDocs makes of generated pages, so that a page is rendered again only if its HTML would change.

The HTML of a page depends on its Markdown, on the Markdown extensions, and on the addresses of the files that it links
to. A page is cached only if all of these are known: all extensions are ours or Python-Markdown's, which read only the
page, and every link leads to a file, so that there is no warning to repeat.
"""

from __future__ import annotations

import json
import logging
import zlib
from collections.abc import Iterable, Mapping
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any, ClassVar

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page, _AbsoluteLinksValidationValue
from mkdocs.structure.toc import AnchorLink, get_toc

from cuttings.cache import KeptValues, program_id

PURE_EXTENSIONS = {"cuttings.tables"}.union(  # extensions whose result depends only on the page
    f"{package}{name}"
    for package in ("", "markdown.extensions.")
    for name in (
        *("abbr", "admonition", "attr_list", "def_list", "extra", "fenced_code", "footnotes", "legacy_attrs"),
        *("legacy_em", "md_in_html", "meta", "nl2br", "sane_lists", "smarty", "tables", "toc"),
    )
)
_LEFT_OUT = (InclusionLevel.EXCLUDED, InclusionLevel.DRAFT)
MKDOCS_LOGGERS = tuple(logging.getLogger(name) for name in ("mkdocs.structure.pages", "MARKDOWN"))


class KeptMarkup:
    """The HTML of generated pages in one build, cached for the next builds."""

    def __init__(self, file: Path, config: MkDocsConfig, files: Files) -> None:
        self._cache = KeptValues(file)
        self._config = _config_id(config)
        self._seen = _SeenFiles(files)
        # Under --quiet MkDocs logs no broken links, but they are still noticed if it looks up the file of every link.
        self._checked = MKDOCS_LOGGERS[0].isEnabledFor(logging.INFO) or _looks_up(config)

    def watch(self, pages: Iterable[Page]) -> None:
        """Make each of `pages` take its HTML from the cache if it would be the same."""
        if self._config is None or MKDOCS_LOGGERS[0].isEnabledFor(
            logging.DEBUG
        ):  # --verbose asks for all of MkDocs' messages
            return
        for page in pages:
            # MkDocs creates the pages itself and has no event that could replace the rendering, so the method is
            # replaced on each page; mypy does not allow assigning to a method.
            page.render = partial(self._render, page)  # type: ignore[method-assign]
            page.__class__ = _PackedPage

    def close(self) -> None:
        """Write new pages to the cache."""
        self._cache.close()

    def _render(self, page: Page, config: MkDocsConfig, files: Files) -> None:
        if page.meta.get("generated") != "cuttings" or files is not self._seen.files:
            Page.render(page, config, files)
            return
        text = json.dumps([self._config, page.file.src_uri, page.file.url, page.markdown])
        key = sha256(text.encode()).hexdigest()
        if not self._recall(page, self._cache.get(page.file.src_uri, key)):
            self._render_anew(page, config, key)
        page.markdown = ""  # of no more use, and MkDocs holds all pages until the last is written

    def _render_anew(self, page: Page, config: MkDocsConfig, key: str) -> None:
        self._seen.begin()
        silence = _Silence()
        for speaker in MKDOCS_LOGGERS:
            speaker.addFilter(silence)
        try:
            Page.render(page, config, self._seen)
        finally:
            for speaker in MKDOCS_LOGGERS:
                speaker.removeFilter(silence)
        if self._checked and not silence.broken and not self._seen.missed:
            self._cache.put(page.file.src_uri, key, _plain(page, self._seen.asked))

    def _recall(self, page: Page, plain: Any) -> bool:
        """Restore `page` from a value that `_plain` returned; return False if it is unusable or a link would change."""
        try:
            if any(self._seen.url(uri) != url for uri, url in plain["targets"].items()):
                return False
            links = {
                self._seen.files.src_uris[uri]: {str(anchor): str(link) for anchor, link in anchors.items()}
                for uri, anchors in plain["links"].items()
            }
            toc, anchors = get_toc(plain["toc"]), set(plain["anchors"])
            content, title = plain["content"], plain["title"]
        except (TypeError, KeyError, AttributeError):
            return False
        page.content, page.toc, page._title_from_render = content, toc, title
        page.present_anchor_ids, page.links_to_anchors = anchors, links
        return True


class _PackedPage(Page):
    """A page that holds its HTML compressed, since MkDocs holds that of all pages at once.

    MkDocs creates the pages, so that they are given this class afterwards.
    """

    _packed: bytes | None = None
    _open: ClassVar[tuple[_PackedPage, str] | None] = None  # the page that was last asked for, with its HTML

    @property
    def content(self) -> str | None:
        """The HTML; None before it is rendered."""
        if self._packed is None:
            return None
        if _PackedPage._open is None or _PackedPage._open[0] is not self:
            _PackedPage._open = self, zlib.decompress(self._packed).decode("utf8", "surrogatepass")
        return _PackedPage._open[1]

    @content.setter
    def content(self, html: str | None) -> None:
        known = _PackedPage._open
        if known is not None and known[0] is self and known[1] == html:
            return
        self._packed = None if html is None else zlib.compress(html.encode("utf8", "surrogatepass"), 1)
        _PackedPage._open = None if html is None else (self, html)


class _SeenFiles(Files):
    """The files of the site, which records the addresses of those that are looked up."""

    def __init__(self, files: Files) -> None:
        super().__init__(())
        self.files = files
        self.asked: dict[str, str] = {}
        self.missed = False

    def begin(self) -> None:
        """Forget which files were looked up."""
        self.asked, self.missed = {}, False

    def get_file_from_path(self, path: str) -> File | None:
        """As in `Files`, and record the address of the file, or that it is missing."""
        file = self.files.get_file_from_path(path)
        if file is None or file.inclusion in _LEFT_OUT:
            self.missed = True
        else:
            self.asked[file.src_uri] = file.url
        return file

    def url(self, uri: str) -> str | None:
        """The address of the file `uri` on the site; None if it is not there."""
        file = self.files.src_uris.get(uri)
        return None if file is None or file.inclusion in _LEFT_OUT else file.url


class _Silence(logging.Filter):
    """Records whether anything is logged."""

    broken = False

    def filter(self, record: logging.LogRecord) -> bool:
        """Let every record through."""
        self.broken = True
        return True


def _plain(page: Page, targets: Mapping[str, str]) -> Mapping[str, object]:
    return {
        "content": page.content,
        "title": page._title_from_render,
        "toc": [_token(item) for item in page.toc],
        "anchors": sorted(page.present_anchor_ids or ()),
        "links": {file.src_uri: anchors for file, anchors in (page.links_to_anchors or {}).items()},
        "targets": dict(targets),
    }


def _token(item: AnchorLink) -> Mapping[str, object]:
    children = [_token(child) for child in item.children]
    return {"name": item.title, "id": item.id, "level": item.level, "children": children}


def _looks_up(config: MkDocsConfig) -> bool:
    """Whether MkDocs looks up the file of every link; by default it does not for absolute links."""
    return config.validation.links.absolute_links is _AbsoluteLinksValidationValue.RELATIVE_TO_DOCS


def _config_id(config: MkDocsConfig) -> str | None:
    """An identifier of everything except the page that its HTML depends on; None if an extension may read more."""
    names = config.markdown_extensions
    if not all(isinstance(name, str) and name in PURE_EXTENSIONS for name in names):
        return None
    links = {name: str(value) for name, value in config.validation.links.items()}
    stated = [names, config.mdx_configs, links, config.use_directory_urls]
    try:
        return json.dumps([program_id(), *stated], sort_keys=True)
    except TypeError:  # a function among the settings of an extension
        return None
