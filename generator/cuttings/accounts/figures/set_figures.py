"""Figures with fixed wordings: ages, the magnitude and place of an earthquake, prison terms."""

from __future__ import annotations

import re

from cuttings.accounts.amounts import Amount
from cuttings.accounts.figures.claims import Claim, figure_facts, unit_after
from cuttings.accounts.figures.grammar import names_by_lemma, subject_of
from cuttings.accounts.sentences import Account, Told
from cuttings.model import Kind, Mention

MAX_AGE_YEARS = 115
QUAKE_MAGNITUDES = (2.0, 10.0)
EVENT_SENTENCES_PER_ACCOUNT = 5  # sentences at the top of an account that report the event itself, not its background

_MAGNITUDE_BEFORE = re.compile(
    r"\bmagnitude\s?-?(?:\sof\s|\s)?(?:about\s|around\s)?$"
    r"|\bmeasur(?:ed|ing|es)\s(?:a\s|at\s|magnitude\s?-?\s?)?$",
    re.IGNORECASE,
)
_MAGNITUDE_AFTER = re.compile(
    r"(?:\s?(?:,|and|or)\s\d\.\s?\d)?\s?-?\s?magnitude\b|\son the (?:open-ended )?richter\b", re.IGNORECASE
)
_QUAKE = re.compile(r"\b(?:earthquake|quake|tremor|temblor|seismic|richter|epicent)", re.IGNORECASE)
_SMALLER = re.compile(r"aftershock|foreshock|smaller|second|another|followed|\bone of\b", re.IGNORECASE)
_DISTANCE_FROM = re.compile(
    r"\s?-?\s?(?P<unit>[a-z]+)\b(?:\s?\([^)]*\))?\s(?:[a-z-]+\s){0,2}(?:of|from)\s(?:the\s)?$", re.IGNORECASE
)
_TERM_UNIT = re.compile(r"\s?-?\s?(?P<unit>years?|months?)\b", re.IGNORECASE)
_TERM_LABELS = {"served": "time served in prison", "sentenced": "prison sentence"}
_SERVED = re.compile(r"\bserv(?:ed|ing|e)\s(?:just\s|only\s)?$", re.IGNORECASE)
_ENDS_CLAUSE_OF_MOVE = re.compile(r"[,;.]|\b(?:and|as|but|to|when|while)\b")
_AGED = re.compile(r"\b(?P<age>\d{1,3})\s?-\s?year\s?-\s?old\b")
_AGES_OF_SEVERAL = re.compile(r"\s(?:and|or)\s\d")  # "Ada and Mia Fenn, aged 16 and 13"
AGED = "aged "  # before the age of somebody whom a sentence does not name
MOVE_CHARS = 60  # characters before a distance in which its verb is looked for
MAX_VERBS_UP = 4  # verbs followed from that of the distance to the one that has the subject
_PRISON = re.compile(r"\s(?:in|of)\s(?:a\s)?(?:\w+\s)?(?:prison|jail|custody)|\sbehind bars", re.IGNORECASE)
_SENTENCED = re.compile(
    r"\bsentenced (?:\w+ ){0,6}to (?:(?:a|serve|spend) )?(?:prison for |jail for )?$", re.IGNORECASE
)


def age(account: Account, told: Told, amount: Amount) -> Claim | None:
    """ "Ada Fenn, 40,", "Ada Fenn, aged 40", "40-year-old Ada Fenn"."""
    text = account.article.text
    if amount.currency or not 1 <= amount.low == amount.high <= MAX_AGE_YEARS or amount.low % 1:
        return None
    for mention in told.mentions:
        if mention.kind is not Kind.PERSON:
            continue
        between, after = text[mention.end : amount.start], text[amount.end : amount.end + 2].strip()
        stated = re.fullmatch(r"\s?,\s(?:who is\s|now\s)?(?P<aged>aged?\s)?", between)
        closed = after[:1] in (",", ".", ";") and not re.match(r"\s?,\s?\d", text[amount.end : amount.end + 4])
        if _AGES_OF_SEVERAL.match(text, amount.end):
            continue
        if stated and (stated["aged"] or (closed and text[amount.start].isdigit())):
            return _age_of(mention, told, amount)
        gap = text[amount.end : mention.start]
        before = amount.end < mention.start and re.fullmatch(r"\s?-?\s?years?\s?-?\s?old\s(?:\w+\s){0,3}", gap)
        if before and not re.search(r"\b(?:of|and|with|named|from|in|by|who)\b", gap):
            return _age_of(mention, told, amount)
    return None


def _age_of(mention: Mention, told: Told, amount: Amount) -> Claim:
    first, last = min(mention.start, amount.start), max(mention.end, amount.end)
    return Claim(("age", mention.entity), "age", amount, told, first, last, mention.entity)


