"""How likely each of the people named before a pronoun is taken up by it.

The order of preference (same sentence and subject first, then the nearest) follows centering theory: Grosz, Joshi and
Weinstein, "Centering: A Framework for Modeling the Local Coherence of Discourse", Computational Linguistics 21 (1995).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cuttings.common.genders import genders_of
from cuttings.model import Kind
from cuttings.statements.cues import verbs
from cuttings.statements.direct import Draft
from cuttings.statements.phrases import Speaker
from cuttings.statements.speakers.scene import MAX_STATEMENTS_BACK, Named, Scene
from cuttings.statements.words import SUBJECT_DEPENDENCIES, Words

MAX_SENTENCES_TO_ANTECEDENT = 6  # sentences: how far back the antecedent of a pronoun is looked for
MIN_PRONOUN_MARGIN = 0.75  # by which the best candidate must lead


def salience_of_people(scene: Scene, speaker: Speaker, before: Named, gender: str = "") -> dict[str, float]:
    """How salient each person named before is, by entity; who spoke last is more so until the text is about another."""
    here = scene.sentence_at(speaker.start)
    first = scene.sentences[max(here - MAX_SENTENCES_TO_ANTECEDENT, 0)].start if here >= 0 else 0
    narrated = scene.narrated_before(speaker.start)
    scores: dict[str, float] = {}
    for number in scene.mentions_in(first, speaker.start):
        mention = scene.mentions[number]
        if mention.kind is not Kind.PERSON or scene.quoted(mention.start) or scene.stands_alone(mention):
            continue
        at = scene.sentence_at(mention.start)
        inside = scene.words.within(mention.start, mention.end)
        score = salience_at(scene.words, inside[-1], here - at) if inside else 3.0 - (here - at)
        asked = bool(inside) and _is_asked(scene.words, inside[-1])
        if at == narrated and (asked or _is_introduced(scene, number)):
            score = max(score, 3.0 - (here - at) + 1.5)
        scores[mention.entity] = max(scores.get(mention.entity, -9.0), score)
    for entity, score in _spoke_without_name(scene, speaker.start, gender, before):
        scores[entity] = max(scores.get(entity, -9.0), score)
    if (only := _only_leader(scene, speaker.start, gender, before)) in scores:
        scores[only] += MIN_PRONOUN_MARGIN
    spoke = _last_speaker(scene, speaker.start, before)
    if spoke in scores and not _has_moved_on(scene, spoke, before[-1][0], speaker.start, gender):
        scores[spoke] += 1.5
    return scores


def _only_leader(scene: Scene, at: int, gender: str, before: Named) -> str:
    """The person whom the narrator's sentence before `at` is about, by their name, where none else is named since.

    "" where it names others who may be meant, or who spoke last told of that person, and may go on.
    """
    number = scene.narrated_before(at)
    if number is None:
        return ""
    told_of = {scene.mentions[n].entity for draft, _ in before[-1:] for n in scene.mentions_in(draft.start, draft.end)}
    sentence = scene.sentences[number]
    named = (scene.mentions[n] for n in scene.mentions_in(sentence.start, at))
    people = [m for m in named if m.kind is Kind.PERSON and not scene.quoted(m.start)]
    fitting = [m for m in people if scene.genders.get(m.entity, gender) == gender]
    leads = bool(fitting) and (fitting[0].start == sentence.start or fitting[0] is scene.named_subject(sentence))
    alone = leads and len({m.entity for m in fitting}) == 1 and people[-1].start < sentence.end
    return fitting[0].entity if alone and fitting[0].entity not in told_of else ""


def _spoke_without_name(scene: Scene, at: int, gender: str, before: Named) -> Iterator[tuple[str, float]]:
    """Yield who spoke as "he" or as "the minister" shortly before `at`, and how salient that makes them.

    Not where the text has come to another person since.
    """
    words, here = scene.words, scene.sentence_at(at)
    for draft, entity in before[-MAX_STATEMENTS_BACK:]:
        if draft.speaker is None or entity is None or scene.kinds.get(entity) is not Kind.PERSON:
            continue
        distance = here - scene.sentence_at(draft.speaker.start)
        head = draft.speaker.head
        again = gender and (genders_of("pronouns").get(words.forms[head]) == gender or words.tags[head] == "NOUN")
        near = 0 <= distance <= MAX_SENTENCES_TO_ANTECEDENT
        if again and near and not _has_moved_on(scene, entity, draft, at, gender):
            yield entity, salience_at(words, draft.speaker.head, distance)


def _is_asked(words: Words, name: int) -> bool:
    """Whether the sentence tells that this person is asked, and so speaks next."""
    return words.dependencies[name] == "dobj" and words.lemmas[words.heads[name]] in verbs("questioning")


def _is_introduced(scene: Scene, number: int) -> bool:
    """Whether the text names this person for the first time, in full and with what they are, as one who will speak."""
    mention = scene.mentions[number]
    first = next(n for n, m in enumerate(scene.mentions) if m.entity == mention.entity)
    return number == first and len(mention.text.split()) > 1 and scene.is_described(mention)


def _has_moved_on(scene: Scene, spoke: str, last: Draft, at: int, gender: str) -> bool:
    """Whether the narrator's sentence before `at` comes after the `last` statement and is about another person."""
    words, number = scene.words, scene.narrated_before(at)
    while number is not None and scene.sentences[number].start >= last.end:
        about = scene.named_subject(scene.sentences[number])
        if about is not None:
            fits = about.kind is Kind.PERSON and scene.genders.get(about.entity, gender) == gender
            return fits and about.entity != spoke
        if _names_another(scene, number, spoke, gender):
            return True
        subject = scene.subject_of(scene.sentences[number])
        if subject is None or genders_of("pronouns").get(words.forms[subject]) != gender:
            return False
        number = scene.narrated_before(scene.sentences[number].start)
    return False


