"""Renders pages as Markdown with Jinja2, which no other module uses.

Everything that a template prints is escaped unless this module made it as markup, so that no word of an article can
become formatting, a link, a tag or a heading. Python-Markdown does not recognise a backslash before most punctuation,
so special characters are written as numeric entities.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping
from dataclasses import fields
from functools import lru_cache, partial
from itertools import groupby
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

import yaml
from jinja2 import Environment, FunctionLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from markupsafe import Markup

from cuttings.common.addresses import relative_path
from cuttings.common.errors import CuttingsError
from cuttings.common.text import printable, unwrapped
from cuttings.draw import Drawing, Sketch
from cuttings.model import FrontMatter, Page
from cuttings.project.packaged.site_files import template_file

_Dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)  # the C one is ten times faster, where libyaml is there
_YamlValue = str | list[str] | dict[str, float] | dict[str, bool]

# Characters that are special to Python-Markdown and its extensions (attribute lists, tables, definition lists,
# abbreviations, footnotes, the PyMdown family): anywhere or doubled, and at the start of a line.
# A "!" at the end would make a picture of a link that follows.
_ACTIVE_MARKUP = re.compile(r"[\\`*_{}\[\]<>#+=|~^&$@]|(?<=[-:!?.'\"])[-:!?.'\"]|-(?=[->])|!\Z")
_ACTIVE_OPENING = re.compile(r"[-:!?.%/;'\"(]|\d+(?=[.)])")
# opens the target of a link until its page is known; escaped text never holds the control character
_LINK_OPENING = "](\x01"


class _Piece(Protocol):
    @property
    def text(self) -> str: ...
    @property
    def href(self) -> str | None: ...
    @property
    def strong(self) -> bool: ...
    @property
    def attribution(self) -> str: ...


class _Run(Protocol):
    @property
    def pieces(self) -> Iterable[_Piece]: ...
    @property
    def anchor(self) -> str | None: ...


def render(
    page: Page,
    more: Mapping[str, str] | None = None,
    linked: str = "",
    overrides: Path | None = None,
    version: str = "",
) -> str:
    """The Markdown file of `page`: front matter, then its template filled in; it ends with one newline.

    The template is given the fields of the page's view model by their names; a missing one raises
    `jinja2.UndefinedError`. `more` is further front matter for the theme; `linked` is the page's linked data, JSON that
    is safe inside a `<script>` element, "" for none. A template in the folder `overrides` goes before the one of the
    same name here; raises CuttingsError if there is such a folder and a template cannot be filled in. Templates are
    read once for each `version` of them.
    """
    view = page.view
    given = {field.name: getattr(view, field.name) for field in fields(view)}
    try:
        body = _environment(overrides, version).get_template(view.template).render(given)
    except TemplateError as error:
        if overrides is None:
            raise
        line = f":{error.lineno}" if isinstance(error, TemplateSyntaxError) else ""
        where = f"{overrides.name}/{getattr(error, 'name', view.template)}{line}"
        raise CuttingsError(f"{where}: the template cannot be filled in: {error}. Mend it, or take it away.") from error
    body = re.sub(r"[ \t]+$", "", body, flags=re.MULTILINE)
    body = re.sub(r"\n{3,}", "\n\n", body).strip("\n")
    body = _from_here(page.path, body)
    if linked:
        body += f'\n\n<script type="application/ld+json">{linked}</script>'
    return f"---\n{_front_matter(page.title, view.meta, more or {})}---\n\n{body}\n"


def _from_here(path: str, body: str) -> str:
    """`body` with the targets of its links relative to the file at `path`, which works in every renderer and site."""
    first, *rest = body.split(_LINK_OPENING)
    return first + "".join(f"]({relative_path(path, target)}" for target in rest)


def _front_matter(title: str, meta: FrontMatter, more: Mapping[str, str]) -> str:
    """The title and what the theme is told, as YAML; words reach the theme as raw HTML, so they are escaped."""
    given: dict[str, _YamlValue] = {"template": meta.theme_template, "target": meta.target, "kind": meta.kind}
    if meta.describes_itself:
        given["description"] = meta.description
    given["hide"] = list(meta.hide)
    given["search"] = {} if meta.search_boost is None else {"boost": meta.search_boost}
    if meta.search_excluded:
        given["search"] = {"exclude": True}
    if not meta.describes_itself:
        given["description"] = meta.description
    given |= more
    front: dict[str, _YamlValue] = {"title": html.escape(unwrapped(title)), "generated": "cuttings"}
    for key, value in given.items():
        if value:
            front[key] = html.escape(unwrapped(value)) if isinstance(value, str) else value
    return str(yaml.dump(front, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1_000_000))


def escape(text: str) -> str:
    """`text` as Markdown that shows exactly its words, on one line, with runs of white space as one space.

    Characters that a page cannot hold (controls, lone surrogates) become U+FFFD.
    """
    words = _inline(text)
    rest = words.lstrip(" ")  # in Markdown a mark at the start of a line may come after a few spaces
    return (
        words[: len(words) - len(rest)] + _ACTIVE_OPENING.sub(_numeric, rest, count=1)
        if _ACTIVE_OPENING.match(rest)
        else words
    )


def _inline(text: str) -> str:
    """`text` escaped for a place that is not the start of a line."""
    return _ACTIVE_MARKUP.sub(_numeric, printable(re.sub(r"\s+", " ", text)))


def _numeric(match: re.Match[str]) -> str:
    return "".join(f"&#{ord(c)};" for c in match.group())


# --- what templates may call -----------------------------------------------------------------------------------------


def _finalize(value: object) -> object:
    return value if hasattr(value, "__html__") else Markup(escape(str(value)))


def _link(text: str, href: str) -> Markup:
    """A link to `href`, a path below docs_dir, which MkDocs checks."""
    return Markup(f"[{escape(text).strip()}{_LINK_OPENING}{href})")


def _prose(pieces: Iterable[_Piece], links: bool = True) -> Markup:
    """An article's own words, with links (unless `links` is false), bold words, and reported speech marked."""
    out: list[str] = []
    for attribution, together in groupby(pieces, key=lambda piece: piece.attribution):
        marked = [_marked(piece, links, opening=not out and not n) for n, piece in enumerate(together)]
        words = "".join(marked)
        if attribution and words.strip():
            title = _inline(attribution).replace('"', "&#34;")
            words = f'<span class="said" title="{title}">{words}</span>'
        out.append(words)
    return Markup("".join(out))


