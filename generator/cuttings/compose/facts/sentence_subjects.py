"""Tells whether a sentence is about the bearer of a name: as its subject, or as somebody whom it says something of."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from cuttings.common.facts import word_set
from cuttings.compose.facts.lookup import Index
from cuttings.compose.facts.speech_acts import is_reporting
from cuttings.model import Mention, Sentence, Tokens

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
CONTENT_CLAUSES = frozenset({"ccomp", "parataxis"})
AUXILIARIES = frozenset({"aux", "neg"})
MAX_APPOSITION_STEPS = 3  # from a name to the noun that it explains


@dataclass(frozen=True, slots=True)
class Standing:
    """How a name stands in its sentence."""

    subject: bool  # of the main clause, before its verb, or of what the sentence reports first
    acts: bool  # subject of what was done or is being done: no speech, no habit, no wish, no opinion
    speaker: bool  # of the words that come before its verb: "..., said Anna Berg, the mayor."
    object: bool  # direct object of a verb


def standing(index: Index, mention: Mention, sentence: Sentence) -> Standing:
    """How the name of `mention` stands in the sentence, by its grammar."""
    tokens = index.library.analyses[mention.article].tokens
    low, high = (bisect_left(tokens.starts, at) for at in (sentence.start, sentence.end))
    first, last = bisect_right(tokens.starts, mention.start) - 1, bisect_left(tokens.starts, mention.end)
    if not low <= first < last <= high:
        return Standing(False, False, False, False)
    noun = _noun(tokens, first, last)
    verb = tokens.heads[noun]
    main = tokens.heads[verb] == verb
    said_before = any(
        tokens.heads[i] == verb and tokens.dependencies[i] in CONTENT_CLAUSES and i < noun for i in range(low, noun)
    )
    heads_clause, reports = tokens.dependencies[noun] in SUBJECTS and main, is_reporting(tokens.lemmas[verb])
    main_subject = heads_clause and noun < verb and not said_before
    text = index.articles[mention.article].text
    done = _is_done(text, tokens, verb, range(low, high))
    is_object = tokens.dependencies[noun] == "dobj"
    speaker = heads_clause and reports and not main_subject
    subject = main_subject or _opens_report(tokens, noun)
    return Standing(subject, main_subject and done and not reports, speaker, is_object)


def _opens_report(tokens: Tokens, noun: int) -> bool:
    """Whether a noun is the subject of what is reported first: "Ann Lee will step down, the company said"."""
    verb = tokens.heads[noun]
    said = tokens.heads[verb]
    reported = tokens.dependencies[verb] in CONTENT_CLAUSES and noun < verb < said and tokens.heads[said] == said
    return reported and tokens.dependencies[noun] in SUBJECTS and is_reporting(tokens.lemmas[said])


def _is_done(text: str, tokens: Tokens, verb: int, sentence: range) -> bool:
    """Whether a verb tells of something that was done or is being done: its form is neither the stem nor a habit's."""
    form = text[tokens.starts[verb] : tokens.ends[verb]].lower()
    beside = {
        tokens.lemmas[i].lower() for i in sentence if tokens.heads[i] == verb and tokens.dependencies[i] in AUXILIARIES
    }
    finite = form != tokens.lemmas[verb].lower() and not form.endswith("s")
    return tokens.tags[verb] == "VERB" and finite and beside.isdisjoint(word_set("leads", "doubting"))


def _noun(tokens: Tokens, first: int, last: int) -> int:
    """The noun that a name, word `first` to before `last`, explains; the name's own where it explains none."""
    root = next((i for i in range(first, last) if not first <= tokens.heads[i] < last), first)
    for _ in range(MAX_APPOSITION_STEPS):
        if tokens.dependencies[root] != "appos" or tokens.heads[root] > first:
            break
        root = tokens.heads[root]
    return root
