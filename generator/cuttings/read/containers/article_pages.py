"""Decides which pages of a crawled site are articles: by their prose, by what they state, and by their addresses."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from cuttings.common.facts import word_set
from cuttings.model import Role
from cuttings.read.parsed import Parsed

_MIN_PROSE_PARAGRAPH_CHARS = 80  # of a paragraph of prose
_MIN_PROSE_CHARS_STATED = 300  # of prose on a page that states that it is an article
_MIN_PROSE_CHARS_UNSTATED = 600
_MIN_SLUG_WORDS = 3  # in the last part of an article's address
_ENDS_A_SENTENCE = re.compile(r"""[.!?…。！？।؟][\s"'”’»)\]」』]*$""")
_STATES_AN_ARTICLE = re.compile(
    rb"""["']@type["']\s*:\s*\[?\s*["'](?:\w*Article|BlogPosting|LiveBlogPosting|Report)["']"""
    rb"""|<meta[^>]{0,200}article:published_time|<meta[^>]{0,80}og:type["'][^>]{0,80}content=["']article""",
    re.IGNORECASE,
)
_STATES_A_LIST = re.compile(
    rb"""["']@type["']\s*:\s*\[?\s*["'](?:ItemList|CollectionPage|SearchResultsPage)["']""", re.IGNORECASE
)
_LINKED_HEADING = re.compile(rb"<h[2-5]\b[^>]*>\s*(?:<span[^>]*>\s*)?<a\b|<a\b[^>]*>\s*<h[2-5]\b", re.IGNORECASE)


def is_article_page(content: bytes, parsed: Parsed, address: str) -> bool:
    """Whether the page `content`, read as `parsed`, is one article rather than a list of articles or something else."""
    parts = [part.lower() for part in urlsplit(address).path.split("/") if part]
    if not parts or word_set("page-marks", "list_addresses") & set(parts[:-1] or parts):
        return False
    body = [parsed.text[block.start : block.end] for block in parsed.blocks if block.role is Role.BODY]
    prose = [line for line in body if len(line) >= _MIN_PROSE_PARAGRAPH_CHARS and _ENDS_A_SENTENCE.search(line)]
    chars = sum(map(len, prose))
    if chars * 2 < sum(map(len, body)):
        return False
    if _STATES_AN_ARTICLE.search(content) and not _STATES_A_LIST.search(content):
        return chars >= _MIN_PROSE_CHARS_STATED
    has_slug = len(re.findall(r"[^\W\d_]{2,}", parts[-1].rpartition(".")[0] or parts[-1])) >= _MIN_SLUG_WORDS
    headings = len(_LINKED_HEADING.findall(content))
    return chars >= _MIN_PROSE_CHARS_UNSTATED and (has_slug or headings < len(prose))
