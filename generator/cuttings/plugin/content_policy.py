"""The Content Security Policy of a page, as a meta tag: the browser takes nothing but what the site's author put there.

The articles are other people's text. Should some of it ever get through the escaping as markup, the policy keeps the
browser from running it or from loading anything for it (W3C, Content Security Policy Level 3).
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Mapping
from hashlib import sha256
from urllib.parse import urlsplit

# a script that stands on the page and is run: no address, and of no type but JavaScript's
_SCRIPT = re.compile(r"<script(?P<attributes>(?:\s[^>]*)?)>(?P<script>.*?)</script\s*>", re.DOTALL | re.IGNORECASE)
_NOT_RUN = re.compile(
    r"\ssrc\s*=|\stype\s*=\s*(?![\"']?(?:module|text/javascript|application/javascript))", re.IGNORECASE
)
_CHARSET = re.compile(r"<meta charset=[^>]*>", re.IGNORECASE)


def with_policy(page: str, own: str, others: Iterable[str] = ()) -> str:
    """The HTML of `page` with a policy that allows the site's files, and no script on the page but those of `own`.

    `own` is the part of the page that the site's author wrote, such as the theme's; `others` are addresses of scripts
    and stylesheets that `mkdocs.yml` names, whose hosts are allowed too. The policy comes right after the character
    set, before anything that it governs; a page that states none stays as it is.
    """
    hosts = sorted({host for address in others if (host := _host(address))})
    hashes = dict.fromkeys(
        _source_of(match["script"]) for match in _SCRIPT.finditer(own) if not _NOT_RUN.search(match["attributes"])
    )
    policy = {
        "default-src": ["'none'"],
        "script-src": ["'self'", "'wasm-unsafe-eval'", *hosts, *hashes],  # the search is WebAssembly
        "style-src": ["'self'", *hosts],
        "style-src-attr": ["'unsafe-inline'"],  # columns of tables, and the lengths of bars
        "img-src": ["'self'", "data:", *hosts],  # the theme's icons are in its stylesheet
        "font-src": ["'self'", "data:", *hosts],
        "connect-src": ["'self'", *hosts],
        "worker-src": ["'self'"],
        "media-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
    }
    return _CHARSET.sub(lambda charset: charset[0] + _meta(policy), page, count=1)


def _meta(policy: Mapping[str, list[str]]) -> str:
    content = "; ".join(" ".join((directive, *sources)) for directive, sources in policy.items())
    return f'<meta http-equiv="Content-Security-Policy" content="{content}">'


def _source_of(script: str) -> str:
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"


def _host(address: str) -> str | None:
    """The origin of an address with a host, which may leave the scheme open; None for one of the site's own files."""
    parts = urlsplit(address)
    if not re.fullmatch(r"[\w.:\[\]-]+", parts.netloc):
        return None
    return f"{parts.scheme}://{parts.netloc}" if parts.scheme else parts.netloc