def _names_another(scene: Scene, number: int, spoke: str, gender: str) -> bool:
    """Whether the sentence names one person who may be meant, and not who spoke: "That was no news to Berg."."""
    sentence, subject = scene.sentences[number], scene.subject_of(scene.sentences[number])
    named = [scene.mentions[n] for n in scene.mentions_in(sentence.start, sentence.end)]
    if subject is None and not (named and named[0].start == sentence.start):
        return False  # the parse lost what the sentence is about
    if subject is not None and scene.words.tags[subject] == "PROPN":
        return False  # whose name tells nothing of who is meant
    people = {m.entity for m in named if m.kind is Kind.PERSON and not scene.quoted(m.start)}
    return len(people) == 1 and spoke not in people and scene.genders.get(min(people), gender) == gender


def salience_at(words: Words, word: int, distance: int) -> float:
    """How salient who is spoken of is, this many sentences later."""
    return 3.0 - distance + _prominence(words, word, distance)


def _prominence(words: Words, word: int, distance: int) -> float:
    """Subjects are taken up again more often than objects, those more than owners, but for owners of the subject.

    In a later sentence, the subject of what somebody thinks or says is so less often than who does.
    """
    for _ in range(4):
        dependency = words.dependencies[word]
        if dependency in {"nsubj", "nsubjpass"}:
            return 0.75 if distance and words.dependencies[words.heads[word]] == "ccomp" else 1.5
        if dependency == "poss" or _qualifies(words, word):
            return 0.5 if distance and words.dependencies[words.heads[word]] in SUBJECT_DEPENDENCIES else -0.5
        if dependency not in {"compound", "appos", "conj"}:
            return 0.3 if dependency in {"dobj", "ROOT"} else 0.0
        word = words.heads[word]
    return 0.0


def _qualifies(words: Words, word: int) -> bool:
    """Whether a name only tells whose or which somebody is: "the Larkin campaign manager"."""
    head = words.heads[word]
    return words.dependencies[word] == "compound" and word < head and words.tags[head] == "NOUN"


def standing_out(scores: Mapping[str, float]) -> str | None:
    """The one that leads all others clearly; None where none does."""
    ranked = sorted(scores, key=lambda e: (-scores[e], e))
    if not ranked or (len(ranked) > 1 and scores[ranked[0]] - scores[ranked[1]] < MIN_PRONOUN_MARGIN):
        return None
    return ranked[0]


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
    while words.heads[verb] != verb and words.dependencies[verb] != "relcl":
        verb = words.heads[verb]
        if verb == outer.verb:
            return True
    return False
