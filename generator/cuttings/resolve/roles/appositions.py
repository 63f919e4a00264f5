"""Finds the phrases behind a name that say what its bearer is.

An apposition ("Anna Berg, head of the Harbour Board,"), or what stands behind "is a", "became" and "was appointed".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cuttings.common.facts import load_facts
from cuttings.model import Kind
from cuttings.resolve.names.tokens import fact_words
from cuttings.resolve.roles.activity_clauses import clause_of_activity, serving_where
from cuttings.resolve.roles.article_words import ArticleWords, NameInSentence
from cuttings.resolve.roles.noun_phrases.behind_name import (
    SERVED_AS,
    Phrase,
    before_phrase,
    has_served_as,
    is_of_a_time,
    is_told_in_past,
    phrase_behind,
)
from cuttings.resolve.roles.noun_phrases.complements import is_term, is_under_somebody, year_behind
from cuttings.resolve.roles.noun_phrases.phrase_ends import closes
from cuttings.resolve.roles.noun_phrases.phrase_words import PHRASE_TAGS, POSSESSIVE_MARKS
from cuttings.resolve.roles.noun_phrases.role_phrase import RolePhrase
from cuttings.resolve.roles.unclear_roles import is_of_another, opens_list

MAX_WORDS_OF_AS = 8  # of "as a captain" behind "who"
SERVES = ("serves", "works")  # "as chairman"
JOINING_NOW = ("joined", "joining")  # behind "has" and "is"; "joined" alone tells of any time
APPOSITION_MARKS_BEHIND = frozenset({",", "—", "–", "--", "("})


def phrases_behind(name: NameInSentence) -> Iterator[RolePhrase]:
    """The phrase behind a name that says what its bearer is, and another that "and" joins to it."""
    words = name.words
    if name.kind is Kind.PERSON:
        letters: Mapping[str, str] = load_facts("roles")["posts_behind_names"]
        at = next((i for i in (name.behind - 1, name.behind) if words.form(i) in letters), None)
        if at is not None and at > name.first:
            yield RolePhrase(at, at, at, told=letters[words.form(at)])
            return
    left = _left(name)
    after = _behind(name) or _coupled(name) or left
    if after is None:
        if post := _joining(name) or serving_where(name):
            yield post
        return
    former = is_told_in_past(words, after) or words.bare(before_phrase(after)) in ("formerly", "then")
    former = former or has_served_as(words, after) or after is left
    former = former or words.bare(after.last + 1) == "under" or is_term(words, after.last + 1)
    former = former or _is_of_earlier_year(words, after)
    one_of = words.bare(after.first) == "one" and words.bare(after.first + 1) == "of"
    told = words.text_of(after.first, after.last) if one_of else ""
    last = _end_of_superior(words, after, name.high) or _with_activity(name, after)
    yield RolePhrase(after.first, after.head, last, told, former=former)
    if second := _second(name, after):
        yield RolePhrase(second.first, second.head, second.last)


def _is_of_earlier_year(words: ArticleWords, found: Phrase) -> bool:
    """Whether a phrase tells what somebody was in a year before the article's: "adviser to Peter Lund in 2012"."""
    year = year_behind(words, found.last + 1)
    lasting = words.bare(found.head) in fact_words("roles", "for_ever")
    return year != "" and year < (words.article.published or "")[:4] and not lasting


def _end_of_superior(words: ArticleWords, found: Phrase, high: int) -> int | None:
    """The last word of whom a lone noun was under: "a speechwriter under Mayor Lund"; None where it is under nobody."""
    under = found.last + 1
    alone = found.first == found.head == found.last
    if not alone or words.bare(under) != "under" or not is_under_somebody(words, under, high):
        return None
    superior = next((m for m in words.mentions_between(under, high) if m.kind is Kind.PERSON), None)
    last = words.behind(superior) - 1 if superior else under
    return last if superior and closes(words, last, high) else None


