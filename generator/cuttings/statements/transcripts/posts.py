"""Makes statements of posts that a page shows whole: "It is late. — Ann Lee (@AnnLee) May 3, 2016"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from cuttings.common.facts import word_set
from cuttings.common.genders import genders_of
from cuttings.model import Kind, Mention, Role
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

    The signature closes the post or stands on a line of its own below it. Of other accounts nobody knows whose they
    are: "Mirror Ann Lee (@MirrorLee)". Answers to other accounts are left out. Like turns of transcripts the posts are
    not direct statements, as they have no quotation marks.
    """
    named = [m for m in mentions if m.kind is not Kind.PLACE]
    signed = {n: (s, _bearer(s, named)) for n, line in enumerate(lines) if (s := _signature(words.text, line))}
    signatures = {mention for _, mention in signed.values()}
    told_of = {m.entity for m in named if m not in signatures}
    drafts = []
    for number, (signature, mention) in signed.items():
        if mention is None or mention.entity not in told_of or not _is_own(signature):
            continue
        alone = signature.start() <= lines[number].start
        if alone and (number == 0 or number - 1 in signed or _is_narrated(words, lines[number - 1], named, mention)):
            continue
        line, close = (lines[number - 1], lines[number - 1].end) if alone else (lines[number], signature.start())
        links = _LINKS.search(words.text, line.start, close)
        end = links.start() if links is not None else close
        name = words.within(mention.start, mention.end)
        if name and _is_whole(words.text[line.start : end]):
            speaker = Speaker(words.starts[name[0]], words.ends[name[-1]], name[-1])
            drafts.append(Draft(line.start, end, False, "", None, speaker, number - alone))
    return drafts


def _bearer(signature: re.Match[str], named: Sequence[Mention]) -> Mention | None:
    """The mention that is the name in a signature, with nothing but a title before it: "Rep. Ann Lee"."""
    for mention in named:
        if mention.end == signature.end(1) and mention.start >= signature.start(1):
            title = signature.string[signature.start(1) : mention.start].lower().split()
            return mention if all(word in word_set("titles", "heads") for word in title) else None
    return None


def _is_narrated(words: Words, line: Line, named: Sequence[Mention], author: Mention) -> bool:
    """Whether the paragraph above a signature is no post, but tells of its author, or reports what anybody says."""
    if line.role is not Role.BODY or any(m.entity == author.entity and line.start <= m.start < line.end for m in named):
        return True
    inside = words.within(line.start, line.end)
    pronoun = bool(inside) and words.forms[inside[0]] in genders_of("pronouns")
    return (
        pronoun or any(mark in words.text[line.start : line.end] for mark in '"“”') or words.text[line.end - 1] == ":"
    )


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
