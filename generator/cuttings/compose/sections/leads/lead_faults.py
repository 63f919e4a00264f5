"""Tells which sentences open no page: cut ones, those that say nothing alone, and charges that were withdrawn."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from cuttings.common.facts import load_facts, word_set
from cuttings.common.text import alternation
from cuttings.compose.facts.descriptions import AFTER_NAME, BEFORE_NAME, BY_COPULA, Description
from cuttings.compose.facts.lookup import Index
from cuttings.compose.facts.speech_acts import is_reporting
from cuttings.compose.sections.leads.article_openings import opens_article
from cuttings.compose.sections.leads.told_before import NOT_COUNTED_TAGS, leans_on_what_was_told
from cuttings.compose.sections.leads.unclear_names import has_unclear_name
from cuttings.compose.sections.leads.unclear_pronouns import has_unclear_pronoun
from cuttings.model import NOUN_TAGS, Article, Kind, Mention, Sentence, Tokens

# what ends no sentence: "would back" + "Berg, while ..."; "Peter J." + "Lund won"
CUT_BEFORE_SENTENCE = re.compile(r"(?:[\w,;–—-]|(?<![.!?])\)|(?<!\w)[A-Z]\.|\b(?:vs|No|v)\.)[^\S\n]*\Z")
MIN_MANY_PEOPLE = 3  # of whom a sentence tells too little each
SCORE_LABEL = re.compile(r"\(\d{1,3}[-–]\d{1,3}\)|\b\d{1,2}-\d{1,2}\.?\Z")  # "took the lead (1-0)"
MIN_WORDS_BESIDE_NAME = 4  # words of a sentence that say more than a name and a role
# "A second woman", "in the days following": after others, or after what was told before
COUNTS_ON = re.compile(
    r"(?:An?|The) (?:second|third|fourth|fifth|other|further)(?![\w-])(?! (?:of|half|time|\w+est)\b)|"
    r"In (?:all |most )?other [\w-]+,|"
    r"In the (?:\w+ )?(?:hours|days|weeks|months|years|moments|minutes|aftermath)"
    r"(?: (?:following|after|since|that followed))?,|"
    r"(?:[A-Z][\w-]*)(?: [\w-]+){0,4} (?:later|earlier|afterwards?),"
)
LIKE_OTHERS = re.compile(r"\b(?:as well|(?:did|does|do|done|doing) so)\W*\Z|\b(?:did|does|do|done|doing) that\b")
OPINION_OF_BODY = re.compile(r"\bwith (?:an? |little|few|no )")


def is_unfit(index: Index, mention: Mention, sentence: Sentence, description: Description | None) -> bool:
    """Whether a sentence, whole and about the bearer of `mention` as it is, still tells a reader of their page nothing.

    It begins in the middle of one; it leans on what was told before ("that claim", "in the loss", "too"); it has hardly
    a word beside name and role; it judges; it says whose somebody is by a pronoun; or it tells of a charge, and the
    article that the charge did not hold. So does what courts and papers say of everybody, and what a speaker says
    who has only a surname.
    """
    text = index.articles[mention.article].text
    tokens = index.library.analyses[mention.article].tokens
    words = tokens.within(sentence.start, sentence.end)
    return (
        _begins_inside(index.articles[mention.article], sentence)
        or leans_on_what_was_told(index, mention, words, description is not None)
        or has_unclear_pronoun(index, mention, sentence, description)
        or has_unclear_name(index, mention, sentence)
        or (description is None and _is_one_of_many(index, mention, tokens, words))
        or (description is not None and _is_bare_post(text, description))
        or SCORE_LABEL.search(text, sentence.start, sentence.end) is not None
        or COUNTS_ON.match(text, sentence.start) is not None
        or LIKE_OTHERS.search(text, sentence.start, sentence.end) is not None
        or _as_example().search(text, sentence.start, sentence.end) is not None
        or _only_tells_words(index, mention, sentence, words, description)
        or _says_little(tokens, words, mention, description)
        or _ends_open(tokens, words)
        or _adds(tokens, words)
        or (description is not None and _leans_on_somebody(index, text, sentence, mention, description))
        or (description is not None and OPINION_OF_BODY.search(text, description.start, description.end) is not None)
        or _is_outdated_charge(text, tokens, words)
        or _boilerplate().search(text, sentence.start, sentence.end) is not None
        or _is_told_by_stranger(index, mention, sentence)
    )


def _begins_inside(article: Article, sentence: Sentence) -> bool:
    """Whether a sentence begins in the middle of one; none does that opens a block, as behind a dateline."""
    if any(block.start == sentence.start for block in article.blocks):
        return False
    return CUT_BEFORE_SENTENCE.search(article.text, max(0, sentence.start - 12), sentence.start) is not None


def _is_one_of_many(index: Index, mention: Mention, tokens: Tokens, words: range) -> bool:
    """Whether a sentence tells of three people or more together what they did."""
    verb = next((i for i in words if tokens.heads[i] == i and tokens.tags[i] == "VERB"), words.start)
    before = index.mentions_between(mention.article, tokens.starts[words.start], tokens.starts[verb])
    return len({m.entity for m in before if m.kind is Kind.PERSON}) >= MIN_MANY_PEOPLE


def _is_bare_post(text: str, description: Description) -> bool:
    """Whether all that a sentence says of somebody is a post without its body: "Berg, the CEO, left"."""
    said = text[description.start : description.end].lower().removeprefix("the ")
    return description.form == AFTER_NAME and said in word_set("roles", "unplaced")


def _leans_on_somebody(index: Index, text: str, sentence: Sentence, mention: Mention, description: Description) -> bool:
    """Whether words behind a name say whose somebody is, and the sentence names nobody else before: "X, her rival"."""
    if description.form != AFTER_NAME or not _possessive().search(text, description.start, description.end):
        return False
    before = index.mentions_between(mention.article, sentence.start, mention.start)
    return not any(m.entity != mention.entity for m in before)


@cache
def _possessive() -> re.Pattern[str]:
    """Any pronoun that says to whom something belongs."""
    return re.compile(rf"\b(?:{'|'.join(sorted(word_set('leads', 'possessive')))})\b", re.IGNORECASE)


def _says_little(tokens: Tokens, words: range, mention: Mention, description: Description | None) -> bool:
    """Whether a sentence has hardly more than a name and a role: "Saints quarterback X understands."."""
    if description is not None and description.form == BY_COPULA:
        return False
    spans = [(mention.start, mention.end), *([(description.start, description.end)] if description else [])]
    beside = [i for i in words if not any(start <= tokens.starts[i] < end for start, end in spans)]
    return sum(tokens.tags[i] not in NOT_COUNTED_TAGS for i in beside) < MIN_WORDS_BESIDE_NAME


def _ends_open(tokens: Tokens, words: range) -> bool:
    """Whether a sentence ends with a verb that answers what was told before: "the mayor agreed."."""
    last = next((i for i in reversed(words) if tokens.tags[i] not in ("PUNCT", "SPACE")), None)
    return last is not None and tokens.tags[last] == "VERB" and tokens.lemmas[last] in word_set("leads", "answering")


def _only_tells_words(
    index: Index, mention: Mention, sentence: Sentence, words: range, description: Description | None
) -> bool:
    """Whether a sentence tells what somebody said, with no more than an office before the name.

    What was said mostly answers what was told before. The first sentence of an article is written to stand alone.
    """
    if mention.kind is not Kind.PERSON or (description is not None and description.form != BEFORE_NAME):
        return False
    tokens = index.library.analyses[mention.article].tokens
    root = _root(tokens, words)
    beside = {tokens.dependencies[i] for i in words if tokens.heads[i] == root}
    deed = "dobj" in beside and "ccomp" not in beside and tokens.lemmas[root] not in word_set("roles", "telling")
    tells = is_reporting(tokens.lemmas[root]) and not deed  # "announced a law", but not "told dockers"
    return tells and not opens_article(index, mention.article, sentence)


def _root(tokens: Tokens, words: range) -> int:
    """The word of a sentence on which all others hang."""
    return next((i for i in words if tokens.heads[i] == i), words.start)


@cache
def _as_example() -> re.Pattern[str]:
    """A phrase by which a sentence is one more of what was told before: "for example"."""
    return re.compile(rf"\b(?:{alternation(word_set('leads', 'as_examples'))})\b", re.IGNORECASE)


def _adds(tokens: Tokens, words: range) -> bool:
    """Whether somebody says more in a sentence than was told before: "the mayor added that"."""
    root = _root(tokens, words)
    says = any(tokens.heads[i] == root and tokens.dependencies[i] == "ccomp" for i in words)
    return tokens.lemmas[root] == "add" and says


def _is_outdated_charge(text: str, tokens: Tokens, words: range) -> bool:
    """Whether a sentence tells of a charge or a conviction, in an article that tells that it did not hold."""
    charged = any(tokens.lemmas[i].lower() in word_set("leads", "charging") for i in words)
    return charged and _clearing().search(text) is not None


@cache
def _clearing() -> re.Pattern[str]:
    """The words by which an article tells that a charge did not hold."""
    stems = "|".join(load_facts("leads")["clearing"])
    return re.compile(rf"\b(?:{stems})", re.IGNORECASE)


@cache
def _boilerplate() -> re.Pattern[str]:
    """What is said in the same words of everybody: "presumed innocent until proven guilty"."""
    return re.compile(rf"\b(?:{'|'.join(load_facts('leads')['boilerplate'])})\b", re.IGNORECASE)


def _is_told_by_stranger(index: Index, mention: Mention, sentence: Sentence) -> bool:
    """Whether another than the bearer of `mention` tells a sentence, and has only a surname: "..., said Lee."."""
    named = {mention.entity}
    for other in index.mentions_between(mention.article, sentence.start, sentence.end):
        in_full = index.entities[other.entity].name
        bare = other.kind is Kind.PERSON and " " not in other.text and " " in in_full and other.entity not in named
        if bare and _speaks(index.library.analyses[mention.article].tokens, other):
            return True
        named.add(other.entity)
    return False


def _speaks(tokens: Tokens, surname: Mention) -> bool:
    """Whether a surname without a title is the subject of the reporting verb of its sentence."""
    i = bisect_left(tokens.starts, surname.start)
    verb = tokens.heads[i]
    titled = i > 0 and tokens.heads[i - 1] == i and tokens.tags[i - 1] in NOUN_TAGS
    subject = tokens.dependencies[i] == "nsubj" and tokens.heads[verb] == verb
    return subject and not titled and is_reporting(tokens.lemmas[verb])
