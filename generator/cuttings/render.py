"""Turns pages into Markdown: the only door to Jinja2.

Everything a template prints is escaped unless it was made here as markup, so no word of an article can become
formatting, a link, a tag or a heading. Python-Markdown knows no backslash before most punctuation: characters that
could mean something are written as numeric entities.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib.resources import files
from itertools import groupby
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

import yaml
from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from cuttings.common.addresses import relative_path
from cuttings.draw import Drawing
from cuttings.model import Page

_Dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)  # the C one is ten times faster, where libyaml is there

# What Python-Markdown and its extensions (attribute lists, tables, definition lists, abbreviations, footnotes, the
# PyMdown family) act upon anywhere; and what they act upon at the start of a line, or doubled.
_ACTIVE = re.compile(r"[\\`*_{}\[\]<>#+=|~^&$@]|(?<=[-:!?.'\"])[-:!?.'\"]|-(?=[->])")
_OPENING = re.compile(r"[-:!?.%/;'\"(]|\d+(?=[.)])")
_TO = "](\x01"  # opens a link's target until the page that it stands on is known; no words of an article hold it
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


class _Piece(Protocol):
    @property
    def text(self) -> str: ...
    @property
    def href(self) -> str | None: ...
    @property
    def strong(self) -> bool: ...
    @property
    def said(self) -> str: ...


class _Run(Protocol):
    @property
    def pieces(self) -> Iterable[_Piece]: ...
    @property
    def anchor(self) -> str | None: ...


def render(page: Page, more: Mapping[str, str] | None = None, linked: str = "") -> str:
    """The Markdown file of `page`: front matter, then its template filled in; ends in one newline.

    `more` is what else the theme is told of the page; `linked` is its linked data, JSON that
    can stand in an element of HTML.
    """
    meta = page.context.get("meta")
    body = _environment().get_template(page.template).render(page.context)
    body = re.sub(r"[ \t]+$", "", body, flags=re.MULTILINE)
    body = re.sub(r"\n{3,}", "\n\n", body).strip("\n")
    body = _from_here(page.path, body)
    if linked:
        body += f'\n\n<script type="application/ld+json">{linked}</script>'
    known = {**(meta if isinstance(meta, Mapping) else {}), **(more or {})}
    return f"---\n{_front_matter(page.title, known)}---\n\n{body}\n"


def _from_here(path: str, body: str) -> str:
    """Links from the file at `path` to other files: every renderer understands those, wherever the site stands."""
    first, *rest = body.split(_TO)
    return first + "".join(f"]({relative_path(path, target)}" for target in rest)


def _front_matter(title: str, meta: Mapping[str, object]) -> str:
    """The title and what the theme is told; words reach the theme as raw HTML, so they are escaped."""
    given: dict[str, object] = {"title": html.escape(_one_line(title)), "generated": "cuttings"}
    for key, value in meta.items():
        if value not in ("", []):
            given[key] = html.escape(_one_line(value)) if isinstance(value, str) else value
    return str(yaml.dump(given, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1_000_000))


def escape(text: str) -> str:
    """`text` as Markdown that shows exactly its words: one line, runs of white space made one space.

    Characters that no page can hold (controls, lone surrogates) become U+FFFD.
    """
    words = _inline(text)
    rest = words.lstrip(" ")  # Markdown takes a mark after a few blanks for one at the start of a line
    return words[: len(words) - len(rest)] + _OPENING.sub(_numeric, rest, count=1) if _OPENING.match(rest) else words


def _inline(text: str) -> str:
    """`text` escaped where it cannot stand at the start of a line."""
    return _ACTIVE.sub(_numeric, _CONTROL.sub("\ufffd", re.sub(r"\s+", " ", text)))


def _numeric(match: re.Match[str]) -> str:
    return "".join(f"&#{ord(c)};" for c in match.group())


def _one_line(text: str) -> str:
    return " ".join(_CONTROL.sub("\ufffd", text).split())


# --- what templates may call -----------------------------------------------------------------------------------------


def _finalize(value: object) -> object:
    return value if hasattr(value, "__html__") else Markup(escape(str(value)))


def _link(text: str, href: str) -> Markup:
    """A link that MkDocs checks: `href` is a path below docs_dir."""
    return Markup(f"[{escape(text).strip()}{_TO}{href})")


def _prose(pieces: Iterable[_Piece], links: bool = True) -> Markup:
    """An article's own words, its links and what is set off in them."""
    out: list[str] = []
    for said, together in groupby(pieces, key=lambda piece: piece.said):
        marked = [_marked(piece, links, opening=not out and not n) for n, piece in enumerate(together)]
        words = "".join(marked)
        if said and words.strip():
            title = _inline(said).replace('"', "&#34;")
            words = f'<span class="said" title="{title}">{words}</span>'
        out.append(words)
    return Markup("".join(out))


def _marked(piece: _Piece, links: bool, opening: bool) -> str:
    """A piece as a link, set off, or plain; white space stays outside the marks, which bind to words."""
    words = escape(piece.text) if opening else _inline(piece.text)
    inner = words.strip()
    if not inner or not (piece.href or piece.strong):
        return words
    before, after = words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :]
    return before + (f"[{inner}{_TO}{piece.href})" if piece.href and links else f"**{inner}**") + after


def _quoted(pieces: Iterable[_Piece], href: str) -> Markup:
    """A sentence of an article, all of it a link to where it stands."""
    return Markup(f"[{_prose(pieces, links=False).strip()}{_TO}{href})")


def _sentences(runs: Iterable[_Run], links: bool = True) -> Markup:
    """Sentences that can be linked to, each with a link to itself where `links` is set."""
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
    """`text` as it stands, line by line, in a box that can be copied from."""
    words = html.escape(_CONTROL.sub("\ufffd", text), quote=False)
    return Markup(f'<pre tabindex="0"><code>{words}</code></pre>')


def _outside(url: str) -> Markup:
    """A link off the site, by its host's name; words alone where it is no web address."""
    try:
        host = urlsplit(url).hostname
    except ValueError:
        host = None
    if not host or not re.match(r"https?://", url, re.IGNORECASE):
        return Markup(escape(url))
    address = "".join(c if c.isascii() and c.isprintable() and c not in ' "<>`\\' else _percent(c) for c in url)
    return Markup(f'<a href="{html.escape(address)}" rel="noopener noreferrer">{escape(host)}</a>')


def _drawing(drawing: Drawing) -> Markup:
    """An inline drawing as a block of its own: its elements stand on one line, so that Markdown leaves them alone.

    Its words are not searched: names on a map are not what an article says.
    """
    return Markup(f'<div class="drawing" data-search-exclude="">{drawing.svg}</div>')


def _percent(character: str) -> str:
    return "".join(f"%{byte:02X}" for byte in character.encode("utf8", "replace"))


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FunctionLoader(_load),
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


def _load(name: str) -> tuple[str, str, Callable[[], bool]]:
    """A template's text and file, and whether it still is what was read: `mkdocs serve` outlives changes to it."""
    file = Path(str(files("cuttings") / "templates" / name))
    when = file.stat().st_mtime_ns
    return file.read_text(encoding="utf8"), str(file), lambda: file.stat().st_mtime_ns == when
