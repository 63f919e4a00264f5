"""Decides whom a noun means: "the statement", "a spokesman for the bank", "the minister"."""

from __future__ import annotations

from cuttings.common.genders import genders_of
from cuttings.statements.cues import nouns, prepositions, reporting_verb, verbs
from cuttings.statements.direct import Draft
from cuttings.statements.phrases import Speaker, noun_phrase
from cuttings.statements.speakers.behalf import according_around, body_behind, body_of, maker_of, spoken_for
from cuttings.statements.speakers.descriptions.called import is_passed_over, person_called
from cuttings.statements.speakers.descriptions.called_bodies import body_called, does_else
from cuttings.statements.speakers.descriptions.epithets import person_by_epithet
from cuttings.statements.speakers.descriptions.of_somebody import person_of_somebody
from cuttings.statements.speakers.descriptions.traits import person_described, tells_age_or_children
from cuttings.statements.speakers.names import by_name
from cuttings.statements.speakers.pronouns.bodies import by_it
from cuttings.statements.speakers.scene import MAX_STATEMENTS_BACK, Named, Scene
from cuttings.statements.words import Words, small_words

MAX_SENTENCES_TO_VOICE = 6  # sentences between "a spokesman for the bank" and "the spokesman"


def by_noun(scene: Scene, speaker: Speaker, before: Named) -> str | None:
    """Return the entity that a description refers to: "the statement", "a spokesman for the bank", "the minister"."""
    words = scene.words
    head = speaker.head
    noun = words.lemmas[head] if words.tags[head] == "NOUN" else words.forms[head]
    owners = [scene.mentions[n] for n in scene.mentions_in(speaker.start, speaker.end)]
    posted = noun in nouns("posts")  # and not by the platform
    owners = [m for m in owners if not m.demonym and not (posted and m.text.lower() in nouns("platforms"))]
    last = words.lasts[according_around(words, head)]
    behind = [scene.mentions[n] for n in scene.mentions_in(speaker.end, words.ends[last])]
    if body := body_behind(words, [*owners, *(m for m in behind if not m.demonym)], head):
        return body
    if noun in nouns("documents"):
        owners = [m for m in owners if m.start < words.starts[head] or not words.text.startswith(("'s", "’s"), m.end)]
        made_by = maker_of(words, owners, head) if owners else None
        return made_by or (None if owners and not _is_issued(words, head) else _issuer(scene, speaker, noun, before))
    if noun in nouns("voices") and (body := spoken_for(words, owners, head)):
        return body
    if (noun in nouns("voices") or noun in nouns("bodies")) and (body := body_of(words, owners, head)):
        return body
    definite = words.forms[words.firsts[head]] == "the"
    return _definite(scene, speaker, noun, before) if definite else person_of_somebody(scene, speaker, noun)


def _definite(scene: Scene, speaker: Speaker, noun: str, before: Named) -> str | None:
    """Return the entity that "the bank", "the spokesman" or "the minister" refers to."""
    if noun in nouns("bodies"):
        return None if does_else(scene.words, speaker.head) else body_called(scene, speaker, noun, before)
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


def _is_issued(words: Words, head: int) -> bool:
    """Whether the document is what somebody issues, or says something in: "signed a letter", "said in a tweet"."""
    return words.dependencies[head] == "dobj" or _telling(words, head) is not None


def _telling(words: Words, head: int) -> int | None:
    """The verb by which somebody speaks in the document: "called on them to go in a tweet that accused them"."""
    preposition = words.heads[head]
    opening = words.forms[words.firsts[head]]
    if words.forms[preposition] not in {"in", "on"} or opening not in {"a", "an"} | small_words("owners"):
        return None
    verb = words.heads[preposition]
    while words.dependencies[verb] == "xcomp" and reporting_verb(words, verb) is None:
        verb = words.heads[verb]
    passive = words.child(verb, "nsubjpass", "auxpass") is not None
    return None if passive or reporting_verb(words, verb) is None else verb


def _issuer(scene: Scene, speaker: Speaker, noun: str, before: Named) -> str | None:
    """Who issued "a statement" or "the statement": the subject of its verb, or who last said something in one."""
    words, head = scene.words, speaker.head
    telling = words.heads[head] if words.dependencies[head] == "dobj" else _telling(words, head)
    if telling is not None:
        got = words.dependencies[head] == "dobj" and words.lemmas[telling] not in verbs("issuing")  # "got one"
        return None if got else _by_subject(scene, telling, head, before)
    owner = next((w for w in words.within(speaker.start, speaker.end) if words.forms[w] == "its"), None)
    if owner is not None:
        return by_it(scene, Speaker(words.starts[owner], words.ends[owner], owner), before)
    if words.forms[head] != noun and words.forms[words.firsts[head]] not in {"the", "these", "those"}:
        return None  # "exit polls"
    if any(words.forms[c] in prepositions("made_by") for c in words.children[head]):
        return None  # "a statement from the committee", which has no page
    for draft, entity in reversed(before[-MAX_STATEMENTS_BACK:]):
        if draft.speaker is None:
            continue
        if words.lemmas[draft.speaker.head] == noun or _said_in(words, draft, noun):
            return entity
    return None


def _by_subject(scene: Scene, verb: int, stop: int, before: Named) -> str | None:
    """Who is named as the subject of the verb, before the word `stop`."""
    words, subject = scene.words, scene.words.subject(verb)
    phrase = noun_phrase(words, subject, (0, words.starts[stop])) if subject is not None else None
    return by_name(scene, phrase, before) if phrase is not None else None


def _said_in(words: Words, draft: Draft, noun: str) -> bool:
    """Whether the draft is "said in a statement": the noun hangs on its verb."""
    if draft.verb is None:
        return False
    beside = [p for c in words.children[draft.verb] for p in (c, *words.children[c])]
    return any(words.lemmas[w] == noun for w in beside if not draft.start <= words.starts[w] < draft.end)