def _second(name: NameInSentence, first: Phrase) -> Phrase | None:
    """The second role in "Anna Berg, report author and a senior adviser at the Harbour Board"; None without one.

    "A pilot and a docker" may be two people.
    """
    words, at = name.words, first.last + 2
    determined = words.bare(at) in ("a", "an")
    if name.kind is not Kind.PERSON or words.form(at - 1) != "and" or first.determined > determined:
        return None
    if first.determined and words.bare(before_phrase(first) + 1) != "the":
        return None
    found = phrase_behind(words, at, name.high, name.kind) if at < name.high else None
    return found if found and found.last > found.head else None


def _behind(name: NameInSentence) -> Phrase | None:
    """An apposition behind the name: ", head of the Harbour Board,", ", 51, a lawyer"."""
    words, mark = name.words, name.past_aside()
    if mark + 1 >= name.high or not (words.form(mark) in APPOSITION_MARKS_BEHIND or words.is_dash(mark)):
        return None
    at = mark + 1
    if words.bare(at) == "who":
        at = _behind_relative(words, at, name.high)
    at += words.bare(at) in fact_words("roles", "before_roles")
    opens = name.first == name.low or words.form(name.first - 1) in ('"', "”")  # the name is the subject
    found = phrase_behind(words, at, name.high, name.kind, unclosed=opens) if at < name.high else None
    if found and [words.bare(i) for i in (at - 1, found.last + 1, found.last + 2)] == ["then", "and", "now"]:
        found = phrase_behind(words, found.last + 3, name.high, name.kind) or found  # "then a pilot and now the mayor"
    if found is None or (name.kind is not Kind.PERSON and not _is_kind_of_body(words, found)):
        return None
    if words.form(mark) == "(" and words.form(found.last + 1) != ")":
        return None
    if is_told_in_past(words, found) and not (is_of_a_time(words, found, name.high) or _is_owned(words, found)):
        return None
    return None if is_of_another(name) or opens_list(name, found) or _is_of_next(name, found) else found


def _is_owned(words: ArticleWords, found: Phrase) -> bool:
    """Whether a phrase names whose office it is: "Mr Lund's campaign manager"."""
    marks = (i for i in range(found.first + 1, found.head) if words.form(i) in POSSESSIVE_MARKS)
    return any(words.form(i - 1)[:1].isupper() for i in marks)


def _is_of_next(name: NameInSentence, found: Phrase) -> bool:
    """Whether a phrase may be said of the next in a list: "a pilot, Anna Berg, a docker, Peter Lund, and"."""
    words, after = name.words, found.last + 1
    listed = name.first > name.low and words.form(name.first - 1) == words.form(after) == ","
    return listed and after + 1 < name.high and words.is_person(after + 1)


def _behind_relative(words: ArticleWords, who: int, high: int) -> int:
    """The word behind "who is", "who serves as" or "who, as a captain, was"; `who` where none of these is there."""
    verb = who + 1
    if words.bare(verb) == "as":
        while verb < min(high, who + MAX_WORDS_OF_AS) and words.tag(verb) in ("ADP", "DET", "SCONJ", *PHRASE_TAGS):
            verb += 1
        return verb + 1 if words.bare(verb) == "was" else who
    if words.bare(verb) == "was":
        return verb + 1
    verb += words.bare(verb) in ("once", "previously", "formerly")
    if words.bare(verb) in SERVED_AS:
        whom = next((m for m in words.mentions_between(verb + 1, verb + 3) if m.kind is Kind.PERSON), None)
        served = words.behind(whom) if whom else verb + 1  # "served Mr Lund as pilot"
        if words.bare(served) == "as":
            return served + 1
    return verb + 1 + (words.bare(verb + 1) == "as") if words.bare(verb) in ("is", *SERVES) else who


def _with_activity(name: NameInSentence, found: Phrase) -> int:
    """The last word of a phrase with what the body does: "the agency that oversees the harbours"."""
    words, relative = name.words, found.last + 1
    if name.kind is not Kind.ORGANISATION or words.bare(relative) not in ("that", "which"):
        return found.last
    return clause_of_activity(words, relative + 1, name.high) or found.last


def _is_kind_of_body(words: ArticleWords, found: Phrase) -> bool:
    """Whether a phrase says what kind of body something is: "a bank in Norvik", not "the Bank of Norvik"."""
    owned = words.form(found.first)[:1].isupper() and any(
        words.form(i) in POSSESSIVE_MARKS for i in range(found.first, found.head)
    )
    alone = owned and words.form(found.last + 1) in (",", ".")
    return (found.determined or alone) and words.form(found.head).islower()


