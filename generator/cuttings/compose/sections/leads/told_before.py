"""Tells which words of a sentence mean what was told before it: "that claim", "the tape", "a similar line"."""

from __future__ import annotations

import re

from cuttings.common.facts import load_facts, word_set
from cuttings.compose.facts.lookup import Index
from cuttings.model import Kind, Mention, Tokens

THOSE_TOLD = re.compile(r" (?:who|whose|with|of)\b")  # behind "those"
REFLEXIVES = frozenset({"himself", "herself", "themselves", "itself"})
NOT_COUNTED_TAGS = frozenset({"PUNCT", "AUX", "DET", "SPACE"})


def leans_on_what_was_told(index: Index, mention: Mention, words: range, described: bool) -> bool:
    """Whether a sentence of these words leans on one before; `described` where it says who the bearer of a name is."""
    text = index.articles[mention.article].text
    tokens = index.library.analyses[mention.article].tokens
    return _was_before(tokens, text, words) or any(
        _leans_back(tokens, text, i, words)
        or _is_shown(tokens, text, i, words)
        or _is_untold(index, mention, i, words)
        or _likens(tokens, text, i, words)
        or (_adds(tokens, text, i) and (not described or tokens.heads[tokens.heads[i]] == tokens.heads[i]))
        for i in words
    )


def _leans_back(tokens: Tokens, text: str, i: int, sentence: range) -> bool:
    """Whether word `i` means something told before: "too", "that claim", "the letter"."""
    form = text[tokens.starts[i] : tokens.ends[i]].lower()
    if tokens.tags[i] == "ADV" and form in word_set("leads", "leaning"):
        return True
    if form in REFLEXIVES and tokens.tags[i - 1] in ("PROPN", "NOUN"):  # "Berg herself was a pilot": as were others
        return True
    if form not in ("the", "that", "this", "these", "those"):
        return False
    noun = i + 1
    if noun not in sentence or tokens.tags[noun] != "NOUN" or tokens.lemmas[noun] not in load_facts("leads")["told"]:
        return False
    explained = (
        noun + 1 in sentence
        and form == "the"
        and (
            tokens.dependencies[noun] == "compound"
            or tokens.tags[noun + 1] == "PART"
            or text[tokens.starts[noun + 1] : tokens.ends[noun + 1]].lower() in load_facts("leads")["explaining"]
        )
    )
    return not explained


def _adds(tokens: Tokens, text: str, i: int) -> bool:
    """Whether word `i` says that somebody did more than was told before: "Berg also won the race."."""
    form = text[tokens.starts[i] : tokens.ends[i]].lower()
    return tokens.tags[i] == "ADV" and form in word_set("leads", "adding")


def _likens(tokens: Tokens, text: str, i: int, sentence: range) -> bool:
    """Whether word `i` likens something to what was told before: "took a similar line", "is another absentee"."""
    form, noun = text[tokens.starts[i] : tokens.ends[i]].lower(), tokens.heads[i]
    if form not in word_set("leads", "likening") or noun <= i or tokens.tags[noun] != "NOUN":
        return False
    before = {tokens.lemmas[n].lower() for n in range(sentence.start, i)}
    behind = {text[tokens.starts[n] : tokens.ends[n]].lower() for n in range(noun, min(noun + 2, sentence.stop))}
    compared = form != "another" and not behind.isdisjoint({"to", "with"})
    return not compared and tokens.lemmas[noun].lower() not in before and "one" not in before


def _was_before(tokens: Tokens, text: str, words: range) -> bool:
    """Whether the main verb tells what had happened before something told before: "Berg had left on Monday."."""
    return any(
        text[tokens.starts[i] : tokens.ends[i]].lower() == "had"
        and tokens.dependencies[i] == "aux"
        and tokens.heads[tokens.heads[i]] == tokens.heads[i]
        for i in words
    )


def _is_shown(tokens: Tokens, text: str, i: int, sentence: range) -> bool:
    """Whether word `i` points at what was told before: "these children", "those killed", but not "this season"."""
    noun = tokens.heads[i]
    form = text[tokens.starts[i] : tokens.ends[i]].lower()
    if form == "those" and tokens.tags[i] == "PRON":  # "the names of those killed", but not "those who left"
        return not THOSE_TOLD.match(text, tokens.ends[i])
    if (
        form not in ("that", "this", "these", "those")
        or tokens.dependencies[i] != "det"
        or not i < noun < sentence.stop
    ):
        return False
    explained = any(tokens.heads[n] == noun and tokens.dependencies[n] in ("relcl", "prep", "acl") for n in sentence)
    return (
        tokens.tags[noun] == "NOUN" and tokens.lemmas[noun].lower() not in word_set("leads", "times") and not explained
    )


def _is_untold(index: Index, mention: Mention, i: int, sentence: range) -> bool:
    """Whether word `i` is "the" of a noun that only what was told before explains: "the tape", "the previous record".

    Nothing in the sentence says which one it is: no word that belongs to the noun, no other noun alike before it, and
    no name before it where a name would do ("Larkin ... the company").
    """
    article = index.articles[mention.article]
    tokens = index.library.analyses[mention.article].tokens
    noun = tokens.heads[i]
    if article.text[tokens.starts[i] : tokens.ends[i]].lower() != "the" or not i < noun < sentence.stop:
        return False
    lemma = tokens.lemmas[noun].lower()
    known = word_set("leads", "known_to_all")
    letters = lemma in word_set("leads", "told_in_letters")
    named = article.text[tokens.starts[noun]].isupper() and not letters
    if (tokens.tags[noun] != "NOUN" and not letters) or tokens.dependencies[noun] == "appos" or lemma in known or named:
        return False
    beside = [n for n in sentence if tokens.heads[n] == noun and n != i and tokens.tags[n] not in NOT_COUNTED_TAGS]
    beside = [n for n in beside if tokens.dependencies[n] != "case"]  # "the network's licence": of which network?
    if lemma in word_set("leads", "told_people"):  # "the suspect, Ann Lee"; "the male victim"
        beside = [n for n in beside if tokens.dependencies[n] not in ("appos", "amod")]
    backward = [n for n in beside if tokens.lemmas[n].lower() in word_set("leads", "telling_before")]
    if set(beside) - set(backward) or any(tokens.lemmas[n].lower() == lemma for n in range(sentence.start, i)):
        return False
    offices = word_set("titles", "heads")
    if lemma not in word_set("leads", "known_by_name"):
        return True
    before = index.mentions_between(mention.article, tokens.starts[sentence.start], tokens.starts[i])
    placed = [m for m in before if m.entity != mention.entity and (m.kind is not Kind.PERSON or lemma in offices)]
    return bool(backward) or not placed
