"""Finds the phrases by which a sentence says what the bearer of a name is.

They stand before the name ("CIA Director Anna Berg"; "the mayor, Anna Berg,"), before several ("actors Anna Berg and
Peter Lund"), or behind it ("Anna Berg, head of the Harbour Board,").
"""

from __future__ import annotations

from collections.abc import Iterator

from cuttings.common.text import fold
from cuttings.model import Kind, Mention
from cuttings.resolve.names.tokens import fact_words
from cuttings.resolve.roles.activity_clauses import activity_behind, seat_of
from cuttings.resolve.roles.appositions import phrases_behind
from cuttings.resolve.roles.article_words import ArticleWords, NameInSentence
from cuttings.resolve.roles.noun_phrases.before_name import is_quoted_whole, phrase_before
from cuttings.resolve.roles.noun_phrases.behind_name import phrase_behind
from cuttings.resolve.roles.noun_phrases.heads import head_before_body, head_before_of, is_head
from cuttings.resolve.roles.noun_phrases.phrase_words import (
    DETERMINERS,
    FORMER,
    ITS,
    POSSESSIVE_MARKS,
    PRONOUNS,
    RANKING,
)
from cuttings.resolve.roles.noun_phrases.role_phrase import RolePhrase
from cuttings.resolve.roles.noun_phrases.shared_titles import shared_title
from cuttings.resolve.roles.offices.legislator_seats import parties_of_members
from cuttings.resolve.roles.role_nouns import is_role_noun, is_state_office, written_out

ANOTHER = frozenset({"another"})
MAX_DEFINITE_WORDS = 12  # of "The head of the Harbour Board" before a comma and a name


def role_phrases(words: ArticleWords, mention: Mention) -> Iterator[RolePhrase]:
    """The phrases that say what the bearer of a mention is."""
    name = words.name(mention)
    if not name.low <= name.first < name.behind <= name.high:
        return
    if before := _directly_before(name) or shared_title(name) or _definite_before(name) or _called(name):
        yield from _unstacked(words, before, name.kind)
    joined = words.form(name.behind) in POSSESSIVE_MARKS | {"-", "/"} and not words.is_dash(name.behind)
    if name.behind < name.high and joined:
        return
    if after := tuple(phrases_behind(name)):
        yield from after
    elif name.kind is Kind.ORGANISATION and (does := activity_behind(name)):
        yield RolePhrase(does[0], does[0], does[1])
    elif seat := seat_of(name):
        yield RolePhrase(name.first, name.first, name.behind - 1, seat)


def _directly_before(name: NameInSentence) -> RolePhrase | None:
    """A title right before the name: "Homeland Security Secretary", "Secretary of State"."""
    words, last = name.words, name.first - 1
    if last < name.low or not words.adjoin(last) or words.is_person(last):
        return None
    head = head_before_of(name, last)
    if is_head(name, last) and (head is None or words.bare(last) not in fact_words("titles", "of", "affairs")):
        head = last - (words.bare(last - 1) in RANKING)  # but "Secretary of Justice" is one office
    head = head_before_body(name) if head is None else head
    start = phrase_before(name, head) if head is not None else None
    if start is None or head is None or is_quoted_whole(name, start) or _is_adjective(name, start, head):
        return None
    ranked = words.bare(last) in fact_words("roles", "mere_ranks") and start < head == last
    if ranked and words.bare(start - 1) == "of" and is_head(name, start - 2):
        head, start = start - 2, phrase_before(name, start - 2)  # "Chief of Staff General Anna Berg"
        return RolePhrase(start, head, last - 1) if start is not None else None
    start -= words.form(start - 1) == "The" and start - 1 > name.low  # "... and The Office creator Anna Berg"
    return RolePhrase(start, head, last)


