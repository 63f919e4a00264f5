"""Finds the people whom a text speaks of without their names: "a supporter", "the widow", "his mother".

Any of them may be who "he" or "she" is, as likely as somebody named.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from cuttings.common.facts import word_set
from cuttings.common.genders import genders_of
from cuttings.model import Kind, Mention
from cuttings.statements.phrases import Speaker, noun_phrase
from cuttings.statements.speakers.descriptions.called import person_called
from cuttings.statements.speakers.scene import Named, Scene
from cuttings.statements.words import SUBJECT_DEPENDENCIES, Span, Words

MAX_SENTENCES_TO_NAMELESS = 2  # sentences: how far back somebody without a name is looked for

_INDEFINITE = frozenset({"a", "an", "one", "another"})
_NAMING = frozenset({"name", "call", "identify", "know"})  # "a baker named Larkin"
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "poss", "dative"})
_TYING = frozenset({"of", "for", "to"})  # between a noun and what it is the head, the keeper or the envoy of
_COMPARING = frozenset({"as", "like", "than"})  # before a noun they say what somebody is


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A "he" or "she" that speaks."""

    start: int
    gender: str
    said: Span  # what is said, where nobody who says it is called by a noun


def nameless_people(scene: Scene, pronoun: Pronoun, last: Mention, before: Named) -> Iterator[int]:
    """Yield the nouns shortly before the pronoun for people whom it may mean, each leading a sentence.

    They are not the person whom the mention `last` names. "The baker" may be that person where the text is about them,
    so that `last` leads its sentence or its bearer spoke last.
    """
    words = scene.words
    inside = words.within(last.start, last.end)
    taken_up = (bool(inside) and leads(words, inside[-1])) or (bool(before) and before[-1][1] == last.entity)
    first = max(scene.sentence_at(pronoun.start) - MAX_SENTENCES_TO_NAMELESS, 0)
    within = (scene.sentences[first].start, pronoun.start)
    for word in words.within(*within):
        if pronoun.said[0] <= words.starts[word] < pronoun.said[1]:
            continue
        if not _is_person(words, word) or scene.quoted(words.starts[word]):
            continue
        if not leads(words, word) and not _is_kin_beside(scene, pronoun, word):
            continue
        told = genders_of("nouns").get(words.lemmas[word]) or genders_of("titles").get(words.lemmas[word])
        phrase = noun_phrase(words, word, within)
        if told not in {None, pronoun.gender} or phrase is None or _is_named(scene, word):
            continue
        if not _is_said_by(words.starts[word], last.entity, before) and _is_other(scene, phrase, last.entity, taken_up):
            yield word


def _is_kin_beside(scene: Scene, pronoun: Pronoun, word: int) -> bool:
    """Whether the noun is of kin of the pronoun's gender in its sentence: "hit his sister after she called"."""
    words = scene.words
    beside = scene.sentence_at(words.starts[word]) == scene.sentence_at(pronoun.start)
    return (
        beside
        and genders_of("nouns").get(words.lemmas[word]) == pronoun.gender
        and words.child(word, "poss") is not None
    )


def _is_person(words: Words, word: int) -> bool:
    """Whether the word is a noun for one person, in a place of the sentence where somebody is spoken of."""
    if words.dependencies[word] not in _ARGUMENTS:
        return False
    if words.forms[word] == "one":  # "one of the victims"
        of = words.child(word, "prep")
        several = words.child(of, "pobj") if of is not None else None
        return several is not None and words.tags[several] == "NOUN" and words.lemmas[several] in _nouns()
    office = words.lemmas[word] in word_set("titles", "heads")
    if words.tags[word] != "NOUN" and not (office and words.text[words.starts[word] : words.ends[word]].isupper()):
        return False  # not "the CEO", which the parse takes for a name
    if words.lemmas[word] != words.forms[word] or words.lemmas[word] not in _nouns():
        return False
    return words.dependencies[word] != "pobj" or words.forms[words.heads[word]] not in _COMPARING


