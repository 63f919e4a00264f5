"""Decides which files of articles must not be given away, since they hold a name that the editor hides."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from html import unescape
from pathlib import Path
from urllib.parse import unquote

from cuttings.model import Article, Hidden, Notice
from cuttings.redact.patterns import Names

_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")


def withheld_originals(
    before: Sequence[Article], after: Sequence[Article], files: Mapping[str, Path], hidden: Hidden
) -> tuple[frozenset[str], tuple[Notice, ...]]:
    """The sources of the articles `after` names were hidden whose files stay here, and a notice of how many they are.

    A file stays here if hiding changed what is known of its article, which was `before` that, or if a name is found
    anywhere in the file. What is no text, such as a PDF file, cannot be searched, and stays here if any name is hidden.
    """
    names = Names((*hidden.names, *sorted({mention.text for mention in hidden.mentions if " " in mention.text})))
    changed = {new.source for old, new in zip(before, after, strict=True) if replace(new, id=old.id) != old}
    held = changed | {a.source for a in after if a.source in files and _may_hold(files[a.source], names)}
    withheld = frozenset(source for source in held if ":" not in source)
    return withheld, tuple(_notices(withheld))


def _may_hold(file: Path, names: Names) -> bool:
    """Whether a name may be in the file, whatever characters are escaped in it; in what cannot be read it may."""
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return True
    plain = _ESCAPE.sub(lambda escape: chr(int(escape[1], 16)), unescape(text))
    return any(names.are_in(form) for form in (text, plain, unquote(text)))


def _notices(withheld: Iterable[str]) -> Iterable[Notice]:
    if sources := sorted(withheld):
        others = f", nor are {len(sources) - 1} others" if len(sources) > 1 else ""
        what = f"The original is not offered, since it may hold a name that is hidden{others}."
        yield Notice(sources[0], what, "Take the names out of the files, or write `originals: false`.")
