"""Decides which entity a speaker is: by name, by pronoun, by description, or by who spoke before.

An answer is given only where one candidate stands out. The order of preference (same sentence and subject first, then
the nearest) follows centering theory: Grosz, Joshi and Weinstein, "Centering", Computational Linguistics 21 (1995).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generator.model import Kind, Mention, Sentence
from generator.statements.cues import nouns
from generator.statements.direct import Draft
from generator.statements.people import surname
from generator.statements.phrases import Speaker, noun_phrase
from generator.statements.quotations import Quotation
from generator.statements.words import Words

GENDER = {"he": "male", "she": "female"}
REACH = 6  # sentences back in which a pronoun's name is looked for
LOOK_BACK = 4  # statements back among which "it" and "the statement" find theirs
MARGIN = 0.75  # by which the best candidate must lead
NEAR = 3  # lines back from which a speaker goes on without a cue


Named = Sequence[tuple[Draft, str | None]]  # the statements before, each with its speaker's entity


@dataclass(frozen=True, slots=True)
class Scene:
    """One article as its speakers are sought in it."""

    words: Words
    mentions: Sequence[Mention]  # of this article, by start
    titles: Sequence[Sequence[str]]  # of each mention
    sentences: Sequence[Sentence]
    quotations: Sequence[Quotation]
    genders: Mapping[str, str]

    def quoted(self, offset: int) -> bool:
        number = bisect_right(self.quotations, offset, key=lambda q: q.start) - 1
        return number >= 0 and offset < self.quotations[number].end

    def sentence_at(self, offset: int) -> int:
        return bisect_right(self.sentences, offset, key=lambda s: s.start) - 1

    def mentions_in(self, start: int, end: int) -> list[int]:
        """The numbers of the mentions that begin in `text[start:end]`."""
        first = bisect_left(self.mentions, start, key=lambda m: m.start)
        last = bisect_left(self.mentions, end, key=lambda m: m.start)
        return list(range(first, last))


def name_speakers(scene: Scene, drafts: Sequence[Draft]) -> Named:
    """Each draft with its speaker's entity, None where it is not clear; drafts without a cue get their speaker here.

    `drafts` are sorted by start.
    """
    named: list[tuple[Draft, str | None]] = []
    for draft in drafts:
        if draft.cued:
            entity = _entity(scene, draft.speaker, named) if draft.speaker is not None else None
            named.append((draft, entity))
        else:
            named.append(_goes_on(scene, draft, named))
    return named


def _entity(scene: Scene, speaker: Speaker, before: Named) -> str | None:
    form = scene.words.forms[speaker.head]
    if form in GENDER:
        return _by_gender(scene, speaker, GENDER[form], before)
    if form == "it":
        return _by_it(scene, speaker, before)
    if scene.words.tags[speaker.head] == "PRON":
        return None
    return _by_name(scene, speaker) or _by_noun(scene, speaker, before)


def _by_name(scene: Scene, speaker: Speaker) -> str | None:
    """Whom the words name themselves."""
    words = scene.words
    head_start, head_end = words.starts[speaker.head], words.ends[speaker.head]
    inside = [scene.mentions[n] for n in scene.mentions_in(speaker.start - 40, speaker.end)]
    inside = [m for m in inside if m.end > speaker.start and not m.demonym]
    at_head = next((m for m in inside if m.start < head_end and m.end > head_start), None)
    if at_head is not None and at_head.kind is Kind.PERSON:
        return at_head.entity
    person = next((m for m in inside if m.kind is Kind.PERSON and _is_named(words, m, speaker)), None)
    if person is not None:
        return person.entity
    return at_head.entity if at_head is not None else _by_surname(scene, speaker)


def _by_surname(scene: Scene, speaker: Speaker) -> str | None:
    """The one person named elsewhere in the article whose name ends with this word."""
    words, head = scene.words, speaker.head
    if words.tags[head] != "PROPN" and not words.text[speaker.start : speaker.end].isupper():
        return None
    entities = {m.entity for m in scene.mentions if m.kind is Kind.PERSON and surname(m) == words.forms[head]}
    return entities.pop() if len(entities) == 1 else None


def _is_named(words: Words, mention: Mention, speaker: Speaker) -> bool:
    """Whether the person is the speaker, not somebody whose spokesman or brother speaks."""
    last = words.within(mention.start, mention.end)
    word = last[-1] if last else -1
    return (
        word >= 0
        and words.heads[word] == speaker.head
        and (words.dependencies[word] in {"appos", "compound", "nmod"})
        and not words.forms[min(word + 1, len(words) - 1)].startswith(("'s", "’s", "'", "’"))
    )


def _by_noun(scene: Scene, speaker: Speaker, before: Named) -> str | None:
    """Whom a description stands for: "the statement", "a spokesman for the bank", "the minister"."""
    words = scene.words
    head = speaker.head
    noun = words.lemmas[head] if words.tags[head] == "NOUN" else words.forms[head]
    owners = [scene.mentions[n] for n in scene.mentions_in(speaker.start, speaker.end)]
    owners = [m for m in owners if not m.demonym]
    if noun in nouns("documents"):
        return owners[0].entity if owners else _issuer(scene, speaker, noun, before)
    if noun in nouns("voices") or noun in nouns("bodies"):
        bodies = [m for m in owners if m.kind is not Kind.PERSON]
        if noun in nouns("voices") and bodies:
            return bodies[0].entity
        if bodies and _is_part(words, bodies[0], head):
            return bodies[0].entity
    if words.forms[words.firsts[head]] != "the" or noun in nouns("bodies"):
        return None
    return _titled(scene, speaker, noun)


def _is_part(words: Words, mention: Mention, head: int) -> bool:
    """Whether the name stands right before the noun and is not its owner: "the Example agency"."""
    last = words.within(mention.start, mention.end)
    return bool(last) and words.dependencies[last[-1]] in {"compound", "nmod", "amod"} and words.heads[last[-1]] == head


def _issuer(scene: Scene, speaker: Speaker, noun: str, before: Named) -> str | None:
    """Who issued "a statement" or "the statement": the subject of its verb, or who last said something in one."""
    words, head = scene.words, speaker.head
    if words.dependencies[head] == "dobj":
        subject = words.subject(words.heads[head])
        phrase = noun_phrase(words, subject, (0, words.starts[head])) if subject is not None else None
        return _by_name(scene, phrase) if phrase is not None else None
    for draft, entity in reversed(before[-LOOK_BACK:]):
        if draft.speaker is None:
            continue
        if words.lemmas[draft.speaker.head] == noun or _said_in(words, draft, noun):
            return entity
    return None


def _said_in(words: Words, draft: Draft, noun: str) -> bool:
    """Whether the draft is "said in a statement": the noun hangs on its verb."""
    if draft.verb is None:
        return False
    beside = [p for c in words.children[draft.verb] for p in (c, *words.children[c])]
    return any(words.lemmas[w] == noun for w in beside if not draft.start <= words.starts[w] < draft.end)


def _titled(scene: Scene, speaker: Speaker, noun: str) -> str | None:
    """The one person named before whom the text calls by this noun; several are told apart by the other words."""
    wanted = {scene.words.forms[w] for w in scene.words.within(speaker.start, speaker.end)}
    best: dict[str, tuple[int, int]] = {}
    for number in range(bisect_left(scene.mentions, speaker.start, key=lambda m: m.start)):
        mention = scene.mentions[number]
        if mention.kind is Kind.PERSON and noun in scene.titles[number]:
            shared = len(wanted & set(scene.titles[number]))
            best[mention.entity] = max(best.get(mention.entity, (0, 0)), (shared, number))
    if not best:
        return None
    ranked = sorted(best, key=lambda e: best[e], reverse=True)
    if len(ranked) > 1 and best[ranked[0]][0] == best[ranked[1]][0]:
        return None
    return ranked[0]


def _by_gender(scene: Scene, speaker: Speaker, gender: str, before: Named) -> str | None:
    """Whom "he" or "she" means."""
    if before and _is_stranger(scene, speaker, *before[-1]):
        return None
    scores = _scores(scene, speaker, before)
    for entity in list(scores):
        known = scene.genders.get(entity)
        if known is not None and known != gender:
            del scores[entity]
        elif known == gender:
            scores[entity] += 0.5
    return _standing_out(scores)


def _is_stranger(scene: Scene, speaker: Speaker, last: Draft, entity: str | None) -> bool:
    """Whether who spoke last is unknown, so that the pronoun means them and nobody who was named before."""
    if (
        entity is not None
        or last.speaker is None
        or scene.words.tags[last.speaker.head] not in {"PROPN", "PRON", "NOUN"}
    ):
        return False
    if scene.words.forms[last.speaker.head] not in {*GENDER} and scene.words.tags[last.speaker.head] == "PRON":
        return False
    since = scene.mentions_in(last.speaker.end, speaker.start)
    fresh = any(scene.mentions[n].kind is Kind.PERSON and not scene.quoted(scene.mentions[n].start) for n in since)
    return not fresh and scene.sentence_at(speaker.start) - scene.sentence_at(last.speaker.start) <= REACH


def _by_it(scene: Scene, speaker: Speaker, before: Named) -> str | None:
    """Which body "it" means: only one that spoke just before, or whose statement did."""
    here = scene.sentence_at(speaker.start)
    for draft, entity in reversed(before[-LOOK_BACK:]):
        if draft.speaker is None or here - scene.sentence_at(draft.speaker.start) > 2:
            continue
        kinds = {m.kind for m in scene.mentions if m.entity == entity}
        if kinds - {Kind.PERSON} or scene.words.lemmas[draft.speaker.head] in nouns("documents"):
            return entity
    return None


def _scores(scene: Scene, speaker: Speaker, before: Named) -> dict[str, float]:
    """How near each person named before is to the reader's mind."""
    here = scene.sentence_at(speaker.start)
    first = scene.sentences[max(here - REACH, 0)].start if here >= 0 else 0
    scores: dict[str, float] = {}
    for number in scene.mentions_in(first, speaker.start):
        mention = scene.mentions[number]
        if mention.kind is not Kind.PERSON or scene.quoted(mention.start):
            continue
        distance = here - scene.sentence_at(mention.start)
        score = 3.0 - distance + _prominence(scene.words, mention)
        scores[mention.entity] = max(scores.get(mention.entity, -9.0), score)
    for draft, entity in before[-1:]:
        if entity in scores and draft.speaker is not None:
            scores[entity] += 1.5
    return scores


