"""Reads an HTML page: the article in it, without what surrounds it, and what the page states about it."""

from __future__ import annotations

import logging
import re

from cuttings.common.text import fold
from cuttings.model import Block, Metadata, Role
from cuttings.read.decode import decode
from cuttings.read.html.application_data import show_article_of_application
from cuttings.read.html.json_ld import json_ld_nodes, live_updates
from cuttings.read.html.lines.live_entries import RoledLine, first_paragraphs, with_live_entries
from cuttings.read.html.lines.page_lines import article_lines, label, lines_of_updates
from cuttings.read.html.lines.shown_entries import shown_updates
from cuttings.read.html.meta_marks import stated_summary, text_of, tree_of
from cuttings.read.html.page_fields import page_metadata
from cuttings.read.html.page_repairs import unwrap_misnested
from cuttings.read.html.page_tags import max_attributes, without_unclosed
from cuttings.read.limits import MAX_HTML_ELEMENTS, MAX_TAG_ATTRIBUTES
from cuttings.read.parsed import Parsed, Refusal

_MAX_SAVED_FROM_CHARS = 4_000  # characters at the beginning of a page that may hold the comment
# the address in a comment that browsers and SingleFile write
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)|<!--\s*Page saved with SingleFile\s+url:\s*(\S+)")

# a picture or font within the page; the parser drops the rest of a page in which one has ten million characters
_LONG_DATA = re.compile(r"data:[\w/+.;=-]{0,100};base64,[A-Za-z0-9+/=%]{2000,}")

for _library in ("trafilatura", "htmldate", "courlan"):  # what they log is of no use to a reader of articles
    logging.getLogger(_library).addHandler(logging.NullHandler())


def read_html(data: bytes, address: str | None = None) -> Parsed:
    """The article of a page: its headline as the first line, then its paragraphs, every line with its role.

    `address` is where the page was found, if that is known.

    Raises `Refusal` if `data` is not HTML, is too large or too deeply nested, or holds no article.
    """
    text = _LONG_DATA.sub("data:,", decode(data, markup=True))
    if not re.search(r"<(?:html|body)\b", text, re.IGNORECASE):
        text = f"<html><body>{text}</body></html>"
    if max_attributes(text, MAX_TAG_ATTRIBUTES) > MAX_TAG_ATTRIBUTES:
        what = f"The page has an element with more than {MAX_TAG_ATTRIBUTES:,} attributes."
        raise Refusal(what, "Paste its text into a .txt file.")
    tree = tree_of(without_unclosed(text))
    if tree is None:
        raise Refusal("This cannot be read as HTML.", "Save the page again, or paste its text into a .txt file.")
    elements = list(tree.iter())  # kept while the page is read, since lxml makes an element anew for each look at it
    if len(elements) > MAX_HTML_ELEMENTS:
        raise Refusal(f"The page has more than {MAX_HTML_ELEMENTS:,} elements.", "Paste its text into a .txt file.")
    try:
        unwrap_misnested(tree)
        show_article_of_application(tree)
        saved = _SAVED_FROM.search(text[:_MAX_SAVED_FROM_CHARS])
        nodes = json_ld_nodes(text_of(script) for script in tree.xpath("//script[@type='application/ld+json']"))
        given, titles, body = page_metadata(tree, nodes, (saved[1] or saved[2]) if saved else address)
        updates = live_updates(nodes) or shown_updates(tree)
        paragraphs = first_paragraphs(tree) if updates else {}
        lines = article_lines(tree, body, stated_summary(tree))
        if {fold(line.text) for line in lines} <= {fold(title) for title in titles}:
            lines = lines_of_updates(updates) or lines
    except RecursionError:
        raise Refusal("The page is nested too deeply to be read.", "Paste its text into a .txt file.") from None
    roles = label(lines, given, titles)
    roled = [RoledLine(line.text, role) for line, role in zip(lines, roles, strict=True)]
    marked = with_live_entries(roled, updates, paragraphs)
    texts, roles = [line.text for line in marked], tuple(line.role for line in marked)
    if not texts:
        raise Refusal("There is no article text in this page.", "Paste the text into a .txt file, if there is any.")
    if given.title:
        folded = {fold(title) for title in titles}
        kept = [i for i, role in enumerate(roles) if role is not Role.TITLE or fold(texts[i]) not in folded]
        texts = [given.title, *(texts[i] for i in kept)]
        roles = (Role.TITLE, *(roles[i] for i in kept))
    return _joined(texts, roles, given)


def _joined(texts: list[str], roles: tuple[Role, ...], given: Metadata) -> Parsed:
    blocks, at = [], 0
    for text, role in zip(texts, roles, strict=True):
        blocks.append(Block(at, at + len(text), role))
        at += len(text) + 2
    return Parsed("\n\n".join(texts), given, tuple(blocks))
