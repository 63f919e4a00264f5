"""Finds whom a statement was made to: the object of a verb of telling, or who gets a letter or an interview."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache

from cuttings.common.facts import load_facts, word_set
from cuttings.compose.facts.lookup import Index
from cuttings.compose.sections.hearer_phrase import hearer_phrase, joined_phrase, programme_end, shared_phrase
from cuttings.compose.text.statement_quotes import StatementGroup
from cuttings.compose.view_models import Piece
from cuttings.model import Kind, Mention, Sentence, Tokens

_NAME_JOINTS = frozenset({",", "and"})
MAX_WORDS_JOINED = 20  # words behind a name in which others are joined to it
MAX_WORDS_TO_HEARER = 5  # words between "told" and the name of the hearer: "the Daily Wave's deputy editor"
_ADDRESS_TAGS = frozenset({"NOUN", "PROPN", "ADJ", "DET", "PART", "PUNCT"})
_BESIDE_TELLING = re.compile(
    r"\b(?:am|is|are|was|were|be|been|being|when|if|once|after|before|since)(?: \w+ly)? $", re.IGNORECASE
)
_OPENING_MARKS = frozenset("\"“‘'")
_TOLD = re.compile(r"\b(?:told|tells|interview with|statement to) (?:the )?$")
_REPORTS = re.compile(r"(?P<name>[A-Z][\w’'.-]*) (?:reports|reported)\b")
MAX_CHARS_TO_TOLD = 24  # characters before a name among which "told the" stands
_POSSESSIVE = ("'s", "’s", "'", "’")


def hearer_of(index: Index, group: StatementGroup, speaker: str) -> Piece | None:
    """Whom it was said to, as far as its sentences say so outside of what was said; None where they do not.

    `speaker` is the entity id of who speaks, "" where that is not known.
    """
    text = index.articles[group.article].text
    for sentence in group.sentences:
        for match in _telling().finditer(text, sentence.start, sentence.end):
            verb = match.group().split()[0].lower()
            told = match.lastgroup == "verb"
            said = any(start <= match.start() < end for start, end in group.said)
            if said or (told and not _may_be_cue(group, verb, match.start())):
                continue
            if _BESIDE_TELLING.search(text[sentence.start : match.start()]):
                continue
            if found := _named_after(index, group, sentence, match.end(), speaker):
                return found
    return None


def _may_be_cue(group: StatementGroup, verb: str, place: int) -> bool:
    """Whether a verb of telling at `place` is that of a statement: "told" is not, before the words for who speaks."""
    ahead = verb.endswith("ing")
    return any(s.cue.lower() == verb and (ahead or (s.speaker_start or 0) < place) for s in group.statements)


def _named_after(index: Index, group: StatementGroup, sentence: Sentence, place: int, speaker: str) -> Piece | None:
    """The hearer whose words begin at `place`: people in general, or the first name that is no part of a longer one."""
    text = index.articles[group.article].text
    stop = min([sentence.end, *(start for start, _ in group.said if start >= place)])
    if found := _without_name(index, group.article, place, stop, speaker):
        return found
    tokens = index.library.analyses[group.article].tokens
    first = bisect_left(tokens.starts, place)
    last = min(bisect_left(tokens.starts, stop), first + MAX_WORDS_TO_HEARER)
    named = {
        m.start: m for m in reversed(index.mentions_between(group.article, place, stop)) if m.kind is not Kind.THING
    }
    word, owner = first, None
    while word < last:
        form = text[tokens.starts[word] : tokens.ends[word]]
        title = tokens.tags[word] == "PROPN" and form.lower() not in word_set("titles", "heads")
        programme = (form in _OPENING_MARKS and tokens.tags[word] != "PART") or (
            title and tokens.starts[word] not in named
        )
        if programme and owner is not None and owner.kind is Kind.ORGANISATION:
            return _programme(index, owner, word, speaker)  # MSNBC's "Morning Joe", Radio Norvik's Today programme
        mention = named.get(tokens.starts[word])
        one_of_many = word > first and text[tokens.starts[word - 1] : mention.start if mention else 0] in {"a ", "an "}
        if mention is not None and not one_of_many:  # not "an Oxley, Norvik, station"
            word = bisect_left(tokens.starts, mention.end)
            ends = word >= len(tokens) or tokens.starts[word] >= stop
            if ends or not _qualifies(text, tokens, word, mention, named):
                return _joined(index, mention, word, named, speaker)
            owner = mention if text.startswith(_POSSESSIVE, mention.end) else None
            continue
        plural = tokens.tags[word] == "NOUN" and tokens.lemmas[word].lower() != form.lower()
        if tokens.tags[word] not in _ADDRESS_TAGS or plural or form in {",", ";", ":", '"', "“"}:
            return None
        word += 1
    return None


def _programme(index: Index, owner: Mention, word: int, speaker: str) -> Piece | None:
    """The programme of a medium that begins at the token `word`, with a link to the medium: 'MSNBC's "Morning Joe"'."""
    text, tokens = index.articles[owner.article].text, index.library.analyses[owner.article].tokens
    piece = _piece(index, owner, speaker)
    end = programme_end(text, tokens, word)
    whole = " ".join(text[owner.start : end].split())
    whole = re.sub(r"[.,]([\"”’'])$", r"\1", whole)
    return Piece(whole, piece.href) if piece is not None and end > owner.end + 2 else piece