def _prominence(words: Words, mention: Mention) -> float:
    """Subjects are taken up again more often than objects, those more than owners."""
    inside = words.within(mention.start, mention.end)
    if not inside:
        return 0.0
    word = inside[-1]
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
    if not ranked or (len(ranked) > 1 and scores[ranked[0]] - scores[ranked[1]] < MARGIN):
        return None
    return ranked[0]


def _goes_on(scene: Scene, draft: Draft, before: Named) -> tuple[Draft, str | None]:
    """A quotation without a cue is of whom the sentence before it is about, or of who spoke in that sentence."""
    number = scene.sentence_at(draft.start - 1)
    while number >= 0 and scene.sentences[number].end > draft.start:
        number -= 1
    if number >= 0:
        sentence = scene.sentences[number]
        spoken = next((b for b in reversed(before) if _lies_in(b[0], sentence)), None)
        if spoken is not None:
            return replace(draft, speaker=spoken[0].speaker), spoken[1]
        subject = _subject(scene, sentence)
        if subject is not None and not scene.quoted(sentence.start):
            entity = _entity(scene, subject, before)
            if entity is not None and _is_person(scene, entity):
                return replace(draft, speaker=subject), entity
    last = before[-1] if before else None
    if last is None or last[0].speaker is None or draft.line - last[0].line > NEAR:
        return draft, None
    return replace(draft, speaker=last[0].speaker), last[1]


def _lies_in(draft: Draft, sentence: Sentence) -> bool:
    return draft.speaker is not None and sentence.start <= draft.speaker.start < sentence.end


def _is_person(scene: Scene, entity: str) -> bool:
    return any(m.entity == entity and m.kind is Kind.PERSON for m in scene.mentions)


def _subject(scene: Scene, sentence: Sentence) -> Speaker | None:
    """The subject of the sentence as a whole."""
    words = scene.words
    inside = words.within(sentence.start, sentence.end)
    root = next((w for w in inside if words.heads[w] == w and words.tags[w] in {"VERB", "AUX"}), None)
    subject = words.subject(root) if root is not None else None
    return noun_phrase(words, subject, (sentence.start, sentence.end)) if subject is not None else None