def _is_adjective(name: NameInSentence, start: int, head: int) -> bool:
    """Whether a lone word is no noun here: "the conservative Mrs Berg", "an equally liberal Anna Berg".

    It is one in "from comedian Anna Berg".
    """
    words = name.words
    if start == head and words.tag(start - 1) == "ADV" and words.tokens.heads[start - 1] == start:
        return True
    if name.kind is Kind.PERSON and words.bare(start - 1) not in DETERMINERS:
        return False
    adjective = words.tag(head) == "ADJ" and words.tokens.dependencies[head] == "amod"
    return start == head and adjective and words.form(head).islower()


def _unstacked(words: ArticleWords, found: RolePhrase, kind: Kind) -> Iterator[RolePhrase]:
    """The role, or the two that stand one behind the other: "Republican candidate Gov."."""
    last, before = found.last, found.last - 1
    two = kind is Kind.PERSON and found.head == last and before >= found.first and not found.singular
    past = words.bare(found.first) in FORMER  # "former Republican Sen." tells of one office
    party = (
        past
        and words.bare(before) in parties_of_members()
        and fold(written_out(words.form(last))) in fact_words("roles", "elected")
    )
    if two and not party and is_role_noun(words.bare(before), kind):
        if words.bare(last) in fact_words("roles", "given_names"):
            yield RolePhrase(found.first, before, before)
            return
        raised = words.form(last)[:1].isupper() and words.form(before).islower()
        if raised or (words.form(last).endswith(".") and not words.form(before).endswith(".")):
            yield RolePhrase(found.first, before, before)
            yield RolePhrase(last, last, last)
            return
    yield found


def _definite_before(name: NameInSentence) -> RolePhrase | None:
    """What stands before the name and a comma: "The mayor of Norvik, Anna Berg, said"."""
    words, comma = name.words, name.first - 1
    if comma - 2 < name.low or words.form(comma) != ",":
        return None
    past = [words.bare(i) for i in range(comma - 3, comma)] == ["at", "the", "time"]
    low = max(name.low, comma - MAX_DEFINITE_WORDS)
    heads = (i for i in range(comma - 1 - 3 * past, low - 1, -1) if is_head(name, i) and words.form(i - 1) != "in")
    head = next((i for i in heads if not words.is_person(i)), None)
    start = phrase_before(name, head) if head is not None else None
    if head is not None and start is not None and words.bare(start - 1) == "for":  # "candidate for Norvik mayor"
        sought, head = head, next((i for i in heads if i == start - 2), None)
        start = phrase_before(name, head) if head is not None and sought == comma - 1 else None
    if head is None or start is None or not _is_definite(name, start, head):
        return None
    if not closes_apposition(name, joined=_is_owned(words, start, head)):
        return None
    found = phrase_behind(words, start, comma + 1, name.kind)
    whole = found is not None and found.last == comma - 1
    return RolePhrase(start, head, comma - 1 - 3 * past, former=past) if whole else None


def closes_apposition(name: NameInSentence, *, joined: bool = False) -> bool:
    """Whether the name is an apposition that a mark ends, and the first of no list.

    With `joined` another may follow behind "and": "Lund's lawyer, Anna Berg, and a docker came".
    """
    words, behind = name.words, name.behind
    marks = {",", ".", ";", "("} if joined else {",", ".", ";"}
    if behind >= name.high or words.form(behind) not in marks:
        return False
    verb = words.tag(behind + 2) in ("VERB", "AUX")  # "the head of the Harbour Board, Anna Berg, and left"
    listed = words.form(behind + 1) in ("and", "or") and not verb
    if behind + 1 < name.high and (listed or words.is_person(behind + 1)):
        return joined and words.form(behind) == "," and _is_apposed(name, name.low, name.first)
    return any(words.tokens.dependencies[i] in ("appos", "npadvmod") for i in range(name.first, behind))