def _without_name(index: Index, article: str, place: int, stop: int, speaker: str) -> Piece | None:
    """The hearer at `place` who is called by a plain noun, or the medium that a noun beside its name tells."""
    text, tokens = index.articles[article].text, index.library.analyses[article].tokens
    phrase = hearer_phrase(text, tokens, bisect_left(tokens.starts, place), stop)
    plain = _hearers().match(text, place, stop)
    if plain is not None and _is_phrase(text, tokens, *plain.span()):
        outlet = _outlet(index, article, plain.start(), min(plain.end() + 2, stop)) if plain["outlet"] else None
        if outlet is not None and text.startswith(_POSSESSIVE[:2], outlet.end):
            return _programme(index, outlet, bisect_left(tokens.starts, outlet.end) + 1, speaker)
        if outlet is not None:
            return _piece(index, outlet, speaker)
        if plain["outlet"] and (named := _medium_before(index, article, *plain.span())):
            return _piece(index, named, speaker)
        if plain["bare"] is None and not _is_name(index, article, *plain.span()):
            phrase = phrase or plain.span()
    return Piece(" ".join(text[slice(*phrase)].split())) if phrase is not None else None


def _joined(index: Index, first: Mention, word: int, named: Mapping[int, Mention], speaker: str) -> Piece | None:
    """Who is told by name, with the others whom "and" joins to the name: "Ann Lee, Bo Lund and Ida Berg"."""
    text, tokens = index.articles[first.article].text, index.library.analyses[first.article].tokens
    if phrase := shared_phrase(text, tokens, bisect_left(tokens.starts, first.start), word):
        return Piece(" ".join(text[slice(*phrase)].split()))
    behind = slice(word, word + MAX_WORDS_JOINED)
    forms = [text[start:end] for start, end in zip(tokens.starts[behind], tokens.ends[behind], strict=True)]
    told, listed, at = [first], [first], 0
    while at < len(forms) and forms[at] in _NAME_JOINTS:
        ends = "and" in forms[at : at + 2]
        while at < len(forms) and forms[at] in _NAME_JOINTS | {"the"}:
            at += 1
        other = named.get(tokens.starts[word + at]) if at < len(forms) else None
        if other is None and ends and (phrase := joined_phrase(text, tokens, word + at)):
            titles = [index.titles[m.entity] for m in listed]
            return Piece(f"{', '.join(titles)} and {' '.join(text[slice(*phrase)].split())}")
        after = bisect_left(tokens.starts, other.end) if other is not None else 0
        joined = tokens.dependencies[after - 1] == "conj" or (not ends and tokens.dependencies[after - 1] == "appos")
        if other is None or not joined or _qualifies(text, tokens, after, other, named):
            break
        listed.append(other)
        told, at = listed.copy() if ends else told, after - word
    others = [m for m in told if m.entity != speaker and not m.demonym]
    if len(told) == 1 or len(others) < len(told):
        return _piece(index, first, speaker)
    titles = [index.titles[m.entity] for m in told]
    return Piece(f"{', '.join(titles[:-1])} and {titles[-1]}")


def _outlet(index: Index, article: str, start: int, end: int) -> Mention | None:
    """The name right behind `text[start:end]`, or the last in it, of a medium: "the daily Wave", "Wave radio"."""
    named = [m for m in index.mentions_between(article, start, end) if m.kind is Kind.ORGANISATION]
    return next((m for m in reversed(named) if not m.demonym), None)


