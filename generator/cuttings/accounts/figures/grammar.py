"""The grammar around a figure: the predicate of a noun, its verb and its subject."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache

from cuttings.accounts.amounts import Amount
from cuttings.accounts.figures.claims import figure_facts
from cuttings.accounts.sentences import Account, Told

NOUN_OR_ADJECTIVE_TAGS = frozenset({"NOUN", "PROPN", "ADJ"})
AUXILIARY_TAGS = frozenset({"AUX", "ADV", "PART"})
NOUN_SUBJECT_DEPENDENCIES = ("nsubj", "nsubjpass")
# how they end, the common irregular ones too
PARTICIPLE_ENDINGS = ("ed", "en", "rt", "un", "wn", "ld", "nt", "ot", "ht")


@cache
def names_by_lemma(groups: str) -> dict[str, str]:
    """The names of some groups of synonyms in `cuttings/data/figures.yml`, such as "sums", by each lemma."""
    return {lemma: name for name, lemmas in figure_facts()[groups].items() for lemma in lemmas}


def predicates() -> dict[str, str]:
    """Return what can be said of those counted: the name of the group of synonyms, by verb."""
    return names_by_lemma("predicates")


@cache
def facts_of(name: str) -> frozenset[str]:
    """One of the lists of words in `cuttings/data/figures.yml`."""
    return frozenset(figure_facts()[name])


def is_added(account: Account, told: Told, verb: int) -> bool:
    """Whether "also" is near a verb, so that its figure comes on top of another."""
    return any(account.word(w) == "also" for w in told.words if -4 < w - verb < 3)


def is_cause_unclear(account: Account, told: Told, verb: int) -> bool:
    """Whether the cause is unclear: two at once, or a verb whose subject the parse has lost.

    "The bombing of the school and of homes killed 50" counts neither's dead.
    """
    tokens = account.analysis.tokens
    children = {tokens.dependencies[w]: w for w in told.words if tokens.heads[w] == verb}
    if "dobj" not in children or "nsubjpass" in children:
        return False
    subject = children.get("nsubj")
    if subject is None:
        return not account.word(verb).endswith("ing") and tokens.dependencies[verb] not in ("conj", "relcl", "xcomp")
    between = range(subject, verb)
    return any(account.word(w) == "and" and tokens.heads[w] in between for w in between)


def subject_of(account: Account, told: Told, verb: int) -> str:
    """Return the subject of a verb: an entity, else the noun; "" without a subject or for a pronoun."""
    tokens = account.analysis.tokens
    own = any(tokens.heads[w] == verb and tokens.dependencies[w] in NOUN_SUBJECT_DEPENDENCIES for w in told.words)
    if not own and tokens.dependencies[verb] == "conj":
        verb = tokens.heads[verb]
    for word in told.words:
        if tokens.heads[word] == verb and tokens.dependencies[word] in NOUN_SUBJECT_DEPENDENCIES:
            at = tokens.starts[word]
            entity = next((m.entity for m in told.mentions if m.start <= at < m.end), "")
            return entity or ("" if tokens.tags[word] == "PRON" else tokens.lemmas[word].lower())
    return ""


def is_passive(account: Account, verb: int) -> bool:
    """Whether `verb` is passive."""
    tokens = account.analysis.tokens
    return any(
        tokens.heads[w] == verb and tokens.dependencies[w] in ("nsubjpass", "auxpass")
        for w in range(max(0, verb - 12), verb)
    )


def is_unreal(account: Account, told: Told, verb: int) -> bool:
    """Whether the verb is denied, feared or planned, and not a fact."""
    tokens = account.analysis.tokens
    near = range(max(told.words.start, verb - 4), min(verb + 2, told.words.stop))
    return any(account.word(w) in facts_of("unhappened") for w in near) or (
        any(account.word(w) == "to" and tokens.tags[w] == "PART" and tokens.heads[w] == verb for w in near)
    )


def governing(account: Account, told: Told, head: int) -> tuple[int, str] | None:
    """Return the verb that governs a noun as its object or subject."""
    tokens = account.analysis.tokens
    verb = tokens.heads[head]
    while tokens.dependencies[head] == "conj" and tokens.tags[verb] in NOUN_OR_ADJECTIVE_TAGS and verb < head:
        head, verb = verb, tokens.heads[verb]
    role = {"dobj": "object", "nsubjpass": "object", "nsubj": "subject"}.get(tokens.dependencies[head])
    if tokens.dependencies[head] == "pobj" and tokens.tags[verb] == "ADP":
        preposition, verb = tokens.lemmas[verb].lower(), tokens.heads[verb]
        role = f"after {preposition}" if tokens.tags[verb] in ("VERB", "NOUN") and preposition != "of" else None
    if role is None or not told.words.start <= verb < told.words.stop:
        return None
    return (verb, role) if tokens.tags[verb] in ("VERB", "AUX", "NOUN") else None


def told_after(account: Account, told: Told, first: int) -> tuple[int, str] | None:
    """The verb or adjective after a noun phrase that is told of it: "were killed", "dead", "died"."""
    tokens = account.analysis.tokens
    passive = False
    for word in range(first, min(first + 5, told.words.stop)):
        if tokens.tags[word] in AUXILIARY_TAGS:
            passive = passive or tokens.lemmas[word] in ("be", "get")
            continue
        lemma = tokens.lemmas[word].lower()
        if lemma in facts_of("intransitive"):
            return word, "object"
        hanging = lemma in predicates() and tokens.dependencies[word] in ("acl", "amod", "nsubj", "conj", "dep")
        participle = tokens.tags[word] == "VERB" and account.word(word).endswith(PARTICIPLE_ENDINGS)
        return (word, "object") if participle and (passive or hanging) else None
    return None


def is_joined(account: Account, head: int, verb: int) -> bool:
    """Whether the noun is only the first of several nouns before the verb: "12 homes and other buildings"."""
    tokens = account.analysis.tokens
    return any(
        tokens.heads[w] == head and tokens.dependencies[w] == "conj" and tokens.tags[w] in ("NOUN", "PROPN")
        for w in range(head + 1, min(head + 8, verb))
    )


def in_phrase(account: Account, told: Told, amount: Amount) -> bool:
    """Whether a preposition precedes the figure: "homes in five villages were damaged" counts no villages."""
    tokens = account.analysis.tokens
    before = bisect_left(tokens.starts, amount.start) - 1
    if before < told.words.start or tokens.tags[before] != "ADP":
        return False
    return account.word(before) != "of" or account.word(max(before - 1, 0)) not in ("total", "toll")


def lemma_of(account: Account, word: int) -> str:
    """The lemma of a word in small letters."""
    return account.analysis.tokens.lemmas[word].lower()
