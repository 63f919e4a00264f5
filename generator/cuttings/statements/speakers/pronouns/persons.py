"""Resolves "he" and "she" (pronominal coreference), only where one candidate is clearly ahead."""

from __future__ import annotations

from collections.abc import Iterator

from cuttings.common.facts import word_set
from cuttings.common.genders import genders_of
from cuttings.common.speaking_nouns import can_speak
from cuttings.model import Kind
from cuttings.statements.cues import nouns, reporting_verb
from cuttings.statements.direct import Draft
from cuttings.statements.phrases import Speaker
from cuttings.statements.speakers.descriptions.called import person_called
from cuttings.statements.speakers.nameless import Pronoun, nameless_people
from cuttings.statements.speakers.pronouns.salience import (
    MAX_SENTENCES_TO_ANTECEDENT,
    MIN_PRONOUN_MARGIN,
    salience_at,
    salience_of_people,
    standing_out,
)
from cuttings.statements.speakers.scene import MAX_STATEMENTS_BACK, Named, Scene
from cuttings.statements.words import SUBJECT_DEPENDENCIES, Span, Words, small_words

MAX_PRONOUNS_BACK = 3  # pronouns in the sentences before, each taking up the one before it


def gender_of(words: Words, word: int) -> str | None:
    """The gender that a pronoun which speaks tells: of "he", and of the last word of "according to him"."""
    told = words.forms[max(word - 2, 0) : word] == ("according", "to")
    return genders_of("forms_of_pronouns" if told else "pronouns").get(words.forms[word])


def by_gender(
    scene: Scene, speaker: Speaker, gender: str, before: Named, said: Span = (0, 0), *, steps: int = MAX_PRONOUNS_BACK
) -> str | None:
    """Whom "he" or "she" means, who says `text[said]`."""
    if (same := _goes_on(scene, speaker, before, said)) and scene.genders.get(same, gender) == gender:
        return same
    if before and _is_stranger(scene, speaker, gender, *before[-1]):
        return None
    scores = salience_of_people(scene, speaker, before, gender)
    taken_up = _taken_up(scene, min(speaker.start, said[0] or speaker.start), gender, before, steps)
    if taken_up is not None:
        entity, score = taken_up
        scores[entity] = max(scores.get(entity, -9.0), score)
    for entity in (*_spoken_to(scene, speaker), *_of_other_gender(scene, speaker, gender)):
        scores.pop(entity, None)
    scores = {e: s for e, s in scores.items() if scene.genders.get(e, gender) == gender}
    told_of = {scene.mentions[number].entity for number in scene.mentions_in(*said)}
    if standing_out(scores) in told_of:
        return None  # "Nixon never called, he said": not Nixon
    for entity in told_of if not scene.quoted(said[0]) else ():
        scores.pop(entity, None)
    for entity in scores:
        scores[entity] += 0.5 * (scene.genders.get(entity) == gender)
    best = standing_out(scores)
    if best is not None and _is_described_in(scene, said, best):
        return None  # "The mayor never called, he said": not the mayor
    if best is not None and _named_before_when(scene, speaker, gender) not in {None, best}:
        return None  # "Lund came after a talk with Berg, when he said"
    pronoun = Pronoun(speaker.start, gender, said)
    return None if best is None or _has_rival(scene, pronoun, best, scores[best], before) else best


def _goes_on(scene: Scene, pronoun: Speaker, before: Named, said: Span) -> str | None:
    """Who said what ends right before `text[said]` and its pronoun, where nobody else may be meant.

    '"It rained," Lund said. Berg was late, he added.' Not where Lund asks, or names another, or is only told of.
    """
    last, entity = before[-1] if before else (None, None)
    if last is None or entity is None or last.speaker is None or scene.kinds.get(entity) is not Kind.PERSON:
        return None
    facts = reporting_verb(scene.words, last.verb) if last.verb is not None else None
    asks = facts is not None and facts.verb_class in {"ask", "demand"}
    if asks or any(d.start <= last.start and last.end <= d.end for d, _ in before[-MAX_STATEMENTS_BACK:-1]):
        return None
    start, end = min(said[0], pronoun.start), max(last.end, last.speaker.end)
    follows = end <= start and scene.sentence_at(start) - scene.sentence_at(end - 1) == 1
    if not follows or not (last.direct or said[0] < pronoun.start):
        return None
    between = [scene.mentions[n] for n in scene.mentions_in(end if last.direct else last.start, start)]
    others = {m.entity for m in between if m.kind is Kind.PERSON} - {entity}
    told_of = {scene.mentions[n].entity for n in scene.mentions_in(*said)} if not scene.quoted(said[0]) else set()
    return None if others or entity in told_of else entity


def _is_described_in(scene: Scene, said: Span, entity: str) -> bool:
    """Whether the reported `text[said]` may tell of the person by an office: no other is known to hold it."""
    words, offices = scene.words, word_set("titles", "heads")
    for word in words.within(*said) if not scene.quoted(said[0]) else ():
        told_of = words.dependencies[word] in SUBJECT_DEPENDENCIES and words.forms[words.firsts[word]] == "the"
        if told_of and words.forms[word] in offices:
            start, end = words.span(words.firsts[word], word)
            called = person_called(scene, Speaker(start, end, word), words.forms[word])
            plain = not scene.known_as.get(entity, frozenset()) & offices
            if called == entity or (called is None and plain):
                return True
    return False


