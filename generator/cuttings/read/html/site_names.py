"""Finds the name of the site that a page belongs to, in what the page states and in what it shows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from urllib.parse import urlsplit

from cuttings.common.text import fold
from cuttings.read.html.headline import site_in_title
from cuttings.read.html.json_ld import ArticleData
from cuttings.read.html.meta_marks import Page, text_of

_SHOWN_NAMES = "//a[@href] | //img[@alt] | //*[local-name()='svg']/*[local-name()='title']"
_MAX_SHOWN_NAMES = 2_000  # links and pictures that are looked at
_MAX_SITE_NAME_CHARS = 60
_MIN_LABEL_LETTERS = 4  # letters of a part of an address below which it is no name, as in .co.uk, or an abbreviation


def site_name(page: Page, data: ArticleData, heads: Sequence[str], url: str | None) -> str | None:
    """The name of the site, None if the page gives none; `heads` are the titles of the browser's window.

    A name that the page shows counts only if it spells the site's address, and if the page states none, or one that has
    nothing to do with the address: sites that share a template often share its publisher's name.
    """
    host = urlsplit(url or "").hostname or ""
    named = [*page.named("shared sites"), site_in_title(heads, host) or "", data.publisher or "", *page.named("sites")]
    labels = [label for part in host.split(".")[:-1] if len(label := _letters(part)) >= _MIN_LABEL_LETTERS]
    stated = _first_name(named, labels)
    if stated is None:
        stated = site_in_title(heads, host, min_words=1)
    elif any(_may_shorten(label, stated) for label in labels):
        return stated
    return next((name for name in _shown_names(page) if " " in name and _letters(name) in labels), stated)


def _first_name(names: Iterable[str], labels: Sequence[str]) -> str | None:
    """The first of `names` that is not empty or an address, without the "@" of a social network before it.

    Of a name and a motto, the one that spells one of `labels` is taken, else the first.
    """
    parts = (re.split(r"\s+[|»•·–—-]\s+|\s+[|»•·]", name.strip().removeprefix("@")) for name in names)
    plain = (next((part for part in some if _letters(part) in labels), some[0]) for some in parts)
    return next((name for name in plain if name and not re.match(r"https?:|www\.", name)), None)


def _shown_names(page: Page) -> Iterator[str]:
    """The texts of links and pictures that are short; words written together are divided: Valley News of ValleyNews."""
    for element in islice(page.tree.xpath(_SHOWN_NAMES), _MAX_SHOWN_NAMES):
        name = " ".join((element.get("alt") or "").split()) or text_of(element)
        if len(name) <= _MAX_SITE_NAME_CHARS:
            yield re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name)


def _may_shorten(label: str, name: str) -> bool:
    """Whether a part of an address has the letters of `name`, or some of them in order: latimes, Los Angeles Times."""
    letters = _letters(name)
    rest = iter(letters)
    return letters in label or all(letter in rest for letter in label)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", re.sub(r"^the\b", "", fold(text)))
