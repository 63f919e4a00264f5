"""Repairs the tree of a page where it does not have the form that its author meant."""

from __future__ import annotations

from itertools import islice

from cuttings.read.html.meta_marks import MIN_PROSE_CHARS, Tree, text_of

_MIN_PARAGRAPHS = 3  # paragraphs from which an element holds the article
_NOT_ARTICLE_TAGS = frozenset({"nav", "footer", "aside", "a"})


def unwrap_misnested(tree: Tree) -> None:
    """Turn each menu, link or part for comments that holds headline and article into a plain element; changes the tree.

    An unclosed element makes libxml2 put the whole page after it into it, where nothing would be read.
    """
    for element in dict.fromkeys(around for heading in tree.iter("h1") for around in heading.iterancestors()):
        named = f"{element.get('id')} {element.get('class')}"
        if element.tag not in _NOT_ARTICLE_TAGS and "comment" not in named:
            continue
        paragraphs = (p for p in element.iter("p") if len(text_of(p)) >= MIN_PROSE_CHARS)
        if len(list(islice(paragraphs, _MIN_PARAGRAPHS))) == _MIN_PARAGRAPHS:
            element.tag = element.tag if element.tag in ("html", "body") else "div"
            for name in ("class", "id", "role", "href"):
                element.attrib.pop(name, None)