def _taken_up(scene: Scene, at: int, gender: str, before: Named, steps: int) -> tuple[str, float] | None:
    """Whom the narrator's sentence before `at` is about, as "he" or "she" too, and how salient that makes them."""
    number = scene.narrated_before(at)
    subject = scene.subject_of(scene.sentences[number]) if number is not None and steps else None
    words = scene.words
    if subject is None or number is None or genders_of("pronouns").get(words.forms[subject]) != gender:
        return None
    start, end = words.span(subject, subject)
    said_by = next((entity for d, entity in before if d.speaker is not None and d.speaker.start == start), "")
    if said_by == "":
        earlier = [(d, entity) for d, entity in before if d.end <= start]
        said_by = by_gender(scene, Speaker(start, end, subject), gender, earlier, steps=steps - 1)
    distance = scene.sentence_at(at) - number
    return (said_by, salience_at(words, subject, distance)) if said_by else None


def _spoken_to(scene: Scene, pronoun: Speaker) -> Iterator[str]:
    """Yield those to whom, or with whom, the participle before the pronoun tells it to do something.

    "Speaking to Berg, she said": not Berg.
    """
    words, verb = scene.words, scene.words.heads[pronoun.head]
    start = scene.sentences[scene.sentence_at(pronoun.start)].start
    for mention in (scene.mentions[n] for n in scene.mentions_in(start, pronoun.start)):
        word = next(iter(reversed(words.within(mention.start, mention.end))), None)
        while word is not None and words.heads[word] not in {word, verb} and words.dependencies[word] != "advcl":
            word = words.heads[word]
        main = {verb, words.heads[verb]}  # the parse may hang the participle on the verb of what is said
        beside = word is not None and words.dependencies[word] == "advcl" and words.heads[word] in main
        if word is not None and beside and words.forms[word].endswith("ing") and words.subject(word) is None:
            yield mention.entity


def _of_other_gender(scene: Scene, pronoun: Speaker, gender: str) -> Iterator[str]:
    """Yield those whom the sentence calls by a pronoun of the other gender before `pronoun`, whatever their names tell.

    "As Berg left the hall he had hired, she said": not Berg.
    """
    words, forms = scene.words, genders_of("forms_of_pronouns")
    start = scene.sentences[scene.sentence_at(pronoun.start)].start
    for word in words.within(start, pronoun.start):
        if forms.get(words.forms[word], gender) == gender or scene.quoted(words.starts[word]):
            continue
        named = (scene.mentions[n] for n in scene.mentions_in(start, words.starts[word]))
        people = {m.entity for m in named if m.kind is Kind.PERSON and not scene.quoted(m.start)}
        possible = {entity for entity in people if scene.genders.get(entity) != gender}
        if len(possible) == 1:
            yield from possible


def _named_before_when(scene: Scene, pronoun: Speaker, gender: str) -> str | None:
    """Who is named right before ", when" and the pronoun, as the parse need not tell whom that takes up."""
    words, when = scene.words, pronoun.head - 1
    if words.forms[when] != "when" or words.forms[when - 1] != ",":
        return None
    named = (scene.mentions[n] for n in scene.mentions_in(words.starts[max(when - 4, 0)], words.starts[when]))
    last = next((m for m in named if m.kind is Kind.PERSON and m.end == words.ends[when - 2]), None)
    return last.entity if last is not None and scene.genders.get(last.entity, gender) == gender else None


def count_candidates(scene: Scene, speaker: Speaker, gender: str) -> int:
    """How many of the people named before "he" or "she" may be meant."""
    return sum(scene.genders.get(entity, gender) == gender for entity in salience_of_people(scene, speaker, ()))


def _has_rival(scene: Scene, pronoun: Pronoun, entity: str, score: float, before: Named) -> bool:
    """Whether somebody without a name may be meant as well as `entity`, the best of those with one."""
    numbers = reversed(scene.mentions_in(0, pronoun.start))
    named = (m for m in map(scene.mentions.__getitem__, numbers) if m.entity == entity and not scene.quoted(m.start))
    last = next(named)
    for noun in nameless_people(scene, pronoun, last, before):
        start = scene.words.starts[noun]
        sentence = scene.sentence_at(start)
        if sentence < scene.sentence_at(last.start):
            continue
        distance = scene.sentence_at(pronoun.start) - sentence
        if (start > last.start and distance) or score - salience_at(scene.words, noun, distance) < MIN_PRONOUN_MARGIN:
            return True
    return False


def _is_stranger(scene: Scene, speaker: Speaker, gender: str, last: Draft, entity: str | None) -> bool:
    """Whether the last speaker is unknown, so that the pronoun means that one and nobody named before."""
    if entity is not None or last.speaker is None or not _may_be_one(scene, last.speaker, gender):
        return False
    since = [scene.mentions[n] for n in scene.mentions_in(last.speaker.end, speaker.start)]
    if scene.words.tags[last.speaker.head] == "PRON":  # who goes on as "he" is nobody of whom he told
        since = [mention for mention in since if not last.start <= mention.start < last.end]
    fresh = any(mention.kind is Kind.PERSON and not scene.quoted(mention.start) for mention in since)
    return (
        not fresh
        and scene.sentence_at(speaker.start) - scene.sentence_at(last.speaker.start) <= MAX_SENTENCES_TO_ANTECEDENT
    )


def _may_be_one(scene: Scene, speaker: Speaker, gender: str) -> bool:
    """Whether the words may be for one person of the gender."""
    words, head = scene.words, speaker.head
    lemma = words.lemmas[head]
    if words.tags[head] == "PRON":
        return words.forms[head] in genders_of("pronouns")
    if words.tags[head] == "PROPN":
        return not any(scene.mentions[n].demonym for n in scene.mentions_in(*words.span(head, head)))  # "Republicans"
    thing = lemma in nouns("documents") | nouns("findings") | nouns("bodies") | small_words("many")
    person = words.tags[head] == "NOUN" and words.forms[head] == lemma and can_speak(lemma) and not thing
    return person and genders_of("nouns").get(lemma, gender) == gender
