"""Extracts the article from an HTML page, with the headings and paragraphs in it.

trafilatura (Barbaresi 2021, https://aclanthology.org/2021.acl-demo.15/), set to prefer precision, chooses what belongs
to the article.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cuttings.read.html.meta_marks import shown

_BLOCK_ELEMENTS = frozenset({"p", "head", "item", "quote", "row", "list", "table", "body", "main", "div", "fw", "lb"})
_UNSEEN_TAGS = frozenset({"script", "style", "svg", "link"})
_MIN_BODY_CHARS = 1_500  # characters; a text as short may have lost its body to precision, and is read again


def extract(tree: Any) -> Any:
    """What trafilatura finds in a tree, None if it finds nothing; changes the tree.

    Only a text that is short is compared with what other algorithms find, which takes as long again, and with what it
    finds when it is set to prefer recall.
    """
    _remove_unseen(tree)
    _keep_words_in_sentences(tree)
    found = _extracted_with(tree, favor_precision=True, fast=True)
    if _length(found) < _MIN_BODY_CHARS:
        found = _extracted_with(tree, favor_precision=True)
    if _length(found) < _MIN_BODY_CHARS:
        whole = _extracted_with(tree, favor_recall=True)
        return whole if _length(found) < _length(whole) / 2 else found
    return found


def _extracted_with(tree: Any, **options: Any) -> Any:
    from trafilatura import bare_extraction  # noqa: PLC0415 - slow to load, and not needed where no page is read

    return bare_extraction(tree, include_comments=False, with_metadata=False, **options)


def _length(found: Any) -> int:
    return len(found.text or "") if found else 0


def _remove_unseen(tree: Any) -> None:
    """Remove scripts, styles, drawings and comments, since extraction looks at every element several times.

    Of the scripts, JSON-LD is kept: where the page shows no article, extraction takes the one stated there.
    """
    for element in [e for e in tree.iter() if e.tag in _UNSEEN_TAGS or not isinstance(e.tag, str)]:
        if element.get("type") != "application/ld+json" and element.getparent() is not None:
            element.drop_tree()


def _keep_words_in_sentences(tree: Any) -> None:
    """Remove class, id and style from the inline elements of paragraphs, unless they hide the element.

    Extraction drops elements by such names ("link", "button"), which would remove words from the middle of a sentence.
    """
    for element in tree.xpath("//p//*[self::span or self::a or self::em or self::strong or self::b or self::i]"):
        hidden = "hidden" in (element.get("class") or "") or "none" in (element.get("style") or "")
        if not hidden:
            for name in ("class", "id", "style"):
                element.attrib.pop(name, None)


def texts_of(found: Any) -> Iterator[tuple[str, bool]]:
    """The lines of what trafilatura found, in order, and whether each is a heading.

    The tree is walked without recursion, since there is no limit to how deeply a page may be nested.
    """
    pieces: list[str] = []
    headings = 0
    steps: list[tuple[Any, bool]] = [(found.body, True)]
    while steps:
        element, entering = steps.pop()
        if element.tag in _BLOCK_ELEMENTS or (element.tag == "code" and element.getparent() is found.body):
            if text := shown("".join(pieces)):
                yield text, headings > 0
            pieces = []
        headings += (1 if entering else -1) * (element.tag == "head")
        pieces.append((element.text if entering else element.tail) or "")
        if entering:
            pieces.append(" " if element.tag == "cell" else "")
            steps.append((element, False))
            steps.extend((child, True) for child in reversed(element))
