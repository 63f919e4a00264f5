"""Makes statements of posts that a page shows whole: "It is late. — Ann Lee (@AnnLee) May 3, 2016"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from cuttings.model import Kind, Mention
from cuttings.statements.direct import Draft
from cuttings.statements.lines import Line
from cuttings.statements.phrases import Speaker
from cuttings.statements.words import Words

_SIGNATURE = re.compile(r" ?(?:—|–|--) ?([^\n()—–]{2,50}) \(@(\w{2,15})\)(?: [A-Z][a-z]+ \d{1,2}, \d{4})?\s*\Z")
_LINKS = re.compile(r"(?:\s*(?:https?://\S+|pic\.twitter\.com/\w+|#\w+))+\s*\Z")
_ENDS_OF_POSTS = frozenset('.!?…”"')
MIN_POST_WORDS = 3  # words; a shorter one is a mere reaction or the name of a picture


def find_posts(words: Words, lines: Sequence[Line], mentions: Iterable[Mention] = ()) -> list[Draft]:
    """Every whole post of somebody whom the article names in its own text too, by an account that spells their name.

    Of other accounts nobody knows whose they are: "Mirror Ann Lee (@MirrorLee)". Answers to other accounts are left
    out. Like turns of transcripts the posts are not direct statements, as they have no quotation marks.
    """
    named = {m.start: m for m in mentions if m.kind is not Kind.PLACE}
    signed = {signature.start(1) for line in lines if (signature := _signature(words.text, line))}
    told_of = {m.entity for m in named.values() if m.start not in signed}
    drafts = []
    for number, line in enumerate(lines):
        signature = _signature(words.text, line)
        mention = named.get(signature.start(1)) if signature is not None else None
        if signature is None or mention is None or mention.end != signature.end(1) or not _is_own(signature):
            continue
        links = _LINKS.search(words.text, line.start, signature.start())
        end = links.start() if links is not None else signature.start()
        name, said = words.within(mention.start, mention.end), words.text[line.start : end]
        if name and mention.entity in told_of and _is_whole(said):
            speaker = Speaker(words.starts[name[0]], words.ends[name[-1]], name[-1])
            drafts.append(Draft(line.start, end, False, "", None, speaker, number))
    return drafts


def _signature(text: str, line: Line) -> re.Match[str] | None:
    return _SIGNATURE.search(text, line.start, line.end)


def _is_whole(said: str) -> bool:
    """Whether a post is no answer to another account, and ends as a sentence does."""
    return said[:2].find("@") < 0 and said[-1:] in _ENDS_OF_POSTS and len(said.split()) >= MIN_POST_WORDS


def _is_own(signature: re.Match[str]) -> bool:
    """Whether the account has the surname or the whole name in it: "Ann Lee (@RealAnnLee)"."""
    names = [re.sub(r"\W", "", part).lower() for part in signature[1].split()]
    names = [name for name in names if name not in {"jr", "sr"}]
    return bool(names) and len(names[-1]) > 2 and names[-1] in signature[2].lower()
