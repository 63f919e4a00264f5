"""Repairs the tree of a page where it does not have the form that its author meant."""

from __future__ import annotations

from cuttings.read.html.meta_marks import MIN_PROSE_CHARS, Tree, text_of

_MIN_PARAGRAPHS = 3  # paragraphs from which an element holds the article
_NOT_ARTICLES = "//nav | //footer | //aside | //a | //*[contains(@id,'comment') or contains(@class,'comment')]"


def unwrap_misnested(tree: Tree) -> None:
    """Turn each menu, link or part for comments that holds headline and article into a plain element; changes the tree.

    An unclosed element makes libxml2 put the whole page after it into it, where nothing would be read.
    """
    for element in tree.xpath(_NOT_ARTICLES):
        paragraphs = (p for p in element.iter("p") if len(text_of(p)) >= MIN_PROSE_CHARS)
        several = sum(1 for _ in zip(paragraphs, range(_MIN_PARAGRAPHS), strict=False)) == _MIN_PARAGRAPHS
        if several and element.find(".//h1") is not None:
            element.tag = element.tag if element.tag in ("html", "body") else "div"
            for name in ("class", "id", "role", "href"):
                element.attrib.pop(name, None)
