"""Decides whom a noun means: "the statement", "a spokesman for the bank", "the minister"."""

from __future__ import annotations

from cuttings.common.genders import genders_of
from cuttings.statements.cues import nouns, verbs
from cuttings.statements.direct import Draft
from cuttings.statements.phrases import Speaker, noun_phrase
from cuttings.statements.speakers.behalf import body_of, maker_of, spoken_for
from cuttings.statements.speakers.descriptions.called import body_called, body_lately, is_passed_over, person_called
from cuttings.statements.speakers.descriptions.epithets import person_by_epithet
from cuttings.statements.speakers.descriptions.traits import person_described, tells_age_or_children
from cuttings.statements.speakers.names import by_name
from cuttings.statements.speakers.pronouns.bodies import by_it
from cuttings.statements.speakers.scene import MAX_STATEMENTS_BACK, Named, Scene
from cuttings.statements.words import Words

MAX_SENTENCES_TO_VOICE = 6  # sentences between "a spokesman for the bank" and "the spokesman"


def by_noun(scene: Scene, speaker: Speaker, before: Named) -> str | None:
    """Return the entity that a description refers to: "the statement", "a spokesman for the bank", "the minister"."""
    words = scene.words
    head = speaker.head
    noun = words.lemmas[head] if words.tags[head] == "NOUN" else words.forms[head]
    owners = [scene.mentions[n] for n in scene.mentions_in(speaker.start, speaker.end)]
    owners = [m for m in owners if not m.demonym]
    if noun in nouns("documents"):
        owners = [m for m in owners if m.start < words.starts[head] or not words.text.startswith(("'s", "’s"), m.end)]
        return maker_of(words, owners, head) if owners else _issuer(scene, speaker, noun, before)
    if noun in nouns("voices") and (body := spoken_for(words, owners, head)):
        return body
    if (noun in nouns("voices") or noun in nouns("bodies")) and (body := body_of(words, owners, head)):
        return body
    return _definite(scene, speaker, noun, before) if words.forms[words.firsts[head]] == "the" else None


def _definite(scene: Scene, speaker: Speaker, noun: str, before: Named) -> str | None:
    """Return the entity that "the bank", "the spokesman" or "the minister" refers to."""
    if noun in nouns("bodies"):
        return body_called(scene, speaker, noun) or body_lately(scene, speaker, noun, before)
    if noun in nouns("voices"):
        return _same_voice(scene, speaker, noun, before)
    return _person_by_noun(scene, speaker, noun, before)


def _same_voice(scene: Scene, speaker: Speaker, noun: str, before: Named) -> str | None:
    """For whom "the spokesman" speaks: the body of the last one called so, if that is near."""
    words = scene.words
    alone = len(words.within(speaker.start, speaker.end)) == len(["the", noun])
    last = next(((d, e) for d, e in reversed(before) if d.speaker and words.lemmas[d.speaker.head] == noun), None)
    if not alone or last is None or last[0].speaker is None:
        return person_called(scene, speaker, noun)
    near = scene.sentence_at(speaker.start) - scene.sentence_at(last[0].speaker.start) <= MAX_SENTENCES_TO_VOICE
    return last[1] if near else None


def _person_by_noun(scene: Scene, speaker: Speaker, noun: str, before: Named) -> str | None:
    """The person whom "the minister" or "the 36-year-old" means."""
    if scene.words.dependencies[speaker.head] in {"attr", "oprd"}:
        return None  # "he was the only candidate who called for it"
    if tells_age_or_children(scene.words, speaker):
        return person_described(scene, speaker) or _fitting(scene, noun, person_by_epithet(scene, speaker, before))
    called = person_called(scene, speaker, noun)
    if called is not None and is_passed_over(scene, speaker.start, noun, called):
        return None
    called = called or person_described(scene, speaker)
    return called or _fitting(scene, noun, person_by_epithet(scene, speaker, before))


def _fitting(scene: Scene, noun: str, entity: str | None) -> str | None:
    """The `entity` unless the noun is of the other gender."""
    gender = genders_of("nouns").get(noun)
    fits = entity is None or gender is None or scene.genders.get(entity, gender) == gender
    return entity if fits else None


def _issuer(scene: Scene, speaker: Speaker, noun: str, before: Named) -> str | None:
    """Who issued "a statement" or "the statement": the subject of its verb, or who last said something in one."""
    words, head = scene.words, speaker.head
    if words.dependencies[head] == "dobj":
        if words.lemmas[words.heads[head]] not in verbs("issuing"):
            return None  # "got a letter saying"
        subject = words.subject(words.heads[head])
        phrase = noun_phrase(words, subject, (0, words.starts[head])) if subject is not None else None
        return by_name(scene, phrase, before) if phrase is not None else None
    owner = next((w for w in words.within(speaker.start, speaker.end) if words.forms[w] == "its"), None)
    if owner is not None:
        return by_it(scene, Speaker(words.starts[owner], words.ends[owner], owner), before)
    if words.forms[head] != noun and words.forms[words.firsts[head]] not in {"the", "these", "those"}:
        return None  # "exit polls"
    for draft, entity in reversed(before[-MAX_STATEMENTS_BACK:]):
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