def _medium_before(index: Index, article: str, start: int, end: int) -> Mention | None:
    """The one medium named before `start` as told something, or as reporting, that "the newspaper" can mean."""
    text = index.articles[article].text
    if not text[start:end].lower().startswith("the ") or len(text[start:end].split()) > 2:
        return None
    before = [m for m in index.mentions_between(article, 0, start) if m.kind is not Kind.PLACE]
    reporting = {match.end("name") for match in _REPORTS.finditer(text, 0, start)}
    if not reporting <= {m.end for m in before}:
        return None  # a medium without a page
    found = {
        m.entity: m
        for m in before
        if m.kind is Kind.ORGANISATION
        and (m.end in reporting or _TOLD.search(text, max(m.start - MAX_CHARS_TO_TOLD, 0), m.start))
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _is_name(index: Index, article: str, start: int, end: int) -> bool:
    """Whether the last word of `text[start:end]` is of a name: "the Senate Judiciary Committee"."""
    return any(m.end >= end and m.kind is not Kind.THING for m in index.mentions_between(article, start, end))


def _is_phrase(text: str, tokens: Tokens, start: int, end: int) -> bool:
    """Whether `text[start:end]` is a whole noun phrase: not "Lund the court", nor "the court" of "the court clerk"."""
    first, last = bisect_left(tokens.starts, start), bisect_left(tokens.starts, end)
    inside = tokens.tags[first : last - 1]
    noun = last < len(tokens) and tokens.tags[last] == "NOUN"
    goes_on = noun and tokens.lemmas[last] not in word_set("reporting-verbs", "amounts")  # not "the court months ago"
    whole = not goes_on and not text.startswith((*_POSSESSIVE, "-"), end)
    return whole and _ADDRESS_TAGS.issuperset(inside) and "DET" not in inside[1:]


def _piece(index: Index, mention: Mention, speaker: str) -> Piece | None:
    title = index.titles[mention.entity]
    longer = mention.kind is Kind.ORGANISATION and mention.text.startswith(f"{title} ")  # "BBC News" of the BBC
    told = mention.entity != speaker and not mention.demonym
    return Piece(mention.text if longer else title, index.href(mention.entity)) if told else None


def _qualifies(text: str, tokens: Tokens, after: int, mention: Mention, named: Mapping[int, Mention]) -> bool:
    """Whether a name only says whose or which hearer it is: "the Daily Wave's editor", "U.S. senators"."""
    if text.startswith((*_POSSESSIVE, "-"), mention.end):
        return True
    if after >= len(tokens) or text[mention.end : tokens.starts[after]].strip() or tokens.starts[after] in named:
        return False
    following = text[tokens.starts[after] : tokens.ends[after]]
    day = following.lower() in word_set("names", "calendar") and not following.isupper()  # not USA TODAY
    body = following in word_set("reporting-verbs", "bodies")  # People magazine
    return (tokens.tags[after] in {"NOUN", "PROPN"} or following == "or") and not day and not body


@cache
def _telling() -> re.Pattern[str]:
    """A verb of telling, or the words for a message or an interview in which something is said."""
    facts = load_facts("hearers")
    verbs, messages, speaking = (_choice(facts[group]) for group in ("telling", "messages", "speaking"))
    owner = r"(?:an?|his|her|its|their|the|another|one)"
    return re.compile(
        rf"\b(?:(?P<verb>{verbs})|(?P<message>{speaking}|in {owner}\s+(?:[\w-]+\s+){{0,2}}(?:{messages})))\s+",
        re.IGNORECASE,
    )


@cache
def _hearers() -> re.Pattern[str]:
    """People in general, perhaps with what sort they are: "reporters", "a London court", "the Wave newspaper"."""
    facts = load_facts("hearers")
    people, audiences, outlets = (_choice(facts[group]) for group in ("hearers", "audiences", "outlets"))
    word, owners = r"[\w.'’&-]+\s+", r"(?:the|his|her|its|their)\s+"
    return re.compile(
        rf"(?:{owners}|both\s+)?(?:{word}){{0,2}}?(?i:{people})\b"
        rf"|(?:{owners}|an?\s+|one\s+)(?:{word}){{0,3}}?(?:{audiences})\b"
        rf"|(?:{owners}|an?\s+|one\s+|(?P<bare>))(?:{word}){{0,4}}?(?P<outlet>{outlets})\b"
    )


def _choice(words: Sequence[str]) -> str:
    longest_first = sorted(words, key=lambda w: (-len(w), w))
    return "|".join(r"\s+".join(map(re.escape, w.split())) for w in longest_first)