def _marked(piece: _Piece, links: bool, opening: bool) -> str:
    """A piece as a link, in bold, or plain; white space stays outside the marks, as Markdown requires."""
    words = escape(piece.text) if opening else _inline(piece.text)
    inner = words.strip()
    if not inner or not (piece.href or piece.strong):
        return words
    before, after = words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :]
    return before + (f"[{inner}{_LINK_OPENING}{piece.href})" if piece.href and links else f"**{inner}**") + after


def _quoted(pieces: Iterable[_Piece], href: str) -> Markup:
    """A sentence of an article as a link to its place in the article."""
    return Markup(f"[{_prose(pieces, links=False).strip()}{_LINK_OPENING}{href})")


def _sentences(runs: Iterable[_Run], links: bool = True) -> Markup:
    """Sentences with anchors, each followed by a link to itself if `links` is true."""
    out = []
    for run in runs:
        words = _prose(run.pieces)
        if run.anchor is None:
            out.append(words)
            continue
        itself = f'<a class="here" href="#{run.anchor}" aria-label="Link to this sentence"></a>' if links else ""
        out.append(Markup(f'<span class="s" id="{run.anchor}">{words}{itself}</span>'))
    return Markup("".join(out))


def _code(text: str) -> Markup:
    """`text` as preformatted code, which can be focused and scrolled with the keyboard."""
    words = html.escape(printable(text), quote=False)
    return Markup(f'<pre tabindex="0"><code>{words}</code></pre>')


def _outside(url: str) -> Markup:
    """A link to another site, with the name of its host as text; `url` as plain text if it is not a web address."""
    try:
        host = urlsplit(url).hostname
    except ValueError:
        host = None
    if not host or not re.match(r"https?://", url, re.IGNORECASE):
        return Markup(escape(url))
    address = "".join(c if c.isascii() and c.isprintable() and c not in ' "<>`\\' else _percent(c) for c in url)
    return Markup(f'<a href="{html.escape(address)}" rel="noopener noreferrer">{escape(host)}</a>')


def _drawing(drawing: Drawing | Sketch) -> Markup:
    """An inline drawing as a block of its own, on one line, so that Markdown leaves it unchanged.

    It is excluded from search, since the names on a map are not words of an article.
    """
    return Markup(f'<div class="drawing" data-search-exclude="">{drawing.svg}</div>')


def _percent(character: str) -> str:
    return "".join(f"%{byte:02X}" for byte in character.encode("utf8", "replace"))


@lru_cache(maxsize=1)  # the templates may be changed while a site is served
def _environment(overrides: Path | None = None, version: str = "") -> Environment:
    environment = Environment(
        loader=FunctionLoader(partial(_load, overrides)),
        autoescape=True,
        finalize=_finalize,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {
        "link": _link,
        "prose": _prose,
        "quoted": _quoted,
        "sentences": _sentences,
        "outside": _outside,
        "code": _code,
        "drawing": _drawing,
    }
    return environment


def _load(overrides: Path | None, name: str) -> tuple[str, str, None]:
    """A template's text and its file; None has it never looked for again, as Jinja does for every page otherwise."""
    file = template_file(name, overrides)
    return file.read_text(encoding="utf8"), str(file), None