def _is_definite(name: NameInSentence, start: int, head: int) -> bool:
    """Whether a phrase means one person, and continues no list: "the mayor", "a spokesman for the Harbour Board"."""
    words = name.words
    owned = _is_owned(words, start, head)
    article = start - 1 >= name.low and words.bare(start - 1) in DETERMINERS | PRONOUNS | ANOTHER
    owned_by_body = name.kind is Kind.ORGANISATION or words.is_organisation(start)  # "their Harbour Guild lawyer, X,"
    pronoun = words.bare(start - 1) in (PRONOUNS if owned_by_body else {ITS})  # "her charity, X,"
    if _is_second_of_two(name, start - 1 - article):
        return True
    if not owned and not article and start < name.first - 2:
        opens = start - (words.bare(start - 1) in ("but", "and")) == name.low
        return opens or words.bare(start - 1) in fact_words("roles", "saying")  # "Norvik mayor, Anna Berg,"
    if not owned and (not article or not (pronoun or words.bare(start - 1) == "the" or _is_introduced(name, start))):
        return False
    opening = start - article - 1
    if words.bare(opening) in ("of", "to", "for") and is_role_noun(words.bare(opening - 1), name.kind):
        return False  # "an aide to the mayor, Anna Berg, said": the aide or the mayor?
    if opening >= name.low and words.form(opening) == ",":  # "On Monday, the mayor, Anna Berg, said"
        titled = article and is_state_office([words.bare(i) for i in range(start, head + 1)])
        subject = words.tokens.dependencies[head] in ("nsubj", "nsubjpass")
        return (subject or titled) and not words.is_person(opening - 1) and _is_apposed(name, start, name.first)
    apposed = (
        owned and words.form(opening) == "or" and _is_apposed(name, head, head + 1)
    )  # "Lund or the Wave's editor, X"
    return opening < name.low or apposed or words.form(opening) not in ("and", "or")


def _is_second_of_two(name: NameInSentence, joint: int) -> bool:
    """Whether the word at `joint` joins two offices: "the mayor, Peter Lund, and minister of justice, X,"."""
    words, comma = name.words, joint - 1
    if joint <= name.low or words.form(joint) != "and" or words.form(comma) != ",":
        return False
    first = words.mention_at(comma - 1)
    return first is not None and first.kind is Kind.PERSON and words.form(words.first_of(first) - 1) == ","


def _is_owned(words: ArticleWords, start: int, head: int) -> bool:
    """Whether a phrase names whose office it is: "Norvik's mayor"."""
    return any(words.form(i) in POSSESSIVE_MARKS for i in range(start, head))


def _is_introduced(name: NameInSentence, start: int) -> bool:
    """Whether a phrase behind "a", of more than its noun, is of the person whom the name behind its comma tells."""
    words = name.words
    indefinite = words.bare(start - 1) in {"a", "an"} | ANOTHER and name.kind is Kind.PERSON
    return indefinite and start < name.first - 2 and _is_apposed(name, start, name.first)


def _is_apposed(name: NameInSentence, first: int, last: int) -> bool:
    """Whether the grammar makes the name an apposition to one of the words from `first` to before `last`."""
    tokens = name.words.tokens
    own = range(name.first, name.behind)
    return any(tokens.dependencies[i] == "appos" and first <= tokens.heads[i] < last for i in own)


def _called(name: NameInSentence) -> RolePhrase | None:
    """What somebody or something is said to be that bears the name: "a gang boss known as X", "a charity called X"."""
    words, i = name.words, name.first - 1
    i -= words.bare(i) == "the"
    as_name = words.bare(i) == "as"
    i -= as_name
    if i - 2 < name.low or words.bare(i) not in (("known",) if as_name else ("called", "named")):
        return None
    body = name.kind is Kind.ORGANISATION
    head = i - 1 - (body and words.form(i - 1) == ",")
    start = phrase_before(name, head) if is_head(name, head) and words.form(head).islower() else None
    if start is None or words.bare(start - 1) not in {"a", "an"} | (PRONOUNS if body else frozenset()):
        return None
    return RolePhrase(start, head, head)