def _is_named(scene: Scene, word: int) -> bool:
    """Whether a name beside the noun says who it is: "the baker Larkin", "a baker, Ann Larkin,"."""
    words = scene.words
    for number in scene.mentions_in(words.starts[words.firsts[word]], words.ends[words.lasts[word]]):
        mention = scene.mentions[number]
        last = words.within(mention.start, mention.end)
        if mention.kind is not Kind.PERSON or not last or words.heads[last[-1]] != word:
            continue
        if words.dependencies[last[-1]] in {"appos", "compound", "nmod"}:
            return True
    return any(
        (words.dependencies[c] == "acl" and words.lemmas[c] in _NAMING)
        or (words.dependencies[c] == "appos" and words.tags[c] == "PROPN")
        for c in words.children[word]
    )


def _is_said_by(offset: int, entity: str, before: Named) -> bool:
    """Whether it is `entity` who speaks of the one at `offset`, and so goes on speaking."""
    return any(draft.start <= offset < draft.end and speaker == entity for draft, speaker in before)


def _is_other(scene: Scene, phrase: Speaker, entity: str, taken_up: bool) -> bool:
    """Whether the noun is of somebody other than `entity`: one who is new in the text, or told apart from them."""
    words, head = scene.words, phrase.head
    first = words.firsts[head]
    if words.forms[first] in _INDEFINITE:
        return True
    called = person_called(scene, phrase, words.lemmas[head].removeprefix("ex-"))
    if called is not None:
        return called != entity
    if words.child(head, "poss") is not None:
        return words.lemmas[head] in word_set("genders", "kin") | word_set("titles", "relations")
    if words.forms[first] != "the":
        return False
    return (
        not taken_up or _is_told_apart(scene, head, entity) or _is_new(words, head) or _is_unlike(scene, head, entity)
    )


def _is_new(words: Words, noun: int) -> bool:
    """Whether the noun phrase itself says which one is meant: "the woman at the door", not "the mayor of Larkin"."""
    return words.lemmas[noun] not in word_set("titles", "heads") and any(
        (words.dependencies[c] == "prep" and words.forms[c] not in _TYING)
        or (words.dependencies[c] == "relcl" and words.forms[words.firsts[c] - 1] != ",")
        for c in words.children[noun]
    )


def _is_unlike(scene: Scene, noun: int, entity: str) -> bool:
    """Whether the text calls `entity` by an office, and the noun is another one or says "the man" of just anybody."""
    lemma = scene.words.lemmas[noun]
    if lemma not in word_set("titles", "public") and lemma not in word_set("leads", "anybody"):
        return False
    titles = {t for m, of in zip(scene.mentions, scene.titles, strict=True) if m.entity == entity for t in of}
    offices = titles & word_set("titles", "heads")
    return bool(offices) and not any(lemma.startswith(office) for office in offices)


def _is_told_apart(scene: Scene, noun: int, entity: str) -> bool:
    """Whether a sentence up to this noun speaks of `entity` and, by the same noun, of somebody beside them."""
    words = scene.words
    for mention in (scene.mentions[n] for n in scene.mentions_in(0, words.starts[noun])):
        if mention.entity != entity or scene.quoted(mention.start):
            continue
        sentence = scene.sentences[scene.sentence_at(mention.start)]
        for word in words.within(sentence.start, sentence.end):
            beside = words.lemmas[word] == words.lemmas[noun] and _is_person(words, word)
            if beside and not _is_named(scene, word) and not scene.quoted(words.starts[word]):
                return True
    return False


def leads(words: Words, word: int) -> bool:
    """Whether the sentence is about who the word names: they are its subject, or own that.

    Not the actor in "Ann Lee, the actor's sister, said".
    """
    owner = False
    for _ in range(4):
        if owner and words.dependencies[word] == "appos":
            return False
        if words.dependencies[word] in {"compound", "appos", "poss"}:
            owner |= words.dependencies[word] == "poss"
            word = words.heads[word]
    verb = words.heads[word]
    main = words.heads[verb] == verb or words.dependencies[verb] == "conj"
    return main and words.dependencies[word] in SUBJECT_DEPENDENCIES


@cache
def _nouns() -> frozenset[str]:
    return word_set("genders", "persons").union(genders_of("nouns"))