def magnitude(account: Account, told: Told, amount: Amount) -> Claim | None:
    """The magnitude of an earthquake, with a decimal: "magnitude 7.6", "a 7.6-magnitude quake"."""
    text = account.article.text
    if (
        not QUAKE_MAGNITUDES[0] <= amount.low == amount.high <= QUAKE_MAGNITUDES[1]
        or "." not in text[amount.start : amount.end]
    ):
        return None
    head = text[max(told.start, amount.start - 20) : amount.start]
    if not (_MAGNITUDE_BEFORE.search(head) or _MAGNITUDE_AFTER.match(text, amount.end, told.end)):
        return None
    if amount.partial or not _QUAKE.search(text, told.start, told.end) or _SMALLER.search(text, told.start, told.end):
        return None
    return Claim(("magnitude",), "magnitude of the earthquake", amount, told, amount.start, amount.end)


def distance(account: Account, told: Told, amount: Amount) -> Claim | None:
    """Return the distance of an earthquake's epicentre from a place."""
    text = account.article.text
    if amount.partial or not _QUAKE.search(text, told.start, told.end) or _SMALLER.search(text, told.start, told.end):
        return None
    place = next((m for m in told.mentions if m.kind is Kind.PLACE and m.start > amount.end), None)
    unit = unit_after(text, amount)
    if (
        place is None
        or unit is None
        or unit[0] != "length"
        or not _DISTANCE_FROM.fullmatch(text, amount.end, place.start)
    ):
        return None
    key = ("distance", place.entity)
    thing = f"distance of the earthquake from {place.text}"
    return Claim(key, thing, amount, told, amount.start, place.end, unit=unit[1])


def prison_term(account: Account, told: Told, amount: Amount) -> Claim | None:
    """A prison term that somebody was sentenced to."""
    text = account.article.text
    unit = _TERM_UNIT.match(text, amount.end)
    head = text[max(told.start, amount.start - 80) : amount.start]
    served = unit and _SERVED.search(head) and _PRISON.match(account.article.text, unit.end())
    if (
        not unit
        or amount.partial
        or not (served or (told.number <= EVENT_SENTENCES_PER_ACCOUNT and _SENTENCED.search(head)))
    ):
        return None
    said = "served" if _SERVED.search(head) else "sentenced"
    verb = next((w for w in told.words if account.analysis.tokens.lemmas[w].lower() in (said[:-1], said[:-2])), None)
    subject = subject_of(account, told, verb) if verb is not None else ""
    scale = figure_facts()["units"]["duration"][unit["unit"].lower().rstrip("s")]
    return Claim((said,), _TERM_LABELS[said], amount, told, amount.start, unit.end(), subject, unit=scale)


def distance_moved(account: Account, told: Told, amount: Amount) -> Claim | None:
    """How far somebody fell, drifted or was dragged: "fell about 60 metres", "was dragged for two miles".

    The subject is the person or thing; where the sentence only gives an age, "a 36-year-old man", it is the age.
    """
    unit = unit_after(account.article.text, amount)
    converted = account.article.text[told.start : amount.start].rstrip().endswith("(")  # "60 metres (200 feet)"
    if unit is None or unit[0] != "length" or amount.partial or amount.currency or converted:
        return None
    lemmas, tokens = account.analysis.tokens.lemmas, account.analysis.tokens
    before = [w for w in told.words if amount.start - MOVE_CHARS <= tokens.starts[w] < amount.start]
    kinds = names_by_lemma("moves")
    verb = next((w for w in reversed(before) if lemmas[w].lower() in kinds and tokens.tags[w] == "VERB"), None)
    if verb is None or _ENDS_CLAUSE_OF_MOVE.search(account.article.text, tokens.ends[verb], amount.start):
        return None
    subject = _mover(account, told, verb)
    kind = kinds[lemmas[verb].lower()]
    return Claim(("moved", kind), kind, amount, told, tokens.starts[verb], amount.end, subject, unit=unit[1])


def _mover(account: Account, told: Told, verb: int) -> str:
    """The entity that moved, its age where only that is told, else its noun; of verbs joined by "and", of the first."""
    tokens = account.analysis.tokens
    for _ in range(MAX_VERBS_UP):
        subject = subject_of(account, told, verb)
        if subject or tokens.dependencies[verb] not in ("conj", "advcl", "pcomp", "xcomp", "prep"):
            break
        verb = tokens.heads[verb]
    aged = _AGED.search(account.article.text, told.start, told.end)
    return f"{AGED}{aged['age']}" if aged and "/" not in subject else subject
