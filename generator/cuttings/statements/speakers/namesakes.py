"""Says where a surname alone may mean a relative: "Lund's widow wept. "He was kind," said Lund"."""

from __future__ import annotations

from cuttings.common.facts import word_set
from cuttings.common.genders import genders_of
from cuttings.model import Kind, Mention
from cuttings.statements.speakers.nameless import leads
from cuttings.statements.speakers.people import surname
from cuttings.statements.speakers.scene import Named, Scene

MAX_SENTENCES_TO_NAMESAKE = 6  # sentences: how far back a namesake leads a sentence
MAX_SENTENCES_TO_KIN = 2  # sentences: how far back somebody's wife or son leads one


def may_be_another(scene: Scene, mention: Mention, before: Named) -> bool:
    """Whether the surname of a speaker may be that of somebody else than the person it is taken for.

    So it is where the last sentence about a bearer who is named in full is about another one; and where somebody's
    widow, or wife or son with a given name, leads one of the sentences right before, and the person has said nothing
    yet.
    """
    if len(mention.text.split()) > 1:
        return False
    bearer = last_in_full(scene, mention)
    if bearer is not None and bearer != mention.entity:
        return True
    return all(entity != mention.entity for _, entity in before) and _kin_leads(scene, mention)


def last_in_full(scene: Scene, mention: Mention) -> str | None:
    """The person of this surname whom, named in full, the nearest of the sentences before is about.

    In "Lund's father, Peter Lund, was a baker" the surname alone stays that of the child, and "Mr Lund" is no woman.
    """
    words, here = scene.words, scene.sentence_at(mention.start)
    name = words.within(mention.start, mention.end).start
    first = scene.sentences[max(here - MAX_SENTENCES_TO_NAMESAKE, 0)].start
    for other in (scene.mentions[n] for n in reversed(scene.mentions_in(first, mention.start))):
        if other.kind is not Kind.PERSON or len(other.text.split()) == 1 or surname(other) != surname(mention):
            continue
        if not fits_title(scene, other.entity, name):
            continue
        inside = words.within(other.start, other.end)
        if inside and leads(words, inside[-1]) and not scene.quoted(other.start):
            owner = words.child(words.heads[inside[-1]], "poss")
            return None if owner is not None and words.forms[owner] == surname(mention) else other.entity
    return None


def fits_title(scene: Scene, person: str, name: int) -> bool:
    """Whether the title before the word `name` can be the person's: "Mr" is not a woman's."""
    gender = genders_of("titles").get(scene.words.forms[name - 1].strip(".")) if name else None
    return gender is None or scene.genders.get(person, gender) == gender


def _kin_leads(scene: Scene, mention: Mention) -> bool:
    """Whether a sentence right before is about the widow, or the son with a given name, of the person."""
    words, here = scene.words, scene.sentence_at(mention.start)
    first = scene.sentences[max(here - MAX_SENTENCES_TO_KIN, 0)].start
    for noun in words.within(first, mention.start):
        if words.lemmas[noun] not in word_set("genders", "kin") or not leads(words, noun):
            continue
        owner = words.child(noun, "poss")
        if owner is None or words.forms[owner] not in {"his", "her", surname(mention)}:
            continue
        named = any(
            words.dependencies[c] in {"appos", "compound"}
            and words.tags[c] == "PROPN"
            and words.firsts[c] == words.lasts[c]
            for c in words.children[noun]
        )
        between = scene.mentions_in(words.ends[noun], mention.start)
        if (named or words.lemmas[noun] in word_set("genders", "bereaved")) and not scene.quoted(words.starts[noun]):
            return all(scene.mentions[n].entity != mention.entity for n in between)
    return False