def _coupled(name: NameInSentence) -> Phrase | None:
    """What stands behind "is a", "became" or "was appointed"; None where it is doubted, denied or over."""
    words, verb = name.words, name.words.bare(name.behind)
    at = name.behind + 1
    at += verb == "has" and words.bare(at) == "been"
    if (verb in ("was", "is") or at == name.behind + 2) and _appoints(words, at):
        at += 1
        verb = "was appointed"
    as_what = words.bare(at) == "as"
    if verb not in ("became", "is", "was appointed") and not (verb in SERVES and as_what):
        return None
    at += as_what
    found = phrase_behind(words, at, name.high, name.kind) if at < name.high else None
    if found and year_behind(words, found.last + 1):
        return None  # "was appointed head of the Harbour Board in 2012": perhaps is no more
    if found is None or verb != "is":
        return found
    claimed = is_quoted(words, name.first) or words.form(name.high - 1) == "?"
    clear = _is_compound(words, found)
    if name.kind is Kind.PERSON:
        nouns = any(words.tag(i) == "NOUN" for i in range(found.first, found.head))
        explained = words.tokens.dependencies[found.last + 1 : found.last + 2] == ("acl",)  # "a writer living in X"
        clear = clear or nouns or explained or words.bare(found.last + 1) == "who"
    short = found.last == found.head and not clear  # "is a leader": often an opinion
    determined = found.determined or (found.last > found.head and name.kind is Kind.PERSON)  # "is author of"
    return None if claimed or not determined or short else found


def _left(name: NameInSentence) -> Phrase | None:
    """The office in "Anna Berg has resigned as mayor of Norvik" and "Anna Berg stepped down as its chairman"."""
    words, verb = name.words, name.behind + (name.words.bare(name.behind) in ("has", "had"))
    if name.kind is not Kind.PERSON or words.bare(verb) not in fact_words("roles", "leaving"):
        return None
    at = verb + 1 + (words.bare(verb + 1) == "down")
    return phrase_behind(words, at + 1, name.high, name.kind) if words.bare(at) == "as" and at + 1 < name.high else None


def _joining(name: NameInSentence) -> RolePhrase | None:
    """The post in "Anna Berg joins the Harbour Board as its first director"; None where no body or no post is told."""
    words, perfect = name.words, name.words.bare(name.behind) in ("has", "is")
    verb = name.behind + perfect
    if name.kind is not Kind.PERSON or words.bare(verb) not in (JOINING_NOW if perfect else ("joins",)):
        return None
    article = words.bare(verb + 1) == "the"
    body = words.mention_at(verb + 1 + article) if verb + 1 + article < name.high else None
    if body is None or body.kind is not Kind.ORGANISATION or words.bare(words.behind(body)) != "as":
        return None
    at = words.behind(body) + 1
    at += words.bare(at) == "its"
    found = phrase_behind(words, at, name.high, name.kind) if at < name.high else None
    if found is None or found.last > found.head or words.bare(found.head) not in fact_words("roles", "unplaced"):
        return None
    post = words.article.text[words.start(found.first) : words.end(found.head)]
    of = "of the" if article else "of"
    return RolePhrase(found.first, found.head, found.head, told=f"{post} {of} {body.text}")


def _is_compound(words: ArticleWords, found: Phrase) -> bool:
    """Whether a noun or a participle stands right before the head: "a publishing company", not "a small bank"."""
    return found.first < found.head and (words.tag(found.head - 1) == "NOUN" or words.is_participle(found.head - 1))


def _appoints(words: ArticleWords, i: int) -> bool:
    return i < len(words) and words.tokens.lemmas[i] in fact_words("roles", "appointing")


def is_quoted(words: ArticleWords, i: int) -> bool:
    """Whether word `i` stands within quotation marks of its paragraph."""
    text = words.article.text
    before = text[text.rfind("\n\n", 0, words.start(i)) + 1 : words.start(i)]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")
