"""Chooses the headline of a page among its headings and its titles for search engines and social networks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from cuttings.common.text import fold

_TITLE_SEPARATOR = re.compile(r"\s+[|–—·•»«:~-]{1,2}\s+|\s*[|»]\s*|\s+/+\s+")
_SURE_SEPARATORS = frozenset("|»«·•:")  # no headline is written with one of these, set off by spaces, within it
_MIN_SHARED_WORD_SHARE = 0.3  # share of words that a heading must have in common with a title to be its visible form


def choose_headline(
    headings: Sequence[str], titles: Sequence[str], site_names: Iterable[str], lesser_headings: Iterable[str] = ()
) -> str | None:
    """The headline as the page shows it, without the site's name; None if there is no candidate.

    `headings` are the page's level one headings in order; `titles` are the titles in its head, the most reliable first;
    `site_names` are the names of the site, including its domain. A heading is preferred to a title, since titles are
    often rewritten for search engines; of several headings, the one most similar to a title is preferred. If all of
    them name the site, `lesser_headings` of level two count that are the same as a title.
    """
    names = {squashed for name in site_names if (squashed := _squash(name))}
    plain = [cleaned for title in titles if (cleaned := without_site_name(title, names))]
    shown = [heading for heading in headings if _squash(heading) and _squash(heading) not in names]
    shown = shown or [heading for heading in lesser_headings if fold(heading) in {fold(title) for title in plain}][:1]
    likeness = [(max((_likeness(h, title) for title in plain), default=0.0), -i) for i, h in enumerate(shown)]
    best = max(likeness, default=(0.0, 0))
    if shown and (best[0] >= _MIN_SHARED_WORD_SHARE or not plain or _only_headline(shown)):
        return _without_kicker(shown[-best[1]], plain)
    return plain[0] if plain else None


def _only_headline(shown: Sequence[str]) -> bool:
    return len({fold(heading) for heading in shown}) == 1 and len(shown[0].split()) >= 3


def _without_kicker(heading: str, titles: Iterable[str]) -> str:
    """`heading` without a section's name before it: "Dam breaks" for "Politics | Dam breaks" if that is a title too."""
    ends = [
        title for title in titles if heading.endswith(title) and _TITLE_SEPARATOR.fullmatch(heading[: -len(title)][-3:])
    ]
    return next(iter(ends), heading)


def without_site_name(title: str, site_names: Iterable[str]) -> str:
    """`title` without the name of the site before or after it: "Dam breaks | The Example" is "Dam breaks"."""
    names = set(site_names)
    title = " ".join(title.split())
    while marks := list(_TITLE_SEPARATOR.finditer(title)):
        first, last = marks[0], marks[-1]
        head, tail = title[: last.start()], title[last.end() :]
        start, rest = title[: first.start()], title[first.end() :]
        if head and (_names_site(tail, names) or (_is_sure(last) and len(head.split()) >= 3)):
            title = head
        elif rest and _names_site(start, names):
            title = rest
        else:
            break
    return title


def site_in_title(titles: Iterable[str], host: str, min_words: int = 2) -> str | None:
    """The end of a title that spells the `host`: "Valley News" in "Dam breaks - Valley News", for valleynews.example.

    None if no title ends so with `min_words` or more. A single word tells little that the host does not.
    """
    site = _squash(host.removeprefix("www."))
    tails = [title[marks[-1].end() :] for title in titles if (marks := list(_TITLE_SEPARATOR.finditer(title)))]
    spelled = (tail for tail in tails if len(tail.split()) >= min_words and tail != tail.lower())
    return next((tail for tail in spelled if _squash(tail) in {site, site.removeprefix("the")}), None)


def _is_sure(mark: re.Match[str]) -> bool:
    return bool(set(mark[0].strip()) & _SURE_SEPARATORS)


def _names_site(part: str, names: set[str]) -> bool:
    squashed = _squash(part)
    return not squashed or any(squashed == name or (len(squashed) > 4 and squashed in name) for name in names)


def _squash(text: str) -> str:
    """The letters and digits of `text`, without "the" and a domain's ending: "The Daily X" and dailyx.com are equal."""
    words = re.sub(r"^(?:https?://)?(?:www\.)?([\w.-]+?)\.(?:[a-z]{2,3}\.)?[a-z]{2,6}$", r"\1", fold(text).strip())
    return re.sub(r"[\W_]+", "", re.sub(r"^the\b", "", words))


def shares_words(heading: str, title: str) -> bool:
    """Whether `heading` may be the visible form of `title`."""
    return _likeness(heading, title) >= _MIN_SHARED_WORD_SHARE


def _likeness(a: str, b: str) -> float:
    """The Jaccard index of the words of `a` and `b`: those in common as a share of all, from 0 to 1."""
    x, y = set(re.findall(r"\w+", fold(a))), set(re.findall(r"\w+", fold(b)))
    return len(x & y) / len(x | y) if x | y else 0.0
