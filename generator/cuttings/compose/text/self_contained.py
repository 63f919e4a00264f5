"""Which sentences say by themselves what they say: whole ones, in the article's own voice, that lean on none before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from cuttings.common.facts import load_facts, word_set
from cuttings.common.passages.back_references import leans, refers_back
from cuttings.common.text import is_cut_in_address
from cuttings.compose.facts.lookup import Index
from cuttings.compose.facts.sentence_subjects import SUBJECTS
from cuttings.model import Kind, Role, Sentence, Tokens

FULL_STOP_END = re.compile(r"[.][\"”’')\]]*$")
OBJECTS_OF_VERBS = frozenset({"dobj", "dative"})  # dependencies


def is_self_contained(
    index: Index,
    article: str,
    sentence: Sentence,
    *,
    chars: range,
    they_are_people: bool,
    subjects: Iterable[int] = (),
    first_person: bool = False,
) -> bool:
    """Whether a sentence of an article's body can be shown without those around it.

    `chars` are the lengths in characters that the caller has room for. A pronoun of the third person needs something
    before it, in the same sentence, that it can stand for: "she" a person's name; "it" and "them" a name of any kind,
    or what the caller shows the sentence for, which begins at one of the offsets `subjects` of the article's text;
    "they" a person's name where `they_are_people`, otherwise what "it" needs. "I", "we" and "you" are never allowed,
    not even within quotation marks, except where `first_person`: the caller has seen that the sentence says who speaks.
    "That statement" and "the deal" need to be explained in the sentence too.
    """
    start, end = sentence.start, sentence.end
    text = index.articles[article].text[start:end]
    if end - start not in chars or index.articles[article].role_at(start) is not Role.BODY:
        return False
    said = text.lstrip('"“”') if first_person else text
    if is_cut_in_address(index.articles[article].text, start, end) or not _is_closed(text) or not _is_whole(said):
        return False
    if leans(said, first_person=first_person) or (not first_person and _any_of("speakers").search(text)):
        return False
    if any(s.direct and s.start < start for s in index.statements_between(article, start, start + 1)):
        return False
    named = index.mentions_between(article, start, end)
    person = min((m.start for m in named if m.kind is Kind.PERSON), default=end)
    thing = min((*(m.start for m in named), *(s for s in subjects if start <= s < end)), default=end)
    pronouns = [("he", person), ("it", thing), ("they", person if they_are_people else thing)]
    if any(_any_of(group).search(text, 0, before - start) for group, before in pronouns):
        return False
    people = [(m.start, m.end) for m in named if m.kind is Kind.PERSON]
    return not _refers_back(index, article, sentence) and not _has_object_of_before(index, article, sentence, people)


def _refers_back(index: Index, article: str, sentence: Sentence) -> bool:
    """As `refers_back`; kept, since many pages ask it of a sentence, and each time an analysis would be unpacked."""
    key, known = (article, sentence.start), index.referring_back
    if key not in known:
        text, tokens = index.articles[article].text, index.library.analyses[article].tokens
        known[key] = refers_back(text, tokens, tokens.within(sentence.start, sentence.end))
    return known[key]


def _has_object_of_before(index: Index, article: str, sentence: Sentence, people: Sequence[tuple[int, int]]) -> bool:
    """Whether the object of a verb is somebody whom only a sentence before can name: "Berg praised her".

    A pronoun that is an object is never the subject of its own clause (principle B of binding; Chomsky 1981), so that
    the name of another one must stand before it; `people` are the spans of names.
    """
    text = index.articles[article].text
    if not _any_of("objects").search(text, sentence.start, sentence.end):
        return False  # the analysis need not be unpacked
    tokens = index.library.analyses[article].tokens
    words = tokens.within(sentence.start, sentence.end)
    for word in words:
        is_pronoun = text[tokens.starts[word] : tokens.ends[word]].lower() in word_set("hanging", "objects")
        if not (is_pronoun and tokens.dependencies[word] in OBJECTS_OF_VERBS):
            continue
        verb = tokens.heads[word]
        while tokens.dependencies[verb] == "conj" and not _subjects(tokens, words, verb):
            verb = tokens.heads[verb]
        subjects = [tokens.starts[w] for w in _subjects(tokens, words, verb)]
        before = [span for span in people if span[1] <= tokens.starts[word]]
        if subjects and all(any(first <= at < last for at in subjects) for first, last in before):
            return True
    return False


def _subjects(tokens: Tokens, words: range, verb: int) -> list[int]:
    return [w for w in words if tokens.heads[w] == verb and tokens.dependencies[w] in SUBJECTS]


def _is_whole(text: str) -> bool:
    """Whether `text` begins and ends as a sentence does."""
    begun = text[:1].isupper() or text[:1].isdigit()
    return begun and FULL_STOP_END.search(text) is not None and "\n\n" not in text


def _is_closed(text: str) -> bool:
    """Whether `text` closes what it opens."""
    return not text.count('"') % 2 and text.count("“") == text.count("”") and text.count("(") == text.count(")")


@cache
def _any_of(group: str) -> re.Pattern[str]:
    """Any pronoun of a group in `hanging.yml`, written small or with a capital: "us" is one, not "US" or "i.e."."""
    words = (f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in load_facts("hanging")[group])
    return re.compile(rf"\b(?:{'|'.join(words)})\b(?!\.\w)")
