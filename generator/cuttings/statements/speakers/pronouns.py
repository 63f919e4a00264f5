"""Resolves "he", "she" and "it" (pronominal coreference), only where one candidate is clearly ahead.

The order of preference (same sentence and subject first, then the nearest) follows centering theory: Grosz, Joshi and
Weinstein, "Centering: A Framework for Modeling the Local Coherence of Discourse", Computational Linguistics 21 (1995).
"""

from __future__ import annotations

from collections.abc import Mapping

from cuttings.common.genders import genders_of
from cuttings.model import Kind
from cuttings.statements.cues import nouns
from cuttings.statements.direct import Draft
from cuttings.statements.phrases import Speaker
from cuttings.statements.speakers.nameless import Pronoun, nameless_people
from cuttings.statements.speakers.scene import MAX_STATEMENTS_BACK, Named, Scene
from cuttings.statements.words import Span, Words

MAX_SENTENCES_TO_ANTECEDENT = 6  # sentences: how far back the antecedent of a pronoun is looked for
MIN_PRONOUN_MARGIN = 0.75  # by which the best candidate must lead


def by_gender(scene: Scene, speaker: Speaker, gender: str, before: Named, said: Span = (0, 0)) -> str | None:
    """Whom "he" or "she" means, who says `text[said]`."""
    if before and _is_stranger(scene, speaker, *before[-1]):
        return None
    scores = _scores(scene, speaker, before)
    told_of = {scene.mentions[number].entity for number in scene.mentions_in(*said)}
    if _standing_out(scores) in told_of:
        return None  # "Nixon never called, he said": not Nixon
    for entity in told_of if not scene.quoted(said[0]) else ():
        scores.pop(entity, None)
    for entity in list(scores):
        known = scene.genders.get(entity)
        if known is not None and known != gender:
            del scores[entity]
        elif known == gender:
            scores[entity] += 0.5
    best = _standing_out(scores)
    pronoun = Pronoun(speaker.start, gender, said)
    return None if best is None or _has_rival(scene, pronoun, best, scores[best], before) else best


def count_candidates(scene: Scene, speaker: Speaker, gender: str) -> int:
    """How many of the people named before "he" or "she" may be meant."""
    return sum(scene.genders.get(entity, gender) == gender for entity in _scores(scene, speaker, ()))


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
        if (start > last.start and distance) or score - _salience(scene.words, noun, distance) < MIN_PRONOUN_MARGIN:
            return True
    return False


def _last_speaker(scene: Scene, at: int, before: Named) -> str | None:
    """Who spoke last before `at`: not one told to have spoken, as Berg in "Lund said Berg had warned them"."""
    if not before:
        return None
    draft, entity = before[-1]
    for outer, speaker in reversed(before[-MAX_STATEMENTS_BACK:-1]):
        if speaker is not None and outer.end <= at and _is_told_in(scene.words, draft, outer):
            draft, entity = outer, speaker
    return entity if draft.speaker is not None else None


def _is_told_in(words: Words, draft: Draft, outer: Draft) -> bool:
    """Whether the verb of `draft` hangs on that of `outer`, which tells of it."""
    if draft.verb is None or outer.verb is None or not outer.start <= words.starts[draft.verb] < outer.end:
        return False
    verb = draft.verb
    for _ in range(4):
        verb = words.heads[verb]
        if verb == outer.verb:
            return True
    return False


def _is_stranger(scene: Scene, speaker: Speaker, last: Draft, entity: str | None) -> bool:
    """Whether the last speaker is unknown, so that the pronoun means that one and nobody named before."""
    if entity is not None or last.speaker is None or not _may_be_one(scene.words, last.speaker.head):
        return False
    since = [scene.mentions[n] for n in scene.mentions_in(last.speaker.end, speaker.start)]
    if scene.words.tags[last.speaker.head] == "PRON":  # who goes on as "he" is nobody of whom he told
        since = [mention for mention in since if not last.start <= mention.start < last.end]
    fresh = any(mention.kind is Kind.PERSON and not scene.quoted(mention.start) for mention in since)
    return (
        not fresh
        and scene.sentence_at(speaker.start) - scene.sentence_at(last.speaker.start) <= MAX_SENTENCES_TO_ANTECEDENT
    )


def _may_be_one(words: Words, head: int) -> bool:
    """Whether the pronoun may refer to one person."""
    if words.tags[head] == "PRON":
        return words.forms[head] in genders_of("pronouns")
    plural = words.tags[head] == "NOUN" and words.forms[head] != words.lemmas[head]
    thing = words.lemmas[head] in nouns("documents") or words.lemmas[head] in nouns("bodies")
    return words.tags[head] in {"NOUN", "PROPN"} and not plural and not thing


def by_it(scene: Scene, speaker: Speaker, before: Named) -> str | None:
    """Which body "it" means: only one that spoke just before, or whose statement did."""
    here = scene.sentence_at(speaker.start)
    for draft, entity in reversed(before[-MAX_STATEMENTS_BACK:]):
        if draft.speaker is None or here - scene.sentence_at(draft.speaker.start) > 2:
            continue
        kind = scene.kinds.get(entity) if entity is not None else None
        if kind in {Kind.PLACE, Kind.ORGANISATION} or scene.words.lemmas[draft.speaker.head] in nouns("documents"):
            return entity
    return None


def _scores(scene: Scene, speaker: Speaker, before: Named) -> dict[str, float]:
    """Return how salient each person named before is."""
    here = scene.sentence_at(speaker.start)
    first = scene.sentences[max(here - MAX_SENTENCES_TO_ANTECEDENT, 0)].start if here >= 0 else 0
    scores: dict[str, float] = {}
    for number in scene.mentions_in(first, speaker.start):
        mention = scene.mentions[number]
        if mention.kind is not Kind.PERSON or scene.quoted(mention.start) or scene.stands_alone(mention):
            continue
        distance = here - scene.sentence_at(mention.start)
        inside = scene.words.within(mention.start, mention.end)
        score = _salience(scene.words, inside[-1], distance) if inside else 3.0 - distance
        scores[mention.entity] = max(scores.get(mention.entity, -9.0), score)
    spoke = _last_speaker(scene, speaker.start, before)
    if spoke in scores:
        scores[spoke] += 1.5
    return scores


def _salience(words: Words, word: int, distance: int) -> float:
    """How salient who is spoken of is, this many sentences later."""
    return 3.0 - distance + _prominence(words, word)


def _prominence(words: Words, word: int) -> float:
    """Subjects are taken up again more often than objects, those more than owners."""
    for _ in range(4):
        dependency = words.dependencies[word]
        if dependency in {"nsubj", "nsubjpass"}:
            return 1.5
        if dependency == "poss":
            return -0.5
        if dependency not in {"compound", "appos", "conj"}:
            return 0.3 if dependency in {"dobj", "ROOT"} else 0.0
        word = words.heads[word]
    return 0.0


def _standing_out(scores: Mapping[str, float]) -> str | None:
    ranked = sorted(scores, key=lambda e: (-scores[e], e))
    if not ranked or (len(ranked) > 1 and scores[ranked[0]] - scores[ranked[1]] < MIN_PRONOUN_MARGIN):
        return None
    return ranked[0]
